// What a person is told of a blank: its unit, what it measures, what stands before and behind it, how sure it is.

import type { Blank, BlankKind, BlankRule, NumberClass } from "./blank.ts"
import type { Place } from "./evidence.ts"
import { behindGap } from "./fit.ts"
import { labelBefore } from "./label.ts"
import { hedgeBefore, readUnit, type UnitRead } from "./number-unit.ts"

/** The blank that a place was found to be. `odds`: the logarithm of its odds above what was asked for. `last`: the
 * blank before it in the paragraph. While nothing about it changes, the same object comes back. */
export function blankAt(text: string, paragraph: number, place: Place, odds: number, last: Blank | null): Blank {
  const confidence = Math.round(100 / (1 + Math.exp(-Math.min(odds, 4) - 0.2))) / 100
  const known = place.blank
  if (known instanceof FoundBlank && known.isStill(paragraph, confidence, last)) return known
  return place.blank = new FoundBlank(text, paragraph, place, confidence, last)
}

/** A class for its accessors: to work out a label costs as much as to find the blank, and of thousands few are looked
 * at. */
class FoundBlank implements Blank {
  readonly paragraph: number
  readonly from: number
  readonly to: number
  readonly figureFrom: number
  readonly figureTo: number
  readonly kind: BlankKind
  readonly class: NumberClass
  readonly rule: BlankRule
  readonly unit: string
  readonly hedge: string
  readonly confidence: number
  readonly #text: string
  /** Where the blank before ends: no hedge is looked for beyond that, and where it is a date's, no label. */
  readonly #lastEnd: number
  readonly #dateEnd: number

  constructor(text: string, paragraph: number, place: Place, confidence: number, last: Blank | null) {
    const { from, to } = place
    // ××路, （ ）把好关口: of a name or an item.
    const isUnitless = place.class === "text" || place.class === "outline"
    const { unit, hedge, end } = isUnitless ? nothing(to) : readBehind(text, place)
    const lead = hedge === "" && !isUnitless ? hedgeBefore(text, from, last?.figureTo ?? 0) : null
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
    this.#lastEnd = last?.figureTo ?? 0
    this.#dateEnd = dateEndOf(last)
  }

  /** True while the same would be made again. */
  isStill(paragraph: number, confidence: number, last: Blank | null): boolean {
    return this.paragraph === paragraph && this.confidence === confidence && this.#lastEnd === (last?.figureTo ?? 0) &&
      this.#dateEnd === dateEndOf(last)
  }

  get label(): string {
    return this.class === "quantity" ? labelBefore(this.#text, this.figureFrom, this.#dateEnd) : ""
  }

  get words(): readonly [string, string] {
    return [lastWord(this.#text, this.from), wordBehind(this.#text, this.to, this.figureTo)]
  }

  toJSON(): Blank {
    return { ...this, label: this.label, words: this.words }
  }
}

function dateEndOf(last: Blank | null): number {
  return last?.class === "year" || last?.class === "month-day" ? last.figureTo : 0
}

/** The unit and the hedge behind a place; behind filler a gap may come first (____  万元). */
function readBehind(text: string, { kind, to }: Place): UnitRead {
  const read = readUnit(text, kind === "missing" ? to : behindGap(text, to))
  return read.unit === "" && read.hedge === "" ? nothing(to) : read
}

function nothing(end: number): UnitRead {
  return { unit: "", hedge: "", end }
}

/** The end of the clause before a place, at most six characters. */
function lastWord(text: string, at: number): string {
  return /[^，。；：！？,.;:!?\s\udc00-\udfff]*$/.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? ""
}

/** What the figure takes behind a place, at least one character. */
function wordBehind(text: string, from: number, to: number): string {
  return to > from ? text.slice(from, to) : /^./su.exec(text.slice(from, from + 2))?.[0] ?? ""
}

function classOf(text: string, from: number, unit: string, end: number): NumberClass {
  const before = text.slice(Math.max(0, from - 4), from)
  if (before.endsWith("第")) return /^[条款]/.test(unit) ? "code" : "ordinal"
  switch (unit) {
    case "月": case "日": case "月份": return "month-day"
    case "年": case "年度":
      return /(?:连续|[近约已满达余]|为期|历时|超过|每)$/.test(before) || /^(?:来|多|期(?!间)|内|以[上内来])/.test(text.slice(end, end + 2))
        ? "quantity" : "year"
    case "号": return "code"
    default: return "quantity"
  }
}
