import { parseReport, schemaVersion, type ParseResult } from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import type { Node, Schema } from "@tiptap/pm/model"

/** Asks for a report file; null where none was chosen. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = ".json,.html,.htm,application/json,text/html"
  return new Promise(resolve => {
    input.addEventListener("change", () => resolve(input.files?.[0] ?? null))
    input.addEventListener("cancel", () => resolve(null))
    input.click()
  })
}

/** Reads a report file by what it holds: HTML starts with a tag, everything else must be JSON. */
export async function readReport(file: File, schema: Schema): Promise<ParseResult> {
  const text = await file.text()
  return /^\s*</.test(text) ? fromHTML(text, { schema }) : parseReport(schema, text)
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
