import type { Node } from "prosemirror-model"
import { eachBlock } from "./outline.ts"
import { roleOf, sectionAttrs } from "./schema.ts"

/** The headings that share a paragraph with the text behind them: the position before each heading, with the full stop
 * that an export sets after it, "" where it ends a sentence itself. A run-in heading stands alone, and is not in here,
 * where no plain paragraph follows. */
export function runInStops(doc: Node): ReadonlyMap<number, string> {
  const stops = new Map<number, string>()
  let last: { readonly heading: Node, readonly pos: number } | null = null
  eachBlock(doc, (node, pos) => {
    if (last && isPlain(node)) stops.set(last.pos, stopAfter(last.heading))
    last = roleOf(node.type) === "section" && sectionAttrs(node).runIn ? { heading: node, pos } : null
  })
  return stops
}

/** True for a paragraph: no code, no node of a report, and no heading of the host's that opens no section. */
function isPlain({ isTextblock, type }: Node): boolean {
  return isTextblock && roleOf(type) === null && !type.spec.code && type.name !== "heading"
}

function stopAfter(heading: Node): string {
  return /[。！？：；…]\s*$/.test(heading.textContent) ? "" : "。"
}
