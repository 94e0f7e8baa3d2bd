import { figureAttrs, figuresIn, findNodeType, roleOf, type Figure, type FigureAttrs, type ReadFigure } from "@tianbao/core"
import { skeletonOf, type ReportType } from "@tianbao/core/catalogue"
import type { Node } from "prosemirror-model"
import type { Command, EditorState, Transaction } from "prosemirror-state"
import { changeFigures } from "./change-figures.ts"
import { enterFigure, figureEditorKey } from "./entered-figure.ts"
import { blanksIn, openBlanksIn } from "./fill-mode.ts"
import { caretNear, selectedNode } from "./plugin.ts"
import { placeBehind } from "./section-commands.ts"

/** Puts a figure in place of the selection and enters it. Its name loses the characters that stored content may not have
 * in a name: `<`, `>`, `"`. */
export function insertFigure(attrs: Partial<FigureAttrs> = {}): Command {
  const name = (attrs.name ?? "").replace(/[<>"]/g, "")
  return (state, dispatch) => {
    const type = findNodeType(state.schema, "figure")
    const { $from, $to, from } = state.selection
    const end = $to.sameParent($from) ? $to.indexAfter() : $from.indexAfter()
    if (!type || !$from.parent.inlineContent || !$from.parent.canReplaceWith($from.index(), end, type)) return false
    if (dispatch) {
      const tr = state.tr.replaceSelectionWith(type.create({ ...attrs, name }))
      dispatch((tr.doc.nodeAt(from)?.type === type ? enterFigure(state, tr, from) : tr).scrollIntoView())
    }
    return true
  }
}

/** Where values come from: a data source, and when it had them so (2026-11-20). */
export interface FillOrigin {
  readonly source?: string
  readonly asOf?: string
}

/** Fills figures by name: `{累计捐款: "1234.5"}`, null to blank them. Values are canonical text. All figures of a name are
 * filled, in one transaction; names that the document does not have, and figures that are computed, are passed over. */
export function fillFigures(values: Readonly<Record<string, string | null>>, origin: FillOrigin = {}): Command {
  const byName = new Map(Object.entries(values))
  return fill(({ attrs: { name } }) => name === "" ? undefined : byName.get(name), origin)
}

/** Fills the figures at these positions of the document, and all of their names, in one transaction. */
export function fillFiguresAt(
  values: readonly { readonly pos: number; readonly value: string | null }[], origin: FillOrigin = {},
): Command {
  const byPos = new Map(values.map(({ pos, value }) => [pos, value]))
  return (state, dispatch) => {
    const byName = new Map<string, string | null>()
    for (const { attrs: { name }, pos } of figuresIn(state.doc)) {
      const value = byPos.get(pos)
      if (name !== "" && value !== undefined) byName.set(name, value)
    }
    return fill(({ attrs: { name }, pos }) => byName.has(name) ? byName.get(name) : byPos.get(pos), origin)(state, dispatch)
  }
}

function fill(valueOf: (figure: ReadFigure) => string | null | undefined, { source = "", asOf = "" }: FillOrigin): Command {
  return (state, dispatch) => {
    const changes = new Map<number, Answer>()
    for (const figure of figuresIn(state.doc)) {
      const value = valueOf(figure)
      if (value === undefined || figure.attrs.formula !== "") continue
      const answer = answered(figure.attrs, value, source, asOf)
      if (!isAnswered(figure.attrs, answer)) changes.set(figure.pos, answer)
    }
    const tr = changeFigures(state, state.tr, changes)
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }
}

/** Marks the selected or entered figure, and all of its name: `absent` (不适用) with its reason, which counts as answered;
 * `unverified` (待核), which keeps the gate closed; "" for neither. 不适用 takes the value away. */
export function setFigureStatus(status: FigureAttrs["status"], reason = ""): Command {
  return (state, dispatch) => {
    const pos = enteredIn(state) ?? (selectedNode(state.selection) ? state.selection.from : -1)
    const figures = pos < 0 ? [] : sameFigures(state.doc, pos)
    if (figures.length === 0) return false
    if (dispatch) {
      const { tr } = state
      for (const figure of figures) {
        const { value, source, asof } = figureAttrs(figure.node)
        const answer = status === "absent" ? { value: null, source: "", asof: "", reason } : { value, source, asof, reason: "" }
        setAnswer(tr, figure, { ...answer, status })
      }
      dispatch(tr)
    }
    return true
  }
}

/** Gives the figure at `pos`, and all of its name, this answer; a computed one has none but its own. */
export function answerFigure(pos: number, answer: Answer): Command {
  return (state, dispatch) => {
    const { tr } = state
    for (const figure of sameFigures(state.doc, pos)) {
      if (figureAttrs(figure.node).formula === "") setAnswer(tr, figure, answer)
    }
    if (!tr.docChanged) return false
    dispatch?.(tr)
    return true
  }
}

/** What a figure answers. */
export type Answer = Pick<FigureAttrs, "value" | "source" | "asof" | "status" | "reason">

/** A figure's answer once it has this value. A value ends 不适用; a value that stays keeps its source. */
export function answered(attrs: FigureAttrs, value: string | null, source = "", asof = ""): Answer {
  const status = value !== null && attrs.status === "absent" ? "" : attrs.status
  const reason = status === "" ? "" : attrs.reason
  return value === attrs.value ? { value, source: attrs.source, asof: attrs.asof, status, reason } : { value, source, asof, status, reason }
}

function isAnswered(attrs: FigureAttrs, answer: Answer): boolean {
  return (Object.keys(answer) as (keyof Answer)[]).every(key => attrs[key] === answer[key])
}

/** Sets a figure's answer, one step for each attribute that differs. */
export function setAnswer(tr: Transaction, { node, pos }: Figure, { value, source, asof, status, reason }: Answer): void {
  const attrs = figureAttrs(node)
  for (const [key, next] of Object.entries({ value, source, asof, status, reason })) {
    if (attrs[key as keyof Answer] !== next) tr.setNodeAttribute(pos, key, next)
  }
}

/** The figures that are the same as the one at `pos`: itself and those of its name. */
export function sameFigures(doc: Node, pos: number): readonly Figure[] {
  const node = doc.nodeAt(pos)
  if (!node || roleOf(node.type) !== "figure") return []
  const { name } = figureAttrs(node)
  return name === "" ? [{ node, pos }] : figuresIn(doc).filter(figure => figureAttrs(figure.node).name === name)
}

/** Enters the next blank after the selection, from the start of the text again after the last one. */
export const nextBlank: Command = (state, dispatch) => {
  const blanks = openBlanksIn(state)
  const { from, to } = state.selection
  const at = enteredIn(state)
  const start = at !== null ? at + 1 : selectedNode(state.selection) ? to : from
  return goTo(state, blanks.find(({ pos }) => pos >= start) ?? blanks[0], dispatch)
}

/** Enters the blank before the selection, from the end of the text again after the first one. */
export const previousBlank: Command = (state, dispatch) => {
  const blanks = openBlanksIn(state)
  const start = enteredIn(state) ?? state.selection.from
  const before = blanks.filter(({ pos }) => pos < start)
  return goTo(state, before[before.length - 1] ?? blanks[blanks.length - 1], dispatch)
}

/** The position of the figure that is entered, or null. */
function enteredIn(state: EditorState): number | null {
  return figureEditorKey.getState(state)?.pos ?? null
}

function goTo(state: EditorState, figure: Figure | undefined, dispatch?: (tr: Transaction) => void): boolean {
  if (!figure) return false
  dispatch?.(enterFigure(state, state.tr, figure.pos).scrollIntoView())
  return true
}

/** Inserts a report type's skeleton: in place of empty blocks where there is nothing else, else of the empty block with
 * the caret, else behind the current block. */
export function insertReport(type: ReportType): Command {
  return (state, dispatch) => {
    const { schema, selection: { $from, $to } } = state
    const section = findNodeType(schema, "section")
    const place = section && placeBehind($to, section)
    if (!section || !place || !findNodeType(schema, "figure")) return false
    const depth = Math.min(place.depth - 1, $from.depth)
    const home = $from.node(depth)
    const [first, last] = home.content.content.every(isEmpty) ? [0, home.childCount]
      : $from.depth > depth && isEmpty($from.node(depth + 1)) ? [$from.index(depth), $from.indexAfter(depth)]
      : [$to.indexAfter(depth), $to.indexAfter(depth)]
    if (!home.canReplaceWith(first, last, place.wrap(section.create()).type)) return false
    if (dispatch) {
      const from = $from.posAtIndex(first, depth)
      const blocks = skeletonOf(type, schema).map(place.wrap)
      const tr = state.tr.replaceWith(from, $from.posAtIndex(last, depth), blocks)
      const blank = blanksIn(tr.doc).find(({ pos }) => pos >= from)
      if (blank) enterFigure(state, tr, blank.pos)
      else tr.setSelection(caretNear(state, tr.doc, from))
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}

/** True for an empty block, in its containers or not. */
function isEmpty(block: Node): boolean {
  if (roleOf(block.type) === "page") return block.content.content.every(isEmpty)
  return block.isTextblock && block.content.size === 0
}
