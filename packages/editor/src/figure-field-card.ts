import {
  faultOf, figureText, roundedEntry, valueText, type Entry, type FigureAttrs, type OfferedChange,
} from "@tianbao/core"
import { answered } from "./figure-commands.ts"
import type { FieldParts } from "./figure-field-parts.ts"
import type { EditorWords } from "./locale.ts"

/** Shows what the figure is, what was understood of the entry and what is wrong, and how much is left to do. `change` is
 * what a blank can take from the figure before it. */
export function showFigure(
  parts: FieldParts, attrs: FigureAttrs, entry: Entry, change: ShownChange | null, left: string, words: EditorWords,
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
  parts.hints.textContent = [previous, range].filter(Boolean).join(" · ")
  parts.left.textContent = left
  input.setAttribute("aria-label", [label, ...about].join("，"))
  input.inputMode = attrs.kind === "text" ? "text" : attrs.kind === "date" ? "numeric" : "decimal"
  input.placeholder = words.hint[attrs.kind]

  if (entry.outcome === "blank" && change) return showChange(parts, change, shown(change.value, unit), words)
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

/** A change since last year that is offered; with `reword`, so that the word before it changes with it. */
export interface ShownChange extends OfferedChange {
  readonly reword: boolean
}

/** Says what the change was worked out from, and offers it; where the text says the opposite, so. */
function showChange(
  { input, status, suggestion }: FieldParts, { from, mismatch, value, reword }: ShownChange, shown: string,
  { change }: EditorWords,
): void {
  const [now, before] = [from.value, from.previous].map(groupDigits)
  status.dataset["state"] = mismatch ? "wrong" : "blank"
  status.textContent = mismatch ? change.mismatch(mismatch.written, mismatch.needed, now ?? "", before ?? "")
    : change.from(from.label, now ?? "", before ?? "")
  input.setAttribute("aria-invalid", "false")
  suggestion.hidden = mismatch !== null && !reword
  suggestion.value = value
  suggestion.textContent = mismatch ? change.reword(mismatch.needed, shown) : change.take(shown)
  suggestion.title = change.taken
}

/** What the figure will read as; a long text need not be shown twice. */
function readBack(attrs: FigureAttrs, value: string | null, words: EditorWords): string {
  if (value === null) return attrs.status === "absent" ? `${figureText(attrs)}：${attrs.reason}` : ""
  return attrs.kind === "text" ? "" : words.understood(figureText({ ...attrs, ...answered(attrs, value) }))
}
