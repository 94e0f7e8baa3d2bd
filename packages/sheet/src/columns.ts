// The columns of a table of figures: what ours are called, and how those of others are known.

import type { GivenValue } from "@tianbao/core/quantity"
import type { FigureRow, RowStatus } from "./figure-rows.ts"

/** What the columns are called, in their order. */
export const headings: readonly string[] = ["章节", "名称", "本期", "单位", "上期", "变化", "状态", "来源", "来源时间", "算式", "内部名称"]

const statuses: Readonly<Record<RowStatus, string>> = { blank: "未填", filled: "已填", absent: "不适用", unverified: "待核" }

/** A cell: text, or a number as canonical text. */
export interface Cell {
  readonly text: string
  readonly isNumber: boolean
}

/** A figure's cells, in the columns' order. */
export function cellsOf(row: FigureRow): readonly Cell[] {
  const { section, label, value, unit, previous, change, status, source, asof, formula, name, kind, reason } = row
  const text = (words: string): Cell => ({ text: words, isNumber: false })
  const amount = (words: string | null): Cell => ({ text: words ?? "", isNumber: words !== null && (kind === "number" || kind === "percent") })
  const state = status === "absent" && reason ? `${statuses.absent}：${reason}` : formula !== "" && status === "filled" ? "算得" : statuses[status]
  return [
    text(section), text(label), amount(value), text(unit), amount(previous), text(change), text(state),
    text(source === "typed" ? "手填" : source), text(asof), text(formula), text(name),
  ]
}

const known = {
  name: /^(?:内部名称|name|key|编码|代码)$/i,
  label: /^(?:名称|指标|指标名称|项目|标签|名目|内容|label|figure|item)$/i,
  value: /^(?:本期|数值|值|数量|本年|本期数|本期值|填报值|value|amount)$/i,
  unit: /^(?:单位|计量单位|unit)$/i,
}

/** The values in a table, each with the row that it stands in, counted from 1; and the rows that give none although they
 * name something. The columns are known by their headings within the first ten rows; a table without is label, value and
 * unit. */
export function valuesOfRows(rows: readonly (readonly string[])[]): {
  readonly values: readonly GivenValue[]
  readonly skipped: readonly { readonly line: number; readonly text: string }[]
} {
  const find = (row: readonly string[], pattern: RegExp): number => row.findIndex(cell => pattern.test(cell.trim()))
  const head = rows.slice(0, 10).findIndex(row => find(row, known.value) >= 0 && (find(row, known.label) >= 0 || find(row, known.name) >= 0))
  const heading = rows[head] ?? []
  const [name, label, value, unit] = head < 0 ? [-1, 0, 1, 2]
    : [find(heading, known.name), find(heading, known.label), find(heading, known.value), find(heading, known.unit)]
  const values: GivenValue[] = []
  const skipped: { line: number; text: string }[] = []
  rows.forEach((row, i) => {
    if (i <= head) return
    const at = (column: number | undefined): string => (column === undefined || column < 0 ? "" : row[column] ?? "").trim()
    const key = at(name) || at(label)
    const given = at(value)
    if (key === "") return
    if (given === "") {
      skipped.push({ line: i + 1, text: key })
      return
    }
    // Without headings a third column is a unit only where it looks like one.
    const measure = head >= 0 || !/\d/.test(at(unit)) ? at(unit) : ""
    values.push({ key, value: given, ...measure !== "" && { unit: measure } })
  })
  return { values, skipped }
}
