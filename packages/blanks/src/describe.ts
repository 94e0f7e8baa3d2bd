// What a person is told of a blank: its unit, what it measures, what stands before and behind it, how sure it is.

import type { Blank, NumberClass } from "./blank.ts"
import type { Place } from "./evidence.ts"
import { labelBefore } from "./label.ts"
import { hedgeBefore, readUnit } from "./number-unit.ts"

/** Describes a place that was found to be a blank. `odds`: the logarithm of its odds above what was asked for. */
export function describeBlank(text: string, place: Place, odds: number): Omit<Blank, "paragraph"> {
  const { from, to, kind, rule } = place
  const read = readUnit(text, to)
  const lead = read.hedge === "" ? hedgeBefore(text, from, 0) : null
  const figureFrom = lead?.from ?? from
  const hedge = read.hedge || (lead?.hedge ?? "")
  const numberClass = place.class ?? classOf(text, from, read.unit)
  const label = numberClass === "text" || numberClass === "outline" ? "" : labelBefore(text, figureFrom)
  const words = [text.slice(Math.max(0, from - 6), from).replace(/^.*[，。；：！？\s]/, ""), text.slice(to, Math.max(read.end, to + 1))]
  return {
    from, to, kind, class: numberClass, unit: read.unit, label, hedge, figureFrom, figureTo: read.end, rule,
    words: words.filter(word => word !== ""), confidence: Math.round(100 / (1 + Math.exp(-Math.min(odds, 4) - 0.2))) / 100,
  }
}

function classOf(text: string, from: number, unit: string): NumberClass {
  const before = text.slice(Math.max(0, from - 6), from)
  if (/第$/.test(before)) return /^[条款]/.test(unit) ? "code" : "ordinal"
  if (unit === "月" || unit === "日" || unit === "月份") return "month-day"
  if (unit === "年" || unit === "年度") {
    return /(?:连续|近|约|已|为期|历时|满|超过|达|长达|余)$/.test(before) ? "quantity" : "year"
  }
  if (unit === "号") return "code"
  return "quantity"
}
