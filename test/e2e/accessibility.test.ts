// The element in each of its states, looked over by axe; and what a screen reader is told of a figure.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type * as Axe from "axe-core"
import { wordFile, wp, wr } from "../docx/word-file.ts"
import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, p, title } from "../build.ts"
import { chooseFrom, editorPages, openFile, type EditorPage } from "./editor-page.ts"

const open = editorPages()
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

declare global {
  interface Window {
    axe: typeof Axe
  }
}

const report = doc(
  title("捐助情况"), h1("总体情况"),
  p("全年共募集", blank("累计捐款", "元"), "，帮扶职工", figure("帮扶职工", "1234", "人"), "。<a>"),
)

async function edit(content = report): Promise<EditorPage> {
  const editor = await open("")
  await editor.page.getByRole("toolbar").waitFor()
  await editor.set(content)
  await editor.page.locator(".figure-label").first().waitFor()
  return editor
}

/** What axe finds, all its rules on, a line a finding. */
async function findings(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    // A report begins with its own title where the writer gives it one, and stands under the headings of any page.
    rules: { "page-has-heading-one": { enabled: false } },
  }))
  // The slash menu scrolls with its active option, by the arrow keys of the text that has the focus: axe knows this of a
  // combobox only, which a text of many lines cannot be.
  const isMenu = ({ target }: Axe.NodeResult): boolean => String(target).includes("#report-slash")
  for (const found of violations) {
    if (found.id === "scrollable-region-focusable") found.nodes = found.nodes.filter(node => !isMenu(node))
  }
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    `${id}: ${target.flat().join(" >> ")}: ${(failureSummary ?? "").replaceAll("\n", " ")}`))
}

/** A state, and how a person comes to it. */
const states: readonly (readonly [string, (editor: EditorPage) => Promise<unknown>])[] = [
  ["with a blank", async () => {}],
  ["with what an import did", async ({ page }) => {
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "文件", exact: true }).click()
      .then(() => page.getByRole("menuitem", { name: "打开" }).click())])
    const body = wp("一、情况") + wp(wr("共") + `<w:ins>${wr("12")}</w:ins>` + wr("暗", "<w:vanish/>"))
    await chooser.setFiles({ name: "a.docx", mimeType: "application/octet-stream", buffer: Buffer.from(wordFile(body)) })
    await page.locator(".import li").first().waitFor()
  }],
  ["empty", async ({ page }) => page.evaluate(() => window.tianbao.editor.commands.clearContent())],
  ["filled", async ({ press, type, page }) => {
    await press("F8")
    await type("12")
    await press("Enter")
    await page.locator(".state-done").waitFor()
  }],
  ["with a figure entered", ({ press, card }) => press("F8").then(() => card.waitFor())],
  ["with a figure refused", async ({ press, type, card }) => {
    await press("F8")
    await type("1e5")
    await press("Enter")
    await card.locator("[data-state=wrong]").waitFor()
  }],
  ["with the slash menu", async editor => {
    await editor.set(doc(p("<a>")))
    await editor.type("/gz")
    await editor.page.locator(".report-slash").waitFor()
  }],
  ["with the card of a missing number", async editor => {
    await editor.set(doc(p("<a>全年累计捐款××万元，同比增长%。")))
    await editor.page.getByRole("button", { name: "查找缺数" }).click()
    await editor.page.locator(".report-blank-card .card").waitFor()
  }],
  ["with the list of problems", async editor => {
    await editor.set(doc(p("<a>全年累计捐款××万元，同比增长%。", blank("人数", "人"))))
    await editor.page.getByRole("tab", { name: "问题" }).click()
    await editor.page.locator(".hit").first().waitFor()
  }],
  ["with a table", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "插入表格" }).click()
    await page.locator(".ProseMirror td").first().waitFor()
    await page.locator(".ProseMirror th").first().click()
    for (const head of ["活动", "人数", "资金"]) {
      await page.keyboard.type(head)
      await page.keyboard.press("Tab")
    }
    await page.getByRole("toolbar").getByRole("button", { name: "表格" }).click()
    await page.getByRole("menu", { name: "表格" }).waitFor()
  }],
  ["with the file menu", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "文件", exact: true }).click()
    await page.getByRole("menu").waitFor()
  }],
  ["with the export menu", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "导出", exact: true }).click()
    await page.getByRole("menu").waitFor()
  }],
  ["with the figure dialog", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "插入数字" }).click()
    await page.getByRole("dialog").waitFor()
  }],
  ["with the choice of reports", async ({ page }) => {
    await chooseFrom(page, "文件", "新建")
    await page.getByRole("dialog").waitFor()
  }],
  ["refused", async ({ page }) => {
    await chooseFrom(page, "导出", "Word 文档")
    await page.getByRole("dialog").waitFor()
  }],
  ["with the dialog of a new year", async editor => {
    await editor.set(doc(title("2025年工作总结"), p("<a>2025年募集", figure("募集", "12", "元"), "。")))
    await chooseFrom(editor.page, "文件", "滚动到新一年")
    await editor.page.getByRole("dialog").waitFor()
  }],
  ["with the sheet of its figures", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "数字表" }).click()
    await page.getByRole("grid").press("F2")
    await page.locator(".grid-input").waitFor()
  }],
  ["with a preview of what a table fills in", async ({ page }) => {
    await page.getByRole("toolbar").getByRole("button", { name: "数字表" }).click()
    await page.getByRole("grid").evaluate(grid => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/plain", "累计捐款\t12\n帮扶职工\t1240\n别的\t3")
      grid.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true }))
    })
    await page.getByRole("dialog").waitFor()
  }],
  ["with its template's text locked", async ({ page }) => {
    await page.evaluate(() => document.querySelector("report-editor")?.setAttribute("mode", "fill"))
    await page.getByRole("button", { name: "文件", exact: true }).waitFor({ state: "detached" })
  }],
  ["with find and replace", async ({ page, press }) => {
    await press("Control+f")
    await page.locator("#find input").first().waitFor()
  }],
  ["read-only", async ({ page }) => {
    await page.evaluate(() => document.querySelector("report-editor")?.toggleAttribute("readonly", true))
    await page.getByRole("button", { name: "文件", exact: true }).waitFor({ state: "detached" })
  }],
  ["with a damaged file", async ({ page }) => {
    await openFile(page, "坏.json", Buffer.from(JSON.stringify({ type: "doc", content: [{ type: "videoCard" }] })))
    await page.locator(".damage").waitFor()
  }],
  ["with a notice of what a paste lost", async editor => {
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.setData("text/html", "<p>共<object data='3,200'>3,200</object>元</p>")
      clipboardData.setData("text/plain", "共3,200元")
      window.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    await editor.page.locator(".report-guard").waitFor()
  }],
]

