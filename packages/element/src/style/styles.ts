// Two style sheets: one for the shadow root with the element's own parts, one for the text, which lies in the page and is
// styled under a layer, so that any rule of the page wins. Both are constructed, so no policy about inline styles stops
// them.

import editorStyle from "@tianbao/editor/style.css?inline"
import proseMirrorStyle from "prosemirror-view/style/prosemirror.css?inline"
import chromeStyle from "./chrome.css?inline"
import dialogStyle from "./dialogs.css?inline"
import panelStyle from "./panels.css?inline"
import printStyle from "./print.css?inline"
import rollStyle from "./roll.css?inline"
import sheetStyle from "./sheet.css?inline"
import tokens from "./tokens.css?inline"

const chromeText = [tokens, chromeStyle, panelStyle, dialogStyle, rollStyle].join("\n")
const textText = [proseMirrorStyle, editorStyle, sheetStyle, printStyle].join("\n")

/** Styles an element's own parts. */
export function styleChrome(root: ShadowRoot): void {
  adopt(root, sheetFor(root.ownerDocument, chromeText))
}

/** Styles the text of all elements in a page, or in the shadow root that holds one. Once for each. */
export function styleText(root: Document | ShadowRoot): void {
  const document = root instanceof Document ? root : root.ownerDocument
  // Chromium before 99 knows no layers and would drop all that stands in one.
  const text = typeof CSSLayerBlockRule === "undefined" ? textText : `@layer report {\n${textText}\n}`
  adopt(root, sheetFor(document, text))
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

function adopt(root: DocumentOrShadowRoot, sheet: CSSStyleSheet): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
}
