// A report's figures as rows of a table, under the headings that they stand under.

import {
  changeMark, figuresIn, isBlank, sectionNumber, sectionsIn, valueText, type FigureAttrs, type ReadFigure, type Section,
} from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"

/** How far a figure is. */
export type RowState = "blank" | "optional" | "filled" | "computed" | "absent" | "unverified"

/** A figure's row. `pos` goes stale with the document. */
export interface FigureRow {
  readonly kind: "figure"
  readonly pos: number
  readonly node: Node
  readonly attrs: FigureAttrs
  readonly state: RowState
}

/** A heading's row, over the figures that stand directly under it. "" is before the first. */
export interface HeadingRow {
  readonly kind: "heading"
  readonly pos: number
  readonly text: string
}

export type Row = FigureRow | HeadingRow

/** Which rows are shown. */
export interface RowFilter {
  readonly onlyBlank: boolean
  readonly words: string
}

/** The rows of a document. One walk beside the other: looking each figure's heading up would search the outline anew. */
export function rowsOf(doc: Node, { onlyBlank, words }: RowFilter): readonly Row[] {
  const sections = sectionsIn(doc)
  const wanted = words.trim().toLowerCase()
  const rows: Row[] = []
  let next = 0
  let section: Section | null = null
  let shown: Section | null | undefined
  for (const figure of figuresIn(doc)) {
    for (let ahead = sections[next]; ahead && ahead.pos < figure.pos; ahead = sections[next]) {
      section = ahead
      next++
    }
    const row = rowOf(figure)
    if (onlyBlank && row.state !== "blank" && row.state !== "optional") continue
    if (wanted !== "" && !`${figure.attrs.label} ${figure.attrs.name}`.toLowerCase().includes(wanted)) continue
    if (shown !== section) {
      shown = section
      rows.push({
        kind: "heading", pos: section?.pos ?? 0,
        text: section ? sectionNumber(section) + section.node.textContent : "",
      })
    }
    rows.push(row)
  }
  return rows
}

function rowOf({ node, pos, attrs }: ReadFigure): FigureRow {
  const state = attrs.status !== "" && !isBlank(node) ? attrs.status
    : attrs.formula !== "" ? "computed"
    : isBlank(node) ? attrs.required ? "blank" : "optional" : "filled"
  return { kind: "figure", pos, node, attrs, state }
}

/** A figure's unit, a percent sign where it has none of its own. */
export function unitOf({ unit, kind }: FigureAttrs): string {
  return unit || (kind === "percent" ? "%" : "")
}

/** The value as it reads, without its unit. */
export function shownValue(attrs: FigureAttrs): string {
  const text = valueText(attrs)
  const unit = unitOf(attrs)
  return unit !== "" && attrs.kind !== "range" && text.endsWith(unit) ? text.slice(0, -unit.length) : text
}

/** Last period's value as it reads. */
export function shownPrevious(attrs: FigureAttrs): string {
  return attrs.previous === null ? "" : shownValue({ ...attrs, value: attrs.previous, hedge: "" })
}

/** What became of last period's value: ▲ 12.5%, ▼ 3.2个百分点, 持平; "" where nothing can be compared. */
export function shownChange(attrs: FigureAttrs): string {
  return attrs.status === "absent" ? "" : changeMark(attrs)
}
