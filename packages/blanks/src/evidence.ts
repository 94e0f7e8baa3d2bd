// What one paragraph says by itself, without regard to the others: its places where a number may be missing, each with its
// score, and how many numbers it has. Made once for an unchanged paragraph.

import type { BlankKind, BlankRule, NumberClass } from "./blank.ts"
import { fillersIn } from "./filler.ts"
import { scorePlaces } from "./score.ts"

/** A place where a number may be missing. */
export interface Place {
  readonly from: number
  readonly to: number
  readonly kind: BlankKind
  /** Null where a rule does not settle the class. */
  readonly class: NumberClass | null
  readonly rule: BlankRule
  /** The logarithm of the odds that a number is missing. */
  readonly score: number
}

/** What one paragraph says by itself. */
export interface Evidence {
  readonly text: string
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
  const places: Place[] = []
  for (const filler of fillersIn(paragraph)) places.push({ ...filler, score: 6 })
  const isFilled = (at: number): boolean => places.some(place => place.kind !== "missing" && at >= place.from && at <= place.to)
  for (const place of ruled(paragraph)) if (!isFilled(place.from)) places.push(place)
  // To what stands around it, filler is a number.
  let whole = paragraph
  for (const { from, to, kind } of places) {
    if (kind !== "missing") whole = whole.slice(0, from) + "0".repeat(to - from) + whole.slice(to)
  }
  scorePlaces(whole, (at, score) => {
    if (score < least || isFilled(at)) return
    // 井措施▮井次: two places side by side are one, the likelier. But ▮年▮月▮日 has three.
    const near = /[年月日]/.test(paragraph.charAt(at - 1)) ? -1
      : places.findIndex(place => place.kind === "missing" && Math.abs(place.from - at) <= 1)
    const place: Place = { from: at, to: at, kind: "missing", class: null, rule: ruleAt(paragraph, at), score }
    if (near < 0) places.push(place)
    else if (score > (places[near]?.score ?? score)) places[near] = place
  })
  for (const place of places.slice()) if (place.score > 0) places.push(...rangeStart(paragraph, place, places))
  places.sort((a, b) => a.from - b.from)
  return { text: paragraph, places, numbers: count(paragraph, /[0-9０-９][0-9０-９,.]*/g), percents: count(paragraph, /[%％]/g) }
}

/** The other end of a range whose upper end is missing: ▮～▮年. */
function rangeStart(text: string, { from, kind, class: numberClass, rule, score }: Place, places: readonly Place[]): Place[] {
  const at = from - 1
  if (kind !== "missing" || !/^[^\d\s%％—－–~～至-][—－–~～-]$/.test(text.slice(at - 1, from))) return []
  if (places.some(place => place.from <= at && at <= place.to)) return []
  return [{ from: at, to: at, kind, class: numberClass, rule, score }]
}

const starts: readonly (readonly [RegExp, BlankRule, NumberClass])[] = [
  [/第(?=[条款项届次期批名位号章节季页卷辑轮](?!三))/g, "bareOrdinal", "ordinal"],
  [/(?:19|20)\d\d-(?=-)/g, "bareDate", "month-day"],
  [/(?:19|20)\d\d--(?=$|[^\d-])/g, "bareDate", "month-day"],
  [/^(?=[、．.][^、．.\s\d])/g, "bareOutline", "outline"],
]

/** Places that need no weighing. */
function* ruled(text: string): Generator<Place> {
  // 三次产业比为：：，
  for (const match of text.matchAll(/(?:比|比例|比重|结构)[^，。；：:∶]{0,6}?(?:为|由|从|到|至|是|成)([:：∶]{1,2})(?=[^\d“"\s:：∶])/g)) {
    const end = match.index + match[0].length
    for (let at = end - (match[1]?.length ?? 0); at <= end; at++) {
      yield { from: at, to: at, kind: "missing", class: "quantity", rule: "parallel", score: 5 }
    }
  }
  for (const [pattern, rule, numberClass] of starts) {
    for (const match of text.matchAll(pattern)) {
      const at = match.index + match[0].length
      yield { from: at, to: at, kind: "missing", class: numberClass, rule, score: 5 }
    }
  }
}

function ruleAt(text: string, at: number): BlankRule {
  return /^(?:[，。；、,.;：:]|$|以[上下内])/.test(text.slice(at, at + 2)) ? "bareLead" : /[年月日]/.test(text.charAt(at)) ? "bareDate" : "bareUnit"
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
