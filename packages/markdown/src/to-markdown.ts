// Each block of a report is written as Markdown where that reads back as the same block, and as HTML where it does not:
// whether it does is found out by reading it, save for plain text, where nothing can go wrong.

import { eachBlock, lineKind, readMarker, roleOf, sectionAttrs } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { writeAttributeBlock, type AttributeBlock } from "./attribute-block.ts"
import { readsAs } from "./from-markdown.ts"
import { writeHTML } from "./html-block.ts"
import { ownNodeName } from "./vocabulary.ts"
import { Unwritable, writeInline, type InlineStyle } from "./write-inline.ts"

/** A report as Markdown, blanks included; `fromMarkdown` reads it back equal. A block that Markdown has no words for, such
 * as merged cells, an empty paragraph or a link that opens a new window, is a line of HTML. The numbers of sections are
 * left out: they are computed wherever a report is shown. Every block is one paragraph of lines, with an empty line
 * between two; "" for an empty report. */
export function toMarkdown(doc: Node): string {
  const blocks: string[] = []
  let before: Node | null = null
  eachBlock(doc, node => {
    if (before && areMerged(before, node)) blocks.push(separator)
    blocks.push(writeBlock(node, before === null))
    before = node
  })
  return blocks.length > 0 ? `${blocks.join("\n\n")}\n` : ""
}

const separator = "<!-- -->"

/** Two lists of one kind beside each other would be one. */
function areMerged(before: Node, node: Node): boolean {
  return before.type === node.type && /List$/.test(ownNodeName(node.type))
}

function writeBlock(node: Node, isFirst: boolean): string {
  if (ownNodeName(node.type) === "reportTitle" && !isFirst) return writeHTML(node)
  try {
    const text = writeMarkdown(node, plainly)
    if (isPlain(node, text) || readsAs(text, node)) return text
    const escaped = writeMarkdown(node, { ...plainly, escaped: true })
    if (readsAs(escaped, node)) return escaped
  } catch (error) {
    if (!(error instanceof Unwritable)) throw error
  }
  return writeHTML(node)
}

const plainly: InlineStyle = { escaped: false, inCell: false }

/** True for a textblock whose text is read as it is written: no marks, and nothing that means anything in Markdown. */
function isPlain(node: Node, text: string): boolean {
  if (!node.isTextblock || node.type.spec.code || node.childCount === 0) return false
  // What a host's own paragraph says of itself has no place in Markdown.
  if (roleOf(node.type) === null && !node.hasMarkup(node.type)) return false
  for (const child of node.content.content) {
    if (child.marks.length > 0 || !(child.isText ? plainText.test(child.text ?? "") : roleOf(child.type) === "figure")) {
      return false
    }
  }
  return plainLine.test(text)
}

/** Text without what Markdown, HTML or a report reads as something else. */
const plainText = /^[^\\`*_[\]<>&~{}#|【\u0000-\u001f\ufdd0-\ufdd2]+$/

/** A line that begins as no block does and has nothing escaped in its figures. */
const plainLine = /^(?:#{1,6} )?(?![-+=:\s]|\d{1,9}[.)])[^\\`\u0000-\u001f\ufdd0-\ufdd2]*\S$/

/** @throws Unwritable */
function writeMarkdown(node: Node, style: InlineStyle): string {
  const name = ownNodeName(node.type)
  const line = (): string => writeInline(node, style)
  switch (name) {
    case "paragraph": {
      if (node.childCount === 0) throw new Unwritable(name)
      return startOf(line())
    }
    case "reportTitle": return heading(1, line(), { classes: readMarker(leadOf(node)) ? ["title"] : [], attrs: {} })
    case "reportSection": return heading(sectionAttrs(node).level + 1, line(), sectionBlock(node))
    case "heading": return heading(Number(node.attrs["level"]), line(), { classes: ["plain"], attrs: {} })
    case "reportLine":
      return (startOf(line()) + writeAttributeBlock({ classes: [lineKind(node)], attrs: {} })).replace(/^ /, "")
    case "codeBlock": return writeCodeBlock(node)
    case "horizontalRule": return "---"
    case "blockquote": return writeBlocks(node.content.content, style).replace(/^(?=.)/gm, "> ").replace(/^$/gm, ">")
    case "bulletList": return writeList(node, () => "- ", style)
    case "orderedList": return writeOrderedList(node, style)
    case "table": return writeTable(node, style)
    default: throw new Unwritable(name)
  }
}

