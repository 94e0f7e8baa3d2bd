import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { findSlips } from "../../packages/blanks/src/slip.ts"

const offers = (text: string): string[] => findSlips(text).map(({ found, text }) => `${found} → ${text}`)

describe("a Chinese mark for the decimal point is offered", () => {
  test.each([
    ["全年筹集资金296、4万元", "296、4 → 296.4"],
    ["完成投资144。8万元", "144。8 → 144.8"],
    ["合格率提高到98、6%", "98、6 → 98.6"],
    ["入会率增长12，5%", "12，5 → 12.5"],
    ["比上年下降3、2个百分点", "3、2 → 3.2"],
    ["利润达到1,296、4万元", "1,296、4 → 1,296.4"],
    ["占比为5、06%", "5、06 → 5.06"],
    ["收获粮食达32。5吨", "32。5 → 32.5"],
  ])("%s", (text, offer) => expect(offers(text)).toEqual([offer]))

  test("its offsets are the number's, without the unit", () => {
    const text = "拨付经费35、2万元"
    expect(findSlips(text)).toEqual([{ from: 4, to: 8, found: "35、2", text: "35.2" }])
  })
})

describe("what can be meant as it stands is left alone", () => {
  test.each([
    "检查3、4号楼", "完成第1、2、3项", "2023、2024年", "定在5、6月", "大约3、4万元", "增长5、6%左右", "奖金10、20万元",
    "面额100、50、20元", "甲乙两组分别提高12、5%", "2、1亿元以上的项目", "1。5万元以下的项目",
    "来的人有12，5人没有来", "共计1，234万元", "总数达到2023。5万元", "3.2、1万元", "版本1.2、3%", "12.5万元", "第5、3%的题目", "",
  ])("%s", text => expect(offers(text)).toEqual([]))
})

test("any text can be searched", () => {
  const part = fc.oneof(fc.constantFrom("、", "。", "，", "万元", "%", "1", "20", "达到", "\n"), fc.string({ unit: "binary" }))
  fc.assert(fc.property(fc.array(part), parts => {
    const text = parts.join("")
    for (const { from, to, found } of findSlips(text)) expect(text.slice(from, to)).toBe(found)
  }))
})
