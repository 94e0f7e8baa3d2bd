import type { Node, Schema } from "prosemirror-model"
import { isAddress } from "../line.ts"
import { findNodeType, nodeTypeOf } from "../schema.ts"
import type { FigureTemplate, Heading, ReportType } from "./report-type.ts"

/** The blocks of a new report of this type: its title, addressee, opening, numbered sections with their lead sentences, closing.
 * Every `{{label|unit}}` is a blank figure whose name is its label, so that one answer fills all its places.
 * @throws RangeError where the schema lacks a section or a figure node. */
export function skeletonOf(type: ReportType, schema: Schema): readonly Node[] {
  const section = nodeTypeOf(schema, "section")
  const title = findNodeType(schema, "title")
  const line = findNodeType(schema, "line")
  const paragraph = (text: string): Node => {
    const content = inline(text, type.figures, schema)
    return line && isAddress(text) ? line.create({ kind: "addressee" }, content) : paragraphType(schema).create(null, content)
  }
  const sections = (headings: readonly Heading[], level: number): readonly Node[] => headings.flatMap(heading => [
    section.create({ level }, inline(heading.title, type.figures, schema)),
    ...heading.lead?.map(paragraph) ?? [],
    ...sections(heading.children ?? [], level + 1),
  ])
  return [
    ...title ? [title.create(null, inline(type.title, type.figures, schema))] : [],
    ...type.opening?.map(paragraph) ?? [],
    ...sections(type.headings, 1),
    ...type.closing?.map(paragraph) ?? [],
  ]
}

/** Text with its `{{label|unit}}` made figures. A label without a template gives a plain number of that unit. */
export function inline(text: string, figures: readonly FigureTemplate[], schema: Schema): readonly Node[] {
  return text.split(/(\{\{[^{}]+\}\})/).flatMap(part => {
    const match = /^\{\{([^|{}]+)(?:\|([^{}]*))?\}\}$/.exec(part)
    if (!match) return part ? [schema.text(part)] : []
    const [, label = "", unit = ""] = match
    const template = figures.find(figure => figure.label === label)
    const { kind = "number", precision = null, min = null, max = null } = template ?? {}
    return [nodeTypeOf(schema, "figure").create({
      name: label, label, unit: template?.unit ?? unit, kind, precision, min, max,
    })]
  })
}

function paragraphType(schema: Schema): NonNullable<Schema["nodes"][string]> {
  const type = schema.nodes["paragraph"] ?? schema.topNodeType.contentMatch.defaultType
  if (!type?.isTextblock) throw new RangeError("This schema has no paragraph that text can be put into")
  return type
}
