// All figures as a table under the text, with the keys of a spreadsheet. Only the rows in sight are in the page. What is
// chosen here is shown in the text, and what is entered there is followed here.

import type { Diagnostic } from "@tianbao/core"
import { answerFigure, fillFiguresAt } from "@tianbao/editor"
import { NodeSelection } from "@tiptap/pm/state"
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from "@tanstack/virtual-core"
import { html, nothing, render, type TemplateResult } from "lit/html.js"
import { styleMap } from "lit/directives/style-map.js"
import type { ChromeState } from "../chrome/chrome.ts"
import { iconButton } from "../chrome/buttons.ts"
import { icons } from "../chrome/icons.ts"
import { showPlace } from "../chrome/in-sight.ts"
import type { Overview } from "../chrome/overview.ts"
import { stringsOf } from "../locale.ts"
import { adopt } from "../style/adopt.ts"
import { readCell } from "./answer.ts"
import { pastedRows } from "./clipboard-table.ts"
import { cellText, columns, gridRow, isNumeric, type Editing } from "./grid-row.ts"
import { rowsOf, type FigureRow, type Row } from "./rows.ts"
import { sheetAside } from "./sheet-aside.ts"
import { sheetWords } from "./sheet-words.ts"
import { trendIn } from "./trend.ts"
import style from "./sheet.css?inline"

/** What the sheet needs of the element. */
export interface SheetHost {
  readonly root: ShadowRoot
  readonly frame: HTMLElement
  readonly ground: HTMLElement
  state(): ChromeState
  overview(): Overview
  /** Whether the person may fill the figure at this position. */
  canFill(pos: number): boolean
  /** A pasted table of several columns: labels and values. */
  pasteTable(rows: readonly (readonly string[])[]): void
  /** What stands at the right of its head. */
  tools(): TemplateResult
  closed(): void
}

/** The open sheet. */
export interface Sheet {
  draw(): void
  focus(): void
  /** The names of the chosen figures. */
  chosen(): readonly string[]
  /** Says a sentence in the line below. */
  say(text: string): void
  close(): void
}

