// Files as Word and WPS write them, by hand: the body's XML, and what it refers to.

import { fromDocx, type DocxResult, type FromDocxOptions } from "@tianbao/docx"
import { strToU8, zipSync, type Zippable } from "fflate"
import type { Node } from "prosemirror-model"

const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const namespaces = `xmlns:w="${main}" xmlns:r="${office}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'

/** What a file has beside its text, as XML inside the root of each part. */
export interface WordParts {
  readonly styles?: string
  readonly numbering?: string
  /** Targets by ids; with a type where they are no links. */
  readonly relations?: Readonly<Record<string, string>>
  readonly more?: Zippable
}

/** A Word file with this body. */
export function wordFile(body: string, { styles = "", numbering = "", relations = {}, more = {} }: WordParts = {}): Uint8Array {
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`)
  const relation = ([id, target]: readonly [string, string]): string => {
    const type = /^media\//.test(target) ? "image" : "hyperlink"
    return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target.replace(/&/g, "&amp;")}"${type === "image" ? "" : ' TargetMode="External"'}/>`
  }
  const packaged = "http://schemas.openxmlformats.org/package/2006"
  return zipSync({
    "[Content_Types].xml": xml(`<Types xmlns="${packaged}/content-types"/>`),
    "_rels/.rels": xml(`<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    "word/document.xml": xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
    "word/_rels/document.xml.rels": xml(`<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>` +
      `${Object.entries(relations).map(relation).join("")}</Relationships>`),
    "word/styles.xml": xml(`<w:styles ${namespaces}>${styles}</w:styles>`),
    "word/numbering.xml": xml(`<w:numbering ${namespaces}>${numbering}</w:numbering>`),
    ...more,
  })
}

/** A paragraph: its text or runs, and its properties. */
export function wp(content: string, properties = ""): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : wr(content)}</w:p>`
}

/** A run of text. */
export function wr(text: string, properties = ""): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A numbered or bulleted list's definition. */
export function listOf(id: number, ...levels: readonly (readonly [format: string, text: string])[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels.map(([format, text], i) =>
    `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`).join("")}</w:abstractNum>` +
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
}

/** The properties of an item of a list. */
export function inList(id: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`
}

/** Reads a file and gives its document as lines, `node: text`, nested ones further in. */
export async function linesOf(bytes: Uint8Array, options?: FromDocxOptions): Promise<readonly string[]> {
  return treeOf((await read(bytes, options)).doc)
}

/** What the import noted: `subject count`. */
export async function notesOf(bytes: Uint8Array, options?: FromDocxOptions): Promise<readonly string[]> {
  return (await read(bytes, options)).notes.map(({ kind, subject, count }) => `${kind} ${subject} ${count}`)
}

export async function read(bytes: Uint8Array, options?: FromDocxOptions): Promise<Extract<DocxResult, { ok: true }>> {
  const result = await fromDocx(bytes, options)
  if (!result.ok) throw new Error(result.problems.map(({ code, message }) => `${code} ${message}`).join())
  result.doc.check()
  return result
}

function treeOf(node: Node, indent = ""): readonly string[] {
  return node.children.flatMap(child => {
    const { level, kind, runIn, colspan, rowspan } = child.attrs
    const name = child.type.name.replace("report", "").replace(/^./, letter => letter.toLowerCase())
    const detail = [level, kind, runIn === true && "runIn", colspan > 1 && `${colspan} wide`, rowspan > 1 && `${rowspan} high`].filter(Boolean).join(" ")
    const head = `${indent}${name}${detail && ` ${detail}`}`
    return child.isTextblock ? [`${head}: ${shown(child)}`] : [head, ...treeOf(child, `${indent}  `)]
  })
}

/** Text with its marks: *bold*; figures as 〔label〕, or 〔label=value〕. */
function shown(block: Node): string {
  return block.children.map(node => {
    const marks = node.marks.map(({ type, attrs }) => type.name === "link" ? `link ${String(attrs["href"])}` : type.name).join(" ")
    const { label, value } = node.attrs
    const text = node.text ?? (node.type.name === "reportFigure" ? `〔${String(label)}${value === null ? "" : `=${String(value)}`}〕` : node.type.name === "hardBreak" ? "⏎" : `<${node.type.name}>`)
    return marks ? `[${marks}|${text}]` : text
  }).join("")
}
