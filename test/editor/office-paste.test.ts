// What Word, WPS and Excel put on the clipboard, as they write it: test/fixtures/office.

import { readFileSync } from "node:fs"
import { hitsIn } from "@tianbao/core"
import { reportPlugins } from "@tianbao/editor"
import { JSDOM } from "jsdom"
import type { Node } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { blank, bold, doc, h1, h2, li, p, quote, schema, table, td, title, tr, ul } from "../build.ts"

// Not vitest's own jsdom: with it packages would be read from their builds.
beforeAll(() => {
  const { window } = new JSDOM()
  const { document, DOMParser, MutationObserver } = window
  Object.entries({ window, document, DOMParser, MutationObserver }).forEach(([name, value]) => vi.stubGlobal(name, value))
})
afterAll(() => vi.unstubAllGlobals())

let view: EditorView | undefined
afterEach(() => view?.destroy())

const office = (name: string): string => readFileSync(`test/fixtures/office/${name}.html`, "utf8")

/** What a document with <a> is after a paste. */
function pasted(into: Node & { readonly tag?: Readonly<Record<string, number>> }, html: string): Node {
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({
      doc: into,
      selection: TextSelection.create(into, into.tag?.["a"] ?? 0),
      plugins: reportPlugins(schema, { items: false }),
    }),
  })
  view.pasteHTML(html, new Event("paste") as ClipboardEvent)
  view.state.doc.check()
  return view.state.doc
}

const empty = doc(p("<a>"))
const becomes = (into: Node, html: string, after: Node): void => expect(pasted(into, html).toJSON()).toEqual(after.toJSON())

/** A table's rows, its cells as text: 单位 for one of a header, spans and widths behind it. */
const rowsOf = (node: Node): readonly string[] => {
  const rows: string[] = []
  node.descendants(row => {
    if (row.type.name !== "tableRow") return true
    rows.push(row.content.content.map(({ type, attrs: { colspan, rowspan, colwidth }, textContent }) => [
      type.name === "tableHeader" ? `[${textContent}]` : textContent,
      colspan === 1 && rowspan === 1 ? "" : ` ${String(colspan)}×${String(rowspan)}`,
      colwidth === null ? "" : ` ${String(colwidth)}`,
    ].join("")).join(" | "))
    return false
  })
  return rows
}

