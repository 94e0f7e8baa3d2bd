import { isDraft, type CheckedDoc } from "@tianbao/core"

/** Prints the text that stands in `ground`, and nothing else of its page: what lies beside it, and beside all that holds
 * it, is marked to be left out (print.css). */
export function printOnly(ground: HTMLElement, doc: CheckedDoc): void {
  const { ownerDocument: { defaultView: window } } = ground
  if (!window) return
  const marked: Element[] = []
  for (let element: Element | null = ground.parentElement; element; element = parentOf(element)) marked.push(element)
  for (const element of marked) element.toggleAttribute("data-report-printed", true)
  const sheets = ground.querySelectorAll(".report-sheet")
  for (const sheet of sheets) sheet.toggleAttribute("data-draft", isDraft(doc))
  window.addEventListener("afterprint", () => {
    for (const element of marked) element.removeAttribute("data-report-printed")
    for (const sheet of sheets) sheet.removeAttribute("data-draft")
  }, { once: true })
  window.print()
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
}
