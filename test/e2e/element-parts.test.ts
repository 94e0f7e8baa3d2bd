// The parts around the element's text, as a writer uses them.

import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { has, placesIn } from "../docx/libreoffice.ts"
import { elementPages, type ElementPage } from "./element-page.ts"

const open = elementPages()

const sections = "<h1>一、甲</h1><p>甲文</p><h2>（一）子</h2><p>子文</p><h1>二、乙</h1><p>乙文</p><h1>三、丙</h1><p>丙文【待填：人数（人）】</p>"
const opened = (html = sections, attributes = ""): Promise<ElementPage> =>
  open(`<p>页面自己的话</p><report-editor ${attributes} style="height: 600px"><template>${html}</template></report-editor>`)
const lines = ({ text }: ElementPage): Promise<string> => text.evaluate(each =>
  [...each.children].map(block => (block.getAttribute("data-report-number") ?? "") + (block.textContent ?? "")).join("|"))

describe("the outline", () => {
  it("moves a section to where it is dragged, with all below it, in one undo step", async () => {
    const page = await opened()
    const entry = (name: string) => page.page.locator(".outline-entry", { hasText: name })
    await entry("丙").dragTo(entry("甲"), { targetPosition: { x: 20, y: 2 } })
    await expect.poll(() => lines(page)).toMatch(/^一、丙\|丙文.*\|二、甲\|甲文\|（一）子\|子文\|三、乙\|乙文$/)
    await entry("甲").dragTo(entry("乙"), { targetPosition: { x: 20, y: 26 } })
    await expect.poll(() => lines(page)).toMatch(/^一、丙.*\|二、乙\|乙文\|三、甲\|甲文\|（一）子\|子文$/)
    await page.text.press("Control+z")
    await expect.poll(() => lines(page)).toMatch(/二、甲\|甲文\|（一）子\|子文\|三、乙\|乙文$/)
  })

  it("moves a section past its neighbour by keyboard, and keeps the focus on it", async () => {
    const page = await opened()
    await page.page.locator(".outline-entry", { hasText: "乙" }).focus()
    await page.page.keyboard.press("Alt+ArrowUp")
    await expect.poll(() => lines(page)).toMatch(/^一、乙\|乙文\|二、甲/)
    expect(await page.editor.evaluate(each => each.shadowRoot?.activeElement?.textContent?.replace(/\s/g, ""))).toBe("一、乙")
  })

  it("goes to a section, and is not moved by a writer who may only read", async () => {
    const page = await opened(sections, "readonly")
    await page.page.locator(".outline-entry", { hasText: "丙" }).click()
    expect(await page.page.locator(".outline-entry", { hasText: "丙" }).getAttribute("draggable")).toBe("false")
  })
})

describe("find and replace", () => {
  it("is opened, used and left by keyboard", async () => {
    const page = await opened()
    await page.text.locator("p").first().click()
    await page.page.keyboard.press("Home")
    await page.page.keyboard.press("Control+f")
    await page.page.keyboard.type("文")
    await expect.poll(() => page.page.locator(".find-count").innerText()).toBe("1/4")
    await page.page.keyboard.press("Enter")
    await page.page.keyboard.press("Enter")
    await expect.poll(() => page.page.locator(".find-count").innerText()).toBe("2/4")
    await page.page.keyboard.press("Escape")
    expect(await page.text.evaluate(each => each === document.activeElement)).toBe(true)
    expect(await page.page.evaluate(() => getSelection()?.toString())).toBe("文")
    expect(await page.page.evaluate(() => CSS.highlights.get("report-find")?.size ?? 0)).toBe(0)
  })

  it("replaces one and all, and undo takes all back at once", async () => {
    const page = await opened()
    await page.page.locator("report-editor").getByRole("button", { name: "查找和替换" }).click()
    await page.page.getByLabel("查找", { exact: true }).fill("文")
    await page.page.getByLabel("替换为").fill("篇")
    await page.page.getByRole("button", { name: "全部替换" }).click()
    expect(await lines(page)).toMatch(/甲篇.*子篇.*乙篇.*丙篇/)
    await page.text.press("Control+z")
    expect(await lines(page)).toMatch(/甲文.*子文.*乙文.*丙文/)
    expect(await page.page.locator(".find-count").innerText()).toMatch(/4$/)
  })

  it("offers no replacing where nothing may be changed", async () => {
    const page = await opened(sections, "readonly")
    await page.page.locator("report-editor").getByRole("button", { name: "查找和替换" }).click()
    expect(await page.page.getByLabel("替换为").count()).toBe(0)
    await page.page.getByLabel("查找", { exact: true }).fill("人数")
    await expect.poll(() => page.page.locator(".find-count").innerText()).toBe("1/1")
  })
})

