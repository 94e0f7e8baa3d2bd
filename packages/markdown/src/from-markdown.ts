import {
  findNodeType, lineKinds, readMarker, reportSchema, zhCN, type Messages, type ParseCode, type ParseLimits, type ParseResult,
} from "@tianbao/core"
import { fromHTML } from "@tianbao/html"
import type { Token } from "markdown-it"
import { Fragment, type Node, type NodeType, type Schema } from "prosemirror-model"
import { parser } from "./parser.ts"
import { readInline } from "./read-inline.ts"

/** How Markdown is read. */
export interface ReadMarkdownOptions {
  /** Default `reportSchema()`. */
  readonly schema?: Schema
  readonly limits?: ParseLimits
  /** The language of what is wrong. Default: Simplified Chinese. */
  readonly messages?: Messages
}

/** Reads Markdown as a report: `#` is the title where it comes first and alone, `##` a section of level 1, `{{累计捐款|万元}}` a blank.
 * A number typed before a heading is dropped; it says the level. HTML is read as `fromHTML` reads it. Never throws on bad input. */
export function fromMarkdown(text: string, options: ReadMarkdownOptions = {}): ParseResult {
  const { schema = reportSchema(), limits = {}, messages = zhCN } = options
  const { characters = 10_000_000, nodes = 200_000 } = limits
  const fail = (code: ParseCode, detail: string): ParseResult => {
    const problem = { code, path: "", detail }
    return { ok: false, problems: [{ ...problem, message: messages.parse(problem) }], salvaged: null }
  }
  if (text.length > characters) return fail("tooLarge", `${text.length} > ${characters}`)
  try {
    const blocks = blocksOf(text.replace(/^\ufeff/, "").replace(/\p{Cs}|\0/gu, "\ufffd"), schema)
    const doc = schema.topNodeType.create(null, [...blocks])
    let count = 0
    doc.descendants(() => ++count <= nodes)
    if (count > nodes) return fail("tooManyNodes", `> ${nodes}`)
    doc.check()
    return { ok: true, doc }
  } catch (error) {
    return fail("nesting", error instanceof Error ? error.message : "")
  }
}

/** The blocks of a text. */
export function blocksOf(text: string, schema: Schema): readonly Node[] {
  const tokens = parser.parse(text, {})
  return new MarkdownReader(tokens, schema).read()
}

class MarkdownReader {
  readonly #tokens: readonly Token[]
  readonly #schema: Schema
  /** How much deeper headings stand than sections: by one where the first is the title, or there is no first-level heading. */
  readonly #shift: number
  /** The token of the title; -1 where there is none. */
  readonly #title: number
  #at = 0

  constructor(tokens: readonly Token[], schema: Schema) {
    this.#tokens = tokens
    this.#schema = schema
    const [first, second] = tokens.flatMap(({ type, tag, level }, i) => type === "heading_open" && tag === "h1" && level === 0 && !this.#says(i, "title") ? [i] : [])
    const start = tokens.findIndex(({ type, content }) => type !== "html_block" || !content.startsWith("<!--"))
    this.#title = first === start && second === undefined ? start : -1
    this.#shift = first === undefined || this.#title >= 0 ? 1 : 0
  }

  /** True where the heading at this token has a class. */
  #says(at: number, name: string): boolean {
    const braces = this.#tokens[at + 1]?.children?.find(({ type }) => type === "attributes")?.content ?? ""
    return braces.split(" ").includes(`.${name}`)
  }

  read(end = ""): readonly Node[] {
    const blocks: Node[] = []
    for (; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#tokens[this.#at] as Token
      if (token.type === end) return blocks
      blocks.push(...this.#readBlock(token))
    }
    return blocks
  }

  #readBlock(token: Token): readonly Node[] {
    const { nodes } = this.#schema
    switch (token.type) {
      case "heading_open": return this.#heading(token)
      case "paragraph_open": return this.#paragraph()
      case "bullet_list_open": case "ordered_list_open": return this.#list(token)
      case "blockquote_open": {
        const content = this.#inside("blockquote_close")
        return nodes["blockquote"] ? [nodes["blockquote"].create(null, content)] : content
      }
      case "fence": case "code_block": return this.#code(token)
      case "hr": {
        const type = nodes["horizontalRule"] ?? nodes["horizontal_rule"]
        return type ? [type.create()] : []
      }
      case "table_open": return this.#table()
      case "html_block": return this.#html(token.content)
      case "inline": return this.#textblock(this.#inline().nodes)
      default: return []
    }
  }

