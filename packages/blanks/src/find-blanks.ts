// A document is its own evidence. A text that a site stripped has few digits and many bare units, so a doubtful place is
// a blank there; in a whole text the same place is not. So each paragraph is weighed by itself, and then judged by what
// stands around it.

import type { Blank } from "./blank.ts"
import { describeBlank } from "./describe.ts"
import { pairing, trapFrom, trapTo } from "./context.ts"
import { evidenceIn, type Evidence, type Place } from "./evidence.ts"
import { unitAt } from "./unit.ts"

/** Finds the numbers that a text lacks. The paragraphs of a document belong together: each is judged by the others too.
 * One paragraph alone, as while it is typed, is judged more strictly. Hits are in the order of the text and do not
 * overlap. Takes time in proportion to the text's length; never throws. */
export function findBlanks(paragraphs: readonly string[]): readonly Blank[] {
  return blanksFrom(paragraphs.map(evidenceIn))
}

/** As `findBlanks`, from what was read of each paragraph before: for a document of which one paragraph changed. */
export function blanksFrom(evidence: readonly Evidence[]): readonly Blank[] {
  const found: Blank[] = []
  const thresholds = thresholdsOf(evidence)
  evidence.forEach((each, paragraph) => {
    for (const [place, odds] of chosen(each, thresholds[paragraph] ?? 0)) {
      found.push({ paragraph, ...describeBlank(each.text, place, odds) })
    }
  })
  return found
}

/** Evidence fades over about this many characters. */
const reach = 1500

/** What a place's score must be above in each paragraph. */
function thresholdsOf(evidence: readonly Evidence[]): readonly number[] {
  const own = evidence.map(({ text, places, numbers }): Tally => ({
    bare: places.reduce((count, { kind, score }) => count + (kind !== "missing" ? 0.5 : score > 1 ? 1 : 0), 0),
    numbers,
    length: text.length,
  }))
  const before = faded(own)
  const after = faded(own.slice().reverse()).reverse()
  return own.map((tally, index) => {
    const [b, a] = [before[index] ?? tally, after[index] ?? tally]
    const bare = b.bare + a.bare - tally.bare
    const numbers = b.numbers + a.numbers - tally.numbers
    const length = b.length + a.length - tally.length
    return strict - span * bare / (bare + numbers + 2 + length * usual)
  })
}

const strict = 1.2
const span = 4
/** Numbers that a character of an ordinary text has. */
const usual = 0.0015

interface Tally {
  readonly bare: number
  readonly numbers: number
  readonly length: number
}

/** Each paragraph's tally together with those before it, the farther the less. */
function faded(tallies: readonly Tally[]): Tally[] {
  let sum: Tally = { bare: 0, numbers: 0, length: 0 }
  return tallies.map(({ bare, numbers, length }) => {
    const share = Math.exp(-length / reach)
    return sum = { bare: sum.bare * share + bare, numbers: sum.numbers * share + numbers, length: sum.length * share + length }
  })
}

/** The places that are blanks, with the odds of each over its threshold. */
function chosen({ text, places }: Evidence, threshold: number): readonly (readonly [Place, number])[] {
  return places.flatMap((place, index) => {
    if (place.kind !== "missing" || place.score >= 5) return [[place, place.score] as const]
    const odds = place.score - threshold - handicap(text, place) + company(text, places, index)
    return odds > 0 ? [[place, odds] as const] : []
  })
}

/** Where the unit went too, and where a word stands in the way, more is asked for. */
function handicap(text: string, { from, rule }: Place): number {
  if (rule === "bareLead") return 1
  if (/^年[初底末终中内间]/.test(text.slice(from, from + 2))) return 1.5
  const unit = unitAt(text, from)
  return (trapFrom(text, from) > unit.length ? 1 : 0) + (trapTo(text, from) ? 1.5 : 0) +
    (unit.length < 2 && pairing(text.charAt(from - 1), text.charAt(from)) === 2 ? 0.5 : 0)
}

/** In a row, one sure blank speaks for its neighbours. */
function company(text: string, places: readonly Place[], index: number): number {
  const place = places[index]
  if (!place) return 0
  const isSure = (other: Place | undefined): boolean =>
    other !== undefined && other.score > 1.5 && Math.abs(other.from - place.from) < 24 &&
    !/[。；;]/.test(text.slice(Math.min(other.from, place.from), Math.max(other.from, place.from)))
  return (isSure(places[index - 1]) ? 0.6 : 0) + (isSure(places[index + 1]) ? 0.6 : 0)
}
