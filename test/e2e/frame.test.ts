// The editor in a frame of another origin. Both origins are answered by the test, with the headers that they would
// send.

import { readFileSync } from "node:fs"
import type { Browser, BrowserContext, Frame, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { ReportFrame, ReportFrameOptions } from "../../packages/element/src/frame/report-frame.ts"
import { launchBrowser } from "../browser.ts"
import { bundle } from "../bundle.ts"

const host = "https://oa.example"
const editor = "https://editor.example"
const blank = (name: string, unit: string): string =>
  `<span data-report-figure="${name}" data-label="${name}" data-unit="${unit}">【待填：${name}（${unit}）】</span>`
const report = `<p>全年共募集${blank("累计捐款", "元")}，入会率${blank("入会率", "%")}。</p>`
const own = (path: string): string => new URL(`../../packages/element/${path}`, import.meta.url).pathname

let browser: Browser
let context: BrowserContext
let files: Readonly<Record<string, string>>
/** What the editor's own page lists, and more headers of it. */
let parents = host
let headers: Readonly<Record<string, string>> = {}

declare global {
  interface Window {
    frame: ReportFrame
    heard: string[]
  }
}

beforeAll(async () => {
  const entry = (text: string) => bundle(text, "iife").then(({ code }) => code)
  const [client, embed, element, started] = await Promise.all([
    entry(`import ${JSON.stringify(new URL("../pages/frame/host.ts", import.meta.url).pathname)}`),
    entry(`import ${JSON.stringify(own("src/frame/embed.ts"))}`),
    entry(`import "@tianbao/element"`),
    launchBrowser(),
  ])
  browser = started
  files = {
    "/client.js": client, "/embed.js": embed, "/report-editor.js": element,
    "/embed.css": readFileSync(own("src/frame/embed.css"), "utf8"),
    "/embed.html": readFileSync(own("embed.html"), "utf8"),
    "/": `<!doctype html><meta charset="utf-8"><title>OA</title><link rel="icon" href="data:,">
      <script src="/client.js"></script>
      <form id="form">
        <div id="place"></div>
        <button id="send">提交</button> <button id="keep" formnovalidate>暂存</button>
      </form>`,
  }
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1100, height: 1000 } })
  await context.route(/^https:\/\/[a-z]+\.example\//, route => {
    const { origin, pathname } = new URL(route.request().url())
    const body = files[pathname]
    const type = /js$/.test(pathname) ? "text/javascript" : /css$/.test(pathname) ? "text/css" : "text/html"
    if (body === undefined) return route.fulfill({ status: 404 })
    const own = origin === editor && type === "text/html"
      ? { "content-security-policy": `default-src 'self'; frame-ancestors ${host}`, ...headers } : {}
    return route.fulfill({
      body: body.replace(`name="report-parents" content=""`, `name="report-parents" content="${parents}"`),
      headers: { "content-type": `${type};charset=utf-8`, ...own },
    })
  })
})

afterAll(() => browser.close())

afterEach(async () => {
  parents = host
  headers = {}
  await Promise.all(context.pages().map(page => page.close()))
})

type Given = Partial<
  Pick<ReportFrameOptions, "url" | "value" | "timeout" | "name" | "origin" | "minHeight" | "maxHeight">
>

/** A page of the office system with a frame in it. */
async function open(options: Given = {}): Promise<Page> {
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  await page.goto(`${host}/`)
  await page.evaluate(given => {
    window.heard = []
    window.frame = window.createReportFrame(document.querySelector("#place") as HTMLElement, {
      ...given,
      onChange: value => window.heard.push(`change ${value}`),
      onSave: () => window.heard.push("save"),
      onError: error => window.heard.push(error.code),
    })
  }, { url: `${editor}/embed.html`, value: report, timeout: 10_000, ...options })
  return page
}

const whatComes = (page: Page): Promise<string> =>
  page.evaluate(() => window.frame.ready.then(() => "ready", (error: { code: string }) => error.code))

function inside(page: Page): Frame {
  const frame = page.frames().find(each => each.url().startsWith(editor))
  if (!frame) throw new Error("No frame")
  return frame
}

