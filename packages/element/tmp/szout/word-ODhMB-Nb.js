import { draft, gate, reportSchema } from "@tianbao/core";
import { toDocx } from "@tianbao/docx";
// src/word.ts
/** A report that the gate let out as a Word file (.docx): its document as JSON, and whether it goes as a draft.
* @throws RangeError where the JSON is no document of `reportSchema()`. */
async function wordFile(json, asDraft) {
	const doc = reportSchema().nodeFromJSON(json);
	const checked = gate(doc, []);
	return new Uint8Array(await toDocx(asDraft || !checked.open ? draft(doc) : checked.doc));
}
export { wordFile };
