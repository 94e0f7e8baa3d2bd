// What is pasted becomes sections where it was numbered as sections: by Word's and WPS's lists, by heading tags, by typed
// markers. Figures that this page did not write come in blank or as text: nothing foreign counts as filled in.

import {
  figureAttrs, figureText, findNodeType, readHeading, readMarker, sentinelAttrs, sentinelPattern, type TypedHeading,
} from "@tianbao/core"
import type { Fragment, Node, NodeType, Schema, Slice } from "prosemirror-model"
import { paragraphType } from "./section-commands.ts"

/** Content from the clipboard, made ready for a report. `own` says that this page copied it, `intoEmpty` that it goes into
 * an empty block, where a single line may become a heading. */
export function settlePaste(slice: Slice, schema: Schema, own: boolean, intoEmpty: boolean): Slice {
  const section = findNodeType(schema, "section")
  const blocks: Node[] = []
  slice.content.forEach(node => blocks.push(settleFigures(node, schema, own)))
  const lone = blocks.length === 1 && slice.openStart > 0 && !intoEmpty
  const settled = own || !section || lone ? blocks : blocks.flatMap(block => settleBlock(block, section, schema))
  const became = (index: number): boolean => settled[index]?.type !== blocks[index]?.type
  const [openStart, openEnd] = lone || own ? [slice.openStart, slice.openEnd]
    : [became(0) ? 0 : slice.openStart, settled[settled.length - 1]?.type !== blocks[blocks.length - 1]?.type ? 0 : slice.openEnd]
  return rebuild(slice, settled, openStart, openEnd)
}

function settleBlock(block: Node, section: NodeType, schema: Schema): readonly Node[] {
  if (block.type === section) return [withoutMarker(block)]
  if (block.type !== paragraphType(schema)) return [block]
  const heading = readHeading(block.textBetween(0, block.content.size, undefined, "\ufffc"))
  return heading ? opened(block, heading, section) : [block]
}

/** A foreign heading whose number was typed keeps the title alone. */
function withoutMarker(block: Node): Node {
  const marker = readMarker(block.textContent)
  return marker && block.firstChild?.isText ? block.copy(block.content.cut(marker.length)) : block
}

/** A numbered paragraph as a section; what follows the heading's sentence is its first paragraph. */
function opened(block: Node, { marker, title, body }: TypedHeading, section: NodeType): readonly Node[] {
  const text = block.textBetween(0, block.content.size, undefined, "\ufffc")
  const start = text.indexOf(title, marker.length)
  const head = section.create({ level: marker.level, ...(body && section.spec.attrs?.["runIn"] ? { runIn: true } : {}) }, block.content.cut(start, start + title.length))
  return body === "" ? [head] : [head, block.copy(block.content.cut(text.indexOf(body, start + title.length)))]
}

/** Makes each foreign figure a blank without constraints, or text; makes each 【待填：…】 in text a blank. */
function settleFigures(node: Node, schema: Schema, own: boolean): Node {
  const figure = findNodeType(schema, "figure")
  if (!figure) return node
  const children: Node[] = []
  let changed = false
  node.content.forEach(child => {
    const settled = child.isText && node.inlineContent && !node.type.spec.code ? blanksOf(child, figure, schema)
      : child.type === figure && !own ? [foreignFigure(child, figure, schema)]
      : [settleFigures(child, schema, own)]
    changed ||= settled.length !== 1 || settled[0] !== child
    children.push(...settled)
  })
  return changed ? node.type.create(node.attrs, children, node.marks) : node
}

function foreignFigure(node: Node, figure: NodeType, schema: Schema): Node {
  const attrs = figureAttrs(node)
  const { label, unit, kind } = attrs
  if (attrs.value === null && attrs.status !== "absent") return figure.create({ label, unit, kind }, null, node.marks)
  return schema.text(figureText({ ...attrs, status: attrs.status === "absent" ? "absent" : "" }), node.marks)
}

function blanksOf(node: Node, figure: NodeType, schema: Schema): readonly Node[] {
  const text = node.text ?? ""
  if (!text.includes("【待填")) return [node]
  const parts: Node[] = []
  let end = 0
  for (const match of text.matchAll(sentinelPattern)) {
    if (match.index > end) parts.push(schema.text(text.slice(end, match.index), node.marks))
    parts.push(figure.create(sentinelAttrs(match[1] ?? "", match[2] ?? ""), null, node.marks))
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(schema.text(text.slice(end), node.marks))
  return parts
}

/** A slice of the same class as the one given: the host's own. */
function rebuild(slice: Slice, blocks: readonly Node[], openStart: number, openEnd: number): Slice {
  const FragmentClass = slice.content.constructor as typeof Fragment
  const SliceClass = slice.constructor as typeof Slice
  return new SliceClass(FragmentClass.from([...blocks]), openStart, openEnd)
}
