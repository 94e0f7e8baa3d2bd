// What filling from a file would change, before it changes anything: each value, what it was converted from, and where it
// meets one that a person typed. Theirs stands unless it is given up here.

import type { FillEntry, FillPreview, FillState } from "@tianbao/core/quantity"
import { valueText } from "@tianbao/core"
import { html, nothing, type TemplateResult } from "lit/html.js"
import { closeButton } from "../chrome/buttons.ts"
import { icons } from "../chrome/icons.ts"
import { openModal } from "../chrome/modal.ts"
import { stringsOf } from "../locale.ts"
import type { Locale } from "../words.ts"
import { fillWords, type FillWords } from "./fill-words.ts"

/** What the person chose: the conflicts that the source wins, and of when the values are. */
export interface FillChoice {
  readonly accepted: ReadonlySet<FillEntry>
  readonly asOf: string
}

const order: readonly FillState[] = ["conflict", "changed", "new", "invalid", "ambiguous", "unknown", "duplicate", "computed", "same"]

/** Shows the preview; null where nothing is to be filled. */
export function previewDialog(
  root: ShadowRoot, { entries, missing }: FillPreview, source: string, asOf: string, locale: Locale,
): Promise<FillChoice | null> {
  const words = fillWords(locale)
  const accepted = new Set<FillEntry>()
  const sorted = [...entries].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
  let date = asOf
  const count = (...states: readonly FillState[]): number => entries.filter(({ state }) => states.includes(state)).length
  const toggle = (entry: FillEntry, redraw: () => void): void => {
    if (!accepted.delete(entry)) accepted.add(entry)
    redraw()
  }
  return openModal<FillChoice>(root, "fill", modal => {
    const taken = count("new", "changed") + accepted.size
    return html`
      <header class="modal-head">
        <span class="modal-mark">${icons.sheet}</span>
        <div>
          <h2 id="modal-title">${words.title(source)}</h2>
          <p class="modal-hint">${order.filter(state => count(state) > 0).map(state => html`
            <span class="fill-count" data-state=${state}>${words.states[state]} <b>${count(state)}</b></span>`)}
            ${missing.length > 0 ? html`<span class="fill-count" data-state="missing">${words.missing} <b>${missing.length}</b></span>` : nothing}</p>
        </div>
        ${closeButton(stringsOf(locale), () => modal.close(null))}
      </header>
      <div class="modal-body">
        <table class="fill-table">
          <thead><tr><th scope="col">${words.figure}</th><th scope="col" class="is-number">${words.before}</th>
            <th scope="col" class="is-number">${words.after}</th><th scope="col">${words.result}</th></tr></thead>
          <tbody>${sorted.slice(0, 500).map(entry => line(entry, words, accepted.has(entry), () => toggle(entry, modal.redraw)))}</tbody>
        </table>
        ${sorted.length > 500 ? html`<p class="fill-more">${words.more(sorted.length - 500)}</p>` : nothing}
        ${missing.length > 0 ? html`<p class="fill-more">${words.stillBlank(missing.slice(0, 20).map(({ label }) => label), missing.length)}</p>` : nothing}
      </div>
      <footer class="modal-foot">
        <label class="fill-date">${words.asOf}<input type="text" .value=${date} placeholder="2026-11-20"
          @input=${(event: Event) => { date = (event.currentTarget as HTMLInputElement).value.trim() }}></label>
        <button type="button" class="button" @click=${() => modal.close(null)}>${stringsOf(locale).cancel}</button>
        <button type="button" class="button button-primary" ?disabled=${taken === 0} autofocus
          @click=${() => modal.close({ accepted, asOf: date })}>${words.fill(taken)}</button>
      </footer>`
  })
}

function line(entry: FillEntry, words: FillWords, isAccepted: boolean, toggle: () => void): TemplateResult {
  const { state, label, key, section, unit, before, after, converted, note } = entry
  const shown = (value: string | null): string => valueText({ kind: "number", value, unit, hedge: "" })
  return html`
    <tr data-state=${state}>
      <th scope="row">${label || key}${section ? html`<small>${section}</small>` : nothing}</th>
      <td class="is-number">${shown(before) || "—"}</td>
      <td class="is-number">${after === null ? "—" : shown(after)}${converted ? html`<small>${words.converted(converted)}</small>` : nothing}</td>
      <td>${state === "conflict" ? html`<label class="fill-accept"><input type="checkbox" .checked=${isAccepted} @change=${toggle}>
        <span>${words.accept}</span></label>` : html`<span class="fill-state">${words.states[state]}</span>${note ? html`<small>${note}</small>` : nothing}`}</td>
    </tr>`
}
