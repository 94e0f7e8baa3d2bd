import { html, nothing, type TemplateResult } from "lit/html.js"
import type { Strings } from "../locale.ts"
import type { Drawer } from "./drawers.ts"
import { icons } from "./icons.ts"
import type { Overview } from "./overview.ts"
import type { Tab } from "./side-panel.ts"

/** What the line can set off. */
export interface StatusActions {
  readonly outline: () => void
  readonly tab: (tab: Tab) => void
  /** On to what is still to be done. */
  readonly next: () => void
}

/** The line at the bottom: how long the text is, where it is kept, what is still to be done; in narrow editors also the
 * buttons of the drawers. */
export function statusBar(
  overview: Overview, kept: TemplateResult | string, isReading: boolean, strings: Strings, actions: StatusActions,
): TemplateResult {
  const { blanks, problems, characters, total } = overview
  const count = (number: number): TemplateResult | typeof nothing =>
    number > 0 ? html`<span class="badge" aria-hidden="true">${number}</span>` : nothing
  const drawer = (opens: Drawer, label: string, face: TemplateResult, act: () => void, badge = 0): TemplateResult => html`
    <button type="button" data-opens=${opens} aria-label=${badge > 0 ? `${label} ${badge}` : label} title=${label} @click=${act}>
      ${face}<span>${label}</span>${count(badge)}
    </button>`
  return html`
    <div class="status-drawers">
      ${drawer("outline", strings.outline, icons.outline, actions.outline)}
      ${drawer("panels", strings.figures, icons.figures, () => actions.tab("figures"), blanks)}
      ${drawer("panels", strings.problems, icons.warning, () => actions.tab("problems"), problems.length)}
    </div>
    <span class="status-counts">${strings.summary(characters, total)}</span>
    ${kept === "" ? nothing : html`<span class="status-kept">${kept}</span>`}
    ${isReading ? nothing : todo(overview, strings, actions.next)}`
}

function todo({ blanks, missing, errors, total }: Overview, strings: Strings, act: () => void): TemplateResult {
  if (blanks > 0) {
    return html`<button type="button" class="state state-open" title="${strings.nextBlank} (F8)" @click=${act}>
      <span class="state-dot"></span>${strings.blanksLeft(blanks + missing)}</button>`
  }
  if (missing > 0 && missing >= errors) {
    return html`<button type="button" class="state state-open" title=${strings.findMissing} @click=${act}>
      <span class="state-dot"></span>${strings.missing(missing)}</button>`
  }
  if (errors > 0) {
    return html`<button type="button" class="state state-wrong" @click=${act}>
      ${icons.error}${strings.problemsLeft(errors)}</button>`
  }
  if (total === 0) return html`<span class="state">${strings.noFigures}</span>`
  return html`<span class="state state-done">${icons.check}${strings.allFilled}</span>`
}
