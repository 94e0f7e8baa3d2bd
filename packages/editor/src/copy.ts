// The clipboard: numbers and values go out with the text; what comes back is trusted only if this page wrote it.

import { blockNumbers, figureAttrs, figureText, lineKind, roleOf, type NumberingScheme } from "@tianbao/core"
import type { Node, Slice } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"

/** The HTML that this page last put on the clipboard. Figures in it keep their values when pasted; others do not. */
let written = ""

/** True for clipboard HTML that this page wrote, all of it; a browser may set tags of a whole page around it. */
export function isOwnCopy(html: string): boolean {
  const given = html.replace(/<\/?(?:html|head|body|meta)\b[^>]*>|<!--(?:Start|End)Fragment-->/gi, "")
  return written !== "" && onlyText(given) === onlyText(written)
}

function onlyText(html: string): string {
  return html.replace(/\r\n?/g, "\n").replaceAll("\0", "").trim()
}

/** Own clipboard HTML without the sections' numbers, which a host's heading would take for text. */
export function withoutNumbers(html: string): string {
  return html.replace(/<span class="report-number">[^<]*<\/span>/g, "")
}

/** Writes the selection to the clipboard, headings with their numbers. */
export function copySelection(view: EditorView, event: ClipboardEvent, scheme: NumberingScheme): boolean {
  const { state } = view
  const { selection } = state
  const data = event.clipboardData
  if (selection.empty || !data || typeof view.serializeForClipboard !== "function") return false
  const slice = selection.content()
  const { dom } = view.serializeForClipboard(slice)
  numberBlocks(dom, numbersFrom(state.doc, selection.from, selection.to, scheme))
  written = dom.innerHTML
  event.preventDefault()
  data.clearData()
  data.setData("text/html", written)
  data.setData("text/plain", textOf(slice, view, scheme))
  if (event.type === "cut" && view.editable) {
    view.dispatch(state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"))
  }
  return true
}

/** The selected content as plain text: a line a block, headings with their numbers, figures as they read. */
export function textOf({ content }: Slice, view: EditorView, scheme: NumberingScheme): string {
  const { doc, selection } = view.state
  if (content.firstChild?.isInline) return content.textBetween(0, content.size, "\n", leafText)
  const numbers = numbersFrom(doc, selection.from, selection.to, scheme)
  let numbered = 0
  const lines: string[] = []
  const add = (node: Node, inFlow: boolean): void => {
    const number = inFlow && isNumbered(node) ? numbers[numbered++] ?? "" : ""
    if (node.isTextblock) lines.push(number + node.textBetween(0, node.content.size, undefined, leafText))
    else node.forEach(child => add(child, inFlow && roleOf(node.type) === "page"))
  }
  content.forEach(node => add(node, true))
  return lines.join("\n")
}

function leafText(node: Node): string {
  if (roleOf(node.type) === "figure") return figureText(figureAttrs(node))
  const { leafText, toText, selectable } = node.type.spec
  if (leafText) return leafText(node)
  // TipTap's `renderText`.
  if (typeof toText === "function") return String(toText({ node }))
  return selectable === false ? "\n" : ""
}

function isNumbered(node: Node): boolean {
  const role = roleOf(node.type)
  return role === "section" || (role === "line" && lineKind(node) === "attachment")
}

/** The numbers of the blocks that a range touches, in the order of the text; "" for one whose beginning is left out. */
function numbersFrom(doc: Node, from: number, to: number, scheme: NumberingScheme): readonly string[] {
  return [...blockNumbers(doc, scheme)]
    .filter(([pos]) => pos < to && pos + (doc.nodeAt(pos)?.nodeSize ?? 0) > from)
    .sort(([a], [b]) => a - b)
    .map(([pos, number]) => from <= pos + 1 && to > pos + 1 ? number : "")
}

function numberBlocks(dom: HTMLElement, numbers: readonly string[]): void {
  const found = (selector: string): readonly Element[] => [...dom.children].filter(element => element.matches(selector))
  const lines = `[data-report-line="attachment"]`
  const ours = found(`[data-report-section], ${lines}`)
  const blocks = ours.length === numbers.length ? ours : found(`:is(h1, h2, h3, h4, h5, h6):not([data-report-title]), ${lines}`)
  if (blocks.length !== numbers.length) return
  blocks.forEach((block, i) => {
    const number = numbers[i]
    if (!number) return
    const span = dom.ownerDocument.createElement("span")
    span.className = "report-number"
    span.textContent = number
    block.prepend(span)
  })
}
