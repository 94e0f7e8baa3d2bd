import {
  blockNumbers, documentTitle, eachBlock, figureAttrs, isBlank, isDraft, printedText, roleOf, runInStops, settledMark, type CheckedDoc, type NumberingScheme, type NumberStyle,
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
  /** How sections are numbered. Default: 一、 （一） 1. （1） ①. */
  readonly scheme?: NumberingScheme
  /** How numbers are written. Default: `1,234`, years as digits, 不适用. */
  readonly numbers?: NumberStyle
}

/** A stand-alone HTML page of a checked report, in the type area of GB/T 9704-2012, for reading, printing and PDF. It
 * loads nothing and runs nothing. Figures are plain text. A draft bears 草稿 on every printed page and shows its blanks
 * as 【待填：…】. */
export function toPage(doc: CheckedDoc, options: PageOptions = {}): string {
  const { title = documentTitle(doc) || "报告", lang = "zh-CN", scheme, numbers: style } = options
  const numbers = blockNumbers(doc, scheme)
  const stops = runInStops(doc)
  const settled = settledMark(doc.type.schema)
  const renderer: Renderer = {
    node(node, pos) {
      if (roleOf(node.type) === "figure") return { spec: figureSpec(node, style) }
      const number = numbers.get(pos)
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
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
${parts.filter(part => part !== "").join("\n")}
</main>${isDraft(doc) ? `\n<div class="report-draft"><span>草稿</span></div>` : ""}
</body>
</html>
`
}

/** A number is not broken over two lines (GB/T 15835-2011); a text and a blank may be. */
function figureSpec(figure: Node, style?: NumberStyle): DOMOutputSpec {
  const attrs = figureAttrs(figure)
  if (isBlank(figure) && attrs.required) return ["span", { class: "report-blank" }, printedText(attrs)]
  return ["span", attrs.kind === "text" ? {} : { class: "report-figure" }, printedText(attrs, style)]
}
