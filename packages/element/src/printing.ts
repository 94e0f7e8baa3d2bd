import { isDraft, type CheckedDoc } from "@tianbao/core"

/** Prints the text that stands in `ground`, and nothing else of its page: what lies beside it, and beside all that holds
 * it, is marked to be left out (print.css). `paper` says how pages look. */
export function printOnly(ground: HTMLElement, doc: CheckedDoc, paper: string): void {
  const { ownerDocument } = ground
  const window = ownerDocument.defaultView
  if (!window) return
  const marked: Element[] = []
  for (let element: Element | null = ground.parentElement; element; element = parentOf(element)) marked.push(element)
  for (const element of marked) element.toggleAttribute("data-report-printed", true)
  const style = new window.CSSStyleSheet()
  style.replaceSync(paper)
  ownerDocument.adoptedStyleSheets = [...ownerDocument.adoptedStyleSheets, style]
  const sheets = ground.querySelectorAll(".report-sheet")
  for (const sheet of sheets) sheet.toggleAttribute("data-draft", isDraft(doc))
  window.addEventListener("afterprint", () => {
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter(each => each !== style)
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
