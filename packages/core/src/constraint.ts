import { compareDecimals, decimalPlaces, isDecimal } from "./decimal.ts"
import { isDate } from "./entry.ts"
import { rangeEnds } from "./figure-text.ts"
import type { FigureAttrs } from "./schema.ts"

/** What is wrong with a figure: its value's form, a constraint that the value breaks (`limit` is that constraint), the
 * order of a range's ends, or `constraint`: the template's constraints themselves. */
export interface FigureFault {
  readonly reason: "form" | "precision" | "min" | "max" | "order" | "constraint"
  readonly limit: string
}

/** Checks a figure's value against its kind, precision, minimum and maximum (inclusive). A blank breaks nothing, but
 * its constraints may be faulty. Zeros behind the last decimal do not count: 3.0 is whole. */
export function faultOf(attrs: FigureAttrs): FigureFault | null {
  const { kind, value, precision, min, max } = attrs
  if (kind === "text") return value !== null && value.trim() === "" ? { reason: "form", limit: "" } : null
  const wellFormed = kind === "date" ? isDate : isDecimal
  const compare = kind === "date" ? compareDates : compareDecimals
  for (const limit of [min, max]) {
    if (limit !== null && !wellFormed(limit)) return { reason: "constraint", limit }
  }
  if (precision !== null && (kind === "date" || !/^(?:10|\d)$/.test(precision))) {
    return { reason: "constraint", limit: precision }
  }
  if (min !== null && max !== null && compare(min, max) > 0) return { reason: "constraint", limit: `${min} > ${max}` }
  if (value === null) return null
  if (kind === "range") {
    const ends = rangeEnds(value)
    const [low = "", high] = ends
    if (ends.length > 2) return { reason: "form", limit: value.slice(0, 60) }
    for (const end of ends) {
      const fault = faultOf({ ...attrs, kind: "number", value: end })
      if (fault) return fault
    }
    return high !== undefined && compareDecimals(low, high) > 0 ? { reason: "order", limit: value } : null
  }
  if (!wellFormed(value)) return { reason: "form", limit: value.slice(0, 60) }
  if (precision !== null && decimalPlaces(value.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")) > Number(precision)) {
    return { reason: "precision", limit: precision }
  }
  if (min !== null && compare(value, min) < 0) return { reason: "min", limit: min }
  if (max !== null && compare(value, max) > 0) return { reason: "max", limit: max }
  return null
}

/** Dates of unlike detail are compared by what they share: 2026 and 2026-03 are the same. */
function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) < b.slice(0, length) ? -1 : a.slice(0, length) > b.slice(0, length) ? 1 : 0
}
