import { amountWords, compareQuantities, conversionsOf, convert, quantityOf, readUnit } from "@tianbao/core/quantity"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("convert", () => {
  it.each(`
    3200 万元 → 0.32 亿元 | 0.32 亿元 → 32000000 元 | 32000000 元 → 3200 万元 | 5 万元 → 50000 元 | 12 百万元 → 0.12 亿元 | 3 千万元 → 3000 万元
    -5.5 万元 → -55000 元 | 0 亿元 → 0 元 | 8 角 → 0.8 元 | 1 万亿元 → 10000 亿元 | 1.5 万人 → 15000 人 | 3 千人 → 3000 人
    2.4 万人次 → 24000 人次 | 360 件 → 0.036 万件 | 40 百户 → 4000 户 | 15 名 → 15 人 | 3 位 → 3 名
    1 吨 → 1000 公斤 | 500 克 → 1 斤 | 2500 千克 → 2.5 吨 | 3 万吨 → 30000000 千克 | 250 毫克 → 0.25 克 | 4 斤 → 2 公斤
    15 亩 → 1 公顷 | 3 亩 → 2000 平方米 | 2 平方公里 → 200 公顷 | 45 万亩 → 300 平方公里 | 1 公顷 → 15 亩 | 120 平方米 → 0.012 公顷
    3 公里 → 3000 米 | 2.5 千米 → 2500 米 | 8 里 → 4 公里 | 30 厘米 → 0.3 米 | 10 海里 → 18.52 公里
    2 立方米 → 2000 升 | 350 毫升 → 0.35 升 | 6 万立方米 → 60000 方
    1 度 → 1 千瓦时 | 3.6 亿千瓦时 → 36 万兆瓦时 | 36 吉焦 → 10000 千瓦时 | 7.2 兆焦 → 2 度 | 5 兆瓦 → 5000 千瓦
    90 分钟 → 1.5 小时 | 7200 秒 → 2 小时 | 3 周 → 21 天 | 2 年 → 24 个月 | 1 个季度 → 3 个月
    5 % → 50 ‰ | 3 成 → 30 % | 25 个基点 → 0.25 个百分点 | 2 TB → 2048 GB
    48 小时 → 2880 分钟 | 2 亿千瓦时 → 200000 兆瓦时 | 12 千瓦 → 0.012 兆瓦 | 7 万吨 → 70000 吨 | 1 顷 → 100 亩 | 66 名 → 66 人 | 0.5 % → 5 ‰ | 1 星期 → 7 天 | 1.5 个百分点 → 150 个基点
    4200 元/吨 → 4.2 元/公斤 | 1.2 万元/人 → 12000 元/人 | 3 吨/公顷 → 0.2 吨/亩
  `.trim().split(/\s*[|\n]\s*/))("%s", line => {
    const [value = "", from = "", , wanted, to = ""] = line.trim().split(" ")
    expect(convert(value, from, to)).toBe(wanted)
  })

  it.each(`
    5 人 人次 | 5 % 个百分点 | 3 件 项 | 100 元 美元 | 2 吨 立方米 | 10 亩 公顷 | 1 千瓦时 吨标准煤 | 7 天 个月 | 3 吨 吨标准煤 | 12 元 元/人
  `.trim().split(" | "))("does not convert %s", line => {
    const [value = "", from = "", to = ""] = line.trim().split(" ")
    expect(convert(value, from, to)).toBeNull()
  })

  it("gives back what it was given, over any unit between that can show it", () => {
    const groups = [["元", "万元", "亿元", "百万元", "千万元"], ["平方米", "公顷", "亩", "万亩", "平方公里"], ["克", "公斤", "斤", "吨", "万吨"], ["千瓦时", "吉焦", "兆焦"]]
    const decimal = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${part}`.replace(/\.0+$|(\.\d*?)0+$/, "$1"))
    let kept = 0
    fc.assert(fc.property(decimal, fc.nat(), fc.nat(), fc.nat(), (value, group, a, b) => {
      const units = groups[group % groups.length]!
      const [from, to] = [units[a % units.length]!, units[b % units.length]!]
      const converted = convert(value, from, to)
      if (converted === null) return
      kept++
      expect(convert(converted, to, from)).toBe(value)
      expect(compareQuantities(quantityOf(value, from)!, quantityOf(converted, to)!)).toBe(0)
    }), { numRuns: 10_000 })
    expect(kept).toBeGreaterThan(5000)
  })
})

it("offers the scales that a value reads well in", () => {
  expect(conversionsOf("32000000", "元")).toEqual([{ value: "3200", unit: "万元" }, { value: "0.32", unit: "亿元" }])
  expect(conversionsOf("1.2", "万人次")).toEqual([{ value: "12000", unit: "人次" }, { value: "0.00012", unit: "亿人次" }])
})

it("keeps counts of different things apart, and knows none of them by a list", () => {
  expect(["人", "人次", "场次", "万件", "件"].map(unit => readUnit(unit).dimension)).toEqual(["people", "人次", "场次", "件", "件"])
})

describe("amountWords", () => {
  it.each([
    ["0", "零元整"], ["20", "贰拾元整"], ["1409.50", "壹仟肆佰零玖元伍角"], ["6007.14", "陆仟零柒元壹角肆分"], ["1680.32", "壹仟陆佰捌拾元叁角贰分"],
    ["107000.53", "壹拾万柒仟元伍角叁分"], ["16409.02", "壹万陆仟肆佰零玖元零贰分"], ["325.04", "叁佰贰拾伍元零肆分"], ["0.05", "伍分"],
    ["100000000", "壹亿元整"], ["30500000", "叁仟零伍拾万元整"],
  ])("writes %s", (yuan, words) => expect(amountWords(yuan)).toBe(words))

  it("writes nothing finer than 分", () => expect(["1.005", "x", "12345678901234567"].map(amountWords)).toEqual([null, null, null]))
})
