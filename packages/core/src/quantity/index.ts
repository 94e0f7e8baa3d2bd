export { readUnit, type Unit } from "./unit.ts"
export {
  addQuantities, amountIn, compareQuantities, conversionsOf, convert, quantityOf, roundedAmountIn, type Quantity,
} from "./quantity.ts"
