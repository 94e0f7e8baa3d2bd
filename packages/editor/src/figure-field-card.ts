import {
  changeMark, faultOf, figureText, groupDigits, roundedEntry, valueText, type Entry, type FigureAttrs,
} from "@tianbao/core"
import { answered } from "./figure-commands.ts"
import type { FieldParts } from "./figure-field-parts.ts"
import type { EditorWords } from "./locale.ts"
import type { ReportChange } from "./roll-commands.ts"

/** Shows what the figure is, what was understood of the entry and what is wrong, and how much is left to do. `offer`
 * is what a blank can take from the figure before it. */
export function showFigure(
  parts: FieldParts, attrs: FigureAttrs, entry: Entry, offer: ReportChange | null, left: string, words: EditorWords,
): void {
  const { input, suggestion } = parts
  const label = attrs.label || attrs.name || words.messages.unnamedFigure
  const unit = attrs.unit || (attrs.kind === "percent" ? "%" : "")
  const about = [unit && words.unit(unit), attrs.required ? words.required : words.optional].filter(Boolean)
  const shown = (value: string, shownUnit = ""): string => valueText({ ...attrs, value, unit: shownUnit, hedge: "" })
  const previous = attrs.previous !== null && words.previous(shown(attrs.previous, unit))
  const [min, max] = [attrs.min, attrs.max].map(limit => limit === null ? null : shown(limit))
  const range = (min || max) && words.range(min ?? null, max ?? null)
  parts.label.textContent = label
  parts.unit.textContent = about.join(" · ")
  const change = entry.outcome === "value" ? changeMark({ ...attrs, value: entry.value }) : ""
  parts.hints.textContent = [previous, change, range].filter(Boolean).join(" · ")
  parts.left.textContent = left
  input.setAttribute("aria-label", words.figure(label, unit, attrs.required, entry.outcome === "blank"))
  input.inputMode = attrs.kind === "text" ? "text" : attrs.kind === "date" ? "numeric" : "decimal"
  input.placeholder = words.hint[attrs.kind]

  parts.answers.hidden = input.readOnly
  parts.absent.setAttribute("aria-pressed", String(attrs.status === "absent"))
  parts.unverified.setAttribute("aria-pressed", String(attrs.status === "unverified"))
  parts.unverified.disabled = attrs.value === null && entry.outcome !== "value"
  if (attrs.formula !== "") return showComputed(parts, attrs, words)

  if (entry.outcome === "blank" && offer) {
    const offered = offer.mismatch?.value ?? offer.value
    return showChange(parts, offer, offered, shown(offered, unit), words)
  }
  const value = entry.outcome === "value" ? entry.value : null
  const fault = faultOf({ ...attrs, value })
  const wrong = entry.outcome === "refused" ? words.messages.entry(entry.reason)
    : fault ? words.messages.fault(label, fault) : ""
  parts.status.dataset["state"] = wrong ? "wrong" : value === null ? "blank" : "understood"
  parts.status.textContent = wrong || readBack(attrs, value, words)
  input.setAttribute("aria-invalid", String(wrong !== ""))
  const offered = entry.outcome === "refused" ? entry.suggestion
    : fault?.reason === "precision" && value !== null ? roundedEntry(value, attrs.precision) : null
  suggestion.hidden = offered === null
  suggestion.value = offered ?? ""
  suggestion.textContent = offered === null ? "" : words.take(shown(offered, unit))
  suggestion.title = entry.outcome === "refused" ? words.taken : ""
}

/** Asks why the figure does not apply. */
export function showReason({ input, status, suggestion }: FieldParts, words: EditorWords): void {
  status.dataset["state"] = "blank"
  status.textContent = words.reasonKeys
  input.placeholder = words.reason
  input.inputMode = "text"
  input.setAttribute("aria-label", words.reason)
  input.setAttribute("aria-invalid", "false")
  suggestion.hidden = true
}

function showComputed({ input, status, suggestion }: FieldParts, { formula }: FigureAttrs, words: EditorWords): void {
  status.dataset["state"] = "understood"
  status.textContent = words.computed(formula)
  input.setAttribute("aria-invalid", "false")
  suggestion.hidden = true
}

/** Says what a change was worked out from, and offers it; where the text says the opposite, with the true word. */
function showChange(
  { input, status, suggestion }: FieldParts, { from: { label, value, previous }, mismatch, canReword }: ReportChange,
  offered: string, shown: string, words: EditorWords,
): void {
  const [now, before] = [groupDigits(value), groupDigits(previous)]
  status.dataset["state"] = mismatch ? "wrong" : "blank"
  status.textContent = mismatch ? words.contradicted(mismatch.written, mismatch.needed, now, before)
    : words.workedOut(label, now, before)
  input.setAttribute("aria-invalid", "false")
  suggestion.hidden = mismatch !== null && !canReword
  suggestion.value = offered
  suggestion.textContent = mismatch ? words.reword(mismatch.needed, shown) : words.take(shown)
  suggestion.title = words.taken
}

/** What the figure will read as; a long text need not be shown twice. */
function readBack(attrs: FigureAttrs, value: string | null, words: EditorWords): string {
  if (value === null) return attrs.status === "absent" ? `${figureText(attrs)}：${attrs.reason}` : ""
  return attrs.kind === "text" ? "" : words.understood(figureText({ ...attrs, ...answered(attrs, value) }))
}
