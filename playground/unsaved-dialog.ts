import { html } from "lit"
import type { Strings } from "./locale.ts"
import { openModal } from "./modal.ts"

/** Asks what to do with changes that are not saved. Null means: stay. */
export function askUnsaved(strings: Strings): Promise<"save" | "discard" | null> {
  const { unsaved } = strings
  return openModal<"save" | "discard">("unsaved", modal => html`
    <header class="modal-head"><div>
      <h2 id="modal-title">${unsaved.title}</h2>
      <p class="modal-hint">${unsaved.text}</p>
    </div></header>
    <footer class="modal-foot">
      <button class="button" @click=${() => modal.close(null)}>${strings.cancel}</button>
      <button class="button" @click=${() => modal.close("discard")}>${unsaved.discard}</button>
      <button class="button button-primary" autofocus @click=${() => modal.close("save")}>${unsaved.save}</button>
    </footer>`)
}
