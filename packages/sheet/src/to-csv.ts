import Papa from "papaparse"
import type { Node } from "prosemirror-model"
import { cellsOf, headings } from "./columns.ts"
import { figureRows } from "./figure-rows.ts"

/** A document's figures as CSV, for a spreadsheet: UTF-8 with a byte order mark, a heading, a line a figure. A text that a
 * spreadsheet would take for a formula is told to be text by a leading '; numbers stay numbers. */
export function toCSV(doc: Node): string {
  const rows = figureRows(doc).map(row => cellsOf(row).map(({ text, isNumber }) => isNumber ? text : plainText(text)))
  const quote = (value: unknown): boolean => /^'|[",\r\n\t]/.test(String(value))
  return `\ufeff${Papa.unparse([headings, ...rows] as unknown[], { newline: "\r\n", quotes: quote })}\r\n`
}

/** Marks what could be a formula: a line that begins with = + - @ or their full-width forms, a tab or a line break, also
 * after spaces. */
export function plainText(text: string): string {
  return /(?:^|[\r\n])[ \u3000\t]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
}

/** Takes the mark away that `plainText` set. */
export function unmarked(text: string): string {
  return text.startsWith("'") && plainText(text.slice(1)) === text ? text.slice(1) : text
}
