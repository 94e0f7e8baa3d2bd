// A textblock as the string that its words are read from, and back. Each offset of the string is an offset in the
// block's content: what is no text stands as one character for each position that it takes.

import type { Fragment, Node } from "prosemirror-model"
import { isCode } from "./block-text.ts"

/** The text of a textblock: a line break is \n, every other inline node, and code, U+FFFC. */
export function flatText(block: Node): string {
  let text = ""
  block.forEach(child => {
    if (isCode(child)) text += "\ufffc".repeat(child.nodeSize)
    else if (child.isText) text += child.text ?? ""
    else text += (child.type.spec["linebreakReplacement"] === true ? "\n" : "\ufffc").repeat(child.nodeSize)
  })
  return text
}

/** A fragment of the same class as another: the document may be that of a host with its own copy of ProseMirror. */
export function fragmentLike(content: Fragment, nodes: readonly Node[]): Fragment {
  return (content.constructor as typeof Fragment).fromArray(nodes)
}

/** A span of a textblock's content, and the inline node that takes its place. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly node: Node
}

/** The content with each of its text nodes as `text`, of the same length, has it, and marks as they are. */
export function retyped(content: Fragment, text: string): Fragment {
  let at = 0
  return fragmentLike(content, content.content.map(child => {
    const from = at
    at += child.nodeSize
    if (!child.isText || isCode(child)) return child
    const own = text.slice(from, at)
    return own === child.text ? child : child.type.schema.text(own, child.marks)
  }))
}

/** The content with nodes in the place of spans, which are in order and do not overlap. */
export function replaced(content: Fragment, replacements: readonly Replacement[]): Fragment {
  const nodes: Node[] = []
  let end = 0
  for (const { from, to, node } of replacements) {
    for (const child of content.cut(end, from).content) nodes.push(child)
    nodes.push(node)
    end = to
  }
  for (const child of content.cut(end).content) nodes.push(child)
  return fragmentLike(content, nodes)
}

/** The marks of the text at an offset of a textblock's content. */
export function marksAt(content: Fragment, offset: number): Node["marks"] {
  let at = 0
  for (const child of content.content) {
    at += child.nodeSize
    if (offset < at) return child.marks
  }
  return []
}

/** Where an offset comes to stand once the replacements are made. */
export function offsetAfter(offset: number, replacements: readonly Replacement[]): number {
  let result = offset
  for (const { from, to, node } of replacements) {
    if (to <= offset) result -= to - from - node.nodeSize
    else if (from < offset) result -= offset - from
  }
  return result
}
