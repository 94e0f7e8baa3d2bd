// Word files, written and read: ours beside what others would take, one after the other in one run, each in a process of its own.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "vite"
import { expect, it } from "vitest"
import { buildCommand } from "../cli/command.ts"
import { has } from "../docx/libreoffice.ts"
import { median, table, writeResults } from "./results.ts"

interface Run {
  readonly ms: number
  readonly megabytes: number
  readonly result: unknown
}

const sizes = [1_000, 10_000]
const writers = ["tianbao", "docx", "prosemirror-docx", "html-to-docx", ...has("pandoc") ? ["pandoc"] : [], "floor"]
const readers = ["read: tianbao", "read: mammoth"]

it("measures Word files", async () => {
  buildCommand()
  const folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  // Its modules name each other without extensions, which Node does not take.
  await build({
    configFile: false, logLevel: "error", ssr: { noExternal: true },
    build: { ssr: "node_modules/prosemirror-docx/dist/esm/index.js", outDir: folder, emptyOutDir: false, rolldownOptions: { output: { entryFileNames: "prosemirror-docx.mjs" } } },
  })
  const run = (tool: string, size: number): Run =>
    JSON.parse(execFileSync(process.execPath, ["test/bench/documents.mjs", tool, String(size), folder], { encoding: "utf8" }).trim().split("\n").at(-1) ?? "") as Run
  const rows: string[][] = []
  const slices: string[][] = []
  try {
    for (const size of sizes) {
      run("own", size)
      const rounds: Record<string, Run[]> = {}
      for (let round = 0; round < 3; round++) for (const tool of [...writers, ...readers]) (rounds[tool] ??= []).push(run(tool, size))
      const of = (tool: string, key: "ms" | "megabytes"): number => median((rounds[tool] ?? []).map(each => each[key]))
      for (const tool of [...writers, ...readers]) {
        const base = readers.includes(tool) ? "read: tianbao" : "tianbao"
        rows.push([
          size.toLocaleString("en"), tool, `${Math.round(of(tool, "ms"))} ms`, `${(of(tool, "ms") / of(base, "ms")).toFixed(1)}×`,
          tool === "pandoc" ? "" : `${Math.round(of(tool, "megabytes"))} MB`,
        ])
      }
      const [heldWriting, heldReading, stopsWriting, stopsReading] = run("slices", size).result as readonly number[]
      slices.push([size.toLocaleString("en"), `${heldWriting} / ${heldReading} ms`, `${stopsWriting} / ${stopsReading} ms`])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  writeResults("documents", [
    "Paragraphs with a figure each, a heading in ten, a table of 20 × 6 in a hundred; medians of three, a process each, without its start. Ours " +
      "alone has content controls and its own part. `floor` builds the text and deflates it, nothing else.",
    table(["Paragraphs", "Tool", "Time", "of ours", "Peak memory of the process"], rows),
    "With a job that hears of progress: the longest hold of the thread, and the time from taking the work back to its end, writing / reading:",
    table(["Paragraphs", "Longest hold", "Cancel"], slices),
  ].join("\n\n"))
  expect(rows).toHaveLength(sizes.length * (writers.length + readers.length))
}, 1_200_000)
