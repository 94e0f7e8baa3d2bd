// The years and dates that a text names, and what becomes of each when last year's report becomes this year's. Years
// next to the report's own (last year's to compare with, next year's plans) move; years that belong to a name, a law, a
// plan or to history stay. Where a writer could mean either, the words around decide; they stand in the tables below.

import { isDate } from "./entry.ts"
import { readChineseNumeral } from "./numeral.ts"

/** Why a number of last year's text stands as it stood. `title`: within 《》 or 〔〕, or a short quotation. `law`: the year
 * of an edition or an enactment. `history`: a fact that does not recur. `plan`: a span of years. `otherYear`: more than
 * a year from the report's own. `fixedDay`: a holiday or another day that recurs. `month`: a month or a day that stands
 * alone. `year`: one without 年. `place`: its node holds no figures. `malformed`: too long for a figure. The others are
 * classes of `@tianbao/blanks`. */
export type KeptReason =
  | "title" | "law" | "history" | "plan" | "otherYear" | "fixedDay" | "month" | "year" | "place" | "malformed"
  | "ordinal" | "outline" | "code" | "text"

/** What becomes of a date: its year moves, it must be filled in anew, or it stays. */
export type DateFate =
  | { readonly is: "moved" }
  | { readonly is: "asked"; readonly kind: "date" | "text"; readonly previous: string }
  | { readonly is: "kept"; readonly reason: KeptReason }

/** A year or date in a text. Offsets are UTF-16 units; `to` is behind 年, 月 or 日. `year` is null for a day without one;
 * its four digits are the first. */
export interface WrittenDate {
  readonly from: number
  readonly to: number
  readonly year: number | null
  readonly fate: DateFate
}

/** Where a text stands: in a title and headings dates are never asked for; a title's year may lack its 年. */
export type DatePlace = "title" | "heading" | "text"

/** The years and dates of a text, in their order, for a report of the year `reportYear`. */
export function datesIn(text: string, reportYear: number, place: DatePlace = "text"): readonly WrittenDate[] {
  const tokens = tokensIn(text, place === "title" ? reportYear : null)
  const titles = titleSpans(text)
  const fates = tokens.map((token, i): DateFate => {
    const kept = keptReason(token, text, titles, reportYear)
    if (kept) return { is: "kept", reason: kept }
    const reason = runReason(tokens, i, text, reportYear)
    if (reason !== "moved") return { is: "kept", reason }
    return place === "text" && isEvent(tokens, i, text) ? asked(token) : { is: "moved" }
  })
  const dates = tokens.map(({ from, to, year }, i): WrittenDate => ({ from, to, year, fate: fates[i] ?? unfit }))
  return place === "text" ? [...dates, ...daysIn(text, dates, titles)].sort((a, b) => a.from - b.from) : dates
}

const unfit: DateFate = { is: "kept", reason: "malformed" }

/** True for a year that a report can be of. */
export function isYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1900 && year <= 2999
}

/** The year that a report is about: the one in its title, of a span the last; else the one that its text names most,
 * of equals the last; null where it names none. */
