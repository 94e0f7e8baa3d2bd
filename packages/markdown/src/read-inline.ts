import { findNodeType, settledMark, splitAtSentinels } from "@tianbao/core"
import type { Token } from "markdown-it"
import type { Mark, MarkType, Node, Schema } from "prosemirror-model"
import { readFigure } from "./figure-syntax.ts"
import { readAttributes, type BlockAttributes } from "./parser.ts"

/** What stands in a heading, a paragraph or a cell. */
export interface Inline {
  readonly nodes: readonly Node[]
  /** Null where nothing stands in braces behind it. */
  readonly attributes: BlockAttributes | null
}

const names: Readonly<Record<string, readonly string[]>> = {
  strong: ["bold", "strong"], b: ["bold", "strong"], em: ["italic", "em"], i: ["italic", "em"], s: ["strike", "strikethrough"],
  u: ["underline"], sub: ["subscript"], sup: ["superscript"], code: ["code"],
}

/** Reads inline tokens. Of HTML only the marks that Markdown lacks are known; other tags are text. */
export function readInline(tokens: readonly Token[], schema: Schema): Inline {
  const nodes: Node[] = []
  const marks: Mark[] = []
  const figure = findNodeType(schema, "figure")
  let attributes: BlockAttributes | null = null
  const typeOf = (tag: string): MarkType | null =>
    tag === "mark" ? settledMark(schema) : (names[tag] ?? []).map(name => schema.marks[name]).find(Boolean) ?? null
  const set = (): readonly Mark[] => marks.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), [])
  const push = (text: string, more: readonly Mark[] = []): void => {
    for (const part of figure ? splitAtSentinels(text) : text === "" ? [] : [text]) {
      const own = more.reduce((all, mark) => mark.addToSet(all), set())
      nodes.push(typeof part === "string" ? schema.text(part, own) : (figure as NonNullable<typeof figure>).create(part, null, own))
    }
  }
  const open = (mark: Mark | null | undefined): void => void (mark && marks.push(mark))
  const close = (type: MarkType | null): void => {
    const at = marks.map(mark => mark.type).lastIndexOf(type as MarkType)
    if (at >= 0) marks.splice(at, 1)
  }
  for (const token of tokens) {
    switch (token.type) {
      case "text": case "text_special": push(token.content); break
      case "softbreak": push(/[\u2e80-\uffef]$/.test(nodes[nodes.length - 1]?.text ?? "") ? "" : " "); break
      case "hardbreak": nodes.push(...breakOf(schema, set())); break
      case "code_inline": {
        const code = typeOf("code")
        if (token.content !== "") nodes.push(schema.text(token.content, (code ? [code.create()] : []).reduce((all, mark) => mark.addToSet(all), set())))
        break
      }
      case "strong_open": case "em_open": case "s_open": open(typeOf(token.tag)?.create()); break
      case "strong_close": case "em_close": case "s_close": close(typeOf(token.tag)); break
      case "link_open": {
        const link = schema.marks["link"]
        const title = token.attrGet("title")
        const known = link?.spec.attrs ?? {}
        open(link?.create({ href: token.attrGet("href"), ...("title" in known && { title: title === "" ? null : title }) }))
        break
      }
      case "link_close": close(schema.marks["link"] ?? null); break
      case "image": push(token.content); break
      case "figure":
        if (figure) nodes.push(figure.create({ ...readFigure(token.content) }, null, set()))
        else push(`{{${token.content}}}`)
        break
      case "attributes": attributes = readAttributes(token.content); break
      case "html_inline": {
        const [, slash = "", tag = ""] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(token.content) ?? []
        const type = typeOf(tag.toLowerCase())
        if (/^br$/i.test(tag) && slash === "") nodes.push(...breakOf(schema, set()))
        else if (type && slash === "") open(type.create())
        else if (type) close(type)
        else push(token.content)
        break
      }
      default: push(token.content)
    }
  }
  return { nodes: attributes ? trimmedEnd(nodes) : nodes, attributes }
}

function breakOf(schema: Schema, marks: readonly Mark[]): readonly Node[] {
  const type = schema.nodes["hardBreak"] ?? schema.nodes["hard_break"]
  return [type ? type.create(null, null, marks) : schema.text(" ", marks)]
}

/** Without the one space before the braces. */
function trimmedEnd(nodes: readonly Node[]): readonly Node[] {
  const last = nodes[nodes.length - 1]
  if (!last?.text?.endsWith(" ")) return nodes
  return last.text === " " ? nodes.slice(0, -1) : [...nodes.slice(0, -1), last.cut(0, last.text.length - 1)]
}
