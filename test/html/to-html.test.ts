import { reportNodes, reportSchema } from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import { JSDOM } from "jsdom"
import { Schema, type Node, type NodeSpec } from "prosemirror-model"
import { expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, h2, h3, italic, p, schema, table, td, title, tr } from "../build.ts"

it("writes numbers as text and figures with all their attributes", () => {
  expect(toHTML(doc(
    title("关于募捐的报告"),
    h1("工作回顾"),
    h2("资金"), p("共募集", figure("捐款", "1234.5", "万元", { hedge: "约" }), "，支出", blank("支出", "元"), "。"),
    h2("人员"),
    h1("打算"), h3("其一"),
  ))).toMatchInlineSnapshot(`"<h1 class="report-title" data-report-title="">关于募捐的报告</h1><h1 class="report-section" data-report-section=""><span class="report-number">一、</span>工作回顾</h1><h2 class="report-section" data-report-section=""><span class="report-number">（一）</span>资金</h2><p>共募集<span class="report-figure report-figure-filled" data-report-figure="捐款" data-label="捐款" data-value="1234.5" data-unit="万元" data-hedge="约">约1,234.5万元</span>，支出<span class="report-figure report-figure-blank" data-report-figure="支出" data-label="支出" data-unit="元"><span class="report-figure-text">【待填：支出（元）】</span></span>。</p><h2 class="report-section" data-report-section=""><span class="report-number">（二）</span>人员</h2><h1 class="report-section" data-report-section=""><span class="report-number">二、</span>打算</h1><h3 class="report-section" data-report-section=""><span class="report-number">1.</span>其一</h3>"`)
})

it("writes links that hold everything, if hardened", () => {
  expect(toHTML(doc(title("报告"), h1("回顾"), p(figure("捐款", "5", "元"))), { hardened: true })).toMatchInlineSnapshot(`"<h1 class="report-title" data-report-title=""><a href="https://report.invalid/t"></a>报告</h1><h1 class="report-section" data-report-section=""><a class="report-number" href="https://report.invalid/s">一、</a>回顾</h1><p><a href="https://report.invalid/f/%E6%8D%90%E6%AC%BE?v=5&amp;u=%E5%85%83&amp;l=%E6%8D%90%E6%AC%BE" class="report-figure" data-report-figure="捐款" data-label="捐款" data-value="5" data-unit="元">5元</a></p>"`)
})

it("keeps marks open across what shares them", () => {
  expect(toHTML(doc(p(bold("a", italic("b"), "c"), "d")))).toBe("<p><strong>a<em>b</em>c</strong>d</p>")
})

it("keeps white space where HTML would drop it, and says so only there", () => {
  expect(toHTML(doc(p("a b"), p("a  b"), p("a", br(), " b")))).toBe(
    `<p>a b</p><p style="white-space: pre-wrap">a  b</p><p style="white-space: pre-wrap">a<br> b</p>`)
})

it("numbers what is a section and nothing else", () => {
  const inCell = table(tr(td(h1("甲"))))
  expect(toHTML(doc(inCell, h1("乙")))).toBe(
    `<table><tbody><tr><td><h1 class="report-section" data-report-section="">甲</h1></td></tr></tbody></table>` +
    `<h1 class="report-section" data-report-section=""><span class="report-number">一、</span>乙</h1>`)
})

it("numbers by the host's scheme, and reads it back", () => {
  const report = doc(h1("总则"), h1("附则"))
  const html = toHTML(report, { scheme: [{ before: "第", numeral: "chinese", after: "章 " }] })
  expect(html).toContain("第二章 ")
  expect(fromHTML(html, { schema })).toMatchObject({ doc: report })
})

it("escapes whatever a report brings", () => {
  const html = toHTML(doc(p(schema.text("</p><script>&"), figure(`"><img src=x>`, null, "<b>"))))
  expect(html).not.toMatch(/<script|<img|<b>/)
  expect(html).toContain("&lt;/p&gt;&lt;script&gt;&amp;")
})

it("never lets an attribute become an element", () => {
  const hostile = ["img", { src: "x", onerror: "alert(1)" }]
  const a: NodeSpec = { attrs: { x: {} }, toDOM: node => ["p", node.attrs["x"]] }
  const open = new Schema({ nodes: { doc: { content: "a*" }, a, text: {} } })
  expect(() => toHTML(open.node("doc", null, open.node("a", { x: hostile })))).toThrow(RangeError)
  const spread = open.node("a", { x: { onclick: "x", "a b=c": "y", id: "z" } })
  expect(toHTML(open.node("doc", null, spread))).toBe(`<p id="z"></p>`)
})

it("keeps a figure within a link readable, hardened or not", () => {
  const link = schema.mark("link", { href: "/a" })
  const report = doc(p(schema.text("见", [link]), figure("捐款", "5").mark([link])))
  expect(fromHTML(toHTML(report, { hardened: true }), { schema })).toMatchObject({ doc: report })
})

it("serves a host whose own headings are the sections", () => {
  const host = reportSchema({ sectionNode: "heading" })
  const heading = (level: number, text: string): Node => host.node("heading", { level }, host.text(text))
  const report = host.node("doc", null, [heading(1, "概况"), heading(2, "一、二期工程")])
  for (const hardened of [false, true]) {
    expect(fromHTML(toHTML(report, { hardened }), { schema: host })).toMatchObject({ doc: report })
  }
})

it("renders a host's nodes that wrap their content, in pages too", () => {
  const host = new Schema({ nodes: {
    doc: { content: "page*" },
    page: { reportRole: "page", content: "block*", toDOM: () => ["section", ["div", { class: "sheet" }, 0], ["hr"]] },
    text: { group: "inline" }, ...reportNodes(),
  } })
  const page = host.node("page", null, [host.node("reportSection", null, host.text("甲"))])
  expect(toHTML(host.node("doc", null, [page, page])).replace(/ (?:class|data)[^>]*/g, "")).toBe([..."一二"].map(number =>
    `<section><div><h1><span>${number}、</span>甲</h1></div><hr></section>`).join(""))
})

it("takes the elements that a host's spec makes", () => {
  const { document } = new JSDOM().window
  const host = new Schema({ nodes: {
    doc: { content: "(card | mark)*" }, text: {},
    card: { content: "text*", toDOM: () => {
      const dom = document.createElement("section")
      return { dom, contentDOM: dom.appendChild(document.createElement("p")) }
    } },
    mark: { toDOM: () => document.createElement("hr") },
  } })
  const report = host.node("doc", null, [host.node("card", null, host.text("$&<")), host.node("mark")])
  expect(toHTML(report)).toBe("<section><p>$&amp;&lt;</p></section><hr>")
})
