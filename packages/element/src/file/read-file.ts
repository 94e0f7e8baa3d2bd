import { parseReport, reportOfText, type ParseResult } from "@tianbao/core"
import type { Job } from "@tianbao/docx"
import { fromHTML } from "@tianbao/html"
import type { Schema } from "@tiptap/pm/model"
import type { Locale } from "../words.ts"
import { sourceOf } from "./lost-source.ts"

/** What a report is read from. */
export const reportFiles = ".json,.html,.htm,.md,.docx,.txt,application/json,text/html,text/markdown,text/plain"

/** A line of what an import did, in words. */
export interface ImportLine {
  readonly kind: "recognised" | "doubtful" | "leftOut"
  readonly text: string
  /** Positions of the document, while nobody has changed it. */
  readonly places: readonly number[]
}

/** What a file holds as a document, its own text to hold that against, and what reading did. */
export interface ReadFile {
  readonly result: ParseResult
  readonly source: string
  readonly lines: readonly ImportLine[]
}

/** Reads a report file by what it holds: a Word file is an archive, or an old one that is none; HTML starts with a tag; Markdown and
 * plain text are known by their names; everything else must be JSON.
 * @throws DOMException `AbortError` where it was taken back. */
export async function readReport(file: File, schema: Schema, locale: Locale, job: Job): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (/\.docx?$/i.test(file.name) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    const { readWord } = await import("../word.ts")
    const { problems, document, source, lines } = await readWord(bytes, locale, job)
    return { result: document ? parseReport(schema, document) : { ok: false, problems, salvaged: null }, source, lines }
  }
  const text = decode(bytes)
  const kind = /^\s*<(?!!--)/.test(text) ? "html" : /\.txt$/i.test(file.name) ? "text" : /\.(?:md|markdown)$/i.test(file.name) ? "markdown" : "json"
  const readers = {
    html: () => fromHTML(text, { schema }),
    text: () => parseReport(schema, reportOfText(text, schema).toJSON()),
    markdown: async () => (await import("../markdown.ts")).readMarkdown(text, schema),
    json: () => parseReport(schema, text),
  }
  return { result: await readers[kind](), source: sourceOf(text, kind), lines: [] }
}

/** Text files from older programs are in GB18030. */
function decode(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}
