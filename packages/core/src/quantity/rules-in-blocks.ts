// What is wrong with numbers within one paragraph, seen from the figures and the words around them.

import Big from "big.js"
import { changeOf, changeWordsBefore, differenceOf } from "../change.ts"
import { faultOf } from "../constraint.ts"
import { compareDecimals, decimalPlaces, isDecimal, roundDecimal } from "../decimal.ts"
import { isTrailing, valueText } from "../figure-text.ts"
import { readChineseNumeral } from "../numeral.ts"
import type { FigureAttrs } from "../schema.ts"
import { amountWords } from "./amount-words.ts"
import { clauseBefore, nameOf, shownText, type Block, type BlockFigure, type Finding, type Said } from "./block.ts"
import { addQuantities, amountIn, compareQuantities, convert, quantityOf, roundedAmountIn, type Quantity } from "./quantity.ts"
import { readUnit } from "./unit.ts"

type Check = (block: Block) => Iterable<Finding>

/** All that is wrong within a block. What its figures and its text have decides which checks are made at all: most blocks
 * need none. */
export function findingsIn(block: Block): readonly Finding[] {
  const traits = textTraits(block) | figureTraits(block)
  if (traits === 0) return noFindings
  const findings: Finding[] = []
  for (const [trait, check] of checks) if ((traits & trait) !== 0) findings.push(...check(block))
  return findings.length > 0 ? findings : noFindings
}

const noFindings: readonly Finding[] = []

/** What a check needs at least, as bits. */
const parts = 1, over100 = 2, points = 4, negative = 8, previous = 16, dates = 32, decimals = 64, unitless = 128, scales = 256,
  hedges = 512, bankDigits = 1024, numerals = 2048

function textTraits({ text, figures }: Block): number {
  const hasDigits = /\d/.test(text)
  if (!hasDigits && figures.length === 0) return /[壹贰叁肆伍陆柒捌玖]/.test(text) ? bankDigits : 0
  let traits = hasDigits ? scales | hedges | points | dates : 0
  if (/[约近超逾余多左上突不至接]/.test(text)) traits |= hedges
  if (figures.length > 1 && /其中|包括/.test(text)) traits |= parts
  if (/[一二三四五六七八九十百千万零两]{2}/.test(text)) traits |= numerals
  if (/[壹贰叁肆伍陆柒捌玖]/.test(text)) traits |= bankDigits
  return traits
}

function figureTraits({ figures }: Block): number {
  let traits = 0
  let days = 0
  for (const [i, { attrs: { kind, value, unit, hedge, previous: last, status } }] of figures.entries()) {
    if (value === null || status === "absent") continue
    if (kind === "date" && ++days === 2) traits |= dates
    if (kind !== "number" && kind !== "percent") continue
    if (kind === "percent" || unit === "%" || unit.endsWith("百分点")) traits |= value.length > 2 ? points | over100 : points
    else if (unit === "") traits |= unitless
    if (value.startsWith("-")) traits |= negative
    if (value.includes(".")) traits |= decimals
    if (hedge !== "") traits |= hedges
    if (last !== null && i < figures.length - 1) traits |= previous
    if (/^[十百千]/.test(unit)) traits |= scales
  }
  return traits
}

const both = (zh: Said, en: Said): Finding["say"] => locale => locale === "en" ? en : zh

function atFigure(rule: string, severity: Finding["severity"], { at }: BlockFigure, say: Finding["say"], places: readonly number[] = []): Finding {
  return { rule, severity, at, end: at + 1, say, ...places.length > 0 && { places } }
}

function isNumber({ kind, value, status }: FigureAttrs): boolean {
  return (kind === "number" || kind === "percent") && value !== null && isDecimal(value) && status !== "absent"
}

const unitOf = ({ unit, kind }: FigureAttrs): string => unit || (kind === "percent" ? "%" : "")
const sizeOf = (attrs: FigureAttrs) => quantityOf(attrs.value, unitOf(attrs))

/** Words before a figure that tells no part, but a change, a rate or another period. */
const noPart = /[比较增减占均每率倍]|同期|上年|去年|计划|目标|累计|超过?$/
/** Parts that may overlap: whoever is a woman may be a party member too. */
const overlapping = /女|党|团员|青年|少数民族|岁|学历|本科|职称|退休|困难|农民工|残疾|干部|骨干|新|一线/

