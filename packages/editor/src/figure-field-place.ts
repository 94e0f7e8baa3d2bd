import { autoUpdate, computePosition, flip, hide, offset, shift, type VirtualElement } from "@floating-ui/dom"
import type { EditorView } from "prosemirror-view"
import type { FieldParts } from "./figure-field-parts.ts"

/** Keeps the field on its figure, wherever the page moves it: the input over it in the same type, the card under it.
 * `figure` finds the figure's element, which changes with the document. The result ends it. */
export function keepOver(
  figure: () => HTMLElement | null, view: EditorView, { host, input, card }: FieldParts,
): () => void {
  const reference: VirtualElement = {
    contextElement: view.dom,
    getBoundingClientRect: () => boxOf(figure() ?? view.dom),
  }
  const place = (): void => {
    const element = figure()
    if (!element) return
    layOver(input, element, view.dom)
    void computePosition(element, card, {
      placement: "bottom-start", strategy: "fixed", middleware: [offset(8), flip(), shift({ padding: 8 }), hide()],
    }).then(({ x, y, middlewareData }) => {
      // Scrolled out of sight, it must not lie over the host's toolbar, but it keeps the focus.
      host.toggleAttribute("data-away", middlewareData.hide?.referenceHidden === true)
      Object.assign(card.style, { left: `${x}px`, top: `${y}px` })
    })
  }
  return autoUpdate(reference, card, place, { animationFrame: true })
}

/** The input gets the figure's box and type, so that its text stands where the figure's text stood. */
function layOver(input: HTMLInputElement, figure: HTMLElement, editor: HTMLElement): void {
  const box = boxOf(figure)
  const style = getComputedStyle(figure)
  const scale = editor.getBoundingClientRect().width / editor.offsetWidth || 1
  const scaled = (length: string): string => `${(parseFloat(length) || 0) * scale}px`
  Object.assign(input.style, {
    left: `${box.left}px`, top: `${box.top}px`, height: `${box.height}px`, lineHeight: `${box.height}px`,
    paddingInline: scaled(style.paddingLeft), letterSpacing: scaled(style.letterSpacing),
    fontSize: scaled(style.fontSize), fontFamily: style.fontFamily, fontWeight: style.fontWeight,
    fontStyle: style.fontStyle,
  })
  input.style.setProperty("--width", `${box.width}px`)
}

/** A figure that breaks over lines is entered where it has most room. */
function boxOf(element: HTMLElement): DOMRect {
  return [...element.getClientRects()].reduce((widest, box) => box.width > widest.width ? box : widest, new DOMRect())
}
