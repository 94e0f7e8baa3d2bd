// Every way out leads through the gate: what is made here takes a checked document and nothing else.

import { documentTitle, isDraft, schemaVersion, toText, type CheckedDoc } from "@tianbao/core"
import { toHTML, toPage } from "@tianbao/html"
import type { Locale } from "./words.ts"
import { stringsOf } from "./locale.ts"

/** How a report leaves: the stored form, a stand-alone page, a Word file, plain text, or JSON. */
export type ExportFormat = "html" | "page" | "docx" | "text" | "json"

/** A report as a file, named after its title. The Word exporter is loaded when it is first asked for.
 * @throws Error where it cannot be loaded. */
export async function exportFile(doc: CheckedDoc, format: ExportFormat, locale: Locale): Promise<File> {
  const strings = stringsOf(locale)
  const { extension, type, mark = false, write } = formats[format]
  const title = `${isDraft(doc) ? strings.draft : ""}${documentTitle(doc)}${mark ? strings.page : ""}`
  return new File([await write(doc)], fileName(title, extension), { type })
}

interface Format {
  readonly extension: string
  readonly type: string
  /** Its name says that it is the page, to tell it from the stored report. */
  readonly mark?: boolean
  readonly write: (doc: CheckedDoc) => BlobPart | Promise<BlobPart>
}

const formats: Readonly<Record<ExportFormat, Format>> = {
  html: { extension: "html", type: "text/html;charset=utf-8", write: doc => toHTML(doc) },
  page: { extension: "html", type: "text/html;charset=utf-8", mark: true, write: doc => toPage(doc) },
  docx: {
    extension: "docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    async write(doc) {
      const { wordFile } = await import("./word.ts")
      return wordFile(doc.toJSON() as object, isDraft(doc))
    },
  },
  text: {
    extension: "txt",
    type: "text/plain;charset=utf-8",
    write: doc => toText(doc),
  },
  json: {
    extension: "json",
    type: "application/json",
    write: doc => `${JSON.stringify({ schemaVersion, ...doc.toJSON() }, null, 2)}\n`,
  },
}

/** A file name from a report's title: what no file system takes is left out. */
function fileName(title: string, extension: string): string {
  const base = title.replace(/[\\/:*?"<>|\p{Cc}【】]/gu, "").trim().slice(0, 80)
  return `${base || "报告"}.${extension}`
}
