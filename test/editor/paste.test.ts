import { figureAttrs, figuresIn, outlineOf } from "@tianbao/core"
import { reportPlugins } from "@tianbao/editor"
import { JSDOM } from "jsdom"
import type { Node } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { blank, bold, doc, h1, h2, h3, h4, li, p, quote, schema, table, td, title, tr, ul } from "../build.ts"

// Not vitest's own jsdom: with it packages would be read from their builds.
beforeAll(() => {
  const { window } = new JSDOM()
  const { document, DOMParser, MutationObserver } = window
  Object.entries({ window, document, DOMParser, MutationObserver }).forEach(([name, value]) =>
    vi.stubGlobal(name, value),
  )
})
afterAll(() => vi.unstubAllGlobals())

let view: EditorView | undefined
afterEach(() => view?.destroy())

type Paste = { readonly html: string } | { readonly text: string }

/** What a document with <a> and <b> is after a paste that this page did not copy. */
function pasted(into: Node, paste: Paste): Node {
  const { a = 0, b = a } = (into as Node & { readonly tag: Readonly<Record<string, number>> }).tag
  view?.destroy()
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({
      doc: into,
      selection: TextSelection.create(into, a, b),
      plugins: reportPlugins(schema, { items: false }),
    }),
  })
  const event = new Event("paste") as ClipboardEvent
  if ("html" in paste) view.pasteHTML(paste.html, event)
  else view.pasteText(paste.text, event)
  view.state.doc.check()
  return view.state.doc
}

function expectPaste(into: Node, paste: Paste, after: Node): void {
  expect(pasted(into, paste).toString()).toBe(after.toString())
  expect(view?.state.doc.toJSON()).toEqual(after.toJSON())
}

const empty = doc(p("<a>"))

describe("a typed report as plain text", () => {
  it("becomes sections with the levels of its numbers", () =>
    expectPaste(
      empty,
      {
        text: "关于工会工作的报告\n一、基本情况\n我会有会员。\n（一）帮扶救助。全年走访慰问。\n1.走访\n（1）入户\n二、存在的问题",
      },
      doc(
        p("关于工会工作的报告"),
        h1("基本情况"),
        p("我会有会员。"),
        schema.node("reportSection", { level: 2, runIn: true }, schema.text("帮扶救助")),
        p("全年走访慰问。"),
        h3("走访"),
        h4("入户"),
        h1("存在的问题"),
      ),
    ))
  it("keeps enumerations as text", () =>
    expectPaste(
      empty,
      { text: "一、二、三月份\n1.5亿元\n2026.3.5\n1.完成任务；\n2.推进任务；" },
      doc(p("一、二、三月份"), p("1.5亿元"), p("2026.3.5"), p("1.完成任务；"), p("2.推进任务；")),
    ))
  it("takes Windows line ends and blank lines", () =>
    expectPaste(empty, { text: "一、甲\r\n\r\n二、乙\r\n" }, doc(h1("甲"), h1("乙"), p())))
  it("becomes sections between paragraphs too, which keep their text", () =>
    expectPaste(
      doc(p("前<a>后")),
      { text: "一、甲\n文\n二、乙" },
      doc(p("前"), h1("甲"), p("文"), h1("乙"), p("后")),
    ))
  it("makes no sections inside a list, a quote or a cell", () => {
    expectPaste(doc(ul(li(p("<a>")))), { text: "一、甲\n二、乙" }, doc(ul(li(p("一、甲"), p("二、乙")))))
    expectPaste(doc(quote(p("<a>"))), { text: "一、甲\n二、乙" }, doc(quote(p("一、甲"), p("二、乙"))))
    expectPaste(
      doc(table(tr(td(p("<a>"))))),
      { text: "一、甲\n二、乙" },
      doc(table(tr(td(p("一、甲"), p("二、乙"))))),
    )
  })
})

