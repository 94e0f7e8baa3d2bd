import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { openHit } from "./blank-commands.ts"
import { localeOf, type Locale } from "./locale.ts"
import { reportPlugin } from "./plugin.ts"
import type { ReviewCard } from "./review-card.ts"
import { noReview, reviewAfter, reviewKey, type Review } from "./review-state.ts"

type CardModule = Pick<typeof import("./review-card.ts"), "reviewCard">

/** The card's module, once it is there. */
let fetched: CardModule | null = null

/** The numbers that the text lacks, one by one: the card that a hit shows beside the caret, and the walk through all of
 * them (`reviewBlanks`). Alt-Enter at a hit gives the keys to its card; Escape gives them back. */
export function blankReview({ locale = "zh-CN" }: { readonly locale?: Locale } = {}): Plugin<Review> {
  const cards = new WeakMap<EditorView, ReviewCard>()
  /** Where the person was looking before there was a card. */
  let pressed: number | null = null
  return reportPlugin<Review>(reviewKey, {
    state: { init: () => noReview, apply: reviewAfter },
    view(view) {
      let isComing = false
      let isGone = false
      const show = ({ reviewCard }: CardModule): void => {
        const card = reviewCard(view, localeOf(locale))
        cards.set(view, card)
        card.update(view.state)
        if (pressed !== null && reviewKey.getState(view.state)?.mode === "off") card.press(pressed)
        pressed = null
      }
      // The card comes when somebody begins to work: it is not part of what is painted first.
      const fetchCard = async (): Promise<void> => {
        isComing = true
        fetched = await import("./review-card.ts")
        if (!isGone) show(fetched)
      }
      if (fetched) show(fetched)
      return {
        update(_view, before) {
          const card = cards.get(view)
          if (card) return card.update(before)
          // Where the caret came to rest in the meantime, the card looks when it is there.
          if (view.state.doc !== before.doc) pressed = null
          else if (!view.state.selection.eq(before.selection)) pressed = view.state.selection.from
          if (!isComing && (view.hasFocus() || reviewKey.getState(view.state)?.mode !== "off")) void fetchCard()
        },
        destroy() {
          isGone = true
          cards.get(view)?.destroy()
          cards.delete(view)
        },
      }
    },
    props: {
      handleClick(view, pos) {
        const card = cards.get(view)
        if (card) card.press(pos)
        else pressed = pos
        return false
      },
      handleKeyDown(view, event) {
        if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.shiftKey) return false
        if (event.key === "Escape" && !event.altKey) return cards.get(view)?.dismiss() ?? false
        return event.key === "Enter" && event.altKey && openHit(view.state, view.dispatch, view)
      },
    },
  })
}
