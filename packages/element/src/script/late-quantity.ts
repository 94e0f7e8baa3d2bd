// Stands in for what core knows of quantities and of last year, in the script. Until it has arrived nothing is computed and
// its rules find nothing; the report counts as unchecked so long (../checks.ts).

import { quantityRuleNames, type Rule } from "@tianbao/core"
import { beside } from "./beside.ts"
import type * as Quantity from "./quantity.ts"

let arrived: typeof Quantity | undefined

export const computedIn: typeof Quantity.computedIn = doc => arrived?.computedIn(doc) ?? []
export const isStale: typeof Quantity.isStale = figure => arrived?.isStale(figure) ?? false
export const amountWords: typeof Quantity.amountWords = yuan => here().amountWords(yuan)
export const conversionsOf: typeof Quantity.conversionsOf = (...args) => here().conversionsOf(...args)
export const convert: typeof Quantity.convert = (...args) => here().convert(...args)
export const previewFill: typeof Quantity.previewFill = (...args) => here().previewFill(...args)
export const takenValues: typeof Quantity.takenValues = (...args) => here().takenValues(...args)
export const changesOffered: typeof Quantity.changesOffered = (...args) => arrived?.changesOffered(...args) ?? []
export const reportYearOf: typeof Quantity.reportYearOf = doc => arrived?.reportYearOf(doc) ?? null
export const rollForward: typeof Quantity.rollForward = (...args) => here().rollForward(...args)

function here(): typeof Quantity {
  if (!arrived) throw new RangeError("report-editor-quantity.js has not arrived yet")
  return arrived
}

export const quantityRules: readonly Rule[] = quantityRuleNames.map(name => late(name, each =>
  each.quantityRules.find(rule => rule.name === name) as Rule))
export const unchangedFigure: Rule = late("unchangedFigure", each => each.unchangedFigure)
export const staleYear: typeof Quantity.staleYear = year => late("staleYear", each => each.staleYear(year))

function late(name: string, rule: (quantity: typeof Quantity) => Rule): Rule {
  return { name, check: (doc, messages) => arrived ? rule(arrived).check(doc, messages) : [] }
}

export async function arriveQuantity(): Promise<void> {
  arrived = await beside<typeof Quantity>("report-editor-quantity.js")
}
