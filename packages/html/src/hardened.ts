// Columns whose server strips classes and data attributes mostly keep links. So in the hardened form a figure is a link
// whose address holds all of it, a title, section or line begins with a link that says what it is, and settled words are a
// link. `.invalid` is reserved and never resolves.

import {
  figureAttrs, figureDataset, figureHref, figureText, roleOf, sectionAttrs, sectionDataset, settledHref, settledMark,
  lineKind,
} from "@tianbao/core"
import type { DOMOutputSpec, Mark, Node } from "prosemirror-model"
import { escapeHTML } from "./render.ts"

const titleHref = "https://report.invalid/t"
const sectionHref = "https://report.invalid/s"
const lineHref = "https://report.invalid/l/"

/** Finds what `blockLink` made. */
export const blockLinks: string =
  `a[href="${titleHref}"], a[href="${sectionHref}"], a[href^="${sectionHref}?"], a[href^="${lineHref}"]`

/** The link that a title, section or line begins with; its number is its text. */
export function blockLink(block: Node, number: string): string {
  if (roleOf(block.type) === "title") return `<a href="${titleHref}"></a>`
  if (roleOf(block.type) === "line") {
    return `<a class="report-number" href="${lineHref}${lineKind(block)}">${escapeHTML(number)}</a>`
  }
  const attrs = Object.entries(sectionDataset(sectionAttrs(block))).map(([name, value]) =>
    name.slice("data-".length) + (value && `=${encodeURIComponent(value.replace(/\p{Cs}/gu, "\ufffd"))}`))
  const query = attrs.length > 0 ? `?${attrs.join("&")}` : ""
  return `<a class="report-number" href="${escapeHTML(sectionHref + query)}">${escapeHTML(number)}</a>`
}

/** The attributes that a link made by `blockLink` stands for, on its block's element. A mere number, without an address, is
 * a section's. */
export function readBlockLink(href: string | null): readonly (readonly [name: string, value: string])[] {
  if (href === titleHref) return [["data-report-title", ""]]
  if (href?.startsWith(lineHref)) return [["data-report-line", href.slice(lineHref.length)]]
  const query = new URLSearchParams(href?.startsWith(`${sectionHref}?`) ? href.slice(sectionHref.length) : "")
  const attrs = ["run-in", "open", "role"].filter(name => query.has(name))
  return [["data-report-section", ""], ...attrs.map(name => [`data-${name}`, query.get(name) ?? ""] as const)]
}

/** A figure as a link. One that stands within a link stays a `span`: links do not nest. */
export function hardenedFigure(figure: Node): DOMOutputSpec | undefined {
  if (figure.marks.some(isLink)) return undefined
  const attrs = figureAttrs(figure)
  return ["a", { href: figureHref(attrs), ...figureDataset(attrs, "report-figure") }, figureText(attrs)]
}

/** The mark of settled words as a link, where they are nothing but text: links do not nest. */
export function hardenedMark(mark: Mark, nodes: readonly Node[]): DOMOutputSpec | undefined {
  if (mark.type !== settledMark(mark.type.schema)) return undefined
  if (!nodes.every(({ isText, marks }) => isText && !marks.some(isLink))) return undefined
  return ["a", { href: settledHref, class: "report-settled", "data-report-settled": "" }, 0]
}

function isLink(mark: Node["marks"][number]): boolean {
  const spec = mark.type.spec.toDOM?.(mark, true)
  return Array.isArray(spec) && spec[0] === "a"
}
