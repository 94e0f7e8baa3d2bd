import { findNodeType, isAddress, readHeading, readMarker, type LineKind } from "@tianbao/core"
import { elementIn, elementsIn, type XMLElement } from "@tianbao/ooxml"
import { Fragment, type Node, type NodeType } from "prosemirror-model"
import type { ImportSubject } from "./import-note.ts"
import { InlineReader, type InlineContent } from "./read-inline.ts"
import type { Counted } from "./read-numbering.ts"
import { plain, type WordStyle } from "./read-styles.ts"
import { readTable } from "./read-table.ts"
import type { DocxReader } from "./reader.ts"

const quoteNames = /^(?:quote|intense quote|block text|引用|明显引用)$/
const codeNames = /^(?:html preformatted|source code|code|源代码)$/

/** A list that is being read, with its items' blocks. */
interface OpenList {
  readonly counted: Counted
  readonly items: Node[][]
}

/** Reads the blocks of a document's text, or of a table's cell, one after the other. */
export class BlockReader {
  readonly #reader: DocxReader
  readonly #inline: InlineReader
  /** False in a cell, which has neither title nor sections. */
  readonly #inFlow: boolean
  readonly #blocks: Node[] = []
  readonly #lists: OpenList[] = []
  #quotes: { readonly depth: number; readonly node: Node }[] = []
  /** What a paragraph whose end was deleted leaves to the next one. */
  #carried: Node[] = []
  /** Sections by their places, and whether each had a number. */
  readonly #sections: { readonly at: number; readonly isNumbered: boolean }[] = []

  constructor(reader: DocxReader, inline: InlineReader = new InlineReader(reader), inFlow = true) {
    this.#reader = reader
    this.#inline = inline
    this.#inFlow = inFlow
  }

