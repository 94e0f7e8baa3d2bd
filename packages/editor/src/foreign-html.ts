// HTML from elsewhere. Word and WPS write a list as paragraphs: `mso-list:l0 level1` in their style, the marker as text
// in a span of its own, a bullet as a letter of Wingdings. Typed numbers stay as text, from which sections are read;
// bullets become a list, or their letters would be text.

import { readMarker } from "@tianbao/core"

/** Turns Word's and WPS's bullets and outline levels in clipboard HTML into lists and headings, what stands in a form's
 * fields into text, and drops what another editor says about the nodes around its slice, which nobody checks. Other
 * HTML comes back untouched. */
export function readForeignHTML(html: string, document: Document): string {
  if (!/mso-|wingdings|<o:p>|data-pm-slice|<(?:input|select)\b/i.test(html)) return html
  const body = parseInert(html, document)
  if (!body) return html
  for (const element of body.querySelectorAll("[data-pm-slice]")) element.removeAttribute("data-pm-slice")
  readFields(body)
  for (const empty of body.querySelectorAll("o\\:p")) if (empty.textContent.trim() === "") empty.remove()
  for (const block of body.querySelectorAll<HTMLElement>("p, h1, h2, h3, h4, h5, h6")) {
    const marker = markerOf(block)
    if (marker && isBullet(marker) && block.matches("p")) toItem(block, marker)
    else {
      if (marker) settleNumber(block, marker)
      const level = /mso-outline-level:\s*([1-5])/i.exec(styleOf(block))?.[1]
      const heading = level && block.matches("p") && !block.closest("table") ? rename(block, `h${level}`) : block
      // Its level counts where no number says another, beside a host's own headings too.
      const isNumbered = readMarker(heading.textContent) !== null
      if (heading.matches("h1, h2, h3, h4, h5") && !isNumbered) heading.setAttribute("data-report-section", "")
    }
  }
  return body.innerHTML
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

/** A number that Word counted: kept as text where it reads as one of ours, with no white space in it; else left out of
 * a heading, whose level says enough. */
function settleNumber(block: HTMLElement, marker: HTMLElement): void {
  const number = marker.textContent.trim()
  if (readMarker(number) || block.matches("p")) marker.textContent = number
  else marker.remove()
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

function rename(block: HTMLElement, tag: string): HTMLElement {
  const heading = make(block, tag)
  heading.append(...block.childNodes)
  block.replaceWith(heading)
  return heading
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
