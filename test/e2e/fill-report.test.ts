// The whole work of filling: a template of forty figures, most of them from a workbook, some against what was typed, one that
// does not apply and one to be verified; then the gate opens, and the sums are right in everything that comes out.

import { readFileSync } from "node:fs"
import { figuresIn, parseReport, reportSchema } from "@tianbao/core"
import { toHTML } from "@tianbao/html"
import { toXLSX } from "@tianbao/sheet"
import { unzipSync } from "fflate"
import type { Node } from "prosemirror-model"
import { expect, it } from "vitest"
import { blank, doc, figure, h1, p, title } from "../build.ts"
import { elementPages } from "./element-page.ts"

const open = elementPages()

const quarters = ["一季度", "二季度", "三季度", "四季度"]
const items = ["募集", "慰问", "助学", "培训", "维修", "宣传", "设备"]

/** Seven items by four quarters, a sum of each, the total, its share, its growth, a head count and what comes of it: forty. */
const template = doc(
  title("2026年经费使用情况报告"),
  ...items.flatMap(item => [
    h1(`${item}经费`),
    p(`全年${item}支出`, ...quarters.flatMap(quarter => [`${quarter}`, blank(`${item}${quarter}`, "万元", { label: `${item}${quarter}`, min: "0" }), "，"]),
      "合计", blank(`${item}合计`, "万元", { formula: quarters.map(quarter => `${item}${quarter}`).join(" + ") }), "。"),
  ]),
  h1("总计"),
  p("全年支出", blank("总计", "万元", { formula: `合计(${items.map(item => `${item}合计`).join(", ")})`, previous: "500" }), "，同比", blank("增幅", "%", { kind: "percent", formula: "同比(总计)", precision: "1" }),
    "，其中慰问占", blank("慰问占比", "%", { kind: "percent", formula: "占比(慰问合计, 总计)", precision: "2" }), "；惠及职工", blank("职工", "人", { precision: "0" }), "，人均", blank("人均", "元/人", { formula: "总计 / 职工", precision: "2" }), "。"),
)

/** What the workbook says: the value of an item in a quarter, in 元. */
const amount = (item: number, quarter: number): number => (item + 1) * 100_000 + quarter * 12_500

it("fills a report of forty figures from a workbook, and lets it out with the right sums", async () => {
  expect(figuresIn(template)).toHaveLength(40)
  const { page, editor, text } = await open(`<report-editor></report-editor>`)
  await page.evaluate(html => { document.querySelector("report-editor")!.value = html }, toHTML(template))
  const shown = (name: string): Promise<string | null> => text.locator(`[data-report-figure="${name}"]`).textContent()

  // Two are typed before the file comes.
  await text.press("Control+Home")
  await page.keyboard.press("F8")
  await page.keyboard.type("11")
  await page.keyboard.press("Tab")
  await page.keyboard.type("12")
  await page.keyboard.press("Enter")

  const workbook = doc(p(...items.flatMap((item, i) => quarters.map((quarter, q) => figure(`${item}${quarter}`, String(amount(i, q)), "元"))), figure("没有的", "1", "件")))
  await editor.getByRole("button", { name: "数字表" }).first().click()
  const chosen = page.waitForEvent("filechooser")
  await editor.getByRole("button", { name: "从文件填数" }).click()
  await (await chosen).setFiles({ name: "台账.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await toXLSX(workbook)) })
  const dialog = editor.getByRole("dialog")
  expect((await dialog.locator(".modal-hint").innerText()).replace(/\s+/g, " ")).toBe("与手填不同 2 新填 26 报告里没有 1 来源里缺 1")
  await dialog.locator("tr", { hasText: "募集二季度" }).getByRole("checkbox").check()
  await dialog.getByRole("button", { name: "填入 27 个" }).click()
  await expect.poll(() => shown("募集合计")).toBe("48.5万元")

  // One that does not apply, and one to be verified, in the sheet.
  await editor.getByRole("searchbox").fill("设备四季度")
  await editor.getByRole("grid").press("/")
  await page.keyboard.type("设备款明年支付")
  await page.keyboard.press("Enter")
  await editor.getByRole("searchbox").fill("职工")
  await editor.getByRole("grid").focus()
  await page.keyboard.type("1250?")
  await page.keyboard.press("Enter")
  expect(await shown("设备四季度")).toBe("不适用")
  expect(await shown("职工")).toBe("1,250人（待核）")
  const result = (): Promise<readonly string[]> => editor.evaluate(each => (each as HTMLElementTagNameMap["report-editor"]).check().diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message))
  expect(await result()).toEqual(["“职工”待核实，核实后才能导出"])
  await page.screenshot({ path: "test/.out/filled.png" })
  await page.keyboard.press("?")
  await expect.poll(result).toEqual([])

  // 募集 11 + 11.25 + 12.5 + 13.75 with the first as it was typed; 设备 without its last quarter.
  const totals = items.map((_, i) => quarters.reduce((sum, _quarter, q) => sum + (i === 6 && q === 3 ? 0 : i === 0 && q === 0 ? 110_000 : amount(i, q)), 0))
  const total = totals.reduce((sum, each) => sum + each, 0)
  const sums = {
    募集合计: `${totals[0]! / 10_000}万元`, 设备合计: `${totals[6]! / 10_000}万元`, 总计: `${(total / 10_000).toLocaleString("en-US")}万元`,
    增幅: `${((total / 10_000 - 500) / 5).toFixed(1)}%`, 慰问占比: `${(totals[1]! * 100 / total).toFixed(2)}%`, 人均: `${(total / 1250).toLocaleString("en-US", { minimumFractionDigits: 2 })}元/人`,
  }
  for (const [name, sum] of Object.entries(sums)) expect(await shown(name), name).toBe(sum)

  // The same in all that comes out.
  const file = async (format: string): Promise<Uint8Array> => Uint8Array.from(await editor.evaluate(async (each, to) => {
    const made = await (each as HTMLElementTagNameMap["report-editor"]).export(to as "page")
    return made.open && made.file ? [...new Uint8Array(await made.file.arrayBuffer())] : []
  }, format))
  const outputs = [
    new TextDecoder().decode(await file("page")).replace(/<[^>]*>/g, ""), new TextDecoder().decode(await file("text")),
    new TextDecoder().decode(unzipSync(await file("docx"))["word/document.xml"]).replace(/<[^>]*>/g, ""),
  ]
  for (const output of outputs) for (const sum of Object.values(sums)) expect(output).toContain(sum)
  const stored = parseReport(reportSchema(), new TextDecoder().decode(await file("json")))
  const values = new Map(stored.ok ? figuresIn(stored.doc as Node).map(({ attrs }) => [attrs.name, attrs]) : [])
  expect(values.get("募集一季度")).toMatchObject({ value: "11", source: "typed" })
  expect(values.get("募集二季度")).toMatchObject({ value: "11.25", source: "台账.xlsx" })
  expect(values.get("设备四季度")).toMatchObject({ value: null, status: "absent", reason: "设备款明年支付" })

  const download = page.waitForEvent("download")
  await editor.getByRole("button", { name: "导出数字" }).click()
  await editor.getByRole("menuitem", { name: "CSV 表格" }).click()
  const csv = readFileSync(await (await download).path(), "utf8")
  expect(csv).toContain(`总计,${total / 10_000},万元,500,`)
  expect(csv).toContain("设备四季度,,万元,,,不适用：设备款明年支付")
})
