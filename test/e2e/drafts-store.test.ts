// Drafts in a real browser: what is typed survives the tab, one tab writes, and what cannot be kept is said to be so. The
// page is answered under two names: on plain http a browser has neither Web Locks nor crypto.

import type { Browser, BrowserContext, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { DraftState } from "../../packages/element/src/drafts/draft-state.ts"
import type { Revision } from "../../packages/element/src/drafts/revision.ts"
import type {} from "../pages/drafts/main.ts"
import { launchBrowser } from "../browser.ts"
import { serve, type Served } from "../serve.ts"

const secure = "https://oa.example"
const plain = "http://oa.example"

let browser: Browser
let served: Served
let context: BrowserContext
let errors: string[] = []

beforeAll(async () => {
  // The browser's driver turns the cache off that a person's Back comes out of.
  const options = { ignoreDefaultArgs: ["--disable-back-forward-cache"] }
  ;[browser, served] = await Promise.all([launchBrowser(options), serve("test/pages/drafts")])
})

afterAll(async () => {
  await browser.close()
  await served.close()
})

beforeEach(async () => {
  errors = []
  context = await browser.newContext({ locale: "zh-CN", viewport: { width: 900, height: 400 } })
  await context.route(/^https?:\/\/oa\.example\//, async route => {
    const { pathname, search } = new URL(route.request().url())
    if (pathname === "/elsewhere") return route.fulfill({ body: "<title>别处</title>", contentType: "text/html" })
    const response = await route.fetch({ url: new URL(`.${pathname}${search}`, served.url).href })
    // A frame without an origin loads its scripts too.
    return route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } })
  })
})

afterEach(async () => {
  await context.close()
  expect(errors).toEqual([])
})

interface Opening {
  readonly origin?: string
  readonly key?: string
  readonly given?: string
  readonly revision?: string
  readonly title?: string
  /** A tab that is there already. */
  readonly page?: Page
}

/** Opens the report in a tab. */
async function open({ origin = secure, page, ...query }: Opening = {}): Promise<Page> {
  const tab = page ?? await newTab()
  await tab.goto(`${origin}/?${new URLSearchParams({ key: "单位/王/年报", ...query })}`)
  await tab.locator("body[data-state]:not([data-state=opening])").waitFor()
  return tab
}

async function newTab(): Promise<Page> {
  const tab = await context.newPage()
  tab.setDefaultTimeout(15_000)
  tab.on("pageerror", error => errors.push(String(error)))
  return tab
}

const text = (page: Page) => page.locator("#text")
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true })
const notice = (page: Page) => page.locator("#place p").first()

const becomes = (page: Page, state: DraftState["is"]): Promise<void> => page.locator(`body[data-state=${state}]`).waitFor()

/** Types at the end. */
async function type(page: Page, typed: string): Promise<void> {
  await text(page).press("Control+End")
  await page.keyboard.insertText(typed)
}

/** Types, and waits until the browser has it. */
async function keep(page: Page, typed: string): Promise<void> {
  await type(page, typed)
  await becomes(page, "dirty")
  await becomes(page, "kept")
}

/** Puts a text of random characters into the field: one that no disk makes smaller. */
const put = (page: Page, length: number): Promise<void> => text(page).evaluate((field, size) => {
  const parts = Array.from({ length: Math.ceil(size / 10_000) }, () =>
    Array.from(crypto.getRandomValues(new Uint16Array(10_000)), code => String.fromCharCode(0x4e00 + code % 20_000)).join(""))
  ;(field as HTMLTextAreaElement).value = parts.join("")
  field.dispatchEvent(new Event("input"))
}, length)

async function crash(page: Page): Promise<void> {
  const crashed = page.waitForEvent("crash")
  void page.goto("chrome://crash").catch(() => {})
  await crashed
}

const stored = (page: Page): Promise<readonly Revision[]> => page.evaluate(() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("tianbao-drafts")
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const all = opening.result.transaction("revisions").objectStore("revisions").getAll()
    all.onsuccess = () => {
      opening.result.close()
      resolve(all.result as Revision[])
    }
  }
}))