/** Opens the sheet in the frame. */
export function openSheet(host: SheetHost): Sheet {
  const { root, frame } = host
  adopt(root, style)
  const place = frame.appendChild(root.ownerDocument.createElement("section"))
  place.id = "sheet"
  let rows: readonly Row[] = []
  let filter = { onlyBlank: false, words: "" }
  let isTall = false
  /** The active cell, and the row that a range of rows began with. */
  let [active, column, anchor] = [-1, 1, -1]
  let editing: Editing | null = null
  let said = ""
  const trend = trendIn(place)

  const scroller = (): HTMLElement | null => place.querySelector(".grid")
  const options = {
    count: 0,
    getScrollElement: scroller,
    estimateSize: () => 32,
    overscan: 10,
    paddingStart: 0,
    scrollPaddingStart: 30,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: () => paint(),
  }
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options)
  const unmount = virtualizer._didMount()

  const words = () => sheetWords(host.state().locale)
  const figureAt = (index: number): FigureRow | null => {
    const row = rows[index]
    return row?.kind === "figure" ? row : null
  }

  function draw(): void {
    const { state } = host.state().desk.editor
    const here = figureAt(active)?.pos
    rows = rowsOf(state.doc, filter)
    const { selection } = state
    const chosen = selection instanceof NodeSelection && !isFocused() ? selection.from : here
    const at = rows.findIndex(row => row.kind === "figure" && row.pos === chosen)
    if (at >= 0 && at !== active && !isFocused()) {
      active = anchor = at
      queueMicrotask(() => virtualizer.scrollToIndex(at))
    } else active = at >= 0 ? at : Math.min(active, rows.length - 1)
    if (!figureAt(active)) active = anchor = nextFigure(Math.max(active, 0), 1) ?? nextFigure(active, -1) ?? -1
    virtualizer.setOptions({ ...options, count: rows.length })
    paint()
    virtualizer._willUpdate()
  }

  function isFocused(): boolean {
    return place.contains(root.activeElement)
  }

  function nextFigure(from: number, by: 1 | -1): number | null {
    for (let i = from; i >= 0 && i < rows.length; i += by) if (figureAt(i)) return i
    return null
  }

  function paint(): void {
    const text = words()
    const { total, filled, problems } = host.overview()
    const wrong = placesOf(problems)
    const row = figureAt(active)
    const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)]
    const actions = { press, edit: () => edit(null), input: onInput, blur: onBlur }
    place.setAttribute("aria-label", text.title)
    render(html`
      <div class="sheet">
        <div class="sheet-head">
          <h2>${text.title}</h2>
          <span class="progress-text">${text.filled(filled, total)}</span>
          <label class="switch"><input type="checkbox" role="switch" .checked=${filter.onlyBlank}
            @change=${(event: Event) => refilter({ onlyBlank: (event.currentTarget as HTMLInputElement).checked })}>
            <span>${text.onlyBlank}</span></label>
          <input class="sheet-search" type="search" aria-label=${text.search} placeholder=${text.search}
            @input=${(event: Event) => refilter({ words: (event.currentTarget as HTMLInputElement).value })}>
          <div class="sheet-tools">
            ${host.tools()}
            ${iconButton(text.grow, isTall ? icons.shrink : icons.grow, toggleTall, { pressed: isTall })}
            ${iconButton(text.close, icons.close, close, { keys: "Esc" })}
          </div>
        </div>
        <div class="sheet-body">
          <div class="grid" role="grid" tabindex="0" aria-label=${text.title} aria-rowcount=${rows.length + 1}
            aria-colcount=${columns.length} aria-multiselectable="true"
            aria-activedescendant=${figureAt(active) ? `cell-${active}-${column}` : nothing}
            @keydown=${onKey} @paste=${onPaste} @copy=${onCopy}>
            <div class="grid-head" role="row" aria-rowindex="1">${columns.map((name, i) => html`
              <span role="columnheader" aria-colindex=${i + 1} class="cell-${name} ${isNumeric(name) ? "is-number" : ""}">
                ${text.columns[name]}</span>`)}</div>
            <div class="grid-rows" role="rowgroup" style=${styleMap({ height: `${virtualizer.getTotalSize()}px` })}>
              ${virtualizer.getVirtualItems().map(({ index, start }) => gridRow(rows[index], {
                index, start,
                active: index === active ? column : null,
                isChosen: from <= index && index <= to,
                isInRange: from < to && from <= index && index <= to,
                isWrong: wrong.has(figureAt(index)?.pos ?? -1),
                editing,
              }, text, actions))}
            </div>
            ${rows.length > 0 ? nothing : html`<p class="grid-empty">${filter.onlyBlank && filter.words === "" ? text.done : text.none}</p>`}
          </div>
          ${row ? sheetAside(row, problems.filter(({ from, places = [] }) =>
            [from, ...places.map(each => each.from)].includes(row.pos)), text) : nothing}
        </div>
        <div class="sheet-foot" role="status" ?data-wrong=${editing?.wrong}>${foot()}</div>
      </div>`, place)
    const input = place.querySelector<HTMLInputElement>(".grid-input")
    if (input && root.activeElement !== input) {
      input.focus({ preventScroll: true })
      input.setSelectionRange(input.value.length, input.value.length)
    }
    trend.show(row && row.pos, row?.attrs ?? null, text)
  }

  function foot(): string {
    return editing?.wrong || (editing?.asks === "reason" ? words().askReason : "") || said || words().keys
  }

  function refilter(change: Partial<typeof filter>): void {
    filter = { ...filter, ...change }
    draw()
  }

  function toggleTall(): void {
    isTall = place.toggleAttribute("data-tall")
    draw()
  }

  function press(event: MouseEvent, index: number, at: number): void {
    if ((event.target as HTMLElement).matches(".grid-input")) return
    event.preventDefault()
    if (editing && !commit()) return
    scroller()?.focus({ preventScroll: true })
    go(index, at, event.shiftKey)
  }

  /** Makes a cell the active one and shows its figure in the text. */
  function go(index: number, at: number, extends_ = false): void {
    const row = figureAt(index)
    if (!row) return
    active = index
    column = at
    said = ""
    if (!extends_) anchor = index
    virtualizer.scrollToIndex(index)
    paint()
    const { view } = host.state().desk.editor
    const { doc, tr } = view.state
    if (doc.nodeAt(row.pos) !== row.node) return
    view.dispatch(tr.setSelection(NodeSelection.create(doc, row.pos)))
    showPlace(host.ground, view.nodeDOM(row.pos))
  }

  function canFill({ pos }: FigureRow): boolean {
    return host.state().canWrite && host.canFill(pos)
  }

  /** Writes in the active row's value; `text` takes the place of what is there. */
  function edit(text: string | null, asks: Editing["asks"] = "value"): void {
    const row = figureAt(active)
    if (!row) return
    if (!canFill(row)) {
      said = words().locked
      return paint()
    }
    column = 1
    editing = { asks, text: text ?? (asks === "reason" ? row.attrs.reason : row.attrs.value ?? ""), wrong: "" }
    paint()
  }

  /** Takes what is written; false where it is no answer: it stays, with the reason. */
  function commit(): boolean {
    const row = figureAt(active)
    const text = place.querySelector<HTMLInputElement>(".grid-input")?.value ?? editing?.text ?? ""
    if (!editing || !row) return true
    const { view } = host.state().desk.editor
    if (editing.asks === "reason") {
      if (text.trim() === "") return refuse(text, words().askReason)
      editing = null
      answerFigure(row.pos, { value: null, source: "", asof: "", status: "absent", reason: text.trim() })(view.state, view.dispatch)
      return true
    }
    const answer = readCell(text, row.attrs, stringsOf(host.state().locale).messages)
    if (!answer.ok) return refuse(text, answer.message)
    editing = null
    const isSame = answer.value === row.attrs.value && !answer.unverified && row.attrs.status !== "absent"
    if (!isSame) {
      const status = answer.unverified ? "unverified" : row.attrs.status === "absent" ? "" : row.attrs.status
      answerFigure(row.pos, { value: answer.value, source: answer.value === null ? "" : "typed", asof: "", status, reason: "" })(view.state, view.dispatch)
    }
    return true
  }

  function refuse(text: string, wrong: string): false {
    editing = editing && { ...editing, text, wrong }
    paint()
    return false
  }

  function onInput({ currentTarget }: Event): void {
    const { value } = currentTarget as HTMLInputElement
    if (editing?.asks === "value" && /^[/／、]$/.test(value) && figureAt(active)?.attrs.kind !== "text") {
      editing = { asks: "reason", text: figureAt(active)?.attrs.reason ?? "", wrong: "" }
      return paint()
    }
    if (editing) editing = { ...editing, text: value, wrong: "" }
  }

  function onBlur({ relatedTarget }: FocusEvent): void {
    if (editing && !(relatedTarget instanceof Element && place.contains(relatedTarget)) && commit()) paint()
  }

  function onKey(event: KeyboardEvent): void {
    // An input method composes in an input only: the cell opens before it begins.
    if (event.isComposing || event.keyCode === 229) return editing ? undefined : edit("")
    const isHandled = editing ? onFieldKey(event) : onGridKey(event)
    if (!isHandled) return
    event.preventDefault()
    event.stopPropagation()
  }

  function onFieldKey({ key, shiftKey }: KeyboardEvent): boolean {
    switch (key) {
      case "Enter": return leave(shiftKey ? -1 : 1)
      case "Tab": return leave(shiftKey ? -1 : 1, true)
      case "ArrowDown":
      case "ArrowUp": return leave(key === "ArrowUp" ? -1 : 1)
      case "Escape":
        editing = null
        paint()
        scroller()?.focus({ preventScroll: true })
        return true
      default: return false
    }
  }

  /** Takes what is written and goes on, to the next blank or the next row. */
  function leave(by: 1 | -1, toBlank = false): boolean {
    if (!commit()) return true
    scroller()?.focus({ preventScroll: true })
    draw()
    if (toBlank) goToBlank(by)
    else move(by)
    return true
  }

  function goToBlank(by: 1 | -1): void {
    for (let i = active + by; i >= 0 && i < rows.length; i += by) {
      const row = figureAt(i)
      if (row?.state === "blank" && canFill(row)) return go(i, 1)
    }
  }

  function move(by: number, extends_ = false): void {
    const step = by < 0 ? -1 : 1
    let target = active
    for (let left = Math.abs(by); left > 0; left--) target = nextFigure(target + step, step) ?? target
    go(target, column, extends_)
  }

  function onGridKey(event: KeyboardEvent): boolean {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    if (altKey) return false
    if (ctrlKey || metaKey) {
      const { commands } = host.state().desk.editor
      switch (key.toLowerCase()) {
        case "z": return shiftKey ? commands.redo() : commands.undo()
        case "y": return commands.redo()
        case "home": return move(-rows.length), true
        case "end": return move(rows.length), true
        default: return false
      }
    }
    switch (key) {
      case "ArrowDown": return move(1, shiftKey), true
      case "ArrowUp": return move(-1, shiftKey), true
      case "PageDown": return move(10, shiftKey), true
      case "PageUp": return move(-10, shiftKey), true
      case "ArrowRight": return go(active, Math.min(columns.length - 1, column + 1)), true
      case "ArrowLeft": return go(active, Math.max(0, column - 1)), true
      case "Home": return go(active, 0), true
      case "End": return go(active, columns.length - 1), true
      case "Enter":
      case "F2": return edit(null), true
      case "/": return edit(null, "reason"), true
      case "?":
      case "？": return toggleUnverified(), true
      case "Delete":
      case "Backspace": return clear(), true
      case "Escape": return close(), true
      default: return [...key].length === 1 && (edit(key), true)
    }
  }

  function toggleUnverified(): void {
    const row = figureAt(active)
    if (!row || !canFill(row) || row.attrs.value === null) return
    const { view } = host.state().desk.editor
    const { value, source, asof, status } = row.attrs
    answerFigure(row.pos, { value, source, asof, status: status === "unverified" ? "" : "unverified", reason: "" })(view.state, view.dispatch)
    draw()
  }

  function chosen(): readonly FigureRow[] {
    const [from, to] = [Math.min(anchor, active), Math.max(anchor, active)]
    return rows.slice(from, to + 1).filter((row): row is FigureRow => row.kind === "figure")
  }

  function clear(): void {
    fill(chosen().filter(canFill).map(({ pos }) => ({ pos, value: null })))
  }

  function fill(values: readonly { readonly pos: number; readonly value: string | null }[]): void {
    const { view } = host.state().desk.editor
    fillFiguresAt(values, { source: "typed" })(view.state, view.dispatch)
    draw()
  }

  function onPaste(event: ClipboardEvent): void {
    if ((event.target as HTMLElement).matches(".grid-input") || !host.state().canWrite) return
    const table = pastedRows(event.clipboardData)
    if (table.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    if (table.some(cells => cells.length > 1)) return host.pasteTable(table)
    const values: { pos: number; value: string | null }[] = []
    const refused: string[] = []
    let at: number | null = active
    for (const [text = ""] of table) {
      if (at === null) break
      const row = figureAt(at)
      if (row && canFill(row)) {
        const answer = readCell(text, row.attrs, stringsOf(host.state().locale).messages)
        if (answer.ok) values.push({ pos: row.pos, value: answer.value })
        else refused.push(text)
      }
      at = nextFigure(at + 1, 1)
    }
    fill(values)
    said = words().pasted(values.length, refused)
    paint()
  }

  function onCopy(event: ClipboardEvent): void {
    if ((event.target as HTMLElement).matches(".grid-input")) return
    const copied = chosen()
    const text = copied.length === 1 && copied[0] ? cellText(copied[0], columns[column] ?? "value", words())
      : copied.map(row => (["label", "value", "unit"] as const).map(name => cellText(row, name, words())).join("\t")).join("\n")
    event.clipboardData?.setData("text/plain", text)
    event.preventDefault()
    event.stopPropagation()
  }

  function close(): void {
    if (editing && !commit()) return
    trend.stop()
    unmount()
    place.remove()
    host.closed()
  }

  draw()
  const say = (text: string): void => {
    said = text
    draw()
  }
  return { draw, close, say, chosen: () => chosen().map(({ attrs }) => attrs.name).filter(Boolean), focus: () => scroller()?.focus({ preventScroll: true }) }
}

/** Where something is wrong with figures. A blank shows that by itself. */
function placesOf(problems: readonly Diagnostic[]): ReadonlySet<number> {
  let places = placesByProblems.get(problems)
  if (!places) {
    places = new Set(problems.filter(({ rule }) => rule !== "blankFigure")
      .flatMap(problem => [problem, ...problem.places ?? []].map(({ from }) => from)))
    placesByProblems.set(problems, places)
  }
  return places
}

const placesByProblems = new WeakMap<readonly Diagnostic[], ReadonlySet<number>>()
