// What a number is, from the characters and words that stand about it.

import type { FoundNumber, NumberClass } from "./blank.ts"

type Standing = Pick<FoundNumber, "from" | "to" | "value" | "unit" | "class" | "figureTo">

const filler = "xXｘＸ×✕✖╳*＊_＿○◯□◇"

const fillerBefore = new RegExp(`(?:[${filler}][.．,，]?|[?？]|(?:NN|YY|MM|DD))$`)
const fillerBehind = new RegExp(`^(?:[.．,，]?[${filler}]|[?？](?=[?？0-9\\p{Script=Han}])|(?:NN|YY|MM|DD))`, "u")
const length = "(?:mm|cm|m|毫米|厘米|米)"
const size = new RegExp(`^[0-9.]+\\s?${length}?(?:[×xX*][0-9.]+${length}?)*(?<=${length})(?![A-Za-z])`)

/** True where filler stands right beside the digits, so that some of them are gone: xx6.8, 3xx, 20**. The × of a size
 * (3×5米) and the x of a word (MAX3) are none. */
export function isMasked(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 3), from)
  const behind = text.slice(to, to + 3)
  if (!fillerBefore.test(before) && !fillerBehind.test(behind)) return false
  const isCrossed = /^[×xX*][0-9]/.test(behind) || /[0-9a-z米][×xX*]$/.test(before)
  if (isCrossed) {
    let start = from
    while (start > 0 && from - start < 24 && /[0-9.×xX*]/.test(text.charAt(start - 1))) start--
    if (size.test(text.slice(start, start + 48))) return false
  }
  return !/[A-WYZa-wyz][xX]$/.test(before) || fillerBehind.test(behind)
}

/** The class of a number whose unit is read. `last` is the number found before it. */
export function classOf(text: string, number: Standing, last: Standing | undefined): NumberClass {
  const { from, to, value, unit } = number
  const before = text.slice(Math.max(0, from - 8), from)
  const behind = text.slice(to, to + 8)
  if (isOutline(before, behind, value, unit, from)) return "outline"
  if (/第\s?$/.test(before)) return /^(?:[条款章节编项号目]|[号条款]$)/.test(unit || behind) ? "code" : "ordinal"
  if (isSpelt(text, number)) return speltClass(before, behind, number, last)
  return codeIn(before, behind, number, text, last) ? "code" : dateOr(before, behind, number, last)
}

function isSpelt(text: string, { to }: Standing): boolean {
  return !/[0-9０-９]/.test(text.charAt(to - 1))
}

/** 1. 1、 （1） 1） 一、 （一）, at a paragraph's start or behind the end of a sentence. */
function isOutline(before: string, behind: string, value: string, unit: string, from: number): boolean {
  if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(value)) return false
  const isBracketed = /[（(〔\[]\s?$/.test(before) && /^\s?[）)〕\]]/.test(behind)
  const lead = isBracketed ? before.replace(/.\s?$/su, "") : before
  const isLeading = from <= before.length && /^[\s\u3000\ufeff]*$/.test(lead)
  if (!isLeading && !/[。；;！？：:\n]\s*$/.test(lead)) return false
  if (isBracketed) return !value.includes(".")
  if (value.includes(".")) return isLeading && unit === "" && /^[\s\u3000]*\p{L}/u.test(behind)
  return /^(?:[.．、](?![0-9０-９]|[一二三四五六七八九十])|[）)](?![、，。；]))/.test(behind)
}

const currencies = /(?:RMB|CNY|USD|HKD|EUR|US|HK)\s?$/
const namesBefore = /(?:电话|手机|热线|传真|邮编|邮政编码|编号|账号|帐号|证号|号码|代码|车牌|文号|拨打|单号|学号|工号|QQ|微信)[号为是:：]*\s*$/
const listedNames =
  /(?:(?<![代仪报电水手钟])表|(?<![地企意试蓝])图|附件|附录|方案|案例|(?<![比事范惯条先])例|(?<![方形模正])式|专栏|(?<!问)卷|篇)\s?$/

function codeIn(before: string, behind: string, number: Standing, text: string, last: Standing | undefined): boolean {
  const { from, value, unit, to } = number
  if (/[〔\[【（(]\s?$/.test(before) && /^\s?[〕\]】）)]\s?第?[0-9０-９xX×*]{0,5}号/.test(behind)) return true
  if (/^号/.test(unit)) return !(last?.class === "month-day" && last.figureTo === from && last.unit !== "日")
  if (/[A-Za-z]$/.test(before) && !currencies.test(before)) return true
  if (unit === "" && /^(?:[A-Za-z]|[#＃·•]|热线|专线|[国省县]道)/.test(behind)) return true
  if (/(?:[#＃№·•=/]|[A-Za-z№][.．_/-]|[A-Z][ -])$/.test(before) && (unit === "" || /[·•]$/.test(before))) return true
  const isBehindCode = last?.class === "code" && last.figureTo === last.to && last.to === from - 1
  if (isBehindCode && /[-—–/.:：]$/.test(before) && unit === "") return true
  if (/^[:：][0-9０-９]{2}(?![0-9０-９])/.test(behind) && value.length <= 2) return true
  if (unit !== "") return false
  const digits = text.slice(from, to)
  return /^(?:[0-9０-９]{7,}|[0０][0-9０-９]+)$/.test(digits) || namesBefore.test(before) || listedNames.test(before)
}

const durationBehind = /^(?:以?内|之内|以上|以下|以[后前]|[之]?[后前]内)/

function dateOr(before: string, behind: string, number: Standing, last: Standing | undefined): NumberClass {
  const { from, value, unit } = number
  const isYear = /^(?:19|20)\d\d$/.test(value)
  if (isYear && (unit === "年" || unit === "年度")) return "year"
  const isAside = /[（(]\s?$/.test(before) && /^\s?[）)—–-]/.test(behind)
  if (isYear && unit === "" && (isAside || /^[春夏秋冬财版]/.test(behind))) return "year"
  if ((unit === "月" || unit === "月份") && isWithin(value, 12)) return "month-day"
  if (unit === "号" || unit === "日" && isWithin(value, 31)) {
    const follows = last?.class === "month-day" && last.figureTo === from
    return follows || !durationBehind.test(behind.slice(behind.indexOf(unit) + 1)) ? "month-day" : "quantity"
  }
  return /^(?:届|世纪|世纪末|年代|年级)$/.test(unit) && !/连续\s?$/.test(before) ? "ordinal" : "quantity"
}

/** A Chinese numeral: as a date only beside another part of one (二〇二六年三月五日) or where a date may begin. */
function speltClass(before: string, behind: string, number: Standing, last: Standing | undefined): NumberClass {
  const { from, value, unit } = number
  const follows = last !== undefined && last.figureTo === from
  if (unit === "届" && !/[这那每两几续]$/.test(before)) return "ordinal"
  if (unit === "次" && follows && last.unit === "届") return "ordinal"
  if (unit === "世纪" || unit === "年代") return "ordinal"
  if ((unit === "月" || unit === "月份") && isWithin(value, 12)) {
    const isDated = (follows && last.class === "year") || unit === "月份" || /^月[一二三四五六七八九十]{1,3}[日号]/.test(behind) ||
      /(?:^|[，。；、\s今去明当年于自从在至到])$/.test(before)
    return isDated ? "month-day" : "quantity"
  }
  const isDay = (unit === "日" || unit === "号") && isWithin(value, 31)
  if (isDay && follows && last.class === "month-day") return "month-day"
  return unit === "号" && value.length > 1 ? "code" : "quantity"
}

function isWithin(value: string, greatest: number): boolean {
  return /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= greatest
}
