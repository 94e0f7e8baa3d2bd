// Attributes of figures, changed in a transaction. A step an attribute keeps every position where it is, but each step makes
// the document anew: ten thousand would take half a minute. Where many figures change, their blocks are replaced at once.

import type { FigureAttrs } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"
import { sameSelection } from "./plugin.ts"

/** What changes of the figures, by the position before each. */
export type FigureChanges = ReadonlyMap<number, Partial<FigureAttrs>>

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
  const blocks = childrenOf(doc, 0, changes)
  const differs = (block: Node, i: number): boolean => block !== doc.child(i)
  const first = blocks.findIndex(differs)
  if (first < 0) return tr
  let last = blocks.length - 1
  while (!differs(blocks[last] as Node, last)) last--
  const $start = doc.resolve(0)
  tr.replaceWith($start.posAtIndex(first, 0), $start.posAtIndex(last + 1, 0), blocks.slice(first, last + 1))
  return tr.setSelection(sameSelection(state, tr.doc))
}

/** The node's children with the changes in them; `start` is the position where its content begins. */
function childrenOf(parent: Node, start: number, changes: FigureChanges): readonly Node[] {
  let pos = start
  return parent.children.map(child => {
    const at = pos
    pos += child.nodeSize
    const attrs = changes.get(at)
    if (attrs) {
      const isSame = Object.entries(attrs).every(([key, value]) => child.attrs[key] === value)
      return isSame ? child : child.type.create({ ...child.attrs, ...attrs }, child.content, child.marks)
    }
    if (child.content.size === 0) return child
    const children = childrenOf(child, at + 1, changes)
    return children.every((each, i) => each === child.child(i)) ? child : child.type.create(child.attrs, [...children], child.marks)
  })
}
