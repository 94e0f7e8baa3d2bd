// Style sheets are constructed, so no policy about inline styles stops them.

/** Lets a style sheet hold in a page or a shadow root. Once for each, however often it is asked for. */
export function adopt(root: Document | ShadowRoot, text: string): void {
  const sheet = sheetFor(root instanceof Document ? root : root.ownerDocument, text)
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>()

/** A constructed style sheet belongs to its document. */
function sheetFor(document: Document, text: string): CSSStyleSheet {
  const known = sheets.get(document) ?? new Map<string, CSSStyleSheet>()
  sheets.set(document, known)
  let sheet = known.get(text)
  if (!sheet) {
    const { CSSStyleSheet } = document.defaultView ?? globalThis
    known.set(text, sheet = new CSSStyleSheet())
    sheet.replaceSync(text)
  }
  return sheet
}
