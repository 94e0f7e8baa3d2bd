import { reportSchema } from "@tianbao/core"
import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import {
  addressee, attachment, blank, bold, br, date, doc, figure, h1, h2, h3, italic, li, ol, p, quote, schema, signature, table, td, th, title, tr, ul,
} from "../build.ts"
import { report } from "../html/random-report.ts"

const read = (text: string): Node => {
  const result = fromMarkdown(text, { schema })
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
  return result.doc
}
const section = (attrs: object, text: string): Node => schema.node("reportSection", attrs, [schema.text(text)])
const code = (text: string, language: string | null = null): Node => schema.node("codeBlock", { language }, text ? [schema.text(text)] : [])

describe("a report", () => {
  const cases: readonly (readonly [name: string, report: Node, text: string])[] = [
    ["title, sections and text", doc(title("工作总结"), h1("基本情况"), h2("组织建设"), p("正文。"), h1("下步打算")), "# 工作总结\n\n## 基本情况\n\n### 组织建设\n\n正文。\n\n## 下步打算"],
    ["sections without a title", doc(h1("基本情况"), h3("三级")), "## 基本情况\n\n#### 三级"],
    ["lines", doc(title("总结"), addressee("市总工会："), attachment("收支表"), signature("县总工会"), date(blank("成文日期", "", { kind: "date" }))),
      "# 总结\n\n市总工会： {.addressee}\n\n收支表 {.attachment}\n\n县总工会 {.signature}\n\n{{成文日期|日期}} {.date}"],
    ["attributes of sections", doc(section({ level: 2, runIn: true }, "问题"), section({ level: 1, open: true, role: "财务" }, "收支")), "### 问题 {.run-in}\n\n## 收支 {.open role=财务}"],
    ["a section that begins with a number", doc(h1("一、二季度")), "## 一、二季度 {.section}"],
    ["a plain heading", doc(schema.node("heading", { level: 2 }, [schema.text("附录")])), "## 附录 {.plain}"],
    ["blanks", doc(p("募集", blank("累计捐款", "万元"), "，入会率", blank("入会率", "%", { kind: "percent" }), "，", blank("单位", "", { kind: "text" }), "。")),
      "募集{{累计捐款|万元}}，入会率{{入会率|%}}，{{单位|文字}}。"],
    ["figures with all they have", doc(p(figure("捐款", "1234.5", "万元", { hedge: "约", min: "0", required: false }), figure("甲", "1", "", { name: "a|b" }))),
      "{{捐款=1234.5|万元|hedge=约|min=0|required=false}}{{甲=1||name=a\\|b}}"],
    ["marks", doc(p(bold("粗"), italic("斜"), "平方米", schema.text("2", [schema.mark("superscript")]), br(), schema.text("x`y", [schema.mark("code")]))),
      "**粗***斜*平方米<sup>2</sup><br>``x`y``"],
    ["bold beside Chinese punctuation, as tags", doc(p("全面", bold("“提升”"), "质量")), "全面<b>“提升”</b>质量"],
    ["signs that mean nothing", doc(p("# 甲"), p("1. 乙"), p("a*b*c {{x}} ____")), "\\# 甲\n\n1\\. 乙\n\na\\*b\\*c \\{\\{x\\}\\} \\_\\_\\_\\_"],
    ["typed indents", doc(p("　　正文")), "&#12288;&#12288;正文"],
    ["lists", doc(ul(li(p("甲"), ol(li(p("一")), li(p("二")))), li(p("乙"))), ul(li(p("丙")))), "- 甲\n  1. 一\n  2. 二\n- 乙\n\n<!-- -->\n\n- 丙"],
    ["quotes, code and rules", doc(quote(p("甲"), p("乙")), code("a\n\n`b`", "ts"), schema.node("horizontalRule")), "> 甲\n>\n> 乙\n\n```ts\na\n\n`b`\n```\n\n---"],
    ["tables", doc(table(tr(th(p("项目")), th(p("数|量"))), tr(td(p("慰问")), td(p(blank("慰问", "人")))))), "| 项目 | 数\\|量 |\n| --- | --- |\n| 慰问 | {{慰问\\|人}} |"],
    ["empty paragraphs", doc(p("甲"), p(), p("乙")), "甲\n\n<p></p>\n\n乙"],
    ["what only HTML holds", doc(table(tr(schema.node("tableCell", { colspan: 2 }, [p("合")])), tr(td(p("甲")), td(p("乙"))))),
      '<table><tbody><tr><td colspan="2"><p>合</p></td></tr><tr><td><p>甲</p></td><td><p>乙</p></td></tr></tbody></table>'],
  ]
  it.each(cases)("writes and reads %s", (_name, given, text) => {
    expect(toMarkdown(given)).toBe(`${text}\n`)
    expect(read(`${text}\n`).toJSON()).toEqual(given.toJSON())
  })
})

describe("text of a person", () => {
  it.each([
    ["typed numbers, which say the level", "# 总结\n## 一、情况\n## （一）建设", doc(title("总结"), h1("情况"), h2("建设"))],
    ["several first-level headings", "# 情况\n## 建设\n# 打算", doc(h1("情况"), h2("建设"), h1("打算"))],
    ["lines that go on", "甲\n乙\nab\ncd", doc(p("甲乙ab cd"))],
    ["spaces in a figure", "{{ 捐款 = 5 | 万元 }}", doc(p(figure("捐款", " 5 ", "万元")))],
    ["【待填：…】", "共【待填：捐款（万元）】", doc(p("共", figure("捐款", null, "万元", { name: "" })))],
    ["unknown tags, as text", "a<script>b</script><x-y>c", doc(p(schema.text("a<script>b</script><x-y>c")))],
    ["unsafe links, as text", "[甲](javascript:alert(1))", doc(p("[甲](javascript:alert(1))"))],
    ["unclosed braces", "{{捐款|万元} 和 {{", doc(p("{{捐款|万元} 和 {{"))],
  ])("is read with %s", (_name, text, expected) => expect(read(text).toJSON()).toEqual(expected.toJSON()))

  it("leaves nothing of a script", () => expect(read("<script>alert(1)</script>\n\n<p onclick=x>甲</p>").toJSON()).toEqual(doc(p("甲")).toJSON()))
  it.each([["too long", "甲".repeat(2000), { characters: 1000 }], ["too many blocks", "甲\n\n".repeat(60), { nodes: 50 }]])("is refused where it is %s", (_name, text, limits) => {
    expect(fromMarkdown(text, { limits }).ok).toBe(false)
  })
  it("never throws", () => fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 200 }), text => {
    fromMarkdown(text)
    fromMarkdown(`${"> ".repeat(300)}${text}`)
  }), { numRuns: 300 }))
})

it("gives back any report", () => fc.assert(fc.property(report, given => {
  // Written as HTML where need be; its own schema, as HTML's test has it.
  const result = fromMarkdown(toMarkdown(given), { schema: reportSchema() })
  expect(result.ok && result.doc.toJSON()).toEqual(given.toJSON())
}), { numRuns: 400 }), 60_000)
