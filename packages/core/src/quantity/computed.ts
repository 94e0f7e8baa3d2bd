// Figures that other figures make up. What they come to is a function of the document: the editor writes it into them
// after each change, and the gate compares, so that a stored sum is never taken on trust.

import type { Node } from "prosemirror-model"
import { figuresIn, type ReadFigure } from "../figure.ts"
import type { FigureAttrs } from "../schema.ts"
import { withFigures } from "../with-figures.ts"
import { evaluate, type Outcome } from "./evaluate.ts"
import { parseFormula } from "./formula.ts"

/** A figure with a formula, and what that comes to. */
export interface ComputedFigure extends ReadFigure {
  readonly outcome: Outcome
}

/** The figures of a document that have a formula, in the order of the text. Memoised on the document; a formula whose
 * parts are unchanged is not worked out again. */
export function computedIn(doc: Node): readonly ComputedFigure[] {
  let computed = computedOf.get(doc)
  if (!computed) computedOf.set(doc, computed = compute(doc))
  return computed
}

const computedOf = new WeakMap<Node, readonly ComputedFigure[]>()

function compute(doc: Node): readonly ComputedFigure[] {
  const figures = figuresIn(doc)
  const withFormula = figures.filter(({ attrs }) => attrs.formula !== "")
  if (withFormula.length === 0) return none
  const byName = new Map<string, ReadFigure>()
  for (const figure of figures) if (!byName.has(figure.attrs.name)) byName.set(figure.attrs.name, figure)
  const outcomes = new Map<ReadFigure, Outcome>()
  const open = new Set<ReadFigure>()

  function outcomeOf(figure: ReadFigure): Outcome {
    const known = outcomes.get(figure)
    if (known) return known
    const { name, formula } = figure.attrs
    const parsed = parseFormula(formula)
    let outcome: Outcome
    if (!parsed.ok) outcome = failed("syntax", parsed.found)
    else if (open.has(figure)) outcome = failed("cycle", name)
    else {
      open.add(figure)
      const parts = new Map(parsed.names.map(each => [each, partOf(each)]))
      open.delete(figure)
      // A circle closes at one of its figures; all that lead there are in it.
      const circle = parsed.names.find(each => isCircular(byName.get(each)))
      outcome = circle === undefined ? remembered(figure.node, [...parts.values()].map(part => part?.id ?? null), () =>
        evaluate(parsed.expression, figure.attrs, each => parts.get(each)?.attrs ?? null)) : failed("cycle", circle)
    }
    outcomes.set(figure, outcome)
    return outcome
  }

  function partOf(name: string): Part | null {
    const part = byName.get(name)
    if (!part) return null
    return part.attrs.formula === "" ? { attrs: part.attrs, id: part.node } : valued(part, outcomeOf(part))
  }

  function isCircular(part: ReadFigure | undefined): boolean {
    return part !== undefined && outcomes.get(part)?.fault?.reason === "cycle"
  }

  return withFormula.map(figure => ({ ...figure, outcome: outcomeOf(figure) }))
}

const none: readonly ComputedFigure[] = []

function failed(reason: "syntax" | "cycle", what: string): Outcome {
  return { value: null, waiting: [], fault: { reason, what } }
}

/** What a formula sees of a figure; `id` is the same object as long as that is the same. */
interface Part {
  readonly attrs: FigureAttrs
  readonly id: object
}

function valued({ node, attrs }: ReadFigure, { value }: Outcome): Part {
  if (value === attrs.value) return { attrs, id: node }
  let known = valuedOf.get(node)
  if (known?.value !== value) valuedOf.set(node, known = { ...attrs, value })
  return { attrs: known, id: known }
}

const valuedOf = new WeakMap<Node, FigureAttrs>()

/** What was worked out for a figure of these parts. */
function remembered(node: Node, parts: readonly (object | null)[], work: () => Outcome): Outcome {
  const known = workedOut.get(node)
  if (known && known.parts.length === parts.length && known.parts.every((part, i) => part === parts[i])) return known.outcome
  const outcome = work()
  workedOut.set(node, { parts, outcome })
  return outcome
}

const workedOut = new WeakMap<Node, { readonly parts: readonly (object | null)[]; readonly outcome: Outcome }>()

/** The document with each computed figure holding what its formula comes to; the same document where they all do. */
export function withComputed(doc: Node): Node {
  const stale = computedIn(doc).filter(isStale)
  return withFigures(doc, new Map(stale.map(({ pos, outcome: { value } }) => [pos, { value }])))
}

/** True where a computed figure holds something else than its formula comes to. */
export function isStale({ attrs, outcome }: ComputedFigure): boolean {
  return attrs.value !== outcome.value && attrs.status !== "absent"
}
