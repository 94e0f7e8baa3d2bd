import { html, nothing, type TemplateResult } from "lit"
import { icons } from "./icons.ts"

/** A line of a menu. `checked` makes it one of several to choose from; `rule` draws a line above it. */
export interface MenuItem {
  readonly label: string
  readonly icon?: TemplateResult
  readonly hint?: string
  readonly checked?: boolean
  readonly disabled?: boolean
  readonly rule?: boolean
  readonly run: () => void
}

/** A button and the menu under it. Arrow keys, Home and End move in the menu, Escape closes it. */
export function menu(
  id: string, label: string, face: TemplateResult | string, className: string, items: readonly MenuItem[],
): TemplateResult {
  return html`
    <button class=${className} id="${id}-button" popovertarget=${id} aria-haspopup="menu" aria-expanded="false"
      aria-label=${label} title=${label}>${face}</button>
    <div class="menu" id=${id} popover role="menu" aria-labelledby="${id}-button" @toggle=${toggled} @keydown=${move}>
      ${items.map(item => html`
        ${item.rule ? html`<div class="menu-rule" role="separator"></div>` : nothing}
        <button class="menu-item" role=${item.checked === undefined ? "menuitem" : "menuitemradio"} tabindex="-1"
          aria-checked=${item.checked === undefined ? nothing : String(item.checked)} ?disabled=${item.disabled}
          @click=${(event: Event) => choose(event, item)}>
          <span class="menu-icon">${item.checked ? icons.check : item.icon ?? nothing}</span>
          <span class="menu-label">${item.label}</span>
          ${item.hint ? html`<span class="menu-hint">${item.hint}</span>` : nothing}
        </button>`)}
    </div>`
}

function choose(event: Event, item: MenuItem): void {
  (event.currentTarget as HTMLElement).closest<HTMLElement>("[popover]")?.hidePopover()
  item.run()
}

/** Places the menu under its button, inside the window. */
function toggled(event: ToggleEvent): void {
  const panel = event.currentTarget as HTMLElement
  const button = document.getElementById(`${panel.id}-button`)
  const isOpen = event.newState === "open"
  button?.setAttribute("aria-expanded", String(isOpen))
  if (!isOpen || !button) return
  const { left, right, bottom } = button.getBoundingClientRect()
  const { offsetWidth: width } = panel
  const x = left + width > innerWidth - 8 ? right - width : left
  panel.style.left = `${Math.max(8, x)}px`
  panel.style.top = `${bottom + 6}px`
  itemsOf(panel)[0]?.focus()
}

function move(event: KeyboardEvent): void {
  const items = itemsOf(event.currentTarget as HTMLElement)
  const at = items.indexOf(document.activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key]
  if (event.key === "Tab") (event.currentTarget as HTMLElement).hidePopover()
  if (to === undefined) return
  event.preventDefault()
  items.at(to % items.length)?.focus()
}

function itemsOf(panel: HTMLElement): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(".menu-item:not(:disabled)")]
}
