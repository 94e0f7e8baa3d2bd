// HTML from elsewhere. Word and WPS write a list as paragraphs: `mso-list:l0 level1` in their style, the marker as text
// in a span of its own, a bullet as a letter of Wingdings. Typed numbers stay as text, from which sections are read;
// bullets become a list, or their letters would be text. A heading by a style of the writer's own is a paragraph whose
// level only the style sheet says.

import { readMarker } from "@tianbao/core"
import { isHidden, readTable, renamed, textsIn } from "./office-table.ts"

/** Turns Word's and WPS's bullets and outline levels in clipboard HTML into lists and headings, what stands in a form's
 * fields into text, and drops what another editor says about the nodes around its slice, which nobody checks, and what
 * of an office document is no part of its text: hidden words, rows and columns, comments, tables of contents. The first
 * `MsoTitle` is the report's title where one may come in. Other HTML comes back untouched. */
export function readForeignHTML(html: string, document: Document, takesTitle = false): string {
  const isOffice = /mso-|wingdings|<o:p>|urn:schemas-microsoft-com/i.test(html)
  if (!isOffice && !/data-pm-slice|<(?:input|select)\b/i.test(html)) return html
  const body = parseInert(html, document)
  if (!body) return html
  for (const element of body.querySelectorAll("[data-pm-slice]")) element.removeAttribute("data-pm-slice")
  readFields(body)
  if (isOffice) readOffice(body, takesTitle)
  return body.innerHTML
}

function readOffice(body: HTMLElement, takesTitle: boolean): void {
  const styles = stylesOf(body)
  for (const element of body.querySelectorAll("[style], [class]")) if (isNoText(element, styles)) element.remove()
  for (const empty of body.querySelectorAll("o\\:p")) if (empty.textContent.trim() === "") empty.remove()
  // A line to write on, drawn by underlined spaces: no other exit of the document would show it.
  for (const line of body.querySelectorAll("u")) {
    const { length } = line.textContent
    if (length > 1 && line.textContent.trim() === "") line.replaceWith("_".repeat(length))
  }
  body.querySelectorAll("table").forEach(readTable)
  readLoneCell(body)
  let title = takesTitle ? body.querySelector<HTMLElement>("p.MsoTitle") : null
  if (title?.closest("table")) title = null
  for (const block of body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")) {
    const marker = markerOf(block)
    if (block === title) renamed(block, "h1").setAttribute("data-report-title", "")
    else if (marker && isBullet(marker) && block.matches("p")) toItem(block, marker)
    else if (block.closest("table")) {
      if (marker) settleNumber(marker)
      renamed(block, "p")
    } else {
      const level = /^H([1-5])$/.exec(block.tagName)?.[1] ?? outlineLevel(block, styles)
      if (level && block.className !== "MsoTitle") toHeading(block, level, marker)
      else if (marker) settleNumber(marker)
    }
  }
}

/** What the style sheet says about a class: the outline's level, and whether it is a table of contents. */
type Styles = ReadonlyMap<string, { readonly level: string | undefined; readonly isContents: boolean }>

function stylesOf({ ownerDocument }: HTMLElement): Styles {
  const styles = new Map<string, { level: string | undefined; isContents: boolean }>()
  for (const { textContent } of ownerDocument.querySelectorAll("style")) {
    for (const [, selector = "", rules = ""] of textContent.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
      const level = levelIn(rules)
      const isContents = /mso-style-name:\s*"?(?:toc|目录) ?\d/i.test(rules)
      if (!level && !isContents) continue
      const names = selector.matchAll(/(?:^|[\s,])p\.([\w-]+)/g)
      for (const [, name = ""] of names) styles.set(name, { level, isContents })
    }
  }
  return styles
}

/** "" where it is said to be text. */
function levelIn(style: string): string | undefined {
  const level = /mso-outline-level:\s*([\w-]+)/i.exec(style)?.[1]
  return level && (/^[1-5]$/.test(level) ? level : "")
}

function outlineLevel(block: HTMLElement, styles: Styles): string {
  return levelIn(styleOf(block)) ?? styles.get(block.className)?.level ?? ""
}

function isNoText(element: Element, styles: Styles): boolean {
  const { className } = element
  if (/^(?:MsoToc\d|MsoCommentReference)$/.test(className) || styles.get(className)?.isContents) return true
  const style = element.getAttribute("style") ?? ""
  return /mso-element:\s*comment-list|mso-special-character:\s*comment/i.test(style)
    || (isHidden(element) && !element.matches("table *:is(tr, td, th, col)"))
}

/** Excel copies a single cell as a table. */
function readLoneCell(body: HTMLElement): void {
  const table = body.querySelector("table")
  const cells = table?.querySelectorAll<HTMLElement>("td, th")
  const [cell] = cells ?? []
  if (!table || !cell || cells?.length !== 1 || body.textContent.trim() !== cell.textContent.trim()) return
  if (cell.querySelector("p, div, ul, ol")) table.replaceWith(...cell.childNodes)
  else table.replaceWith(renamed(cell, "p"))
}

