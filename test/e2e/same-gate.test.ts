// The editor's list and the command's are one: byte for byte, over every fixture.

import { readdirSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildCommand, fixtures, tianbao } from "../cli/command.ts"
import { serve, type Served } from "../serve.ts"

let browser: Browser
let served: Served
let page: Page

beforeAll(async () => {
  buildCommand()
  ;[browser, served] = await Promise.all([launchBrowser(), serve("playground")])
  page = await browser.newPage()
  await page.goto(`${served.url}raw/`)
  await page.waitForFunction(() => window.view)
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const sources = ["core", "html"].map(name => `/@fs${resolve(`packages/${name}/src/index.ts`)}`)

/** The gate's list in the browser, a line a record as the command writes it, or null for what cannot be read. A string,
 * since the page and not the test has to import the modules. */
function listInBrowser(file: string, text: string): Promise<string | null> {
  return page.evaluate(`(async () => {
    const [{ gate, listDiagnostics, parseReport, reportSchema }, { fromHTML }] =
      await Promise.all(${JSON.stringify(sources)}.map(source => import(source)))
    const [file, text] = ${JSON.stringify([file, text])}
    const read = file.endsWith(".json") ? parseReport(reportSchema(), text) : fromHTML(text)
    if (!read.ok) return null
    return listDiagnostics(read.doc, gate(read.doc).diagnostics)
      .map(record => JSON.stringify({ file, ...record }) + "\\n").join("")
  })()`)
}

it.each(readdirSync(fixtures).filter(name => /\.(?:json|html)$/.test(name)).sort())("%s", async file => {
  const inBrowser = await listInBrowser(file, readFileSync(join(fixtures, file), "utf8"))
  const { code, out } = await tianbao(fixtures, "check", file, "--format", "jsonl")
  expect(inBrowser ?? "").toBe(out)
  expect(code === 2).toBe(inBrowser === null)
})
