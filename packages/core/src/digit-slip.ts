import { findSlips, type Slip } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import { blockText, textBlocksIn } from "./block-text.ts"
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

/** The likely slips of a document's numbers, at their places in it. Read once for each block. */
function slipsIn(doc: Node): readonly Slip[] {
  return textBlocksIn(doc).flatMap(({ node, start }) => {
    let own = slipsOf.get(node)
    if (!own) slipsOf.set(node, own = findSlips(blockText(node)))
    return own.map(slip => ({ ...slip, from: start + slip.from, to: start + slip.to }))
  })
}

const slipsOf = new WeakMap<Node, readonly Slip[]>()
