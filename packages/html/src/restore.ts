// What a server's sanitiser took is put back, in the order: data attributes, link, 【待填：…】, plain text. The tree is only
// marked, never rebuilt: moving nodes about in a long one would take time by its square.

import {
  figureDataset, findNodeType, narrowFigureAttrs, readFigureHref, readMarker, settledHref, splitAtSentinels,
} from "@tianbao/core"
import { Fragment, type Node, type TagParseRule } from "prosemirror-model"
import { blockLinks, readBlockLink } from "./hardened.ts"

/** Where HTML comes from. `stored` was written by `toHTML` and kept by the host: figures keep their values. `foreign`
 * is all else, such as a paste or an upload: a filled figure becomes its text, a blank keeps label, unit and kind,
 * and nothing counts as settled. */
export type HTMLOrigin = "stored" | "foreign"

const figures = `[data-report-figure], a[href^="https://report.invalid/f/"]`
const settled = `[data-report-settled], .report-settled, a[href="${settledHref}"]`
const headings = "h1, h2, h3, h4, h5"
const lines = "p[data-report-line]"
const numbers = `:is(${headings}, ${lines}) :is(.report-number, ${blockLinks})`

/** Rules that come before the schema's: what is not text although it may hold some, and the numbers of headings. */
export const restoringRules: readonly TagParseRule[] = [
  {
    tag: "script, style, template, iframe, frame, object, embed, applet, noscript, noembed, noframes, title, head, " +
      `svg, audio, video, canvas, ${numbers}`,
    ignore: true,
  },
  { tag: blockLinks, skip: true },
]

/** Marks a parsed body's figures and headings for the schema's rules. */
export function restoreMarks(body: HTMLElement, origin: HTMLOrigin): void {
  if (origin === "foreign") {
    for (const figure of body.querySelectorAll(figures)) disown(figure)
    for (const words of body.querySelectorAll(settled)) {
      for (const name of words.getAttributeNames()) words.removeAttribute(name)
    }
  }
  for (const link of body.querySelectorAll(`p ${blockLinks.split(", ").at(-1)}`)) setBlock(link, "p")
  for (const number of body.querySelectorAll(numbers)) if (!number.closest(lines)) setBlock(number, headings)
  if (body.querySelector("[data-report-title], [data-report-section], .report-title, .report-section")) return
  // All attributes are lost: a first heading without a number before others with one is the title.
  const [first, ...others] = body.querySelectorAll(headings)
  const isNumbered = (heading: Element): boolean => readMarker(heading.textContent ?? "") !== null
  if (first?.matches("h1") && !isNumbered(first) && others.some(isNumbered)) first.setAttribute("data-report-title", "")
}

function setBlock(link: Element, block: string): void {
  for (const [name, value] of readBlockLink(link.getAttribute("href"))) link.closest(block)?.setAttribute(name, value)
}

function disown(figure: Element): void {
  const href = figure.getAttribute("href")
  const stated = figure.hasAttribute("data-report-figure") || href === null
    ? Object.fromEntries(["value", "label", "unit", "kind"].map(key => [key, figure.getAttribute(`data-${key}`)]))
    : { ...readFigureHref(href) }
  const { value, label, unit, kind } = narrowFigureAttrs(stated)
  for (const name of figure.getAttributeNames()) figure.removeAttribute(name)
  if (value !== null) return
  const dataset = figureDataset(narrowFigureAttrs({ label, unit, kind }), "report-figure")
  for (const [name, text] of Object.entries(dataset)) figure.setAttribute(name, text)
}

/** Turns each 【待填：…】 in the text into the blank that it shows, except in code. */
export function restoreBlanks(node: Node): Node {
  const type = findNodeType(node.type.schema, "figure")
  if (!type || node.isLeaf || node.type.spec.code) return node
  const children = node.content.content.flatMap((child): readonly Node[] => {
    if (!child.isText || !node.type.contentMatch.matchType(type)) return [restoreBlanks(child)]
    return splitAtSentinels(child.text ?? "").map(part => {
      if (typeof part !== "string") return type.create(part, null, child.marks)
      return part === child.text ? child : type.schema.text(part, child.marks)
    })
  })
  return children.every((child, i) => child === node.maybeChild(i)) ? node : node.copy(Fragment.fromArray(children))
}
