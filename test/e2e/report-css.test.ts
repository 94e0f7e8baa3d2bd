// The stylesheet for pages that show stored HTML without Tianbao: numbers that CSS counts look as those that are text.

import { readFileSync } from "node:fs"
import { toHTML } from "@tianbao/html"
import type { Browser } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { doc, h1, h2, h3, h4, h5, p, title } from "../build.ts"

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** What a person sees, as bytes: counters are in no text that a page could read. */
async function look(html: string, styled = true): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 600, height: 1000 } })
  const style = styled ? readFileSync("packages/html/report.css", "utf8") : ""
  await page.setContent(`<style>${style}</style>${html}`)
  const picture = await page.screenshot()
  await page.close()
  return picture.toString("base64")
}

const text = toHTML(doc(
  title("总结"), h1("甲"), h2("子"), p("文"), h2("丑"), h3("细目"), h4("细"), h5("微"), h1("乙"), h2("寅"), h3("又一"), h1("丙"),
))
const bare = text.replace(/<span class="report-number">[^<]*<\/span>/g, "")

it("numbers what a host stored without its numbers", async () => {
  expect(await look(bare)).toBe(await look(text))
  expect(await look(bare, false)).not.toBe(await look(text))
})

it("numbers nothing twice", async () => {
  expect(await look(text)).toBe(await look(text, false))
})
