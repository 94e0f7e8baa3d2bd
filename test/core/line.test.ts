import { attachmentMarks, blockNumbers, closingIndents, draft, isAddress, toText } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { addressee, attachment, date, doc, figure, h1, h2, note, p, signature, table, td, title, tr } from "../build.ts"

const inOrder = <T>(map: ReadonlyMap<number, T>): readonly T[] => [...map].sort(([a], [b]) => a - b).map(([, value]) => value)
const marks = (...blocks: readonly Node[]): readonly string[] => inOrder(attachmentMarks(doc(...blocks)))
const indents = (...blocks: readonly Node[]): readonly number[] => inOrder(closingIndents(doc(...blocks)))

describe("attachments", () => {
  it("have no number where there is one", () => expect(marks(p("正文"), attachment("收支表"))).toEqual(["附件："]))
  it("are numbered where there are several", () => {
    expect(marks(attachment("收支表"), attachment("名单"), attachment("说明"))).toEqual(["附件：1.", "2.", "3."])
  })
  it("are counted apart where something stands between them", () => {
    expect(marks(attachment("甲"), p("隔开"), attachment("乙"))).toEqual(["附件：", "附件："])
  })
  it("take no number from sections, nor give one", () => {
    expect(inOrder(blockNumbers(doc(h1("概况"), attachment("甲"), attachment("乙"), h1("问题"), h2("不足")))))
      .toEqual(["一、", "附件：1.", "2.", "二、", "（一）"])
  })
})

describe("signature and date", () => {
  it("stand so that the date begins two behind the signature's first", () => {
    expect(indents(signature("青川县总工会委员会"), date("2026年3月5日"))).toEqual([2, 3])
  })
  it("let the date stand by two where it is the longer one", () => {
    expect(indents(signature("县工会"), date("2026年12月15日"))).toEqual([8, 2])
  })
  it("count a figure by what it prints", () => {
    const day = figure("成文日期", "2026-03-05", "", { kind: "date" })
    expect(indents(signature("青川县总工会委员会"), date(day))).toEqual([2, 3])
  })
  it("leave room for a seal where nobody signs", () => expect(indents(p("正文"), date("2026年3月5日"))).toEqual([4]))
  it("do not belong together over a paragraph", () => {
    expect(indents(signature("县总工会"), p(), date("2026年3月5日"))).toEqual([2, 4])
  })
})

it("tells an address from a sentence that ends with a colon", () => {
  expect(["各县（市）总工会：", "各位委员、同志们：", "现将有关情况报告如下，请审阅：", "同志们"].map(isAddress))
    .toEqual([true, true, false, false])
})

it("is part of a report's text", () => {
  expect(toText(draft(doc(
    title("总结"), addressee("市总工会："), h1("概况"), p("完成", figure("件数", "1200", "件"), "。"),
    table(tr(td(p("甲")), td(p("乙"), p("丙")))), attachment("表"), signature("县总工会"), note("（联系人：张三）"),
  )))).toBe("总结\n市总工会：\n一、概况\n完成1,200件。\n甲\t乙 丙\n附件：表\n县总工会\n（联系人：张三）\n")
})
