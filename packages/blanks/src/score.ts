// How much a place looks as if a number had stood there: the sum of what its surroundings weigh.

import { giveFeatures, newClause, type FeatureSink } from "./context.ts"
import { plainCodes, type Plain } from "./plain.ts"
import { isCounted, leadBefore } from "./vocabulary.ts"
import { bias, starters, weights } from "./weights.ts"

// A table of our own: Map would need a key made of five numbers.
const slots = 1 << 14
const keys = new Int32Array(slots)
const values = new Int8Array(slots)
for (const [weight, list] of weights) for (const name of list.split("\t")) {
  const code = (index: number): number => index < name.length ? name.charCodeAt(index) : 0
  const key = keyOf(code(0), code(1), code(2), code(3), code(4))
  let slot = key & (slots - 1)
  while (values[slot] !== 0) slot = (slot + 1) & (slots - 1)
  keys[slot] = key
  values[slot] = weight
}

function keyOf(kind: number, a: number, b: number, c: number, d: number): number {
  let key = Math.imul(kind, 0x9e3779b1) ^ (a << 16 | b)
  key = Math.imul(key ^ (key >>> 15), 0x85ebca77) ^ (c << 16 | d)
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae3d)
  return key ^ (key >>> 16)
}

/** What a sum must be above for the next features to be worth their while: after the nearest characters, the unit, and
 * what it says with them. Of a thousand places that are blanks in the end, one is below. */
const enough = [-50, -25, -42]

const sink: FeatureSink & { sum: number; isWhole: boolean } = {
  sum: 0,
  isWhole: false,
  take(kind: number, a: number, b: number, c: number, d: number): void {
    const key = keyOf(kind, a, b, c, d)
    let slot = key & (slots - 1)
    for (let value = values[slot]; value !== 0 && value !== undefined; value = values[slot]) {
      if (keys[slot] === key) {
        this.sum += value
        return
      }
      slot = (slot + 1) & (slots - 1)
    }
  },
  goesOn(stage: number): boolean {
    return this.isWhole || this.sum > (enough[stage] ?? 0)
  },
}

const marks = new Uint8Array(0x10000)
for (const char of starters) marks[char.charCodeAt(0)] = 1
for (const char of "，。；、以") marks[char.charCodeAt(0)] = 2

/** The least that a unit at a clause's end weighs behind what reports count: in a whole text it is no blank. */
const afterCounted = 0

/** True where a number may have stood, by the character behind. Cheap: it is asked of every place. */
export function isCandidate(codes: Uint16Array, at: number, table: Uint8Array = marks): boolean {
  const mark = table[codes[at] ?? 0]
  if (mark === undefined || mark === 0 || (at > 0 && codes[at - 1] === 48)) return false
  return mark === 1 || (leadBefore(codes, at) & 2) !== 0
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Told of a place: where it is, and its score. */
type Visit = (at: number, score: number) => void

/** Calls `visit` with each place of a paragraph where a number may be missing, and its score: the logarithm of the
 * odds, above 0 where a number is likelier than not in a text of which nothing is known. No other paragraph may be read
 * meanwhile. */
export function scorePlaces({ codes, length }: Plain, fillers: readonly Span[], least: number, visit: Visit): void {
  // To what stands around it, filler is a number.
  for (const { from, to } of fillers) codes.fill(48, from, to)
  const clause = newClause()
  for (let at = 0; at < length; at++) {
    if (marks[codes[at] ?? 0] === 0 || !isCandidate(codes, at)) continue
    sink.sum = bias
    giveFeatures(codes, length, at, clause, sink)
    if (sink.sum < 0 && marks[codes[at + 1] ?? 0] === 2 && isCounted(codes, at)) sink.sum = afterCounted
    if (sink.sum > least * 10) visit(at, sink.sum / 10)
  }
}

/** The score of one place, whatever stands behind it. */
export function scoreAt(paragraph: string, at: number): number {
  const { codes, length } = plainCodes(paragraph)
  sink.sum = bias
  sink.isWhole = true
  giveFeatures(codes, length, at, newClause(), sink)
  sink.isWhole = false
  return sink.sum / 10
}

/** True where the words before a place lead to a number: 完成产值, 增长. */
export function isLedTo(paragraph: string, at: number): boolean {
  const { codes, length } = plainCodes(paragraph.slice(Math.max(0, at - 8), at))
  return (leadBefore(codes, length) & 2) !== 0
}
