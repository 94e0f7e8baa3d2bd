import { parseReport, reportOfText, type ParseResult } from "@tianbao/core"
import { fromHTML } from "@tianbao/html"
import type { Schema } from "@tiptap/pm/model"
import { sourceOf } from "./lost-source.ts"

/** Asks for a report file; null where none was chosen. */
export function chooseFile(document: Document): Promise<File | null> {
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
