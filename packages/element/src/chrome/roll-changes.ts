import { changeAt, changesIn } from "@tianbao/editor"
import { figureAttrs, valueText } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { icons } from "./icons.ts"
import type { Strings } from "../locale.ts"

/** Offers the changes since last year that follow from the values that are in, and leads to those that the text tells
 * the other way round. */
export function changeOffers(
  doc: Node, { roll }: Strings, { take, go }: { readonly take: () => void; readonly go: (pos: number) => void },
): TemplateResult | typeof nothing {
  const changes = changesIn(doc)
  const contradicted = changes.filter(({ mismatch }) => mismatch !== null)
  const count = changes.length - contradicted.length
  const [first] = contradicted
  if (changes.length === 0) return nothing
  return html`
    <div class="change-offers">
      ${count > 0 ? html`
        <p>
          <span>${roll.offers(count)}</span>
          <button type="button" class="button button-outline button-small" @click=${take}>${roll.take}</button>
        </p>` : nothing}
      ${first ? html`
        <button type="button" class="change-wrong" @click=${() => go(first.pos)}>
          ${icons.warning}<span>${roll.contradicted(contradicted.length)}</span>
        </button>` : nothing}
    </div>`
}

/** What can be said about a blank that tells a change: its value, or that the word before it is wrong. */
export function changeNote(doc: Node, pos: number, { roll }: Strings): string {
  const change = changeAt(doc, pos)
  if (!change) return ""
  const { node, value, mismatch } = change
  return mismatch ? roll.contradiction(mismatch.written, mismatch.needed)
    : roll.offered(valueText({ ...figureAttrs(node), value }))
}
