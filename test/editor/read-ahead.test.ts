import { hitsIn } from "@tianbao/core"
import { expect, it } from "vitest"
import { isRead, readAhead } from "../../packages/editor/src/read-ahead.ts"
import { doc, p } from "../build.ts"

const long = (): ReturnType<typeof doc> => doc(...Array.from({ length: 1000 }, (_, i) => p(`第${i}段，捐款××元，`)))

it("reads a long document in parts, and finds in it what it would have found at once", () => {
  const report = long()
  expect(isRead(report)).toBe(false)
  let turns = 1
  while (!readAhead(report, () => false)) turns++
  expect(turns).toBeGreaterThan(5)
  expect(isRead(report)).toBe(true)
  expect(hitsIn(report)).toEqual(hitsIn(long()))
})

it("reads a change alone", () => {
  const report = long()
  readAhead(report, () => true)
  const changed = report.replace(1, 1, report.slice(1, 2))
  expect(readAhead(changed, () => false)).toBe(true)
})

it("does with a short document in one turn", () => {
  expect(readAhead(doc(p("捐款××元，")), () => false)).toBe(true)
})
