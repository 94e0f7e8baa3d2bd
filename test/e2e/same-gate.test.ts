// The editor's list and the command's are one: byte for byte, over every fixture.

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
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

const inCore = JSON.stringify(sources[0])

/** What the front page's editor holds, and what it says of it. */
function inEditor(content?: unknown): Promise<{ readonly json: unknown; readonly list: readonly object[] }> {
  return page.evaluate(`(async () => {
    const { editor } = window.tianbao
    const content = ${JSON.stringify(content ?? null)}
    if (content) editor.commands.setContent(content)
    const { gate, listDiagnostics } = await import(${inCore})
    const { doc } = editor.state
    return { json: editor.getJSON(), list: listDiagnostics(doc, gate(doc).diagnostics) }
  })()`)
}

describe("what an editor stored", () => {
  beforeAll(async () => {
    await page.goto(served.url)
    await page.waitForFunction(() => window.tianbao)
  })

  it.each(["the sample report", "blanks.json", "conflicting.json", "invalid.json", "warnings.json"])("%s", async file => {
    const stored = file.endsWith(".json") ? JSON.parse(readFileSync(join(fixtures, file), "utf8")) as unknown : undefined
    const { json, list } = await inEditor(stored)
    const folder = mkdtempSync(join(tmpdir(), "tianbao-"))
    writeFileSync(join(folder, "report.json"), JSON.stringify(json))
    const { code, out } = await tianbao(folder, "check", "report.json", "--format", "jsonl")
    expect(out).toBe(list.map(record => `${JSON.stringify({ file: "report.json", ...record })}\n`).join(""))
    expect(code).not.toBe(2)
    if (!stored) expect(JSON.stringify(json)).toContain('"type":"tableCell"')
  })
})
