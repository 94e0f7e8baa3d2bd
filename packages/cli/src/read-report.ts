import { readFile, stat } from "node:fs/promises"
import { extname } from "node:path"
import { parseReport, reportOfText, type ParseResult } from "@tianbao/core"
import type { Node, Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import type { Words } from "./words.ts"

/** A report that was read, with what reading did to it; or why not, a line for each thing that is wrong, with its place in the
 * file. */
export type ReadResult =
  | { readonly ok: true; readonly doc: Node; readonly notes?: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** A stored report has at most 10,000,000 characters, of four bytes at most. */
const mostCharacters = 10_000_000
const mostBytes = 4 * mostCharacters

/** Reads a report from a `.json`, `.html`, `.htm` or `.md` file in UTF-8, with or without a byte order mark, or from a `.docx`
 * file. Does not throw, whatever is in the file. */
export function readReport(file: string, schema: Schema, words: Words): Promise<ReadResult> {
  if (extname(file).toLowerCase() === ".docx") return readFrom(file, true, bytes => readWord(bytes, schema, words), words)
  return readFrom(file, parsers[extname(file).toLowerCase()], async (bytes, parse) => {
    const result = await parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), schema, words)
    if (result.ok) return result
    return { ok: false, reasons: result.problems.map(({ path, message }) => path ? `${path}: ${message}` : message) }
  }, words)
}

/** True for a file that `readText` reads. */
export function isText(file: string): boolean {
  return extname(file).toLowerCase() === ".txt"
}

/** Reads a `.txt` file as a report of plain paragraphs, one a line, empty ones too. In UTF-8 or GB18030 (and so GBK and
 * GB2312), with or without a byte order mark. Does not throw. */
export function readText(file: string, schema: Schema, words: Words): Promise<ReadResult> {
  return readFrom(file, schema.nodes["paragraph"], (bytes, paragraph) => {
    const text = decodeText(bytes).replace(/^\ufeff/, "")
    if (text.length > mostCharacters) return { ok: false, reasons: [words.file.tooLarge] }
    const lines = text.split(/\r?\n/).map(line => paragraph.create(null, line === "" ? null : schema.text(line)))
    return { ok: true, doc: schema.topNodeType.create(null, lines) }
  }, words)
}

/** Reads a `.txt` file as a report: typed headings become sections. */
export async function readTextReport(file: string, schema: Schema, words: Words): Promise<ReadResult> {
  const read = await readText(file, schema, words)
  return read.ok ? { ok: true, doc: reportOfText(read.doc.textBetween(0, read.doc.content.size, "\n"), schema) } : read
}

async function readWord(bytes: Uint8Array, schema: Schema, { messages }: Words): Promise<ReadResult> {
  const { fromDocx, importWordsOf } = await import("@tianbao/docx")
  const result = await fromDocx(bytes, { schema, messages })
  if (!result.ok) return { ok: false, reasons: result.problems.map(({ message }) => message) }
  const said = importWordsOf(messages.locale)
  return { ok: true, doc: result.doc, notes: result.notes.map(note => `${said.kinds[note.kind]}：${said.note(note)}`) }
}

/** Reads a file's bytes with what its kind asks for; without that the kind is not supported. */
async function readFrom<T>(
  file: string, kind: T | undefined, read: (bytes: Uint8Array, kind: T) => ReadResult | Promise<ReadResult>,
  words: Words,
): Promise<ReadResult> {
  const refuse = (reason: string): ReadResult => ({ ok: false, reasons: [reason] })
  try {
    // First: opening a named pipe would wait for its other end.
    const info = await stat(file)
    if (!info.isFile()) return refuse(words.file[info.isDirectory() ? "EISDIR" : "notAFile"])
    if (kind === undefined) return refuse(words.file.extension)
    if (info.size > mostBytes) return refuse(words.file.tooLarge)
    return await read(await readFile(file), kind)
  } catch (error) {
    return refuse(fileFault(error, words))
  }
}

/** Throws where the bytes are text of neither encoding. */
function decodeText(bytes: Uint8Array): string {
  // UTF-16 and other binary content would pass for GB18030.
  const encodings = bytes.includes(0) ? [] : ["utf-8", "gb18030"]
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      continue
    }
  }
  throw Object.assign(new TypeError("neither UTF-8 nor GB18030"), { code: "notText" })
}

type Parse = (text: string, schema: Schema, words: Words) => ParseResult | Promise<ParseResult>

const readHTML: Parse = async (html, schema, { messages }) => {
  const { fromHTML } = await import("@tianbao/html")
  return fromHTML(html, { schema, messages })
}

const parsers: Readonly<Record<string, Parse>> = {
  ".json": (json, schema, { messages }) => parseReport(schema, json, {}, messages),
  ".html": readHTML,
  ".htm": readHTML,
  ".md": async (text, schema, { messages }) => (await import("@tianbao/markdown")).fromMarkdown(text, { schema, messages }),
}
