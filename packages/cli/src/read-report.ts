import { readFile, stat } from "node:fs/promises"
import { extname } from "node:path"
import { parseReport, type ParseResult } from "@tianbao/core"
import type { Node, Schema } from "prosemirror-model"
import { fileFault } from "./fault.ts"
import type { Words } from "./words.ts"

/** A report that was read, or why not: a line for each thing that is wrong, with its place in the file. */
export type ReadResult =
  | { readonly ok: true; readonly doc: Node }
  | { readonly ok: false; readonly reasons: readonly string[] }

/** A stored report has at most 10,000,000 characters, of four bytes at most. */
const mostBytes = 40_000_000

/** Reads a report from a `.json`, `.html` or `.htm` file in UTF-8, with or without a byte order mark. Does not throw,
 * whatever is in the file. */
export async function readReport(file: string, schema: Schema, words: Words): Promise<ReadResult> {
  const refuse = (reason: string): ReadResult => ({ ok: false, reasons: [reason] })
  const parse = parsers[extname(file).toLowerCase()]
  try {
    // First: opening a named pipe would wait for its other end.
    const info = await stat(file)
    if (!info.isFile()) return refuse(words.file[info.isDirectory() ? "EISDIR" : "notAFile"])
    if (!parse) return refuse(words.file.extension)
    if (info.size > mostBytes) return refuse(words.file.tooLarge)
    const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file))
    const result = await parse(text, schema, words)
    if (result.ok) return result
    return { ok: false, reasons: result.problems.map(({ path, message }) => path ? `${path}: ${message}` : message) }
  } catch (error) {
    return refuse(fileFault(error, words))
  }
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
}
