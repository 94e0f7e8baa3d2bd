// The whole job of somebody who pastes an old report that a web site has broken: its text is repaired, the numbers that
// it lost are found one by one by keyboard, and it leaves as Word and HTML. And settled words on the clipboard.

import { readFileSync } from "node:fs"
import { gate, hitsIn } from "@tianbao/core"
import { strFromU8, unzipSync } from "fflate"
import { Converter } from "opencc-js"
import { pinyin } from "pinyin-pro"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, p, schema } from "../build.ts"
import { caretAtEnd, copied, paste, select } from "./clipboard-events.ts"
import { chooseFrom, editorPages, type EditorPage } from "./editor-page.ts"

const open = editorPages()

const report = `一、基本情况
我市现有基层工会1,286个，发展会员12.6万人，职工入会率达到96.5%。按照××公司的做法，各单位开展了学习活动。
（一）帮扶救助
全年走访慰问困难职工4,500余人次，发放慰问金86.4万元，同比增长8.3%，让职工们切实感受到工会的关怀。
（二）维护权益
办理法律援助126件，为农民工追回工资320万元，协商签订集体合同近900份。
二、存在的问题
一些单位对劳动保护还不够重视，职工教育经费没有落实到位，服务职工的办法不多。`

/** Its digits are gone, but for those that somebody had masked. */
const lacking = report.replace("86.4", "××").replaceAll(/\d[\d,.]*/g, "")
const lackedWords = ["个", "万人", "%", "××", "余人次", "××万元", "%", "件", "万元", "近份"]
/** A number computed by the page is no text of the document. */
const asRead = (text: string): string => text.replaceAll(/^(?:.、|（.）)/gm, "")

async function exported(editor: EditorPage, item: string): Promise<Buffer> {
  const [download] = await Promise.all([editor.page.waitForEvent("download"), chooseFrom(editor.page, "导出", item)])
  return readFileSync(await download.path())
}

it("repairs a broken report, finds what it lacks, fills it by keyboard and lets it out", async () => {
  const editor = await open("")
  const { page, press, type } = editor
  const read = async (): Promise<string> => (await editor.read()).trim()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
  const current = (): Promise<readonly string[]> =>
    page.evaluate(() => [...CSS.highlights.get("report-blank-current") ?? []].map(range => String(range as Range)))
  const progress = page.locator(".report-blank-card .card .progress")
  const find = page.getByRole("button", { name: "查找缺数" })

  await chooseFrom(page, "文件", "新建")
  await page.getByRole("button", { name: "空白报告" }).focus()
  await press("Enter")
  await page.locator(".ProseMirror:focus").waitFor()
  await type("全市工会工作总结")
  await press("Enter")

  const broken = damaged(lacking)
  expect(broken).toMatch(/學\(xué\).*\?/s)
  await page.evaluate(text => navigator.clipboard.writeText(text), broken)
  await press("ControlOrMeta+v")
  await page.locator(".report-guard").waitFor()
  await press("F6")
  await press("Enter")
  await page.locator(".report-guard").waitFor({ state: "detached" })
  expect(await read()).toBe(`全市工会工作总结\n${asRead(lacking)}`)
  await expect.poll(() => find.innerText()).toMatch(/\n9$/)

  await chooseFrom(page, "导出", "Word 文档")
  await page.getByRole("dialog", { name: "还不能导出：有 9 个问题" }).waitFor()
  await press("Enter")
  await expect.poll(current).toEqual(["个"])

  const numbers = report.match(/\d[\d,.]*/g) ?? []
  await find.focus()
  await press("Enter")
  for (const [index, words] of lackedWords.entries()) {
    await expect.poll(current).toEqual([words])
    expect(await progress.innerText()).toBe(`第${index + 1}处，共10处 · 已处理${index}处`)
    if (words === "××") {
      await press("d")
      continue
    }
    if (index % 2 === 0) await press("Enter")
    await type((numbers.shift() ?? "").replace(",", ""))
    await press(index % 3 === 0 ? "Tab" : "Enter")
  }
  await page.locator(".report-blank-card .message", { hasText: "全部处理完：做成数字 9 处，标为无空 1 处" }).waitFor()
  await press("Enter")
  await page.locator(".state-done").waitFor()
  expect(await read()).toBe(`全市工会工作总结\n${asRead(report)}`)
  expect(gate(await editor.doc()).open).toBe(true)

  const word = unzipSync(new Uint8Array(await exported(editor, "Word 文档")))["word/document.xml"] ?? new Uint8Array()
  const html = await exported(editor, "HTML 网页")
  for (const [kind, written] of [["Word", strFromU8(word)], ["HTML", html.toString("utf8")]] as const) {
    const text = written.replaceAll(/<[^>]*>/g, "")
    for (const line of report.split("\n")) expect(text, kind).toContain(line)
    expect(text, kind).not.toMatch(/[āáǎàēéěèīíǐìōóǒòūúǔù]|待填/)
  }
})

