// What one paragraph says by itself, without regard to the others: its places where a number may be missing, each with its
// score, and how many numbers it has. Made once for an unchanged paragraph.

import type { BlankKind, BlankRule, NumberClass } from "./blank.ts"
import { fillersIn } from "./filler.ts"
import { obstacleAt } from "./obstacle.ts"
import { scorePlaces } from "./score.ts"

/** A place where a number may be missing. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly kind: BlankKind
  /** Null where a rule does not settle the class. */
  readonly class: NumberClass | null
  readonly rule: BlankRule
  /** The logarithm of the odds that a number is missing; `Infinity` where that needs no weighing. */
  readonly score: number
}

/** What one paragraph says by itself. */
export interface Evidence {
  readonly text: string
  /** In the order of the text. */
  readonly places: readonly Place[]
  /** How many runs of digits it has. */
  readonly numbers: number
  /** How many percent signs. */
  readonly percents: number
}

/** Below this no document makes a hit of a place. */
const least = -3

/** Reads one paragraph. Takes time in proportion to its length; never throws. */
export function evidenceIn(paragraph: string): Evidence {
  const given: Place[] = [...fillersIn(paragraph).map(filler => ({ ...filler, score: Infinity })), ...ruled(paragraph)]
  const weighed: Place[] = []
  scorePlaces(withoutFiller(paragraph, given), least, (at, score, codes, length) => {
    const rule = ruleAt(paragraph, at)
    const net = rule === "bareLead" ? score : score - obstacleAt(paragraph, codes, length, at)
    const last = weighed[weighed.length - 1]
    // 井措施▮井次: two places side by side are one, the likelier. But ▮年▮月▮日 has three.
    const isSame = last !== undefined && last.from === at - 1 && !"年月日".includes(paragraph.charAt(at - 1))
    if (net < least || (isSame && last.score >= net)) return
    if (isSame) weighed.pop()
    weighed.push({ from: at, to: at, kind: "missing", class: null, rule, score: net })
  })
  const places = merged(given, withRangeStarts(paragraph, weighed))
  return {
    text: paragraph,
    places,
    numbers: count(paragraph, /[0-9０-９][0-9０-９,.]*/g),
    percents: count(paragraph, /[%％]/g),
  }
}

/** To what stands around it, filler is a number. */
function withoutFiller(paragraph: string, places: readonly Place[]): string {
  let text = ""
  let end = 0
  for (const { from, to } of places) {
    if (from === to || from < end) continue
    text += paragraph.slice(end, from) + "0".repeat(to - from)
    end = to
  }
  return text + paragraph.slice(end)
}

/** The given places, and the weighed ones that none of them touches. */
function merged(given: readonly Place[], weighed: readonly Place[]): readonly Place[] {
  if (given.length === 0) return weighed
  const sorted = [...given].sort((a, b) => a.from - b.from)
  const places: Place[] = []
  let next = 0
  for (const place of weighed) {
    for (let first = sorted[next]; first && first.from <= place.from; first = sorted[++next]) push(places, first)
    const [previous, following] = [places[places.length - 1], sorted[next]]
    if ((previous && previous.to >= place.from && isGiven(previous)) || following?.from === place.from) continue
    places.push(place)
  }
  for (const place of sorted.slice(next)) push(places, place)
  return places
}

function push(places: Place[], place: Place): void {
  const previous = places[places.length - 1]
  if (previous && (previous.to > place.from || (previous.from === place.from && previous.to === place.to))) return
  places.push(place)
}

/** True for filler and for what a rule found: no surroundings change that. */
export function isGiven({ score }: Place): boolean {
  return score === Infinity
}

/** Where the upper end of a range lacks its number, so does the lower one: ▮～▮年. */
function withRangeStarts(text: string, places: readonly Place[]): readonly Place[] {
  return places.flatMap((place, index) => {
    const at = place.from - 1
    const isRange = place.score > 0 && /^[^\d\s%％—－–~～至-][—－–~～-]$/.test(text.slice(Math.max(0, at - 1), place.from))
    return isRange && places[index - 1]?.from !== at ? [{ ...place, from: at, to: at }, place] : [place]
  })
}

const signs: readonly (readonly [RegExp, BlankRule, NumberClass])[] = [
  [/第(?=[条款项届次期批名位号章节季页卷辑轮](?!三))/g, "bareOrdinal", "ordinal"],
  [/(?:19|20)\d\d-(?=-)/g, "bareDate", "month-day"],
  [/(?:19|20)\d\d--(?=$|[^\d-])/g, "bareDate", "month-day"],
  [/^(?=[、．.][^、．.\s\d])/g, "bareOutline", "outline"],
]
const ratio = /(?:比|比例|比重|结构)[^，。；：:∶]{0,6}?(?:为|由|从|到|至|是|成)([:：∶]{1,2})(?=[^\d“"\s:：∶])/g

/** Places that need no weighing. */
function* ruled(text: string): Generator<Place> {
  for (const [pattern, rule, numberClass] of signs) {
    for (const match of text.matchAll(pattern)) yield givenPlace(match.index + match[0].length, rule, numberClass)
  }
  // 三次产业比为：：，
  for (const match of text.matchAll(ratio)) {
    const end = match.index + match[0].length
    for (let at = end - (match[1]?.length ?? 0); at <= end; at++) yield givenPlace(at, "parallel", "quantity")
  }
}

function givenPlace(at: number, rule: BlankRule, numberClass: NumberClass): Place {
  return { from: at, to: at, kind: "missing", class: numberClass, rule, score: Infinity }
}

function ruleAt(text: string, at: number): BlankRule {
  const next = text.slice(at, at + 2)
  return /^(?:[，。；、,.;：:]|$|以[上下内])/.test(next) ? "bareLead" : /^[年月日]/.test(next) ? "bareDate" : "bareUnit"
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
