// A document is its own evidence. A text that a site stripped has few digits and many bare units, so a doubtful place is
// a blank there; in a whole text the same place is not. So each paragraph is weighed by itself, and then judged by what
// stands around it.

import type { Blank } from "./blank.ts"
import { describeBlank } from "./describe.ts"
import { isPair, opensWord, trapFrom, trapTo } from "./context.ts"
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
  const surroundings = surroundingsOf(evidence)
  evidence.forEach((each, paragraph) => {
    const around = surroundings[paragraph]
    if (!around) return
    for (const [place, odds] of chosen(each, around)) {
      found.push({ paragraph, ...describeBlank(each.text, place, odds) })
    }
  })
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

/** The places that are blanks, with the odds of each over its threshold. */
function chosen({ text, places }: Evidence, { threshold, withoutUnit }: Surroundings): readonly (readonly [Place, number])[] {
  const alone = places.map(place => isGiven(place) ? place.score : 
    place.score - threshold - (place.rule === "bareLead" ? withoutUnit : handicap(text, place)))
  return places.flatMap((place, index) => {
    const odds = (alone[index] ?? 0) + (isGiven(place) || handicap(text, place) > 1 ? 0 : company(text, places, alone, index))
    return odds > 0 ? [[place, odds] as const] : []
  })
}

/** True for filler and for what a rule found: no surroundings change that. */
function isGiven({ kind, score }: Place): boolean {
  return kind !== "missing" || score >= 5
}

/** Where a word stands in the way, more is asked for; less where only a number is left to come. */
function handicap(text: string, { from }: Place): number {
  if (/^年[初底末终中内间]/.test(text.slice(from, from + 2))) return 1.5
  const [before, first, second] = [text.charAt(from - 1), text.charAt(from), text.charAt(from + 1)]
  const unit = unitAt(text, from)
  const clause = text.slice(Math.max(0, from - 8), from)
  // 捐款余元, 共人, 共对人
  if (first === "余" && !isPair(before, first) && unitAt(text, from + 1) !== "") return -2
  if (unit !== "" && /(?:^|[^中公国总])共(?:[对向为给有]|计)?$/.test(clause)) return -1.5
  if (/[○〇]/.test(before) || /^[十百千万]+吨级/.test(text.slice(from, from + 5))) return 3
  if (/[每这那哪某此该几首同另本]/.test(before) && unit.length === 1) return 2
  if (/[“"「]/.test(before) && /[”"」]/.test(text.charAt(from + unit.length))) return 2
  // 多项 is several; 多万元 lacks its number.
  if (first === "多" && unitAt(text, from + 1).length < 2) return /^$|[，。；、,.;：:“（]/.test(before) ? 2.5 : 1.5
  // 项项公开
  if (unit.length < 2 && (first === second || first === before)) return 3
  if (/[时点秒]/.test(first) && unit === first && /^$|[，。；、,.;：:“（]/.test(before)) return 2
  const trap = trapFrom(text, from)
  return (trap > unit.length ? trap - unit.length > 1 ? 2.5 : 1 : 0) +
    ("近约达超共到".includes(before) && trapTo(text, from) ? 2.5 : 0) +
    (/全部|所有|任何|若干|各[级类种]/.test(clause) ? 1 : 0) +
    (unit.length < 2 && !"有共对了和及为是在出达".includes(before) && isPair(before, first) ? first === "元" ? 1.5 : 1 : 0) +
    (unit.length < 2 && opensWord(first, second) ? 0.7 : 0) + (/^[级点位处部面]$/.test(unit) ? (unit === "级" ? 1.2 : 0.6) : 0)
}

/** In a row, one likely blank speaks for its neighbours. */
function company(text: string, places: readonly Place[], odds: readonly number[], index: number): number {
  const at = places[index]?.from ?? 0
  const speaks = (other: number): boolean => {
    const place = places[other]
    if (!place || (odds[other] ?? 0) <= 0 || Math.abs(place.from - at) > 24) return false
    return !/[。；;]/.test(text.slice(Math.min(place.from, at), Math.max(place.from, at)))
  }
  return (speaks(index - 1) ? 0.6 : 0) + (speaks(index + 1) ? 0.6 : 0)
}
