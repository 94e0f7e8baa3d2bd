// What a person is told of a blank: its unit, what it measures, what stands before and behind it, how sure it is.

import type { Blank, NumberClass } from "./blank.ts"
import type { Place } from "./evidence.ts"
import { labelBefore } from "./label.ts"
import { hedgeBefore, readUnit } from "./number-unit.ts"

type Description = Pick<Blank, "class" | "unit" | "hedge" | "label" | "words" | "figureFrom" | "figureTo">

// A place of an unchanged paragraph is the same object at the next keystroke.
const descriptions = new WeakMap<Place, Description>()

/** Describes a place that was found to be a blank. `odds`: the logarithm of its odds above what was asked for. `limit`:
 * where what belongs to the blank before ends. The label and the words are worked out when they are first read. */
export function describeBlank(text: string, paragraph: number, place: Place, odds: number, limit: number): Blank {
  let known = descriptions.get(place)
  if (!known || known.figureFrom < limit) descriptions.set(place, known = describe(text, place, limit))
  const described = known
  return {
    paragraph,
    from: place.from,
    to: place.to,
    kind: place.kind,
    class: described.class,
    unit: described.unit,
    get label() {
      return described.label
    },
    hedge: described.hedge,
    figureFrom: described.figureFrom,
    figureTo: described.figureTo,
    rule: place.rule,
    get words() {
      return described.words
    },
    confidence: Math.round(100 / (1 + Math.exp(-Math.min(odds, 4) - 0.2))) / 100,
  }
}

function describe(text: string, { from, to, class: given }: Place, limit: number): Description {
  const { unit, hedge, end } = readUnit(text, to)
  const lead = hedge === "" ? hedgeBefore(text, from, limit) : null
  const figureFrom = lead?.from ?? from
  const numberClass = given ?? classOf(text, from, unit, end)
  let label: string | null = null
  let words: readonly [string, string] | null = null
  return {
    class: numberClass,
    unit,
    hedge: hedge || (lead?.hedge ?? ""),
    figureFrom,
    figureTo: end,
    get label() {
      return label ??= numberClass === "text" || numberClass === "outline" ? "" : labelBefore(text, figureFrom)
    },
    get words() {
      return words ??= [lastWord(text, from), text.slice(to, Math.max(end, to + 1))]
    },
  }
}

/** The end of the clause before a place, at most six characters. */
function lastWord(text: string, at: number): string {
  return /[^，。；：！？,.;:!?\s]*$/.exec(text.slice(Math.max(0, at - 6), at))?.[0] ?? ""
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
