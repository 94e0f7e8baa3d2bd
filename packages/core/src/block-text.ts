// Rules about words read strings. A textblock's string has one UTF-16 unit for each position of its content, so that
// offsets become positions by adding. Code is no text.

import type { Node } from "prosemirror-model"

/** A textblock and the position where its content begins, which goes stale with the document. */
export interface TextBlock {
  readonly node: Node
  readonly start: number
}

/** The textblocks of a document but those of code, in their order. */
export function textBlocksIn(doc: Node): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  collect(doc, 0, blocks)
  return blocks
}

function collect(parent: Node, start: number, blocks: TextBlock[]): void {
  let pos = start
  for (const node of parent.content.content) {
    if (node.isTextblock) {
      if (!node.type.spec.code) blocks.push({ node, start: pos + 1 })
    } else if (!node.isLeaf) collect(node, pos + 1, blocks)
    pos += node.nodeSize
  }
}

/** A node's text: a line break is \n, what is no text or is code U+FFFC for each position. */
export function blockText(node: Node): string {
  let text = ""
  for (const child of node.content.content) {
    if (isCode(child)) text += atomText(child)
    else text += child.text ?? (child.isAtom ? atomText(child) : `\ufffc${blockText(child)}\ufffc`)
  }
  return text
}

/** True for inline code. */
export function isCode({ marks }: Node): boolean {
  return marks.some(({ type }) => type.spec.code)
}

function atomText(node: Node): string {
  const { name, spec } = node.type
  const isBreak = spec["linebreakReplacement"] === true || /^hard_?break$/i.test(name)
  return isBreak ? "\n" : "\ufffc".repeat(node.nodeSize)
}
