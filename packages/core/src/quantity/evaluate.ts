// What a formula comes to. Values are quantities, so 万元 and 元 add up, 元 and 人 do not, and 元 by 人 is 元/人. Nothing is
// rounded on the way: a quantity is a fraction, and only the result is brought to the figure's decimals, once.

import Big from "big.js"
import { isDecimal, type Rounding } from "../decimal.ts"
import type { FigureAttrs } from "../schema.ts"
import { amountWords } from "./amount-words.ts"
import type { Expression, FormulaFunction, Operator } from "./formula.ts"
import { addQuantities, amountIn, compareQuantities, quantityOf, reduced, roundedAmountIn, type Quantity } from "./quantity.ts"
import { readUnit } from "./unit.ts"

/** Why a formula gives no value: it cannot be read at all (`syntax`), a name is no figure's (`unknown`) or leads back to
 * itself (`cycle`), units do not fit, something is divided by 0, a part is no single number, or the result is larger
 * than a figure holds. `what` is the name, the place or the units. */
export interface FormulaFault {
  readonly reason: "syntax" | "unknown" | "cycle" | "units" | "division" | "notANumber" | "size"
  readonly what: string
}

/** What a formula comes to: canonical text; null while a part is blank, `waiting` then says which; or why it cannot. */
export interface Outcome {
  readonly value: string | null
  readonly waiting: readonly string[]
  readonly fault: FormulaFault | null
}

/** A part: a figure's attributes, its value computed if it has a formula itself. Null where no figure has the name. */
export type PartOf = (name: string) => Pick<FigureAttrs, "kind" | "value" | "unit" | "status" | "previous"> | null

/** Ends the evaluation. */
class Fault extends Error {
  readonly fault: FormulaFault

  constructor(reason: FormulaFault["reason"], what: string) {
    super(reason)
    this.fault = { reason, what }
  }
}

type Target = Pick<FigureAttrs, "kind" | "unit" | "precision" | "rounding">

/** Works a formula out for the figure that it belongs to. */
export function evaluate(expression: Expression, target: Target, partOf: PartOf): Outcome {
  const waiting = new Set<string>()
  try {
    const evaluation = new Evaluation(partOf, waiting)
    if (expression.kind === "call" && expression.call === "words") {
      const [of] = expression.args
      const amount = of ? evaluation.valueOf(of) : null
      return done(amount && inWords(amount), waiting)
    }
    const result = evaluation.valueOf(expression)
    return done(result && fitted(result, target), waiting)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { value: null, waiting: [], fault: error.fault }
  }
}

function done(value: string | null, waiting: ReadonlySet<string>): Outcome {
  return waiting.size > 0 ? { value: null, waiting: [...waiting], fault: null } : { value, waiting: [], fault: null }
}

function inWords(amount: Quantity): string {
  const yuan = amountIn(amount, "元")
  if (yuan === null) throw new Fault("units", "大写")
  const words = amountWords(yuan)
  if (words === null) throw new Fault("size", yuan)
  return words
}

/** The result in the figure's unit, with its decimals. Where the template names no decimals: as it is if it ends within
 * two, else two. A pure number is taken by a percentage as it stands: 100 * 采纳 / 提出. */
function fitted(result: Quantity, { kind, unit: shown, precision, rounding }: Target): string {
  const unit = shown || (kind === "percent" ? "%" : "")
  const { dimension } = readUnit(unit)
  const taken = result.dimension === "" && (dimension === "ratio" || dimension === "倍") ? { ...result, dimension } : result
  if (taken.dimension !== dimension) throw new Fault("units", `${result.dimension} ≠ ${unit}`)
  const exact = precision === null ? amountIn(taken, unit) : null
  const places = precision !== null && /^\d$/.test(precision) ? Number(precision) : 2
  const how: Rounding = rounding === "half-up" ? "half-up" : "half-even"
  const value = exact !== null && /^-?\d+(?:\.\d{1,2})?$/.test(exact) ? exact : roundedAmountIn(taken, unit, places, how)
  if (value === null) throw new Fault("size", unit)
  return value
}

/** A value on the way; null while it waits, or for what is 不适用. */
class Evaluation {
  readonly #partOf: PartOf
  readonly #waiting: Set<string>

  constructor(partOf: PartOf, waiting: Set<string>) {
    this.#partOf = partOf
    this.#waiting = waiting
  }

  valueOf(expression: Expression): Quantity | null {
    switch (expression.kind) {
      case "number": return quantityOf(expression.value, "")
      case "name": return this.#named(expression.name)
      case "negation": {
        const of = this.valueOf(expression.of)
        return of && { ...of, over: of.over.times(-1) }
      }
      case "operation": return this.#operation(expression.operator, expression.left, expression.right)
      case "call": return this.#call(expression.call, expression.args)
      default: return expression satisfies never
    }
  }

