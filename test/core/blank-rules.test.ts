import {
  blankMarker, blankRules, defaultRules, diagnose, en, gate, hitsIn, listDiagnostics, missingNumber, reasonOf, textMarker, zhCN,
} from "@tianbao/core"
import type { Blank, BlankRule } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, h1, p, schema } from "../build.ts"

const report = doc(h1("工作"), p("捐款××万元，同比增长%，"), p("全年累计捐款余元。"))

/** A rule's name, its severity and the text at its place. */
const told = (of: Node, rules = blankRules): unknown => diagnose(of, rules).map(({ rule, severity, from, to }) =>
  [rule, severity, of.textBetween(from, to)])

describe("missingNumber", () => {
  it("tells of a number that is gone", () => {
    expect(told(report, [missingNumber])).toEqual([["missingNumber", "error", "%"], ["missingNumber", "error", "余元"]])
  })

  it("says where, in which unit, what to do and why", () => {
    const [{ message } = { message: "" }] = diagnose(doc(p("全年累计捐款余元。")), [missingNumber])
    expect(message).toMatch(/^“.*捐款”后面少了数字（单位：元），请补上。依据：.+/)
  })
})

describe("blankMarker", () => {
  it("tells of a filler in a number's place", () => {
    expect(told(report, [blankMarker])).toEqual([["blankMarker", "error", "××万元"]])
    expect(diagnose(report, [blankMarker])[0]?.message).toMatch(/^“××”处还没有填数字（.*单位：万元），请填写完整。依据：.+/)
  })
})

it("they close the gate, and settled words do not", () => {
  expect(gate(report)).toMatchObject({ open: false, first: { rule: "blankMarker" } })
  const settled = schema.mark("reportSettled")
  expect(gate(doc(p("捐款", schema.text("××万元", [settled]))))).toMatchObject({ open: true, diagnostics: [] })
})

it("are among the default rules", () => {
  expect(defaultRules).toEqual(expect.arrayContaining([missingNumber, blankMarker, textMarker]))
  expect(told(doc(p("各项工作有序推进。")), defaultRules)).toEqual([])
})

describe("messages", () => {
  const blank: Blank = {
    paragraph: 0, from: 2, to: 4, kind: "marker", class: "quantity", unit: "万元", label: "捐款", hedge: "", figureFrom: 2,
    figureTo: 6, rule: "filler", words: ["捐款", "××万元"], confidence: 1,
  }
  const rules: readonly BlankRule[] = [
    "bareUnit", "bareLead", "parallel", "bareDate", "bareOrdinal", "bareOutline", "filler", "maskedYear", "maskedDigits",
    "emptyBrackets", "placeholder", "maskedName",
  ]

  it.each(rules)("give a reason of their own for %s, whatever words there are", rule => {
    for (const words of [blank.words, ["捐款", ""], ["", "万元"], ["", ""]] as const) {
      for (const messages of [zhCN, en]) {
        const reason = reasonOf({ ...blank, rule, words }, messages)
        expect(reason).not.toMatch(/undefined|“”/)
        for (const word of words) expect(reason).toContain(word && `“${word}”`)
      }
    }
    expect(new Set(rules.map(each => reasonOf({ ...blank, rule: each }, zhCN))).size).toBe(rules.length)
  })

  it.each<[change: Partial<Blank>, message: string]>([
    [{}, "“累计捐款”后面少了数字（单位：元），请补上。"],
    [{ label: "" }, "“元”前面少了数字，请补上。"],
    [{ unit: "" }, "“累计捐款”后面少了数字，请补上。"],
    [{ label: "", unit: "" }, "这里少了数字，请补上。"],
    [{ label: "", unit: "年", class: "year" }, "“年”前面少了年份，请补上。"],
    [{ label: "", unit: "月", class: "month-day" }, "“月”前面少了月份，请补上。"],
    [{ label: "", unit: "届", class: "ordinal" }, "“届”前面少了序号，请补上。"],
  ])("say of %j: %s", (change, message) => {
    const missing: Blank = { ...blank, kind: "missing", rule: "bareUnit", label: "累计捐款", unit: "元", words: ["捐款", "余元"] }
    expect(zhCN.missingNumber({ ...missing, ...change })).toBe(`${message}依据：“捐款”与“余元”之间没有数字`)
  })

  it("are those of the language that is asked for, though the hit is the same", () => {
    const messageIn = (messages: typeof en): string | undefined => diagnose(report, [missingNumber], messages)[0]?.message
    expect([messageIn(zhCN), messageIn(en), messageIn(zhCN)]).toEqual([
      expect.stringContaining("少了"), expect.stringContaining("is missing"), expect.stringContaining("少了"),
    ])
  })

  it("tell a part of a number from none", () => {
    expect(zhCN.blankMarker({ ...blank, kind: "partial" }, "xx6.8")).toMatch(/^“xx6.8”只剩一部分数字（捐款，单位：万元），请填写完整。/)
    expect(en.blankMarker(blank, "××")).toMatch(/^“××” stands in place of a number \(捐款, in 万元\); fill it in\. Reason: /)
  })

  it("do not repeat a line of fillers", () => {
    expect(zhCN.blankMarker({ ...blank, words: ["", "_".repeat(500)] }, "_".repeat(500)).length).toBeLessThan(120)
  })
})

describe("listDiagnostics", () => {
  it("adds what is known of the number", () => {
    const [record] = listDiagnostics(report, diagnose(report, [blankMarker]))
    const { blank } = hitsIn(report)[0] ?? {}
    expect(record).toEqual({
      rule: "blankMarker", severity: "error", message: expect.any(String), path: "一、工作", text: "××万元", from: 7, to: 11,
      line: 2, start: 2, end: 4, kind: "marker", class: "quantity", unit: "万元", label: blank?.label,
      reason: blank && reasonOf(blank, zhCN), confidence: blank?.confidence,
    })
    expect(Object.keys(record ?? {}).slice(0, 7)).toEqual(["rule", "severity", "message", "path", "text", "from", "to"])
  })

  it("adds nothing to other records", () => {
    const empty = doc(h1("工作"))
    expect(Object.keys(listDiagnostics(empty, diagnose(empty))[0] ?? {})).toHaveLength(7)
  })
})
