// Find and replace. The query is the state; where it stands in the document is a fact of both, read block by block and kept
// with the blocks, so a keystroke reads one paragraph again. Places are drawn by CSS highlights like everything else that is
// found in a text: prosemirror-search draws by decorations, and a decoration of ours breaks a host that carries its own
// ProseMirror. A figure is found by what it shows, and left alone when text is replaced.

import { figureAttrs, figureText, roleOf } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Command, EditorState, Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { ownStep } from "./change.ts"
import { highlights, rangeOf } from "./highlights.ts"
import { reportKey, reportPlugin, textSelection, type ReportKey } from "./plugin.ts"

/** What is looked for. Full-width and half-width forms are one: １ finds 1, and , finds ，. */
export interface FindQuery {
  readonly text: string
  /** Whether a and A are two. Default false. */
  readonly matchCase?: boolean
}

/** A place where it stands. Goes stale with the document. */
export interface Match {
  readonly from: number
  readonly to: number
  /** False where a figure, or another node that is no text, is part of it: then it is not replaced. */
  readonly isText: boolean
}

/** What is looked for now, and which of its places is the current one: the first at or behind `at`. `turn` counts the ways
 * from one to the next. */
interface Find {
  readonly query: FindQuery | null
  readonly at: number
  readonly turn: number
}

const findKey: ReportKey<Find> = reportKey<Find>("reportFind")
const nothing: Find = { query: null, at: 0, turn: 0 }

/** How far a search is: the current place, counted from 1, and how many there are. Null while nothing is looked for. */
export function findProgress(
  state: EditorState,
): { readonly query: FindQuery; readonly index: number; readonly total: number } | null {
  const { query } = findKey.getState(state) ?? nothing
  return query && { query, index: currentIndex(state) + 1, total: matchesIn(state.doc, query).length }
}

/** Looks for a text from the selection on; "" looks for nothing. */
export function setFind(query: FindQuery): Command {
  return (state, dispatch) => {
    const { turn } = findKey.getState(state) ?? nothing
    const next: Find = { query: query.text === "" ? null : query, at: state.selection.from, turn: turn + 1 }
    dispatch?.(state.tr.setMeta(findKey.key, next).setMeta("addToHistory", false))
    return true
  }
}

/** Looks for nothing any more. */
export const endFind: Command = (state, dispatch) => {
  if (!findKey.getState(state)?.query) return false
  dispatch?.(state.tr.setMeta(findKey.key, nothing).setMeta("addToHistory", false))
  return true
}

/** Goes to the next place, from the last to the first, and selects it. */
export const findNext: Command = step(1)

/** Goes to the place before. */
export const findPrevious: Command = step(-1)

function step(by: 1 | -1): Command {
  return (state, dispatch) => {
    const { query, turn } = findKey.getState(state) ?? nothing
    const matches = query ? matchesIn(state.doc, query) : []
    const current = matches[currentIndex(state)]
    if (!current) return false
    // A place that is not selected yet is the next one itself.
    const isSelected = state.selection.from === current.from && state.selection.to === current.to
    const index = currentIndex(state) + (isSelected || by < 0 ? by : 0)
    const match = matches[(index + matches.length) % matches.length] ?? current
    dispatch?.(state.tr
      .setSelection(textSelection(state, state.doc, match.from, match.to))
      .setMeta(findKey.key, { query, at: match.from, turn: turn + 1 } satisfies Find))
    return true
  }
}

/** Replaces the current place by a text with the marks that its beginning has, and goes on to the next. */
export function replaceMatch(text: string): Command {
  return (state, dispatch) => {
    const { query, turn } = findKey.getState(state) ?? nothing
    const match = query ? matchesIn(state.doc, query)[currentIndex(state)] : undefined
    if (!query || !match) return false
    if (!match.isText) return findNext(state, dispatch)
    if (dispatch) {
      const tr = replace(state, state.tr, match, text)
      const at = match.from + text.length
      const next = matchesIn(tr.doc, query).find(({ from }) => from >= at) ?? matchesIn(tr.doc, query)[0]
      if (next) tr.setSelection(textSelection(state, tr.doc, next.from, next.to))
      dispatch(tr.setMeta(findKey.key, { query, at: next?.from ?? at, turn: turn + 1 } satisfies Find))
    }
    return true
  }
}

/** Replaces all places but figures, in one undo step. */
export function replaceAllMatches(text: string): Command {
  return (state, dispatch) => {
    const { query } = findKey.getState(state) ?? nothing
    const matches = query ? matchesIn(state.doc, query).filter(({ isText }) => isText) : []
    if (matches.length === 0) return false
    dispatch?.(ownStep([...matches].reverse().reduce((tr, match) => replace(state, tr, match, text), state.tr)))
    return true
  }
}

function replace(state: EditorState, tr: EditorState["tr"], { from, to }: Match, text: string): EditorState["tr"] {
  if (text === "") return tr.delete(from, to)
  return tr.replaceWith(from, to, state.schema.text(text, tr.doc.resolve(from).nodeAfter?.marks ?? []))
}

