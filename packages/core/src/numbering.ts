import { chineseNumeral } from "./numeral.ts"

/** How one level is numbered: what stands before the number, how it is written, what stands after. */
export interface LevelFormat {
  readonly before: string
  readonly numeral: "chinese" | "decimal" | "circled"
  readonly after: string
}

/** One format a level, level 1 first. Screen, clipboard, HTML and Word all read this table. */
export type NumberingScheme = readonly LevelFormat[]

/** 一、 （一） 1. （1） ①, by GB/T 9704-2012, 7.3.3 (levels 1 to 4) and practice (level 5). Nothing follows （一）. */
export const officialNumbering: NumberingScheme = [
  { before: "", numeral: "chinese", after: "、" },
  { before: "（", numeral: "chinese", after: "）" },
  { before: "", numeral: "decimal", after: "." },
  { before: "（", numeral: "decimal", after: "）" },
  { before: "", numeral: "circled", after: "" },
]

/** The number of the `index`-th section (from 1) at `level` (from 1), as text: (2, 12) → （十二）. A level that the scheme
 * does not have gives "". */
export function formatNumber(level: number, index: number, scheme: NumberingScheme = officialNumbering): string {
  const format = scheme[level - 1]
  return format ? format.before + numeral(format.numeral, index) + format.after : ""
}

function numeral(kind: LevelFormat["numeral"], value: number): string {
  switch (kind) {
    case "chinese": return chineseNumeral(value)
    case "decimal": return String(value)
    case "circled": return circled(value)
    default: return kind satisfies never
  }
}

/** Unicode has circled numbers up to 50, in three places; beyond, the number stands in brackets. */
function circled(value: number): string {
  if (value >= 1 && value <= 20) return String.fromCodePoint(0x2460 + value - 1)
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21)
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36)
  return `（${value}）`
}
