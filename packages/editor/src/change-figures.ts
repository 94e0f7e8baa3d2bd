// Attributes of figures, changed in a transaction. A step an attribute keeps every position where it is, but each step makes
// the document anew: ten thousand would take half a minute. Where many figures change, their blocks are replaced at once.

import { withFigures, type FigureChanges } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"
import { sameSelection } from "./plugin.ts"

const steppedAtMost = 60

/** Changes the figures at these positions of the state's document; what is so already is passed over. */
export function changeFigures(state: EditorState, tr: Transaction, changes: FigureChanges): Transaction {
  if (changes.size > steppedAtMost) return replaceBlocks(state, tr, changes)
  for (const [pos, attrs] of changes) {
    const node = tr.doc.nodeAt(pos)
    for (const [key, value] of Object.entries(attrs)) {
      if (node?.attrs[key] !== value) tr.setNodeAttribute(pos, key, value)
    }
  }
  return tr
}

function replaceBlocks(state: EditorState, tr: Transaction, changes: FigureChanges): Transaction {
  const { doc } = state
  const blocks = withFigures(doc, changes).children
  const differs = (block: Node, i: number): boolean => block !== doc.child(i)
  const first = blocks.findIndex(differs)
  if (first < 0) return tr
  let last = blocks.length - 1
  while (!differs(blocks[last] as Node, last)) last--
  const $start = doc.resolve(0)
  tr.replaceWith($start.posAtIndex(first, 0), $start.posAtIndex(last + 1, 0), blocks.slice(first, last + 1))
  return tr.setSelection(sameSelection(state, tr.doc))
}
