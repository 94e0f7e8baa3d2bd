// The field that is laid over an entered figure: an input, and a card under it that says what the figure is, what was
// understood and what is wrong.
//
// A visit is the time from entering to leaving. What is typed stays in the field until the person rests, leaves or
// somebody asks; then it is committed. All commits of a visit go into the history as one step. Whatever changes the
// document meanwhile, the text that a person has typed and not committed is theirs.

import { figureAttrs, readEntry, roleOf, type Entry, type FigureAttrs } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { Transaction } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import { goOnToHit } from "./blank-commands.ts"
import { figureEditorKey, type Entered } from "./entered-figure.ts"
import { answered, nextBlank, previousBlank, sameFigures, setAnswer } from "./figure-commands.ts"
import { canAnswer, openBlanksIn } from "./fill-mode.ts"
import { showFigure, showReason } from "./figure-field-card.ts"
import { fieldParts } from "./figure-field-parts.ts"
import { keepOver } from "./figure-field-place.ts"
import { afterChange } from "./focus.ts"
import type { EditorWords } from "./locale.ts"
import { caretNear } from "./plugin.ts"
import { popupHome } from "./popup.ts"
import { progressOf, reviewKey } from "./review-state.ts"
import { changeAt, rewordChange } from "./roll-commands.ts"

/** The field's side that the plugin sees. */
export interface FigureField {
  readonly words: EditorWords
  update(): void
  commit(): void
  destroy(): void
}

interface Visit {
  readonly id: number
  pos: number
  node: Node
  /** The figure and the others of its name as the visit found them. */
  readonly before: readonly FigureAttrs[]
  /** The value that the document holds as far as the field knows. */
  value: string | null
  /** That value and those that the visit wrote before it. One that comes back is an echo: a host wrote what it had read
   * some time ago. */
  known: Set<string | null>
  /** What stands in the field is not in the document. */
  dirty: boolean
  /** The field asks why the figure does not apply. */
  asks: boolean
  undone: number
}

const rest = 400

