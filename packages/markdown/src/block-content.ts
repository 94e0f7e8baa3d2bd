// The tokens of a text as the content of a document, in the JSON that `parseReport` checks. Containers are kept on a
// stack, so that deep nesting costs no recursion.

import { lineKinds, readMarker, type ParseResult } from "@tianbao/core"
import type { Token } from "markdown-it"
import type { Schema } from "prosemirror-model"
import type { AttributeBlock } from "./attribute-block.ts"
import { inlineContent, type NodeJSON } from "./inline-content.ts"
import { attributeBlockOf } from "./syntax.ts"
import { nodeName } from "./vocabulary.ts"

/** Reads the HTML of a block. */
export type ReadHTML = (html: string) => ParseResult

/** The content that tokens make, or what is wrong with the HTML in them. */
export function blockContent(
  tokens: readonly Token[], schema: Schema, readHTML: ReadHTML,
): readonly NodeJSON[] | Extract<ParseResult, { readonly ok: false }> {
  const root: NodeJSON[] = []
  const stack: Container[] = [{ node: { type: "" }, content: root }]
  const scheme = headingScheme(tokens)
  const block = (type: string, attrs?: NodeJSON["attrs"], content?: readonly NodeJSON[]): NodeJSON =>
    ({ type: nodeName(schema, type), ...attrs && { attrs }, ...content && content.length > 0 && { content } })
  const add = (node: NodeJSON): unknown => stack[stack.length - 1]?.content.push(node)
  let open: Token | undefined
  for (const token of tokens) {
    const container = containers[token.type]
    if (container) {
      const content: NodeJSON[] = []
      const node = block(container(token), attrsOf(token, schema))
      stack.push({ node, content })
    } else if (token.type.replace(/close$/, "open") in containers) {
      const closed = stack.pop()
      if (closed) add(filled(closed, schema))
    } else if (token.type === "inline") {
      const content = inlineContent(token.children ?? [], schema)
      if (open?.type === "heading_open") add(heading(open, content, scheme, block))
      else {
        const kind = open?.type === "paragraph_open" ? attributeBlockOf(open)?.classes[0] : undefined
        add(kind !== undefined ? block("reportLine", { kind: lineKinds.find(each => each === kind) }, content)
          : block("paragraph", undefined, content))
      }
    } else if (token.type === "fence" || token.type === "code_block") {
      const text = token.content.replace(/\n$/, "")
      const language = token.info.trim()
      add(block("codeBlock", language ? { language } : undefined, text ? [{ type: "text", text }] : []))
    } else if (token.type === "hr") add(block("horizontalRule"))
    else if (token.type === "html_block" && token.content.trim() === "<p></p>") add(block("paragraph"))
    else if (token.type === "html_block" && !isTransparent(token.content)) {
      const result = readHTML(token.content)
      if (!result.ok) return result
      const { content = [] } = result.doc.toJSON() as NodeJSON
      for (const node of content) add(node)
    }
    if (token.nesting > 0) open = token
  }
  return root
}

interface Container {
  readonly node: NodeJSON
  readonly content: NodeJSON[]
}

const cell = (token: Token): string => token.tag === "th" ? "tableHeader" : "tableCell"

const containers: Readonly<Record<string, (token: Token) => string>> = {
  blockquote_open: () => "blockquote", bullet_list_open: () => "bulletList", ordered_list_open: () => "orderedList",
  list_item_open: () => "listItem", table_open: () => "table", tr_open: () => "tableRow", th_open: cell, td_open: cell,
}

function attrsOf(token: Token, schema: Schema): NodeJSON["attrs"] {
  if (token.type === "ordered_list_open") {
    const start = token.attrGet("start")
    return start === null ? undefined : { start: Number(start) }
  }
  const align = /^text-align:(\w+)$/.exec(String(token.attrGet("style") ?? ""))?.[1]
  const holdsAlign = schema.nodes[nodeName(schema, cell(token))]?.spec.attrs?.["align"] !== undefined
  return align !== undefined && holdsAlign ? { align } : undefined
}

