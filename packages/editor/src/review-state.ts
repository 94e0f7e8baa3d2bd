// Where a person is among the numbers that the text lacks, and what they have answered. The places themselves are
// found in the document each time; what is kept is one position, which changes carry along, and the answers in their
// order. So another person's change, an undo and a host that replaces the document need no handling of their own: the
// current place is the first one at or behind the position, and as many answers hold as places are gone.

import type { Hit } from "@tianbao/core"
import type { EditorState, Transaction } from "prosemirror-state"
import { isUndo } from "./change.ts"
import { hitAt, hitsOf } from "./checks.ts"
import { figureEditorKey } from "./entered-figure.ts"
import { caretNear, reportKey, stateAfter, type ReportKey } from "./plugin.ts"

/** What became of a hit. */
export type HitAnswer = "figure" | "settled"

/** `one`: the card of a single hit has the keys. `walk`: the card of one hit after the other has them. `rest`: a walk
 * waits while the person works in the text. */
export type ReviewMode = "off" | "one" | "walk" | "rest"

export interface Review {
  readonly mode: ReviewMode
  /** The current place; belongs to the state's document. */
  readonly at: number
  /** The visit of the figure editor to the figure that was made last, while it goes on. */
  readonly filling: number | null
  /** All hits that the walk has met, those that were answered included. */
  readonly total: number
  /** How many of them were left when they were counted last. */
  readonly left: number
  /** In their order; of those that were undone the last ones. */
  readonly answers: readonly HitAnswer[]
  /** Counts the times that the keys were given to the card. */
  readonly turn: number
}

/** What a transaction does to the review. */
export interface ReviewStep {
  readonly mode?: ReviewMode
  readonly at?: number
  readonly answers?: readonly HitAnswer[]
}

/** Names the review's state. */
export const reviewKey: ReportKey<Review> = reportKey<Review>("reportReview")

export const noReview: Review = { mode: "off", at: 0, filling: null, total: 0, left: 0, answers: [], turn: 0 }

/** What a person is told of their progress. */
export interface Progress {
  readonly total: number
  readonly figures: number
  readonly settled: number
  /** Which of all hits the current one is, from 1, those that were answered counted as before it. */
  readonly ordinal: number
}

/** The review after a transaction. */
export function reviewAfter(tr: Transaction, review: Review, before: EditorState, state: EditorState): Review {
  const step = tr.getMeta(reviewKey.key) as ReviewStep | undefined
  const entered = stateAfter(figureEditorKey, tr, before, state)
  const left = review.filling !== null && (entered?.pos == null || entered.visit !== review.filling)
  if (!step && (review.mode === "off" || (!tr.docChanged && !left))) return review
  const mode = step?.mode ?? review.mode
  // The answer to a single hit ends it.
  if (mode === "off" || (mode === "one" && step?.answers)) return review.mode === "off" ? review : ended(review)
  const at = step?.at ?? (isUndo(tr) ? state.selection.from : carried(tr, review.at, before, state))
  const next = { ...recounted(tr, review, mode, state, step?.answers), mode, at }
  const withKeys = { ...next, filling: null, turn: review.turn + 1 }
  if (mode === "one") {
    if (!hitsOf(state).some(({ from }) => from === at)) return ended(review)
    return step ? withKeys : next
  }
  if (mode === "rest") return { ...next, filling: null }
  if (step?.answers?.includes("figure") && entered?.pos != null) return { ...next, filling: entered.visit }
  // A figure that was left by a press elsewhere: the person has turned to the text.
  if (left && !step && !isUndo(tr)) return { ...next, mode: "rest", filling: null }
  return step || left ? withKeys : next
}

function ended({ turn }: Review): Review {
  return { ...noReview, turn }
}

/** Each answer takes one hit away. Other changes may bring hits and take some; an undo brings back those of answers.
 * While a walk waits, the person types: then the document is not searched at each key. */
function recounted(
  tr: Transaction, review: Review, mode: ReviewMode, state: EditorState, given: readonly HitAnswer[] = [],
): Review {
  if (mode === "rest" && review.mode === "rest" && given.length === 0 && !isUndo(tr)) return review
  const left = hitsOf(state).length
  if (review.mode === "off" || review.mode === "one") return { ...review, total: left, left, answers: [] }
  return {
    ...review,
    left,
    total: review.total + (isUndo(tr) ? 0 : left - review.left + given.length),
    answers: given.length === 0 ? review.answers : [...review.answers.slice(0, handled(review, review.left)), ...given],
  }
}

function handled({ total, answers }: Pick<Review, "total" | "answers">, left: number): number {
  return Math.min(Math.max(total - left, 0), answers.length)
}

/** The position after a change. Where the whole document was replaced, that of the hit of the same number in order. */
function carried(tr: Transaction, at: number, before: EditorState, state: EditorState): number {
  if (!tr.docChanged) return at
  const { pos, deletedAcross } = tr.mapping.mapResult(at, 1)
  if (!deletedAcross) return pos
  const index = hitsOf(before).findIndex(({ from }) => from >= at)
  return hitsOf(state)[index]?.from ?? pos
}

/** The hit whose turn it is, or null. In a walk it is the first again after the last. */
export function currentHit(state: EditorState): Hit | null {
  const review = reviewKey.getState(state)
  if (!review || review.mode === "off" || review.filling !== null) return null
  return hitFrom(hitsOf(state), review.at)
}

/** The hit at a position, else the first one behind it, else the first of all. */
function hitFrom(hits: readonly Hit[], at: number): Hit | null {
  const inside = hitAt(hits, at)
  if (inside && (inside.from === at || at < inside.to)) return inside
  return hits.find(({ from }) => from >= at) ?? hits[0] ?? null
}

/** How far the person has come. */
export function progressOf(state: EditorState): Progress {
  const review = reviewKey.getState(state) ?? noReview
  const hits = hitsOf(state)
  const done = handled(review, hits.length)
  const answers = review.answers.slice(0, done)
  const figures = answers.filter(answer => answer === "figure").length
  const hit = currentHit(state)
  return {
    total: done + hits.length, figures, settled: done - figures, ordinal: done + (hit ? hits.indexOf(hit) + 1 : 0),
  }
}

/** Lets a transaction go on to a hit, the caret with it: an undo brings the person back there. */
export function goToHit(state: EditorState, tr: Transaction, hit: Hit, mode: ReviewMode): Transaction {
  return tr.setSelection(caretNear(state, tr.doc, hit.from)).setMeta(reviewKey.key, { mode, at: hit.from })
}

/** Lets a transaction of a walk go on to the first hit of its document at or behind a position. */
export function goOnFrom(state: EditorState, tr: Transaction, at: number): Transaction {
  const hit = hitFrom(hitsOf(state, tr.doc), at)
  return hit ? goToHit(state, tr, hit, "walk") : tr.setMeta(reviewKey.key, { mode: "walk", at })
}