describe.each(["tiptap-3/", "raw/"])("words settled as no blank, on the clipboard of %s", path => {
  const settled = schema.text("××人次", [schema.mark("reportSettled")])
  const settledIn = (report: Node): number => {
    let count = 0
    report.descendants(({ marks }) => void (marks.some(({ type }) => type.name === "reportSettled") && count++))
    return count
  }

  it("stay settled when this page has copied them", async () => {
    const editor = await open(path)
    await select(editor, doc(p("<a>走访", settled, "。<b>"), p("后")))
    await copied(editor)
    await caretAtEnd(editor)
    await editor.press("ControlOrMeta+v")
    expect((await editor.read()).trim()).toBe("走访××人次。\n后走访××人次。")
    expect(settledIn(await editor.doc())).toBe(2)
  })

  it("are open again when they come from elsewhere", async () => {
    const editor = await open(path)
    await select(editor, doc(p("<a>走访", settled, "。<b>")))
    const { html } = await copied(editor)
    expect(html).toContain("data-report-settled")
    const elsewhere = await open(path)
    for (const foreign of [
      html,
      "<p>走访<span class='report-settled'>××人次</span>。</p><ul><li><b><span data-report-settled>××</span></b>人</li></ul>",
      "走访<a href='https://report.invalid/n'>××人次</a>。",
      "走访<span data-report-settled>【待填：人</span>次（人）】，××人次。",
    ]) {
      await elsewhere.set(doc(p("<a>")))
      await paste(elsewhere, { html: foreign })
      expect(settledIn(await elsewhere.doc())).toBe(0)
      expect(hitsIn(await elsewhere.doc()).length).toBeGreaterThan(0)
      expect(gate(await elsewhere.doc()).open).toBe(false)
    }
    expect(await elsewhere.values()).toEqual([null])
  })

  it("settle nothing that is pasted between them", async () => {
    const editor = await open(path)
    await editor.set(Object.assign(doc(p("走访", settled)), { tag: { a: 5 } }))
    await paste(editor, { text: "户，捐款××万元，" })
    expect((await editor.read()).trim()).toBe("走访××户，捐款××万元，人次")
    expect(hitsIn(await editor.doc()).map(({ shown }) => shown)).toContain("××万元")
  })
})

/** What some web sites make of a text: its traditional form in GBK, where they put the sound in brackets behind each
 * pair of bytes that is a traditional character, also where the pair is made of two halves. */
function damaged(text: string): string {
  const bytes = [...Converter({ from: "cn", to: "tw" })(text)].flatMap(bytesOf)
  const out: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const [lead = 0, trail = 0] = bytes.slice(i, i + 2)
    const char = lead < 0x80 ? undefined : chars.get(lead * 256 + trail)
    out.push(lead)
    if (char === undefined || !isTraditional(char)) continue
    out.push(trail, ...[...`(${pinyin(char)})`].flatMap(bytesOf))
    i++
  }
  let result = ""
  for (let i = 0; i < out.length; i++) {
    const [lead = 0, trail = 0] = out.slice(i, i + 2)
    result += lead < 0x80 ? String.fromCharCode(lead) : chars.get(lead * 256 + trail) ?? "?"
    // A byte that lost its second one takes the bracket with it, but no line's end.
    if (lead >= 0x80 && (trail >= 0x40 || trail === 0x28)) i++
  }
  return result
}

const simplified = Converter({ from: "tw", to: "cn" })
const isTraditional = (char: string): boolean => /[\u4e00-\u9fff]/.test(char) && simplified(char) !== char
const chars = new Map<number, string>()
const codes = new Map<string, number>()
for (let code = 0x8140; code <= 0xfefe; code++) {
  const char = new TextDecoder("gbk").decode(Uint8Array.of(code >> 8, code & 0xff))
  if (char.length !== 1 || char === "\ufffd") continue
  chars.set(code, char)
  codes.set(char, code)
}
const bytesOf = (char: string): number[] => {
  const code = codes.get(char)
  return code === undefined ? [char.charCodeAt(0)] : [code >> 8, code & 0xff]
}
