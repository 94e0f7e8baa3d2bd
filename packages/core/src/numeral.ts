// Chinese numerals, both ways. Encoding is the plain form of GB/T 15835 (一百零五, 一千零一十). Decoding is strict: a
// numeral is taken only if writing its value again gives one of its accepted spellings, so 一百二, which people say for
// 120 and libraries read as 102, is refused and never guessed.

import { scaleDecimal } from "./decimal.ts"

const digits = "零一二三四五六七八九"
const places = ["", "十", "百", "千"]

/** Writes a whole number from 0 to 2^53 − 1 as a Chinese numeral: 10 → 十, 11 → 十一, 105 → 一百零五.
 * @throws RangeError for anything else. */
export function chineseNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number that can be written`)
  return value === 0 ? "零" : spell(value).replace(/^一十/, "十")
}

/** As `chineseNumeral`, but 10 is 一十 and 0 is nothing, as they are within a greater number. */
function spell(value: number): string {
  for (const [sign, unit] of [["亿", 1e8], ["万", 1e4]] as const) {
    const rest = value % unit
    if (value < unit) continue
    return spell(Math.floor(value / unit)) + sign + (rest > 0 && rest < unit / 10 ? "零" : "") + spell(rest)
  }
  return fourDigits(value)
}

function fourDigits(value: number): string {
  let text = ""
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) text += digits.charAt(digit) + places[place]
    else if (text && value % 10 ** place > 0 && !text.endsWith("零")) text += "零"
  }
  return text
}

const variants: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百", 仟: "千", 〇: "零", 两: "二", 兩: "二", 萬: "万", 億: "亿",
}

/** Reads a Chinese numeral and gives canonical decimal text, or null where it is none or leaves a doubt.
 *
 * Taken: 一百二十, 两百, 壹佰贰拾叁, 二〇二四 (read digit by digit), 负三, 一点五, 百分之五, 3千2百万, 五万, 1.5亿.
 * Refused: 一百二 (120 or 102?), 几十, 半, 十两 (a weight), 3万2. */
export function readChineseNumeral(text: string): string | null {
  if (text.length > 40) return null
  const [, minus = "", percent = "", amount = ""] = /^(负?)(百分之)?(.*)$/s.exec(text) ?? []
  const value = percent && amount === "百" ? "100" : readAmount(amount)
  return value !== null && minus && /[1-9]/.test(value) ? `-${value}` : value
}

function readAmount(text: string): string | null {
  if (/[两兩](?![百佰千仟万萬亿億]|$)|.[两兩]$/.test(text)) return null
  const plain = [...text].map(char => variants[char] ?? char).join("")
  const [, whole = "", fraction = "", scale = ""] = /^(.+?)点([零一二三四五六七八九]+)(千?[万亿]|万亿)?$/.exec(plain) ?? []
  if (fraction === "") return readWhole(plain) ?? readMixed(plain)
  const value = readWhole(whole)
  return value === null ? null : scaleDecimal(`${value}.${digitByDigit(fraction)}`, powerOf(scale))
}

function readWhole(text: string): string | null {
  const run = digitByDigit(text)
  // Two digits beside each other (三四十, 一二) are an estimate in Chinese, not a number.
  if (run !== null) return run.length === 1 || (run.length > 2 && !run.startsWith("0")) ? run : null
  const value = sumOf(text)
  if (value === null) return null
  const plain = chineseNumeral(value)
  return text === plain || text === plain.replace(/^十/, "一十") ? String(value) : null
}

function digitByDigit(text: string): string | null {
  if (!/^[零一二三四五六七八九]+$/.test(text)) return null
  return [...text].map(char => digits.indexOf(char)).join("")
}

/** The sum of a spelt numeral, whatever its order: whoever asks spells it again and compares. */
function sumOf(text: string): number | null {
  let total = 0
  let section = 0
  let digit = 0
  for (const char of text) {
    if (digits.includes(char)) digit = digits.indexOf(char)
    else if (places.includes(char)) {
      section += (digit || 1) * 10 ** places.indexOf(char)
      digit = 0
    } else if (char === "万" || char === "亿") {
      total = char === "亿" ? (total + section + digit) * 1e8 : total + (section + digit) * 1e4
      section = 0
      digit = 0
    } else return null
  }
  const value = total + section + digit
  return value > 0 && Number.isSafeInteger(value) ? value : null
}

/** Arabic digits with Chinese units: one count and its unit (12345万, 1.5亿), or several, the greatest first and each
 * digit with its unit (3千2百万, but not 3万2, which may be 32,000 or 30,002, nor 3百5万). */
function readMixed(text: string): string | null {
  const [, count, scale = ""] = /^(\d+(?:\.\d+)?)([十百千]?[万亿]|万亿|[十百千])$/.exec(text) ?? []
  if (count !== undefined) return scaleDecimal(count, powerOf(scale))
  if (!/^(?:[1-9]\d{0,3}[十百千万亿]+)+$/.test(text) || /[百千万亿]\d[万亿]/.test(text)) return null
  const spelt = text.replace(/\d+/g, run => spell(Number(run)))
  const value = sumOf(spelt)
  return value !== null && withoutZeros(spell(value)) === withoutZeros(spelt) ? String(value) : null
}

function withoutZeros(text: string): string {
  return text.replaceAll("零", "")
}

/** The power of ten that units stand for together: 千万 → 7. Other characters count nothing. */
export function powerOf(units: string): number {
  return [...units].reduce((power, char) => power + (powers[char] ?? 0), 0)
}

const powers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 }
