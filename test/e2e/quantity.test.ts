// Figures that understand quantity, as a writer meets them: sums that follow, honest answers, a sheet of all of them.

import type { Locator, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { elementPages } from "./element-page.ts"

const open = elementPages()

/** Two donations, their sum, and a rate. */
const donations = `<h1 class="report-title" data-report-title="">捐助情况</h1>
<h1 data-report-section="">募集</h1><p>全年募集现金<span data-report-figure="现金" data-label="现金捐款" data-unit="万元" data-previous="30"></span>，
物资折款<span data-report-figure="物资" data-label="物资折款" data-unit="元"></span>，
合计<span data-report-figure="合计" data-label="捐助合计" data-unit="万元" data-formula="现金 + 物资"></span>，
参加<span data-report-figure="人数" data-label="参加人数" data-unit="人" data-precision="0"></span>。</p>`

const shown = "[...document.querySelectorAll('.report-figure')].map(each => each.textContent)"

/** Ctrl+Home, and until the editor knows: the browser tells it in a task of its own, which a next key may overtake. */
async function toStart(page: Page, text: Locator): Promise<void> {
  await text.press("Control+Home")
  await page.waitForFunction(() => (document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]).editor.state.selection.head <= 2)
}

describe("computed figures", () => {
  it("follow their parts, are passed by on the way through the blanks, and say what they are made of", async () => {
    const { page, text, fill, entered, value } = await open(`<report-editor draft-key=""></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await toStart(page, text)
    await page.keyboard.press("F8")
    expect(await entered()).toBe("现金捐款")
    await fill("32.5", "40000")
    expect(await entered()).toBe("参加人数")
    expect(await page.evaluate(shown)).toEqual(["32.5万元", "40,000元", "36.5万元", "【待填：参加人数（人）】"])
    await page.keyboard.press("Escape")
    await page.locator(".report-figure", { hasText: "36.5万元" }).click()
    await page.keyboard.type("99")
    const card = page.locator(".report-figure-editor")
    expect(await card.locator("#status").innerText()).toBe("由 现金 + 物资 算得，不用填")
    expect(await card.locator("#input").inputValue()).toBe("36.5")
    await page.keyboard.press("Escape")
    await page.keyboard.press("Control+z")
    expect(await page.evaluate(shown)).toEqual(["32.5万元", "【待填：物资折款（元）】", "【待填：捐助合计（万元）】", "【待填：参加人数（人）】"])
    expect(await value()).toContain('data-formula="现金 + 物资"')
  })
})

describe("honest answers", () => {
  it("take one key from the figure: / asks for the reason, ? keeps the value and the gate closed", async () => {
    const { page, editor, text, fill, entered } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await toStart(page, text)
    await page.keyboard.press("F8")
    await fill("32.5")
    await page.keyboard.type("/")
    const card = page.locator(".report-figure-editor")
    expect(await card.locator("#input").getAttribute("placeholder")).toBe("写明不适用的原因，如：本年度没有发生")
    await page.keyboard.press("Enter")
    expect(await entered()).toBe("物资折款")
    await page.keyboard.type("没有收到物资")
    await page.keyboard.press("Tab")
    expect(await page.evaluate(shown)).toEqual(["32.5万元", "不适用", "32.5万元", "【待填：参加人数（人）】"])
    await page.keyboard.type("120?")
    expect(await card.locator("#unverified").getAttribute("aria-pressed")).toBe("true")
    await page.screenshot({ path: "test/.out/honest.png" })
    await page.keyboard.press("Enter")
    expect(await page.evaluate(shown)).toEqual(["32.5万元", "不适用", "32.5万元", "120人（待核）"])
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).check().open)).toBe(false)
    await page.locator(".report-figure").last().click()
    await card.locator("#unverified").click()
    await page.keyboard.press("Enter")
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).check().open)).toBe(true)
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).figures[1])).toMatchObject({ status: "absent", reason: "没有收到物资" })
  })

  it("are in what is read while the reason is being written", async () => {
    const { page, editor, text } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await toStart(page, text)
    await page.keyboard.press("F8")
    await page.keyboard.type("/没有现金")
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).value)).toContain('data-status="absent" data-reason="没有现金"')
    await page.keyboard.type("捐款")
    await page.keyboard.press("Enter")
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).figures[0]?.reason)).toBe("没有现金捐款")
  })

  it("go back to a number by typing one, and give the question up on Escape", async () => {
    const { page, text } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await toStart(page, text)
    await page.keyboard.press("F8")
    await page.keyboard.type("/")
    await page.keyboard.press("Escape")
    await page.keyboard.type("7")
    await page.keyboard.press("Enter")
    expect((await page.evaluate(shown) as string[])[0]).toBe("7万元")
  })
})

describe("the sheet of figures", () => {
  const openSheet = async (): Promise<Awaited<ReturnType<typeof open>> & { readonly sheet: Locator; readonly cell: () => Promise<string> }> => {
    const opened = await open(`<report-editor></report-editor>`)
    await opened.page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await opened.editor.getByRole("button", { name: "数字表" }).first().click()
    const sheet = opened.editor.locator("#sheet")
    await sheet.getByRole("grid").waitFor()
    const cell = (): Promise<string> => sheet.getByRole("grid").evaluate(grid =>
      (grid.getRootNode() as ShadowRoot).getElementById(grid.getAttribute("aria-activedescendant") ?? "")?.parentElement?.innerText.replace(/\s+/g, " ").trim() ?? "")
    return { ...opened, sheet, cell }
  }
  const rows = (sheet: Locator): Promise<string[]> => sheet.locator(".grid-row").evaluateAll(all => all.map(row => [...row.children].map(cell => cell.textContent?.trim()).filter(Boolean).join(" ")))

  it("is filled with the keys of a spreadsheet, and shows each figure in the text", async () => {
    const { page, sheet, cell } = await openSheet()
    expect(await rows(sheet)).toEqual([
      "一、募集", "现金捐款 万元 30 未填", "物资折款 元 未填", "捐助合计 万元 算得", "参加人数 人 未填",
    ])
    await page.keyboard.type("36.6")
    await page.keyboard.press("Enter")
    await page.keyboard.press("F2")
    await page.keyboard.type("１２００")
    await page.keyboard.press("Tab")
    expect(await cell()).toBe("参加人数 人 未填")
    expect(await rows(sheet)).toEqual([
      "一、募集", "现金捐款 36.6 万元 30 ▲ 22.0% 已填 手填", "物资折款 1,200 元 已填 手填", "捐助合计 36.72 万元 算得", "参加人数 人 未填",
    ])
    await page.keyboard.press("F2")
    await page.keyboard.type("待定")
    await page.keyboard.press("Enter")
    expect(await sheet.locator(".sheet-foot").innerText()).toContain("占位符号")
    await page.keyboard.press("Escape")
    await page.keyboard.type("128?")
    await page.keyboard.press("Enter")
    expect((await rows(sheet))[4]).toBe("参加人数 128 人 待核 手填")
    await page.keyboard.press("?")
    expect((await rows(sheet))[4]).toBe("参加人数 128 人 已填 手填")
    expect(await page.locator(".report-figure.ProseMirror-selectednode").innerText()).toBe("128人")
    await page.keyboard.press("ArrowUp")
    await page.screenshot({ path: "test/.out/sheet.png" })
    await page.keyboard.type("5")
    expect(await sheet.locator(".sheet-foot").innerText()).toBe("这个数字不能在这里填")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("/")
    await page.keyboard.type("没有收到")
    await page.keyboard.press("Enter")
    expect((await rows(sheet))[2]).toBe("物资折款 不适用 元 不适用 手填".replace(" 手填", ""))
    await page.keyboard.press("Control+z")
    await expect.poll(async () => (await rows(sheet))[2]).toBe("物资折款 1,200 元 已填 手填")
    await page.keyboard.press("Escape")
    expect(await sheet.count()).toBe(0)
  })

  it("takes a column from a spreadsheet at once, and says what it did not understand", async () => {
    const { page, sheet } = await openSheet()
    await sheet.getByRole("grid").evaluate(grid => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", "36.6\r\n约一千\r\n128\r\n")
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }))
    })
    expect(await sheet.locator(".sheet-foot").innerText()).toBe("粘贴了 1 个数字，1 个没有读懂：约一千")
    expect(await rows(sheet)).toEqual(["一、募集", "现金捐款 36.6 万元 30 ▲ 22.0% 已填 手填", "物资折款 元 未填", "捐助合计 万元 算得", "参加人数 人 未填"])
    await page.keyboard.press("Control+z")
    await expect.poll(async () => (await rows(sheet))[1]).toBe("现金捐款 万元 30 未填")
  })

  it("shows only what is blank, and follows what is chosen in the text", async () => {
    const { page, sheet, cell } = await openSheet()
    await page.keyboard.type("5")
    await page.keyboard.press("Enter")
    await sheet.getByRole("switch").check()
    expect(await rows(sheet)).toEqual(["一、募集", "物资折款 元 未填", "参加人数 人 未填"])
    await page.locator(".report-figure").last().click()
    await expect.poll(cell).toBe("参加人数 人 未填")
    await page.keyboard.press("Escape")
    await sheet.getByRole("searchbox").fill("物资")
    expect(await rows(sheet)).toEqual(["一、募集", "物资折款 元 未填"])
  })
})

describe("fill mode", () => {
  const template = `<h1 class="report-title" data-report-title="">模板</h1><h1 data-report-section="">概况</h1>
<p>职工<span data-report-figure="职工" data-label="职工" data-unit="人"></span>，经费<span data-report-figure="经费" data-label="经费" data-unit="万元" data-role="财务"></span>。</p>
<h1 data-report-section="" data-open="">做法</h1><p>写在这里</p><h1 data-report-section="">结尾</h1><p>不能改。</p>`
  const openTemplate = async (attributes: string): Promise<Awaited<ReturnType<typeof open>>> => {
    const opened = await open(`<report-editor ${attributes}></report-editor>`)
    await opened.page.evaluate(html => { document.querySelector("report-editor")!.value = html }, template)
    return opened
  }

  it("keeps the template's text from keys, cut, paste, drop, undo and an input method, and takes values and open text", async () => {
    const { page, text, value, editor } = await openTemplate('mode="fill"')
    const read = (): Promise<string> => text.locator("h1, h2, p").evaluateAll(all => all.map(each => each.textContent).join("\n"))
    const locked = await read()
    await text.locator("p", { hasText: "不能改" }).click()
    await page.keyboard.type("改")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Delete")
    await page.keyboard.press("Control+a")
    await page.keyboard.press("Control+x")
    await page.keyboard.press("Backspace")
    await page.keyboard.press("Control+b")
    await text.evaluate(dom => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/html", "<h1>贴来的</h1><p>一段</p>")
      clipboardData.setData("text/plain", "贴来的")
      dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    await text.locator("p", { hasText: "不能改" }).click()
    const session = await page.context().newCDPSession(page)
    await session.send("Input.imeSetComposition", { text: "gai", selectionStart: 3, selectionEnd: 3 })
    await session.send("Input.insertText", { text: "改" })
    expect(await read()).toBe(locked)
    expect(await editor.locator("#status").innerText()).toContain("模板的文字已锁定")
    await page.screenshot({ path: "test/.out/fill.png" })

    await text.locator("p", { hasText: "写在这里" }).click()
    await page.keyboard.press("End")
    await page.keyboard.type("，一是抓好落实。")
    await page.keyboard.press("Enter")
    await page.keyboard.type("二是")
    await session.send("Input.imeSetComposition", { text: "fuwu", selectionStart: 4, selectionEnd: 4 })
    await session.send("Input.insertText", { text: "服务" })
    await page.keyboard.press("F8")
    await page.keyboard.type("120")
    await page.keyboard.press("Tab")
    await page.keyboard.type("7")
    await page.keyboard.press("Enter")
    expect(await read()).toBe(locked.replace("【待填：职工（人）】", "120人").replace("【待填：经费（万元）】", "7万元").replace("写在这里", "写在这里，一是抓好落实。\n二是服务"))
    expect(await value()).toContain("data-open")
    for (let i = 0; i < 12; i++) await page.keyboard.press("Control+z")
    expect(await read()).toBe(locked)
  })

  it("opens to a role what is theirs, and counts that", async () => {
    const { page, text, editor, entered } = await openTemplate('mode="fill" roles="财务"')
    expect(await editor.locator("#status .state").innerText()).toBe("还差 1 处")
    await toStart(page, text)
    await page.keyboard.press("F8")
    expect(await entered()).toBe("经费")
    await page.keyboard.type("7")
    await page.keyboard.press("Enter")
    await page.locator(".report-figure").first().click()
    await page.keyboard.type("5")
    expect(await page.locator(".report-figure").first().textContent()).toBe("【待填：职工（人）】")
    await page.keyboard.press("Escape")
    await editor.evaluate(each => each.setAttribute("mode", "edit"))
    await expect.poll(() => editor.locator("#status .state").innerText()).toBe("还差 1 处")
    await text.press("Control+End")
    await page.keyboard.type("行")
    expect(await text.innerText()).toContain("不能改。行")
  })
})

describe("figures from a file", () => {
  it("are previewed, converted, held against what was typed, and filled in one step", async () => {
    const { page, editor } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await page.locator(".report-figure").last().click()
    await page.keyboard.type("120")
    await page.keyboard.press("Enter")
    await editor.getByRole("button", { name: "数字表" }).first().click()
    const chosen = page.waitForEvent("filechooser")
    await editor.getByRole("button", { name: "从文件填数" }).click()
    await (await chosen).setFiles({
      name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from("指标,本期,单位\n现金捐款,325000,元\n物资,4.5万元,\n参加人数,128,\n别的,1,\n捐助合计,9,\n"),
    })
    const dialog = editor.getByRole("dialog")
    await dialog.waitFor()
    expect(await dialog.locator("tbody tr").evaluateAll(all => all.map(row => [...row.children].map(cell => (cell as HTMLElement).innerText.replace(/\s+/g, " ")).join(" | ")))).toEqual([
      "参加人数 一、募集 | 120人 | 128人 | 用来源的替换手填的", "现金捐款 一、募集 | — | 32.5万元 由 325000元 换算 | 新填", "物资折款 一、募集 | — | 45,000元 由 4.5万元 换算 | 新填",
      "别的 | — | — | 报告里没有 报告里没有这个数字", "捐助合计 一、募集 | — | — | 由算式得出 由“现金 + 物资”算得，不用填",
    ])
    await page.screenshot({ path: "test/.out/preview.png" })
    await dialog.getByRole("checkbox").check()
    await dialog.getByRole("textbox").fill("2026-11-20")
    await dialog.getByRole("button", { name: "填入 3 个" }).click()
    await expect.poll(() => page.evaluate(shown)).toEqual(["32.5万元", "45,000元", "37万元", "128人"])
    expect(await editor.locator(".sheet-foot").innerText()).toBe("填入了 3 个数字，可以撤销")
    expect(await editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).figures[0]?.source)).toBe("台账.csv")
    await editor.getByRole("grid").press("Control+z")
    await expect.poll(() => page.evaluate(shown)).toEqual(["【待填：现金捐款（万元）】", "【待填：物资折款（元）】", "【待填：捐助合计（万元）】", "120人"])
  })

  it("say why a file gives nothing, and take a table from the clipboard by its labels", async () => {
    const { page, editor } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await editor.getByRole("button", { name: "数字表" }).first().click()
    const chosen = page.waitForEvent("filechooser")
    await editor.getByRole("button", { name: "从文件填数" }).click()
    await (await chosen).setFiles({ name: "旧.xls", mimeType: "application/vnd.ms-excel", buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) })
    expect(await editor.getByRole("dialog").innerText()).toContain("旧的 .xls 请先另存为 .xlsx")
    await page.keyboard.press("Escape")
    await editor.getByRole("grid").evaluate(grid => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", "现金捐款\t12\n参加人数\t30\n")
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }))
    })
    await editor.getByRole("dialog").getByRole("button", { name: "填入 2 个" }).click()
    await expect.poll(() => page.evaluate(shown)).toEqual(["12万元", "【待填：物资折款（元）】", "【待填：捐助合计（万元）】", "30人"])
    const download = page.waitForEvent("download")
    await editor.getByRole("button", { name: "导出数字" }).click()
    await editor.getByRole("menuitem", { name: "Excel 工作簿" }).click()
    expect((await download).suggestedFilename()).toBe("捐助情况数字.xlsx")
  })
})
