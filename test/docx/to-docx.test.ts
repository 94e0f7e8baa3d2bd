import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { Schema, type Mark, type Node } from "prosemirror-model"
import { describe, expect, it, vi } from "vitest"
import { draft, gate, official } from "@tianbao/core"
import { toDocx, type DocxOptions } from "@tianbao/docx"
import {
  blank, bold, br, doc, figure, h1, h2, h3, h4, h5, italic, li, ol, p, quote, schema, table, td, th, title, tr, ul,
} from "../build.ts"

type Parts = Readonly<Record<string, string>>

/** The parts of the file that a report without blanks gives. */
async function partsOf(report: Node, options?: DocxOptions): Promise<Parts> {
  const result = gate(report)
  if (!result.open) throw new RangeError(result.diagnostics.map(({ message }) => message).join("\n"))
  return unzipped(await toDocx(result.doc, options))
}

function unzipped(bytes: Uint8Array): Parts {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]))
}

async function bodyOf(...blocks: readonly Node[]): Promise<string> {
  return /<w:body>(.*)<\/w:body>/s.exec((await partsOf(doc(...blocks)))["word/document.xml"] ?? "")?.[1] ?? ""
}

/** Each paragraph as `Style: text`. */
async function paragraphsOf(...blocks: readonly Node[]): Promise<readonly string[]> {
  return paragraphsIn(await bodyOf(...blocks))
}

function paragraphsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = ""]) =>
    `${/<w:pStyle w:val="(\w+)"/.exec(inner)?.[1] ?? ""}: ${textIn(inner)}`)
}

function textIn(xml: string): string {
  return xml.replace(/^<\?xml.*?\?>\n/, "").replace(/<w:br\/>/g, "\n").replace(/<w:tab\/>/g, "\t").replace(/<[^>]+>/g, "")
}

async function styleOf(id: string): Promise<string> {
  const styles = (await partsOf(doc()))["word/styles.xml"] ?? ""
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)?.[0] ?? ""
}

function marked(text: string, ...marks: readonly (string | Mark)[]): Node {
  return schema.text(text, marks.map(mark => typeof mark === "string" ? schema.mark(mark) : mark))
}

describe("headings", () => {
  it("have Word's own styles and their numbers as text", async () => {
    expect(await paragraphsOf(
      title("总结"), h1("一章"), h2("一节"), h3("三级"), h4("四级"), h5("五级"), p("文"), h2("二节"), p("文"), h1("二章"), p("文"),
    )).toEqual([
      "Title: 总结", "Heading1: 一、一章", "Heading2: （一）一节", "Heading3: 1.三级", "Heading4: （1）四级", "Heading5: ①五级",
      "BodyText: 文", "Heading2: （二）二节", "BodyText: 文", "Heading1: 二、二章", "BodyText: 文",
    ])
  })

  it("take another numbering", async () => {
    const scheme = [{ before: "第", numeral: "chinese", after: "部分 " }] as const
    const { "word/document.xml": xml = "" } = await partsOf(doc(h1("概述"), p("文")), { profile: { ...official, scheme } })
    expect(paragraphsIn(xml)).toContain("Heading1: 第一部分 概述")
  })

  it("share a paragraph with the text that follows where they run in", async () => {
    const runIn = schema.node("reportSection", { level: 2, runIn: true }, [schema.text("存在的问题。")])
    const body = await bodyOf(h1("情况"), runIn, p("一是认识不足。"))
    expect(paragraphsIn(body)).toEqual(["Heading1: 一、情况", "BodyText: （一）存在的问题。一是认识不足。"])
    expect(body).toContain('<w:rStyle w:val="Heading2Char"/></w:rPr><w:t xml:space="preserve">存在的问题。')
  })

  it("end with a full stop where they run in", async () => {
    const runIn = (text: string): Node => schema.node("reportSection", { level: 2, runIn: true }, [schema.text(text)])
    const body = await bodyOf(h1("情况"), runIn("加强帮扶"), p("全年募集"), runIn("存在的问题："), p("不足"))
    expect(paragraphsIn(body))
      .toEqual(["Heading1: 一、情况", "BodyText: （一）加强帮扶。全年募集", "BodyText: （二）存在的问题：不足"])
    expect(body).toContain('<w:rStyle w:val="Heading2Number"/></w:rPr><w:t xml:space="preserve">。')
  })

  it("stand alone where no paragraph follows", async () => {
    const runIn = (): Node => schema.node("reportSection", { level: 1, runIn: true }, [schema.text("问题")])
    expect(await paragraphsOf(runIn(), runIn(), ul(li(p("点")))))
      .toEqual(["Heading1: 一、问题", "Heading1: 二、问题", "ListParagraph: 点"])
  })
})

