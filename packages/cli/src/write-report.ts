// A report is stored as JSON, HTML or Markdown, blanks and all; it leaves as a page, a Word file, a PDF or plain text, and only
// through the gate.

import { randomUUID } from "node:crypto"
import { rename, rm, stat, writeFile } from "node:fs/promises"
import { extname } from "node:path"
import {
  defaultRules, draft, gate, listDiagnostics, official, printed, schemaVersion, toText, type CheckedDoc, type Profile,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import { listing } from "./listing.ts"
import { failure, printable, type Outcome } from "./outcome.ts"
import { PDFError } from "./pdf.ts"
import type { Words } from "./words.ts"

/** What a report leaves as. */
export type Target = "html" | "docx" | "pdf" | "txt"

/** How it looks on paper. */
export type ProfileName = "official" | "print"

const profiles: Readonly<Record<ProfileName, Profile>> = { official, print: printed }

// Loaded when first used: a check needs none.
const exporters: Readonly<Record<Target, (doc: CheckedDoc, profile: Profile) => string | Promise<string | Uint8Array>>> = {
  html: async (doc, profile) => (await import("@tianbao/html")).toPage(doc, { profile }),
  docx: async (doc, profile) => (await import("@tianbao/docx")).toDocx(doc, { profile }),
  pdf: async (doc, profile) => (await import("./pdf.ts")).toPDF(doc, profile),
  txt: (doc, { scheme }) => toText(doc, scheme),
}

const stored: Readonly<Record<string, (doc: Node) => string | Promise<string>>> = {
  ".json": doc => `${JSON.stringify({ schemaVersion, ...doc.toJSON() })}\n`,
  ".html": async doc => (await import("@tianbao/html")).toHTML(doc),
  ".htm": async doc => (await import("@tianbao/html")).toHTML(doc),
  ".md": async doc => (await import("@tianbao/markdown")).toMarkdown(doc),
}

/** A report as it is stored, by the extension of its file; null where that is none of ours. */
export async function storedForm(doc: Node, out: string): Promise<string | null> {
  return await stored[extname(out).toLowerCase()]?.(doc) ?? null
}

/** What the extension of a file asks for: a stored form, or one in which the report leaves; null for neither. */
export function formOf(out: string): "stored" | Target | null {
  const extension = extname(out).toLowerCase()
  if (extension in stored) return "stored"
  return (["docx", "pdf", "txt"] as const).find(target => `.${target}` === extension) ?? null
}

/** What is asked of a way out. */
export interface LeaveRequest {
  readonly file: string
  readonly to: Target
  readonly out: string
  /** Lets the report out unchecked, as a draft. */
  readonly asDraft: boolean
  readonly profile: ProfileName
}

/** Writes a report in a form in which it leaves, if the gate is open. Nothing is written while it is closed, and the output is
 * there as a whole or not at all. */
export async function leave(doc: Node, { file, to, out, asDraft, profile }: LeaveRequest, words: Words): Promise<Outcome> {
  const result = gate(doc, defaultRules, words.messages)
  const found = listing(file, listDiagnostics(doc, result.diagnostics, words.messages), words)
  const checked = asDraft ? draft(doc) : result.open ? result.doc : null
  if (!checked) return { code: 1, out: "", err: found }
  try {
    await replace(out, await exporters[to](checked, profiles[profile]))
  } catch (error) {
    return failure(`${out}: ${error instanceof PDFError ? words.pdf(error.reason, error.message) : fileFault(error, words)}`)
  }
  const hasWarnings = !asDraft && result.diagnostics.length > 0
  return { code: 0, out: `${printable(words.exported(out, asDraft))}\n`, err: hasWarnings ? found : "" }
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