/** Makes the field of one editor view. It enters the page when it is first used. */
export function figureField(view: EditorView, words: EditorWords): FigureField {
  const parts = fieldParts(view.dom.ownerDocument, words)
  const { host, input, card, suggestion } = parts
  let visit: Visit | null = null
  let composing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopFollowing = (): void => {}
  /** Texts that were refused when their figure was left: a person's input is not lost. */
  const refused = new WeakMap<Node, string>()

  function entered(): Entered | undefined {
    return figureEditorKey.getState(view.state)
  }

  function update(): void {
    const now = entered()
    // Commits, and so may come here again, with the next visit opened on return.
    if (visit && visit.id !== now?.visit) leaveVisit(now?.left ?? null)
    const { pos = null, visit: id = 0, typed = null, undone = 0 } = entered() ?? {}
    const node = pos === null ? null : view.state.doc.nodeAt(pos)
    if (pos === null || !node || roleOf(node.type) !== "figure") return close()
    if (visit?.id !== id) return open({ id, pos, node, undone }, typed)
    visit.pos = pos
    input.readOnly = isLocked()
    if (visit.node === node && visit.undone === undone) return
    const { value } = figureAttrs(node)
    const known = visit.known.has(value)
    // A reason that is being written is no value.
    if (visit.asks) visit.known.add(value)
    else if (visit.undone !== undone || (!known && !visit.dirty)) accept(value)
    else if (value !== visit.value && known) visit.dirty = true
    Object.assign(visit, { node, value, undone })
    show()
  }

  function open({ id, pos, node, undone }: Pick<Visit, "id" | "pos" | "node" | "undone">, typed: string | null): void {
    const before = sameFigures(view.state.doc, pos).map(figure => figureAttrs(figure.node))
    const { value } = figureAttrs(node)
    composing = false
    visit = { id, pos, node, before, value, known: new Set([value]), dirty: typed !== null, asks: false, undone }
    input.value = typed ?? refused.get(node) ?? value ?? ""
    input.readOnly = isLocked()
    const home = popupHome(view)
    if (host.parentNode !== home) home.append(host)
    // The page's zoom is in the figure's box already.
    host.style.setProperty("--zoom", String(1 / (view.dom.currentCSSZoom ?? 1)))
    host.hidden = false
    if (typeof host.showPopover === "function" && !host.matches(":popover-open")) host.showPopover()
    stopFollowing()
    stopFollowing = keepOver(figureElement, view, parts)
    show()
    // ProseMirror scrolls to its selection only while it has the focus itself.
    figureElement()?.scrollIntoView({ block: "nearest" })
    afterChange(() => {
      if (visit?.id !== id || host.hidden) return
      input.focus({ preventScroll: true })
      if (typed === null) input.select()
      else input.setSelectionRange(typed.length, typed.length)
    })
    if (typed !== null && !readSign()) commitAtRest()
  }

  function figureElement(): HTMLElement | null {
    const dom = visit ? view.nodeDOM(visit.pos) : null
    return dom?.nodeType === 1 ? dom as HTMLElement : null
  }

  /** A computed figure is not typed, and a template may leave one to somebody else. */
  function isLocked(): boolean {
    return !view.editable || (visit !== null && !canAnswer(view.state, visit.pos))
  }

  /** Takes the field away and gives the focus back, unless somebody else took it. */
  function close(): void {
    leaveVisit(null)
    if (host.hidden) return
    const focused = hasFocus()
    stopFollowing()
    stopFollowing = () => {}
    if (typeof host.hidePopover === "function" && host.matches(":popover-open")) host.hidePopover()
    host.hidden = true
    if (focused) {
      afterChange(() => {
        const { activeElement } = view.dom.ownerDocument
        if (!visit && !view.isDestroyed && (hasFocus() || activeElement?.localName === "body")) view.focus()
      })
    }
  }

  function hasFocus(): boolean {
    return host.shadowRoot?.activeElement === input
  }

  /** Ends the visit of the figure that is at `pos` now, null if it is gone. A refused text is kept for the next. */
  function leaveVisit(pos: number | null): void {
    if (!visit) return
    const text = !visit.asks && reading().outcome === "refused" ? input.value : null
    const tr = pos === null ? null : visit.asks ? absence(pos) : answer(pos)
    clearTimeout(timer)
    visit = null
    if (tr) view.dispatch(tr)
    const node = pos === null ? null : view.state.doc.nodeAt(pos)
    if (node && text !== null) refused.set(node, text)
    else if (node) refused.delete(node)
  }

  /** Shows the document's value, whatever stood in the field. */
  function accept(value: string | null): void {
    if (!visit) return
    input.value = value ?? ""
    visit.dirty = false
    visit.known = new Set([value])
  }

  function reading(): Entry {
    return visit ? readEntry(input.value, figureAttrs(visit.node)) : { outcome: "blank" }
  }

  function show(): void {
    if (!visit) return
    const { state } = view
    const left = reviewKey.getState(state)?.filling != null ? words.blank.answered(progressOf(state))
      : words.blanksLeft(openBlanksIn(state).length)
    if (visit.asks) return showReason(parts, words)
    const entry = reading()
    const change = entry.outcome === "blank" ? changeAt(state.doc, visit.pos) : null
    showFigure(parts, figureAttrs(visit.node), entry, change, left, words)
  }

  function commit(): void {
    clearTimeout(timer)
    const tr = visit && (visit.asks ? absence(visit.pos) : answer(visit.pos))
    if (tr) view.dispatch(tr)
  }

  function commitAtRest(): void {
    clearTimeout(timer)
    timer = setTimeout(commit, rest)
  }

  /** Writes what stands in the field into the figure at `pos` and all of its name; null where nothing differs. A
   * refused text counts as blank, since the gate must not let an old value out while the person reads another one. */
  function answer(pos: number): Transaction | null {
    if (!visit?.dirty || visit.asks || isLocked() || composing) return null
    const entry = reading()
    const value = entry.outcome === "value" ? entry.value : null
    visit.dirty = entry.outcome === "refused"
    visit.value = value
    visit.known.add(value)
    return recorded(tr => {
      for (const figure of sameFigures(tr.doc, pos)) {
        const attrs = figureAttrs(figure.node)
        setAnswer(tr, figure, answered(attrs, value, value === null ? "" : "typed"))
      }
    })
  }

  /** Marks the figure 不适用 with the reason that stands in the field; null where there is none. */
  function absence(pos: number): Transaction | null {
    const reason = input.value.trim().slice(0, 200)
    if (reason === "" || isLocked()) return null
    return recorded(tr => {
      for (const figure of sameFigures(tr.doc, pos)) {
        setAnswer(tr, figure, { value: null, source: "", asof: "", status: "absent", reason })
      }
    })
  }

  /** Asks for the reason, or takes the question back. */
  function askReason(asks: boolean): void {
    if (!visit || isLocked()) return
    if (asks) commit()
    visit.asks = asks
    const { value, reason } = figureAttrs(visit.node)
    accept(value)
    if (asks) input.value = reason
    show()
    input.focus({ preventScroll: true })
    input.select()
  }

  /** Marks the value 待核, or ends that. */
  function toggleUnverified(): void {
    commit()
    if (!visit || isLocked() || figureAttrs(visit.node).value === null) return
    const { pos } = visit
    const status = figureAttrs(visit.node).status === "unverified" ? "" : "unverified"
    const tr = recorded(tr => {
      for (const figure of sameFigures(tr.doc, pos)) setAnswer(tr, figure, { ...figureAttrs(figure.node), status, reason: "" })
    })
    if (tr) view.dispatch(tr)
    show()
  }

  /** Reads the two signs that no number has: / alone for 不适用, ? behind a number for 待核. A Chinese keyboard gives 、 for
   * the one. */
  function readSign(): boolean {
    if (!visit || visit.asks || figureAttrs(visit.node).kind === "text") return false
    if (/^[/／、]$/.test(input.value)) {
      input.value = ""
      visit.dirty = false
      askReason(true)
      return true
    }
    if (!/.[?？]$/.test(input.value)) return false
    input.value = input.value.slice(0, -1)
    if (reading().outcome === "value") toggleUnverified()
    else input.value += "?"
    return true
  }

  /** A change of this visit. The history joins changes of one composition, whatever stands between them in time. */
  function recorded(change: (tr: Transaction) => void): Transaction | null {
    const { tr } = view.state
    change(tr)
    return tr.docChanged ? tr.setMeta("composition", `reportFigure${visit?.id}`) : null
  }

  /** Goes back to the text, before or behind the figure. */
  function leave(side: -1 | 1 = 1): void {
    if (!visit) return
    const { pos, node } = visit
    const tr = view.state.tr.setMeta(figureEditorKey.key, { pos: null, typed: null })
    const caret = caretNear(view.state, tr.doc, side > 0 ? pos + node.nodeSize : pos, side)
    view.dispatch(tr.setSelection(caret).scrollIntoView())
  }

  function finish(): void {
    if (!review(1)) leave()
  }

  /** Leaves with the answers as the visit found them. */
  function cancel(): void {
    if (!visit) return
    const { before, known, pos } = visit
    const tr = known.size > 1 && view.editable ? recorded(tr => {
      sameFigures(tr.doc, pos).forEach((figure, i) => setAnswer(tr, figure, before[i] ?? figureAttrs(figure.node)))
    }) : null
    accept(figureAttrs(visit.node).value)
    if (tr) view.dispatch(tr)
    finish()
  }

  /** Goes on with the walk through the numbers that the text lacks; false where this figure is no part of one. */
  function review(by: 1 | -1): boolean {
    return goOnToHit(by)(view.state, view.dispatch)
  }

  /** Takes what is offered. */
  function take(): void {
    if (!visit || !view.editable) return
    if (reading().outcome === "blank" && rewordChange(visit.pos)(view.state, view.dispatch)) return
    input.value = suggestion.value
    visit.dirty = true
    commit()
    show()
  }

  /** Moves on, unless the text was refused: it stays, with its reason. */
  function confirm(then: () => void): void {
    if (visit?.asks) {
      const tr = absence(visit.pos)
      if (tr) {
        visit.asks = false
        visit.dirty = false
        visit.value = null
        visit.known.add(null)
        view.dispatch(tr)
        return then()
      }
    }
    commit()
    if (!visit?.asks && reading().outcome !== "refused") then()
    else if (!view.dom.ownerDocument.defaultView?.matchMedia("(prefers-reduced-motion: reduce)").matches) {
      card.animate([{ translate: "-3px" }, { translate: "3px" }, { translate: "0" }], { duration: 120 })
    }
  }

  /** Enters the next blank, or the one before; leaves where this is the only one. */
  function goOn(back: boolean): void {
    if (review(back ? -1 : 1)) return
    if (!openBlanksIn(view.state).some(({ pos }) => pos !== visit?.pos)) leave()
    else (back ? previousBlank : nextBlank)(view.state, view.dispatch)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return event.stopPropagation()
    if (event.ctrlKey || event.metaKey) return onShortcut(event)
    event.stopPropagation()
    const action = actionOf(event)
    if (!action) return
    event.preventDefault()
    action()
  }

  function actionOf({ key, shiftKey, altKey }: KeyboardEvent): (() => void) | null {
    const { selectionStart: start, selectionEnd: end, value } = input
    if (altKey && key === "/") return () => askReason(!visit?.asks)
    if (altKey && key === "?") return toggleUnverified
    if (visit?.asks && key === "Escape") return () => askReason(false)
    switch (key) {
      case "Enter": return suggestion.hidden || reading().outcome === "value" ? () => confirm(finish) : take
      case "Tab":
      case "F8": return () => confirm(() => goOn(shiftKey))
      case "Escape": return cancel
      case "ArrowLeft":
      case "ArrowRight": {
        const side = key === "ArrowLeft" ? -1 : 1
        const edge = side < 0 ? 0 : value.length
        return start === edge && end === edge && !shiftKey && !altKey ? () => confirm(() => leave(side)) : null
      }
      default: return null
    }
  }

  /** The host's shortcuts (save, submit …) act on the document: it must be up to date, and they must reach the host. */
  function onShortcut(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (["a", "c", "v", "x"].includes(key)) return event.stopPropagation()
    commit()
    if (key !== "z" && key !== "y") return
    event.stopPropagation()
    event.preventDefault()
    if (!visit) return
    const { value } = visit
    // Text that made no difference to the document is undone here, all else by the host's history.
    if (input.value === (value ?? "") || visit.known.size > 1) {
      view.someProp("handleKeyDown", handle => handle(view, event))
    } else {
      accept(value)
      show()
    }
  }

  function onBlur(event: FocusEvent): void {
    if (view.isDestroyed || card.contains(event.relatedTarget as globalThis.Node | null)) return
    commit()
    if (visit && view.dom.ownerDocument.hasFocus()) {
      view.dispatch(view.state.tr.setMeta(figureEditorKey.key, { pos: null, typed: null }))
    }
  }

  function onInput(): void {
    if (!visit) return
    visit.dirty = true
    if (host.hasAttribute("data-away")) figureElement()?.scrollIntoView({ block: "center" })
    clearTimeout(timer)
    if (composing || readSign()) return
    show()
    if (!visit.asks) commitAtRest()
  }

  input.addEventListener("input", onInput)
  input.addEventListener("compositionstart", () => composing = true)
  input.addEventListener("compositionend", () => {
    composing = false
    onInput()
  })
  input.addEventListener("keydown", onKey)
  input.addEventListener("blur", onBlur)
  for (const type of ownEvents) input.addEventListener(type, event => event.stopPropagation())
  // A press on the card leaves the focus where it is.
  card.addEventListener("mousedown", event => event.preventDefault())
  suggestion.addEventListener("click", take)
  parts.absent.addEventListener("click", () => askReason(!visit?.asks))
  parts.unverified.addEventListener("click", toggleUnverified)

  return {
    words,
    update,
    commit,
    destroy() {
      leaveVisit(null)
      stopFollowing()
      host.remove()
    },
  }
}

/** What happens in the input is no business of the host's, but for the keys that it is given. */
const ownEvents = [
  "input", "beforeinput", "change", "select", "compositionstart", "compositionupdate", "compositionend", "keypress",
  "keyup", "paste", "copy", "cut", "drop", "dragstart", "dragover", "mousedown", "mouseup", "click", "dblclick",
]
