// Values from a file or a data source, held against the report before any is taken: what each would change, what it was
// converted from, and where a person had typed something else. Looking changes nothing, and taking twice is taking once.

import type { Node } from "prosemirror-model"
import { faultOf } from "../constraint.ts"
import { readEntry } from "../entry.ts"
import { figuresIn, isBlank, type ReadFigure } from "../figure.ts"
import { zhCN, type Messages } from "../messages.ts"
import { sectionAt, sectionNumber } from "../outline.ts"
import type { FigureAttrs } from "../schema.ts"
import { withFigures } from "../with-figures.ts"
import { withComputed } from "./computed.ts"
import { convert } from "./quantity.ts"

/** A value as its source has it: under a figure's name or label, perhaps with a unit. */
export interface GivenValue {
  readonly key: string
  readonly value: string
  readonly unit?: string
}

/** What becomes of a given value: `new` fills a blank, `changed` and `same` are told from what is there, a `conflict` would
 * change what a person typed, `computed` figures take none, `unknown` and `ambiguous` keys name no figure or several,
 * `invalid` values cannot be read or do not fit, and a `duplicate` says otherwise of a figure that had its value. */
export type FillState =
  | "new" | "changed" | "same" | "conflict" | "computed" | "unknown" | "ambiguous" | "invalid" | "duplicate"

/** A given value beside the figure that it is for. Values are canonical text; `pos` goes stale with the document. */
export interface FillEntry {
  readonly key: string
  readonly state: FillState
  readonly pos: number | null
  readonly label: string
  readonly section: string
  readonly unit: string
  readonly before: string | null
  readonly after: string | null
  /** The text that was converted: 3200万元. "" where nothing was. */
  readonly converted: string
  /** Why it is not taken, as a sentence; "" where it is. */
  readonly note: string
}

/** What filling would do. `missing` lists the required figures that are blank and stay so. */
export interface FillPreview {
  readonly entries: readonly FillEntry[]
  readonly missing: readonly Pick<FillEntry, "pos" | "label" | "section" | "unit">[]
}

/** Holds given values against a report, in the order given. Keys are figures' names, else labels. Numbers are read as a
 * person's entry is (１，２３４．５); one in another unit is converted where that is exact, and told. Never throws. */
export function previewFill(doc: Node, given: readonly GivenValue[], messages: Messages = zhCN): FillPreview {
  const figures = figuresIn(doc)
  const byName = grouped(figures, ({ attrs: { name } }) => name)
  const byLabel = grouped(figures, ({ attrs: { label } }) => label)
  const taken = new Map<ReadFigure, string | null>()
  const words = noteWords[messages.locale]
  const entries = given.map((each): FillEntry => {
    const key = each.key.trim()
    const named = byName.get(key)
    const found = named ? named.slice(0, 1) : distinct(byLabel.get(key) ?? [])
    const [figure] = found
    if (!figure || key === "") return { ...nothing, key, state: "unknown", note: words.unknown }
    if (found.length > 1) return { ...nothing, key, label: key, state: "ambiguous", note: words.ambiguous(found.length) }
    const entry = { ...factsOf(doc, figure, messages), key }
    if (figure.attrs.formula !== "") return { ...entry, state: "computed", note: words.computed(figure.attrs.formula) }
    const read = readGiven(each, figure.attrs, messages)
    if (read.note !== "") return { ...entry, ...read, state: "invalid" }
    const before = taken.get(figure)
    if (before !== undefined && before !== read.after) return { ...entry, ...read, state: "duplicate", note: words.duplicate }
    taken.set(figure, read.after)
    const state = figure.attrs.value === null ? "new" : figure.attrs.value === read.after ? "same"
      : figure.attrs.source === "typed" ? "conflict" : "changed"
    return { ...entry, ...read, state }
  })
  const filled = new Set([...taken.keys()].map(({ attrs: { name }, pos }) => name || pos))
  const missing = figures.filter(({ node, attrs, pos }, i) => isBlank(node) && attrs.required && attrs.formula === "" &&
    !filled.has(attrs.name || pos) && (attrs.name === "" || byName.get(attrs.name)?.[0] === figures[i]))
  return { entries, missing: missing.map(figure => factsOf(doc, figure, messages)) }
}

/** The values that are taken: those of `new` and `changed` entries, and of conflicts that a person accepts. */
export function takenValues(
  { entries }: FillPreview, accepts: (entry: FillEntry) => boolean = () => false,
): readonly { readonly pos: number; readonly value: string }[] {
  return entries.flatMap(entry => {
    const { state, pos, after } = entry
    const isTaken = state === "new" || state === "changed" || (state === "conflict" && accepts(entry))
    return isTaken && pos !== null && after !== null ? [{ pos, value: after }] : []
  })
}

/** The document with these values in the figures at these positions and in all of their names, computed figures along with
 * them. A value ends 不适用. */
