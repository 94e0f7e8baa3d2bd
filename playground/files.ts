import { parseReport, reportOfText, schemaVersion, type ParseResult } from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import type { Node, Schema } from "@tiptap/pm/model"
import { sourceOf } from "./lost-source.ts"

/** Asks for a report file; null where none was chosen. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = ".json,.html,.htm,.txt,application/json,text/html,text/plain"
  return new Promise(resolve => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null))
    input.addEventListener("cancel", () => resolve(null))
    input.click()
  })
}

/** What a file holds as a document, and its own text to hold that against. */
export interface ReadFile {
  readonly result: ParseResult
  readonly source: string
}

/** Reads a report file by what it holds: HTML starts with a tag, a text file is known by its name, everything else must
 * be JSON. */
export async function readReport(file: File, schema: Schema): Promise<ReadFile> {
  const text = decode(await file.arrayBuffer())
  const kind = /^\s*</.test(text) ? "html" : /\.txt$/i.test(file.name) ? "text" : "json"
  const readers = {
    html: () => fromHTML(text, { schema }),
    text: () => parseReport(schema, reportOfText(text, schema).toJSON()),
    json: () => parseReport(schema, text),
  }
  return { result: readers[kind](), source: sourceOf(text, kind) }
}

/** Text files from older programs are in GB18030. */
function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}

/** The document as JSON text. */
export function jsonOf(doc: Node): string {
  return `${JSON.stringify({ schemaVersion, ...doc.toJSON() }, null, 2)}\n`
}

/** The document as HTML that can be opened again, blanks included. */
export function htmlOf(doc: Node): string {
  return toHTML(doc)
}

/** Hands a file to the browser's downloads. */
export function download(name: string, content: BlobPart, type: string): void {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([content], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** A file name from a report's title: what no file system takes is left out. */
export function fileName(title: string, extension: string): string {
  const base = title.replace(/[\\/:*?"<>|\p{Cc}【】]/gu, "").trim().slice(0, 80)
  return `${base || "报告"}.${extension}`
}
