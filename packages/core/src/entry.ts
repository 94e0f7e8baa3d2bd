// What a person types into a figure. Strict on purpose: a number is understood in the ways Chinese input methods and
// spreadsheets write it, everything else is refused with its reason, and where a reading is likely (一百二十, 5万) it is
// offered, never taken. Nothing is rounded.

import { isDecimal, roundDecimal, scaleDecimal } from "./decimal.ts"
import { powerOf, readChineseNumeral } from "./numeral.ts"
import type { FigureAttrs, FigureKind } from "./schema.ts"

/** Why a text was refused. */
export type EntryReason =
  | "notANumber" | "grouping" | "points" | "exponent" | "radix" | "placeholder" | "otherDigits" | "bidi" | "invisible"
  | "control" | "chineseNumeral" | "unit" | "tooLong" | "notADate"

/** The outcome of reading an entry. `suggestion` is canonical text that the person may take by confirming it. */
export type Entry =
  | { readonly outcome: "blank" }
  | { readonly outcome: "value"; readonly value: string }
  | { readonly outcome: "refused"; readonly reason: EntryReason; readonly suggestion: string | null }

type EntryField = Pick<FigureAttrs, "kind" | "unit">

/** Reads what was typed into a figure of this kind and unit. Never throws.
 *
 * Numbers: `1,234.5`, `１２３．５`, `1。5`, `－3`, `+3`, `.5`, with the figure's own unit behind. At most 64 characters, 20
 * digits before the point and 10 after. Ranges: two of them, `100—150`. Dates: `2026`, `2026年3月`, `2026-3-5`, `2026/3/5`, `2026.3.5`. */
export function readEntry(text: string, { kind, unit }: EntryField): Entry {
  // A limit before the first pattern: white space of a megabyte would keep it busy for minutes.
  if (text.length > 2000) return refused("tooLong")
  const trimmed = kind === "text" ? text.trim() : text.replace(/^[ \t\r\n\u3000\u00a0]+|[ \t\r\n\u3000\u00a0]+$/g, "")
  if (trimmed === "") return { outcome: "blank" }
  if (trimmed.length > (kind === "text" ? 500 : 64)) return refused("tooLong")
  const bad = unfitCharacter(trimmed)
  if (bad) return refused(bad)
  if (isPlaceholder(trimmed, kind)) return refused("placeholder")
  switch (kind) {
    case "text": return { outcome: "value", value: trimmed.replace(/\s*[\r\n\t\u2028\u2029]\s*/g, " ") }
    case "date": return readDate(trimmed)
    case "number": return readNumber(trimmed, unit)
    case "range": return readRange(trimmed, unit)
    case "percent": return readNumber(trimmed, unit || "%")
    default: return kind satisfies never
  }
}

function refused(reason: EntryReason, suggestion: string | null = null): Entry {
  return { outcome: "refused", reason, suggestion }
}

const invisible =
  /[\u00ad\u034f\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]/

function unfitCharacter(text: string): EntryReason | null {
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return "bidi"
  if (invisible.test(text)) return "invisible"
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u.test(text)) return "control"
  return null
}

const placeholderWords = /^(?:待定|待补|待填|待核|待统计|待补充|暂无|暂缺|未填|未知|无|略|同上|nan|-?infinity|undefined|null|none|n\/?a|tbd)$/i
const placeholderSigns = /^[×✕╳xXｘＸ*＊_＿﹍﹏?？○◯□\-－—–/／\\.。…·~～]+$/
const emptyBrackets = /^[（([［【〔《]\s*[）)\]］】〕》]$/
const maskedDigits = /^(?=.*\d)(?=.*[×xXｘＸ*＊_＿?？])[\d.,×xXｘＸ*＊_＿?？]+$/

/** 待定, ××, （ ）, 20xx. In a text 无 is an answer, and 3x5 a size. */
function isPlaceholder(text: string, kind: FigureKind): boolean {
  if (placeholderSigns.test(text) || emptyBrackets.test(text) || /^【.*】$/.test(text)) return true
  return kind === "text" ? text !== "无" && placeholderWords.test(text)
    : placeholderWords.test(text) || (maskedDigits.test(text) && !/^0x/i.test(text))
}

function readNumber(text: string, unit: string): Entry {
  if (/[^\P{N}0-9０-９〇]/u.test(text)) return refused("otherDigits")
  const ascii = halfWidth(text).replace(/\u2212/g, "-").replace(/(\d)。(?=\d)/g, "$1.")
  const ownUnit = halfWidth(unit)
  const plain = ascii.endsWith(ownUnit) && unit !== "" ? ascii.slice(0, -unit.length).trimEnd() : ascii
  if (isPlaceholder(plain, "number")) return refused("placeholder")
  if (/^[-+]?0[xbo]/i.test(plain)) return refused("radix")
  if (/^[-+]?[\d.,]+e[-+]?\d*$/i.test(plain)) return refused("exponent")
  if (/^[-+]?[\d,]*\.[\d,]*\.[\d.,]*$/.test(plain)) return refused("points")
  if (/^[-+]?[\d,]*\.?\d*$/.test(plain) && /\d/.test(plain)) return readDigits(plain)
  return readOtherwise(plain, ownUnit)
}

