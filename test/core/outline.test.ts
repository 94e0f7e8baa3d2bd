import { eachBlock, outlineOf, reportNodes, sectionAt, sectionNumber, sectionsIn, type Section } from "@tianbao/core"
import fc from "fast-check"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, h1, h2, h3, h4, h5, li, p, quote, schema, td, title, tr, table, ul } from "../build.ts"

const tree = (sections: readonly Section[]): unknown => sections.map(each =>
  each.children.length > 0 ? [sectionNumber(each) + each.node.textContent, tree(each.children)] : sectionNumber(each) + each.node.textContent)

const heading = [h1, h2, h3, h4, h5]
const docOf = (levels: readonly number[]): Node => doc(...levels.map(level => level === 0 ? p("正文") : heading[level - 1]?.("标题") ?? p()))

const paged = new Schema({
  nodes: {
    doc: { content: "page*" }, page: { reportRole: "page", content: "block*" }, paragraph: { group: "block", content: "inline*" }, text: { group: "inline" },
    ...reportNodes(),
  },
})
const page = (...blocks: readonly Node[]): Node => paged.node("page", null, blocks)
const section = (level: number, text: string): Node => paged.node("reportSection", { level }, [paged.text(text)])
const line = (text: string): Node => paged.node("paragraph", null, [paged.text(text)])

describe("outlineOf", () => {
  it("makes a tree of flat sections", () => {
    const report = doc(title("总结"), p("前言"), h1("甲"), p("正文"), h2("乙"), h3("丙"), h4("丁"), h5("戊"), h2("己"), h1("庚"))
    expect(tree(outlineOf(report))).toEqual([["一、甲", [["（一）乙", [["1.丙", [["（1）丁", ["①戊"]]]]]], "（二）己"]], "二、庚"])
  })

  it("nests a section whose parent level is left out", () => {
    expect(tree(outlineOf(doc(h2("甲"), h1("乙"), h3("丙"), h3("丁"), h2("戊"))))).toEqual(["（一）甲", ["一、乙", ["1.丙", "2.丁", "（一）戊"]]])
  })

  it("counts no heading in a table, a list or a quote", () => {
    expect(sectionsIn(doc(h1("甲"), table(tr(td(h1("乙")))), ul(li(h2("丙"))), quote(h1("丁"))))).toHaveLength(1)
  })

  it("gives each section its range", () => {
    const report = doc(h1("甲"), p("一"), h2("乙"), p("二"), h1("丙"))
    expect(sectionsIn(report).map(({ pos, end }) => [pos, end])).toEqual([[0, 12], [6, 12], [12, 15]])
  })

  it("goes on over pages", () => {
    const report = paged.node("doc", null, [page(section(1, "甲"), line("一"), section(2, "乙")), page(line("二"), section(2, "丙")), page(section(1, "丁"))])
    expect(tree(outlineOf(report))).toEqual([["一、甲", ["（一）乙", "（二）丙"]], "二、丁"])
    for (const { node, pos } of sectionsIn(report)) expect(report.nodeAt(pos)).toBe(node)
  })

  it("is the same object for the same document", () => {
    const report = doc(h1("甲"))
    expect(outlineOf(report)).toBe(outlineOf(report))
  })

  it("of an empty document is empty", () => {
    expect(outlineOf(doc())).toEqual([])
  })

  it("has ranges that nest and cover", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 }), levels => {
      const report = docOf(levels)
      const check = (sections: readonly Section[], from: number, end: number, above: number): void => {
        sections.forEach((each, i) => {
          expect(report.nodeAt(each.pos)).toBe(each.node)
          expect(each.level).toBeGreaterThan(above)
          expect(each.pos).toBeGreaterThanOrEqual(from)
          expect(each.end).toBe(sections[i + 1]?.pos ?? end)
          check(each.children, each.pos + each.node.nodeSize, each.end, each.level)
        })
      }
      check(outlineOf(report), 0, report.content.size, 0)
      expect(sectionsIn(report).map(({ level }) => level)).toEqual(levels.filter(level => level > 0))
    }))
  })
})

describe("sectionAt", () => {
  it("finds the innermost section", () => {
    const report = doc(p("<a>前言"), h1("<b>甲"), p("一<c>"), h2("乙<d>"), p("二"), h1("丙<e>"))
    const titleAt = (tag: string) => sectionAt(report, report.tag[tag] ?? -1)?.node.textContent ?? null
    expect(["a", "b", "c", "d", "e"].map(titleAt)).toEqual([null, "甲", "甲", "乙", "丙"])
  })

  it("agrees with the ranges", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 15 }), fc.nat(60), (levels, pos) => {
      const report = docOf(levels)
      const holding = sectionsIn(report).filter(each => each.pos <= pos && pos < each.end)
      expect(sectionAt(report, pos)).toBe(holding.at(-1) ?? null)
    }))
  })
})

describe("sectionNumber", () => {
  it("follows a scheme of the host", () => {
    const [first] = outlineOf(doc(h1("甲")))
    expect(first && sectionNumber(first, [{ before: "§", numeral: "decimal", after: " " }])).toBe("§1 ")
  })
})

describe("eachBlock", () => {
  it("visits the flow and nothing inside it", () => {
    const seen: [string, number][] = []
    eachBlock(doc(p("a"), ul(li(p("b"))), h1("c")), (node, pos) => seen.push([node.type.name, pos]))
    expect(seen).toEqual([["paragraph", 0], ["bulletList", 3], ["reportSection", 10]])
  })
})

describe("a host's heading with the section role", () => {
  it("opens a section, its level brought into range", () => {
    const host = new Schema({
      nodes: { doc: { content: "block*" }, heading: { group: "block", content: "text*", reportRole: "section", attrs: { level: { default: 1 } } }, text: {} },
    })
    const levels = [1, 6, "2", null].map(level => host.node("heading", { level }, [host.text("甲")]))
    expect(sectionsIn(host.node("doc", null, levels)).map(({ level }) => level)).toEqual([1, 5, 1, 1])
    expect(schema.nodes["heading"]?.spec["reportRole"]).toBeUndefined()
  })
})
