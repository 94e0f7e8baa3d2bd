// Loaded when a Word file is first asked for. As a script of its own it has its own copy of all that it needs, so a
// document comes as plain JSON.

import { draft, gate, reportSchema } from "@tianbao/core"
import { toDocx } from "@tianbao/docx"

/** A report that the gate let out as a Word file (.docx): its document as JSON, and whether it goes as a draft.
 * @throws RangeError where the JSON is no document of `reportSchema()`. */
export async function wordFile(json: object, asDraft: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const doc = reportSchema().nodeFromJSON(json)
  // It was checked where it came from, by the rules that hold there.
  const checked = gate(doc, [])
  return new Uint8Array(await toDocx(asDraft || !checked.open ? draft(doc) : checked.doc))
}
