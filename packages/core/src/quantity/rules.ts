// The rules about quantities, as values. Each asks for its share of one list: a document is read once for all of them, and of
// a document that changed in one paragraph, that paragraph.

import type { Node } from "prosemirror-model"
import { textBlocksIn } from "../block-text.ts"
import type { Diagnostic, Rule } from "../diagnostic.ts"
import { figuresIn, type ReadFigure } from "../figure.ts"
import { readBlock, type Finding, type RuleWords, type Said } from "./block.ts"
import { formula } from "./formula-rule.ts"
import { quantityRuleNames } from "./rule-names.ts"
import { findingsIn } from "./rules-in-blocks.ts"
import { LabelReader, readLabels, type LabelFacts } from "./rules-of-labels.ts"
import { hintsIn, textFindings, type Hints, type PlacedHints } from "./rules-of-texts.ts"

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
  const labels = new LabelReader(doc)
  const hinted: PlacedHints[] = []
  const figures = figuresIn(doc)
  let next = 0
  for (const { node, start } of textBlocksIn(doc)) {
    let facts = factsOf.get(node)
    if (!facts) {
      while ((figures[next]?.pos ?? start) < start) next++
      const from = next
      const end = start + node.content.size
      while ((figures[next]?.pos ?? end) < end) next++
      factsOf.set(node, facts = readFacts(node, start, figures.slice(from, next)))
    }
    for (const { rule, severity, at, end, places = [], say } of facts.findings) {
      add(rule, { from: start + at, to: start + end, severity, say, places: places.map(place => ({ from: start + place, to: start + place + 1 })) })
    }
    if (facts.labels) labels.add(facts.labels, start)
    if (facts.hints) hinted.push({ hints: facts.hints, node, start })
  }
  for (const { rule, severity, place, places, say } of labels.findings()) add(rule, { ...place, severity, say, places })
  for (const { rule, from, to, places, say } of textFindings(doc, hinted)) add(rule, { from, to, severity: "warning", places, say })
  return found
}

/** What a block says by itself. Most say nothing that another block would be compared with. */
interface BlockFacts {
  readonly findings: readonly Finding[]
  readonly labels: LabelFacts | null
  readonly hints: Hints | null
}

const factsOf = new WeakMap<Node, BlockFacts>()

function readFacts(node: Node, start: number, figures: readonly ReadFigure[]): BlockFacts {
  const block = readBlock(node, start, figures)
  return { findings: findingsIn(block), labels: readLabels(block), hints: hintsIn(block.text) }
}

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
