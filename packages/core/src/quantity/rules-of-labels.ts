// What figures say of each other by their labels, wherever they stand. All figures go by once; only those whose label
// comes again are looked at.

import type { Node } from "prosemirror-model"
import { isDecimal } from "../decimal.ts"
import { valueText } from "../figure-text.ts"
import { documentTitle } from "../outline.ts"
import { reportYearOf } from "../roll-forward.ts"
import { reportYearIn } from "../roll-years.ts"
import type { FigureAttrs } from "../schema.ts"
import { clauseBefore, type Block, type BlockFigure, type RuleWords, type Said } from "./block.ts"
import { compareQuantities, convert, quantityOf, roundedAmountIn, type Quantity } from "./quantity.ts"

/** A span of the document. */
interface Place {
  readonly from: number
  readonly to: number
}

/** Something that is wrong between figures. */
export interface LabelFinding {
  readonly rule: string
  readonly severity: "error" | "warning"
  readonly place: Place
  readonly places: readonly Place[]
  readonly say: (words: RuleWords) => Said
}

/** What a block's figures can be compared by. */
export interface LabelFacts {
  readonly labelled: readonly BlockFigure[]
  readonly dates: readonly BlockFigure[]
  readonly sides: readonly Side[]
}

/** A figure on one side of a pair of what cannot be more and what it is part of. Both sides share the key. */
interface Side {
  readonly figure: BlockFigure
  readonly key: string
  readonly isWhole: boolean
}

/** Reads what a block's figures can be compared by; null where there is nothing. */
export function readLabels({ text, figures }: Block): LabelFacts | null {
  let [labelled, dates, sides]: [BlockFigure[], BlockFigure[], Side[]] = [[], [], []]
  for (const figure of figures) {
    const { at, attrs: { label, kind, value, status } } = figure
    if (value === null || status === "absent") continue
    if (kind === "date") {
      if (!isOfOtherYears(label, text, at)) dates.push(figure)
    } else if (label !== "" && (kind === "number" || kind === "percent") && isDecimal(value) && !otherPeriod.test(clauseBefore(text, at))) {
      labelled.push(figure)
      for (const [key, isWhole] of sidesOf(label)) sides.push({ figure, key, isWhole })
    }
  }
  return labelled.length + dates.length > 0 ? { labelled, dates, sides } : null
}

/** Words before a number of another period, or of what was meant to be. */
const otherPeriod = /上年|去年|同期|上期|前年|往年|上一年|上季|上月|目标|计划|预计|力争|明年|下年|原[来有为]?$|[由从]$|\d{4}年/

/** True for the date of a founding, a birth, an end of term, and for one that something has gone on since. */
function isOfOtherYears(label: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 6), at)
  return /成立|出生|参加工作|入[党职会厂]|始建|建[成校厂]|创[建办]|注册|颁布|发布|施行|到期|届满|换届|任期|规划|目标|批准|签订|授予|获/.test(label)
    || /[立建办生业]于$/.test(before) || /^(?:以来|起|以前|之前|前|成立|创建|建成|出生|颁布|发布|施行)/.test(text.slice(at + 1, at + 4))
}

interface Placed {
  readonly figure: BlockFigure
  readonly start: number
}

/** Gathers the figures of a document, block by block. */
export class LabelReader {
  readonly #doc: Node
  readonly #firsts = new Map<string, Placed>()
  readonly #others = new Map<string, Placed[]>()
  readonly #dates: Placed[] = []
  readonly #sides = new Map<string, (Placed & { readonly isWhole: boolean })[]>()

  constructor(doc: Node) {
    this.#doc = doc
  }

  /** Adds a block's figures; its content begins at `start`. */
  add({ labelled, dates, sides }: LabelFacts, start: number): void {
    for (const figure of labelled) {
      const { label } = figure.attrs
      if (!this.#firsts.has(label)) {
        this.#firsts.set(label, { figure, start })
        continue
      }
      const others = this.#others.get(label)
      if (!others) this.#others.set(label, [{ figure, start }])
      else if (others.length < column) others.push({ figure, start })
    }
    for (const figure of dates) this.#dates.push({ figure, start })
    for (const { figure, key, isWhole } of sides) {
      const list = this.#sides.get(key)
      if (list) list.push({ figure, start, isWhole })
      else this.#sides.set(key, [{ figure, start, isWhole }])
    }
  }

