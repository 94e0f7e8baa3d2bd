import { html, nothing, type TemplateResult } from "lit"
import type { Strings } from "./locale.ts"
import type { Overview } from "./overview.ts"

/** The report's headings with their numbers and blanks. `current` is where the section starts that holds the cursor. */
export function outlinePanel(
  { outline, characters, total }: Overview, current: number | null, strings: Strings, go: (pos: number) => void,
): TemplateResult {
  return html`
    <h2 class="side-head">${strings.outline}</h2>
    ${outline.length === 0 ? html`<p class="side-empty">${strings.outlineEmpty}</p>` : html`
      <ol class="outline">
        ${outline.map(({ pos, level, number, title, blanks }) => html`
          <li>
            <button class="outline-entry" data-level=${level} aria-current=${pos === current ? "location" : nothing}
              title=${title} @click=${() => go(pos)}>
              <span class="outline-number">${number}</span>
              <span class="outline-title">${title || strings.messages.untitledSection()}</span>
              ${blanks === 0 ? nothing : html`
                <span class="badge" title=${strings.blanksIn(blanks)}>
                  <span aria-hidden="true">${blanks}</span><span class="unseen">${strings.blanksIn(blanks)}</span>
                </span>`}
            </button>
          </li>`)}
      </ol>`}
    <p class="side-foot">${strings.summary(characters, total)}</p>`
}
