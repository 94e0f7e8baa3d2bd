const shown = new WeakMap<HTMLElement, number | null>()

/** Scrolls a list to its current entry once that has become another one; true where it has. Only the list moves, never
 * the page around it. */
export function keepInSight(list: HTMLElement, current: number | null): boolean {
  if (shown.get(list) === current) return false
  shown.set(list, current)
  const entry = list.querySelector("[aria-current]")
  const box = entry?.closest(".outline, .panel-scroll")
  if (!entry || !box) return true
  const [inner, outer] = [entry.getBoundingClientRect(), box.getBoundingClientRect()]
  // The heading of a group stays on top of the list.
  const top = outer.top + 44
  if (inner.top < top) box.scrollTop -= top - inner.top
  else if (inner.bottom > outer.bottom) box.scrollTop += inner.bottom - outer.bottom
  return true
}

/** Brings a place of the sheet to the middle where it lies outside the part that a person reads. */
export function showPlace(ground: HTMLElement, place: Node | null): void {
  if (!(place instanceof Element)) return
  const { top, height } = ground.getBoundingClientRect()
  const at = (place.getBoundingClientRect().top - top) / height
  if (at < 0.05 || at > 0.75) place.scrollIntoView({ block: "center" })
}
