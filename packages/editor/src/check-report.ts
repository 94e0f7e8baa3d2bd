import { gate, roleOf, type GateResult, type Messages, type Rule } from "@tianbao/core"
import type { EditorView } from "prosemirror-view"
import { checksOf } from "./checks.ts"
import { enterFigure } from "./entered-figure.ts"
import { flush } from "./figure-editor.ts"
import { caretNear } from "./plugin.ts"

/** The gate of an editor: commits what still stands in the figure's input, then checks the document as it is, by the rules
 * and in the language that the editor was given. */
export function checkReport(view: EditorView, rules?: readonly Rule[], messages?: Messages): GateResult {
  flush(view)
  const own = checksOf(view.state)
  return gate(view.state.doc, rules ?? own?.rules, messages ?? own?.messages)
}

/** Takes the person to a place of the document: enters the figure that stands there, else puts the caret there. */
export function reveal(view: EditorView, pos: number): void {
  // Takes the focus from an open figure, which then commits.
  view.focus()
  const { state } = view
  const at = Math.min(Math.max(pos, 0), state.doc.content.size)
  const node = at < state.doc.content.size ? state.doc.nodeAt(at) : null
  const figure = node !== null && roleOf(node.type) === "figure"
  const dom = node && view.nodeDOM(at)
  if (dom?.nodeType === 1) (dom as Element).scrollIntoView({ block: "center" })
  if (figure && view.editable) return view.dispatch(enterFigure(state, state.tr, at))
  const end = node?.isTextblock ? at + 1 + node.content.size : at
  view.dispatch(state.tr.setSelection(caretNear(state, state.doc, end, -1)).scrollIntoView())
}