export function reportYearIn(title: string, texts: readonly string[]): number | null {
  const [first, second] = tokensIn(title, null)
  const named = first && second && isSpan(title.slice(first.to, second.from)) ? second : first
  if (named) return named.year
  const bare = /(?<![\dA-Za-z.\/-])(20\d\d)(?![\d.\/-])/.exec(title)
  if (bare) return Number(bare[1])
  const counts = new Map<number, number>()
  for (const text of texts) {
    const titles = titleSpans(text)
    for (const { from, year } of tokensIn(text, null)) {
      // 到2030年 is an aim.
      if (!isWithin(from, titles) && !/[到至]/.test(text.charAt(from - 1))) counts.set(year, (counts.get(year) ?? 0) + 1)
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return most ? most[0] : null
}

/** A year in the form of another: (2026, 二〇二五) → 二〇二六. Both have four digits. */
export function yearLike(year: number, written: string): string {
  if (/^\d/.test(written)) return String(year)
  if (/^[０-９]/.test(written)) return String(year).replace(/\d/g, digit => String.fromCharCode(Number(digit) + 0xff10))
  const zero = /[〇○零ＯO]/.exec(written)?.[0] ?? "〇"
  return String(year).replace(/\d/g, digit => digit === "0" ? zero : "一二三四五六七八九".charAt(Number(digit) - 1))
}

/** The spans of names of documents: 《…》 and the 〔2025〕 of their numbers. */
function titleSpans(text: string): readonly (readonly [from: number, to: number])[] {
  return [...text.matchAll(/《[^《》]*》|〈[^〈〉]*〉|〔[^〔〕]*〕/g)].map(({ index, 0: { length } }) => [index, index + length])
}

/** Those spans and short quotations, which name things: “8小时工作制”. */
export function nameSpans(text: string): readonly (readonly [from: number, to: number])[] {
  const quotations = [...text.matchAll(/“[^“”]{1,16}”/g)]
  return [...titleSpans(text), ...quotations.map(({ index, 0: { length } }) => [index, index + length] as const)]
}

/** True where a position is in one of the spans. */
export function isWithin(pos: number, spans: readonly (readonly [from: number, to: number])[]): boolean {
  return spans.some(([from, to]) => from <= pos && pos < to)
}

interface Token {
  readonly from: number
  readonly to: number
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

const hanziYear = "[一二][〇○零ＯO一二三四五六七八九]{3}"
const monthForm = "[\\d０-９]{1,2}|十[一二]|[一二三四五六七八九十元]"
const dayForm = "[\\d０-９]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
const dayTail = `\\s*(${monthForm})\\s*月(?:\\s*(${dayForm})\\s*[日号])?`
const datePattern = new RegExp(
  "(?<![\\d０-９.．])(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d./-])"
  + `|((?<![\\d０-９.．])(?:[12]\\d{3}|[１２][０-９]{3})|(?<![一二三四五六七八九〇○零])${hanziYear})`
  + `(?:\\s*(年)(?:${dayTail})?|(?![\\d０-９年.．]))`,
  "g",
)

/** All years with 年, those before them without (2023、2024年), and dates such as 2025-03-05. `bareYear` counts without
 * 年 too. */
function tokensIn(text: string, bareYear: number | null): readonly Token[] {
  const tokens: Token[] = []
  let next: Token | null = null
  for (const match of [...text.matchAll(datePattern)].reverse()) {
    const [all, plainYear, , plainMonth, plainDay, written, sign, month, day] = match
    const token: Token = {
      from: match.index, to: match.index + all.length, year: yearOf(written ?? plainYear ?? ""),
      month: numberOf(month ?? plainMonth), day: numberOf(day ?? plainDay),
    }
    if (!isYear(token.year)) continue
    const between = next ? text.slice(token.to, next.from) : ""
    const isName = /[A-Za-z\-\/]/.test(text.charAt(token.from - 1))
    const isJoined = isSpan(between) || isList(between)
    const isBare = sign === undefined && plainYear === undefined
    if (isName || (isBare && !isJoined && token.year !== bareYear)) continue
    tokens.push(next = token)
  }
  return tokens.reverse()
}

function yearOf(written: string): number {
  return Number(written.replace(/[〇○零ＯO]/g, "0")
    .replace(/[一二三四五六七八九]/g, char => String("一二三四五六七八九".indexOf(char) + 1))
    .replace(/[０-９]/g, char => String(char.charCodeAt(0) - 0xff10)))
}

function numberOf(written: string | undefined): number | null {
  if (written === undefined) return null
  const plain = written.replace("元", "一").replace(/[０-９]/g, char => String(char.charCodeAt(0) - 0xff10))
  return /^\d+$/.test(plain) ? Number(plain) : Number(readChineseNumeral(plain) ?? 0)
}

function isSpan(between: string): boolean {
  return /^度?\s*(?:[—–－~～-]{1,2}|至|到)\s*$/.test(between)
}

function isList(between: string): boolean {
  return /^度?\s*(?:、|，|和|与|及|以及)\s*$/.test(between)
}

const founded = /(?:成立|始建|兴建|创建|创办|创立|组建|设立|建成|投产|竣工|出生|毕业|注册|挂牌|始|建|生|源)于$/
const pastDeed = /^[，,]?(?:成立|创建|组建|建成|出生|当选|荣获|获得|获评|被评为|被授予|以来|之前|以前)/
const edition = /^\s*(?:版|修订|修正|(?:印发|发布|颁布|公布|施行|实施|通过|制定|出台)的?《)/

/** Why a year stays whatever stands beside it, or null. */
function keptReason(
  { from, to, year }: Token, text: string, titles: readonly (readonly [number, number])[], reportYear: number,
): KeptReason | null {
  const before = text.slice(Math.max(0, from - 8), from)
  const behind = text.slice(to, to + 12)
  if (isWithin(from, titles)) return "title"
  if (edition.test(behind)) return "law"
  if (founded.test(before) || (/[自从]$/.test(before) && /^(?:起|开始)/.test(behind))) return "history"
  return year < reportYear && pastDeed.test(behind) ? "history" : null
}

/** Whether a year moves together with those that it is joined to: a span as a whole or not at all (2021—2025年 is a
 * plan), a row of consecutive years (2023年、2024年、2025年) as a whole. */
function runReason(
  tokens: readonly Token[], i: number, text: string, reportYear: number,
): "moved" | "plan" | "otherYear" {
  const token = tokens[i]
  if (!token) return "otherYear"
  const isNear = ({ year }: Token): boolean => Math.abs(year - reportYear) <= 1
  for (const [a, b] of [[tokens[i - 1], token], [token, tokens[i + 1]]]) {
    if (!a || !b || !isSpan(text.slice(a.to, b.from))) continue
    return isNear(a) && isNear(b) && b.year - a.year <= 1 ? "moved" : "plan"
  }
  const row = [token]
  const grow = (at: number, step: 1 | -1): void => {
    let end = token
    for (let next = tokens[at]; next && isNextTo(end, next, text); next = tokens[at += step]) row.push(end = next)
  }
  grow(i - 1, -1)
  grow(i + 1, 1)
  return row.some(isNear) ? "moved" : "otherYear"
}

/** True for consecutive years in a row: 2024、2025年. */
function isNextTo(a: Token, b: Token, text: string): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  return a.day === null && b.day === null && Math.abs(a.year - b.year) === 1
    && isList(text.slice(first.to, second.from))
}

/** True for the date of an event, which will not fall on the same day again; false for the bound of a period (截至
 * 2025年12月31日, 2025年1月至6月, 2025年6月底), which moves with its year. */
function isEvent(tokens: readonly Token[], i: number, text: string): boolean {
  const token = tokens[i]
  if (!token || token.month === null || asked(token).is !== "asked") return false
  const before = text.slice(Math.max(0, token.from - 8), token.from)
  const behind = text.slice(token.to, token.to + 8)
  if (/截[至止]到?\s*$/.test(before)) return token.day !== null && !isMonthEnd(token)
  if (token.day !== null) return !isBound(token.month, token.day)
  const spans = /(?:[—–－~～-]|至|到)\s*$/.test(before) || /^\s*(?:[—–－~～-]|至|到)/.test(behind)
  return !spans && !/^(?:底|末|初|份?以来|起|前|后|份)/.test(behind)
}

function isMonthEnd({ year, month, day }: Token): boolean {
  return month !== null && day !== null && new Date(Date.UTC(year, month, 0)).getUTCDate() === day
}

function isBound(month: number, day: number): boolean {
  return (month === 12 && day === 31) || (month === 1 && day === 1)
}

/** A date to be filled in anew, or, where there is no such date, one whose year moves. */
function asked({ year, month, day }: Token): DateFate {
  const previous = [String(year), ...[month, day].flatMap(part => part === null ? [] : [String(part).padStart(2, "0")])]
    .join("-")
  return isDate(previous) ? { is: "asked", kind: "date", previous } : { is: "moved" }
}

const loneDay = new RegExp(`(?<![\\d０-９年.．])(?:(${monthForm})\\s*月\\s*)?(${dayForm})\\s*[日号]`, "g")
/** 6月26日国际禁毒日 */
const namedDay = /^[，、]?“?(?:是)?(?:第.{1,4}个)?(?:国际|世界|全国|国家|中国)[一-鿿]{1,10}[日节]/
const recurring = new Set(["1.1", "3.8", "3.12", "5.1", "5.4", "6.1", "7.1", "8.1", "9.10", "10.1", "12.4", "12.31"])

/** Days without a year: 3月5日, and the second day of a span (3月5日至8日). Each is asked for as a text, since a date
 * would bring a year with it. */
function daysIn(
  text: string, dates: readonly WrittenDate[], titles: readonly (readonly [number, number])[],
): readonly WrittenDate[] {
  const days: WrittenDate[] = []
  let next = 0
  let last: WrittenDate | undefined
  for (const match of text.matchAll(loneDay)) {
    const [all, month, day] = match
    const from = match.index
    const to = from + all.length
    for (let date = dates[next]; date && date.to <= from; date = dates[++next]) last = date
    if ((dates[next]?.from ?? to) < to) continue
    const before = text.slice(Math.max(0, from - 8), from)
    const isTail = last?.fate.is === "asked" && /^(?:[—–－~～-]{1,2}|至|到|、|和)$/.test(text.slice(last.to, from))
    if (month === undefined && !isTail) continue
    const isFixed = recurring.has(`${numberOf(month)}.${numberOf(day)}`) || /每(?:年|逢)的?$/.test(before)
      || namedDay.test(text.slice(to, to + 24))
    const fate: DateFate = isWithin(from, titles) ? { is: "kept", reason: "title" }
      : isFixed ? { is: "kept", reason: "fixedDay" }
      : { is: "asked", kind: "text", previous: all }
    days.push(last = { from, to, year: null, fate })
  }
  return days
}
