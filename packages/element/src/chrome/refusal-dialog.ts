import type { Diagnostic } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"
import { html } from "lit/html.js"
import { closeButton } from "./buttons.ts"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"
import { openModal } from "./modal.ts"
import { placed } from "./overview.ts"
import { problemList } from "./problem-panel.ts"

/** Says why a report may not leave yet. Resolves to the place to go to, to "draft", or to null. */
export function openRefusal(
  root: ShadowRoot, doc: Node, diagnostics: readonly Diagnostic[], printing: boolean, strings: Strings,
): Promise<number | "draft" | null> {
  const { refusal } = strings
  const errors = placed(doc, diagnostics.filter(({ severity }) => severity === "error"), strings)
  const blanks = errors.filter(({ rule }) => rule === "blankFigure").length
  const first = errors.find(({ rule }) => rule === "blankFigure") ?? errors[0]
  const others = errors.length - blanks
  const count = blanks === 0 ? refusal.others(others)
    : others === 0 ? refusal.blanks(blanks) : refusal.blanksAndMore(blanks, others)
  return openModal<number | "draft">(root, "refusal", modal => html`
    <header class="modal-head">
      <span class="modal-mark">${icons.figures}</span>
      <div>
        <h2 id="modal-title">${printing ? refusal.print : refusal.export}${count}</h2>
        <p class="modal-hint">${refusal.why}</p>
      </div>
      ${closeButton(strings, () => modal.close(null))}
    </header>
    <div class="modal-body">${problemList(errors, strings, pos => modal.close(pos))}</div>
    <footer class="modal-foot">
      <button type="button" class="button" aria-describedby="draft-hint" @click=${() => modal.close("draft")}>
        ${printing ? refusal.printDraft : refusal.exportDraft}
      </button>
      <small id="draft-hint">${refusal.draftHint}</small>
      <button type="button" class="button button-primary" autofocus @click=${() => modal.close(first?.from ?? null)}>
        ${blanks > 0 ? refusal.goFirst : refusal.goFirstProblem}
      </button>
    </footer>`)
}
