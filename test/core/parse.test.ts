import { en, gate, parseReport, reportNodes, type ParseCode, type ParseResult } from "@tianbao/core"
import fc from "fast-check"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, h2, italic, li, ol, p, quote, schema, table, td, th, title, tr, ul } from "../build.ts"

const text = (value: unknown) => ({ type: "text", text: value })
const para = (...content: readonly unknown[]) => ({ type: "paragraph", content })
const root = (...content: readonly unknown[]) => ({ type: "doc", content })
const fig = (attrs: unknown) => root(para({ type: "reportFigure", attrs }))
const marked = (...marks: readonly unknown[]) => root(para({ ...text("字"), marks }))
const nested = (levels: number, inner: unknown = para(text("底"))): unknown => {
  let node = inner
  for (let i = 0; i < levels; i++) node = { type: "blockquote", content: [node] }
  return root(node)
}

const problemsOf = (result: ParseResult) => result.ok ? [] : result.problems.map(({ code, path }) => [code, path])
const salvagedText = (result: ParseResult) => result.ok ? null : result.salvaged?.textContent ?? null

describe("sound content", () => {
  const report = doc(
    title("总结"), h1("甲"), p("共", figure("捐款", "5", "元"), bold("人"), br(), blank("人数")), ul(li(p("项"))), table(tr(th(p("头")), td(p(italic("格"))))),
  )

  it("comes back equal, from JSON and from its text", () => {
    for (const json of [report.toJSON(), JSON.stringify(report)]) {
      const result = parseReport(schema, json)
      expect(result.ok && result.doc.eq(report)).toBe(true)
    }
  })

  it("may name the version it was stored with", () => {
    expect(parseReport(schema, { ...report.toJSON(), schemaVersion: 1 }).ok).toBe(true)
  })

  it("may be empty", () => {
    expect(parseReport(schema, { type: "doc" }).ok).toBe(true)
  })

  it("takes the last of two equal keys, and the gate sees that one", () => {
    const result = parseReport(schema, '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"reportFigure","attrs":{"value":null,"value":"9"}}]}]}')
    expect(result.ok && gate(result.doc).open).toBe(true)
    expect(result.ok && JSON.stringify(result.doc)).toContain('"value":"9"')
  })
})

