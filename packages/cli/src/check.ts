import { defaultRules, gate, listDiagnostics, type ListedDiagnostic } from "@tianbao/core"
import type { Schema } from "prosemirror-model"
import { listing } from "./listing.ts"
import { failure, type Outcome } from "./outcome.ts"
import { readReport } from "./read-report.ts"
import type { Words } from "./words.ts"

/** How `check` writes what it found. */
export type Format = "text" | "json" | "jsonl"

/** What is wrong at a place of a file, as `json` and `jsonl` write it: these keys, in this order. */
export interface CheckRecord extends ListedDiagnostic {
  readonly file: string
}

/** Checks each file as the gate does. The outcome's code is the worst of all files. */
export async function check(files: readonly string[], format: Format, schema: Schema, words: Words): Promise<Outcome> {
  const records: CheckRecord[] = []
  const listings: string[] = []
  let code: Outcome["code"] = 0
  let err = ""
  for (const file of files) {
    const read = await readReport(file, schema, words)
    if (!read.ok) {
      err += failure(...read.reasons.map(reason => `${file}: ${reason}`)).err
      code = 2
      continue
    }
    const { open, diagnostics } = gate(read.doc, defaultRules, words.messages)
    const list = listDiagnostics(read.doc, diagnostics, words.messages)
    if (!open && code === 0) code = 1
    records.push(...list.map(each => ({ file, ...each })))
    listings.push(listing(file, list, words))
  }
  return { code, out: output[format](records, listings), err }
}

const output: Readonly<Record<Format, (records: readonly CheckRecord[], listings: readonly string[]) => string>> = {
  text: (_, listings) => listings.join("\n"),
  json: records => `${JSON.stringify(records, null, 2)}\n`,
  jsonl: records => records.map(record => `${JSON.stringify(record)}\n`).join(""),
}
