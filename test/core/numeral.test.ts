import { chineseNumeral, readChineseNumeral } from "@tianbao/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("chineseNumeral", () => {
  it.each([
    [0, "零"], [1, "一"], [10, "十"], [11, "十一"], [20, "二十"], [21, "二十一"], [100, "一百"], [101, "一百零一"],
    [105, "一百零五"], [110, "一百一十"], [115, "一百一十五"], [999, "九百九十九"], [1000, "一千"], [1005, "一千零五"],
    [1010, "一千零一十"], [9999, "九千九百九十九"], [10_000, "一万"], [100_000, "十万"], [105_000, "十万五千"],
    [1_000_010, "一百万零一十"], [20_500, "二万零五百"], [100_000_500, "一亿零五百"], [1_500_000_000_000, "一万五千亿"],
  ])("writes %i as %s", (value, text) => {
    expect(chineseNumeral(value)).toBe(text)
  })

  it.each([-1, 1.5, NaN, Infinity, 2 ** 53])("does not write %d", value => {
    expect(() => chineseNumeral(value)).toThrow(RangeError)
  })

  it("is read back, from 1 to 9999", () => {
    for (let value = 1; value <= 9999; value++) expect(readChineseNumeral(chineseNumeral(value))).toBe(String(value))
  })

  it("is read back at any size", () => {
    fc.assert(fc.property(fc.maxSafeNat(), value => readChineseNumeral(chineseNumeral(value)) === String(value)))
  })
})

describe("readChineseNumeral", () => {
  it.each([
    ["零", "0"], ["〇", "0"], ["十", "10"], ["一十", "10"], ["一百二十", "120"], ["一百〇五", "105"], ["两百", "200"],
    ["两千二百", "2200"], ["两", "2"], ["壹佰贰拾叁", "123"], ["壹拾万", "100000"], ["壹萬", "10000"],
    ["二〇二四", "2024"], ["一九八七", "1987"], ["五万", "50000"], ["两万亿", "2000000000000"], ["一万五千亿", "1500000000000"],
    ["负三", "-3"], ["负一点五", "-1.5"], ["一点五", "1.5"], ["零点五", "0.5"], ["三点一四", "3.14"], ["一点五亿", "150000000"],
    ["百分之五", "5"], ["百分之三点五", "3.5"], ["百分之一百二十", "120"], ["百分之百", "100"], ["负百分之五", "-5"],
    ["3千2百万", "32000000"], ["5万", "50000"], ["1.5亿", "150000000"], ["12345万", "123450000"], ["3亿2000万", "320000000"],
    ["1万2百", "10200"], ["5千", "5000"], ["1万亿", "1000000000000"],
  ])("reads %s as %s", (text, value) => {
    expect(readChineseNumeral(text)).toBe(value)
  })

  it.each([
    "", "一百二", "一千二", "三万五", "3万2", "3千2", "几十", "几百", "十几", "三四十", "3四十", "七八", "三五百", "一两百", "半", "一半",
    "十两", "二十两", "两十", "百", "万", "千百", "五十三百", "5十3百", "2百3百", "五万万", "3万5亿", "3百5万", "一一百", "一百零二十", "一点",
    "点五", "一点十", "一点五点六", "负", "负负三", "百分之", "百分之百分之五", "三分之一", "五成", "1.2.3万", "1,5万", "07万5千", "5", "abc",
    "一百二十人", " 十", "一".repeat(41),
  ])("refuses %j", text => {
    expect(readChineseNumeral(text)).toBeNull()
  })

  it("gives no sign to zero", () => {
    expect(readChineseNumeral("负零")).toBe("0")
  })

  it("never throws, and gives decimal text", () => {
    const chars = fc.constantFrom(..."零〇一二两三十百千万亿点负百分之壹拾佰0123456789.，,几半 年x")
    fc.assert(fc.property(fc.string({ unit: chars, maxLength: 45 }), text => {
      expect(readChineseNumeral(text) ?? "0").toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
    }), { numRuns: 2000 })
  })
})
