// The slash menu's state is a function of the text: it is open while the caret stands behind a slash that was typed at
// a place for one, and the query is what stands between. So typing, deleting, input methods and undo need no handling
// of their own; only a menu that was dismissed must be remembered.

import type { Node, ResolvedPos } from "prosemirror-model"
import type { EditorState, Plugin, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { isRemote, ownStep } from "./change.ts"
import { figureEditorKey } from "./entered-figure.ts"
import { localeOf, type Locale } from "./locale.ts"
import { reportPlugin } from "./plugin.ts"
import { catalogueItems, findItems, type SlashItem } from "./slash-item.ts"
import { slashMenu } from "./slash-menu.ts"
import { slashKey, type OpenSlash, type SlashState } from "./slash-state.ts"

/** The items of a menu: an array, or a function that is asked each time, for a list that changes while running. */
export type SlashItems = readonly SlashItem[] | (() => readonly SlashItem[])

export interface SlashOptions {
  /** Default: `slashItems()`, the standard headings and reports. */
  readonly items?: SlashItems
  readonly locale?: Locale
  /** Texts that open the menu. Default `/` and `／`, and `、` where the physical slash key gave it; where the host has a
   * slash menu of its own, `;;` and `；；`. */
  readonly triggers?: readonly string[]
}

/** The menu's own items, to be extended, reordered, or given to a host's menu. */
export function slashItems(locale: Locale = "zh-CN"): readonly SlashItem[] {
  return catalogueItems(localeOf(locale))
}

type SlashMeta = { readonly index: number } | "close"

const longest = 30

/** Slash commands: a menu of headings, figures and whole reports, found by hanzi or pinyin. */
export function slashCommands({ items, locale = "zh-CN", triggers }: SlashOptions = {}): Plugin<SlashState> {
  let standard: readonly SlashItem[] | undefined
  const all = (): readonly SlashItem[] =>
    typeof items === "function" ? items() : items ?? (standard ??= slashItems(locale))
  let physical = ""
  const triggersIn = (state: EditorState): readonly string[] =>
    triggers ?? (hasOtherMenu(state) ? [";;", "；；"] : physical === "Slash" ? ["/", "／", "、"] : ["/", "／"])
  return reportPlugin<SlashState>(slashKey, {
    state: {
      init: () => null,
      apply(tr, open, _before, state) {
        const meta = tr.getMeta(slashKey.key) as SlashMeta | undefined
        if (meta === "close") return null
        const still = open && followed(open, meta?.index, tr, state)
        return still ?? (isTyped(tr) ? opened(tr, state, triggersIn(state)) : null)
      },
    },
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          physical = event.code
          return false
        },
      },
    },
    view: view => slashMenu(view, {
      words: localeOf(locale),
      find: query => findItems(all(), query),
      pick: item => pick(view, item),
    }),
  })
}

/** True for what this person enters now; false for pastes, drops, undo and remote changes. */
function isTyped(tr: Transaction): boolean {
  return tr.docChanged && !tr.getMeta("paste") && !tr.getMeta("uiEvent") && !tr.getMeta("history$") && !isRemote(tr)
}

/** Opens on a trigger whose last character this very transaction typed, right before the caret. */
function opened(tr: Transaction, state: EditorState, triggers: readonly string[]): SlashState {
  const { $from, empty, head } = state.selection
  if (!empty || tr.steps.length !== 1) return null
  let typed = 0
  tr.mapping.maps[0]?.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    if (newEnd === head) typed = newEnd - newStart
  })
  if (typed !== 1 || !$from.parent.isTextblock || isCode($from)) return null
  const before = textBefore($from, 4)
  const trigger = triggers.find(each => before.endsWith(each))
  if (!trigger || !opensAfter(before.slice(0, -trigger.length))) return null
  return { from: head - trigger.length, to: head, trigger, query: "", index: 0 }
}

/** True where a plugin of the host looks like a slash menu: one by name, or TipTap's suggestion under its own. */
function hasOtherMenu(state: EditorState): boolean {
  return state.plugins.some(plugin => {
    const { key } = plugin as unknown as { readonly key: string }
    return key !== slashKey.key && /slash|^suggestion\$/i.test(key)
  })
}

function isCode($pos: ResolvedPos): boolean {
  return $pos.parent.type.spec.code === true || $pos.marks().some(({ type }) => type.spec.code === true)
}

/** Up to `length` characters before a position in its block. A line break reads as white space, any other leaf as a
 * character that is none. */
function textBefore({ parent, parentOffset }: ResolvedPos, length: number): string {
  const read = (leaf: Node): string => leaf.type.spec.selectable === false ? "\n" : "\ufffc"
  return parent.textBetween(Math.max(0, parentOffset - length), parentOffset, undefined, read)
}

/** A menu opens at the start of a block and after white space or punctuation, but not where a slash or 、 joins two
 * words: 一、二、三, 2026/3, http://, 《通知》、《办法》, 5%/年. */
function opensAfter(text: string): boolean {
  return text === "" || /(?![\p{Pe}\p{Pf}"'‰%％:/／\\])[\s\p{P}]$/u.test(text)
}

/** The menu after a change, or null where the caret has left the query. */
function followed(open: OpenSlash, chosen: number | undefined, tr: Transaction, state: EditorState): SlashState {
  const { empty, head, $from } = state.selection
  const moved = tr.mapping.mapResult(open.from, -1)
  // A remote change may replace the whole document, the caret put back where it was.
  const from = moved.deletedAfter && isRemote(tr) ? head - (open.to - open.from) : moved.pos
  const length = head - from
  if (!empty || length < open.trigger.length || length > longest || from < $from.start()) return null
  const text = textBefore($from, length)
  if (!text.startsWith(open.trigger)) return null
  const typed = text.slice(open.trigger.length)
  // An input method sets its letters apart while it composes: zhu'yao, zhu yao.
  const composed = tr.getMeta("composition") !== undefined
  const query = composed ? typed.replace(/['’\s]/g, "") : tr.docChanged ? typed : open.query
  if (/[\s\ufffc]/.test(query)) return null
  const index = chosen ?? (query === open.query ? open.index : 0)
  const same = query === open.query && from === open.from && index === open.index && head === open.to
  return same ? open : { ...open, from, to: head, query, index }
}

/** Deletes trigger and query and runs the item on what is left, as one transaction. One undo gives back what was
 * typed. */
function pick(view: EditorView, item: SlashItem): void {
  const before = view.state
  const open = slashKey.getState(before)
  if (!open) return
  const tr = ownStep(before.tr.delete(open.from, open.to).setMeta(slashKey.key, "close"))
  const state = Object.create(before, {
    tr: { value: tr },
    doc: { get: () => tr.doc },
    selection: { get: () => tr.selection },
    storedMarks: { get: () => tr.storedMarks },
  }) as EditorState
  let dispatched = false
  item.run(state, change => {
    dispatched = true
    view.dispatch(change)
  }, view)
  if (!dispatched) view.dispatch(view.state === before ? tr : withoutQuery(view.state, open))
  if (!view.isDestroyed && figureEditorKey.getState(view.state)?.pos == null) view.focus()
}

/** For an item that changed the view by itself, past `dispatch`: what was typed still stands there. */
function withoutQuery({ tr, doc }: EditorState, { from, to, trigger, query }: OpenSlash): Transaction {
  const there = to <= doc.content.size && doc.textBetween(from, to) === trigger + query
  return (there ? tr.delete(from, to) : tr).setMeta(slashKey.key, "close")
}