describe("styles", () => {
  it("go by Word's names, with outline levels and the standard's faces, none of them bold", async () => {
    for (const [i, face] of ["黑体", "楷体", "仿宋", "仿宋", "仿宋"].entries()) {
      const style = await styleOf(`Heading${i + 1}`)
      expect(style).toContain(`<w:name w:val="heading ${i + 1}"/>`)
      expect(style).toContain(`<w:outlineLvl w:val="${i}"/>`)
      expect(style).toContain(`w:eastAsia="${face}"`)
      expect(style).toContain('<w:b w:val="0"/>')
      expect(style).toContain('<w:sz w:val="32"/>')
      expect(style).toContain('w:firstLineChars="200"')
    }
  })

  it("set the title in 22 pt 小标宋 and centre it", async () => {
    const style = await styleOf("Title")
    expect(style).toContain('w:eastAsia="方正小标宋简体"')
    expect(style).toContain('<w:sz w:val="44"/>')
    expect(style).toContain('<w:jc w:val="center"/>')
    expect(style).not.toContain("<w:ind")
  })

  it("set text in 16 pt 仿宋 on lines of 28.95 pt, the first indented by two characters", async () => {
    const { "word/styles.xml": styles = "" } = await partsOf(doc())
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(styles)?.[0]
    expect(defaults).toContain('w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"')
    expect(defaults).toContain('<w:sz w:val="32"/>')
    expect(defaults).toContain('<w:spacing w:line="579" w:lineRule="exact"/>')
    expect(await styleOf("BodyText")).toContain('<w:ind w:firstLineChars="200" w:firstLine="640"/>')
  })

  it("are no more than those that reports need", async () => {
    const { "word/styles.xml": styles = "" } = await partsOf(doc())
    expect(styles).not.toMatch(/Strong|Footnote|Caption|TOC/)
  })
})

describe("the page", () => {
  it("is A4 with the standard's margins and grid", async () => {
    const body = await bodyOf()
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>')
    expect(body).toContain('<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"')
    expect(body).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>')
  })

  it("bears its number between dashes", async () => {
    const { "word/footer1.xml": footer = "" } = await partsOf(doc())
    expect(textIn(footer)).toBe("— 1 —")
    expect(footer).toContain('<w:fldSimple w:instr=" PAGE ">')
    expect(await styleOf("Footer")).toContain('w:eastAsia="宋体"')
    expect(await styleOf("Footer")).toContain('<w:sz w:val="28"/>')
  })

  it("bears no header", async () => {
    expect(Object.keys(await partsOf(doc()))).not.toContain("word/header1.xml")
  })
})

describe("figures", () => {
  it("are their text", async () => {
    expect(await paragraphsOf(p(
      "募集", figure("捐款", "1234.5", "万元", { hedge: "约" }), "，", figure("率", "97.20", "%", { kind: "percent" }), "，",
      figure("日", "2026-03-05", "", { kind: "date" }), "，", figure("无", null, "人", { status: "absent", reason: "未开展" }),
    ))).toEqual(["BodyText: 募集约1,234.5万元，97.20%，2026年3月5日，不适用"])
  })

  it("keep their marks", async () => {
    expect(await bodyOf(p(figure("捐款", "1", "元").mark([schema.mark("bold")]))))
      .toContain('<w:b/></w:rPr><w:t xml:space="preserve">1元')
  })

  it("stand in headings and cells too", async () => {
    expect(await paragraphsOf(h1("完成", figure("项", "3", "项")), table(tr(td(p(figure("次", "5", "次")))))))
      .toEqual(["Heading1: 一、完成3项", "TableText: 5次"])
  })
})

