import { narrowFigureAttrs, safeHref, splitAtSentinels, type FigureAttrs } from "@tianbao/core"
import { elementIn, elementsIn, textIn, type XMLElement } from "@tianbao/ooxml"
import type { Mark, Node } from "prosemirror-model"
import { blankOfControl, figureShown, ownFigure } from "./read-figure.ts"
import { isOn } from "./read-styles.ts"
import type { DocxReader } from "./reader.ts"

/** What stands in a paragraph. */
export interface InlineContent {
  readonly nodes: Node[]
  /** A heading that runs in. */
  readonly lead: { readonly level: number; readonly nodes: Node[] } | null
  /** The attributes that our own part has for the block. */
  readonly attrs: Readonly<Record<string, string>>
  /** Paragraphs of text boxes that hang on this one. */
  readonly boxes: readonly XMLElement[]
  /** The paragraph's end was deleted: the next one continues it. */
  readonly isOpen: boolean
}

/** A field that Word computes: its instruction, then what it shows. */
interface Field {
  instruction: string
  isShown: boolean
  /** How many nodes were there before what it shows. */
  start: number
  readonly name: string
}

/** Reads what stands in paragraphs. Fields may reach over several. */
export class InlineReader {
  readonly #reader: DocxReader
  readonly #fields: Field[] = []
  #nodes: Node[] = []
  #lead: { level: number; nodes: Node[] } | null = null
  #attrs: Readonly<Record<string, string>> = {}
  /** Where a heading that runs in begins. */
  #mark: { readonly id: string; readonly level: number; readonly start: number } | null = null
  #boxes: XMLElement[] = []
  #isCode = false
  #hasLeader = false

  constructor(reader: DocxReader) {
    this.#reader = reader
  }

  read(paragraph: XMLElement, isCode: boolean): InlineContent {
    const properties = elementIn(paragraph, "w:pPr")
    this.#nodes = []
    this.#lead = null
    this.#attrs = {}
    this.#mark = null
    this.#boxes = []
    this.#isCode = isCode
    this.#hasLeader = elementsIn(elementIn(properties, "w:tabs"), "w:tab").some(tab => tab.attrs["w:leader"] === "underscore")
    this.#readAll(paragraph, null)
    const isOpen = elementIn(elementIn(properties, "w:rPr"), "w:del") !== null
    const nodes = isCode ? this.#nodes : this.#nodes.flatMap(node => this.#withBlanks(node))
    return { nodes, lead: this.#lead, attrs: this.#attrs, boxes: this.#boxes, isOpen }
  }

  #note(subject: Parameters<DocxReader["note"]>[0], text = ""): void {
    this.#reader.note(subject, text)
  }

