// Last year's report made this year's, as a writer does it: opened from a text file, rolled forward in the dialog,
// filled by keyboard with last year's values beside, the changes since last year worked out, and out as a page.

import { readFileSync } from "node:fs"
import { figureAttrs, figuresIn, isBlank, type FigureAttrs } from "@tianbao/core"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { doc, figure, p, title } from "../build.ts"
import { chooseFrom, editorPages, openFile, type EditorPage } from "./editor-page.ts"

const open = editorPages()

const lastYear = `2025年青禾区职工服务工作总结
2025年，青禾区职工服务中心紧扣全年目标，各项工作有序推进。
一、帮扶救助情况
全年累计捐款36.5万元，同比增长12.5%，慰问困难职工1280人次。
截至2025年11月20日，建成服务站点48个，比2024年增加6个。
职工满意度达到96.8%，同比提高1.2个百分点。
二、技能培训情况
举办技能培训班32期，同比增长6.7%，培训职工2450人次。
按照《工会法》第五十五条规定，办理法律援助案件75件，同比增长25%。
根据《青禾区职工服务行动方案（2024—2026年）》，中心自2018年成立以来已服务职工超过3.2万人次。
三、2026年工作安排
2026年，计划新建服务站点5个。
`

/** The playground with last year's report on the desk, opened as a person opens a file. */
async function opened(): Promise<EditorPage> {
  const editor = await open("")
  const { page } = editor
  await page.setViewportSize({ width: 1440, height: 900 })
  await openFile(page, "去年.txt", Buffer.from(lastYear))
  await page.getByText("紧扣全年目标").waitFor()
  return editor
}

/** Rolls by keyboard alone, from the menu on. */
async function roll({ page, press }: EditorPage): Promise<void> {
  await chooseFrom(page, "文件", "滚动到新一年")
  await page.getByRole("dialog", { name: "滚动到新一年" }).waitFor()
  await press("Enter")
  // The dialog goes first, then the report is rolled.
  await page.getByText(/已滚动到 \d{4} 年/).waitFor()
}

async function figures({ doc }: EditorPage): Promise<readonly FigureAttrs[]> {
  return figuresIn(await doc()).map(({ node }) => figureAttrs(node))
}

async function blanks({ doc }: EditorPage): Promise<number> {
  return figuresIn(await doc()).filter(({ node }) => isBlank(node)).length
}

async function shot(page: Page, name: string): Promise<void> {
  if (process.env["PICTURES"]) await page.screenshot({ path: `test/.out/roll-${name}.png` })
}

describe("rolling forward", () => {
  it("shows in the dialog which numbers and years will move and which stay", async () => {
    const { page, press } = await opened()
    await chooseFrom(page, "文件", "滚动到新一年")
    const dialog = page.getByRole("dialog", { name: "滚动到新一年" })
    expect(await dialog.getByLabel("这份报告的年份").inputValue()).toBe("2025")
    expect(await dialog.getByLabel("新报告的年份").inputValue()).toBe("2026")
    await shot(page, "dialog")
    expect(await dialog.locator("summary").allInnerTexts()).toEqual([
      "15 处数字变为待填，上期值保留", "5 处年份顺延", "4 处保持原样",
    ])
    await dialog.getByText("处保持原样").click()
    await shot(page, "dialog-open")
    await dialog.getByText("往事").first().waitFor()
    await dialog.getByLabel("这份报告的年份").fill("2024")
    expect(await dialog.getByLabel("新报告的年份").inputValue()).toBe("2025")
    await dialog.getByLabel("新报告的年份").fill("20")
    await dialog.getByText("请填 1900 到 2999 之间的年份。").waitFor()
    expect(await dialog.getByRole("button", { name: /^滚动到/ }).isDisabled()).toBe(true)
    await press("Escape")
    expect(await page.locator(".report-figure").count()).toBe(0)
  })

  it("makes blanks that know last year's value, and enters the first", async () => {
    const editor = await opened()
    await roll(editor)
    const { page, card } = editor
    expect(await blanks(editor)).toBe(15)
    expect((await figures(editor)).map(({ previous }) => previous)).toEqual([
      "36.5", "12.5", "1280", "2025-11-20", "48", "6", "96.8", "1.2", "32", "6.7", "2450", "75", "25", "3.2", "5",
    ])
    await card.getByText("上期 36.5万元").waitFor()
    await page.getByText("已滚动到 2026 年").waitFor()
    await page.locator("#panels").getByText("上期 36.5万元").waitFor()
    await shot(page, "rolled")
  })

  it("comes back as it was with one undo, from the figure that is entered", async () => {
    const editor = await opened()
    const before = await editor.doc()
    await roll(editor)
    await editor.press("Control+z")
    await expect.poll(async () => (await editor.doc()).eq(before)).toBe(true)
    await editor.page.getByText("已滚动到 2026 年").waitFor({ state: "detached" })
    await editor.press("Control+y")
    await expect.poll(() => blanks(editor)).toBe(15)
  })

  it("rolls to the year that is asked for", async () => {
    const editor = await opened()
    const { page, press, read } = editor
    await chooseFrom(page, "文件", "滚动到新一年")
    await page.getByLabel("新报告的年份").fill("2028")
    await press("Enter")
    await page.getByText("已滚动到 2028 年").waitFor()
    expect(await read()).toMatch(/^2028年青禾区/)
    await page.getByRole("button", { name: "撤销", exact: true }).last().click()
    await expect.poll(read).toMatch(/^2025年青禾区/)
  })
})