function heading(rank: number, text: string, block: AttributeBlock): string {
  if (!(rank >= 1 && rank <= 6)) throw new Unwritable(`h${rank}`)
  return `${"#".repeat(rank)}${text && ` ${text}`}${writeAttributeBlock(block)}`
}

function sectionBlock(node: Node): AttributeBlock {
  const { runIn, open, role } = sectionAttrs(node)
  const classes = [...runIn ? ["run-in"] : [], ...open ? ["open"] : []]
  if (/["{}\n]/.test(role)) throw new Unwritable("role")
  const isBare = classes.length === 0 && role === ""
  return {
    classes: isBare && readMarker(leadOf(node)) ? ["section"] : classes,
    attrs: role === "" ? {} : { role },
  }
}

/** The text of a heading as a reader of its number sees it. */
function leadOf(node: Node): string {
  return node.textBetween(0, node.content.size, "", "\ufffc")
}

/** A line of text that would begin as another block does. */
function startOf(line: string): string {
  return line
    .replace(/^(?=[-+>=]|#{1,6}(?: |$))/, "\\")
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, "$1\\")
}

function writeCodeBlock(node: Node): string {
  const { language }: Node["attrs"] = node.attrs
  const text = node.textContent
  const longest = Math.max(2, ...(text.match(/^ *`{3,}/gm) ?? []).map(run => run.trim().length))
  const fence = "`".repeat(longest + 1)
  return `${fence}${typeof language === "string" ? language : ""}\n${text && `${text}\n`}${fence}`
}

function writeBlocks(nodes: readonly Node[], style: InlineStyle): string {
  let text = ""
  nodes.forEach((node, i) => {
    const before = nodes[i - 1]
    if (before) text += areMerged(before, node) ? `\n\n${separator}\n\n` : isTight(before, node) ? "\n" : "\n\n"
    text += writeMarkdown(node, style)
  })
  return text
}

/** A list that goes on from the paragraph before it stands right below. */
function isTight(before: Node, node: Node): boolean {
  const { start = 1 }: Node["attrs"] = node.attrs
  return ownNodeName(before.type) === "paragraph" && isList(node) && start === 1 && (node.firstChild?.childCount ?? 0) > 0
}

function isList(node: Node): boolean {
  return /List$/.test(ownNodeName(node.type))
}

function writeList(node: Node, markerOf: (index: number) => string, style: InlineStyle): string {
  if (node.childCount === 0) throw new Unwritable("list")
  const items = node.content.content.map((item, i) => {
    const marker = markerOf(i)
    const text = writeBlocks(item.content.content, style).replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`)
    return text === "" ? marker.trimEnd() : marker + text
  })
  const isLoose = node.content.content.some(item =>
    item.content.content.some((child, i) => i > 0 && !(isList(child) && i === item.childCount - 1)))
  return items.join(isLoose ? "\n\n" : "\n")
}

function writeOrderedList(node: Node, style: InlineStyle): string {
  const { start = 1, type = null }: Node["attrs"] = node.attrs
  if (typeof start !== "number" || start < 0 || type !== null) throw new Unwritable("orderedList")
  return writeList(node, i => `${start + i}. `, style)
}

/** A table with one header row on top, without merged cells, and a line of text in each. */
function writeTable(node: Node, style: InlineStyle): string {
  const rows = node.content.content.map(row => row.content.content)
  const [head = []] = rows
  const isSimple = head.length > 0 && rows.every((row, i) => row.length === head.length && row.every((cell, j) =>
    ownNodeName(cell.type) === (i === 0 ? "tableHeader" : "tableCell") && isSimpleCell(cell) &&
    alignOf(cell) === alignOf(head[j])))
  if (!isSimple) throw new Unwritable("table")
  const lines = rows.map(row => row.map(cell => writeInline(cell.child(0), { ...style, inCell: true })))
  const rule = head.map(cell => rules[alignOf(cell)] ?? "---")
  return [...lines.slice(0, 1), rule, ...lines.slice(1)].map(cells => `| ${cells.join(" | ")} |`).join("\n")
}

const rules: Readonly<Record<string, string>> = { left: ":---", center: ":---:", right: "---:" }

function alignOf(cell: Node | undefined): string {
  const align: unknown = cell?.attrs["align"]
  return typeof align === "string" ? align : ""
}

function isSimpleCell(cell: Node): boolean {
  const { colspan, rowspan, colwidth = null }: Node["attrs"] = cell.attrs
  return colspan === 1 && rowspan === 1 && colwidth === null && cell.childCount === 1 &&
    ownNodeName(cell.child(0).type) === "paragraph"
}
