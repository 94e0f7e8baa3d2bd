// What a template's filler may change: the answers of figures, and what stands under a heading that is marked open. All else
// is locked. Whether a change keeps the lock is seen by comparing the documents before and after, so that no door needs a
// guard of its own; nodes that are the same objects are passed over.

import type { Node } from "prosemirror-model"
import { eachBlock } from "./outline.ts"
import { figureAttrs, roleOf, sectionAttrs, type FigureAttrs } from "./schema.ts"

/** Whose figures and regions are open; null for everybody's. */
export type Roles = readonly string[] | null

/** True where `after` differs from `before` in nothing that is locked: in an editor, from the state before; on a server, from
 * the template that was given out. */
export function keepsLock(before: Node, after: Node, roles: Roles): boolean {
  return before === after || sameFlow(before, after, roles, { open: false })
}

/** Walks two flows of blocks side by side. In an open region they may differ, but for the figures that must stay. */
function sameFlow(a: Node, b: Node, roles: Roles, region: { open: boolean }): boolean {
  const [as, bs] = [a.content.content, b.content.content]
  let [i, j] = [0, 0]
  while (i < as.length || j < bs.length) {
    const [one, two] = [as[i], bs[j]]
    if (region.open && one !== two) {
      const [aEnd, bEnd] = [endOfRegion(as, i), endOfRegion(bs, j)]
      if (aEnd > i || bEnd > j) {
        if (!keepsFigures(as.slice(i, aEnd), bs.slice(j, bEnd), roles)) return false
        i = aEnd
        j = bEnd
        continue
      }
    }
    if (!one || !two) return false
    const role = roleOf(one.type)
    if (role === "page" && one !== two) {
      if (!two.hasMarkup(one.type, one.attrs, one.marks) || !sameFlow(one, two, roles, region)) return false
    } else if (!sameLocked(one, two, roles)) return false
    if (role === "section") region.open = isOpenSection(one, roles)
    i++
    j++
  }
  return true
}

function endOfRegion(blocks: readonly Node[], from: number): number {
  let end = from
  for (let block = blocks[end]; block && roleOf(block.type) === null; block = blocks[end]) end++
  return end
}

function isOpenSection(heading: Node, roles: Roles): boolean {
  const { open, role } = sectionAttrs(heading)
  return open && (roles === null || roles.includes(role))
}

function sameLocked(a: Node, b: Node, roles: Roles): boolean {
  if (a === b) return true
  if (a.type !== b.type) return false
  if (roleOf(a.type) === "figure") {
    return keyOf(figureAttrs(a), roles, false) === keyOf(figureAttrs(b), roles, false) && b.hasMarkup(b.type, b.attrs, a.marks)
  }
  if (a.isLeaf) return a.eq(b)
  if (!b.hasMarkup(a.type, a.attrs, a.marks) || a.childCount !== b.childCount) return false
  return a.content.content.every((child, i) => sameLocked(child, b.child(i), roles))
}

/** All that is locked of a figure, as text. What computes itself may change. */
function keyOf(attrs: FigureAttrs, roles: Roles, inRegion: boolean): string {
  const { value, source, asof, status, reason, ...template } = attrs
  const isOpen = isOpenFigure(attrs, roles, inRegion)
  return JSON.stringify([template, isOpen ? null : [attrs.formula === "" ? value : null, source, asof, status, reason]])
}

/** True where a figure's answer may be given by whoever has these roles. */
export function isOpenFigure({ role, formula }: FigureAttrs, roles: Roles, inRegion: boolean): boolean {
  return formula === "" && (roles === null || roles.includes(role) || (inRegion && role === ""))
}

/** Every figure that a region had is there still, its answer aside. */
function keepsFigures(before: readonly Node[], after: readonly Node[], roles: Roles): boolean {
  const left = figureKeys(after, roles)
  return [...figureKeys(before, roles)].every(([key, count]) => (left.get(key) ?? 0) >= count)
}

function figureKeys(blocks: readonly Node[], roles: Roles): ReadonlyMap<string, number> {
  const keys = new Map<string, number>()
  const add = (node: Node): void => {
    if (roleOf(node.type) === "figure") {
      const key = keyOf(figureAttrs(node), roles, true)
      keys.set(key, (keys.get(key) ?? 0) + 1)
    } else node.content.content.forEach(add)
  }
  blocks.forEach(add)
  return keys
}

/** True where the position lies under an open heading. */
export function isInRegion(doc: Node, pos: number, roles: Roles): boolean {
  return regionsIn(doc, roles).some(([from, to]) => from <= pos && pos < to)
}

/** The open regions, each from behind its heading to the next one or the end. Memoised on the document. */
function regionsIn(doc: Node, roles: Roles): readonly (readonly [from: number, to: number])[] {
  const known = regionsOf.get(doc)
  if (known?.roles === roles) return known.regions
  const regions: (readonly [number, number])[] = []
  let from = -1
  const close = (to: number): void => {
    if (from >= 0) regions.push([from, to])
    from = -1
  }
  eachBlock(doc, (node, pos) => {
    if (roleOf(node.type) === null) return
    close(pos)
    if (roleOf(node.type) === "section" && isOpenSection(node, roles)) from = pos + node.nodeSize
  })
  close(doc.content.size)
  regionsOf.set(doc, { roles, regions })
  return regions
}

const regionsOf = new WeakMap<Node, { readonly roles: Roles; readonly regions: readonly (readonly [number, number])[] }>()

/** All that is locked, as text: the same text before and after whatever a filler does. */
export function lockedText(doc: Node, roles: Roles): string {
  const region = { open: false }
  const flow = (parent: Node): unknown[] => parent.content.content.flatMap((node): unknown[] => {
    const role = roleOf(node.type)
    if (role === "page") return [[node.type.name, node.attrs, flow(node)]]
    if (role === null && region.open) return []
    if (role === "section") region.open = isOpenSection(node, roles)
    return [locked(node)]
  })
  const locked = (node: Node): unknown => roleOf(node.type) === "figure"
    ? [keyOf(figureAttrs(node), roles, false), node.marks.map(mark => mark.toJSON() as unknown)]
    : node.isLeaf ? node.toJSON() : [node.type.name, node.attrs, node.content.content.map(locked)]
  return JSON.stringify(flow(doc))
}
