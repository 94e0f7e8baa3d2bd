import { changeOf, changesOffered, changeText, changeWordsBefore, differenceOf, offerChange } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, p } from "../build.ts"

describe("changeOf", () => {
  it.each([
    ["90", "80", "12.5"], ["80", "90", "-11.1"], ["100", "100", "0.0"], ["3", "-2", "250.0"], ["-3", "-2", "-50.0"],
    ["2.005", "2", "0.2"], ["2.0005", "2", "0.0"], ["1.9999", "2", "0.0"],
    ["12345678901234567890", "12345678901234567889", "0.0"],
  ])("takes %s after %s for %s%%", (value, previous, change) => {
    expect(changeOf(value, previous)).toBe(change)
  })

  it("rounds a half to the even neighbour, or up where it is told to", () => {
    expect([changeOf("100.25", "100"), changeOf("100.35", "100")]).toEqual(["0.2", "0.4"])
    expect([changeOf("100.25", "100", { rounding: "half-up" }), changeOf("99.75", "100")]).toEqual(["0.3", "-0.2"])
  })

  it("does not take a long quotient for a half", () => {
    // 1 / 3 of a percent above a half that is not there: 0.05 + 10⁻²².
    expect(changeOf("1000500000000.0000000001", "1000000000000")).toBe("0.1")
    expect(changeOf("1000500000000", "1000000000000")).toBe("0.0")
  })

  it("keeps as many decimals as it is told to", () => {
    expect(changeOf("4", "3", { places: 0 })).toBe("33")
    expect(changeOf("4", "3", { places: 3 })).toBe("33.333")
    expect(() => changeOf("4", "3", { places: -1 })).toThrow(RangeError)
  })

  it("is null where there is nothing to compare with", () => {
    for (const [value, previous] of [["1", null], [null, "1"], ["1", "0"], ["一", "1"]] as const) {
      expect(changeOf(value, previous)).toBeNull()
    }
  })

  it("has the sign of the difference, and its size within half a step", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 }).map(cents => (cents / 100).toFixed(2))
    fc.assert(fc.property(amount, amount, (value, previous) => {
      const exact = (Number(value) - Number(previous)) / Number(previous) * 100
      const change = Number(changeOf(value, previous))
      expect(Math.abs(change - exact)).toBeLessThanOrEqual(0.05 + Math.abs(exact) * 1e-9)
      if (change !== 0) expect(Math.sign(change)).toBe(Math.sign(exact))
    }))
  })
})

describe("differenceOf", () => {
  it("is exact", () => expect(differenceOf("0.3", "0.1")).toBe("0.2"))
})

describe("changeText and offerChange", () => {
  it.each([
    ["number", "90", "80", "增长12.5%", "同比增长12.5%"],
    ["number", "80", "90", "下降11.1%", "同比下降11.1%"],
    ["number", "90", "90.0", "持平", "与上年持平"],
    ["number", "20001", "20000", "基本持平", "与上年基本持平"],
    ["number", "3000", "2", "增长149,900.0%", "同比增长149,900.0%"],
    ["percent", "98.5", "97.25", "提高1.25个百分点", "同比提高1.25个百分点"],
    ["percent", "97", "98", "下降1个百分点", "同比下降1个百分点"],
    ["number", "5", "0", null, null],
    ["date", "2026", "2025", null, null],
  ] as const)("tells a %s of %s after %s", (kind, value, previous, text, offer) => {
    expect(changeText({ kind, value, previous })).toBe(text)
    expect(offerChange({ kind, value, previous })).toBe(offer)
  })
})

describe("changeWordsBefore", () => {
  it.each([
    ["捐款32万元，同比增长", "同比增长", false], ["比上年同期减少了约", "比上年同期减少", true],
    ["较2024年提高", "较上年提高", false], ["与２０２４年同期相比，降低", "与上年同期相比降低", true], ["与去年相比，下降", "与去年相比下降", true],
  ])("reads %s", (text, phrase, isDown) => {
    expect(changeWordsBefore(text, 2024)).toMatchObject({ phrase, isDown, isShared: false })
  })

  it.each(["环比增长", "同比", "增长", "同比增长8%，共", "比2002年增长"])("takes %s for none", text => {
    expect(changeWordsBefore(text, 2024)).toBeNull()
  })

  it("knows changes that are told in a row", () => {
    expect(changeWordsBefore("同比分别增长")).toMatchObject({ phrase: "同比增长", isShared: true })
  })
})

describe("changesOffered", () => {
  const offers = (document: Node): readonly unknown[] =>
    changesOffered(document).map(({ value, from, mismatch }) => [value, from.label, mismatch])
  const donations = figure("捐款", "90", "万元", { previous: "80" })
  const rate = figure("入会率", "98.5", "%", { kind: "percent", previous: "99" })
  const percent = blank("同比", "%", { kind: "percent" })

  it("computes the change of the figure before it", () => {
    expect(offers(doc(p("捐款", donations, "，同比增长", percent, "。")))).toEqual([["12.5", "捐款", null]])
    expect(offers(doc(p("捐款", donations, "，比上年增加", blank("增加", "万元"), "。")))).toEqual([["10", "捐款", null]])
    expect(offers(doc(p("入会率", rate, "，较上年下降", blank("下降", "个百分点"), "。")))).toEqual([["0.5", "入会率", null]])
  })

  it("knows which year is the last one", () => {
    const document = doc(p("2026年，2026年"), p("捐款", donations, "，比2025年增长", percent))
    expect(offers(document)).toEqual([["12.5", "捐款", null]])
  })

  it("takes the words from the label where the text has none", () => {
    expect(offers(doc(p("捐款", donations, "（", blank("捐款同比增长", "%", { kind: "percent" }), "）"))))
      .toEqual([["12.5", "捐款", null]])
  })

  it("tells where the word says the opposite of the numbers", () => {
    expect(offers(doc(p("捐款", donations, "，同比下降", percent))))
      .toEqual([["-12.5", "捐款", { written: "下降", needed: "上升", value: "12.5" }]])
    const same = figure("捐款", "80", "万元", { previous: "80" })
    expect(offers(doc(p("捐款", same, "，同比增长", percent))))
      .toEqual([["0.0", "捐款", { written: "增长", needed: "持平", value: "0.0" }]])
  })

  it("offers nothing across sentences or paragraphs, for several quantities at once, or out of nothing", () => {
    const nothing = [
      doc(p("捐款", donations, "。同比增长", percent)),
      doc(p("捐款", donations), p("同比增长", percent)),
      doc(p("捐款", donations, "、支出", donations, "，同比分别增长", percent, "、", percent)),
      doc(p("捐款", blank("捐款", "万元", { previous: "80" }), "，同比增长", percent)),
      doc(p("捐款", figure("捐款", "90", "万元"), "，同比增长", percent)),
      doc(p("捐款", donations, "，同比增长", figure("同比", "3", "%", { kind: "percent" }))),
      doc(p("入会率", rate, "，同比增长", percent)),
      doc(p("捐款", donations, "，环比增长", percent)),
      doc(p("捐款", donations, "，会员人数同比增长", percent)),
      doc(p("2026年捐款", donations, "，比2020年增长", percent)),
    ]
    expect(nothing.flatMap(offers)).toEqual([])
  })

  it("compares a second change with the quantity, not with the first", () => {
    const list = offers(doc(p("捐款", donations, "，同比增长", percent, "，比上年增加", blank("增加", "万元"), "。")))
    expect(list).toEqual([["12.5", "捐款", null], ["10", "捐款", null]])
  })
})