/** 参加测评120人，其中优秀130人, or 其中优秀80人、称职60人. What a bracket holds is no part of what stands before it, but
 * of what stands right before the bracket. */
const partExceedsWhole: Check = function* ({ text, figures }) {
  interface Level { whole: BlockFigure | null, shares: BlockFigure[], last: BlockFigure | null, isSum: boolean }
  const fresh = (last: BlockFigure | null = null): Level => ({ whole: null, shares: [], last, isSum: true })
  const outer: Level[] = []
  let level = fresh()
  let done = 0
  for (const figure of [...figures, null]) {
    for (const [sign] of text.slice(done, figure?.at).matchAll(/[。；！？\n（(）)]|其中|包括/g)) {
      if (sign === "（" || sign === "(") {
        outer.push(level)
        level = fresh(level.last)
        continue
      }
      yield* excess(level)
      if (sign === "）" || sign === ")") level = outer.pop() ?? fresh()
      else if (sign === "其中" || sign === "包括") level = { ...fresh(level.last), whole: level.last }
      else {
        outer.length = 0
        level = fresh()
      }
    }
    if (!figure) break
    done = figure.at + 1
    const own = clauseBefore(text, figure.at) + figure.attrs.label
    if (noPart.test(own)) {
      if (level.whole === null) level.last = null
      continue
    }
    if (overlapping.test(own)) level.isSum = false
    if (level.whole && isPartOf(figure.attrs, level.whole.attrs)) level.shares.push(figure)
    else if (level.whole === null) level.last = figure
    if (level.whole) level.last = figure
  }
  yield* excess(level)

  function* excess({ whole, shares, isSum }: Level): Generator<Finding> {
    const size = whole && sizeOf(whole.attrs)
    if (!whole || !size) return
    let sum: Quantity | null = null
    let isLarger = false
    const b = valueText(whole.attrs)
    for (const share of shares) {
      const own = sizeOf(share.attrs)
      if (!own) continue
      sum = sum ? addQuantities(sum, own) : own
      if (compareQuantities(own, size) <= 0) continue
      isLarger = true
      const a = valueText(share.attrs)
      yield atFigure("partExceedsWhole", "warning", share, both(
        { message: `“${nameOf(share.attrs)}”${a}，比它所属的“${nameOf(whole.attrs)}”${b}还多`, suggestion: "请核对两个数" },
        { message: `“${nameOf(share.attrs)}” (${a}) is more than “${nameOf(whole.attrs)}” (${b}), which it is part of`, suggestion: "Check both numbers" },
      ), [whole.at])
    }
    const isExact = [whole, ...shares].every(({ attrs }) => attrs.hedge === "")
    if (isLarger || !isSum || !isExact || !sum || shares.length < 2 || compareQuantities(sum, size) <= 0) return
    const unit = unitOf(whole.attrs)
    const all = valueText({ ...whole.attrs, value: amountIn(sum, unit) ?? roundedAmountIn(sum, unit, 4) })
    yield atFigure("partExceedsWhole", "warning", whole, both(
      { message: `“${nameOf(whole.attrs)}”${b}，其中各项相加却有${all}`, suggestion: "请核对总数和各项；各项若有重叠，请写明" },
      { message: `“${nameOf(whole.attrs)}” is ${b}, and its parts add up to ${all}`, suggestion: "Check the total and its parts; if they overlap, say so" },
    ), shares.map(({ at }) => at))
  }
}

/** True for a number that is counted together with another: rates are not. */
function isPartOf(part: FigureAttrs, whole: FigureAttrs): boolean {
  if (!isNumber(part) || !isNumber(whole)) return false
  const [a, b] = [readUnit(unitOf(part)).dimension, readUnit(unitOf(whole)).dimension]
  return a === b && !/^(?:ratio|points)?$|\//.test(a)
}

