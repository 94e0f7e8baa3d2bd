import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { findNumbers } from "../../packages/blanks/src/number.ts"
import { unitAt, units } from "../../packages/blanks/src/unit.ts"

/** Each number as `hedge|value|unit|label|class`, with < or > for the low or high end of a range. */
function numbersIn(text: string): string[] {
  return findNumbers(text).map(({ hedge, value, unit, label, class: kind, end }) =>
    `${end === "low" ? "<" : end === "high" ? ">" : ""}${[hedge, value, unit, label, kind].join("|")}`)
}

/** Each number as `value unit` with its class where that is not quantity. */
function valuesIn(text: string): string {
  return findNumbers(text)
    .map(({ value, unit, class: kind }) => value + unit + (kind === "quantity" ? "" : `:${kind}`)).join(" ")
}

describe("findNumbers", () => {
  it.each([
    ["全年累计捐款3.2万元", ["|3.2|万元|累计捐款|quantity"]],
    ["工会会员达到1.2万余人。", ["余|1.2|万人|工会会员|quantity"]],
    ["走访慰问困难职工约300人", ["约|300|人|走访慰问困难职工|quantity"]],
    ["全年节约120万元，签约12家", ["|120|万元|节约|quantity", "|12|家|签约|quantity"]],
    ["男职工120人、女职工80人", ["|120|人|男职工|quantity", "|80|人|女职工|quantity"]],
    ["实现收入3亿元，同比增长12%", ["|3|亿元|收入|quantity", "|12|%|收入同比增长|quantity"]],
    ["历时近20年，培养人才超过 500 名", ["近|20|年|历时|quantity", "超过|500|名|培养人才|quantity"]],
    ["近3年投入2000万元以上", ["|3|年||quantity", "以上|2000|万元|投入|quantity"]],
    ["试用期不得超过六个月", ["不得超过|6|个月|试用期|quantity"]],
    ["每场100—150人", ["<|100|人|每场|quantity", ">|150|人|每场|quantity"]],
  ])("%s", (text, expected) => {
    expect(numbersIn(text)).toEqual(expected)
  })

  it.each([
    ["共１，２３４人", "1234人"], ["收入1,234.5万元", "1234.5万元"], ["完成率２％", "2%"], ["下降-3.2%", "-3.2%"], ["增长−3.2%", "-3.2%"],
    ["提高12.5个百分点", "12.5个百分点"], ["减少3成，", "3成"], ["占百分之五", "5%"], ["占百分之三点五", "3.5%"], ["增长百分之12", "12%"],
    ["千分之三", "3‰"], ["奖金¥1,200.50", "1200.50元"], ["单价35元/吨", "35元/吨"], ["发电1亿2000万千瓦时", "12000万千瓦时"],
    ["用时5个多小时", "5个小时"], ["占地300㎡，管道12km", "300㎡ 12km"], ["覆盖31个省", "31个"], ["共有3亿多农村居民", "3亿"],
    ["宽3×5米的展板", "3 5米"], ["投资RMB300万元", "300万元"], ["满意率98.5", "98.5"], ["000120人", "120人"],
    ["讲3方面意见", "3"], ["人口1.4亿人口", "1.4亿"],
  ])("reads %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it.each([
    ["职工一百二十人", "120人"], ["三千余元", "3000元"], ["两千三百万元", "2300万元"], ["二十多户", "20户"], ["三名职工", "3名"],
    ["五万元", "5万元"], ["两万吨", "2万吨"], ["十二个", "12个"], ["二十次", "20次"], ["一亿两千万元", "120000000元"], ["十万五千人", "105000人"],
    ["人民币壹拾贰万元整", "12万元"], ["十余家企业", "10家"], ["三点五万元", "3.5万元"], ["五百万千瓦时", "500万千瓦时"], ["五千瓦", "5千瓦"],
  ])("reads the numeral of %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it.each([
    "学习贯彻党的十六大精神", "做到两个维护", "采取一系列措施，一方面抓落实", "三农工作", "第一，统一思想", "一切为了职工，千方百计，万众一心",
    "十分重视百姓的一些困难", "捐书几十本，惠及数百人、几百万农民", "两手抓", "五一劳动节和三八妇女节", "一个中心、两个基本点，三项措施",
    "“十五”和十四五规划", "上千万元", "三四十人", "十几户", "四个意识", "五位一体", "一名党员", "六个方面", "二十四节气", "十一期间",
    "一九二八", "三分之一的职工", "1/3以上", "不足3分之1", "百日攻坚", "七台河市", "星期三人多", "第三方评估", "突破一批关键技术", "摆在第一位置", "第一时间赶赴第一线",
    "队伍五百强", "一百二人", "○届", "〇%",
  ])("takes no word for a number: %s", text => {
    expect(valuesIn(text)).toBe("")
  })

  it.each([
    "20xx年", "xx6.8亿元", "3xx人", "×5人", "20**年", "2_人", "1,xxx元", "x.5万元", "12.X%", "20YY年", "二○××年", "○○三人", "5？？人",
    "？5万元", "20□□年", "3×人", "2×3人",
  ])("takes no part of a masked number: %s", text => {
    expect(valuesIn(text)).toBe("")
  })

  it.each([
    ["2026年3月5日", "2026年:year 3月:month-day 5日:month-day"],
    ["2026-03-05", "2026:year 3:month-day 5:month-day"],
    ["2026.3.15", "2026:year 3:month-day 15:month-day"],
    ["2026-03", "2026:year 3:month-day"],
    ["二〇二六年三月五日", "2026年:year 3月:month-day 5日:month-day"],
    ["二○二六年", "2026年:year"],
    ["3月份", "3月份:month-day"],
    ["3月5号", "3月:month-day 5号:month-day"],
    ["上午9时30分", "9时 30分"],
    ["20年", "20年"],
    ["2025年度", "2025年度:year"],
    ["三十日内答复", "30日"],
    ["收到申请之日起30日内", "30日"],
    ["工作总结（2026）", "2026:year"], ["规划（2021—2025）", "2021:year 2025:year"],
    ["20世纪90年代", "20世纪:ordinal 90年代:ordinal"],
  ])("reads the date %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it.each([
    ["第3届职代会", "3届:ordinal"], ["第十二届二次会议", "12届:ordinal 2次:ordinal"], ["五届三次职代会", "5届:ordinal 3次:ordinal"],
    ["厂发〔2026〕12号", "2026:code 12号:code"], ["沿G318线", "318:code"], ["《工会法》第12条", "12条:code"], ["第十二条规定", "12条:code"],
    ["电话13800138000", "13800138000:code"], ["拨打12351热线", "12351:code"], ["GB/T 9704-2012", "9704:code 2012:code"],
    ["A4纸", "4:code"],
    ["CO2排放", "2:code"], ["见表1", "1:code"], ["图2所示", "2:code"], ["新建学校2所", "2所"], ["附件2", "2:code"], ["5G基站", "5:code"],
    ["010-62345678", "10:code 62345678:code"],
    ["ISO 9001认证", "9001:code"], ["3号楼", "3号:code"], ["9:30开会", "9:code 30:code"],
  ])("names what belongs to a name: %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it.each([
    ["1.加强领导", "1:outline"], ["（1）加强领导", "1:outline"], ["一、工作回顾", "1:outline"], ["（二）主要做法", "2:outline"],
    ["①加强领导", "1:outline"],
    ["⒊加强领导", "3:outline"], ["1、加强领导", "1:outline"], ["　　2．加强领导", "2:outline"], ["1.2 总体目标", "1.2:outline"],
    ["3)加强领导", "3:outline"],
    ["措施如下：（1）走访；（2）慰问。", "1:outline 2:outline"], ["1.5亿元", "1.5亿元"], ["1、2号机组", "1 2号:code"],
  ])("knows an outline number: %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it.each([
    ["100—150人", "<|100|人 >|150|人"], ["15%—30%", "<|15|% >|30|%"], ["15—30%", "<|15|% >|30|%"],
    ["13万元～17万元", "<|13|万元 >|17|万元"],
    ["8亿—16亿元", "<|8|亿元 >|16|亿元"], ["3-5年", "<|3|年 >|5|年"], ["1至3次", "<|1|次 >|3|次"], ["三至五年", "<|3|年 >|5|年"],
    ["2021—2025年", "<|2021|年 >|2025|年"], ["3月至5月", "<|3|月 >|5|月"], ["第3—5条", "<|3|条 >|5|条"],
    ["近5-8人左右", "<近|5|人 >左右|8|人"],
    ["代表100—150人", "<|100|人 >|150|人"],
    ["3人和5人", "|3|人 |5|人"], ["5到3次", "|5| |3|次"],
  ])("finds the ends of %s", (text, expected) => {
    expect(numbersIn(text).map(row => row.split("|").slice(0, 3).join("|")).join(" ")).toBe(expected)
  })

  it("takes no place for a decimal: 一点百吨", () => expect(valuesIn("一点百吨，三点五吨")).toBe("3.5吨"))

  it.each([["296、4万元", "296 4万元"], ["144。8万元", "144 8万元"]])("repairs nothing: %s", (text, expected) => {
    expect(valuesIn(text)).toBe(expected)
  })

  it("gives the spans of the number and of the whole figure", () => {
    const text = "会员约 1.2万余人，占百分之五以上"
    const spans = findNumbers(text).map(({ from, to, figureFrom, figureTo }) =>
      [text.slice(from, to), text.slice(figureFrom, figureTo)])
    expect(spans).toEqual([["1.2", "约 1.2万余人"], ["百分之五", "百分之五以上"]])
  })

  const signs = "0123456789０１，,.．。、-—～至到%％年月日第号（）()〔〕[]一二三十百千万亿两零○点分之几约近余多个人元吨次届xX×*_?？ \n\ud800\udc00①¥负"
  const words = ["约", "3", "1.2", "万", "余", "人", "—", "五", "百分之", "2026", "年", "m2", "亿", "第", "左右", "，", "以上"]
  const unicode = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...signs) }),
    fc.array(fc.constantFrom(...words)).map(parts => parts.join("")),
  )

  it("never throws, and its spans are in range, sorted and apart", () => {
    fc.assert(fc.property(unicode, text => {
      let end = 0
      let figureEnd = 0
      for (const { from, to, figureFrom, figureTo, value } of findNumbers(text)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(figureFrom).toBeGreaterThanOrEqual(figureEnd)
        expect(figureFrom).toBeLessThanOrEqual(from)
        expect(from).toBeLessThan(to)
        expect(to).toBeLessThanOrEqual(figureTo)
        expect(figureTo).toBeLessThanOrEqual(text.length)
        expect(value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
        end = to
        figureEnd = figureTo
      }
    }), { numRuns: 3000 })
  })

  it("gives back the numbers of a sentence", () => {
    const part = fc.record({
      words: fc.constantFrom("捐款", "发放慰问金", "走访职工", "新建书屋", "参加活动"),
      hedge: fc.constantFrom("", "约", "超过", "至少"),
      value: fc.tuple(fc.nat(999_999), fc.constantFrom("", ".5", ".25")).map(([whole, fraction]) => whole + fraction),
      unit: fc.constantFrom("元", "万元", "人", "个", "个百分点", "%", "亿千瓦时", "人次", "元/吨", ""),
    })
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), parts => {
      const text = parts.map(({ words, hedge, value, unit }) => words + hedge + value + unit).join("，")
      expect(numbersIn(text)).toEqual(
        parts.map(({ words, hedge, value, unit }) => [hedge, value, unit, words, "quantity"].join("|")),
      )
    }))
  })

  it.each([
    ["digits", "1"], ["groups", "1,234,"], ["points", "1.2."], ["numerals", "一"], ["scales", "万"], ["shares", "三分之"],
    ["ranges", "3—"],
    ["brackets", "（1）"], ["filler", "×5"], ["spaces", " 3 "], ["units", "3万元"],
  ])("is linear in a long line of %s", (_, text) => {
    const started = performance.now()
    findNumbers(text.repeat(200_000 / text.length))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe("unitAt", () => {
  it.each([
    ["万元", "万元"], ["亿立方米以上", "亿立方米"], ["个百分点", "个百分点"], ["人次", "人次"], ["千瓦时", "千瓦时"], ["万千瓦时", "万千瓦时"],
    ["元/吨", "元/吨"], ["亿，", "亿"], ["千万元", "千万元"], ["万亿元", "万亿元"], ["mg", "mg"], ["mx", ""], ["约", ""], ["", ""],
  ])("of %j is %j", (text, unit) => {
    expect(unitAt(text, 0)).toBe(unit)
  })

  it("is the whole of every unit", () => {
    for (const unit of units) expect(unitAt(`3${unit}。`, 1)).toBe(unit)
  })
})
