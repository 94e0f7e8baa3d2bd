import { html, nothing, type TemplateResult } from "lit/html.js"
import type { Strings } from "../locale.ts"
import type { Overview } from "./overview.ts"

/** What the outline can set off. */
export interface OutlineActions {
  readonly go: (pos: number) => void
  /** Moves the section at `pos` before the one at `target`, or to the end; null where sections may not move. */
  readonly move: ((pos: number, target: number | null) => void) | null
  /** Moves the section at `pos` past its neighbour. */
  readonly shift: ((pos: number, by: 1 | -1) => void) | null
}

/** The report's headings with their numbers and blanks. `current` is where the section starts that holds the cursor. A
 * heading is dragged to move its section, with all below it, or moved with Alt and an arrow. */
export function outlinePanel(
  { outline }: Overview, current: number | null, strings: Strings, { go, move, shift }: OutlineActions,
): TemplateResult {
  if (outline.length === 0) {
    return html`<h2 class="side-head">${strings.outline}</h2><p class="side-empty">${strings.outlineEmpty}</p>`
  }
  const onKey = (event: KeyboardEvent, pos: number): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
    if (!by) return
    event.preventDefault()
    if (event.altKey) return shift?.(pos, by)
    const entries = [...(event.currentTarget as HTMLElement).closest(".outline")?.querySelectorAll("button") ?? []]
    entries[entries.indexOf(event.currentTarget as HTMLButtonElement) + by]?.focus()
  }
  return html`
    <h2 class="side-head">${strings.outline}</h2>
    <ol class="outline" @dragover=${over} @dragleave=${leave} @drop=${(event: DragEvent) => drop(event, move)}>
      ${outline.map(({ pos, level, number, title, blanks }) => html`
        <li data-pos=${pos}>
          <button type="button" class="outline-entry" data-level=${level} draggable=${move ? "true" : "false"}
            aria-current=${pos === current ? "location" : nothing} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
            title=${move ? `${title}\n${strings.dragSection}` : title} @click=${() => go(pos)}
            @dragstart=${(event: DragEvent) => lift(event, pos)} @dragend=${settle}
            @keydown=${(event: KeyboardEvent) => onKey(event, pos)}>
            <span class="outline-number">${number}</span>
            <span class="outline-title">${title || strings.messages.untitledSection()}</span>
            ${blanks === 0 ? nothing : html`
              <span class="badge" title=${strings.blanksIn(blanks)}>
                <span aria-hidden="true">${blanks}</span><span class="unseen">${strings.blanksIn(blanks)}</span>
              </span>`}
          </button>
        </li>`)}
    </ol>`
}

/** Only what was lifted in an outline may be dropped on one. */
const type = "application/x-report-section"

function lift(event: DragEvent, pos: number): void {
  event.dataTransfer?.setData(type, String(pos))
  if (event.dataTransfer) event.dataTransfer.effectAllowed = "move"
  ;(event.currentTarget as HTMLElement).classList.add("outline-lifted")
}

function settle(event: DragEvent): void {
  (event.currentTarget as HTMLElement).classList.remove("outline-lifted")
}

function over(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes(type)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = "move"
  mark(event.currentTarget as HTMLElement, placeOf(event))
}

function leave(event: DragEvent): void {
  const list = event.currentTarget as HTMLElement
  if (!(event.relatedTarget instanceof Node) || !list.contains(event.relatedTarget)) mark(list, null)
}

function drop(event: DragEvent, move: OutlineActions["move"]): void {
  const list = event.currentTarget as HTMLElement
  const pos = event.dataTransfer?.getData(type)
  const place = placeOf(event)
  mark(list, null)
  if (!pos || !place) return
  event.preventDefault()
  const next = place.isAfter ? place.entry.nextElementSibling : place.entry
  move?.(Number(pos), next instanceof HTMLElement ? Number(next.dataset["pos"]) : null)
}

interface Place {
  readonly entry: HTMLElement
  readonly isAfter: boolean
}

function placeOf({ target, clientY, currentTarget }: DragEvent): Place | null {
  const entry = target instanceof Element ? target.closest<HTMLElement>("li[data-pos]") : null
  const last = (currentTarget as HTMLElement).lastElementChild
  if (!entry) return last instanceof HTMLElement ? { entry: last, isAfter: true } : null
  const { top, height } = entry.getBoundingClientRect()
  return { entry, isAfter: clientY > top + height / 2 }
}

function mark(list: HTMLElement, place: Place | null): void {
  for (const entry of list.querySelectorAll("[data-drop]")) entry.removeAttribute("data-drop")
  place?.entry.setAttribute("data-drop", place.isAfter ? "after" : "before")
}
