import type { Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { isText, readReport, readTextReport } from "./read-report.ts"
import { formOf, leave, refusalOf, replace, storedForm, type ProfileName } from "./write-report.ts"
import type { Words } from "./words.ts"

/** What `convert` is asked to do. */
export interface ConvertRequest {
  readonly file: string
  readonly out: string
  readonly asDraft: boolean
  readonly profile: ProfileName
}

/** Writes a report in another form, by the extensions of the two files. JSON, HTML and Markdown hold blanks; before Word, PDF and
 * plain text stands the gate. What an import of Word did is told on the error stream. */
export async function convert({ file, out, asDraft, profile }: ConvertRequest, schema: Schema, words: Words): Promise<Outcome> {
  const read = await (isText(file) ? readTextReport : readReport)(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  const form = formOf(out)
  if (form === null) return failure(`${out}: ${words.outExtension}`)
  const refusal = await refusalOf(file, out, words)
  if (refusal) return failure(`${out}: ${refusal}`)
  const noted = (read.notes ?? []).map(note => `  ${printable(note)}\n`).join("")
  if (form !== "stored") {
    const outcome = await leave(read.doc, { file, to: form, out, asDraft, profile }, words)
    return { ...outcome, err: noted + outcome.err }
  }
  try {
    await replace(out, await storedForm(read.doc, out) ?? "")
  } catch (error) {
    return failure(`${out}: ${fileFault(error, words)}`)
  }
  return { code: 0, out: `${printable(words.converted(out))}\n`, err: noted }
}
