// A document is its own evidence. A text that a site stripped has few digits and many bare units, so a doubtful place
// is a blank there; in a whole text the same place is not. So each paragraph is weighed by itself, and then judged by
// what stands around it.

import type { Blank } from "./blank.ts"
import { blankAt } from "./describe.ts"
import { evidenceIn, type Evidence, type Place } from "./evidence.ts"

/** Finds the numbers that a text lacks. The paragraphs of a document belong together: each is judged by the others too.
 * One paragraph alone, as while it is typed, is judged more strictly. Hits are in the order of the text and do not
 * overlap. Takes time in proportion to the text's length; never throws. */
export function findBlanks(paragraphs: readonly string[]): readonly Blank[] {
  return blanksFrom(paragraphs.map(evidenceIn))
}

/** As `findBlanks`, from what was read of each paragraph before: for a document of which one paragraph changed. */
export function blanksFrom(evidence: readonly Evidence[]): readonly Blank[] {
  const found: Blank[] = []
  const surroundings = surroundingsOf(evidence)
  for (let paragraph = 0; paragraph < evidence.length; paragraph++) {
    const [each, around] = [evidence[paragraph], surroundings[paragraph]]
    if (!each || !around || each.places.length === 0) continue
    const alone = each.places.map(place => oddsAlone(place, around))
    let last: Blank | null = null
    for (let index = 0; index < alone.length; index++) {
      const place = each.places[index]
      const odds = (alone[index] ?? 0) + company(each, alone, index)
      // 出动××人天: what the blank before has for its unit wants no number of its own.
      if (!place || odds <= 0 || (last && place.from < last.figureTo)) continue
      found.push(last = blankAt(each.text, paragraph, place, odds, last))
    }
  }
  return found
}

/** Evidence fades over about this many characters. */
const reach = 1500

/** What the text around a paragraph says of it. */
interface Surroundings {
  /** What a place's score must be above. */
  readonly threshold: number
  /** The same, more, for a place whose unit went too. Where percent signs were kept, few units went. */
  readonly withoutUnit: number
}

function surroundingsOf(evidence: readonly Evidence[]): readonly Surroundings[] {
  const own = evidence.map(({ text, places, numbers, percents }): Tally => ({
    bare: places.reduce((count, { kind, score }) => count + (kind !== "missing" ? 0.5 : score > 1 ? 1 : 0), 0),
    numbers,
    percents,
    length: text.length,
  }))
  const before = faded(own)
  const after = faded(own.slice().reverse()).reverse()
  return own.map((tally, index) => {
    const around = plus(plus(before[index] ?? tally, after[index] ?? tally, 1), tally, -1)
    const { bare, numbers, percents, length } = around
    return {
      threshold: strict - span * bare / (bare + numbers + 2 + length * usual),
      withoutUnit: percents > 0.5 ? 1.5 : 0.3,
    }
  })
}

const strict = 1.2
const span = 4
/** Numbers that a character of an ordinary text has. */
const usual = 0.0015

/** What a stretch of text has. */
interface Tally {
  readonly bare: number
  readonly numbers: number
  readonly percents: number
  readonly length: number
}

function plus(a: Tally, b: Tally, times: number): Tally {
  return {
    bare: a.bare + b.bare * times,
    numbers: a.numbers + b.numbers * times,
    percents: a.percents + b.percents * times,
    length: a.length + b.length * times,
  }
}

/** Each paragraph's tally together with those before it, the farther the less. */
function faded(tallies: readonly Tally[]): Tally[] {
  let sum: Tally = { bare: 0, numbers: 0, percents: 0, length: 0 }
  return tallies.map(tally => sum = plus(tally, sum, Math.exp(-tally.length / reach)))
}

/** The odds of a place over its threshold, its neighbours not yet asked. */
function oddsAlone({ score, rule }: Place, { threshold, withoutUnit }: Surroundings): number {
  return score - threshold - (rule === "bareLead" ? withoutUnit : 0)
}

/** In a row, one likely blank speaks for its neighbours. */
function company({ text, places }: Evidence, odds: readonly number[], index: number): number {
  const place = places[index]
  return place ? spokenFor(text, place, places[index - 1], odds[index - 1]) +
    spokenFor(text, place, places[index + 1], odds[index + 1]) : 0
}

function spokenFor(text: string, place: Place, other: Place | undefined, odds = 0): number {
  if (!other || odds <= 0 || Math.abs(place.from - other.from) > 24) return 0
  const [from, to] = place.from < other.from ? [place.from, other.from] : [other.from, place.from]
  for (let index = from; index < to; index++) if ("。；;".includes(text.charAt(index))) return 0
  // 建议件、提案件
  return text.charAt(place.to) === text.charAt(other.to) && "，、。；,;".includes(text.charAt(to + 1)) ? sameUnit : 0.6
}

const sameUnit = 1.5
