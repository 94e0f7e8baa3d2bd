// What ReportKit costs in a real browser: pages loaded in turn, medians,
// as ratios to the same TipTap editor without it.

import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Browser, Page } from "playwright-core"
import { build, defaultClientConditions, preview } from "vite"
import { expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import type { Form } from "./document.ts"
import { median, table, writeResults } from "./results.ts"

interface Run {
  readonly load: number
  readonly key: number
  readonly dispatch: number
  readonly slash: number
  readonly blank: number
  readonly look: number
  readonly found: number
}

const sizes: readonly (readonly [size: number, rounds: number])[] = [[1_000, 9], [10_000, 5], [50_000, 3]]
const forms: readonly Form[] = ["text", "nodes", "report"]

// An isolated page's clock counts in steps of 5 µs, another's in steps of 100 µs.
const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" }

it("measures the editor", async () => {
  const outDir = mkdtempSync(join(tmpdir(), "tianbao-bench-"))
  const root = resolve("test/bench/page")
  const resolveSources = { conditions: ["@tianbao/source", ...defaultClientConditions] }
  await build({
    root, configFile: false, logLevel: "error", resolve: resolveSources,
    build: { outDir, emptyOutDir: true, target: "es2022" },
  })
  const server = await preview({
    root, configFile: false, logLevel: "error", build: { outDir }, preview: { port: 0, host: "127.0.0.1", headers },
  })
  const url = server.resolvedUrls?.local[0] ?? ""
  const browser = await launchBrowser()
  const ratios: string[][] = []
  const times: string[][] = []
  for (const [size, rounds] of sizes) {
    const runs: Record<Form, Run[]> = { text: [], nodes: [], report: [] }
    for (let round = 0; round < rounds; round++) {
      for (const form of round % 2 ? [...forms].reverse() : forms) {
        runs[form].push(await measure(browser, `${url}?form=${form}&size=${size}`, form === "report"))
      }
    }
    const of = (form: Form, key: keyof Run): number => median(runs[form].map(run => run[key]))
    const ratio = (key: keyof Run, base: Form): string => `${(of("report", key) / of(base, key)).toFixed(2)}×`
    const all = (key: keyof Run, digits: number): string => forms.map(form => of(form, key).toFixed(digits)).join(" / ")
    const paragraphs = size.toLocaleString("en")
    const added = of("report", "dispatch") - of("nodes", "dispatch")
    ratios.push([
      paragraphs, ratio("key", "nodes"), ratio("key", "text"), `${added.toFixed(2)} ms`,
      ratio("load", "nodes"), ratio("load", "text"),
    ])
    times.push([
      paragraphs, all("key", 1), all("dispatch", 2), all("load", 0), of("report", "slash").toFixed(1),
      of("report", "blank").toFixed(1), of("report", "look").toFixed(1), of("report", "found").toFixed(2),
    ])
  }
  await browser.close()
  await server.close()
  writeResults("editor", [
    table(["Paragraphs", "Key to frame", "against text", "Added to a dispatch", "Load", "against text"], ratios),
    "Medians in ms, text / nodes / report:",
    table(["Paragraphs", "Key to frame", "Dispatch", "Load", "Slash menu", "Next blank", "Search", "Dispatch while it is shown"], times),
  ].join("\n\n"))
  expect(ratios).toHaveLength(sizes.length)
}, 1_800_000)

async function measure(browser: Browser, url: string, kit: boolean): Promise<Run> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
  page.setDefaultTimeout(120_000)
  await page.goto(url)
  await page.waitForFunction(() => window.bench)
  const load = await page.evaluate(() => window.bench.loaded)
  await page.evaluate(() => window.bench.focus())
  await page.waitForTimeout(500)
  const key = await typing(page, "abcdefghijklmnopqrst")
  const dispatch = median(await page.evaluate(() => window.bench.dispatches(100)))
  await page.waitForTimeout(500)
  const [slash, blank] = kit ? await reportKeys(page) : [0, 0]
  const { look, key: found } = kit ? await page.evaluate(() => window.bench.find("职工")) : { look: 0, key: 0 }
  await page.close()
  return { load, key, dispatch, slash, blank, look, found }
}

/** From the slash to its menu, and from one blank to the next. */
async function reportKeys(page: Page): Promise<[slash: number, blank: number]> {
  await page.evaluate(() => window.bench.focus())
  await page.keyboard.type("。")
  const slash = await typing(page, "/")
  if (!(await page.evaluate(() => window.bench.isMenuOpen()))) throw new Error("The slash menu did not open")
  await page.keyboard.press("Escape")
  const blanks = await page.evaluate(async () => {
    const times: number[] = []
    for (let i = 0; i < 7; i++) times.push(await window.bench.nextBlank())
    return times
  })
  return [slash, median(blanks)]
}

/** The median time from a real key event to the next frame. */
async function typing(page: Page, keys: string): Promise<number> {
  await page.evaluate(() => {
    window.bench.frames.length = 0
  })
  for (const key of keys) {
    const before = await page.evaluate(() => window.bench.frames.length)
    await page.keyboard.press(key)
    await page.waitForFunction(count => window.bench.frames.length > count, before)
  }
  return median(await page.evaluate(() => window.bench.frames))
}
