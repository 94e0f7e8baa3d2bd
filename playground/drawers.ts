import { html, type TemplateResult } from "lit"
import { icons } from "./icons.ts"
import type { Strings } from "./locale.ts"
import type { Overview } from "./overview.ts"
import type { Tab } from "./side-panel.ts"

/** On narrow screens the side panels are drawers. At most one is open. */
export type Drawer = "outline" | "panels"

/** Opens a drawer, or closes the open one. Where the panel has its own column this changes nothing that can be seen. */
export function setDrawer(drawer: Drawer | null): void {
  const before = document.body.dataset["drawer"]
  if (drawer) {
    document.body.dataset["drawer"] = drawer
    requestAnimationFrame(() => focusFirst(drawer))
  } else {
    delete document.body.dataset["drawer"]
    if (before) document.querySelector<HTMLElement>(`#tray [data-opens~="${before}"]`)?.focus({ preventScroll: true })
  }
}

/** The drawer that is open, or null. */
export function openDrawer(): Drawer | null {
  const drawer = document.body.dataset["drawer"]
  return drawer === "outline" || drawer === "panels" ? drawer : null
}

/** Closes the drawer on Escape and on a press beside it. */
export function closeDrawerOutside(): void {
  document.addEventListener("keydown", event => {
    if (event.key === "Escape" && openDrawer()) setDrawer(null)
  })
  document.addEventListener("pointerdown", ({ target }) => {
    const isInside = target instanceof Element && target.closest("#outline, #panels, #tray, .outline-toggle, dialog")
    if (openDrawer() && !isInside) setDrawer(null)
  })
}

/** The bar at the bottom of a narrow screen. */
export function tray(
  { blanks, problems }: Overview, strings: Strings,
  open: { readonly outline: () => void; readonly tab: (tab: Tab) => void },
): TemplateResult {
  const count = (number: number): TemplateResult | "" => number > 0 ? html`<span class="badge">${number}</span>` : ""
  return html`
    <button data-opens="outline" @click=${open.outline}>${icons.outline}<span>${strings.outline}</span></button>
    <button data-opens="panels" @click=${() => open.tab("figures")}>
      ${icons.figures}<span>${strings.figures}</span>${count(blanks)}
    </button>
    <button @click=${() => open.tab("problems")}>
      ${icons.warning}<span>${strings.problems}</span>${count(problems.length)}
    </button>`
}

function focusFirst(drawer: Drawer): void {
  const selector = drawer === "outline"
    ? "#outline button[aria-current], #outline button" : "#panels [aria-selected=true]"
  document.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
