// What a paste or an import left behind. Both texts are read as multisets of numbers in canonical form, so that moving
// and reformatting lose nothing. Where a value is rarer in the result, those of its places in the source are lost whose
// surroundings have no counterpart. The number that opens a heading or an item counts apart: sections and lists number
// themselves.

import { findNumbers } from "@tianbao/blanks"
import { readMarker } from "./marker.ts"
import { gapFinder, type Gap } from "./text-gap.ts"

/** A number that stands in a source text and not in what was made of it. Offsets are UTF-16 code units. */
export interface LostNumber {
  /** The number as written: `3,200`, `１２.５`. */
  readonly text: string
  /** Canonical: `3200`, `12.5`. */
  readonly value: string
  /** Where it stands in the source. */
  readonly from: number
  readonly to: number
  /** Its sentence in the source, and where the number begins in it. */
  readonly sentence: string
  readonly offset: number
  /** Where the sentence begins in the source. */
  readonly sentenceFrom: number
  /** What is missing around it, and where in the result; null where the result does not show its place. */
  readonly gap: Gap | null
}

/** The numbers of `source` that `result` lacks, in the order of the source. Full-width digits, 千分位, zeros at either end
 * and the order of the text make no difference; nor do the numbers before headings and items. The place is sought for
 * the first 500: who lost more than that lost the text. */
export function lostNumbers(source: string, result: string): readonly LostNumber[] {
  const had = tokensIn(source)
  const has = byValue(tokensIn(result))
  const lost: { readonly token: Token; readonly gap: Gap | null }[] = []
  let gapOf: ((from: number, to: number) => Gap | null) | undefined
  let searches = 500
  // Whether characters are a numeral depends on those around them, so a numeral counts as lost only if it is rarer.
  const rarer = new Map<string, boolean>()
  const isRarer = (text: string): boolean => {
    const known = rarer.get(text) ?? source.split(text).length > result.split(text).length
    rarer.set(text, known)
    return known
  }
  for (const [value, tokens] of byValue(had)) {
    const now = has.get(value) ?? []
    const count = (list: readonly Token[], isMarker: boolean): number =>
      list.filter(token => token.isMarker === isMarker).length
    // A marker that became text stands for a number, if there are more of them than there were.
    const spare = Math.max(0, count(now, true) - count(tokens, true))
    const missing = count(tokens, false) - count(now, false) - spare
    if (missing <= 0) continue
    const find = gapOf ??= gapFinder(withoutMarkers(source), withoutMarkers(result))
    const open = unmatched(tokens.filter(({ isMarker }) => !isMarker), now, source, result)
      .filter(({ isNumeral, text }) => !isNumeral || isRarer(text))
      .map(token => ({ token, gap: searches-- > 0 ? find(token.from, token.to) : null }))
    lost.push(...[...open.filter(({ gap }) => gap), ...open.filter(({ gap }) => !gap)].slice(0, missing))
  }
  return lost
    .sort((a, b) => a.token.from - b.token.from)
    .map(({ token: { text, value, from, to }, gap }) => ({ text, value, from, to, ...sentenceAt(source, from), gap }))
}

interface Token {
  readonly text: string
  readonly value: string
  readonly from: number
  readonly to: number
  /** It numbers a heading or an item. */
  readonly isMarker: boolean
  /** It is written in Chinese characters. */
  readonly isNumeral: boolean
}

// Three digits each, set off by a comma or by one of the thin spaces of GB/T 15835; else digits and points.
const run = /(?<!\d)\d{1,3}([,\u2005\u2006\u2009\u202f])\d{3}(?:\1\d{3})*(?!\d)(?:\.\d+)?|\d+(?:\.\d+)*/g

function tokensIn(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (const { 0: line, index: start } of halfWidth(text).matchAll(/[^\n\t]+/g)) {
    const markerEnd = start + markerLength(line)
    for (const { 0: written, index } of line.matchAll(run)) {
      // A date with points is three numbers.
      const parts = written.split(".").length > 2 ? [...written.matchAll(/\d+/g)] : [{ 0: written, index: 0 }]
      for (const part of parts) {
        const from = start + index + part.index
        const to = from + part[0].length
        tokens.push({
          text: text.slice(from, to), value: canonical(part[0]), from, to, isMarker: from < markerEnd, isNumeral: false,
        })
      }
    }
  }
  return [...tokens, ...numeralsIn(text)].sort((a, b) => a.from - b.from)
}