/** Changes a stored record by hand. */
const tamper = (page: Page, revision: number, change: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate(([wanted, more]) => new Promise<void>(resolve => {
    const opening = indexedDB.open("tianbao-drafts")
    opening.onsuccess = () => {
      const tx = opening.result.transaction("revisions", "readwrite")
      const records = tx.objectStore("revisions")
      const all = records.getAll()
      all.onsuccess = () => {
        const found = (all.result as Revision[]).find(each => each.revision === wanted)
        records.put({ ...found, ...more })
      }
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  }), [revision, change] as const)

/** Leaves a draft behind, with the tab closed. */
async function leave(typed: string, opening: Opening = {}): Promise<void> {
  const page = await open(opening)
  await keep(page, typed)
  await page.close({ runBeforeUnload: true })
}

describe("a draft", () => {
  it("loses at most the last second when the tab crashes in the middle of the typing", async () => {
    const page = await open()
    await text(page).focus()
    const times: number[] = []
    const start = performance.now()
    while (performance.now() - start < 3000) {
      times.push(performance.now())
      await page.keyboard.insertText("字")
    }
    const end = performance.now()
    await crash(page)
    const again = await open()
    await button(again, "恢复").click()
    const kept = (await text(again).inputValue()).length
    const firstLost = times[kept]
    expect(kept).toBeGreaterThan(0)
    if (firstLost !== undefined) expect(end - firstLost).toBeLessThanOrEqual(1000)
  })

  it("has the last key where the page is left at once", async () => {
    const page = await open()
    await type(page, "刚刚写下")
    await page.goto(`${secure}/elsewhere`)
    await open({ page })
    await button(page, "恢复").click()
    expect(await text(page).inputValue()).toBe("刚刚写下")
  })

  it("is offered with time and count, put in by choice alone, and the host's text stays reachable", async () => {
    await leave("募集：12\n参加：", { title: "慰问情况" })
    const page = await open({ given: "系统里的\n参加：", title: "慰问情况" })
    await expect.poll(async () => (await notice(page).textContent())?.trim())
      .toMatch(/^有未提交的草稿“慰问情况”：\d+月\d+日 \d+:\d\d，已填 1\/2$/)
    expect(await text(page).inputValue()).toBe("系统里的\n参加：")
    await button(page, "恢复").click()
    expect(await text(page).inputValue()).toBe("募集：12\n参加：")
    await button(page, "换回系统里的版本").click()
    expect(await text(page).inputValue()).toBe("系统里的\n参加：")
  })

  it("is not offered where the host gives the same text", async () => {
    await leave("募集")
    const page = await open({ given: "募集" })
    await expect.poll(() => page.evaluate(() => window.drafts.state.is)).toBe("clean")
    await keep(page, "一")
    expect(await page.evaluate(() => window.drafts.found)).toEqual([])
  })

  it("says where the host's report has moved on since", async () => {
    await leave("我写的", { given: "第三版", revision: "3" })
    const page = await open({ given: "第五版", revision: "5" })
    await notice(page).getByText("系统里的报告在这份草稿之后改过").waitFor()
  })

  it("outlasts whatever is typed without deciding about it", async () => {
    await leave("重要的一稿")
    const second = await open()
    for (let i = 0; i < 7; i++) await keep(second, `第${i}句`)
    await second.close({ runBeforeUnload: true })
    const third = await open()
    await third.getByText("另有 1 份更早的草稿").click()
    await button(third, "恢复").last().click()
    expect(await text(third).inputValue()).toBe("重要的一稿")
    expect(await stored(third)).toHaveLength(6)
  })

  it("is gone after it was discarded, and there again after it was only set aside", async () => {
    await leave("草稿")
    let page = await open()
    await button(page, "查看当前").click()
    expect(await notice(page).count()).toBe(0)
    page = await open({ page })
    await button(page, "丢弃").click()
    await expect.poll(() => stored(page)).toEqual([])
    page = await open({ page })
    expect(await notice(page).count()).toBe(0)
  })

  it("is not seen under another key, not even one that begins the same", async () => {
    await leave("王的草稿")
    const page = await open({ key: "单位/王" })
    await becomes(page, "clean")
    await keep(page, "李")
    expect(await page.evaluate(() => window.drafts.found)).toEqual([])
  })

  it("is saved when the host says so, and then the browser has nothing more", async () => {
    const page = await open()
    await keep(page, "全年共募集")
    await page.evaluate(() => window.drafts.saved(4, window.drafts.mark()))
    await becomes(page, "saved")
    await expect.poll(() => stored(page)).toEqual([])
  })

  it("stays a draft, of the new revision, where the person typed while the host stored", async () => {
    const page = await open({ revision: "3" })
    await keep(page, "甲")
    const mark = await page.evaluate(() => window.drafts.mark())
    await keep(page, "乙")
    await page.evaluate(given => window.drafts.saved("4", given), mark)
    expect(await page.locator("body").getAttribute("data-state")).toBe("kept")
    await expect.poll(async () => (await stored(page)).at(-1)).toMatchObject({ json: `"甲乙"`, base: "4" })
    expect(await page.evaluate(() => window.states.map(({ is }) => is))).not.toContain("saved")
  })

  it("is wiped on submit, and what is typed afterwards is a new one", async () => {
    await leave("旧稿")
    const page = await open()
    await keep(page, "提交的")
    const mark = await page.evaluate(() => window.drafts.mark())
    await type(page, "之后的")
    await page.evaluate(given => window.drafts.submitted(given), mark)
    await becomes(page, "kept")
    expect((await stored(page)).map(({ json }) => json)).toEqual([`"提交的之后的"`])
    await page.evaluate(() => window.drafts.submitted(window.drafts.mark()))
    await becomes(page, "clean")
    expect(await stored(page)).toEqual([])
  })

  it("of the text before is offered where the host gives another one", async () => {
    const page = await open()
    await keep(page, "写到一半")
    await page.evaluate(() => {
      document.querySelector("textarea")!.value = "系统送来的"
      window.drafts.loaded("9")
    })
    await button(page, "恢复").click()
    expect(await text(page).inputValue()).toBe("写到一半")
  })
})

describe("a record", () => {
  it("that is damaged is left alone and told, and the one before it offered", async () => {
    const page = await open()
    await keep(page, "一")
    await keep(page, "二")
    await tamper(page, 2, { json: `"三"` })
    await open({ page })
    await page.getByText("有 1 份草稿已损坏，读不出来。").waitFor()
    for (let i = 0; i < 6; i++) await keep(page, "新")
    const records = await stored(page)
    expect(records.find(({ revision }) => revision === 2)).toMatchObject({ json: `"三"` })
    expect(records.at(-1)?.revision).toBe(8)
    await button(page, "恢复").click()
    expect(await text(page).inputValue()).toBe("一")
  })

  it("of a newer version is left to it", async () => {
    const page = await open()
    await keep(page, "一")
    await tamper(page, 1, { schemaVersion: 2 })
    await open({ page })
    await page.getByText("有 1 份草稿是更新的版本存下的").waitFor()
    expect(await page.evaluate(() => window.drafts.found)).toEqual([])
  })
})

describe("where drafts cannot be kept", () => {
  it("a full disk is told, the newest revision stays, and the next attempt goes through", async () => {
    const page = await newTab()
    const cdp = await context.newCDPSession(page)
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: secure, quotaSize: 1_000_000 })
    await open({ page })
    await keep(page, "小小一稿")
    await put(page, 1_000_000)
    await becomes(page, "failed")
    await page.getByText("浏览器的存储空间满了").waitFor()
    expect((await stored(page)).map(({ json }) => json)).toEqual([`"小小一稿"`])
    await type(page, "写")
    expect(await page.locator("body").getAttribute("data-state")).toBe("failed")
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: secure })
    await button(page, "再试一次").click()
    await becomes(page, "kept")
  })

  it("older revisions make room for the newest", async () => {
    const page = await newTab()
    const cdp = await context.newCDPSession(page)
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: secure, quotaSize: 5_000_000 })
    await open({ page })
    const counts: number[] = []
    for (let i = 0; i < 4; i++) {
      await put(page, 800_000)
      await becomes(page, "kept")
      counts.push((await stored(page)).length)
    }
    // The fourth did not fit beside three.
    expect(counts).toEqual([1, 2, 3, 2])
    expect((await stored(page)).at(-1)?.json).toBe(JSON.stringify(await text(page).inputValue()))
    expect(await page.evaluate(() => window.states.map(({ is }) => is))).not.toContain("failed")
  })

  it("a frame without an origin says so, and the typing goes on", async () => {
    const page = await newTab()
    await page.goto(`${secure}/elsewhere`)
    await page.setContent(`<iframe sandbox="allow-scripts" src="${secure}/?key=a"></iframe>`)
    const frame = page.frameLocator("iframe")
    await frame.getByText("这个窗口不能存草稿").waitFor()
    await frame.locator("#text").fill("照样能写")
    expect(await frame.locator("#text").inputValue()).toBe("照样能写")
    expect(await frame.locator("#state").textContent()).toBe("没有存在本机")
  })

  it("a database of a newer version is left to it", async () => {
    const page = await newTab()
    await page.goto(`${secure}/elsewhere`)
    await page.evaluate(() => new Promise<void>(resolve => {
      const opening = indexedDB.open("tianbao-drafts", 9)
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
    }))
    await open({ page })
    await page.getByText("本机的草稿是更新的版本存下的").waitFor()
  })
})