/** Draws what is looked for. */
export function findText(): Plugin<Find> {
  return reportPlugin<Find>(findKey, {
    state: {
      init: () => nothing,
      apply(tr, before) {
        const meta = tr.getMeta(findKey.key) as Find | undefined
        if (meta) return meta
        if (before.query === null || !tr.docChanged) return before
        return { ...before, at: tr.mapping.map(before.at, -1) }
      },
    },
    view(view) {
      const marks = highlights(view)
      let turn = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      const draw = (): void => {
        clearTimeout(timer)
        const { query } = findKey.getState(view.state) ?? nothing
        const matches = query ? matchesIn(view.state.doc, query) : []
        const index = currentIndex(view.state)
        const current = matches[index]
        // Near the current one are those that can be seen.
        const near = matches.slice(Math.max(0, index - drawnAround), index + drawnAround)
        marks.draw("report-find", near.filter(match => match !== current), 2)
        marks.draw("report-find-current", current ? [current] : [], 3)
      }
      return {
        update(_view, before) {
          const [find, old] = [findKey.getState(view.state) ?? nothing, findKey.getState(before) ?? nothing]
          if (find === old && (find.query === null || view.state.doc === before.doc)) return
          if (find.query === old.query && find.turn === old.turn) {
            // To find so many places costs more than a key may. Ranges live: those elsewhere stay right meanwhile.
            clearTimeout(timer)
            timer = setTimeout(draw, restsAfter)
            return
          }
          draw()
          if (find.turn !== turn && find.query) bringIntoSight(view)
          turn = find.turn
        },
        destroy() {
          clearTimeout(timer)
          marks.clear()
        },
      }
    },
  })
}

const drawnAround = 150
/** In milliseconds without a key. */
const restsAfter = 120

function currentIndex(state: EditorState): number {
  const { query, at } = findKey.getState(state) ?? nothing
  if (!query) return -1
  const matches = matchesIn(state.doc, query)
  const index = matches.findIndex(({ from }) => from >= at)
  return index < 0 && matches.length > 0 ? 0 : index
}

/** The person may be in the search's own field: ProseMirror scrolls only while it has the focus itself. */
function bringIntoSight(view: EditorView): void {
  const { query } = findKey.getState(view.state) ?? nothing
  const match = query ? matchesIn(view.state.doc, query)[currentIndex(view.state)] : undefined
  if (!match) return
  const { startContainer } = rangeOf(view, match)
  const element = startContainer.nodeType === 1 ? startContainer as Element : startContainer.parentElement
  element?.scrollIntoView({ block: "nearest" })
}

interface Found {
  readonly query: FindQuery
  readonly matches: readonly Match[]
}

const foundIn = new WeakMap<Node, Found>()
const foundInBlock = new WeakMap<Node, Found>()

/** The places of a text in a document, in order; none overlaps another. */
export function matchesIn(doc: Node, query: FindQuery): readonly Match[] {
  const known = foundIn.get(doc)
  if (known?.query === query) return known.matches
  const matches: Match[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    for (const { from, to, isText } of matchesInBlock(node, query)) {
      matches.push({ from: pos + 1 + from, to: pos + 1 + to, isText })
    }
    return false
  })
  foundIn.set(doc, { query, matches })
  return matches
}

/** Positions are from the start of the block's content. */
function matchesInBlock(block: Node, query: FindQuery): readonly Match[] {
  const known = foundInBlock.get(block)
  if (known?.query === query) return known.matches
  const wanted = folded(query.text, query)
  const parts: { readonly start: number; readonly pos: number; readonly node: Node }[] = []
  let text = ""
  block.forEach((node, pos) => {
    parts.push({ start: text.length, pos, node })
    text += node.text ?? shownText(node)
  })
  const place = (offset: number, isEnd: boolean): { readonly pos: number; readonly isText: boolean } => {
    let part = parts[0]
    for (const each of parts) if (isEnd ? each.start < offset : each.start <= offset) part = each
    if (!part) return { pos: 0, isText: false }
    const { start, pos, node } = part
    return node.isText ? { pos: pos + offset - start, isText: true } : { pos: pos + (isEnd ? node.nodeSize : 0), isText: false }
  }
  const hay = folded(text, query)
  const matches: Match[] = []
  for (let at = hay.indexOf(wanted); at >= 0; at = hay.indexOf(wanted, at + wanted.length)) {
    const [from, to] = [place(at, false), place(at + wanted.length, true)]
    const isText = parts.every(({ start, node }) => node.isText || start + shownText(node).length <= at || start >= at + wanted.length)
    matches.push({ from: from.pos, to: to.pos, isText })
  }
  foundInBlock.set(block, { query, matches })
  return matches
}

/** What a node that is no text shows; of one that shows none, a character that is in no query. */
function shownText(node: Node): string {
  return roleOf(node.type) === "figure" ? figureText(figureAttrs(node)) : "\ufffc"
}

/** A text in one form a character, as long as it was. */
function folded(text: string, { matchCase = false }: FindQuery): string {
  const narrow = text.replace(/[\uff01-\uff5e\u3000]/g, char =>
    char === "\u3000" ? " " : String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  if (matchCase) return narrow
  const lower = narrow.toLowerCase()
  return lower.length === narrow.length ? lower
    : [...narrow].map(char => char.toLowerCase().length === char.length ? char.toLowerCase() : char).join("")
}
