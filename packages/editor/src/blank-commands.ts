import { figureFor, findNodeType, settledMark, type Hit } from "@tianbao/core"
import type { Mark, Node, NodeType } from "prosemirror-model"
import type { Command, EditorState, Transaction } from "prosemirror-state"
import { ownStep } from "./change.ts"
import { hitAt, hitsOf } from "./checks.ts"
import { enterFigure, figureEditorKey } from "./entered-figure.ts"
import { caretNear } from "./plugin.ts"
import { currentHit, goOnFrom, goToHit, reviewKey, type HitAnswer } from "./review-state.ts"

/** Puts a blank figure in the place of a hit, with the hit's label, unit and hedge and the formatting of its place, and
 * enters it; `typed` is what its value begins with. Hits belong to the state's document: one that is not found there
 * any more is left alone. Does not apply to a hit that is no number. */
export function makeFigure(hit: Hit, typed: string | null = null): Command {
  return (state, dispatch) => {
    const type = figureTypeFor(state, hit)
    if (!type || !isSought(state, hit)) return false
    if (dispatch) {
      const tr = answer(ownStep(state.tr), ["figure"], hit.from + 1)
      replace(tr, hit, type)
      dispatch(enterFigure(state, tr, hit.from, typed).scrollIntoView())
    }
    return true
  }
}

/** True where a figure can take a hit's place: it is a number, and a figure may stand there. */
export function canMakeFigure(state: EditorState, hit: Hit): boolean {
  return figureTypeFor(state, hit) !== null
}

function figureTypeFor({ doc, schema }: EditorState, { blank, from, to }: Hit): NodeType | null {
  const type = blank.class === "text" ? null : findNodeType(schema, "figure")
  if (!type) return null
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const fits = $from.sameParent($to) && $from.parent.canReplaceWith($from.index(), $to.indexAfter(), type)
  return fits ? type : null
}

function replace(tr: Transaction, hit: Hit, type: NodeType): void {
  tr.replaceWith(hit.from, hit.to, type.create({ ...figureFor(hit) }, null, marksAt(tr.doc, hit)))
}

/** The formatting of a number's place: of the filler, else of the words that the figure takes the place of. */
function marksAt(doc: Node, { from, to, at, end }: Hit): readonly Mark[] {
  const $pos = doc.resolve(at < end ? at : from)
  const marks = from < to && $pos.nodeAfter ? $pos.nodeAfter.marks : $pos.marks()
  const settled = settledMark(doc.type.schema)
  return marks.filter(({ type }) => type !== settled)
}

/** Says that a hit is no blank: its words get the mark `reportSettled`, and it is not found again. Does not apply where
 * the schema lacks the mark. */
export function settleBlank(hit: Hit): Command {
  return (state, dispatch) => {
    const mark = settledMark(state.schema)
    if (!mark || !canSettle(state, hit) || !isSought(state, hit)) return false
    if (dispatch) {
      const tr = ownStep(state.tr.addMark(hit.shownFrom, hit.shownTo, mark.create()))
      const { mode = "off" } = reviewKey.getState(state) ?? {}
      if (mode === "walk") goOnFrom(state, tr, hit.from)
      else if (mode === "one") tr.setSelection(caretNear(state, tr.doc, hit.to, -1))
      dispatch(answer(tr, ["settled"]).scrollIntoView())
    }
    return true
  }
}

/** True where a hit can be settled: the schema has the mark, and words to put it on stand there. */
export function canSettle({ doc, schema }: EditorState, { shownFrom, shownTo }: Hit): boolean {
  const mark = settledMark(schema)
  return mark !== null && shownFrom < shownTo && doc.resolve(shownFrom).parent.type.allowsMarkType(mark)
}

/** Below this, a person looks at a hit before it becomes a figure. */
const sure = 0.7

/** Puts a figure in the place of every hit that is a number and sure enough, in one transaction. Numbers of headings
 * and items, which are computed, and names are left to the person. */
export const makeAllFigures: Command = (state, dispatch) => {
  const type = findNodeType(state.schema, "figure")
  const hits = sureHits(state)
  if (!type || hits.length === 0) return false
  if (dispatch) {
    const tr = ownStep(state.tr)
    for (const hit of [...hits].reverse()) replace(tr, hit, type)
    if (isWalking(state)) goOnFrom(state, tr, 0)
    dispatch(answer(tr, hits.map(() => "figure")))
  }
  return true
}

