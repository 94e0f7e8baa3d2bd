import type { Job } from "@tianbao/docx"
import { html } from "lit/html.js"
import { openModal, type Modal } from "../chrome/modal.ts"
import type { Strings } from "../locale.ts"

/** Work that takes its time: after a moment a dialog says how far it is and offers to take it back. Null where it was. */
export async function busy<T>(root: ShadowRoot, title: string, strings: Strings, task: (job: Job) => Promise<T>): Promise<T | null> {
  const abort = new AbortController()
  let progress = 0
  let dialog: Modal<never> | null = null
  const opening = setTimeout(() => {
    void openModal<never>(root, "busy", modal => {
      dialog = modal
      return html`
        <header class="modal-head"><div><h2 id="modal-title">${title}</h2></div></header>
        <div class="modal-body">
          <progress max="1" .value=${progress} aria-label=${title}></progress>
          <p class="modal-hint" role="status">${strings.percent(Math.round(progress * 100))}</p>
        </div>
        <footer class="modal-foot">
          <button type="button" class="button" autofocus @click=${() => modal.close(null)}>${strings.cancel}</button>
        </footer>`
    }).then(() => abort.abort())
  }, patience)
  try {
    return await task({
      signal: abort.signal,
      onProgress(done) {
        progress = done
        dialog?.redraw()
      },
    })
  } catch (error) {
    if (abort.signal.aborted && error instanceof DOMException && error.name === "AbortError") return null
    throw error
  } finally {
    clearTimeout(opening)
    ;(dialog as Modal<never> | null)?.close(null)
  }
}

/** In ms: what is done by then needs no dialog. */
const patience = 400
