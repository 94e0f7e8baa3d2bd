// Filling a template: its text stays, whatever a person, a paste, an input method, a command or the history does. Changes
// that would break the lock are not made; nothing is undone afterwards.

import {
  figureAttrs, figuresIn, isBlank, isInRegion, isOpenFigure, keepsLock, roleOf, type Figure, type Roles,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Command, EditorState, Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"

/** How a template is filled: by whoever has these roles, null for everybody. */
export interface FillSettings {
  readonly roles: Roles
}

const fillModeKey: ReportKey<FillSettings | null> = reportKey<FillSettings | null>("reportFillMode")

/** Keeps the text of a template while it is filled. Null is off. `onRefused` hears of what a person tried in vain. */
export function fillMode(
  settings: FillSettings | null = null, onRefused?: (view: EditorView) => void,
): Plugin<FillSettings | null> {
  const refuse = (view: EditorView): boolean => {
    const { selection: { from, to } } = view.state
    if (isOpenText(view.state, from) && isOpenText(view.state, to)) return false
    onRefused?.(view)
    return true
  }
  return reportPlugin<FillSettings | null>(fillModeKey, {
    state: {
      init: () => settings,
      apply(tr, before) {
        const set = tr.getMeta(fillModeKey.key) as FillSettings | null | undefined
        return set === undefined ? before : set
      },
    },
    filterTransaction(tr, state) {
      const mode = fillModeKey.getState(state)
      return !mode || !tr.docChanged || tr.getMeta(fillModeKey.key) !== undefined || keepsLock(state.doc, tr.doc, mode.roles)
    },
    props: {
      attributes: (state): Record<string, string> => fillModeKey.getState(state) ? { class: "report-fill" } : {},
      // Where the text cannot change it does not flicker either. What an input method composes cannot be stopped here.
      handleTextInput: view => refuse(view),
      handlePaste: view => refuse(view),
      handleDOMEvents: {
        beforeinput(view, event) {
          if (!event.cancelable || !/^(?:insert|delete)/.test(event.inputType) || !refuse(view)) return false
          event.preventDefault()
          return true
        },
      },
    },
  })
}

/** Switches fill mode on, or with null off. No step of the history. */
export function setFillMode(settings: FillSettings | null): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.setMeta(fillModeKey.key, settings).setMeta("addToHistory", false))
    return true
  }
}

/** How the template is being filled, or null. */
export function fillModeOf(state: EditorState): FillSettings | null {
  return fillModeKey.getState(state) ?? null
}

/** True where a figure at `pos` may be answered by the person. */
export function canAnswer(state: EditorState, pos: number): boolean {
  const node = state.doc.nodeAt(pos)
  if (!node || roleOf(node.type) !== "figure") return false
  const mode = fillModeOf(state)
  const attrs = figureAttrs(node)
  return isOpenFigure(attrs, mode?.roles ?? null, mode?.roles != null && isInRegion(state.doc, pos, mode.roles))
}

/** True where text may be written at a position. */
export function isOpenText(state: EditorState, pos: number): boolean {
  const mode = fillModeOf(state)
  return !mode || isInRegion(state.doc, pos, mode.roles)
}

/** The required figures that the person has still to fill, in the order of the text: in fill mode those that are open. */
export function openBlanksIn(state: EditorState): readonly Figure[] {
  const blanks = blanksIn(state.doc)
  return fillModeOf(state)?.roles ? blanks.filter(({ pos }) => canAnswer(state, pos)) : blanks
}

/** The required figures that a person has still to fill, in the order of the text. One that is computed fills itself. */
export function blanksIn(doc: Node): readonly Figure[] {
  return figuresIn(doc).filter(({ node, attrs }) => isBlank(node) && attrs.required && attrs.formula === "")
}
