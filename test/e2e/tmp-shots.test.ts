import { afterAll, beforeAll, it } from "vitest"
import type { Browser, Page } from "playwright-core"
import { launchBrowser } from "../browser.ts"
import { doc, h1, p, title } from "../build.ts"
import { serve, type Served } from "../serve.ts"
let browser: Browser, served: Served
beforeAll(async () => { [browser, served] = await Promise.all([launchBrowser(), serve("playground")]) }, 120000)
afterAll(async () => { await browser.close(); await served.close() })
const report = doc(title("2025年职工帮扶工作总结"), p("今年以来，××市总工会坚持以职工为中心，帮扶工作取得了新的成效。"),
  h1("困难职工帮扶"), p("全年累计捐款××万元，同比增长%，帮扶职工××人次。"), p("金秋助学活动投入余元，资助困难学生××名，同比增长%，"))
const shot = (page: Page, name: string) => page.screenshot({ path: `/tmp/shots/${name}.png` })
it.each([["light", 1280, 800, "en"], ["light", 1000, 700, "zh-CN"], ["light", 390, 844, "zh-CN"]] as const)("%s %d %s", async (theme, width, height, locale) => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, hasTouch: width < 500, isMobile: width < 500 })
  await page.addInitScript(locale => localStorage.setItem("tianbao.locale", locale), locale)
  page.on("pageerror", e => console.log("PAGEERROR", e.message)); page.on("console", m => { if (m.type() === "error") console.log("CONSOLE", m.text()) })
  await page.goto(served.url)
  await page.waitForFunction(() => "tianbao" in window, null, { timeout: 15000 })
  const n = `x-${locale}-${width}`
  await page.evaluate(json => {
    const { view } = window.tianbao.editor
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, view.state.schema.nodeFromJSON(json).content).setMeta("addToHistory", false))
  }, report.toJSON())
  await page.waitForTimeout(500)
  const at = await page.evaluate(() => {
    const r = [...CSS.highlights.get("report-blank") ?? []][1] as Range
    const b = r.getBoundingClientRect()
    return { x: b.x + b.width / 2, y: b.y + b.height / 2 }
  })
  if (width < 500) await page.touchscreen.tap(at.x, at.y)
  else await page.mouse.click(at.x, at.y)
  await page.waitForTimeout(700)
  await shot(page, `${n}-peek`)
  await page.locator(".report-blank-card .all").click()
  await page.waitForTimeout(300)
  await page.keyboard.press("p")
  await page.waitForTimeout(300)
  await shot(page, `${n}-text`)
  await page.close()
}, 60000)
