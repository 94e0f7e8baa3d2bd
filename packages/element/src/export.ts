// Every way out leads through the gate: what is made here takes a checked document and nothing else. What is stored, to be
// opened again, may have blanks.

import { documentTitle, isDraft, official, schemaVersion, toText, twipsOf, type CheckedDoc, type Profile } from "@tianbao/core"
import type { Job } from "@tianbao/docx"
import { paperStyle, toHTML, toPage } from "@tianbao/html"
import type { Node } from "@tiptap/pm/model"
import { fileName } from "./file/file-name.ts"
import type { Locale } from "./words.ts"
import { stringsOf } from "./locale.ts"

/** How a report leaves: the stored forms (HTML, JSON, Markdown), a stand-alone page, a Word file, plain text. */
export type ExportFormat = StoredFormat | "page" | "docx" | "text"

/** The forms that hold a report with its blanks. */
export type StoredFormat = "html" | "json" | "markdown"

/** A report as a file, named after its title. The exporters for Word and Markdown are loaded when they are first asked for.
 * @throws Error where one cannot be loaded.
 * @throws DOMException `AbortError` where it was taken back. */
export async function exportFile(doc: CheckedDoc, format: ExportFormat, locale: Locale, wanted: Profile | null, job: Job = {}): Promise<File> {
  const strings = stringsOf(locale)
  const profile = wanted ?? official
  const stamp = isDraft(doc) ? strings.draft : ""
  switch (format) {
    case "page": return fileOf(`${stamp}${documentTitle(doc)}${strings.page}`, "html", "text/html;charset=utf-8", toPage(doc, { profile }))
    case "text": return fileOf(`${stamp}${documentTitle(doc)}`, "txt", "text/plain;charset=utf-8", toText(doc, profile.scheme))
    case "docx": {
      const { wordFile } = await import("./word.ts")
      const bytes = await wordFile(doc.toJSON() as object, isDraft(doc), profile, job)
      return fileOf(`${stamp}${documentTitle(doc)}`, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes)
    }
    default: return storedFile(doc, format)
  }
}

/** How the text that stands in a page is printed. */
export function printStyle(wanted: Profile | null): string {
  const profile = wanted ?? official
  const { line, spacing, em } = twipsOf(profile)
  return `${paperStyle(profile)}\n@media print {\n.report-sheet { font-size: ${em / 20}pt !important; line-height: ${line / 20}pt !important }\n` +
    `.report-sheet .ProseMirror { letter-spacing: ${(spacing / 20).toFixed(3)}pt !important }\n}`
}

/** A report as a file that is opened again, blanks and all. */
export async function storedFile(doc: Node, format: StoredFormat): Promise<File> {
  const title = documentTitle(doc)
  switch (format) {
    case "html": return fileOf(title, "html", "text/html;charset=utf-8", toHTML(doc))
    case "markdown": return fileOf(title, "md", "text/markdown;charset=utf-8", (await import("./markdown.ts")).markdownOf(doc.toJSON() as object))
    case "json": return fileOf(title, "json", "application/json", `${JSON.stringify({ schemaVersion, ...doc.toJSON() }, null, 2)}\n`)
    default: return format satisfies never
  }
}

function fileOf(title: string, extension: string, type: string, content: BlobPart): File {
  return new File([content], fileName(title, extension), { type })
}
