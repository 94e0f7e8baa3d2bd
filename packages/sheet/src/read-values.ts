// A file with values, whatever of the usual kinds it is. What it is, its content says; its name only helps.

import type { GivenValue } from "@tianbao/core/quantity"
import Papa from "papaparse"
import { valuesOfRows } from "./columns.ts"
import { readXLSX } from "./read-xlsx.ts"
import { unmarked } from "./to-csv.ts"

/** A row that names something and gives no value. */
export interface SkippedRow {
  readonly line: number
  readonly text: string
}

/** Why a file gives no values: over 5 MB or 20,000 rows, no text in UTF-8 or GB18030, damaged, or without a value. */
export type ReadFault = "tooLarge" | "encoding" | "damaged" | "empty"

/** The values of a file, or why there are none. */
export type ReadValues =
  | { readonly ok: true; readonly values: readonly GivenValue[]; readonly skipped: readonly SkippedRow[] }
  | { readonly ok: false; readonly reason: ReadFault }

const mostBytes = 5_000_000
const mostRows = 20_000

/** Reads values from a CSV (comma, semicolon or tab; UTF-8 or GB18030), an Excel workbook (.xlsx) or JSON: `{name: value}`, or
 * a list of records with `name` or `label`, `value` and `unit`. Never throws. */
export async function readValues(bytes: Uint8Array): Promise<ReadValues> {
  if (bytes.length > mostBytes) return { ok: false, reason: "tooLarge" }
  try {
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) return found(valuesOfRows(await readXLSX(bytes)))
  } catch (error) {
    return { ok: false, reason: error instanceof RangeError ? "tooLarge" : "damaged" }
  }
  const text = decoded(bytes)
  if (text === null) return { ok: false, reason: "encoding" }
  if (/^\s*[[{]/.test(text)) return readJSON(text)
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true, preview: mostRows + 1 })
  if (data.length > mostRows) return { ok: false, reason: "tooLarge" }
  return found(valuesOfRows(data.map(row => row.map(unmarked))))
}

function found(read: { readonly values: readonly GivenValue[]; readonly skipped: readonly SkippedRow[] }): ReadValues {
  return read.values.length === 0 ? { ok: false, reason: "empty" } : { ok: true, ...read }
}

function decoded(bytes: Uint8Array): string | null {
  // UTF-16 and other binary content would pass for GB18030.
  for (const encoding of bytes.includes(0) ? [] : ["utf-8", "gb18030"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, "")
    } catch {
      continue
    }
  }
  return null
}

function readJSON(text: string): ReadValues {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { ok: false, reason: "damaged" }
  }
  if (Array.isArray(json)) {
    if (json.length > mostRows) return { ok: false, reason: "tooLarge" }
    const keys = [...new Set(json.flatMap(record => typeof record === "object" && record !== null ? Object.keys(record) : []))]
    const rows = json.map(record => keys.map(key => textOf(record, key)))
    return found(valuesOfRows([keys, ...rows]))
  }
  const entries = Object.entries(json as object).filter(([, value]) => value !== null)
  if (entries.length > mostRows) return { ok: false, reason: "tooLarge" }
  return found({ values: entries.map(([key]) => ({ key, value: textOf(json, key) })), skipped: [] })
}

/** A number as JSON writes it; what is no scalar gives nothing. */
function textOf(record: unknown, key: string): string {
  const value: unknown = typeof record === "object" && record !== null && Object.prototype.hasOwnProperty.call(record, key)
    ? (record as Readonly<Record<string, unknown>>)[key] : null
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : ""
}
