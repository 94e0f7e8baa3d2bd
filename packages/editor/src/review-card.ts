// The card of a number that the text lacks. It has two ways of being there. Passive, it only tells, beside the caret,
// and all keys go to the text. Active, it has the focus itself: then single keys are answers, no input method takes
// them, and nothing that is typed can get into the text unseen. Where the focus is says which; no keys are hijacked.

import type { Hit } from "@tianbao/core"
import type { EditorState } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { endReview, makeFigure, nextHit, previousHit, settleBlank } from "./blank-commands.ts"
import { checksOf, hitAt, hitsOf } from "./checks.ts"
import { enterFigure, figureEditorKey } from "./entered-figure.ts"
import { blanksIn } from "./fill-mode.ts"
import { afterChange } from "./focus.ts"
import { highlights, rangeOf } from "./highlights.ts"
import type { EditorWords } from "./locale.ts"
import { caretNear, textSelection } from "./plugin.ts"
import { popupHome } from "./popup.ts"
import { isRead } from "./read-ahead.ts"
import { showFace, spokenText, type Face } from "./review-card-face.ts"
import { cardParts, type CardAction, type CardParts } from "./review-card-parts.ts"
import { bringToMiddle, keepAt } from "./review-card-place.ts"
import { currentHit, goToHit, reviewKey, type ReviewMode } from "./review-state.ts"
import { slashKey } from "./slash-state.ts"

/** The card's side that the plugin sees. */
export interface ReviewCard {
  update(before: EditorState): void
  /** A press on the text at a position. */
  press(pos: number): void
  /** Takes a passive card away; false where there is none. */
  dismiss(): boolean
  destroy(): void
}

/** How long the caret rests at a hit before its card shows. */
const pause = 250

