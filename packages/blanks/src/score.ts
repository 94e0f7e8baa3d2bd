// How much a place looks as if a number had stood there: the sum of what its surroundings weigh.

import { features, isCandidate, plainText } from "./context.ts"
import { bias, starters, weights } from "./weights.ts"

const weightOf = new Map<string, number>()
for (const [weight, list] of weights) for (const feature of list.split("\t")) weightOf.set(feature, weight)

const marks = new Uint8Array(0x10000)
for (const char of starters) marks[char.charCodeAt(0)] = 1
for (const char of "，。；、以") marks[char.charCodeAt(0)] = 2

/** Calls `visit` with each place of a paragraph where a number may be missing, and its score: the logarithm of the odds,
 * above 0 where a number is likelier than not in a text of which nothing is known. */
export function scorePlaces(paragraph: string, visit: (at: number, score: number) => void): void {
  const plain = plainText(paragraph)
  for (let at = 0; at < plain.length; at++) {
    if (isCandidate(plain, at, marks)) visit(at, scoreOf(plain, at))
  }
}

/** The score of one place, whatever stands behind it. */
export function scoreAt(paragraph: string, at: number): number {
  const from = Math.max(0, at - 40)
  return scoreOf(plainText(paragraph.slice(from, at + 40)), at - from)
}

function scoreOf(plain: string, at: number): number {
  let score = bias
  features(plain, at, feature => {
    score += weightOf.get(feature) ?? 0
  })
  return score / 10
}
