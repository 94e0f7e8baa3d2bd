// The field that is laid over an entered figure: an input in a shadow root of its own, a card under it that says what the
// figure is, what was understood and what is wrong.
//
// A visit is the time from entering to leaving. Its first commit is an ordinary step of the history, later ones are not
// recorded; undoing the first restores the value that the visit began with, so one visit is one undo.

import { autoUpdate, computePosition, flip, offset, shift } from "@floating-ui/dom"
import {
  faultOf, figureAttrs, readEntry, roleOf, roundedEntry, valueText, type Entry, type FigureAttrs,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { EditorView } from "prosemirror-view"
import { figureEditorKey, type Entered } from "./entered-figure.ts"
import { blanksIn, nextBlank, previousBlank, sameFigures, setAnswer } from "./figure-commands.ts"
import { fieldStyle } from "./figure-field-style.ts"
import type { EditorWords } from "./locale.ts"
import { caretNear } from "./plugin.ts"
import { popupHome } from "./popup.ts"

/** The field's side that the plugin sees. */
export interface FigureField {
  update(entered: Entered): void
  commit(): void
  destroy(): void
}

interface Visit {
  readonly id: number
  /** The value that the visit began with. */
  readonly before: string | null
  pos: number
  node: Node
  /** How often it was committed, and the last value. */
  commits: number
  committed: string | null
  /** What stands in the field is not in the document yet. */
  dirty: boolean
  undone: number
}

const rest = 400

/** Makes the field of one editor view. It enters the page when it is first used. */
export function figureField(view: EditorView, words: EditorWords): FigureField {
  const field = createField(view.dom.ownerDocument, words)
  const { host, input, suggestion } = field
  let visit: Visit | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopFollowing = (): void => {}
  /** Texts that were refused when their figure was left: a person's input is not lost. */
  const refused = new WeakMap<Node, string>()

  function update(entered: Entered): void {
    const node = entered.pos === null ? null : view.state.doc.nodeAt(entered.pos)
    if (entered.pos === null || !node || roleOf(node.type) !== "figure") return close()
    if (visit?.id !== entered.visit) return open(entered.pos, node, entered)
    visit.pos = entered.pos
    input.readOnly = !view.editable
    place()
    const { value } = figureAttrs(node)
    const undone = visit.undone !== entered.undone
    if (visit.node === node && !undone) return
    const foreign = value !== figureAttrs(visit.node).value && value !== visit.committed && !visit.dirty
    visit.node = node
    visit.undone = entered.undone
    if (foreign || undone) write(value ?? "")
    show()
  }

  function open(pos: number, node: Node, { visit: id, typed, undone }: Entered): void {
    if (visit) leaveVisit()
    const attrs = figureAttrs(node)
    visit = { id, pos, node, before: attrs.value, commits: 0, committed: attrs.value, dirty: false, undone }
    describe(attrs)
    input.readOnly = !view.editable
    const home = popupHome(view)
    if (host.parentNode !== home) home.append(host)
    host.hidden = false
    if (typeof host.showPopover === "function" && !host.matches(":popover-open")) host.showPopover()
    stopFollowing()
    stopFollowing = autoUpdate(view.dom, field.card, place)
    write(refused.get(node) ?? attrs.value ?? "")
    place()
    input.focus({ preventScroll: true })
    input.select()
    if (typed !== null) {
      write(typed)
      visit.dirty = true
      input.setSelectionRange(typed.length, typed.length)
      timer = setTimeout(commit, rest)
    }
    show()
  }

  function close(): void {
    if (!visit) return
    leaveVisit()
    stopFollowing()
    stopFollowing = () => {}
    if (typeof host.hidePopover === "function" && host.matches(":popover-open")) host.hidePopover()
    host.hidden = true
  }

  /** Ends the visit; a text that was refused is kept for the next one. */
  function leaveVisit(): void {
    clearTimeout(timer)
    if (visit && reading().outcome === "refused") refused.set(visit.node, input.value)
    else if (visit) refused.delete(visit.node)
    visit = null
  }

  function describe(attrs: FigureAttrs): void {
    const unit = attrs.unit || (attrs.kind === "percent" ? "%" : "")
    const label = attrs.label || attrs.name || words.messages.unnamedFigure
    field.label.textContent = label
    field.unit.textContent = [unit && words.unit(unit), attrs.required ? words.required : words.optional].filter(Boolean).join(" · ")
    field.previous.textContent = attrs.previous === null ? "" : words.previous(valueText({ ...attrs, value: attrs.previous, hedge: "" }))
    input.setAttribute("aria-label", [label, unit && words.unit(unit), attrs.required ? words.required : words.optional].filter(Boolean).join("，"))
    input.inputMode = attrs.kind === "text" ? "text" : attrs.kind === "date" ? "numeric" : "decimal"
    input.placeholder = words.hint[attrs.kind]
  }

  function write(text: string): void {
    if (input.value !== text) input.value = text
    if (visit) visit.dirty = false
  }

  function reading(): Entry {
    return visit ? readEntry(input.value, figureAttrs(visit.node)) : { outcome: "blank" }
  }

  /** Shows what was understood and what is wrong. */
  function show(): void {
    if (!visit) return
    const attrs = figureAttrs(visit.node)
    const entry = reading()
    const value = entry.outcome === "value" ? entry.value : null
    const fault = faultOf({ ...attrs, value })
    const offered = entry.outcome === "refused" ? entry.suggestion
      : fault?.reason === "precision" && value !== null ? roundedEntry(value, attrs.precision) : null
    const wrong = entry.outcome === "refused" ? words.messages.entry(entry.reason)
      : fault ? words.messages.fault(attrs.label || attrs.name || words.messages.unnamedFigure, fault) : ""
    const range = attrs.min !== null || attrs.max !== null ? words.range(attrs.min, attrs.max) : ""
    field.status.textContent = wrong || (value === null ? range || words.hint[attrs.kind] : words.understood(valueText({ ...attrs, value })))
    field.status.dataset["state"] = wrong ? "wrong" : value === null ? "blank" : "understood"
    input.setAttribute("aria-invalid", String(wrong !== ""))
    suggestion.hidden = offered === null
    suggestion.dataset["value"] = offered ?? ""
    suggestion.textContent = offered === null ? "" : words.take(valueText({ ...attrs, value: offered, hedge: "" }))
    suggestion.title = words.taken
    field.left.textContent = words.blanksLeft(blanksIn(view.state.doc).length)
  }

  /** Writes what stands in the field into the document: a refused text as blank, since the gate must not let an old value
   * out while the person reads another one. */
  function commit(): void {
    clearTimeout(timer)
    if (!visit || !visit.dirty || !view.editable) return
    const entry = reading()
    const value = entry.outcome === "value" ? entry.value : null
    if (entry.outcome !== "refused") visit.dirty = false
    if (value === figureAttrs(visit.node).value) return
    const { tr } = view.state
    for (const { node, pos } of sameFigures(view.state.doc, visit.pos)) setAnswer(tr, node, pos, { value, source: value === null ? "" : "typed" })
    if (visit.commits++ > 0) tr.setMeta("addToHistory", false)
    visit.committed = value
    view.dispatch(tr)
  }

  /** Goes back to the text, before or behind the figure. */
  function leave(side: -1 | 1 = 1): void {
    if (!visit) return
    const { pos, node } = visit
    const tr = view.state.tr.setMeta(figureEditorKey.key, { pos: null, typed: null })
    const caret = side > 0 ? pos + node.nodeSize : pos
    view.dispatch(tr.setSelection(caretNear(view.state, tr.doc, caret, side)).scrollIntoView())
    view.focus()
  }

  function cancel(): void {
    if (!visit) return
    const { before, commits } = visit
    write(before ?? "")
    if (commits > 0) {
      visit.dirty = true
      commit()
    }
    leave()
  }

  function take(): void {
    const { value } = suggestion.dataset
    if (!value || !visit) return
    write(value)
    visit.dirty = true
    commit()
    show()
    input.focus()
  }

  /** Moves on, unless the text was refused: it stays, with its reason. */
  function confirm(then: () => void): void {
    commit()
    if (reading().outcome === "refused") {
      field.card.animate?.([{ translate: "-3px" }, { translate: "3px" }, { translate: "0" }], { duration: 120 })
      return
    }
    then()
  }

  function onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.keyCode === 229) return event.stopPropagation()
    if (event.ctrlKey || event.metaKey) return onShortcut(event)
    event.stopPropagation()
    const { selectionStart: start, selectionEnd: end, value } = input
    switch (event.key) {
      case "Enter":
        event.preventDefault()
        return suggestion.hidden || reading().outcome !== "refused" ? confirm(leave) : take()
      case "Tab":
        event.preventDefault()
        return confirm(() => (event.shiftKey ? previousBlank : nextBlank)(view.state, view.dispatch) || leave())
      case "F8":
        event.preventDefault()
        return confirm(() => (event.shiftKey ? previousBlank : nextBlank)(view.state, view.dispatch) || leave())
      case "Escape":
        event.preventDefault()
        return cancel()
      case "ArrowLeft":
      case "ArrowRight": {
        const side = event.key === "ArrowLeft" ? -1 : 1
        const edge = side < 0 ? 0 : value.length
        if (start !== edge || end !== edge || event.shiftKey || event.altKey) return
        event.preventDefault()
        return confirm(() => leave(side))
      }
    }
  }

  /** The host's shortcuts (save, submit …) act on the document: it must be up to date, and they must reach the host. */
  function onShortcut(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (["a", "c", "v", "x"].includes(key)) return event.stopPropagation()
    if (key !== "z" && key !== "y") return commit()
    event.stopPropagation()
    event.preventDefault()
    if (!visit) return
    const started = visit.before ?? ""
    if (input.value !== started) {
      write(started)
      visit.dirty = true
      commit()
      return show()
    }
    if (!view.someProp("handleKeyDown", handle => handle(view, event))) leave()
  }

  function onBlur(event: FocusEvent): void {
    if (event.relatedTarget instanceof Element && host.contains(event.relatedTarget)) return
    commit()
    if (visit && view.dom.ownerDocument.hasFocus()) {
      view.dispatch(view.state.tr.setMeta(figureEditorKey.key, { pos: null, typed: null }))
    }
  }

  function place(): void {
    const dom = visit ? view.nodeDOM(visit.pos) : null
    if (dom?.nodeType !== 1) return
    const box = (dom as HTMLElement).getBoundingClientRect()
    const style = getComputedStyle(dom as HTMLElement)
    Object.assign(input.style, {
      left: `${box.left}px`, top: `${box.top}px`, height: `${box.height}px`, width: `${Math.max(box.width, 72)}px`,
      fontFamily: style.fontFamily, fontSize: style.fontSize, fontWeight: style.fontWeight, lineHeight: `${box.height}px`,
    })
    void computePosition(input, field.card, { placement: "bottom-start", strategy: "fixed", middleware: [offset(6), flip(), shift({ padding: 8 })] })
      .then(({ x, y }) => Object.assign(field.card.style, { left: `${x}px`, top: `${y}px` }))
  }

  input.addEventListener("input", event => {
    event.stopPropagation()
    if (!visit) return
    visit.dirty = true
    clearTimeout(timer)
    if ((event as InputEvent).isComposing) return
    show()
    timer = setTimeout(commit, rest)
  })
  input.addEventListener("compositionend", () => {
    show()
    clearTimeout(timer)
    timer = setTimeout(commit, rest)
  })
  input.addEventListener("keydown", onKey)
  input.addEventListener("blur", onBlur)
  for (const type of ["keypress", "keyup", "change", "paste", "copy", "cut", "beforeinput", "mousedown", "click"]) {
    input.addEventListener(type, event => event.stopPropagation())
  }
  suggestion.addEventListener("mousedown", event => event.preventDefault())
  suggestion.addEventListener("click", take)

  return {
    update,
    commit,
    destroy() {
      leaveVisit()
      stopFollowing()
      host.remove()
    },
  }
}

