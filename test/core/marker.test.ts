import { formatNumber, readHeading, readMarker } from "@tianbao/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("readMarker", () => {
  it.each([
    ["一、工作", 1, 1, 2], ["十一、工作", 1, 11, 3], ["一百零五、工作", 1, 105, 5], ["一．工作", 1, 1, 2], ["一，工作", 1, 1, 2],
    ["第三部分 工作", 1, 3, 5], ["第三部分：工作", 1, 3, 5],
    ["（一）工作", 2, 1, 3], ["(一)工作", 2, 1, 3], ["（十二）、工作", 2, 12, 5], ["㈠工作", 2, 1, 1], ["㈩、工作", 2, 10, 2],
    ["1.工作", 3, 1, 2], ["1. 工作", 3, 1, 3], ["１．工作", 3, 1, 2], ["１２．工作", 3, 12, 3], ["1、工作", 3, 1, 2], ["⒈工作", 3, 1, 1],
    ["（1）工作", 4, 1, 3], ["(12) 工作", 4, 12, 5], ["（１）工作", 4, 1, 3], ["⑴工作", 4, 1, 1],
    ["①工作", 5, 1, 1], ["⑳工作", 5, 20, 1], ["㉑工作", 5, 21, 1], ["㊿工作", 5, 50, 1],
    ["　　一、 工作", 1, 1, 5],
  ])("reads %s", (text, level, number, length) => {
    expect(readMarker(text)).toEqual({ level, number, length })
  })

  it.each([
    "", "工作", "1.5万元", "１．５万元", "1.1 工作", "2026年", "2026.工作", "2026、2027", "20 工作", "一 工作", "一是加强", "十.五规划", "三．八妇女节",
    "零、工作", "0.工作", "（零）工作", "（二〇二四）12号", "二〇二四、工作", "（三四）工作", "（百）工作", "（甲）工作", "（1工作", "-1.工作", "¥1.",
  ])("finds none in %j", text => {
    expect(readMarker(text)).toBeNull()
  })
})

describe("readHeading", () => {
  it.each([
    ["一、工作回顾", 1, "工作回顾", ""], ["（一）加强组织建设。", 2, "加强组织建设", ""], ["1. 2025年工作", 3, "2025年工作", ""],
    ["（一）二季度工作", 2, "二季度工作", ""], ["1、2025年工作回顾", 3, "2025年工作回顾", ""],
    ["（一）加强组织建设。全年召开会议12次。", 2, "加强组织建设", "全年召开会议12次。"],
    ["1.抓学习。组织学习3次；交流2次。", 3, "抓学习", "组织学习3次；交流2次。"],
  ])("reads %s", (text, level, title, body) => {
    const heading = readHeading(text)
    expect(heading).toMatchObject({ title, body })
    expect(heading?.marker.level).toBe(level)
  })

  it.each([
    ["an enumeration", "一、二、三"], ["an enumeration of months", "五、六月份完成投资"], ["an enumeration in digits", "3、4月份完成投资"],
    ["an enumeration of quarters", "一、二季度产值"], ["numbers alone", "1. 2"], ["two numbers", "一、（一）工作"],
    ["a list item", "1.完成投资；"], ["a sentence of a list", "1.全年完成投资3.5亿元。"], ["a lead", "一、主要工作如下："],
    ["a long text", `一、${"工作".repeat(31)}`], ["a long first sentence", `（一）${"工作".repeat(16)}。其余。`],
    ["a first sentence with commas", "（一）全年召开会议，听取汇报。其余。"], ["a number alone", "一、"], ["an amount", "1.5万元"], ["a year", "2026年工作"],
  ])("leaves %s: %s", (_, text) => {
    expect(readHeading(text)).toBeNull()
  })

  it("reads back what formatNumber writes, with level and number", () => {
    const titles = fc.constantFrom("工作回顾", "加强组织建设，夯实基础", "2025年工作", "存在的问题", "A股")
    fc.assert(fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 999 }), titles, (level, index, title) => {
      fc.pre(level < 5 || index <= 50)
      // 1.2025年 is no heading: nobody could tell it from a decimal.
      fc.pre(level !== 3 || !/^\d/.test(title))
      expect(readHeading(formatNumber(level, index) + title)).toMatchObject({ marker: { level, number: index }, title, body: "" })
    }))
  })
})
