import type { EditorView } from "prosemirror-view"

/** A part of the text. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** One drawer's share of the page's highlights. */
export interface Highlights {
  /** Draws these places, and no others, under a name; `priority` decides which of two is drawn over the other. */
  draw(name: string, places: readonly Place[], priority?: number): void
  clear(): void
}

/** Draws in the text by CSS highlights (`::highlight(name)`): ranges over the text that do not touch its DOM. They
 * belong to the page and other editors draw into them too: only our own ranges are taken back. Where a browser has
 * none, nothing is drawn. */
export function highlights(view: EditorView): Highlights {
  const { defaultView: window } = view.dom.ownerDocument
  const registry = window && "CSS" in window && "highlights" in window.CSS ? window.CSS.highlights : null
  const drawn = new Map<string, readonly Range[]>()
  const erase = (name: string): void => {
    for (const range of drawn.get(name) ?? []) registry?.get(name)?.delete(range)
    drawn.delete(name)
  }
  return {
    draw(name, places, priority = 0) {
      erase(name)
      if (!registry || !window || places.length === 0) return
      let highlight = registry.get(name)
      if (!highlight) registry.set(name, highlight = new window.Highlight())
      highlight.priority = priority
      const ranges = places.map(place => rangeOf(view, place))
      for (const range of ranges) highlight.add(range)
      drawn.set(name, ranges)
    },
    clear: () => [...drawn.keys()].forEach(erase),
  }
}

/** A part of the text as a range of the page. */
export function rangeOf(view: EditorView, { from, to }: Place): Range {
  const range = view.dom.ownerDocument.createRange()
  const start = view.domAtPos(from, 1)
  // To find a place in a long document costs more than all else: mostly the end is in the same text.
  const isOneText = start.node.nodeType === 3 && start.offset + to - from <= (start.node as Text).length
  const end = isOneText ? { node: start.node, offset: start.offset + to - from } : view.domAtPos(to, -1)
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
