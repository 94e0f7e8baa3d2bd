import { reportNodes, reportSchema } from "@tianbao/core"
import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import { ReportKit } from "@tianbao/tiptap"
import * as tiptap from "@tiptap/core"
import { TableKit } from "@tiptap/extension-table"
import StarterKit from "@tiptap/starter-kit"
import { schema as basic } from "prosemirror-test-builder"
import { Schema, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import {
  addressee, blank, bold, br, doc, figure, h1, h2, h3, h5, li, note, ol, p, quote, schema, table, td, th, title, tr, ul,
} from "../build.ts"

function read(text: string, into: Schema = schema): Node {
  const result = fromMarkdown(text, { schema: into })
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.doc
}

function reads(text: string, expected: Node): void {
  expect(read(text).toJSON()).toEqual(expected.toJSON())
}

describe("headings", () => {
  it("takes the ranks below the title's for sections", () => {
    reads("# 总结\n\n## 回顾\n\n### 会员", doc(title("总结"), h1("回顾"), h2("会员")))
  })
  it("begins with the second rank where no first one is", () => {
    reads("## 回顾\n### 会员\n###### 其他\n", doc(h1("回顾"), h2("会员"), h5("其他")))
  })
  it("begins with the first rank where several are", () => {
    reads("# 回顾\n## 会员\n# 打算", doc(h1("回顾"), h2("会员"), h1("打算")))
  })
  it("begins with the first rank where one comes later", () => {
    reads("前言\n\n# 回顾\n## 会员", doc(p("前言"), h1("回顾"), h2("会员")))
  })
  it("begins with the first rank where the first heading has a number", () => {
    reads("# 一、回顾\n## （一）会员", doc(h1("回顾"), h2("会员")))
  })
  it("takes a first heading without a number before others with one for the title", () => {
    reads("# 总结\n# 一、回顾\n# 二、打算", doc(title("总结"), h1("回顾"), h1("打算")))
  })
  it("drops a typed number and believes its level", () => {
    reads("# 总结\n## 一、回顾\n## （一）会员\n### 1. 新建\n## **二、**打算",
      doc(title("总结"), h1("回顾"), h2("会员"), h3("新建"), h1("打算")))
  })
  it("drops nothing from a heading with an attribute block", () => {
    reads("## 一、二期工程 {.section}", doc(h1("一、二期工程")))
  })
  it("leaves a block that no heading has as text", () => {
    reads("## 回顾 {.wide}", doc(h1("回顾 {.wide}")))
  })
  it("reads underlined headings", () => {
    reads("总结\n===\n\n回顾\n---", doc(title("总结"), h1("回顾")))
  })
  it("reads past a comment before the title", () => {
    reads("<!-- 模板 -->\n\n# 总结", doc(title("总结")))
  })
})

describe("lines", () => {
  it("reads each kind", () => {
    reads("各单位： {.addressee}\n\n（此件公开） {.note}", doc(addressee("各单位："), note("（此件公开）")))
  })
  it("leaves a kind that is not known as text", () => {
    reads("各单位： {.greeting}", doc(p("各单位： {.greeting}")))
  })
})

describe("figures", () => {
  it("minds no spaces around the parts", () => {
    reads("{{ 累计捐款 = 5 | 万元 | min = 0 }}", doc(p(figure("累计捐款", "5", "万元", { min: "0" }))))
  })
  it("leaves one with an attribute that is not known, or a value that cannot be, as text", () => {
    for (const text of ["{{a|元|colour=red}}", "{{a|元|kind=colour}}", "{{a|元|required=no}}", "{{a|元|b}}", "{{a|元"]) {
      reads(text, doc(p(text)))
    }
  })
  it("leaves one in code as text", () => {
    reads("`{{a|元}}`", doc(p(schema.text("{{a|元}}", [schema.mark("code")]))))
  })
  it("reads 【待填：…】 as the blank that it shows", () => {
    reads("共【待填：捐款（元）】，**【待填：人数（人）】**",
      doc(p("共", blank("捐款", "元", { name: "" }), "，", bold(blank("人数", "人", { name: "" })))))
  })
  it("names one without what no name may hold", () => {
    reads("{{a<b>|元}}", doc(p(figure("a<b>", null, "元", { name: "ab" }))))
  })
  it("stands in a table with its own bars", () => {
    reads("|项目|数量|\n|-|-|\n|捐款|{{捐款|万元|min=0}}|\n|a\\|b|`c`|", doc(table(
      tr(th(p("项目")), th(p("数量"))), tr(td(p("捐款")), td(p(blank("捐款", "万元", { min: "0" })))),
      tr(td(p("a|b")), td(p(schema.text("c", [schema.mark("code")])))),
    )))
  })
  it("stands in a block of HTML", () => {
    reads("<table><tr><td colspan=2>{{捐款&lt;总&gt;|万元}}</td></tr></table>",
      doc(table(tr(td({ colspan: 2 }, p(figure("捐款<总>", null, "万元", { name: "捐款总" })))))))
  })
})

describe("text", () => {
  it("joins broken lines, hanzi without a space", () => {
    reads("一年来，\n工会\nunion\nwork", doc(p("一年来，工会 union work")))
  })
  it("reads a break at a line's end", () => {
    reads("甲  \n乙\\\n丙", doc(p("甲", br(), "乙", br(), "丙")))
  })
  it("reads hard-wrapped lists and quotes", () => {
    reads("* 甲\n* 乙\n\n1) 丙\n\n> 丁", doc(ul(li(p("甲")), li(p("乙"))), ol(li(p("丙"))), quote(p("丁"))))
  })
  it("takes a tag without its partner for text", () => {
    reads("a<u>b, c</sub>", doc(p(schema.text("a<u>b, c</sub>"))))
  })
  it("lets the inner of two marks win that exclude each other", () => {
    reads("<sub>a<sup>b</sup></sub>", doc(p(
      schema.text("a", [schema.mark("subscript")]), schema.text("b", [schema.mark("superscript")]))))
  })
  it("keeps a picture's words", () => {
    reads("![合影](a.png)", doc(p("合影")))
  })
  it("reads what stands in a division", () => {
    reads("<div>\n\n甲\n\n</div>", doc(p("甲")))
  })
})

describe("hostile input", () => {
  it("takes inline HTML for text and leaves nothing of scripts", () => {
    reads("a<script>alert(1)</script><img src=x onerror=y>", doc(p(schema.text("a<script>alert(1)</script><img src=x onerror=y>"))))
    reads("<script>\nalert(1)\n</script>\n\n乙", doc(p("乙")))
  })
  it("makes no link of an address that none may have", () => {
    for (const address of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//evil.cn", "java&#115;cript:a"]) {
      expect(JSON.stringify(read(`[a](${address}) <${address}> [b][c]\n\n[c]: ${address}`))).not.toContain('"link"')
    }
    expect(JSON.stringify(read("<p><a href=\"javascript:alert(1)\">a</a></p>"))).not.toContain("link")
  })
  it("says what is too large, too deep or too much", () => {
    const codeOf = (text: string, limits = {}): unknown => {
      const result = fromMarkdown(text, { schema, limits })
      return result.ok ? "ok" : result.problems.map(({ code, message }) => [code, message !== ""])
    }
    expect(codeOf("甲".repeat(11), { characters: 10 })).toEqual([["tooLarge", true]])
    expect(codeOf("> ".repeat(20) + "甲", { depth: 10 })).toEqual([["tooDeep", true]])
    expect(codeOf(">".repeat(100_000))).toEqual([["tooDeep", true]])
    expect(codeOf("1. ".repeat(100_000))).toEqual([["tooDeep", true]])
    expect(codeOf("甲\n\n".repeat(100), { nodes: 10 })).toEqual([["tooManyNodes", true]])
  })
  it("says what is wrong with a figure's name", () => {
    const result = fromMarkdown("{{a|元|name=<b>}}", { schema })
    expect(result.ok ? [] : result.problems.map(({ code, path }) => [code, path]))
      .toEqual([["invalidAttribute", "content[0].content[0].attrs.name"]])
  })
  it("answers quickly whatever it is given", () => {
    const parts = ["{{", "{{a|", "【待填：", "[", "![", "*", "**a_", "`", "<u>", "</u><sub>", "<!--", "<", "\\", "|", "&#", "~~", "](", "<p>\n\n",
      "{.a", "> 1. ", "|-|\n", "1. "]
    for (const part of parts) {
      const start = performance.now()
      expect(() => fromMarkdown(part.repeat(5000), { schema })).not.toThrow()
      expect(performance.now() - start, part).toBeLessThan(3000)
    }
  }, 30_000)
  it("reads halves of characters and zeros as what stands for them", () => {
    reads("a\ud800\u0000", doc(p("a\ufffd\ufffd")))
  })
})

describe("schemas", () => {
  const text = "# 总结\n\n## 回顾\n\n共**募集**{{捐款|元}}。\n\n- 甲\n- 乙\n\n| 甲 |\n| --- |\n| 乙 |\n\n```\na\n```\n"
  const comesBack = (into: Schema): void => expect(toMarkdown(read(text, into))).toBe(text)

  it("reads for an editor whose own headings are sections", () => comesBack(reportSchema({ sectionNode: "heading" })))
  it("reads for TipTap", () => comesBack(tiptap.getSchema([StarterKit, TableKit, ReportKit])))
  it("keeps the text where the schema has no place for what it is", () => {
    const paragraph = basic.spec.nodes.get("paragraph") ?? {}
    const plain = new Schema({ nodes: { doc: { content: "paragraph+" }, paragraph, text: { group: "inline" } } })
    const result = read("# 总结\n\n共**募集**{{捐款|元}}。\n\n- 甲", plain)
    expect(result.textBetween(0, result.content.size, "/")).toBe("总结/共募集【待填：捐款（元）】。/甲")
  })
  it("knows the names of ProseMirror's own schemas", () => {
    const own = new Schema({ nodes: basic.spec.nodes.append({ ...reportNodes() }), marks: basic.spec.marks })
    const written = "## 回顾\n\n**甲***乙*{{丙|元}}\n\n- 丁\n\n---\n"
    expect(toMarkdown(read(written, own))).toBe(written)
  })
  it("makes a report of nothing as the schema has it", () => {
    expect(read("").childCount).toBe(0)
    expect(read("", tiptap.getSchema([StarterKit, ReportKit])).toString()).toBe("doc(paragraph)")
  })
})
