import type { Node } from "prosemirror-model"
import { fragmentLike } from "./roll-text.ts"
import type { FigureAttrs } from "./schema.ts"

/** What changes of figures, by the position before each. */
export type FigureChanges = ReadonlyMap<number, Partial<FigureAttrs>>

/** The document with other attributes for the figures at these positions. What does not change stays the same node, and the
 * whole document where nothing does. */
export function withFigures(doc: Node, changes: FigureChanges): Node {
  return changes.size === 0 ? doc : withChanges(doc, 0, changes)
}

/** `start` is the position where the parent's content begins. */
function withChanges(parent: Node, start: number, changes: FigureChanges): Node {
  let pos = start
  const children = parent.children.map(child => {
    const at = pos
    pos += child.nodeSize
    const attrs = changes.get(at)
    if (!attrs) return child.content.size === 0 ? child : withChanges(child, at + 1, changes)
    const isSame = Object.entries(attrs).every(([key, value]) => child.attrs[key] === value)
    return isSame ? child : child.type.create({ ...child.attrs, ...attrs }, null, child.marks)
  })
  const isSame = children.every((child, i) => child === parent.child(i))
  return isSame ? parent : parent.copy(fragmentLike(parent.content, children))
}
