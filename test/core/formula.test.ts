import { diagnose, figuresIn, gate, type FigureAttrs } from "@tianbao/core"
import { computedIn, formula, parseFormula, withComputed } from "@tianbao/core/quantity"
import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, p } from "../build.ts"

/** What a formula of these figures comes to: 收入=120万元<100 is a value, its unit and last period's. */
function worked(parts: string, text: string, unit = "", attrs: Partial<FigureAttrs> = {}): string {
  const figures = parts.split(" ").filter(Boolean).map(part => {
    const [, name = "", value = "", own = "", previous = null] = /^([^=]+)=(不适用|-?[\d.—]*)([^<]*)(?:<(.*))?$/.exec(part) ?? []
    const answer = value === "不适用" ? { status: "absent" as const, reason: "没有" } : {}
    return figure(name, value === "" || value === "不适用" ? null : value, own, { previous, kind: own === "%" ? "percent" : value.includes("—") ? "range" : "number", ...answer })
  })
  const report = doc(p(...figures, blank("结果", unit, { formula: text, kind: unit === "%" ? "percent" : "number", ...attrs })))
  const { value, waiting, fault } = computedIn(report)[0]?.outcome ?? { value: "没有算式", waiting: [], fault: null }
  return fault ? `${fault.reason}: ${fault.what}` : value ?? `等 ${waiting.join("、")}`
}

describe("a formula", () => {
  it.each([
    ["现金捐款=32.5万元 物资折款=40000元", "现金捐款 + 物资折款", "万元", "36.5"],
    ["现金捐款=32.5万元 物资折款=40000元", "现金捐款＋物资折款", "元", "365000"],
    ["采纳=45件 提出=52件", "100 * 采纳 / 提出", "%", "86.54"],
    ["采纳=45件 提出=52件", "占比(采纳, 提出)", "%", "86.54"],
    ["收入=120万元<96", "同比(收入)", "%", "25"],
    ["收入=96万元<120", "增量（收入）", "万元", "-24"],
    ["合格率=97.5%<95", "同比(合格率)", "个百分点", "2.5"],
    ["合格率=97.5%", "100 - 合格率", "%", "2.5"],
    ["去年=82% 今年=87%", "今年 − 去年", "个百分点", "5"],
    ["甲=3人 乙=4人 丙=5人", "合计(甲, 乙, 丙)", "人", "12"],
    ["甲=3人 乙=4人 丙=6人", "平均(甲、乙、丙)", "人", "4.33"],
    ["甲=3万元 乙=4元", "最大(甲, 乙)", "元", "30000"],
    ["甲=3万元 乙=4元", "最小(甲, 乙)", "元", "4"],
    ["经费=12.6万元 人数=315人", "经费 / 人数", "元/人", "400"],
    ["单价=4.5元/公斤 重量=2吨", "单价 × 重量", "元", "9000"],
    ["收入=200万元 税率=13%", "收入 * 税率", "万元", "26"],
    ["参训率=90% 合格率=80%", "参训率 * 合格率", "%", "72"],
    ["今年=300件 去年=120件", "今年 ÷ 去年", "倍", "2.5"],
    ["甲=5件", "-(甲 - 2 * 甲)", "件", "5"],
    ["5G基站=12个 第2批=8个", "5G基站 + 第2批", "个", "20"],
    ["甲=1件", "「甲」 + 「甲」", "件", "2"],
    ["甲=10万元<8", "上期(甲) + 甲", "万元", "18"],
    ["合计=7件", "合计 * 2", "件", "14"],
    ["甲=0.1元 乙=0.2元", "甲 + 乙", "元", "0.3"],
  ])("of %s: %s in %s is %s", (parts, text, unit, value) => expect(worked(parts, text, unit)).toBe(value))

  it("waits while a part is blank, and counts what is 不适用 as nothing in a sum", () => {
    expect(worked("甲=3件 乙=件", "甲 + 乙", "件")).toBe("等 乙")
    expect(worked("甲=3件 乙=不适用件", "甲 + 乙", "件")).toBe("3")
    expect(worked("收入=3万元", "同比(收入)", "%")).toBe("等 收入")
  })

  it("rounds once, as the template says", () => {
    expect(worked("甲=1件 乙=8件", "100 * 甲 / 乙", "%", { precision: "1" })).toBe("12.5")
    expect(worked("甲=1件 乙=8件", "100 * 甲 / 乙", "%", { precision: "0" })).toBe("12")
    expect(worked("甲=1件 乙=8件", "100 * 甲 / 乙", "%", { precision: "0", rounding: "half-up" })).toBe("13")
    expect(worked("甲=1件 乙=3件", "甲 / 乙 * 3", "倍", { precision: "2" })).toBe("1.00")
  })

  it("writes an amount in words", () => {
    expect(worked("捐款=1.64万元", "大写(捐款)", "", { kind: "text" })).toBe("壹万陆仟肆佰元整")
  })

  it.each([
    ["甲=3件", "甲 +", "syntax: "], ["甲=3件", "甲 @ 2", "syntax: @ 2"], ["甲=3件", "占比(甲)", "syntax: 占比(甲)"],
    ["甲=3件", "同比(甲 + 甲)", "syntax: 同比(甲 + 甲)"], ["甲=3件", "甲 + 乙", "unknown: 乙"], ["甲=3件 乙=4元", "甲 + 乙", "units: 件 ≠ money"],
    ["甲=3元", "甲", "units: money ≠ 件"], ["甲=3件 乙=0件", "甲 / 乙", "division: "], ["甲=1—3件", "甲 * 2", "notANumber: 甲"], ["", "结果 + 1", "cycle: 结果"],
    ["甲=3件", "甲; alert(1)", "syntax: ; alert(1)"], ["甲=3件", "constructor", "unknown: constructor"], ["甲=99999999999999999999件", "甲 * 甲", "units: 件·件 ≠ 件"],
  ])("of %s: %s is faulty, %s", (parts, text, fault) => expect(worked(parts, text, "件")).toBe(fault))

  it("never throws, whatever is typed", () => {
    const anything = fc.oneof(fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("甲", "乙", "+", "-", "*", "/", "(", ")", "2", "合计(", ",", "同比(", "0", " ", "「"), { maxLength: 20 }).map(parts => parts.join("")))
    fc.assert(fc.property(anything, text => {
      parseFormula(text)
      worked("甲=3件<2 乙=4件", text, "件")
    }), { numRuns: 2000 })
    expect(parseFormula("(".repeat(5000)).ok).toBe(false)
  })

  it("of sums gives what adding whole numbers gives", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: -(10 ** 6), max: 10 ** 6 }), { minLength: 1, maxLength: 12 }), numbers => {
      const parts = numbers.map((number, i) => `n${i}=${number}元`).join(" ")
      expect(worked(parts, numbers.map((_, i) => `n${i}`).join(" + "), "元")).toBe(String(numbers.reduce((a, b) => a + b)))
    }))
  })
})

