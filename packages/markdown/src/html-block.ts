// What Markdown has no words for stands as a block of HTML on one line, with its figures written as everywhere else.

import { figureAttrs, figureDataset, figureText, narrowFigureAttrs, roleOf } from "@tianbao/core"
import { toHTML } from "@tianbao/html"
import { Fragment, type Node } from "prosemirror-model"
import { readFigure, writeFigure } from "./figure-syntax.ts"

/** A block as HTML that `readableHTML` and `fromHTML` read back, without blank lines. */
export function writeHTML(node: Node): string {
  const figures: string[] = []
  const shown = takeFigures(node, figures)
  // A scheme of no levels: numbers are computed wherever a report is shown.
  const html = toHTML(shown.type.schema.topNodeType.create(null, [shown]), { scheme: [] })
    .replace(/^(<p [^>]*>)<span class="report-number">[^<]*<\/span>/, "$1")
    .replaceAll("\n", "&#10;").replace(/\{(?=\{)/g, "&#123;")
    .replace(holes, (_, index: string) => escapeText(figures[Number(index)] ?? ""))
  const known = /^<(?:p|h[1-6]|blockquote|ul|ol|pre|hr|table|div)\b/.test(html) ? html : `<div>${html}</div>`
  return known.replace(/(<tbody>|<\/tr>)(?=<)/g, "$1\n")
}

/** HTML with the figures in its text as `fromHTML` takes them. */
export function readableHTML(html: string): string {
  if (!html.includes("{{")) return html
  return html.replace(/<[^<>]*>|\{\{(?:\\[^\n<]|[^\\{}\n<])*\}\}/g, part => {
    const attrs = part.startsWith("{{") ? readFigure(unescapeText(part)) : null
    if (!attrs) return part
    const figure = narrowFigureAttrs(attrs)
    const dataset = Object.entries(figureDataset(figure, "report-figure"))
    return `<span${dataset.map(([name, value]) => ` ${name}="${escapeText(value)}"`).join("")}>` +
      `${escapeText(figureText(figure))}</span>`
  })
}

/** A hole in the text where a figure goes. */
const holes = /\ufdd1(\d+)\ufdd2/g

/** The node with a hole in place of each figure. Text that has a hole's characters keeps its figures as they are. */
function takeFigures(node: Node, figures: string[]): Node {
  if (node.textContent.includes("\ufdd1")) return node
  const take = (each: Node): Node => {
    if (roleOf(each.type) === "figure") {
      return each.type.schema.text(`\ufdd1${figures.push(writeFigure(figureAttrs(each))) - 1}\ufdd2`, each.marks)
    }
    if (each.isLeaf || each.type.spec.code) return each
    return each.copy(Fragment.fromArray(each.content.content.map(take)))
  }
  return take(node)
}

function escapeText(text: string): string {
  return text.replace(/[&<>"\r\n]/g, char => `&#${char.charCodeAt(0)};`)
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: "\"" }

function unescapeText(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|(amp|lt|gt|quot));/g, (source, code?: string, name?: string) =>
    code !== undefined && Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : named[name ?? ""] ?? source)
}
