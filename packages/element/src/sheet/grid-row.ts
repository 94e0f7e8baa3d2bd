import { html, type TemplateResult } from "lit/html.js"
import { styleMap } from "lit/directives/style-map.js"
import { shownChange, shownPrevious, shownValue, unitOf, type FigureRow, type Row } from "./rows.ts"
import type { SheetWords } from "./sheet-words.ts"

/** The columns, in their order. */
export const columns = ["label", "value", "unit", "previous", "change", "state", "source"] as const

export type Column = typeof columns[number]

/** A cell that is being written in: the value, or why the figure does not apply. */
export interface Editing {
  readonly asks: "value" | "reason"
  readonly text: string
  readonly wrong: string
}

/** What a row is drawn with. */
export interface RowView {
  readonly index: number
  /** From the top of all rows, in pixels. */
  readonly start: number
  /** The active cell's column, where it is in this row. */
  readonly active: number | null
  readonly isChosen: boolean
  readonly isInRange: boolean
  readonly isWrong: boolean
  readonly editing: Editing | null
}

/** What a row sets off. */
export interface RowActions {
  press(event: MouseEvent, index: number, column: number): void
  edit(): void
  input(event: Event): void
  blur(event: FocusEvent): void
}

/** A figure's row, or a heading's. */
export function gridRow(row: Row | undefined, view: RowView, words: SheetWords, actions: RowActions): TemplateResult {
  const { index, start, active, editing } = view
  const position = styleMap({ transform: `translateY(${start}px)` })
  if (row?.kind !== "figure") {
    return html`<div class="grid-row grid-heading" role="row" aria-rowindex=${index + 2} style=${position}>
      <span role="rowheader" aria-colspan=${columns.length}>${row?.text || words.before}</span></div>`
  }
  const cell = (name: Column, i: number): TemplateResult => html`
    <div class="grid-cell cell-${name} ${isNumeric(name) ? "is-number" : ""}" id="cell-${index}-${i}" aria-colindex=${i + 1}
      role=${name === "label" ? "rowheader" : "gridcell"} ?data-active=${i === active}
      @mousedown=${(event: MouseEvent) => actions.press(event, index, i)} @dblclick=${actions.edit}
      >${i === active && name === "value" && editing ? field(row, editing, words, actions) : cellText(row, name, words)}</div>`
  return html`<div class="grid-row" role="row" aria-rowindex=${index + 2} aria-selected=${String(view.isChosen)} style=${position}
    data-row-state=${row.state} ?data-in-range=${view.isInRange} ?data-wrong=${view.isWrong}>${columns.map(cell)}</div>`
}

function field(
  { attrs }: FigureRow, { asks, text, wrong }: Editing, words: SheetWords, { input, blur }: RowActions,
): TemplateResult {
  const label = asks === "reason" ? words.askReason : attrs.label || attrs.name || words.unlabelled
  return html`<input class="grid-input" autocomplete="off" spellcheck="false" aria-label=${label}
    placeholder=${asks === "reason" ? label : ""} aria-invalid=${String(wrong !== "")} .value=${text}
    inputmode=${asks === "reason" || attrs.kind === "text" ? "text" : "decimal"} @input=${input} @blur=${blur}>`
}

/** What a cell shows. */
export function cellText({ attrs, state }: FigureRow, column: Column, words: SheetWords): string {
  switch (column) {
    case "label": return attrs.label || attrs.name || words.unlabelled
    case "value": return attrs.status === "absent" ? words.states.absent : shownValue(attrs)
    case "unit": return unitOf(attrs)
    case "previous": return shownPrevious(attrs)
    case "change": return shownChange(attrs)
    case "state": return words.states[state]
    case "source": return attrs.source === "typed" ? words.typed : attrs.source
    default: return column satisfies never
  }
}

/** True for a column of numbers. */
export function isNumeric(column: Column): boolean {
  return column === "value" || column === "previous" || column === "change"
}