  #readAll(parent: XMLElement, link: Mark | null): void {
    for (const element of elementsIn(parent)) this.#readElement(element, link)
  }

  #readElement(element: XMLElement, link: Mark | null): void {
    switch (element.name) {
      case "w:r": return this.#readRun(element, link)
      case "w:hyperlink": return this.#readAll(element, this.#linkOf(element) ?? link)
      case "w:sdt": return this.#readControl(element, link)
      case "w:fldSimple":
        this.#noteField(element.attrs["w:instr"] ?? "")
        return this.#readAll(element, link)
      case "w:ins": case "w:moveTo":
        this.#note("inserted")
        return this.#readAll(element, link)
      case "w:del": case "w:moveFrom":
        return this.#note("deleted")
      case "w:bookmarkStart": {
        const attrs = this.#reader.own?.blocks.get(element.attrs["w:name"] ?? "")
        if (attrs && attrs["colwidth"] === undefined) this.#attrs = attrs
        if (attrs?.["lead"] !== undefined) this.#mark = { id: element.attrs["w:id"] ?? "", level: Number(attrs["lead"]), start: this.#nodes.length }
        return
      }
      case "w:bookmarkEnd": {
        if (this.#mark?.id !== element.attrs["w:id"]) return
        if (this.#mark) this.#lead = { level: this.#mark.level, nodes: this.#nodes.splice(this.#mark.start) }
        this.#mark = null
        return
      }
      case "m:oMath": case "m:oMathPara":
        this.#note("formula")
        return this.#push(textIn(element), this.#marks(null, link))
      case "mc:AlternateContent": return this.#readAlternative(element, link)
      case "w:pPr": case "w:rPr": case "w:sdtPr": return
      default: return this.#readAll(element, link)
    }
  }

  /** One of several forms of the same thing: the first one, which is for newer programs. */
  #readAlternative(element: XMLElement, link: Mark | null): void {
    const choice = elementIn(element, "mc:Choice") ?? elementIn(element, "mc:Fallback")
    if (choice) this.#readAll(choice, link)
  }

  #readRun(run: XMLElement, link: Mark | null): void {
    const properties = elementIn(run, "w:rPr")
    const style = elementIn(properties, "w:rStyle")?.attrs["w:val"] ?? ""
    const name = this.#reader.styles.get(style)?.name ?? ""
    if (this.#reader.own && /^report number/.test(name)) return
    const hidden = isOn(elementIn(properties, "w:vanish")) ?? this.#reader.styles.get(style)?.isHidden
    const marks = this.#marks(properties, link, name)
    for (const child of elementsIn(run)) {
      if (child.name === "w:fldChar" || child.name === "w:instrText") this.#readField(child)
      else if (this.#fields.some(({ isShown, instruction }) => !isShown || /^\s*TOC\b/.test(instruction))) continue
      else if (hidden) {
        if (child.name === "w:t") this.#note("hidden", textIn(child))
      } else this.#readPart(child, marks)
    }
  }

  #readPart(part: XMLElement, marks: readonly Mark[]): void {
    switch (part.name) {
      case "w:t": return this.#pushText(textIn(part), marks)
      case "w:tab": case "w:ptab":
        if (this.#hasLeader && !this.#reader.own) {
          this.#note("blankLine")
          return this.#push("____", marks)
        }
        return this.#push("\t", marks)
      case "w:br": case "w:cr": return /^(?:page|column)$/.test(part.attrs["w:type"] ?? "") ? undefined : this.#pushBreak(marks)
      case "w:noBreakHyphen": return this.#push("\u2011", marks)
      case "w:sym": {
        const code = Number.parseInt(part.attrs["w:char"] ?? "", 16)
        this.#note("symbol")
        // Private characters mean something in their own font only.
        return this.#push(code > 0x20 && (code < 0xe000 || code > 0xf8ff) && code < 0xd800 ? String.fromCharCode(code) : "□", marks)
      }
      case "w:drawing": case "w:pict": case "w:object": return this.#readDrawing(part, marks)
      case "mc:AlternateContent": {
        const choice = elementIn(part, "mc:Choice") ?? elementIn(part, "mc:Fallback")
        for (const child of elementsIn(choice)) this.#readPart(child, marks)
        return
      }
      case "w:footnoteReference": case "w:endnoteReference": return this.#note("footnote")
      case "w:commentReference": return this.#note("comment")
      case "w:ruby": {
        for (const run of elementsIn(elementIn(part, "w:rubyBase"), "w:r")) {
          for (const child of elementsIn(run)) this.#readPart(child, marks)
        }
        return
      }
    }
  }

  #readDrawing(drawing: XMLElement, marks: readonly Mark[]): void {
    const boxes = found(drawing, "w:txbxContent")
    if (boxes.length > 0) {
      this.#note("textBox")
      this.#boxes.push(...boxes.flatMap(box => elementsIn(box, "w:p")))
      return
    }
    const id = found(drawing, "a:blip")[0]?.attrs["r:embed"] ?? found(drawing, "v:imagedata")[0]?.attrs["r:id"] ?? ""
    const picture = this.#reader.picture(id)
    if (!picture) return this.#note("object")
    this.#note("picture")
    this.#nodes.push(picture.mark(marks))
  }

  #pushBreak(marks: readonly Mark[]): void {
    if (this.#isCode) return this.#push("\n", marks)
    const type = this.#reader.schema.nodes["hardBreak"] ?? this.#reader.schema.nodes["hard_break"]
    if (type) this.#nodes.push(type.create(null, null, marks))
    else this.#push(" ", marks)
  }

  #pushText(text: string, marks: readonly Mark[]): void {
    const isUnderlined = marks.some(mark => mark.type.name === "underline")
    if (isUnderlined && !this.#reader.own && /^[ \u00a0\u2002\u3000]{2,}$/.test(text)) {
      this.#note("blankLine")
      return this.#push("____", marks.filter(mark => mark.type.name !== "underline"))
    }
    this.#push(text, marks)
  }

  #push(text: string, marks: readonly Mark[]): void {
    if (text !== "") this.#nodes.push(this.#reader.schema.text(text, this.#isCode ? [] : marks))
  }

  /** 【待填：…】 in the text is the blank that it shows. */
  #withBlanks(node: Node): readonly Node[] {
    const type = this.#reader.figureType
    if (!node.text?.includes("【待填") || !type) return [node]
    return splitAtSentinels(node.text).map(part => {
      if (typeof part === "string") return node.type.schema.text(part, node.marks)
      this.#note("blank")
      return type.create(part, null, node.marks)
    })
  }

  #readControl(control: XMLElement, link: Mark | null): void {
    const [properties, content] = [elementIn(control, "w:sdtPr"), elementIn(control, "w:sdtContent")]
    if (!content) return
    const { own, figureType, controls } = this.#reader
    const attrs = ownFigure(properties, own)
    const isPlaceholder = isOn(elementIn(properties, "w:showingPlcHdr")) === true
    const text = shownText(content)
    if (own && attrs && figureType) {
      const { attrs: read, state } = figureShown(attrs, text, own, isPlaceholder)
      this.#note(state === "unread" ? "unreadFigure" : state === "edited" ? "editedFigure" : "figure", state === "unread" ? text : "")
      this.#nodes.push(this.#figure(read, content, link))
      return
    }
    const isEmpty = isPlaceholder || text.trim() === ""
    if (isEmpty && controls === "blanks" && figureType && !holdsBlocks(content)) {
      this.#note("blank")
      this.#nodes.push(this.#figure(blankOfControl(properties, text), content, link))
      return
    }
    this.#note("control")
    this.#readAll(content, link)
  }

  #figure(attrs: Partial<FigureAttrs>, content: XMLElement, link: Mark | null): Node {
    const run = found(content, "w:r")[0]
    const properties = run ? elementIn(run, "w:rPr") : null
    const style = this.#reader.styles.get(elementIn(properties, "w:rStyle")?.attrs["w:val"] ?? "")?.name ?? ""
    const node = this.#reader.figureType?.create({ ...narrowFigureAttrs(attrs) }, null, this.#marks(properties, link, style))
    return node ?? this.#reader.schema.text(" ")
  }

  #readField(element: XMLElement): void {
    const field = this.#fields[this.#fields.length - 1]
    if (element.name === "w:instrText") {
      if (field && !field.isShown) field.instruction += textIn(element)
      return
    }
    switch (element.attrs["w:fldCharType"]) {
      case "begin": {
        const name = elementIn(elementIn(element, "w:ffData"), "w:name")?.attrs["w:val"] ?? ""
        this.#fields.push({ instruction: "", isShown: false, start: this.#nodes.length, name })
        return
      }
      case "separate":
        if (field) {
          field.isShown = true
          field.start = this.#nodes.length
        }
        return
      case "end":
        if (field) this.#endField(field)
        this.#fields.pop()
    }
  }

  #endField({ instruction, start, name }: Field): void {
    const link = addressIn(instruction)
    if (link !== undefined) return this.#noteLink(link)
    if (/^\s*FORM(?:TEXT|DROPDOWN)\b/.test(instruction) && this.#reader.figureType) {
      const shown = this.#nodes.slice(start)
      if (!shown.every(node => /^[\s\u2002_]*$/.test(node.text ?? "x"))) return this.#note("control")
      this.#nodes.splice(start)
      this.#note("blank")
      this.#nodes.push(this.#reader.figureType.create({ label: /^Text\d*$/.test(name) ? "" : name, kind: "text" }))
    } else this.#noteField(instruction)
  }

  #noteField(instruction: string): void {
    if (/^\s*TOC\b/.test(instruction)) this.#note("contents")
    else if (!/^\s*(?:HYPERLINK|PAGEREF|SEQ|REF)\b/.test(instruction)) this.#note("field")
  }

  #linkOf(element: XMLElement): Mark | null {
    const id = element.attrs["r:id"]
    const target = id === undefined ? undefined : this.#reader.links.get(id)
    const link = target === undefined ? null : this.#link(target, this.#reader.ownLink(id ?? "", target))
    if (target !== undefined) this.#noteLink(target)
    return link
  }

  #noteLink(target: string): void {
    if (safeHref(target) === null) this.#note("unsafeLink", target)
    else this.#note("link")
  }

  #link(target: string, own: Readonly<Record<string, string>> = {}): Mark | null {
    const { address: _address, href = target, ...attrs } = own
    const type = this.#reader.schema.marks["link"]
    const safe = safeHref(href)
    if (safe === null || !type) return null
    const known = Object.fromEntries(Object.entries(attrs).filter(([key]) => key in (type.spec.attrs ?? {})))
    const cleared = this.#reader.own ? Object.fromEntries(Object.keys(type.spec.attrs ?? {}).map(key => [key, null])) : {}
    return type.create({ ...cleared, ...known, href: safe })
  }

  /** Marks by the names that TipTap and ProseMirror's own schemas give them. */
  #marks(properties: XMLElement | null, link: Mark | null, style = ""): readonly Mark[] {
    const field = this.#fields.map(({ instruction }) => addressIn(instruction)).find(Boolean)
    const inherited = this.#reader.styleNamed(style)
    const has = (name: string): boolean => isOn(elementIn(properties, name)) === true
    const position = elementIn(properties, "w:vertAlign")?.attrs["w:val"] ?? ""
    const names = [
      (isOn(elementIn(properties, "w:b")) ?? (inherited?.bold && !/^heading/.test(style))) === true && ["bold", "strong"],
      (isOn(elementIn(properties, "w:i")) ?? inherited?.italic) === true && ["italic", "em"],
      has("w:u") && ["underline"],
      (has("w:strike") || has("w:dstrike")) && ["strike", "strikethrough"],
      position === "subscript" && ["subscript"], position === "superscript" && ["superscript"],
      /^(?:html code|verbatim char|report settled code)$/.test(style) && ["code"],
      this.#reader.own && /^report settled/.test(style) && ["reportSettled"],
    ]
    const { marks } = this.#reader.schema
    const found = names.flatMap(either => {
      const type = (either || []).map(name => marks[name]).find(Boolean)
      return type ? [type.create()] : []
    })
    const linked = link ?? (field === undefined ? null : this.#link(field))
    return [...found, ...linked ? [linked] : []].reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), [])
  }
}

/** The address that a field links to. */
function addressIn(instruction: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1]
}

/** All elements of a name in an element, but none in another of them. */
function found(element: XMLElement, name: string): readonly XMLElement[] {
  return elementsIn(element).flatMap(child => child.name === name ? [child]
    : child.name === "mc:Fallback" && elementIn(element, "mc:Choice") ? [] : found(child, name))
}

/** What a control shows. */
function shownText(content: XMLElement): string {
  return elementsIn(content).map(child => {
    switch (child.name) {
      case "w:t": return textIn(child)
      case "w:tab": return "\t"
      case "w:br": case "w:cr": return "\n"
      case "w:rPr": case "w:del": case "w:moveFrom": case "w:instrText": return ""
      default: return shownText(child)
    }
  }).join("")
}

function holdsBlocks(content: XMLElement): boolean {
  return elementsIn(content).some(({ name }) => name === "w:p" || name === "w:tbl")
}
