import { describe, expect, it } from "vitest"
import { inList, linesOf, listOf, notesOf, read, wordFile, wp, wr, type WordParts } from "./word-file.ts"

const style = (id: string, name: string, properties = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`
const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`
const cell = (text: string, properties = ""): string => `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${wp(text)}</w:tc>`
const field = (instruction: string, shown: string, more = ""): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${more}</w:fldChar></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`

const expectLines = (body: string, parts: WordParts, ...lines: readonly string[]): Promise<void> =>
  expect(linesOf(wordFile(body, parts))).resolves.toEqual(lines)

describe("headings", () => {
  it("are known by style, whatever its id, in Word's names or WPS's", () => expectLines(
    wp("工作总结", styled("a3")) + wp("基本情况", styled("1")) + wp("组织建设", styled("2")) + wp("正文。"),
    { styles: style("a3", "Title") + style("1", "heading 1") + style("2", "标题 2") },
    "title: 工作总结", "section 1: 基本情况", "section 2: 组织建设", "paragraph: 正文。",
  ))
  it("have the level of the style that theirs is based on, or of its outline", () => expectLines(
    wp("一级", styled("x")) + wp("二级", styled("y")) + wp("三级", outline(2)),
    { styles: style("1", "heading 1") + style("x", "公文一级", '<w:basedOn w:val="1"/>') + style("y", "公文二级", `<w:pPr>${outline(1)}</w:pPr>`) },
    "section 1: 一级", "section 2: 二级", "section 3: 三级",
  ))
  it("lose the number that was typed, which says the level more surely", () => expectLines(
    wp("一、基本情况", styled("1")) + wp("（一）组织建设", styled("1")) + wp("1.发展会员", styled("3")),
    { styles: style("1", "heading 1") + style("3", "heading 3") },
    "section 1: 基本情况", "section 2: 组织建设", "section 3: 发展会员",
  ))
  it.each([
    "chineseCounting", "chineseCountingThousand", "japaneseCounting", "japaneseDigitalTenThousand", "taiwaneseCounting",
    "taiwaneseCountingThousand", "taiwaneseDigital", "ideographDigital", "koreanDigital2",
  ])("are known by Word's own numbers (%s)", format => expectLines(
    wp("基本情况", inList(1)) + wp("组织建设", inList(1, 1)) + wp("发展会员", inList(1, 2)) + wp("入会流程", inList(1, 3)) + wp("主要做法", inList(1)),
    { numbering: listOf(1, [format, "%1、"], [format, "（%2）"], ["decimal", "%3."], ["decimal", "（%4）"]) },
    "section 1: 基本情况", "section 2: 组织建设", "section 3: 发展会员", "section 4: 入会流程", "section 1: 主要做法",
  ))
  it("are known by a style's numbers", () => expectLines(
    wp("基本情况", styled("g")),
    { styles: style("g", "公文标题", `<w:pPr>${inList(1)}</w:pPr>`), numbering: listOf(1, ["japaneseCounting", "%1、"]) },
    "section 1: 基本情况",
  ))
  it("are known by typed numbers, with the text that runs in", () => expectLines(
    wp("一、基本情况") + wp("（一）加强帮扶。全年走访困难职工。") + wp("1.建立台账") + wp("3、4月份开展活动。"), {},
    "section 1: 基本情况", "section 2 runIn: 加强帮扶", "paragraph: 全年走访困难职工。", "section 3: 建立台账", "paragraph: 3、4月份开展活动。",
  ))
  it("keep the number of what is no heading, as text", () => expectLines(
    wp("完成年度任务，受到表彰；", inList(1)) + wp("工作纪律；", inList(1)), { numbering: listOf(1, ["chineseCounting", "（%1）"]) },
    "paragraph: （一）完成年度任务，受到表彰；", "paragraph: （二）工作纪律；",
  ))
  it("are cut from the text that runs in, where all of it has their style", () => expectLines(
    wp("（一）加强帮扶。全年走访困难职工。", styled("2")), { styles: style("2", "heading 2") }, "section 2 runIn: 加强帮扶", "paragraph: 全年走访困难职工。",
  ))
  it("are known by numbers in brackets; what is none keeps its brackets, in a table too", () => expectLines(
    wp("入会流程", inList(1)) + wp("提出申请；", inList(1)) + table(row(`<w:tc>${wp("审核", inList(1))}</w:tc>`)), { numbering: listOf(1, ["decimal", "（%1）"]) },
    "section 4: 入会流程", "paragraph: （2）提出申请；", "table", "  tableRow", "    tableCell", "      paragraph: （3）审核",
  ))
  it("give up bold, which their face has", () => expectLines(
    wp(wr("一、", "<w:b/>") + wr("情况", "<w:b/>")), {}, "section 1: 情况",
  ))
  it("leave the first one, centred or without a number, to be the title", async () => {
    await expectLines(wp("关于工作的报告", '<w:jc w:val="center"/>') + wp("一、情况"), {}, "title: 关于工作的报告", "section 1: 情况")
    await expectLines(
      wp("关于工作的报告", styled("1")) + wp("一、情况", styled("1")), { styles: style("1", "heading 1") }, "title: 关于工作的报告", "section 1: 情况",
    )
  })
  it("are text in a table, with the number that Word shows", () => expectLines(
    table(row(cell("情况"))).replace("<w:p>", `<w:p><w:pPr>${styled("1")}</w:pPr>`), { styles: style("1", "heading 1") },
    "table", "  tableRow", "    tableCell", "      paragraph: 情况",
  ))
})

describe("lines", () => {
  it("are known by Word's own styles", () => expectLines(
    wp("各位代表：", styled("s")) + wp("县总工会", styled("g")) + wp("2026年3月5日", styled("d")),
    { styles: style("s", "Salutation") + style("g", "Signature") + style("d", "Date") },
    "line addressee: 各位代表：", "line signature: 县总工会", "line date: 2026年3月5日",
  ))
  it("are known by their place and colon", () => expectLines(
    wp("工作报告", '<w:jc w:val="center"/>') + wp("市总工会：") + wp("现将情况报告如下："), {},
    "title: 工作报告", "line addressee: 市总工会：", "paragraph: 现将情况报告如下：",
  ))
})

describe("lists", () => {
  const numbering = listOf(1, ["bullet", ""], ["decimal", "%2."]) + listOf(2, ["upperLetter", "%1)"])
  it("nest, and are apart where their numbers are", () => expectLines(
    wp("甲", inList(1)) + wp("甲一", inList(1, 1)) + wp("甲二", inList(1, 1)) + wp("乙", inList(1)) + wp("丙", inList(2)) + wp("文。"), { numbering },
    "bulletList", "  listItem", "    paragraph: 甲", "    orderedList", "      listItem", "        paragraph: 甲一", "      listItem", "        paragraph: 甲二",
    "  listItem", "    paragraph: 乙", "orderedList", "  listItem", "    paragraph: 丙", "paragraph: 文。",
  ))
  it("stand in cells", () => expectLines(
    table(row(`<w:tc>${wp("甲", inList(1))}${wp("乙", inList(1))}</w:tc>`)), { numbering },
    "table", "  tableRow", "    tableCell", "      bulletList", "        listItem", "          paragraph: 甲", "        listItem", "          paragraph: 乙",
  ))
  it("start where they are told to", async () => {
    const start = '<w:num w:numId="7"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    const { doc } = await read(wordFile(wp("丁", inList(7)), { numbering: numbering + start }))
    expect(doc.firstChild?.attrs).toEqual({ start: 4, type: "A" })
  })
})

describe("tables", () => {
  it("keep merged cells, header rows and nested tables", () => expectLines(
    table(
      `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell("项目", '<w:gridSpan w:val="2"/>')}${cell("数", '<w:vMerge w:val="restart"/>')}</w:tr>`,
      row(cell("甲"), `<w:tc>${table(row(cell("内")))}${wp("")}</w:tc>`, cell("", "<w:vMerge/>")),
    ), {},
    "table", "  tableRow", "    tableHeader 2 wide", "      paragraph: 项目", "    tableHeader 2 high", "      paragraph: 数",
    "  tableRow", "    tableCell", "      paragraph: 甲", "    tableCell", "      table", "        tableRow", "          tableCell",
    "            paragraph: 内", "      paragraph: ",
  ))
  it("have the widths of columns that are fixed", async () => {
    const fixed = '<w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="1500"/><w:gridCol w:w="3000"/></w:tblGrid>'
    const { doc } = await read(wordFile(table(fixed, row(cell("甲"), cell("乙")))))
    expect(doc.firstChild?.firstChild?.children.map(each => each.attrs["colwidth"])).toEqual([[100], [200]])
  })
})

describe("text", () => {
  it("keeps its marks, breaks and tabs", () => expectLines(
    wp(wr("粗", "<w:b/>") + wr("斜", "<w:i/>") + wr("下", '<w:u w:val="single"/>') + wr("删", "<w:strike/>") + wr("2", '<w:vertAlign w:val="superscript"/>') +
      "<w:r><w:br/><w:tab/></w:r>" + wr("不粗", '<w:b w:val="0"/>')), {},
    "paragraph: [bold|粗][italic|斜][underline|下][strike|删][superscript|2]⏎\t不粗",
  ))
  it("has the links that are safe", async () => {
    const body = wp(`<w:hyperlink r:id="a">${wr("好")}</w:hyperlink><w:hyperlink r:id="b">${wr("坏")}</w:hyperlink><w:hyperlink w:anchor="x">${wr("内")}</w:hyperlink>` +
      field(' HYPERLINK "https://例子.cn/?a=1" ', wr("域")))
    const file = wordFile(body, { relations: { a: "https://example.org/?a=1&b=2", b: "javascript:alert(1)" } })
    expect(await linesOf(file)).toEqual(["paragraph: [link https://example.org/?a=1&b=2|好]坏内[link https://例子.cn/?a=1|域]"])
    expect(await notesOf(file)).toEqual(["recognised link 2", "leftOut unsafeLink 1"])
  })
  it("keeps what fields show, and not what they say", async () => {
    const body = wp(wr("共") + '<w:fldSimple w:instr=" = SUM(ABOVE) "><w:r><w:t>1234</w:t></w:r></w:fldSimple>' + wr("元，第") + field(" PAGE ", wr("7")) + wr("页"))
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 共1234元，第7页"])
    expect(await notesOf(wordFile(body))).toEqual(["doubtful field 2"])
  })
  it("is as if tracked changes were accepted", async () => {
    const body = wp(wr("募集") + `<w:ins w:id="1">${wr("12")}</w:ins><w:del w:id="2"><w:r><w:delText>34</w:delText></w:r></w:del>` + wr("万元")) +
      wp(wr("前段"), "<w:rPr><w:del/></w:rPr>") + wp("后段") + `<w:del>${wp("全删")}</w:del>`
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 募集12万元", "paragraph: 前段后段"])
    expect(await notesOf(wordFile(body))).toEqual(["doubtful inserted 1", "leftOut deleted 2"])
  })
  it("leaves out what is hidden, by itself or by its style", async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:name w:val="隐"/><w:rPr><w:vanish/></w:rPr></w:style>'
    const file = wordFile(wp(wr("明") + wr("暗999", "<w:vanish/>") + wr("也暗", '<w:rStyle w:val="h"/>')), { styles })
    expect(await linesOf(file)).toEqual(["paragraph: 明"])
    const { notes } = await read(file)
    expect(notes).toEqual([{ kind: "leftOut", subject: "hidden", count: 2, places: [0], texts: ["暗999", "也暗"] }])
  })
  it("has the text of boxes behind it, once", async () => {
    const box = (text: string): string => `<w:txbxContent>${wp(text)}</w:txbxContent>`
    const body = wp(wr("正文") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box("框内12人")}</wps:txbx></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><v:shape><v:textbox>${box("框内12人")}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) +
      wp(`<w:r><w:pict><v:shape><v:textbox>${box("旧式框")}</v:textbox></v:shape></w:pict></w:r>`)
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 正文", "paragraph: 框内12人", "paragraph: 旧式框"])
    expect(await notesOf(wordFile(body))).toEqual(["doubtful textBox 2"])
  })
  it("keeps ruby's base, formulas' letters, and marks symbols", async () => {
    const body = wp(`<w:r><w:ruby><w:rt>${wr("gōng")}</w:rt><w:rubyBase>${wr("工")}</w:rubyBase></w:ruby></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>` +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>')
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 工x=1□"])
  })
  it("leaves out contents, comments, notes, objects and embedded files, and says so", async () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${wp("目录")}</w:sdtContent></w:sdt>`
    const body = toc + wp(field(' TOC \\o "1-3" ', wr("一、情况……1"))) +
      wp(wr("文") + '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r><w:r><w:object/></w:r>') +
      '<w:altChunk r:id="x"/><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr>'
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 文"])
    expect(await notesOf(wordFile(body))).toEqual([
      "leftOut comment 1", "leftOut footnote 1", "leftOut contents 2", "leftOut headerFooter 1", "leftOut object 1", "leftOut embedded 1",
    ])
  })
})

