// Most ready-made hosts carry their own copy of ProseMirror. An object that was made by another copy's classes breaks
// such a host's view for good, so nothing in this package calls one of those classes: nodes come from the host's
// schema, transactions from its state, selections from its own selection's class, and plugins are made here as what
// they are to ProseMirror: a key, a spec, props and a getState.

import type { EditorState, Plugin, PluginSpec, Selection, Transaction } from "prosemirror-state"
import type { Node } from "prosemirror-model"

/** Names a plugin's state, as a PluginKey does. */
export interface ReportKey<State> {
  readonly key: string
  getState(state: EditorState): State | undefined
}

/** A key for a plugin's state and for the meta data of its transactions. */
export function reportKey<State>(name: string): ReportKey<State> {
  const key = `${name}$`
  return { key, getState: state => (state as unknown as Record<string, State | undefined>)[key] }
}

/** Makes a plugin without ProseMirror's Plugin class. */
export function reportPlugin<State>({ key }: ReportKey<State>, spec: PluginSpec<State>): Plugin<State> {
  const getState = (state: EditorState): State | undefined => (state as unknown as Record<string, State>)[key]
  return { key, spec, props: spec.props ?? {}, getState } as unknown as Plugin<State>
}

/** A plugin's state after a transaction, for another plugin's `apply`: `after` holds only the states of the plugins before
 * that one, and some hosts turn their order round. */
export function stateAfter<State>(
  key: ReportKey<State>, tr: Transaction, before: EditorState, after: EditorState,
): State | undefined {
  const own = key.getState(after)
  const was = key.getState(before)
  if (own !== undefined || was === undefined) return own
  const plugin = before.plugins.find(each => (each as unknown as { readonly key: string }).key === key.key)
  const { spec } = plugin as unknown as Plugin<State>
  return spec.state?.apply.call(plugin as Plugin<State>, tr, was, before, after)
}

interface SelectionClass {
  fromJSON(doc: Node, json: object): Selection
  near($pos: ReturnType<Node["resolve"]>, bias?: number): Selection
}

/** The host's own Selection class: the topmost ancestor of the current selection's class. */
function selectionClass(state: EditorState): SelectionClass {
  let found = state.selection.constructor as unknown as SelectionClass
  for (;;) {
    const next = Object.getPrototypeOf(found) as SelectionClass | null
    if (typeof next?.fromJSON !== "function") return found
    found = next
  }
}

/** A selection of the node after `pos`. */
export function nodeSelection(state: EditorState, doc: Node, pos: number): Selection {
  return selectionClass(state).fromJSON(doc, { type: "node", anchor: pos })
}

/** A selection of the text between two positions. */
export function textSelection(state: EditorState, doc: Node, anchor: number, head: number): Selection {
  return selectionClass(state).fromJSON(doc, { type: "text", anchor, head })
}

/** A caret at `pos`, or at the nearest place that takes one; `bias` says where to look first. */
export function caretNear(state: EditorState, doc: Node, pos: number, bias: 1 | -1 = 1): Selection {
  return selectionClass(state).near(doc.resolve(Math.min(Math.max(pos, 0), doc.content.size)), bias)
}

/** The state's selection in another document of the same shape. */
export function sameSelection(state: EditorState, doc: Node): Selection {
  return selectionClass(state).fromJSON(doc, state.selection.toJSON() as object)
}

/** The node that is selected as a whole, or null. */
export function selectedNode(selection: Selection): Node | null {
  return (selection as { readonly node?: Node }).node ?? null
}
