// What the gate costs in Node, as a ratio to one plain walk over the same document.

import { execFileSync } from "node:child_process"
import { expect, it } from "vitest"
import { buildCommand } from "../cli/command.ts"
import { reportJSON } from "./document.ts"
import { table, writeResults } from "./results.ts"

it("measures the gate", () => {
  buildCommand()
  const sizes = [1_000, 10_000]
  const input = JSON.stringify(sizes.map(size => reportJSON(size)))
  const out = execFileSync(process.execPath, ["test/bench/gate.mjs"], { input, encoding: "utf8" })
  const medians = JSON.parse(out) as [walk: number, gate: number][]
  writeResults("gate", table(["Paragraphs", "doc.descendants, ms", "gate, ms", "Ratio"], medians.map(([walk, gate], i) =>
    [sizes[i]!.toLocaleString("en"), walk.toFixed(2), gate.toFixed(2), `${(gate / walk).toFixed(2)}×`])))
  expect(medians).toHaveLength(sizes.length)
}, 120_000)
