// What the person does with the report as a whole: begin one, open one, make it this year's, let it out.

import { draft, figuresIn, type CheckedDoc } from "@tianbao/core"
import { skeletonOf } from "@tianbao/core/catalogue"
import { guardNumbers } from "@tianbao/editor"
import type { ExportFormat, StoredFormat } from "../export.ts"
import { busy } from "../file/busy.ts"
import type { Imported } from "../file/import-notice.ts"
import { chooseFile } from "../file/choose-file.ts"
import { readReport, reportFiles } from "../file/read-file.ts"
import { stringsOf } from "../locale.ts"
import type { Rolled } from "../roll/roll-dialog.ts"
import type { ChromeState } from "./chrome.ts"
import { download } from "./download.ts"
import { tellFailure } from "./failure-dialog.ts"
import { askFigure, type NewFigure } from "./figure-dialog.ts"
import { openRefusal } from "./refusal-dialog.ts"
import { pickReport } from "./report-picker.ts"
import type { Exit } from "./toolbar.ts"

/** What these actions need of the element. */
export interface FileHost {
  readonly root: ShadowRoot
  readonly ground: HTMLElement
  state(): ChromeState
  /** Takes the person to a place of the text. */
  go(pos: number): void
  nextBlank(): boolean
  /** Asks the page whether the report may leave; false where it took over. */
  mayLeave(format: ExportFormat | "print", doc: CheckedDoc): boolean
  print(doc: CheckedDoc): void | Promise<void>
  rolled(rolled: Rolled): void
  imported(imported: Imported): void
}

/** The actions, each of which tells the person where it fails. */
export function fileActions(host: FileHost): {
  create(): void
  open(): void
  roll(): void
  leave(exit: Exit): void
  /** Hands out the report with its blanks, to be opened again. */
  save(format: StoredFormat): void
  leaveAsDraft(): void
  /** Fills figures from a file that the person chooses, or from the rows of a table; says what was done. */
  fillFrom(rows: readonly (readonly string[])[] | null): Promise<string>
  leaveFigures(format: "csv" | "xlsx" | "json"): void
  /** What figure to insert; null where none. */
  askFigure(): Promise<(NewFigure & { readonly name: string }) | null>
} {
  const { root } = host
  const attempt = async (task: () => Promise<void>): Promise<void> => {
    try {
      await task()
    } catch (error) {
      await tellFailure(root, error, stringsOf(host.state().locale))
    }
  }
  const send = async (doc: CheckedDoc, exit: Exit): Promise<void> => {
    if (!host.mayLeave(exit, doc)) return
    if (exit === "print") return void await host.print(doc)
    const { exportFile } = await import("../export.ts")
    const { locale, profile } = host.state()
    const strings = stringsOf(locale)
    const file = await busy(root, strings.writing, strings, job => exportFile(doc, exit, locale, profile, job))
    if (file) download(file)
  }

  async function create(): Promise<void> {
    const { desk, locale, templates } = host.state()
    const strings = stringsOf(locale)
    const choice = await pickReport(root, templates, strings)
    if (!choice) return
    const { schema } = desk.editor
    desk.put(schema.nodeFromJSON({ type: "doc", content: choice === "blank"
      ? [{ type: "reportTitle" }, { type: "paragraph" }]
      : skeletonOf(choice, schema).map(node => node.toJSON() as object) }))
    host.ground.scrollTo({ top: 0 })
    if (!host.nextBlank()) desk.editor.commands.focus("start")
  }

  async function open(): Promise<void> {
    const { desk, locale } = host.state()
    const file = await chooseFile(root.ownerDocument, reportFiles)
    if (!file) return
    const strings = stringsOf(locale)
    const read = await busy(root, strings.reading(file.name), strings, job => readReport(file, desk.editor.schema, locale, job))
    if (!read) return
    const { result, source, lines } = read
    if (result.ok) {
      desk.put(result.doc)
      guardNumbers(desk.editor.view, source)
      host.imported({ name: file.name, lines })
    } else desk.cover({ name: file.name, source: file, problems: result.problems, salvaged: result.salvaged })
    host.ground.scrollTo({ top: 0 })
  }

  async function roll(): Promise<void> {
    const { desk, locale } = host.state()
    desk.read()
    const { rollInto } = await import("../roll/roll-dialog.ts")
    const rolled = await rollInto(root, desk.editor.view, stringsOf(locale))
    if (rolled) host.rolled({ ...rolled, doc: desk.editor.state.doc })
  }

  async function leave(exit: Exit): Promise<void> {
    const { desk, locale, check } = host.state()
    const result = check()
    if (result.open) return send(result.doc, exit)
    const { doc } = desk.editor.state
    const answer = await openRefusal(root, doc, result.diagnostics, exit === "print", stringsOf(locale))
    if (answer === "draft") await send(draft(doc), exit)
    else if (answer !== null) host.go(answer)
  }

  return {
    create: () => void attempt(create),
    open: () => void attempt(open),
    roll: () => void attempt(roll),
    leave: exit => void attempt(() => leave(exit)),
    save: format => void attempt(async () => {
      const doc = host.state().desk.read()
      if (host.mayLeave(format, draft(doc))) download(await (await import("../export.ts")).storedFile(doc, format))
    }),
    leaveAsDraft: () => void attempt(() => send(draft(host.state().desk.read()), "docx")),
    async fillFrom(rows) {
      let said = ""
      await attempt(async () => {
        const { fillFromFile, fillFromRows } = await import("../sheet/values-file.ts")
        said = await (rows ? fillFromRows(root, host.state(), rows) : fillFromFile(root, host.state()))
      })
      return said
    },
    leaveFigures: format => void attempt(async () => (await import("../sheet/values-file.ts")).exportFigures(host.state(), format)),
    async askFigure() {
      const { desk, locale } = host.state()
      const figure = await askFigure(root, stringsOf(locale))
      if (!figure) return null
      // Two figures with one name would be one figure.
      const isTaken = figuresIn(desk.editor.state.doc).some(({ attrs }) => attrs.name === figure.label)
      return { ...figure, name: isTaken ? "" : figure.label }
    },
  }
}
