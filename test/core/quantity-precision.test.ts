// What looks wrong and is not: words around a number that change its meaning. And slips that only the text shows.

import { diagnose, type FigureAttrs } from "@tianbao/core"
import { quantityRules, sameValue } from "@tianbao/core/quantity"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, figure, h1, h2, p, schema, title } from "../build.ts"

const n = (label: string, value: string, unit: string, attrs: Partial<FigureAttrs> = {}): Node =>
  figure(label, value, unit, { kind: unit === "%" ? "percent" : "number", ...attrs })
const date = (label: string, value: string): Node => figure(label, value, "", { kind: "date" })
/** Each diagnostic as its rule and the text at its place. */
const told = (report: Node): readonly string[] =>
  diagnose(report, quantityRules).map(({ rule, from, to }) => `${rule} ${report.textBetween(from, to, "", node => node.type.spec.leafText?.(node) ?? "")}`)

describe("what is right", () => {
  it.each<[why: string, report: Node]>([
    ["节约 is no 约", doc(p("全年节约30余万元，节约用电", n("节电", "500", "度", { hedge: "余" }), "，预约20余人次，附近30余户受益。"))],
    ["a part may have a higher rate", doc(p("覆盖率达", n("覆盖率", "92", "%"), "，其中一线班组", n("一线覆盖率", "95", "%"), "。"))],
    ["a growth is no whole", doc(p("会员比上年增加", n("增加", "20", "人"), "，其中新入会", n("新入会", "30", "人"), "。"))],
    ["a change among parts", doc(p("培训", n("培训", "120", "人"), "，其中班组长", n("班组长", "40", "人"), "，比上年增加", n("增加", "130", "人"), "。"))],
    ["parts that overlap", doc(p("慰问", n("慰问", "120", "人"), "，其中女职工", n("女职工", "70", "人"), "、劳模", n("劳模", "60", "人"), "。"))],
    ["parts of a part, in brackets", doc(p("接待", n("接待", "120", "人"), "，其中来访", n("来访", "60", "人"), "（包括初访", n("初访", "50", "人"), "）、来电", n("来电", "60", "人"), "。"))],
    ["a column of one label", doc(...[3, 5, 8, 9].map(each => p("车间", n("安全员", String(each), "人", { name: `车间${each}` }))))],
    ["last year beside this", doc(p("走访", n("走访户数", "30", "户", { name: "a" }), "，上年为", n("走访户数", "25", "户", { name: "b" }), "。"))],
    ["a rounded total", doc(p("投入", n("投入资金", "3215", "万元", { name: "a" })), p("投入约", n("投入资金", "3200", "万元", { name: "b", hedge: "约" })))],
    ["the date of a founding", doc(title("2026年工作总结"), p("本会成立于", date("日期", "1998-05-01"), "，现任期至", date("任期届满", "2029-06-30"), "。"))],
    ["an average", doc(p("人均参加活动", n("人均次数", "3.5", "次"), "，平均", n("平均到场", "42.5", "人"), "。"))],
    ["the change of something else", doc(p("捐款", n("捐款", "36", "万元", { previous: "30" }), "，会员同比增长", n("增幅", "15", "%"), "。"))],
    ["a change that is about", doc(p("捐款", n("捐款", "36", "万元", { previous: "31" }), "，同比增长约", n("增幅", "16", "%"), "。"))],
    ["rates beyond all", doc(p("产能利用率", n("产能利用率", "104", "%"), "，资金到位率", n("资金到位率", "110", "%"), "，参与率比上年提高", n("参与率", "120", "%"), "。"))],
    ["points that are told of a meeting", doc(h1("会议"), p("会上提出三点要求，各单位已落实。"), p("落实情况如下。"), h2("学习"), p("已学。"), h2("整改"), p("已改。"))],
    ["zeros in words", doc(p("支付300,500元（叁拾万零伍佰元整）。"))],
    ["a loss", doc(p("全年盈亏", n("盈亏额", "-3", "万元"), "，结余", n("账户结余", "-1", "元"), "。"))],
  ])("%s", (_, report) => expect(told(report)).toEqual([]))
})