const chain = (cash: string | null): Node => doc(p(
  figure("现金", cash, "元"), figure("物资", "200", "元"), blank("合计", "元", { formula: "现金 + 物资" }), blank("人均", "元/人", { formula: "合计 / 人数", precision: "1" }),
  figure("人数", "8", "人"),
))
const values = (report: Node): string => figuresIn(report).map(({ attrs }) => attrs.value ?? "空").join(" ")

describe("computed figures", () => {
  it("hold what they are made of, one through the other", () => {
    expect(values(withComputed(chain("1000")))).toBe("1000 200 1200 150.0 8")
    expect(values(withComputed(chain(null)))).toBe("空 200 空 空 8")
    const done = withComputed(chain("1000"))
    expect(withComputed(done)).toBe(done)
  })

  it("find each figure of a circle, and leave it blank", () => {
    const round = doc(p(blank("甲", "元", { formula: "乙 + 1" }), blank("乙", "元", { formula: "甲" }), blank("丙", "元", { formula: "丙" })))
    expect(computedIn(round).map(({ outcome }) => outcome.fault?.reason)).toEqual(["cycle", "cycle", "cycle"])
  })

  it("are compared by the gate: a stored sum is not taken on trust", () => {
    const forged = doc(p(figure("现金", "1000", "元"), figure("物资", "200", "元"), figure("合计", "9999", "元", { formula: "现金 + 物资" })))
    expect(diagnose(forged, [formula]).map(({ message, suggestion }) => [message, suggestion])).toEqual([
      ["“合计”写的是 9,999元，按算式应为 1,200元", "由“现金 + 物资”算得，不用手填；请在编辑器里打开后重新保存"],
    ])
    expect(gate(forged).open).toBe(false)
    expect(gate(withComputed(forged)).open).toBe(true)
  })

  it("say what is wrong with a template, in both languages", async () => {
    const { en } = await import("@tianbao/core")
    const report = doc(p(figure("人数", "3", "人"), figure("捐款", "3", "元"), blank("结果", "元", { formula: "捐款 + 人数" }), blank("另一个", "元", { formula: "捐款 + 没有" })))
    expect(diagnose(report, [formula]).map(({ message }) => message)).toEqual([
      "“结果”的算式单位不合：金额 ≠ 人数", "“另一个”的算式里用到“没有”，报告里没有叫这个名称的数字",
    ])
    expect(diagnose(report, [formula], en).map(({ message }) => message)[1]).toBe("The formula of “另一个” uses “没有”, and no figure has that name")
  })
})
