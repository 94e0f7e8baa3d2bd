import { formatNumber, type NumberingScheme } from "@tianbao/core"
import { describe, expect, it } from "vitest"

describe("formatNumber", () => {
  it.each([
    [1, 1, "一、"], [1, 10, "十、"], [1, 11, "十一、"], [1, 105, "一百零五、"], [2, 1, "（一）"], [2, 12, "（十二）"], [2, 20, "（二十）"],
    [3, 1, "1."], [3, 12, "12."], [4, 1, "（1）"], [4, 100, "（100）"],
    [5, 1, "①"], [5, 20, "⑳"], [5, 21, "㉑"], [5, 35, "㉟"], [5, 36, "㊱"], [5, 50, "㊿"], [5, 51, "（51）"],
    [0, 1, ""], [6, 1, ""],
  ])("level %i, number %i: %s", (level, index, text) => {
    expect(formatNumber(level, index)).toBe(text)
  })

  it("follows a scheme of the host", () => {
    const scheme: NumberingScheme = [
      { before: "第", numeral: "chinese", after: "章 " },
      { before: "", numeral: "decimal", after: ") " },
    ]
    expect([formatNumber(1, 3, scheme), formatNumber(2, 3, scheme), formatNumber(3, 3, scheme)]).toEqual(["第三章 ", "3) ", ""])
  })
})
