// What one paragraph says by itself, without regard to the others: its places where a number may be missing, each with
// its score, and how many numbers it has. Made once for an unchanged paragraph.

import type { Blank, BlankKind, BlankRule, NumberClass } from "./blank.ts"
import { fillersIn } from "./filler.ts"
import { behindGap } from "./fit.ts"
import { obstacleAt } from "./obstacle.ts"
import { hint, plainCodes } from "./plain.ts"
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
  /** The blank that it was last found to be. */
  blank: Blank | null
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
  const plain = plainCodes(paragraph)
  const { hints, numbers, percents } = plain
  const given: Place[] = []
  if ((hints & hint.filler) !== 0) {
    for (const { from, to, kind, class: numberClass, rule } of fillersIn(paragraph)) {
      given.push({ from, to, kind, class: numberClass, rule, score: Infinity, blank: null })
    }
    // To see whether a number fits there, other text was read into the same buffer.
    plainCodes(paragraph)
  }
  for (const place of ruled(paragraph, hints)) given.push(place)
  const weighed: Place[] = []
  scorePlaces(plain, given, least - 0.6, (at, score) => {
    const rule = ruleAt(paragraph, at)
    const net = rule === "bareLead" ? score : score - obstacleAt(paragraph, plain, at)
    const last = weighed[weighed.length - 1]
    // 服务▮人次: two places side by side are one, the likelier. But ▮年▮月▮日 has three.
    const isSame = last !== undefined && last.from === at - 1 && !"年月日".includes(paragraph.charAt(at - 1))
    if (net < least || (isSame && last.score >= net)) return
    if (isSame) weighed.pop()
    weighed.push({ from: at, to: at, kind: "missing", class: null, rule, score: net, blank: null })
  })
  const places = merged(paragraph, given, (hints & hint.range) !== 0 ? withRangeStarts(paragraph, weighed) : weighed)
  return { text: paragraph, places, numbers, percents }
}

/** The given places, and the weighed ones that none of them touches. */
function merged(text: string, given: readonly Place[], weighed: readonly Place[]): readonly Place[] {
  if (given.length === 0) return weighed
  const sorted = [...given].sort((a, b) => a.from - b.from)
  const places: Place[] = []
  let next = 0
  for (const place of weighed) {
    for (let first = sorted[next]; first && first.from <= place.from; first = sorted[++next]) push(places, first)
    const [previous, following] = [places[places.length - 1], sorted[next]]
    // ____ 万元
    const end = previous && previous.kind !== "missing" ? behindGap(text, previous.to) : previous?.to ?? -1
    if ((previous && end >= place.from && isGiven(previous)) || following?.from === place.from) continue
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
function isGiven({ score }: Place): boolean {
  return score === Infinity
}

/** Where the upper end of a range lacks its number, so does the lower one: ▮～▮年. */
function withRangeStarts(text: string, places: readonly Place[]): readonly Place[] {
  return places.flatMap((place, index) => {
    const at = place.from - 1
    const before = text.slice(Math.max(0, at - 1), place.from)
    const isRange = place.score > 0 && /^(?:|[^\d\s%％—－–~～至-])[—－–~～-]$/.test(before)
    if (!isRange || places[index - 1]?.from === at) return [place]
    const next = text.charAt(place.from)
    const numberClass = next === "年" ? "year" : next === "月" || next === "日" ? "month-day" : place.class
    return [{ ...place, from: at, to: at, class: numberClass, blank: null }, place]
  })
}

const signs: readonly (readonly [hint: number, RegExp, BlankRule, NumberClass | null])[] = [
  // 厂发〔▮〕▮号
  [hint.ordinal, /〔(?=〕第?[0-9０-９×xX*]{0,5}号)/g, "bareOutline", "code"],
  [hint.ordinal, /第(?=[条款项届次期批名位号章节季页卷辑轮](?!三))/g, "bareOrdinal", null],
  [hint.range, /(?:19|20)\d\d-(?=-)/g, "bareDate", "month-day"],
  [hint.range, /(?:19|20)\d\d--(?=$|[^\d-])/g, "bareDate", "month-day"],
]
const ratio = /(?:[为由从到至是成的])([:：∶︰]{1,2})(?=([^\d“"\s:：∶︰]|$))/g
/** 世界强企业: in a list of so many. */
const ranked = /(?:入围|跻身|引进|位列|进入|上榜|荣登|入选)[^，。；]{0,14}[国省界业球区](?=强(?:企业|[、，。；和名]|$))/g

/** Places that need no weighing. */
function ruled(text: string, hints: number): readonly Place[] {
  const places: Place[] = []
  if ("、．.".includes(text.charAt(0)) && /^.[^、．.\s\d]/.test(text)) places.push(givenPlace(0, "bareOutline", "outline"))
  for (const [bit, pattern, rule, numberClass] of signs) {
    if ((hints & bit) === 0) continue
    for (const { index, 0: found } of text.matchAll(pattern)) {
      places.push(givenPlace(index + found.length, rule, numberClass))
    }
  }
  if ((hints & hint.ratio) !== 0) {
    // 三次产业比为：：，
    for (const match of text.matchAll(ratio)) {
      const [, colons = "", next = ""] = match
      const end = match.index + 1 + colons.length
      if (!/[比结][^。；]*$/.test(text.slice(Math.max(0, match.index - 40), match.index))) continue
      if (colons.length === 1 && !"，。；、调到".includes(next)) continue
      for (let at = match.index + 1; at <= end; at++) places.push(givenPlace(at, "parallel", "quantity"))
    }
  }
  if ((hints & hint.rank) !== 0) {
    for (const { index, 0: found } of text.matchAll(ranked)) {
      places.push(givenPlace(index + found.length, "bareUnit", "quantity"))
    }
  }
  return places
}

function givenPlace(at: number, rule: BlankRule, numberClass: NumberClass | null): Place {
  return { from: at, to: at, kind: "missing", class: numberClass, rule, score: Infinity, blank: null }
}

function ruleAt(text: string, at: number): BlankRule {
  const first = text.charAt(at)
  if ("，。；、,.;：:".includes(first) || (first === "以" && "上下内".includes(text.charAt(at + 1)))) return "bareLead"
  return "年月日".includes(first) ? "bareDate" : "bareUnit"
}
