// What surrounds a place in a text, as features: the characters before and behind it, the unit that would stand behind
// a number there, the words that lead to one, and the words that a unit's character may belong to. The weights of these
// features were learned from whole texts whose numbers were taken out (see ../train); a place's score is their sum.

import {
  endsVerb, goesOnWith, isPair, isVerb, leadBefore, opensWord, readUnitCodes, tier, trapAcross, trapFrom, trapTo,
  unitRead,
} from "./vocabulary.ts"

/** Takes features. One has a kind and up to four codes, 0 for none; written, it is these as characters
 * (`featureName`). */
export interface FeatureSink {
  take(kind: number, a: number, b: number, c: number, d: number): void
  /** Asked after the nearest characters (0), the unit (1) and what it says with them (2): whether the rest is
   * wanted. */
  goesOn(stage: number): boolean
}

/** A feature as text, the way src/weights.ts has it: `l余`, `x捐款|余`. */
export function featureName(kind: number, a: number, b: number, c: number, d: number): string {
  return String.fromCharCode(...[kind, a, b, c, d].filter(code => code !== 0))
}

const codeOf = (char: string): number => char.charCodeAt(0)
const kinds = Object.fromEntries([..."lrxyzXtefgupdhqQoOsbcwvn"].map(char => [char, codeOf(char)])) as
  Readonly<Record<"l" | "r" | "x" | "y" | "z" | "X" | "t" | "e" | "f" | "g" | "u" | "p" | "d" | "h" | "q" | "Q" | "o" |
    "O" | "s" | "b" | "c" | "w" | "v" | "n", number>>
const [before, behind, zero, one, P, H] = [..."^$01PH"].map(codeOf) as [number, number, number, number, number, number]

function setOf(chars: string): Uint8Array {
  const set = new Uint8Array(0x10000)
  for (const char of chars) set[codeOf(char)] = 1
  return set
}

const endsClause = setOf("，。；：！？（）“ ")
const endsUnit = setOf("，。；、：（）“ $-")
const hedges = setOf("余多来几")
const hedgesBefore = setOf("余多来几近约达超共到")

const scopeWords = ["共", "累计", "先后", "总计", "合计", "分别", "各", "平均", "新增"]
const scopes = new Map(scopeWords.map((word, index) =>
  [codeOf(word) * 0x10000 + (word.length > 1 ? word.charCodeAt(1) : 0), index + 1] as const))

const endsScope = setOf(scopeWords.map(word => word.slice(-1)).join(""))

/** What the clause up to a place has, read on from place to place. */
interface Clause {
  /** Where it starts, and how far it was read. */
  start: number
  read: number
  /** The first word in it that says a total follows, 0 for none. */
  scope: number
  hasVerb: boolean
}

/** A clause at the start of a paragraph. */
export function newClause(): Clause {
  return { start: 0, read: 0, scope: 0, hasVerb: false }
}

function readClause(codes: Uint16Array, at: number, clause: Clause): void {
  for (let index = clause.read; index < at; index++) {
    const code = codes[index] ?? 0
    if (endsClause[code] === 1) {
      clause.start = index + 1
      clause.scope = 0
      clause.hasVerb = false
      continue
    }
    const previous = index > clause.start ? codes[index - 1] ?? 0 : 0
    if (clause.scope === 0 && endsScope[code] === 1) {
      clause.scope = scopes.get(code * 0x10000) ?? scopes.get(previous * 0x10000 + code) ?? 0
    }
    if (!clause.hasVerb && endsVerb[code] === 1) clause.hasVerb = isVerb(previous, code)
  }
  clause.read = at
}

