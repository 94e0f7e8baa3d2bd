// Before the schema's rules read a tree, this puts it in order: it takes out what must not become text, puts back what a
// server's sanitiser took (in the order: data attributes, link, 【待填：…】, plain text) and, of HTML that this report did
// not write itself, lets no filled figure in.

import {
  figureDataset, narrowFigureAttrs, readFigureHref, readMarker, sentinelAttrs, sentinelPattern, type FigureAttrs,
} from "@tianbao/core"
import { headingLinks, readHeadingLink } from "./hardened.ts"

/** Where HTML comes from. `stored` was written by `toHTML` and kept by the host: figures keep their values. `foreign` is
 * all else, such as a paste or an upload: a filled figure becomes its text, a blank one keeps label, unit and kind. */
export type HTMLOrigin = "stored" | "foreign"

/** Puts a parsed body in order, in place. */
export function restore(body: HTMLElement, origin: HTMLOrigin): void {
  for (const element of body.querySelectorAll(silent)) remove(element)
  if (origin === "foreign") for (const figure of body.querySelectorAll(figures)) disown(figure)
  restoreBlanks(body)
  for (const number of body.querySelectorAll(`.report-number, ${headingLinks}`)) restoreHeading(number)
  restoreTitle(body)
}

/** What is not text, though it may hold some. */
const silent = "script, style, template, iframe, frame, object, embed, applet, noscript, noembed, noframes, title, head, " +
  "svg, audio, video, canvas"
const figures = `[data-report-figure], a[href^="https://report.invalid/f/"]`
const headings = "h1, h2, h3, h4, h5"

function disown(figure: Element): void {
  const href = figure.getAttribute("href")
  const stated = figure.hasAttribute("data-report-figure") || href === null
    ? Object.fromEntries(["value", "label", "unit", "kind"].map(key => [key, figure.getAttribute(`data-${key}`)]))
    : { ...readFigureHref(href) }
  const { value, label, unit, kind } = narrowFigureAttrs(stated)
  const text = figure.textContent ?? ""
  replace(figure, value === null ? blankElement(figure, { label, unit, kind }) : figure.ownerDocument.createTextNode(text))
}

function blankElement({ ownerDocument }: Element, attrs: Partial<FigureAttrs>): Element {
  const element = ownerDocument.createElement("span")
  const dataset = figureDataset(narrowFigureAttrs(attrs), "report-figure")
  for (const [name, value] of Object.entries(dataset)) element.setAttribute(name, value)
  return element
}

/** Turns each 【待填：…】 in the text into the blank that it shows. */
function restoreBlanks(parent: Element): void {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1) {
      const element = child as Element
      if (!element.matches(`${figures}, pre`)) restoreBlanks(element)
    } else if (child.nodeType === 3) {
      const text = child.nodeValue ?? ""
      let from = 0
      for (const match of text.matchAll(sentinelPattern)) {
        parent.insertBefore(parent.ownerDocument.createTextNode(text.slice(from, match.index)), child)
        parent.insertBefore(blankElement(parent, sentinelAttrs(match[1] ?? "", match[2] ?? "")), child)
        from = match.index + match[0].length
      }
      if (from > 0) child.nodeValue = text.slice(from)
    }
  }
}

/** Takes a heading's number or link out and marks the heading. Where the heading's own tag was lost, it is put back
 * around what follows up to the next block. */
function restoreHeading(number: Element): void {
  const href = number.getAttribute("href")
  const { level, attrs } = readHeadingLink(href ?? "")
  let heading = number.closest(headings)
  if (heading) remove(number)
  else if (href === null) return
  else {
    heading = number.ownerDocument.createElement(`h${level}`)
    replace(number, heading)
    for (let next = heading.nextSibling; next && !isBoundary(next); next = heading.nextSibling) heading.appendChild(next)
  }
  for (const name of attrs) heading.setAttribute(name, "")
}

function isBoundary(node: Node): boolean {
  return node.nodeType === 1 &&
    (node as Element).matches(`p, div, section, ${headings}, ul, ol, table, blockquote, pre, hr, ${headingLinks}`)
}

/** Where all attributes were lost, a first heading without a number before others with one is the title. */
function restoreTitle(body: Element): void {
  if (body.querySelector("[data-report-title], [data-report-section], .report-title, .report-section")) return
  const [first, ...others] = body.querySelectorAll(headings)
  const isNumbered = (heading: Element): boolean => readMarker(heading.textContent ?? "") !== null
  if (first?.matches("h1") && !isNumbered(first) && others.some(isNumbered)) first.setAttribute("data-report-title", "")
}

function remove(node: ChildNode): void {
  node.parentNode?.removeChild(node)
}

function replace(node: ChildNode, replacement: Node): void {
  node.parentNode?.insertBefore(replacement, node)
  remove(node)
}