describe.each([["with Web Locks", secure], ["on plain http", plain]])("of two tabs %s", (_where, origin) => {
  it("one writes, the other one reads, and takes over with the last key of the first", async () => {
    const first = await open({ origin })
    expect(await first.evaluate(() => "locks" in navigator)).toBe(origin === secure)
    await keep(first, "第一个窗口")
    const second = await open({ origin })
    await becomes(second, "elsewhere")
    expect(await text(second).getAttribute("readonly")).toBe("")
    await type(first, "的最后一句")
    await button(second, "接管").click()
    await becomes(second, "clean")
    await becomes(first, "elsewhere")
    await button(second, "恢复").click()
    expect(await text(second).inputValue()).toBe("第一个窗口的最后一句")
    await becomes(second, "kept")
    expect(await first.locator("body").getAttribute("data-state")).toBe("elsewhere")
  })

  it("the second gets the draft when the first is closed", async () => {
    const first = await open({ origin })
    await keep(first, "关掉之前")
    const second = await open({ origin })
    await becomes(second, "elsewhere")
    await first.close({ runBeforeUnload: true })
    await becomes(second, "clean")
    await button(second, "恢复").click()
    expect(await text(second).inputValue()).toBe("关掉之前")
  })

  it("the second gets it when the first crashes", async () => {
    const first = await open({ origin })
    await keep(first, "崩溃之前")
    const second = await open({ origin })
    await becomes(second, "elsewhere")
    await crash(first)
    await becomes(second, "clean")
    await notice(second).getByText("有未提交的草稿").waitFor()
  })

  it("the first that comes back from the back/forward cache finds the second writing", async () => {
    const first = await open({ origin })
    await keep(first, "先写的")
    await first.evaluate(() => Object.assign(window, { isSame: true }))
    await first.goto(`${origin}/elsewhere`)
    const second = await open({ origin })
    await becomes(second, "clean")
    await first.goBack({ waitUntil: "commit" })
    await becomes(first, "elsewhere")
    expect(await first.evaluate(() => "isSame" in window)).toBe(true)
    await second.close({ runBeforeUnload: true })
    await becomes(first, "kept")
    expect(await text(first).inputValue()).toBe("先写的")
  })
})

describe("on plain http", () => {
  it("a writer whose timers sleep keeps its draft, since it answers", async () => {
    const first = await newTab()
    await first.addInitScript(() => Object.assign(window, { setInterval: () => 0 }))
    await open({ origin: plain, page: first })
    await keep(first, "藏在后面")
    const lease = (): Promise<string | null> => first.evaluate(() => localStorage.getItem("tianbao-draft:单位/王/年报"))
    const before = await lease()
    const second = await open({ origin: plain })
    await expect.poll(lease, { timeout: 15_000 }).not.toBe(before)
    expect((await lease())?.split(" ")[0]).toBe(before?.split(" ")[0])
    expect(await second.evaluate(() => window.states.map(({ is }) => is))).toEqual(["opening", "elsewhere"])
  })
})
