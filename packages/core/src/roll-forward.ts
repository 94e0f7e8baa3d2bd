// Last year's report becomes this year's: its numbers become blanks that remember their value, its years move, and
// everything else stays as it was; numbers that were left are told with the reason. A textblock is read as one string;
// in it years change in place, digit for digit, and numbers with their hedge and unit give way to figures.
//
// The year that a report is about is read from the document itself. So to roll a rolled report once more to the same
// year changes nothing, as long as the document names its year; with `from` given, its years move once more.

import type { Fragment, Node, NodeType } from "prosemirror-model"
import { isDate } from "./entry.ts"
import { figuresIn } from "./figure.ts"
import { settledMark } from "./hits.ts"
import { eachBlock } from "./outline.ts"
import { figuresInBlock, type NewFigure, type Reading } from "./roll-figures.ts"
import { namer } from "./roll-labels.ts"
import { cellPlaces, columnHeads, isNumeral, isTablePart, type CellPlace } from "./roll-table.ts"
import { flatText, fragmentLike, marksAt, offsetAfter, replaced, retyped, type Replacement } from "./roll-text.ts"
import {
  datesIn, isYear, reportYearIn, yearLike, type DatePlace, type KeptReason, type WrittenDate,
} from "./roll-years.ts"
import { figureAttrs, findNodeType, roleOf, type FigureAttrs } from "./schema.ts"

/** What a report is rolled to. */
export interface RollForwardOptions {
  /** The year of the new report, from 1900 to 2999. */
  readonly year: number
  /** The year of the old one. Default: `reportYearOf(doc)`, else the year before. */
  readonly from?: number | undefined
}

/** A year that moved, at its place in the new document. */
export interface MovedYear {
  readonly from: number
  readonly to: number
  readonly was: string
  readonly is: string
}

/** A number that stayed, at its place in the new document. */
export interface KeptNumber {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly reason: KeptReason
}

/** This year's report, and what became of last year's numbers. */
export interface RollForward {
  readonly doc: Node
  /** The year that was taken for the old report's. */
  readonly from: number
  /** The figures that were made of numbers in the text. */
  readonly figures: number
  /** The figures that were there already and whose value is now `previous`. */
  readonly cleared: number
  readonly years: readonly MovedYear[]
  readonly kept: readonly KeptNumber[]
}

/** Makes last year's report this year's. The document that was given stays as it is.
 *
 * A quantity in the text becomes a blank figure: value in `previous`, unit, hedge, a label guessed from the words
 * around; a range becomes two. A filled figure becomes blank; `previous` is its old value, also in place of an older
 * one, and its constraints stay (those of dates move with the year). The report's own year, the one before and the one
 * after move; the dates of events become blank figures. Code, names in 《》, laws, ordinals and terms stay. Does not
 * throw, whatever is in the document; where the schema has no figures, only years move.
 *
 * @throws RangeError where `year` or `from` is no whole number from 1900 to 2999. */
export function rollForward(doc: Node, { year, from: given }: RollForwardOptions): RollForward {
  for (const each of [year, given ?? year]) {
    if (!isYear(each)) throw new RangeError(`${each} is no year from 1900 to 2999`)
  }
  const from = given ?? reportYearOf(doc) ?? year - 1
  const figures = figuresIn(doc)
  const roll: Roll = {
    from, by: year - from, type: findNodeType(doc.type.schema, "figure"), figures: 0, years: [], kept: [],
    reading: { reportYear: from, section: "", nameOf: namer(figures.map(({ attrs }) => attrs.name)) },
  }
  const content = rollChildren(doc, 0, roll, null)
  return {
    doc: content === doc.content ? doc : doc.copy(content),
    from, figures: roll.figures, cleared: figures.filter(({ attrs }) => attrs.value !== null).length,
    years: roll.years, kept: roll.kept,
  }
}

/** The year that a report is about, or null: the one in its title (a first paragraph of at most 40 characters counts as
 * one), of a span the last; else the one that its text names most often outside of names. */
export function reportYearOf(doc: Node): number | null {
  let title: string | null = null
  eachBlock(doc, node => {
    if (roleOf(node.type) === "title" && title === null) title = flatText(node)
  })
  const texts: string[] = []
  doc.descendants(node => {
    if (node.isTextblock) texts.push(flatText(node))
    return !node.isTextblock
  })
  const first = texts[0] ?? ""
  return reportYearIn(title ?? (first.length <= 40 && !first.includes("。") ? first : ""), texts)
}

/** What is known and gathered on the way. Positions are those of the new document. */
interface Roll {
  readonly from: number
  readonly by: number
  readonly type: NodeType | null
  readonly reading: Reading
  readonly years: MovedYear[]
  readonly kept: KeptNumber[]
  figures: number
}

function rollChildren(parent: Node, start: number, roll: Roll, cell: CellPlace | null): Fragment {
  const heads = isTablePart(parent, "table") ? columnHeads(parent) : null
  let pos = start
  const children = parent.content.content.map((child, index) => {
    const isRow = heads !== null && isTablePart(child, "row") && (index > 0 || heads.length === 0)
    const next = isRow ? rollRow(child, pos, roll, heads) : rollNode(child, pos, roll, cell)
    pos += next.nodeSize
    return next
  })
  const isSame = children.every((child, i) => child === parent.child(i))
  return isSame ? parent.content : fragmentLike(parent.content, children)
}

function rollRow(row: Node, pos: number, roll: Roll, heads: readonly string[]): Node {
  const places = cellPlaces(row, heads)
  let at = pos + 1
  const cells = row.content.content.map((cell, i) => {
    const content = rollChildren(cell, at + 1, roll, places[i] ?? null)
    const next = content === cell.content ? cell : cell.copy(content)
    at += next.nodeSize
    return next
  })
  return cells.every((cell, i) => cell === row.child(i)) ? row : row.copy(fragmentLike(row.content, cells))
}

