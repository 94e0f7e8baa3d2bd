import { figureAttrs, isBlank, printedText, roleOf, type NumberStyle } from "@tianbao/core"
import { Tab, TextRun, type IRunPropertiesOptions, type ParagraphChild } from "docx"
import type { Mark, Node } from "prosemirror-model"
import { legalText } from "./legal-text.ts"
import { link, type Links } from "./links.ts"

/** What the runs of one file have in common: the addresses it links to, and how its numbers are written. */
export interface RunsFile {
  readonly links: Links
  readonly numbers: NumberStyle
}

/** The inline content of a textblock, as runs that all have the properties. */
export function runsIn(block: Node, file: RunsFile, properties: IRunPropertiesOptions = {}): readonly ParagraphChild[] {
  return block.children.flatMap(node => runsOf(node, file, properties))
}

/** A run of plain text. Tabs and line feeds become Word's own. */
export function textRuns(text: string, properties: IRunPropertiesOptions = {}): readonly TextRun[] {
  return legalText(text).split("\n").flatMap((line, i) => i === 0 && line === "" ? [] : new TextRun({
    ...properties,
    // Chinese quotation marks and dashes take the Latin face without it.
    ...(/[“”‘’…—·]/.test(line) && { font: { hint: "eastAsia" } }),
    break: i === 0 ? 0 : 1,
    children: line.split(/(\t)/).flatMap(part => part === "\t" ? new Tab() : part || []),
  }))
}

function runsOf(node: Node, file: RunsFile, inherited: IRunPropertiesOptions): readonly ParagraphChild[] {
  const properties = node.marks.reduce(withMark, inherited)
  if (!node.isText && !node.isLeaf) return node.children.flatMap(child => runsOf(child, file, properties))
  const missing = roleOf(node.type) === "figure" && figureAttrs(node).required && isBlank(node)
  const highlight = missing ? { highlight: "yellow" } as const : {}
  const runs = textRuns(leafTextOf(node, file), { ...properties, ...highlight })
  const href: unknown = node.marks.find(mark => mark.type.name === "link")?.attrs["href"]
  return href === undefined ? runs : link(runs, href, file.links)
}

/** The text of a leaf. One that only an editor can show, such as a picture, gives its description. */
export function leafTextOf(node: Node, { numbers }: RunsFile): string {
  if (node.isText) return node.text ?? ""
  if (roleOf(node.type) === "figure") return printedText(figureAttrs(node), numbers)
  if (/^hard_?break$/i.test(node.type.name)) return "\n"
  const { leafText } = node.type.spec
  const { alt, label }: Mark["attrs"] = node.attrs
  return leafText ? leafText(node) : typeof alt === "string" ? alt : typeof label === "string" ? label : ""
}

/** Marks go by the names that TipTap and ProseMirror's own schemas give them; others change nothing. */
function withMark(properties: IRunPropertiesOptions, { type: { name } }: Mark): IRunPropertiesOptions {
  switch (name) {
    case "bold": case "strong": return { ...properties, bold: true }
    case "italic": case "em": return { ...properties, italics: true }
    case "underline": return { ...properties, underline: {} }
    case "strike": case "strikethrough": return { ...properties, strike: true }
    case "subscript": return { ...properties, subScript: true }
    case "superscript": return { ...properties, superScript: true }
    case "code": return { style: "CodeChar", ...properties }
    case "link": return { style: "Hyperlink", ...properties }
    default: return properties
  }
}
