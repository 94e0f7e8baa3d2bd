import { formatNumber, roleOf, sectionAttrs } from "@tianbao/core"
import type { Editor } from "@tiptap/core"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { iconButton, wideButton } from "./buttons.ts"
import { icons } from "./icons.ts"
import { menu, type MenuItem } from "./menu.ts"
import type { StoredFormat } from "../export.ts"
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
  readonly save: (format: StoredFormat) => void
  readonly leaveAsDraft: () => void
  readonly toggleFullScreen: () => void
  readonly sheet: () => void
}

/** What the toolbar shows beside the text's own state. */
export interface ToolbarState {
  /** False where the text is read-only: then only what does not change it is offered. */
  readonly canWrite: boolean
  /** Only figures and open sections may be filled. */
  readonly isFilling: boolean
  readonly canCreate: boolean
  readonly isFullScreen: boolean
}

/** How a report leaves the toolbar. */
export type Exit = "docx" | "page" | "text" | "print"

type Chain = ReturnType<Editor["chain"]>
type Act = (chain: Chain) => Chain

/** What changes the text, as a button or as an item of a menu. */
interface Tool {
  readonly label: string
  readonly face: TemplateResult | string
  readonly act: Act
  readonly keys?: string
  readonly checked?: boolean
  readonly disabled?: boolean
}

const levels = [1, 2, 3, 4, 5] as const

/** The slim bar over the sheet. Its buttons bear the very numbers that the headings get. */
export function toolbar(
  editor: Editor, overview: Overview, state: ToolbarState, strings: Strings, actions: ToolbarActions,
): TemplateResult {
  return html`
    <div class="toolbar" role="toolbar" aria-label=${strings.toolbar} @mousedown=${keepSelection} @keydown=${move}>
      ${iconButton(strings.outline, icons.outline, actions.toggleOutline, {}, "icon-button outline-toggle")}
      ${state.canWrite ? writing(editor, overview, state, strings, actions) : nothing}
      <div class="tool-group wide-tools">
        ${iconButton(strings.find.open, icons.search, actions.find, { keys: "Ctrl+F" })}
        ${overview.total > 0 ? iconButton(strings.sheet, icons.sheet, actions.sheet) : nothing}
      </div>
      <div class="tool-group tool-group-end">
        ${state.canWrite ? filling(overview, state.isFilling, strings, actions) : nothing}
        ${menu("export-menu", strings.export, html`${icons.export}<span>${strings.export}</span>${icons.chevron}`,
          "button button-outline tool-words", leaving(state.canWrite, strings, actions))}
        ${iconButton(state.isFullScreen ? strings.leaveFullScreen : strings.fullScreen,
          state.isFullScreen ? icons.shrink : icons.grow, actions.toggleFullScreen, { pressed: state.isFullScreen },
          "icon-button wide-tools")}
      </div>
    </div>`
}

/** One button of the toolbar is a tab stop, the arrow keys reach the others. To be called when the toolbar was drawn. */
export function keepTabStop(parent: HTMLElement): void {
  const buttons = buttonsOf(parent)
  const stop = buttons.find(button => button.tabIndex === 0 && button.hasAttribute("tabindex")) ?? buttons[0]
  for (const button of parent.querySelectorAll<HTMLElement>("button:not(.menu-item)")) {
    button.tabIndex = button === stop ? 0 : -1
  }
}

