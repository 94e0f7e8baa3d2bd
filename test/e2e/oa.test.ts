// The sample office system as its people use it, in the browser: written, refused, filled, submitted, approved, printed;
// and nothing lost when the network or a second writer gets in the way.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { serve, type Served } from "../serve.ts"

let browser: Browser
let served: Served
let context: BrowserContext
let logged: string[] = []

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serve("playground")])
  // The database starts, and the editor is read, with the first page that wants them.
  context = await as("wang")
  await write()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})
beforeEach(async () => {
  logged = []
  context = await as("wang")
})
afterEach(async () => {
  await Promise.all(browser.contexts().map(each => each.close()))
  // A browser reports each answer that is an error, and here many are meant to be.
  expect(logged.filter(message => !message.startsWith("Failed to load resource"))).toEqual([])
})

async function as(person: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 860 }, locale: "zh-CN" })
  await context.addCookies([{ name: "oa-person", value: person, url: `${served.url}oa/` }])
  return context
}

async function open(path: string, within = context): Promise<Page> {
  const page = await within.newPage()
  page.setDefaultTimeout(10_000)
  page.setDefaultNavigationTimeout(60_000)
  page.on("pageerror", error => logged.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) logged.push(message.text())
  })
  await page.goto(served.url + path)
  return page
}

/** A new report of a type, open for writing, and its address. */
async function write(type = "briefing"): Promise<Page> {
  const page = await open("oa/")
  await page.selectOption("select[name=type]", type)
  await page.getByRole("button", { name: "新建" }).click()
  await page.waitForURL(/\/edit$/)
  await isReady(page)
  await page.getByLabel("报告期").fill("2026年8月")
  return page
}

async function isReady(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const report = document.querySelector("report-editor")
    return report && "templates" in report && report.templates.length > 0 && report.querySelector(".ProseMirror")
  }, null, { timeout: 60_000 })
}

const submit = (page: Page): Promise<void> => page.getByRole("button", { name: "提交" }).click()
const store = (page: Page): Promise<void> => page.getByRole("button", { name: "暂存" }).click()
const state = (page: Page): Promise<string> => page.locator("#state").innerText()

const answers = ["设备更新", "326", "58.4", "78.5", "11", "3", "0"]

/** Fills the blanks from the first on. */
async function fill(page: Page, values: readonly string[] = answers): Promise<void> {
  await page.evaluate(() => document.querySelector("report-editor")?.focusFirstBlank())
  await page.locator(".report-figure-editor input").waitFor()
  for (const value of values) {
    await page.keyboard.type(value)
    await page.keyboard.press("Tab")
  }
}

/** Writes at the end of the text. */
async function append(page: Page, words: string): Promise<void> {
  await page.locator(".ProseMirror p").last().click()
  await page.keyboard.press("End")
  await page.keyboard.type(words)
}

/** The posts that leave the page from here on. */
function posts(page: Page): string[] {
  const list: string[] = []
  page.on("request", request => {
    if (request.method() === "POST") list.push(request.headers()["idempotency-key"] ?? "")
  })
  return list
}

const address = (page: Page): string => new URL(page.url()).pathname.slice(1).replace(/\/edit$/, "")
const revisionOf = async (page: Page): Promise<string> =>
  /第 (\d+) 版/.exec(await (await open(address(page))).locator(".history").innerText())?.[1] ?? ""

it("takes a report from its first blank to the printed page", async () => {
  const page = await write()
  const sent = posts(page)
  await submit(page)
  await page.locator(".report-figure-editor input").waitFor()
  expect(await page.evaluate(() => document.querySelector("report-editor")?.validationMessage))
    .toMatch(/^还有 \d 处未填：事项、/)
  expect(sent).toEqual([])

  await fill(page)
  await submit(page)
  await page.waitForURL(/\/reports\/\d+$/)
  expect(sent).toHaveLength(1)
  await page.locator(".tag", { hasText: "已提交" }).waitFor()
  expect(await page.frameLocator("iframe.sheet").locator("main").innerText()).toContain("累计投入资金58.4万元")

  const approver = await open(address(page), await as("zhao"))
  await approver.getByRole("button", { name: "批准" }).click()
  await approver.locator(".tag", { hasText: "已批准" }).waitFor()
  await approver.getByRole("link", { name: "打印版式" }).click()
  await approver.waitForURL(/\/print$/)
  expect(await approver.locator("main").innerText()).toContain("关于设备更新的情况汇报")
  expect(await approver.locator(".report-draft").count()).toBe(0)
})

it("has the server refuse what the browser would, with the same list, when the browser is passed by", async () => {
  const page = await write()
  await fill(page, ["管网改造", "12.5"])
  const [here, there] = await page.evaluate(async () => {
    const form = document.querySelector("#report-form") as HTMLFormElement
    const report = form.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
    const body = new FormData(form)
    body.set("content", report.value)
    const response = await fetch(form.action, {
      method: "POST", body,
      headers: { Accept: "application/json", "If-Match": '"1"', "Idempotency-Key": "forged-by-hand" },
    })
    const { diagnostics } = await response.json() as { diagnostics: { rule: string; message: string; from: number }[] }
    const short = (list: readonly { rule: string; message: string; from: number }[]) =>
      list.map(({ rule, message, from }) => `${from} ${rule} ${message}`)
    return [[...short(report.diagnostics), 422], [...short(diagnostics), response.status]]
  })
  expect(there).toEqual(here)
  expect(here).toContainEqual(expect.stringContaining("“总体进度”未填写"))
})

