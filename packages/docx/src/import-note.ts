// What an import did, so that the person can look: recognised, doubtful, left out.

import type { Node } from "prosemirror-model"

/** What was found in a file. */
export type ImportSubject =
  // Recognised.
  | "title" | "headingStyle" | "headingOutline" | "headingNumber" | "headingTyped" | "line" | "list" | "table" | "link" | "picture"
  | "figure" | "blank"
  // Doubtful.
  | "editedFigure" | "control" | "blankLine" | "field" | "inserted" | "textBox" | "formula" | "symbol" | "number"
  // Left out.
  | "unreadFigure" | "deleted" | "hidden" | "comment" | "footnote" | "contents" | "headerFooter" | "unsafeLink" | "object" | "embedded"

/** How sure it is that nothing was lost. */
export type ImportKind = "recognised" | "doubtful" | "leftOut"

/** One thing that an import did, as often as it did it. */
export interface ImportNote {
  readonly kind: ImportKind
  readonly subject: ImportSubject
  readonly count: number
  /** The positions before the blocks where it was, the first hundred; they go stale with the document. */
  readonly places: readonly number[]
  /** Texts that are not in the document: what was typed into a figure and is no number. */
  readonly texts: readonly string[]
}

const kinds: Readonly<Record<ImportSubject, ImportKind>> = {
  title: "recognised", headingStyle: "recognised", headingOutline: "recognised", headingNumber: "recognised",
  headingTyped: "recognised", line: "recognised", list: "recognised", table: "recognised", link: "recognised",
  picture: "recognised", figure: "recognised", blank: "recognised",
  editedFigure: "doubtful", control: "doubtful", blankLine: "doubtful", field: "doubtful", inserted: "doubtful",
  textBox: "doubtful", formula: "doubtful", symbol: "doubtful", number: "doubtful",
  unreadFigure: "leftOut", deleted: "leftOut", hidden: "leftOut", comment: "leftOut", footnote: "leftOut",
  contents: "leftOut", headerFooter: "leftOut", unsafeLink: "leftOut", object: "leftOut", embedded: "leftOut",
}

const mostPlaces = 100

/** Counts what an import does. */
export class ImportNotes {
  readonly #found = new Map<ImportSubject, { count: number; readonly blocks: number[]; readonly texts: string[] }>()

  /** `block` is the place among the document's own blocks. */
  add(subject: ImportSubject, block: number, text = ""): void {
    let found = this.#found.get(subject)
    if (!found) this.#found.set(subject, found = { count: 0, blocks: [], texts: [] })
    found.count++
    if (found.blocks.length < mostPlaces && found.blocks[found.blocks.length - 1] !== block) found.blocks.push(block)
    if (text !== "" && found.texts.length < mostPlaces) found.texts.push(text.slice(0, 200))
  }

  /** The notes, in the order of the kinds, with places in the document that came of it. */
  in(doc: Node): readonly ImportNote[] {
    const positions: number[] = []
    doc.forEach((_node, offset) => positions.push(offset))
    return (Object.keys(kinds) as ImportSubject[]).flatMap(subject => {
      const found = this.#found.get(subject)
      if (!found) return []
      const places = found.blocks.map(block => positions[Math.min(block, positions.length - 1)] ?? 0)
      return [{ kind: kinds[subject], subject, count: found.count, places, texts: found.texts }]
    })
  }
}