  #inside(end: string): Node[] {
    this.#at++
    return [...this.read(end)]
  }

  #inline(): ReturnType<typeof readInline> {
    return readInline(this.#tokens[this.#at]?.children ?? [], this.#schema)
  }

  #heading(token: Token): readonly Node[] {
    const at = this.#at++
    const { nodes, attributes } = this.#inline()
    this.#at++
    const { classes = [], values = {} } = attributes ?? {}
    const [title, section, plain] = [findNodeType(this.#schema, "title"), findNodeType(this.#schema, "section"), this.#schema.nodes["heading"]]
    const depth = Number(token.tag.slice(1))
    if (title && (at === this.#title || classes.includes("title"))) return [title.create(null, Fragment.fromArray([...nodes]))]
    if (plain && classes.includes("plain") && plain !== section) return [plain.create({ level: depth }, Fragment.fromArray([...nodes]))]
    if (!section || token.level > 0) return this.#textblock(nodes)
    const content = Fragment.fromArray([...nodes])
    const text = content.textBetween(0, content.size, undefined, "\ufffc")
    const marker = attributes ? null : readMarker(text)
    const known = section.spec.attrs ?? {}
    return [section.create({
      level: marker?.level ?? Math.min(5, Math.max(1, depth - this.#shift)),
      ...("runIn" in known && { runIn: classes.includes("run-in") }), ...("open" in known && { open: classes.includes("open") }),
      ...("role" in known && { role: values["role"] ?? "" }),
    }, marker ? content.cut(marker.length) : content)]
  }

  #paragraph(): readonly Node[] {
    this.#at++
    const { nodes, attributes } = this.#inline()
    this.#at++
    const line = findNodeType(this.#schema, "line")
    const kind = lineKinds.find(each => attributes?.classes.includes(each))
    return line && kind ? [line.create({ kind }, Fragment.fromArray([...nodes]))] : this.#textblock(nodes)
  }

  #textblock(nodes: readonly Node[]): readonly Node[] {
    const type = this.#schema.nodes["paragraph"]
    if (!type) throw new RangeError("No node \"paragraph\" in this schema: Markdown has nothing to go into.")
    return [type.create(null, Fragment.fromArray([...nodes]))]
  }

  #list(token: Token): readonly Node[] {
    const { nodes } = this.#schema
    const isOrdered = token.type === "ordered_list_open"
    const type = isOrdered ? nodes["orderedList"] ?? nodes["ordered_list"] : nodes["bulletList"] ?? nodes["bullet_list"]
    const item = nodes["listItem"] ?? nodes["list_item"]
    const items: Node[][] = []
    const end = token.type.replace("open", "close")
    for (this.#at++; this.#tokens[this.#at]?.type !== end; this.#at++) {
      if (this.#tokens[this.#at]?.type === "list_item_open") items.push(this.#inside("list_item_close"))
    }
    if (!type || !item) return items.flat()
    const start = Number(token.attrGet("start") ?? "1")
    const attrs = isOrdered ? "start" in (type.spec.attrs ?? {}) ? { start } : { order: start } : null
    return [type.create(attrs, items.map(blocks => item.create(null, blocks)))]
  }

  #code(token: Token): readonly Node[] {
    const type = this.#schema.nodes["codeBlock"] ?? this.#schema.nodes["code_block"]
    const text = token.content.replace(/\n$/, "")
    const content = text === "" ? null : this.#schema.text(text)
    if (!type) return this.#textblock(content ? [content] : [])
    const language = token.info.trim() || null
    return [type.create("language" in (type.spec.attrs ?? {}) ? { language } : null, content)]
  }

  #table(): readonly Node[] {
    const rows: { readonly isHeader: boolean; readonly align: string | null; readonly content: readonly Node[] }[][] = []
    for (this.#at++; this.#tokens[this.#at]?.type !== "table_close"; this.#at++) {
      const token = this.#tokens[this.#at] as Token
      if (token.type === "tr_open") rows.push([])
      if (token.type !== "th_open" && token.type !== "td_open") continue
      this.#at++
      const align = /text-align:(\w+)/.exec(String(token.attrGet("style") ?? ""))?.[1] ?? null
      rows[rows.length - 1]?.push({ isHeader: token.type === "th_open", align, content: this.#textblock(this.#inline().nodes) })
    }
    const types = tableTypes(this.#schema)
    if (!types) return rows.flatMap(cells => cells.flatMap(({ content }) => content))
    return [types.table.create(null, rows.map(cells => types.row.create(null, cells.map(({ isHeader, align, content }) => {
      const type = isHeader ? types.header ?? types.cell : types.cell
      return type.create("align" in (type.spec.attrs ?? {}) ? { align } : null, [...content])
    }))))]
  }

  #html(html: string): readonly Node[] {
    if (/^\s*<!--[\s\S]*-->\s*$/.test(html)) return []
    const result = fromHTML(html, { schema: this.#schema })
    if (!result.ok) throw new RangeError(result.problems[0]?.message ?? "HTML")
    return result.doc.children
  }
}

interface TableTypes {
  readonly table: NodeType
  readonly row: NodeType
  readonly cell: NodeType
  readonly header: NodeType | undefined
}

function tableTypes({ nodes }: Schema): TableTypes | null {
  const byRole = (role: string): NodeType | undefined => Object.values(nodes).find(type => type.spec["tableRole"] === role)
  const [table, row, cell, header] = [byRole("table"), byRole("row"), byRole("cell"), byRole("header_cell")]
  return table && row && cell ? { table, row, cell, header } : null
}

