// Chinese numerals, both ways. Encoding is the plain form of GB/T 15835 (一百零五, 一千零一十). Decoding is strict: a
// numeral is taken only if writing its value again gives one of its accepted spellings, so 一百二, which people say for
// 120 and libraries read as 102, is refused and never guessed.

const digits = "零一二三四五六七八九"
const places = ["", "十", "百", "千"]
const groups = ["", "万", "亿", "万亿"]

/** Writes a whole number from 0 to 9,999,999,999,999,999 as a Chinese numeral: 10 → 十, 11 → 十一, 105 → 一百零五.
 * @throws RangeError for anything else. */
export function chineseNumeral(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is no whole number that can be written`)
  if (value === 0) return "零"
  let text = ""
  for (let group = 0, rest = value; rest > 0; group++, rest = Math.floor(rest / 10_000)) {
    const part = rest % 10_000
    const higher = Math.floor(rest / 10_000) > 0
    if (part > 0) text = (higher && part < 1000 ? "零" : "") + fourDigits(part) + groups[group] + text
    else if (text && !text.startsWith("零")) text = `零${text}`
  }
  return text.replace(/^一十/, "十")
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

const financial: Readonly<Record<string, string>> = {
  壹: "一", 贰: "二", 叁: "三", 肆: "四", 伍: "五", 陆: "六", 柒: "七", 捌: "八", 玖: "九",
  拾: "十", 佰: "百", 仟: "千", 〇: "零", 两: "二", 兩: "二", 萬: "万", 億: "亿",
}

/** Reads a Chinese numeral and gives canonical decimal text, or null where it is none or leaves a doubt.
 *
 * Taken: 一百二十, 两百, 壹佰贰拾叁, 二〇二四 (read digit by digit), 负三, 一点五, 百分之五, 3千2百万, 五万.
 * Refused: 一百二 (120 or 102?), 几十, 半. */
export function readChineseNumeral(text: string): string | null {
  if (text.length > 40) return null
  const plain = [...text].map(char => financial[char] ?? char).join("")
  if (plain.startsWith("负")) {
    const value = readChineseNumeral(plain.slice(1))
    return value && !value.startsWith("-") ? `-${value}` : null
  }
  if (plain.startsWith("百分之")) return readChineseNumeral(plain.slice(3))
  const point = plain.indexOf("点")
  if (point > 0) {
    const whole = readWhole(plain.slice(0, point))
    const fraction = digitByDigit(plain.slice(point + 1))
    return whole !== null && fraction ? `${whole}.${fraction}` : null
  }
  const whole = readWhole(plain)
  return whole === null ? null : String(whole)
}

function readWhole(text: string): number | string | null {
  const run = digitByDigit(text)
  // Two digits beside each other (三四十, 一二) are an estimate in Chinese, not a number.
  if (run !== null) return run.length === 1 || (run.length > 2 && !run.startsWith("0")) ? run : null
  const value = sumOf(text)
  if (value === null) return null
  const plain = chineseNumeral(Math.floor(value))
  const spelt = text === plain || text === plain.replace(/^十/, "一十")
  // With Arabic digits between the units (3千2百万) there is one reading, as long as the last digit has its unit.
  return spelt || (/\d/.test(text) && !/\d$/.test(text)) ? value : null
}

function digitByDigit(text: string): string | null {
  if (!/^[零一二三四五六七八九]+$/.test(text)) return null
  return [...text].map(char => digits.indexOf(char)).join("")
}

function sumOf(text: string): number | null {
  let total = 0
  let section = 0
  let digit = ""
  for (const char of text) {
    if (/[\d.]/.test(char)) digit += char
    else if (digits.includes(char)) digit = String(digits.indexOf(char))
    else if (places.includes(char)) {
      section += Number(digit || 1) * 10 ** places.indexOf(char)
      digit = ""
    } else if (char === "万" || char === "亿") {
      const count = total + section + Number(digit || 0)
      if (count === 0) return null
      total = char === "亿" ? count * 1e8 : total + (section + Number(digit || 0)) * 1e4
      section = 0
      digit = ""
    } else return null
  }
  const value = Math.round((total + section + Number(digit || 0)) * 1e6) / 1e6
  return value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : null
}