it("shows the server's list beside the text where the template's figure was deleted, and takes nothing", async () => {
  const page = await write()
  await fill(page)
  await page.evaluate(() => {
    const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
    // As a page that does not know the template's rule.
    report.rules = []
    report.value = report.value.replace(/<span[^>]*data-report-figure="在办".*?<\/span>/, "三项")
  })
  await submit(page)
  await page.locator("#refused li", { hasText: "“在办”被删去了" }).waitFor()
  expect(await state(page)).toBe("没有提交，您写的都在这里")
  expect(await revisionOf(page)).toBe("1")
})

describe("a draft", () => {
  it("is stored with its blanks, and called saved when the server has said so", async () => {
    const page = await write()
    await append(page, "补充说明。")
    await expect.poll(() => state(page)).toBe("有修改，还没有存入")
    await store(page)
    await expect.poll(() => state(page)).toMatch(/^第 2 版，已存入 \d\d:\d\d$/)
    await expect.poll(() => page.locator(".status-kept").innerText()).toBe("已保存")
    await append(page, "又改。")
    await expect.poll(() => page.locator(".status-kept").innerText()).not.toBe("已保存")
    await page.keyboard.press("Control+s")
    await expect.poll(() => state(page)).toMatch(/^第 3 版/)
    await page.reload()
    await isReady(page)
    expect(await page.locator(".ProseMirror").innerText()).toContain("补充说明。又改。")
  })

  it("of two writers is kept twice, and shown side by side to choose from", async () => {
    const first = await write()
    const second = await open(`${address(first)}/edit`, await as("li"))
    await isReady(second)
    await append(first, "甲写的。")
    await store(first)
    await expect.poll(() => state(first)).toMatch(/^第 2 版/)
    await append(second, "乙写的。")
    await store(second)
    await second.getByRole("link", { name: "比较两个版本" }).click()
    await second.waitForURL(/\/versions\/\d+$/)
    const sheets = second.locator("iframe.sheet")
    expect(await Promise.all([0, 1].map(async i =>
      (await sheets.nth(i).contentFrame().locator("main").innerText()).match(/.写的。/)?.[0]))).toEqual(["乙写的。", "甲写的。"])
    await second.getByRole("button", { name: "用这个版本" }).click()
    await second.waitForURL(/\/edit$/)
    await isReady(second)
    expect(await second.locator(".ProseMirror").innerText()).toContain("乙写的。")
  })
})

describe("a submit", () => {
  it("without a network keeps the text, says so, and goes again with the same key", async () => {
    const page = await write()
    await fill(page)
    const keys = posts(page)
    await context.setOffline(true)
    await submit(page)
    await expect.poll(() => state(page)).toContain("没有连上服务器，还没有提交")
    expect(await page.locator(".ProseMirror").innerText()).toContain("设备更新")
    await context.setOffline(false)
    await submit(page)
    await page.waitForURL(/\/reports\/\d+$/)
    expect(keys).toHaveLength(2)
    expect(new Set(keys).size).toBe(1)
    expect(await revisionOf(page)).toBe("2")
  })

  it("whose answer was lost is not taken again", async () => {
    const page = await write()
    await fill(page)
    let isLost = false
    await page.route("**/oa/reports/*", async route => {
      if (route.request().method() !== "POST" || isLost) return route.fallback()
      isLost = true
      await route.fetch()
      await route.abort("connectionreset")
    })
    await submit(page)
    await expect.poll(() => state(page)).toContain("没有连上服务器")
    await submit(page)
    await page.waitForURL(/\/reports\/\d+$/)
    expect(await page.locator(".history li").count()).toBe(2)
  })

  it("by a double click is sent once", async () => {
    const page = await write()
    await fill(page)
    const sent = posts(page)
    await page.getByRole("button", { name: "提交" }).dblclick()
    await page.waitForURL(/\/reports\/\d+$/)
    expect(sent).toHaveLength(1)
    expect(await page.locator(".history li").count()).toBe(2)
  })

  it("works as any form's where the page's own module did not arrive", async () => {
    const element = JSON.stringify(`/@fs${resolve("packages/element/src/index.ts")}`)
    await context.route("**/oa/form.ts", route => route.fulfill({ contentType: "text/javascript", body: `import ${element}` }))
    const page = await write()
    await fill(page)
    await submit(page)
    await page.waitForURL(/\/reports\/\d+$/)
    await page.locator(".tag", { hasText: "已提交" }).waitFor()
  })
})

it("says what is missing where scripts do not run, and loses nothing", async () => {
  const id = address(await write())
  const plain = await browser.newContext({ javaScriptEnabled: false, locale: "zh-CN" })
  const page = await open(`${id}/edit`, plain)
  expect(await page.locator("noscript").innerText()).toContain("允许本页运行脚本")
  await store(page)
  expect(await page.locator("h1").innerText()).toBe("没有收到正文")
  expect(await revisionOf(page)).toBe("1")
})

it("has nothing for axe to find", async () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  const page = await write()
  const id = address(page)
  await store(page)
  await expect.poll(() => state(page)).toMatch(/^第 2 版/)
  for (const path of ["oa/", id, `${id}/versions/1`, "oa/nothing", `${id}/edit`]) {
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(served.url + path)
      if (path.endsWith("/edit")) await isReady(page)
      await page.evaluate(axe)
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(on: unknown): Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }> } }
        return (await axe.run({ exclude: [["iframe"]] })).violations.map(({ id, nodes }) => `${id} ${JSON.stringify(nodes[0]?.target)}`)
      })
      expect([path, colorScheme, ...violations]).toEqual([path, colorScheme])
    }
  }
})