  /** Reads what stands in the document's body or in a cell. */
  read(element: XMLElement): void {
    if (this.#inFlow) this.#reader.block = this.#blocks.length
    switch (element.name) {
      case "w:p": return this.#readParagraph(element)
      case "w:tbl": {
        this.#close()
        this.#reader.note("table")
        const table = readTable(element, this.#reader, cell => this.#readCell(cell))
        return void this.#blocks.push(...table)
      }
      case "w:sdt": {
        const gallery = elementIn(elementIn(elementIn(element, "w:sdtPr"), "w:docPartObj"), "w:docPartGallery")?.attrs["w:val"] ?? ""
        if (/table of contents/i.test(gallery)) return this.#reader.note("contents")
        for (const child of elementsIn(elementIn(element, "w:sdtContent"))) this.read(child)
        return
      }
      case "w:altChunk": return this.#reader.note("embedded")
      case "mc:AlternateContent": {
        for (const child of elementsIn(elementIn(element, "mc:Choice") ?? elementIn(element, "mc:Fallback"))) this.read(child)
        return
      }
      case "w:sectPr": {
        if (!this.#reader.own && elementsIn(element).some(({ name }) => /^w:(?:header|footer)Reference$/.test(name))) this.#reader.note("headerFooter")
        return
      }
      case "w:del": case "w:moveFrom": return this.#reader.note("deleted")
      case "w:ins": case "w:moveTo": case "w:customXml": case "w:smartTag": for (const child of elementsIn(element)) this.read(child)
    }
  }

  /** The blocks, when all has been read. */
  end(): readonly Node[] {
    if (this.#carried.length > 0) this.#add(this.#paragraph(this.#carried.splice(0)))
    this.#close()
    if (this.#inFlow && !this.#reader.own) this.#findTitle()
    return this.#blocks
  }

  #readCell(cell: XMLElement): readonly Node[] {
    const inside = new BlockReader(this.#reader, this.#inline, false)
    for (const child of elementsIn(cell)) inside.read(child)
    return inside.end()
  }

  #readParagraph(element: XMLElement): void {
    const { styles, own, counters } = this.#reader
    const properties = elementIn(element, "w:pPr")
    const styleId = elementIn(properties, "w:pStyle")?.attrs["w:val"]
    // Between two tables of ours.
    if (own && styleId === undefined && element.children.length === 0) return
    const style = styles.get(styleId ?? "") ?? plain
    if (/^toc \d$/.test(style.name)) return this.#reader.note("contents")
    const isCode = codeNames.test(style.name)
    const content = this.#inline.read(element, isCode)
    if (content.isOpen) return void this.#carried.push(...content.nodes)
    // A host's pictures may be blocks.
    const [nodes, pictures] = [[...this.#carried.splice(0), ...content.nodes.filter(node => node.isInline)], content.nodes.filter(node => !node.isInline)]
    const counted = this.#counted(properties, style, counters)
    if (nodes.length > 0 || pictures.length === 0) this.#readContent({ ...content, nodes }, style, properties, counted)
    for (const picture of pictures) this.#add(picture)
    for (const box of content.boxes) this.read(box)
  }

  #counted(properties: XMLElement | null, style: WordStyle, counters: DocxReader["counters"]): Counted | null {
    const direct = elementIn(properties, "w:numPr")
    const numId = elementIn(direct, "w:numId")?.attrs["w:val"] ?? style.numId
    const ilvl = Number(elementIn(direct, "w:ilvl")?.attrs["w:val"] ?? style.ilvl)
    return numId === null || numId === "0" ? null : counters.count(numId, ilvl)
  }

  #readContent(content: InlineContent & { readonly nodes: Node[] }, style: WordStyle, properties: XMLElement | null, counted: Counted | null): void {
    const { own } = this.#reader
    const { nodes, lead, attrs } = content
    const outline = Number(elementIn(properties, "w:outlineLvl")?.attrs["w:val"] ?? "9")
    const level = style.level ?? (outline < 9 ? outline + 1 : null)
    const text = textOf(nodes)
    const isEmpty = nodes.length === 0
    if (isEmpty && !own && !lead && counted === null && this.#inFlow) {
      // Half a frame of a paragraph is a rule; other empty ones only make room.
      if (elementIn(elementIn(properties, "w:pBdr"), "w:bottom")) this.#rule()
      return
    }
    if (style.name === "report rule") return this.#rule()
    if (codeNames.test(style.name)) return this.#code(nodes, attrs)
    if (quoteNames.test(style.name)) return this.#quote(nodes, properties)
    if (!this.#inFlow) return own || !counted?.isOutline ? this.#listOrParagraph(nodes, properties, counted, text) : this.#numbered(nodes, counted)
    if (style.isTitle && level === null) return this.#title(nodes)
    if (own && lead) {
      this.#section(lead.level, lead.nodes, { ...attrs, runIn: "true" }, true)
      return this.#add(this.#paragraph(nodes))
    }
    if (level !== null) return this.#heading(nodes, level, attrs, counted, style.level !== null)
    if (style.line !== null) return this.#line(style.line, nodes)
    if (counted?.isOutline === true && !own) {
      return this.#typed(nodes, counted.shown + text, counted.shown.length, "headingNumber") ? undefined : this.#numbered(nodes, counted)
    }
    if (own || counted) return this.#listOrParagraph(nodes, properties, counted, text)
    if (this.#typed(nodes, text, 0, "headingTyped")) return
    if (this.#startsReport(text, properties, style)) return this.#title(nodes)
    if (this.#blocks.length <= 2 && this.#sections.length === 0 && isAddress(text)) return this.#line("addressee", nodes)
    this.#listOrParagraph(nodes, properties, counted, text)
  }

  /** A paragraph whose number is no list's: the number is text. */
  #numbered(nodes: readonly Node[], { shown }: Counted): void {
    this.#note("number")
    this.#add(this.#paragraph([this.#reader.schema.text(shown), ...nodes]))
  }

  /** A heading by style or outline level. A number that was typed or counted before it says the level more surely. */
  #heading(nodes: Node[], level: number, attrs: InlineContent["attrs"], counted: Counted | null, byStyle: boolean): void {
    const { schema, own } = this.#reader
    if (own) {
      const plainHeading = schema.nodes["heading"]
      if (attrs["plain"] !== undefined && plainHeading) {
        this.#note(byStyle ? "headingStyle" : "headingOutline")
        return this.#add(plainHeading.create({ level: Number(attrs["plain"]) || level }, Fragment.fromArray(nodes)))
      }
      return this.#section(level, nodes, attrs, true)
    }
    const shown = counted?.shown ?? ""
    const text = shown + textOf(nodes)
    // A paragraph that begins with its heading may have the heading's style as a whole.
    if (readHeading(text)?.body && this.#typed(nodes, text, shown.length, byStyle ? "headingStyle" : "headingOutline")) return
    const marker = readMarker(text)
    const rest = marker && marker.length > shown.length ? cut(nodes, marker.length - shown.length) : nodes
    this.#note(byStyle ? "headingStyle" : "headingOutline")
    this.#section(marker?.level ?? level, rest, {}, marker !== null)
  }

  /** A paragraph that reads as a numbered heading, with its number in the text or before it. */
  #typed(nodes: readonly Node[], text: string, before: number, subject: ImportSubject): boolean {
    const heading = readHeading(text)
    if (!heading || !findNodeType(this.#reader.schema, "section")) return false
    const start = text.indexOf(heading.title, heading.marker.length)
    const end = start + heading.title.length
    this.#note(subject)
    const part = (from: number, to?: number): Node[] => cut(nodes, Math.max(0, from - before), to === undefined ? undefined : to - before)
    this.#section(heading.marker.level, part(start, end), heading.body === "" ? {} : { runIn: "true" }, true)
    if (heading.body !== "") this.#add(this.#paragraph(part(text.indexOf(heading.body, end))))
    return true
  }

  #section(level: number, nodes: readonly Node[], { runIn, open, role }: InlineContent["attrs"], isNumbered: boolean): void {
    const { schema, own } = this.#reader
    const type = findNodeType(schema, "section")
    if (!type) return this.#add(this.#paragraph(nodes))
    const known = type.spec.attrs ?? {}
    const attrs = {
      level: Math.min(5, Math.max(1, level)), ...("runIn" in known && { runIn: runIn === "true" }),
      ...("open" in known && { open: open === "true" }), ...("role" in known && { role: role ?? "" }),
    }
    this.#close()
    this.#sections.push({ at: this.#blocks.length, isNumbered })
    this.#blocks.push(type.create(attrs, Fragment.fromArray(own ? [...nodes] : nodes.map(withoutBold))))
  }

  #title(nodes: readonly Node[]): void {
    const type = findNodeType(this.#reader.schema, "title")
    if (!type) return this.#add(this.#paragraph(nodes))
    this.#note("title")
    this.#add(type.create(null, Fragment.fromArray(this.#reader.own ? [...nodes] : nodes.map(withoutBold))))
  }

  /** True for the first text, set in the middle, where no title has been found. */
  #startsReport(text: string, properties: XMLElement | null, style: WordStyle): boolean {
    const isCentred = (elementIn(properties, "w:jc")?.attrs["w:val"] ?? (style.isCentred ? "center" : "")) === "center"
    return this.#blocks.length === 0 && isCentred && text.length <= 60 && !/[。；]$/.test(text)
  }

  #line(kind: LineKind, nodes: readonly Node[]): void {
    const type = findNodeType(this.#reader.schema, "line")
    this.#note("line")
    this.#add(type ? type.create({ kind }, Fragment.fromArray([...nodes])) : this.#paragraph(nodes))
  }

  #rule(): void {
    const type = this.#reader.schema.nodes["horizontalRule"] ?? this.#reader.schema.nodes["horizontal_rule"]
    if (type) this.#add(type.create())
  }

  #code(nodes: readonly Node[], { language = null }: Readonly<Record<string, string | null>>): void {
    const type = this.#reader.schema.nodes["codeBlock"] ?? this.#reader.schema.nodes["code_block"]
    if (!type) return this.#add(this.#paragraph(nodes))
    const text = nodes.map(node => node.text ?? "").join("")
    const attrs = "language" in (type.spec.attrs ?? {}) ? { language } : null
    this.#add(type.create(attrs, text === "" ? null : this.#reader.schema.text(text)))
  }

  #quote(nodes: readonly Node[], properties: XMLElement | null): void {
    const indent = Number(elementIn(properties, "w:ind")?.attrs["w:left"] ?? "0")
    this.#closeLists()
    this.#quotes.push({ depth: this.#reader.own ? Math.max(1, Math.round(indent / 640)) : 1, node: this.#paragraph(nodes) })
  }

  #listOrParagraph(nodes: readonly Node[], properties: XMLElement | null, counted: Counted | null, text: string): void {
    const { own } = this.#reader
    const paragraph = this.#paragraph(nodes)
    if (counted) {
      const types = listTypes(this.#reader.schema.nodes)
      if (types && counted.format !== "none") return this.#listItem(paragraph, counted)
      return this.#add(counted.shown === "" ? paragraph : this.#paragraph([this.#reader.schema.text(counted.shown), ...nodes]))
    }
    const indent = Number(elementIn(properties, "w:ind")?.attrs["w:left"] ?? "0")
    const list = this.#lists[this.#lists.length - 1]
    const items = list?.items[list.items.length - 1]
    // What continues an item stands as far in as its text.
    if (items && indent > 0 && (own || text !== "") && !elementIn(elementIn(properties, "w:ind"), "w:firstLine")) {
      const depth = own ? Math.round(indent / 640) - 1 : Infinity
      const at = this.#lists[Math.min(this.#lists.length - 1, Math.max(0, this.#inFlow ? depth - 1 : depth))]
      if (at) while (this.#lists.length > 1 && this.#lists[this.#lists.length - 1] !== at) this.#foldList()
      const open = this.#lists[this.#lists.length - 1]?.items
      open?.[open.length - 1]?.push(paragraph)
      return
    }
    this.#add(paragraph)
  }

  #listItem(paragraph: Node, counted: Counted): void {
    this.#closeQuotes()
    const top = (): OpenList | undefined => this.#lists[this.#lists.length - 1]
    for (let last = top(); last; last = top()) {
      if (last.counted.ilvl < counted.ilvl) break
      if (last.counted.ilvl === counted.ilvl && last.counted.numId === counted.numId && last.counted.format === counted.format) break
      this.#foldList()
    }
    const last = top()
    if (last && last.counted.ilvl === counted.ilvl) last.items.push([paragraph])
    else {
      this.#note("list")
      this.#lists.push({ counted, items: [[paragraph]] })
    }
  }

  /** Ends the innermost list and puts it where it belongs. */
  #foldList(): void {
    const list = this.#lists.pop()
    const types = listTypes(this.#reader.schema.nodes)
    if (!list || !types) return
    const { format, start } = list.counted
    const items = list.items.map(blocks => types.item.create(null, blocks))
    const ordered = types.ordered.spec.attrs ?? {}
    const letter = { lowerLetter: "a", upperLetter: "A", lowerRoman: "i", upperRoman: "I" }[format] ?? null
    const node = format === "bullet" ? types.bullet.create(null, items) : types.ordered.create({
      ...("start" in ordered ? { start } : { order: start }), ...("type" in ordered && { type: letter }),
    }, items)
    const outer = this.#lists[this.#lists.length - 1]?.items
    const item = outer?.[outer.length - 1]
    if (item) item.push(node)
    else this.#blocks.push(node)
  }

  #closeLists(): void {
    while (this.#lists.length > 0) this.#foldList()
  }

  /** Puts quotes within each other as deep as they stand. */
  #closeQuotes(): void {
    const quotes = this.#quotes
    this.#quotes = []
    const type = this.#reader.schema.nodes["blockquote"]
    const nest = (from: number, to: number, depth: number): Node[] => {
      const nodes: Node[] = []
      for (let i = from; i < to;) {
        const quote = quotes[i]
        let end = i + 1
        if (!quote || quote.depth <= depth || !type) nodes.push(...quote ? [quote.node] : [])
        else {
          while ((quotes[end]?.depth ?? 0) > depth) end++
          nodes.push(type.create(null, nest(i, end, depth + 1)))
        }
        i = end
      }
      return nodes
    }
    if (quotes.length > 0) this.#blocks.push(...nest(0, quotes.length, 0))
  }

  #close(): void {
    this.#closeLists()
    this.#closeQuotes()
  }

  #add(node: Node): void {
    this.#close()
    this.#blocks.push(node)
  }