describe("axe finds nothing", () => {
  it.each(states)("%s", async (_, reach) => {
    const editor = await edit()
    await reach(editor)
    expect(await findings(editor.page)).toEqual([])
  })

  it.each(["文件", "更多", "大纲", "数字", "段落样式"])("on a phone, with %s open", async name => {
    const editor = await edit()
    const { page } = editor
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await findings(page)).toEqual([])
    await page.getByRole("button", { name: new RegExp(`^${name}`) }).click()
    await page.locator(".menu[data-open], .frame[data-drawer]").waitFor()
    expect(await findings(page)).toEqual([])
  })

  it("in the dark, in English", async () => {
    const editor = await edit()
    const { page, press } = editor
    await page.emulateMedia({ colorScheme: "dark" })
    await page.getByRole("button", { name: "EN" }).click()
    await page.getByRole("button", { name: "Export", exact: true }).waitFor()
    expect(await findings(page)).toEqual([])
    await editor.text.focus()
    await press("F8")
    await editor.card.waitFor()
    expect(await findings(page)).toEqual([])
    await page.evaluate(() => localStorage.clear())
  })
})

describe("a screen reader is told", () => {
  /** The names in the accessibility tree, as the browser gives them to a screen reader. */
  async function spoken(page: Page): Promise<readonly string[]> {
    const session = await page.context().newCDPSession(page)
    const { nodes } = await session.send("Accessibility.getFullAXTree")
    return nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ""))
  }

  it("what a blank is, at rest and entered", async () => {
    const editor = await edit()
    const { page, press, card, field } = editor
    expect(await spoken(page)).toContain("累计捐款，单位元，必填，未填写")
    await press("F8")
    await card.waitFor()
    expect(await field.ariaSnapshot()).toContain('textbox "累计捐款，单位元，必填，未填写"')
    expect((await spoken(page)).filter(name => name === "累计捐款，单位元，必填，未填写").length).toBe(2)
    await field.fill("5")
    await page.getByRole("textbox", { name: "累计捐款，单位元，必填", exact: true }).waitFor()
  })

  it("what a filled figure is of", async () => {
    const { page } = await edit(doc(p("全年", figure("累计捐款", "1234.5", "万元"), "。", blank("人数", "人", { required: false }))))
    const said = (await spoken(page)).join("\n")
    expect(said).toContain("累计捐款，\n1,234.5万元")
    expect(said).toContain("人数，单位人，选填，未填写")
  })

  it("a field's name in English", async () => {
    const editor = await edit()
    const { page, press } = editor
    await page.getByRole("button", { name: "EN" }).click()
    await page.getByRole("button", { name: "Export", exact: true }).waitFor()
    await editor.text.focus()
    await press("F8")
    await page.getByRole("textbox", { name: "累计捐款, unit 元, required, not filled in", exact: true }).waitFor()
    await page.evaluate(() => localStorage.clear())
  })
})
