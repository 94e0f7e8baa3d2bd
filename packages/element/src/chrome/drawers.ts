/** In narrow editors the side panels are drawers. At most one is open. */
export type Drawer = "outline" | "panels"

/** Opens a drawer, or closes the open one. Where the panel has its own column this changes nothing that can be seen. */
export function setDrawer(frame: HTMLElement, drawer: Drawer | null): void {
  const before = openDrawer(frame)
  if (drawer) {
    frame.dataset["drawer"] = drawer
    requestAnimationFrame(() => focusFirst(frame, drawer))
  } else {
    delete frame.dataset["drawer"]
    if (before) frame.querySelector<HTMLElement>(`[data-opens~="${before}"]`)?.focus({ preventScroll: true })
  }
}

/** The drawer that is open, or null. */
export function openDrawer(frame: HTMLElement): Drawer | null {
  const drawer = frame.dataset["drawer"]
  return drawer === "outline" || drawer === "panels" ? drawer : null
}

/** Closes the drawer on Escape and on a press beside it. */
export function closeDrawerOutside(frame: HTMLElement): void {
  frame.addEventListener("keydown", event => {
    if (event.key !== "Escape" || event.defaultPrevented || !openDrawer(frame)) return
    setDrawer(frame, null)
    event.stopPropagation()
  })
  frame.addEventListener("pointerdown", ({ target }) => {
    const isInside = target instanceof Element && target.closest("#outline, #panels, .status-drawers, .outline-toggle")
    if (openDrawer(frame) && !isInside) setDrawer(frame, null)
  })
}

function focusFirst(frame: HTMLElement, drawer: Drawer): void {
  const selector = drawer === "outline"
    ? "#outline button[aria-current], #outline button" : "#panels [aria-selected=true]"
  frame.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true })
}
