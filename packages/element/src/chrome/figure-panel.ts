import type { Node } from "@tiptap/pm/model"
import { html, nothing, svg, type TemplateResult } from "lit/html.js"
import type { Strings } from "../locale.ts"
import { iconButton } from "./buttons.ts"
import { icons } from "./icons.ts"
import type { FigureEntry, Overview } from "./overview.ts"
import { changeNote, changeOffers } from "./roll-changes.ts"

/** What the tab can set off. */
export interface FigureActions {
  readonly go: (pos: number) => void
  readonly filter: (onlyBlank: boolean) => void
  /** Fills the changes that follow from last year's values. */
  readonly take: () => void
  /** Opens or closes the sheet of all figures. */
  readonly sheet: () => void
}

/** The sheet shows any number of figures; here each is a line of the page. */
const listedAtMost = 300

/** The tab that lists all figures by section. With `onlyBlank`, only those without an answer. `current` is the position
 * of the figure that is selected. */
export function figurePanel(
  { doc, groups, total, filled, missing }: Overview, current: number | null, onlyBlank: boolean, strings: Strings,
  { go, filter, take, sheet }: FigureActions,
): TemplateResult {
  if (total === 0) {
    const hint = missing > 0 ? strings.figuresMissing(missing) : strings.figuresEmpty
    return html`<div class="panel-empty"><p>${hint}</p></div>`
  }
  let room = listedAtMost
  const wanted = groups.map(group => ({ ...group, figures: onlyBlank ? group.figures.filter(isOpen) : group.figures }))
  const shown = wanted.map(group => {
    const figures = group.figures.slice(0, Math.max(0, room))
    room -= group.figures.length
    return { ...group, figures }
  }).filter(({ figures }) => figures.length > 0)
  return html`
    <div class="progress">
      ${ring(filled / total)}
      <span class="progress-text">${strings.filled(filled, total)}</span>
      <label class="switch">
        <input type="checkbox" role="switch" .checked=${onlyBlank}
          @change=${(event: Event) => filter((event.currentTarget as HTMLInputElement).checked)}>
        <span>${strings.onlyBlank}</span>
      </label>
      ${iconButton(strings.sheet, icons.sheet, sheet)}
    </div>
    <div class="panel-scroll">
      ${shown.length === 0 ? html`<div class="panel-empty"><p>${strings.figuresDone}</p></div>` : nothing}
      ${shown.map(({ number, heading, figures }) => html`
        <section class="figure-group">
          <h2>${number.replace(/\.$/, ". ")}${heading || strings.before}</h2>
          <ul>${figures.map(entry => figureLine(doc, entry, entry.pos === current, strings, go))}</ul>
        </section>`)}
      ${room < 0 ? html`<p class="problems-more">${strings.moreFigures(-room)}
        <button type="button" class="button button-outline button-small" @click=${sheet}>${strings.sheet}</button></p>` : nothing}
    </div>
    ${changeOffers(doc, strings, { take, go })}`
}

function figureLine(
  doc: Node, { pos, label, state, number, unit, previous, change }: FigureEntry, isCurrent: boolean, strings: Strings,
  go: (pos: number) => void,
): TemplateResult {
  const hint = isOpen({ state }) ? changeNote(doc, pos, strings) || (previous && strings.previous(previous)) : change
  const note = state === "unverified" ? strings.unverified : hint
  return html`
    <li>
      <button type="button" class="figure-line" data-state=${state} aria-current=${isCurrent ? "true" : nothing}
        @click=${() => go(pos)}>
        <span class="figure-label">${label}</span>
        ${isOpen({ state })
          ? html`<span class="figure-blank">${state === "optional" ? strings.optional : strings.blank}</span>`
          : html`<span class="figure-value">${number || "不适用"}</span>`}
        <span class="figure-unit">${state === "absent" ? "" : unit}</span>
        ${note ? html`<span class="figure-note">${note}</span>` : nothing}
      </button>
    </li>`
}

function isOpen({ state }: Pick<FigureEntry, "state">): boolean {
  return state === "blank" || state === "optional"
}

/** A ring that closes as the report fills. */
function ring(share: number): TemplateResult {
  const length = 2 * Math.PI * 13
  return html`
    <svg class="ring" viewBox="0 0 32 32" aria-hidden="true" data-full=${share === 1 ? "" : nothing}>
      ${svg`<circle class="ring-track" cx="16" cy="16" r="13"/>
      <circle class="ring-fill" cx="16" cy="16" r="13" stroke-dasharray="${share * length} ${length}"/>`}
      ${share === 1 ? svg`<path class="ring-check" d="m10.8 16.4 3.6 3.6 7-7.6"/>` : nothing}
    </svg>`
}
