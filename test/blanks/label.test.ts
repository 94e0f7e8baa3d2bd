import { describe, expect, it } from "vitest"

import { labelBefore } from "../../packages/blanks/src/label.ts"

/** The label of the place that ▮ marks. */
function labelAt(marked: string): string {
  const at = marked.indexOf("▮")
  return labelBefore(marked.replace("▮", ""), at)
}

describe("labelBefore", () => {
  it.each([
    ["全年累计捐款▮3.2万元", "累计捐款"],
    ["累计捐款▮余元", "累计捐款"],
    ["其中女职工▮80人", "女职工"],
    ["职工入会率达到▮，", "职工入会率"],
    ["入会人数：▮120人", "入会人数"],
    ["参赛职工（▮120人）", "参赛职工"],
    ["（4）会员▮3000人", "会员"],
    ["绿化率≥▮35%", "绿化率"],
    ["截至目前，全市建立基层工会共▮320家", "全市建立基层工会"],
    ["2026年上半年，公司完成产值▮5.6亿元", "公司完成产值"],
    ["用于“送温暖”的支出五年累计▮666万元", "用于“送温暖”的支出"],
    ["职工平均工资由2025年▮7703元", "职工平均工资"],
    ["职工平均工资由年▮元", "职工平均工资"],
    ["奖金人民币￥▮300", "奖金"],
    ["账户结余▮余万元", "账户结余"],
    ["实现利润▮约500万元", "利润"],
    ["为困难职工送去慰问金（含物资）▮3.2万元", "为困难职工送去慰问金"],
  ])("%s", (text, label) => {
    expect(labelAt(text)).toBe(label)
  })

  it.each([
    ["男职工120人、女职工▮80人", "女职工"],
    ["投入资金300万元，新建职工书屋▮12个", "新建职工书屋"],
    ["投入资金300万元新建书屋▮12个", "新建书屋"],
    ["投入资金万元，建成书屋▮个", "建成书屋"],
    ["男职工120人、▮80人", "男职工"],
    ["新建村级书屋2所、▮3所", "新建村级书屋"],
    ["改造2所医院、5所学校和▮3所书屋", "改造"],
    ["捐款5万元、衣物▮300件", "衣物"],
  ])("takes the nearest of several: %s", (text, label) => {
    expect(labelAt(text)).toBe(label)
  })

  it.each([
    ["实现收入3亿元，同比增长▮12%", "收入同比增长"],
    ["实现收入亿元，同比增长▮%", "收入同比增长"],
    ["实现收入3亿元，同比增长12%，环比增长▮3%", "收入环比增长"],
    ["收入3亿元，增长▮12%", "收入增长"],
    ["职工平均工资由2025年7703元增加到2026年▮13786元", "职工平均工资增加"],
    ["入会率达到98%，比2025年增加12人，年均增长▮3%", "入会率年均增长"],
    ["会议开了一天。同比增长▮12%", "同比增长"],
    ["累计捐款余元，同比提高▮个百分点", "累计捐款同比提高"],
    ["投入多万元，同比增长▮%", "投入同比增长"],
    ["收入达到万亿元，比年增长▮%", "收入增长"],
    ["资产总额比年增长▮%", "资产总额增长"],
  ])("gives a change its subject: %s", (text, label) => {
    expect(labelAt(text)).toBe(label)
  })

  it.each(["▮120人", "，▮120人", "共▮120人", "一、▮", "2026年▮3月", ""])("gives none where nothing is said: %j", text => {
    expect(labelAt(text)).toBe("")
  })

  it("keeps words that end like a lead", () => {
    expect(labelAt("全年节约▮12万元")).toBe("节约")
    expect(labelAt("医疗费用▮12万元")).toBe("医疗费用")
    expect(labelAt("财政支出▮12万元")).toBe("财政支出")
  })

  it.each([
    "在职职工", "对外捐款", "从业人员", "再就业", "到位资金", "自筹资金", "惠及", "参与",
  ])("keeps words that begin or end like one: %s", words => {
    expect(labelAt(`其中${words}▮12`)).toBe(words)
  })

  it("is short", () => {
    expect(labelAt("对全市各级各类企业中生活长期困难的一线职工家庭发放慰问金▮3万元")).toBe("一线职工家庭发放慰问金")
  })

  it("looks only so far back", () => {
    expect(labelAt(`${"很".repeat(1_000_000)}▮3`).length).toBeLessThanOrEqual(12)
  })
})