/** A heading of its own level where no number of ours says another, beside a host's own headings too. */
function toHeading(block: HTMLElement, level: string, marker: HTMLElement | null): void {
  // A number that Word counted and that is none of ours: the level says enough.
  if (marker && !readMarker(marker.textContent.trim())) marker.remove()
  else if (marker) settleNumber(marker)
  const heading = renamed(block, `h${level}`)
  if (readMarker(heading.textContent)) return
  cutStart(heading, foreignNumber.exec(heading.textContent)?.[0] ?? "")
  heading.setAttribute("data-report-section", "")
}

/** 1.2 and 第一章, with the space that parts them from the heading. */
const foreignNumber = /^\s*(?:\d{1,2}(?:[.．]\d{1,2}){1,4}[.．、]?|第[一二三四五六七八九十\d]{1,3}[章节])\s+/

/** Takes away words that an element's text begins with. */
function cutStart(element: HTMLElement, words: string): void {
  let { length } = words
  for (const text of length > 0 ? textsIn(element) : []) {
    const value = text.nodeValue ?? ""
    text.nodeValue = value.slice(length)
    length -= Math.min(length, value.length)
  }
}

/** Puts in place of a form's fields what they show, which a schema would drop; a text area has it as text already. */
export function readFields(body: HTMLElement): void {
  for (const field of body.querySelectorAll("input")) {
    const shows = /^(?:text|search|tel|url|email|number|date|month|week|time|datetime-local)$/.test(field.type)
    if (shows && field.value) field.replaceWith(field.value)
  }
  for (const list of body.querySelectorAll("select")) list.replaceWith(list.selectedOptions[0]?.text ?? "")
}

/** The span that holds the marker of a list paragraph: Word marks it, WPS may just set it in a font of symbols. */
function markerOf(block: HTMLElement): HTMLElement | null {
  const spans = [...block.querySelectorAll<HTMLElement>("span")]
  const first = spans.find(span => span.textContent.trim() !== "")
  const isSymbol = first && /font-family:[^;]*(?:wingdings|symbol)/i.test(styleOf(first)) && isBullet(first)
    && block.textContent.trim().startsWith(first.textContent.trim())
  return spans.find(span => /mso-list:\s*ignore/i.test(styleOf(span))) ?? (isSymbol ? first : null)
}

function styleOf(element: HTMLElement): string {
  return element.getAttribute("style") ?? ""
}

/** True for one character that is no number: •, ·, or l, n, u, § of Wingdings. A letter that counts has a mark behind
 * it. */
function isBullet(marker: HTMLElement): boolean {
  return /^[^\p{N}一二三四五六七八九十]$/u.test(marker.textContent.trim())
}

/** A number that Word counted is text, with no white space in it. */
function settleNumber(marker: HTMLElement): void {
  marker.textContent = marker.textContent.trim()
}

/** Puts a bullet's paragraph into the list before it, at its level, or into a new one. */
function toItem(block: HTMLElement, marker: HTMLElement): void {
  marker.remove()
  const item = make(block, "li")
  const line = make(block, "p")
  line.append(...block.childNodes)
  item.append(line)
  const before = block.previousElementSibling
  let list: Element = before?.matches("ul[data-word-list]") ? before : newList(block)
  if (list !== before) block.before(list)
  const level = Number(/mso-list:[^;]*level(\d)/i.exec(styleOf(block))?.[1] ?? 1)
  for (let depth = 1; depth < level && list.lastElementChild; depth++) list = innerList(list.lastElementChild, block)
  list.append(item)
  block.remove()
}

function innerList(item: Element, block: HTMLElement): Element {
  const last = item.lastElementChild
  if (last?.matches("ul")) return last
  const list = newList(block)
  item.append(list)
  return list
}

function newList(block: HTMLElement): HTMLElement {
  const list = make(block, "ul")
  list.setAttribute("data-word-list", "")
  return list
}

function make({ ownerDocument }: HTMLElement, tag: string): HTMLElement {
  return ownerDocument.createElement(tag)
}

/** Parses HTML without running or loading anything. Under Trusted Types a policy is asked for; where the page allows
 * none, the answer is null. */
export function parseInert(html: string, document: Document): HTMLElement | null {
  try {
    return new DOMParser().parseFromString(trusted(html, document), "text/html").body
  } catch {
    return null
  }
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML(text: string): string }): Policy
}

interface Policy {
  createHTML(text: string): unknown
}

// A page may allow a policy's name once only.
let policy: Policy | undefined

function trusted(html: string, { defaultView }: Document): string {
  const { trustedTypes } = (defaultView ?? {}) as { readonly trustedTypes?: TrustedTypes }
  if (!trustedTypes) return html
  policy ??= trustedTypes.createPolicy("tianbao-editor", { createHTML: text => text })
  return policy.createHTML(html) as string
}
