// Watches over what comes in by paste, drop or file, and says in a notice what was lost or is damaged.

import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { GuardNotice } from "./guard-notice.ts"
import { guardedAfter, pasteGuardKey, type Guarded, type GuardMeta } from "./guard-state.ts"
import { textOfHTML } from "./html-text.ts"
import { localeOf, type Locale } from "./locale.ts"
import { reportPlugin } from "./plugin.ts"

type NoticeModule = Pick<typeof import("./guard-notice.ts"), "guardNotice">

/** The notice's module, once it is there. */
let fetched: NoticeModule | null = null

const nothing: Guarded = { arrivals: [], answers: 0 }
const notices = new WeakMap<EditorView, GuardNotice>()

/** Compares the document with the text of the file that it was read from: shows the numbers that it lacks, and offers
 * the repair of text that a web site damaged. Shows nothing where there is nothing to say. `source` is plain text, a line a
 * block, as `textOfHTML` gives it. */
export function guardNumbers(view: EditorView, source: string): void {
  view.dispatch(view.state.tr.setMeta(pasteGuardKey.key, { type: "arrive", source } satisfies GuardMeta))
}

/** After each paste and drop, shows the numbers of the clipboard's plain text that did not arrive, and offers to repair
 * text that a web site damaged. Nothing is changed unasked. */
export function pasteGuard({ locale = "zh-CN" }: { readonly locale?: Locale } = {}): Plugin<Guarded> {
  let coming: string | null = null
  const expect = (view: EditorView, data: DataTransfer | null): void => {
    if (!data) return
    const html = data.getData("text/html")
    const source = data.getData("text/plain") || (html && textOfHTML(html, view.dom.ownerDocument))
    coming = source.replace(/\r\n?/g, "\n")
    setTimeout(() => coming = null)
  }
  return reportPlugin<Guarded>(pasteGuardKey, {
    state: {
      init: () => nothing,
      apply: (tr, before) => guardedAfter(before, tr, coming),
    },
    view(view) {
      let notice: GuardNotice | null = null
      let isComing = false
      let isGone = false
      const show = ({ guardNotice }: NoticeModule): void => {
        notice = guardNotice(view, localeOf(locale).guard)
        notices.set(view, notice)
        notice.update()
      }
      // It weighs as much as the rest of the clipboard, and in most visits nothing comes in.
      const fetchNotice = async (): Promise<void> => {
        isComing = true
        fetched = await import("./guard-notice.ts")
        if (!isGone) show(fetched)
      }
      const update = (): void => {
        if (notice) notice.update()
        else if (!isComing && pasteGuardKey.getState(view.state)?.arrivals.length) void fetchNotice()
      }
      if (fetched) show(fetched)
      update()
      return {
        update,
        destroy() {
          isGone = true
          notices.delete(view)
          notice?.destroy()
        },
      }
    },
    props: {
      handleDOMEvents: {
        paste(view, event) {
          expect(view, event.clipboardData)
          return false
        },
        drop(view, event) {
          if (!view.dragging) expect(view, event.dataTransfer)
          return false
        },
      },
      handleKeyDown(view, event) {
        const notice = notices.get(view)
        const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey
        if (!notice?.isOpen || !isPlain) return false
        if (event.key === "Escape") notice.close()
        else if (event.key === "F6") notice.focus()
        else return false
        event.stopPropagation()
        return true
      },
    },
  })
}
