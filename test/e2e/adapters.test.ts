// The element in other people's forms: each keeps its own way to read, check and send.

import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { serve, type Served } from "../serve.ts"

let browser: Browser
let context: BrowserContext
let served: Served
let errors: string[] = []

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve("playground")])
  context = await browser.newContext({ viewport: { width: 1100, height: 800 }, locale: "zh-CN" })
})
afterAll(async () => {
  await browser.close()
  await served.close()
})
afterEach(async () => {
  await Promise.all(context.pages().map(page => page.close()))
  const found = errors
  errors = []
  expect(found).toEqual([])
})

async function open(name: string): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  // Served unbundled, a framework is thousands of files.
  page.setDefaultNavigationTimeout(40_000)
  page.on("pageerror", error => errors.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) errors.push(message.text())
  })
  await page.goto(`${served.url}${name}/`)
  await page.waitForFunction(() => document.querySelector("report-editor")?.templates.length)
  return page
}

const value = (page: Page): Promise<string> =>
  page.locator("report-editor").evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).value)
const entered = (page: Page): Promise<string> => page.evaluate(() => {
  const card = document.querySelector(".report-figure-editor:not([hidden])")?.shadowRoot
  return card?.activeElement ? card.querySelector(".label")?.textContent ?? "" : ""
})
const submit = (page: Page): Promise<void> => page.getByRole("button", { name: /^提\s?交$/ }).click()
const sent = (page: Page): Promise<string> => page.locator("#sent").innerText()

const pages = ["plain-form", "jquery-validate", "layui", "vue-3", "vue-2", "react", "element-plus", "ant-design"]

describe.each(pages)("%s", name => {
  it("stays while a blank remains, and sends what the editor holds when none does", async () => {
    const page = await open(name)
    await submit(page)
    await expect.poll(() => entered(page)).toBe("慰问人数")
    expect(await sent(page)).toBe("")
    await page.keyboard.type("120")
    await page.keyboard.press("Tab")
    await page.keyboard.type("3.6")
    await page.keyboard.press("Enter")
    await submit(page)
    await expect.poll(() => sent(page)).not.toBe("")
    const html = await value(page)
    expect(html).toMatch(/data-value="120".*data-value="3\.6"/)
    const text = await sent(page)
    const decoded = name === "jquery-validate" ? new URLSearchParams(text).get("content")
      : name === "layui" ? (JSON.parse(text) as { readonly content: string }).content : text
    expect(decoded).toContain(html)
  })
})

describe.each(["vue-3", "vue-2", "react", "element-plus", "ant-design"])("%s", name => {
  const model = (page: Page): Promise<string> => page.evaluate(() => (window as unknown as { model(): string }).model())

  it("gives its model what is written, and takes back what the model is given", async () => {
    const page = await open(name)
    await page.locator(".ProseMirror").press("Control+End")
    await page.keyboard.type("一二三四五", { delay: 30 })
    await expect.poll(() => model(page)).toContain("一二三四五")
    expect(await page.evaluate(() => getSelection()?.anchorNode?.textContent?.slice(0, getSelection()?.anchorOffset).endsWith("一二三四五")))
      .toBe(true)
    expect(await model(page)).toBe(await value(page))
    await page.evaluate(() => (window as unknown as { setModel(html: string): void }).setModel("<p>从外面来的</p>"))
    await expect.poll(() => page.locator(".ProseMirror").innerText()).toBe("从外面来的")
    await page.getByRole("button", { name: /^重\s?填$/ }).click()
    await expect.poll(() => page.locator(".ProseMirror").innerText()).toContain("五月工作报告")
  })
})

describe("office systems, as their documentation tells of their hooks", () => {
  it("do not submit while a blank remains, and do when none does", async () => {
    const page = await open("oa-adapters")
    for (const name of ["泛微提交", "蓝凌提交", "致远提交", "O2OA 送审"]) {
      await page.getByRole("button", { name }).click()
      await expect.poll(() => entered(page)).toBe("慰问人数")
      await page.keyboard.press("Escape")
      expect(await sent(page)).not.toMatch(/已/)
    }
    await page.locator(".report-figure").click()
    await page.keyboard.type("120")
    await page.keyboard.press("Enter")
    for (const [name, said] of [["泛微提交", "泛微：已提交"], ["蓝凌提交", "蓝凌：已提交"], ["致远提交", "致远：已提交"], ["O2OA 送审", "O2OA：已送审"]] as const) {
      await page.getByRole("button", { name }).click()
      expect(await sent(page)).toBe(said)
    }
  })
})
