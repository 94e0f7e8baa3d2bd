// What happens to a report that is being written when something goes wrong: nothing is lost, and nothing comes back by
// itself.

import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildScript, serveScript, type Site } from "../element-script.ts"

let browser: Browser
let site: Site
let context: BrowserContext
/** What the server was sent. */
let posts: string[] = []

const form = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>月报</title><script src="/report-editor.js"></script>
  <body><form method="post" action="/send"><report-editor name="content" draft-key="月报/1"><template><p>本月情况：</p></template></report-editor>
  <button id="send">提交</button></form></body></html>`

beforeAll(async () => {
  buildScript()
  ;[browser, site] = await Promise.all([launchBrowser(), serveScript((path, _request, body) => {
    if (path === "/form") return { body: form }
    if (path !== "/send") return null
    posts.push(new URLSearchParams(body).get("content") ?? "")
    return { body: "<title>收到</title>已收到" }
  })])
})
afterAll(async () => {
  await browser.close()
  await site.close()
})
afterEach(async () => {
  await context.close()
  posts = []
})

const text = (page: Page): Promise<string> => page.locator(".ProseMirror").innerText()
const notice = (page: Page): Promise<string> => page.locator("#notice").innerText()
const state = (page: Page): Promise<string> => page.locator(".status-kept").innerText({ timeout: 500 }).catch(() => "")

async function open(): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${site.url}form`)
  await page.waitForFunction(() => document.querySelector("report-editor")?.templates.length)
  return page
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror p").last().click()
  await page.keyboard.press("End")
  await page.keyboard.type(words)
}

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash")
  page.goto("chrome://crash").catch(() => {})
  await crashed
  await page.close()
}

it("offers after a crash what was typed until a second before, and puts it back by choice, undoably", async () => {
  context = await browser.newContext()
  const first = await open()
  await write(first, "完成巡查十二次。")
  await first.waitForTimeout(1000)
  await crash(first)
  const page = await open()
  await expect.poll(() => notice(page)).toMatch(/有未提交的草稿.*恢复/s)
  expect(await text(page)).toBe("本月情况：")
  await page.getByRole("button", { name: "恢复" }).click()
  await expect.poll(() => text(page)).toBe("本月情况：完成巡查十二次。")
  await page.locator(".ProseMirror").click()
  await page.keyboard.press("Control+z")
  expect(await text(page)).toBe("本月情况：")
})

it("says that it is kept here, and saved only when the page says so of this very text", async () => {
  context = await browser.newContext()
  const page = await open()
  expect(await state(page)).toBe("")
  await write(page, "一")
  await expect.poll(() => state(page)).toMatch(/^已存在本机 \d+:\d\d$/)
  await page.evaluate(() => {
    const element = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
    Object.assign(window, { sent: element.value })
  })
  await write(page, "二")
  await page.evaluate(() => document.querySelector("report-editor")?.saved(2))
  await expect.poll(() => state(page)).not.toBe("已保存")
  await page.evaluate(() => {
    const element = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
    Object.assign(window, { sent: element.value })
    element.saved(3)
  })
  await expect.poll(() => state(page)).toBe("已保存")
})

it("lets one window write, the other look and take over, with what the first had typed", async () => {
  context = await browser.newContext()
  const first = await open()
  await write(first, "第一窗口写的。")
  const second = await open()
  await expect.poll(() => notice(second)).toContain("正在另一个窗口里编辑")
  expect(await second.locator(".ProseMirror").getAttribute("contenteditable")).toBe("false")
  await second.getByRole("button", { name: "接管" }).click()
  await expect.poll(() => second.locator(".ProseMirror").getAttribute("contenteditable")).toBe("true")
  await expect.poll(() => first.locator(".ProseMirror").getAttribute("contenteditable")).toBe("false")
  await expect.poll(() => notice(second)).toContain("有未提交的草稿")
  await second.getByRole("button", { name: "恢复" }).click()
  expect(await text(second)).toBe("本月情况：第一窗口写的。")
})

it("gives the lock free when the window that wrote crashes", async () => {
  context = await browser.newContext()
  const first = await open()
  await write(first, "写到一半")
  await first.waitForTimeout(1000)
  const second = await open()
  await expect.poll(() => notice(second)).toContain("正在另一个窗口里编辑")
  await crash(first)
  await expect.poll(() => second.locator(".ProseMirror").getAttribute("contenteditable")).toBe("true")
  await expect.poll(() => notice(second)).toContain("有未提交的草稿")
})

it("tells when the browser has no room, and the text stays", async () => {
  context = await browser.newContext()
  const page = await open()
  const session = await context.newCDPSession(page)
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.url.slice(0, -1), quotaSize: 1000 })
  await write(page, "没有空间也不能丢。")
  await expect.poll(() => notice(page), { timeout: 10_000 }).toContain("存储空间满了")
  expect(await state(page)).toBe("没有存在本机")
  expect(await text(page)).toContain("没有空间也不能丢。")
  await session.send("Storage.overrideQuotaForOrigin", { origin: site.url.slice(0, -1) })
  await page.getByRole("button", { name: "再试一次" }).click()
  await expect.poll(() => state(page)).toMatch(/^已存在本机/)
})

it("wipes the draft when the form was sent", async () => {
  context = await browser.newContext()
  const page = await open()
  await write(page, "完成。")
  await expect.poll(() => state(page)).toMatch(/^已存在本机/)
  await page.click("#send")
  await page.waitForURL("**/send")
  expect(posts).toEqual(["<p>本月情况：完成。</p>"])
  const next = await open()
  await next.waitForTimeout(500)
  expect(await notice(next)).toBe("")
})

it("keeps the draft when the form could not be sent", async () => {
  context = await browser.newContext()
  const page = await open()
  await write(page, "断网时写的。")
  await expect.poll(() => state(page)).toMatch(/^已存在本机/)
  await context.setOffline(true)
  await page.click("#send")
  await page.waitForURL("chrome-error://**").catch(() => {})
  expect(posts).toEqual([])
  await context.setOffline(false)
  const next = await open()
  await expect.poll(() => notice(next)).toContain("有未提交的草稿")
})

it("keeps nothing where the page has not named a draft", async () => {
  context = await browser.newContext()
  const page = await open()
  await page.evaluate(() => {
    document.body.innerHTML = "<report-editor></report-editor>"
  })
  await page.waitForFunction(() => document.querySelector("report-editor")?.templates.length)
  await write(page, "不存")
  await page.waitForTimeout(1200)
  expect(await state(page)).toBe("")
})
