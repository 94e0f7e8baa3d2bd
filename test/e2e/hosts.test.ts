// One suite over hosts that others wrote: what a writer does must work the same in each.

import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { serve, type Served } from "../serve.ts"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

describe.each(["raw", "raw/?without-mark", "tiptap-2", "tiptap-3", "aieditor"])("%s", name => {
  const [host = "", search = ""] = name.split("/")
  let served: Served
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    served = await serve(`test/hosts/${host}`)
    page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
    page.on("pageerror", error => complaints.push(String(error)))
    page.on("console", message => {
      if (message.type() === "error") complaints.push(message.text())
    })
    await page.goto(served.url + search)
    await page.waitForFunction(() => window.host)
    await page.click(".ProseMirror")
  })
  afterAll(async () => {
    await page.close()
    await served.close()
  })

  const numbers = (): Promise<(string | null)[]> =>
    page.evaluate(() => [...document.querySelectorAll("[data-report-number]")]
      .map(each => each.getAttribute("data-report-number")))
  const text = (): Promise<string> => page.evaluate(() => {
    const { doc } = window.host.view.state
    return doc.textBetween(0, doc.content.size, "|")
  })
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name)
  }

  it("opens a section where its number is typed", async () => {
    await page.keyboard.type("一、基本情况")
    expect(await numbers()).toEqual(["一、"])
    expect(await text()).toMatch(/^基本情况/)
  })

  it("opens a paragraph below a title, and the next section", async () => {
    await keys("Enter")
    await page.keyboard.type("全年共募集")
    await keys("Enter")
    await page.keyboard.type("（一）组织建设")
    expect(await numbers()).toEqual(["一、", "（一）"])
  })

  it("renumbers when a section is promoted and demoted", async () => {
    await keys("Shift+Tab")
    expect(await numbers()).toEqual(["一、", "二、"])
    await keys("Tab")
    expect(await numbers()).toEqual(["一、", "（一）"])
  })

  it("finds a standard heading by pinyin", async () => {
    await keys("Enter")
    await page.keyboard.type(await page.evaluate(() => window.host.trigger))
    await page.keyboard.type("czdwt")
    await page.waitForSelector(".report-slash [role=option]")
    await keys("Enter")
    expect(await numbers()).toEqual(["一、", "（一）", "（二）"])
    expect(await text()).toContain("存在的问题")
  })

  it("inserts figures and fills them, from one to the next", async () => {
    await keys("Enter")
    await page.keyboard.type("共")
    await page.evaluate(() => window.host.insertFigure("累计捐款", "元"))
    await page.keyboard.type("１，２３４．５")
    await keys("Enter")
    await page.keyboard.type("，参加")
    await page.evaluate(() => window.host.insertFigure("参加人次", "人次"))
    await keys("Escape")
    await page.keyboard.type("。")
    expect(await text()).toContain("共1,234.5元，参加【待填：参加人次（人次）】。")
  })

  it("refuses while a blank remains, and takes the writer there", async () => {
    expect(await page.evaluate(() => window.host.check().open)).toBe(false)
    await page.evaluate(() => window.host.revealFirst())
    await page.keyboard.type("300")
    await keys("Enter")
    expect(await text()).toContain("参加300人次")
    expect(await page.evaluate(() => window.host.check().open)).toBe(true)
  })

  it("undoes a figure in one step", async () => {
    await keys("Control+z")
    expect(await text()).toContain("参加【待填：参加人次（人次）】")
    await keys("F8")
    await page.keyboard.type("300")
    await keys("Enter")
    expect(await text()).toContain("参加300人次")
  })

  it("makes figures of the numbers that the text lacks, as one undo", async () => {
    await keys("End")
    // The editor hears of a caret that the browser moved a little later.
    await expect.poll(() => page.evaluate(() => {
      const { $head } = window.host.view.state.selection
      return $head.parent.content.size - $head.parentOffset
    })).toBe(0)
    await keys("Enter")
    await page.keyboard.type("全年培训××人次，走访约××户。")
    expect(await page.evaluate(() => window.host.check().open)).toBe(false)
    expect(await page.evaluate(() => window.host.makeAllFigures())).toBe(true)
    expect(await text()).toContain("全年培训【待填：培训（人次）】，走访【待填：走访（户）】。")
    await keys("Control+z")
    expect(await text()).toContain("全年培训××人次，走访约××户。")
  })

  it("walks through these numbers: one is filled, one settled where the schema has the mark", async () => {
    const settles = search === ""
    await page.evaluate(() => window.host.reviewBlanks())
    await keys("Enter", "4", "5", "Enter")
    await keys(...settles ? ["d"] : ["6", "Enter"], "Enter")
    expect(await text()).toContain(`全年培训45人次，走访约${settles ? "××" : "6"}户。`)
    expect(await page.locator(".report-settled").count()).toBe(settles ? 1 : 0)
    expect(await page.evaluate(() => window.host.check().open)).toBe(true)
  })

  it("keeps everything in the host's own HTML", async () => {
    const before = await text()
    await page.evaluate(() => window.host.setHTML(window.host.getHTML()))
    expect(await text()).toBe(before)
    expect(await numbers()).toEqual(["一、", "（一）", "（二）"])
    expect(await page.evaluate(() => window.host.check().open)).toBe(true)
  })

  it("locks figures when the editor is read-only", async () => {
    await page.evaluate(() => window.host.view.setProps({ editable: () => false }))
    await page.click(".report-figure >> nth=0")
    await page.keyboard.type("9")
    expect(await text()).toContain("共1,234.5元")
  })

  it("leaves no error behind", () => {
    expect(complaints).toEqual([])
  })
})
