import type { Transaction } from "prosemirror-state"

/** True for changes that came from elsewhere, as the collaboration plugins mark them. */
export function isRemote(tr: Transaction): boolean {
  return tr.getMeta("addToHistory") === false
}

/** True for an undo or redo, of ProseMirror's history or of Yjs. */
export function isUndo(tr: Transaction): boolean {
  const remote = tr.getMeta("y-sync$") as { readonly isUndoRedoOperation?: boolean } | undefined
  return tr.getMeta("history$") !== undefined || remote?.isUndoRedoOperation === true
}

/** Makes a change an undo step of its own, however soon another one follows. */
export function ownStep(tr: Transaction): Transaction {
  return tr.setMeta("closeHistory$", true)
}
