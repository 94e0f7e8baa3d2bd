// Chinese numerals within running text. Most of those characters in a report count nothing: 统一, 十分, 两个维护, 十四五.
// So a numeral is a number only where it is well formed and what follows it wants one.

const digits = "零一二三四五六七八九"
const places = "个十百千"
const variants: Readonly<Record<string, string>> = {
  "〇": "零", "○": "零", 两: "二", 兩: "二", 壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八",
  玖: "九", 拾: "十", 佰: "百", 仟: "千", 萬: "万", 億: "亿",
}

/** Every character of a Chinese numeral, for a pattern's brackets. */
export const numeralCharacters: string = `${digits}${places.slice(1)}万亿${Object.keys(variants).join("")}`

/** Reads a whole numeral and gives its decimal text, or null: 一百二十 → 120, 三点五 → 3.5. Refused are estimates (三四十),
 * elisions (一百二) and bare places (千万). */
export function readNumeral(text: string): string | null {
  if (text.length > 24) return null
  const [whole = "", fraction] = plainNumeral(text).split("点")
  const value = sumOf(whole)
  if (value === null || fraction === undefined) return value
  // 一点百吨: behind 点 stand digits alone.
  const decimals = digitByDigit(fraction)
  return /^\d+$/.test(decimals) ? `${value}.${decimals}` : null
}

/** Reads a year digit by digit: 二〇二六, 二○二六, 二零二六 → 2026; null for what is no year from 1900 to 2099. */
export function readNumeralYear(text: string): string | null {
  const year = text.length === 4 ? digitByDigit(plainNumeral(text)) : ""
  return /^(?:19|20)\d\d$/.test(year) ? year : null
}

/** How many characters of a run of numeral characters are the number, the rest being its scale: of 两千三百万 the first
 * four. 0 where it is no number. */
export function numeralLength(run: string): number {
  for (let length = Math.min(run.length, 24); length > 0; length--) {
    const last = run.charAt(length - 1)
    const count = run.slice(0, length).replace(/[万亿萬億]+$/, "")
    if (count.length < length && !/[万亿萬億]/.test(count) && readNumeral(count) !== null) return count.length
    if (readNumeral(run.slice(0, length)) !== null) return length
    if (!/[百千万亿佰仟萬億]/.test(last)) return 0
  }
  return 0
}

function plainNumeral(text: string): string {
  return Array.from(text, char => variants[char] ?? char).join("")
}

function digitByDigit(text: string): string {
  return Array.from(text, char => digits.indexOf(char)).join("")
}

function sumOf(text: string): string | null {
  let [total, section, place, previous] = [0, 0, 4, ""]
  let digit: number | null = null
  let hasTenThousands = false
  let hasHundredMillions = false
  for (const char of text) {
    const value = digits.indexOf(char)
    const power = places.indexOf(char)
    if (value > 0) {
      if (digit !== null) return null
      digit = value
    } else if (value === 0) {
      if (digit !== null || previous === "零") return null
      if (text === char) return "0"
    } else if (power > 0) {
      if (power >= place || (digit === null && (power > 1 || section > 0))) return null
      section += (digit ?? 1) * 10 ** power
      place = power
      digit = null
    } else {
      const sum: number = section + (digit ?? 0)
      if (char === "万") {
        if (hasTenThousands || sum === 0) return null
        total += sum * 1e4
        hasTenThousands = true
      } else {
        if (char !== "亿" || hasHundredMillions || (sum === 0 && previous !== "万")) return null
        total = (total + sum) * 1e8
        hasHundredMillions = true
        hasTenThousands = false
      }
      section = 0
      place = 4
      digit = null
    }
    previous = char
  }
  // 一百二 is 120 to a speaker and 102 to a program.
  const isElided = digit !== null && !/[零十]/.test(text.charAt(text.length - 2)) && text.length > 1
  return isElided || previous === "零" ? null : String(total + section + (digit ?? 0))
}

const wordsBefore = /[几数第每各另某那该同统单唯之逐专其不合划初周期拜再老半]$/
const strongUnit =
  /^[十百千]?[万亿]|[元吨克斤米亩倍番%‰里]$|公里|公顷|公斤|平方|立方|千瓦|小时|分钟|人次|户次|百分点|台套|吨|周年|周岁|个工作日|人民币/
const countedUnit = /^(?:[名人户家辆台所座栋幢间艘份册岁]|个月|个小时|个季度|天)$/
const namesOfPlaces = /^(?:七台河|五台[县山]|三台县|三元[桥里区乡镇]|三家村|两家人|三人行|四人帮|五人制|十分|二十四节气|[一二三四五六七八九两][元人]化)/

/** True where a numeral of these characters, with this unit and these words around it, counts something. One that is
 * a single character does so only with a unit of measure, of money or of people (五万元, 三名): 两个, 三项 and 一次 are
 * words. */
export function isCountingNumeral(
  numeral: string, unit: string, hasHedge: boolean, before: string, after: string,
): boolean {
  if (unit === "" || namesOfPlaces.test(numeral + after) || /^[余多]?几/.test(after)) return false
  if (/[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(numeral) && !/^[十百千]?[万亿萬億]|[元圆]/.test(unit)) return false
  if (numeral.length > 1) return !/[几数第每两]$/.test(before)
  if (wordsBefore.test(before) || numeral === "零") return false
  if (numeral === "一") return strongUnit.test(unit) && !/^[倍番里米元]$/.test(unit)
  return hasHedge || strongUnit.test(unit) || countedUnit.test(unit)
}
