import { html } from "lit/html.js"
import type { Strings } from "../locale.ts"
import { openModal } from "./modal.ts"

/** Says that something went wrong, in the words of the error. */
export function tellFailure(root: ShadowRoot, error: unknown, strings: Strings): Promise<null> {
  return openModal<never>(root, "failure", modal => html`
    <header class="modal-head"><div>
      <h2 id="modal-title">${strings.failed}</h2>
      <p class="modal-hint">${error instanceof Error ? error.message : String(error)}</p>
    </div></header>
    <footer class="modal-foot">
      <button type="button" class="button button-primary" autofocus @click=${() => modal.close(null)}>${strings.close}</button>
    </footer>`)
}
