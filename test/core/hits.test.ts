import type { Blank } from "@tianbao/blanks"
import {
  figureAttrs, figureFor, figureText, hitsIn, narrowFigureAttrs, reportNodes, settledMark, type Hit,
} from "@tianbao/core"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, li, ol, p, quote, schema, table, td, th, title, tr, ul } from "../build.ts"

const settled = schema.mark("reportSettled")

/** What stands before a hit's number, in its place and behind it, as the document has it. */
function around(report: Node, { at, end, from, to, blank: { figureFrom, figureTo } }: Hit): string {
  expect(at - from).toBeGreaterThanOrEqual(0)
  expect(to - from).toBe(figureTo - figureFrom)
  const text = (a: number, b: number): string => report.textBetween(a, b, "¶", "\ufffc")
  return `${text(Math.max(0, at - 2), at)}|${text(at, end)}|${text(end, Math.min(report.content.size, end + 2))}`
}

const found = (report: Node): readonly string[] => hitsIn(report).map(hit => around(report, hit))

describe("hitsIn", () => {
  it("finds what lacks and what stands in its place, in the order of the text", () => {
    expect(found(doc(p("走访职工××人次，"), p("今年完成。"), p("全年累计捐款余元。")))).toEqual(["职工|××|人次", "捐款||余元"])
  })

  it.each([
    ["a title", title("捐款××万元")],
    ["a section", h1("捐款××万元")],
    ["a list in a quote", quote(ul(li(p("捐款"), ol(li(p("捐款××万元"))))))],
    ["a table", table(tr(th(p("项目")), td(p("共计"), p("捐款××万元"))))],
    ["text of several formats", p("捐", bold("款×"), "×万元")],
    ["text behind a figure and a line break", p(figure("人数", "5", "人"), "，", br(), "捐款××万元")],
  ])("searches %s", (_, block) => {
    const report = doc(p("工作"), block, p("工作"))
    expect(found(report)).toEqual(["捐款|××|万元"])
    const [hit] = hitsIn(report)
    expect(hit?.filler).toBe("××")
    expect(report.textBetween(hit?.from ?? 0, hit?.to ?? 0)).toBe("××万元")
  })

  it("leaves out code", () => {
    expect(found(doc(schema.node("codeBlock", null, schema.text("捐款××万元"))))).toEqual([])
    expect(found(doc(p(schema.text("捐款××万元", [schema.mark("code")]), "，走访××人次")))).toEqual(["走访|××|人次"])
  })

  it("takes a figure for what stands in the number's place", () => {
    expect(found(doc(p("全年累计捐款", blank("捐款", "元"), "。"), p("捐款", figure("捐款", "5"), "元。")))).toEqual([])
  })

  it("gives the same list for the same document, and new places in a changed one", () => {
    const report = doc(p("捐款××万元"))
    expect(hitsIn(report)).toBe(hitsIn(report))
    const longer = report.copy(report.content.addToStart(p("工作")))
    expect(hitsIn(longer).map(({ at }) => at)).toEqual([7])
  })

  it("draws what a figure would take the place of", () => {
    const [hit] = hitsIn(doc(p("捐款××万元")))
    expect(hit).toMatchObject({ from: 3, to: 7, shownFrom: 3, shownTo: 7 })
  })

  it("has something to draw wherever it points", () => {
    for (const { shownFrom, shownTo } of hitsIn(doc(p("同比增长，人数达到。"), p("全年累计捐款余元。"), p("（ ）")))) {
      expect(shownTo).toBeGreaterThan(shownFrom)
    }
  })
})

