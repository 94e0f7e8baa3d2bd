import { diagnose, digitSlip, lostNumbers, plainTextOf } from "@tianbao/core"
import fc from "fast-check"
import { Schema } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, li, ol, p, table, td, tr } from "../build.ts"

const lost = (source: string, result: string): readonly string[] => lostNumbers(source, result).map(({ text }) => text)

/** The result with every lost number put back, the last one first. */
function restored(source: string, result: string): string {
  const gaps = lostNumbers(source, result).map(({ gap }) => gap)
  const once = [...new Map(gaps.map(gap => [gap?.from, gap])).values()].reverse()
  return once.reduce((text, gap) => gap ? text.slice(0, gap.at) + gap.text + text.slice(gap.at) : text, result)
}

describe("numbers that are not lost", () => {
  it.each([
    ["moved", "收入3万元，支出5万元。", "支出5万元，收入3万元。"],
    ["grouped", "共1234567元和1 234元", "共1,234,567元和1 234元"],
    ["in full width", "共３，２００人，增长１２．５％", "共3200人，增长12.5％"],
    ["written with other zeros", "增长12.50%，03月05日", "增长12.5%，3月5日"],
    ["set with thin spaces", "共1\u2009234\u2009567元", "共1234567元"],
    ["the numbers of sections", "一、基本情况\n1.走访\n（2）入户\n1.1 概述\n第3章 总结", "基本情况\n走访\n入户\n概述\n总结"],
    ["the numbers of items", "• 甲\n1. 乙\n2、丙\n3）丁", "甲\n乙\n丙\n丁"],
    ["markers that became text", "1.完成任务；\n2.推进任务；", "1.完成任务；\n2.推进任务；"],
    ["a date with points", "2026.3.5", "2026年3月5日"],
  ])("%s", (_name, source, result) => expect(lost(source, result)).toEqual([]))

  it("values of figures", () => {
    const { text } = plainTextOf(doc(
      h1("捐款"), p("共募集", figure("捐款", "3200.5", "万元"), "，慰问", blank("慰问", "人"), "。"),
      p(figure("日期", "2026-03-05", "", { kind: "date" })),
    ))
    expect(lost("一、捐款\n共募集3,200.50万元，慰问【待填：慰问（人）】。\n2026年3月5日", text)).toEqual([])
  })
})

