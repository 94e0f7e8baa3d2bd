import MarkdownIt, { type MarkdownIt as Parser } from "markdown-it"
import { safeHref } from "@tianbao/core"
import { figureEnd } from "./figure-syntax.ts"

/** CommonMark with tables and ~~, with figures in braces and attributes behind a block's text. */
export const parser: Parser = new MarkdownIt("commonmark", { html: true, maxNesting: 100 }).enable(["table", "strikethrough"])

// Addresses stay as they are written; what is not allowed stays text.
parser.normalizeLink = href => href
parser.validateLink = href => safeHref(href) !== null

/** {.run-in role=财务} at the end of a heading or paragraph. */
const attributes = /\{((?:\.[a-z-]+|[a-z]+=[^\s{}"]+)(?: (?:\.[a-z-]+|[a-z]+=[^\s{}"]+))*)\}\s*$/y

parser.inline.ruler.before("link", "report", (state, silent) => {
  const { src, pos } = state
  if (src[pos] !== "{") return false
  const end = figureEnd(src, pos)
  if (end >= 0) {
    if (!silent) state.push("figure", "", 0).content = src.slice(pos + 2, end - 2)
    state.pos = end
    return true
  }
  attributes.lastIndex = pos
  const match = attributes.exec(src)
  if (!match) return false
  if (!silent) state.push("attributes", "", 0).content = match[1] ?? ""
  state.pos = src.length
  return true
})

/** What stands in braces behind a block's text: classes without their dot, and values by their keys. */
export interface BlockAttributes {
  readonly classes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

export function readAttributes(text: string): BlockAttributes {
  const parts = text.split(" ").filter(Boolean)
  return {
    classes: parts.filter(part => part.startsWith(".")).map(part => part.slice(1)),
    values: Object.fromEntries(parts.filter(part => !part.startsWith(".")).map(part => {
      const at = part.indexOf("=")
      return [part.slice(0, at), part.slice(at + 1)]
    })),
  }
}

export function writeAttributes({ classes, values }: BlockAttributes): string {
  const parts = [...classes.map(name => `.${name}`), ...Object.entries(values).map(([key, value]) => `${key}=${value}`)]
  return parts.length > 0 ? ` {${parts.join(" ")}}` : ""
}