describe("a single line", () => {
  it("becomes a heading in an empty paragraph", () =>
    expectPaste(empty, { text: "一、基本情况" }, doc(h1("基本情况"))))
  it("becomes a heading where it came without its block", () =>
    expectPaste(
      empty,
      { html: "<meta charset='utf-8'><span style='font-size:16pt'>（一）帮扶</span>" },
      doc(h2("帮扶")),
    ))
  it("becomes a heading in place of a whole block", () =>
    expectPaste(doc(p("<a>旧文<b>"), p("后")), { text: "一、基本情况" }, doc(h1("基本情况"), p("后"))))
  it("stays text in text", () =>
    expectPaste(doc(p("按照<a>的要求")), { text: "一、基本情况" }, doc(p("按照一、基本情况的要求"))))
  it("leaves the caret behind it", () => {
    pasted(empty, { text: "一、基本情况" })
    expect(view?.state.selection.head).toBe(5)
  })
  it("stays text in a code block", () => {
    const code = schema.node("codeBlock")
    const into = Object.assign(schema.node("doc", null, [code]), { tag: { a: 1 } })
    expect(pasted(into, { text: "一、甲\n【待填：捐款】" }).toString()).toBe(
      'doc(codeBlock("一、甲\\n【待填：捐款】"))',
    )
  })
})

describe("figures from elsewhere", () => {
  const filled =
    '<span class="report-figure" data-report-figure="捐款" data-label="捐款" data-value="1234.5" data-unit="万元" ' +
      'data-max="9" data-required="false">9</span>'
  it("come as text where they are filled, by their attributes", () =>
    expectPaste(empty, { html: `<p>共${filled}。</p>` }, doc(p("共1,234.5万元。"))))
  it("come as text without a block around them", () =>
    expectPaste(doc(p("共<a>。")), { html: filled }, doc(p("共1,234.5万元。"))))
  it("come blank without name and constraints", () => {
    const after = pasted(empty, {
      html: `<p>共${filled.replace('data-value="1234.5"', 'data-previous="7" data-source="x"')}</p>`,
    })
    const { node } = figuresIn(after)[0] ?? {}
    expect(node && figureAttrs(node)).toEqual(figureAttrs(blank("捐款", "万元", { name: "" })))
  })
  it.each([
    '<a href="https://report.invalid/f/x?v=5&u=元">5</a>',
    '<p><a href="https://report.invalid/f/x?v=5">x</a></p>',
    '<ul><li><p><span data-report-figure="x" data-value="5"></span></p></li></ul>',
    '<table><tr><td><span data-report-figure="x" data-value="5"></span></td></tr></table>',
    '<h1><span data-report-figure="x" data-value="5" data-status="unverified"></span></h1>',
    '<span data-report-figure="x" data-value=""></span>',
    '<span data-report-figure="x" data-value="" data-kind="text"></span>',
    '<p data-pm-slice="0 0 []">共<span data-report-figure="x" data-value="5">5</span></p>',
    '<blockquote><span data-report-figure="x" data-value="5" data-status="absent" data-reason="无"></span></blockquote>',
  ])("never arrive filled: %s", html => {
    for (const into of [empty, doc(p("前<a>后")), doc(ul(li(p("<a>")))), doc(h1("<a>题"))]) {
      expect(
        figuresIn(pasted(into, { html }))
          .map(({ node }) => [node.attrs["value"], node.attrs["status"]])
          .filter(([value, status]) => value !== null || status !== ""),
      ).toEqual([])
    }
  })
  it("come as text where they are not applicable", () =>
    expectPaste(
      empty,
      { html: '<p>共<span data-report-figure="x" data-status="absent"></span></p>' },
      doc(p("共不适用")),
    ))
})

describe("【待填】 in text", () => {
  const unnamed = (label: string, unit = "", more = {}): Node => blank(label, unit, { name: "", ...more })
  it("becomes a blank", () =>
    expectPaste(
      empty,
      { text: "共募集【待填：捐款（万元）】，占【待填：占比（%）】。" },
      doc(p("共募集", unnamed("捐款", "万元"), "，占", unnamed("占比", "%", { kind: "percent" }), "。")),
    ))
  it("becomes a blank in running text and in a heading", () => {
    expectPaste(doc(p("前<a>后")), { text: "【待填】" }, doc(p("前", unnamed(""), "后")))
    expectPaste(empty, { text: "一、募集【待填：捐款（元）】" }, doc(h1("募集", unnamed("捐款", "元"))))
  })
  it("keeps the marks beside it", () =>
    expectPaste(
      doc(p("前<a>")),
      { html: "<b>共【待填：捐款】元</b>" },
      doc(p("前", bold("共", unnamed("捐款"), "元"))),
    ))
})

