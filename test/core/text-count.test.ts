import { textCount } from "@tianbao/core"
import { expect, it } from "vitest"
import { bold, br, doc, figure, h1, p, table, td, tr } from "../build.ts"

it.each([
  ["全年工作总结", 6, 6, 6],
  ["共募集，救助。", 7, 7, 7],
  ["2026年", 2, 5, 5],
  ["完成 OA 系统 v2.1 上线", 8, 12, 16],
  ["增长12.5%，达到3,200万元", 9, 17, 17],
  ["　　各位委员：", 5, 5, 7],
  ["“十四五”规划——开局", 11, 11, 11],
  ["", 0, 0, 0],
])("%s", (text, words, characters, withSpaces) => {
  expect(textCount(doc(p(text)))).toEqual({ words, characters, withSpaces })
})

it("counts what figures show, and headings without their numbers", () => {
  expect(textCount(doc(h1("基本情况"), p("募集", figure("捐款", "1200", "元"), "。"))).words).toBe(4 + 2 + 1 + 1 + 1)
})

it("counts marks for nothing, breaks as space, and cells apart", () => {
  expect(textCount(doc(p("上", bold("半"), "年", br(), "ab")))).toEqual({ words: 4, characters: 5, withSpaces: 6 })
  expect(textCount(doc(table(tr(td(p("ab")), td(p("cd"))))))).toEqual({ words: 2, characters: 4, withSpaces: 4 })
})
