import { LevelFormat, type NumberingDefinition } from "docx"
import type { Node } from "prosemirror-model"

/** True for a bullet or an ordered list, by the names of TipTap's or of ProseMirror's own schema. */
export function isList(node: Node): boolean {
  return /^(?:bullet|ordered)_?list$/i.test(node.type.name)
}

/** How the items of a list are numbered: which definition they follow, and their level in it, from 0. */
export interface ListNumbering {
  readonly reference: NumberingDefinition
  readonly level: number
}

/** How the items of a list are numbered in `depth` others. Word knows nine levels; a deeper list has the ninth. */
export function numberingOf(list: Node, depth: number): ListNumbering {
  const reference = /^ordered/.test(list.type.name) ? ordered(list) : bullets
  return { reference, level: Math.min(depth, levels.length - 1) }
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

const bullets: NumberingDefinition = {
  reference: "bullets",
  levels: levels.map(level => ({ level, format: LevelFormat.BULLET, text: "•" })),
}

/** Formats by the `type` of an HTML list. */
const formats: Readonly<Record<string, (typeof LevelFormat)[keyof typeof LevelFormat]>> = {
  a: LevelFormat.LOWER_LETTER, A: LevelFormat.UPPER_LETTER, i: LevelFormat.LOWER_ROMAN, I: LevelFormat.UPPER_ROMAN,
}

function ordered({ attrs: { start: first, order, type } }: Node): NumberingDefinition {
  const start = Math.min(32767, Math.max(0, Math.trunc(Number(first ?? order ?? 1)) || 0))
  const format = formats[String(type)] ?? LevelFormat.DECIMAL
  return {
    reference: `${format}-${start}`,
    levels: levels.map(level => ({ level, format, start, text: `%${level + 1}.` })),
  }
}
