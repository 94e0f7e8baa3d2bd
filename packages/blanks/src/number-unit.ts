// The words around a number that belong to it: 约 before it, 余 behind it or within its unit, and the unit.

import { scaleAt, unitAt } from "./unit.ts"

/** The unit and the hedge behind a number, and where they end. */
export interface UnitRead {
  readonly unit: string
  readonly hedge: string
  /** Where they end; the number's own end where there are none. */
  readonly end: number
}

/** Reads unit and hedge from a number's end: 余人, 万余元, 个多小时, 元以上. One space may stand before. */
export function readUnit(text: string, at: number): UnitRead {
  const start = at + (/[ \u00a0\u2009\u202f]/.test(text.charAt(at)) ? 1 : 0)
  const read = readUnitAt(text, start)
  return read.end === start ? { unit: "", hedge: "", end: at } : { ...read, unit: read.unit.replace("％", "%") }
}

function readUnitAt(text: string, at: number): UnitRead {
  const unit = unitHere(text, at)
  const end = at + unit.length
  const scale = scaleAt(text, at)
  if (unit !== "" && unit !== scale) {
    // 5个多小时
    const rest = unit === "个" && text.charAt(end) === "多" ? unitHere(`个${text.slice(end + 1, end + 5)}`, 0) : "个"
    if (rest !== "个" && rest !== "") return { unit: rest, hedge: "多", end: end + rest.length }
    const hedge = hedgeBehind(text, end)
    return { unit, hedge, end: end + hedge.length }
  }
  const hedge = /[余多来]/.test(text.charAt(end)) ? text.charAt(end) : ""
  if (hedge !== "") {
    const base = unitHere(text, end + 1)
    if (base !== "") return { unit: unit + base, hedge, end: end + 1 + base.length }
    if (hedge === "来" || (hedge === "多" && !/^(?:$|的|[^\p{L}])/u.test(text.slice(end + 1, end + 2)))) {
      return { unit, hedge: "", end }
    }
    return { unit, hedge, end: end + 1 }
  }
  const behind = hedgeBehind(text, end)
  return { unit, hedge: behind, end: end + behind.length }
}

const afterUnit = /(?:左右|以上|以下|以内|之多|不等|有余|开外|上下(?![游级班楼联])|[多余](?=$|[^\p{L}]|的|来|前|后|时间))/uy

function hedgeBehind(text: string, at: number): string {
  afterUnit.lastIndex = at
  return afterUnit.exec(text)?.[0] ?? ""
}

/** What behind a unit's character makes it part of a word, even behind a number: 3方面, 2部分, 1.4亿人口. */
const words = new Map(Object.entries({
  人: "口民员才均大力", 分: "别公之布享析管", 成: "立功果员为效绩就本长熟型交品", 期: "间末初望限刊货满待", 条: "例款", 名: "单称义额牌誉词字",
  点: "击评名", 场: "所地景", 元: "旦宵素首帅", 年: "轻龄纪", 度: "假", 户: "籍外型", 台: "阶湾", 类: "型似", 对: "口于策照应",
  本: "次年科市县部单身着", 部: "分门队署委长", 处: "理置罚分", 支: "部持出付撑", 面: "积向临对", 方: "面案式法向便", 所: "有以示列述",
  口: "岸粮", 节: "日约能省目", 组: "织建", 班: "子", 队: "伍员", 片: "区", 道: "路德", 包: "括含干", 把: "握关", 副: "主书市县省总",
  时: "间期代候", 日: "常", 起: "来草步始", 号: "召角", 级: "别", 根: "据本", 则: "是为", 章: "程", 回: "复落", 种: "植子养", 线: "上下",
  批: "准示复评", 站: "在", 只: "有是要", 位: "于居列置", 等: "方各级地部人", 款: "式", 段: "落", 周: "边围", 升: "级至"
}))

function unitHere(text: string, at: number): string {
  const unit = unitAt(text, at)
  const base = unit.slice(scaleAt(text, at).length)
  const next = text.charAt(at + unit.length)
  if (next === "" || !words.get(base)?.includes(next)) return unit
  return unit.slice(0, unit.length - base.length)
}

const beforeNumber = new RegExp(
  "(?:不得(?:超过|少于|低于|高于|多于)|大约|大概|约为|超过|突破|不足|不到|不少于|不低于|不高于|不超过|不多于|至少|最多|至多|将近|接近|几乎|" +
  "(?:^|[^最附邻临贴亲新靠远])近|(?:^|[^节签合条公违预履制集邀契缔特规失毁续解简隐])约|(?:^|[^反赶高])超|逾) ?$",
)

/** Where the hedge before `at` begins, and the hedge; null for none. */
export function hedgeBefore(text: string, at: number, limit: number): { from: number; hedge: string } | null {
  const start = Math.max(limit, at - 5)
  const match = beforeNumber.exec(text.slice(start, at))
  if (!match) return null
  const hedge = /^.[近约超] ?$/su.test(match[0]) ? match[0].slice(-1 - (match[0].endsWith(" ") ? 1 : 0)) : match[0]
  return { from: at - hedge.length, hedge: hedge.trimEnd() }
}
