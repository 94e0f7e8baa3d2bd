import { formatNumber, roleOf, sectionAttrs } from "@tianbao/core"
import type { Editor } from "@tiptap/core"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { iconButton, wideButton, type ButtonState } from "./buttons.ts"
import { icons } from "./icons.ts"
import { menu, type MenuItem } from "./menu.ts"
import type { Strings } from "../locale.ts"
import type { Overview } from "./overview.ts"

/** What the toolbar cannot do by itself. */
export interface ToolbarActions {
  readonly toggleOutline: () => void
  readonly insertFigure: () => void
  readonly nextBlank: () => void
  readonly findMissing: () => void
  readonly find: () => void
  readonly create: () => void
  readonly open: () => void
  readonly roll: () => void
  readonly leave: (exit: Exit) => void
  readonly leaveAsDraft: () => void
  readonly toggleFullScreen: () => void
}

/** What the toolbar shows beside the text's own state. */
export interface ToolbarState {
  /** False where the text is read-only: then only what does not change it is offered. */
  readonly canWrite: boolean
  readonly canCreate: boolean
  readonly isFullScreen: boolean
}

/** How a report leaves the toolbar. */
export type Exit = "docx" | "page" | "text" | "print"

type Chain = ReturnType<Editor["chain"]>
type Act = (chain: Chain) => Chain

const levels = [1, 2, 3, 4, 5] as const

/** The slim bar over the sheet. Its buttons bear the very numbers that the headings get. */
export function toolbar(
  editor: Editor, overview: Overview, state: ToolbarState, strings: Strings, actions: ToolbarActions,
): TemplateResult {
  return html`
    <div class="toolbar" role="toolbar" aria-label=${strings.toolbar} @mousedown=${keepSelection} @keydown=${move}>
      ${iconButton(strings.outline, icons.outline, actions.toggleOutline, {}, "icon-button outline-toggle")}
      ${state.canWrite ? writing(editor, state, strings, actions) : nothing}
      <div class="tool-group">
        ${iconButton(strings.find.open, icons.search, actions.find, { keys: "Ctrl+F" })}
      </div>
      <div class="tool-group tool-group-end">
        ${state.canWrite ? filling(overview, strings, actions) : nothing}
        ${menu("export-menu", strings.export, html`${icons.export}<span>${strings.export}</span>${icons.chevron}`,
          "button button-outline tool-words", leaving(state.canWrite, strings, actions))}
        ${iconButton(state.isFullScreen ? strings.leaveFullScreen : strings.fullScreen,
          state.isFullScreen ? icons.shrink : icons.grow, actions.toggleFullScreen, { pressed: state.isFullScreen })}
      </div>
    </div>`
}

/** The groups that change the text. */
function writing(editor: Editor, { canCreate }: ToolbarState, strings: Strings, actions: ToolbarActions): TemplateResult {
  const { style, level } = styleAt(editor)
  const isHeading = style === "section"
  const run = (act: Act) => (): void => void act(editor.chain().focus()).run()
  const tool = (label: string, face: TemplateResult, act: Act, state: ButtonState = {}): TemplateResult =>
    iconButton(label, face, run(act), state)
  const styleButton = (face: string, label: string, pressed: boolean, act: Act): TemplateResult =>
    iconButton(label, face, run(act), { pressed }, "style-button")
  const files: readonly MenuItem[] = [
    ...canCreate ? [{ label: `${strings.create}…`, icon: icons.create, run: actions.create }] : [],
    { label: `${strings.open}…`, icon: icons.open, run: actions.open },
    { label: `${strings.roll.open}…`, icon: icons.roll, run: actions.roll },
  ]
  return html`
    <div class="tool-group">
      ${menu("file-menu", strings.file, html`${icons.create}<span>${strings.file}</span>${icons.chevron}`,
        "button button-quiet tool-words", files)}
      ${tool(strings.undo, icons.undo, chain => chain.undo(), { keys: "Ctrl+Z", disabled: !editor.can().undo() })}
      ${tool(strings.redo, icons.redo, chain => chain.redo(), { keys: "Ctrl+Y", disabled: !editor.can().redo() })}
    </div>
    <div class="tool-group" role="group" aria-label=${strings.style}>
      ${styleButton(strings.title, strings.title, style === "title", chain => chain.setReportTitle())}
      ${levels.map(each => styleButton(
        formatNumber(each, 1), strings.level(each), isHeading && level === each, chain => chain.setReportSection(each),
      ))}
      ${styleButton(strings.paragraph, strings.paragraph, style === "paragraph", chain => chain.setReportParagraph())}
    </div>
    <div class="tool-group tool-extra">
      ${tool(strings.promote, icons.promote, chain => chain.promoteReportSection(),
        { keys: "Shift+Tab", disabled: !isHeading || level === 1 })}
      ${tool(strings.demote, icons.demote, chain => chain.demoteReportSection(),
        { keys: "Tab", disabled: !isHeading || level === 5 })}
    </div>
    <div class="tool-group">
      ${tool(strings.bold, html`<b class="letter">B</b>`, chain => chain.toggleBold(),
        { keys: "Ctrl+B", pressed: editor.isActive("bold") })}
      ${tool(strings.italic, html`<i class="letter">I</i>`, chain => chain.toggleItalic(),
        { keys: "Ctrl+I", pressed: editor.isActive("italic") })}
      ${tool(strings.underline, html`<u class="letter">U</u>`, chain => chain.toggleUnderline(),
        { keys: "Ctrl+U", pressed: editor.isActive("underline") })}
    </div>
    <div class="tool-group">
      ${tool(strings.bulletList, icons.bullets, chain => chain.toggleBulletList(),
        { pressed: editor.isActive("bulletList") })}
      ${tool(strings.orderedList, icons.numbers, chain => chain.toggleOrderedList(),
        { pressed: editor.isActive("orderedList") })}
      ${editor.isActive("table")
        ? menu("table-menu", strings.table.open, icons.table, "icon-button", tableItems(editor, run, strings))
        : tool(strings.insertTable, icons.table,
          chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))}
    </div>`
}

