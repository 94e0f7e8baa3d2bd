// Characters that hold the place of a number: ××, 20xx, ____, （ ）, 【待填】. The same characters mask names (××市, 张**),
// multiply (5×3), emphasise (**重点**) and tick (□是): what stands behind them, and whether a number would fit there, tells.

import type { BlankKind, BlankRule, NumberClass } from "./blank.ts"
import { isLedTo, scoreAt } from "./score.ts"
import { unitAt } from "./unit.ts"

/** Filler in a paragraph. */
export interface Filler {
  readonly from: number
  readonly to: number
  readonly kind: BlankKind
  readonly rule: BlankRule
  readonly class: NumberClass | null
}

const cross = "xXｘＸ×✕✖╳✗ㄨΧХ"
const filler = `[${cross}*＊_＿﹍﹏○◯□■◻▢]`
const token = new RegExp([
  `[0-9０-９]*${filler}(?:[0-9０-９.．]|${filler})*(?<![.．])`,
  "[0-9０-９]*[?？]{2,}(?:[0-9０-９.．?？]*[0-9０-９?？])?|[?？](?=[%％‰元吨万亿])",
  "_(?:[ _]*_)+",
  "[—－–-]{2,}",
  "[（(][\\s\\u200b_＿]*[）)]",
  "《\\s*》",
  "\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}",
  "[【\\[［][^【】\\[\\]［］]{0,12}(?:待补|待填|待定|待核|待统计|填写|数字|金额|数量)[^【】\\[\\]［］]{0,8}[】\\]］]",
  "待(?:补充|填写|统计|补|填)(?=$|[，。；、）)\\s])",
  "[〇○]{2,}(?=年)",
  "[ \\u3000]{3,}|…+",
  "(?<![A-Za-z0-9])[NＮ](?=[万亿余多个项名次人条件家元])",
].join("|"), "g")

/** Finds the filler in a paragraph, numbers' and names'. */
export function fillersIn(paragraph: string): readonly Filler[] {
  const found: Filler[] = []
  for (const match of paragraph.matchAll(token)) {
    const read = readFiller(paragraph, match.index, match[0])
    if (!read) continue
    const { kind, rule, class: numberClass } = read
    found.push({ from: match.index, to: match.index + match[0].length, kind, rule, class: numberClass })
  }
  return found
}

type Reading = Omit<Filler, "from" | "to">