describe("a listed page", () => {
  it("reads, writes and fills the text under a strict policy", async () => {
    const page = await open()
    const errors: string[] = []
    page.on("console", message => message.type() === "error" && errors.push(message.text()))
    expect(await whatComes(page)).toBe("ready")
    expect(await page.evaluate(() => window.frame.value())).toContain("【待填：累计捐款（元）】")
    await page.evaluate(() => window.frame.fill({ 累计捐款: "1200" }, "财务"))
    expect(await page.evaluate(() => window.frame.value())).toMatch(/data-value="1200"/)
    await page.evaluate(() => window.frame.setValue("<p>换了</p>"))
    expect(await page.evaluate(() => window.frame.value())).toBe("<p>换了</p>")
    expect(errors).toEqual([])
  })

  it("is refused an export with the reasons, then given the file", async () => {
    const page = await open()
    const exported = () => page.evaluate(async () => {
      const result = await window.frame.export("text")
      if (!result.open) return result.diagnostics.map(({ rule }) => rule)
      return [result.file?.name, await result.file?.text()]
    })
    // Until the checks are loaded the report is also called unchecked.
    await expect.poll(exported).toEqual(["blankFigure", "blankFigure"])
    await page.evaluate(() => window.frame.fill({ 累计捐款: "1200", 入会率: "98.5" }))
    expect(await exported()).toEqual([expect.stringMatching(/\.txt$/), expect.stringContaining("1,200元")])
  })

  it("hears what is typed, and Ctrl+S", async () => {
    const page = await open({ value: "" })
    await whatComes(page)
    await inside(page).locator(".ProseMirror").click()
    await page.keyboard.type("写一句")
    await expect.poll(() => page.evaluate(() => window.heard.at(-1))).toBe("change <p>写一句</p>")
    await page.keyboard.press("Control+s")
    await expect.poll(() => page.evaluate(() => window.heard.includes("save"))).toBe(true)
  })

  it("gets a frame as high as its text, up to a limit", async () => {
    const page = await open({ minHeight: 300, maxHeight: 5000 })
    await whatComes(page)
    const height = () => page.evaluate(() => window.frame.element.offsetHeight)
    await expect.poll(height).toBeGreaterThan(600)
    const before = await height()
    await page.evaluate(() => window.frame.setValue("<p>一行</p>".repeat(60)))
    await expect.poll(height).toBeGreaterThan(before + 300)
    await page.evaluate(() => window.frame.setValue("<p>一行</p>".repeat(900)))
    await expect.poll(height).toBe(5000)
    await page.evaluate(() => window.frame.setValue("<p>一行</p>"))
    await expect.poll(height).toBe(before)
  })

  it("goes on with the text that it knew after the frame was loaded anew", async () => {
    const page = await open()
    await whatComes(page)
    await page.evaluate(() => window.frame.setValue("<p>写到一半</p>"))
    await inside(page).evaluate(() => location.reload())
    await expect.poll(() => page.evaluate(() => window.frame.value().catch(() => ""))).toBe("<p>写到一半</p>")
  })

  it("hears nothing more after the frame was destroyed", async () => {
    const page = await open()
    await whatComes(page)
    expect(await page.evaluate(async () => {
      const pending = window.frame.value().catch((error: { code: string }) => error.code)
      window.frame.destroy()
      const later = window.frame.value().catch((error: { code: string }) => error.code)
      return [await pending, await later, document.querySelectorAll("iframe").length, window.heard]
    })).toEqual(["DESTROYED", "DESTROYED", 0, []])
  })
})

describe("a plain form", () => {
  it("does not submit while a blank remains, stores a draft, and sends the text at last", async () => {
    const page = await open({ name: "content" })
    await whatComes(page)
    await page.evaluate(() => document.forms[0]?.addEventListener("submit", event => {
      event.preventDefault()
      window.heard.push(`sent ${String(new FormData(event.target as HTMLFormElement).get("content"))}`)
    }))
    const sent = () => page.evaluate(() => window.heard.filter(each => each.startsWith("sent")))
    await page.click("#send")
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe("iframe")
    expect(await sent()).toEqual([])
    await page.click("#keep")
    await expect.poll(sent).toEqual([expect.stringContaining("【待填：累计捐款（元）】")])
    await page.evaluate(() => window.frame.fill({ 累计捐款: "1200", 入会率: "98.5" }))
    await page.click("#send")
    await expect.poll(sent).toEqual([expect.anything(), expect.stringMatching(/data-value="1200".*data-value="98\.5"/)])
  })
})

describe("others", () => {
  it("are not heard with a forged hello or a forged init", async () => {
    const page = await open()
    await whatComes(page)
    await page.evaluate(async () => {
      const { hash } = new URL(window.frame.element.src)
      const nonce = new URLSearchParams(hash.slice(1)).get("nonce")
      // From the page's own window, and to the frame, which has its port already.
      postMessage({ report: "hello", v: 1, nonce }, "*")
      const forged = { report: "init", v: 1, nonce, config: { value: "<p>假的</p>" } }
      window.frame.element.contentWindow?.postMessage(forged, "*", [new MessageChannel().port2])
    })
    expect(await page.evaluate(() => window.frame.value())).toContain("累计捐款")
    expect(await page.evaluate(() => window.heard)).toEqual([])
  })

  it.each([
    ["a page that is not listed", { parents: "https://hr.example" }, "PARENT_REFUSED", "没有允许 https://oa.example"],
    ["a list that names everyone", { parents: "*" }, "PARENT_REFUSED", "不是确切的来源"],
    ["a list that names those without an origin", { parents: "null" }, "PARENT_REFUSED", "不是确切的来源"],
    ["a frame without an origin", { policy: "sandbox allow-scripts" }, "NO_ORIGIN", "被隔离"],
  ])("are refused and told so in the frame: %s", async (_name, setting, code, text) => {
    if ("parents" in setting) parents = setting.parents
    else headers = { "content-security-policy": setting.policy }
    const page = await open()
    await page.frameLocator("iframe").getByRole("alert").getByText(text).waitFor()
    expect(await whatComes(page)).toBe(code)
    expect(await page.evaluate(() => window.heard)).toEqual([code])
  })

  it("are given up where no editor answers", async () => {
    const page = await open({ url: `${editor}/nowhere.html`, timeout: 500 })
    expect(await whatComes(page)).toBe("TIMEOUT")
    expect(await page.evaluate(() => window.heard)).toEqual(["TIMEOUT"])
  })

  it("are told apart by the origin that was set", async () => {
    const page = await open({ origin: "https://other.example" })
    expect(await whatComes(page)).toBe("WRONG_ORIGIN")
  })
})