  #named(name: string, key: "value" | "previous" = "value"): Quantity | null {
    const part = this.#partOf(name)
    if (!part) throw new Fault("unknown", name)
    if (part.kind === "date" || part.kind === "text") throw new Fault("notANumber", name)
    if (part.status === "absent" && key === "value") return null
    const value = part[key]
    if (value === null) {
      this.#waiting.add(name)
      return null
    }
    if (!isDecimal(value)) throw new Fault("notANumber", name)
    return quantityOf(value, part.unit || (part.kind === "percent" ? "%" : ""))
  }

  /** What is 不适用 counts as nothing in a sum, and leaves no product. */
  #operation(operator: Operator, left: Expression, right: Expression): Quantity | null {
    const [a, b] = [this.valueOf(left), this.valueOf(right)]
    if (operator === "+" || operator === "-") {
      const second = b && operator === "-" ? { ...b, over: b.over.times(-1) } : b
      if (!a || !second) return a ?? second
      const sum = addQuantities(...alike(a, second))
      // 87% − 82% is 5 percentage points, not 5%.
      return operator === "-" && a.dimension === "ratio" && second.dimension === "ratio" ? { ...sum, dimension: "points" } : sum
    }
    if (!a || !b) return null
    return operator === "*" ? product(a, b) : quotient(a, b)
  }

  #call(call: FormulaFunction, args: readonly Expression[]): Quantity | null {
    const [first] = args
    const name = first?.kind === "name" ? first.name : ""
    switch (call) {
      case "sum":
      case "average":
      case "max":
      case "min": {
        const values = args.map(arg => this.valueOf(arg)).filter(value => value !== null)
        const total = values.reduce((a, b) => pick(call, ...alike(a, b)), values[0] ?? zero)
        const sum = call === "sum" || call === "average" ? values.slice(1).reduce((a, b) => addQuantities(...alike(a, b)), values[0] ?? zero) : total
        if (values.length === 0) return null
        return call === "average" ? { ...sum, under: sum.under.times(values.length) } : sum
      }
      case "previous": return this.#named(name, "previous")
      case "difference":
      case "growth": {
        const [now, before] = [this.#named(name), this.#named(name, "previous")]
        if (!now || !before) return null
        const change = addQuantities(now, { ...before, over: before.over.times(-1) })
        if (now.dimension === "ratio") return { ...change, dimension: "points" }
        return call === "difference" ? change : percent(change, { ...before, over: before.over.abs() })
      }
      case "share": {
        const [part, whole] = args.map(arg => this.valueOf(arg))
        return part && whole ? percent(...alike(part, whole)) : null
      }
      case "words": throw new Fault("units", "大写")
      default: return call satisfies never
    }
  }
}

const zero: Quantity = { dimension: "", over: new Big(0), under: new Big(1) }

function pick(call: FormulaFunction, a: Quantity, b: Quantity): Quantity {
  return (compareQuantities(a, b) < 0) === (call === "min") ? a : b
}

/** Two quantities that can be added. A bare number beside a percentage is one: 100 − 合格率. */
function alike(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  if (a.dimension === b.dimension) return [a, b]
  if (a.dimension === "" && b.dimension === "ratio") return [{ ...a, dimension: "ratio" }, b]
  if (b.dimension === "" && a.dimension === "ratio") return [a, { ...b, dimension: "ratio" }]
  if (a.dimension === "ratio" && b.dimension === "points") return [a, { ...b, dimension: "ratio" }]
  throw new Fault("units", `${a.dimension} ≠ ${b.dimension}`)
}

function percent(part: Quantity, whole: Quantity): Quantity {
  return { ...quotient({ ...part, over: part.over.times(100) }, whole), dimension: "ratio" }
}

/** A percentage of something is the hundredth part of the product. */
function product(a: Quantity, b: Quantity): Quantity {
  const ratios = [a, b].filter(({ dimension }) => dimension === "ratio").length
  const hundreds = ratios === 2 || (ratios === 1 && a.dimension !== "" && b.dimension !== "") ? 100 : 1
  const dimension = ratios === 2 || (ratios === 1 && hundreds === 1) ? "ratio"
    : joined(a.dimension === "ratio" ? "" : a.dimension, b.dimension === "ratio" ? "" : b.dimension, 1)
  return { dimension, ...reduced(a.over.times(b.over), a.under.times(b.under).times(hundreds)) }
}

function quotient(a: Quantity, b: Quantity): Quantity {
  if (b.over.eq(0)) throw new Fault("division", "")
  const [of, by] = [a.dimension === "ratio", b.dimension === "ratio"]
  const over = a.over.times(b.under).times(by && !of ? 100 : 1)
  const under = a.under.times(b.over).times(of && !by && b.dimension !== "" ? 100 : 1)
  const dimension = of && by ? "" : of && b.dimension === "" ? "ratio"
    : joined(of ? "" : a.dimension, by ? "" : b.dimension, -1)
  return { dimension, ...reduced(over, under) }
}

/** The dimension of a product (1) or quotient (−1): money by people is money/people. */
function joined(a: string, b: string, sign: 1 | -1): string {
  const powers = new Map<string, number>()
  for (const [dimension, by] of [[a, 1], [b, sign]] as const) {
    dimension.split("/").forEach((side, i) => {
      for (const name of side.split("·")) {
        if (name !== "") powers.set(name, (powers.get(name) ?? 0) + (i === 0 ? by : -by))
      }
    })
  }
  const side = (wanted: 1 | -1): string => [...powers].flatMap(([name, power]) =>
    Math.sign(power) === wanted ? Array<string>(Math.abs(power)).fill(name) : []).sort().join("·")
  const [top, bottom] = [side(1), side(-1)]
  return bottom === "" ? top : `${top}/${bottom}`
}
