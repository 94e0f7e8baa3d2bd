import type { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { openHit } from "./blank-commands.ts"
import { localeOf, type Locale } from "./locale.ts"
import { reportPlugin } from "./plugin.ts"
import { reviewCard, type ReviewCard } from "./review-card.ts"
import { noReview, reviewAfter, reviewKey, type Review } from "./review-state.ts"

/** The numbers that the text lacks, one by one: the card that a hit shows beside the caret, and the walk through all of
 * them (`reviewBlanks`). Alt-Enter at a hit gives the keys to its card; Escape gives them back. */
export function blankReview({ locale = "zh-CN" }: { readonly locale?: Locale } = {}): Plugin<Review> {
  const cards = new WeakMap<EditorView, ReviewCard>()
  return reportPlugin<Review>(reviewKey, {
    state: { init: () => noReview, apply: reviewAfter },
    view(view) {
      const card = reviewCard(view, localeOf(locale))
      cards.set(view, card)
      return { update: (_view, before) => card.update(before), destroy: () => card.destroy() }
    },
    props: {
      handleClick(view, pos) {
        cards.get(view)?.press(pos)
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
