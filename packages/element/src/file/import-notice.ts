import { html, nothing, type TemplateResult } from "lit/html.js"
import { closeButton } from "../chrome/buttons.ts"
import type { Strings } from "../locale.ts"
import type { ImportLine } from "./read-file.ts"

/** What an import did, told over the text until the person closes it. Positions follow the text. */
export interface Imported {
  readonly name: string
  readonly lines: readonly ImportLine[]
}

const kinds = ["doubtful", "leftOut", "recognised"] as const
const mostPlaces = 12

/** Says what was recognised, what is doubtful and what was left out, with the places. */
export function importNotice(
  { name, lines }: Imported, strings: Strings, { go, close }: { readonly go: (pos: number) => void; readonly close: () => void },
): TemplateResult {
  const { imported } = strings
  const of = (kind: ImportLine["kind"]): readonly ImportLine[] => lines.filter(line => line.kind === kind)
  return html`
    <div class="import"><details ?open=${of("doubtful").length + of("leftOut").length > 0}>
      <summary>
        <strong role="status">${imported.title(name)}</strong>
        ${kinds.map(kind => of(kind).length > 0 ? html`<span class="import-count" data-kind=${kind}>${imported.kinds[kind]} <b>${of(kind).length}</b></span>` : nothing)}
      </summary>
      <div class="import-lists">
        ${kinds.map(kind => of(kind).length === 0 ? nothing : html`
          <section data-kind=${kind}>
            <h3>${imported.kinds[kind]}</h3>
            <ul>${of(kind).map(({ text, places }) => html`
              <li><span>${text}</span>${kind === "recognised" ? nothing : html`<span class="import-places">
                ${places.slice(0, mostPlaces).map((pos, i) => html`<button type="button" class="import-place" aria-label=${imported.place(text, i + 1)}
                  @click=${() => go(pos)}>${i + 1}</button>`)}</span>`}</li>`)}</ul>
          </section>`)}
      </div>
    </details><span class="import-close">${closeButton(strings, close)}</span></div>`
}