export function withValues(
  doc: Node, values: readonly { readonly pos: number; readonly value: string }[],
  { source = "", asOf = "" }: { readonly source?: string; readonly asOf?: string } = {},
): Node {
  const byPos = new Map(values.map(({ pos, value }) => [pos, value]))
  const byName = new Map<string, string>()
  for (const { attrs: { name }, pos } of figuresIn(doc)) {
    const value = byPos.get(pos)
    if (name !== "" && value !== undefined) byName.set(name, value)
  }
  const changes = new Map<number, Partial<FigureAttrs>>()
  for (const { attrs, pos } of figuresIn(doc)) {
    const value = byName.get(attrs.name) ?? byPos.get(pos)
    if (value === undefined || value === attrs.value || attrs.formula !== "") continue
    const isAbsent = attrs.status === "absent"
    changes.set(pos, { value, source, asof: asOf, ...isAbsent && { status: "", reason: "" } })
  }
  return changes.size === 0 ? doc : withComputed(withFigures(doc, changes))
}

const nothing = { pos: null, label: "", section: "", unit: "", before: null, after: null, converted: "", note: "" } as const

function factsOf(doc: Node, { pos, attrs }: ReadFigure, messages: Messages): Omit<FillEntry, "key" | "state"> {
  const section = sectionAt(doc, pos)
  return {
    ...nothing, pos, label: attrs.label || attrs.name || messages.unnamedFigure,
    section: section ? sectionNumber(section) + section.node.textContent : "",
    unit: attrs.unit || (attrs.kind === "percent" ? "%" : ""), before: attrs.value,
  }
}

type ReadGiven = Pick<FillEntry, "after" | "converted" | "note">

function readGiven({ value, unit = "" }: GivenValue, attrs: FigureAttrs, messages: Messages): ReadGiven {
  const own = attrs.unit || (attrs.kind === "percent" ? "%" : "")
  const text = value.trim()
  const isNumber = attrs.kind === "number" || attrs.kind === "percent"
  // The unit in the cell is nearer than that of a column.
  const [, digits = text, behind = ""] = isNumber ? /^([-+−－]?[\d０-９][\d０-９,，.．]*)\s*(\D*)$/.exec(text) ?? [] : []
  const from = behind.replace("％", "%") || unit.trim().replace("％", "%")
  const converts = isNumber && from !== "" && from !== own
  const entry = readEntry(converts ? digits.replaceAll("，", ",") : text, converts ? { kind: "number", unit: "" } : attrs)
  if (entry.outcome === "blank") return { after: null, converted: "", note: noteWords[messages.locale].blank }
  if (entry.outcome === "refused") return { after: null, converted: "", note: messages.entry(entry.reason) }
  const after = converts ? convert(entry.value, from, own) : entry.value
  const converted = converts ? entry.value + from : ""
  if (after === null) return { after, converted: "", note: noteWords[messages.locale].units(from, own) }
  const fault = faultOf({ ...attrs, value: after })
  return { after, converted, note: fault ? messages.fault(attrs.label || attrs.name || messages.unnamedFigure, fault) : "" }
}

function grouped(figures: readonly ReadFigure[], keyOf: (figure: ReadFigure) => string): ReadonlyMap<string, readonly ReadFigure[]> {
  const groups = new Map<string, ReadFigure[]>()
  for (const figure of figures) {
    const group = groups.get(keyOf(figure))
    if (group) group.push(figure)
    else groups.set(keyOf(figure), [figure])
  }
  return groups
}

/** Figures of one name are one figure. */
function distinct(figures: readonly ReadFigure[]): readonly ReadFigure[] {
  return figures.filter(({ attrs: { name } }, i) => name === "" || figures.findIndex(({ attrs }) => attrs.name === name) === i)
}

interface NoteWords {
  readonly unknown: string
  readonly blank: string
  readonly duplicate: string
  ambiguous(count: number): string
  computed(formula: string): string
  units(from: string, to: string): string
}

const noteWords: Readonly<Record<Messages["locale"], NoteWords>> = {
  "zh-CN": {
    unknown: "报告里没有这个数字",
    blank: "来源里是空的",
    duplicate: "来源里还有另一个值，先出现的算数",
    ambiguous: count => `报告里有 ${count} 个数字叫这个名称，请用各自的内部名称`,
    computed: formula => `由“${formula}”算得，不用填`,
    units: (from, to) => `单位“${from}”不能准确换算成“${to || "没有单位"}”`,
  },
  en: {
    unknown: "The report has no such figure",
    blank: "The source is blank",
    duplicate: "The source has another value; the first one counts",
    ambiguous: count => `${count} figures are called so; use their names`,
    computed: formula => `Computed by “${formula}”`,
    units: (from, to) => `“${from}” does not convert exactly to “${to || "no unit"}”`,
  },
}
