import type { Node } from "prosemirror-model"
import { attachmentMarks } from "./line.ts"
import type { NumberingScheme } from "./numbering.ts"
import { sectionNumber, sectionsIn } from "./outline.ts"

/** What is computed before the text of blocks, by the position before each: the numbers of sections, and 附件：1. of
 * attachments. Screen, clipboard and every export show it; no text holds it. */
export function blockNumbers(doc: Node, scheme?: NumberingScheme): ReadonlyMap<number, string> {
  const numbers = new Map(attachmentMarks(doc))
  for (const section of sectionsIn(doc)) numbers.set(section.pos, sectionNumber(section, scheme))
  return numbers
}