describe("a long text", () => {
  const lines = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join("\n")
  const long = lines(8000, i => `第${i}个街道走访慰问困难职工${i}人次，发放慰问金${i * 3}万元。`)
  const numerals = lines(8000, i => `走访慰问困难职工一百二十${"一二三四五六七八九".charAt(i % 9)}人。`)

  it.each([
    ["that lost one number", long, long.replace("777人次", "人次"), 1],
    ["that lost all digits", long, long.replace(/\d+/g, ""), 8000 * 3],
    ["that did not come at all", numerals, "", 8000],
    ["of equal lines", "走访职工3人次。\n".repeat(8000), "走访职工3人次。\n".repeat(4000), 4000],
    ["with marks without end", `走访${"- 1 ".repeat(8000)}人次`, `走访${"- ".repeat(8000)}人次`, 8000],
  ])("%s takes no time by its square", (_name, source, result, count) => {
    const start = performance.now()
    expect(lost(source, result)).toHaveLength(count)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})

describe("a lost number", () => {
  it("comes with its sentence and its place", () => {
    const source = "全年走访慰问。共募集3,200万元，慰问45人。\n其他工作。"
    const [found] = lostNumbers(source, "全年走访慰问。共募集万元，慰问45人。\n其他工作。")
    expect(found).toEqual({
      text: "3,200", value: "3200", from: 10, to: 15, sentence: "共募集3,200万元，慰问45人。", offset: 3, sentenceFrom: 7,
      gap: { from: 10, to: 15, text: "3,200", at: 10 },
    })
  })
  it("is told from its equals", () => {
    expect(lostNumbers("甲乡3人，乙乡3人，丙乡3人。", "甲乡3人，乙乡人，丙乡3人。").map(({ from }) => from)).toEqual([7])
  })
  it("is the number of a sentence, not the marker that is like it", () => {
    expect(lostNumbers("3.走访\n共慰问3人次。", "走访\n共慰问人次。").map(({ from }) => from)).toEqual([8])
  })
  it.each([
    ["共 3 人参加活动", "共  人参加活动"],
    ["增长5.2%，高于上年", "增长，高于上年"],
    ["会员（1200人）参加活动", "会员参加活动"],
    ["比分为3:5，主队胜出", "比分为:，主队胜出"],
    ["比分为3:5，主队胜出", "比分为，主队胜出"],
    ["甲、3、5、乙三个单位名单", "甲、、5、乙三个单位名单"],
    ["温度-5℃以下的地区", "温度以下的地区"],
    ["1200人参加活动", "人参加活动"],
    ["参加活动的共1200", "参加活动的共"],
    ["共募集约3,200万元，慰问职工", "共募集，慰问职工"],
    ["单位\t人数\n甲乡工会\t12\n乙乡工会\t7\n", "单位\n人数\n甲乡工会\n\n乙乡工会\n7\n"],
    ["投入2026.3.5前的资金", "投入前的资金"],
  ])("goes back: %s", (source, result) => {
    expect(restored(source, result).replace(/\s+/g, " ")).toBe(source.replace(/\s+/g, " ").trimEnd().concat(
      /\s$/.test(source) ? " " : ""))
  })
  it("has no place where the result does not know its surroundings", () => {
    expect(lostNumbers("共募集3万元。", "今年工作顺利。")[0]?.gap).toBeNull()
  })
  it("has no place where another number stands", () => {
    expect(lostNumbers("共募集3200万元，慰问职工", "共募集32万元，慰问职工")[0]?.gap).toBeNull()
  })
  it("may be written in characters", () => {
    expect(lost("慰问一百二十人，投入百分之五。十分重视。", "慰问人，投入百分之五。十分重视。")).toEqual(["一百二十"])
  })
  it("has a position in a document", () => {
    const source = "单位\t人数\n甲乡工会\t12\n合计共有12人"
    const result = doc(
      table(tr(td(p("单位")), td(p("人数"))), tr(td(p("甲乡工会")), td(p("<a>")))), ol(li(p("合计共有12人"))))
    const plain = plainTextOf(result)
    expect(lostNumbers(source, plain.text).map(({ gap }) => gap && plain.posAt(gap.at)))
      .toEqual([(result as typeof result & { tag: { a: number } }).tag.a])
  })
})

const words = fc.array(fc.constantFrom(..."全年共募集慰问职工帮扶救助困难活动参加单位会员建会培训走访投入完成"), { minLength: 3, maxLength: 9 })
  .map(chars => chars.join(""))
const amount = fc.oneof(fc.integer({ min: 0, max: 9_999_999 }).map(String), fc.tuple(
  fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => `${whole}.${part}`))
const unit = fc.constantFrom("元", "万元", "人次", "个", "%", "件")
const sentence = fc.array(fc.tuple(words, amount, unit), { minLength: 1, maxLength: 4 })
const report = fc.array(sentence, { minLength: 1, maxLength: 8 })

type Clause = readonly [words: string, amount: string, unit: string]

const written = (clauses: readonly Clause[], write: (amount: string) => string = String): string =>
  `${clauses.map(([before, number, behind]) => before + write(number) + behind).join("，")}。`

const grouped = (number: string): string => number.replace(/^\d+/, whole => whole.replace(/\B(?=(\d{3})+$)/g, ","))
const wide = (number: string): string =>
  number.replace(/[\d.]/g, char => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

describe("any text", () => {
  it("loses nothing when it is shuffled and reformatted", () => fc.assert(fc.property(
    report, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), fc.constantFrom(grouped, wide, String),
    (sentences, order, write) => {
      const moved = sentences.map((each, i) => [order[i] ?? 0, each] as const).sort((a, b) => a[0] - b[0])
      const result = moved.map(([, each]) => written(each, write)).join("\n\n")
      expect(lost(sentences.map(each => written(each)).join("\n"), result)).toEqual([])
    },
  )))
  it("tells the one number that is deleted, and takes it back", () => fc.assert(fc.property(
    report, fc.nat(), fc.nat(), (sentences, i, j) => {
      const chosen = sentences[i % sentences.length] ?? []
      const clause = chosen[j % chosen.length]
      const without = (one: Clause): Clause => one === clause ? [one[0], "", one[2]] : one
      const less = sentences.map(each => written(each.map(without))).join("\n")
      const source = sentences.map(each => written(each)).join("\n")
      const found = lostNumbers(source, less)
      expect(found.map(({ text }) => Number(text))).toEqual([Number(clause?.[1])])
      expect(restored(source, less)).toBe(source)
    },
  ), { numRuns: 300 }))
  it("never throws, and puts nothing out of range", () => fc.assert(fc.property(
    fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "binary", maxLength: 200 }), (source, result) => {
      for (const { gap, from, to } of lostNumbers(`${source}12人${result}3,4`, `${source}3,4`)) {
        expect(from).toBeLessThan(to)
        if (gap) expect(gap.at).toBeLessThanOrEqual(source.length + 3)
      }
    },
  )))
})

describe("a slip", () => {
  const told = (node: Parameters<typeof diagnose>[0]): readonly string[] =>
    diagnose(node, [digitSlip]).map(({ from, to, severity, message }) =>
      `${severity} ${node.textBetween(from, to)}: ${message}`)

  it("is a warning with what was likely meant", () =>
    expect(told(doc(h1("亮点"), p("共募集", figure("甲", "1"), "，投入296、4万元。")))).toEqual([
      "warning 296、4: “296、4”像是“296.4”的笔误，请核对",
    ]))
  it("is not seen in lists, estimates and items", () =>
    expect(told(doc(p("3、4万元"), p("1、5万元以上"), p("共2、3项")))).toEqual([]))

  it("is found at its place behind an inline node that holds text", () => {
    const host = new Schema({ nodes: {
      doc: { content: "block*" }, paragraph: { group: "block", content: "inline*" }, text: { group: "inline" },
      note: { group: "inline", inline: true, content: "text*" },
    } })
    const note = host.node("note", null, [host.text("注释")])
    const report = host.node("doc", null, [host.node("paragraph", null, [note, host.text("共投入296、4万元。")])])
    expect(diagnose(report, [digitSlip]).map(({ from, to }) => report.textBetween(from, to))).toEqual(["296、4"])
  })
})
