import {
  findNext, findPrevious, findProgress, replaceAllMatches, replaceMatch, setFind, type FindQuery,
} from "@tianbao/editor"
import type { Command, EditorState } from "@tiptap/pm/state"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { Strings } from "../locale.ts"
import { iconButton } from "./buttons.ts"
import { icons } from "./icons.ts"

/** What the bar does with the editor. */
export interface FindActions {
  readonly run: (command: Command) => void
  readonly close: () => void
}

/** Find and replace. Enter goes on, Shift-Enter back, Escape closes. */
export function findBar(
  state: EditorState, canWrite: boolean, { find }: Strings, { run, close }: FindActions,
): TemplateResult {
  const progress = findProgress(state)
  const look = ({ currentTarget }: Event): void => run(setFind(queryIn(barOf(currentTarget))))
  const replace = (event: Event, command: (text: string) => Command): void =>
    run(command(fieldIn(barOf(event.currentTarget), "replacement")?.value ?? ""))
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return
    if (event.key === "Escape") close()
    else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      if (event.target.name === "replacement") replace(event, replaceMatch)
      else run(event.shiftKey ? findPrevious : findNext)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  const none = progress === null || progress.total === 0
  return html`
    <div class="find" role="search" aria-label=${find.open} @keydown=${onKey}>
      <input name="text" aria-label=${find.text} placeholder=${find.text} autocomplete="off" spellcheck="false"
        @input=${look}>
      <output class="find-count" role="status">${progress === null ? nothing
        : progress.total === 0 ? find.none : find.count(progress.index, progress.total)}</output>
      ${iconButton(find.previous, icons.up, () => run(findPrevious), { keys: "Shift+Enter", disabled: none })}
      ${iconButton(find.next, icons.down, () => run(findNext), { keys: "Enter", disabled: none })}
      <label class="find-case"><input type="checkbox" name="case" @change=${look}><span>${find.matchCase}</span></label>
      ${canWrite ? html`
        <input name="replacement" aria-label=${find.replacement} placeholder=${find.replacement} autocomplete="off"
          spellcheck="false">
        <button type="button" class="button button-outline" ?disabled=${none}
          @click=${(event: Event) => replace(event, replaceMatch)}>${find.replace}</button>
        <button type="button" class="button button-outline" ?disabled=${none}
          @click=${(event: Event) => replace(event, replaceAllMatches)}>${find.replaceAll}</button>` : nothing}
      <span class="find-close">${iconButton(find.close, icons.close, close, { keys: "Esc" })}</span>
    </div>`
}

/** Begins a search with the words that are selected, where they are few. */
export function beginFind(bar: HTMLElement, state: EditorState, run: (command: Command) => void): void {
  const { from, to, empty, $from, $to } = state.selection
  const input = fieldIn(bar, "text")
  if (!input) return
  if (!empty && $from.sameParent($to) && to - from <= 40) input.value = state.doc.textBetween(from, to)
  input.focus()
  input.select()
  run(setFind(queryIn(bar)))
}

function barOf(target: EventTarget | null): HTMLElement {
  return (target as HTMLElement).closest(".find") as HTMLElement
}

function fieldIn(bar: HTMLElement, name: string): HTMLInputElement | null {
  return bar.querySelector<HTMLInputElement>(`input[name="${name}"]`)
}

function queryIn(bar: HTMLElement): FindQuery {
  return { text: fieldIn(bar, "text")?.value ?? "", matchCase: fieldIn(bar, "case")?.checked ?? false }
}
