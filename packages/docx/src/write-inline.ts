import { figureAttrs, isBlank, printedText, roleOf, safeHref } from "@tianbao/core"
import { legalText, xmlText } from "@tianbao/ooxml"
import type { Attrs, Mark, Node } from "prosemirror-model"
import type { DocxFile } from "./file.ts"
import { pictureOf, pictureXML } from "./picture.ts"

/** The inline content of a textblock as runs. `style` is the character style that all have that have no other. */
export function inlineXML(block: Node, file: DocxFile, style = ""): string {
  let xml = ""
  block.forEach(node => {
    xml += nodeXML(node, file, style)
  })
  return xml
}

/** A run of plain text. Tabs and line feeds become Word's own. */
export function runXML(text: string, properties = ""): string {
  if (text === "") return ""
  // Chinese quotation marks and dashes take the Latin face without it.
  const hint = /[“”‘’…—·]/.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : ""
  const style = /^<w:rStyle[^>]*>/.exec(properties)?.[0] ?? ""
  const all = style + hint + properties.slice(style.length)
  const content = /[\t\n]/.test(text)
    ? text.split(/([\t\n])/).map(part => part === "\t" ? "<w:tab/>" : part === "\n" ? "<w:br/>" : textXML(part)).join("")
    : textXML(text)
  return `<w:r>${all && `<w:rPr>${all}</w:rPr>`}${content}</w:r>`
}

function textXML(text: string): string {
  return text === "" ? "" : `<w:t xml:space="preserve">${xmlText(text)}</w:t>`
}

/** An inline node, or a leaf that stands by itself. */
export function nodeXML(node: Node, file: DocxFile, style = ""): string {
  const properties = propertiesOf(node.marks, style)
  const xml = contentXML(node, file, properties, style)
  const link = node.marks.find(mark => mark.type.name === "link")
  return link && xml !== "" ? linkXML(xml, link.attrs, file) : xml
}

function contentXML(node: Node, file: DocxFile, properties: string, style: string): string {
  if (node.isText) return runXML(legal(node, node.text ?? "", file), properties)
  if (roleOf(node.type) === "figure") return figureXML(node, file, properties)
  if (node.type.name === "footnote") return footnoteXML(node, file)
  if (!node.isLeaf) return inlineXML(node, file, style)
  const picture = pictureOf(node, file)
  return picture ? pictureXML(picture, properties) : runXML(legal(node, leafTextOf(node), file), properties)
}

/** The text of a leaf that is no figure. One that only an editor can show, such as a picture from elsewhere, gives its
 * description. */
function leafTextOf(node: Node): string {
  if (/^hard_?break$/i.test(node.type.name)) return "\n"
  const { leafText } = node.type.spec
  const { alt, label }: Attrs = node.attrs
  return leafText ? leafText(node) : typeof alt === "string" ? alt : typeof label === "string" ? label : ""
}

function legal(node: Node, text: string, file: DocxFile): string {
  const kept = legalText(text)
  if (kept !== text) file.damaged.add(node)
  // A carriage return is a line end to XML.
  return kept.replace(/\r\n?/g, "\n")
}

/** A figure is a content control: Word shows its label, takes text for its value, and keeps tag and id. */
function figureXML(node: Node, file: DocxFile, properties: string): string {
  const attrs = figureAttrs(node)
  const missing = attrs.required && isBlank(node)
  // A text that is there and empty has its marks all the same.
  const run = runXML(legal(node, printedText(attrs, file.numbers), file), missing ? withHighlight(properties) : properties)
    || `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t/></w:r>`
  const short = (text: string): string => xmlText(text.replace(/\s+/g, " ").slice(0, 64))
  return `<w:sdt><w:sdtPr><w:alias w:val="${short(attrs.label)}"/><w:tag w:val="${short(attrs.name)}"/>` +
    `<w:id w:val="${file.own.figure(attrs)}"/>${missing ? "<w:showingPlcHdr/>" : ""}<w:text w:multiLine="1"/></w:sdtPr>` +
    `<w:sdtContent>${run}</w:sdtContent></w:sdt>`
}

/** In the place that the schema gives it: behind all of a mark's properties but underline and position. */
function withHighlight(properties: string): string {
  const at = properties.search(/<w:(?:u|vertAlign) /)
  const place = at < 0 ? properties.length : at
  return `${properties.slice(0, place)}<w:highlight w:val="yellow"/>${properties.slice(place)}`
}

function footnoteXML(node: Node, file: DocxFile): string {
  const id = file.footnotes.length + 1
  file.footnotes.push("")
  file.footnotes[id - 1] = node.isTextblock || node.inlineContent ? inlineXML(node, file) : runXML(legal(node, node.textContent || leafTextOf(node), file))
  return `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
}

/** A link, or its text where the address is unsafe, relative or malformed: such a one would keep Word from opening the file, or
 * mean nothing there. */
function linkXML(xml: string, { href, target, title, rel, class: className }: Attrs, file: DocxFile): string {
  const address = absolute(href)
  if (address === null) return xml
  const attrs: Record<string, string> = {}
  for (const [key, value] of Object.entries({ href: href === address ? null : href, target, title, rel, class: className })) {
    if (typeof value === "string") attrs[key] = value
  }
  const tip = typeof title === "string" && title !== "" ? ` w:tooltip="${xmlText(title.slice(0, 260))}"` : ""
  return `<w:hyperlink r:id="${file.link(address, attrs)}"${tip}>${xml}</w:hyperlink>`
}

function absolute(href: unknown): string | null {
  const safe = safeHref(href)
  try {
    return safe && new URL(safe).href
  } catch {
    return null
  }
}

/** Marks go by the names that TipTap and ProseMirror's own schemas give them; others change nothing. */
function propertiesOf(marks: readonly Mark[], style: string): string {
  if (marks.length === 0) return style && `<w:rStyle w:val="${style}"/>`
  const names = new Set(marks.map(mark => mark.type.name))
  const has = (...either: readonly string[]): boolean => either.some(name => names.has(name))
  const [code, settled] = [has("code"), has("reportSettled")]
  const own = style || (settled ? code ? "SettledCode" : "Settled" : code ? "CodeChar" : has("link") ? "Hyperlink" : "")
  return (own && `<w:rStyle w:val="${own}"/>`) + (has("bold", "strong") ? "<w:b/>" : "") + (has("italic", "em") ? "<w:i/>" : "") +
    (has("strike", "strikethrough") ? "<w:strike/>" : "") + (has("underline") ? '<w:u w:val="single"/>' : "") +
    (has("subscript") ? '<w:vertAlign w:val="subscript"/>' : has("superscript") ? '<w:vertAlign w:val="superscript"/>' : "")
}
