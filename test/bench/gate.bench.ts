// What the gate costs in Node, as a ratio to one plain walk over a fresh copy of the same document.

import { gate, reportSchema } from "@tianbao/core"
import { expect, it } from "vitest"
import { reportJSON } from "./document.ts"
import { median, table, writeResults } from "./results.ts"

it("measures the gate", () => {
  const schema = reportSchema()
  const rows = [1_000, 10_000].map(size => {
    const json = reportJSON(size)
    const [walks, gates]: [number[], number[]] = [[], []]
    for (let round = 0; round < 30; round++) {
      // A fresh document each time: what was derived is remembered on its nodes.
      const doc = schema.nodeFromJSON(json)
      walks.push(timed(() => doc.descendants(() => true)))
      gates.push(timed(() => gate(doc)))
    }
    const [walk, check] = [median(walks.slice(5)), median(gates.slice(5))]
    return [size.toLocaleString("en"), walk.toFixed(2), check.toFixed(2), `${(check / walk).toFixed(2)}×`]
  })
  writeResults("gate", table(["Paragraphs", "doc.descendants, ms", "gate, ms", "Ratio"], rows))
  expect(rows).toHaveLength(2)
}, 120_000)

function timed(task: () => unknown): number {
  const start = performance.now()
  task()
  return performance.now() - start
}
