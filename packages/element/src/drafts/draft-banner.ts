import { html, nothing, type TemplateResult } from "lit/html.js"
import type { DraftWords } from "./draft-words.ts"
import type { Drafts, FoundDraft } from "./drafts.ts"

/** What the person can do about drafts. */
export interface DraftActions {
  readonly restore: (draft: FoundDraft) => void
  readonly discard: (draft: FoundDraft) => void
  readonly setAside: () => void
  readonly takeOver: () => void
  /** Tries to keep the text once more. */
  readonly retry: () => void
  /** Gives the person the text as a file. */
  readonly download: () => void
}

/** What is to be said over the sheet: that another window writes, that drafts cannot be kept, or that there are some; null
 * where nothing is. */
export function draftNotice(
  { state, found, skipped }: Pick<Drafts, "state" | "found" | "skipped">, words: DraftWords, actions: DraftActions,
): TemplateResult | null {
  if (state.is === "elsewhere") {
    return html`
      <div class="note">
        <p role="status">${words.elsewhereHint}</p>
        ${button(state.asked ? words.takingOver : words.takeOver, actions.takeOver, { disabled: state.asked })}
      </div>`
  }
  const failure = state.is !== "failed" ? nothing : html`
    <div class="note note-warning">
      <p role="alert">${words.failed[state.reason]}</p>
      ${state.reason === "quota" ? button(words.retry, actions.retry) : nothing}
      ${button(words.download, actions.download)}
    </div>`
  const damaged = skipped.filter(({ why }) => why === "damaged").length
  const newer = skipped.length - damaged
  const [newest, ...earlier] = found
  const passed = skipped.length === 0 ? nothing : html`
    <div class="note note-warning">
      <p role="status">${damaged > 0 ? words.damaged(damaged) : nothing} ${newer > 0 ? words.newer(newer) : nothing}</p>
      ${newest ? nothing : button(words.close, actions.setAside)}
    </div>`
  if (failure === nothing && passed === nothing && !newest) return null
  return html`${failure}${passed}${newest ? offer(newest, earlier, words, actions) : nothing}`
}

/** Says that a draft was restored, and offers the way back. */
export function restoredNotice(
  { time, filled, total }: FoundDraft, words: DraftWords,
  { back, close }: { readonly back: () => void; readonly close: () => void },
): TemplateResult {
  return html`
    <div class="note">
      <p role="status"><strong>${words.restored(words.time(time))}</strong>${words.filled(filled, total)}</p>
      ${button(words.back, back)}${button(words.close, close, { className: "button-quiet" })}
    </div>`
}

function offer(
  draft: FoundDraft, earlier: readonly FoundDraft[], words: DraftWords, { restore, discard, setAside }: DraftActions,
): TemplateResult {
  const choices = (each: FoundDraft, rest: TemplateResult | typeof nothing): TemplateResult => html`
    <span class="draft-choices">
      ${button(words.restore, () => restore(each), { className: each === draft ? "button-primary" : "button-outline" })}
      ${rest}${button(words.discard, () => discard(each), { className: "button-quiet" })}
    </span>`
  const time = ({ time, filled, total }: FoundDraft): string => `${words.time(time)}${words.filled(filled, total)}`
  return html`
    <section class="note draft-note" aria-label=${words.found(draft.title)}>
      <p role="status">${words.found(draft.title)}${time(draft)}
        ${draft.hostMovedOn ? html`<br><strong>${words.hostMovedOn}</strong>` : nothing}</p>
      ${choices(draft, button(words.setAside, setAside, { title: words.setAsideHint }))}
      ${earlier.length === 0 ? nothing : html`
        <details>
          <summary>${words.earlier(earlier.length)}</summary>
          <ul>${earlier.map(each => html`<li><span>${time(each)}</span>${choices(each, nothing)}</li>`)}</ul>
        </details>`}
    </section>`
}

function button(
  label: string, act: () => void,
  { className = "button-outline", title = "", disabled = false }:
  { readonly className?: string; readonly title?: string; readonly disabled?: boolean } = {},
): TemplateResult {
  return html`
    <button type="button" class="button button-small ${className}" title=${title || nothing} ?disabled=${disabled}
      @click=${act}>${label}</button>`
}
