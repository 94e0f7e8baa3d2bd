// Word, Markdown and text through the element: opened with a list of what that did, saved, exported, taken back.

import { readFileSync } from "node:fs"
import { fromDocx } from "@tianbao/docx"
import type { Download, Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { inList, listOf, wordFile, wp, wr } from "../docx/word-file.ts"
import { elementPages, type ElementPage } from "./element-page.ts"

const open = elementPages()
const element = '<form><report-editor name="content"></report-editor></form>'

const foreign = wordFile(
  wp("工会工作总结", '<w:jc w:val="center"/>') + wp("市总工会：") + wp("基本情况", inList(1)) +
  wp(wr("共募集") + `<w:ins>${wr("1234.5")}</w:ins>` + wr("万元。") + wr("暗999", "<w:vanish/>")) + wp("问题", inList(1)) +
  wp(wr("共") + `<w:sdt><w:sdtPr><w:alias w:val="捐款金额"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${wr("单击此处")}</w:sdtContent></w:sdt>` + wr("元。")),
  { numbering: listOf(1, ["japaneseCounting", "%1、"]) },
)

async function choose(page: Page, menu: string, item: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: menu, exact: true }).click()
  await page.getByRole("menuitem", { name: item }).click()
}

async function openFile({ page }: ElementPage, name: string, content: Uint8Array | string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose(page, "文件", "打开")])
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) })
}

async function downloaded(page: Page, task: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent("download") as Promise<Download>, task()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

const blocks = ({ editor }: ElementPage): Promise<readonly string[]> => editor.evaluate(each =>
  (each as HTMLElementTagNameMap["report-editor"]).editor.state.doc.children.map(node => `${node.type.name}: ${node.textContent}`))

describe("a Word file of somebody else", () => {
  it("is opened, with a list that leads to the places and follows the text", async () => {
    const page = await open(element)
    await openFile(page, "去年总结.docx", foreign)
    await expect.poll(() => blocks(page)).toEqual([
      "reportTitle: 工会工作总结", "reportLine: 市总工会：", "reportSection: 基本情况", "paragraph: 共募集1234.5万元。", "reportSection: 问题", "paragraph: 共【待填：捐款金额】元。",
    ])
    const notice = page.page.locator(".import").filter({ hasText: "已读入 去年总结.docx" })
    expect((await notice.locator("summary").innerText()).replace(/\s+/g, " ")).toContain("请核对 1 未读入 1 已识别 4")
    expect(await notice.getByRole("listitem").allInnerTexts()).toEqual(expect.arrayContaining([
      expect.stringContaining("修订中插入的文字，按已接受读入 1 处"), expect.stringContaining("隐藏文字 1 处：“暗999”"), "按自动编号认出的标题 2 处",
    ]))
    await page.text.locator("h1.report-title").click()
    await page.page.keyboard.press("End")
    await page.page.keyboard.type("（稿）")
    await notice.getByRole("button", { name: "修订中插入的文字，按已接受读入 1 处，第 1 处" }).click()
    expect(await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).editor.state.selection.$from.parent.textContent)).toBe("共募集1234.5万元。")
    await notice.getByRole("button", { name: "关闭" }).click()
    await notice.waitFor({ state: "detached" })
  })

  it("that is none is told of in a person's words, and nothing is lost", async () => {
    const page = await open(`<form><report-editor name="content" value="<p>原文</p>"></report-editor></form>`)
    await openFile(page, "旧.doc", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0))
    await page.page.getByText("这是旧版 Word 文件（.doc）。请在 Word 或 WPS 里另存为 .docx 再试。").waitFor()
    expect(await page.value()).toContain("原文")
  })
})

it("leaves as a Word file that comes back equal, once the blanks are filled", async () => {
  const page = await open(element)
  await openFile(page, "模板.md", "# 工作总结\n\n市总工会： {.addressee}\n\n## 募集情况\n\n全年共募集{{累计捐款|万元|min=0}}。\n\n收支表 {.attachment}\n\n名单 {.attachment}\n")
  await page.text.locator(".report-line").first().waitFor()
  expect(await page.text.locator(".report-line").evaluateAll(lines => lines.map(line => getComputedStyle(line, "::before").content)))
    .toEqual(['""', '"附件：1."', '"2."'])
  await choose(page.page, "导出", /Word 文档/)
  await page.page.getByRole("dialog").waitFor()
  await page.page.keyboard.press("Escape")
  await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).fill({ 累计捐款: "1234.5" }))
  const { name, bytes } = await downloaded(page.page, () => choose(page.page, "导出", /Word 文档/))
  expect(name).toBe("工作总结.docx")
  const result = await fromDocx(new Uint8Array(bytes))
  const json = await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).document)
  expect(result.ok && result.doc.toJSON()).toEqual(json)
})

it("is stored as a file or as Markdown with its blanks, and opened again", async () => {
  const page = await open(`<form><report-editor name="content" value="<p>共募集【待填：捐款（万元）】。</p>"></report-editor></form>`)
  const { name, bytes } = await downloaded(page.page, () => choose(page.page, "文件", /存为 Markdown/))
  expect([name, bytes.toString()]).toEqual(["报告.md", "共募集{{捐款|万元|name=}}。\n"])
  const json = await downloaded(page.page, () => choose(page.page, "文件", /存为文件/))
  const before = await page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).document)
  for (const [file, content] of [["a.md", bytes], ["a.json", json.bytes]] as const) {
    await page.editor.evaluate(each => { (each as HTMLElementTagNameMap["report-editor"]).value = "" })
    await openFile(page, file, content)
    await expect.poll(() => page.editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).document)).toEqual(before)
  }
})

it("says how far a long file is, and is taken back at once", async () => {
  const page = await open(`<form><report-editor name="content" value="<p>原文</p>"></report-editor></form>`)
  const long = wordFile(Array.from({ length: 40_000 }, (_, i) => wp(`第${i}户困难职工帮扶情况，各单位按照年初部署抓好落实。`)).join(""))
  await openFile(page, "长.docx", long)
  const dialog = page.page.getByRole("dialog", { name: "正在读取 长.docx" })
  await dialog.getByRole("progressbar").waitFor()
  await dialog.getByRole("button", { name: "取消" }).click()
  await dialog.waitFor({ state: "detached" })
  expect(await page.value()).toContain("原文")
})
