// The clipboard: numbers and values go out with the text; what comes back is trusted only if this page wrote it.

import { findNodeType, outlineOf, sectionNumber, sectionsIn, figureText, figureAttrs, roleOf, type NumberingScheme } from "@tianbao/core"
import type { Node, Slice } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"

/** The HTML that this page last put on the clipboard. Figures in it keep their values when pasted; others do not. */
let written = ""

/** True for clipboard HTML that this page wrote. */
export function isOwnCopy(html: string): boolean {
  return written !== "" && html.includes(written)
}

/** Writes the selection to the clipboard, headings with their numbers. */
export function copySelection(view: EditorView, event: ClipboardEvent, scheme: NumberingScheme): boolean {
  const { state } = view
  const { selection } = state
  const data = event.clipboardData
  if (selection.empty || !data || typeof view.serializeForClipboard !== "function") return false
  const slice = selection.content()
  const { dom } = view.serializeForClipboard(slice)
  numberHeadings(dom, slice, numbersFrom(state.doc, selection.from, selection.to, scheme))
  written = dom.innerHTML
  event.preventDefault()
  data.clearData()
  data.setData("text/html", written)
  data.setData("text/plain", textOf(slice, view, scheme))
  if (event.type === "cut" && view.editable) view.dispatch(state.tr.deleteSelection().scrollIntoView().setMeta("uiEvent", "cut"))
  return true
}

/** The selected content as plain text: a line a block, headings with their numbers, figures as they read. */
export function textOf(content: Slice, view: EditorView, scheme: NumberingScheme): string {
  const { doc, selection } = view.state
  const numbers = numbersFrom(doc, selection.from, selection.to, scheme)
  let section = 0
  const lines: string[] = []
  content.content.descendants(node => {
    if (!node.isTextblock) return true
    const number = roleOf(node.type) === "section" ? numbers[section++] ?? "" : ""
    lines.push(number + node.textBetween(0, node.content.size, undefined, leafText))
    return false
  })
  if (lines.length === 0) return content.content.textBetween(0, content.content.size, "\n", leafText)
  return lines.join("\n")
}

function leafText(node: Node): string {
  return roleOf(node.type) === "figure" ? figureText(figureAttrs(node)) : node.type.spec.leafText?.(node) ?? (node.isInline ? "\n" : "")
}

/** The numbers of the sections whose headings begin inside a range, in the order of the text; "" for a heading whose
 * beginning is left out. */
function numbersFrom(doc: Node, from: number, to: number, scheme: NumberingScheme): readonly string[] {
  if (outlineOf(doc).length === 0) return []
  return sectionsIn(doc)
    .filter(({ node, pos }) => pos + 1 < to && pos + node.nodeSize > from)
    .map(section => section.pos + 1 >= from ? sectionNumber(section, scheme) : "")
}

function numberHeadings(dom: HTMLElement, slice: Slice, numbers: readonly string[]): void {
  const type = slice.content.firstChild && findNodeType(slice.content.firstChild.type.schema, "section")
  const tags = type?.name === "reportSection" ? "[data-report-section]" : "h1, h2, h3, h4, h5, h6"
  const headings = [...dom.children].filter(element => element.matches(tags))
  if (headings.length !== numbers.length) return
  headings.forEach((heading, i) => {
    const number = numbers[i]
    if (!number) return
    const span = dom.ownerDocument.createElement("span")
    span.className = "report-number"
    span.textContent = number
    heading.prepend(span)
  })
}
