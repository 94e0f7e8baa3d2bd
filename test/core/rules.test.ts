import {
  blankFigure, conflictingFigure, defaultRules, diagnose, emptySection, en, invalidFigure, missingSection, skippedLevel, type Rule,
} from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, br, doc, figure, h1, h2, h3, li, p, quote, schema, table, td, title, tr, ul } from "../build.ts"

/** What a rule says: severity, the text or the label at the place, the message. */
const found = (rule: Rule, report: Node) => diagnose(report, [rule]).map(({ from, to, severity, message }) => {
  const node = report.nodeAt(from)
  expect(to).toBe(from + (node?.nodeSize ?? 0))
  return [severity, node?.attrs["label"] ?? node?.textContent, message]
})

describe("blankFigure", () => {
  it("finds a required figure without an answer", () => {
    const report = doc(p("共募集", blank("捐款", "元")), table(tr(td(p(blank("人数"))))), p(figure("次数", "0")))
    expect(found(blankFigure, report)).toEqual([["error", "捐款", "“捐款”未填写"], ["error", "人数", "“人数”未填写"]])
    expect(diagnose(report, [blankFigure])[0]).toMatchObject({ from: 4, to: 5 })
  })

  it("asks for the reason of 不适用", () => {
    expect(found(blankFigure, doc(p(blank("捐款", "", { status: "absent" }))))).toEqual([["error", "捐款", "“捐款”标为不适用，但没有写明原因"]])
  })

  it("falls back to the name, and to words for none", () => {
    const report = doc(p(blank("", "", { name: "sum" }), blank("")))
    expect(diagnose(report, [blankFigure]).map(({ message }) => message)).toEqual(["“sum”未填写", "“未命名的数字”未填写"])
  })

  it("is content with zero, an optional blank, and 不适用 with its reason", () => {
    const report = doc(p(figure("一", "0"), blank("二", "", { required: false }), blank("三", "", { status: "absent", reason: "未开展" })))
    expect(found(blankFigure, report)).toEqual([])
  })
})

describe("invalidFigure", () => {
  it.each([
    [figure("捐款", "1e5"), "“捐款”的值“1e5”不是规范的写法，请重新填写"], [figure("人数", "3.5", "人", { precision: "0" }), "“人数”应为整数"],
    [figure("捐款", "1.005", "元", { precision: "2" }), "“捐款”最多保留2位小数"], [figure("人数", "-1", "人", { min: "0" }), "“人数”不能小于0"],
    [figure("比例", "101", "%", { max: "100" }), "“比例”不能大于100"], [blank("人数", "人", { min: "10", max: "5" }), "“人数”的限制条件有误（10 > 5），请联系模板管理员"],
    [figure("人数", "12", "人", { status: "unverified" }), "“人数”待核实，核实后才能导出"],
  ])("%#: %s", (node, message) => {
    expect(found(invalidFigure, doc(p("共", node)))).toEqual([["error", node.attrs["label"], message]])
  })

  it("is content with a blank, a sound value, and 不适用 whatever its value", () => {
    const report = doc(p(blank("一"), figure("二", "3.0", "", { precision: "0" }), figure("三", "1e5", "", { status: "absent", reason: "未开展" })))
    expect(found(invalidFigure, report)).toEqual([])
  })
})

describe("conflictingFigure", () => {
  it("lists each place that differs from the first", () => {
    const report = doc(p(figure("捐款", "5", "元")), p(figure("捐款", "5", "元"), figure("捐款", "6", "元"), blank("捐款", "元"), figure("捐款", "5", "万元")))
    expect(found(conflictingFigure, report)).toEqual([
      ["error", "捐款", "“捐款”前后不一致：5元、6元"], ["error", "捐款", "“捐款”前后不一致：5元、【待填：捐款（元）】"], ["error", "捐款", "“捐款”前后不一致：5元、5万元"],
    ])
  })

  it("is content with equal figures, and with nameless ones", () => {
    const nameless = (value: string) => figure("捐款", value, "", { name: "" })
    expect(found(conflictingFigure, doc(p(figure("捐款", "5"), figure("捐款", "5"), figure("人数", "6"), nameless("7"), nameless("8"))))).toEqual([])
  })
})

