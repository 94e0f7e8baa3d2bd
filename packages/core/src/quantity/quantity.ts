// A value and its unit as one: 3200万元 is 0.32亿元 is 32,000,000元. Exact throughout: a quantity is a fraction of the
// dimension's base, and where a unit cannot show it in ten decimals, no conversion is offered.

import Big from "big.js"
import { isDecimal, roundedQuotient, type Rounding } from "../decimal.ts"
import { readUnit, type Unit } from "./unit.ts"

/** How much of a dimension: `over` / `under` of its base. */
export interface Quantity {
  readonly dimension: string
  readonly over: Big
  readonly under: Big
}

/** The quantity of a canonical decimal in a unit; null where the text is no decimal. */
export function quantityOf(value: string | null, unit: string): Quantity | null {
  if (value === null || !isDecimal(value)) return null
  const { dimension, over, under } = readUnit(unit)
  return { dimension, over: over.times(value), under }
}

/** Compares two quantities of one dimension: below, at or above 0. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  return a.over.times(b.under).cmp(b.over.times(a.under))
}

/** The sum of two quantities of one dimension. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  // Most have one denominator: it does not grow with the sum.
  if (a.under.eq(b.under)) return { dimension: a.dimension, ...reduced(a.over.plus(b.over), a.under) }
  return { dimension: a.dimension, ...reduced(a.over.times(b.under).plus(b.over.times(a.under)), a.under.times(b.under)) }
}

/** A quantity in a unit of its dimension, as canonical decimal text, exact; null where it does not end within ten
 * decimals, where it is larger than a figure holds, or where the unit measures something else. */
export function amountIn({ dimension, over, under }: Quantity, unit: string): string | null {
  const { dimension: own, over: unitOver, under: unitUnder } = readUnit(unit)
  return own === dimension ? exactText(over.times(unitUnder), under.times(unitOver)) : null
}

/** A value in another unit: ("3200", "万元", "亿元") → "0.32". Exact; null where that cannot be said, as `amountIn`. */
export function convert(value: string, from: string, to: string): string | null {
  const quantity = quantityOf(value, from)
  return quantity && amountIn(quantity, to)
}

/** The quantity in a unit, rounded once to `places` decimals; null where the unit measures something else or the result is
 * larger than a figure holds. */
export function roundedAmountIn(
  { dimension, over, under }: Quantity, unit: string, places: number, rounding: Rounding = "half-even",
): string | null {
  const { dimension: own, over: unitOver, under: unitUnder } = readUnit(unit)
  if (own !== dimension) return null
  const text = roundedQuotient(over.times(unitUnder), under.times(unitOver), places, rounding)
  return isDecimal(text) ? text : null
}

/** The units of money and counts that a value reads well in, its own left out: 32,000,000元 → 3200万元, 0.32亿元. Each with
 * the exact value. */
export function conversionsOf(value: string, unit: string): readonly { readonly value: string; readonly unit: string }[] {
  const base = unit.replace(/^[十百千]?[万亿]+/, "")
  return ["", "万", "亿"].map(scale => scale + base).filter(each => each !== "" && each !== unit).flatMap(each => {
    const converted = convert(value, unit, each)
    return converted === null ? [] : [{ value: converted, unit: each }]
  })
}

/** a / b as canonical text without zeros at its end, or null where it does not end within ten decimals. */
export function exactText(a: Big, b: Big): string | null {
  if (b.eq(0)) return null
  const shifted = a.times(1e10)
  if (!shifted.mod(b).eq(0)) return null
  const text = roundedQuotient(a, b, 10).replace(/\.?0+$/, "")
  return isDecimal(text) ? text : null
}

/** The fraction as a whole number, where it is one: sums of sums would grow without end. */
export function reduced(over: Big, under: Big): Pick<Unit, "over" | "under"> {
  if (over.eq(0)) return { over, under: new Big(1) }
  return over.mod(under).eq(0) ? { over: over.div(under).round(0), under: new Big(1) } : { over, under }
}
