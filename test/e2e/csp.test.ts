// A page that allows nothing but its own files: no inline style or script, no string that becomes markup. All that the
// element does, it does there too, without a word in the console and without a request elsewhere.

import { readFileSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import { strFromU8, unzipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildScript, serveScript, type Site } from "../element-script.ts"
import { chooseFrom } from "./editor-page.ts"

// Those that make markup of a string are named: the templates of Lit, ProseMirror where something is pasted, and ours, which
// hand a string to a parser that runs nothing.
const policy = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html ProseMirrorClipboard tianbao-html tianbao-editor"

const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>表单</title><script src="report-editor.js"></script>
<h1>年报</h1><form method="post"><label for="content">正文</label><report-editor id="content" name="content" required
value="&lt;h1 data-report-title&gt;捐助情况&lt;/h1&gt;&lt;p&gt;全年共募集【待填：累计捐款（元）】。&lt;/p&gt;"></report-editor>
<button>提交</button></form></html>`

let browser: Browser
let site: Site
let page: Page
let posted = ""
const logged: string[] = []
const requested: string[] = []

beforeAll(async () => {
  buildScript()
  ;[browser, site] = await Promise.all([launchBrowser(), serveScript((path, { method }, body) => {
    if (path !== "/") return null
    if (method === "POST") posted = body
    return { body: form }
  }, { "Content-Security-Policy": policy })])
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" })
  page.on("console", message => void logged.push(message.text()))
  page.on("pageerror", error => void logged.push(String(error)))
  page.on("request", request => void requested.push(request.url()))
  await page.goto(site.url)
  await page.getByRole("toolbar").waitFor()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const text = () => page.locator(".ProseMirror")
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const value = (): Promise<string> =>
  page.evaluate(() => (document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]).value)

describe("under a strict policy", () => {
  it("shows the report in its own style", async () => {
    expect(await text().evaluate(element => getComputedStyle(element).whiteSpace)).toBe("break-spaces")
    expect(await page.locator(".report-sheet").evaluate(sheet => getComputedStyle(sheet).boxShadow)).not.toBe("none")
    await page.locator(".state-open").waitFor()
  })

  it("takes text, sections, a figure by slash and one by the dialog", async () => {
    await text().click()
    await press("Control+End", "Enter")
    await page.keyboard.type("一、帮扶情况")
    await press("Enter")
    await page.keyboard.type("帮扶职工，/数字")
    await page.getByRole("option").first().waitFor()
    await press("Enter")
    await page.locator(".report-figure-editor input").waitFor()
    await page.keyboard.type("36")
    await press("Enter")
    await page.getByRole("button", { name: "插入数字" }).click()
    await page.getByLabel("名称").fill("入会率")
    await page.getByText("百分比", { exact: true }).click()
    await press("Enter")
    await page.locator(".report-figure-editor input").waitFor()
    await page.keyboard.type("96.5")
    await press("Enter")
    expect(await value()).toMatch(/帮扶情况<\/h1>.*>36<.*>96\.5%</s)
  })

  it("makes a table and changes it", async () => {
    await press("Control+End", "Enter")
    await page.getByRole("button", { name: "插入表格" }).click()
    await page.locator(".ProseMirror td").first().waitFor()
    await chooseFrom(page, "表格", "在右侧插入列")
    expect(await page.locator(".ProseMirror th").count()).toBe(4)
    await page.keyboard.type("活动")
    expect(await value()).toContain("活动")
  })

  // Of a style attribute in what is pasted the browser itself says in the console that it does not apply it.
  it("takes what is pasted from Word, and damage with it", async () => {
    await press("Control+End")
    await page.evaluate(() => {
      const clipboardData = new DataTransfer()
      const html = "<p class=MsoNormal><b>发放</b><o:p></o:p>救助金<object data='3,200'>3,200</object>元</p>"
      clipboardData.setData("text/html", html)
      clipboardData.setData("text/plain", "发放救助金3,200元")
      document.querySelector(".ProseMirror")?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    await page.locator(".report-guard").getByRole("button", { name: /3,200/ }).click()
    await expect.poll(value).toMatch(/发放<\/strong>救助金3,200元/)
  })

  it("finds and replaces", async () => {
    await text().press("Control+f")
    await page.locator("#find input").first().fill("救助金")
    await page.locator(".find-count").getByText(/1/).waitFor()
    await press("Escape")
  })

  it("does not submit while a blank remains, and lets nothing out", async () => {
    await chooseFrom(page, "导出", "Word 文档")
    await page.getByRole("dialog").waitFor()
    await page.getByRole("button", { name: "去填第一处" }).click()
    await page.locator(".report-figure-editor input").waitFor()
    await press("Escape")
    await page.getByRole("button", { name: "提交" }).click()
    await page.locator(".report-figure-editor input").waitFor()
    expect(posted).toBe("")
    await page.keyboard.type("1234.5")
    await press("Enter")
    await page.locator(".state-done").waitFor()
  })

  it("lets a page, a Word file and plain text out", async () => {
    for (const [item, sought] of [["HTML 网页", "1,234.5元"], ["Word 文档", "1,234.5"], ["纯文本", "1,234.5元"]] as const) {
      const [download] = await Promise.all([page.waitForEvent("download"), chooseFrom(page, "导出", item)])
      const bytes = readFileSync(await download.path())
      const written = item === "Word 文档"
        ? strFromU8(unzipSync(new Uint8Array(bytes))["word/document.xml"] ?? new Uint8Array()) : bytes.toString("utf8")
      expect(written.replaceAll(/<[^>]*>/g, "")).toContain(sought)
    }
  })

  it("opens the choice of reports and a new year's dialog", async () => {
    await chooseFrom(page, "文件", "新建")
    await page.getByRole("dialog").waitFor()
    await press("Escape")
    await chooseFrom(page, "文件", "滚动到新一年")
    await page.getByRole("dialog").waitFor()
    await press("Escape")
  })

  it("posts what the database column gets", async () => {
    await Promise.all([page.waitForNavigation(), page.getByRole("button", { name: "提交" }).click()])
    expect(new URLSearchParams(posted).get("content")).toContain('data-label="累计捐款"')
  })

  it("left the console empty, and asked for nothing elsewhere", () => {
    expect(logged).toEqual([])
    expect(requested.filter(url => !url.startsWith(site.url) && !url.startsWith("blob:"))).toEqual([])
  })
})
