import {
  blockNumbers, closingIndents, documentTitle, eachBlock, figureAttrs, isBlank, isDraft, lineKind, lineStarts, official, printedText, roleOf,
  runInStops, settledMark, type CheckedDoc, type NumberStyle, type Profile,
} from "@tianbao/core"
import type { DOMOutputSpec, Node } from "prosemirror-model"
import { pageStyle } from "./page-style.ts"
import { escapeHTML, renderNode, type Renderer } from "./render.ts"
import { numberHTML } from "./to-html.ts"

/** How a page is written. */
export interface PageOptions {
  /** The window's title and the name that a browser proposes for a file. Default: `documentTitle(doc)`, else 报告. */
  readonly title?: string
  /** The language, as a BCP 47 tag. Default `zh-CN`. */
  readonly lang?: string
  /** Page, faces, numbers. Default `official`: GB/T 9704-2012. */
  readonly profile?: Profile
}

/** A stand-alone HTML page of a checked report, laid out by its profile, for reading, printing and PDF. It
 * loads nothing and runs nothing. Figures are plain text. A draft bears 草稿 on every printed page and shows its blanks
 * as 【待填：…】. */
export function toPage(doc: CheckedDoc, options: PageOptions = {}): string {
  const { title = documentTitle(doc) || "报告", lang = "zh-CN", profile = official } = options
  const { scheme, numbers: style } = profile
  const numbers = blockNumbers(doc, scheme)
  const stops = runInStops(doc)
  const indents = closingIndents(doc)
  const begins = lineStarts(doc)
  const settled = settledMark(doc.type.schema)
  const renderer: Renderer = {
    node(node, pos) {
      if (roleOf(node.type) === "figure") return { spec: figureSpec(node, style) }
      const number = numbers.get(pos)
      if (roleOf(node.type) === "line") return { spec: lineSpec(node, indents.get(pos) ?? 0, begins.has(pos)), ...(number && { before: numberHTML(number) }) }
      return { ...(number && { before: numberHTML(number) }), after: stops.get(pos) ?? "" }
    },
    mark: mark => mark.type === settled ? null : undefined,
  }
  const parts: string[] = []
  let runIn = ""
  eachBlock(doc, (node, pos) => {
    const html = renderNode(node, pos, renderer)
    const runsIn = stops.has(pos)
    if (!runsIn) parts.push(runIn ? `<div class="report-run-in">${runIn}${html}</div>` : html)
    runIn = runsIn ? html : ""
  })
  return `<!doctype html>
<html lang="${escapeHTML(lang)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(title)}</title>
<style>${pageStyle(profile)}</style>
</head>
<body>
<main>
${parts.filter(part => part !== "").join("\n")}
</main>${isDraft(doc) ? `\n<div class="report-draft"><span>草稿</span></div>` : ""}
</body>
</html>
`
}

function lineSpec(node: Node, indent: number, begins: boolean): DOMOutputSpec {
  const kind = lineKind(node)
  const style = indent > 0 ? { style: `margin-right: ${indent}em` } : {}
  return ["p", { class: `report-line report-${kind}${begins ? " report-gap" : ""}`, ...style }, 0]
}

/** A number is not broken over two lines (GB/T 15835-2011); a text and a blank may be. */
function figureSpec(figure: Node, style?: NumberStyle): DOMOutputSpec {
  const attrs = figureAttrs(figure)
  if (isBlank(figure) && attrs.required) return ["span", { class: "report-blank" }, printedText(attrs)]
  return ["span", attrs.kind === "text" ? {} : { class: "report-figure" }, printedText(attrs, style)]
}
