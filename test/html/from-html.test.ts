import { figureAttrs, figuresIn, gate, type FigureAttrs } from "@tianbao/core"
import { fromHTML, toHTML, type ReadHTMLOptions } from "@tianbao/html"
import fc from "fast-check"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, h2, li, p, schema, title, ul } from "../build.ts"
import { damagedHTML, plainHTML } from "./random-html.ts"

function read(html: string, options: ReadHTMLOptions = {}): Node {
  const result = fromHTML(html, { schema, ...options })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.doc
}

function reads(html: string, wanted: Node, options: ReadHTMLOptions = {}): void {
  expect(read(html, options).toJSON()).toEqual(wanted.toJSON())
}

const foreign = { origin: "foreign" } as const

function unnamed(label: string, unit = "", attrs: Partial<FigureAttrs> = {}): Node {
  return blank(label, unit, { ...attrs, name: "" })
}

describe("sections", () => {
  it("drops the number that was written with them", () => {
    reads(`<h1 class="report-section"><span class="report-number">一、</span>概况</h1>`, doc(h1("概况")))
  })
  it("drops a number in a form that only the host knows", () => {
    reads(`<h2 class="report-section"><span class="report-number">第二节</span>概况</h2>`, doc(h2("概况")))
  })
  it("keeps a number that belongs to the text", () => {
    reads(`<h1 data-report-section><span class="report-number">一、</span>一、二期工程</h1>`, doc(h1("一、二期工程")))
  })
  it("are bare headings with a typed number", () => {
    reads("<h2>一、概况</h2><h2>（一）<b>进展</b></h2><p>x</p>", doc(h1("概况"), h2(bold("进展")), p("x")))
  })
  it("are not bare headings without one", () => {
    reads("<h2>概况</h2>", doc(schema.node("heading", { level: 2 }, schema.text("概况"))))
  })
  it("come back from the link that a server left of them", () => {
    reads(`<h2><a href="https://report.invalid/s?run-in" rel="nofollow">（一）</a>进展</h2>`,
      doc(schema.node("reportSection", { level: 2, runIn: true }, schema.text("进展"))))
  })
  it("are plain text where the heading's tag is gone", () => {
    reads(`<a href="https://report.invalid/s">一、</a>概<b>况</b>`, doc(p("一、概", bold("况"))))
  })
})

describe("the title", () => {
  it("is the bare first h1 where others are numbered", () => {
    reads("<h1>关于募捐的报告</h1><h1>一、概况</h1>", doc(title("关于募捐的报告"), h1("概况")))
  })
  it("is not guessed where none is numbered", () => {
    expect(read("<h1>关于募捐的报告</h1><h2>概况</h2>").child(0).type.name).toBe("heading")
  })
  it("is not guessed where our attributes survived", () => {
    expect(read(`<h1>附言</h1><h1 data-report-section="">概况</h1>`).child(0).type.name).toBe("heading")
  })
})

describe("figures", () => {
  it("are what their attributes say, not the text beside them", () => {
    reads(`<p><span data-report-figure="a" data-label="a" data-value="5" data-unit="元">999元</span></p>`,
      doc(p(figure("a", "5", "元"))))
  })
  it("are read from data attributes first, then from the link", () => {
    const a = `<a href="https://report.invalid/f/a?l=a&amp;v=7" data-report-figure=a data-label=a data-value=5>x</a>`
    const b = `<a href="https://report.invalid/f/b?l=b&#38;v&#61;7">x</a>`
    reads(`<p>${a}${b}</p>`, doc(p(figure("a", "5"), figure("b", "7"))))
  })
  it("come back blank from their text", () => {
    reads("<p>共【待填：捐款（万元）】，占<i>【待填】</i></p>",
      doc(p("共", unnamed("捐款", "万元"), "，占", unnamed("").mark([schema.mark("italic")]))))
  })
  it("come back from text that was cut up", () => {
    reads("<p>【待填：<span>捐款</span>（<font>元</font>）】</p>", doc(p(unnamed("捐款", "元"))))
  })
  it("come back with their kind from their text", () => {
    reads("<p>【待填：截止（日期）】</p>", doc(p(unnamed("截止", "", { kind: "date" }))))
  })
  it("are not made of what stands in code", () => {
    expect(figuresIn(read("<pre>【待填：捐款】</pre>"))).toEqual([])
  })
})

