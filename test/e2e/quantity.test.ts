// Figures that understand quantity, as a writer meets them: sums that follow, honest answers, a sheet of all of them.

import { expect, describe, it } from "vitest"
import { elementPages } from "./element-page.ts"

const open = elementPages()

/** Two donations, their sum, and a rate. */
const donations = `<h1 class="report-title" data-report-title="">捐助情况</h1>
<h1 data-report-section="">募集</h1><p>全年募集现金<span data-report-figure="现金" data-label="现金捐款" data-unit="万元" data-previous="30"></span>，
物资折款<span data-report-figure="物资" data-label="物资折款" data-unit="元"></span>，
合计<span data-report-figure="合计" data-label="捐助合计" data-unit="万元" data-formula="现金 + 物资"></span>，
参加<span data-report-figure="人数" data-label="参加人数" data-unit="人" data-precision="0"></span>。</p>`

const shown = "[...document.querySelectorAll('.report-figure')].map(each => each.textContent)"

describe("computed figures", () => {
  it("follow their parts, are passed by on the way through the blanks, and say what they are made of", async () => {
    const { page, text, fill, entered, value } = await open(`<report-editor draft-key=""></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await text.press("Control+Home")
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
    await text.press("Control+Home")
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

  it("go back to a number by typing one, and give the question up on Escape", async () => {
    const { page, text } = await open(`<report-editor></report-editor>`)
    await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, donations)
    await text.press("Control+Home")
    await page.keyboard.press("F8")
    await page.keyboard.type("/")
    await page.keyboard.press("Escape")
    await page.keyboard.type("7")
    await page.keyboard.press("Enter")
    expect((await page.evaluate(shown) as string[])[0]).toBe("7万元")
  })
})