/** The groups that change the text. */
function writing(
  editor: Editor, { hits }: Overview, { canCreate, isFilling, isFullScreen }: ToolbarState, strings: Strings, actions: ToolbarActions,
): TemplateResult {
  const { style, level } = styleAt(editor)
  const isHeading = style === "section"
  const run = (act: Act) => (): void => void act(editor.chain().focus()).run()
  const tool = ({ label, face, act, keys, checked, disabled }: Tool): TemplateResult => iconButton(label, face, run(act), {
    ...(keys && { keys }), ...(checked !== undefined && { pressed: checked }), ...(disabled && { disabled }),
  })
  const item = ({ label, act, keys, checked, disabled }: Tool, rule = false): MenuItem => ({
    label, rule, run: run(act),
    ...(keys && { hint: keys }), ...(checked !== undefined && { checked }), ...(disabled && { disabled }),
  })
  const styles: readonly (Tool & { readonly face: string })[] = [
    { label: strings.title, face: strings.title, act: chain => chain.setReportTitle(), checked: style === "title" },
    ...levels.map(each => ({
      label: strings.level(each), face: formatNumber(each, 1), act: (chain: Chain) => chain.setReportSection(each),
      checked: isHeading && level === each,
    })),
    { label: strings.paragraph, face: strings.paragraph, act: chain => chain.setReportParagraph(),
      checked: style === "paragraph" },
  ]
  const steps: readonly Tool[] = [
    { label: strings.promote, face: icons.promote, act: chain => chain.promoteReportSection(), keys: "Shift+Tab",
      disabled: !isHeading || level === 1 },
    { label: strings.demote, face: icons.demote, act: chain => chain.demoteReportSection(), keys: "Tab",
      disabled: !isHeading || level === 5 },
  ]
  const marks: readonly Tool[] = [
    { label: strings.bold, face: html`<b class="letter">B</b>`, act: chain => chain.toggleBold(), keys: "Ctrl+B",
      checked: editor.isActive("bold") },
    { label: strings.italic, face: html`<i class="letter">I</i>`, act: chain => chain.toggleItalic(), keys: "Ctrl+I",
      checked: editor.isActive("italic") },
    { label: strings.underline, face: html`<u class="letter">U</u>`, act: chain => chain.toggleUnderline(), keys: "Ctrl+U",
      checked: editor.isActive("underline") },
  ]
  const lists: readonly Tool[] = [
    { label: strings.bulletList, face: icons.bullets, act: chain => chain.toggleBulletList(),
      checked: editor.isActive("bulletList") },
    { label: strings.orderedList, face: icons.numbers, act: chain => chain.toggleOrderedList(),
      checked: editor.isActive("orderedList") },
  ]
  const table: Tool = {
    label: strings.insertTable, face: icons.table,
    act: chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  }
  const inTable = editor.isActive("table")
  const current = styles.find(({ checked }) => checked)?.face ?? strings.style
  const files: readonly MenuItem[] = [
    ...canCreate ? [{ label: `${strings.create}…`, icon: icons.create, run: actions.create }] : [],
    { label: `${strings.open}…`, icon: icons.open, run: actions.open },
    { label: `${strings.roll.open}…`, icon: icons.roll, run: actions.roll },
    { label: strings.save, icon: icons.code, hint: ".json", rule: true, run: () => actions.save("json") },
    { label: strings.saveMarkdown, icon: icons.code, hint: ".md", run: () => actions.save("markdown") },
  ]
  return html`
    <div class="tool-group">
      ${isFilling ? nothing : menu("file-menu", strings.file, html`${icons.create}<span>${strings.file}</span>${icons.chevron}`,
        "button button-quiet tool-words", files)}
      ${tool({ label: strings.undo, face: icons.undo, act: chain => chain.undo(), keys: "Ctrl+Z",
        disabled: !editor.can().undo() })}
      ${tool({ label: strings.redo, face: icons.redo, act: chain => chain.redo(), keys: "Ctrl+Y",
        disabled: !editor.can().redo() })}
    </div>
    ${isFilling ? nothing : html`<div class="tool-group style-tools" role="group" aria-label=${strings.style}>
      ${styles.map(({ label, face, act, checked }) =>
        iconButton(label, html`${face}`, run(act), { pressed: checked === true }, "style-button"))}
    </div>
    <div class="tool-group style-choice">
      ${menu("style-menu", `${strings.style} ${current}`, html`<span>${current}</span>${icons.chevron}`, "button button-quiet",
        styles.map(each => item(each)))}
    </div>
    <div class="tool-group step-tools">${steps.map(tool)}</div>`}
    <div class="tool-group wide-tools">${marks.map(tool)}</div>
    <div class="tool-group wide-tools">${lists.map(tool)}</div>
    <div class="tool-group table-tools" ?data-in=${inTable}>
      ${inTable ? menu("table-menu", strings.table.open, icons.table, "icon-button", tableItems(editor, run, strings))
        : tool(table)}
    </div>
    <div class="tool-group more-tools">
      ${menu("more-menu", strings.more, icons.more, "icon-button", [
        ...marks.map(each => item(each)),
        ...[...lists, ...inTable ? [] : [table]].map((each, i) => item(each, i === 0)),
        ...isFilling ? [] : steps.map((each, i) => item(each, i === 0)),
        { label: strings.find.open, hint: "Ctrl+F", rule: true, run: actions.find },
        { label: strings.findMissing, disabled: hits.length === 0, run: actions.findMissing },
        { label: isFullScreen ? strings.leaveFullScreen : strings.fullScreen, rule: true, run: actions.toggleFullScreen },
      ])}
    </div>`
}

/** What the figures are found and made by. */
function filling({ blanks, hits, missing }: Overview, isFilling: boolean, strings: Strings, actions: ToolbarActions): TemplateResult {
  return html`
    ${isFilling ? nothing : html`${iconButton(missing > 0 ? `${strings.findMissing} ${missing}` : strings.findMissing,
      html`${icons.missing}<span>${strings.findMissing}</span>${missing > 0
      ? html`<span class="badge" aria-hidden="true">${missing}</span>` : nothing}`, actions.findMissing,
      { disabled: hits.length === 0 }, "button button-quiet tool-words find-missing")}
    ${wideButton("button-quiet tool-words", strings.insertFigure, icons.insert, actions.insertFigure)}`}
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
  const toolbar = event.currentTarget as HTMLElement
  if ((event.target as HTMLElement).closest(".menu")) return
  const buttons = buttonsOf(toolbar)
  const at = buttons.indexOf((toolbar.getRootNode() as ShadowRoot).activeElement as HTMLButtonElement)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  const next = buttons[(to + buttons.length) % buttons.length]
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1
  next?.focus()
}

function buttonsOf(toolbar: HTMLElement): readonly HTMLButtonElement[] {
  return [...toolbar.querySelectorAll<HTMLButtonElement>("button:not(.menu-item, :disabled)")]
    .filter(button => button.offsetParent !== null)
}
