// A report in a plain form, written, filled and submitted by keyboard alone.

import { describe, expect, it } from "vitest"
import { blank, doc, figure, p } from "../build.ts"
import { editorPages, hasFocus, type EditorPage } from "./editor-page.ts"

const openForm = editorPages("test/pages/form")

async function open(): Promise<EditorPage> {
  const editor = await openForm("")
  await editor.page.getByRole("toolbar").waitFor()
  return editor
}

/** Ctrl+End, and until the editor knows: the browser tells it in a task of its own, which a next key without a pause overtakes. */
async function toEnd({ page, press }: EditorPage): Promise<void> {
  await press("Control+End")
  await page.waitForFunction(() => {
    const { doc, selection } = (document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]).editor.state
    return selection.head >= doc.content.size - 2
  })
}

it("is written, filled and submitted, and does not go out before that", async () => {
  const editor = await open()
  const { page, press, type, text, field, read, values } = editor
  await page.getByRole("textbox", { name: "标题", exact: true }).focus()
  await type("送温暖")
  // One tab stop for the tools, then the text.
  await press("Tab")
  expect(await page.getByRole("toolbar").getByRole("button").evaluateAll(buttons =>
    buttons.some(button => (button.getRootNode() as ShadowRoot).activeElement === button))).toBe(true)
  for (let i = 0; i < 60 && !(await hasFocus(text)); i++) await press("Tab")
  await toEnd(editor)
  await press("Enter")
  await type("一、活动情况")
  await press("Enter")
  await type("/jbqk")
  await page.getByRole("option", { name: /基本情况/ }).first().waitFor()
  await press("Enter")
  await toEnd(editor)
  await press("Enter")
  await type("慰问职工，/")
  await page.getByRole("option", { name: "数字" }).first().waitFor()
  await type("数字")
  await press("Enter")
  await field.waitFor()
  await type("120")
  await press("Enter")
  expect(await read()).toMatch(/\n活动情况\n基本情况\n慰问职工/)
  expect(await values()).toEqual([null, null, "120"])

  await toEnd(editor)
  await press("Enter")
  await page.getByRole("toolbar").getByRole("button", { name: "文件", exact: true }).focus()
  for (let i = 0; i < 40 && !(await hasFocus(page.getByRole("button", { name: "插入表格" }))); i++) await press("ArrowRight")
  await press("Enter")
  await page.locator(".ProseMirror td").first().waitFor()
  await type("活动")
  await press("Tab")
  await type("人数")
  expect(await read()).toContain("活动\n人数")

  await page.getByRole("textbox", { name: "标题", exact: true }).focus()
  await press("Enter")
  await field.waitFor()
  expect(await page.locator("output").textContent()).toBe("")
  await type("1234.5")
  await press("Tab")
  await type("96.5")
  await press("Tab")
  await page.locator(".state-done").waitFor()
  await page.getByRole("textbox", { name: "标题", exact: true }).focus()
  await press("Enter")
  await expect.poll(() => page.locator("output").textContent()).toContain("1,234.5元")
})

it("lets the person out of the text by Tab, and by Escape and Tab where Tab means something", async () => {
  const { page, press, text, set } = await open()
  await set(doc(p("正文<a>")))
  await press("Escape", "Tab")
  expect(await hasFocus(text)).toBe(false)
  await press("Shift+Tab")
  expect(await hasFocus(text)).toBe(true)
  for (let i = 0; i < 60 && !(await hasFocus(page.getByRole("button", { name: "提交" }))); i++) await press("Tab")
  expect(await hasFocus(page.getByRole("button", { name: "提交" }))).toBe(true)
})

it("has one tab stop in the toolbar, where arrows, Home and End move", async () => {
  const { page } = await open()
  const stops = (): Promise<readonly string[]> => page.getByRole("toolbar").locator("button:not(.menu-item)")
    .evaluateAll(buttons => buttons.filter(button => (button as HTMLElement).tabIndex === 0).map(button => button.getAttribute("title") ?? ""))
  expect(await stops()).toHaveLength(1)
  await page.getByRole("button", { name: "文件", exact: true }).focus()
  await page.keyboard.press("End")
  expect(await hasFocus(page.getByRole("button", { name: "全屏" }))).toBe(true)
  expect(await stops()).toEqual(["全屏"])
  await page.keyboard.press("ArrowLeft")
  expect(await hasFocus(page.getByRole("button", { name: "导出", exact: true }))).toBe(true)
})

describe("what an input method composes", () => {
  it.each([
    ["before", doc(p("<a>", figure("捐款", "5", "元"), "止")), "募集5元止"],
    ["between", doc(p(figure("捐款", "5", "元"), "<a>", figure("人数", "6", "人"))), "5元募集6人"],
    ["behind", doc(p("共", figure("捐款", "5", "元"), "<a>")), "共5元募集"],
  ])("comes once, %s a figure", async (_, content, written) => {
    const { set, compose, confirm, page } = await open()
    await set(content)
    await compose("mu")
    await compose("muji")
    await confirm("募集")
    await expect.poll(() => page.evaluate(() => window.view.dom.textContent)).toBe(written)
  })

  it("comes once inside a figure", async () => {
    const { set, press, compose, confirm, field, values } = await open()
    await set(doc(p("由<a>", blank("单位", "", { kind: "text" }), "报")))
    await press("F8")
    await field.waitFor()
    await compose("gong")
    await confirm("工会")
    await press("Enter")
    expect(await values()).toEqual(["工会"])
  })
})
