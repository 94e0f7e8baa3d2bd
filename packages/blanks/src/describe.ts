// What a person is told of a blank: its unit, what it measures, what stands before and behind it, how sure it is.

import type { Blank, BlankKind, BlankRule, NumberClass } from "./blank.ts"
import type { Place } from "./evidence.ts"
import { labelBefore } from "./label.ts"
import { hedgeBefore, readUnit } from "./number-unit.ts"

/** The blank that a place was found to be. `odds`: the logarithm of its odds above what was asked for. `limit`: where what
 * belongs to the blank before ends. While nothing about it changes, the same object comes back. */
export function blankAt(text: string, paragraph: number, place: Place, odds: number, limit: number): Blank {
  const confidence = Math.round(100 / (1 + Math.exp(-Math.min(odds, 4) - 0.2))) / 100
  const known = place.blank
  if (known && known.paragraph === paragraph && known.confidence === confidence && known.figureFrom >= limit) return known
  return place.blank = new FoundBlank(text, paragraph, place, confidence, limit)
}

/** A class for its accessors: to work out a label costs as much as to find the blank, and of thousands few are looked at. */
class FoundBlank implements Blank {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly kind: BlankKind
  readonly class: NumberClass
  readonly unit: string
  readonly hedge: string
  readonly figureFrom: number
  readonly figureTo: number
  readonly rule: BlankRule
  readonly confidence: number
  readonly #text: string

  constructor(text: string, paragraph: number, place: Place, confidence: number, limit: number) {
    const { from, to } = place
    const { unit, hedge, end } = readUnit(text, to)
    const lead = hedge === "" ? hedgeBefore(text, from, limit) : null
    this.paragraph = paragraph
    this.from = from
    this.to = to
    this.kind = place.kind
    this.class = place.class ?? classOf(text, from, unit, end)
    this.unit = unit
    this.hedge = hedge || (lead?.hedge ?? "")
    this.figureFrom = lead?.from ?? from
    this.figureTo = end
    this.rule = place.rule
    this.confidence = confidence
    this.#text = text
  }

  get label(): string {
    return this.class === "quantity" ? labelBefore(this.#text, this.figureFrom) : ""
  }

  get words(): readonly [string, string] {
    return [lastWord(this.#text, this.from), this.#text.slice(this.to, Math.max(this.figureTo, this.to + 1))]
  }

  toJSON(): Blank {
    return { ...this, label: this.label, words: this.words }
  }
}

/** The end of the clause before a place, at most six characters. */
function lastWord(text: string, at: number): string {
  return /[^，。；：！？,.;:!?\s\udc00-\udfff]*$/.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? ""
}

function classOf(text: string, from: number, unit: string, end: number): NumberClass {
  const before = text.slice(Math.max(0, from - 4), from)
  if (before.endsWith("第")) return /^[条款]/.test(unit) ? "code" : "ordinal"
  switch (unit) {
    case "月": case "日": case "月份": return "month-day"
    case "年": case "年度":
      return /(?:连续|[近约已满达余]|为期|历时|超过|每)$/.test(before) || /^(?:来|多|期|内|以[上内来])/.test(text.slice(end, end + 2))
        ? "quantity" : "year"
    case "号": return "code"
    default: return "quantity"
  }
}
