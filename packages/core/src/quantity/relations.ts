// Rules between figures that a host knows of, by their names.

import type { Node } from "prosemirror-model"
import { decimalPlaces } from "../decimal.ts"
import type { Rule } from "../diagnostic.ts"
import { figuresIn, type ReadFigure } from "../figure.ts"
import { valueText } from "../figure-text.ts"
import { addQuantities, compareQuantities, quantityOf, roundedAmountIn, type Quantity } from "./quantity.ts"

/** The parts add up to the whole, units converted. Nothing is said while one of them is blank; what is 不适用 counts as
 * nothing. An error. */
export function partsEqualWhole({ whole, parts }: { readonly whole: string; readonly parts: readonly string[] }): Rule {
  return relation("partsEqualWhole", [whole, ...parts], ([total, ...shares]) => {
    const sum = sumOf(shares)
    const size = total && sizeOf(total)
    if (!total || !sum || !size || sum.dimension !== size.dimension || compareQuantities(sum, size) === 0) return null
    const unit = unitOf(total)
    if (shares.some(each => unitOf(each) !== unit) && isRounded(sum, total)) return null
    const needed = valueText({ ...total.attrs, value: roundedAmountIn(sum, unit, 10)?.replace(/\.?0+$/, "") ?? null })
    const made = shares.map(each => valueText(each.attrs)).filter(Boolean).join(" + ")
    return {
      message: `“${nameOf(total)}”是${valueText(total.attrs)}，各项相加是${needed}（${made}）`, suggestion: "请核对合计和各项",
      english: `“${nameOf(total)}” is ${valueText(total.attrs)}; its parts add up to ${needed} (${made})`, advice: "Check the total and the parts",
    }
  })
}

/** A ratio in percent is the part by the whole, within the rounding of its own decimals. An error. */
export function ratioEqualsParts({ ratio, part, whole }: { readonly ratio: string; readonly part: string; readonly whole: string }): Rule {
  return relation("ratioEqualsParts", [ratio, part, whole], ([rate, of, by]) => {
    const [a, b] = [of && sizeOf(of), by && sizeOf(by)]
    const value = rate?.attrs.value
    if (!rate || !of || !by || !a || !b || a.dimension !== b.dimension || b.over.eq(0) || !value) return null
    const share: Quantity = { dimension: "ratio", over: a.over.times(b.under).times(100), under: a.under.times(b.over) }
    const places = decimalPlaces(value)
    const [even, up] = (["half-even", "half-up"] as const).map(how => roundedAmountIn(share, "%", places, how))
    if (value === even || value === up) return null
    const needed = valueText({ ...rate.attrs, value: even ?? null })
    return {
      message: `“${nameOf(rate)}”是${valueText(rate.attrs)}，按“${nameOf(of)}”${valueText(of.attrs)}和“${nameOf(by)}”${valueText(by.attrs)}应为${needed}`, suggestion: `改为${needed}，或核对这两个数`,
      english: `“${nameOf(rate)}” is ${valueText(rate.attrs)}; by “${nameOf(of)}” and “${nameOf(by)}” it is ${needed}`, advice: `Write ${needed}, or check both`,
    }
  })
}

/** A part is not more than the whole. An error. */
export function notMoreThan({ part, whole }: { readonly part: string; readonly whole: string }): Rule {
  return relation("notMoreThan", [part, whole], ([less, more]) => {
    const [a, b] = [less && sizeOf(less), more && sizeOf(more)]
    if (!less || !more || !a || !b || a.dimension !== b.dimension || compareQuantities(a, b) <= 0) return null
    return {
      message: `“${nameOf(less)}”${valueText(less.attrs)}，比“${nameOf(more)}”${valueText(more.attrs)}还多`, suggestion: "请核对两个数",
      english: `“${nameOf(less)}” (${valueText(less.attrs)}) is more than “${nameOf(more)}” (${valueText(more.attrs)})`, advice: "Check both",
    }
  })
}

/** Figures of different names say the same, as a number in the summary and in its chapter must. Each that differs from the
 * first is a warning; of two units the coarser may be rounded. Blanks and figures that are not there do not count. */
