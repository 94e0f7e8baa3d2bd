// One input for the whole document, laid over the figure that is entered. The plugin's state says which figure that is;
// the field itself lives outside the document's DOM, so at rest a figure costs nothing and an input method never sees its
// surroundings change. What is typed goes into the document when the person rests, leaves, or somebody asks (`flush`).

import { figureAttrs, figuresIn, isBlank, roleOf, type Figure } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Plugin, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { figureEditorKey, enterFigure, type Entered } from "./entered-figure.ts"
import { nextBlank, previousBlank } from "./figure-commands.ts"
import { figureField, type FigureField } from "./figure-field.ts"
import { localeOf, type Locale } from "./locale.ts"
import { nodeSelection, reportPlugin, selectedNode } from "./plugin.ts"

const none: Entered = { pos: null, typed: null, visit: 0, undone: 0 }
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
        if (entered) return { ...entered, visit: before.visit + 1, undone: before.undone }
        if (before.pos === null || !tr.docChanged) return before
        const pos = follow(before.pos, tr, oldDoc)
        const undone = before.undone + (tr.getMeta("history$") ? 1 : 0)
        return pos === before.pos && undone === before.undone ? before : { ...before, pos, undone }
      },
    },
    view(view) {
      const field = figureField(view, localeOf(locale))
      fields.set(view, field)
      return {
        update: () => field.update(figureEditorKey.getState(view.state) ?? none),
        destroy: () => {
          fields.delete(view)
          field.destroy()
        },
      }
    },
    props: {
      handleClickOn(view, _pos, node, nodePos, event) {
        const plain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey
        if (roleOf(node.type) !== "figure" || !plain || !view.editable) return false
        view.dispatch(enterFigure(view.state, view.state.tr, nodePos))
        return true
      },
      handleKeyDown(view, event) {
        if (!view.editable) return false
        if (event.key === "F8") return (event.shiftKey ? previousBlank : nextBlank)(view.state, view.dispatch)
        const node = selectedNode(view.state.selection)
        if (node && roleOf(node.type) === "figure") return onFigure(view, event)
        return (event.key === "Backspace" || event.key === "Delete") && besideFigure(view, event)
      },
      handleTextInput(view, from, _to, text) {
        const node = selectedNode(view.state.selection)
        if (!node || roleOf(node.type) !== "figure" || !view.editable) return false
        view.dispatch(enterFigure(view.state, view.state.tr, from, text))
        return true
      },
    },
  })
}

/** Where the entered figure is after a change. Its mapped position holds, unless the whole document was replaced (remote
 * changes, a host's setContent): then the figure of the same name, nearest in order, is the one. */
function follow(pos: number, tr: Transaction, oldDoc: Node): number | null {
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
  if (event.key === "Enter" || event.key === "F2") return plain && enter(null)
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
  view.dispatch(isBlank(node) ? tr.delete(pos, pos + node.nodeSize) : tr.setSelection(nodeSelection(state, tr.doc, pos)))
  return true
}
