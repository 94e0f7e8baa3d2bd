import { figuresIn } from "@tianbao/core"
import { computedFigures, fillFigures, recomputeAll, setFigureStatus } from "@tianbao/editor"
import { history, redo, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorState, NodeSelection, type Command } from "prosemirror-state"
import { expect, it } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"

const report = (cash: string | null, total: string | null): Node => doc(
  h1("捐款"), p("现金", figure("现金", cash, "元"), "，物资", figure("物资", "2", "万元"), "，合计", figure("合计", total, "万元", { formula: "现金 + 物资" }), "。"),
)
const stateOf = (node: Node): EditorState => EditorState.create({ doc: node, plugins: [history(), computedFigures()] })
const values = ({ doc }: EditorState): string => figuresIn(doc).map(({ attrs }) => attrs.value ?? "空").join(" ")

function after(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, tr => next = state.apply(tr))
  return next
}

it("writes what a formula comes to with the change of a part, in one step of the history", () => {
  const filled = after(stateOf(report(null, null)), fillFigures({ 现金: "5000" }))
  expect(values(filled)).toBe("5000 2 2.5")
  expect(values(after(filled, undo))).toBe("空 2 空")
  expect(values(after(after(filled, undo), redo))).toBe("5000 2 2.5")
})

it("goes blank again with a part", () => {
  expect(values(after(stateOf(report("5000", "2.5")), fillFigures({ 现金: null })))).toBe("空 2 空")
})

it("counts what a person marks 不适用 as nothing", () => {
  const state = stateOf(report("5000", "2.5"))
  const cash = figuresIn(state.doc)[0]!
  const chosen = state.apply(state.tr.setSelection(NodeSelection.create(state.doc, cash.pos)))
  expect(values(after(chosen, setFigureStatus("absent", "没有现金")))).toBe("空 2 2")
})

it("does not let a computed figure be filled or changed", () => {
  const state = stateOf(report("5000", "2.5"))
  expect(values(after(state, fillFigures({ 合计: "9" })))).toBe("5000 2 2.5")
  const { pos } = figuresIn(state.doc)[2]!
  expect(values(state.apply(state.tr.setNodeAttribute(pos, "value", "9")))).toBe("5000 2 2.5")
})

it("looks at figures only when one is touched, and on request", () => {
  const stale = stateOf(report("5000", "9"))
  expect(values(stale.apply(stale.tr.insertText("了", 3)))).toBe("5000 2 9")
  expect(values(after(stale, recomputeAll))).toBe("5000 2 2.5")
  expect(recomputeAll(after(stale, recomputeAll))).toBe(false)
})

it("follows a part that is deleted, inserted or renamed", () => {
  const state = stateOf(report("5000", "2.5"))
  const cash = figuresIn(state.doc)[0]!
  expect(values(state.apply(state.tr.delete(cash.pos, cash.pos + 1)))).toBe("2 空")
  const without = stateOf(doc(p(blank("合计", "元", { formula: "现金" }))))
  expect(values(without.apply(without.tr.insert(1, figure("现金", "7", "元"))))).toBe("7 7")
})