export function sameValue({ names }: { readonly names: readonly string[] }): Rule {
  return {
    name: "sameValue",
    *check(doc, { locale }) {
      const named = figuresByName(doc)
      const [first, ...others] = names.map(name => named.get(name))
        .filter((figure): figure is ReadFigure => figure !== undefined && figure.attrs.value !== null && figure.attrs.status !== "absent")
      if (!first) return
      const place = ({ pos, node }: ReadFigure): { from: number; to: number } => ({ from: pos, to: pos + node.nodeSize })
      for (const other of others) {
        if (isSame(first, other)) continue
        const [a, b] = [valueText(first.attrs), valueText(other.attrs)]
        yield {
          ...place(other), severity: "warning", places: [place(first)],
          ...locale === "en"
            ? { message: `“${nameOf(other)}” is ${b}, and “${nameOf(first)}” is ${a}; they should be the same`, suggestion: "Check, and write one number in both" }
            : { message: `“${nameOf(other)}”是${b}，“${nameOf(first)}”是${a}，两处应当相同`, suggestion: "请核对后改成同一个数" },
        }
      }
    },
  }
}

function isSame(a: ReadFigure, b: ReadFigure): boolean {
  const [x, y] = [sizeOf(a), sizeOf(b)]
  if (!x || !y) return a.attrs.value === b.attrs.value
  if (x.dimension !== y.dimension) return false
  return compareQuantities(x, y) === 0 || (unitOf(a) !== unitOf(b) && (isRounded(x, b) || isRounded(y, a)))
}

/** True where a figure says an amount rounded to the figure's own decimals, in either way. */
function isRounded(amount: Quantity, figure: ReadFigure): boolean {
  const { value } = figure.attrs
  const places = decimalPlaces(value ?? "")
  return (["half-even", "half-up"] as const).some(how => roundedAmountIn(amount, unitOf(figure), places, how) === value)
}

interface Broken {
  readonly message: string
  readonly suggestion: string
  readonly english: string
  readonly advice: string
}

/** A rule on the figures of these names, the first of which is pointed at. It holds its tongue while one is missing. */
function relation(name: string, names: readonly string[], test: (figures: readonly ReadFigure[]) => Broken | null): Rule {
  return {
    name,
    *check(doc, { locale }) {
      const figures = named(doc, names)
      const broken = figures && test(figures)
      const [first, ...others] = figures ?? []
      if (!broken || !first) return
      const placeOf = ({ pos, node }: ReadFigure): { from: number; to: number } => ({ from: pos, to: pos + node.nodeSize })
      const { message, suggestion, english, advice } = broken
      yield {
        ...placeOf(first), severity: "error", places: others.map(placeOf),
        ...locale === "en" ? { message: english, suggestion: advice } : { message, suggestion },
      }
    },
  }
}

function named(doc: Node, names: readonly string[]): readonly ReadFigure[] | null {
  const byName = figuresByName(doc)
  const figures = names.map(name => byName.get(name))
  return figures.every((figure): figure is ReadFigure => figure !== undefined) ? figures : null
}

/** The first figure of each name. Memoised on the document. */
function figuresByName(doc: Node): ReadonlyMap<string, ReadFigure> {
  let byName = byNameOf.get(doc)
  if (!byName) {
    byNameOf.set(doc, byName = new Map())
    for (const figure of figuresIn(doc)) if (!byName.has(figure.attrs.name)) byName.set(figure.attrs.name, figure)
  }
  return byName
}

const byNameOf = new WeakMap<Node, Map<string, ReadFigure>>()

function unitOf({ attrs: { unit, kind } }: ReadFigure): string {
  return unit || (kind === "percent" ? "%" : "")
}

function sizeOf(figure: ReadFigure): Quantity | null {
  if (figure.attrs.kind !== "number" && figure.attrs.kind !== "percent") return null
  return figure.attrs.status === "absent" ? null : quantityOf(figure.attrs.value, unitOf(figure))
}

function sumOf(figures: readonly ReadFigure[]): Quantity | null {
  let sum: Quantity | null = null
  for (const figure of figures) {
    if (figure.attrs.status === "absent") continue
    const size = sizeOf(figure)
    if (!size || (sum && sum.dimension !== size.dimension)) return null
    sum = sum ? addQuantities(sum, size) : size
  }
  return sum
}

function nameOf({ attrs: { label, name } }: ReadFigure): string {
  return label || name
}
