// A run of crosses, stars, lines, boxes or question marks, with the digits that were left in it. First comes what is no
// filler (products, ticks, a person's 李××), then what the signs beside it settle (years, ranges, dates, codes), and
// last whether a number fits.

import type { BlankKind, BlankRule, NumberClass } from "./blank.ts"
import type { Filler } from "./filler.ts"
import { fits, hasSureUnit } from "./fit.ts"

/** A run and what stands on both sides of it, as far as a rule looks. */
interface Run {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly found: string
  readonly before: string
  readonly after: string
  /** The run without its digits. */
  readonly marks: string
  readonly hasDigits: boolean
}

type Reading = Omit<Filler, "from" | "to">

/** Reads a run; null where it is no filler. */
export function readRun(text: string, from: number, to: number): Reading | null {
  const found = text.slice(from, to)
  const marks = found.replace(/[0-9０-９.．]/g, "")
  const run: Run = {
    text, from, to, found, marks, hasDigits: /[0-9０-９]/.test(found),
    before: text.slice(Math.max(0, from - 12), from), after: text.slice(to, to + 12),
  }
  if (isGrade(run)) return settled("code")
  if (isWithinLatin(run) || isNumeral(run) || isProduct(run) || isHiddenCode(run)) return null
  return readByNeighbours(run) ?? readByFit(run)
}

const times = "[xXｘＸ×✕✖*＊]"
const digits = "[0-9０-９][0-9０-９.．]*"
const product = new RegExp(`^${digits}(?:${times}${digits})+$`)
const firstFactor = new RegExp(`^${digits}${times}$`)
const lastFactor = new RegExp(`^${times}${digits}$`)

/** PM××, G×××. */
function isGrade({ found, before }: Run): boolean {
  return /^×{2,}$/.test(found) && /(?:^|[^A-Za-z])[A-Z]{1,3}$/.test(before)
}

function isWithinLatin({ before, after }: Run): boolean {
  return /[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after)
}

/** ○三: a circle among Chinese numerals is a digit. */
function isNumeral({ found, after }: Run): boolean {
  return /^[○◯]+$/.test(found) && /^[一二三四五六七八九]/.test(after)
}

/** 5×3, 3× 4, 5人×4组, 长3×宽5, 型号X5. 20x5年 is a year. */
function isProduct({ text, to, found, before, after }: Run): boolean {
  if (product.test(found)) return !after.startsWith("年")
  if (firstFactor.test(found)) return /^\s*[0-9（(]|^[长宽高厚深][0-9]/.test(after)
  if (!lastFactor.test(found)) return false
  return /(?:[0-9０-９)）\]】%]\s*|[0-9]\p{L})$/u.test(before) || !hasSureUnit(text, to)
}

/** 138****5678: hidden, not missing. */
function isHiddenCode({ found }: Run): boolean {
  return /^[0-9]{3,}[^0-9]{3,}[0-9]{2,}$/.test(found)
}

/** What the signs and the characters right beside a run settle. */
function readByNeighbours({ text, to, found, before, after, hasDigits }: Run): Reading | null {
  const isYearLike = /^(?:19|20)/.test(found)
  if (isInNumberOfDocument(before, after)) return settled("code", isYearLike ? "maskedYear" : "filler")
  if (after.startsWith("年") && isYear(found, before, after)) return settled("year", "maskedYear")
  const range = toOtherEnd.exec(after)?.[0].length ?? 0
  if (range > 0) {
    const next = after.charAt(range)
    if (next === "年") return settled("year", "maskedYear")
    if (/[月日]/.test(next)) return settled("month-day")
    if (hasSureUnit(text, to + range)) return settled(null, "filler", hasDigits ? "partial" : "marker")
  }
  if (/^(?:月|日(?![常均]))/.test(after)) return settled("month-day")
  if (/^号(?![楼线站])/.test(after)) return settled(null)
  if (isRatio(before, after)) return settled(null)
  if (isYearOfDate(found, after)) return settled("year")
  return isPartOfDate(found, before, after) && !hasSureUnit(text, to) ? settled("month-day") : null
}

function settled(numberClass: NumberClass | null, rule: BlankRule = "filler", kind: BlankKind = "marker"): Reading {
  return { kind, rule, class: numberClass }
}

