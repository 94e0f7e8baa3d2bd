import type { Node } from "prosemirror-model"
import { zhCN, type Messages } from "./messages.ts"
import { defaultRules } from "./rules.ts"

/** Something wrong at a place of a document: CodeMirror's word and shape. `from` and `to` belong to the document that
 * was checked. `rule` is the contract, `message` is for people. An error closes the gate, a warning does not. */
export interface Diagnostic {
  readonly from: number
  readonly to: number
  readonly severity: "error" | "warning"
  readonly rule: string
  readonly message: string
  /** What to do about it, where that can be said: a sentence. */
  readonly suggestion?: string
  /** The other figures that it speaks of, in the order of the text. */
  readonly places?: readonly { readonly from: number; readonly to: number }[]
}

/** A rule is a value: hosts add, remove and reorder them in an array. */
export interface Rule {
  readonly name: string
  check(doc: Node, messages: Messages): Iterable<Omit<Diagnostic, "rule">>
}

/** All that is wrong with a document, in the order of the text. The same document, rules and language give the same
 * list, byte for byte, in a browser and on a server. */
export function diagnose(
  doc: Node, rules: readonly Rule[] = defaultRules, messages: Messages = zhCN,
): readonly Diagnostic[] {
  const list: Diagnostic[] = []
  for (const rule of rules) {
    for (const { from, to, severity, message, suggestion, places } of rule.check(doc, messages)) {
      list.push({
        from, to, severity, rule: rule.name, message, ...(suggestion !== undefined && { suggestion }), ...(places && { places }),
      })
    }
  }
  return list.sort((a, b) => a.from - b.from || a.to - b.to)
}
