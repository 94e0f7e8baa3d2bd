// Loaded when a Word file is first asked for. As a script of its own it has its own copy of all that it needs, so a
// document comes and goes as plain JSON.

import { draft, en, gate, reportSchema, zhCN, type ParseProblem, type Profile } from "@tianbao/core"
import { fromDocx, importWordsOf, toDocx, type Job } from "@tianbao/docx"
import type { ImportLine } from "./file/read-file.ts"
import type { Locale } from "./words.ts"

/** A report that the gate let out as a Word file (.docx): its document as JSON, and whether it goes as a draft.
 * @throws RangeError where the JSON is no document of `reportSchema()`.
 * @throws DOMException `AbortError` where it was taken back. */
export async function wordFile(json: object, asDraft: boolean, profile: Profile, job: Job): Promise<Uint8Array<ArrayBuffer>> {
  const doc = reportSchema().nodeFromJSON(json)
  // It was checked where it came from, by the rules that hold there.
  const checked = gate(doc, [])
  return toDocx(asDraft || !checked.open ? draft(doc) : checked.doc, { profile, ...job })
}

/** What a Word file holds. */
export interface ReadWord {
  /** Null where the file is not what it should be. */
  readonly document: object | null
  readonly problems: readonly ParseProblem[]
  /** The file's own words, a line a paragraph. */
  readonly source: string
  readonly lines: readonly ImportLine[]
}

/** Reads a Word file, and says what that did. */
export async function readWord(bytes: Uint8Array, locale: Locale, job: Job): Promise<ReadWord> {
  const result = await fromDocx(bytes, { messages: locale === "en" ? en : zhCN, ...job })
  if (!result.ok) {
    const problems = result.problems.map(({ path, detail, message }): ParseProblem => ({ code: "shape", path, detail, message }))
    return { document: null, problems, source: "", lines: [] }
  }
  const words = importWordsOf(locale)
  const { doc, notes } = result
  return {
    document: doc.toJSON() as object, problems: [], source: doc.textBetween(0, doc.content.size, "\n"),
    lines: notes.map(note => ({ kind: note.kind, text: words.note(note), places: note.places })),
  }
}