/** 〔20××〕, （20××）5号. */
function isInNumberOfDocument(before: string, after: string): boolean {
  return /[〔\[［]$/.test(before) && /^[〕\]］]/.test(after) ||
    /[（(]$/.test(before) && /^[）)]第?[0-9０-９xXｘＸ×*_]{1,6}号/.test(after)
}

/** A year, not a span of years: 20xx年, ××年 at a clause's start, but not 连续×年. */
function isYear(found: string, before: string, after: string): boolean {
  if (/^(?:19|20)/.test(found)) return true
  return !/^年(?:来|以上|以内|左右|多|期|限|级)/.test(after) &&
    !/(?:连续|近|约|已|为期|历时|满|超过|达|长达|有期徒刑)$/.test(before)
}

/** From the lower end of a range to where its upper end stops: —××, 至100. */
const toOtherEnd = /^[—－–~～至到-]+[xXｘＸ×✕✖╳✗ㄨΧХ*＊_＿﹍﹏○◯□■◻▢0-9.]+/

// 20??-03, 2026-03-××, ××-××-××: two parts are a date only where one of them is as long as a year.
const part = "[0-9?？xX×*]"
const restOfDate = new RegExp(`^-${part}{1,3}-${part}{1,3}(?!${part})`)
const restOfMonth = new RegExp(`^-${part}{1,3}(?!${part})`)
const startOfDate = new RegExp(`${part}{2}-${part}{1,3}-$`)
const startOfMonth = new RegExp(`${part}{4}-$`)
const shortYear = new RegExp(`${part}{2}-$`)
const longYear = new RegExp(`^(?:(?:19|20)${part}{2}|[?？xX×*]{4})$`)

function isYearOfDate(found: string, after: string): boolean {
  return found.length <= 4 && restOfDate.test(after) || longYear.test(found) && restOfMonth.test(after)
}

function isPartOfDate(found: string, before: string, after: string): boolean {
  if (found.length > 3) return false
  return startOfMonth.test(before) || startOfDate.test(before) || (shortYear.test(before) && restOfMonth.test(after))
}

/** ××：××, 6：×. */
function isRatio(before: string, after: string): boolean {
  return /^[:：∶][0-9xXｘＸ×*?？]/.test(after) || /[0-9xXｘＸ×*?？][:：∶]$/.test(before)
}

const ordered = /^[条款项届次个期批名位号章节季页卷]/
const surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜" +
  "范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
const person = new RegExp(`(?:^|[^\\p{L}]|职工|员工|同志|党员|劳模|[和与])[${surnames}]某?$`, "u")
const named = new RegExp(`^(?:${[
  "省|自治|市|县|区|旗|镇|乡|村|街|社区|路|局|厅|委|办|院|校|厂|矿|公司|集团|单位|部门|中学|小学|大学|学校|医院|银行|企业|同志|同学|先生|女士",
  "老师|主任|书记|经理|某",
].join("|")})`)

/** What a run is that its neighbours do not settle: a number's filler where a number fits, else a name's. */
function readByFit({ text, from, to, found, before, after, marks, hasDigits }: Run): Reading | null {
  // 3xx has lost its last digits, xx6.8 its first.
  const kind = hasDigits && !/^[0-9０-９]+[^0-9０-９.．]+$/.test(found) ? "partial" : "marker"
  const ofNumber = settled(null, hasDigits ? "maskedDigits" : "filler", kind)
  const ofName = settled("text", "maskedName")
  if (before.endsWith("第")) return ordered.test(after) ? ofNumber : null
  if (hasSureUnit(text, to)) return ofNumber
  if (/^[?？]+$/.test(found)) return null
  const isNumber = fits(text, from, to)
  if (/^[□■◻▢○◯]/.test(marks)) return isNumber && marks.length > 1 ? ofNumber : null
  if (person.test(before) && marks.length < 3) return null
  if (named.test(after)) return hasDigits ? null : ofName
  if (isNumber) return ofNumber
  if (hasDigits) return /^[0-9０-９]+[*＊_]/.test(found) ? null : ofNumber
  return /^[*＊]/.test(marks) || marks.length < 2 ? null : ofName
}
