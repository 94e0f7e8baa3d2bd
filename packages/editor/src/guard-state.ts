// What the guard knows about what came in: the source's text and the range that was made of it, mapped through later
// changes. What is lost or damaged there is not kept but derived.

import type { Node } from "prosemirror-model"
import type { Transaction } from "prosemirror-state"
import { reportKey, type ReportKey } from "./plugin.ts"

/** Something that came in. */
export interface Arrival {
  readonly source: string
  readonly origin: "paste" | "file"
  /** The range that it became. */
  readonly from: number
  readonly to: number
  /** Names it in the transactions that answer it. */
  readonly id: number
}

/** What has come in and is not done with; `answers` counts the changes that need a fresh look at once. */
export interface Guarded {
  readonly arrivals: readonly Arrival[]
  readonly answers: number
}

/** What a transaction says to the guard. */
export type GuardMeta =
  | { readonly type: "arrive"; readonly source: string }
  | { readonly type: "answer"; readonly id: number }
  | { readonly type: "leave"; readonly ids: readonly number[] }

export const pasteGuardKey: ReportKey<Guarded> = reportKey<Guarded>("reportPasteGuard")

let ids = 0

/** The state after a transaction. `coming` is the text that a paste or drop under way brings. */
export function guardedAfter(before: Guarded, tr: Transaction, coming: string | null): Guarded {
  const meta = tr.getMeta(pasteGuardKey.key) as GuardMeta | undefined
  let { arrivals, answers } = before
  if (tr.docChanged && arrivals.length > 0) arrivals = follow(arrivals, tr, meta)
  if (meta?.type === "leave") arrivals = arrivals.filter(({ id }) => !meta.ids.includes(id))
  if (arrivals.length > 0 && (meta?.type === "answer" || tr.getMeta("history$") !== undefined)) answers++
  if (meta?.type === "arrive") {
    arrivals = [{ source: meta.source, origin: "file", from: 0, to: tr.doc.content.size, id: ++ids }]
  }
  if (coming && (tr.getMeta("paste") || /^(?:paste|drop)$/.test(String(tr.getMeta("uiEvent"))))) {
    // What was undone before stands nowhere now; its range would answer for this paste too.
    const gone = before.arrivals.filter(arrival => !holdsText(tr.before, arrival)).map(({ id }) => id)
    const kept = arrivals.filter(({ id }) => !gone.includes(id))
    arrivals = [...kept, { source: coming, origin: "paste", ...changedRange(tr), id: ++ids }]
  }
  return arrivals === before.arrivals && answers === before.answers ? before : { arrivals, answers }
}

/** Ranges after a change. What an answer or an undo puts at a range's end belongs to it, what is typed there does not. A
 * range that was edited away is gone; where a remote change replaced the whole document, that is the range. */
function follow(arrivals: readonly Arrival[], tr: Transaction, meta: GuardMeta | undefined): readonly Arrival[] {
  const isUndo = tr.getMeta("history$") !== undefined
  return arrivals.flatMap(arrival => {
    const grows = isUndo || (meta?.type === "answer" && meta.id === arrival.id)
    const from = tr.mapping.map(arrival.from, grows ? -1 : 1)
    const to = tr.mapping.map(arrival.to, grows ? 1 : -1)
    if (from < to || arrival.from === arrival.to) return [{ ...arrival, from: Math.min(from, to), to }]
    const isRemote = tr.getMeta("y-sync$") !== undefined && tr.doc.content.size > 4
    return isRemote ? [{ ...arrival, from: 0, to: tr.doc.content.size }] : []
  })
}

function holdsText(doc: Node, { from, to }: Arrival): boolean {
  return doc.textBetween(from, to) !== ""
}

/** From the first to the last place that a transaction wrote to; its selection where it wrote nothing. */
function changedRange(tr: Transaction): { readonly from: number; readonly to: number } {
  let from = Infinity
  let to = -1
  tr.mapping.maps.forEach((map, i) => {
    const later = tr.mapping.slice(i + 1)
    map.forEach((_oldStart, _oldEnd, start, end) => {
      from = Math.min(from, later.map(start, -1))
      to = Math.max(to, later.map(end, 1))
    })
  })
  return to < 0 ? { from: tr.selection.from, to: tr.selection.from } : { from, to }
}
