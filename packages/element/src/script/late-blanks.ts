// Stands in for @tianbao/blanks in the script. Until it has arrived nothing is found; the report counts as unchecked so
// long (../checks.ts).

import type * as Blanks from "@tianbao/blanks"
import { beside } from "./beside.ts"

export let blanksFrom: typeof Blanks.blanksFrom = () => []
export let evidenceIn: typeof Blanks.evidenceIn
export let findNumbers: typeof Blanks.findNumbers = () => []
export let findSlips: typeof Blanks.findSlips = () => []

export async function arriveBlanks(): Promise<void> {
  ({ blanksFrom, evidenceIn, findNumbers, findSlips } = await beside<typeof Blanks>("report-editor-blanks.js"))
}
