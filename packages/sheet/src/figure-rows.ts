import { changeMark, figuresIn, isBlank, sectionNumber, sectionsIn, type FigureAttrs, type Section } from "@tianbao/core"
import type { Node } from "prosemirror-model"

/** How far a figure is. An optional figure without an answer is `blank` too, `required` tells. */
export type RowStatus = "blank" | "filled" | "absent" | "unverified"

/** A figure as a record. Values are canonical text: `-?digits[.digits]`, dates `2026-03-05`, ranges `100—150`. */
export interface FigureRow extends Pick<FigureAttrs,
  "name" | "label" | "kind" | "value" | "unit" | "previous" | "reason" | "source" | "asof" | "required" | "formula" | "role"> {
  readonly status: RowStatus
  /** What became of last period's value: `▲ 12.5%`; "" where nothing can be compared. */
  readonly change: string
  /** The headings that it stands under, outermost first: `一、主要工作 > （二）帮扶救助`; "" before the first. */
  readonly section: string
}

/** A document's figures in the order of the text, one that stands in several places in each of them. */
export function figureRows(doc: Node): readonly FigureRow[] {
  const sections = sectionsIn(doc)
  const open: Section[] = []
  let next = 0
  return figuresIn(doc).map(({ node, pos, attrs }) => {
    for (let ahead = sections[next]; ahead && ahead.pos < pos; ahead = sections[++next]) {
      while (open.length > 0 && (open[open.length - 1]?.level ?? 0) >= ahead.level) open.pop()
      open.push(ahead)
    }
    const { name, label, kind, value, unit, previous, reason, source, asof, required, formula, role, status } = attrs
    return {
      name, label, kind, value, unit: unit || (kind === "percent" ? "%" : ""), previous,
      status: isBlank(node) ? "blank" : status || "filled",
      change: status === "absent" ? "" : changeMark(attrs),
      section: open.map(section => sectionNumber(section) + section.node.textContent).join(" > "),
      reason, source, asof, required, formula, role,
    }
  })
}
