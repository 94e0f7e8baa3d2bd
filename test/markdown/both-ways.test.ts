// Each case is a document and the text that it is written as, and read from.

import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import {
  addressee, attachment, blank, bold, br, date, doc, figure, h1, h2, h3, h5, italic, li, note, ol, p, quote, schema,
  signature, table, td, th, title, tr, ul,
} from "../build.ts"

type Cases = Readonly<Record<string, readonly [doc: Node, text: string]>>

function bothWays(name: string, cases: Cases): void {
  describe(name, () => {
    it.each(Object.entries(cases))("%s", (_, [before, text]) => {
      expect(toMarkdown(before)).toBe(text && `${text}\n`)
      const result = fromMarkdown(text, { schema })
      expect(result.ok ? result.doc.toJSON() : result.problems).toEqual(before.toJSON())
    })
  })
}

const marked = (name: string, text: string, attrs = {}): Node => schema.text(text, [schema.mark(name, attrs)])
const section = (attrs: object, text: string): Node => schema.node("reportSection", attrs, text ? [schema.text(text)] : [])
const plainHeading = (level: number, text: string): Node => schema.node("heading", { level }, [schema.text(text)])
const code = (text: string, language: string | null = null): Node =>
  schema.node("codeBlock", { language }, text ? [schema.text(text)] : [])
const link = (text: string, href: string, attrs = {}): Node => marked("link", text, { href, ...attrs })

bothWays("blocks", {
  "an empty report": [doc(), ""],
  "title, sections and text": [
    doc(title("工作总结"), h1("工作回顾"), p("一年来，工会……"), h2("会员发展"), h3("新建工会"), h5("其他")),
    "# 工作总结\n\n## 工作回顾\n\n一年来，工会……\n\n### 会员发展\n\n#### 新建工会\n\n###### 其他",
  ],
  "a report without a title": [doc(h1("工作回顾"), h2("会员发展")), "## 工作回顾\n\n### 会员发展"],
  "a title whose text begins with a number": [doc(title("一、总结")), "# 一、总结 {.title}"],
  "a title that is not the first block": [
    doc(p("送审稿"), title("总结")), '送审稿\n\n<h1 class="report-title" data-report-title="">总结</h1>',
  ],
  "what a section is besides its level": [
    doc(section({ runIn: true }, "存在的问题"), section({ level: 2, open: true, role: "财务" }, "经费"), section({ role: "a b" }, "")),
    '## 存在的问题 {.run-in}\n\n### 经费 {.open role=财务}\n\n## {role="a b"}',
  ],
  "a section whose own text begins with a number": [doc(h1("一、二期工程")), "## 一、二期工程 {.section}"],
  "a heading that is no section": [doc(plainHeading(3, "说明")), "### 说明 {.plain}"],
  "lines beside the text": [
    doc(addressee("各县（市）总工会："), p("现通知如下。"), attachment("名单"), signature("市总工会"), date("2026年3月5日"), note("（联系人）")),
    "各县（市）总工会： {.addressee}\n\n现通知如下。\n\n名单 {.attachment}\n\n市总工会 {.signature}\n\n" +
      "2026年3月5日 {.date}\n\n（联系人） {.note}",
  ],
  "a line without text": [doc(note()), "{.note}"],
  "text that ends as a line would": [doc(p("写作 {.note}")), "写作 \\{.note\\}"],
  "text that begins as another block": [
    doc(p("1. 完成"), p("2)"), p("- 甲"), p("# 乙"), p("> 丙"), p("+ 丁"), p("1.5万元"), p("-5度"), p("2026. 年")),
    "1\\. 完成\n\n2\\)\n\n\\- 甲\n\n\\# 乙\n\n\\> 丙\n\n\\+ 丁\n\n1.5万元\n\n\\-5度\n\n2026\\. 年",
  ],
  "an empty paragraph": [doc(p("甲"), p(), p("乙")), "甲\n\n<p></p>\n\n乙"],
  "lists in each other": [
    doc(ul(li(p("甲"), ol(li(p("一")), li(p("二")))), li(p("乙"))), p("丙")),
    "- 甲\n  1. 一\n  2. 二\n- 乙\n\n丙",
  ],
  "items of several blocks": [doc(ol(li(p("甲"), p("乙")), li(p("丙")))), "1. 甲\n\n   乙\n\n2. 丙"],
  "lists beside each other": [doc(ul(li(p("甲"))), ul(li(p("乙")))), "- 甲\n\n<!-- -->\n\n- 乙"],
  "an item without anything": [doc(ul(li(), li(p("甲")))), "-\n- 甲"],
  "quotes": [doc(quote(p("甲"), quote(p("乙"))), quote()), "> 甲\n>\n> > 乙\n\n>"],
  "code": [
    doc(code("a\n\nb", "ts"), code("```\nx"), code("")),
    "```ts\na\n\nb\n```\n\n````\n```\nx\n````\n\n```\n```",
  ],
  "a rule": [doc(p("甲"), schema.node("horizontalRule"), p("乙")), "甲\n\n---\n\n乙"],
})

