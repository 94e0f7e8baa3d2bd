// Numbers that people type before a heading: 一、 （一） 1. （1） ① and their older forms. The screen computes the numbers,
// so a typed one is read once, for its level, and then dropped.

import { chineseNumeral, readChineseNumeral } from "./numeral.ts"

/** A heading's typed number at the start of a text. `length` is in UTF-16 units
 * and takes in the white space after it. */
export interface Marker {
  readonly level: number
  readonly number: number
  readonly length: number
}

const hanzi = "[一二三四五六七八九十百零〇]{1,7}"
const forms: readonly (readonly [level: number, form: RegExp])[] = [
  [1, new RegExp(`^(${hanzi})(?:[、，]|[．.](?![零〇一二三四五六七八九十]))`)],
  [1, new RegExp(`^第(${hanzi})部分[、：:]?`)],
  [2, new RegExp(`^[（(](${hanzi})[）)]、?`)],
  [2, /^([㈠-㈩])、?/],
  [3, /^(\d{1,3}|[０-９]{1,3})(?:[．.](?![\d０-９])|、)/],
  [3, /^([⒈-⒛])/],
  [4, /^[（(](\d{1,3}|[０-９]{1,3})[）)]、?/],
  [4, /^([⑴-⒇])/],
  [5, /^([①-⑳㉑-㉟㊱-㊿])/],
]

/** Reads the typed number that a text begins with, or null. White space before and after it (as Word leaves it) belongs
 * to it. `1.5` and a bare `2026` are none. */
export function readMarker(text: string): Marker | null {
  const start = text.length - text.trimStart().length
  const rest = text.slice(start)
  for (const [level, form] of forms) {
    const match = form.exec(rest)
    const number = match ? markerNumber(match[1] ?? "") : 0
    if (match && number > 0) {
      const after = rest.slice(match[0].length)
      return { level, number, length: text.length - after.trimStart().length }
    }
  }
  return null
}

const enclosed: readonly (readonly [first: string, last: string, number: number])[] =
  [["㈠", "㈩", 1], ["⒈", "⒛", 1], ["⑴", "⒇", 1], ["①", "⑳", 1], ["㉑", "㉟", 21], ["㊱", "㊿", 36]]

function markerNumber(text: string): number {
  for (const [first, last, number] of enclosed) {
    if (text >= first && text <= last) return text.charCodeAt(0) - first.charCodeAt(0) + number
  }
  const decimal = text.replace(/[０-９]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  if (/^\d+$/.test(decimal)) return Number(decimal)
  // Read digit by digit it is a year (二〇二四), not a place in a row.
  return text.length > 1 && !/[十百千]/.test(text) ? 0 : Number(readChineseNumeral(text) ?? 0)
}

/** A paragraph that reads as a numbered heading. `title` is its text without the number; `body` is what follows the
 * heading's sentence in the same paragraph (（一）标题。正文……), or "". */
export interface TypedHeading {
  readonly marker: Marker
  readonly title: string
  readonly body: string
}

/** Reads a whole paragraph as a typed heading, or gives null where it is plain text or leaves a doubt: an enumeration
 * (一、二、三, or 五、六月份), a numbered sentence of a list (1. 完成……；), a heading too long to be one. */
export function readHeading(text: string): TypedHeading | null {
  const marker = readMarker(text)
  if (!marker) return null
  const title = text.slice(marker.length).trim()
  if (!title || readMarker(title) || /^[一二三四五六七八九十\d]+$/.test(title) || goesOn(text, marker)) return null
  const stop = title.search(/[。！？]/)
  if (stop < 0) return title.length <= 60 && !/[；;，,、：:]$/.test(title) ? { marker, title, body: "" } : null
  const sentence = title.slice(0, stop)
  const body = title.slice(stop + 1).trim()
  if (body === "") return marker.level <= 2 && sentence.length <= 40 ? { marker, title: sentence, body } : null
  return sentence.length <= 30 && !/[，；：,;:]/.test(sentence) ? { marker, title: sentence, body } : null
}

/** True where the title begins with the next number and what is counted: 五、六月份, 3、4季度. */
function goesOn(text: string, { number, length }: Marker): boolean {
  return /^[^（(]*、$/.test(text.slice(0, length)) && [chineseNumeral(number + 1), String(number + 1)].some(next =>
    text.startsWith(next, length) && /^个?[月季年级期届批轮号楼层]/.test(text.slice(length + next.length)))
}
