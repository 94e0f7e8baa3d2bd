// Where an element's first content comes from, and when it is known: a script in the page's head runs before the parser
// has seen what stands between the tags.

/** The content that a page gave: HTML, or a document as JSON text. */
export interface GivenContent {
  readonly html?: string
  readonly json?: string
}

/** Calls `open` once all that stands between an element's tags is there. */
export function whenParsed(element: HTMLElement, open: () => void): void {
  const { ownerDocument: document } = element
  if (document.readyState !== "loading" || isParsed(element)) return open()
  document.addEventListener("DOMContentLoaded", open, { once: true })
}

/** The parser is past an element when something follows it or one of those that hold it. */
function isParsed(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement) if (each.nextSibling) return true
  return false
}

/** What stands between the tags: a template with HTML, or a script of the type application/json. */
export function contentBetween(element: HTMLElement): GivenContent {
  const template = element.querySelector<HTMLTemplateElement>(":scope > template")
  if (template) return { html: template.innerHTML }
  const script = element.querySelector<HTMLScriptElement>(':scope > script[type="application/json"]')
  return script ? { json: script.textContent ?? "" } : {}
}