/** Digits, points and commas of full width made half; every character keeps its place. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．，]+/g, wide => wide.replace(/[０-９]|(?<=[０-９])．(?=[０-９])|(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g,
    char => String.fromCharCode(char.charCodeAt(0) - 0xfee0)))
}

function canonical(number: string): string {
  const [whole = "", fraction = ""] = number.replace(/[^\d.]/g, "").split(".")
  const tail = fraction.replace(/0+$/, "")
  return (whole.replace(/^0+(?=\d)/, "") || "0") + (tail && `.${tail}`)
}

const markers: readonly RegExp[] = [
  /^[（(【[]?\d{1,3}[）)】\]、.．](?!\d)/,
  /^\d{1,2}(?:\.\d{1,2}){2,}[.、]?(?!\d)/,
  /^\d{1,2}\.\d{1,2}[.、]?\s+(?=\p{L})(?![亿万千百元人个次件项吨名户家])/u,
  /^第\s*\d{1,3}\s*[章节条款部篇]/,
]

/** A text with spaces in place of the numbers that open headings and items. */
function withoutMarkers(text: string): string {
  return text.replace(/[^\n\t]+/g, line => {
    const length = Math.max(markerLength(line), readMarker(line)?.length ?? 0)
    return " ".repeat(length) + line.slice(length)
  })
}

/** How long the number is that opens a heading or an item, with the white space and bullets before it; 0 for none. */
function markerLength(line: string): number {
  const [lead = ""] = /^[\s\ufeff•·▪◦●○■□◆*-]*/.exec(line) ?? []
  const rest = line.slice(lead.length)
  for (const marker of markers) {
    const match = marker.exec(rest)
    if (match) return lead.length + match[0].length
  }
  return 0
}

/** Quantities written in Chinese characters: 一百二十人, 百分之五. */
function numeralsIn(text: string): readonly Token[] {
  const tokens: Token[] = []
  let start = 0
  for (const line of text.split("\n")) {
    if (/[一二三四五六七八九十百千两〇零壹贰叁肆伍陆柒捌玖拾]/.test(line)) {
      for (const { from, to, value, class: of } of findNumbers(line)) {
        const written = line.slice(from, to)
        if (of !== "quantity" || /[\d０-９]/.test(written)) continue
        tokens.push({
          text: written, value: canonical(value), from: start + from, to: start + to, isMarker: false, isNumeral: true,
        })
      }
    }
    start += line.length + 1
  }
  return tokens
}

function byValue(tokens: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  return groupBy(tokens, ({ value }) => value)
}

function groupBy(tokens: readonly Token[], keyOf: (token: Token) => string): ReadonlyMap<string, Token[]> {
  const groups = new Map<string, Token[]>()
  for (const token of tokens) {
    const key = keyOf(token)
    const group = groups.get(key)
    if (group) group.push(token)
    else groups.set(key, [token])
  }
  return groups
}

/** The places of one value in the source that are left when each place in the result has taken the one whose
 * surroundings are most like its own. */
function unmatched(
  tokens: readonly Token[], now: readonly Token[], source: string, result: string,
): readonly Token[] {
  let open = tokens
  let free = now
  for (const width of [16, 8, 4, 2, 1]) {
    if (free.length === 0) break
    const places = groupBy(free, token => around(result, token, width))
    const taken = new Set<Token>()
    open = open.filter(token => {
      const place = places.get(around(source, token, width))?.pop()
      if (place) taken.add(place)
      return !place
    })
    free = free.filter(token => !taken.has(token))
  }
  return open
}

/** The letters around a number, without white space, marks and other numbers. */
function around(text: string, { from, to }: Token, width: number): string {
  const letters = (part: string): string => part.replace(/[^\p{L}%％‰]/gu, "")
  const reach = width * 4
  const before = letters(text.slice(Math.max(0, from - reach), from)).slice(-width)
  return `${before}|${letters(text.slice(to, to + reach)).slice(0, width)}`
}

function sentenceAt(text: string, at: number): Pick<LostNumber, "sentence" | "offset" | "sentenceFrom"> {
  let start = at
  while (start > 0 && at - start < 2000 && !/[。！？；!?;\n\t]/.test(text.charAt(start - 1))) start--
  const before = text.slice(start, at)
  const behind = /^[^。！？；!?;\n\t]*[。！？；!?;]?/.exec(text.slice(at, at + 2000))?.[0] ?? ""
  const lead = before.length - before.trimStart().length
  const offset = before.length - lead
  return { sentence: (before.slice(lead) + behind).trimEnd(), offset, sentenceFrom: at - offset }
}
