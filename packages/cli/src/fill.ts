import { readFile, stat } from "node:fs/promises"
import { previewFill, takenValues, withValues, type FillEntry, type FillPreview, type FillState } from "@tianbao/core/quantity"
import type { Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { readReport } from "./read-report.ts"
import { formOf, refusalOf, replace, storedForm } from "./write-report.ts"
import type { Words } from "./words.ts"

/** What `fill` is asked to do. */
export interface FillRequest {
  readonly file: string
  /** The file with the values: `.csv`, `.xlsx` or `.json`. */
  readonly values: string
  readonly out: string
  readonly source: string
  readonly asOf: string
  /** Whether values go over what a person typed. */
  readonly acceptConflicts: boolean
}

/** Fills a report's figures from a file and says what became of each value. 0 where all were taken or the same already, 1
 * where some were not. The output is there as a whole or not at all. */
export async function fillReport(request: FillRequest, schema: Schema, words: Words): Promise<Outcome> {
  const { file, values, out, source, asOf, acceptConflicts } = request
  const read = await readReport(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  if (formOf(out) !== "stored") return failure(`${out}: ${words.storedExtension}`)
  const refusal = await refusalOf(file, out, words)
  if (refusal) return failure(`${out}: ${refusal}`)
  try {
    const info = await stat(values)
    if (!info.isFile()) return failure(`${values}: ${words.file[info.isDirectory() ? "EISDIR" : "notAFile"]}`)
    const { readValues } = await import("@tianbao/sheet")
    const given = await readValues(await readFile(values))
    if (!given.ok) return failure(`${values}: ${words.values[given.reason]}`)
    const preview = previewFill(read.doc, given.values, words.messages)
    const doc = withValues(read.doc, takenValues(preview, () => acceptConflicts), { source: source || values, asOf })
    await replace(out, await storedForm(doc, out) ?? "")
    return summaryOf(preview, out, acceptConflicts, words)
  } catch (error) {
    return failure(`${values}: ${fileFault(error, words)}`)
  }
}

function summaryOf({ entries, missing }: FillPreview, out: string, acceptConflicts: boolean, words: Words): Outcome {
  const count = (...states: readonly FillState[]): number => entries.filter(({ state }) => states.includes(state)).length
  const taken = count("new", "changed") + (acceptConflicts ? count("conflict") : 0)
  const left = entries.filter(({ state }) =>
    !["new", "changed", "same"].includes(state) && !(state === "conflict" && acceptConflicts))
  const details = [
    ...left.map(entry => words.notTaken(entry.key, reasonOf(entry, words))),
    ...missing.length > 0 ? [words.stillBlank(missing.map(({ label }) => label))] : [],
  ]
  const lines = [printable(words.filled(out, taken, count("same"))), ...details.map(line => `  ${printable(line)}`)]
  return { code: left.length > 0 ? 1 : 0, out: lines.map(line => `${line}\n`).join(""), err: "" }
}

function reasonOf({ state, note, before, after }: FillEntry, words: Words): string {
  return state === "conflict" ? words.conflict(before ?? "", after ?? "") : note
}
