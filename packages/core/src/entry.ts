// What a person types into a figure. Strict on purpose: a number is understood in the ways Chinese input methods and
// spreadsheets write it, everything else is refused with its reason, and where a reading is likely (一百二十, 5万) it is
// offered, never taken. Nothing is rounded.

import { isDecimal, roundDecimal, scaleDecimal } from "./decimal.ts"
import { readChineseNumeral } from "./numeral.ts"
import type { FigureAttrs } from "./schema.ts"

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
 * digits before the point and 10 after. Dates: `2026`, `2026年3月`, `2026-3-5`, `2026/3/5`, `2026.3.5`. */
export function readEntry(text: string, { kind, unit }: EntryField): Entry {
  const trimmed = text.replace(/^[ \t\r\n\u3000\u00a0]+|[ \t\r\n\u3000\u00a0]+$/g, "")
  if (trimmed === "") return { outcome: "blank" }
  if (trimmed.length > (kind === "text" ? 500 : 64)) return refused("tooLong")
  const bad = unfitCharacter(trimmed)
  if (bad) return refused(bad)
  if (isPlaceholder(trimmed)) return refused("placeholder")
  switch (kind) {
    case "text": return { outcome: "value", value: trimmed.replace(/\s*[\r\n\t]\s*/g, " ") }
    case "date": return readDate(trimmed)
    case "number": return readNumber(trimmed, unit)
    case "percent": return readNumber(trimmed, unit || "%")
    default: return kind satisfies never
  }
}

function refused(reason: EntryReason, suggestion: string | null = null): Entry {
  return { outcome: "refused", reason, suggestion }
}

function unfitCharacter(text: string): EntryReason | null {
  if (/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return "bidi"
  if (/[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff]/.test(text)) return "invisible"
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/u.test(text)) return "control"
  return null
}

const placeholderWords = /^(?:待定|待补|待填|待核|待统计|暂无|暂缺|未填|未知|无|略|同上|nan|-?infinity|undefined|null|none|n\/?a|tbd)$/i

function isPlaceholder(text: string): boolean {
  return placeholderWords.test(text) || /^【.*】$/.test(text) ||
    /^[×✕xX*＊_＿?？\-－—–/／\\.。…·~～]+$/.test(text) || /^(?=.*\d)(?=.*[×xX*＊_＿?？])[\d.,×xX*＊_＿?？]+$/.test(text) && !/^0x/i.test(text)
}

function readNumber(text: string, unit: string): Entry {
  if (/[^\P{N}0-9０-９〇㈠-㈩]/u.test(text)) return refused("otherDigits")
  const ascii = text
    .replace(/[０-９．，－＋％]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-")
    .replace(/(\d)。(?=\d)/g, "$1.")
  const plain = ascii.endsWith(unit) && unit !== "" ? ascii.slice(0, -unit.length).trimEnd() : ascii
  if (/^[-+]?0[xbo]/i.test(plain)) return refused("radix")
  if (/^[-+]?[\d.,]+e[-+]?\d*$/i.test(plain)) return refused("exponent")
  if (/^[-+]?[\d,]*\.[\d,]*\.[\d.,]*$/.test(plain)) return refused("points")
  if (/^[-+]?[\d,]*\.?\d*$/.test(plain) && /\d/.test(plain)) return readDigits(plain)
  return readOtherwise(plain, unit)
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
  const numeral = readChineseNumeral(text)
  if (numeral !== null && !/^\d/.test(text)) return refused("chineseNumeral", inUnit(numeral, /[万亿]/.test(text), unit))
  if (/^负?(?:百分之)?[零〇一二三四五六七八九十百千万亿点两兩壹贰叁肆伍陆柒捌玖拾佰仟半几]+$/.test(text)) return refused("chineseNumeral")
  if (/^[¥￥$€£]/.test(text)) return refused("unit")
  const scaled = /^([\d.,十百千万亿]+?)(\p{L}*)$/u.exec(text)
  const [, count = "", base = ""] = scaled ?? []
  const mixed = scaled ? readChineseNumeral(count.replaceAll(",", "")) : null
  if (mixed !== null) {
    const sameBase = base === "" || base === unit.replace(/^[千万亿]+/, "")
    return refused(base === "" && /[十百千]/.test(count) ? "chineseNumeral" : "unit", sameBase ? inUnit(mixed, true, unit) : null)
  }
  return refused(/^[-+]?[\d.,]+\s*[\p{L}%‰°℃]+$/u.test(text) ? "unit" : "notANumber")
}

const scales: readonly (readonly [sign: string, power: number])[] = [["万亿", 12], ["亿", 8], ["万", 4]]

/** A number that was written with its scale, in the figure's unit: 32,000,000 in 万元 is 3,200. */
function inUnit(value: string, hasScale: boolean, unit: string): string | null {
  const power = hasScale ? scales.find(([sign]) => unit.startsWith(sign))?.[1] ?? 0 : 0
  const moved = power ? scaleDecimal(value, -power) : value
  return isDecimal(moved) ? moved : null
}

function readDate(text: string): Entry {
  const ascii = text.replace(/[０-９．－／]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
  const match = /^(\d{4})(?:年|(?:[-/.]|年)(\d{1,2})(?:月|(?:[-/.]|月)(\d{1,2})日?)?)?$/.exec(ascii)
  if (!match) return refused("notADate")
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

/** A number with too many decimals, rounded to what the figure allows: offered, never done. Half even, GB/T 8170-2008. */
export function roundedEntry(value: string, precision: string | null): string | null {
  return precision !== null && /^\d$/.test(precision) && isDecimal(value) ? roundDecimal(value, Number(precision)) : null
}
