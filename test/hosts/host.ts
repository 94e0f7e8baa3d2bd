// What the host suite asks of a page: its view, its own HTML out and in, and the gate.

import { checkReport, insertFigure, reveal } from "@tianbao/editor"
import type { EditorView } from "prosemirror-view"
import "@tianbao/editor/style.css"

export interface Host {
  /** What opens the slash menu here. */
  readonly trigger: string
  readonly view: EditorView
  getHTML(): string
  setHTML(html: string): void
  /** The two commands about numbers that the text lacks, as the host calls them. */
  reviewBlanks(): boolean
  makeAllFigures(): boolean
}

/** Shows a host to the suite. */
export function present(host: Host): void {
  window.host = {
    ...host,
    check: () => checkReport(host.view),
    revealFirst: () => {
      const result = checkReport(host.view)
      if (!result.open) reveal(host.view, result.first.from)
    },
    insertFigure: (label, unit) =>
      insertFigure({ name: label, label, unit })(host.view.state, host.view.dispatch, host.view),
  }
}

declare global {
  interface Window {
    host: Host & {
      check(): ReturnType<typeof checkReport>
      revealFirst(): void
      insertFigure(label: string, unit: string): boolean
    }
  }
}