describe("a draft", () => {
  const report = doc(title("总结"), h1("工作"), p("募集", blank("捐款", "万元"), "。"))

  it("bears 草稿 in its header and marks each blank", async () => {
    const parts = unzipped(await toDocx(draft(report)))
    expect(textIn(parts["word/header1.xml"] ?? "")).toBe("草稿")
    expect(parts["word/document.xml"]).toContain('<w:headerReference w:type="default"')
    expect(parts["word/document.xml"])
      .toContain('<w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve">【待填：捐款（万元）】')
  })

  it("is the only way for a blank", () => {
    // @ts-expect-error A document that passed no gate is refused.
    void ((): Promise<Uint8Array> => toDocx(report))
  })
})

describe("text", () => {
  it("keeps its marks", async () => {
    const properties = async (...marks: readonly string[]): Promise<string> =>
      /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t/.exec(await bodyOf(p(marked("字", ...marks))))?.[1] ?? ""
    expect(await properties("bold")).toBe("<w:b/>")
    expect(await properties("italic")).toBe("<w:i/>")
    expect(await properties("underline")).toBe('<w:u w:val="single"/>')
    expect(await properties("strike")).toBe("<w:strike/>")
    expect(await properties("subscript")).toBe('<w:vertAlign w:val="subscript"/>')
    expect(await properties("superscript")).toBe('<w:vertAlign w:val="superscript"/>')
    expect(await properties("code")).toBe('<w:rStyle w:val="CodeChar"/>')
    expect(await properties()).toBe("")
    expect(await bodyOf(p(bold("甲", italic("乙")))))
      .toContain('<w:b/><w:i/></w:rPr><w:t xml:space="preserve">乙')
  })

  it("keeps line breaks, tabs and spaces", async () => {
    expect(await paragraphsOf(p("甲", br(), "乙  丙\t丁"))).toEqual(["BodyText: 甲\n乙  丙\t丁"])
  })

  it("gives Chinese quotation marks the Chinese face", async () => {
    expect(await bodyOf(p("“维权”"))).toContain('<w:rFonts w:hint="eastAsia"/>')
  })

  it("loses what XML cannot hold, and nothing else", async () => {
    const parts = await partsOf(doc(title("总\u0000结\ufffe"), p("甲\u0001\u000b\ud800乙\uffff<&>𠮷")))
    expect(textIn(parts["word/document.xml"] ?? "")).toBe("总结甲乙&lt;&amp;&gt;𠮷")
    expect(parts["docProps/core.xml"]).toContain("<dc:title>总结</dc:title>")
  })

  it("links to safe addresses only", async () => {
    const link = (href: string, text: string): Node => marked(text, schema.mark("link", { href }))
    const parts = await partsOf(doc(p(
      link("https://example.org/?a=1&b=中", "甲"), link("javascript:alert(1)", "乙"), link("/path", "丙"),
      link("http://[", "丁"), link("https://example.org/?a=1&b=中", "戊"),
    )))
    expect(textIn(parts["word/document.xml"] ?? "")).toBe("甲乙丙丁戊")
    expect(parts["word/document.xml"]?.match(/<w:hyperlink /g)).toHaveLength(2)
    expect(parts["word/_rels/document.xml.rels"]?.match(/Target="[^"]*" TargetMode="External"/g))
      .toEqual(['Target="https://example.org/?a=1&amp;b=%E4%B8%AD" TargetMode="External"'])
  })
})

describe("lists", () => {
  it("nest, each with its own count", async () => {
    const parts = await partsOf(doc(
      ol(li(p("甲")), li(p("乙"), ol(li(p("乙一"))), p("续"))), ol(li(p("又甲"))), ul(li(p("点"), ul(li(p("内点"))))),
    ))
    const items = [...(parts["word/document.xml"] ?? "").matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, item = ""]) =>
      [textIn(item), /w:ilvl w:val="(\d)"/.exec(item)?.[1], /w:numId w:val="(\d+)"/.exec(item)?.[1]])
    expect(items.map(([text, level]) => [text, level])).toEqual([
      ["甲", "0"], ["乙", "0"], ["乙一", "1"], ["续", undefined], ["又甲", "0"], ["点", "0"], ["内点", "1"],
    ])
    const [first, second, inner, , again] = items.map(([, , id]) => id)
    expect(second).toBe(first)
    expect(new Set([first, inner, again]).size).toBe(3)
    const { "word/numbering.xml": numbering = "" } = parts
    expect(numbering).toContain('<w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>')
    expect(numbering).toContain('<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>')
  })

  it("begin where they are told to", async () => {
    const list = schema.node("orderedList", { start: 5, type: "a" }, [li(p("戊"))])
    const { "word/numbering.xml": numbering = "" } = await partsOf(doc(list))
    expect(numbering).toContain('<w:start w:val="5"/><w:numFmt w:val="lowerLetter"/>')
  })

  it("number an item that holds no paragraph, and levels beyond Word's nine", async () => {
    expect(await paragraphsOf(ul(li(), li(ul(li(p("内")))))))
      .toEqual(["ListParagraph: ", "ListParagraph: ", "ListParagraph: 内"])
    let deep = ul(li(p("底")))
    for (let i = 0; i < 12; i++) deep = ul(li(deep))
    expect(await bodyOf(deep)).toContain('<w:ilvl w:val="8"/>')
  })
})

