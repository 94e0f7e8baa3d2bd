import {
  blankRules, defaultRules, gate, listDiagnostics, type ListedBlank, type ListedDiagnostic,
} from "@tianbao/core"
import type { Schema } from "prosemirror-model"
import { listing } from "./listing.ts"
import { failure, type Outcome } from "./outcome.ts"
import { isText, readReport, readText } from "./read-report.ts"
import type { Words } from "./words.ts"

/** How `check` writes what it found. */
export type Format = "text" | "json" | "jsonl"

/** What is wrong at a place of a report, as `json` and `jsonl` write it: these keys, in this order. */
export type CheckRecord = { readonly file: string } & (ListedDiagnostic | ListedBlank)

/** A number that a line of a `.txt` file lacks, as `json` writes it: these keys, in this order. `line` counts from 1;
 * there are no positions of a document. */
export type TextRecord = { readonly file: string } & Omit<ListedBlank, "from" | "to">

/** Checks each file as the gate does. The outcome's code is the worst of all files. */
export async function check(files: readonly string[], format: Format, schema: Schema, words: Words): Promise<Outcome> {
  const records: (CheckRecord | TextRecord)[] = []
  const listings: string[] = []
  let code: Outcome["code"] = 0
  let err = ""
  for (const file of files) {
    const ofText = isText(file)
    const read = await (ofText ? readText : readReport)(file, schema, words)
    if (!read.ok) {
      err += failure(...read.reasons.map(reason => `${file}: ${reason}`)).err
      code = 2
      continue
    }
    const { open, diagnostics } = gate(read.doc, ofText ? blankRules : defaultRules, words.messages)
    const found = listDiagnostics(read.doc, diagnostics, words.messages)
    const list = ofText ? found.map(each => withLine(each, words)) : found
    if (!open && code === 0) code = 1
    for (const each of list) records.push({ file, ...each })
    listings.push(listing(file, list, words))
  }
  return { code, out: output[format](records, listings), err }
}

function withLine(listed: ListedDiagnostic | ListedBlank, words: Words): Omit<ListedBlank, "from" | "to"> {
  const { from: _, to: __, ...rest } = listed as ListedBlank
  return { ...rest, path: words.line(rest.line) }
}

const output: Readonly<Record<
  Format, (records: readonly (CheckRecord | TextRecord)[], listings: readonly string[]) => string
>> = {
  text: (_, listings) => listings.join("\n"),
  json: records => `${JSON.stringify(records, null, 2)}\n`,
  jsonl: records => records.map(record => `${JSON.stringify("from" in record ? record : inShort(record))}\n`).join(""),
}

/** What `jsonl` writes of a place in a `.txt` file. */
function inShort(
  { file, rule, line, start, end, kind, class: of, unit, label, reason, confidence }: TextRecord,
): Omit<TextRecord, "severity" | "message" | "path" | "text"> {
  return { file, rule, line, start, end, kind, class: of, unit, label, reason, confidence }
}
