import { html, type TemplateResult } from "lit/html.js"
import type { Damage } from "../desk.ts"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"

/** Says over a read-only sheet why it is one, with each fault's path, and offers the file again. */
export function damageNotice({ name, problems, salvaged }: Damage, strings: Strings,
  { download, back }: { readonly download: () => void; readonly back: () => void }): TemplateResult {
  const { damage } = strings
  return html`
    <section class="damage" aria-labelledby="damage-title">
      <span class="damage-icon">${icons.warning}</span>
      <div class="damage-text">
        <h2 id="damage-title">${(salvaged ? damage.title : damage.titleLost)(name)}</h2>
        <p>${salvaged ? damage.salvaged : damage.lost}</p>
        <details ?open=${problems.length <= 3}>
          <summary>${damage.details(problems.length)}</summary>
          <ul>${problems.map(({ path, message }) => html`<li><code>${path || damage.root}</code>${message}</li>`)}</ul>
        </details>
        <div class="damage-actions">
          <button type="button" class="button button-primary" @click=${back}>${damage.back}</button>
          <button type="button" class="button button-outline" @click=${download}>${damage.download}</button>
        </div>
      </div>
    </section>`
}
