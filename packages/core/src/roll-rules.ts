import Big from "big.js"
import { isDecimal } from "./decimal.ts"
import type { Rule } from "./diagnostic.ts"
import { figuresIn } from "./figure.ts"
import { valueText } from "./figure-text.ts"
import { flatText } from "./roll-text.ts"
import { datesIn, isYear, type WrittenDate } from "./roll-years.ts"
import { roleOf, type FigureAttrs } from "./schema.ts"

/** A figure has the very value of last period: filled in, or left over? 3.0 and 3 are the same. */
export const unchangedFigure: Rule = {
  name: "unchangedFigure",
  *check(doc, messages) {
    for (const { attrs, node, pos } of figuresIn(doc)) {
      if (attrs.status === "absent" || !isUnchanged(attrs)) continue
      const message = messages.unchangedFigure(attrs.label || attrs.name || messages.unnamedFigure, valueText(attrs))
      yield { from: pos, to: pos + node.nodeSize, severity: "warning", message }
    }
  },
}

function isUnchanged({ kind, value, previous }: FigureAttrs): boolean {
  if (value === null || previous === null) return false
  const isNumber = kind === "number" || kind === "percent"
  return isNumber && isDecimal(value) && isDecimal(previous) ? new Big(value).eq(previous) : value === previous
}

/** The text of a report of `year` names one of the two years before it, as a report that was copied from last year's
 * does. Years that belong to a name, a law, a plan or history do not count, nor does one that is compared with (比2025年,
 * 2025年同期, 2025年、2026年).
 * @throws RangeError where `year` is no whole number from 1900 to 2999. */
export function staleYear(year: number): Rule {
  if (!isYear(year)) throw new RangeError(`${year} is no year from 1900 to 2999`)
  return {
    name: "staleYear",
    *check(doc, messages) {
      for (const { text, start, isTitle } of textblocks(doc)) {
        for (const { from, to } of staleIn(text, year, isTitle)) {
          const message = messages.staleYear(text.slice(from, to), year)
          yield { from: start + from, to: start + to, severity: "warning", message }
        }
      }
    },
  }
}

interface Block {
  readonly text: string
  /** The position of its first character. */
  readonly start: number
  readonly isTitle: boolean
}

function textblocks(doc: Parameters<Rule["check"]>[0]): readonly Block[] {
  const blocks: Block[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock && !node.type.spec.code) {
      blocks.push({ text: flatText(node), start: pos + 1, isTitle: roleOf(node.type) === "title" })
    }
    return !node.isTextblock
  })
  return blocks
}

function staleIn(text: string, year: number, isTitle: boolean): readonly WrittenDate[] {
  if (!/[12１２一二]/.test(text)) return []
  const stale: WrittenDate[] = []
  for (const old of [year - 1, year - 2]) {
    // Read as a report of the old year would be: what would have moved then should have.
    const dates = datesIn(text, old, isTitle ? "title" : "heading")
    for (const date of dates) {
      if (date.year === old && date.fate.is === "moved" && !isCompared(date, text, dates, year)) stale.push(date)
    }
  }
  return stale.sort((a, b) => a.from - b.from)
}

function isCompared({ from, to }: WrittenDate, text: string, dates: readonly WrittenDate[], year: number): boolean {
  return /(?:[比较与同和跟]|相比|相较)于?$/.test(text.slice(Math.max(0, from - 4), from))
    || /^(?:度|末|底|全年)?(?:的?同期|相比|的?基础上)/.test(text.slice(to, to + 8))
    || dates.some(other => other.year === year && /^度?[、，和与及至到—-]{1,2}$/.test(betweenOf({ from, to }, other, text)))
}

function betweenOf(a: { readonly from: number, readonly to: number }, b: WrittenDate, text: string): string {
  return a.to <= b.from ? text.slice(a.to, b.from) : text.slice(b.to, a.from)
}
