// The slash menu's state is a function of the text: it is open while the caret stands behind a slash that was typed at a
// place for one, and the query is what stands between. So typing, deleting, input methods and undo need no handling of
// their own; only a menu that was dismissed must be remembered.

import type { EditorState, Plugin, Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { figureEditorKey } from "./entered-figure.ts"
import { localeOf, type Locale } from "./locale.ts"
import { reportPlugin } from "./plugin.ts"
import { catalogueItems, findItems, type SlashItem } from "./slash-item.ts"
import { slashMenu } from "./slash-menu.ts"
import { slashKey, type SlashState } from "./slash-state.ts"

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

const longest = 30

/** Slash commands: a menu of headings, figures and whole reports, found by hanzi or pinyin. */
export function slashCommands({ items, locale = "zh-CN", triggers }: SlashOptions = {}): Plugin<SlashState> {
  let standard: readonly SlashItem[] | undefined
  const all = (): readonly SlashItem[] => typeof items === "function" ? items() : items ?? (standard ??= slashItems(locale))
  let physical = ""
  return reportPlugin<SlashState>(slashKey, {
    state: {
      init: () => null,
      apply(tr, open, _before, state) {
        const meta = tr.getMeta(slashKey.key) as { readonly index: number } | "close" | undefined
        if (meta === "close") return null
        if (open) return follow(open, meta?.index ?? (tr.docChanged ? 0 : open.index), tr, state)
        return opened(tr, state, triggers ?? (hasOtherMenu(state) ? [";;", "；；"] : physical === "Slash" ? ["/", "／", "、"] : ["/", "／"]))
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

/** Opens on a trigger that this very transaction typed: one character that ends at the caret. Pastes, undo and remote
 * changes do not open it. */
function opened(tr: Transaction, state: EditorState, triggers: readonly string[]): SlashState {
  const { $from, empty, head } = state.selection
  if (!tr.docChanged || !empty || tr.steps.length !== 1 || tr.getMeta("paste") || tr.getMeta("history$")) return null
  let typed = 0
  tr.mapping.maps[0]?.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    if (newEnd === head) typed = newEnd - newStart
  })
  if (typed !== 1 || !$from.parent.isTextblock || $from.parent.type.spec.code) return null
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 4), $from.parentOffset, undefined, "\ufffc")
  const trigger = triggers.find(each => before.endsWith(each))
  if (!trigger || !opensAfter(before.slice(0, -trigger.length))) return null
  return { from: head - trigger.length, to: head, trigger, query: "", index: 0 }
}

/** True where a plugin of the host looks like a slash menu: TipTap's suggestion, or a menu built on it. */
function hasOtherMenu(state: EditorState): boolean {
  return state.plugins.some(plugin => {
    const { key } = plugin as unknown as { readonly key: string }
    return key !== slashKey.key && /slash|suggestion/i.test(key)
  })
}

/** A menu opens at the start of a block and after white space or punctuation, but not in 一、二、三, 2026/3 or http://. */
function opensAfter(text: string): boolean {
  const last = text.slice(-1)
  return last === "" || (/[\s\p{P}\p{S}]/u.test(last) && !/[:/／\\%％）)]/.test(last))
}

function follow(open: NonNullable<SlashState>, index: number, tr: Transaction, state: EditorState): SlashState {
  const { empty, head, $from } = state.selection
  const mapped = tr.mapping.mapResult(open.from, -1)
  const from = mapped.pos
  if (!empty || head <= from || from < $from.start() || head - from > longest || mapped.deletedAfter) return null
  const text = $from.parent.textBetween(from - $from.start(), $from.parentOffset, undefined, "\ufffc")
  // An input method sets its letters apart while it composes: zhu'yao, zhu yao.
  const composed = tr.getMeta("composition") !== undefined
  const typed = text.slice(open.trigger.length)
  const query = composed ? typed.replace(/['’\s]/g, "") : typed
  if (!text.startsWith(open.trigger) || /[\s\ufffc]/.test(query)) return null
  const same = query === open.query && from === open.from && index === open.index && head === open.to
  return same ? open : { ...open, from, to: head, query, index }
}

/** Deletes trigger and query and runs the item on what is left: one transaction, one undo. */
function pick(view: EditorView, item: SlashItem): void {
  const open = slashKey.getState(view.state)
  if (!open) return
  const tr = view.state.tr.delete(open.from, open.to).setMeta(slashKey.key, "close")
  const state = Object.create(view.state, {
    tr: { value: tr }, doc: { get: () => tr.doc }, selection: { get: () => tr.selection }, storedMarks: { get: () => tr.storedMarks },
  }) as EditorState
  let dispatched = false
  item.run(state, change => {
    dispatched = true
    view.dispatch(change)
  }, view)
  if (!dispatched) view.dispatch(tr)
  if (!figureEditorKey.getState(view.state)?.pos) view.focus()
}
