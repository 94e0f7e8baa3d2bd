// Numbers are canonical decimal text, never floats: `-?digits[.digits]`, no leading zeros, trailing zeros kept.

import Big from "big.js"

/** True for canonical decimal text of at most 20 digits before the point and 10 after it. */
export function isDecimal(text: string): boolean {
  return /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d{0,19})(?:\.\d{1,10})?$/.test(text)
}

/** Less than, equal to or greater than 0, exact at any size. Both are canonical decimal text. */
export function compareDecimals(a: string, b: string): number {
  // A double keeps 15 digits in their order.
  return a.length <= 15 && b.length <= 15 ? Number(a) - Number(b) : new Big(a).cmp(b)
}

/** The digits after the point: "1.50" → 2. */
export function decimalPlaces(text: string): number {
  const point = text.indexOf(".")
  return point < 0 ? 0 : text.length - point - 1
}

/** Writes a decimal with a comma between each three digits before the point: "1234.50" → "1,234.50". Text that is no
 * decimal comes back as it is. */
export function groupDigits(text: string): string {
  if (!isDecimal(text)) return text
  const [whole = "", fraction] = text.split(".")
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",")
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** `half-even` is GB/T 8170-2008; `half-up` is what most people expect of 5. Both look at the absolute value. */
export type Rounding = "half-even" | "half-up"

/** Rounds canonical decimal text once to `places` decimals; the zero that a negative number may round to has no sign.
 * @throws RangeError where `places` is no whole number from 0 to 10. */
export function roundDecimal(text: string, places: number, rounding: Rounding = "half-even"): string {
  if (!Number.isInteger(places) || places < 0 || places > 10) {
    throw new RangeError(`${places} is no number of decimals from 0 to 10`)
  }
  const rounded = new Big(text).toFixed(places, rounding === "half-even" ? Big.roundHalfEven : Big.roundHalfUp)
  return /^-0(?:\.0+)?$/.test(rounded) ? rounded.slice(1) : rounded
}

/** a / b, rounded once: the exact remainder decides, not the digits of a quotient that was cut off.
 * @throws RangeError where `places` is no whole number from 0 to 10, or b is 0. */
export function roundedQuotient(a: Big, b: Big, places: number, rounding: Rounding = "half-even"): string {
  if (b.eq(0)) throw new RangeError("Nothing can be divided by 0")
  const last = new Big(10).pow(-places)
  const step = b.abs().times(last)
  const rest = a.abs().mod(step)
  const whole = a.abs().minus(rest).div(step).round(0)
  const half = rest.times(2).cmp(step)
  const isUp = half > 0 || (half === 0 && (rounding === "half-up" || !whole.mod(2).eq(0)))
  const size = whole.plus(isUp ? 1 : 0).times(last).toFixed(places)
  return roundDecimal(a.lt(0) !== b.lt(0) ? `-${size}` : size, places)
}

/** Moves the decimal point: ("5", 4) → "50000", ("320", -4) → "0.032". Exact. */
export function scaleDecimal(text: string, power: number): string {
  const value = new Big(text).times(new Big(10).pow(power))
  return value.toFixed()
}
