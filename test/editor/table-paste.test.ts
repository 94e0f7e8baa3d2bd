import type { Slice } from "prosemirror-model"
import { expect, it } from "vitest"
import { tableOfText } from "../../packages/editor/src/table-paste.ts"
import { schema } from "../build.ts"

const cells = (slice: Slice | null): readonly (readonly string[])[] | null => {
  const rows: string[][] = []
  slice?.content.firstChild?.forEach(row => {
    const cells: string[] = []
    row.forEach(cell => cells.push(cell.textContent))
    rows.push(cells)
  })
  return slice && rows
}
const read = (text: string, isInTable = false): readonly (readonly string[])[] | null =>
  cells(tableOfText(text, schema, isInTable))

it("reads what a spreadsheet copies, line by line", () => {
  expect(read("单位\t捐款\r\n一分会\t1,200\r\n二分会\t\r\n")).toEqual([["单位", "捐款"], ["一分会", "1,200"], ["二分会", ""]])
})

it("reads quoted cells, with breaks and quotes in them", () => {
  expect(read('"甲\n乙"\t"说""好"""\n丙\t丁')).toEqual([["甲 乙", '说"好"'], ["丙", "丁"]])
  expect(read('"十四五"规划\t5')).toEqual([['"十四五"规划', "5"]])
})

it("takes a single column for one only inside a table", () => {
  expect(read("12\n15\n9")).toBeNull()
  expect(read("12\n15\n9", true)).toEqual([["12"], ["15"], ["9"]])
})

it("leaves text with stray tabs alone", () => {
  expect(read("一\t总体情况\n本月完成任务")).toBeNull()
  expect(read("总体情况")).toBeNull()
})