  /** What is wrong between them. */
  *findings(): Generator<LabelFinding> {
    if (this.#dates.length > 0) {
      const year = reportYearIn(documentTitle(this.#doc), []) ?? reportYearOf(this.#doc)
      for (const date of this.#dates) {
        if (year !== null && Math.abs(Number(date.figure.attrs.value?.slice(0, 4)) - year) > 1) yield outsideYear(date, year)
      }
    }
    for (const [label, others] of this.#others) {
      const first = this.#firsts.get(label)
      // So many figures of one label stand in a column under it.
      if (first && others.length < column - 1 && !general.test(label)) yield* twoValues(first, others)
    }
    for (const sides of this.#sides.values()) if (sides.length > 1) yield* pairs(sides)
  }
}

const column = 4
/** Labels that stand over many different things. */
const general = /^(?:.|数[量额值字]|金额|人数|合计|小计|总[数计]|占比|比重|比例|增[幅速]|其[他中]|[件次]数|单价|得分)$|同比|环比|增长|下降/

function placeOf({ figure: { at }, start }: Placed): Place {
  return { from: start + at, to: start + at + 1 }
}

function unitOf({ unit, kind }: FigureAttrs): string {
  return unit || (kind === "percent" ? "%" : "")
}

function sizeOf({ figure: { attrs } }: Placed): Quantity | null {
  return quantityOf(attrs.value, unitOf(attrs))
}

const scale = /^[十百千]?[万亿]+/

function* twoValues(first: Placed, others: readonly Placed[]): Generator<LabelFinding> {
  const size = sizeOf(first)
  const one = first.figure.attrs
  if (!size) return
  const { label } = one
  const seen: FigureAttrs[] = [one]
  for (const other of others) {
    const { attrs } = other.figure
    const own = sizeOf(other)
    // Figures of one name are one figure, and have a rule of their own.
    if (!own || own.dimension !== size.dimension || (attrs.name !== "" && seen.some(({ name }) => name === attrs.name))) continue
    seen.push(attrs)
    const [a, b] = [valueText(one), valueText(attrs)]
    const isVague = one.hedge !== "" || attrs.hedge !== "" || isRounded(own, one) || isRounded(size, attrs)
    if (compareQuantities(size, own) !== 0 && !isVague) {
      yield {
        rule: "labelTwoValues", severity: "warning", place: placeOf(other), places: [placeOf(first)],
        say: said(`“${label}”前面写的是${a}，这里是${b}`, "同一件事前后应一致；若是两件事，请改成不同的名称",
          `“${label}” is ${a} before and ${b} here`, "Make them agree, or call them by different labels"),
      }
    } else if (attrs.unit !== one.unit && attrs.unit.replace(scale, "") === one.unit.replace(scale, "")) {
      const value = convert(attrs.value ?? "", attrs.unit, one.unit)
      yield {
        rule: "mixedScale", severity: "warning", place: placeOf(other), places: [placeOf(first)],
        say: said(`“${label}”前面用“${one.unit}”，这里用“${attrs.unit}”`,
          value === null ? "单位前后统一" : `统一为 ${valueText({ ...attrs, value, unit: one.unit })}`,
          `“${label}” is in ${one.unit} before and in ${attrs.unit} here`, `Use one unit${value === null ? "" : `: ${value}${one.unit}`}`),
      }
    }
  }
}

/** True where a figure says an amount, rounded to the figure's decimals in either way: 0.32亿元 is 3215万元. */
function isRounded(amount: Quantity, attrs: FigureAttrs): boolean {
  const places = attrs.value?.split(".")[1]?.length ?? 0
  const unit = unitOf(attrs)
  return roundedAmountIn(amount, unit, places) === attrs.value || roundedAmountIn(amount, unit, places, "half-up") === attrs.value
}

/** What cannot be more than the other, where the rest of the label is the same: 采用信息 and 上报信息. */
const ordered: readonly (readonly [part: string, whole: string])[] = [
  ["采用", "上报"], ["采纳", "提出"], ["实到", "应到"], ["整改", "排查"], ["整改", "发现"], ["办结", "受理"], ["办结", "立案"], ["回收", "发放"],
  ["有效", "回收"], ["参加", "应参加"], ["实收", "应收"], ["合格", "抽检"], ["通过", "参评"], ["录用", "报名"],
]
const orderedWord = /应参加|参加|采用|上报|采纳|提出|实到|应到|整改|排查|发现|办结|受理|立案|回收|发放|有效|实收|应收|合格|抽检|通过|参评|录用|报名/g

function sidesOf(label: string): readonly (readonly [key: string, isWhole: boolean])[] {
  const words = label.match(orderedWord)
  const [word] = words ?? []
  if (!words || word === undefined || words.length > 1 || /[率比累]/.test(label)) return none
  const rest = label.replace(word, "*").replace(/[已共]/g, "")
  return ordered.flatMap(([part, whole], i) => word === part || word === whole ? [[`${i} ${rest}`, word === whole] as const] : [])
}

const none: readonly never[] = []

/** Compares the sides of a pair: those of one paragraph, or where the document has one of each. */
function* pairs(sides: readonly (Placed & { readonly isWhole: boolean })[]): Generator<LabelFinding> {
  const parts = sides.filter(({ isWhole }) => !isWhole)
  const wholes = sides.filter(({ isWhole }) => isWhole)
  for (const part of parts) {
    const near = wholes.filter(({ start }) => start === part.start)
    const isAlone = parts.every(other => other === part || other.start !== part.start)
    const [whole] = near.length > 0 ? near : wholes
    const isSure = near.length === 1 ? isAlone : near.length === 0 && wholes.length === 1 && parts.length === 1
    const [a, b] = [sizeOf(part), whole ? sizeOf(whole) : null]
    if (!whole || !isSure || !a || !b || a.dimension !== b.dimension || a.dimension === "ratio" || compareQuantities(a, b) <= 0) continue
    const [less, more] = [part.figure.attrs, whole.figure.attrs]
    yield {
      rule: "pairOrder", severity: "error", place: placeOf(part), places: [placeOf(whole)],
      say: said(`“${less.label}”${valueText(less)}，比“${more.label}”${valueText(more)}还多`, "前者不会多于后者，请核对",
        `“${less.label}” (${valueText(less)}) is more than “${more.label}” (${valueText(more)})`, "It cannot be; check both"),
    }
  }
}

function outsideYear(date: Placed, year: number): LabelFinding {
  const { attrs } = date.figure
  return {
    rule: "dateOutsideYear", severity: "warning", place: placeOf(date), places: [],
    say: said(`“${attrs.label || attrs.name}”是${valueText(attrs)}，报告写的是${year}年`, "请核对年份",
      `“${attrs.label || attrs.name}” is ${valueText(attrs)}, and the report is of ${year}`, "Check the year"),
  }
}

function said(message: string, suggestion: string, english: string, englishSuggestion: string): LabelFinding["say"] {
  return locale => locale === "en" ? { message: english, suggestion: englishSuggestion } : { message, suggestion }
}