const bounded = /(?:率|占比|比重|满意度|覆盖面)$/
/** Rates that may well be over 100, and words that make a change of one. */
const unbounded = new RegExp("完成|增|进度|执行|负债|周转|产销|收益|回报|利润|达成|保障|偿|杠杆|自给|储蓄|拨备|流动|速动|利用率|保值|溢价|汇率|换手|赔付"
  + "|成本|兑现|到位|充足|存贷|生育|抚养|产出|容积|利率|超|效率|减|降|升|提高|同比|环比|较|变[化动]|投入|回购|征收|入库|达标倍")

/** A rate over 100 where it cannot be. 完成率 and 增长率 may. What the template's own limit says is not said again. */
const rateOver100: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs } = figure
    if (!isNumber(attrs) || unitOf(attrs) !== "%" || compareDecimals(attrs.value ?? "", "100") <= 0 || faultOf(attrs)) continue
    const before = clauseBefore(text, figure.at).replace(/(?:达到?了?|为|是)$/, "")
    if (!bounded.test(attrs.label || before) || unbounded.test(attrs.label + before)) continue
    const label = attrs.label || before
    yield atFigure("rateOver100", "error", figure, both(
      { message: `“${label}”为 ${valueText(attrs)}，超过了100%`, suggestion: "这样的比率不会超过100%，请核对分子和分母" },
      { message: `“${label}” is ${valueText(attrs)}, more than 100%`, suggestion: "Such a rate cannot exceed 100%; check its parts" },
    ))
  }
}

const percentage = "(\\d+(?:\\.\\d+)?)[%％]"
const rise = new RegExp(`[由从][^，。；、由从\\d\\ufffc]{0,8}${percentage}[^，。；\\d\\ufffc]{0,8}[到至升为]${percentage}[，,]`
  + `[^，。；\\d\\ufffc]{0,4}?(?:提高|上升|增加|增长|提升|下降|降低|减少|回落)了?${percentage}`, "g")

/** 由82%提高到87%，提高5%: the difference of two percentages is in percentage points. */
const pointsNotPercent: Check = function* ({ text, figures }) {
  if (/[由从]/.test(text)) {
    const shown = shownText({ text, figures })
    for (const match of shown.text.matchAll(rise)) {
      const [all, from = "", to = "", change = ""] = match
      const difference = new Big(to).minus(from).abs()
      // 5% of 82% is another number: only the very difference was meant in points.
      if (!difference.eq(change) || difference.eq(0)) continue
      const end = match.index + all.length
      const at = shown.at(end - change.length - 1)
      const figure = figures.find(each => each.at === at)
      const named = figure ? nameOf(figure.attrs) : `${change}%`
      const places = figures.filter(each => each.at !== at && each.at >= shown.at(match.index) && each.at < at).map(each => each.at)
      yield { rule: "pointsNotPercent", severity: "warning", at, end: figure ? at + 1 : shown.at(end), ...places.length > 0 && { places }, say: both(
        { message: `“${named}”是两个百分比的差，单位应为“个百分点”`, suggestion: `改为 ${difference.toFixed()}个百分点` },
        { message: `“${named}” is the difference of two percentages`, suggestion: `Write ${difference.toFixed()}个百分点` },
      ) }
    }
  }
  for (const figure of figures) {
    const { attrs, at } = figure
    if (unitOf(attrs) === "%" && (/百分点/.test(attrs.label) || /^个?百分点/.test(text.slice(at + 1)))) {
      yield atFigure("pointsNotPercent", "warning", figure, both(
        { message: `“${nameOf(attrs)}”的单位是 %，文字却写的是百分点`, suggestion: "两者不同，请保留一个：百分比的差用“个百分点”" },
        { message: `“${nameOf(attrs)}” is in %, and the text says percentage points`, suggestion: "Keep the one that is meant" },
      ))
    } else if (unitOf(attrs) === "个百分点" && /^\s*[%％]/.test(text.slice(at + 1))) {
      yield atFigure("pointsNotPercent", "warning", figure, both(
        { message: `“${nameOf(attrs)}”后面多了一个 %`, suggestion: "单位已是“个百分点”，请删去 %" },
        { message: `A % stands behind “${nameOf(attrs)}”`, suggestion: "Its unit is 个百分点 already; delete the %" },
      ))
    }
  }
}