const word = (body: string, styles = ""): string =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- ${styles} --></style></head>` +
    `<body><!--StartFragment-->${body}<!--EndFragment--></body></html>`

const sheet = (rows: string): string => word(`<table>${rows}</table>`)

describe("a report from Word", () => {
  it("comes with its title, its headings by whatever style, its lists and its tables", () => {
    const after = pasted(empty, office("word-report"))
    const [, ...blocks] = after.content.content.filter(({ type }) => type.name !== "table")
    expect(after.firstChild?.eq(title("职工帮扶工作情况"))).toBe(true)
    expect(doc(...blocks).toString()).toBe(doc(
      h1("帮扶概况"), p("全年走访困难职工", bold("186"), "户，发放慰问金", blank("慰问金", "万元")),
      h2("助学行动"), h2("医疗互助"), p("报销比例提高五个百分点。"),
      ul(li(p("门诊费用"), ul(li(p("慢性病"))))), h2("存在的不足"), p(),
    ).toString())
    expect(rowsOf(after)).toEqual([
      "[单位] 1×2 160 | [帮扶] 2×1 100,100", "[户数] 100 | [金额] 100", "第一分会 160 | 24 100 | 3.6 100",
    ])
  })

  it("leaves its comments and its hidden words behind", () =>
    expect(pasted(empty, office("word-report")).textContent).not.toMatch(/张1|请核对|900/))

  it("has one title, at its beginning", () => {
    const html = word("<p class=MsoTitle>帮扶情况</p><p class=MsoNormal>正文</p>")
    becomes(doc(p("开头"), p("<a>")), html, doc(p("开头"), p("帮扶情况"), p("正文")))
    becomes(doc(p("<a>"), title("已有")), html, doc(p("帮扶情况"), p("正文"), title("已有")))
  })

  it("leaves its table of contents behind, by Word's class or WPS's name", () => becomes(
    empty,
    word(
      "<p class=MsoToc1><a href='#_Toc1'>一、概况<span style='mso-tab-count:1 dotted'>.</span>3</a></p>" +
        "<p class=17>一、概况 3</p><p class=MsoNormal>一、概况</p><p class=MsoNormal>正文</p>",
      'p.17{mso-style-name:"toc 2";mso-style-next:正文;}',
    ),
    doc(h1("概况"), p("正文")),
  ))

  it("keeps text that looks like a heading's number where no space parts them", () => becomes(
    empty, word("<h2>1.5亿元投资</h2><h1>第一章　总则</h1><p class=MsoNormal>1.2 分项说明</p>"),
    doc(h2("1.5亿元投资"), h1("总则"), p("1.2 分项说明")),
  ))

  it("takes the paragraph's own word over its style's", () => becomes(
    empty, word("<p class=a>甲</p><p class=a style='mso-outline-level:body-text'>乙</p>", "p.a{mso-outline-level:2;}"),
    doc(h2("甲"), p("乙")),
  ))

  it("has no headings inside a cell, a list or a quote", () => {
    becomes(doc(table(tr(td(p("<a>"))))), word("<h1>一、甲</h1><p>乙</p>"), doc(table(tr(td(p("甲"), p("乙"))))))
    becomes(doc(quote(p("<a>"))), word("<h1>甲</h1><p>乙</p>"), doc(quote(p("甲"), p("乙"))))
  })
})

describe("a report from WPS", () => {
  it("comes with its headings, its lists and its tables", () => {
    const after = pasted(empty, office("wps-report"))
    expect(after.content.content.slice(0, 2).map(String)).toEqual([h1("文体活动"), h2("职工运动会")].map(String))
    expect(after.child(3).eq(ul(li(p("接力赛")), li(p("拔河"))))).toBe(true)
    expect(rowsOf(after)).toEqual(["项目 | 名次", "接力赛第二名 2×1"])
  })

  it("has a blank's line where spaces are underlined, which is found", () => {
    const after = pasted(empty, office("wps-report"))
    expect(after.child(2).textContent).toBe("参赛队伍32支，参赛职工______人。")
    expect(hitsIn(after).map(({ from, to }) => after.textBetween(from, to))).toEqual(["______人"])
  })
})

describe("a table from a spreadsheet", () => {
  it("comes as it shows: merged cells, widths, no padding", () => expect(rowsOf(pasted(empty, office("excel-table")))).toEqual([
    "各分会会费收缴 3×1 120,72,72",
    "第一分会 1×2 120 | 应收 72 | 4,800.00 72", "收缴率 72 | 95% 72",
    "合计 120 | 应收 72 | 【未填】 72",
  ].map(row => row.replace("【未填】", blank("应收合计", "元").textContent))))

  it("comes without hidden rows and columns", () =>
    expect(pasted(empty, office("excel-table")).textContent).not.toMatch(/内部编号|770|停用/))

  it("comes from WPS with columns alike", () =>
    expect(rowsOf(pasted(empty, office("wps-sheet")))).toEqual(["项目 | 数量", "技能培训（期） | 12"]))

  it("keeps a merged cell that begins in a hidden row or column", () => {
    const html = sheet("<tr style='display:none'><td rowspan=2>甲</td><td>乙</td></tr><tr><td>丙</td></tr>")
    expect(rowsOf(pasted(empty, html))).toEqual(["甲 | 丙"])
    const columns = sheet("<col style='display:none'><col><tr><td colspan=2>甲</td></tr><tr><td>乙</td><td>丙</td></tr>")
    expect(rowsOf(pasted(empty, columns))).toEqual(["甲", "丙"])
  })

  it("fits a page", () => {
    const html = sheet("<col width=1000><col width=180><tr><td>甲</td><td>乙</td></tr>")
    expect(rowsOf(pasted(empty, html))).toEqual(["甲 500 | 乙 90"])
  })

  it("comes as text where it is a single cell", () => {
    becomes(empty, office("excel-cell"), doc(p("4,800")))
    becomes(doc(p("共<a>元")), office("excel-cell"), doc(p("共4,800元")))
    becomes(doc(table(tr(td(p("共<a>元"))))), office("excel-cell"), doc(table(tr(td(p("共4,800元"))))))
  })

  it.each([
    "<tr><td colspan=9999999 rowspan=9999999>甲</td></tr>", "<col span=9999999 width=1><tr><td>甲</td></tr>",
    "<tr></tr><tr><td rowspan=0>甲</td></tr>", "<tr style='display:none'><td>乙</td></tr><tr><td a\"b=1>甲</td></tr>",
    "<thead><tr><td x\"y z<w=1>甲</td></tr></thead>",
  ])("does no harm: %s", rows => expect(pasted(empty, sheet(rows)).textContent).toBe("甲"))
})

it("brings no script, style or address of code", () => {
  for (const name of ["word-report", "wps-report", "excel-table", "wps-sheet", "excel-cell"]) {
    expect(JSON.stringify(pasted(empty, office(name)).toJSON())).not.toMatch(/script|msoComment|mso-|color|font|\.xl\d|style/i)
  }
})

it("does not bring a filled figure", () => {
  const html = word('<p class=MsoNormal>共<span data-report-figure="a" data-value="5" data-unit="元">5元</span></p>')
  becomes(empty, html, doc(p("共5元")))
})

