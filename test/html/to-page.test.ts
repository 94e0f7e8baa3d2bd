import { draft, gate, type CheckedDoc } from "@tianbao/core"
import { toPage } from "@tianbao/html"
import { Schema, type Node } from "prosemirror-model"
import { expect, it } from "vitest"
import { blank, doc, figure, h1, h2, p, schema, title } from "../build.ts"

function checked(report: Node): CheckedDoc {
  const result = gate(report)
  if (!result.open) throw new Error(result.diagnostics[0]?.message)
  return result.doc
}

const bodyOf = (page: string): string => page.slice(page.indexOf("<body>"), page.indexOf("</html>"))

it("is a page with numbers and figures as text", () => {
  const report = doc(title("关于募捐的报告"), h1("回顾"), p("共", figure("捐款", "1234.5", "万元"), "。"))
  expect(bodyOf(toPage(checked(report)))).toMatchInlineSnapshot(`
    "<body>
    <main>
    <h1 class="report-title" data-report-title="">关于募捐的报告</h1>
    <h1 class="report-section" data-report-section=""><span class="report-number">一、</span>回顾</h1>
    <p>共<span class="report-figure">1,234.5万元</span>。</p>
    </main>
    </body>
    "
  `)
})

it("takes only what passed the gate", () => {
  // @ts-expect-error A bare document is not checked.
  expect(toPage(doc(p("a")))).toContain("<p>a</p>")
})

it("stamps a draft and shows its blanks", () => {
  const page = bodyOf(toPage(draft(doc(p("共", blank("捐款", "元"))))))
  expect(page).toContain(`<span class="report-blank">【待填：捐款（元）】</span>`)
  expect(page).toContain("草稿")
  expect(bodyOf(toPage(checked(doc(p("a")))))).not.toContain("草稿")
})

it("sets a run-in heading and its text in one paragraph", () => {
  const runIn = (text: string): Node => schema.node("reportSection", { level: 2, runIn: true }, schema.text(text))
  const report = doc(h1("甲"), runIn("乙"), p("b"), runIn("丙。"), p("c"), p("d"), runIn("丁"), h2("戊"), p("e"))
  const page = bodyOf(toPage(checked(report)))
  expect(page.replace(/ (?:class="report-(?:section|number)"|data-[\w-]+="")/g, "")).toContain([
    "<h1><span>一、</span>甲</h1>",
    `<div class="report-run-in"><h2><span>（一）</span>乙。</h2><p>b</p></div>`,
    `<div class="report-run-in"><h2><span>（二）</span>丙。</h2><p>c</p></div>`,
    "<p>d</p>",
    "<h2><span>（三）</span>丁</h2>",
    "<h2><span>（四）</span>戊</h2>",
  ].join("\n"))
})

it("sets a full stop after a run-in heading that lacks one", () => {
  const heading = schema.node("reportSection", { level: 2, runIn: true }, schema.text("加强帮扶"))
  const page = bodyOf(toPage(checked(doc(h1("情况"), heading, p("全年募集")))))
  expect(page.replace(/<[^>]*>/g, "")).toContain("（一）加强帮扶。全年募集")
})

it("runs a heading into no code and no heading of the host's", () => {
  const host = new Schema({
    nodes: schema.spec.nodes.addToEnd("heading", { group: "block", content: "text*", toDOM: () => ["h6", 0] }),
    marks: schema.spec.marks,
  })
  for (const name of ["codeBlock", "heading"]) {
    const heading = host.node("reportSection", { runIn: true }, host.text("甲"))
    const report = host.node("doc", null, [heading, host.node(name, null, host.text("乙"))])
    expect(bodyOf(toPage(checked(report)))).toMatch(/甲<\/h1>\n<(?:pre|h6)>/)
  }
})

it("leaves no trace of what was settled", () => {
  const settled = schema.mark("reportSettled")
  const report = doc(p("走访", schema.text("×", [settled]), schema.text("×", [schema.mark("bold"), settled]), "人次"))
  expect(bodyOf(toPage(checked(report)))).toContain("<p>走访×<strong>×</strong>人次</p>")
})

it("loads nothing and runs nothing", () => {
  expect(toPage(checked(doc(p("a"))))).not.toMatch(/<script|<link|<img|url\(|@import|https?:/)
})

it("is called by the title, else by the first section", () => {
  const reports = [doc(title("甲 "), h1("乙")), doc(p("丙"), h1("乙")), doc(title(), p("丙"))]
  expect(reports.map(report => /<title>(.*?)<\/title>/.exec(toPage(draft(report)))?.[1])).toEqual(["甲", "乙", "报告"])
})

it("escapes its title and language", () => {
  expect(toPage(checked(doc()), { title: "</title><script>", lang: "\"><script>" })).not.toContain("<script>")
})
