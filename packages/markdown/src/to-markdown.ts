import { figureAttrs, lineKind, readMarker, roleOf, sectionAttrs, settledMark } from "@tianbao/core"
import { toHTML } from "@tianbao/html"
import type { Mark, Node, Schema } from "prosemirror-model"
import { writeFigure } from "./figure-syntax.ts"
import { blocksOf } from "./from-markdown.ts"
import { writeAttributes } from "./parser.ts"

/** Any report as Markdown, blanks included; `fromMarkdown` reads it back equal. A block that Markdown cannot hold as it is (merged
 * cells, empty paragraphs, lists in cells) is written as HTML. Numbers of sections are computed, not written. What HTML cannot
 * hold either is not kept, as with `toHTML`. */
export function toMarkdown(doc: Node): string {
  const { schema } = doc.type
  const blocks: string[] = []
  let before: Node | null = null
  doc.forEach((node, _offset, index) => {
    // Two lists beside each other would be one.
    if (before && before.type === node.type && /list$/i.test(node.type.name)) blocks.push("<!-- -->")
    before = node
    blocks.push(blockText(node, index === 0, schema))
  })
  return blocks.length > 0 ? `${blocks.join("\n\n")}\n` : ""
}

/** A block, in the first form that reads back the same. */
function blockText(node: Node, isFirst: boolean, schema: Schema): string {
  const plain = written(node, isFirst, false)
  if (plain !== null && (isSafe(node) || readsBack(plain, node, schema))) return plain
  // ** beside Chinese punctuation opens nothing; a tag does.
  const tagged = plain === null ? null : written(node, isFirst, true)
  if (tagged !== null && tagged !== plain && readsBack(tagged, node, schema)) return tagged
  return toHTML(schema.topNodeType.create(null, node)).replaceAll("\n", "&#10;")
}

function readsBack(text: string, node: Node, schema: Schema): boolean {
  try {
    const [block, ...others] = blocksOf(text, schema)
    return others.length === 0 && block?.eq(node) === true
  } catch {
    return false
  }
}

/** True for a plain paragraph or heading of characters that mean nothing to Markdown: no need to try. */
function isSafe(node: Node): boolean {
  if (!node.isTextblock || node.childCount === 0 || (node.type.name !== "paragraph" && roleOf(node.type) !== "section")) return false
  const text = node.textBetween(0, node.content.size, undefined, "\ufffc")
  return /^[\p{Script=Han}\p{L}，。、；：？！“”（）《》]/u.test(text) && /[\p{L}\p{N}，。、；：？！“”（）《》\ufffc]$/u.test(text) &&
    /^[\p{L}\p{N}，。、；：？！“”（）《》%—…·.\ufffc]+$/u.test(text) && (roleOf(node.type) !== "section" || readMarker(text) === null) &&
    node.children.every(child => child.marks.length === 0 && (child.isText ? !/待填/.test(child.text ?? "") : isSimple(child)))
}

function isSimple(node: Node): boolean {
  if (roleOf(node.type) !== "figure") return false
  const { name, label, unit } = figureAttrs(node)
  return name === label && /^[\p{L}\p{N}]+$/u.test(label) && /^[\p{L}%]*$/u.test(unit)
}

/** A block as Markdown, or null where there is no form for it. `tagged` writes marks as tags. */
function written(node: Node, isFirst: boolean, tagged: boolean): string | null {
  const role = roleOf(node.type)
  const { name, spec } = node.type
  const text = (): string => inlineText(node, tagged)
  if (role === "title") return `# ${text()}${isFirst ? "" : writeAttributes({ classes: ["title"], values: {} })}`
  if (role === "section") {
    const { level, runIn, open, role: owner } = sectionAttrs(node)
    const classes = [...runIn ? ["run-in"] : [], ...open ? ["open"] : []]
    const isRead = readMarker(node.textBetween(0, node.content.size, undefined, "\ufffc")) !== null
    const attributes = { classes: isRead && classes.length === 0 && owner === "" ? ["section"] : classes, values: owner === "" ? {} : { role: owner } }
    return `${"#".repeat(level + 1)} ${text()}${writeAttributes(attributes)}`
  }
  if (role === "line") return `${text()}${writeAttributes({ classes: [lineKind(node)], values: {} })}`
  if (name === "heading") return `${"#".repeat(Math.min(6, Number(node.attrs["level"]) || 1))} ${text()}${writeAttributes({ classes: ["plain"], values: {} })}`
  if (spec.code) return codeText(node)
  if (node.isTextblock) return name === "paragraph" && node.childCount > 0 ? text() : null
  if (/^horizontal_?rule$/i.test(name)) return "---"
  if (name === "blockquote") return quoted(node, tagged)
  if (/^bullet_?list$/i.test(name)) return listText(node, () => "- ", tagged)
  if (/^ordered_?list$/i.test(name)) {
    const start = Number(node.attrs["start"] ?? node.attrs["order"] ?? 1)
    return listText(node, i => `${start + i}. `, tagged)
  }
  return spec["tableRole"] === "table" ? tableText(node, tagged) : null
}

function codeText(node: Node): string {
  const text = node.textContent
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = "`".repeat(longest + 1)
  return `${fence}${String(node.attrs["language"] ?? "")}\n${text === "" ? "" : `${text}\n`}${fence}`
}

