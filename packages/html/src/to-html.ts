import { blockNumbers, roleOf, type NumberingScheme } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { blockLink, hardenedFigure, hardenedMark } from "./hardened.ts"
import { escapeHTML, renderContent, type Rendering } from "./render.ts"

/** How a report is written as HTML. */
export interface HTMLOptions {
  /** Writes figures and headings so that they survive a server that strips classes and data attributes; where the HTML
   * is shown without Tianbao they look like links. Default false. */
  readonly hardened?: boolean
  /** How sections are numbered. Default: 一、 （一） 1. （1） ①. */
  readonly scheme?: NumberingScheme
}

/** The string for a database column, of any report, blanks included; `fromHTML` reads it back equal. Sections carry
 * their number as text. The same in a browser and where there is no document. What HTML cannot hold is not kept:
 * U+0000, lone surrogates, and line breaks in plain text, which come back as spaces or as hard breaks. What reads as
 * something else comes back as that: a plain heading that begins with a number as a section,
 * a typed 【待填：…】 as a blank. */
export function toHTML(doc: Node, { hardened = false, scheme }: HTMLOptions = {}): string {
  const numbers = blockNumbers(doc, scheme)
  const renderingOf = (node: Node, pos: number): Rendering => {
    const role = roleOf(node.type)
    const number = numbers.get(pos) ?? ""
    if (!hardened) return number ? { before: numberHTML(number) } : {}
    if (role === "title" || role === "section" || role === "line") return { before: blockLink(node, number) }
    const spec = role === "figure" ? hardenedFigure(node) : undefined
    return spec ? { spec } : {}
  }
  return renderContent(doc, 0, { node: renderingOf, ...hardened && { mark: hardenedMark } })
}

/** A block's number as the first thing in it. */
export function numberHTML(number: string): string {
  return `<span class="report-number">${escapeHTML(number)}</span>`
}
