// Files that other programs make, read by us.

import {
  AlignmentType, Document, ExternalHyperlink, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun,
} from "docx"
import { expect, it } from "vitest"
import { byPandoc, converted, has } from "./libreoffice.ts"
import { linesOf, notesOf } from "./word-file.ts"

const html = `<html><head><meta charset="utf-8"></head><body><h1>一、基本情况</h1><p>全年共募集<b>1234.5</b>万元。</p>
<h2>（一）组织建设</h2><ul><li>甲</li><li>乙</li></ul><ol><li>第一</li></ol>
<table border="1"><tr><th colspan="2">合计</th></tr><tr><td>慰问</td><td>45</td></tr></table>
<p>见<a href="https://example.org/">链接</a>。</p></body></html>`

it.skipIf(!has("soffice"))("reads what LibreOffice makes of a page", { timeout: 120_000 }, async () => {
  const file = converted(html, "html", "docx", "docx:MS Word 2007 XML")
  expect(await linesOf(file)).toEqual([
    "section 1: 基本情况", "paragraph: 全年共募集[bold|1234.5]万元。", "section 2: 组织建设",
    "bulletList", "  listItem", "    paragraph: 甲", "  listItem", "    paragraph: 乙", "orderedList", "  listItem", "    paragraph: 第一",
    "table", "  tableRow", "    tableCell 2 wide", "      paragraph: 合计", "  tableRow", "    tableCell", "      paragraph: 慰问", "    tableCell", "      paragraph: 45",
    "paragraph: 见[link https://example.org/|链接]。",
  ])
})

it.skipIf(!has("pandoc"))("reads what pandoc makes of Markdown", async () => {
  const file = byPandoc("---\ntitle: 工作总结\n---\n\n# 基本情况\n\n募集**1234.5**万元。\n\n## 组织建设\n\n- 甲\n    1. 一\n- 乙\n\n> 引\n\n| 项目 | 数 |\n|---|---|\n| 慰问 | 45 |\n\n`x = 1`\n", "md", "docx")
  const lines = await linesOf(file)
  expect(lines.filter(line => !/^(?:table|  tableRow|    table\w+|  )/.test(line))).toEqual([
    "title: 工作总结", "section 1: 基本情况", "paragraph: 募集[bold|1234.5]万元。", "section 2: 组织建设", "bulletList",
    "blockquote", "paragraph: [code|x = 1]",
  ])
  expect(lines.filter(line => line.startsWith("      paragraph"))).toEqual(["      paragraph: 项目", "      paragraph: 数", "      paragraph: 慰问", "      paragraph: 45"])
  expect(await notesOf(file)).toContain("recognised headingStyle 2")
})

it("reads what the docx library makes", async () => {
  const cell = (text: string, more: object = {}): TableCell => new TableCell({ children: [new Paragraph(text)], ...more })
  const file = await Packer.pack(new Document({
    numbering: { config: [{ reference: "outline", levels: [
      { level: 0, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "%1、" }, { level: 1, format: LevelFormat.CHINESE_COUNTING_THOUSAND, text: "（%2）" },
    ] }] },
    sections: [{ children: [
      new Paragraph({ text: "工作总结", alignment: AlignmentType.CENTER }),
      new Paragraph({ text: "基本情况", numbering: { reference: "outline", level: 0 } }),
      new Paragraph({ text: "组织建设", numbering: { reference: "outline", level: 1 } }),
      new Paragraph({ text: "附表", heading: HeadingLevel.HEADING_3 }),
      new Paragraph({ children: [new TextRun({ text: "募集", bold: true }), new TextRun("1234.5万元"), new ExternalHyperlink({ link: "https://example.org/", children: [new TextRun("见")] })] }),
      new Paragraph({ text: "要点", bullet: { level: 0 } }),
      new Table({ rows: [new TableRow({ tableHeader: true, children: [cell("合计", { columnSpan: 2 })] }), new TableRow({ children: [cell("甲"), cell("乙")] })] }),
    ] }],
  }), "uint8array")
  expect(await linesOf(file)).toEqual([
    "title: 工作总结", "section 1: 基本情况", "section 2: 组织建设", "section 3: 附表", "paragraph: [bold|募集]1234.5万元[link https://example.org/|见]",
    "bulletList", "  listItem", "    paragraph: 要点",
    "table", "  tableRow", "    tableHeader 2 wide", "      paragraph: 合计", "  tableRow", "    tableCell", "      paragraph: 甲", "    tableCell", "      paragraph: 乙",
  ])
})