function quoted(node: Node, tagged: boolean): string | null {
  const inside = insideText(node, tagged, "\n\n")
  return inside === null || inside === "" ? null : inside.split("\n").map(line => line === "" ? ">" : `> ${line}`).join("\n")
}

function listText(list: Node, marker: (index: number) => string, tagged: boolean): string | null {
  const isTight = list.children.every(item => item.childCount === 1 || (item.childCount === 2 && /list$/i.test(item.lastChild?.type.name ?? "")))
  const items = list.children.map((item, i) => {
    const inside = item.firstChild?.type.name === "paragraph" ? insideText(item, tagged, isTight ? "\n" : "\n\n") : null
    return inside === null ? null : marker(i) + inside.replace(/\n(?!\n|$)/g, `\n${" ".repeat(marker(i).length)}`)
  })
  return items.includes(null) || items.length === 0 ? null : items.join(isTight ? "\n" : "\n\n")
}

function insideText(node: Node, tagged: boolean, gap: string): string | null {
  const blocks = node.children.map(child => written(child, false, tagged))
  return blocks.includes(null) ? null : blocks.join(gap)
}

/** Null where a table has more than a header row and cells of one paragraph each. */
function tableText(table: Node, tagged: boolean): string | null {
  const rows = table.children
  const width = rows[0]?.childCount ?? 0
  const aligns = rows[0]?.children.map(cell => (cell.attrs["align"] ?? null) as string | null) ?? []
  const fits = rows.every((row, y) => row.childCount === width && row.children.every((cell, x) =>
    (cell.type.spec["tableRole"] === "header_cell") === (y === 0) && cell.childCount === 1 && cell.firstChild?.type.name === "paragraph" &&
    (cell.attrs["align"] ?? null) === aligns[x] && cell.attrs["colspan"] === 1 && cell.attrs["rowspan"] === 1 && !cell.attrs["colwidth"]))
  if (!fits || width === 0) return null
  const lines = rows.map(row => `| ${row.children.map(cell => inlineText(cell.firstChild as Node, tagged).replaceAll("|", "\\|")).join(" | ")} |`)
  const rule = aligns.map(align => align === "center" ? ":---:" : align === "right" ? "---:" : align === "left" ? ":---" : "---")
  return [lines[0], `| ${rule.join(" | ")} |`, ...lines.slice(1)].join("\n")
}

/** The inline content of a block on one line. */
function inlineText(block: Node, tagged: boolean): string {
  const text = runText(block.children.map(node => ({ node, marks: node.marks })), 0, tagged)
  // White space at the ends, and what opens a block at the start of a line.
  return text.replace(/^[ \u3000\u00a0]+|[ \u3000\u00a0]+$/g, spaces => [...spaces].map(space => `&#${space.charCodeAt(0)};`).join(""))
    .replace(/^(?:[#+\-=>:]|\d{1,9}(?=[.)]))/, opening => /^\d/.test(opening) ? opening : `\\${opening}`)
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
}

interface Marked {
  readonly node: Node
  readonly marks: readonly Mark[]
}

function runText(nodes: readonly Marked[], depth: number, tagged: boolean): string {
  let text = ""
  for (let i = 0, end = 0; i < nodes.length; i = end) {
    end = i + 1
    const { node, marks } = nodes[i] as Marked
    const mark = marks[depth]
    if (!mark) {
      text += leafText(node)
      continue
    }
    while (nodes[end]?.marks[depth]?.eq(mark)) end++
    text += markText(mark, nodes.slice(i, end), depth, tagged)
  }
  return text
}

const signs: Readonly<Record<string, readonly [sign: string, tag: string]>> = {
  bold: ["**", "b"], strong: ["**", "b"], italic: ["*", "i"], em: ["*", "i"], strike: ["~~", "s"], strikethrough: ["~~", "s"],
}
const tags: Readonly<Record<string, string>> = { underline: "u", subscript: "sub", superscript: "sup" }

function markText(mark: Mark, nodes: readonly Marked[], depth: number, tagged: boolean): string {
  const { name } = mark.type
  const inner = (): string => runText(nodes, depth + 1, tagged)
  const between = (tag: string): string => `<${tag}>${inner()}</${tag}>`
  const [sign, tag = ""] = signs[name] ?? []
  if (sign !== undefined) return tagged ? between(tag) : `${sign}${inner()}${sign}`
  if (mark.type === settledMark(mark.type.schema)) return between("mark")
  if (tags[name] !== undefined) return between(tags[name])
  if (name === "code") {
    const text = nodes.map(({ node }) => node.text ?? "").join("")
    if (tagged || nodes.some(({ node, marks }) => !node.isText || marks.length > depth + 1)) return between("code")
    const fence = "`".repeat(1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)))
    return fence + text + fence
  }
  if (name !== "link") return inner()
  const title = typeof mark.attrs["title"] === "string" ? ` "${mark.attrs["title"].replace(/["\\]/g, "\\$&")}"` : ""
  return `[${inner()}](<${String(mark.attrs["href"]).replace(/[<>\\]/g, "\\$&")}>${title})`
}

function leafText(node: Node): string {
  if (roleOf(node.type) === "figure") return writeFigure(figureAttrs(node))
  if (node.text === undefined) return /^hard_?break$/i.test(node.type.name) ? "<br>" : node.type.spec.leafText?.(node) ?? ""
  return node.text.replace(/[\\`*_[\]<{}]|&(?=#?\w)|~(?=~)|!(?=\[)/g, "\\$&").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")
}