describe("tables", () => {
  const cell = (attrs: object, ...blocks: readonly Node[]): Node => schema.node("tableCell", attrs, blocks)
  const widthsOf = (xml: string): readonly number[] =>
    [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(match => Number(match[1]))

  it("repeat their header rows and draw their borders", async () => {
    const body = await bodyOf(table(tr(th(p("项目")), th(p("数量"))), tr(td(p("慰问")), td(p("3")))))
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body).toContain('<w:insideH w:val="single"')
    expect(paragraphsIn(body)).toEqual(["TableHeader: 项目", "TableHeader: 数量", "TableText: 慰问", "TableText: 3"])
    expect(widthsOf(body)).toEqual([4422, 4422])
  })

  it("span columns and rows", async () => {
    const body = await bodyOf(
      table(tr(cell({ colspan: 2 }, p("甲")), cell({ rowspan: 2 }, p("乙"))), tr(td(p("丙")), td(p("丁")))),
    )
    expect(body).toContain('<w:gridSpan w:val="2"/>')
    expect([...body.matchAll(/<w:vMerge w:val="(\w+)"\/>/g)].map(match => match[1])).toEqual(["restart", "continue"])
    expect(paragraphsIn(body)).toEqual(["TableText: 甲", "TableText: 乙", "TableText: 丙", "TableText: 丁", "TableText: "])
  })

  it("keep the widths that were dragged", async () => {
    const body = await bodyOf(table(tr(cell({ colwidth: [100] }, p("甲")), cell({ colwidth: [300] }, p("乙")))))
    expect(widthsOf(body)).toEqual([2211, 6633])
  })

  it("fill short rows and cut spans that leave the table", async () => {
    const body = await bodyOf(table(tr(cell({ rowspan: 99 }, p("甲")), td(p("乙"))), tr(), tr(td(p("丙")), td(p("丁")))))
    const rows = [...body.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([row]) => row.match(/<w:tc>/g)?.length)
    expect(rows).toEqual([3, 3, 3])
    expect(textIn(body)).toBe("甲乙丙丁")
  })

  it("give up their frame, not their text, where they are too wide for Word", async () => {
    expect(await paragraphsOf(table(tr(cell({ colspan: 1e9 }, p("甲")), td(p("乙"))))))
      .toEqual(["BodyText: 甲", "BodyText: 乙"])
  })

  it("do not flow together", async () => {
    expect(await bodyOf(table(tr(td(p("甲")))), table(tr(td(p("乙")))))).toContain("</w:tbl><w:p/><w:tbl>")
  })

  it("hold lists and tables", async () => {
    const inner = table(tr(td(p("丙"))))
    expect(await paragraphsOf(table(tr(td(ul(li(p("甲"))), inner))))).toEqual(["TableText: 甲", "TableText: 丙"])
  })
})

