// What quantities cost: the rules on ten thousand figures in Node, and in a browser filling them from a file, and the sheet.

import { blankRules, defaultRules, diagnose, reportSchema } from "@tianbao/core"
import { toHTML } from "@tianbao/html"
import type { Node } from "prosemirror-model"
import { expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildScript, serveScript } from "../element-script.ts"
import { median, table, writeResults } from "./results.ts"

const size = 10_000
const schema = reportSchema()
const rules = defaultRules.filter(rule => !blankRules.includes(rule))

/** A figure a paragraph, a heading every ten, and every twentieth figure the sum of the two before it. */
function report(filled: boolean): Node {
  const blocks: Node[] = []
  for (let i = 0; i < size; i++) {
    if (i % 10 === 0) blocks.push(schema.node("reportSection", { level: 1 + (i / 10) % 2 }, schema.text(`第${i}项工作`)))
    const isSum = i % 20 === 19
    const attrs = { name: `f${i}`, label: `支出${i}`, unit: "万元", min: "0", precision: "2", previous: String(900 + i % 7), value: filled ? String(isSum ? 2 * i - 3 : i) : null, ...isSum && { formula: `f${i - 1} + f${i - 2}` } }
    blocks.push(schema.node("paragraph", null, [schema.text("各单位按照部署抓好落实，重点工作有序推进，本项支出"), schema.node("reportFigure", attrs), schema.text("，比上年有所增加。")]))
  }
  return schema.node("doc", null, blocks)
}

const timed = (task: () => void): number => {
  const start = performance.now()
  task()
  return performance.now() - start
}

it("measures the rules", () => {
  const doc = report(true)
  const [walks, first, again, changed]: number[][] = [[], [], [], []]
  for (let round = 0; round < 30; round++) {
    // Other nodes, which nobody has read; then the same nodes in another document; then one of them with another value.
    const fresh = schema.nodeFromJSON(doc.toJSON())
    walks!.push(timed(() => fresh.descendants(() => true)))
    first!.push(timed(() => diagnose(fresh, rules)))
    const copy = fresh.copy(fresh.content)
    again!.push(timed(() => diagnose(copy, rules)))
    const block = fresh.child(5000)
    const other = block.copy(block.content.replaceChild(1, block.child(1).type.create({ ...block.child(1).attrs, value: String(round) })))
    const next = fresh.copy(fresh.content.replaceChild(5000, other))
    changed!.push(timed(() => diagnose(next, rules)))
  }
  const [walk, cold, warm, one] = [walks, first, again, changed].map(times => median(times!.slice(10))) as [number, number, number, number]
  writeResults("rules", [
    `All default rules but those that search the text for missing numbers, on ${size.toLocaleString("en")} figures in as many paragraphs, 500 of them computed.`,
    "",
    table(["plain walk", "never read (aim 5×)", "read before", "after one value changed (aim 0.2 of the first)"],
      [[`${walk.toFixed(2)} ms`, `${cold.toFixed(1)} ms, ${(cold / walk).toFixed(1)}×`, `${warm.toFixed(1)} ms`, `${one.toFixed(1)} ms, ${(one / cold).toFixed(2)}`]]),
  ].join("\n"))
  expect(one).toBeLessThan(cold)
}, 120_000)

it("measures the sheet and filling in a browser", async () => {
  buildScript()
  const site = await serveScript(path => path === "/" ? { body: '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>测</title><script src="report-editor.js"></script><body><report-editor></report-editor></body></html>' } : null)
  const browser = await launchBrowser()
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
  await page.goto(site.url)
  await page.waitForFunction(() => document.querySelector("report-editor")?.templates.length)
  await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, toHTML(report(false)))
  const button = page.locator("report-editor").getByRole("button", { name: "数字表" }).first()
  await button.waitFor()
  await page.waitForTimeout(4000)
  const opened: number[] = []
  for (let round = 0; round < 7; round++) {
    opened.push(await page.evaluate(async () => {
      const root = document.querySelector("report-editor")!.shadowRoot!
      const start = performance.now()
      root.querySelector<HTMLElement>('button[aria-label="数字表"]')!.click()
      while (!root.querySelector(".grid-row .cell-value")) await new Promise(resolve => requestAnimationFrame(resolve))
      await new Promise(resolve => { const { port1, port2 } = new MessageChannel(); port1.onmessage = resolve; requestAnimationFrame(() => port2.postMessage(null)) })
      const time = performance.now() - start
      root.querySelector<HTMLElement>('button[aria-label="数字表"]')!.click()
      await new Promise(resolve => setTimeout(resolve, 500))
      return time
    }))
  }
  const filled: number[] = []
  for (let round = 0; round < 5; round++) {
    filled.push(await page.evaluate(async ([count, shift]) => {
      const element = document.querySelector("report-editor")!
      const values = Object.fromEntries(Array.from({ length: count! }, (_, i) => [`f${i}`, String(i + shift!)]))
      const start = performance.now()
      element.fill(values, { source: "台账.xlsx", asOf: "2026-11-20" })
      const time = performance.now() - start
      await new Promise(resolve => setTimeout(resolve, 3000))
      return time
    }, [size, round] as const))
  }
  await browser.close()
  await site.close()
  const [first = 0, ...others] = opened
  writeResults("sheet", table(["sheet opens, the first time", "and again (aim 200 ms)", `${size.toLocaleString("en")} figures filled (aim 1.5 s)`],
    [[`${first.toFixed(0)} ms`, `${median(others).toFixed(0)} ms`, `${(median(filled) / 1000).toFixed(2)} s`]]))
  expect(filled).toHaveLength(5)
}, 300_000)
