import { figuresIn, figureText, gate } from "@tianbao/core"
import { computedFigures, fillFigures, insertFigureTable } from "@tianbao/editor"
import { schema as basic } from "prosemirror-test-builder"
import { EditorState, TextSelection, type Command } from "prosemirror-state"
import type { Node } from "prosemirror-model"
import { expect, it } from "vitest"
import { doc, figure, h1, p } from "../build.ts"

const report = doc(
  h1("募集"), p("现金", figure("现金", "36", "万元", { previous: "30" }), "，入会率", figure("入会率", "97", "%", { kind: "percent", previous: "95.5" }), "。"), p("<a>"), p("附注。"),
) as Node & { readonly tag: Readonly<Record<string, number>> }

function after(command: Command, state: EditorState): EditorState {
  let next = state
  expect(command(state, tr => next = state.apply(tr))).toBe(true)
  return next
}

const stateOf = (node: Node, at: number): EditorState =>
  EditorState.create({ doc: node, selection: TextSelection.create(node, at), plugins: [computedFigures()] })

const lines = ({ doc }: EditorState): readonly string[] => {
  const table = doc.children.find(({ type }) => type.name === "table")
  return table?.children.map(row => row.children.map(cell => cell.firstChild?.firstChild?.type.name === "reportFigure"
    ? figureText(figuresIn(cell)[0]!.attrs) : cell.textContent).join(" | ")) ?? []
}

it("is made of the report's own figures, and of what is computed from them", () => {
  const made = after(insertFigureTable(["现金", "入会率", "没有"]), stateOf(report, report.tag["a"]!))
  expect(made.doc.children.map(({ type }) => type.name)).toEqual(["reportSection", "paragraph", "table", "paragraph"])
  expect(lines(made)).toEqual(["指标 | 本期 | 上期 | 变化", "现金 | 36万元 | 30万元 | 20.0%", "入会率 | 97% | 95.5% | 1.5个百分点"])
  expect(gate(made.doc).diagnostics.map(({ message }) => message)).toEqual([])
})

it("is live", () => {
  const made = after(insertFigureTable(["现金"]), stateOf(report, report.tag["a"]!))
  expect(lines(after(fillFigures({ 现金: "45" }), made))[1]).toBe("现金 | 45万元 | 30万元 | 50.0%")
})

it("leaves a schema without tables, and a report without these figures, alone", () => {
  expect(insertFigureTable(["没有"])(stateOf(report, 2))).toBe(false)
  expect(insertFigureTable(["现金"])(EditorState.create({ schema: basic }))).toBe(false)
})