function createField(document: Document, words: EditorWords): {
  readonly host: HTMLElement; readonly input: HTMLInputElement; readonly card: HTMLElement; readonly label: HTMLElement
  readonly unit: HTMLElement; readonly previous: HTMLElement; readonly status: HTMLElement; readonly left: HTMLElement
  readonly suggestion: HTMLButtonElement
} {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, ...children: readonly HTMLElement[]): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag)
    element.className = className
    element.append(...children)
    return element
  }
  const host = make("div", "report-figure-editor")
  host.hidden = true
  host.popover = "manual"
  const input = make("input", "input")
  input.type = "text"
  input.autocomplete = "off"
  input.spellcheck = false
  input.setAttribute("form", "")
  input.setAttribute("aria-describedby", "status previous")
  const label = make("strong", "label")
  const unit = make("span", "unit")
  const previous = make("p", "previous")
  previous.id = "previous"
  const status = make("p", "status")
  status.id = "status"
  status.setAttribute("aria-live", "polite")
  const suggestion = make("button", "suggestion")
  suggestion.type = "button"
  suggestion.tabIndex = -1
  suggestion.hidden = true
  const left = make("span", "left")
  const keys = make("span", "keys")
  keys.textContent = words.keys
  const card = make("div", "card", make("header", "", label, unit), previous, status, suggestion, make("footer", "", left, keys))
  const root = host.attachShadow({ mode: "open" })
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(fieldStyle)
  root.adoptedStyleSheets = [sheet]
  root.append(input, card)
  return { host, input, card, label, unit, previous, status, left, suggestion }
}