bothWays("figures", {
  "a blank": [doc(p("共募集", blank("累计捐款", "万元"), "。")), "共募集{{累计捐款|万元}}。"],
  "a filled figure": [doc(p(figure("累计捐款", "1234.5", "万元"))), "{{累计捐款=1234.5|万元}}"],
  "the kinds": [
    doc(p(
      blank("开始", "", { kind: "date" }), blank("地点", "", { kind: "text" }), blank("人数", "人", { kind: "range" }),
      blank("增幅", "", { kind: "range" }), blank("入会率", "%", { kind: "percent" }), blank("职工总数"),
    )),
    "{{开始|日期}}{{地点|文字}}{{人数|人，范围}}{{增幅|范围}}{{入会率|%}}{{职工总数}}",
  ],
  "kinds that the second part cannot tell": [
    doc(p(blank("入会率", "", { kind: "percent" }), blank("备注", "字", { kind: "text" }), blank("单位", "日期"))),
    "{{入会率|kind=percent}}{{备注|字|kind=text}}{{单位|unit=日期}}",
  ],
  "constraints": [
    doc(p(blank("入会率", "%", { kind: "percent", precision: "2", min: "0", max: "100", required: false }))),
    "{{入会率|%|precision=2|min=0|max=100|required=false}}",
  ],
  "a name of its own": [doc(p(blank("捐款", "元", { name: "捐款总额" }), blank("捐款", "元", { name: "" }))),
    "{{捐款|元|name=捐款总额}}{{捐款|元|name=}}"],
  "a state with its reason": [
    doc(p(blank("捐款", "元", { status: "absent", reason: "未开展" }), figure("支出", "3", "元", { status: "unverified" }))),
    "{{捐款|元|status=absent|reason=未开展}}{{支出=3|元|status=unverified}}",
  ],
  "what is written by signs": [
    doc(p(figure("a|b=c{d}\\e", " x\n", "元/人", { formula: "甲 + 乙" }))),
    "{{a\\|b\\=c\\{d\\}\\\\e=\\ x\\n|元/人|formula=甲 + 乙}}",
  ],
  "a value that is empty": [doc(p(figure("甲", ""))), "{{甲=}}"],
  "braces in text": [doc(p("{{不是数字}}")), "\\{\\{不是数字\\}\\}"],
  "a blank's text that is no blank": [doc(p("写作【待填：甲】")), "写作&#12304;待填：甲】"],
  "a figure in a heading": [doc(h1(blank("年度", "", { kind: "date" }), "工作")), "## {{年度|日期}}工作"],
})

