import { figureAttrs, roleOf, valueText, type Hit } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"
import type { Overview, Problem } from "./overview.ts"

/** What can be done about the numbers that the text lacks. */
export interface HitActions {
  readonly walk: () => void
  readonly makeAll: () => void
  readonly make: (hit: Hit) => void
  readonly settle: (hit: Hit) => void
}

/** A text that a web site stripped lacks thousands of numbers: to list them all would take seconds. */
const listedAtMost = 300

/** The tab that lists what is wrong with the report. Without actions nothing can be done about it. */
export function problemPanel(
  { doc, problems, hits }: Overview, strings: Strings, go: (pos: number) => void, actions: HitActions | null,
): TemplateResult {
  if (problems.length > 0) {
    return html`
      ${hits.length > 0 && actions ? html`
        <div class="progress">
          <span class="progress-text">${strings.missing(hits.length)}</span>
          <button type="button" class="button button-outline button-small" @click=${actions.walk}>
            ${strings.walk}
          </button>
          <button type="button" class="button button-quiet button-small" @click=${actions.makeAll}>
            ${strings.makeAll}
          </button>
        </div>` : nothing}
      <div class="panel-scroll">
        <ol class="problems">
          ${problems.slice(0, listedAtMost).map(problem => problem.hit
            ? hitLine(doc, problem, problem.hit, strings, go, actions) : problemLine(problem, strings, go, doc))}
        </ol>
        ${problems.length > listedAtMost
          ? html`<p class="problems-more">${strings.moreProblems(problems.length - listedAtMost)}</p>` : nothing}
      </div>`
  }
  return html`
    <div class="panel-empty panel-empty-good">
      <span class="panel-empty-mark">${icons.check}</span>
      <strong>${strings.problemsEmpty}</strong>
      <p>${strings.problemsEmptyHint}</p>
    </div>`
}

/** Problems in the order of the text; each takes the person to its place. */
export function problemList(
  problems: readonly Problem[], strings: Strings, go: (pos: number) => void,
): TemplateResult {
  return html`<ol class="problems">${problems.map(problem => problemLine(problem, strings, go))}</ol>`
}

function problemLine(
  { from, severity, message, place, suggestion, places = [] }: Problem, strings: Strings, go: (pos: number) => void,
  doc: Node | null = null,
): TemplateResult {
  return html`
    <li>
      <button type="button" class="problem problem-${severity}" @click=${() => go(from)}>
        <span class="problem-icon" role="img" aria-label=${strings[severity]}>${icons[severity]}</span>
        <span class="problem-text">${message}${suggestion
          ? html`<span class="problem-suggestion">${suggestion}</span>` : nothing}</span>
        <span class="problem-place">${place}</span>
      </button>
      ${doc && places.length > 0 ? html`
        <div class="problem-places">${places.slice(0, 8).map(other => html`
          <button type="button" @click=${() => go(other.from)}>${nameAt(doc, other.from)}</button>`)}</div>` : nothing}
    </li>`
}

/** What stands at a place: a figure's label with its value. */
function nameAt(doc: Node, pos: number): string {
  const node = doc.nodeAt(pos)
  if (!node || roleOf(node.type) !== "figure") return node?.textContent.slice(0, 12) ?? ""
  const attrs = figureAttrs(node)
  return `${attrs.label || attrs.name} ${valueText(attrs)}`.trim()
}

/** A number that the text lacks, in its sentence; why it is one stands in the hint. */
function hitLine(
  doc: Node, { from, message, place }: Problem, hit: Hit, strings: Strings, go: (pos: number) => void,
  actions: HitActions | null,
): TemplateResult {
  const [before, shown, after] = inSentence(doc, hit)
  return html`
    <li class="hit">
      <button type="button" class="problem problem-hit" title=${message} @click=${() => go(from)}>
        <span class="problem-icon" role="img" aria-label=${strings.missingHere}>${icons.missing}</span>
        <span class="problem-text">${before}<mark>${shown}</mark>${after}</span>
        <span class="problem-place">${place}</span>
      </button>
      ${actions ? html`
        <div class="hit-actions">
          ${hit.blank.class === "text" ? nothing
            : html`<button type="button" @click=${() => actions.make(hit)}>${strings.makeFigure}</button>`}
          <button type="button" @click=${() => actions.settle(hit)}>${strings.settle}</button>
        </div>` : nothing}
    </li>`
}

/** The part of the sentence between two stops, where it is not too long. */
function inSentence(doc: Node, { shownFrom, shownTo }: Hit): readonly [before: string, shown: string, after: string] {
  const $from = doc.resolve(shownFrom)
  const read = (from: number, to: number): string =>
    doc.textBetween(Math.max(from, $from.start()), Math.min(to, $from.end()), "", "…")
  const before = read(shownFrom - 12, shownFrom).replace(/^.*[，。；：！？](?=.)/s, "")
  const [after = ""] = /^.?[^，。；：！？]{0,7}/s.exec(read(shownTo, shownTo + 8)) ?? []
  return [before.length === 12 ? `…${before}` : before, read(shownFrom, shownTo), after]
}
