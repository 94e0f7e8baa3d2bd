// What a figure reads as, wherever it is shown: on screen, on the clipboard, in HTML, Word and plain text. A blank
// reads 【待填：累计捐款（万元）】, so that an exit which nobody guards shows it too, and that text reads back as a blank.

import { groupDigits } from "./decimal.ts"
import type { FigureAttrs, FigureKind } from "./schema.ts"

/** How a profile has numbers written, where GB/T 15835-2011 leaves the choice: one way throughout a document. */
export interface NumberStyle {
  /** From how many digits whole numbers are grouped by commas: `four` is the default (1,234), `five` leaves numbers of four
   * digits as they are, `none` groups nothing, as most official documents do. */
  readonly grouping?: "four" | "five" | "none"
  /** Years in dates by hanzi: 二〇二六年3月. */
  readonly hanziYear?: boolean
  /** What stands for 不适用. */
  readonly absent?: string
}

/** The text of a figure: `1,234.5万元`, `约1,200人`, `2026年3月5日`, `不适用`, or a blank's 【待填：…】. */
export function figureText(attrs: FigureAttrs): string {
  if (attrs.status === "absent") return "不适用"
  if (attrs.value === null) return sentinel(attrs)
  const text = valueText(attrs)
  return attrs.status === "unverified" ? `${text}（待核）` : text
}

/** What a finished export prints: `figureText` in the profile's style, but a dash for an optional figure that was left
 * blank. */
export function printedText(attrs: FigureAttrs, style: NumberStyle = {}): string {
  if (attrs.status === "absent") return style.absent ?? figureText(attrs)
  if (attrs.value === null) return attrs.required ? figureText(attrs) : "—"
  const text = valueText(attrs, style)
  return attrs.status === "unverified" ? `${text}（待核）` : text
}

/** The value with hedge and unit, without regard to the figure's state; "" for a blank. */
export function valueText(
  { kind, value, unit, hedge }: Pick<FigureAttrs, "kind" | "value" | "unit" | "hedge">, style: NumberStyle = {},
): string {
  if (value === null) return ""
  if (kind === "date") return style.hanziYear ? hanziYear(dateText(value)) : dateText(value)
  if (kind === "text") return value
  if (kind === "range") return rangeText(value, unit, style)
  // A year and the number of a document have no thousands: 2026年, 1234号.
  const number = /^(?:年度?|号)$/.test(unit) && /^\d{4}$/.test(value) ? value : grouped(value, style)
  const shownUnit = unit || (kind === "percent" ? "%" : "")
  // 300余人, but 300人左右.
  if (/^[余多]$/.test(hedge)) return number + hedge + shownUnit
  return isTrailing(hedge) ? number + shownUnit + hedge : hedge + number + shownUnit
}

/** A range's text. The unit stands on both sides where it is a percent sign or begins with a scale (15%—30%, 8亿元—16亿元),
 * else once: 100—150人 (GB/T 15835-2011, 5.1.3). */
function rangeText(value: string, unit: string, style: NumberStyle): string {
  const [low = "", high] = rangeEnds(value).map(end => grouped(end, style))
  const onBoth = high !== undefined && /^(?:[%％‰]|[十百千]?[万亿])/.test(unit)
  return [onBoth ? low + unit : low, ...high === undefined ? [] : [high]].join("—") + unit
}

function grouped(value: string, { grouping = "four" }: NumberStyle): string {
  return grouping === "none" || (grouping === "five" && /^-?\d{4}(?:\.|$)/.test(value)) ? value : groupDigits(value)
}

function hanziYear(date: string): string {
  return date.replace(/^\d{4}(?=年)/, year => year.replace(/\d/g, digit => "〇一二三四五六七八九".charAt(Number(digit))))
}

/** The ends of a range, `100—150`; one where it is a single number. */
export function rangeEnds(value: string): readonly string[] {
  return value.split("—")
}

/** True for a hedge that stands after the number: 余, 多, 左右, 以上. */
export function isTrailing(hedge: string): boolean {
  return /^(?:余|多|左右|上下|以上|以下|以内)$/.test(hedge)
}

