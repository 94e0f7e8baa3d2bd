// What <report-editor> costs a page, in a real browser: how soon its text can be edited, against a plain TipTap with its
// starter kit loaded the same way, and what is left when it has come and gone.

import { gzipSync } from "node:zlib"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Browser } from "playwright-core"
import { expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { bundle } from "../bundle.ts"
import { buildScript, serveScript, type Site } from "../element-script.ts"
import { median, table, writeResults } from "./results.ts"

const rounds = 15
const cycles = 30

/** Notes when the first text that can be edited has been painted, on the page's own clock. */
const watch = `<script>(() => {
  const look = () => requestAnimationFrame(() => {
    if (!document.querySelector(".ProseMirror[contenteditable=true]")) return look()
    const channel = new MessageChannel()
    channel.port1.onmessage = () => window.painted = performance.now()
    channel.port2.postMessage(null)
  })
  look()
})()</script>`

const page = (script: string, body: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>测</title>
  ${watch}<script src="${script}" defer></script><body>${body}</body></html>`

it("measures the element", async () => {
  const folder = buildScript()
  const { code: starter } = await bundle(`
    import { Editor } from "@tiptap/core"
    import { StarterKit } from "@tiptap/starter-kit"
    new Editor({ element: document.querySelector("#editor"), extensions: [StarterKit], content: "" })
  `, "iife")
  const site = await serveScript(path => ({
    "/starter.js": { type: "text/javascript", body: starter },
    "/starter": { body: page("starter.js", '<div id="editor"></div>') },
    "/element": { body: page("report-editor.js", "<report-editor></report-editor>") },
  })[path] ?? null)
  const browser = await launchBrowser()
  const times: Record<"starter" | "element", number[]> = { starter: [], element: [] }
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? ["element", "starter"] as const : ["starter", "element"] as const) {
      times[name].push(await firstPaint(browser, site, name))
    }
  }
  const left = await comeAndGo(browser, site)
  await browser.close()
  await site.close()
  const [plain, own] = [median(times.starter), median(times.element)]
  const sizes = readdirSync(folder).filter(file => file.endsWith(".js") && file.startsWith("report-editor")).sort()
    .map(file => [file, `${(gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1000).toFixed(1)} kB`])
  writeResults("element", [
    "From the beginning of the navigation to the frame that shows a text which can be edited; medians of " +
      `${rounds} rounds, a fresh page each, TipTap with StarterKit in one script against the element's script.`,
    "",
    table(["plain TipTap", "`<report-editor>`", "ratio (aim 1.3)"],
      [[`${plain.toFixed(0)} ms`, `${own.toFixed(0)} ms`, `${(own / plain).toFixed(2)}×`]]),
    "",
    `After ${cycles} elements came and went: ${left.editors} editors left, ${(left.growth / 1e6).toFixed(2)} MB more (aims: none, 1.5 MB).`,
    "",
    table(["file", "gzip"], sizes),
  ].join("\n"))
  expect(left.editors).toBe(0)
}, 600_000)

async function firstPaint(browser: Browser, { url }: Site, name: string): Promise<number> {
  const opened = await browser.newPage()
  await opened.goto(url + name)
  await opened.waitForFunction(() => "painted" in window)
  const painted = await opened.evaluate(() => (window as unknown as { painted: number }).painted)
  await opened.close()
  return painted
}

/** Puts elements into a page and takes them out again: the editors that are still alive, and the memory that they hold. */
async function comeAndGo(browser: Browser, { url }: Site): Promise<{ readonly editors: number; readonly growth: number }> {
  const opened = await browser.newPage()
  const session = await opened.context().newCDPSession(opened)
  await opened.goto(`${url}element`)
  await opened.waitForFunction(() => "painted" in window)
  const cycle = (count: number): Promise<void> => opened.evaluate(async times => {
    document.querySelector("report-editor")?.remove()
    for (let i = 0; i < times; i++) {
      const made = document.createElement("report-editor")
      made.value = "<h2>一、基本情况</h2><p>全年共募集【待填：累计捐款（元）】。</p>".repeat(20)
      document.body.append(made)
      await new Promise(resolve => setTimeout(resolve, 80))
      made.focusFirstBlank()
      await new Promise(resolve => setTimeout(resolve, 40))
      made.remove()
      await new Promise(resolve => setTimeout(resolve, 40))
    }
  }, count)
  const used = async (): Promise<number> => {
    for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage")
    return (await session.send("Runtime.getHeapUsage")).usedSize
  }
  // What is loaded once is not counted.
  await cycle(3)
  const before = await used()
  await cycle(cycles)
  const growth = await used() - before
  const { result } = await session.send("Runtime.evaluate", {
    expression: `(() => {
      const made = document.createElement("report-editor")
      document.body.append(made)
      const prototype = Object.getPrototypeOf(made.editor)
      made.remove()
      return prototype
    })()`,
  })
  await opened.waitForTimeout(300)
  await used()
  const { objects } = await session.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" })
  const { result: count } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "", functionDeclaration: "function() { return this.length }", returnByValue: true,
  })
  await opened.close()
  return { editors: Number(count.value), growth }
}
