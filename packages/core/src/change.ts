// 同比: what became of last period's value. A change is computed exactly and rounded once; the change of a percentage is
// a difference in 个百分点 and never a percentage of a percentage.

import Big from "big.js"
import { groupDigits, isDecimal, roundedQuotient, type Rounding } from "./decimal.ts"
import type { FigureAttrs } from "./schema.ts"

/** How a change is rounded. */
export interface ChangeRounding {
  /** The decimals that are kept, zeros too. Default 1. */
  readonly places?: number
  /** Default half-even, GB/T 8170-2008. */
  readonly rounding?: Rounding
}

/** The change from `previous` to `value` in percent of |previous|, as canonical text: ("90", "80") → "12.5". Null where
 * either is missing or no decimal, and where `previous` is 0.
 * @throws RangeError where `places` is no whole number from 0 to 10. */
export function changeOf(
  value: string | null, previous: string | null, { places = 1, rounding = "half-even" }: ChangeRounding = {},
): string | null {
  if (!Number.isInteger(places) || places < 0 || places > 10) {
    throw new RangeError(`${places} is no number of decimals from 0 to 10`)
  }
  const difference = differenceOf(value, previous)
  if (difference === null || previous === null || new Big(previous).eq(0)) return null
  return roundedQuotient(new Big(difference).times(100), new Big(previous).abs(), places, rounding)
}

/** `value` − `previous`, exact, as canonical text; null where either is missing or no decimal. */
export function differenceOf(value: string | null, previous: string | null): string | null {
  if (value === null || previous === null || !isDecimal(value) || !isDecimal(previous)) return null
  const difference = new Big(value).minus(previous)
  return difference.eq(0) ? "0" : difference.toFixed()
}

type Compared = Pick<FigureAttrs, "kind" | "value" | "previous">

/** What a figure changed by since last period, in words: `增长12.5%`, `下降3.2%`, `持平`, and `基本持平` where the values
 * differ by less than the rounding shows. A percentage `提高1.2个百分点`. Null for dates and texts, and where there is
 * nothing to compare with. */
export function changeText({ kind, value, previous }: Compared, rounding: ChangeRounding = {}): string | null {
  if (kind === "date" || kind === "text") return null
  const difference = differenceOf(value, previous)
  if (difference === null) return null
  if (difference === "0") return "持平"
  if (kind === "percent") {
    return `${difference.startsWith("-") ? "下降" : "提高"}${groupDigits(difference.replace("-", ""))}个百分点`
  }
  const change = changeOf(value, previous, rounding)
  if (change === null) return null
  if (Number(change) === 0) return "基本持平"
  return `${change.startsWith("-") ? "下降" : "增长"}${groupDigits(change.replace("-", ""))}%`
}

/** What a figure changed by since last period, at a glance: `▲ 12.5%`, `▼ 3.2%`, `持平`, `▲ 1.2个百分点`; "" where `changeText` is
 * null. */
export function changeMark(figure: Compared): string {
  return (changeText(figure) ?? "").replace(/^(?:增长|提高)/, "▲ ").replace(/^下降/, "▼ ")
}

/** The words to insert behind a figure: `同比增长12.5%`, `与上年持平`. Null where `changeText` is. */
export function offerChange(figure: Compared, rounding: ChangeRounding = {}): string | null {
  const text = changeText(figure, rounding)
  return text === null ? null : text.endsWith("持平") ? `与上年${text}` : `同比${text}`
}

/** Words that announce a change since last year, at the end of a text: 同比增长, 比上年同期减少了. */
export interface ChangeWords {
  /** Where they begin in the text. */
  readonly from: number
  /** Without an absolute year, which would age: 比2024年增长 → 比上年增长. */
  readonly phrase: string
  /** The word of direction, as written: 增长. */
  readonly direction: string
  readonly isDown: boolean
  /** 分别: the changes of several quantities, told in a row. */
  readonly isShared: boolean
}

const down = "下降|减少|降低|回落|下滑|缩减|缩小|减"
const direction = `增长|增加|上升|提高|提升|增幅|扩大|增|${down}`
const yearWord = "([\\d０-９]{4})\\s*年"
const lastYear = `(?:上年|去年|上一年|前一年|${yearWord})(?:度|同期|度同期)?`
const announcement = new RegExp(
  `(同比|(?:[比较]|相比)${lastYear}|与${lastYear}相比，?)`
  + `([^，。；、！？,;\\d\\ufffc]{0,4}?)(${direction})率?(?:了|达|约|近|超过?|逾|为)*$`,
)
/** More than the longest announcement. */
const reach = 40

/** Reads the words that a text ends with as a change since last year, or null. An absolute year counts only if it is
 * `year`, the one before the report's. 环比 is none: it compares with last month. */
export function changeWordsBefore(text: string, year: number | null = null): ChangeWords | null {
  const start = Math.max(0, text.length - reach)
  const match = announcement.exec(text.slice(start))
  if (!match) return null
  const [, since = "", first, second, between = "", word = ""] = match
  const named = first ?? second
  if (named !== undefined && halfWidth(named) !== String(year)) return null
  return {
    from: start + match.index,
    phrase: since.replace(/[\d０-９]{4}\s*年/, "上年").replace(/，$/, "") + between.replace(/分别|均|各/, "") + word,
    direction: word,
    isDown: new RegExp(`^(?:${down})$`).test(word),
    isShared: between.includes("分别"),
  }
}

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, char => String(char.charCodeAt(0) - 0xff10))
}
