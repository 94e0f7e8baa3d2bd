/** Tells how high the window would have to be for the editor's text to need no scrolling, now and when it changes. The
 * editor fills the window; its text lies on a ground that scrolls. */
export function followHeight(editor: HTMLElement, tell: (height: number) => void): void {
  let told = 0
  const ground = editor.querySelector<HTMLElement>(".report-ground") ?? editor
  const sheet = ground.querySelector<HTMLElement>(".report-sheet") ?? ground
  const measure = (): void => {
    const { marginTop, marginBottom } = getComputedStyle(sheet)
    const around = innerHeight - ground.clientHeight
    const margins = (parseFloat(marginTop) || 0) + (parseFloat(marginBottom) || 0)
    const height = Math.ceil(around + sheet.offsetHeight + margins)
    if (height === told) return
    told = height
    tell(height)
  }
  const observer = new ResizeObserver(measure)
  observer.observe(sheet)
  observer.observe(ground)
}