describe("other blocks", () => {
  it("have their own styles", async () => {
    const code = schema.node("codeBlock", null, [schema.text("一行\n\t二行")])
    expect(await paragraphsOf(quote(p("引"), quote(p("再引"))), code, schema.node("horizontalRule")))
      .toEqual(["Quote: 引", "Quote: 再引", "Code: 一行\n\t二行", "Rule: "])
  })

  it("keep their text where nobody knows them", async () => {
    const host = new Schema({
      nodes: schema.spec.nodes.append({
        callout: { group: "block", content: "block*" },
        line: { group: "block", content: "inline*" },
        card: { group: "block", leafText: () => "卡片" },
        mention: { group: "inline", inline: true, attrs: { label: {} } },
        wrapper: { group: "inline", inline: true, content: "text*" },
      }),
      marks: schema.spec.marks.addToEnd("glow", {}),
    })
    const report = host.node("doc", null, [
      host.node("callout", null, [
        host.node("paragraph", null, [host.text("提示", [host.mark("glow")])]), host.node("card"),
      ]),
      host.node("line", null, [host.node("mention", { label: "张三" }), host.node("wrapper", null, [host.text("包着")])]),
      host.node("heading", { level: 2 }, [host.text("小标题")]),
    ])
    expect(paragraphsIn((await partsOf(report))["word/document.xml"] ?? ""))
      .toEqual(["BodyText: 提示", "BodyText: 卡片", "BodyText: 张三包着", "Heading2: 小标题"])
  })
})

describe("the file", () => {
  const link = marked("链", schema.mark("link", { href: "https://example.org" }))
  const report = doc(title("工会<总结>"), h1("工作"), p("文", link), ul(li(p("点"))))

  it("has the report's title, and neither author nor date", async () => {
    const { "docProps/core.xml": core = "" } = await partsOf(report)
    expect(core).toContain("<dc:title>工会&lt;总结&gt;</dc:title>")
    expect(core).not.toMatch(/dcterms|creator|Un-named/)
  })

  it("is the same each time", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-18T08:00:00Z") })
    const first = await toDocx(draft(report))
    vi.setSystemTime(new Date("2027-01-05T16:30:00Z"))
    expect(await toDocx(draft(report))).toEqual(first)
    vi.useRealTimers()
  })

  const soffice = spawnSync("soffice", ["--version"]).status === 0
  it.skipIf(!soffice)("opens in LibreOffice (skipped where there is none)", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "tianbao-"))
    try {
      const longer = doc(...report.children, table(tr(td(p("单元格")))), ol(li(p("甲"))))
      writeFileSync(join(folder, "a.docx"), await toDocx(draft(longer)))
      execFileSync("soffice", [
        `-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "txt:Text (encoded):UTF8",
        "--outdir", folder, join(folder, "a.docx"),
      ], { stdio: "ignore" })
      expect(readFileSync(join(folder, "a.txt"), "utf8").replace(/^\ufeff/, "").trim().split(/\s*\n\s*/))
        .toEqual(["工会<总结>", "一、工作", "文链", "• 点", "单元格", "1. 甲"])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
