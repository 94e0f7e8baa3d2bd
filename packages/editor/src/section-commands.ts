import {
  eachBlock, findNodeType, isAddress, lineKind, outlineOf, roleOf, sectionAt, sectionAttrs, sectionsIn, type LineKind, type Section,
} from "@tianbao/core"
import type { Attrs, Node, NodeType, ResolvedPos, Schema } from "prosemirror-model"
import type { Command, EditorState } from "prosemirror-state"
import { caretNear } from "./plugin.ts"

/** Makes the selected blocks section headings of a level from 1 to 5. Blocks in lists, tables and quotes are no
 * sections: where nothing else is selected the command does not apply. */
export function setSection(level: number): Command {
  return (state, dispatch) => {
    const type = findNodeType(state.schema, "section")
    return type !== null && setBlocks(type, { level })(state, dispatch)
  }
}

/** Makes the selected headings paragraphs. */
export const setParagraph: Command = (state, dispatch) => {
  const type = paragraphType(state.schema)
  return type !== null && setBlocks(type, null)(state, dispatch)
}

/** The schema's plain textblock. */
export function paragraphType(schema: Schema): NodeType | null {
  const found = schema.nodes["paragraph"] ?? schema.topNodeType.contentMatch.defaultType
  return found?.isTextblock ? found : null
}

/** The depth at which a position's block of the document's flow lies: 1, or more in pages. */
export function flowDepth($pos: ResolvedPos): number {
  let depth = 1
  while (depth <= $pos.depth && roleOf($pos.node(depth).type) === "page") depth++
  return depth
}

/** Where blocks stand side by side: the depth of one, and what a new one must be put into. */
export interface BlockPlace {
  readonly depth: number
  wrap(block: Node): Node
}

/** The place for a block of a type behind the one at a position: beside it, or where the host puts each block into a
 * container of its own, beside the container and in another one. Null where there is none. */
export function placeBehind($pos: ResolvedPos, type: NodeType): BlockPlace | null {
  let found: { readonly depth: number; readonly around: readonly NodeType[] } | null = null
  for (let depth = flowDepth($pos); depth > 0 && found?.around.length !== 0; depth--) {
    const around = $pos.node(depth - 1).contentMatchAt($pos.indexAfter(depth - 1)).findWrapping(type)
    if (around && (!found || around.length < found.around.length)) found = { depth, around }
  }
  if (!found) return null
  const { depth, around } = found
  return { depth, wrap: block => around.reduceRight((inner, container) => container.create(null, inner), block) }
}

/** True where a position is in a textblock of the document's flow, not in a list, table or quote. */
export function isInFlow($pos: ResolvedPos): boolean {
  return $pos.depth === flowDepth($pos) && $pos.parent.isTextblock
}

