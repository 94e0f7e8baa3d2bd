import { figureAttrs, figuresIn, isBlank, narrowFigureAttrs, nodeTypeOf } from "@tianbao/core"
import { Schema } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, li, p, quote, table, td, tr, ul } from "../build.ts"

describe("figuresIn", () => {
  it("finds figures at any depth, in the order of the text", () => {
    const report = doc(
      p("共", blank("一"), blank("二")), h1("标题", blank("三")), table(tr(td(p(blank("四"))), td(ul(li(p(bold("五")), p(blank("五"))))))), quote(p(blank("六"))), p(),
    )
    expect(figuresIn(report).map(({ node }) => node.attrs["name"])).toEqual(["一", "二", "三", "四", "五", "六"])
    for (const { node, pos, attrs } of figuresIn(report)) {
      expect(report.nodeAt(pos)).toBe(node)
      expect(attrs).toEqual(figureAttrs(node))
    }
  })

  it("gives the same list for the same document", () => {
    const report = doc(p(blank("一")))
    expect(figuresIn(report)).toBe(figuresIn(report))
  })

  it("of a document without figures is empty", () => {
    expect(figuresIn(doc(p("正文")))).toEqual([])
  })
})

describe("isBlank", () => {
  it.each([
    ["no value", blank("捐款"), true], ["an optional figure without a value", blank("捐款", "", { required: false }), true],
    ["zero", figure("捐款", "0"), false], ["an empty text", figure("捐款", "", "", { kind: "text" }), false],
    ["不适用 with a reason", blank("捐款", "", { status: "absent", reason: "未开展" }), false],
    ["不适用 without a reason", blank("捐款", "", { status: "absent", reason: " " }), true],
    ["待核 with a value", figure("捐款", "5", "", { status: "unverified" }), false], ["待核 without a value", blank("捐款", "", { status: "unverified" }), true],
  ])("%s", (_, node, answer) => {
    expect(isBlank(node)).toBe(answer)
  })
})

describe("figureAttrs", () => {
  it("reads what has the wrong type as its default", () => {
    const wrong = { name: 1, kind: "money", value: 12, unit: null, required: "no", status: "x", min: {} }
    expect(narrowFigureAttrs(wrong)).toEqual(narrowFigureAttrs({}))
  })
})

describe("nodeTypeOf", () => {
  it("says what is missing", () => {
    const bare = new Schema({ nodes: { doc: { content: "text*" }, text: {} } })
    expect(() => nodeTypeOf(bare, "figure")).toThrow('No node with report role "figure" in this schema. Did you add reportNodes()?')
  })
})
