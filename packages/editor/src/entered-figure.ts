import type { EditorState, Transaction } from "prosemirror-state"
import { nodeSelection, reportKey, type ReportKey } from "./plugin.ts"

/** Which figure is entered: the position before it, or null. `typed` is the text that entered it; `left` is where the
 * figure is that was entered before, whose last text may be still to be committed; `visit` counts enterings and
 * leavings; `undone` counts undo and redo, after which the field shows the document's value again. */
export interface Entered {
  readonly pos: number | null
  readonly typed: string | null
  readonly left: number | null
  readonly visit: number
  readonly undone: number
}

/** Names the figure editor's state. */
export const figureEditorKey: ReportKey<Entered> = reportKey<Entered>("reportFigureEditor")

/** Lets a transaction enter the figure at `pos` of its document. `typed` replaces what stands in it. */
export function enterFigure(
  state: EditorState, tr: Transaction, pos: number, typed: string | null = null,
): Transaction {
  return tr.setSelection(nodeSelection(state, tr.doc, pos)).setMeta(figureEditorKey.key, { pos, typed })
}
