import { html, type TemplateResult } from "lit"
import { icons } from "./icons.ts"
import type { Strings } from "./locale.ts"
import type { Overview, Problem } from "./overview.ts"

/** The tab that lists what is wrong with the report. */
export function problemPanel({ problems }: Overview, strings: Strings, go: (pos: number) => void): TemplateResult {
  if (problems.length > 0) return html`<div class="panel-scroll">${problemList(problems, strings, go)}</div>`
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
  return html`
    <ol class="problems">
      ${problems.map(({ from, severity, message, place }) => html`
        <li>
          <button class="problem problem-${severity}" @click=${() => go(from)}>
            <span class="problem-icon" role="img" aria-label=${strings[severity]}>${icons[severity]}</span>
            <span class="problem-text">${message}</span>
            <span class="problem-place">${place}</span>
          </button>
        </li>`)}
    </ol>`
}
