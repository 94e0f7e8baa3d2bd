import { figuresIn } from "@tianbao/core"
import { previewFill, takenValues, withValues, type FillEntry, type GivenValue } from "@tianbao/core/quantity"
import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"

const report = doc(
  h1("募集"),
  p("现金", blank("现金", "万元", { min: "0" }), "，物资", figure("物资", "5", "万元", { source: "财务系统" }), "，参加", figure("人数", "120", "人", { source: "typed", precision: "0" })),
  h1("其他"),
  p("合计", blank("合计", "万元", { formula: "现金 + 物资" }), "，入会率", blank("入会率", "%", { kind: "percent" }), "，日期", blank("日期", "", { kind: "date" })),
  p(blank("", "件", { label: "提案" }), blank("", "件", { label: "建议" }), blank("", "条", { label: "建议" }), "再说", blank("现金", "万元")),
)

const told = ({ key, state, before, after, converted, note }: FillEntry): string =>
  [key, state, `${before ?? "空"} → ${after ?? "空"}`, converted && `由 ${converted}`, note].filter(Boolean).join(" · ")

const preview = (...given: readonly (readonly [key: string, value: string, unit?: string])[]): readonly string[] =>
  previewFill(report, given.map(([key, value, unit = ""]): GivenValue => ({ key, value, unit }))).entries.map(told)

describe("previewFill", () => {
  it("tells what is new, changed, the same, and what a person typed otherwise", () => {
    expect(preview(["现金", "32.5"], ["物资", "6"], ["人数", "120"])).toEqual(["现金 · new · 空 → 32.5", "物资 · changed · 5 → 6", "人数 · same · 120 → 120"])
    expect(preview(["人数", "128"], ["物资", "5"])).toEqual(["人数 · conflict · 120 → 128", "物资 · same · 5 → 5"])
  })

  it("reads numbers as a person's entry is read", () => {
    expect(preview(["现金", "１，２３４．５"], ["入会率", "97.5%"], ["日期", "2026年3月5日"], ["提案", " 12 件"])).toEqual([
      "现金 · new · 空 → 1234.5", "入会率 · new · 空 → 97.5", "日期 · new · 空 → 2026-03-05", "提案 · new · 空 → 12",
    ])
    expect(preview(["现金", "1,234.5"], ["现金", "约30"], ["人数", "××"], ["物资", ""])).toEqual([
      "现金 · new · 空 → 1234.5", "现金 · invalid · 空 → 空 · 不是数字，请只填阿拉伯数字", "人数 · invalid · 120 → 空 · 这是占位符号，不是数字；暂时没有数字请留空", "物资 · invalid · 5 → 空 · 来源里是空的",
    ])
  })

  it("converts units where that is exact, and says so", () => {
    expect(preview(["现金", "325000", "元"], ["物资", "0.0006亿元"], ["人数", "0.0128", "万人"], ["入会率", "975", "‰"])).toEqual([
      "现金 · new · 空 → 32.5 · 由 325000元", "物资 · changed · 5 → 6 · 由 0.0006亿元", "人数 · conflict · 120 → 128 · 由 0.0128万人", "入会率 · new · 空 → 97.5 · 由 975‰",
    ])
    expect(preview(["现金", "30", "人次"], ["人数", "12.5"])).toEqual(["现金 · invalid · 空 → 空 · 单位“人次”不能准确换算成“万元”", "人数 · invalid · 120 → 12.5 · “人数”应为整数"])
  })

  it("takes nothing for computed figures, unknown keys, labels of several figures, and a second value", () => {
    expect(preview(["合计", "9"], ["没有", "1"], ["建议", "3"], ["现金", "1"], ["现金", "2"], ["", "5"])).toEqual([
      "合计 · computed · 空 → 空 · 由“现金 + 物资”算得，不用填", "没有 · unknown · 空 → 空 · 报告里没有这个数字",
      "建议 · ambiguous · 空 → 空 · 报告里有 2 个数字叫这个名称，请用各自的内部名称", "现金 · new · 空 → 1", "现金 · duplicate · 空 → 2 · 来源里还有另一个值，先出现的算数",
      " · unknown · 空 → 空 · 报告里没有这个数字".trimStart().replace("· ", ""),
    ])
  })

  it("lists what stays blank, each name once", () => {
    expect(previewFill(report, [{ key: "现金", value: "1" }]).missing.map(({ label, section }) => `${section} ${label}`)).toEqual([
      "二、其他 入会率", "二、其他 日期", "二、其他 提案", "二、其他 建议", "二、其他 建议",
    ])
  })
})

const values = (node: Node): string => figuresIn(node).map(({ attrs }) => attrs.value ?? "空").join(" ")

describe("withValues", () => {
  it("fills all places of a name, and what is computed from them; conflicts only where they are accepted", () => {
    const held = previewFill(report, [{ key: "现金", value: "3" }, { key: "人数", value: "128" }])
    const filled = withValues(report, takenValues(held), { source: "台账.xlsx", asOf: "2026-11-20" })
    expect(values(filled)).toBe("3 5 120 8 空 空 空 空 空 3")
    expect(figuresIn(filled)[0]?.attrs).toMatchObject({ source: "台账.xlsx", asof: "2026-11-20" })
    expect(values(withValues(report, takenValues(held, () => true)))).toBe("3 5 128 8 空 空 空 空 空 3")
  })

  it("taken twice is taken once", () => {
    const key = fc.constantFrom("现金", "物资", "人数", "入会率", "提案", "没有", "合计")
    const value = fc.oneof(fc.integer({ min: 0, max: 5000 }).map(String), fc.constantFrom("1.5", "3200元", "××", "", "12.50", "0.5亿元"))
    fc.assert(fc.property(fc.array(fc.record({ key, value }), { maxLength: 10 }), given => {
      const once = withValues(report, takenValues(previewFill(report, given), () => true), { source: "甲" })
      const again = previewFill(once, given)
      expect(again.entries.filter(({ state }) => ["new", "changed", "conflict"].includes(state))).toEqual([])
      expect(withValues(once, takenValues(again, () => true), { source: "甲" })).toBe(once)
    }))
  })
})