  #paragraph(nodes: readonly Node[]): Node {
    const { schema } = this.#reader
    const type = schema.nodes["paragraph"]
    if (!type) throw new RangeError("No node \"paragraph\" in this schema: the text of a Word file has nothing to go into.")
    return type.create(null, Fragment.fromArray([...nodes]))
  }

  #note(subject: ImportSubject, text = ""): void {
    this.#reader.note(subject, text)
  }

  /** A first heading without a number before others with one is the title. */
  #findTitle(): void {
    const type = findNodeType(this.#reader.schema, "title")
    const [first, ...others] = this.#sections
    const heading = this.#blocks[0]
    if (!type || !heading || first?.at !== 0 || first.isNumbered || !others.some(({ isNumbered }) => isNumbered)) return
    this.#blocks[0] = type.create(null, heading.content)
    this.#note("title")
  }
}

function listTypes(nodes: Readonly<Record<string, NodeType>>): { readonly bullet: NodeType; readonly ordered: NodeType; readonly item: NodeType } | null {
  const [bullet, ordered, item] = [nodes["bulletList"] ?? nodes["bullet_list"], nodes["orderedList"] ?? nodes["ordered_list"], nodes["listItem"] ?? nodes["list_item"]]
  return bullet && ordered && item ? { bullet, ordered, item } : null
}

/** A paragraph's text, one character a position. */
function textOf(nodes: readonly Node[]): string {
  return nodes.map(node => node.text ?? "\ufffc").join("")
}

function cut(nodes: readonly Node[], from: number, to?: number): Node[] {
  return [...Fragment.fromArray([...nodes]).cut(from, to).content]
}

/** A heading's weight is its face's. */
function withoutBold(node: Node): Node {
  return node.mark(node.marks.filter(({ type }) => type.name !== "bold" && type.name !== "strong"))
}
