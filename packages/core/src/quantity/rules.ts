// The rules about quantities, as values. Each asks for its share of one list: a document is read once for all of them, and of
// a document that changed in one paragraph, that paragraph.

import type { Node } from "prosemirror-model"
import { textBlocksIn } from "../block-text.ts"
import type { Diagnostic, Rule } from "../diagnostic.ts"
import { readBlock, type Finding, type RuleWords, type Said } from "./block.ts"
import { formula } from "./formula-rule.ts"
import { quantityRuleNames } from "./rule-names.ts"
import { findingsIn } from "./rules-in-blocks.ts"
import { labelFindingsIn } from "./rules-of-labels.ts"
import { textFindingsIn } from "./rules-of-texts.ts"

interface Found extends Pick<Diagnostic, "from" | "to" | "severity"> {
  readonly places: readonly { readonly from: number; readonly to: number }[]
  readonly say: (words: RuleWords) => Said
}

/** What the rules find, by their names. Memoised on the document. */
function foundIn(doc: Node): ReadonlyMap<string, readonly Found[]> {
  let found = foundOf.get(doc)
  if (!found) foundOf.set(doc, found = find(doc))
  return found
}

const foundOf = new WeakMap<Node, ReadonlyMap<string, readonly Found[]>>()

function find(doc: Node): ReadonlyMap<string, readonly Found[]> {
  const found = new Map<string, Found[]>()
  const add = (rule: string, each: Found): void => {
    const list = found.get(rule)
    if (list) list.push(each)
    else found.set(rule, [each])
  }
  for (const { node, start } of textBlocksIn(doc)) {
    for (const { rule, severity, at, end, places = [], say } of blockFindings(node)) {
      add(rule, { from: start + at, to: start + end, severity, say, places: places.map(place => ({ from: start + place, to: start + place + 1 })) })
    }
  }
  for (const { rule, severity, figure, places, say } of labelFindingsIn(doc)) {
    const placeOf = ({ pos, node }: typeof figure): { from: number; to: number } => ({ from: pos, to: pos + node.nodeSize })
    add(rule, { ...placeOf(figure), severity, say, places: places.map(placeOf) })
  }
  for (const { rule, from, to, places, say } of textFindingsIn(doc)) add(rule, { from, to, severity: "warning", places, say })
  return found
}

function blockFindings(node: Node): readonly Finding[] {
  let findings = findingsByBlock.get(node)
  if (!findings) findingsByBlock.set(node, findings = findingsIn(readBlock(node)))
  return findings
}

const findingsByBlock = new WeakMap<Node, readonly Finding[]>()

function ruleFor(name: string): Rule {
  return {
    name,
    *check(doc, { locale }) {
      for (const { from, to, severity, places, say } of foundIn(doc).get(name) ?? []) {
        yield { from, to, severity, ...say(locale), ...places.length > 0 && { places } }
      }
    },
  }
}

/** The rules about quantities: `formula` and those of the checklist of numbers (GB/T 15835-2011, GB/T 9704-2012 and usage).
 * Errors are what is surely wrong: a formula that does not come out, 采用 over 上报, a rate over 100, an end before its
 * beginning, an amount in words that is another. All else warns. A host adds and drops them as values. */
export const quantityRules: readonly Rule[] =
  quantityRuleNames.map(name => name === formula.name ? formula : ruleFor(name))
