// The main job as a writer does it, by keyboard alone: a new report from a skeleton, every figure filled, refused once,
// then out as Word and HTML, stored and opened again.

import { readFileSync } from "node:fs"
import { strFromU8, unzipSync } from "fflate"
import { figureAttrs, figuresIn, outlineOf, sectionNumber } from "@tianbao/core"
import { fromHTML } from "@tianbao/html"
import { Node } from "prosemirror-model"
import type { Browser, Download, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { schema } from "../build.ts"
import { chooseFrom, openFile } from "./editor-page.ts"
import { serve, type Served } from "../serve.ts"

/** The README's picture: made anew with `PICTURES=1 npm run e2e`. */
const picture = process.env["PICTURES"] ? "playground/screenshot.png" : "test/.out/screenshot.png"

let browser: Browser
let served: Served
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve("playground")])
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" })
  page.on("pageerror", error => complaints.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error" && !message.text().includes("404")) complaints.push(message.text())
  })
  await page.goto(served.url)
  await page.getByRole("button", { name: "还差 6 处" }).waitFor()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const type = (text: string): Promise<void> => page.keyboard.type(text)
const doc = async (): Promise<Node> => Node.fromJSON(schema, await page.evaluate(() => window.tianbao.editor.getJSON()))
const blanks = async (): Promise<number> =>
  figuresIn(await doc()).filter(({ node }) => figureAttrs(node).value === null).length

/** Tabs until a control of this name has the focus, as a person without a mouse does. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i++) {
    // A shadow root's host has the focus with what is in it.
    const focused = page.locator(":focus").last()
    const label = await focused
      .evaluate(element => element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "")
      .catch(() => "")
    if (typeof name === "string" ? label === name : name.test(label)) return
    await press("Tab")
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

/** Chooses an item of the export menu, and gives the file that comes of it. */
async function exported(item: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), chooseFrom(page, "导出", item)])
  return received(download)
}

async function received(download: Download): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

let stored: { readonly name: string; readonly bytes: Buffer }
let filled: Node

it("shows a finished-looking report", async () => {
  const report = await doc()
  expect(figuresIn(report).length).toBeGreaterThanOrEqual(30)
  expect(outlineOf(report).map(section => sectionNumber(section))).toEqual(["一、", "二、", "三、"])
  await page.screenshot({ path: picture })
})

it("starts a new report from a skeleton, by slash and pinyin", async () => {
  await chooseFrom(page, "文件", "新建")
  await page.getByRole("dialog").waitFor()
  await tabTo("空白报告")
  await press("Enter")
  await page.locator(".ProseMirror:focus").waitFor()
  await type("/pxgzzj")
  await page.getByRole("option", { name: /培训工作总结/ }).waitFor()
  await press("Enter")
  const report = await doc()
  expect(report.textContent).toContain("培训")
  expect(outlineOf(report).map(section => sectionNumber(section))).toEqual(["一、", "二、", "三、", "四、"])
  expect(await blanks()).toBeGreaterThan(10)
})

it("fills figures from one to the next with Tab, one of them with full-width digits", async () => {
  for (let left = await blanks(), i = 0; left > 1; left = await blanks(), i++) {
    expect(i).toBeLessThan(60)
    const entered = await page.evaluate(() => {
      const { selection, doc } = window.tianbao.editor.state
      return doc.nodeAt(selection.from)?.attrs ?? {}
    })
    await type(entered["kind"] === "date" ? "2026" : entered["kind"] === "text" ? "市职工学校" : i % 2 ? "１２" : "34")
    await press("Tab")
  }
  expect(await blanks()).toBe(1)
  expect(figuresIn(await doc()).map(({ node }) => figureAttrs(node).value)).toContain("12")
  await press("Escape")
})

it("refuses to export while one blank remains, and takes the writer there", async () => {
  await chooseFrom(page, "导出", "Word 文档")
  await page.getByRole("dialog", { name: /还不能导出：还差 1 处/ }).waitFor()
  await tabTo("去填第一处")
  await press("Enter")
  await page.locator(".report-figure-editor:not([hidden])").waitFor({ state: "attached" })
  await type("56")
  await press("Enter")
  expect(await blanks()).toBe(0)
  filled = await doc()
})

it("exports a Word file and an HTML page", async () => {
  const word = await exported("Word 文档")
  const text = strFromU8(unzipSync(new Uint8Array(word.bytes))["word/document.xml"] ?? new Uint8Array())
  expect(word.name).toMatch(/培训工作总结\.docx$/)
  expect(text).toContain("56")
  expect(text).not.toContain("待填")
  const html = await exported("HTML 网页")
  expect(html.bytes.toString("utf8")).toMatch(/^<!doctype html>[^]*一、[^]*56/i)
})

it("stores the report as HTML and opens it again, nothing lost", async () => {
  await page.getByRole("banner").getByRole("button", { name: "保存为 HTML" }).focus()
  const [download] = await Promise.all([page.waitForEvent("download"), press("Enter")])
  stored = await received(download)
  const read = fromHTML(stored.bytes.toString("utf8"), { schema })
  expect(read.ok && read.doc.eq(filled)).toBe(true)
  await page.evaluate(() => window.tianbao.editor.commands.clearContent())
  await openFile(page, stored.name, stored.bytes)
  await expect.poll(async () => (await doc()).eq(filled)).toBe(true)
})

it("leaves no error behind", () => {
  expect(complaints).toEqual([])
})
