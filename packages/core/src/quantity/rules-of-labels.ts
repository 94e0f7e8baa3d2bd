// What figures say of each other by their labels, wherever they stand.

import type { Node } from "prosemirror-model"
import { figuresIn, type ReadFigure } from "../figure.ts"
import { valueText } from "../figure-text.ts"
import { reportYearOf } from "../roll-forward.ts"
import type { RuleWords, Said } from "./block.ts"
import { compareQuantities, convert, quantityOf, type Quantity } from "./quantity.ts"
import { readUnit } from "./unit.ts"

/** Something that is wrong between figures. */
export interface LabelFinding {
  readonly rule: string
  readonly severity: "error" | "warning"
  readonly figure: ReadFigure
  readonly places: readonly ReadFigure[]
  readonly say: (words: RuleWords) => Said
}

/** What is wrong between the figures of a document. One walk for all of these rules. */
export function labelFindingsIn(doc: Node): readonly LabelFinding[] {
  const byLabel = new Map<string, ReadFigure[]>()
  const findings: LabelFinding[] = []
  let year: number | null | undefined
  for (const figure of figuresIn(doc)) {
    const { label, kind, value, status } = figure.attrs
    if (value === null || status === "absent") continue
    if (kind === "date") {
      year ??= reportYearOf(doc)
      const written = Number(value.slice(0, 4))
      if (year !== null && Math.abs(written - year) > 1) findings.push(outsideYear(figure, year))
    }
    if (label === "" || (kind !== "number" && kind !== "percent")) continue
    const alike = byLabel.get(label)
    if (!alike) byLabel.set(label, [figure])
    else if (alike.every(other => other.attrs.name === "" || other.attrs.name !== figure.attrs.name)) alike.push(figure)
  }
  for (const figures of byLabel.values()) if (figures.length > 1) findings.push(...twoValues(figures))
  findings.push(...pairs(byLabel))
  return findings
}

function sizeOf({ attrs: { value, unit, kind } }: ReadFigure): Quantity | null {
  return quantityOf(value, unit || (kind === "percent" ? "%" : ""))
}

function* twoValues([first, ...others]: readonly ReadFigure[]): Generator<LabelFinding> {
  const size = first && sizeOf(first)
  if (!first || !size) return
  const { label } = first.attrs
  for (const figure of others) {
    const other = sizeOf(figure)
    if (!other || other.dimension !== size.dimension) continue
    const [a, b] = [valueText(first.attrs), valueText(figure.attrs)]
    if (compareQuantities(size, other) !== 0) {
      yield {
        rule: "labelTwoValues", severity: "warning", figure, places: [first],
        say: said(`“${label}”前面写的是${a}，这里是${b}`, "同一件事前后应一致；若是两件事，请改成不同的名称",
          `“${label}” is ${a} before and ${b} here`, "Make them agree, or call them by different labels"),
      }
    } else if (figure.attrs.unit !== first.attrs.unit) {
      const value = convert(figure.attrs.value ?? "", figure.attrs.unit, first.attrs.unit)
      yield {
        rule: "mixedScale", severity: "warning", figure, places: [first],
        say: said(`“${label}”前面用“${first.attrs.unit}”，这里用“${figure.attrs.unit}”`,
          value === null ? "单位前后统一" : `统一为 ${valueText({ ...figure.attrs, value, unit: first.attrs.unit })}`,
          `“${label}” is in ${first.attrs.unit} before and in ${figure.attrs.unit} here`, `Use one unit${value === null ? "" : `: ${value}${first.attrs.unit}`}`),
      }
    }
  }
}

/** What cannot be more than the other, where the rest of the label is the same: 采用信息 and 上报信息. */
const ordered: readonly (readonly [part: string, whole: string])[] = [
  ["采用", "上报"], ["采纳", "提出"], ["实到", "应到"], ["整改", "排查"], ["已整改", "发现"], ["办结", "受理"], ["办结", "立案"], ["回收", "发放"],
  ["有效", "回收"], ["参加", "应参加"], ["实收", "应收"], ["合格", "抽检"], ["通过", "参评"], ["录用", "报名"],
]

function* pairs(byLabel: ReadonlyMap<string, readonly ReadFigure[]>): Generator<LabelFinding> {
  for (const [label, [part]] of byLabel) {
    for (const [less, more] of ordered) {
      if (!part || !label.includes(less) || (more.includes(less) && label.includes(more))) continue
      const [whole] = byLabel.get(label.replace(less, more)) ?? []
      const [a, b] = [sizeOf(part), whole ? sizeOf(whole) : null]
      if (!whole || !a || !b || a.dimension !== b.dimension || readUnit(part.attrs.unit).dimension === "ratio" || compareQuantities(a, b) <= 0) continue
      yield {
        rule: "pairOrder", severity: "error", figure: part, places: [whole],
        say: said(`“${label}”${valueText(part.attrs)}，比“${whole.attrs.label}”${valueText(whole.attrs)}还多`, "前者不会多于后者，请核对",
          `“${label}” (${valueText(part.attrs)}) is more than “${whole.attrs.label}” (${valueText(whole.attrs)})`, "It cannot be; check both"),
      }
    }
  }
}

function outsideYear(figure: ReadFigure, year: number): LabelFinding {
  const { attrs } = figure
  return {
    rule: "dateOutsideYear", severity: "warning", figure, places: [],
    say: said(`“${attrs.label || attrs.name}”是${valueText(attrs)}，报告写的是${year}年`, "请核对年份",
      `“${attrs.label || attrs.name}” is ${valueText(attrs)}, and the report is of ${year}`, "Check the year"),
  }
}

function said(message: string, suggestion: string, english: string, englishSuggestion: string): LabelFinding["say"] {
  return locale => locale === "en" ? { message: english, suggestion: englishSuggestion } : { message, suggestion }
}
