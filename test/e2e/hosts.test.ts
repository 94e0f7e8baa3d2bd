// One suite over editors that others wrote: what a writer does must work the same in each. What came of it is the table
// in the README.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildHost, type BuiltHost } from "../hosts/build-host.ts"
import { hosts } from "../hosts/hosts.ts"
import { matrixIn, matrixOf, type HostResult } from "../hosts/matrix.ts"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const results: HostResult[] = []

describe.each(hosts)("$name $version", ({ folder, name, version, search = "" }) => {
  let built: BuiltHost
  let page: Page
  let trigger: string
  const complaints: string[] = []
  const steps: Record<string, boolean> = {}

  beforeAll(async () => {
    built = await buildHost(folder)
    page = await browser.newPage({ viewport: { width: 1300, height: 800 }, locale: "zh-CN" })
    page.setDefaultTimeout(5000)
    page.on("pageerror", error => complaints.push(String(error)))
    page.on("console", message => {
      if (message.type() === "error") complaints.push(message.text())
    })
    page.on("request", request => {
      if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) complaints.push(`asks for ${request.url()}`)
    })
    await page.goto(built.url + search, { timeout: 30_000 })
    await page.waitForFunction(() => window.host)
    trigger = await page.evaluate(() => window.host.trigger)
  })
  afterAll(async () => {
    if (search === "") results.push({ name, version, inside: built.inside, steps })
    await page.close()
    await built.close()
  })

  /** A test whose outcome is a cell of the table. */
  const step = (column: string, behaviour: string, test: () => Promise<void>): void => {
    it(behaviour, async () => {
      steps[column] = false
      await test()
      steps[column] = true
    })
  }
  /** Loads a document by the host's own way and puts the caret behind a text of it. */
  const start = async (html: string, behind = ""): Promise<void> => {
    await page.evaluate(([html, behind]) => {
      window.host.setHTML(html)
      window.host.caretBehind(behind)
    }, [html, behind] as const)
  }
  const numbers = (): Promise<(string | null)[]> =>
    page.evaluate(() => [...document.querySelectorAll("[data-report-number]")]
      .map(each => each.getAttribute("data-report-number")))
  const text = (): Promise<string> => page.evaluate(() => {
    const { doc } = window.host.view.state
    return doc.textBetween(0, doc.content.size, "|")
  })
  const isOpen = (): Promise<boolean> => page.evaluate(() => window.host.check().open)
  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const key of names) await page.keyboard.press(key)
  }
  const type = (typed: string): Promise<void> => page.keyboard.type(typed)
  const openMenu = async (query: string): Promise<void> => {
    await type(trigger + query)
    await page.waitForSelector(".report-slash [role=option]")
    await page.evaluate(() => window.host.heard.splice(0))
  }
  const heard = (): Promise<string[]> => page.evaluate(() => window.host.heard)

  step("section", "opens a section where its number is typed, and by command", async () => {
    await start("<p></p>")
    await type("一、基本情况")
    expect(await numbers()).toEqual(["一、"])
    expect(await text()).toMatch(/^基本情况/)
    await keys("Enter")
    await type("全年共募集")
    await keys("Enter")
    await type("组织建设")
    expect(await page.evaluate(() => window.host.setSection(2))).toBe(true)
    expect(await numbers()).toEqual(["一、", "（一）"])
    expect(await text()).toMatch(/^基本情况\|+全年共募集\|+组织建设/)
  })

  step("renumber", "renumbers when a section is promoted and demoted", async () => {
    await start(`${section(1, "基本情况")}${section(2, "组织建设")}${section(1, "队伍建设")}`, "组织建设")
    expect(await numbers()).toEqual(["一、", "（一）", "二、"])
    await keys("Shift+Tab")
    expect(await numbers()).toEqual(["一、", "二、", "三、"])
    await keys("Tab")
    expect(await numbers()).toEqual(["一、", "（一）", "二、"])
  })

  step("figure", "inserts a figure and fills it", async () => {
    await start("<p>共募集</p>", "共募集")
    await page.evaluate(() => window.host.insertFigure({ name: "累计捐款", label: "累计捐款", unit: "元" }))
    await type("１，２３４．５")
    await keys("Enter")
    await type("，用于帮扶。")
    expect(await text()).toContain("共募集1,234.5元，用于帮扶。")
  })

  step("slash", "finds a standard heading by pinyin, and keeps the menu's keys from the host", async () => {
    await start(`${section(1, "基本情况")}<p>工作正常。</p>`, "工作正常。")
    await openMenu("czdwt")
    await keys("ArrowDown", "ArrowUp", "Escape")
    expect(await heard()).toEqual([])
    expect(await text()).toContain("czdwt")
    for (let i = 0; i < `${trigger}czdwt`.length; i++) await keys("Backspace")
    await openMenu("czdwt")
    await keys("Enter")
    expect(await heard()).toEqual([])
    expect(await numbers()).toEqual(["一、", "二、"])
    expect(await text()).toMatch(/工作正常。\|+存在的问题/)
  })

  step("in a list", "finds one in a list, which is not split", async () => {
    await start("<ul><li><p>安全检查。</p></li></ul>", "安全检查。")
    await openMenu("czdwt")
    await keys("Enter")
    expect(await numbers()).toEqual(["一、"])
    expect(await text()).toMatch(/^\|*安全检查。\|+存在的问题\|*$/)
  })

  step("next blank", "goes from one blank to the next", async () => {
    await start(`<p>慰问${blank("慰问", "户")}，帮扶${blank("帮扶", "人次")}。</p>`, "慰问")
    await page.evaluate(() => window.host.heard.splice(0))
    await keys("F8")
    await type("12")
    await keys("Tab")
    await type("34")
    await keys("Enter")
    expect(await heard()).toEqual([])
    await type("另有")
    expect(await text()).toContain("慰问12户，帮扶34人次另有。")
  })

  step("gate", "refuses while a blank remains, takes the writer there, and then exports", async () => {
    await start(`${section(1, "基本情况")}<p>参加${blank("参加人次", "人次")}。</p>`)
    expect(await isOpen()).toBe(false)
    expect(await page.evaluate(() => window.host.page())).toBeNull()
    await page.evaluate(() => window.host.revealFirst())
    await type("300")
    await keys("Enter")
    const exported = await page.evaluate(() => window.host.page())
    expect(exported?.replace(/<[^>]+>/g, "")).toContain("参加300人次。")
    expect(exported).toMatch(/<h1[^>]*><span class="report-number">一、<\/span>基本情况<\/h1>/)
  })

  step("missing", "makes figures of the numbers that the text lacks, in one undo step, and walks through them", async () => {
    await start("<p>全年培训××人次，走访约××户。</p>", "全年")
    expect(await page.evaluate(() => window.host.makeAllFigures())).toBe(true)
    expect(await text()).toContain("全年培训【待填：培训（人次）】，走访【待填：走访（户）】。")
    await keys("Control+z")
    expect(await text()).toContain("全年培训××人次，走访约××户。")
    const settles = search === ""
    await page.evaluate(() => window.host.reviewBlanks())
    await page.locator(".report-blank-card .card").waitFor()
    await keys("Enter", "4", "5", "Enter")
    await keys(...settles ? ["d"] : ["6", "Enter"], "Enter")
    expect(await text()).toContain(`全年培训45人次，走访约${settles ? "××" : "6"}户。`)
    expect(await page.locator(".report-settled").count()).toBe(settles ? 1 : 0)
    expect(await isOpen()).toBe(true)
  })

  step("HTML", "keeps everything in the host's own HTML, and in ours", async () => {
    await start(`${section(1, "基本情况")}<p>参加${filled("参加人次", "300", "人次")}，捐款${blank("捐款", "元")}。</p>` +
      section(2, "组织建设"))
    const facts = await page.evaluate(() => window.host.facts())
    expect(facts).toMatchObject({
      sections: ["一、基本情况", "（一）组织建设"],
      figures: [{ name: "参加人次", value: "300", unit: "人次" }, { name: "捐款", value: null, unit: "元" }],
    })
    expect(await page.evaluate(() => window.host.factsOfHTML())).toEqual(facts)
    await page.evaluate(() => window.host.setHTML(window.host.getHTML()))
    expect(await page.evaluate(() => window.host.facts())).toEqual(facts)
    expect(await numbers()).toEqual(["一、", "（一）"])
  })

  step("undo", "undoes a figure in one step", async () => {
    await start(`<p>参加${blank("参加人次", "人次")}。</p>`, "参加")
    await keys("F8")
    await type("300")
    await keys("Enter")
    expect(await text()).toContain("参加300人次。")
    await keys("Control+z")
    expect(await text()).toContain("参加【待填：参加人次（人次）】。")
  })

  step("read-only", "locks figures when the editor is read-only", async () => {
    await start(`<p>参加${filled("参加人次", "300", "人次")}。</p>`, "参加")
    await page.evaluate(() => window.host.setReadOnly())
    await page.click(".report-figure >> nth=0")
    await type("9")
    expect(await text()).toContain("参加300人次。")
    expect(await page.locator(".report-figure-editor input:visible").count()).toBe(0)
  })

  step("quiet", "leaves no error behind and asks for nothing from elsewhere", async () => {
    expect(complaints).toEqual([])
  })
})

it("shows in the README what came of it", () => {
  const table = matrixOf(results)
  mkdirSync("test/.out", { recursive: true })
  writeFileSync("test/.out/hosts.md", table)
  expect(matrixIn(readFileSync("README.md", "utf8")), "npm run hosts writes it").toBe(table)
})

function section(level: number, title: string): string {
  return `<h${level} class="report-section" data-report-section="">${title}</h${level}>`
}

function blank(name: string, unit: string): string {
  return figure(name, unit, "", `【待填：${name}（${unit}）】`)
}

function filled(name: string, value: string, unit: string): string {
  return figure(name, unit, ` data-value="${value}"`, value + unit)
}

function figure(name: string, unit: string, value: string, shown: string): string {
  const data = `data-report-figure="${name}" data-label="${name}" data-unit="${unit}"${value}`
  return `<span class="report-figure" ${data}>${shown}</span>`
}