function setBlocks(type: NodeType, attrs: Attrs | null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection
    const blocks = blocksBetween(state.doc, from, to)
      .filter(({ node }) => node.isTextblock && (node.type !== type || differs(node, attrs)))
    if (blocks.length === 0) return false
    if (dispatch) {
      const { tr } = state
      for (const { node, pos } of blocks) {
        if (attrs && node.type === type) for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(pos, name, value)
        else tr.setBlockType(pos + 1, pos + node.nodeSize - 1, type, attrs)
      }
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

function differs(node: Node, attrs: Attrs | null): boolean {
  return Object.entries(attrs ?? {}).some(([name, value]) => node.attrs[name] !== value)
}

function blocksBetween(doc: Node, from: number, to: number): readonly { readonly node: Node; readonly pos: number }[] {
  const blocks: { readonly node: Node; readonly pos: number }[] = []
  eachBlock(doc, (node, pos) => {
    if (pos < to && pos + node.nodeSize > from) blocks.push({ node, pos })
  })
  return blocks
}

/** Raises the selected sections, with all below them, by one level. */
export const promoteSection: Command = shiftLevel(-1)

/** Lowers the selected sections, with all below them, by one level. */
export const demoteSection: Command = shiftLevel(1)

function shiftLevel(by: 1 | -1): Command {
  return (state, dispatch) => {
    const sections = selectedSections(state)
    const shifted = new Map<number, number>()
    for (const section of sections) {
      for (const each of [section, ...below(section)]) shifted.set(each.pos, each.level + by)
    }
    const fits = [...shifted.values()].every(level => level >= 1 && level <= 5)
    if (shifted.size === 0 || !fits) return false
    if (dispatch) {
      const { tr } = state
      for (const [pos, level] of shifted) tr.setNodeAttribute(pos, "level", level)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

/** Opens the selected sections to whoever fills the template, or only to those with a role; `false` closes them. Where the
 * host's own heading opens a section there is nothing to mark. */
export function openSection(open: boolean, role = ""): Command {
  return (state, dispatch) => {
    const sections = selectedSections(state).filter(({ node: { attrs, type } }) =>
      type.spec.attrs?.["open"] !== undefined && (attrs["open"] !== open || attrs["role"] !== role))
    if (sections.length === 0) return false
    const { tr } = state
    for (const { pos } of sections) tr.setNodeAttribute(pos, "open", open).setNodeAttribute(pos, "role", open ? role : "")
    dispatch?.(tr)
    return true
  }
}

/** The sections whose headings are selected, else the innermost one around the caret. */
function selectedSections(state: EditorState): readonly Section[] {
  const { from, to } = state.selection
  const chosen = sectionsIn(state.doc).filter(({ node, pos }) => pos < to + 1 && pos + node.nodeSize > from)
  const around = sectionAt(state.doc, from)
  return chosen.length > 0 ? chosen : around ? [around] : []
}

function below(section: Section): readonly Section[] {
  return section.children.flatMap(child => [child, ...below(child)])
}

/** Moves the section around the caret, with all below it, before the section that it follows. */
export const moveSectionUp: Command = moveSection(-1)

/** Moves the section around the caret, with all below it, behind the section that follows it. */
export const moveSectionDown: Command = moveSection(1)

function moveSection(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc, selection } = state
    const section = sectionAt(doc, selection.from)
    const siblings = section ? siblingsOf(doc, section) : []
    const other = section && siblings[siblings.indexOf(section) + by]
    // Past a sibling of another level (一、 1. （一）) one of the two would come to lie below the other.
    if (!section || !other || section.level !== other.level) return false
    const [first, second] = by < 0 ? [other, section] : [section, other]
    const end = endOnPage(doc, second)
    if (!doc.resolve(first.pos).sameParent(doc.resolve(second.pos)) || end === null) return false
    if (dispatch) {
      const blocks = [...doc.slice(first.pos, end).content.content]
      const split = blocks.indexOf(second.node)
      const tr = state.tr.replaceWith(first.pos, end, [...blocks.slice(split), ...blocks.slice(0, split)])
      const moved = by < 0 ? first.pos - second.pos : end - second.pos
      dispatch(tr.setSelection(caretNear(state, tr.doc, selection.from + moved)).scrollIntoView())
    }
    return true
  }
}

/** Where a section ends on the page of its heading, or null where it goes on on the next one. */
function endOnPage(doc: Node, { pos, end }: Section): number | null {
  const pageEnd = doc.resolve(pos).end()
  // Between the last block of a page and the first of the next there are two positions.
  return end - pageEnd > 2 ? null : Math.min(end, pageEnd)
}

function siblingsOf(doc: Node, section: Section): readonly Section[] {
  for (let level = outlineOf(doc); ;) {
    if (level.includes(section)) return level
    const inside = level.find(({ pos, end }) => pos < section.pos && section.pos < end)
    if (!inside) return []
    level = inside.children
  }
}

/** Deletes the section around the caret, with all below it. */
export const deleteSection: Command = (state, dispatch) => {
  const section = sectionAt(state.doc, state.selection.from)
  if (!section || !isSideBySide(state.doc, section)) return false
  if (dispatch) {
    const tr = state.tr.delete(section.pos, endOnPage(state.doc, section) ?? section.end)
    dispatch(tr.setSelection(caretNear(state, tr.doc, section.pos, -1)).scrollIntoView())
  }
  return true
}

/** False where each block lies in a container of its own, whose borders sections do not know. */
function isSideBySide(doc: Node, { node, pos }: Section): boolean {
  const $inside = doc.resolve(pos + 1)
  return placeBehind($inside, node.type)?.depth === $inside.depth
}

/** At the end of a title, opens a paragraph below it. */
export const openParagraph: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const paragraph = paragraphType(state.schema)
  if (!empty || !paragraph || !isTitle($from.parent) || $from.parentOffset < $from.parent.content.size) return false
  const place = placeBehind($from, paragraph)
  if (!place) return false
  if (dispatch) {
    const after = $from.after(place.depth)
    const tr = state.tr.insert(after, place.wrap(paragraph.create()))
    dispatch(tr.setSelection(caretNear(state, tr.doc, after + 1)).scrollIntoView())
  }
  return true
}

/** At the start of a title or a line, turns it into a paragraph. */
export const leaveTitle: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  return empty && $from.parentOffset === 0 && (isTitle($from.parent) || roleOf($from.parent.type) === "line") && setParagraph(state, dispatch)
}

/** True for the heading of a section and for the report's title. */
export function isTitle(node: Node): boolean {
  const role = roleOf(node.type)
  return role === "section" || role === "title"
}

/** Makes the current block the report's title. */
export const setTitle: Command = (state, dispatch) => {
  const type = findNodeType(state.schema, "title")
  return type !== null && setBlocks(type, null)(state, dispatch)
}

/** Makes the selected blocks lines beside the text. */
export function setLine(kind: LineKind): Command {
  return (state, dispatch) => {
    const type = findNodeType(state.schema, "line")
    return type !== null && setBlocks(type, { kind })(state, dispatch)
  }
}

/** Signs the report: the current block becomes the signature, under it a date that must be filled. */
export const insertSignature: Command = (state, dispatch) => {
  const { schema, selection: { $from } } = state
  const [line, figure] = [findNodeType(schema, "line"), findNodeType(schema, "figure")]
  const place = line && isInFlow($from) ? placeBehind($from, line) : null
  if (!line || !figure || !place) return false
  if (dispatch) {
    const start = $from.before()
    const date = line.create({ kind: "date" }, figure.create({ name: "成文日期", label: "成文日期", kind: "date" }))
    const tr = state.tr.insert($from.after(place.depth), place.wrap(date))
    tr.setBlockType($from.pos, $from.pos, line, { kind: "signature" })
    dispatch(tr.setSelection(caretNear(state, tr.doc, start + 1)).scrollIntoView())
  }
  return true
}

/** Behind whom the report addresses (各位代表：), right under the title: the address becomes a line, the text begins. */
export const closeAddress: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const [line, paragraph] = [findNodeType(state.schema, "line"), paragraphType(state.schema)]
  const index = $from.index(0)
  if (!empty || !line || !paragraph || $from.depth !== 1 || index === 0 || $from.parent.type !== paragraph) return false
  if (roleOf(state.doc.child(index - 1).type) !== "title" || $from.parentOffset < $from.parent.content.size) return false
  if (!isAddress($from.parent.textContent)) return false
  if (dispatch) {
    const after = $from.after()
    const tr = state.tr.insert(after, paragraph.create()).setBlockType($from.pos, $from.pos, line, { kind: "addressee" })
    dispatch(tr.setSelection(caretNear(state, tr.doc, after + 1)).scrollIntoView())
  }
  return true
}

/** At the end of an attachment opens the next one; an empty one ends the list. */
export const openAttachment: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  const { parent } = $from
  if (!empty || roleOf(parent.type) !== "line" || lineKind(parent) !== "attachment" || $from.parentOffset < parent.content.size) return false
  if (parent.content.size === 0) return setParagraph(state, dispatch)
  const place = placeBehind($from, parent.type)
  if (!place) return false
  if (dispatch) {
    const after = $from.after(place.depth)
    const tr = state.tr.insert(after, place.wrap(parent.type.create(parent.attrs)))
    dispatch(tr.setSelection(caretNear(state, tr.doc, after + 1)).scrollIntoView())
  }
  return true
}

/** The level of the section whose heading holds the caret, 0 elsewhere. */
export function currentLevel(state: EditorState): number {
  const { parent } = state.selection.$from
  return roleOf(parent.type) === "section" ? sectionAttrs(parent).level : 0
}
