// Tables in the element: written by keyboard, filled from a spreadsheet.

import { describe, expect, it } from "vitest"
import { elementPages, type ElementPage } from "./element-page.ts"

const open = elementPages()

const table = (rows: readonly (readonly string[])[]): string =>
  `<table><tbody>${rows.map(row => `<tr>${row.map(cell => `<td><p>${cell}</p></td>`).join("")}</tr>`).join("")}</tbody></table>`

const opened = (html: string): Promise<ElementPage> =>
  open(`<report-editor><template><p>开头</p>${html}<p>结尾</p></template></report-editor>`)

const cells = ({ text }: ElementPage): Promise<readonly (readonly string[])[]> => text.evaluate(each =>
  [...each.querySelectorAll("tr")].map(row => [...row.querySelectorAll<HTMLElement>("td, th")].map(cell => cell.innerText.trim())))

async function paste({ text }: ElementPage, data: Readonly<Record<string, string>>): Promise<void> {
  await text.evaluate((each, types) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(types)) clipboardData.setData(type, value)
    each.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

describe("by keyboard", () => {
  it("goes from cell to cell with Tab, back with Shift-Tab, and begins a row behind the last", async () => {
    const page = await opened(table([["", ""]]))
    await page.text.locator("td").first().click()
    await page.page.keyboard.type("单位")
    await page.page.keyboard.press("Tab")
    await page.page.keyboard.type("捐款")
    await page.page.keyboard.press("Tab")
    await page.page.keyboard.type("一分会")
    await page.page.keyboard.press("Shift+Tab")
    await page.page.keyboard.press("End")
    await page.page.keyboard.type("（元）")
    expect(await cells(page)).toEqual([["单位", "捐款（元）"], ["一分会", ""]])
  })

  it("goes from a figure in a cell to the next blank with Tab", async () => {
    const page = await opened(table([["【待填：捐款（元）】", "备注"], ["合计", "【待填：合计（元）】"]]))
    await page.text.locator(".report-figure").first().click()
    await page.fill("1200")
    expect(await page.entered()).toBe("合计")
    await page.fill("1200")
    expect((await cells(page))[1]).toEqual(["合计", "1,200元"])
  })

  it("offers rows and columns where the caret is in a table", async () => {
    const page = await opened(table([["甲", "乙"]]))
    await page.text.locator("td").first().click()
    await page.page.locator("#table-menu-button").click()
    await page.page.getByRole("menuitem", { name: "在下方插入行" }).click()
    await page.page.locator("#table-menu-button").click()
    await page.page.getByRole("menuitem", { name: "在右侧插入列" }).click()
    expect(await cells(page)).toEqual([["甲", "", "乙"], ["", "", ""]])
  })

  it("leaves sections alone when Alt and an arrow are pressed in a cell", async () => {
    const page = await open(`<report-editor><template><h1>一、甲</h1>${table([["子"]])}<h1>二、乙</h1></template></report-editor>`)
    await page.text.locator("td").click()
    const before = await page.value()
    await page.page.keyboard.press("Alt+ArrowDown")
    expect(await page.value()).toBe(before)
  })
})

describe("from a spreadsheet", () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head>
    <body><!--StartFragment--><table border=0 style='border-collapse:collapse'><col width=72><tr height=18>
    <td class=xl65 colspan=2 style='color:red'>帮扶情况</td></tr><tr><td>一分会</td><td align=right x:num="1200">1,200</td></tr></table>
    <!--EndFragment--></body></html>`

  it("comes as a table, its merged cells too, without its colours", async () => {
    const page = await opened("<p></p>")
    await page.text.locator("p").nth(1).click()
    await paste(page, { "text/html": excel, "text/plain": "帮扶情况\t\r\n一分会\t1,200\r\n" })
    expect(await cells(page)).toEqual([["帮扶情况"], ["一分会", "1,200"]])
    expect(await page.value()).toContain('colspan="2"')
    expect(await page.value()).not.toMatch(/color|xl65|mso/)
  })

  it("fills a table from the cell on, from a table or from lines of text", async () => {
    const page = await opened(table([["单位", "捐款", "人数"], ["", "", ""], ["", "", ""]]))
    await page.text.locator("td").nth(3).click()
    await paste(page, { "text/html": "<table><tr><td>一分会</td><td>1,200</td></tr><tr><td>二分会</td><td>860</td></tr></table>" })
    await page.text.locator("td").nth(5).click()
    await paste(page, { "text/plain": "45\r\n38\r\n" })
    expect(await cells(page)).toEqual([["单位", "捐款", "人数"], ["一分会", "1,200", "45"], ["二分会", "860", "38"]])
  })

  it("puts a cell's number into the figure that is entered", async () => {
    const page = await opened("<p>共【待填：捐款（元）】</p>")
    await page.text.locator(".report-figure").click()
    await page.page.keyboard.insertText("1,200.50")
    await page.page.keyboard.press("Enter")
    expect(await page.value()).toContain('data-value="1200.50"')
  })

  it("brings blanks as blanks, never as filled figures", async () => {
    const page = await opened("<p></p>")
    await page.text.locator("p").nth(1).click()
    await paste(page, { "text/plain": "一分会\t【待填：捐款（元）】\n二分会\t1,200" })
    expect(await cells(page)).toEqual([["一分会", expect.anything()], ["二分会", "1,200"]])
    expect(await page.text.locator("td .report-figure-blank").count()).toBe(1)
    expect(await page.text.locator("td .report-figure-filled").count()).toBe(0)
  })
})
