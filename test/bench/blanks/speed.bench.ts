// What finding blanks costs: over 10 MB of text against cutting it into words, for one paragraph while typing, on first
// use, and in bytes. MB=1 and ROUNDS=1 make it short.

import { execFileSync } from "node:child_process"
import { existsSync } from "node:fs"
import { resolve } from "node:path"
import { gzipSync } from "node:zlib"
import { expect, it } from "vitest"
import { bundle } from "../../bundle.ts"
import { median, table } from "../results.ts"
import { readTexts } from "./corpus.ts"
import { writeResults } from "./results.ts"
import { reportText } from "./text.ts"

type Text = readonly (readonly string[])[]

/** For each way, its median in ms and what it counted. */
type Times = Readonly<Record<string, readonly [ms: number, count: number]>>

const isShort = process.env["MB"] !== undefined || process.env["ROUNDS"] !== undefined
const bytes = Number(process.env["MB"] ?? 10) * 1_000_000
const rounds = Number(process.env["ROUNDS"] ?? 5)
const corpus = resolve(process.env["CORPUS"] ?? "../shared/corpus")

const firstUses = 15
const maximumSize = 60

it("measures what finding costs", async () => {
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "packages/blanks"], { stdio: "inherit" })
  const first = Array.from({ length: firstUses }, () => node<[load: number, call: number]>("first-use.mjs"))
  const named: readonly (readonly [string, Text])[] = [
    ["Sentences of our own", reportText(bytes)],
    ...existsSync(corpus) ? [["The corpus, repeated", repeated(readTexts(corpus))]] as const : [],
  ]
  const input = JSON.stringify({ texts: named.map(([, text]) => text), typed: typedParagraph(), rounds })
  const { typing, texts } = node<{ typing: number, texts: readonly Times[] }>("speed.mjs", input)
  const { code } = await bundle(`export * from "@tianbao/blanks"`)
  const size = gzipSync(code).length / 1000
  const results = [
    ...named.flatMap(([name, text], i) => [`${name}, ${(sizeOf(text) / 1e6).toFixed(1)} MB:`, timesTable(texts[i]!)]),
    "The rest:",
    table(["Measure", "Here", "At most"], [
      ["A paragraph of 200 characters while typing, ms", typing.toFixed(3), ""],
      ["First use: import, ms", median(first.map(([load]) => load)).toFixed(1), ""],
      ["First use: import and first call, ms", median(first.map(([load, call]) => load + call)).toFixed(1), ""],
      ["Minified, kB", (code.length / 1000).toFixed(1), ""],
      ["Minified and gzipped, kB", size.toFixed(1), String(maximumSize)],
    ]),
  ].join("\n\n")
  console.log(`\n${results}\n`)
  if (!isShort && process.env["CORPUS"] === undefined) writeResults("speed", results)
  expect(texts).toHaveLength(named.length)
}, 1_800_000)

/** Runs a script of this folder to its end, in plain Node. */
function node<T>(script: string, input = ""): T {
  const options = { input, encoding: "utf8", maxBuffer: 1e9 } as const
  return JSON.parse(execFileSync(process.execPath, [`test/bench/blanks/${script}`], options)) as T
}

function timesTable(times: Times): string {
  const [ours] = times["findBlanks"]!
  return table(["", "ms", "findBlanks takes", "Hits or words"], Object.entries(times).map(([name, [ms, count]]) =>
    [name, ms.toFixed(0), name === "findBlanks" ? "" : `${(ours / ms).toFixed(2)}×`, count.toLocaleString("en")]))
}

function typedParagraph(): string {
  return reportText(200_000, 2).flat().find(text => text.length >= 190 && text.length <= 220 && /[^\d.,]%/.test(text))!
}

function repeated(text: Text): Text {
  return Array.from({ length: Math.ceil(bytes / sizeOf(text)) }, () => text).flat()
}

function sizeOf(text: Text): number {
  return text.flat().reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph) + 1, 0)
}
