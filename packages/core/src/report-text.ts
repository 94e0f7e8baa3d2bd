import type { Node } from "prosemirror-model"
import { blockNumbers } from "./block-numbers.ts"
import type { CheckedDoc } from "./gate.ts"
import type { NumberingScheme } from "./numbering.ts"
import { plainTextOf } from "./plain-text.ts"

/** A checked report as plain text: a line a block, with the numbers of sections; the cells of a table's row are apart by
 * tabs. Lines end with a line feed. */
export function toText(doc: CheckedDoc, scheme?: NumberingScheme): string {
  const numbers = blockNumbers(doc, scheme)
  const text = (node: Node, pos: number): string => plainTextOf(doc, pos, pos + node.nodeSize).text
  const lines: string[] = []
  doc.descendants((node, pos) => {
    if (node.type.spec["tableRole"] === "row") {
      const cells: string[] = []
      node.forEach((cell, offset) => cells.push(text(cell, pos + 1 + offset).replace(/\s*\n\s*/g, " ")))
      lines.push(cells.join("\t"))
      return false
    }
    if (!node.isTextblock) return true
    lines.push((numbers.get(pos) ?? "") + text(node, pos))
    return false
  })
  return `${lines.join("\n")}\n`
}
