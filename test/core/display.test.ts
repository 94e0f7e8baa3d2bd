import { changeMark, diagnose, figureText, narrowFigureAttrs, printedText, readEntry, type FigureAttrs, type NumberStyle } from "@tianbao/core"
import { describe, expect, it } from "vitest"
import { doc, figure, p } from "../build.ts"

const text = (value: string | null, unit: string, attrs: Partial<FigureAttrs> = {}, style?: NumberStyle): string =>
  style ? printedText(narrowFigureAttrs({ value, unit, ...attrs }), style) : figureText(narrowFigureAttrs({ value, unit, ...attrs }))

describe("a number reads", () => {
  it.each<readonly [string, string, Partial<FigureAttrs>, string]>([
    ["0", "元", {}, "0元"], ["7", "件", {}, "7件"], ["999", "人", {}, "999人"], ["1000", "人", {}, "1,000人"], ["12345", "人次", {}, "12,345人次"],
    ["1234567.89", "元", {}, "1,234,567.89元"], ["0.46", "万元", {}, "0.46万元"], ["12.50", "%", { kind: "percent" }, "12.50%"], ["12.5", "", { kind: "percent" }, "12.5%"],
    ["-3.2", "%", { kind: "percent" }, "-3.2%"], ["1.2", "个百分点", {}, "1.2个百分点"], ["99999999999999999999", "元", {}, "99,999,999,999,999,999,999元"],
    ["2026", "年", {}, "2026年"], ["1024", "号", {}, "1024号"], ["2026", "件", {}, "2,026件"],
    ["300", "人", { hedge: "约" }, "约300人"], ["300", "人", { hedge: "余" }, "300余人"], ["5000", "元", { hedge: "多" }, "5,000多元"], ["20", "万元", { hedge: "近" }, "近20万元"],
    ["100", "件", { hedge: "以上" }, "100件以上"], ["3200", "万元", { hedge: "超" }, "超3,200万元"],
    ["100—150", "人", { kind: "range" }, "100—150人"], ["15—30", "%", { kind: "range" }, "15%—30%"], ["13—17", "万元", { kind: "range" }, "13万元—17万元"],
    ["8—16", "亿元", { kind: "range" }, "8亿元—16亿元"], ["1000—1500", "公斤", { kind: "range" }, "1,000—1,500公斤"], ["5", "次", { kind: "range" }, "5次"], ["2—3", "千米", { kind: "range" }, "2—3千米"],
    ["2026-03-05", "", { kind: "date" }, "2026年3月5日"], ["2026-12", "", { kind: "date" }, "2026年12月"], ["2026", "", { kind: "date" }, "2026年"], ["2026-10-01", "", { kind: "date" }, "2026年10月1日"],
    ["市总工会", "", { kind: "text" }, "市总工会"], ["3", "件", { status: "unverified" }, "3件（待核）"],
  ])("%s %s %o: %s", (value, unit, attrs, wanted) => expect(text(value, unit, attrs)).toBe(wanted))

  it.each<readonly [string | null, string, Partial<FigureAttrs>, NumberStyle, string]>([
    ["1234", "人", {}, { grouping: "five" }, "1234人"], ["12345", "人", {}, { grouping: "five" }, "12,345人"], ["9999.5", "元", {}, { grouping: "five" }, "9999.5元"], ["-1234", "元", {}, { grouping: "five" }, "-1234元"],
    ["1234567", "人", {}, { grouping: "none" }, "1234567人"], ["1234", "人", {}, { grouping: "four" }, "1,234人"], ["1234", "人", {}, {}, "1,234人"],
    ["1200—13500", "人", { kind: "range" }, { grouping: "five" }, "1200—13,500人"], ["1200—1350", "万元", { kind: "range" }, { grouping: "none" }, "1200万元—1350万元"],
    ["2026-03-05", "", { kind: "date" }, { hanziYear: true }, "二〇二六年3月5日"], ["2026", "", { kind: "date" }, { hanziYear: true }, "二〇二六年"], ["2026-03-05", "", { kind: "date" }, { hanziYear: false }, "2026年3月5日"],
    [null, "元", { status: "absent", reason: "没有" }, {}, "不适用"], [null, "元", { status: "absent", reason: "没有" }, { absent: "—" }, "—"], [null, "元", { status: "absent", reason: "没有" }, { absent: "" }, ""],
    [null, "元", { required: false }, {}, "—"], [null, "元", { label: "捐款" }, { grouping: "none" }, "【待填：捐款（元）】"], ["1234", "人", { status: "unverified" }, { grouping: "five" }, "1234人（待核）"],
    ["2026", "年", {}, { grouping: "four" }, "2026年"], ["300", "人", { hedge: "余" }, { grouping: "none" }, "300余人"],
  ])("in the profile's style: %s %s %o %o: %s", (value, unit, attrs, style, wanted) => expect(text(value, unit, attrs, style)).toBe(wanted))

  it.each([
    ["90", "80", "number", "▲ 12.5%"], ["80", "90", "number", "▼ 11.1%"], ["5", "5.0", "number", "持平"], ["87", "82", "percent", "▲ 5个百分点"], ["1", null, "number", ""], ["2026", "2025", "date", ""],
  ] as const)("%s after %s changed by %4$s", (value, previous, kind, wanted) => expect(changeMark({ kind, value, previous })).toBe(wanted))
})

describe("a range", () => {
  it.each([
    ["100—150", "100—150"], ["100-150", "100—150"], ["100～150人", "100—150"], ["100人—150人", "100—150"], ["１００~１５０", "100—150"], ["100 至 150", "100—150"],
    ["1,000—1,500", "1000—1500"], ["-5—3", "-5—3"], ["120", "120"], ["0.5——1.5", "0.5—1.5"],
  ])("typed as %s is %s", (typed, value) => expect(readEntry(typed, { kind: "range", unit: "人" })).toEqual({ outcome: "value", value }))

  it.each(["100—", "—150", "a—b", "1—2—3", "100—××", "一百—二百"])("typed as %s is refused", typed =>
    expect(readEntry(typed, { kind: "range", unit: "人" }).outcome).toBe("refused"))

  it("keeps its order and its limits", () => {
    const messages = (value: string): readonly string[] => diagnose(doc(p(figure("人数", value, "人", { kind: "range", min: "0", max: "200", precision: "0" })))).map(({ message }) => message)
    expect(messages("100—150")).toEqual([])
    expect(messages("150—100")).toEqual(["“人数”的范围前大后小（150—100），请对调"])
    expect(messages("100—300")).toEqual(["“人数”不能大于200"])
    expect(messages("1.5—3")).toEqual(["“人数”应为整数"])
    expect(messages("1—2—3")).toEqual(["“人数”的值“1—2—3”不是规范的写法，请重新填写"])
  })
})