it("counts words as Word does, and the figures", async () => {
  const page = await opened("<p>全年慰问2026人次，OA系统上线。</p>")
  await expect.poll(() => page.page.locator(".status-counts").innerText()).toMatch(/^14 字/)
})

it("fills the screen and comes back, with what was typed", async () => {
  const page = await opened()
  await page.page.getByRole("button", { name: "全屏" }).click()
  await expect.poll(() => page.editor.evaluate(each => each.getBoundingClientRect().height === innerHeight)).toBe(true)
  await page.text.locator("p").first().click()
  await page.page.keyboard.type("补")
  await page.page.getByRole("button", { name: "退出全屏" }).click()
  await expect.poll(() => page.editor.evaluate(each => each.getBoundingClientRect().height)).toBe(600)
  expect(await lines(page)).toContain("补")
})

it("prints the report and nothing else of the page", async () => {
  const page = await opened("<h1>一、甲</h1><p>甲文</p>")
  await page.page.evaluate(() => {
    window.print = () => Object.assign(window, {
      printed: [...document.querySelectorAll("[data-report-printed]")].map(each => each.localName).join(),
    })
  })
  await page.page.getByRole("button", { name: "导出" }).click()
  await page.page.getByRole("menuitem", { name: "打印" }).click()
  await page.page.waitForFunction(() => "printed" in window)
  expect(await page.page.evaluate(() => (window as unknown as { printed: string }).printed)).toBe("html,body,report-editor")
  await page.page.emulateMedia({ media: "print" })
  expect(await page.page.getByText("页面自己的话").isVisible()).toBe(false)
  expect(await page.text.isVisible()).toBe(true)
  expect(await page.page.locator("#toolbar").isVisible()).toBe(false)
  if (has("pdftotext")) {
    const [places = []] = placesIn(await page.page.pdf({ preferCSSPageSize: true }))
    expect(places.map(({ text }) => text).join("")).toBe("一、甲甲文—1—")
    // By one character from the right margin, below the text.
    const { right = 0, top = 0, bottom = 0 } = places[places.length - 1] ?? {}
    expect(Math.round(right * 25.4 / 72)).toBe(210 - 26 - 5)
    expect(Math.abs((top + bottom) / 2 * 25.4 / 72 - (297 - 35 + 7 + 2.5))).toBeLessThan(2)
  }
  await page.page.emulateMedia({ media: "screen" })
  await page.page.evaluate(() => window.dispatchEvent(new Event("afterprint")))
  expect(await page.page.locator("[data-report-printed]").count()).toBe(0)
})

it("tells what is missing before it lets a file out, and lets out a draft that says so", async () => {
  const page = await opened()
  await page.page.getByRole("button", { name: "导出" }).click()
  await page.page.getByRole("menuitem", { name: "纯文本" }).click()
  const dialog = page.page.getByRole("dialog", { name: "还不能导出：还差 1 处" })
  await dialog.waitFor()
  const [download] = await Promise.all([page.page.waitForEvent("download"), dialog.getByRole("button", { name: "导出草稿" }).click()])
  expect(download.suggestedFilename()).toMatch(/^草稿.*\.txt$/)
  expect(readFileSync(await download.path(), "utf8")).toBe("一、甲\n甲文\n（一）子\n子文\n二、乙\n乙文\n三、丙\n丙文【待填：人数（人）】\n")
})

it("speaks English where it is asked to, and keeps the text", async () => {
  const page = await opened()
  await page.text.locator("p").first().click()
  await page.page.keyboard.type("改")
  await page.editor.evaluate(each => each.setAttribute("lang", "en"))
  await page.page.getByRole("button", { name: "Next blank" }).waitFor()
  expect(await lines(page)).toContain("改")
  expect(await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).validationMessage))
    .toBe("1 blank left: 人数")
})

it("leaves the page where it is while a list follows the caret", async () => {
  const page = await open(`<div style="height: 900px"></div><report-editor style="height: 600px"><template>${sections}</template></report-editor>
    <div style="height: 900px"></div>`)
  await page.editor.evaluate(each => each.scrollIntoView({ block: "center" }))
  const before = await page.page.evaluate(() => scrollY)
  for (const name of ["乙文", "甲文", "子文"]) await page.text.getByText(name).click()
  await page.page.waitForTimeout(300)
  expect(await page.page.evaluate(() => scrollY)).toBe(before)
})
