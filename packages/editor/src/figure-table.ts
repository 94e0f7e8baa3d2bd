// A table of figures in the text: this period, last period, change. Its cells are figures: this period's are the very ones
// that the report has, by name, the others are computed from them. So the table is live until it is exported.

import { figuresIn, findNodeType, type FigureAttrs, type ReadFigure } from "@tianbao/core"
import type { Node, NodeType, Schema } from "prosemirror-model"
import type { Command } from "prosemirror-state"
import { caretNear } from "./plugin.ts"
import { placeBehind } from "./section-commands.ts"

/** Inserts a table of these figures behind the current block, or in place of an empty one. Names that the report does not
 * have are passed over; false where none is left, and in a schema without tables. */
export function insertFigureTable(names: readonly string[]): Command {
  return (state, dispatch) => {
    const { schema, doc, selection: { $to } } = state
    const section = findNodeType(schema, "section")
    const place = section && placeBehind($to, section)
    const byName = new Map(figuresIn(doc).map(figure => [figure.attrs.name, figure]))
    const figures = names.flatMap(name => name === "" ? [] : byName.get(name) ?? [])
    const table = place && figures.length > 0 ? tableOf(schema, figures) : null
    if (!place || !table) return false
    const depth = place.depth - 1
    const isEmpty = $to.depth > depth && $to.node(depth + 1).isTextblock && $to.node(depth + 1).content.size === 0
    const [first, last] = [isEmpty ? $to.index(depth) : $to.indexAfter(depth), $to.indexAfter(depth)]
    if (!$to.node(depth).canReplaceWith(first, last, place.wrap(table).type)) return false
    if (dispatch) {
      const from = $to.posAtIndex(first, depth)
      const tr = state.tr.replaceWith(from, $to.posAtIndex(last, depth), place.wrap(table))
      dispatch(tr.setSelection(caretNear(state, tr.doc, from)).scrollIntoView())
    }
    return true
  }
}

const headings = ["指标", "本期", "上期", "变化"]

function tableOf(schema: Schema, figures: readonly ReadFigure[]): Node | null {
  const withRole = (role: string): NodeType | undefined =>
    Object.values(schema.nodes).find(({ spec }) => spec["tableRole"] === role)
  const [table, row, cell, header] = ["table", "row", "cell", "header_cell"].map(withRole)
  const figure = findNodeType(schema, "figure")
  if (!table || !row || !cell || !figure) return null
  const filled = (type: NodeType, content: string | FigureAttrs): Node | null => {
    const inline = typeof content !== "string" ? figure.create({ ...content }) : content === "" ? null : schema.text(content)
    const block = type.contentMatch.defaultType
    return type.createAndFill(null, block?.isTextblock ? block.create(null, inline) : inline)
  }
  const rows = [headings, ...figures.map(cellsOf)].map((cells, i) =>
    row.createAndFill(null, cells.flatMap(content => filled(i === 0 ? header ?? cell : cell, content) ?? [])))
  return table.createAndFill(null, rows.flatMap(each => each ?? []))
}

function cellsOf({ attrs }: ReadFigure): readonly (string | FigureAttrs)[] {
  const unit = attrs.unit || (attrs.kind === "percent" ? "%" : "")
  const isNumber = attrs.kind === "number" || attrs.kind === "percent"
  const name = `「${attrs.name}」`
  const derived: FigureAttrs = {
    ...attrs, name: "", kind: "number", value: null, previous: null, hedge: "", min: null, max: null, required: false, status: "",
    reason: "", source: "", asof: "", series: "", role: "",
  }
  const label = attrs.label || attrs.name
  return [
    label, attrs,
    ...isNumber ? [
      { ...derived, label: `${label}上期`, kind: attrs.kind, formula: `上期(${name})` },
      { ...derived, label: `${label}变化`, unit: unit === "%" ? "个百分点" : "%", kind: unit === "%" ? "number" as const : "percent" as const,
        precision: "1", formula: `同比(${name})` },
    ] : ["", ""],
  ]
}
