// What ReportKit costs in a real browser, as ratios to the same TipTap editor without it: pages loaded in turn, medians.

import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Browser, Page } from "playwright-core"
import { build, defaultClientConditions, preview } from "vite"
import { expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { median, table, writeResults } from "./results.ts"

interface Run { readonly load: number; readonly key: number; readonly dispatch: number; readonly slash: number; readonly blank: number }

const sizes: readonly (readonly [size: number, rounds: number])[] = [[1_000, 7], [10_000, 5], [50_000, 3]]

it("measures the editor", async () => {
  const outDir = mkdtempSync(join(tmpdir(), "tianbao-bench-"))
  const root = resolve("test/bench/page")
  await build({
    root, configFile: false, logLevel: "error", resolve: { conditions: ["@tianbao/source", ...defaultClientConditions] },
    build: { outDir, emptyOutDir: true, target: "es2022" },
  })
  const server = await preview({ root, configFile: false, logLevel: "error", build: { outDir }, preview: { port: 0, host: "127.0.0.1" } })
  const url = server.resolvedUrls?.local[0] ?? ""
  const browser = await launchBrowser()
  const rows: string[][] = []
  for (const [size, rounds] of sizes) {
    const runs: Record<"bare" | "kit", Run[]> = { bare: [], kit: [] }
    for (let round = 0; round < rounds; round++) {
      for (const variant of round % 2 ? ["kit", "bare"] as const : ["bare", "kit"] as const) {
        runs[variant].push(await measure(browser, `${url}?kit=${variant === "kit" ? 1 : 0}&size=${size}`, variant === "kit"))
      }
    }
    const of = (variant: "bare" | "kit", key: keyof Run): number => median(runs[variant].map(run => run[key]))
    const ratio = (key: keyof Run): string => `${(of("kit", key) / of("bare", key)).toFixed(2)}×`
    const pair = (key: keyof Run, digits = 1): string => `${of("kit", key).toFixed(digits)} / ${of("bare", key).toFixed(digits)}`
    rows.push([
      size.toLocaleString("en"), ratio("key"), pair("key"), `${(of("kit", "dispatch") - of("bare", "dispatch")).toFixed(2)} ms`,
      pair("dispatch", 2), ratio("load"), pair("load", 0), `${of("kit", "slash").toFixed(1)} ms`, `${of("kit", "blank").toFixed(1)} ms`,
    ])
  }
  await browser.close()
  await server.close()
  writeResults("editor", table([
    "Paragraphs", "Key to frame", "kit / bare, ms", "Added to a dispatch", "kit / bare, ms", "Load", "kit / bare, ms", "Slash menu", "Next blank",
  ], rows))
  expect(rows).toHaveLength(sizes.length)
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
  const dispatch = median(await page.evaluate(() => window.bench.dispatches(60)))
  await page.waitForTimeout(500)
  let [slash, blank] = [0, 0]
  if (kit) {
    await page.evaluate(() => window.bench.focus())
    await page.keyboard.type("。")
    slash = await typing(page, "/")
    if (!(await page.evaluate(() => window.bench.isMenuOpen()))) throw new Error("The slash menu did not open")
    await page.keyboard.press("Escape")
    blank = median(await page.evaluate(async () => {
      const times: number[] = []
      for (let i = 0; i < 7; i++) times.push(await window.bench.nextBlank())
      return times
    }))
  }
  await page.close()
  return { load, key, dispatch, slash, blank }
}

/** The median time from a real key event to the next frame. */
async function typing(page: Page, keys: string): Promise<number> {
  await page.evaluate(() => { window.bench.frames.length = 0 })
  for (const key of keys) {
    const before = await page.evaluate(() => window.bench.frames.length)
    await page.keyboard.press(key)
    await page.waitForFunction(count => window.bench.frames.length > count, before)
  }
  return median(await page.evaluate(() => window.bench.frames))
}
