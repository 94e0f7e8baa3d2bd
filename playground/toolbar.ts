import { formatNumber, roleOf, sectionAttrs } from "@tianbao/core"
import type { Editor } from "@tiptap/core"
import { html, nothing, type TemplateResult } from "lit"
import { iconButton, wideButton, type ButtonState } from "./buttons.ts"
import { icons } from "./icons.ts"
import type { Strings } from "./locale.ts"
import type { Overview } from "./overview.ts"

/** What the toolbar cannot do by itself. */
export interface ToolbarActions {
  readonly toggleOutline: () => void
  readonly insertFigure: () => void
  readonly nextBlank: () => void
  readonly findMissing: () => void
}

type Chain = ReturnType<Editor["chain"]>
type Act = (chain: Chain) => Chain

const levels = [1, 2, 3, 4, 5] as const

/** The slim bar over the sheet. Its buttons bear the very numbers that the headings get. */
export function toolbar(
  editor: Editor, { blanks, hits, missing }: Overview, strings: Strings, actions: ToolbarActions,
): TemplateResult {
  const { style, level } = styleAt(editor)
  const isHeading = style === "section"
  const run = (act: Act) => (): void => void act(editor.chain().focus()).run()
  const tool = (label: string, face: TemplateResult, act: Act, state: ButtonState = {}): TemplateResult =>
    iconButton(label, face, run(act), state)
  const styleButton = (face: string, label: string, pressed: boolean, act: Act): TemplateResult =>
    iconButton(label, face, run(act), { pressed }, "style-button")
  return html`
    <div class="toolbar" role="toolbar" aria-label=${strings.toolbar} @mousedown=${keepSelection} @keydown=${move}>
      ${iconButton(strings.outline, icons.outline, actions.toggleOutline, {}, "icon-button outline-toggle")}
      <div class="tool-group" role="group" aria-label=${strings.style}>
        ${styleButton(strings.title, strings.title, style === "title", chain => chain.setReportTitle())}
        ${levels.map(each => styleButton(
          formatNumber(each, 1), strings.level(each), isHeading && level === each,
          chain => chain.setReportSection(each),
        ))}
        ${styleButton(strings.paragraph, strings.paragraph, style === "paragraph", chain => chain.setReportParagraph())}
      </div>
      <div class="tool-group">
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
        ${tool(strings.insertTable, icons.table, chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))}
      </div>
      <div class="tool-group tool-group-end">
        ${iconButton(strings.findMissing, html`${icons.search}<span>${strings.findMissing}</span>${missing > 0
          ? html`<span class="badge">${missing}</span>` : nothing}`, actions.findMissing,
          { disabled: hits.length === 0 }, "button button-quiet find-missing")}
        ${wideButton("button-quiet", strings.insertFigure, icons.insert, actions.insertFigure)}
        ${wideButton("button-quiet", strings.nextBlank, icons.next, actions.nextBlank,
          { keys: "F8", disabled: blanks === 0 })}
      </div>
    </div>`
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
  const buttons = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLButtonElement>("button:not(:disabled)")]
    .filter(button => button.offsetParent !== null)
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
}
