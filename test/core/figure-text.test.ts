import {
  dateText, figureHref, figureText, isTrailing, narrowFigureAttrs, printedText, readFigureHref, readSentinel, sentinelAttrs,
  sentinelPattern, splitAtSentinels, valueText, type FigureAttrs,
} from "@tianbao/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const text = (attrs: Partial<FigureAttrs>) => figureText(narrowFigureAttrs(attrs))

describe("figureText", () => {
  it.each<readonly [string, Partial<FigureAttrs>]>([
    ["1,234.5万元", { value: "1234.5", unit: "万元" }], ["0元", { value: "0", unit: "元" }], ["-1,234.50", { value: "-1234.50" }],
    ["约1,200人", { value: "1200", unit: "人", hedge: "约" }], ["1,200余万元", { value: "1200", unit: "万元", hedge: "余" }],
    ["300多人次", { value: "300", unit: "人次", hedge: "多" }], ["5%", { value: "5", kind: "percent" }], ["5%", { value: "5", kind: "percent", unit: "%" }],
    ["2个百分点", { value: "2", kind: "percent", unit: "个百分点" }], ["2026年3月5日", { value: "2026-03-05", kind: "date" }],
    ["2026年12月", { value: "2026-12", kind: "date" }], ["2026年", { value: "2026", kind: "date" }],
    ["2026年", { value: "2026", unit: "年" }], ["12,000年", { value: "12000", unit: "年" }], ["1234号", { value: "1234", unit: "号" }], ["张三", { value: "张三", kind: "text" }],
    ["不适用", { status: "absent", reason: "本年度未开展", unit: "人" }], ["12人（待核）", { value: "12", unit: "人", status: "unverified" }],
    ["【待填：累计捐款（万元）】", { label: "累计捐款", unit: "万元" }], ["【待填：累计捐款】", { label: "累计捐款" }], ["【待填：（元）】", { unit: "元" }],
    ["【待填：】", {}], ["【待填：截止日期（日期）】", { label: "截止日期", kind: "date" }], ["【待填：姓名（文字）】", { label: "姓名", kind: "text" }],
    ["【待填：增速（%）】", { label: "增速", kind: "percent" }], ["【待填：甲乙（元）】", { label: "甲【乙】", unit: "元】" }],
    ["【待填：人数】", { label: "人数", status: "unverified" }], ["1e5", { value: "1e5" }],
  ])("%s", (shown, attrs) => {
    expect(text(attrs)).toBe(shown)
  })

  it("does not show the state where the value alone is asked for", () => {
    expect(valueText(narrowFigureAttrs({ value: "12", unit: "人", status: "unverified" }))).toBe("12人")
    expect(valueText(narrowFigureAttrs({ label: "人数" }))).toBe("")
  })

  it("prints a dash for an optional blank, and all else as it is", () => {
    expect(printedText(narrowFigureAttrs({ label: "人数", required: false }))).toBe("—")
    expect(printedText(narrowFigureAttrs({ label: "人数" }))).toBe("【待填：人数】")
    expect(printedText(narrowFigureAttrs({ value: "0", required: false }))).toBe("0")
    expect(printedText(narrowFigureAttrs({ status: "absent", required: false }))).toBe("不适用")
  })

  it("knows which hedges stand behind", () => {
    expect(["余", "多", "左右", "以上"].every(isTrailing)).toBe(true)
    expect(["", "约", "近", "超"].some(isTrailing)).toBe(false)
  })

  it("leaves what is no date", () => {
    expect(["2026-3", "明天", "2026-03-05-06"].map(dateText)).toEqual(["2026-3", "明天", "2026-03-05-06"])
  })
})

