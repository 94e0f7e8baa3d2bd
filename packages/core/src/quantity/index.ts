export { readUnit, type Unit } from "./unit.ts"
export {
  addQuantities, amountIn, compareQuantities, conversionsOf, convert, quantityOf, roundedAmountIn, type Quantity,
} from "./quantity.ts"
export { amountWords } from "./amount-words.ts"
export {
  parseFormula, type Expression, type FormulaFunction, type Operator, type ParsedFormula,
} from "./formula.ts"
export { type FormulaFault, type Outcome } from "./evaluate.ts"
export { computedIn, isStale, withComputed, type ComputedFigure } from "./computed.ts"
export { formula } from "./formula-rule.ts"
export {
  previewFill, takenValues, withValues, type FillEntry, type FillPreview, type FillState, type GivenValue,
} from "./fill.ts"
export { quantityRules } from "./rules.ts"
export { notMoreThan, partsEqualWhole, ratioEqualsParts, sameValue } from "./relations.ts"
