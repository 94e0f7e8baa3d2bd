import { extname } from "node:path"
import { rollForward, schemaVersion, type KeptNumber, type RollForward } from "@tianbao/core"
import type { Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { refusalOf, replace } from "./write-report.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { isText, readReport, readTextReport } from "./read-report.ts"
import type { Words } from "./words.ts"

/** What `roll-forward` is asked to do. */
export interface RollForwardRequest {
  readonly file: string
  readonly out: string
  readonly year: number
  /** The year of the old report; undefined where it is to be read from it. */
  readonly from: number | undefined
}

/** Makes last year's report this year's and writes it as `.json`, and says what became of its numbers. The output is
 * there as a whole or not at all, and never takes the place of the report that was read. */
export async function rollForwardReport(request: RollForwardRequest, schema: Schema, words: Words): Promise<Outcome> {
  const { file, out, year, from } = request
  const read = await (isText(file) ? readTextReport : readReport)(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  if (extname(out).toLowerCase() !== ".json") return failure(`${out}: ${words.notJSONFile}`)
  const refusal = await refusalOf(file, out, words)
  if (refusal) return failure(`${out}: ${refusal}`)

  const rolled = rollForward(read.doc, { year, from })
  try {
    await replace(out, `${JSON.stringify({ schemaVersion, ...rolled.doc.toJSON() })}\n`)
  } catch (error) {
    return failure(`${out}: ${fileFault(error, words)}`)
  }
  return { code: 0, out: summaryOf(rolled, out, year, words), err: "" }
}

/** What became of the report's numbers, for reading: a line each for figures and years, and one for each reason why
 * numbers stayed. */
function summaryOf(
  { from, figures, cleared, years, kept }: RollForward, out: string, year: number, words: Words,
): string {
  const details = [
    words.rolledFigures(figures, cleared),
    words.rolledYears(years.length),
    ...[...byReason(kept)].map(([reason, texts]) => words.keptNumbers(reason, texts.length, listOf(texts))),
  ]
  return [printable(words.rolled(out, from, year)), ...details.map(line => `  ${printable(line)}`)]
    .map(line => `${line}\n`).join("")
}

function byReason(kept: readonly KeptNumber[]): ReadonlyMap<KeptNumber["reason"], readonly string[]> {
  const texts = new Map<KeptNumber["reason"], string[]>()
  for (const { reason, text } of kept) texts.set(reason, [...texts.get(reason) ?? [], text])
  return texts
}

const mostListed = 8

function listOf(texts: readonly string[]): string {
  const different = [...new Set(texts)]
  return different.slice(0, mostListed).join("、") + (different.length > mostListed ? " …" : "")
}
