// The search for numbers that a text lacks works on strings; this gives it a document's and puts what it finds in its
// place there. What a paragraph says by itself is kept with its node: a keystroke reads one paragraph, and only the
// judgement, which weighs all of them, is made again.

import { blanksFrom, evidenceIn, type Blank, type Evidence } from "@tianbao/blanks"
import type { MarkType, Node, Schema } from "prosemirror-model"
import { blockText, textBlocksIn } from "./block-text.ts"
import type { FigureAttrs } from "./schema.ts"

/** A number that a document's text lacks, at its place in the document. Positions belong to the document that was
 * searched and go stale with it. */
export interface Hit {
  /** What was found. Its offsets are within the text of its block, its `paragraph` counts the blocks. */
  readonly blank: Blank
  /** What a figure takes the place of: hedge, filler and unit. */
  readonly from: number
  readonly to: number
  /** The number's own place: the filler, or one position where nothing stands. */
  readonly at: number
  readonly end: number
  /** The filler, "" where nothing stands. */
  readonly filler: string
  /** What is drawn, and what the mark `reportSettled` is put on: `from` to `to`, or where nothing stands there the one
   * or two characters before, else behind. */
  readonly shownFrom: number
  readonly shownTo: number
  /** The text that is drawn. Of what is no text, each position is U+FFFC. */
  readonly shown: string
}

/** The numbers that a document's text lacks, in the order of the text; those that bear the mark `reportSettled` are
 * left out. Code is not searched. Memoised on the document, and what is read on its blocks. */
export function hitsIn(doc: Node): readonly Hit[] {
  let hits = hitsOf.get(doc)
  if (!hits) hitsOf.set(doc, hits = search(doc))
  return hits
}

/** The mark that says "no blank here", or null in a schema without it. */
export function settledMark(schema: Schema): MarkType | null {
  return schema.marks["reportSettled"] ?? null
}

/** The attributes of the figure that is put in a hit's place. Its name is empty: it stands alone. */
export function figureFor({ blank }: Hit): Partial<FigureAttrs> {
  const { label, unit, hedge } = blank
  // Without a unit that says so, a year would be written with a comma: 2,026.
  const isPlain = unit === "" && /^(?:year|code|outline)$/.test(blank.class)
  if (blank.class === "text" || isPlain) return { label, kind: "text" }
  return { label, unit, hedge, kind: unit === "%" || unit === "％" ? "percent" : "number" }
}

const hitsOf = new WeakMap<Node, readonly Hit[]>()

function search(doc: Node): readonly Hit[] {
  const blocks = textBlocksIn(doc)
  const read = blocks.map(({ node }) => readBlock(node))
  const settled = settledMark(doc.type.schema)
  const hits: Hit[] = []
  for (const blank of blanksFrom(read)) {
    const [block, evidence] = [blocks[blank.paragraph], read[blank.paragraph]]
    if (!block || !evidence) continue
    const [{ node, start }, { text }] = [block, evidence]
    const [shownFrom, shownTo] = shownOf(blank, text)
    // Within the block: a search from the document's start would pass all blocks before it, for each hit.
    if (settled && node.rangeHasMark(shownFrom, shownTo, settled)) continue
    hits.push({
      blank,
      from: start + blank.figureFrom, to: start + blank.figureTo,
      at: start + blank.from, end: start + blank.to, filler: text.slice(blank.from, blank.to),
      shownFrom: start + shownFrom, shownTo: start + shownTo, shown: text.slice(shownFrom, shownTo),
    })
  }
  return hits
}

const evidenceOf = new WeakMap<Node, Evidence>()

function readBlock(block: Node): Evidence {
  let evidence = evidenceOf.get(block)
  if (!evidence) evidenceOf.set(block, evidence = evidenceIn(blockText(block)))
  return evidence
}

function shownOf({ figureFrom, figureTo }: Blank, text: string): readonly [from: number, to: number] {
  if (figureFrom < figureTo) return [figureFrom, figureTo]
  const [before = ""] = /[^\n\ufffc]{1,2}$/u.exec(text.slice(Math.max(0, figureFrom - 4), figureFrom)) ?? []
  if (before) return [figureFrom - before.length, figureFrom]
  const [behind = ""] = /^[^\n\ufffc]{1,2}/u.exec(text.slice(figureTo, figureTo + 4)) ?? []
  return [figureTo, figureTo + behind.length]
}
