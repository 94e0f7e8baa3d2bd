// What is pasted becomes sections where it was numbered as sections: by Word's and WPS's lists, by heading tags, by
// typed markers. Figures that this page did not write come in blank or as text, and words that were settled elsewhere
// are open again: nothing foreign counts as filled in, nor as answered.

import {
  figureAttrs, figureText, findNodeType, readHeading, readMarker, roleOf, settledMark, splitAtSentinels,
  type TypedHeading,
} from "@tianbao/core"
import type { Fragment, MarkType, Node, NodeType, Schema, Slice } from "prosemirror-model"
import { paragraphType } from "./section-commands.ts"

/** What a paste goes into: an empty or wholly selected block of the document's flow, where a single line may become a
 * heading; the text of one, where it stays text; or the inside of a list, table or quote, which has no sections. */
export type PastePlace = "block" | "text" | "inside"

/** Content from the clipboard, made ready for a report. `own` says that this page copied it. */
export function settlePaste(slice: Slice, schema: Schema, own: boolean, place: PastePlace): Slice {
  const mark = settledMark(schema)
  const content = own || !mark ? slice.content : withoutMark(slice.content, mark)
  const nodes = settleFigures(content, schema, own)
  const section = findNodeType(schema, "section")
  const paragraph = paragraphType(schema)
  if (own || !section || !paragraph) return rebuild(slice, nodes, slice.openStart, slice.openEnd)
  if (place === "inside") {
    const isHeading = ({ type }: Node): boolean => roleOf(type) === "section" || roleOf(type) === "title"
    const text = nodes.map(node => isHeading(node) ? paragraph.create(null, node.content) : node)
    return rebuild(slice, text, slice.openStart, slice.openEnd)
  }
  // A line that an application copied without its block.
  const line = place === "block" && nodes.length > 0 && nodes.every(node => node.isInline)
  const blocks = line ? [paragraph.create(null, nodes)] : nodes
  const [openStart, openEnd] = line ? [1, 1] : [slice.openStart, slice.openEnd]
  if (place === "text" && blocks.length === 1 && openStart > 0) return rebuild(slice, blocks, openStart, openEnd)
  const settled = blocks.flatMap(block => settleBlock(block, section, paragraph))
  // A heading keeps to itself: it does not flow into the text before it, nor take up the text behind it.
  const became = (now: Node | undefined, before: Node | undefined): boolean =>
    place === "text" && now?.type !== before?.type
  const startsClosed = became(settled[0], blocks[0])
  const endsClosed = became(settled[settled.length - 1], blocks[blocks.length - 1])
  return rebuild(slice, settled, startsClosed ? 0 : openStart, endsClosed ? 0 : openEnd)
}

/** A block of foreign text that was changed after it was pasted, read again: 【待填：…】 as blanks, and in the document's
 * flow a typed number as a heading's. */
export function settleText(block: Node, schema: Schema, inFlow: boolean): readonly Node[] {
  const figure = findNodeType(schema, "figure")
  const section = findNodeType(schema, "section")
  const paragraph = paragraphType(schema)
  const nodes = block.content.content.flatMap(node => node.isText && figure ? blanksOf(node, figure) : [node])
  const settled = block.type.create(block.attrs, nodes, block.marks)
  return inFlow && section && paragraph ? settleBlock(settled, section, paragraph) : [settled]
}

function settleBlock(block: Node, section: NodeType, paragraph: NodeType): readonly Node[] {
  if (block.type === section) return [withoutMarker(block)]
  const heading = block.type === paragraph ? readHeading(textOf(block)) : null
  return heading ? opened(block, heading, section) : [block]
}

/** A foreign heading whose number was typed keeps the title alone. */
function withoutMarker(block: Node): Node {
  const marker = readMarker(textOf(block))
  return marker ? block.copy(block.content.cut(marker.length)) : block
}

/** A numbered paragraph as a section; what follows the heading's sentence is its first paragraph. */
function opened(block: Node, { marker, title, body }: TypedHeading, section: NodeType): readonly Node[] {
  const text = textOf(block)
  const start = text.indexOf(title, marker.length)
  const end = start + title.length
  const runIn = body !== "" && section.spec.attrs?.["runIn"] !== undefined
  const heading = section.create({ level: marker.level, ...(runIn && { runIn }) }, block.content.cut(start, end))
  return body === "" ? [heading] : [heading, block.copy(block.content.cut(text.indexOf(body, end)))]
}

/** A block's text, one character a position. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, "\ufffc")
}

/** Content without a mark; text that only the mark divided is one again. */
function withoutMark(content: Fragment, mark: MarkType): Fragment {
  const FragmentClass = content.constructor as typeof Fragment
  return FragmentClass.fromArray(content.content.map(node =>
    (node.isText ? node : node.copy(withoutMark(node.content, mark))).mark(mark.removeFromSet(node.marks))))
}

/** Makes each foreign figure a blank without constraints, or text; makes each 【待填：…】 in text a blank. */
function settleFigures(content: Fragment, schema: Schema, own: boolean): readonly Node[] {
  const figure = findNodeType(schema, "figure")
  return figure ? content.content.flatMap(node => settleFigure(node, figure, own)) : content.content
}

function settleFigure(node: Node, figure: NodeType, own: boolean): readonly Node[] {
  if (node.isText) return blanksOf(node, figure)
  if (node.type === figure) return own ? [node] : foreignFigure(node, figure)
  if (node.type.spec.code) return [node]
  const children = node.content.content.flatMap(child => settleFigure(child, figure, own))
  const same = children.length === node.childCount && children.every((child, i) => child === node.child(i))
  return [same ? node : node.type.create(node.attrs, children, node.marks)]
}

function foreignFigure(node: Node, figure: NodeType): readonly Node[] {
  const attrs = figureAttrs(node)
  const { label, unit, kind, value, status } = attrs
  if (value === null && status !== "absent") return [figure.create({ label, unit, kind }, null, node.marks)]
  const text = figureText({ ...attrs, status: status === "absent" ? "absent" : "" })
  return text === "" ? [] : [figure.schema.text(text, node.marks)]
}

function blanksOf(node: Node, figure: NodeType): readonly Node[] {
  return splitAtSentinels(node.text ?? "").map(part => {
    if (typeof part !== "string") return figure.create(part, null, node.marks)
    return part === node.text ? node : figure.schema.text(part, node.marks)
  })
}

/** A slice of the same class as the one given: the host's own. */
function rebuild(slice: Slice, nodes: readonly Node[], openStart: number, openEnd: number): Slice {
  const FragmentClass = slice.content.constructor as typeof Fragment
  const SliceClass = slice.constructor as typeof Slice
  return new SliceClass(FragmentClass.from([...nodes]), openStart, openEnd)
}
