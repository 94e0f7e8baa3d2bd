import { defaultRules, diagnose, zhCN, type Diagnostic, type Messages, type Rule } from "@tianbao/core"
import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { blankRuleNames, diagnosticsKey, rulesOf, soughtHits, type Checks } from "./checks.ts"
import { highlights } from "./highlights.ts"
import { reportPlugin } from "./plugin.ts"
import { readAhead } from "./read-ahead.ts"

/** What the plugin checks and whom it tells. */
export interface DiagnosticsOptions {
  /** Default: `defaultRules`. */
  readonly rules?: readonly Rule[]
  /** Default: Simplified Chinese. */
  readonly messages?: Messages
  /** Told once at the start and then whenever the document has rested after a change. */
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[], view: EditorView) => void
}

/** Ranges live: each change of the page's text moves all that are drawn. */
const drawnAtMost = { error: 300, warning: 300, blank: 1000 }

/** Checks the document in idle time after changes, and marks what is wrong in the text by CSS highlights
 * (`::highlight(report-error)`, `::highlight(report-warning)`) and, more quietly, the numbers that it lacks
 * (`::highlight(report-blank)`). Blank figures have a look of their own and are not marked. Where a browser has no
 * highlights, the list alone tells. */
export function diagnostics(
  { rules = defaultRules, messages = zhCN, onDiagnostics }: DiagnosticsOptions = {},
): Plugin<readonly Rule[] | null> {
  return reportPlugin(diagnosticsKey, {
    checks: { rules, messages } satisfies Checks,
    state: {
      init: () => null,
      apply: (tr, before) => tr.getMeta(diagnosticsKey.key) as readonly Rule[] | undefined ?? before,
    },
    view(view) {
      const marks = highlights(view)
      let cancel = (): void => {}
      const run = (hasTime: () => boolean): void => {
        // What is being composed is no text yet, and nothing may move under it.
        if (view.composing) return
        const { doc } = view.state
        const rules = rulesOf(view.state) ?? []
        const seeks = rules.some(({ name }) => blankRuleNames.includes(name))
        if (seeks && !readAhead(doc, hasTime)) return schedule()
        const list = diagnose(doc, rules, messages)
        const shown = list.filter(({ rule, from, to }) =>
          rule !== "blankFigure" && !blankRuleNames.includes(rule) && to > from)
        for (const severity of ["error", "warning"] as const) {
          const places = shown.filter(each => each.severity === severity)
          marks.draw(`report-${severity}`, places.slice(0, drawnAtMost[severity]))
        }
        const hits = soughtHits(doc, rules).filter(({ shownFrom, shownTo }) => shownFrom < shownTo)
        marks.draw("report-blank", hits.slice(0, drawnAtMost.blank).map(({ shownFrom, shownTo }) =>
          ({ from: shownFrom, to: shownTo })))
        onDiagnostics?.(list, view)
      }
      const schedule = (): void => {
        cancel()
        cancel = whenIdle(run)
      }
      schedule()
      view.dom.addEventListener("compositionend", schedule)
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc || rulesOf(before) !== rulesOf(view.state)) schedule()
        },
        destroy: () => {
          cancel()
          marks.clear()
          view.dom.removeEventListener("compositionend", schedule)
        },
      }
    },
  })
}

/** Runs a task when the page is idle, at the latest after 300 ms; it can ask whether there is time left. The result
 * cancels it. */
function whenIdle(task: (hasTime: () => boolean) => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const id = requestIdleCallback(deadline => task(() => deadline.timeRemaining() > 5), { timeout: 300 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(() => task(() => false), 100)
  return () => clearTimeout(id)
}