describe("foreign HTML", () => {
  it("brings no filled figure", () => {
    reads(`共<span data-report-figure="a" data-value="5">5元</span><a href="https://report.invalid/f/b?v=6">6元</a>`,
      doc(p("共5元6元")), foreign)
  })
  it("brings a blank without name and constraints", () => {
    reads(`<span data-report-figure="a" data-label="捐款" data-unit="元" data-max="9" data-required="false"></span>`,
      doc(p(unnamed("捐款", "元"))), foreign)
  })
  it("brings no 不适用", () => {
    const absent = read(`<span data-report-figure="a" data-status="absent" data-reason="x">不适用</span>`, foreign)
    expect(gate(absent).open).toBe(false)
  })
  it("hides no blank in a filled figure's text", () => {
    reads(`<p><span data-report-figure="a" data-value="5">【待填：捐款】</span></p>`, doc(p(unnamed("捐款"))), foreign)
  })
})

describe("damaged HTML", () => {
  it("needs no blocks", () => reads("共<b>5</b>元", doc(p("共", bold("5"), "元"))))
  it("needs no end tags", () => reads("<ul><li>a<li>b</ul><p>c", doc(ul(li(p("a")), li(p("b"))), p("c"))))
  it("may have cells without a table", () => reads("<tr><td>a</td></tr>", doc(p("a"))))
  it("may be a whole page", () => {
    reads("<!doctype html><html><head><title>t</title></head><body class=x><p>a</p></body></html>", doc(p("a")))
  })
  it("may be a frameset", () => reads("<frameset><frame src=x></frameset>a", doc(p("a"))))
  it("may have been Word's", () => {
    reads("<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><p class=MsoNormal>完成<o:p></o:p></p>", doc(p("完成")))
  })
  it("may hold lists in lists", () => {
    reads("<ul><li>a</li><ul><li>b</li></ul></ul>", doc(ul(li(p("a"), ul(li(p("b")))))))
  })
  it("may hold half a character", () => reads("<p>a\ud800b</p>", doc(p("a\ufffdb"))))
  it("may hold spans beyond reason", () => {
    const cell = read("<table><tr><td colspan=99999999 rowspan=-3>a</td></tr></table>").nodeAt(2)
    expect(cell?.attrs).toMatchObject({ colspan: 1000, rowspan: 1 })
  })
  it("may break lines in any way", () => reads("<p>a<br>b<br/></p>", doc(p("a", br(), "b", br()))))
})

describe("hostile HTML", () => {
  it.each([
    ["a script", "a<script>x=1</script>b", "ab"],
    ["a style sheet", "<style>@import 'x'</style>a", "a"],
    ["a style sheet in svg", `a<svg></p><style><a id="</style><img src=1 onerror=x>">`, `a">`],
    ["an image", "a<img src=x onerror=x=1>b", "ab"],
    ["a page in a page", "a<iframe srcdoc='<script>x</script>'>x</iframe><object>x</object><embed src=x>b", "ab"],
    ["what shows without scripts", "a<noscript><p title='</noscript><img src=x>'>x</p></noscript>b", "ab"],
    ["a template", "a<template>x<template>y</template></template>b", "ab"],
    ["a math trap", `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1&gt;">a`, "a"],
    ["a base and a refresh", "<base href=//evil.example><meta http-equiv=refresh content=0>a", "a"],
    ["a form", "<form id=body><input name=attributes value=x><button>a</button></form>", "a"],
  ])("leaves nothing of %s", (_, html, text) => {
    expect(read(html).textContent).toBe(text)
  })

  it.each([
    "javascript:x", "JaVa\tScRiPt:x", "&#x6a;avascript:x", "data:text/html,x", "vbscript:x", " javascript:x",
    "//evil.example",
  ])("has no link to %s", href => {
    reads(`<a href="${href}">a</a>`, doc(p("a")))
  })
  it("has no figure that is not one", () => {
    const forged = `<span data-figure data-value=9>x</span><span class=report-figure>9</span>`
    expect(figuresIn(read(`${forged}<a href="https://report.invalid/x/f/a?v=9">9</a>`))).toEqual([])
  })
  it("has no attribute of another type", () => {
    const [found] = figuresIn(read(`<span data-report-figure=constructor data-kind=__proto__ data-required=0></span>`))
    expect(found && figureAttrs(found.node)).toMatchObject({ name: "constructor", kind: "number", required: true })
  })
})