/** Makes the card of one editor view. It enters the page when it is first shown. */
export function reviewCard(view: EditorView, words: EditorWords): ReviewCard {
  let made: CardParts | null = null
  const marks = highlights(view)
  let face: Face | null = null
  let anchor: Range | null = null
  let peeked: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = -1
  let stopFollowing: (() => void) | null = null
  let gone = false

  function parts(): CardParts {
    if (made) return made
    made = cardParts(view.dom.ownerDocument, words, act)
    const { card } = made
    card.addEventListener("keydown", onKey)
    card.addEventListener("focusout", onFocusOut)
    // A press on the card leaves the focus where it is.
    card.addEventListener("mousedown", event => event.preventDefault())
    return made
  }

  function update(before: EditorState): void {
    const { doc, selection } = view.state
    const moved = !selection.eq(before.selection)
    if (doc !== before.doc || moved) forget()
    const isHere = view.hasFocus() || !view.editable
    if (doc === before.doc && moved && isHere && selection.empty) peekAt(selection.from)
    if (face || modeOf() !== "off") render()
  }

  function modeOf(): ReviewMode {
    return reviewKey.getState(view.state)?.mode ?? "off"
  }

  function forget(): void {
    clearTimeout(timer)
    peeked = null
  }

  function peekAt(pos: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { state } = view
      const isBusy = view.composing || slashKey.getState(state) || figureEditorKey.getState(state)?.pos != null
      // Not before the check has read a long document bit by bit.
      const isUnread = checksOf(state) !== null && !isRead(state.doc)
      const hit = isBusy || isUnread ? null : hitAt(hitsOf(state), pos)
      if (!hit) return
      peeked = hit.from
      render()
    }, pause)
  }

  function faceNow(): Face | null {
    const { state } = view
    const mode = modeOf()
    if (mode === "one" || mode === "walk") {
      if (reviewKey.getState(state)?.filling != null) return null
      const hit = currentHit(state)
      return hit ? { is: "hit", hit, mode } : mode === "walk" ? { is: "done" } : null
    }
    const hit = peeked === null || view.composing ? null : hitAt(hitsOf(state), peeked)
    return hit ? { is: "hit", hit, mode: "peek" } : mode === "rest" ? { is: "rest" } : null
  }

  function render(): void {
    const next = faceNow()
    const same = next?.is === "rest" && face?.is === "rest"
    face = next
    if (same) return
    anchor = next?.is === "hit" && next.hit.shownFrom < next.hit.shownTo ? rangeOf(view, shownOf(next.hit)) : null
    marks.draw("report-blank-current", next?.is === "hit" ? [shownOf(next.hit)] : [], 1)
    if (!next) return hide()
    show(next)
    giveKeys(next)
  }

  function show(now: Face): void {
    const { host, card } = parts()
    const home = popupHome(view)
    if (host.parentNode !== home) home.append(host)
    showFace(parts(), now, view, words)
    card.hidden = false
    if (typeof card.showPopover === "function" && !card.matches(":popover-open")) card.showPopover()
    stopFollowing ??= keepAt(() => anchor, view, card)
  }

  /** Once for each turn: a change from elsewhere must not take the focus from where the person has put it. */
  function giveKeys(now: Face): void {
    const { card, said } = parts()
    const review = reviewKey.getState(view.state)
    const active = now.is === "done" || (now.is === "hit" && now.mode !== "peek")
    card.toggleAttribute("data-keys", active)
    if (active && review && review.turn !== turn) {
      turn = review.turn
      if (anchor) bringToMiddle(view, anchor)
      const focused = hasKeys()
      afterChange(() => {
        if (card.hidden) return
        card.focus({ preventScroll: true })
        leaveText()
      })
      // A card that has just got the focus is read out as such.
      if (focused || now.is === "done") said.textContent = spokenText(parts(), now)
    } else if (!active) said.textContent = spokenText(parts(), now)
  }

  /** Without a caret in the text nothing can be put in there, whatever an input method or a tool of the page does. */
  function leaveText(): void {
    const selection = view.dom.ownerDocument.getSelection()
    if (selection && view.dom.contains(selection.anchorNode)) selection.removeAllRanges()
  }

  function hasKeys(): boolean {
    return made?.host.shadowRoot?.activeElement != null
  }

  function hide(): void {
    if (!stopFollowing || !made) return
    const { card, said } = made
    said.textContent = ""
    stopFollowing()
    stopFollowing = null
    if (hasKeys()) afterChange(() => figureEditorKey.getState(view.state)?.pos != null || view.focus())
    if (typeof card.hidePopover === "function" && card.matches(":popover-open")) card.hidePopover()
    card.hidden = true
  }

  function act(action: CardAction): void {
    const { state } = view
    const hit = face?.is === "hit" ? face.hit : null
    const run = (command: typeof nextHit): void => void command(state, view.dispatch, view)
    switch (action) {
      case "make": if (hit && view.editable) run(makeFigure(hit)); break
      case "settle": if (hit && view.editable) settle(hit); break
      case "edit": if (hit) edit(hit); break
      case "next": run(nextHit); break
      case "previous": run(previousHit); break
      case "end": end(); break
      case "open": if (hit) view.dispatch(goToHit(state, state.tr, hit, "one")); break
      case "walk": goOn(hit); break
      default: action satisfies never
    }
  }

  function settle(hit: Hit): void {
    settleBlank(hit)(view.state, view.dispatch)
    forget()
  }

  /** Turns to the text, the words of the hit selected. */
  function edit(hit: Hit): void {
    const { state } = view
    const mode: ReviewMode = modeOf() === "walk" ? "rest" : "off"
    const tr = state.tr.setSelection(textSelection(state, state.doc, hit.at, hit.end)).setMeta(reviewKey.key, { mode })
    view.dispatch(tr)
    forget()
    view.focus()
  }

  /** Goes on with the walk, or where it is done with the blanks that are left. */
  function goOn(hit: Hit | null): void {
    const { state } = view
    const next = hit ?? currentHit(state)
    if (next) return view.dispatch(goToHit(state, state.tr, next, "walk"))
    end()
    const [blank] = blanksIn(view.state.doc)
    if (blank && view.editable) view.dispatch(enterFigure(view.state, view.state.tr, blank.pos).scrollIntoView())
  }

  function end(): void {
    const { state } = view
    const hit = face?.is === "hit" ? face.hit : null
    endReview(state, tr => {
      view.dispatch(hit ? tr.setSelection(caretNear(state, tr.doc, hit.end, -1)) : tr)
    })
    forget()
    render()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey) return onShortcut(event)
    if (event.altKey) return
    event.stopPropagation()
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  function actionOf({ key, shiftKey }: KeyboardEvent): (() => void) | null {
    const hit = face?.is === "hit" ? face.hit : null
    if (/^[-0-9０-９]$/.test(key)) {
      return () => {
        if (hit && view.editable) makeFigure(hit, key)(view.state, view.dispatch)
      }
    }
    switch (key.toLowerCase()) {
      case "enter": return () => hit ? act("make") : goOn(null)
      case "d": return () => act("settle")
      case "e": return () => act("edit")
      case "arrowdown":
      case "n": return () => act("next")
      case "arrowup":
      case "p": return () => act("previous")
      case "tab": return () => act(shiftKey ? "previous" : "next")
      case "escape": return end
      default: return null
    }
  }

  /** Undo and redo are the editor's; all other shortcuts are the host's and reach it. */
  function onShortcut(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (key !== "z" && key !== "y") return
    event.stopPropagation()
    event.preventDefault()
    if (view.editable) view.someProp("handleKeyDown", handle => handle(view, event))
  }

  /** The person has turned to something else: their keys are no answers any more. */
  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (gone || made?.card.contains(relatedTarget as globalThis.Node | null)) return
    const { mode = "off", filling = null } = reviewKey.getState(view.state) ?? {}
    if ((mode !== "one" && mode !== "walk") || filling !== null || !view.dom.ownerDocument.hasFocus()) return
    const next: ReviewMode = mode === "walk" && face?.is === "hit" ? "rest" : "off"
    view.dispatch(view.state.tr.setMeta(reviewKey.key, { mode: next }))
  }

  function press(pos: number): void {
    const { state } = view
    if (modeOf() === "walk" || modeOf() === "rest") {
      const hit = hitAt(hitsOf(state), pos)
      if (hit) view.dispatch(goToHit(state, state.tr, hit, "walk"))
      return
    }
    forget()
    peekAt(pos)
    if (face) render()
  }

  function dismiss(): boolean {
    if (peeked === null) return false
    forget()
    render()
    return true
  }

  function onPressElsewhere({ target }: Event): void {
    const inside = target instanceof Element && (view.dom.contains(target) || made?.host.contains(target))
    if (!inside) dismiss()
  }

  const { ownerDocument: document } = view.dom
  document.addEventListener("pointerdown", onPressElsewhere)
  view.dom.addEventListener("compositionstart", dismiss)
  // A plugin that the host adds or removes makes all plugin views anew, in the middle of a walk too.
  if (modeOf() !== "off") {
    queueMicrotask(() => {
      if (!gone) render()
    })
  }

  return {
    update, press, dismiss,
    destroy() {
      gone = true
      forget()
      marks.clear()
      hide()
      made?.host.remove()
      document.removeEventListener("pointerdown", onPressElsewhere)
      view.dom.removeEventListener("compositionstart", dismiss)
    },
  }
}

function shownOf({ shownFrom, shownTo }: Hit): { readonly from: number; readonly to: number } {
  return { from: shownFrom, to: shownTo }
}