const downWords = "下降|减少|降低|回落|下滑|缩减|减"
const directionBefore = new RegExp(`(增长|增加|上升|提高|提升|${downWords})(?:了|率|幅度?|约|达|为|近|超过?)*$`)
const mayBeNegative = /差|净|增|减|利|盈|亏|收益|余|温|海拔|高程|变|贡献|同比|环比|损|收支|现金流|浮动|涨|跌|较|比上|降|升|调整|冲|退/

/** 下降-3%, and a count below nothing. */
const signWithDirection: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs, at } = figure
    if (!isNumber(attrs) || !attrs.value?.startsWith("-")) continue
    const word = directionBefore.exec(text.slice(Math.max(0, at - 10), at))?.[1]
    const size = valueText({ ...attrs, value: attrs.value.slice(1) })
    if (word) {
      const isDown = new RegExp(`^(?:${downWords})$`).test(word)
      yield atFigure("signWithDirection", "warning", figure, both(
        { message: `“${word}${valueText(attrs)}”：方向词后面不用负数`, suggestion: isDown ? `改为“${word}${size}”` : `改为“下降${size}”` },
        { message: `“${word}${valueText(attrs)}”: the word of direction takes no negative number`, suggestion: isDown ? `Write “${word}${size}”` : `Write “下降${size}”` },
      ))
    } else if (isNeverNegative(attrs) && !mayBeNegative.test(attrs.label + clauseBefore(text, at)) && !faultOf(attrs)) {
      yield atFigure("signWithDirection", "warning", figure, both(
        { message: `“${nameOf(attrs)}”是负数（${valueText(attrs)}）`, suggestion: "数量不会是负数，请核对" },
        { message: `“${nameOf(attrs)}” is negative (${valueText(attrs)})`, suggestion: "A count cannot be negative; check it" },
      ))
    }
  }
}

function isNeverNegative(attrs: FigureAttrs): boolean {
  return isCount(attrs) || (attrs.label !== "" && attrs.kind === "number" && readUnit(attrs.unit).dimension === "money")
}

const countUnits = /^(?:人|名|位|人次|户次|件|件次|个|次|场|场次|家|户|条|项|篇|期|份|套|处|支|本|起|台|辆|所|座|批|届|册|节|封|幅|盏|棵|株)$/

function isCount({ kind, unit }: FigureAttrs): boolean {
  return kind === "number" && countUnits.test(unit)
}

