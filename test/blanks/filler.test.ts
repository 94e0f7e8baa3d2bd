import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { fillersIn } from "../../packages/blanks/src/filler.ts"

/** The text with [] around filler for a number, ‹› where some digits stayed, «» around filler that is no number's. */
function marked(text: string): string {
  return fillersIn(text).reduceRight((rest, { from, to, kind, class: numberClass }) => {
    const [open, close] = numberClass === "text" ? "«»" : kind === "partial" ? "‹›" : "[]"
    return rest.slice(0, from) + open + rest.slice(from, to) + close + rest.slice(to)
  }, text)
}

function expectFiller(text: string): void {
  expect(marked(text.replace(/[[\]‹›«»]/g, ""))).toBe(text)
}

describe("fillersIn", () => {
  it.each([
    "捐款[××]万元", "职工[xx]人", "占[X]成", "增长[x.x]%，降低[XX.X]个百分点", "召开会议[XX]余次", "职工近[×]万人",
    "占地[××]亩，建筑面积[××××]平方米", "实现增加值[XX]亿元、税收[X.X]亿元", "共[×]人参加", "合格率[**]%", "召开会议[*]次",
    "**新增[××]人**", "增长[**]%，**重点**工作",
  ])("crosses and stars: %s", expectFiller)

  it.each([
    "资金[____]万元", "慰问金[＿＿＿]元", "工会[???]个", "合同[？？]份", "总投资[？]亿元", "投资[□□]万元", "完成[○]项任务",
    "[○○]个单位", "书屋[——]个", "共有[--]个", "职工[　　　]人", "职工[   ]人", "慰问 [xx] 人", "慰问  [xx]  人", "资金[____]  万元",
    "资金[_ _ _ _]万元", "会员人数：[____]", "报销金额（大写）：[____]", "人民币￥[____]", "第[？]届", "由[××]：[××]调整为[××]：[××]",
  ])("lines, questions, boxes, dashes, gaps: %s", expectFiller)

  it.each([
    "会员[（  ）]人", "女会员[( )]人", "职工[（）]人", "[（）]强化监督", "[()]强化监督", "利润[【待填】]万元", "产值[【数字】]亿元",
    "[【待统计】]人", "救助[{{人数}}]人", "救助[${count}]人", "入会率达到[待填]。", "办理«《》»",
  ])("brackets and words: %s", expectFiller)

  it.each([
    "[20xx]年", "[20××]年[×]月[×]日", "[××××]年[××]月", "[201×]年至[201×]年", "[20__]年", "[2xxx]年", "[xxxx]年度",
    "二〇[××]年",
    "二○○[×]年", "二〇〇〇年", "[〇〇]年", "[××]—[××]年", "[×]月[×]—[×]日", "2022-[???]-[???]",
    "[XX]-[XX]-[XX]", "[——]年[——]月[——]日", "〔[20××]〕[×]号", "在[20XX]年基础上", "2026-[??]-[??]前",
  ])("years and dates: %s", expectFiller)

  it.each(["[3xx]人", "[2xxxx]元", "第[×]届第[XX]次会议", "PM[××]", "沿G[×××]高速"])("digits, ordinals, codes: %s", expectFiller)

  it.each(["产值‹xx6.8›亿元", "增长‹xx.5›%", "利润‹**3.5›万元", "职工‹×20›人", "投入‹××00›万元"])(
    "never takes what is left of a number for it: %s", expectFiller)

  it.each([
    "«××»市总工会", "«xx»县人民政府", "«××»省«××»市«××»县", "«××»公司工会", "经«××»局党委研究", "由«××»同志负责",
    "尊敬的«××»先生", "单位：«______»",
  ])("a name's mask is no number's: %s", expectFiller)

  it.each(["张**", "困难职工张**，男", "王某某", "某县某镇", "李×", "李××", "困难职工李××"])("a person's mask is no filler: %s", expectFiller)

  it.each([
    "3×5米", "3*4=12", "2x3", "**重点任务**：加强", "*略*", "□是 □否", "☑同意 □不同意", "□城镇 □农村", "有这回事吗？？",
    "谁来负责？", "职工之家——温暖的港湾", "2024—2025年", "abc_def@example.com", "C++", "x + y = z", "iPhone X手机", "Windows XP系统",
    "（略）", "《工会法》", "【重点】", "0459-1234567", "138****5678", "138××××5678", "参加工会？□是", "每组5人×4组",
    "长3×宽5", "长3m×宽5m", "型号为X5", "A×B", "５×３",
  ])("no filler: %s", expectFiller)

  it.each<[string, readonly (string | null)[]]>([
    ["〔20××〕×号", ["code", null]], ["（20××）×号", ["code", null]], ["××—××年", ["year", "year"]],
    ["×月×—×日", ["month-day", "month-day", "month-day"]], ["约X-X万元", [null, null]],
    ["20××-×-×", ["year", "month-day", "month-day"]],
  ])("knows the class of %s", (text, classes) => {
    expect(fillersIn(text).map(filler => filler.class)).toEqual(classes)
  })

  it("gives the rule", () => {
    const rules = ["××元", "20××年", "xx6.8亿元", "（ ）元", "{{金额}}元", "××市"].map(text => fillersIn(text)[0]?.rule)
    expect(rules).toEqual(["filler", "maskedYear", "maskedDigits", "emptyBrackets", "placeholder", "maskedName"])
  })

  it("gives spans in range, sorted and apart, of any text", () => {
    const parts = "xX×*_＿○□?？—-（）()《》{}$【】[]待填补0 　.〇年月日元万第号市\ud800a1".split("")
    const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom(...parts), maxLength: 30 }))
    fc.assert(fc.property(text, each => {
      let end = 0
      for (const { from, to } of fillersIn(each)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        end = to
      }
      expect(end).toBeLessThanOrEqual(each.length)
    }), { numRuns: 1000 })
  })
})
