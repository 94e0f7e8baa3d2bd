// Numbers that a paste or a file lost, as what a person can put back with one click. All is derived from the source
// text and what now stands in its range, so that an undo, or a number typed by hand, needs no bookkeeping.

import { lostNumbers, plainTextOf, type LostNumber } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"
import { paragraphType } from "./section-commands.ts"

/** One thing to put back: a piece of text at its place, or a sentence that the document does not have. */
export interface PutBack {
  readonly sentence: string
  /** Where the lost numbers stand in the sentence. */
  readonly numbers: readonly { readonly from: number; readonly to: number }[]
  /** Where they stand in the source: the same for as long as they are lost. */
  readonly lost: readonly number[]
  /** The first of `lost`. */
  readonly key: number
  readonly text: string
  /** Null: after the content that came in. */
  readonly pos: number | null
}

/** What a source text has and a range of a document lacks. Only the numbers in `among`, by where they stand in the
 * source, are heeded: the person may delete others. Positions go stale with the document. */
export function putBacksIn(
  doc: Node, from: number, to: number, source: string, among: ReadonlySet<number> | null = null,
): readonly PutBack[] {
  const plain = plainTextOf(doc, from, to)
  const groups = new Map<string, LostNumber[]>()
  for (const lost of lostNumbers(source, plain.text)) {
    if (among && !among.has(lost.from)) continue
    const key = lost.gap ? `${lost.gap.from}-${lost.gap.to}` : `sentence ${lost.sentenceFrom}`
    groups.set(key, [...groups.get(key) ?? [], lost])
  }
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const { sentence, sentenceFrom, gap } = first
    const numbers = group.map(lost => ({ from: lost.from - sentenceFrom, to: lost.to - sentenceFrom }))
    return [{
      sentence, numbers, lost: group.map(lost => lost.from), key: first.from,
      text: gap?.text ?? sentence, pos: gap && plain.posAt(gap.at),
    }]
  })
}

/** Puts texts back where they belong, as one step of the history. `to` is the end of what came in. */
export function putBack(state: EditorState, items: readonly PutBack[], from: number, to: number): Transaction {
  const { tr } = state
  const sentences = items.filter(({ pos }) => pos === null)
  append(tr, sentences.map(({ text }) => text), from, to)
  // From the end, so that the places before stay; of two at one place the later goes in first.
  for (const { text, pos } of [...items].reverse().sort((a, b) => (b.pos ?? 0) - (a.pos ?? 0))) {
    if (pos !== null) tr.insertText(text, pos)
  }
  return tr.setMeta("closeHistory$", true)
}

/** Adds sentences behind what came in: to its text where that is part of one block, else as paragraphs. */
function append(tr: Transaction, sentences: readonly string[], from: number, to: number): void {
  if (sentences.length === 0) return
  const { doc } = tr
  const $to = doc.resolve(to)
  if ($to.parent.isTextblock && doc.resolve(from).sameParent($to)) {
    tr.insertText(sentences.join(""), to)
    return
  }
  const paragraph = paragraphType(doc.type.schema)
  if (!paragraph) return
  const { schema } = paragraph
  const nodes = sentences.map(text => paragraph.create(null, schema.text(text)))
  for (let depth = $to.depth; depth >= 0; depth--) {
    const pos = depth === $to.depth && !$to.parent.isTextblock ? to : depth > 0 ? $to.after(depth) : doc.content.size
    const $pos = doc.resolve(pos)
    if (!$pos.parent.canReplaceWith($pos.index(), $pos.index(), paragraph)) continue
    tr.insert(pos, nodes)
    return
  }
}
