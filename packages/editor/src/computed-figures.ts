// Computed figures change with their parts: in the same undo step, whoever changed them, a person, a file or somebody
// far away.

import { figuresIn, roleOf } from "@tianbao/core"
import { computedIn, isStale } from "@tianbao/core/quantity"
import type { Node } from "prosemirror-model"
import type { EditorState, Plugin, Transaction } from "prosemirror-state"
import { changeFigures } from "./change-figures.ts"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"

const computedKey: ReportKey<undefined> = reportKey<undefined>("reportComputed")

/** Keeps each figure that has a formula at what that comes to. */
export function computedFigures(): Plugin {
  return reportPlugin(computedKey, {
    appendTransaction(trs, before, state) {
      const isAsked = trs.some(tr => tr.getMeta(computedKey.key) === true)
      return isAsked || (before.doc !== state.doc && touchesFigures(before.doc, state.doc)) ? recompute(state) : null
    },
    view(view) {
      // What was stored may be stale, and the part that computes may come later than the text.
      queueMicrotask(() => {
        if (!view.isDestroyed) recomputeAll(view.state, view.dispatch)
      })
      return {}
    },
  }) as Plugin
}

/** Brings all computed figures up to date; false where they are. No step of the history. */
export function recomputeAll(state: EditorState, dispatch?: (tr: Transaction) => void): boolean {
  const tr = recompute(state)
  if (tr) dispatch?.(tr.setMeta("addToHistory", false))
  return tr !== null
}

function recompute(state: EditorState): Transaction | null {
  const stale = computedIn(state.doc).filter(isStale)
  if (stale.length === 0) return null
  return changeFigures(state, state.tr, new Map(stale.map(({ pos, outcome: { value } }) => [pos, { value }])))
}

/** True where a figure came, went or changed between two documents. Costs what differs. */
function touchesFigures(before: Node, after: Node): boolean {
  const [a, b] = [before.content.content, after.content.content]
  let start = 0
  let [aEnd, bEnd] = [a.length, b.length]
  while (start < aEnd && start < bEnd && a[start] === b[start]) start++
  while (aEnd > start && bEnd > start && a[aEnd - 1] === b[bEnd - 1]) {
    aEnd--
    bEnd--
  }
  if (aEnd - start === 1 && bEnd - start === 1) {
    const [was, is] = [a[start], b[start]]
    if (was && is && !was.isLeaf && !is.isLeaf) return touchesFigures(was, is)
  }
  return [...a.slice(start, aEnd), ...b.slice(start, bEnd)].some(node => roleOf(node.type) === "figure" || figuresIn(node).length > 0)
}
