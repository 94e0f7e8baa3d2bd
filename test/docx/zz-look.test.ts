import { writeFileSync } from "node:fs"
import { strFromU8, unzipSync } from "fflate"
import { it } from "vitest"
import { draft, gate } from "@tianbao/core"
import { toDocx } from "@tianbao/docx"
import { blank, bold, br, doc, figure, h1, h2, h3, h4, h5, italic, li, ol, p, quote, schema, table, td, th, title, tr, ul } from "../build.ts"

it("writes a sample", async () => {
  const long = "今年以来，在上级工会和同级党委的领导下，工会围绕中心、服务大局，认真履行“维护职工合法权益、竭诚服务职工群众”的基本职责——各项工作取得新成效，现将有关情况报告如下。"
  const d = doc(
    title("某某公司工会2026年度工作总结"),
    p(long), p(long, long),
    h1("加强组织建设，夯实工会基础"),
    schema.node("reportSection", { level: 2, runIn: true }, [schema.text("会员发展与会籍管理。")]),
    p("现有职工", figure("职工总数", "12345", "人"), "，其中工会会员", figure("会员数", "12000", "人"), "，入会率", figure("入会率", "97.2", "%", { kind: "percent" }), "，", bold("粗体"), italic("斜体"), "换行", br(), "下一行。"),
    h2("职工之家建设"), p("坚持建家、管家、用家并重，募集", figure("捐款", "1234.5", "万元"), "。"),
    h3("三级标题"), p("内容", figure("增长", "-3.5", "%")), h4("四级标题"), p("内容"), h5("五级标题"), p("内容"),
    h1("主要数据"), p("列表如下："),
    ul(li(p("第一项内容很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长"), ul(li(p("内层")), li(p("内层二")))), li(p("第二项"))),
    ol(li(p("甲")), li(p("乙"), ol(li(p("乙一")), li(p("乙二"))), p("续段")), li(p("丙"))),
    ol(li(p("重新编号"))),
    quote(p("引文一段，引文一段，引文一段，引文一段，引文一段，引文一段，引文一段。")),
    schema.node("codeBlock", null, [schema.text("line 1\n\tline 2")]),
    schema.node("horizontalRule"),
    table(
      tr(th(p("项目")), schema.node("tableHeader", { colspan: 2 }, [p("数量")]), th(p("备注"))),
      tr(schema.node("tableCell", { rowspan: 2 }, [p("慰问")]), td(p("上半年")), td(p(figure("x", "100", "人次"))), td(p())),
      tr(td(p("下半年")), td(p("200人次")), td(ul(li(p("点一")), li(p("点二"))))),
    ),
    table(tr(td(p("第二张表")))),
    h1("存在的问题"), p("尚需筹集", blank("资金", "万元"), "。"), ...Array.from({ length: 20 }, () => p(long)),
  )
  const bytes = await toDocx(draft(d))
  writeFileSync("/tmp/t/sample.docx", bytes)
  const ok = gate(doc(title("一"), p("x")))
  if (ok.open) writeFileSync("/tmp/t/plain.docx", await toDocx(ok.doc))
  for (const [name, data] of Object.entries(unzipSync(bytes))) { writeFileSync("/tmp/t/" + name.replace(/\//g, "_"), strFromU8(data)) }
  const again = await toDocx(draft(d))
  console.log("same", Buffer.compare(Buffer.from(bytes), Buffer.from(again)))
})