describe("skippedLevel", () => {
  it("finds a section whose parent level is missing", () => {
    const report = doc(h2("甲"), h1("乙"), h3("丙"), h2("丁"), h3("戊"))
    expect(found(skippedLevel, report)).toEqual([["warning", "甲", "“甲”之上缺少“一、”一级标题"], ["warning", "丙", "“丙”之上缺少“（一）”一级标题"]])
  })

  it("is content with levels in order", () => {
    expect(found(skippedLevel, doc(h1("甲"), h2("乙"), h3("丙"), h2("丁"), h1("戊")))).toEqual([])
  })
})

describe("emptySection", () => {
  it("finds a section with nothing under it", () => {
    const report = doc(h1("甲"), h1("乙"), p(), p("　 ", br()), h2("丙"), p("正文"), h1("　"))
    expect(found(emptySection, report)).toEqual([["warning", "甲", "“甲”下面没有内容"], ["warning", "　", "“无标题”下面没有内容"]])
  })

  it.each([
    ["text", p("正文")], ["a section", schema.node("reportSection", { level: 2 }, [schema.text("丙")])], ["a figure", p(blank("捐款"))], ["a list", ul(li(p("项")))], ["a table with text", table(tr(td(p("格"))))],
    ["a line", schema.node("horizontalRule")], ["a quote", quote(p("引"))],
  ])("is content with %s", (_, block) => {
    expect(found(emptySection, doc(h1("甲"), block, p("正文")))).toEqual([])
    expect(found(emptySection, doc(h1("甲"), block)).map(([, text]) => text)).not.toContain("甲")
  })

  it("takes blocks without text for nothing", () => {
    expect(found(emptySection, doc(h1("甲"), ul(li(p())), table(tr(td(p())))))).toHaveLength(1)
  })
})

describe("missingSection", () => {
  it("asks for each title that is not there, at the end", () => {
    const report = doc(h1("工作 回顾"), h2("存在问题"), p("正文"))
    const size = report.content.size
    expect(diagnose(report, [missingSection(["工作回顾", "存在问题", "下一步打算"])])).toEqual([
      { from: size, to: size, severity: "error", rule: "missingSection", message: "缺少“下一步打算”一节" },
    ])
  })
})

describe("diagnose", () => {
  const report = doc(title("总结"), h3("甲"), h1("乙"), p(figure("比例", "200", "%", { max: "100" }), blank("捐款")), h1("丙"))

  it("lists what all rules find in the order of the text", () => {
    expect(diagnose(report).map(({ rule, from }) => [rule, from])).toEqual([
      ["skippedLevel", 4], ["emptySection", 4], ["invalidFigure", 11], ["blankFigure", 12], ["emptySection", 14],
    ])
  })

  it("gives the same list each time, byte for byte", () => {
    const again = schema.nodeFromJSON(JSON.parse(JSON.stringify(report)))
    expect(JSON.stringify(diagnose(again))).toBe(JSON.stringify(diagnose(report)))
  })

  it("runs the rules it is given", () => {
    const everyTitle: Rule = { name: "everyTitle", check: doc => [{ from: 0, to: doc.child(0).nodeSize, severity: "warning", message: "标题" }] }
    expect(diagnose(report, [everyTitle])).toEqual([{ from: 0, to: 4, severity: "warning", rule: "everyTitle", message: "标题" }])
    expect(diagnose(report, [])).toEqual([])
  })

  it("speaks English where asked", () => {
    expect(diagnose(report, defaultRules, en).map(({ message }) => message)).toEqual([
      "“甲” lacks a “（一）” heading above it", "“甲” has no content", "“比例” must not be more than 100", "“捐款” is not filled in", "“丙” has no content",
    ])
  })
})
