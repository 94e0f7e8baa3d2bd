// Which numbers of a textblock become figures, and with which attributes. The numbers are `findNumbers`'; dates, which
// are read as wholes, come before them. A sentence is read from its start, so that a change (同比增长8.5%) is known as
// that of the quantity before it.

import { findNumbers, type FoundNumber } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import { changeWordsBefore } from "./change.ts"
import { isDecimal } from "./decimal.ts"
import { readEntry } from "./entry.ts"
import { dateLabel, guessLabel, plainLabel, type namer } from "./roll-labels.ts"
import { cellLabel, isNumeral, type CellPlace } from "./roll-table.ts"
import { isWithin, nameSpans, type DateFate, type KeptReason, type WrittenDate } from "./roll-years.ts"
import { figureAttrs, narrowFigureAttrs, roleOf, type FigureAttrs } from "./schema.ts"

/** A figure in the place of `from` to `to` of a textblock's text; its number begins at `numberFrom`. */
export interface NewFigure {
  readonly from: number
  readonly to: number
  readonly numberFrom: number
  readonly attrs: FigureAttrs
}

/** A number that stays in a textblock's text. */
export interface KeptSpan {
  readonly from: number
  readonly to: number
  readonly reason: KeptReason
}

/** What a textblock's numbers become. */
export interface FoundFigures {
  readonly figures: readonly NewFigure[]
  readonly kept: readonly KeptSpan[]
}

/** What a textblock is read with. `section` is the heading that was last read. */
export interface Reading {
  readonly reportYear: number
  section: string
  readonly nameOf: ReturnType<typeof namer>
}

/** Reads a textblock: the figures that its numbers and dates become, and what stays, each in order and apart. */
export function figuresInBlock(
  block: Node, text: string, dates: readonly WrittenDate[], cell: CellPlace | null, reading: Reading,
): FoundFigures {
  if (cell && isNumeral(text.trim())) return figureInCell(text, cell, reading)
  const figures: NewFigure[] = []
  const kept: KeptSpan[] = []
  const names = nameSpans(text)
  const labels = labelsInBlock(block)
  let nextLabel = 0
  /** What the last number in the sentence measured. */
  let measured = ""
  let sentence = 0
  let end = 0
  let pastEnd: number | null = null
  for (const item of inOrder(dates, findNumbers(text))) {
    const [from, to] = spanOf(item)
    if (from < end) continue
    const stop = lastStopIn(text, end, from)
    if (stop !== null) {
      sentence = stop + 1
      measured = ""
    }
    for (let label = labels[nextLabel]; label && label.at < from; label = labels[++nextLabel]) {
      if (label.at >= sentence) measured = label.label
    }
    if ("fate" in item) {
      if (item.fate.is === "moved") continue
      end = to
      if (item.fate.is === "asked") figures.push(dateFigure(item, item.fate, text, sentence, reading))
      else kept.push({ from, to, reason: item.fate.reason })
      if (item.fate.is === "kept" && /^(?:otherYear|history)$/.test(item.fate.reason)) pastEnd = to
      continue
    }
    end = to
    const isOfPast = pastEnd !== null && /^(?:全年|年末|末|底)?[的为是]?$/.test(text.slice(pastEnd, from))
    const reason = reasonToKeep(item, isWithin(item.from, names)) ?? (isOfPast ? "history" : null)
    if (reason) {
      kept.push({ from: item.from, to: item.to, reason })
      continue
    }
    const ahead = text.slice(sentence, from)
    const change = changeWordsBefore(ahead, reading.reportYear - 1)
    const section = (cell && cellLabel(cell)) ?? reading.section
    const behind = text.slice(to, to + 20)
    const { label, isOwn } = guessLabel(item, change, { before: measured, ahead, behind, section })
    if (!change && item.end !== "high") measured = label.replace(/下限$/, "")
    figures.push(newFigure(from, to, item.from, { label, ...quantityAttrs(item, text) }, isOwn, reading))
  }
  return { figures, kept }
}