/** The hits that `makeAllFigures` makes figures of. */
export function sureHits(state: EditorState): readonly Hit[] {
  let end = 0
  return hitsOf(state).filter(hit => {
    const { blank, from, to } = hit
    if (blank.class === "outline" || blank.confidence < sure || from < end || !canMakeFigure(state, hit)) return false
    end = to
    return true
  })
}

/** Goes to the next hit after the selection, from the start of the text again after the last one. */
export const nextHit: Command = goToward(1)

/** Goes to the hit before the selection, from the end of the text again after the first one. */
export const previousHit: Command = goToward(-1)

function goToward(by: 1 | -1): Command {
  return (state, dispatch) => {
    const hits = hitsOf(state)
    const here = currentHit(state) ?? hitAt(hits, state.selection.from)
    const before = hits.filter(({ from }) => from < state.selection.from).length
    const index = here ? hits.indexOf(here) + by : by > 0 ? before : before - 1
    const hit = hits[(index + hits.length) % hits.length]
    if (!hit) return false
    const { mode = "off" } = reviewKey.getState(state) ?? {}
    dispatch?.(goToHit(state, state.tr, hit, mode === "one" || mode === "rest" ? "walk" : mode).scrollIntoView())
    return true
  }
}

/** Walks through all hits, each with the keys of its card, from the one at the caret or the first; goes on where the
 * walk was left. */
export const reviewBlanks: Command = (state, dispatch) => {
  const { mode = "off" } = reviewKey.getState(state) ?? {}
  const hits = hitsOf(state)
  const hit = hitAt(hits, state.selection.from) ?? (mode === "off" ? hits[0] : currentHit(state))
  if (!hit) return false
  dispatch?.(leaveFigure(state, goToHit(state, state.tr, hit, "walk")))
  return true
}

/** From the figure that a walk has made last on to the hit behind it, or to the one before. */
export function goOnToHit(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { filling = null, at = 0 } = reviewKey.getState(state) ?? {}
    if (filling === null) return false
    const hits = hitsOf(state)
    const before = hits.filter(({ from }) => from < at)
    const start = by > 0 ? at : (before[before.length - 1] ?? hits[hits.length - 1])?.from ?? at
    dispatch?.(goOnFrom(state, leaveFigure(state, state.tr), start))
    return true
  }
}

/** Gives the keys to the card of the hit at the caret; a walk that waits goes on. */
export const openHit: Command = (state, dispatch, view) => {
  const { mode = "off" } = reviewKey.getState(state) ?? {}
  if (mode === "rest") return reviewBlanks(state, dispatch, view)
  const hit = state.selection.empty ? hitAt(hitsOf(state), state.selection.from) : null
  if (!hit) return false
  dispatch?.(goToHit(state, state.tr, hit, mode === "walk" ? "walk" : "one"))
  return true
}

/** Ends the review. */
export const endReview: Command = (state, dispatch) => {
  if ((reviewKey.getState(state) ?? { mode: "off" }).mode === "off") return false
  dispatch?.(state.tr.setMeta(reviewKey.key, { mode: "off" }))
  return true
}

/** Hits are found anew in each document; one of an older document stands for nothing. */
function isSought(state: EditorState, { from, to, blank }: Hit): boolean {
  return hitsOf(state).some(hit => hit.from === from && hit.to === to && hit.blank.rule === blank.rule)
}

function isWalking(state: EditorState): boolean {
  return reviewKey.getState(state)?.mode === "walk"
}

/** Tells the review what became of hits. */
function answer(tr: Transaction, answers: readonly HitAnswer[], at?: number): Transaction {
  const step = tr.getMeta(reviewKey.key) as object | undefined
  return tr.setMeta(reviewKey.key, { ...step, answers, ...(at !== undefined && { at }) })
}

function leaveFigure(state: EditorState, tr: Transaction): Transaction {
  return figureEditorKey.getState(state)?.pos == null ? tr : tr.setMeta(figureEditorKey.key, { pos: null, typed: null })
}
