// One input for the whole document, laid over the figure that is entered. The plugin's state says which figure that is;
// the field itself lives outside the document's DOM, so at rest a figure costs nothing and an input method never sees
// its surroundings change. What is typed goes into the document when the person rests or leaves, or when somebody asks
// (`flush`).

import { figureAttrs, figuresIn, isBlank, roleOf, type Figure } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Plugin, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { isUndo } from "./change.ts"
import { figureEditorKey, enterFigure, type Entered } from "./entered-figure.ts"
import { nextBlank, previousBlank } from "./figure-commands.ts"
import { figureField, type FigureField } from "./figure-field.ts"
import { localeOf, type EditorWords, type Locale } from "./locale.ts"
import { nodeSelection, reportPlugin, selectedNode } from "./plugin.ts"

const none: Entered = { pos: null, typed: null, left: null, visit: 0, undone: 0 }
const fields = new WeakMap<EditorView, FigureField>()

/** Commits what stands in the field. Call it before the document is read: saved, checked, exported. */
export function flush(view: EditorView): void {
  fields.get(view)?.commit()
}

/** The figure editor: entering, filling and leaving figures by mouse and keyboard. */
export function figureEditor({ locale = "zh-CN" }: { readonly locale?: Locale } = {}): Plugin<Entered> {
  return reportPlugin<Entered>(figureEditorKey, {
    state: {
      init: () => none,
      apply(tr, before, { doc: oldDoc }) {
        const entered = tr.getMeta(figureEditorKey.key) as Pick<Entered, "pos" | "typed"> | undefined
        const was = follow(before.pos, tr, oldDoc)
        if (entered) return { ...entered, left: was, visit: before.visit + 1, undone: before.undone }
        const left = follow(before.left, tr, oldDoc)
        const undone = before.undone + (isUndo(tr) ? 1 : 0)
        const same = was === before.pos && left === before.left && undone === before.undone
        return same ? before : { ...before, pos: was, left, undone }
      },
    },
    view(view) {
      const words = localeOf(locale)
      const update = (): void => {
        if (fields.has(view) || figureEditorKey.getState(view.state)?.pos != null) fieldOf(view, words).update()
      }
      update()
      // A plugin that the host adds or removes makes all plugin views anew. The field then stays, with what is typed.
      return { update, destroy: () => queueMicrotask(() => dropField(view)) }
    },
    props: {
      handleDOMEvents: {
        // On the press and not on the click: leaving the figure before may move this one away from under the pointer.
        mousedown(view, event) {
          const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
          const inside = view.posAtCoords({ left: event.clientX, top: event.clientY })?.inside ?? -1
          const node = inside < 0 ? null : view.state.doc.nodeAt(inside)
          if (!node || roleOf(node.type) !== "figure" || !plain || !view.editable) return false
          event.preventDefault()
          view.dispatch(enterFigure(view.state, view.state.tr, inside))
          return true
        },
        // Safari composes first and tells the key afterwards.
        compositionstart(view) {
          const node = selectedNode(view.state.selection)
          if (!node || roleOf(node.type) !== "figure" || !view.editable) return false
          view.dispatch(enterFigure(view.state, view.state.tr, view.state.selection.from))
          return false
        },
      },
      handleKeyDown(view, event) {
        if (!view.editable) return false
        if (event.key === "F8") {
          const done = (event.shiftKey ? previousBlank : nextBlank)(view.state, view.dispatch)
          // The toasts of Radix and Reka listen for the same key on the document, and would take the focus.
          if (done) event.stopPropagation()
          return done
        }
        const node = selectedNode(view.state.selection)
        if (node && roleOf(node.type) === "figure") return onFigure(view, event)
        return (event.key === "Backspace" || event.key === "Delete") && besideFigure(view, event)
      },
      handleTextInput(view, _from, _to, text) {
        const node = selectedNode(view.state.selection)
        if (!node || roleOf(node.type) !== "figure" || !view.editable) return false
        view.dispatch(enterFigure(view.state, view.state.tr, view.state.selection.from, text))
        return true
      },
    },
  })
}

/** The view's field, made when a figure is entered for the first time. */
function fieldOf(view: EditorView, words: EditorWords): FigureField {
  const field = fields.get(view)
  if (field?.words === words) return field
  field?.destroy()
  const made = figureField(view, words)
  fields.set(view, made)
  return made
}

function dropField(view: EditorView): void {
  if (!view.isDestroyed && figureEditorKey.getState(view.state)) return
  fields.get(view)?.destroy()
  fields.delete(view)
}

/** Where the entered figure is after a change. Its mapped position holds, unless the whole document was replaced
 * (remote changes, a host's setContent): then the figure of the same name, nearest in order, is the one. */
function follow(pos: number | null, tr: Transaction, oldDoc: Node): number | null {
  if (pos === null || !tr.docChanged) return pos
  const mapped = tr.mapping.mapResult(pos, 1)
  const there = mapped.deleted ? null : tr.doc.nodeAt(mapped.pos)
  if (there && roleOf(there.type) === "figure") return mapped.pos
  const before = figuresIn(oldDoc).findIndex(figure => figure.pos === pos)
  const old = figuresIn(oldDoc)[before]
  if (!old) return null
  const { name, label } = figureAttrs(old.node)
  const same = ({ node }: Figure): boolean => figureAttrs(node).name === name && figureAttrs(node).label === label
  const now = figuresIn(tr.doc)
  const found = [now[before], ...now].find(figure => figure !== undefined && same(figure))
  return found?.pos ?? null
}

/** Keys while a figure is selected, not entered. A key that an input method takes enters it too. */
function onFigure(view: EditorView, event: KeyboardEvent): boolean {
  const { state } = view
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  const enter = (typed: string | null): boolean => {
    view.dispatch(enterFigure(state, state.tr, state.selection.from, typed))
    return true
  }
  if (event.key === "Tab" && plain) return (event.shiftKey ? previousBlank : nextBlank)(state, view.dispatch)
  if (event.key === "Enter" || event.key === "F2" || event.key === " ") return plain && enter(null)
  if (event.keyCode === 229) return !enter(null)
  return plain && [...event.key].length === 1 && enter(event.key)
}

/** Backspace behind a filled figure selects it; the next one deletes. A blank goes at once. */
function besideFigure(view: EditorView, event: KeyboardEvent): boolean {
  const { state } = view
  const { $from, empty } = state.selection
  if (!empty || selectedNode(state.selection) || event.ctrlKey || event.metaKey || event.altKey) return false
  const back = event.key === "Backspace"
  const node = back ? $from.nodeBefore : $from.nodeAfter
  if (!node || roleOf(node.type) !== "figure") return false
  const pos = back ? $from.pos - node.nodeSize : $from.pos
  const { tr } = state
  if (isBlank(node)) tr.delete(pos, pos + node.nodeSize)
  else tr.setSelection(nodeSelection(state, tr.doc, pos))
  view.dispatch(tr.scrollIntoView())
  return true
}
