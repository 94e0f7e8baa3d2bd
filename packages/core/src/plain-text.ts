// A document's text as a reader takes it down: a line a block, figures as they read. Unlike the text that blanks are
// searched in, it is not one character a position; `posAt` leads back.

import type { Node } from "prosemirror-model"
import { figureText } from "./figure-text.ts"
import { figureAttrs, roleOf } from "./schema.ts"

/** A document's text, and where its characters stand in the document. */
export interface PlainText {
  readonly text: string
  /** The position of an offset in `text`: within a block, also where that is empty. Goes stale with the document. */
  posAt(offset: number): number
}

/** The text between two positions of a document, without the numbers of sections, which are not part of it. */
export function plainTextOf(doc: Node, from = 0, to: number = doc.content.size): PlainText {
  let text = ""
  let lines = 0
  const parts: { readonly offset: number; readonly pos: number }[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) {
      if (lines++ > 0) text += "\n"
      parts.push({ offset: text.length, pos: Math.max(from, pos + 1) })
      return true
    }
    if (!node.isInline) return true
    parts.push({ offset: text.length, pos: Math.max(from, pos) })
    text += node.text === undefined ? leafText(node) : node.text.slice(Math.max(0, from - pos), to - pos)
    parts.push({ offset: text.length, pos: Math.min(to, pos + node.nodeSize) })
    return false
  })
  return {
    text,
    posAt(offset) {
      let low = 0
      let high = parts.length
      while (low < high) {
        const middle = (low + high) >> 1
        if ((parts[middle]?.offset ?? 0) <= offset) low = middle + 1
        else high = middle
      }
      const start = parts[low - 1]
      const end = parts[low]
      if (!start) return from
      // Within a figure there is no position: the one behind it.
      return end ? Math.min(start.pos + offset - start.offset, end.pos) : start.pos
    },
  }
}

function leafText(node: Node): string {
  if (roleOf(node.type) === "figure") return figureText(figureAttrs(node))
  const { leafText, selectable } = node.type.spec
  return leafText?.(node) ?? (selectable === false ? "\n" : "")
}
