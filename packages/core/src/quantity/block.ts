// A textblock as the rules read it: its text, each figure in it one character, and the figures at their places. What a
// block says by itself is worked out once: unchanged blocks are the same objects, whatever is typed elsewhere.

import type { Node } from "prosemirror-model"
import { blockText } from "../block-text.ts"
import type { ReadFigure } from "../figure.ts"
import { valueText } from "../figure-text.ts"
import type { FigureAttrs } from "../schema.ts"

/** A figure in a block; `at` is its place in the block's text. */
export interface BlockFigure {
  readonly at: number
  readonly attrs: FigureAttrs
}

/** A block's text and figures. A figure, and whatever else is no text, is U+FFFC. */
export interface Block {
  readonly text: string
  readonly figures: readonly BlockFigure[]
}

/** Something that is wrong in a block, at offsets of its text. `say` gives message and suggestion. */
export interface Finding {
  readonly rule: string
  readonly severity: "error" | "warning"
  readonly at: number
  readonly end: number
  /** The other figures that it speaks of. */
  readonly places?: readonly number[]
  readonly say: (words: RuleWords) => Said
}

/** A message, and what to do. */
export interface Said {
  readonly message: string
  readonly suggestion: string
}

/** The language that a message is told in. */
export type RuleWords = "zh-CN" | "en"

/** Reads a textblock whose content begins at `start`; `own` are its figures in the document. */
export function readBlock(node: Node, start: number, own: readonly ReadFigure[]): Block {
  return { text: blockText(node), figures: own.map(({ pos, attrs }) => ({ at: pos - start, attrs })) }
}

/** The label that a figure is spoken of by. */
export function nameOf({ label, name }: FigureAttrs): string {
  return label || name
}

/** The words of the clause before a place, no figure in them. */
export function clauseBefore(text: string, at: number): string {
  let from = at
  while (from > 0 && !/[，,、。；;！？：:（(）)\n\ufffc]/.test(text.charAt(from - 1))) from--
  return text.slice(from, at)
}

/** A block's text with its figures as they read; a blank stays U+FFFC. */
export interface ShownText {
  readonly text: string
  /** The place in the block of an offset; one in a figure is the figure's. */
  at(offset: number): number
}

/** A block's text as a reader sees it. */
export function shownText({ text, figures }: Block): ShownText {
  const ends: { readonly end: number; readonly size: number; readonly at: number }[] = []
  let shown = ""
  let done = 0
  for (const { at, attrs } of figures) {
    const value = attrs.value === null || attrs.status === "absent" ? "\ufffc" : valueText(attrs)
    shown += text.slice(done, at) + value
    ends.push({ end: shown.length, size: value.length, at })
    done = at + 1
  }
  return {
    text: shown + text.slice(done),
    at: offset => {
      let shift = 0
      for (const { end, size, at } of ends) {
        if (offset >= end) shift += size - 1
        else return offset > end - size ? at : offset - shift
      }
      return offset - shift
    },
  }
}