it("does not hold one department's numbers against another's", () => {
  const of = (unit: string, sent: string, used: string): Node[] =>
    [p(unit, "上报", n("上报信息", sent, "条", { name: `${unit}上报` })), p(unit, "采用", n("采用信息", used, "条", { name: `${unit}采用` }))]
  expect(told(doc(...of("一部", "5", "4"), ...of("二部", "9", "8"))).filter(each => each.startsWith("pairOrder"))).toEqual([])
})

describe("what is wrong", () => {
  it.each<[report: Node, ...found: string[]]>([
    [doc(p("接待", n("接待", "100", "人"), "，其中来访", n("来访", "60", "人"), "、来电", n("来电", "50", "人"), "。")), "partExceedsWhole 100人"],
    [doc(p("满意度由82%提高到87%，提高5%。")), "pointsNotPercent 5%"],
    [doc(p("满意度由", n("原", "82.5", "%"), "提高到", n("现", "87", "%"), "，提高了4.5%。")), "pointsNotPercent 4.5%"],
    [doc(p("入会率达到", n("", "103", "%"), "。")), "rateOver100 103%"],
    [doc(p("支出", n("支出总额", "-3", "万元"), "。")), "signWithDirection -3万元"],
    [doc(p("活动自2026年9月至2026年3月开展。")), "dateOrder 2026年9月至2026年3月"],
    [doc(p("合同价壹万贰仟元整（12,300元）。")), "amountInWords 壹万贰仟元整"],
    [doc(title("2026年工作总结"), p("活动自", date("开始", "2023-03-05"), "至", date("结束", "2026-04-01"), "。")), "dateOutsideYear 2023年3月5日"],
    [doc(p("上报", n("上报信息", "5", "条"), "，已采用", n("已采用信息", "6", "条"), "。")), "pairOrder 6条"],
    [doc(p("约300余人参加。")), "hedgeClash 约300余人"],
  ])("%s", (report, ...found) => expect(told(report)).toEqual(found))

  it("points at the other figures, wherever the block stands", () => {
    const report = doc(h1("工作"), p("满意度由", n("原", "82", "%"), "提高到", n("现", "87", "%"), "，提高", n("提高", "5", "%"), "。"))
    const [{ from, places = [] } = { from: 0 }] = diagnose(report, quantityRules)
    expect([from, ...places.map(place => place.from)].map(pos => report.nodeAt(pos)?.attrs["label"] as string)).toEqual(["提高", "原", "现"])
  })
})

it("reads a changed paragraph anew and takes over the others", () => {
  const old = doc(p("参加", n("参加", "12.5", "人")), p("走访", n("走访", "3", "户")))
  expect(told(old)).toEqual(["unitDigits 12.5人"])
  expect(told(old.copy(old.content.replaceChild(0, p("共有职工参加", n("参加", "12.5", "人")))))).toEqual(["unitDigits 12.5人"])
  expect(told(old.copy(old.content.replaceChild(1, p("走访", n("走访", "3.5", "户")))))).toEqual(["unitDigits 12.5人", "unitDigits 3.5户"])
})

it("sameValue: figures of different names say one thing, in any unit", () => {
  const rule = sameValue({ names: ["总述", "分述", "没有"] })
  const check = (...figures: Node[]): readonly string[] => diagnose(doc(p(...figures)), [rule]).map(({ severity, message }) => `${severity} ${message}`)
  expect(check(n("总述", "3200", "万元"), n("分述", "0.32", "亿元"))).toEqual([])
  expect(check(n("总述", "3215", "万元"), n("分述", "0.32", "亿元"))).toEqual([])
  expect(check(n("总述", "3200", "万元"), n("分述", "3215", "万元"))).toEqual(["warning “分述”是3,215万元，“总述”是3,200万元，两处应当相同"])
  expect(check(n("总述", "3200", "万元"), figure("分述", null, "万元"))).toEqual([])
})

it("reads ten thousand figures in one sentence", () => {
  const figures = Array.from({ length: 10_000 }, (_, i) => [n(`甲${i}`, "36", "万元", { previous: "30" }), schema.text("同比增长"), n(`乙${i}`, "20", "%")]).flat()
  expect(told(doc(p(...figures)))).toEqual([])
})
