import type { Node } from "prosemirror-model"
import { formatNumber, officialNumbering, type NumberingScheme } from "./numbering.ts"
import { roleOf, sectionAttrs } from "./schema.ts"

/** A section of a document. `pos` is the position before its heading, `end` the one after its last block; both belong
 * to the document that was asked and go stale with it. `index` counts from 1 among the sections beside it. */
export interface Section {
  readonly node: Node
  readonly pos: number
  readonly end: number
  readonly level: number
  readonly index: number
  readonly children: readonly Section[]
  /** Neither text nor sections stand under the heading. */
  readonly isEmpty: boolean
}

/** The sections of a document, as a tree. Sections are direct children of the document or of a page in it; a heading in
 * a list or a table cell is none. A level that is left out (一 → 1.) still nests. Memoised on the document. */
export function outlineOf(doc: Node): readonly Section[] {
  let outline = outlines.get(doc)
  if (!outline) outlines.set(doc, outline = deriveOutline(doc))
  return outline
}

const outlines = new WeakMap<Node, readonly Section[]>()

interface OpenSection extends Section {
  end: number
  isEmpty: boolean
  readonly children: OpenSection[]
}

function deriveOutline(doc: Node): readonly Section[] {
  const roots: OpenSection[] = []
  const open: OpenSection[] = []
  const close = (level: number, end: number): void => {
    for (let inner = open[open.length - 1]; inner && inner.level >= level; inner = open[open.length - 1]) {
      inner.end = end
      open.pop()
    }
  }
  let last: OpenSection | null = null
  eachBlock(doc, (node, pos) => {
    if (roleOf(node.type) !== "section") {
      if (last?.isEmpty && hasContent(node)) last.isEmpty = false
      return
    }
    const { level } = sectionAttrs(node)
    close(level, pos)
    const parent = open[open.length - 1]
    if (parent) parent.isEmpty = false
    const siblings = parent?.children ?? roots
    const before = siblings[siblings.length - 1]
    const index = before && before.level === level ? before.index + 1 : 1
    last = { node, pos, end: pos, level, index, children: [], isEmpty: true }
    siblings.push(last)
    open.push(last)
  })
  close(1, doc.content.size)
  return roots
}

/** True where anything but white space and line breaks stands in the node. */
function hasContent(node: Node): boolean {
  if (node.isText) return /\S/.test(node.text ?? "")
  if (node.isLeaf) return !node.type.isInline || node.type.spec["linebreakReplacement"] !== true
  for (let i = 0; i < node.childCount; i++) if (hasContent(node.child(i))) return true
  return false
}

/** Calls `visit` for each block of the document's flow, with the position before it: its direct children, and those of
 * its pages, which may lie in each other. */
export function eachBlock(doc: Node, visit: (node: Node, pos: number) => void): void {
  eachBlockIn(doc, 0, visit)
}

function eachBlockIn(parent: Node, start: number, visit: (node: Node, pos: number) => void): void {
  let pos = start
  for (const node of parent.content.content) {
    if (roleOf(node.type) === "page") eachBlockIn(node, pos + 1, visit)
    else visit(node, pos)
    pos += node.nodeSize
  }
}

/** All sections in the order of the text. */
export function sectionsIn(doc: Node): readonly Section[] {
  const list: Section[] = []
  const add = (sections: readonly Section[]): void => {
    for (const section of sections) {
      list.push(section)
      add(section.children)
    }
  }
  add(outlineOf(doc))
  return list
}

/** The innermost section that holds a position, or null before the first one. */
export function sectionAt(doc: Node, pos: number): Section | null {
  let found: Section | null = null
  for (let level = outlineOf(doc); ;) {
    const inside = level.find(section => section.pos <= pos && pos < section.end)
    if (!inside) return found
    found = inside
    level = inside.children
  }
}

/** The number that a section shows: 一、 or （二）. */
export function sectionNumber(section: Section, scheme: NumberingScheme = officialNumbering): string {
  return formatNumber(section.level, section.index, scheme)
}

/** What a report is called: the text of its title, else of its first section, else "". */
export function documentTitle(doc: Node): string {
  let title = ""
  eachBlock(doc, node => {
    if (title === "" && roleOf(node.type) === "title") title = node.textContent.trim()
  })
  return title || (outlineOf(doc)[0]?.node.textContent.trim() ?? "")
}
