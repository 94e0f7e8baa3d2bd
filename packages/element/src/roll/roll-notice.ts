import { blanksIn } from "@tianbao/editor"
import { html, type TemplateResult } from "lit/html.js"
import { closeButton } from "../chrome/buttons.ts"
import type { Strings } from "../locale.ts"
import type { Rolled } from "./roll-dialog.ts"

/** Says over the sheet that the report was rolled, and offers to take it back. */
export function rollNotice(
  { doc, year, years, kept }: Rolled, strings: Strings,
  { undo, close }: { readonly undo: () => void; readonly close: () => void },
): TemplateResult {
  const { roll } = strings
  return html`
    <div class="roll-done">
      <p role="status"><strong>${roll.done(year)}</strong>
        <span>${roll.counts(blanksIn(doc).length, years.length, kept.length)}</span></p>
      <button type="button" class="button button-outline button-small" title="${roll.undo} (Ctrl+Z)" @click=${undo}>
        ${roll.undo}
      </button>
      ${closeButton(strings, close)}
    </div>`
}
