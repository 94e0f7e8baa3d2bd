import type { Node } from "prosemirror-model"
import { figureRows } from "./figure-rows.ts"

/** A document's figures as JSON: a list of records, as `figureRows` gives them. */
export function toJSON(doc: Node): string {
  return `${JSON.stringify(figureRows(doc), null, 2)}\n`
}
