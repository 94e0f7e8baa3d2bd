import {
  parseReport, reportSchema, zhCN, type Messages, type ParseCode, type ParseLimits, type ParseResult,
} from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import type { Node, Schema } from "prosemirror-model"
import { blockContent, type ReadHTML } from "./block-content.ts"
import { readableHTML } from "./html-block.ts"
import { tokensOf } from "./syntax.ts"

/** How Markdown is read. */
export interface ReadMarkdownOptions {
  /** Default: `reportSchema()`. */
  readonly schema?: Schema
  /** Defaults: 10,000,000 characters, 100 levels of blocks, 200,000 tokens and nodes. */
  readonly limits?: ParseLimits
  /** Default: Simplified Chinese. */
  readonly messages?: Messages
}

/** Reads Markdown into a document of the schema: what `toMarkdown` wrote, what a person wrote, or anything else. Never
 * throws. Inline HTML but `<u>`, `<sub>`, `<sup>`, `<mark>` and `<br>` is text; a block of HTML is read by `fromHTML`; what
 * comes of it all passes the checks of `parseReport`. Where the schema cannot hold what Markdown can, the text is kept
 * in the way that `fromHTML` keeps it. */
export function fromMarkdown(text: string, options: ReadMarkdownOptions = {}): ParseResult {
  const { schema = defaultSchema(), limits = {}, messages = zhCN } = options
  const { characters = 10_000_000, depth = 100, nodes = 200_000 } = limits
  const most = { characters, depth, nodes }
  if (text.length > characters) return failure("tooLarge", `${text.length} > ${characters}`, messages)
  try {
    const clean = text.replace(/^\ufeff/, "").replace(/\p{Cs}|\u0000/gu, "\ufffd")
    const tokens = tokensOf(clean, Math.min(depth, deepest))
    if (tokens.some(token => token.level > Math.min(depth, deepest))) return failure("tooDeep", `> ${depth}`, messages)
    const count = tokens.reduce((sum, { type, children }) =>
      sum + (type === "html_block" ? weightOfHTML : 1) + (children?.length ?? 0), 0)
    if (count > 2 * nodes) return failure("tooManyNodes", `> ${nodes}`, messages)
    const read = (target: Schema): ParseResult => {
      const readHTML: ReadHTML = html => fromHTML(readableHTML(html), { schema: target, limits: most, messages })
      const content = blockContent(tokens, target, readHTML)
      if ("ok" in content) return content
      const type = target.topNodeType.name
      return parseReport(target, content.length > 0 ? { type, content } : { type }, most, messages)
    }
    const result = read(schema)
    if (result.ok || !result.problems.every(problem => misfits.has(problem.code))) return result
    const own = read(defaultSchema())
    return own.ok ? fromHTML(toHTML(own.doc), { schema, limits: most, messages }) : result
  } catch (error) {
    return failure("nesting", error instanceof Error ? error.message : "", messages)
  }
}

/** True where a text alone reads as just this block; `false` where it reads as anything else or as nothing. */
export function readsAs(text: string, node: Node): boolean {
  const { schema } = node.type
  try {
    const content = blockContent(tokensOf(text, deepest), schema, html => fromHTML(readableHTML(html), { schema }))
    if ("ok" in content) return false
    const [only, ...others] = content
    return only !== undefined && others.length === 0 && schema.nodeFromJSON(only).eq(node)
  } catch {
    return false
  }
}

/** Beyond this, blocks in each other are refused whatever the limit is: they are read by recursion. */
const deepest = 200

/** A block of HTML takes the time of so many tokens. */
const weightOfHTML = 10

/** What is wrong where a sound report is read into a schema that has no place for a part of it. */
const misfits: ReadonlySet<ParseCode> = new Set(["unknownNode", "unknownMark", "unknownAttribute", "nesting"])

let ownSchema: Schema | undefined

function defaultSchema(): Schema {
  return ownSchema ??= reportSchema()
}

function failure(code: ParseCode, detail: string, messages: Messages): ParseResult {
  const problem = { code, path: "", detail }
  return { ok: false, problems: [{ ...problem, message: messages.parse(problem) }], salvaged: null }
}
