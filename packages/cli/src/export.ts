import type { Schema } from "prosemirror-model"
import { failure, type Outcome } from "./outcome.ts"
import { readReport } from "./read-report.ts"
import { leave, refusalOf, type LeaveRequest } from "./write-report.ts"
import type { Words } from "./words.ts"

/** Exports a report if the gate is open. */
export async function exportReport(request: LeaveRequest, schema: Schema, words: Words): Promise<Outcome> {
  const { file, out } = request
  const read = await readReport(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  const refusal = await refusalOf(file, out, words)
  return refusal ? failure(`${out}: ${refusal}`) : leave(read.doc, request, words)
}
