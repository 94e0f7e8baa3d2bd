import {
  autoUpdate, computePosition, flip, hide, offset, shift, type Placement, type VirtualElement,
} from "@floating-ui/dom"
import type { EditorView } from "prosemirror-view"

/** Where the card belongs: at a part of the text, or where null at the foot of what is seen of the editor. */
export type Anchor = () => Range | null

/** Keeps the card at its place, wherever the page moves that. The result ends it. */
export function keepAt(anchor: Anchor, view: EditorView, card: HTMLElement): () => void {
  const reference: VirtualElement = {
    contextElement: view.dom,
    getBoundingClientRect: () => {
      const range = anchor()
      return range ? boxOf(range) : footOf(view)
    },
  }
  const place = (): void => {
    const range = anchor()
    const placement: Placement = range ? "bottom-start" : "top"
    void computePosition(reference, card, {
      placement, strategy: "fixed", middleware: [offset(10), ...range ? [flip()] : [], shift({ padding: 8 }), hide()],
    }).then(({ x, y, middlewareData }) => {
      // Scrolled out of sight, it must not lie over the host's toolbar.
      card.toggleAttribute("data-away", range !== null && middlewareData.hide?.referenceHidden === true)
      Object.assign(card.style, { left: `${x}px`, top: `${y}px` })
    })
  }
  return autoUpdate(reference, card, place, { animationFrame: true })
}

/** Brings a part of the text to the middle, where it does not lie well in sight with room for the card under it. */
export function bringToMiddle(view: EditorView, range: Range): void {
  for (const scroller of scrollersOf(view.dom)) {
    const box = boxOf(range)
    const { top, bottom, left, right } = seenOf(scroller)
    const at = (box.top - top) / (bottom - top)
    if (at < 0.1 || at > 0.6) scroller.scrollTop += (box.top + box.bottom - top - bottom) / 2
    if (box.left < left || box.right > right) scroller.scrollLeft += (box.left + box.right - left - right) / 2
  }
}

/** A place that breaks over lines is shown where most of it stands. */
function boxOf(range: Range): DOMRect {
  const boxes = [...range.getClientRects()]
  return boxes.length === 0 ? range.getBoundingClientRect()
    : boxes.reduce((widest, box) => box.width > widest.width ? box : widest)
}

/** A line at the foot of what can be seen of the editor. */
function footOf({ dom }: EditorView): DOMRect {
  const box = dom.getBoundingClientRect()
  let { left, right, bottom } = box
  for (const scroller of scrollersOf(dom)) {
    const seen = seenOf(scroller)
    left = Math.max(left, seen.left)
    right = Math.min(right, seen.right)
    bottom = Math.min(bottom, seen.bottom)
  }
  return new DOMRect(left, bottom, Math.max(0, right - left), 0)
}

/** The elements that scroll the editor, the innermost first, the page last. */
function scrollersOf(dom: Element): readonly Element[] {
  const { scrollingElement, documentElement } = dom.ownerDocument
  const page = scrollingElement ?? documentElement
  const scrollers: Element[] = []
  for (let element: Element | null = dom; element && element !== page; element = parentOf(element)) {
    if (/auto|scroll/.test(getComputedStyle(element).overflow)) scrollers.push(element)
  }
  return [...scrollers, page]
}

function parentOf(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null
}

function seenOf(scroller: Element): Pick<DOMRect, "top" | "bottom" | "left" | "right"> {
  const { scrollingElement, documentElement } = scroller.ownerDocument
  if (scroller !== (scrollingElement ?? documentElement)) return scroller.getBoundingClientRect()
  return { top: 0, left: 0, bottom: documentElement.clientHeight, right: documentElement.clientWidth }
}
