// Figures in from a file or the clipboard, and out to one. With the readers and writers, which come when they are needed.

import { documentTitle, figuresIn } from "@tianbao/core"
import { previewFill, takenValues, type GivenValue } from "@tianbao/core/quantity"
import { fillFiguresAt } from "@tianbao/editor"
import { readValues, toCSV, toJSON, toXLSX, valuesOfRows } from "@tianbao/sheet"
import type { ChromeState } from "../chrome/chrome.ts"
import { chooseFile } from "../file/choose-file.ts"
import { fileName } from "../file/file-name.ts"
import { download } from "../chrome/download.ts"
import { stringsOf } from "../locale.ts"
import { adopt } from "../style/adopt.ts"
import { previewDialog } from "./fill-dialog.ts"
import style from "./fill-dialog.css?inline"
import { fillWords } from "./fill-words.ts"

/** Fills the report from a file that the person chooses. What was done, as a sentence; "" where nothing was.
 * @throws Error that says, for a person, why the file gives nothing. */
export async function fillFromFile(root: ShadowRoot, state: ChromeState): Promise<string> {
  const file = await chooseFile(root.ownerDocument, ".csv,.tsv,.xlsx,.json,text/csv,application/json")
  if (!file) return ""
  const read = await readValues(new Uint8Array(await file.arrayBuffer()))
  if (!read.ok) throw new RangeError(`${file.name}：${fillWords(state.locale).faults[read.reason]}`)
  return fillFrom(root, state, read.values, file.name, new Date(file.lastModified).toLocaleDateString("sv"))
}

/** Fills the report from the rows of a table. */
export function fillFromRows(root: ShadowRoot, state: ChromeState, rows: readonly (readonly string[])[]): Promise<string> {
  return fillFrom(root, state, valuesOfRows(rows).values, fillWords(state.locale).clipboard, new Date().toLocaleDateString("sv"))
}

async function fillFrom(
  root: ShadowRoot, { desk, locale }: ChromeState, given: readonly GivenValue[], source: string, asOf: string,
): Promise<string> {
  adopt(root, style)
  const preview = previewFill(desk.read(), given, stringsOf(locale).messages)
  const choice = await previewDialog(root, preview, source, asOf, locale)
  if (!choice) return ""
  const values = takenValues(preview, entry => choice.accepted.has(entry))
  const { view } = desk.editor
  // Somebody may have gone on meanwhile: then the figures are found by what they were.
  const positions = new Map(figuresIn(view.state.doc).map(({ node, pos }) => [pos, node]))
  const there = values.filter(({ pos }) => positions.has(pos))
  fillFiguresAt(there, { source, asOf: choice.asOf })(view.state, view.dispatch)
  return fillWords(locale).filled(there.length)
}

/** Hands the report's figures to the browser as a file. Figures are data, not the report: they go out with their blanks. */
export async function exportFigures({ desk, locale }: ChromeState, format: "csv" | "xlsx" | "json"): Promise<void> {
  const doc = desk.read()
  const content = format === "csv" ? toCSV(doc) : format === "json" ? toJSON(doc) : (await toXLSX(doc)).slice()
  download(new File([content], fileName(`${documentTitle(doc)}${fillWords(locale).file}`, format), { type: types[format] }))
}

const types = {
  csv: "text/csv;charset=utf-8", json: "application/json",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const
