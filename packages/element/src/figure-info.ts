import { figureAttrs, figuresIn, isBlank, sectionAt, sectionNumber, type FigureAttrs } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"

/** A figure of a report, as a page sees it. */
export interface FigureInfo extends Pick<FigureAttrs,
  "name" | "label" | "kind" | "unit" | "value" | "status" | "reason" | "required" | "previous" | "source" | "asof" | "formula" |
  "role"> {
  /** Where it stands in the document; goes stale with the next change. */
  readonly pos: number
  /** True while it has no answer. */
  readonly blank: boolean
  /** The heading it stands under, with its number; "" before the first. */
  readonly section: string
}

/** A document's figures in the order of the text. */
export function figureInfos(doc: Node): readonly FigureInfo[] {
  return figuresIn(doc).map(({ node, pos }) => {
    const { name, label, kind, unit, value, status, reason, required, previous, source, asof, formula, role } = figureAttrs(node)
    const section = sectionAt(doc, pos)
    return {
      pos, name, label, kind, unit, value, status, reason, required, previous, source, asof, formula, role,
      blank: isBlank(node),
      section: section ? sectionNumber(section) + section.node.textContent : "",
    }
  })
}

/** A figure whose value is another one than before. */
export interface FigureChange {
  readonly pos: number
  readonly name: string
  readonly label: string
  readonly value: string | null
  readonly before: string | null
}

/** What two documents say otherwise in their figures. Figures are told by name and label, those of one name by order; new
 * ones count from blank. */
export function figureChanges(before: Node, doc: Node): readonly FigureChange[] {
  if (before === doc) return []
  const old = new Map<string, (string | null)[]>()
  for (const { node } of figuresIn(before)) {
    const attrs = figureAttrs(node)
    const values = old.get(keyOf(attrs)) ?? []
    old.set(keyOf(attrs), [...values, attrs.value])
  }
  return figuresIn(doc).flatMap(({ node, pos }) => {
    const attrs = figureAttrs(node)
    const { name, label, value } = attrs
    const was = old.get(keyOf(attrs))?.shift() ?? null
    return was === value ? [] : [{ pos, name, label, value, before: was }]
  })
}

function keyOf({ name, label }: FigureAttrs): string {
  return `${name}\n${label}`
}
