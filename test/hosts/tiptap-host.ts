import type { SingleCommands } from "@tiptap/core"
import type { EditorView } from "prosemirror-view"
import { present } from "./host.ts"

/** What is the same in TipTap 2 and 3, also in one that an editor has in its bundle. Only the types of the TipTap beside
 * this file know ReportKit's commands. */
interface AnyTiptap {
  readonly view: unknown
  readonly commands: unknown
  getHTML(): string
  setEditable(editable: boolean): void
}

/** Shows an editor made of TipTap to the suite: all goes through its own commands. */
export function presentTiptap(editor: AnyTiptap, trigger = "/"): void {
  const commands = (): SingleCommands => editor.commands as SingleCommands
  present({
    trigger,
    get view() {
      return editor.view as EditorView
    },
    getHTML: () => editor.getHTML(),
    setHTML: html => commands().setContent(html),
    setReadOnly: () => editor.setEditable(false),
    setSection: level => commands().setReportSection(level),
    insertFigure: attrs => commands().insertReportFigure(attrs),
    reviewBlanks: () => commands().reviewReportBlanks(),
    makeAllFigures: () => commands().makeAllReportFigures(),
  })
}
