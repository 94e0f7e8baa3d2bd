import { figureText, isDate, isDecimal, narrowFigureAttrs, readEntry, roundedEntry, type EntryReason, type FigureKind } from "@tianbao/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const read = (text: string, unit = "", kind: FigureKind = "number") => readEntry(text, { kind, unit })
const value = (text: string) => ({ outcome: "value", value: text })
const refused = (reason: EntryReason, suggestion: string | null = null) => ({ outcome: "refused", reason, suggestion })

describe("a number", () => {
  it.each([
    ["12", "12"], ["0", "0"], ["-3.5", "-3.5"], ["+3", "3"], ["007", "7"], ["-0", "0"], ["-0.00", "0.00"], ["1.50", "1.50"], [".5", "0.5"],
    ["-.5", "-0.5"], ["5.", "5"], ["0.1", "0.1"], ["9007199254740993", "9007199254740993"], ["9".repeat(20), "9".repeat(20)],
    ["1,234,567.89", "1234567.89"], ["1，234", "1234"], ["１２３．５", "123.5"], ["1１.5", "11.5"], ["1。5", "1.5"], ["１。５", "1.5"],
    ["−5", "-5"], ["－5", "-5"], ["＋5", "5"], [" 12 ", "12"], ["\u300012\u3000", "12"], ["12\u00a0", "12"], ["\t12\r\n", "12"],
  ])("%j is %s", (text, canonical) => {
    expect(read(text)).toEqual(value(canonical))
  })

  it.each(["", " ", "\u3000", "\u00a0", "\r\n"])("%j is a blank", text => {
    expect(read(text)).toEqual({ outcome: "blank" })
  })

  it.each<readonly [string, EntryReason]>([
    ["1,2,3", "grouping"], ["12,34", "grouping"], ["1,00,000", "grouping"], [",5", "grouping"], ["1，5", "grouping"],
    ["12.3.4", "points"], ["1..2", "points"], ["1。2。3", "points"],
    ["1e3", "exponent"], ["1E+2", "exponent"], ["1e999", "exponent"], ["１e3", "exponent"],
    ["0x10", "radix"], ["-0X1F", "radix"], ["0b11", "radix"], ["0o7", "radix"],
    ["×", "placeholder"], ["××", "placeholder"], ["XX", "placeholder"], ["ＸＸ", "placeholder"], ["20xx", "placeholder"], ["1__", "placeholder"],
    ["____", "placeholder"], ["＿＿", "placeholder"], ["待定", "placeholder"], ["暂无", "placeholder"], ["？", "placeholder"], ["-", "placeholder"],
    ["——", "placeholder"], ["/", "placeholder"], ["／", "placeholder"], ["…", "placeholder"], ["。", "placeholder"], ["N/A", "placeholder"],
    ["NaN", "placeholder"], ["-Infinity", "placeholder"], ["undefined", "placeholder"], ["null", "placeholder"], ["【待填：人数】", "placeholder"],
    ["（ ）", "placeholder"], ["○○", "placeholder"], ["□", "placeholder"], ["无", "placeholder"],
    ["٣", "otherDigits"], ["५", "otherDigits"], ["①", "otherDigits"], ["㈠", "otherDigits"], ["10²", "otherDigits"], ["Ⅳ", "otherDigits"],
    ["½", "otherDigits"], ["𝟏", "otherDigits"],
    ["12\u202e", "bidi"], ["\u206812\u2069", "bidi"], ["12\u200e", "bidi"],
    ["12\u200b", "invisible"], ["1\u200d2", "invisible"], ["1\u00ad2", "invisible"], ["\u2060", "invisible"], ["\ufeff12", "invisible"],
    ["\u3164", "invisible"], ["\u2800", "invisible"],
    ["1\u00002", "control"], ["1\u00082", "control"], ["1\ufffe2", "control"], ["1\ud800", "control"],
    ["一百二", "chineseNumeral"], ["几十", "chineseNumeral"], ["半", "chineseNumeral"], ["三四十", "chineseNumeral"],
    ["¥5", "unit"], ["5‰", "unit"], ["5万多", "unit"], ["12n", "unit"], ["１２ａ", "unit"], ["5公里/小时", "unit"],
    ["1'234", "notANumber"], ["1 234", "notANumber"], ["1\u202f234", "notANumber"], ["1/2", "notANumber"], ["1\n2", "notANumber"],
    ["1\t2", "notANumber"], ["约5", "notANumber"], [">5", "notANumber"], ["5-6", "notANumber"], ["--5", "notANumber"], ["- 5", "notANumber"],
    ["5-", "notANumber"], ["(5)", "notANumber"], ["=1+1", "notANumber"], ["{{7*7}}", "notANumber"], ["__proto__", "notANumber"],
    ["constructor", "notANumber"], ["<img onerror>", "notANumber"], ["1;alert(1)", "notANumber"], ["1、2", "notANumber"],
    ["9".repeat(21), "tooLong"], [`0.${"1".repeat(11)}`, "tooLong"], ["9".repeat(1_000_000), "tooLong"], [" ".repeat(1_000_000), "tooLong"],
  ])("%j is refused: %s", (text, reason) => {
    expect(read(text)).toEqual(refused(reason))
  })

  it.each([
    ["一百", "100"], ["一百二十", "120"], ["两百", "200"], ["壹佰贰拾叁", "123"], ["二〇二四", "2024"], ["负三", "-3"], ["一点五", "1.5"], ["〇", "0"],
  ])("%s is offered as %s", (text, suggestion) => {
    expect(read(text)).toEqual(refused("chineseNumeral", suggestion))
  })
})