describe("a settled hit", () => {
  const text = (value: string): Node => schema.text(value, [settled])

  it("is left out where any of its text bears the mark", () => {
    expect(found(doc(p("捐款", text("××万元"), "，走访××人次。")))).toEqual(["走访|××|人次"])
    expect(found(doc(p("捐款××", text("万"), "元")))).toEqual([])
    expect(found(doc(p(text("全年累计"), "捐款××万元")))).toHaveLength(1)
  })

  it("counts as nothing in a schema without the mark", () => {
    const host = new Schema({ nodes: {
      doc: { content: "block*" }, paragraph: { group: "block", content: "inline*" }, text: { group: "inline" }, ...reportNodes(),
    } })
    expect(settledMark(host)).toBeNull()
    expect(hitsIn(host.node("doc", null, [host.node("paragraph", null, host.text("捐款××万元"))]))).toHaveLength(1)
  })

  it("does not grow with what is typed behind it", () => {
    const report = doc(p("捐款", text("××万元"), "<a>。"))
    expect(report.resolve(7).marks()).toEqual([])
    expect(report.resolve(5).marks()).toEqual([settled])
  })
})

describe("a host's document", () => {
  const host = new Schema({ nodes: {
    doc: { content: "page*" },
    page: { reportRole: "page", content: "block*" },
    paragraph: { group: "block", content: "inline*" },
    text: { group: "inline" },
    picture: { group: "inline", inline: true },
    note: { group: "inline", inline: true, content: "text*" },
    field: { group: "inline", inline: true, atom: true, content: "text*" },
    formula: { group: "block", content: "text*", code: true },
    card: { group: "block", atom: true },
  } })
  const text = (value: string): Node => host.text(value)
  const node = (name: string, ...content: readonly Node[]): Node => host.node(name, null, content)

  it.each([
    ["a leaf", node("picture")], ["a node with text", node("note", text("注释"))],
    ["a closed node with text", node("field", text("字段"))],
  ])("keeps its offsets behind %s", (_, inline) => {
    const report = node("doc", node("page", node("card"), node("paragraph", text("工作"), inline, text("，捐款××万元"))))
    expect(found(report)).toEqual(["捐款|××|万元"])
  })

  it("is searched within its nodes with text, and not in closed ones", () => {
    const page = (...content: readonly Node[]): Node => node("doc", node("page", ...content))
    expect(found(page(node("paragraph", node("note", text("捐款××万元")))))).toEqual(["捐款|××|万元"])
    expect(found(page(node("paragraph", node("field", text("捐款××万元")))))).toEqual([])
    expect(found(page(node("formula", text("捐款××万元"))))).toEqual([])
  })
})

describe("figureFor", () => {
  const attrsOf = (text: string): unknown => hitsIn(doc(p(text))).map(figureFor)

  it("takes over label, unit and hedge", () => {
    expect(attrsOf("全年累计捐款余元。")).toEqual([{ label: expect.stringContaining("捐款"), unit: "元", hedge: "余", kind: "number" }])
  })

  it("makes a percentage of a percent sign", () => {
    expect(attrsOf("同比增长%，")).toEqual([{ label: expect.stringContaining("增长"), unit: "%", hedge: "", kind: "percent" }])
  })

  it.each<[Partial<Blank>, string]>([
    [{ class: "year", unit: "年" }, "2026年"], [{ class: "year", unit: "" }, "2026"], [{ class: "code", unit: "号" }, "2026号"],
    [{ class: "quantity", unit: "件" }, "2,026件"], [{ class: "text", unit: "" }, "2026"],
  ])("of %j reads as %s once filled", (change, shown) => {
    const [hit] = hitsIn(doc(p("捐款××万元")))
    if (!hit) throw new Error("no hit")
    const attrs = figureFor({ ...hit, blank: { ...hit.blank, ...change } })
    expect(figureText(narrowFigureAttrs({ ...attrs, value: "2026" }))).toBe(shown)
  })

  it("gives what a figure can hold", () => {
    const [hit] = hitsIn(doc(p("捐款××万元")))
    const node = schema.nodes["reportFigure"]?.createChecked(hit && figureFor(hit))
    expect(node && figureAttrs(node)).toMatchObject({ name: "", unit: "万元", value: null })
  })
})
