// The numbers that stand in a text. One pattern finds what could be one: a run of digits, a run of Chinese numeral
// characters, a circled digit. Each is then read with the words around it. Two things are refused however they look:
// what is glued to filler (xx6.8亿元 has lost digits), and numerals that are words (十四五, 两个维护).

import type { FoundNumber } from "./blank.ts"
import { labelBefore } from "./label.ts"
import { classOf, isMasked } from "./number-class.ts"
import { hedgeBefore, readUnit } from "./number-unit.ts"
import { isCountingNumeral, numeralCharacters, numeralLength, readNumeral, readNumeralYear } from "./numeral-words.ts"

type Reading = { -readonly [Key in keyof FoundNumber]: FoundNumber[Key] } & { isWord: boolean }

const digit = "[0-9０-９]"
const numeral = `[${numeralCharacters}]+(?:点[${numeralCharacters}]+)?`
const candidate = new RegExp([
  "((?:19|20)[0-9]{2})(?:([-/.])(0?[1-9]|1[0-2])\\2([12][0-9]|3[01]|0?[1-9])|-(0[1-9]|1[0-2])(?![-—–～至]))(?![0-9.])",
  `(${digit}+(?:[.．]${digit}+){2,})`,
  `(${digit}{1,3}(?:(?:,|[\u00a0\u2009\u202f])${digit}{3}(?!${digit}))+(?:[.．]${digit}+)?)`,
  `([０-９]{1,3}(?:，[０-９]{3}(?!${digit}))+(?:[.．]${digit}+)?)`,
  `(${digit}+(?:[.．]${digit}+)?)`,
  `([${numeralCharacters}]+)分之(${numeral}|${digit}+(?:[.．]${digit}+)?)`,
  `(${numeral})`,
  "([①-⑳⑴-⒇⒈-⒛㈠-㈩❶-❿])",
].map(part => `(?:${part})`).join("|"), "g")

/** Finds every number that stands in a paragraph and counts, dates, orders or names something.
 *
 * Not taken: digits glued to filler (20xx, ×5人), numerals that are words (十四五, 一个, 统一), estimates (几十, 三四个)
 * and fractions (1/3, 三分之一). A number with Chinese punctuation for its point (296、4万元) is two, as it stands. The
 * result is sorted and free of overlaps. Never throws; its time is linear in the text's length. */
export function findNumbers(paragraph: string): readonly FoundNumber[] {
  const found: Reading[] = []
  let end = 0
  for (const match of paragraph.matchAll(candidate)) {
    if (match.index < end) continue
    const read = readCandidate(paragraph, match, found[found.length - 1])
    for (const number of read.numbers) found.push(number)
    end = read.end
  }
  markRanges(paragraph, found)
  let label = ""
  return found.filter(number => !number.isWord).map(({ isWord: _, ...number }) => {
    if (number.class !== "quantity") return number
    if (number.end !== "high") label = labelBefore(paragraph, number.figureFrom)
    return { ...number, label }
  })
}

interface CandidateRead {
  readonly numbers: readonly Reading[]
  /** Where the search goes on. */
  readonly end: number
}

function readCandidate(text: string, match: RegExpMatchArray, last: Reading | undefined): CandidateRead {
  const [whole, year, , month, day, monthOnly, version, grouped, wide, plain, parts, share, words] = match
  const from = match.index ?? 0
  const to = from + whole.length
  if (isMasked(text, from, to)) return { numbers: [], end: to }
  if (year !== undefined) return { numbers: dashedDate(from, [year, month ?? monthOnly ?? "", day ?? ""]), end: to }
  if (version !== undefined) return { numbers: components(text, from, version), end: to }
  if (parts !== undefined) return readShare(text, from, to, parts, share ?? "")
  if (words !== undefined) return readWords(text, from, words, last)
  const digits = grouped ?? wide ?? plain
  if (digits === undefined) return { numbers: [marker(from, to, whole)], end: to }
  const fraction = /^(?:[/／]|\s?分之)[0-9０-９]+/.exec(text.slice(to, to + 24))
  if (fraction && text.charAt(from - 1) !== "/" && !/[A-Za-z]/.test(text.charAt(from - 1))) {
    return { numbers: [], end: to + fraction[0].length }
  }
  return readDigits(text, from, to, last)
}

function reading(from: number, to: number, value: string, rest: Partial<Reading> = {}): Reading {
  return {
    from, to, value, unit: "", hedge: "", label: "", class: "quantity", end: null, figureFrom: from, figureTo: to,
    isWord: false, ...rest,
  }
}