/** 捐款36万元，同比增长15%: by its last period's value it grew by 20%. */
const changeNotRecomputed: Check = function* ({ text, figures }) {
  let base: BlockFigure | null = null
  for (const [i, figure] of figures.entries()) {
    const { attrs, at } = figure
    const last = figures[i - 1]
    const between = text.slice(last ? last.at + 1 : 0, at)
    if (/[。！？；\n]/.test(between)) base = null
    const words = changeWordsBefore(between)
    if (!words) {
      base = figure
      continue
    }
    const before: BlockFigure | null = base
    if (!before || before !== last || before.attrs.hedge !== "" || attrs.hedge !== "") continue
    // 捐款36万元，会员同比增长: the change is that of what is named before it.
    if (!/^[，,、（(\s]*(?:且|并|并且|也|又)?$/.test(between.slice(0, words.from)) || /[约近超逾]$|超过$/.test(between)) continue
    if (words.isShared || !isNumber(attrs) || !isNumber(before.attrs) || attrs.value === null) continue
    const places = decimalPlaces(attrs.value)
    const isPoints = attrs.unit === "个百分点" && before.attrs.kind === "percent"
    if (!isPoints && (unitOf(attrs) !== "%" || before.attrs.kind === "percent")) continue
    const { value, previous } = before.attrs
    const needed = isPoints ? roundedBoth(differenceOf(value, previous), places)
      : (["half-even", "half-up"] as const).map(rounding => changeOf(value, previous, { places, rounding }))
    const written = words.isDown ? negated(attrs.value) : attrs.value
    const [first] = needed
    if (!first || needed.some(each => each !== null && compareDecimals(each, written) === 0)) continue
    const shown = `${first.startsWith("-") ? "下降" : "增长"}${first.replace("-", "")}${isPoints ? "个百分点" : "%"}`
    yield atFigure("changeNotRecomputed", "warning", figure, both(
      { message: `“${nameOf(attrs)}”写的是${words.direction}${valueText(attrs)}，按“${nameOf(before.attrs)}”本期和上期的数应为${shown}`, suggestion: `改为${shown}，或核对上期数` },
      { message: `“${nameOf(attrs)}” says ${words.direction}${valueText(attrs)}; by “${nameOf(before.attrs)}” it is ${shown}`, suggestion: `Write ${shown}, or check last period's value` },
    ), [before.at])
  }
}

function roundedBoth(value: string | null, places: number): readonly (string | null)[] {
  return value === null ? [null] : [roundDecimal(value, places), roundDecimal(value, places, "half-up")]
}

function negated(value: string): string {
  return value.startsWith("-") ? value.slice(1) : Number(value) === 0 ? value : `-${value}`
}

const monthSpan = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?(?:起?至|到|—+|～|~|-)(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/g

/** From … to …, with the end before the beginning. */
const dateOrder: Check = function* ({ text, figures }) {
  for (const match of text.matchAll(monthSpan)) {
    const [written, ...numbers] = match
    const [year = "", month = "", day, endYear = "", endMonth = "", endDay] = numbers
    const hasDays = day !== undefined && endDay !== undefined
    const size = (a: string, b: string, c = "0"): number => Number(a) * 10000 + Number(b) * 100 + (hasDays ? Number(c) : 0)
    if (size(year, month, day) <= size(endYear, endMonth, endDay)) continue
    yield { rule: "dateOrder", severity: "error", at: match.index, end: match.index + written.length, say: both(
      { message: `“${written}”的结束日期早于开始日期`, suggestion: "请核对起止日期" },
      { message: `“${written}” ends before it begins`, suggestion: "Check both dates" },
    ) }
  }
  for (const [i, to] of figures.entries()) {
    const from = figures[i - 1]
    if (!from || from.attrs.kind !== "date" || to.attrs.kind !== "date") continue
    const [a, b] = [from.attrs.value, to.attrs.value]
    if (a === null || b === null || !/^(?:起?至|到|—+|～|~|-)$/.test(text.slice(from.at + 1, to.at))) continue
    const length = Math.min(a.length, b.length)
    if (a.slice(0, length) <= b.slice(0, length)) continue
    yield atFigure("dateOrder", "error", to, both(
      { message: `结束日期 ${valueText(to.attrs)} 早于开始日期 ${valueText(from.attrs)}`, suggestion: "请核对起止日期" },
      { message: `It ends on ${valueText(to.attrs)}, before it begins on ${valueText(from.attrs)}`, suggestion: "Check both dates" },
    ), [from.at])
  }
}

/** Half a person; a tenth of a cent; percentages to the thousandth. */
const unitDigits: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs } = figure
    if (!isNumber(attrs) || attrs.value === null) continue
    const places = decimalPlaces(attrs.value.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, ""))
    const most = isCount(attrs) ? 0 : unitOf(attrs) === "元" || unitOf(attrs) === "%" ? 2 : 10
    if (places <= most || attrs.precision !== null || /均|每|倍/.test(attrs.label + clauseBefore(text, figure.at))) continue
    yield atFigure("unitDigits", "warning", figure, both(
      { message: most === 0 ? `“${nameOf(attrs)}”按${attrs.unit}计，却有小数（${valueText(attrs)}）` : `“${nameOf(attrs)}”小数超过两位（${valueText(attrs)}）`,
        suggestion: most === 0 ? "应为整数，请核对；人均一类的数请写明" : "一般最多保留两位小数" },
      { message: `“${nameOf(attrs)}” has more decimals than its unit takes (${valueText(attrs)})`, suggestion: most === 0 ? "Counts are whole numbers" : "At most two are usual" },
    ))
  }
}

