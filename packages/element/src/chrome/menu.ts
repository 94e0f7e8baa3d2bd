// Menus open and close by themselves and not by `popovertarget`, which Chromium knows only since 114; where popovers are
// known the menu is one, and so above every dialog.

import { html, nothing, type TemplateResult } from "lit/html.js"
import { icons } from "./icons.ts"

/** A line of a menu. `rule` draws a line above it. */
export interface MenuItem {
  readonly label: string
  readonly icon?: TemplateResult
  readonly hint?: string
  readonly disabled?: boolean
  /** Set where the item says what is so. */
  readonly checked?: boolean
  readonly rule?: boolean
  readonly run: () => void
}

/** A button and the menu under it. Arrow keys, Home and End move in the menu, Escape closes it. */
export function menu(
  id: string, label: string, face: TemplateResult | string, className: string, items: readonly MenuItem[],
): TemplateResult {
  return html`
    <button type="button" class=${className} id="${id}-button" aria-haspopup="menu" aria-expanded="false"
      aria-label=${label} title=${label} @click=${toggle} @keydown=${openByKey}>${face}</button>
    <div class="menu" id=${id} popover="manual" role="menu" aria-labelledby="${id}-button" @keydown=${move}
      @focusout=${closeBeside}>
      ${items.map(item => html`
        ${item.rule ? html`<div class="menu-rule" role="separator"></div>` : nothing}
        <button type="button" class="menu-item" role=${item.checked === undefined ? "menuitem" : "menuitemcheckbox"}
          aria-checked=${item.checked === undefined ? nothing : String(item.checked)} tabindex="-1" ?disabled=${item.disabled}
          @click=${(event: Event) => choose(event, item)}>
          <span class="menu-icon">${item.icon ?? (item.checked ? icons.check : nothing)}</span>
          <span class="menu-label">${item.label}</span>
          ${item.hint ? html`<span class="menu-hint">${item.hint}</span>` : nothing}
        </button>`)}
    </div>`
}

function panelOf(button: HTMLElement): HTMLElement {
  return button.nextElementSibling as HTMLElement
}

function buttonOf(panel: HTMLElement): HTMLElement {
  return panel.previousElementSibling as HTMLElement
}

function toggle({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement
  const panel = panelOf(button)
  if (panel.hasAttribute("data-open")) close(panel)
  else open(panel, button)
}

function openByKey(event: KeyboardEvent): void {
  if (event.key !== "ArrowDown") return
  event.preventDefault()
  open(panelOf(event.currentTarget as HTMLElement), event.currentTarget as HTMLElement)
}

/** Places the menu under its button, inside the window. */
function open(panel: HTMLElement, button: HTMLElement): void {
  panel.toggleAttribute("data-open", true)
  if (typeof panel.showPopover === "function") panel.showPopover()
  button.setAttribute("aria-expanded", "true")
  const { left, right, bottom } = button.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = panel
  const x = left + width > innerWidth - 8 ? right - width : left
  panel.style.left = `${Math.max(8, x)}px`
  panel.style.top = `${Math.max(8, Math.min(bottom + 6, innerHeight - height - 8))}px`
  itemsOf(panel)[0]?.focus()
}

function close(panel: HTMLElement): void {
  if (!panel.hasAttribute("data-open")) return
  const root = panel.getRootNode() as ShadowRoot
  if (panel.contains(root.activeElement)) buttonOf(panel).focus()
  if (typeof panel.hidePopover === "function") panel.hidePopover()
  panel.toggleAttribute("data-open", false)
  buttonOf(panel).setAttribute("aria-expanded", "false")
}

function choose(event: Event, item: MenuItem): void {
  close((event.currentTarget as HTMLElement).closest<HTMLElement>(".menu") as HTMLElement)
  item.run()
}

/** Focus that goes elsewhere takes the menu away. A press on its button is the button's. */
function closeBeside({ currentTarget, relatedTarget }: FocusEvent): void {
  const panel = currentTarget as HTMLElement
  const isInside = relatedTarget instanceof Node && (panel.contains(relatedTarget) || relatedTarget === buttonOf(panel))
  if (!isInside && panel.hasAttribute("data-open")) {
    if (typeof panel.hidePopover === "function") panel.hidePopover()
    panel.toggleAttribute("data-open", false)
    buttonOf(panel).setAttribute("aria-expanded", "false")
  }
}

function move(event: KeyboardEvent): void {
  const panel = event.currentTarget as HTMLElement
  if (event.key === "Escape" || event.key === "Tab") {
    close(panel)
    if (event.key === "Escape") {
      event.preventDefault()
      event.stopPropagation()
    }
    return
  }
  const items = itemsOf(panel)
  const at = items.indexOf((panel.getRootNode() as ShadowRoot).activeElement as HTMLElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (to === undefined) return
  event.preventDefault()
  items[(to + items.length) % items.length]?.focus()
}

function itemsOf(panel: HTMLElement): readonly HTMLElement[] {
  return [...panel.querySelectorAll<HTMLElement>(".menu-item:not(:disabled)")]
}
