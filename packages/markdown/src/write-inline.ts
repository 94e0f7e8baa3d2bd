// Inline content as Markdown. What cannot be known to read back is found out by whoever asks: here it is only written.

import { figureAttrs, roleOf } from "@tianbao/core"
import type { Mark, Node } from "prosemirror-model"
import { writeFigure } from "./figure-syntax.ts"
import { ownName, ownNodeName } from "./vocabulary.ts"

/** How text is written. */
export interface InlineStyle {
  /** Every character that could mean something gets a backslash; else only what nearly always does. */
  readonly escaped: boolean
  /** In a cell of a table, a `|` gets a backslash wherever it stands. */
  readonly inCell: boolean
}

/** Thrown for what Markdown has no words for. */
export class Unwritable extends Error {}

/** The content of a textblock on one line.
 * @throws Unwritable for a node or a mark that Markdown does not know. */
export function writeInline(parent: Node, style: InlineStyle): string {
  const line = writeRun(parent.content.content, 0, style)
  return withEdges(line, style.inCell ? /^\s|\s$/g : /^[ \t\n\f\ufeff]|[ \t\n\f]$/g)
}

/** White space at an end is dropped where a line ends, and keeps a mark from beginning or ending beside it. */
function withEdges(text: string, edge: RegExp): string {
  return text.replace(edge, char => `&#${char.charCodeAt(0)};`)
}

const delimiters: Readonly<Record<string, readonly [open: string, close: string]>> = {
  bold: ["**", "**"], italic: ["*", "*"], strike: ["~~", "~~"], underline: ["<u>", "</u>"],
  subscript: ["<sub>", "</sub>"], superscript: ["<sup>", "</sup>"], reportSettled: ["<mark>", "</mark>"],
}

/** Marks that siblings share stay open across them, as in HTML; code is innermost. */
function writeRun(nodes: readonly Node[], depth: number, style: InlineStyle): string {
  let text = ""
  for (let i = 0, end = 0; i < nodes.length; i = end) {
    end = i + 1
    const node = nodes[i] as Node
    const mark = outerMarks(node)[depth]
    if (!mark) {
      text += writeLeaf(node, style)
      continue
    }
    for (let next = nodes[end]; next && outerMarks(next)[depth]?.eq(mark); next = nodes[end]) end++
    const inner = writeRun(nodes.slice(i, end), depth + 1, style)
    if (ownName(mark.type.name) === "link") text += writeLink(mark, inner, style)
    else text += delimitersOf(mark).join(withEdges(inner, /^\s|\s$/g))
  }
  return text
}

function outerMarks(node: Node): readonly Mark[] {
  return node.marks.length > 0 ? node.marks.filter(mark => ownName(mark.type.name) !== "code") : node.marks
}

function delimitersOf(mark: Mark): readonly [string, string] {
  const found = delimiters[ownName(mark.type.name)]
  if (!found) throw new Unwritable(mark.type.name)
  return found
}

function writeLeaf(node: Node, style: InlineStyle): string {
  const isCode = node.marks.some(mark => ownName(mark.type.name) === "code")
  if (isCode) return inCell(writeCode(node), style)
  if (node.isText) return inCell(writeText(node.text ?? "", style.escaped), style)
  if (roleOf(node.type) === "figure") return writeFigure(figureAttrs(node))
  if (ownNodeName(node.type) === "hardBreak") return "<br>"
  throw new Unwritable(node.type.name)
}

function inCell(text: string, style: InlineStyle): string {
  return style.inCell ? text.replaceAll("|", "\\|") : text
}

function writeText(text: string, escaped: boolean): string {
  return escaped
    ? text.replace(/[\\`*_[\]<&~{}]/g, "\\$&").replaceAll("\n", "&#10;").replaceAll("【待填", "&#12304;待填")
    : text.replace(/<(?=[a-z/!?])/gi, "\\<")
}

function writeCode(node: Node): string {
  if (!node.isText) throw new Unwritable(node.type.name)
  const text = node.text ?? ""
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = "`".repeat(longest + 1)
  const isPadded = text.startsWith(" ") && text.endsWith(" ") && text.trim() !== ""
  const pad = isPadded || /^`|`$/.test(text) ? " " : ""
  return fence + pad + text + pad + fence
}

function writeLink(mark: Mark, inner: string, style: InlineStyle): string {
  const { href, title }: Mark["attrs"] = mark.attrs
  const address = String(href).replace(/[\\<>&()]/g, "\\$&")
  const target = address.includes(" ") ? `<${address}>` : address
  const words = typeof title === "string" && title !== "" ? ` "${title.replace(/[\\"&]/g, "\\$&")}"` : ""
  return `[${inner}]${inCell(`(${target}${words})`, style)}`
}
