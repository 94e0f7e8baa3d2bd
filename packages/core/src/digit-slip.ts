import { findSlips, type Slip } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import type { Rule } from "./diagnostic.ts"

/** A number has 、 or 。 where a decimal point was likely meant: 296、4万元. A warning: it may be right. */
export const digitSlip: Rule = {
  name: "digitSlip",
  *check(doc, messages) {
    for (const { from, to, found, text } of slipsIn(doc)) {
      yield { from, to, severity: "warning", message: messages.digitSlip(found, text) }
    }
  },
}

/** The likely slips of a document's numbers, at their places in it. Code is not searched. Read once for each block. */
function slipsIn(doc: Node): readonly Slip[] {
  const slips: Slip[] = []
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true
    if (node.type.spec.code) return false
    let own = slipsOf.get(node)
    if (!own) slipsOf.set(node, own = findSlips(node.textBetween(0, node.content.size, undefined, "\ufffc")))
    for (const slip of own) slips.push({ ...slip, from: pos + 1 + slip.from, to: pos + 1 + slip.to })
    return false
  })
  return slips
}

const slipsOf = new WeakMap<Node, readonly Slip[]>()
