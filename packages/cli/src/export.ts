import { randomUUID } from "node:crypto"
import { rename, rm, stat, writeFile } from "node:fs/promises"
import { defaultRules, draft, gate, listDiagnostics, type CheckedDoc } from "@tianbao/core"
import type { Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { listing } from "./listing.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { readReport } from "./read-report.ts"
import type { Words } from "./words.ts"

/** What a report is exported to. */
export type Target = "html" | "docx"

/** What `export` is asked to do. */
export interface ExportRequest {
  readonly file: string
  readonly to: Target
  readonly out: string
  /** Lets the report out unchecked, as a draft. */
  readonly asDraft: boolean
}

/** Exports a report if the gate is open. Nothing is written while it is closed, and the output is there as a whole or
 * not at all. */
export async function exportReport(request: ExportRequest, schema: Schema, words: Words): Promise<Outcome> {
  const { file, to, out, asDraft } = request
  const read = await readReport(file, schema, words)
  if (!read.ok) return failure(...read.reasons.map(reason => `${file}: ${reason}`))
  const refusal = await refusalOf(file, out, words)
  if (refusal) return failure(`${out}: ${refusal}`)

  const result = gate(read.doc, defaultRules, words.messages)
  const found = listing(file, listDiagnostics(read.doc, result.diagnostics, words.messages), words)
  const doc = asDraft ? draft(read.doc) : result.open ? result.doc : null
  if (!doc) return { code: 1, out: "", err: found }
  const content = await exporters[to](doc)
  try {
    await replace(out, content)
  } catch (error) {
    return failure(`${out}: ${fileFault(error, words)}`)
  }
  const hasWarnings = !asDraft && result.diagnostics.length > 0
  return { code: 0, out: `${printable(words.exported(out, asDraft))}\n`, err: hasWarnings ? found : "" }
}

// Loaded when first used: a check needs neither.
const exporters: Readonly<Record<Target, (doc: CheckedDoc) => Promise<string | Uint8Array>>> = {
  html: async doc => (await import("@tianbao/html")).toPage(doc),
  docx: async doc => (await import("@tianbao/docx")).toDocx(doc),
}

/** Why `out` must not be written, or null. It may be another name of the report itself. */
export async function refusalOf(file: string, out: string, words: Words): Promise<string | null> {
  const there = await stat(out, { bigint: true }).catch(() => null)
  if (!there) return null
  if (!there.isFile()) return words.file[there.isDirectory() ? "EISDIR" : "notAFile"]
  const report = await stat(file, { bigint: true })
  return report.ino === there.ino && report.dev === there.dev ? words.sameFile : null
}

/** Writes a file beside its place and then moves it there, so that nobody ever sees half of it. */
export async function replace(out: string, content: string | Uint8Array): Promise<void> {
  const beside = `${out}.${randomUUID()}.tmp`
  try {
    await writeFile(beside, content, { flag: "wx", flush: true })
    await rename(beside, out)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}