function readFiller(text: string, from: number, found: string): Reading | null {
  const to = from + found.length
  const first = found.charAt(0)
  if (first === "《") return { kind: "marker", rule: "maskedName", class: "text" }
  if (first === "待") return { kind: "marker", rule: "placeholder", class: fits(text, from, to) ? null : "text" }
  if (/^(?:\{\{|\$\{|[【[［])/.test(found)) return { kind: "marker", rule: "placeholder", class: null }
  if (/^[（(]/.test(found)) return readBrackets(text, from, to)
  if (/^[—－–-]/.test(found)) return /\d/.test(text.charAt(from - 1)) || !hasSureUnit(text, to) ? null : number("filler")
  if (first === "…" || /^[NＮ]/.test(first)) return hasSureUnit(text, to) ? number("filler") : null
  if (/^[ \u3000]/.test(found)) return hasSureUnit(text, to) && /\S/.test(text.slice(Math.max(0, from - 40), from)) ? number("filler") : null
  return readRun(text, from, to, found)
}

function number(rule: BlankRule, numberClass: NumberClass | null = null, kind: BlankKind = "marker"): Reading {
  return { kind, rule, class: numberClass }
}

function readBrackets(text: string, from: number, to: number): Reading | null {
  if (/(?:^|[。；：:\n])\s*$/.test(text.slice(Math.max(0, from - 8), from)) && /^[^\s，。；、]/.test(text.slice(to, to + 1)) &&
    !hasSureUnit(text, to)) return number("emptyBrackets", "outline")
  return fits(text, from, to) ? number("emptyBrackets") : { kind: "marker", rule: "emptyBrackets", class: "text" }
}

const surname = /(?:^|[^\p{L}])[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]某?$/u
const rangeAfter = new RegExp(`^[—－–~～至到-]+(?:${filler}|[0-9.])+`)
const names = /^(?:省|自治|市|县|区|旗|镇|乡|村|街|社区|路|局|厅|委|办|院|校|厂|矿|公司|集团|单位|部门|中学|小学|大学|学校|医院|银行|企业|同志|同学|先生|女士|老师|主任|书记|经理|某)/

function readRun(text: string, from: number, to: number, found: string): Reading | null {
  const before = text.slice(Math.max(0, from - 12), from)
  const after = text.slice(to, to + 12)
  // PM××, G×××
  if (/(?:^|[^A-Za-z])[A-Z]{1,3}$/.test(before) && /^×{2,}$/.test(found)) return number("filler", "code")
  if (/[A-Za-z]$/.test(before) || /^[A-Za-z]/.test(after)) return null
  if (/^[○〇◯]/.test(found) && !/^[○〇][×xX]{1,2}$/.test(found) && (/[一二三四五六七八九]$/.test(before) || /^[一二三四五六七八九]/.test(after))) return null
  // 5×3, 3x3, 2*100: a product. 20x5年 is a year.
  if (/^[0-9０-９]+[xXｘＸ×*＊✕✖](?:[0-9０-９.．]+)?$/.test(found) && !/^年/.test(after)) {
    if (!/^(?:19|20)\d?[xX×*＊]\d?$/.test(found) && !/^\d+[xX×*＊]$/.test(found)) return null
    if (/^\s*[0-9（(]/.test(after)) return null
  }
  if (/^[xXｘＸ×✕✖*＊][0-9０-９.．]+$/.test(found) && /[0-9０-９)）\]】%]\s*$/.test(before)) return null
  // 3×4×5, 5人×4组, 长3×宽5, 型号X5
  if (/^[0-9.]+(?:[×xX*＊][0-9.]+)+$/.test(found) && !/^年/.test(after)) return null
  if (/^[×xX*＊][0-9.]/.test(found) && (/[0-9]\p{L}$/u.test(before) || !hasSureUnit(text, to))) return null
  if (/[0-9][×xX*＊]$/.test(found) && /^[长宽高厚深]?[0-9]/.test(after)) return null
  if (/[〔\[［]$/.test(before) && /^[〕\]］]/.test(after)) return number(/^(?:19|20)/.test(found) ? "maskedYear" : "filler", "code")
  const digits = /[0-9０-９]/.test(found)
  const fillers = found.replace(/[0-9０-９.．]/g, "")
  if (/^年/.test(after) && isYear(found, before, after)) return number("maskedYear", "year")
  const range = rangeAfter.exec(after)?.[0].length ?? 0
  if (range > 0 && after.charAt(range) === "年") return number("maskedYear", "year")
  if (range > 0 && hasSureUnit(text, to + range)) return number("filler", null, digits ? "partial" : "marker")
  if (/^[月日号]/.test(after) && !/^(?:号[楼线站]|日[常均])/.test(after)) return number("filler", /^号/.test(after) ? null : "month-day")
  // 2026-??-??
  if (/(?:\d{4}|[?？xX*]+)-$/.test(before) || (/^-/.test(after) && /^\d*[?？xX*]+$/.test(found) && /^-[?？xX*\d]/.test(after))) {
    return number("filler", /^(?:19|20)|^[?？xX*]{4}$/.test(found) ? "year" : "month-day")
  }
  const partial = digits && !/^[0-9０-９]+[xXｘＸ×*＊_?？]+$/.test(found) ? "partial" : "marker"
  const rule: BlankRule = digits ? "maskedDigits" : "filler"
  if (/第$/.test(before)) return /^[条款项届次期批名位号章节季页卷]/.test(after) ? number(rule, null, partial) : null
  if (hasSureUnit(text, to)) return number(rule, null, partial)
  if (/^[?？]+$/.test(fillers) && !digits) return null
  if (/^[□■◻▢○◯]/.test(fillers)) return fillers.length > 1 && fits(text, from, to) ? number(rule, null, partial) : null
  if (surname.test(before) && fillers.length < 3) return null
  if (names.test(after)) return digits ? null : { kind: "marker", rule: "maskedName", class: "text" }
  if (fits(text, from, to)) return number(rule, null, partial)
  if (digits) return /^\d/.test(found) && /^[*＊_]/.test(fillers) ? null : number(rule, null, partial)
  if (/^[*＊]/.test(fillers) || fillers.length < 2) return null
  return /[A-Za-z]$/.test(before) ? null : { kind: "marker", rule: "maskedName", class: "text" }
}

/** A year, not a span of years: 20xx年, ××年 at a clause's start, but not 连续×年. */
function isYear(found: string, before: string, after: string): boolean {
  if (/^(?:19|20)/.test(found)) return true
  if (/^年(?:来|以上|以内|左右|多|期|限|级)/.test(after) || /(?:连续|近|约|已|为期|历时|满|超过|达|长达|有期徒刑)$/.test(before)) return false
  return true
}

/** A unit behind that says by itself that a number is wanted. */
function hasSureUnit(text: string, behind: number): boolean {
  const at = behind + (/\s/.test(text.charAt(behind)) ? 1 : 0)
  const hedge = /^[余多]/.test(text.charAt(at)) ? 1 : 0
  const unit = unitAt(text, at + hedge)
  if (unit === "" || /^[村组队班站路所处部里井支科线点等级类星面对把本根头口段节章则方区]$/.test(unit)) return false
  return /^(?:人民(?!币)|年轻|名[称义誉]|个[人别性体]|人[员民口才]|项目|条[件例款]|分[公局]|台[风账湾]|家[庭属长]|期[间待]|件[事]|集[团体中]|部[门队分]|元[旦宵]|年[度级轻]?[的龄]|班组|组织|点[名评])/.test(text.slice(at + hedge)) === false
}

/** What can only be told by a number. */
const measured = /(?:[人户件次项总]数|数量|数额|[率额量值]|比例|占比|面积|得分|成绩|累计|合计)$/

/** True where a number would fit in place of the filler. */
function fits(text: string, from: number, to: number): boolean {
  if (hasSureUnit(text, to)) return true
  const least = unitAt(text, to) === "" ? -1.5 : -4
  const ends = /^(?:$|[，。；、,.;）)\s])/.test(text.slice(to, to + 1))
  const before = text.slice(Math.max(0, from - 12), from).replace(/[:：\s（(]+$/, "")
  if (ends && (isLedTo(before, before.length) || measured.test(before))) return true
  return scoreAt(text.slice(Math.max(0, from - 40), from) + text.slice(to, to + 40), Math.min(from, 40)) > least
}
