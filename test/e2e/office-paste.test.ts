// What Word, WPS and Excel put on the clipboard, pasted into the element.

import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { elementPages, type ElementPage } from "./element-page.ts"

const open = elementPages()
const office = (name: string): string => readFileSync(`test/fixtures/office/${name}.html`, "utf8")

async function paste({ text }: ElementPage, data: Readonly<Record<string, string>>): Promise<void> {
  await text.evaluate((each, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value)
    each.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

/** An element with this in it, and the caret in its nth paragraph. */
async function opened(html = "<p></p>", paragraph = 0): Promise<ElementPage> {
  const page = await open(`<report-editor><template>${html}</template></report-editor>`)
  await page.text.locator("p").nth(paragraph).click()
  return page
}

const outline = ({ text }: ElementPage): Promise<readonly string[]> => text.evaluate(each =>
  [...each.querySelectorAll("h1, h2, h3")].map(({ tagName, textContent }) => `${tagName} ${textContent}`))

const rows = ({ text }: ElementPage): Promise<readonly string[]> => text.evaluate(each =>
  [...each.querySelectorAll("tr")].map(row => [...row.cells].map(({ tagName, innerText }) =>
    tagName === "TH" ? `[${innerText.trim()}]` : innerText.trim()).join(" | ")))

describe("from Word", () => {
  const plain = "职工帮扶工作情况\r\n帮扶概况\r\n全年走访困难职工186户，发放慰问金【待填：慰问金（万元）】\r\n1.1 助学行动\r\n1.2 医疗互助\r\n" +
    "报销比例提高五个百分点。\r\nl 门诊费用\r\nn 慢性病\r\n（二）存在的不足\r\n单位\t帮扶\r\n户数\t金额\r\n第一分会\t24\t3.6\r\n"

  it("a report comes in its sections, with a blank to fill, and nothing is said to be lost", async () => {
    const page = await opened()
    await paste(page, { "text/html": office("word-report"), "text/plain": plain, "text/rtf": "{\\rtf1 \\'c4\\'e3}" })
    expect(await outline(page)).toEqual([
      "H1 职工帮扶工作情况", "H1 帮扶概况", "H2 助学行动", "H2 医疗互助", "H2 存在的不足",
    ])
    expect(await rows(page)).toEqual(["[单位] | [帮扶]", "[户数] | [金额]", "第一分会 | 24 | 3.6"])
    expect(await page.text.locator(".report-figure-blank").count()).toBe(1)
    // A number that is lost by the next paste is told, and is all that is told.
    await page.page.keyboard.press("ControlOrMeta+End")
    await paste(page, { "text/html": "<p>另有拨款。</p>", "text/plain": "另有拨款77万元。" })
    const lost = page.page.locator(".report-guard-part")
    await lost.first().waitFor()
    expect(await lost.allInnerTexts()).toEqual([expect.stringContaining("77")])
  })

  it("keeps nothing of its look or of what was hidden in it", async () => {
    const page = await opened()
    await paste(page, { "text/html": office("word-report") })
    expect(await page.value()).not.toMatch(/mso|font-|color|请核对|张1|900|<span style/i)
  })

  it("is taken back by one undo", async () => {
    const page = await opened("<p>开头</p><p></p>", 1)
    const before = await page.value()
    await paste(page, { "text/html": office("word-report") })
    expect(await page.value()).not.toBe(before)
    await page.page.keyboard.press("ControlOrMeta+z")
    expect(await page.value()).toBe(before)
  })
})

it("from WPS a report comes in its sections, its line to write on as one that is found missing", async () => {
  const page = await opened()
  await paste(page, { "text/html": office("wps-report") })
  expect(await outline(page)).toEqual(["H1 文体活动", "H2 职工运动会"])
  expect(await page.text.locator("p").first().textContent()).toBe("参赛队伍32支，参赛职工______人。")
  expect(await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).checkValidity())).toBe(false)
})

describe("from Excel", () => {
  const plain = "各分会会费收缴\t\t\t\r\n第一分会\t应收\t4,800.00\r\n\t收缴率\t95%\r\n合计\t应收\t【待填：应收合计（元）】\r\n"

  it("a table comes as it shows, its widths kept within the page", async () => {
    const page = await opened()
    await paste(page, { "text/html": office("excel-table"), "text/plain": plain })
    expect(await rows(page)).toEqual(["各分会会费收缴", "第一分会 | 应收 | 4,800.00", "收缴率 | 95%", expect.stringMatching(/^合计 \| 应收 \|/)])
    const widths = await page.text.locator("tr").nth(3).locator("td").evaluateAll(cells => cells.map(cell => cell.clientWidth))
    expect(widths[0]).toBeGreaterThan((widths[1] ?? 0) * 1.3)
    expect(await page.text.locator("table").evaluate(table => table.clientWidth <= (table.parentElement?.clientWidth ?? 0))).toBe(true)
  })

  it("a block of cells fills a table from the cell on, its merged cells as they are", async () => {
    const empty = `<tr>${"<td><p></p></td>".repeat(3)}</tr>`
    const page = await opened(`<table><tbody>${empty.repeat(4)}</tbody></table>`)
    await paste(page, { "text/html": office("excel-table"), "text/plain": plain })
    expect((await rows(page)).slice(0, 3)).toEqual(["各分会会费收缴", "第一分会 | 应收 | 4,800.00", "收缴率 | 95%"])
    expect(await page.text.locator("table").count()).toBe(1)
  })

  it("a single cell is text: in a sentence and in a cell", async () => {
    const page = await opened("<p>应收</p><table><tbody><tr><td><p>共</p></td></tr></tbody></table>")
    await page.page.keyboard.press("End")
    await paste(page, { "text/html": office("excel-cell"), "text/plain": "4,800\r\n" })
    await page.text.locator("td").click()
    await page.page.keyboard.press("End")
    await paste(page, { "text/html": office("excel-cell"), "text/plain": "4,800\r\n" })
    expect([await page.text.locator("p").first().textContent(), await rows(page)]).toEqual(["应收4,800", ["共4,800"]])
  })

  it("a single cell is the value of the figure that is entered, by the browser's own paste", async () => {
    const page = await opened("<p>应收【待填：应收（元）】，实收【待填：实收（元）】</p>")
    await page.page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await page.page.evaluate(html => navigator.clipboard.write([new ClipboardItem({
      "text/plain": new Blob([" 4,800 \r\n"], { type: "text/plain" }), "text/html": new Blob([html], { type: "text/html" }),
    })]), office("excel-cell"))
    await page.text.locator(".report-figure").first().click()
    await page.page.keyboard.press("ControlOrMeta+v")
    await page.page.keyboard.press("Tab")
    expect(await page.entered()).toBe("实收")
    expect(await page.value()).toContain('data-value="4800"')
  })
})