/** 入会率达到97，. */
const unitMissing: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs, at } = figure
    if (attrs.kind !== "number" || attrs.unit !== "" || !isNumber(attrs) || !/^(?:[，。；、！？）)]|$)/.test(text.slice(at + 1))) continue
    const isRate = /(?:率|占比|比重|满意度|比例)$/.test(attrs.label)
    if (!isRate && !/(?:金额|捐款|资金|经费|收入|支出|投资|产值|款)$/.test(attrs.label)) continue
    yield atFigure("unitMissing", "warning", figure, both(
      { message: `“${attrs.label}”后面没有单位`, suggestion: isRate ? "补上 %" : "补上元、万元等单位" },
      { message: `“${attrs.label}” has no unit`, suggestion: isRate ? "Add %" : "Add 元 or 万元" },
    ))
  }
}

const scaled = /^([十百千])(?![万亿米克瓦卡帕焦伏分])(.+)$/

/** 3千人: 千, 百 and 十 do not follow Arabic digits (GB/T 15835-2011), 万 and 亿 do. */
const scaleWord: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs } = figure
    const base = scaled.exec(attrs.unit)?.[2]
    if (!base || !isNumber(attrs) || attrs.value === null) continue
    const value = convert(attrs.value, attrs.unit, base)
    if (value === null) continue
    yield atFigure("scaleWord", "warning", figure, scaleSaid(valueText(attrs), valueText({ ...attrs, value, unit: base })))
  }
  for (const match of text.matchAll(/(\d+(?:\.\d+)?)([十百千])([余多]?)(人次|[人件户家次名个条项元])/g)) {
    const [written, digits = "", scale = "", hedge = "", unit = ""] = match
    const value = convert(digits, scale + unit, unit)
    if (value === null) continue
    yield { rule: "scaleWord", severity: "warning", at: match.index, end: match.index + written.length, say: scaleSaid(written, value + hedge + unit) }
  }
}

function scaleSaid(written: string, better: string): Finding["say"] {
  return both({ message: `“${written}”：阿拉伯数字后面不用“千”“百”“十”`, suggestion: `改为“${better}”` },
    { message: `“${written}”: 千, 百 and 十 do not follow digits`, suggestion: `Write “${better}”` })
}

/** 节约30余万元 and 预约500多人 say nothing of 约. */
const hedgeBefore = /(?:^|[^节预签违履条合公邀附最邻靠临赶新贴亲相])(大约|将近|接近|超过|突破|不足|至少|近|约|超|逾)$/
const hedgeBehind = /^(余|多(?!少|次|项|种|个)|左右|上下|以上)/

/** 近500余人, 约300人左右, 327余人. */
const hedgeClash: Check = function* ({ text, figures }) {
  for (const figure of figures) {
    const { attrs, at } = figure
    if (!isNumber(attrs) || attrs.value === null) continue
    const trailing = isTrailing(attrs.hedge)
    const before = attrs.hedge !== "" && !trailing ? attrs.hedge : hedgeBefore.exec(text.slice(Math.max(0, at - 4), at))?.[1]
    const behind = trailing ? attrs.hedge : hedgeBehind.exec(text.slice(at + 1, at + 4))?.[1]
    if (before && behind) {
      yield atFigure("hedgeClash", "warning", figure, both(
        { message: `“${before}”和“${behind}”不能同用于一个数（“${nameOf(attrs)}”）`, suggestion: `保留“${before}”或“${behind}”中的一个` },
        { message: `“${before}” and “${behind}” both stand at “${nameOf(attrs)}”`, suggestion: "Keep one of them" },
      ))
    } else if (behind && /^[余多]$/.test(behind) && /^\d{2,}$/.test(attrs.value) && !attrs.value.endsWith("0")) {
      yield atFigure("hedgeClash", "warning", figure, both(
        { message: `“${attrs.value}”是确数，后面不用“${behind}”（“${nameOf(attrs)}”）`, suggestion: `删去“${behind}”，或写成整数` },
        { message: `“${attrs.value}” is exact and takes no “${behind}” (“${nameOf(attrs)}”)`, suggestion: `Delete “${behind}”, or round the number` },
      ))
    }
  }
  for (const match of text.matchAll(/(^|[^节预签违履条合公邀附最邻靠临赶新贴亲相])(大约|近|约|超过)(\d[\d,.]*[万亿]?)(余|多|左右)?([万亿]?(?:人次|[人件户家次名个元]))(左右|以上)?/g)) {
    const [all, lead = "", before = "", , inner, , outer] = match
    const behind = inner ?? outer
    if (!behind) continue
    const at = match.index + lead.length
    const written = all.slice(lead.length)
    yield { rule: "hedgeClash", severity: "warning", at, end: at + written.length, say: both(
      { message: `“${written}”：“${before}”和“${behind}”不能同用`, suggestion: `保留“${before}”或“${behind}”中的一个` },
      { message: `“${written}”: “${before}” and “${behind}” do not go together`, suggestion: "Keep one of them" },
    ) }
  }
}

