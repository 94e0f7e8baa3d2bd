import type { Node } from "prosemirror-model"
import { figureText } from "./figure-text.ts"
import { figureAttrs, roleOf } from "./schema.ts"

/** How long a text is. Figures count as what they show, and section numbers, which are not part of the text, do not. */
export interface TextCount {
  /** As Word counts 字数: each Chinese character and each full-width mark is one, and so is each run of other characters
   * between spaces or Chinese: 2026年 is two. */
  readonly words: number
  /** Characters without white space. */
  readonly characters: number
  /** Characters with white space. */
  readonly withSpaces: number
}

/** Counts a document's text. Kept with its blocks: after a keystroke one paragraph is counted again. */
export function textCount(doc: Node): TextCount {
  let [words, characters, withSpaces] = [0, 0, 0]
  doc.descendants(node => {
    if (!node.isTextblock) return true
    const count = countOf(node)
    words += count.words
    characters += count.characters
    withSpaces += count.withSpaces
    return false
  })
  return { words, characters, withSpaces }
}

const counts = new WeakMap<Node, TextCount>()

function countOf(block: Node): TextCount {
  let count = counts.get(block)
  if (!count) counts.set(block, count = countText(block.textBetween(0, block.content.size, "", shown)))
  return count
}

function shown(leaf: Node): string {
  return roleOf(leaf.type) === "figure" ? figureText(figureAttrs(leaf)) : " "
}

/** Han, kana, hangul, their punctuation, full-width forms, and the quotes, dashes and dots that Chinese text shares. */
const wide = /[\p{Script=Han}\u3000-\u30ff\u31f0-\u31ff\uac00-\ud7af\ufe30-\ufe4f\uff00-\uffef‘’“”—…·]/gu

function countText(text: string): TextCount {
  const others = text.replace(wide, " ").trim()
  const chars = [...text]
  return {
    words: (text.match(wide)?.filter(char => char !== "\u3000").length ?? 0) + (others === "" ? 0 : others.split(/\s+/).length),
    characters: chars.filter(char => !/\s/.test(char)).length,
    withSpaces: chars.length,
  }
}
