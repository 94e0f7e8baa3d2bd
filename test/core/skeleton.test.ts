import { figureAttrs, figuresIn, gate, reportNodes, sectionNumber, sectionsIn } from "@tianbao/core"
import { reportTypes, skeletonOf, type Heading } from "@tianbao/core/catalogue"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { schema } from "../build.ts"

const outline = (headings: readonly Heading[], level = 1): readonly string[] =>
  headings.flatMap(({ title, children = [] }) => [`${level} ${title}`, ...outline(children, level + 1)])

const answers = { number: "1", percent: "1", range: "1—2", date: "2026-03-05", text: "甲" }

function filled(node: Node): Node {
  if (node.type.name === "reportFigure") {
    const { kind, min } = figureAttrs(node)
    return node.type.create({ ...node.attrs, value: min ?? answers[kind] })
  }
  let content = node.content
  node.forEach((child, _, i) => content = content.replaceChild(i, filled(child)))
  return node.isText ? node : node.copy(content)
}

describe.each(reportTypes)("a new $name", type => {
  const doc = schema.node("doc", null, skeletonOf(type, schema))

  it("fits the schema", () => {
    expect(() => doc.check()).not.toThrow()
    expect(doc.firstChild?.type.name).toBe("reportTitle")
    expect(doc.textContent).not.toMatch(/[{}|]/)
  })

  it("has its headings in order, numbered", () => {
    expect(sectionsIn(doc).map(({ level, node }) => `${level} ${node.textContent}`)).toEqual(outline(type.headings))
    expect(sectionsIn(doc).filter(({ level }) => level === 1).map(section => sectionNumber(section)))
      .toEqual(["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、"].slice(0, type.headings.length))
  })

  it("is kept by its blanks and by nothing else", () => {
    const errors = gate(doc).diagnostics.filter(({ severity }) => severity === "error")
    expect(errors.map(({ rule, from }) => [rule, from])).toEqual(figuresIn(doc).map(({ pos }) => ["blankFigure", pos]))
    expect(errors.length).toBeGreaterThan(0)
  })

  it("is open once every figure is filled", () => {
    const { open, diagnostics } = gate(filled(doc))
    expect(open).toBe(true)
    // 任务一 … are there to be renamed and filled.
    expect(diagnostics.every(({ rule, message }) => rule === "emptySection" && /^“(?:任务|事项|问题)/.test(message)), JSON.stringify(diagnostics)).toBe(true)
  })
})

describe("skeletonOf", () => {
  const [type] = reportTypes

  it("gives one name to all places of a figure", () => {
    const places = reportTypes.flatMap(each => skeletonOf(each, schema)).flatMap(node => figuresIn(schema.node("doc", null, [node])))
    for (const { node } of places) expect(node.attrs["name"]).toBe(node.attrs["label"])
  })

  it("leaves the title to a host that has none", () => {
    const { reportSection, reportFigure } = reportNodes()
    const host = new Schema({ nodes: { doc: { content: "block*" }, p: { group: "block", content: "inline*" }, reportSection, reportFigure, text: { group: "inline" } } })
    expect(type && skeletonOf(type, host)[0]?.type.name).not.toBe("reportTitle")
  })

  it("says what a schema lacks", () => {
    const bare = new Schema({ nodes: { doc: { content: "text*" }, text: {} } })
    expect(() => type && skeletonOf(type, bare)).toThrow("reportNodes()")
  })
})