/** 2026-03-05: its parts have no unit of their own. */
function dashedDate(from: number, parts: readonly string[]): Reading[] {
  let at = from
  return parts.filter(part => part !== "").map((part, index) => {
    const start = at
    at += part.length + 1
    return reading(start, start + part.length, decimal(part), { class: index === 0 ? "year" : "month-day" })
  })
}

/** 1.2.3: a heading's number at the start, else a version's. */
function components(text: string, from: number, whole: string): Reading[] {
  let at = from
  const isLeading = /^\s*$/.test(text.slice(Math.max(0, from - 8), from)) && from <= 8
  return whole.split(/[.．]/).map(part => {
    const start = at
    at += part.length + 1
    return reading(start, start + part.length, decimal(part), { class: isLeading ? "outline" : "code" })
  })
}

/** 百分之五. Other fractions have no value in digits. */
function readShare(text: string, from: number, to: number, parts: string, share: string): CandidateRead {
  const unit = parts === "百" ? "%" : parts === "千" ? "‰" : ""
  const value = /^[0-9０-９]/.test(share) ? decimal(share) : share === "百" ? "100" : readNumeral(share)
  if (unit === "" || value === null) return { numbers: [], end: to }
  const { hedge, end } = readUnit(text, to)
  const isHedged = hedge !== "" && end === to + hedge.length
  const number = reading(from, to, value, { unit, hedge: isHedged ? hedge : "", figureTo: isHedged ? end : to })
  return { numbers: [withLead(text, number, 0)], end: number.figureTo }
}

function readDigits(text: string, from: number, to: number, last: Reading | undefined): CandidateRead {
  const limit = last?.figureTo ?? 0
  const isNegative = from > limit && isMinus(text, from - 1)
  const start = isNegative ? from - 1 : from
  const value = decimal(text.slice(from, to))
  const { unit, hedge, end } = readUnit(text, to)
  const signed = isNegative && /[1-9]/.test(value) ? `-${value}` : value
  const number = reading(start, to, signed, { unit, hedge, figureTo: end })
  const counted = last && joinedCount(text, last, number)
  if (last && counted !== undefined) {
    Object.assign(last, { to, value: counted, unit, hedge: last.hedge || hedge, figureTo: end })
    return { numbers: [], end }
  }
  const classified = classOf(text, number, last)
  // 表1人员 and A4纸: a name's number takes none of the words behind it.
  const isBare = classified === "outline" || (classified === "code" && !/^[号条款章节编项页]/.test(unit))
  if (isBare) Object.assign(number, { unit: "", hedge: "", figureTo: to })
  number.class = classified
  return { numbers: [classified === "quantity" ? withLead(text, number, limit) : number], end: number.figureTo }
}

/** 1亿2000万元 is one count of 万元. */
function joinedCount(text: string, last: Reading, number: Reading): string | undefined {
  const isJoined = last.unit === "亿" && last.figureTo === number.from && number.unit.startsWith("万") &&
    /^\d+$/.test(last.value) && /^\d{1,4}$/.test(number.value) && /^[0-9０-９]+$/.test(text.slice(last.from, last.to))
  return isJoined ? String(Number(last.value) * 10_000 + Number(number.value)) : undefined
}

/** A minus sign, not a dash: 下降-3.2%, but not 附件-3-5 or 3-5年. */
function isMinus(text: string, at: number): boolean {
  const char = text.charAt(at)
  if (char === "负") return true
  return /[-－−]/.test(char) && !/[-－−—–0-9０-９A-Za-z%％)）\]〕]/.test(text.charAt(at - 1))
}

const signs: Readonly<Record<string, string>> = { "¥": "元", "￥": "元", $: "美元", "＄": "美元", "€": "欧元", "£": "英镑" }

/** With the currency sign and the hedge before it. */
function withLead(text: string, number: Reading, limit: number): Reading {
  const sign = number.figureFrom > limit ? signs[text.charAt(number.figureFrom - 1)] : undefined
  if (sign !== undefined) {
    number.figureFrom--
    if (!number.unit.includes(sign)) number.unit += sign
  }
  const before = hedgeBefore(text, number.figureFrom, limit)
  // 近三年 are the last three; 历时近三年 are almost three.
  const isRecent = before?.hedge === "近" && /^(?:[年月日天周]|个月)$/.test(number.unit) &&
    !/\p{L}/u.test(text.charAt(before.from - 1))
  if (!before || isRecent) return number
  return { ...number, hedge: before.hedge, figureFrom: before.from }
}