/** `100—150`, `100～150人`, `15%-30%`, or one number. */
function readRange(text: string, unit: string): Entry {
  const [, low, high = ""] = /^([^—–~～至到]*?[^-－—–~～至到\s])\s*(?:[—–]+|[-－~～至到])\s*(.+)$/.exec(text) ?? []
  if (low === undefined) return readNumber(text, unit)
  const [first, second] = [readNumber(low, unit), readNumber(high, unit)]
  if (first.outcome !== "value") return first
  return second.outcome === "value" ? { outcome: "value", value: `${first.value}—${second.value}` } : second
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．，－＋％／]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
}

function readDigits(text: string): Entry {
  const sign = text.startsWith("-") ? "-" : ""
  const [whole = "", fraction = ""] = text.replace(/^[-+]/, "").split(".")
  if (whole.includes(",") && !/^\d{1,3}(?:,\d{3})+$/.test(whole)) return refused("grouping")
  const digits = whole.replaceAll(",", "").replace(/^0+(?=\d)/, "") || "0"
  const value = fraction ? `${digits}.${fraction}` : digits
  const signed = /[1-9]/.test(value) ? sign + value : value
  return isDecimal(signed) ? { outcome: "value", value: signed } : refused("tooLong")
}

/** No plain number: one with another unit or scale (5万, ¥5), a Chinese numeral, or something else. */
function readOtherwise(text: string, unit: string): Entry {
  if (/^[¥￥$€£]/.test(text)) return refused("unit")
  const [, scale = "", base = ""] = /^([十百千]?[万亿]+|[百千](?=元))?(.*)$/s.exec(unit) ?? []
  const hasBase = base !== "" && text.endsWith(base)
  const amount = hasBase ? text.slice(0, -base.length).trimEnd() : text
  const [, minus = "", count = ""] = /^([-+]?)(.*)$/s.exec(amount) ?? []
  // Of 5万 and 300元 the size is known; 三千 where 万元 is printed behind it says 三千万元.
  const power = hasBase || /[万亿萬億]/.test(count) ? powerOf(scale) : 0
  const value = readCount(count, unit)
  const moved = value === null ? null : scaleDecimal(value, -power)
  const suggestion = moved !== null && isDecimal(moved) ? (minus === "-" && moved !== "0" ? `-${moved}` : moved) : null
  if (/^负?(?:百分之)?[零〇一二三四五六七八九十百千万亿点两兩壹贰叁肆伍陆柒捌玖拾佰仟萬億半几]+$/.test(amount)) {
    return refused("chineseNumeral", suggestion)
  }
  const isUnit = suggestion !== null || /^[-+]?[\d.,]+\s*[\p{L}%‰°℃][\p{L}\d%‰°℃/]*$/u.test(text)
  return refused(isUnit ? "unit" : "notANumber", suggestion)
}

/** Arabic digits or a Chinese numeral, as canonical text. 百分之五 is 5 only where the unit is a percent sign. */
function readCount(text: string, unit: string): string | null {
  const plain = text.replace(/^\d{1,3}(?:,\d{3})+(?![\d,])/, group => group.replaceAll(",", ""))
  if (/^\d+(?:\.\d+)?$/.test(plain)) return plain
  return plain.includes("百分之") && unit !== "%" ? null : readChineseNumeral(plain)
}

function readDate(text: string): Entry {
  const ascii = halfWidth(text).replace(/\s*([年月日])\s*/g, "$1")
  const match = /^(\d{4})(?:年|(?:[-/.]|年)(\d{1,2})(?:月|(?:[-/.]|月)(\d{1,2})日?)?)?$/.exec(ascii)
  if (!match) {
    const spelt = ascii.replace(/[〇零一二三四五六七八九十]+/g, numeral => readChineseNumeral(numeral) ?? numeral)
    const read = spelt === ascii ? null : readDate(spelt)
    return read?.outcome === "value" ? refused("chineseNumeral", read.value) : refused("notADate")
  }
  const [, year = "", month, day] = match
  const value = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(part => part !== undefined).join("-")
  return isDate(value) ? { outcome: "value", value } : refused("notADate")
}

/** True for a canonical date that exists: `2026`, `2026-03`, `2026-03-05`. */
export function isDate(value: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)]
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** A number with too many decimals, rounded to what the figure allows: offered, never done.
 * Half even, GB/T 8170-2008. */
export function roundedEntry(value: string, precision: string | null): string | null {
  return precision !== null && /^\d$/.test(precision) && isDecimal(value)
    ? roundDecimal(value, Number(precision))
    : null
}
