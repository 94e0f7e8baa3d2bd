import { compareDecimals, isDecimal, type FigureAttrs, type FigureKind } from "@tianbao/core"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { closeButton } from "./buttons.ts"
import type { Strings } from "../locale.ts"
import { openModal } from "./modal.ts"

/** What a new figure is: its label, kind, unit and limits. */
export type NewFigure = Pick<FigureAttrs, "label" | "kind" | "unit" | "min" | "max" | "precision" | "formula" | "role">

const kinds: readonly FigureKind[] = ["number", "percent", "range", "date", "text"]
const units = [
  "元", "万元", "亿元", "人", "人次", "万人次", "户", "家", "个", "件", "项", "条", "次", "场次", "期", "篇", "台", "吨", "公里", "个百分点",
]

/** Asks what figure to insert; null where none. */
export function askFigure(root: ShadowRoot, strings: Strings): Promise<NewFigure | null> {
  const words = strings.figureDialog
  let kind: FigureKind = "number"
  return openModal<NewFigure>(root, "figure-dialog", modal => {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault()
      const figure = readForm(event.currentTarget as HTMLFormElement, kind)
      if (figure) modal.close(figure)
    }
    const check = (event: Event): void => checkForm(event.currentTarget as HTMLFormElement, words)
    const choose = (each: FigureKind): void => {
      kind = each
      modal.redraw()
    }
    const isNumeric = kind === "number" || kind === "percent" || kind === "range"
    return html`
      <form novalidate @submit=${submit} @input=${check}>
        <header class="modal-head">
          <h2 id="modal-title">${words.title}</h2>
          ${closeButton(strings, () => modal.close(null))}
        </header>
        <div class="modal-body form">
          <fieldset class="choice">
            <legend>${words.kind}</legend>
            ${kinds.map(each => html`<label><input type="radio" name="kind" value=${each} .checked=${each === kind}
              @change=${() => choose(each)}><span>${words.kinds[each]}</span></label>`)}
          </fieldset>
          <div class="form-row">
            <label class="field field-wide"><span>${words.label}</span>
              <input name="label" required autofocus maxlength="60" autocomplete="off" placeholder=${words.labelHint}>
            </label>
            ${kind === "number" ? html`<label class="field"><span>${words.unit}</span>
              <input name="unit" list="units" maxlength="12" autocomplete="off" placeholder=${words.unitHint}>
              <datalist id="units">${units.map(unit => html`<option value=${unit}></option>`)}</datalist>
            </label>` : nothing}
          </div>
          ${isNumeric ? limits(words) : nothing}
          <div class="form-row">
            ${kind === "number" || kind === "percent" ? html`<label class="field field-wide"><span>${words.formula}</span>
              <input name="formula" maxlength="200" autocomplete="off" placeholder=${words.formulaHint}></label>` : nothing}
            <label class="field"><span>${words.role}</span>
              <input name="role" maxlength="20" autocomplete="off" placeholder=${words.roleHint}></label>
          </div>
          <p class="form-error" role="alert"></p>
        </div>
        <footer class="modal-foot">
          <button type="button" class="button" @click=${() => modal.close(null)}>${strings.cancel}</button>
          <button class="button button-primary">${words.insert}</button>
        </footer>
      </form>`
  })
}

function limits(words: Strings["figureDialog"]): TemplateResult {
  return html`
    <fieldset class="limits">
      <legend>${words.limits}</legend>
      <div class="form-row">
        <label class="field"><span>${words.min}</span><input name="min" inputmode="decimal" autocomplete="off"></label>
        <label class="field"><span>${words.max}</span><input name="max" inputmode="decimal" autocomplete="off"></label>
        <label class="field"><span>${words.precision}</span>
          <select name="precision">
            <option value="">${words.anyPrecision}</option>
            <option value="0">${words.whole}</option>
            ${[1, 2, 3, 4].map(count => html`<option value=${count}>${words.decimals(count)}</option>`)}
          </select>
        </label>
      </div>
    </fieldset>`
}

/** The form as a figure; null, with the first fault focused, where it cannot be one. */
function readForm(form: HTMLFormElement, kind: FigureKind): NewFigure | null {
  const invalid = form.querySelector<HTMLInputElement>(":invalid:not(fieldset)")
  if (invalid) {
    invalid.focus()
    return null
  }
  const data = new FormData(form)
  const text = (name: string): string => String(data.get(name) ?? "").trim()
  return {
    label: text("label"),
    kind,
    unit: kind === "percent" ? "%" : text("unit"),
    min: text("min") || null,
    max: text("max") || null,
    precision: text("precision") || null,
    formula: text("formula"),
    role: text("role"),
  }
}

function checkForm(form: HTMLFormElement, words: Strings["figureDialog"]): void {
  const [min, max] = ["min", "max"].map(name => form.elements.namedItem(name))
  if (!(min instanceof HTMLInputElement) || !(max instanceof HTMLInputElement)) return
  const [low, high] = [min.value.trim(), max.value.trim()]
  min.setCustomValidity(low === "" || isDecimal(low) ? "" : words.notANumber)
  const isReversed = isDecimal(low) && isDecimal(high) && compareDecimals(low, high) > 0
  max.setCustomValidity(high !== "" && !isDecimal(high) ? words.notANumber : isReversed ? words.wrongOrder : "")
  const note = form.querySelector(".form-error")
  if (note) note.textContent = min.validationMessage || max.validationMessage
}