describe("a unit", () => {
  it.each([
    ["5元", "元", "5"], ["5 元", "元", "5"], ["5万元", "万元", "5"], ["1,234.5万元", "万元", "1234.5"], ["5人次", "人次", "5"], ["5%", "%", "5"],
    ["５％", "%", "5"], ["5％", "％", "5"], ["-5%", "%", "-5"], ["5个百分点", "个百分点", "5"],
  ])("%s in %s is taken: %s", (text, unit, canonical) => {
    expect(read(text, unit)).toEqual(value(canonical))
  })

  it.each<readonly [string, string, EntryReason, string | null]>([
    ["5万", "元", "unit", "50000"], ["5万", "万元", "unit", "5"], ["5万元", "元", "unit", "50000"], ["3.2亿元", "万元", "unit", "32000"],
    ["3.2亿", "亿元", "unit", "3.2"], ["5000万", "亿元", "unit", "0.5"], ["-5万", "元", "unit", "-50000"], ["1,234万", "元", "unit", "12340000"],
    ["1,5万", "元", "unit", null], ["3千2百万", "元", "unit", "32000000"], ["3万2", "元", "unit", null], ["30元", "万元", "unit", "0.003"],
    ["3千元", "万元", "unit", "0.3"], ["30千瓦", "万千瓦", "unit", "0.003"], ["5千克", "克", "unit", "5000"], ["5千克", "吨", "unit", null],
    ["三千", "万元", "chineseNumeral", "3000"], ["三十万", "万元", "chineseNumeral", "30"], ["三千元", "元", "chineseNumeral", "3000"],
    ["三千元", "万元", "chineseNumeral", "0.3"],
    ["5人", "人次", "unit", null], ["5人次", "人", "unit", null], ["5%", "元", "unit", null], ["5个百分点", "%", "unit", null], ["5%", "个百分点", "unit", null],
    ["百分之五", "%", "chineseNumeral", "5"], ["百分之百", "%", "chineseNumeral", "100"], ["百分之五", "元", "chineseNumeral", null],
    ["××万元", "万元", "placeholder", null], ["万元", "万元", "notANumber", null], ["0.00000000001万", "亿元", "unit", null],
  ])("%s in %s is refused: %s, offering %s", (text, unit, reason, suggestion) => {
    expect(read(text, unit)).toEqual(refused(reason, suggestion))
  })

  it("is a percent sign where a percentage names none", () => {
    expect(read("5%", "", "percent")).toEqual(value("5"))
    expect(read("百分之五", "", "percent")).toEqual(refused("chineseNumeral", "5"))
  })
})

