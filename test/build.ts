// Documents are built, not written as JSON: doc(h1("工作回顾<a>"), p("共募集", blank("捐款", "元"))). A tag such as <a>
// leaves its position in `doc.tag.a`.

import { lineKinds, reportSchema, type FigureAttrs } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { builders, type NodeBuilder } from "prosemirror-test-builder"

export const schema = reportSchema()

const build = builders(schema, {
  p: { nodeType: "paragraph" },
  title: { nodeType: "reportTitle" },
  ...Object.fromEntries([1, 2, 3, 4, 5].map(level => [`h${level}`, { nodeType: "reportSection", level }])),
  ...Object.fromEntries(lineKinds.map(kind => [kind, { nodeType: "reportLine", kind }])),
  ul: { nodeType: "bulletList" },
  ol: { nodeType: "orderedList" },
  li: { nodeType: "listItem" },
  table: { nodeType: "table" },
  tr: { nodeType: "tableRow" },
  td: { nodeType: "tableCell" },
  th: { nodeType: "tableHeader" },
  quote: { nodeType: "blockquote" },
  br: { nodeType: "hardBreak" },
  bold: { markType: "bold" },
  italic: { markType: "italic" },
}) as unknown as Record<string, NodeBuilder>

function named(name: string): NodeBuilder {
  const builder = build[name]
  if (!builder) throw new RangeError(`No builder ${name}`)
  return builder
}

export const doc = named("doc")
export const title = named("title")
export const p = named("p")
export const h1 = named("h1")
export const h2 = named("h2")
export const h3 = named("h3")
export const h4 = named("h4")
export const h5 = named("h5")
export const addressee = named("addressee")
export const attachment = named("attachment")
export const signature = named("signature")
export const date = named("date")
export const note = named("note")
export const ul = named("ul")
export const ol = named("ol")
export const li = named("li")
export const table = named("table")
export const tr = named("tr")
export const td = named("td")
export const th = named("th")
export const quote = named("quote")
export const br = named("br")
export const bold = named("bold")
export const italic = named("italic")

/** A blank whose name is its label. */
export function blank(label: string, unit = "", attrs: Partial<FigureAttrs> = {}): Node {
  return figure(label, null, unit, attrs)
}

/** A figure whose name is its label. */
export function figure(label: string, value: string | null, unit = "", attrs: Partial<FigureAttrs> = {}): Node {
  return schema.node("reportFigure", { name: label, label, value, unit, ...attrs })
}