function marker(from: number, to: number, char: string): Reading {
  const code = char.charCodeAt(0)
  const firsts = Array.from("①⑴⒈㈠❶", one => one.charCodeAt(0))
  const first = firsts.find(one => one <= code && one > code - 20) ?? code
  return reading(from, to, String(code - first + 1), { class: "outline" })
}

function readWords(text: string, from: number, run: string, last: Reading | undefined): CandidateRead {
  const end = from + run.length
  const year = readNumeralYear(run)
  if (year !== null && text.charAt(end) === "年") {
    return { numbers: [reading(from, end, year, { unit: "年", class: "year", figureTo: end + 1 })], end: end + 1 }
  }
  // A circle by itself is filler.
  if (/^[〇○]/.test(run)) return { numbers: [], end }
  const length = numeralLength(/.千$/.test(run) && text.charAt(end) === "瓦" ? run.slice(0, -1) : run)
  const value = length > 0 ? readNumeral(run.slice(0, length)) : null
  if (value === null) return { numbers: [], end }
  const to = from + length
  const { unit, hedge, end: figureTo } = readUnit(text, to)
  const number = reading(from, to, value, { unit, hedge, figureTo })
  number.class = classOf(text, number, last)
  if (number.class === "outline") return { numbers: [{ ...number, unit: "", hedge: "", figureTo: to }], end }
  const before = text.slice(Math.max(0, from - 2), from)
  const isOrdered = number.class === "ordinal" || number.class === "code"
  if (number.class === "quantity") {
    const lead = withLead(text, number, last?.figureTo ?? 0)
    const behind = text.slice(to, figureTo + 2)
    lead.isWord = !isCountingNumeral(run.slice(0, length), unit, lead.hedge !== "", before.trim(), behind)
    // 三至五年: kept until its other end is known.
    const mayBeEnd = /[—–\-～~至到]/.test(text.charAt(figureTo) + text.charAt(from - 1))
    return lead.isWord && !mayBeEnd ? { numbers: [], end } : { numbers: [lead], end: Math.max(figureTo, end) }
  }
  if (isOrdered && !orderedUnit.test(unit)) return { numbers: [], end }
  return { numbers: [number], end: Math.max(figureTo, end) }
}

/** 第三方, 第一线 and 第二产业 are words. */
const orderedUnit = /^(?:[届次位名批期轮个年天日周场艘台座站组版卷册集层级条款章节编项号]|季度|年度|学期|世纪|年代)$/

const connector = /^\s?(?:—{1,2}|[－–\-～~〜至到])\s?$/

/** Finds the pairs that are two ends of one range, and gives the low one the unit of the high one. */
function markRanges(text: string, found: Reading[]): void {
  for (let index = 1; index < found.length; index++) {
    const [low, high] = [found[index - 1], found[index]]
    if (!low || !high || low.end !== null || high.figureFrom - low.figureTo > 4) continue
    if (!connector.test(text.slice(low.figureTo, high.figureFrom)) || low.class === "outline") continue
    const unit = sharedUnit(low.unit, high.unit)
    const isRising = Number(low.value) < Number(high.value) || high.class === "month-day"
    if (unit === null || !isRising || (low.isWord || high.isWord) && high.unit === "") continue
    const isNamed = low.unit === "" && (low.class === "ordinal" || low.class === "code")
    const hasCode = low.class === "code" || high.class === "code"
    if (hasCode && (high.unit === "" || (!isNamed && low.class !== high.class))) continue
    if (high.class === "month-day" && high.unit === "") continue
    const isYears = low.class === "year" && high.unit === "" && /^(?:19|20)\d\d$/.test(high.value)
    const shared = isNamed || isYears ? low.class : high.class
    if (low.unit !== "" && low.class !== high.class) continue
    Object.assign(low, { unit, class: shared, end: "low", isWord: false })
    Object.assign(high, { class: shared, end: "high", isWord: false })
  }
}

/** The low end's unit where the two fit: that of the high end, or its own scale with the other's base. */
function sharedUnit(low: string, high: string): string | null {
  if (low === "" || low === high) return high
  const scale = /^[十百千]?[万亿]+/.exec(high)?.[0] ?? ""
  return /^[十百千]?[万亿]+$/.test(low) && scale !== "" ? low + high.slice(scale.length) : null
}

/** Digits as canonical text: no grouping, no full width, no leading zeros. */
function decimal(digits: string): string {
  return digits.replace(/[,，\u00a0\u2009\u202f]/g, "")
    .replace(/[０-９．]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/^0+(?=\d)/, "")
}