/** What the figures are found and made by. */
function filling({ blanks, hits, missing }: Overview, strings: Strings, actions: ToolbarActions): TemplateResult {
  return html`
    ${iconButton(strings.findMissing, html`${icons.missing}<span>${strings.findMissing}</span>${missing > 0
      ? html`<span class="badge">${missing}</span>` : nothing}`, actions.findMissing,
      { disabled: hits.length === 0 }, "button button-quiet tool-words find-missing")}
    ${wideButton("button-quiet tool-words", strings.insertFigure, icons.insert, actions.insertFigure)}
    ${wideButton("button-quiet tool-words", strings.nextBlank, icons.next, actions.nextBlank,
      { keys: "F8", disabled: blanks === 0 })}`
}

function leaving(canWrite: boolean, strings: Strings, { leave, leaveAsDraft }: ToolbarActions): readonly MenuItem[] {
  return [
    { label: strings.exportWord, icon: icons.word, hint: ".docx", run: () => leave("docx") },
    { label: strings.exportPage, icon: icons.page, hint: ".html", run: () => leave("page") },
    { label: strings.exportText, icon: icons.code, hint: ".txt", run: () => leave("text") },
    ...canWrite ? [{ label: strings.exportDraft, icon: icons.word, rule: true, run: leaveAsDraft }] : [],
    { label: strings.print, icon: icons.print, rule: true, run: () => leave("print") },
  ]
}

function tableItems(editor: Editor, run: (act: Act) => () => void, { table }: Strings): readonly MenuItem[] {
  const can = editor.can()
  return [
    { label: table.rowAbove, run: run(chain => chain.addRowBefore()) },
    { label: table.rowBelow, run: run(chain => chain.addRowAfter()) },
    { label: table.columnBefore, run: run(chain => chain.addColumnBefore()) },
    { label: table.columnAfter, run: run(chain => chain.addColumnAfter()) },
    { label: table.headerRow, rule: true, run: run(chain => chain.toggleHeaderRow()) },
    { label: table.merge, disabled: !can.mergeCells(), run: run(chain => chain.mergeCells()) },
    { label: table.split, disabled: !can.splitCell(), run: run(chain => chain.splitCell()) },
    { label: table.deleteRow, rule: true, run: run(chain => chain.deleteRow()) },
    { label: table.deleteColumn, run: run(chain => chain.deleteColumn()) },
    { label: table.remove, run: run(chain => chain.deleteTable()) },
  ]
}

interface BlockStyle {
  readonly style: "title" | "section" | "paragraph" | "other"
  /** 0 where it is no heading. */
  readonly level: number
}

/** What the block is that holds the cursor. */
function styleAt({ state }: Editor): BlockStyle {
  const { parent } = state.selection.$from
  const role = roleOf(parent.type)
  if (role === "section") return { style: "section", level: sectionAttrs(parent).level }
  if (role === "title") return { style: "title", level: 0 }
  return { style: parent.type.name === "paragraph" ? "paragraph" : "other", level: 0 }
}

function keepSelection(event: MouseEvent): void {
  event.preventDefault()
}

function move(event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  if (step === undefined) return
  const toolbar = event.currentTarget as HTMLElement
  const buttons = [...toolbar.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")]
    .filter(button => button.offsetParent !== null)
  const at = buttons.indexOf((toolbar.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