/** An item or a quote without anything in it has a paragraph where its schema asks for one. */
function filled({ node, content }: Container, schema: Schema): NodeJSON {
  if (content.length > 0) return { ...node, content }
  return schema.nodes[node.type]?.contentMatch.validEnd === false
    ? { ...node, content: [{ type: nodeName(schema, "paragraph") }] }
    : node
}

interface HeadingScheme {
  /** The opening token of the title's heading. */
  readonly title: Token | null
  /** How many ranks `#` has above the first level of sections. */
  readonly shift: number
}

/** A first heading of the first rank is the title where it is the only one, where it says so, or where it has no number
 * and all others of its rank have one. `##` is the first level unless another `#` opens a section. */
function headingScheme(tokens: readonly Token[]): HeadingScheme {
  const blocks = tokens.filter(token =>
    token.level === 0 && token.nesting >= 0 && !(token.type === "html_block" && isTransparent(token.content)))
  const firsts = blocks.filter(token => token.type === "heading_open" && token.tag === "h1" && !has(token, "plain"))
  const [first] = firsts
  if (!first) return { title: null, shift: 1 }
  const numbered = new Set(firsts.filter(token => hasNumber(tokens[tokens.indexOf(token) + 1])))
  const isTitle = first === blocks[0] && !has(first, "section") &&
    (has(first, "title") || (!numbered.has(first) && firsts.slice(1).every(token => numbered.has(token))))
  return { title: isTitle ? first : null, shift: isTitle && firsts.length === 1 ? 1 : 0 }
}

function has(heading: Token, name: string): boolean {
  return attributeBlockOf(heading)?.classes.includes(name) ?? false
}

function hasNumber(inline: Token | undefined): boolean {
  return readMarker((inline?.children ?? []).map(token =>
    token.type === "figure" ? "\ufffc" : token.type === "tag" ? "" : token.content).join("")) !== null
}

type MakeBlock = (type: string, attrs?: NodeJSON["attrs"], content?: readonly NodeJSON[]) => NodeJSON

function heading(open: Token, content: readonly NodeJSON[], scheme: HeadingScheme, block: MakeBlock): NodeJSON {
  const rank = Number(open.tag.slice(1))
  const said = attributeBlockOf(open)
  if (open === scheme.title) return block("reportTitle", undefined, content)
  if (has(open, "plain")) return block("heading", { level: rank }, content)
  const level = Math.min(5, Math.max(1, rank - scheme.shift))
  if (said) return block("reportSection", { level, ...sectionAttrsOf(said) }, content)
  const marker = readMarker(content.map(node => node.text ?? "\ufffc").join(""))
  return marker
    ? block("reportSection", { level: marker.level }, withoutStart(content, marker.length))
    : block("reportSection", { level }, content)
}

function sectionAttrsOf({ classes, attrs }: AttributeBlock): NonNullable<NodeJSON["attrs"]> {
  const { role } = attrs
  return {
    ...classes.includes("run-in") && { runIn: true }, ...classes.includes("open") && { open: true },
    ...role !== undefined && { role },
  }
}

function withoutStart(content: readonly NodeJSON[], length: number): readonly NodeJSON[] {
  let left = length
  return content.flatMap(node => {
    if (left === 0 || node.text === undefined) return [node]
    const text = node.text.slice(left)
    left = Math.max(0, left - node.text.length)
    return text ? [{ ...node, text }] : []
  })
}

/** True for HTML that is no block itself: a comment, or a tag of a container that Markdown stands in. */
function isTransparent(html: string): boolean {
  const text = html.trim()
  if (text.startsWith("<!--")) return /^-->$|^$/.test(text.slice(text.indexOf("-->", 4)))
  return /^<\/?(?:div|section|article|main|center|details)(?:\s[^<>]*)?>$/i.test(text)
}