/** Gives the features of the place `at`. Places of a paragraph are asked for in their order, with the same `clause`. */
export function giveFeatures(codes: Uint16Array, length: number, at: number, clause: Clause, sink: FeatureSink): void {
  const a1 = at > 0 ? codes[at - 1] ?? 0 : before
  const a2 = at > 1 ? codes[at - 2] ?? 0 : at === 1 ? before : 0
  const b1 = at < length ? codes[at] ?? 0 : behind
  const b2 = at + 1 < length ? codes[at + 1] ?? 0 : at + 1 === length ? behind : 0
  sink.take(kinds.l, a1, 0, 0, 0)
  sink.take(kinds.r, b1, 0, 0, 0)
  sink.take(kinds.x, a1, b1, 0, 0)
  if (a2 !== 0) sink.take(kinds.l, a2, a1, 0, 0)
  if (b2 !== 0) sink.take(kinds.r, b1, b2, 0, 0)
  if (!sink.goesOn(0)) return
  readUnitCodes(codes, length, at + (hedges[b1] === 1 ? 1 : 0))
  const { end, tier: bare } = unitRead
  const isHedged = hedges[b1] === 1
  const mark = isHedged ? bare + 32 : bare
  const next = end < length ? codes[end] ?? 0 : behind
  const ending = endsUnit[next] === 1 ? P : next === zero ? zero : H
  sink.take(kinds.t, mark, 0, 0, 0)
  sink.take(kinds.e, mark, ending, 0, 0)
  const lead = (leadBefore(codes, at) & 1) !== 0 ? one : zero
  sink.take(kinds.d, lead, mark, 0, 0)
  const isLong = bare === tier.A && end - at > 1 && !isScale(codes[at] ?? 0)
  const pair = !isLong && at > 0 && isPair(a1, b1) ? one : zero
  sink.take(kinds.q, pair, 0, 0, 0)
  sink.take(kinds.Q, pair, mark, ending, 0)
  const b3 = at + 2 < length ? codes[at + 2] ?? 0 : at + 2 === length ? behind : 0
  const opens = opensWord(b1, b2) && !goesOnWith(b2, b3) ? one : zero
  sink.take(kinds.o, opens, 0, 0, 0)
  sink.take(kinds.O, opens, mark, 0, 0)
  if (!sink.goesOn(1)) return
  sink.take(kinds.s, zero + trapAcross(codes, length, at), 0, 0, 0)
  sink.take(kinds.b, zero + trapFrom(codes, length, at), 0, 0, 0)
  sink.take(kinds.f, mark, a1, 0, 0)
  sink.take(kinds.g, mark, next, 0, 0)
  const last = end > at ? codes[end - 1] ?? 0 : 0
  if (last !== 0) sink.take(kinds.u, last, end - 1 > at ? codes[end - 2] ?? 0 : one, ending, 0)
  sink.take(kinds.p, a1, ending, mark, 0)
  if (!sink.goesOn(2)) return
  const a3 = at > 2 ? codes[at - 3] ?? 0 : at === 2 ? before : 0
  const a4 = at > 3 ? codes[at - 4] ?? 0 : at === 3 ? before : 0
  const b4 = at + 3 < length ? codes[at + 3] ?? 0 : at + 3 === length ? behind : 0
  if (a3 !== 0) sink.take(kinds.l, a3, a2, a1, 0)
  if (a4 !== 0) sink.take(kinds.l, a4, a3, a2, a1)
  if (b3 !== 0) sink.take(kinds.r, b1, b2, b3, 0)
  if (b4 !== 0) sink.take(kinds.r, b1, b2, b3, b4)
  if (a2 !== 0) sink.take(kinds.y, a2, a1, b1, 0)
  if (b2 !== 0) sink.take(kinds.z, a1, b1, b2, 0)
  if (a2 !== 0 && b2 !== 0) sink.take(kinds.X, a2, a1, b1, b2)
  if (hedgesBefore[a1] === 1) sink.take(kinds.h, trapTo(codes, length, at) ? one : zero, a1, 0, 0)
  readClause(codes, at, clause)
  sink.take(kinds.c, clause.scope === 0 ? zero : one, mark, ending, 0)
  sink.take(kinds.w, zero + clause.scope, ending, 0, 0)
  sink.take(kinds.v, clause.hasVerb ? one : zero, mark, ending, 0)
  sink.take(kinds.n, zero + Math.min(4, (at - clause.start) >> 1), mark, ending, 0)
}

const scaleCodes = setOf("十百千万亿")

function isScale(code: number): boolean {
  return scaleCodes[code] === 1
}