describe("HTML with headings", () => {
  it("drops typed numbers, which say the level", () =>
    expectPaste(empty, { html: "<h1>一、甲</h1><p>文</p><h1>（一）乙</h1>" }, doc(h1("甲"), p("文"), h2("乙"))))
  it("reads a report of another page with its numbers", () =>
    expectPaste(
      empty,
      {
        html: '<h1 class="report-title" data-report-title="">题</h1><h1 class="report-section" data-report-section="">' +
          '<span class="report-number">一、</span>甲</h1><p>文</p>',
      },
      doc(title("题"), h1("甲"), p("文")),
    ))
})

describe("Word", () => {
  const list = (marker: string, text: string, level = 1, style = ""): string =>
    `<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level${level} lfo1'>` +
      `<![if !supportLists]><span style='mso-bidi-font-family:宋体;${style}'>` +
      `<span style='mso-list:Ignore'>${marker}` +
      `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}` +
      `<o:p></o:p></p>`
  const page = (body: string): string =>
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>` +
      `<meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} -->` +
      `</style><!--[if gte mso 9]><xml><w:LsdException Locked="false"/></xml><![endif]--></head>` +
      `<body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`
  it("keeps numbered lists as sections, without white space behind the number", () =>
    expectPaste(
      empty,
      {
        html: page(
          list("一、", "基本情况") +
            "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>我会有会员<span lang=EN-US>120<o:p>" +
              "</o:p></span>人。</p>" +
            list("（一）", "帮扶", 2) +
            list("二、", "问题"),
        ),
      },
      doc(h1("基本情况"), p("我会有会员120人。"), h2("帮扶"), h1("问题")),
    ))
  it("keeps sentences that a list numbered as text with its numbers", () =>
    expectPaste(
      empty,
      { html: page(list("1.", "完成任务；") + list("2.", "推进任务；")) },
      doc(p("1.完成任务；"), p("2.推进任务；")),
    ))
  it("makes lists of bullets, level by level", () =>
    expectPaste(
      empty,
      {
        html: page(
          list("l", "甲", 1, "font-family:Wingdings") +
            list("n", "乙", 2, "font-family:Wingdings") +
            list("·", "丙", 2) +
            list("l", "丁") +
            "<p class=MsoNormal>文</p>" +
            list("•", "戊"),
        ),
      },
      doc(ul(li(p("甲"), ul(li(p("乙")), li(p("丙")))), li(p("丁"))), p("文"), ul(li(p("戊")))),
    ))
  it("keeps letters that count", () =>
    expectPaste(empty, { html: page(list("a.", "甲；") + list("A、", "乙；")) }, doc(p("a.甲；"), p("A、乙；"))))
  it("reads headings, their numbers counted by Word or typed", () =>
    expectPaste(
      empty,
      {
        html: page(
          "<h1 style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US>" +
            "<span style='mso-list:Ignore'>一、<span>&nbsp;</span></span></span><![endif]>基本情况<o:p></o:p></h1><h2>" +
            "<span style='mso-list:Ignore'>1.1<span>&nbsp;</span></span>帮扶</h2><h2>（二）走访</h2>" +
            "<p class=a style='mso-outline-level:3'>入户</p>",
        ),
      },
      doc(h1("基本情况"), h2("帮扶"), h2("走访"), h3("入户")),
    ))
  it("drops the blank of an empty paragraph", () =>
    expectPaste(
      empty,
      {
        html: page(
          "<p class=MsoNormal>甲<o:p></o:p></p><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>" +
            "<p class=MsoNormal>乙</p>",
        ),
      },
      doc(p("甲"), p(), p("乙")),
    ))
  it("keeps tables", () =>
    expectPaste(
      empty,
      {
        html: page(
          "<p class=MsoNormal>甲</p><table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'>" +
            "<td width=277 colspan=2><p class=MsoNormal>一、项目<o:p></o:p></p></td></tr><tr><td>" +
            "<p class=MsoNormal style='mso-outline-level:1'>乙</p></td><td><p class=MsoNormal>5</p></td></tr></table>" +
            "<p class=MsoNormal>丙</p>",
        ),
      },
      doc(
        p("甲"),
        table(tr(schema.node("tableCell", { colspan: 2 }, [p("一、项目")])), tr(td(p("乙")), td(p("5")))),
        p("丙"),
      ),
    ))
})

describe("WPS", () => {
  it("makes lists of Wingdings letters, marked as a list or not", () =>
    expectPaste(
      empty,
      {
        html:
          '<p class=MsoNormal style="margin-left:21.0000pt;text-indent:-21.0000pt;mso-char-indent-count:0.0000;' +
            'mso-list:l0 level1 lfo1;" ><![if !supportLists]><span style="font-family:Wingdings;' +
            'mso-bidi-font-family:宋体;" ><span style=\'mso-list:Ignore;\' >l<span>&nbsp;</span></span></span>' +
            '<![endif]><span style="font-family:仿宋;" >第一节</span></p>' +
          '<p style="margin-left:21pt;text-indent:-21pt"><span style="font-family:Wingdings">l&nbsp;</span>' +
            '<span>第二节</span></p>',
      },
      doc(ul(li(p("第一节")), li(p("第二节")))),
    ))
  it("reads typed numbers through its styles", () =>
    expectPaste(
      empty,
      {
        html: '<style>@font-face{font-family:仿宋}</style><p class=MsoNormal style="text-indent:32.0000pt;"><b>' +
          '<span style="mso-spacerun:\'yes\';font-family:黑体;font-size:16.0000pt;"><font face="黑体">一、基本情况</font>' +
          '</span></b><o:p></o:p></p><p class=MsoNormal style="text-indent:32pt">' +
          '<span style="font-family:楷体">（一）帮扶。</span><span style="font-family:仿宋">全年走访。</span></p>',
      },
      doc(
        h1(bold("基本情况")),
        schema.node("reportSection", { level: 2, runIn: true }, schema.text("帮扶")),
        p("全年走访。"),
      ),
    ))
})

describe("what ProseMirror leaves in HTML", () => {
  it.each([
    '<p data-pm-slice=\'1 1 ["reportSection",{"title":["img",{"src":"x","onerror":"x=1"}]}]\'>甲</p><p>乙</p>',
    '<p data-pm-slice=\'1 1 ["reportSection",{"level":["img",{"src":"x","onerror":"x=1"}]}]\'>甲</p><p>乙</p>',
    '<p data-pm-slice=\'1 1 ["blockquote",null,"reportFigure",{"value":{"a":1}}]\'>甲</p><p>乙</p>',
    '<p data-pm-slice="1 1 [oops">甲</p><p>乙</p>',
    '<p data-pm-slice="999999 999999 []">甲</p><p>乙</p>',
    '<p data-pm-slice="-5 1e9 {}">甲</p><p>乙</p>',
    `<p ` +
      `data-pm-slice='0 0 ${JSON.stringify(Array.from({ length: 400 }, (_, i) => (i % 2 ? null : "blockquote")))}'>甲</p>` +
      `<p>乙</p>`,
  ])("does no harm: %s", html => {
    const after = pasted(empty, { html })
    expect(after.textContent).toBe("甲乙")
    after.descendants(node =>
      Object.values(node.attrs).forEach(value => expect(typeof value === "object" && value !== null).toBe(false)),
    )
  })
  it("takes deep nesting", () => {
    expect(pasted(empty, { html: `${"<blockquote>".repeat(400)}甲` }).textContent).toBe("甲")
  })
  it("runs no scripts and keeps no addresses of code", () => {
    const after = pasted(empty, {
      html: "<p>甲<img src=x onerror=\"document.title='x'\"><script>document.title='x'</script>" +
        "<a href='javascript:x'>乙</a></p>",
    })
    expect(after.textContent).toBe("甲乙")
    expect(JSON.stringify(after.toJSON())).not.toMatch(/javascript|onerror/)
    expect(document.title).toBe("")
  })
})

it("keeps a pasted report's outline", () => {
  const after = pasted(empty, { text: "一、甲\n（一）乙\n（二）丙\n二、丁" })
  expect(outlineOf(after).map(({ children }) => children.length)).toEqual([2, 0])
})
