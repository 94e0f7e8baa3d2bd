// A textblock as the rules read it: its text, each figure in it one character, and the figures at their places. What a
// block says by itself is worked out once: unchanged blocks are the same objects, whatever is typed elsewhere.

import type { Node } from "prosemirror-model"
import { blockText } from "../block-text.ts"
import { figureAttrs, roleOf, type FigureAttrs } from "../schema.ts"

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

/** Reads a textblock. */
export function readBlock(node: Node): Block {
  const figures: BlockFigure[] = []
  node.forEach((child, at) => {
    if (roleOf(child.type) === "figure") figures.push({ at, attrs: figureAttrs(child) })
  })
  return { text: blockText(node), figures }
}

/** The label that a figure is spoken of by. */
export function nameOf({ label, name }: FigureAttrs): string {
  return label || name
}

/** Where the sentence that holds a place begins and ends. */
export function sentenceAround(text: string, at: number): readonly [from: number, to: number] {
  let [from, to] = [at, at]
  while (from > 0 && !/[。！？；\n]/.test(text.charAt(from - 1))) from--
  while (to < text.length && !/[。！？；\n]/.test(text.charAt(to))) to++
  return [from, to]
}
