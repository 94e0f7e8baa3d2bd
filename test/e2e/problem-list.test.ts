// The playground's list of what is wrong with a text that lost its numbers by the thousand.

import { expect, it } from "vitest"
import { doc, p } from "../build.ts"
import { editorPages, openFile } from "./editor-page.ts"

const openPage = editorPages()

it("lists the first problems of thousands, and says how many follow", async () => {
  const editor = await openPage("")
  await editor.set(doc(...Array.from({ length: 1000 }, () => p("走访慰问职工余人次，发放慰问金万元。"))))
  await editor.page.locator("#tab-problems").click()
  await expect.poll(() => editor.page.locator(".problems-more").innerText()).toBe("后面还有 1700 处")
  expect(await editor.page.locator(".problems > li").count()).toBe(300)
})

it("offers no answers in a damaged file, which is only read", async () => {
  const { page } = await openPage("")
  const content = [{ type: "videoCard" }, { type: "paragraph", content: [{ type: "text", text: "全年累计捐款××万元。" }] }]
  await openFile(page, "坏.json", Buffer.from(JSON.stringify({ type: "doc", content })))
  await page.locator("#tab-problems").click()
  await page.locator(".hit").waitFor()
  expect(await page.locator(".hit-actions, .tab-panel .progress").count()).toBe(0)
})
