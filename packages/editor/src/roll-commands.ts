import {
  changeWordsBefore, changesOffered, faultOf, figureAttrs, reportYearOf, rollForward, type Figure, type OfferedChange,
  type RollForwardOptions,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Command, Transaction } from "prosemirror-state"
import { ownStep } from "./change.ts"
import { enterFigure, figureEditorKey } from "./entered-figure.ts"
import { answered, sameFigures, setAnswer } from "./figure-commands.ts"
import { blanksIn } from "./fill-mode.ts"
import { caretNear } from "./plugin.ts"

/** Makes last year's report this year's, as core's `rollForward` does, in one undo step, and enters the first blank.
 * Call `flush(view)` before, or a value that is still in the figure's input is not last year's. Does not apply where
 * nothing would change.
 * @throws RangeError where a year is no whole number from 1900 to 2999. */
export function rollReport(options: RollForwardOptions): Command {
  return (state, dispatch) => {
    const { doc } = rollForward(state.doc, options)
    if (doc.eq(state.doc)) return false
    if (dispatch) {
      const tr = ownStep(state.tr.replaceWith(0, state.doc.content.size, doc.content))
      const [first] = blanksIn(tr.doc)
      if (first) enterFigure(state, tr, first.pos)
      else tr.setSelection(caretNear(state, tr.doc, 0)).setMeta(figureEditorKey.key, { pos: null, typed: null })
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

/** A change since last year that a blank figure can take. `canReword` where its word says the opposite of the numbers
 * and `rewordChange` can put that right. */
export interface ReportChange extends OfferedChange {
  readonly canReword: boolean
}

/** The changes that a document's blank figures can take, in the order of the text: core's `changesOffered` without
 * those that the figure's own limits refuse. Memoised on the document. */
export function changesIn(doc: Node): readonly ReportChange[] {
  let changes = changesOf.get(doc)
  if (!changes) {
    changes = changesOffered(doc)
      .filter(({ node, value, mismatch }) =>
        faultOf({ ...figureAttrs(node), value: mismatch ? mismatch.value : value }) === null)
      .map(change => ({ ...change, canReword: wordBefore(doc, change) !== null }))
    changesOf.set(doc, changes)
  }
  return changes
}

const changesOf = new WeakMap<Node, readonly ReportChange[]>()

/** The change that is offered to the figure at `pos`, or null. */
export function changeAt(doc: Node, pos: number): ReportChange | null {
  const node = doc.nodeAt(pos)
  // Most blanks tell no change: that is seen without reading the document.
  if (!node || !/[比较]/.test(wordsBefore(doc, pos) + figureAttrs(node).label)) return null
  return changesIn(doc).find(change => change.pos === pos) ?? null
}

/** The text before a position in its textblock, a character a position where no node there holds text itself. */
function wordsBefore(doc: Node, pos: number): string {
  const { parent, parentOffset } = doc.resolve(pos)
  return parent.textBetween(Math.max(0, parentOffset - reach), parentOffset, "\n", "\ufffc")
}

/** More than the longest words that announce a change. */
const reach = 40

/** Fills every blank change since last year that follows from other figures, in one undo step. Where the word before it
 * says the opposite of the numbers, the blank stays blank: see `rewordChange`. */
export const takeChanges: Command = (state, dispatch) => {
  const changes = changesIn(state.doc).filter(({ mismatch }) => mismatch === null)
  if (changes.length === 0) return false
  if (dispatch) {
    const tr = ownStep(state.tr)
    for (const { pos, value } of changes) fill(tr, sameFigures(tr.doc, pos), value)
    dispatch(tr)
  }
  return true
}

/** Puts the word that is true in the place of the one that is written before the change at `pos`, also in its label,
 * and fills it, in one undo step: 增长【待填】 becomes 下降8.3%. Does not apply where they agree, where nothing changed
 * (持平 needs another sentence), where the word stands in the label alone, and where another figure has the same name. */
export function rewordChange(pos: number): Command {
  return (state, dispatch) => {
    const change = changeAt(state.doc, pos)
    const place = change && wordBefore(state.doc, change)
    if (!change?.mismatch || !place) return false
    if (dispatch) {
      const { node, mismatch: { written, needed, value } } = change
      const { label } = figureAttrs(node)
      const tr = ownStep(state.tr)
      fill(tr, [change], value)
      const at = label.lastIndexOf(written)
      if (at >= 0) tr.setNodeAttribute(pos, "label", label.slice(0, at) + needed + label.slice(at + written.length))
      const marks = state.doc.nodeAt(place.from)?.marks
      dispatch(tr.replaceWith(place.from, place.to, state.schema.text(needed, marks)))
    }
    return true
  }
}

interface Place {
  readonly from: number
  readonly to: number
}

/** Where the word of direction stands that a change's numbers contradict. */
function wordBefore(doc: Node, { pos, mismatch }: OfferedChange): Place | null {
  if (!mismatch || mismatch.needed === "持平" || sameFigures(doc, pos).length > 1) return null
  const { content } = doc.resolve(pos).parent
  if (!content.content.every(({ isText, nodeSize }) => isText || nodeSize === 1)) return null
  const text = wordsBefore(doc, pos)
  const year = reportYearOf(doc)
  const words = changeWordsBefore(text, year === null ? null : year - 1)
  if (!words) return null
  const from = pos - text.length + text.lastIndexOf(words.direction)
  return { from, to: from + words.direction.length }
}

function fill(tr: Transaction, figures: readonly Figure[], value: string): void {
  for (const figure of figures) setAnswer(tr, figure, answered(figureAttrs(figure.node), value, "computed"))
}