bothWays("text", {
  "marks": [
    doc(p(bold("粗"), "和", italic("斜"), marked("strike", "删"), marked("code", "a`b"), marked("underline", "线"))),
    "**粗**和*斜*~~删~~``a`b``<u>线</u>",
  ],
  "small numbers and settled words": [
    doc(p("m", marked("superscript", "2"), "H", marked("subscript", "2"), "O，", marked("reportSettled", "年初"))),
    "m<sup>2</sup>H<sub>2</sub>O，<mark>年初</mark>",
  ],
  "bold that ends in punctuation before hanzi": [doc(p(bold("一是加强领导。"), "各单位")), "**一是加强领导。**各单位"],
  "bold quotes between hanzi": [doc(p("开展", bold("“送温暖”"), "活动")), "开展**“送温暖”**活动"],
  "bold with a figure": [doc(p("共", bold("募集", blank("捐款", "元")), "。")), "共**募集{{捐款|元}}**。"],
  "bold that ends in a space": [doc(p(bold("甲 "), "乙")), "**甲&#32;**乙"],
  "bold brackets between Latin letters": [doc(p("a", bold("(b)"), "c")), "<p>a<strong>(b)</strong>c</p>"],
  "a line feed that is text": [doc(p("甲\n乙")), "甲&#10;乙"],
  "a link": [doc(p("见", link("附件", "/a?b=1#c"))), "见[附件](/a?b=1#c)"],
  "a link with a title": [doc(p(link("a]", "https://x.cn/(1)", { title: "\"b\"" }))),
    "[a\\]](https://x.cn/\\(1\\) \"\\\"b\\\"\")"],
  "a link that opens a new window": [
    doc(p(link("a", "/b", { target: "_blank" }))), '<p><a href="/b" rel="noopener noreferrer" target="_blank">a</a></p>',
  ],
  "line breaks": [doc(p("甲", br(), "乙"), p(br())), "甲<br>乙\n\n<br>"],
  "white space": [doc(p(" 甲  乙 "), p("　　甲")), "&#32;甲  乙&#32;\n\n　　甲"],
  "signs that mean nothing here": [doc(p("共____元，2*3、a_b、〔2026〕1号、5<6、A&B")), "共____元，2*3、a_b、〔2026〕1号、5<6、A&B"],
  "signs that mean something": [
    doc(p("*注*"), p("[a](b)"), p(schema.text("<u>a</u>")), p("&amp;"), p("`a`"), p("a\\*b")),
    "\\*注\\*\n\n\\[a\\](b)\n\n\\<u>a\\</u>\n\n\\&amp;\n\n\\`a\\`\n\na\\\\\\*b",
  ],
})

bothWays("tables", {
  "a header row and lines of text": [
    doc(table(tr(th(p("项目")), th(p("数量"))), tr(td(p("捐款|物")), td(p(blank("捐款", "万元")))), tr(td(p()), td(p(bold("3")))))),
    "| 项目 | 数量 |\n| --- | --- |\n| 捐款\\|物 | {{捐款|万元}} |\n|  | **3** |",
  ],
  "columns with a side": [
    doc(table(...[th, td].map(cell => tr(cell({ align: "left" }, p("甲")), cell({ align: "right" }, p("乙")))))),
    "| 甲 | 乙 |\n| :--- | ---: |\n| 甲 | 乙 |",
  ],
  "no header row": [
    doc(table(tr(td(p("甲")), td(p(blank("捐款", "元")))))),
    "<table><tbody>\n<tr><td><p>甲</p></td><td><p>{{捐款|元}}</p></td></tr>\n</tbody></table>",
  ],
  "merged cells": [
    doc(table(tr(th({ colspan: 2 }, p("甲"))), tr(td(p("乙")), td(p("丙"))))),
    "<table><tbody>\n<tr><th colspan=\"2\"><p>甲</p></th></tr>\n<tr><td><p>乙</p></td><td><p>丙</p></td></tr>\n</tbody></table>",
  ],
})