/** 20,000元（大写：贰万伍仟元整）. */
const amountInWords: Check = function* ({ text, figures }) {
  for (const match of text.matchAll(/([零壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]*[元圆][零壹贰叁肆伍陆柒捌玖角分整正]*)/g)) {
    const [written] = match
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const [, digits, unit = ""] = /(\d[\d,]*(?:\.\d+)?)(万|亿)?元[（(][^）)\ufffc]{0,8}$/.exec(before) ?? []
    const behind = /^[整正]?[（(][^）)\ufffc\d]{0,8}[¥￥]?(\d[\d,]*(?:\.\d+)?)(?:(万|亿)?元)?[）)]/.exec(text.slice(match.index + written.length))
    const figure = /\ufffc[（(][^）)\ufffc]{0,8}$/.test(before) ? figures.filter(({ at }) => at < match.index).pop() : undefined
    const size = digits !== undefined ? quantityOf(digits.replaceAll(",", ""), `${unit}元`)
      : figure && isNumber(figure.attrs) ? sizeOf(figure.attrs)
      : behind ? quantityOf((behind[1] ?? "").replaceAll(",", ""), `${behind[2] ?? ""}元`) : null
    const yuan = size && amountIn(size, "元")
    const needed = yuan === null ? null : amountWords(yuan)
    if (needed === null || plainAmount(needed) === plainAmount(written)) continue
    yield { rule: "amountInWords", severity: "error", at: match.index, end: match.index + written.length, ...figure && { places: [figure.at] }, say: both(
      { message: `大写“${written}”与小写不符`, suggestion: `按小写应为“${needed}”` },
      { message: `“${written}” is another amount than the digits say`, suggestion: `By the digits it is “${needed}”` },
    ) }
  }
}

function plainAmount(words: string): string {
  // Each digit has its unit behind it: with and without 零 it is the same amount.
  return words.replaceAll("圆", "元").replaceAll("零", "").replace(/[整正]$/, "")
}

/** 三百二十人 beside 120人: one form for one kind of thing in one place (GB/T 15835-2011, 4.3). */
const numeralForm: Check = function* ({ text, figures }) {
  for (const match of text.matchAll(/([一二三四五六七八九十百千万零两]{2,})([余多]?)(人次|人|件|户|家|名|项|条|万元|元)(?![均才大民])/g)) {
    const [written, numeral = "", , unit = ""] = match
    if (/第$/.test(text.slice(0, match.index)) || readChineseNumeral(numeral) === null) continue
    const beside = figures.filter(({ attrs }) => attrs.kind === "number" && attrs.unit === unit)
    if (beside.length === 0 && !new RegExp(`\\d[\\d,.]*[余多]?${unit}`).test(text)) continue
    yield { rule: "numeralForm", severity: "warning", at: match.index, end: match.index + written.length, places: beside.map(({ at }) => at), say: both(
      { message: `“${written}”用汉字，同一段里别处的“${unit}”用阿拉伯数字`, suggestion: `写法统一，如“${readChineseNumeral(numeral)}${written.slice(numeral.length)}”` },
      { message: `“${written}” is spelt, while ${unit} has digits elsewhere in this paragraph`, suggestion: `Use one form, such as “${readChineseNumeral(numeral)}${written.slice(numeral.length)}”` },
    ) }
  }
}

const checks: readonly (readonly [trait: number, check: Check])[] = [
  [parts, partExceedsWhole], [over100, rateOver100], [points, pointsNotPercent], [negative, signWithDirection],
  [previous, changeNotRecomputed], [dates, dateOrder], [decimals, unitDigits], [unitless, unitMissing], [scales, scaleWord],
  [hedges, hedgeClash], [bankDigits, amountInWords], [numerals, numeralForm],
]