function newFigure(
  from: number, to: number, numberFrom: number, given: Partial<FigureAttrs>, isOwn: boolean, { nameOf }: Reading,
): NewFigure {
  const attrs = narrowFigureAttrs(given)
  return { from, to, numberFrom, attrs: { ...attrs, name: nameOf(attrs, isOwn) } }
}

function spanOf(item: WrittenDate | FoundNumber): readonly [from: number, to: number] {
  return "fate" in item ? [item.from, item.to] : [item.figureFrom, item.figureTo]
}

function dateFigure(
  { from, to }: WrittenDate, { kind, previous }: Extract<DateFate, { readonly is: "asked" }>, text: string,
  sentence: number, reading: Reading,
): NewFigure {
  const label = plainLabel(dateLabel(text.slice(sentence, from), text.slice(to)))
  return newFigure(from, to, from, { label, kind, previous }, false, reading)
}

/** Why a number stays, or null. 2025 and 2025.12 without a unit are a year and a month. */
function reasonToKeep({ class: of, value, unit, hedge }: FoundNumber, isInName: boolean): KeptReason | null {
  if (isInName) return "title"
  if (of === "month-day" || unit === "季度" || unit === "月份") return "month"
  if (of !== "quantity") return of
  if (unit === "" && hedge === "" && /^(?:19|20)\d\d(?:\.(?:0?[1-9]|1[0-2]))?$/.test(value)) return "year"
  return isDecimal(value) ? null : "malformed"
}

function quantityAttrs(
  { from, to, figureFrom, figureTo, value, unit, hedge }: FoundNumber, text: string,
): Partial<FigureAttrs> {
  const isPercent = unit === "%" || unit === "％"
  // In 100—150人 the first number has no unit of its own, and a figure prints the one that it has.
  const isShown = isPercent || figureTo > to || /[$＄¥￥€£]/.test(text.slice(figureFrom, from))
  return { kind: isPercent ? "percent" : "number", previous: value, unit: isShown ? unit : "", hedge }
}

/** The figure that a number alone in its cell becomes, unless its column numbers the rows. */
function figureInCell(text: string, cell: CellPlace, reading: Reading): FoundFigures {
  const numeral = text.trim()
  const from = text.indexOf(numeral)
  const to = from + numeral.length
  const keep = (reason: KeptReason): FoundFigures => ({ figures: [], kept: [{ from, to, reason }] })
  const label = cellLabel(cell)
  if (label === null) return keep("code")
  const unit = /[%％]$/.exec(numeral)?.[0] ?? ""
  const kind = unit === "" ? "number" : "percent"
  const entry = readEntry(numeral, { kind, unit })
  if (entry.outcome !== "value") return keep("malformed")
  const attrs = { label: plainLabel(label || reading.section), kind, unit, previous: entry.value } as const
  return { figures: [newFigure(from, to, from, attrs, false, reading)], kept: [] }
}

/** Dates and numbers in the order of the text, without the numbers that are part of a date. */
function inOrder(
  dates: readonly WrittenDate[], numbers: readonly FoundNumber[],
): readonly (WrittenDate | FoundNumber)[] {
  const items: (WrittenDate | FoundNumber)[] = []
  let next = 0
  for (const number of numbers) {
    for (let date = dates[next]; date && date.to <= number.from; date = dates[++next]) items.push(date)
    const date = dates[next]
    if (!date || number.to <= date.from) items.push(number)
  }
  return [...items, ...dates.slice(next)]
}

/** The labels of the figures that stand in the block already, but for changes. */
function labelsInBlock(block: Node): readonly { readonly at: number, readonly label: string }[] {
  const labels: { readonly at: number, readonly label: string }[] = []
  block.forEach((child, at) => {
    if (roleOf(child.type) !== "figure") return
    const { label, kind } = figureAttrs(child)
    if (kind !== "date" && kind !== "text" && !/同比|[比较](?:上年|去年)/.test(label)) labels.push({ at, label })
  })
  return labels
}

/** Where the last sentence in a part of a text ends, or null. */
function lastStopIn(text: string, from: number, to: number): number | null {
  for (let at = to - 1; at >= from; at--) if (/[。！？\n]/.test(text.charAt(at))) return at
  return null
}
