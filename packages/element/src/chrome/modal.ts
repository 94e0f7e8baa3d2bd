import { render, type TemplateResult } from "lit/html.js"

/** What a dialog's content may do: close it with an answer, or be drawn again. */
export interface Modal<Answer> {
  close(answer: Answer | null): void
  redraw(): void
}

/** Opens a modal dialog in an element's shadow root and resolves to its answer; null where it was closed with Escape or a
 * click beside it. `content` must hold an element with the id `modal-title`, which names the dialog. */
export function openModal<Answer>(
  root: ShadowRoot, className: string, content: (modal: Modal<Answer>) => TemplateResult,
): Promise<Answer | null> {
  const dialog = root.ownerDocument.createElement("dialog")
  dialog.className = `modal ${className}`
  dialog.setAttribute("aria-labelledby", "modal-title")
  let answer: Answer | null = null
  const modal: Modal<Answer> = {
    close(value) {
      answer = value
      dialog.close()
    },
    redraw: () => render(content(modal), dialog),
  }
  dialog.addEventListener("pointerdown", event => {
    if (event.target === dialog && !isInside(dialog, event)) modal.close(null)
  })
  root.append(dialog)
  modal.redraw()
  dialog.showModal()
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      dialog.remove()
      resolve(answer)
    }, { once: true })
  })
}

function isInside(dialog: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom
}
