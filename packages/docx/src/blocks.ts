import { Paragraph, Table, type IParagraphOptions, type ParagraphChild } from "docx"
import type { Node } from "prosemirror-model"
import { isList, numberingOf } from "./numbering.ts"
import { page } from "./page.ts"
import { leafTextOf, runsIn, textRuns, type RunsFile } from "./runs.ts"
import { table } from "./table.ts"

/** Where blocks stand. */
export interface Place {
  /** The id of the style that their paragraphs have. */
  readonly style: string
  /** In twips, from the left edge of what holds them. */
  readonly indent: number
  /** In twips, the indent included. */
  readonly width: number
  /** How many lists hold them. */
  readonly depth: number
  readonly shared: Shared
}

/** What the whole file has in common, and the lists that it counts. */
export interface Shared extends RunsFile {
  lists: number
}

/** What a block of a report becomes. */
export type Blocks = readonly (Paragraph | Table)[]

/** A block as paragraphs and tables. One of an unknown kind is taken apart, so that its text is kept. */
export function blocksOf(node: Node, place: Place): Blocks {
  const { name, spec } = node.type
  if (node.isTextblock) return [paragraph(runsIn(node, place.shared), spec.code ? styled(place, "Code") : place)]
  if (isList(node)) return list(node, place)
  if (spec["tableRole"] === "table") return table(node, place, blocksIn)
  if (/^horizontal_?rule$/i.test(name)) return [paragraph([], styled(place, "Rule"))]
  if (name === "blockquote") return blocksIn(node, shifted(styled(place, "Quote"), page.indent))
  if (!node.isLeaf) return blocksIn(node, place)
  const runs = textRuns(leafTextOf(node, place.shared))
  return runs.length > 0 ? [paragraph(runs, place)] : []
}

/** Word joins tables that follow each other, and takes their columns for one: an empty paragraph keeps them apart. */
export function apart(blocks: Blocks): Blocks {
  return blocks.flatMap((block, i) =>
    block instanceof Table && blocks[i - 1] instanceof Table ? [new Paragraph({}), block] : block)
}

function blocksIn(node: Node, place: Place): Blocks {
  return node.isTextblock ? blocksOf(node, place) : apart(node.children.flatMap(child => blocksOf(child, place)))
}

function list(node: Node, place: Place): Blocks {
  const by = place.style === "BodyText" ? 2 * page.indent : page.indent
  const inner = { ...shifted(styled(place, "ListParagraph"), by), depth: place.depth + 1 }
  const options = {
    numbering: { ...numberingOf(node, place.depth), instance: ++place.shared.lists },
    indent: { left: inner.indent, hanging: Math.min(page.indent, inner.indent - place.indent) },
  }
  return node.children.flatMap(item => {
    const [first, ...rest] = item.isTextblock ? [item] : item.children
    const opening = first?.isTextblock ? first : null
    return [
      paragraph(opening ? runsIn(opening, place.shared) : [], inner, options),
      ...(opening || !first ? rest : [first, ...rest]).flatMap(child => blocksOf(child, inner)),
    ]
  })
}

function paragraph(
  children: readonly ParagraphChild[], { style, indent }: Place, options: IParagraphOptions = {},
): Paragraph {
  return new Paragraph({ style, ...(indent > 0 && { indent: { left: indent } }), ...options, children })
}

/** The place with another style. In a table cell the cell's style stays. */
function styled(place: Place, style: string): Place {
  return place.style.startsWith("Table") ? place : { ...place, style }
}

/** A place further in, up to the middle. */
function shifted(place: Place, by: number): Place {
  return { ...place, indent: Math.max(place.indent, Math.min(place.indent + by, Math.floor(place.width / 2))) }
}
