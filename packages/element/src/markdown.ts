// Loaded when Markdown is first asked for. As part of a script it has its own copy of ProseMirror's classes, so documents go
// over as plain JSON.

import { parseReport, reportSchema, type ParseResult } from "@tianbao/core"
import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import type { Schema } from "@tiptap/pm/model"

/** Reads Markdown into a document of the schema. */
export function readMarkdown(text: string, schema: Schema): ParseResult {
  const result = fromMarkdown(text)
  return result.ok ? parseReport(schema, result.doc.toJSON()) : result
}

/** A report, as JSON, in Markdown.
 * @throws RangeError where the JSON is no document of `reportSchema()`. */
export function markdownOf(json: object): string {
  return toMarkdown(reportSchema().nodeFromJSON(json))
}