describe("blanks", () => {
  const control = (properties: string, text: string): string =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${wr(text)}</w:sdtContent></w:sdt>`
  const placeholder = control('<w:alias w:val="捐款金额"/><w:showingPlcHdr/><w:text/>', "单击此处输入文字")

  it("are content controls that nobody has filled; filled ones are text", async () => {
    const file = wordFile(wp(wr("共") + placeholder + wr("元，") + control('<w:tag w:val="人数"/>', "45") + wr("人，") + control("<w:date/><w:showingPlcHdr/>", "选日期")))
    expect(await linesOf(file)).toEqual(["paragraph: 共〔捐款金额〕元，45人，〔选日期〕"])
    expect((await read(file)).doc.firstChild?.child(1).attrs).toMatchObject({ kind: "number", value: null })
    expect(await notesOf(file)).toEqual(["recognised blank 2", "doubtful control 1"])
    expect(await linesOf(file, { controls: "text" })).toEqual(["paragraph: 共单击此处输入文字元，45人，选日期"])
  })
  it("are legacy form fields without text", async () => {
    const form = (shown: string): string => field(" FORMTEXT ", wr(shown), '<w:ffData><w:name w:val="会员数"/></w:ffData>')
    expect(await linesOf(wordFile(wp(wr("共") + form("\u2002\u2002\u2002\u2002\u2002") + wr("人，") + form("12"))))).toEqual(["paragraph: 共〔会员数〕人，12"])
  })
  it("are underlined white space and leaders, which become markers in the text", async () => {
    const leader = '<w:tabs><w:tab w:val="left" w:leader="underscore" w:pos="4000"/></w:tabs>'
    const body = wp(wr("共") + wr("　　　", '<w:u w:val="single"/>') + wr("元")) + wp(wr("签名：") + "<w:r><w:tab/></w:r>", leader)
    expect(await linesOf(wordFile(body))).toEqual(["paragraph: 共____元", "paragraph: 签名：____"])
    expect(await notesOf(wordFile(body))).toEqual(["doubtful blankLine 2"])
  })
  it("are 【待填：…】 in the text", () => expectLines(wp("共募集【待填：捐款（万元）】。"), {}, "paragraph: 共募集〔捐款〕。"))
})

describe("pictures", () => {
  const drawing = wp('<w:r><w:drawing><a:graphic><a:blip r:embed="p"/></a:graphic></w:drawing></w:r>')
  const outside = wp('<w:r><w:drawing><a:graphic><a:blip r:link="q"/></a:graphic></w:drawing></w:r>')
  it("are left out where the schema has no place for them", async () => {
    const file = wordFile(drawing + outside, { relations: { p: "media/image1.png", q: "file:///etc/passwd" }, more: { "word/media/image1.png": Uint8Array.of(1, 2, 3) } })
    expect(await notesOf(file, { pictures: true })).toEqual(["leftOut object 2"])
  })
})

it("reads the strict form and any prefix", async () => {
  const body = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:pPr><x:outlineLvl x:val="0"/></x:pPr><x:r><x:t>情况</x:t></x:r></x:p></x:body></x:document>'
  expect(await linesOf(wordFile("", { more: { "word/document.xml": new TextEncoder().encode(body) } }))).toEqual(["section 1: 情况"])
})

it("tells places by which a person finds what is doubtful", async () => {
  const { doc, notes } = await read(wordFile(wp("甲") + wp(wr("乙") + `<w:ins>${wr("丙")}</w:ins>`)))
  const place = notes.find(({ subject }) => subject === "inserted")?.places[0] ?? -1
  expect(doc.nodeAt(place)?.textContent).toBe("乙丙")
})

it("tells how far it is, never backwards", async () => {
  const told: number[] = []
  await read(wordFile(wp("正文。").repeat(20_000)), { onProgress: done => told.push(done) })
  expect(told.length).toBeGreaterThan(3)
  expect(told[0]).toBeLessThan(0.6)
  expect([...told].sort((a, b) => a - b)).toEqual(told)
})

it("takes the work back within one slice", async () => {
  const abort = new AbortController()
  const work = read(wordFile(wp("正文。").repeat(20_000)), { signal: abort.signal, onProgress: () => abort.abort() })
  await expect(work).rejects.toMatchObject({ name: "AbortError" })
})
