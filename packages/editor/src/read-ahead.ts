// Searching a long document for the first time takes a second or more, and nearly all of that is reading its
// paragraphs one by one, which is kept with each (core's `hitsIn`). So a document is first searched in parts, some
// blocks at a time while the page is idle: what is read of them serves the document too, since its blocks are the same
// objects.

import { hitsIn } from "@tianbao/core"
import type { Node } from "prosemirror-model"

const part = 100
const read = new WeakSet<Node>()

/** Reads blocks that were not read yet as long as there is time; true once none is left. */
export function readAhead(doc: Node, hasTime: () => boolean): boolean {
  let [from, to, count] = [0, 0, 0]
  for (const block of doc.content.content) {
    if (count === 0) from = to
    to += block.nodeSize
    if (count > 0 || !read.has(block)) count++
    read.add(block)
    if (count < part) continue
    hitsIn(doc.cut(from, to))
    if (!hasTime()) return isRead(doc)
    count = 0
  }
  return true
}

/** True where little is left to be read. */
export function isRead(doc: Node): boolean {
  let left = 0
  for (const block of doc.content.content) if (!read.has(block) && ++left > part) return false
  return true
}
