// What the sheet tells of the chosen figure: what it is made of, where it came from, what is wrong with it, how it went.

import { valueText, type Diagnostic } from "@tianbao/core"
import { amountWords, conversionsOf, convert } from "@tianbao/core/quantity"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { FigureRow } from "./rows.ts"
import type { SheetWords } from "./sheet-words.ts"
import { periodsOf } from "./trend.ts"

/** The value in the other scales of its unit, and an amount in words: to look at, and to copy. */
function otherwise({ attrs: { kind, value, unit, status } }: FigureRow): readonly string[] {
  if (kind !== "number" || value === null || status === "absent" || !/^(?:[十百千]?[万亿])*元$|[万亿]./.test(unit)) return []
  const yuan = /元$/.test(unit) ? convert(value, unit, "元") : null
  const scales = conversionsOf(value, unit).filter(each => /^-?\d+(?:\.\d{1,4})?$/.test(each.value) && each.value.length < 16)
  return [
    scales.map(each => valueText({ kind, hedge: "", ...each })).join(" = "), yuan === null ? "" : amountWords(yuan) ?? "",
  ].filter(Boolean)
}

/** The column at the right. The chart is drawn into its `.trend`. */
export function sheetAside(row: FigureRow, problems: readonly Diagnostic[], words: SheetWords): TemplateResult {
  const { attrs: { label, name, formula, source, asof, role, status, reason } } = row
  return html`
    <aside class="sheet-aside">
      <h3>${label || name || words.unlabelled}</h3>
      ${formula ? html`<p class="sheet-formula">${words.computed(formula)}</p>` : nothing}
      ${otherwise(row).map(text => html`<p class="sheet-otherwise">${text}</p>`)}
      ${status === "absent" ? html`<p>${words.reason(reason)}</p>` : nothing}
      ${source ? html`<p>${words.from(source === "typed" ? words.typed : source, asof)}</p>` : nothing}
      ${role ? html`<p>${words.role(role)}</p>` : nothing}
      ${problems.map(({ message, suggestion, severity }) => html`
        <p class=${severity === "error" ? "wrong" : nothing}>${message}${suggestion ? html`<br>${suggestion}` : nothing}</p>`)}
      ${periodsOf(row.attrs).length > 0 ? html`<div class="trend" role="img" aria-label=${words.trend}></div>` : nothing}
    </aside>`
}