describe("damage", () => {
  it.each<readonly [string, unknown, ParseCode, string]>([
    ["no JSON", '{"type":"doc",', "notJSON", ""], ["null", "null", "root", ""], ["a string", '"<p>x</p>"', "root", ""], ["an array", [], "root", ""],
    ["undefined", undefined, "root", ""], ["a number", 5, "root", ""], ["a figure as the root", { type: "reportFigure" }, "root", ""],
    ["a root of an array type", { type: ["doc"] }, "root", ""],
    ["an unknown node", root(para(text("字")), { type: "nope" }), "unknownNode", "content[1]"], ["a node named __proto__", root({ type: "__proto__" }), "unknownNode", "content[0]"],
    ["a node named toString", root({ type: "toString" }), "unknownNode", "content[0]"], ["an array as a type", root(para({ type: ["reportFigure"] })), "shape", "content[0].content[0].type"],
    ["a number as a type", root({ type: 1 }), "shape", "content[0].type"], ["no type", root({}), "shape", "content[0].type"],
    ["null as a node", root(null), "shape", "content[0]"], ["a string as a node", root("abc"), "shape", "content[0]"], ["an array as a node", root([para()]), "shape", "content[0]"],
    ["a string as content", { type: "doc", content: "abc" }, "shape", "content"], ["null as content", root({ type: "paragraph", content: null }), "shape", "content[0].content"],
    ["an array-like as content", { type: "doc", content: { 0: para(), length: 1 } }, "shape", "content"],
    ["an array as attributes", root({ type: "paragraph", attrs: ["x"] }), "shape", "content[0].attrs"], ["null as attributes", root({ type: "paragraph", attrs: null }), "shape", "content[0].attrs"],
    ["a string as marks", root(para({ ...text("字"), marks: "bold" })), "shape", "content[0].content[0].marks"], ["a string as a mark", marked("bold"), "shape", "content[0].content[0].marks[0]"],
    ["an unknown key", root({ type: "paragraph", onclick: "x" }), "unknownKey", "content[0]"], ["an unknown key of a mark", marked({ type: "bold", content: [] }), "unknownKey", "content[0].content[0].marks[0]"],
    ["a dangerous key", '{"type":"doc","__proto__":{"content":[]},"content":[]}', "dangerousKey", ""],
    ["a dangerous attribute", '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"x":1}}}]}', "dangerousKey", "content[0].attrs"],
    ["a constructor key", root({ type: "paragraph", constructor: {} }), "dangerousKey", "content[0]"],
    ["a newer version", { type: "doc", schemaVersion: 2 }, "newerVersion", "schemaVersion"], ["a strange version", { type: "doc", schemaVersion: "1" }, "shape", "schemaVersion"],
    ["a version inside", root({ type: "paragraph", schemaVersion: 1 }), "unknownKey", "content[0]"],
    ["an unknown mark", marked({ type: "blink" }), "unknownMark", "content[0].content[0].marks[0]"], ["two equal marks", marked({ type: "bold" }, { type: "bold" }), "nesting", "content[0].content[0].marks"],
    ["marks that exclude each other", marked({ type: "subscript" }, { type: "superscript" }), "nesting", "content[0].content[0].marks"],
    ["a thousand marks", marked(...Array.from({ length: 1000 }, () => ({ type: "bold" }))), "tooManyNodes", "content[0].content[0].marks"],
    ["an unknown attribute", fig({ onclick: "alert(1)" }), "unknownAttribute", "content[0].content[0].attrs"],
    ["a number as a value", fig({ value: 12 }), "invalidAttribute", "content[0].content[0].attrs.value"], ["an object as a value", fig({ value: { a: 1 } }), "invalidAttribute", "content[0].content[0].attrs.value"],
    ["an element as a label", fig({ label: ["img", { src: "x" }] }), "invalidAttribute", "content[0].content[0].attrs.label"],
    ["an element as a name", fig({ name: '"><img src=x>' }), "invalidAttribute", "content[0].content[0].attrs.name"],
    ["column widths that are none", root({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", attrs: { colwidth: ["x"] } }] }] }), "invalidAttribute", "content[0].content[0].content[0].attrs.colwidth"],
    ["a script as a link", marked({ type: "link", attrs: { href: "java\tscript:alert(1)" } }), "unsafeLink", "content[0].content[0].marks[0].attrs.href"],
    ["an empty text", root(para(text(""))), "text", "content[0].content[0].text"], ["a number as text", root(para(text(5))), "text", "content[0].content[0].text"],
    ["half a character", root(para(text("a\ud800b"))), "text", "content[0].content[0].text"], ["NUL", root(para(text("a\0b"))), "text", "content[0].content[0].text"],
    ["text on a paragraph", root({ type: "paragraph", text: "字" }), "text", "content[0].text"],
    ["a figure with content", root(para({ type: "reportFigure", content: [text("9")] })), "nesting", "content[0].content[0].content"],
    ["a document in a document", root(root()), "nesting", "content"], ["text outside a paragraph", root(text("字")), "nesting", "content"],
    ["a paragraph in a paragraph", root(para(para())), "nesting", "content[0].content"],
    ["101 levels", nested(101), "tooDeep", `content[0]${".content[0]".repeat(100)}`],
  ])("%s", (_, json, code, path) => {
    const result = parseReport(schema, json)
    expect(result.ok).toBe(false)
    expect(problemsOf(result)[0]).toEqual([code, path])
  })

  it("is listed in the order of the text, up to 20 problems", () => {
    const result = parseReport(schema, root(...Array.from({ length: 30 }, (_, i) => ({ type: `nope${i}` }))))
    expect(problemsOf(result)).toEqual(Array.from({ length: 20 }, (_, i) => ["unknownNode", `content[${i}]`]))
  })

  it("is told in the language asked for", () => {
    const result = parseReport(schema, root({ type: "nope" }), {}, en)
    expect(result.ok ? [] : result.problems).toEqual([{ code: "unknownNode", path: "content[0]", detail: "nope", message: "Unknown content “nope”" }])
  })
})

describe("limits", () => {
  it.each([
    ["nodes", root(para(), para(), para()), { nodes: 3 }, "tooManyNodes"], ["depth", nested(3), { depth: 3 }, "tooDeep"],
    ["characters of text", root(para(text("字字"), text("字字"))), { characters: 3 }, "tooLarge"], ["characters of attributes", fig({ label: "字字字字" }), { characters: 3 }, "tooLarge"],
    ["characters of JSON", JSON.stringify(root(para())), { characters: 10 }, "tooLarge"],
  ] as const)("of %s are the host's to set", (_, json, limits, code) => {
    expect(parseReport(schema, json).ok).toBe(true)
    expect(problemsOf(parseReport(schema, json, limits))[0]?.[0]).toBe(code)
  })

  const cyclic = { type: "doc", content: [para(text("字"))] as unknown[] }
  cyclic.content.push(cyclic)

  it.each<readonly [string, () => unknown, ParseCode]>([
    ["10,000 levels", () => nested(10_000), "tooDeep"], ["10,000 levels of text", () => `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(10_000)}${"]}".repeat(10_001)}`, "tooDeep"],
    ["a million levels", () => nested(1e6), "tooDeep"], ["a million siblings", () => ({ type: "doc", content: Array(1e6).fill(para(text("字"))) }), "tooManyNodes"],
    ["60,000 paragraphs", () => ({ type: "doc", content: Array(60_000).fill(para()) }), "tooManyNodes"],
    ["50 MB of JSON", () => JSON.stringify(root(para(text("字".repeat(17e6))))), "tooLarge"], ["50 MB of text", () => root(para(text("字".repeat(5e7)))), "tooLarge"],
    ["50 MB in a name", () => fig({ name: "字".repeat(5e7) }), "tooLarge"], ["ten million broken characters", () => root(para(text("\ud800".repeat(1e7)))), "text"],
    ["a million marks", () => root(para({ ...text("字"), marks: Array(1e6).fill({ type: "bold" }) })), "tooManyNodes"],
    ["half a million attributes", () => root({ type: "paragraph", attrs: Object.fromEntries(Array.from({ length: 5e5 }, (_, i) => [`a${i}`, 0])) }), "unknownAttribute"],
    ["a document that holds itself", () => cyclic, "tooDeep"],
  ])("hold against %s, within seconds", (_, make, code) => {
    const json = make()
    const start = process.cpuUsage()
    const result = parseReport(schema, json)
    // Below one second on an idle machine; this one may be busy with other tests.
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5)
    expect(problemsOf(result)[0]?.[0]).toBe(code)
  }, 60_000)
})

describe("what is salvaged", () => {
  it.each([
    ["an unknown node's content", root(para(text("甲")), { type: "nope", content: [para(text("乙"))] }), doc(p("甲"), p("乙"))],
    ["an unknown inline node's content", root(para(text("甲"), { type: "nope", content: [text("乙")] })), doc(p("甲乙"))],
    ["text beside content", root({ type: "nope", text: "甲", content: [text("乙")] }), doc(p("甲乙"))],
    ["text with an unknown mark", marked({ type: "blink" }, { type: "bold" }), doc(p(bold("字")))],
    ["a figure with an unknown attribute", fig({ name: "捐款", label: "捐款", value: "5", onclick: "x" }), doc(p(figure("捐款", "5")))],
    ["a figure's value that is a number", fig({ name: "捐款", label: "捐款", value: 5 }), doc(p(figure("捐款", "5")))],
    ["an unknown figure as its text", root(para({ type: "theirFigure", attrs: { label: "捐款", value: "5", unit: "元" } })), doc(p("5元"))],
    ["a link without its address", marked({ type: "link", attrs: { href: "javascript:x" } }), doc(p(schema.text("字", [schema.mark("link")])))],
    ["text outside a paragraph", root(text("甲"), para(text("乙"))), doc(p("甲"), p("乙"))],
    ["a document in a document", root(root(para(text("甲"))), para(text("乙"))), doc(p("甲"), p("乙"))],
    ["an unknown cell", root({ type: "table", content: [{ type: "tableRow", content: [{ type: "tableCell", content: [para(text("甲"))] }, { type: "nope", content: [text("乙")] }] }] }),
      doc(table(tr(td(p("甲")), td(p("乙")))))],
    ["a loose cell", root({ type: "tableCell", content: [para(text("甲"))] }), doc(table(tr(td(p("甲")))))],
    ["a figure and its content", root(para({ type: "reportFigure", attrs: { name: "捐款", label: "捐款" }, content: [text("9")] })), doc(p(blank("捐款"), "9"))],
    ["a root of another type", para(text("甲")), doc(p("甲"))], ["what is in nested lists", root([[para(text("甲"))]]), doc(p("甲"))],
    ["half a character as its mark", root(para(text("a\ud800b"))), doc(p("a\ufffdb"))],
  ] as const)("is %s", (_, json, expected) => {
    const result = parseReport(schema, json)
    expect(result.ok ? "ok" : String(result.salvaged)).toBe(String(expected))
    expect(result.ok || result.salvaged?.eq(expected)).toBe(true)
  })

  it("is the text below the depth that is read", () => {
    expect(salvagedText(parseReport(schema, nested(10_000, para(text("甲"), text("乙")))))).toBe("甲乙")
  })

  it("is every text of more nodes than are read", () => {
    const json = root(...Array.from({ length: 100 }, (_, i) => para(text(`${i} `))))
    expect(salvagedText(parseReport(schema, json, { nodes: 20 }))).toBe(Array.from({ length: 100 }, (_, i) => `${i} `).join(""))
  })

  it("keeps to the pages of a host", () => {
    const host = new Schema({
      nodes: { doc: { content: "page+" }, page: { content: "block+", reportRole: "page" }, paragraph: { group: "block", content: "inline*" }, text: { group: "inline" }, ...reportNodes() },
    })
    const result = parseReport(host, root({ type: "page", content: [para(text("甲"))] }, { type: "nope", content: [text("乙")] }))
    expect(result.ok ? "ok" : String(result.salvaged)).toBe('doc(page(paragraph("甲")), page(paragraph("乙")))')
  })

  it("is nothing where the text is too large", () => {
    expect(salvagedText(parseReport(schema, JSON.stringify(root(para(text("字")))), { characters: 5 }))).toBeNull()
  })
})

type Json = Record<string, unknown>

const words = fc.string({ unit: fc.constantFrom(..."甲乙丙丁戊己庚辛abc12 ，。"), minLength: 1, maxLength: 6 })
const inlines = fc.array(fc.oneof(words, words.map(each => bold(each)), fc.tuple(words, fc.option(words)).map(([label, value]) => figure(label, value, "", { kind: "text" }))), { maxLength: 4 })
const paragraphs = inlines.map(each => p(...each))
const blocks = fc.oneof(
  { weight: 4, arbitrary: paragraphs }, inlines.map(each => h1(...each)), inlines.map(each => h2(...each)), paragraphs.map(each => quote(each)),
  fc.array(paragraphs, { maxLength: 3 }).map(each => ul(...each.map(item => li(item)))), fc.array(paragraphs, { maxLength: 3 }).map(each => ol(...each.map(item => li(item)))),
  fc.array(paragraphs, { maxLength: 3 }).map(each => table(tr(...each.map(cell => td(cell))))),
)
const reports = fc.array(blocks, { minLength: 1, maxLength: 6 }).map(each => doc(...each))

/** The nodes of a document's JSON, the root first. */
const nodesIn = (json: Json): readonly Json[] =>
  [json, ...(Array.isArray(json["content"]) ? json["content"] as Json[] : []).flatMap(nodesIn)]

const jsonOf = (report: Node): Json => JSON.parse(JSON.stringify(report)) as Json

describe("random damage", () => {
  const junk = fc.oneof(fc.constant(undefined), fc.jsonValue(), fc.constantFrom<unknown>([[]], {}, "", -1, ["doc"], { type: "text" }))

  it("is read or reported, never thrown", () => {
    fc.assert(fc.property(reports, fc.nat(), fc.constantFrom("type", "attrs", "content", "marks", "text", "x", "__proto__"), junk, (report, at, key, value) => {
      const json = jsonOf(report)
      const nodes = nodesIn(json)
      Object.defineProperty(nodes[at % nodes.length] ?? json, key, { value, enumerable: true, configurable: true })
      const result = parseReport(schema, json)
      if (result.ok) expect(() => result.doc.check()).not.toThrow()
      else expect(result.problems.length).toBeGreaterThan(0)
    }), { numRuns: 300 })
  }, 20_000)

  const damages: readonly ((node: Json) => void)[] = [
    node => { if (node["type"] !== "text") node["type"] = "nope" },
    node => { node["marks"] = [{ type: "blink" }, ...Array.isArray(node["marks"]) ? node["marks"] as unknown[] : []] },
    node => { node["attrs"] = { ...node["attrs"] as Json | undefined, onclick: "x" } },
  ]

  it("by an unknown node, mark or attribute leaves every text in its order", () => {
    fc.assert(fc.property(reports, fc.nat(), fc.constantFrom(...damages), (report, at, damage) => {
      const json = jsonOf(report)
      const nodes = nodesIn(json).slice(1)
      const node = nodes[at % nodes.length]
      if (node) damage(node)
      const result = parseReport(schema, json)
      if (!result.ok) expect(salvagedText(result)).toBe(report.textContent)
    }), { numRuns: 300 })
  }, 20_000)

  it("of JSON text is read or reported, never thrown", () => {
    fc.assert(fc.property(reports, fc.nat(), fc.string({ unit: "binary", maxLength: 2 }), (report, at, insert) => {
      const json = JSON.stringify(report)
      const place = at % json.length
      const result = parseReport(schema, json.slice(0, place) + insert + json.slice(place + 1))
      expect(result.ok || result.problems.length > 0).toBe(true)
    }), { numRuns: 300 })
  }, 20_000)
})
