import { formatNumber, roleOf, sectionAttrs } from "@tianbao/core"
import type { Editor } from "@tiptap/core"
import { html, nothing, type TemplateResult } from "lit"
import { icons } from "./icons.ts"
import type { Strings } from "./locale.ts"

/** What the toolbar cannot do by itself. */
export interface ToolbarActions {
  readonly toggleOutline: () => void
  readonly insertFigure: () => void
  readonly nextBlank: () => void
}

const levels = [1, 2, 3, 4, 5] as const

/** The slim bar over the sheet. Its buttons bear the very numbers that the headings get. */
export function toolbar(editor: Editor, hasBlanks: boolean, strings: Strings, actions: ToolbarActions): TemplateResult {
  const { style, level } = styleAt(editor)
  const inTitle = style === "section"
  const run = (act: (chain: ReturnType<Editor["chain"]>) => ReturnType<Editor["chain"]>) => () => {
    act(editor.chain().focus()).run()
  }
  return html`
    <div class="toolbar" role="toolbar" aria-label=${strings.toolbar} @mousedown=${keepSelection} @keydown=${move}>
      <button class="icon-button outline-toggle" aria-label=${strings.outline} title=${strings.outline} @click=${actions.toggleOutline}>
        ${icons.outline}
      </button>
      <div class="tool-group styles" role="group" aria-label=${strings.style}>
        ${styleButton(strings.title, strings.title, style === "title", () => setTitle(editor))}
        ${levels.map(each => styleButton(
          formatNumber(each, 1), strings.level(each), inTitle && level === each, run(chain => chain.setReportSection(each)),
        ))}
        ${styleButton(strings.paragraph, strings.paragraph, style === "paragraph", run(chain => chain.setReportParagraph()))}
      </div>
      <div class="tool-group">
        ${tool(strings.promote, "Shift+Tab", icons.promote, run(chain => chain.promoteReportSection()), null, !inTitle || level === 1)}
        ${tool(strings.demote, "Tab", icons.demote, run(chain => chain.demoteReportSection()), null, !inTitle || level === 5)}
      </div>
      <div class="tool-group">
        ${tool(strings.bold, "Ctrl+B", html`<b class="letter">B</b>`, run(chain => chain.toggleBold()), editor.isActive("bold"))}
        ${tool(strings.italic, "Ctrl+I", html`<i class="letter">I</i>`, run(chain => chain.toggleItalic()), editor.isActive("italic"))}
        ${tool(strings.underline, "Ctrl+U", html`<u class="letter">U</u>`, run(chain => chain.toggleUnderline()), editor.isActive("underline"))}
      </div>
      <div class="tool-group">
        ${tool(strings.bulletList, "", icons.bullets, run(chain => chain.toggleBulletList()), editor.isActive("bulletList"))}
        ${tool(strings.orderedList, "", icons.numbers, run(chain => chain.toggleOrderedList()), editor.isActive("orderedList"))}
        ${tool(strings.insertTable, "", icons.table, run(chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true })), null)}
      </div>
      <div class="tool-group tool-group-end">
        <button class="button button-quiet" aria-label=${strings.insertFigure} @click=${actions.insertFigure}>
          ${icons.insert}<span>${strings.insertFigure}</span>
        </button>
        <button class="button button-quiet" aria-label=${strings.nextBlank} title="${strings.nextBlank} (F8)" ?disabled=${!hasBlanks} @click=${actions.nextBlank}>
          ${icons.next}<span>${strings.nextBlank}</span>
        </button>
      </div>
    </div>`
}

function styleButton(face: string, label: string, pressed: boolean, act: () => void): TemplateResult {
  return html`<button class="style-button" aria-label=${label} title=${label} aria-pressed=${pressed ? "true" : "false"} @click=${act}>${face}</button>`
}

function tool(label: string, keys: string, face: TemplateResult, act: () => void, pressed: boolean | null, disabled = false): TemplateResult {
  return html`<button class="icon-button" aria-label=${label} title=${keys ? `${label} (${keys})` : label}
    aria-pressed=${pressed === null ? nothing : String(pressed)} ?disabled=${disabled} @click=${act}>${face}</button>`
}

/** What the block is that holds the cursor. */
function styleAt({ state }: Editor): { readonly style: "title" | "section" | "paragraph" | "other"; readonly level: number } {
  const { parent } = state.selection.$from
  const role = roleOf(parent.type)
  if (role === "section") return { style: "section", level: sectionAttrs(parent).level }
  if (role === "title") return { style: "title", level: 0 }
  return { style: parent.type.name === "paragraph" ? "paragraph" : "other", level: 0 }
}

function setTitle(editor: Editor): void {
  const type = Object.values(editor.schema.nodes).find(each => roleOf(each) === "title")
  if (type) editor.chain().focus().setNode(type).run()
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