describe("limits", () => {
  const refusal = (html: string, options?: ReadHTMLOptions): string => {
    const result = fromHTML(html, options)
    return result.ok ? "ok" : result.problems[0]?.code ?? ""
  }

  it("refuses 5,000 levels", () => expect(refusal("<div>".repeat(5000) + "x")).toBe("tooDeep"))
  it("refuses levels that need no end tags", () => expect(refusal("<li><dd>".repeat(1000))).toBe("tooDeep"))
  it("refuses levels that grow by themselves", () => {
    expect(refusal(Array.from({ length: 600 }, (_, i) => `<p><b a=${i}>`).join(""))).toBe("tooDeep")
  })
  it("refuses a tree that outgrows its text", () => {
    const bold = Array.from({ length: 200 }, (_, i) => `<b a=${i}>`).join("")
    expect(refusal(`<p>${bold}${"<p>x".repeat(20_000)}`)).toBe("tooManyNodes")
  })
  it("refuses more than 10,000,000 characters", () => expect(refusal("<p>a</p>".repeat(1_250_001))).toBe("tooLarge"))
  it("has levels that the host may set", () => {
    expect([4, 5].map(depth => refusal("<ul><li><p>x", { limits: { depth } }))).toEqual(["ok", "ok"])
    expect(refusal("<ul><li><p>x", { limits: { depth: 3 } })).toBe("tooDeep")
  })
  it("takes a report of 10,000 blocks", () => {
    const html = "<p>截至目前，共募集<b>资金</b>若干。</p>".repeat(10_000)
    expect(read(html).childCount).toBe(10_000)
  })
  it("takes a thousand attributes", () => {
    expect(refusal(`<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>x`)).toBe("ok")
  })
})

describe("any string", () => {
  it("reads without an error", () => {
    const any = fc.oneof(damagedHTML, fc.string({ unit: "binary" }))
    fc.assert(fc.property(any, fc.constantFrom("stored", "foreign"), (html, origin) => {
      expect(fromHTML(html, { schema, origin }).ok).toBe(true)
    }), { numRuns: 500 })
  })
  it("gives a sound document with all its text", () => {
    fc.assert(fc.property(plainHTML, html => {
      const count = (text: string): number => text.split("甲").length
      expect(count(read(html).textContent)).toBeGreaterThanOrEqual(count(html))
    }), { numRuns: 500 })
  })
  it("gives a foreign report without a single value", () => {
    fc.assert(fc.property(damagedHTML, html => {
      for (const { node } of figuresIn(read(html, foreign))) {
        const { label, unit, kind } = figureAttrs(node)
        expect(node.attrs).toEqual(unnamed(label, unit, { kind }).attrs)
      }
    }), { numRuns: 500 })
  })
})

it("reads for an editor that carries its own copy of ProseMirror", async () => {
  const copy = `${import.meta.resolve("prosemirror-model")}?copy`
  const other = await import(copy) as { readonly Schema: typeof Schema }
  const theirs = new other.Schema({ nodes: schema.spec.nodes.toObject(), marks: schema.spec.marks.toObject() })
  expect(theirs).not.toBeInstanceOf(Schema)
  const report = doc(h1("概况"), p("捐款", figure("捐款", "12", "元"), "，走访", blank("走访", "户")))
  const result = fromHTML(toHTML(report), { schema: theirs })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  expect(result.doc.type.schema).toBe(theirs)
  expect(result.doc.toJSON()).toEqual(report.toJSON())
})

it("says what a schema cannot hold instead of leaving it out", () => {
  const parseDOM = [{ tag: "p", getAttrs: () => ({ n: "x" }) }]
  const line = { content: "text*", attrs: { n: { default: 0, validate: "number" } }, parseDOM }
  const narrow = new Schema({ nodes: { doc: { content: "line*" }, line, text: {} } })
  expect(fromHTML("<p>a</p>", { schema: narrow })).toMatchObject({ ok: false, problems: [{ code: "nesting" }] })
})
