import type { Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { refusalOf, replace } from "./write-report.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { readReport } from "./read-report.ts"
import type { Words } from "./words.ts"

/** How figures are listed. */
export type FiguresFormat = "csv" | "json" | "xlsx"

/** Lists a report's figures, on the standard output or in a file; a workbook needs one. */
export async function listFigures(
  file: string, format: FiguresFormat, out: string | null, schema: Schema, words: Words,
): Promise<Outcome> {
  const read = await readReport(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  if (out === null && format === "xlsx") return failure(words.missingOption("-o"))
  const { toCSV, toJSON, toXLSX } = await import("@tianbao/sheet")
  const content = format === "csv" ? toCSV(read.doc) : format === "json" ? toJSON(read.doc) : await toXLSX(read.doc)
  if (out === null) return { code: 0, out: String(content), err: "" }
  const refusal = await refusalOf(file, out, words)
  if (refusal) return failure(`${out}: ${refusal}`)
  try {
    await replace(out, content)
  } catch (error) {
    return failure(`${out}: ${fileFault(error, words)}`)
  }
  return { code: 0, out: `${printable(words.exported(out, false))}\n`, err: "" }
}
