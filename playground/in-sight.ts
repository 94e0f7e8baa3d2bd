const shown = new WeakMap<HTMLElement, number | null>()

/** Scrolls a list to its current entry once that has become another one; true where it has. */
export function keepInSight(list: HTMLElement, current: number | null): boolean {
  if (shown.get(list) === current) return false
  shown.set(list, current)
  list.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  return true
}

/** Brings a place of the sheet to the middle where it lies outside the part that a person reads. */
export function showPlace(ground: HTMLElement, place: Node | null): void {
  if (!(place instanceof Element)) return
  const { top, height } = ground.getBoundingClientRect()
  const at = (place.getBoundingClientRect().top - top) / height
  if (at < 0.05 || at > 0.75) place.scrollIntoView({ block: "center" })
}
