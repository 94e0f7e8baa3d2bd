import {
  diagnose, figuresIn, gate, invalidFigure, missingFigure, templateIn, withTemplate, type FigureAttrs,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, p, table, td, tr } from "../build.ts"

const limits = { min: "0", max: "100", precision: "2" }
const template = templateIn(doc(p("入会率", blank("入会率", "%", { kind: "percent", ...limits }), "，走访", blank("走访", "户"))))

const restored = (node: Node): FigureAttrs | undefined => figuresIn(withTemplate(doc(p(node)), template))[0]?.attrs
const messages = (report: Node): readonly string[] =>
  diagnose(withTemplate(report, template), [invalidFigure]).map(({ message }) => message)

describe("templateIn", () => {
  it("keeps what is laid down of each name once, and nothing of the answers", () => {
    const report = doc(p(figure("走访", "3", "户"), figure("走访", "3", "次"), blank("", "人")))
    expect(templateIn(report)).toEqual([
      { name: "走访", label: "走访", kind: "number", unit: "户", precision: null, min: null, max: null, required: true, formula: "", rounding: "", role: "" },
    ])
  })
})

describe("withTemplate", () => {
  it("gives the same document where nothing was changed", () => {
    const report = doc(p("入会率", figure("入会率", "98", "%", { kind: "percent", ...limits })), p(blank("别的")))
    expect(withTemplate(report, template)).toBe(report)
  })

  it.each([
    ["a lowered minimum", "-5", { min: "-999" }, "“入会率”不能小于0"],
    ["a raised maximum", "250", { max: "900" }, "“入会率”不能大于100"],
    ["more decimals", "1.2345", { precision: "9" }, "“入会率”最多保留2位小数"],
    ["no constraints at all", "250", { min: null, max: null, precision: null }, "“入会率”不能大于100"],
    ["faulty constraints", "250", { min: "甲" }, "“入会率”不能大于100"],
  ])("does not let %s help", (_, value, attrs, message) => {
    expect(messages(doc(p(figure("入会率", value, "%", { kind: "percent", ...limits, ...attrs }))))).toEqual([message])
  })

  it("does not let a figure become optional, a text or another's", () => {
    const forged = blank("入会率", "", { required: false, kind: "text", label: "备注" })
    expect(restored(forged)).toMatchObject({ label: "入会率", kind: "percent", unit: "%", required: true, value: null, status: "" })
    expect(gate(withTemplate(doc(p("率", forged)), template)).open).toBe(false)
  })

  it("asks to verify a value that stood under another unit or kind", () => {
    expect(restored(figure("走访", "5", "万户"))).toMatchObject({ value: "5", unit: "户", status: "unverified" })
    expect(restored(figure("入会率", "98", "", { kind: "number", ...limits }))?.status).toBe("unverified")
    expect(restored(figure("入会率", "98", "", { kind: "percent" }))?.status).toBe("")
  })

  it("leaves the answer alone: value, hedge, 不适用 with its reason, last period's value", () => {
    const absent = { status: "absent", reason: "未开展", previous: "4", hedge: "约", source: "台账" } as const
    expect(restored(blank("走访", "次", absent))).toMatchObject({ ...absent, unit: "户", value: null })
  })

  it("knows a figure that lost its name by its label", () => {
    expect(restored(blank("入会率", "%", { name: "" }))).toMatchObject({ name: "入会率", max: "100" })
  })

  it("reaches figures in tables and keeps their marks", () => {
    const report = withTemplate(doc(table(tr(td(p(bold(figure("走访", "-1", "户", { min: "-9" }))))))), template)
    const [found] = figuresIn(report)
    expect([found?.attrs.min, found?.node.marks.map(({ type }) => type.name)]).toEqual([null, ["bold"]])
  })

  it("leaves figures alone that the template does not know", () => {
    const own = doc(p(figure("自增", "-5", "元", { min: "-9" })))
    expect(withTemplate(own, template)).toBe(own)
  })
})

describe("missingFigure", () => {
  const missing = (report: Node, from = template): readonly string[] =>
    diagnose(report, [missingFigure(from)]).map(({ message }) => message)

  it("names each figure that was deleted, or made plain text", () => {
    expect(missing(doc(p("入会率98%，走访", figure("走访", "3", "户"))))).toEqual([
      "模板要填的“入会率”被删去了，请撤销删除，或用“插入数字”按原名放回",
    ])
  })

  it("stands at the end of the report and keeps the gate closed", () => {
    const report = doc(p("完"))
    expect(gate(report, [missingFigure(template)])).toMatchObject({ open: false, first: { from: 3, to: 3, severity: "error" } })
  })

  it("lets an optional figure go", () => {
    expect(missing(doc(p("完")), template.map(each => ({ ...each, required: false })))).toEqual([])
  })
})