describe("a text", () => {
  it.each([
    ["  张三  ", "张三"], ["第一\r\n第二", "第一 第二"], ["第一\u2028第二", "第一 第二"], ["12", "12"], ["一百二", "一百二"], ["3x5", "3x5"], ["无", "无"],
    ["\u2003张三", "张三"],
  ])("%j is %s", (text, canonical) => {
    expect(read(text, "", "text")).toEqual(value(canonical))
  })

  it.each<readonly [string, EntryReason]>([
    ["待定", "placeholder"], ["×××", "placeholder"], ["____", "placeholder"], ["（）", "placeholder"], ["张\u200b三", "invisible"], ["字".repeat(501), "tooLong"],
  ])("%j is refused: %s", (text, reason) => {
    expect(read(text, "", "text")).toEqual(refused(reason))
  })

  it("of white space alone is a blank", () => {
    expect(read("\u2003\u2028", "", "text")).toEqual({ outcome: "blank" })
  })
})

describe("a date", () => {
  it.each([
    ["2026", "2026"], ["2026年", "2026"], ["2026年3月", "2026-03"], ["2026-03", "2026-03"], ["2026年3月5日", "2026-03-05"],
    ["2026 年 3 月 5 日", "2026-03-05"], ["2026-3-5", "2026-03-05"], ["2026/3/5", "2026-03-05"], ["2026.3.5", "2026-03-05"],
    ["２０２６年３月５日", "2026-03-05"], ["２０２６－３－５", "2026-03-05"], ["2024年2月29日", "2024-02-29"], ["2000-2-29", "2000-02-29"],
  ])("%s is %s", (text, canonical) => {
    expect(read(text, "", "date")).toEqual(value(canonical))
  })

  it.each([
    "2026年2月30日", "2026-2-29", "1900-2-29", "2026-13-1", "2026-0-5", "2026-3-0", "2026-3-32", "2026-4-31", "0000-1-1", "26-3-5", "20260305", "3月5日",
    "2026-3-5-6", "2026年3月5日6时", "明天", "2026-003-05",
  ])("%s is refused", text => {
    expect(read(text, "", "date")).toEqual(refused("notADate"))
  })

  it.each([
    ["二〇二六年三月五日", "2026-03-05"], ["二〇二六年十二月三十一日", "2026-12-31"], ["二〇二六年二月三十日", null],
  ])("%s is offered as %s", (text, suggestion) => {
    expect(read(text, "", "date")).toEqual(suggestion ? refused("chineseNumeral", suggestion) : refused("notADate"))
  })

  it("as shown is read again", () => {
    for (const date of ["2026", "2026-03", "2026-03-05"]) {
      expect(read(figureText(narrowFigureAttrs({ kind: "date", value: date })), "", "date")).toEqual(value(date))
    }
  })
})

describe("isDate", () => {
  it.each([["2026", true], ["2026-03", true], ["2024-02-29", true], ["2026-3-5", false], ["2026-02-30", false], ["", false], ["2026-", false]])("%j: %s", (text, valid) => {
    expect(isDate(text)).toBe(valid)
  })
})

describe("roundedEntry", () => {
  it.each([["1.005", "2", "1.00"], ["1.015", "2", "1.02"], ["12.5", "0", "12"], ["1.5", null, null], ["1.5", "x", null], ["x", "2", null]])("%s to %s: %s", (text, precision, rounded) => {
    expect(roundedEntry(text, precision)).toBe(rounded)
  })
})

const units = fc.constantFrom("", "元", "万元", "亿元", "%", "％", "人", "人次", "万千瓦", "个百分点")
const kinds = fc.constantFrom<FigureKind>("number", "percent", "date", "text")
const typed = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(..."0123456789０１９.,．，。-－+%％eExX×_ 年月日元万亿千百十一二三零〇两负点分之个人次\u3000\u200b"), maxLength: 20 }),
  fc.tuple(fc.double(), units).map(([number, unit]) => String(number) + unit),
)

describe("readEntry", () => {
  it("never throws, and reads an accepted value again as itself", () => {
    fc.assert(fc.property(typed, kinds, units, (text, kind, unit) => {
      const entry = read(text, unit, kind)
      if (entry.outcome !== "value") return
      if (kind !== "text") expect(kind === "date" ? isDate(entry.value) : isDecimal(entry.value)).toBe(true)
      expect(read(entry.value, unit, kind)).toEqual(entry)
    }), { numRuns: 3000 })
  })

  it("offers only what it would take", () => {
    fc.assert(fc.property(typed, kinds, units, (text, kind, unit) => {
      const entry = read(text, unit, kind)
      if (entry.outcome === "refused" && entry.suggestion !== null) expect(read(entry.suggestion, unit, kind)).toEqual(value(entry.suggestion))
    }), { numRuns: 3000 })
  })
})