describe("readSentinel", () => {
  it.each<readonly [Partial<FigureAttrs>]>([
    [{ label: "累计捐款", unit: "万元", kind: "number" }], [{ label: "累计捐款", unit: "", kind: "number" }], [{ label: "", unit: "元", kind: "number" }],
    [{ label: "", unit: "", kind: "number" }], [{ label: "增速", unit: "%", kind: "percent" }], [{ label: "截止日期", unit: "", kind: "date" }],
    [{ label: "姓名", unit: "", kind: "text" }], [{ label: "参加（女）职工", unit: "人", kind: "number" }],
  ])("reads %o back", attrs => {
    expect(readSentinel(text(attrs))).toEqual(attrs)
    expect(readSentinel(` ${text(attrs)}\n`)).toEqual(attrs)
  })

  it.each(["", "待填", "【待填", "【待填：人数】人", "共【待填：人数】", "【待补】", "【待填：甲【乙】】"])("takes nothing from %j", shown => {
    expect(readSentinel(shown)).toBeNull()
  })

  it("finds each blank in a text", () => {
    const found = [..."共【待填：人数（人）】，【待填】，【待填：日期（日期）】。".matchAll(sentinelPattern)]
    expect(found.map(match => sentinelAttrs(match[1] ?? "", match[2] ?? ""))).toEqual([
      { label: "人数", unit: "人", kind: "number" }, { label: "", unit: "", kind: "number" }, { label: "日期", unit: "", kind: "date" },
    ])
  })
})

describe("figureHref", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 12 })
  const orNull = fc.option(fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  const anyAttrs = fc.record<FigureAttrs>({
    name: anyText, label: fc.oneof(anyText, fc.constant("number")), kind: fc.constantFrom("number", "percent", "range", "date", "text"),
    value: fc.oneof(orNull, fc.constantFrom("number", "0", "1234.50", "2026-03-05")), unit: anyText, hedge: anyText, precision: orNull, min: orNull, max: orNull,
    required: fc.boolean(), status: fc.constantFrom("", "absent", "unverified"), reason: anyText, previous: orNull, source: anyText, asof: anyText, formula: anyText, rounding: fc.constantFrom("", "half-up"), role: anyText, series: anyText,
  })

  it("is read back, whatever the attributes", () => {
    fc.assert(fc.property(anyAttrs, attrs => {
      expect(narrowFigureAttrs(readFigureHref(figureHref(attrs)) ?? {})).toEqual(attrs)
    }))
  })

  it("is an address of plain ASCII", () => {
    fc.assert(fc.property(anyAttrs, attrs => /^https:\/\/report\.invalid\/f\/[\w%.!~*'()-]*(?:\?[\w%.*+&=-]*)?$/.test(figureHref(attrs))))
  })

  it("leaves out what is as usual", () => {
    expect(figureHref(narrowFigureAttrs({ name: "a/b", value: "5", unit: "元" }))).toBe("https://report.invalid/f/a%2Fb?v=5&u=%E5%85%83")
    expect(figureHref(narrowFigureAttrs({ name: "x" }))).toBe("https://report.invalid/f/x")
  })

  it("does not throw on half a character", () => {
    expect(readFigureHref(figureHref(narrowFigureAttrs({ name: "a\ud800" })))).toMatchObject({ name: "a\ufffd" })
  })

  it("reads no other address", () => {
    expect(readFigureHref("https://a.example/f/x?v=5")).toBeNull()
    expect(readFigureHref("https://report.invalid/f/%E0%A4%A")).toMatchObject({ name: "%E0%A4%A", value: null })
  })
})

describe("splitAtSentinels", () => {
  it.each([
    ["共募集。", ["共募集。"]],
    ["共【待填：捐款（元）】。", ["共", { label: "捐款", unit: "元", kind: "number" }, "。"]],
    ["【待填】【待填：入会率（%）】", [{ label: "", unit: "", kind: "number" }, { label: "入会率", unit: "%", kind: "percent" }]],
  ])("splits %s", (text, parts) => {
    expect(splitAtSentinels(text)).toEqual(parts)
  })
})