describe.each(["raw/", "tiptap-2/", "tiptap-3/"])("in the host %s", path => {
  const report = doc(title("2025年工作总结"), p("共捐款", figure("捐款", "36.5", "万元"), "，慰问职工120人次。"))

  it("rolls with what the host's own editor is made of, and comes back with one undo", async () => {
    const editor = await open(path)
    await editor.set(report)
    await editor.call(({ rollReport }) => rollReport({ year: 2026 })(window.view.state, window.view.dispatch))
    await editor.card.getByText("上期 36.5万元").waitFor()
    await editor.type("41")
    await editor.press("Tab")
    await editor.card.getByText("上期 120人次").waitFor()
    expect(await editor.values()).toEqual(["41", null])
    await editor.press("Control+z", "Control+z")
    await expect.poll(async () => (await editor.doc()).eq(report)).toBe(true)
  })
})

describe("filling a report that was rolled", () => {
  const values: Readonly<Record<string, string>> = {
    累计捐款: "41.2", 慰问困难职工: "1350", 建成服务站点日期: "2026-11-20", 建成服务站点: "52", 职工满意度: "97.5",
    举办技能培训班: "30", 培训职工: "2600", 办理法律援助案件: "90", 中心成立以来已服务职工: "3.6", 计划新建服务站点: "5",
  }

  it("goes from blank to blank by keyboard, with the changes worked out, and out as a page", async () => {
    const editor = await opened()
    const { page, press, type, card, doc } = editor
    await roll(editor)
    const offers: string[] = []
    for (let i = 0; await blanks(editor) > 0; i++) {
      expect(i).toBeLessThan(20)
      const label = await card.locator(".label").innerText()
      const value = values[label]
      if (value === undefined) {
        offers.push(await card.locator(".status").innerText())
        offers.push(await card.locator(".suggestion").innerText())
        await shot(page, `offer-${i}`)
        await press("Enter")
      } else await type(value)
      await press("Tab")
    }
    expect(offers).toEqual([
      "由“累计捐款”算得：41.2，上期 36.5", "采用 12.9%",
      "由“建成服务站点”算得：52，上期 48", "采用 4个",
      "由“职工满意度”算得：97.5，上期 96.8", "采用 0.7个百分点",
      "文中写“增长”，数字是下降的：30，上期 32", "改成“下降”，采用 6.2%",
      "由“办理法律援助案件”算得：90，上期 75", "采用 20.0%",
    ])
    await press("Escape")
    await shot(page, "filled")
    await page.getByRole("tab", { name: /问题/ }).click()
    await page.locator("#panels").getByText("“计划新建服务站点”与上期相同（5个），请确认").waitFor()
    const text = (await doc()).textContent
    expect(text).toContain("全年累计捐款41.2万元，同比增长12.9%，")
    expect(text).toContain("举办技能培训班30期，同比下降6.2%，")
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      (async () => {
        await page.getByRole("button", { name: "导出" }).click()
        await page.getByRole("menuitem", { name: "HTML 网页" }).click()
      })(),
    ])
    const html = readFileSync(await download.path(), "utf8")
    const shown = html.replace(/^[^]*<body/, "").replace(/<[^>]+>/g, "")
    for (const word of ["2026年青禾区", "97.5%", "比2025年增加4个", "2027年，计划新建服务站点5个"]) {
      expect(shown).toContain(word)
    }
    expect(shown).toContain("（2024—2026年）")
    await page.locator(".ProseMirror").getByText("计划新建服务站点").click()
    await press("End")
    await type("2025年，各项工作有序推进。")
    await page.locator("#panels").getByText("“2025年”是往年的年份").waitFor()
    expect(shown.replace("（2024—2026年）", "")).not.toMatch(/2024|36\.5|1280|96\.8|待填/)
  })

  it("fills all changes that agree with the text from the panel, and leads to the one that does not", async () => {
    const editor = await opened()
    const { page, press, type, card } = editor
    await roll(editor)
    for (let i = 0; i < 15; i++) {
      const value = values[await card.locator(".label").innerText()]
      if (value !== undefined) await type(value)
      await press("Tab")
    }
    const panel = page.locator("#panels")
    await panel.getByText("按上期值可以算出 4 处同比").waitFor()
    await shot(page, "offers")
    await panel.getByRole("button", { name: "全部采用" }).click()
    await expect.poll(() => blanks(editor)).toBe(1)
    await panel.getByText("按上期值可以算出").waitFor({ state: "detached" })
    expect((await editor.values()).filter((_, i) => [1, 5, 7, 12].includes(i))).toEqual(["12.9", "4", "0.7", "20.0"])
    await panel.getByRole("button", { name: "1 处升降与文中写的不符" }).click()
    await card.getByText("文中写“增长”，数字是下降的").waitFor()
    await press("Enter", "Enter", "Control+z")
    await expect.poll(() => blanks(editor)).toBe(1)
    expect(await editor.read()).toContain("期，同比增长")
  })
})