/** 2026-03-05 → 2026年3月5日, not padded (GB/T 9704-2012, 7.3.5.4). Text that is no date comes back as it is. */
export function dateText(value: string): string {
  const [year, month, day] = value.split("-")
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(value)) return value
  return `${year}年${month ? `${Number(month)}月` : ""}${day ? `${Number(day)}日` : ""}`
}

const kindWords: Readonly<Record<FigureKind, string>> = { number: "", percent: "%", range: "范围", date: "日期", text: "文字" }

function sentinel({ label, unit, kind }: FigureAttrs): string {
  const shown = (kind === "range" && unit ? `${unit}，范围` : unit || kindWords[kind]).replace(/[【】]/g, "")
  return `【待填：${label.replace(/[【】]/g, "")}${shown && `（${shown}）`}】`
}

/** Finds the blanks that a text shows as 【待填：…】. */
export const sentinelPattern: RegExp = /【待填(?:：([^【】]*?)(?:（([^（）【】]*)）)?)?】/g

/** Reads a text that is just a blank's 【待填：…】 back into its attributes; null for any other text. */
export function readSentinel(text: string): Partial<FigureAttrs> | null {
  const match = new RegExp(`^\\s*${sentinelPattern.source}\\s*$`).exec(text)
  return match ? sentinelAttrs(match[1] ?? "", match[2] ?? "") : null
}

/** A text cut at each 【待填：…】: the text between, never empty, and the attributes of each blank. */
export function splitAtSentinels(text: string): readonly (string | Partial<FigureAttrs>)[] {
  const parts: (string | Partial<FigureAttrs>)[] = []
  let end = 0
  for (const match of text.matchAll(sentinelPattern)) {
    if (match.index > end) parts.push(text.slice(end, match.index))
    parts.push(sentinelAttrs(match[1] ?? "", match[2] ?? ""))
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}

/** The attributes of the blank that a match of `sentinelPattern` shows. */
export function sentinelAttrs(label: string, unit: string): Partial<FigureAttrs> {
  for (const kind of ["date", "text", "range"] as const) if (unit === kindWords[kind]) return { label, kind, unit: "" }
  if (unit.endsWith("，范围")) return { label, kind: "range", unit: unit.slice(0, -3) }
  return { label, unit, kind: unit === "%" || unit === "％" ? "percent" : "number" }
}

// A figure as an address, for columns whose server leaves nothing but links. `.invalid` is reserved and never resolves.
const home = "https://report.invalid/f/"
const params: Readonly<Record<Exclude<keyof FigureAttrs, "name">, string>> = {
  value: "v", unit: "u", label: "l", kind: "k", hedge: "h", precision: "p", min: "n", max: "x", required: "r",
  status: "s", reason: "e", previous: "o", source: "c", asof: "a", formula: "f", rounding: "g", role: "w", series: "y",
}

/** A figure's attributes as an address that sanitisers keep: `https://report.invalid/f/name?v=…&u=…`. */
export function figureHref(attrs: FigureAttrs): string {
  const query = new URLSearchParams()
  for (const [key, param] of Object.entries(params)) {
    const value = attrs[key as keyof FigureAttrs]
    const isDefault = value === null || value === "" || value === true || (key === "kind" && value === "number")
    if (!isDefault) query.set(param, String(value))
  }
  const text = query.toString()
  // Half a character, which no address can hold, would throw here.
  return home + encodeURIComponent(attrs.name.replace(/\p{Cs}/gu, "\ufffd")) + (text && `?${text}`)
}

/** Reads an address made by `figureHref`; null for any other. */
export function readFigureHref(href: string): Partial<FigureAttrs> | null {
  if (!href.startsWith(home)) return null
  const [name = "", query = ""] = href.slice(home.length).split("?", 2)
  const values = new URLSearchParams(query)
  const attrs: Record<string, string | boolean | null> = { name: decode(name), value: null }
  for (const [key, param] of Object.entries(params)) {
    const value = values.get(param)
    if (value !== null) attrs[key] = key === "required" ? value !== "false" : value
  }
  return attrs
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
