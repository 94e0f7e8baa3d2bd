// What is typed or pasted into a cell, as an answer of the figure.

import { readEntry, type FigureAttrs, type Messages } from "@tianbao/core"

/** A value for the figure, null for none; or why the text is none. `unverified` where a ? stood behind it. */
export type CellAnswer =
  | { readonly ok: true; readonly value: string | null; readonly unverified: boolean }
  | { readonly ok: false; readonly message: string }

/** Reads a cell's text. What breaks a constraint is taken: the report says so, and the gate stays closed. */
export function readCell(text: string, attrs: FigureAttrs, messages: Messages): CellAnswer {
  const [, plain = text, sign = ""] = attrs.kind === "text" ? [] : /^(.*?)([?？]?)$/s.exec(text.trim()) ?? []
  const entry = readEntry(plain, attrs)
  if (entry.outcome === "refused") return { ok: false, message: messages.entry(entry.reason) }
  return { ok: true, value: entry.outcome === "value" ? entry.value : null, unverified: sign !== "" && entry.outcome === "value" }
}
