// What the sheet tells of the chosen figure: what it is made of, where it came from, what is wrong with it, how it went.

import type { Diagnostic } from "@tianbao/core"
import { html, nothing, type TemplateResult } from "lit/html.js"
import type { FigureRow } from "./rows.ts"
import type { SheetWords } from "./sheet-words.ts"
import { periodsOf } from "./trend.ts"

/** The column at the right. The chart is drawn into its `.trend`. */
export function sheetAside(row: FigureRow, problems: readonly Diagnostic[], words: SheetWords): TemplateResult {
  const { attrs: { label, name, formula, source, asof, role, status, reason } } = row
  return html`
    <aside class="sheet-aside">
      <h3>${label || name || words.unlabelled}</h3>
      ${formula ? html`<p class="sheet-formula">${words.computed(formula)}</p>` : nothing}
      ${status === "absent" ? html`<p>${words.reason(reason)}</p>` : nothing}
      ${source ? html`<p>${words.from(source === "typed" ? words.typed : source, asof)}</p>` : nothing}
      ${role ? html`<p>${words.role(role)}</p>` : nothing}
      ${problems.map(({ message, suggestion, severity }) => html`
        <p class=${severity === "error" ? "wrong" : nothing}>${message}${suggestion ? html`<br>${suggestion}` : nothing}</p>`)}
      ${periodsOf(row.attrs).length > 0 ? html`<div class="trend" role="img" aria-label=${words.trend}></div>` : nothing}
    </aside>`
}
