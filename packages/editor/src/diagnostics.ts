import { defaultRules, diagnose, zhCN, type Diagnostic, type Messages, type Rule } from "@tianbao/core"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"

/** What an editor's document is checked by. */
export interface Checks {
  readonly rules: readonly Rule[]
  readonly messages: Messages
}

/** Names the state that holds an editor's rules and messages. */
export const diagnosticsKey: ReportKey<Checks> = reportKey<Checks>("reportDiagnostics")

/** What the plugin checks and whom it tells. */
export interface DiagnosticsOptions {
  /** Default: `defaultRules`. */
  readonly rules?: readonly Rule[]
  /** Default: Simplified Chinese. */
  readonly messages?: Messages
  /** Told once at the start and then whenever the document has rested after a change. */
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[], view: EditorView) => void
}

const drawnAtMost = 300

/** Checks the document in idle time after changes, and marks what is wrong in the text by CSS highlights
 * (`::highlight(report-error)`, `::highlight(report-warning)`): ranges over the text that do not touch its DOM. Blanks
 * have a look of their own and are not marked. Where a browser has no highlights, the list alone tells. */
export function diagnostics({ rules = defaultRules, messages = zhCN, onDiagnostics }: DiagnosticsOptions = {}): Plugin<Checks> {
  return reportPlugin(diagnosticsKey, {
    state: { init: () => ({ rules, messages }), apply: (_tr, checks) => checks },
    view(view) {
      const marks = new Map<Highlight, readonly Range[]>()
      let cancel = (): void => {}
      const run = (): void => {
        const list = diagnose(view.state.doc, rules, messages)
        clear(marks)
        draw(view, list, marks)
        onDiagnostics?.(list, view)
      }
      const schedule = (): void => {
        cancel()
        cancel = whenIdle(run)
      }
      schedule()
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc) schedule()
        },
        destroy: () => {
          cancel()
          clear(marks)
        },
      }
    },
  })
}

/** Runs a task when the page is idle, at the latest after 300 ms; the result cancels it. */
function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(task, { timeout: 300 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(task, 100)
  return () => clearTimeout(id)
}

function draw(view: EditorView, list: readonly Diagnostic[], marks: Map<Highlight, readonly Range[]>): void {
  const { defaultView: window } = view.dom.ownerDocument
  const registry = window && "highlights" in window.CSS ? window.CSS.highlights : null
  if (!registry || !window) return
  const shown = list.filter(({ rule, from, to }) => rule !== "blankFigure" && to > from).slice(0, drawnAtMost)
  for (const severity of ["error", "warning"] as const) {
    const ranges = shown.filter(each => each.severity === severity).map(each => rangeOf(view, each))
    if (ranges.length === 0) continue
    const name = `report-${severity}`
    let highlight = registry.get(name)
    if (!highlight) registry.set(name, highlight = new window.Highlight())
    for (const range of ranges) highlight.add(range)
    marks.set(highlight, ranges)
  }
}

/** Highlights belong to the page and other editors draw into them too: only our own ranges are taken back. */
function clear(marks: Map<Highlight, readonly Range[]>): void {
  for (const [highlight, ranges] of marks) for (const range of ranges) highlight.delete(range)
  marks.clear()
}

function rangeOf(view: EditorView, { from, to }: Diagnostic): Range {
  const range = view.dom.ownerDocument.createRange()
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}