function rollNode(node: Node, pos: number, roll: Roll, cell: CellPlace | null): Node {
  if (roleOf(node.type) === "figure") return rollFigure(node, roll)
  if (node.isLeaf || node.type.spec.code) return node
  const content = node.inlineContent ? rollInline(node, pos + 1, roll, cell) : rollChildren(node, pos + 1, roll, cell)
  return content === node.content ? node : node.copy(content)
}

function rollInline(block: Node, start: number, roll: Roll, cell: CellPlace | null): Fragment {
  const text = flatText(block)
  const isYearCell = cell !== null && /年[份度]$/.test(cell.column) && isNumeral(text.trim())
  const dates = datesIn(text, roll.from, isYearCell ? "title" : placeOf(block))
  const moved = roll.by === 0 ? [] : dates.filter(({ fate }) => fate.is === "moved")
  const shifted = shiftYears(text, moved, roll.by)
  const typed = shifted === text ? block.content : retyped(block.content, shifted)
  if (roleOf(block.type) === "section") roll.reading.section = text

  const found = figuresInBlock(block, text, dates, isYearCell ? null : cell, roll.reading)
  const inner = innerReplacements(block, roll)
  const made = makeFigures(block, typed, found.figures, inner, roll.type)
  const replacements = nested(block, start, [...inner, ...made].sort((a, b) => a.from - b.from), roll)
  const place = (from: number, to: number): { readonly from: number, readonly to: number } =>
    ({ from: start + offsetAfter(from, replacements), to: start + offsetAfter(to, replacements) })

  roll.figures += made.length
  const unfit = made.length > 0 ? [] : found.figures.map(({ from, to }) => ({ from, to, reason: "place" as const }))
  for (const { from, to, reason } of [...found.kept, ...unfit].sort((a, b) => a.from - b.from)) {
    roll.kept.push({ ...place(from, to), text: text.slice(from, to), reason })
  }
  for (const { from, to } of moved) {
    roll.years.push({ ...place(from, to), was: text.slice(from, to), is: shifted.slice(from, to) })
  }
  return replacements.length > 0 ? replaced(typed, replacements) : typed
}

function placeOf({ type }: Node): DatePlace {
  const role = roleOf(type)
  return role === "title" ? "title" : role === "section" || type.name === "heading" ? "heading" : "text"
}

function shiftYears(text: string, dates: readonly WrittenDate[], by: number): string {
  let end = 0
  let shifted = ""
  for (const { from, year } of dates) {
    if (year === null) continue
    shifted += text.slice(end, from) + yearLike(year + by, text.slice(from, from + 4))
    end = from + 4
  }
  return shifted + text.slice(end)
}

/** The figures that stand in the block already. */
function innerReplacements(block: Node, roll: Roll): readonly Replacement[] {
  const list: Replacement[] = []
  block.forEach((child, from) => {
    if (roleOf(child.type) !== "figure") return
    const node = rollFigure(child, roll)
    if (node !== child) list.push({ from, to: from + child.nodeSize, node })
  })
  return list
}

/** The new figures, or none where the block may not hold them. */
function makeFigures(
  block: Node, content: Fragment, figures: readonly NewFigure[], inner: readonly Replacement[], type: NodeType | null,
): readonly Replacement[] {
  if (!type) return []
  const made = figures.map(({ from, to, numberFrom, attrs }) =>
    ({ from, to, node: type.create({ ...attrs }, null, unsettled(marksAt(content, numberFrom), type)) }))
  const all = [...inner, ...made].sort((a, b) => a.from - b.from)
  return block.type.validContent(replaced(content, all)) ? made : []
}

/** Without the mark that says "no blank here": here is one now. */
function unsettled(marks: Node["marks"], { schema }: NodeType): Node["marks"] {
  return settledMark(schema)?.removeFromSet(marks) ?? marks
}

/** Adds the inline nodes that hold text themselves. */
function nested(block: Node, start: number, others: readonly Replacement[], roll: Roll): readonly Replacement[] {
  let list = others
  block.forEach((child, from) => {
    if (child.isLeaf) return
    const node = rollNode(child, start + offsetAfter(from, list), roll, null)
    if (node !== child) list = [...list, { from, to: from + child.nodeSize, node }].sort((a, b) => a.from - b.from)
  })
  return list
}

function rollFigure(node: Node, { from, by }: Roll): Node {
  const attrs = figureAttrs(node)
  const { kind, value, label, min, max } = attrs
  const changed: Partial<FigureAttrs> = {
    value: null, status: "", reason: "", source: "",
    // A blank of this very year has last year's value already; one of last year's has none to hand on.
    previous: value ?? (by === 0 ? attrs.previous : null),
    label: shiftYears(label, datesIn(label, from, "title").filter(({ fate }) => fate.is === "moved"), by),
    ...(kind === "date" && { min: shiftDate(min, by), max: shiftDate(max, by) }),
  }
  const isSame = Object.entries(changed).every(([key, each]) => attrs[key as keyof FigureAttrs] === each)
  return isSame ? node : node.type.create({ ...node.attrs, ...changed }, null, node.marks)
}

/** The same day of another year; of 29 February the 28th. */
function shiftDate(date: string | null, by: number): string | null {
  if (date === null || !isDate(date)) return date
  const moved = String(Number(date.slice(0, 4)) + by).padStart(4, "0") + date.slice(4)
  return isDate(moved) ? moved : moved.replace(/-29$/, "-28")
}
