import {
  changesOffered, diagnose, figureAttrs, figuresIn, isDate, isDecimal, reportYearOf, rollForward, staleYear,
  unchangedFigure, valueText, type FigureAttrs,
} from "@tianbao/core"
import { findNumbers } from "@tianbao/blanks"
import { Fragment, Schema, type Node } from "prosemirror-model"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, h2, italic, li, p, schema, table, td, th, title, tr, ul } from "../build.ts"

/** A blank that remembers last year's value; its name is its label. */
const was = (label: string, previous: string, unit = "", attrs: Partial<FigureAttrs> = {}): Node =>
  blank(label, unit, { previous, kind: unit === "%" ? "percent" : "number", ...attrs })
const dated = (label: string, previous: string, attrs: Partial<FigureAttrs> = {}): Node =>
  was(label, previous, "", { kind: "date", ...attrs })

/** The report of 2025, rolled to 2026, is this. */
function becomes(before: Node, after: Node): void {
  const { doc: rolled } = rollForward(before, { year: 2026, from: 2025 })
  rolled.check()
  expect(rolled.toJSON()).toEqual(after.toJSON())
}

const stays = (text: string): void => becomes(doc(p(text)), doc(p(text)))

describe("numbers with a unit", () => {
  it("become blanks that remember their value", () => {
    becomes(
      doc(p("新建工会32家，发展会员1,286人，入会率达98.5%。")),
      doc(p("新建工会", was("新建工会", "32", "家"), "，发展会员", was("发展会员", "1286", "人"), "，入会率达",
        was("入会率", "98.5", "%"), "。")),
    )
  })

  it("keep their hedge, before or behind", () => {
    becomes(
      doc(p("累计捐款近32万元，走访职工300余户。")),
      doc(p("累计捐款", was("累计捐款", "32", "万元", { hedge: "近" }), "，走访职工",
        was("走访职工", "300", "户", { hedge: "余" }), "。")),
    )
  })

  it("keep a unit that is cut by a hedge, or stands before the number", () => {
    becomes(
      doc(p("发展会员2.3万余人，慰问金￥500。")),
      doc(p("发展会员", was("发展会员", "2.3", "万人", { hedge: "余" }), "，慰问金", was("慰问金", "500", "元"), "。")),
    )
  })

  it("lose the mark of what was settled", () => {
    becomes(
      doc(p(schema.text("捐款32元", [schema.mark("reportSettled")]))),
      doc(p(schema.text("捐款", [schema.mark("reportSettled")]), was("捐款", "32", "元"))),
    )
  })

  it("are read in full width and as Chinese numerals that count", () => {
    becomes(
      doc(p("救助职工３２０人，培训干部一百二十人。")),
      doc(p("救助职工", was("救助职工", "320", "人"), "，培训干部", was("培训干部", "120", "人"), "。")),
    )
  })

  it("keep their marks, and text around them its own", () => {
    becomes(
      doc(p("捐款", bold("约", italic("32"), "万元"), "，", bold("全部到账"))),
      doc(p("捐款", bold(italic(was("捐款", "32", "万元", { hedge: "约" }))), "，", bold("全部到账"))),
    )
  })

  it("are two where they are the ends of a range", () => {
    becomes(
      doc(p("培训职工100—150人，满意率为95%—98%。")),
      doc(p("培训职工", was("培训职工下限", "100"), "—", was("培训职工上限", "150", "人"), "，满意率为",
        was("满意率下限", "95", "%"), "—", was("满意率上限", "98", "%"), "。")),
    )
  })

  it("are found in headings, lists and cells", () => {
    becomes(
      doc(h1("帮扶职工320人"), ul(li(p("慰问资金32万元")))),
      doc(h1("帮扶职工", was("帮扶职工", "320", "人")), ul(li(p("慰问资金", was("慰问资金", "32", "万元"))))),
    )
  })
})

describe("labels and names", () => {
  it("come from the words behind where none stand before, else from the number before, else from the section", () => {
    becomes(
      doc(h2("职工培训"), p("32名职工获得表彰。"), p("举办培训班12期、1300人次。"), p("（5期）")),
      doc(h2("职工培训"), p(was("职工获得表彰", "32", "名"), "职工获得表彰。"),
        p("举办培训班", was("举办培训班", "12", "期"), "、", was("举办培训班", "1300", "人次", { name: "举办培训班人次" }), "。"),
        p("（", was("职工培训", "5", "期"), "）")),
    )
  })

  it("are shared where label, unit and a telling value are the same", () => {
    const saved = was("救助职工", "1286", "人")
    becomes(
      doc(p("救助职工1286人。"), p("救助职工1,286人。"), p("救助职工1286户。")),
      doc(p("救助职工", saved, "。"), p("救助职工", saved, "。"),
        p("救助职工", was("救助职工", "1286", "户", { name: "救助职工户" }), "。")),
    )
  })

  it("are not shared by small numbers, which agree by chance", () => {
    becomes(
      doc(p("举办讲座3场。"), p("举办讲座3场。")),
      doc(p("举办讲座", was("举办讲座", "3", "场"), "。"), p("举办讲座", was("举办讲座", "3", "场", { name: "举办讲座场" }), "。")),
    )
  })

  it("do not take the name of a figure that is there", () => {
    becomes(
      doc(p(blank("捐款", "元"), "捐款32元")),
      doc(p(blank("捐款", "元"), "捐款", was("捐款", "32", "元", { name: "捐款元" }))),
    )
  })

  it("say what a change is the change of", () => {
    becomes(
      doc(p("累计捐款32万元，同比增长8.5%，比2024年增加3万元。")),
      doc(p("累计捐款", was("累计捐款", "32", "万元"), "，同比增长", was("累计捐款同比增长", "8.5", "%"), "，比2025年增加",
        was("累计捐款比上年增加", "3", "万元"), "。")),
    )
    becomes(
      doc(p("累计捐款32万元，会员人数同比增长8.5%。")),
      doc(p("累计捐款", was("累计捐款", "32", "万元"), "，会员人数同比增长", was("会员人数同比增长", "8.5", "%"), "。")),
    )
  })
})

describe("numbers of another year", () => {
  it("stay with it", () => {
    becomes(
      doc(p("会员总数由2019年的320人增加到2025年的1286人。")),
      doc(p("会员总数由2019年的320人增加到2026年的", was("会员总数增加", "1286", "人"), "。")),
    )
  })
})

describe("figures that are there", () => {
  it("become blank, their value the previous one, their constraints kept", () => {
    const template = { min: "0", max: "100", precision: "1", required: false }
    becomes(
      doc(p(figure("捐款", "32", "元", { ...template, previous: "30", status: "unverified", source: "台账" }))),
      doc(p(was("捐款", "32", "元", template))),
    )
    becomes(doc(p(blank("捐款", "元", { status: "absent", reason: "未开展" }))), doc(p(blank("捐款", "元"))))
  })

  it("hand on no value older than last year's", () => {
    becomes(doc(p(blank("捐款", "元", { previous: "30" }))), doc(p(blank("捐款", "元"))))
  })

  it("keep dates within the new year", () => {
    const date = { kind: "date", min: "2024-02-29", max: "2025-12-31" } as const
    becomes(
      doc(p(figure("2025年换届", "2025-03-05", "", { ...date, name: "换届" }))),
      doc(p(dated("2026年换届", "2025-03-05", { ...date, name: "换届", min: "2025-02-28", max: "2026-12-31" }))),
    )
  })

  it("are what a change in the text is measured by", () => {
    becomes(
      doc(p("捐款", figure("捐款总额", "32", "万元"), "，同比增长8%。")),
      doc(p("捐款", was("捐款总额", "32", "万元"), "，同比增长", was("捐款总额同比增长", "8", "%"), "。")),
    )
  })
})

describe("years", () => {
  it("move in the form that they are written in", () => {
    becomes(
      doc(title("2025年工作总结"), p("2025年度，比2024年好。２０２５年、二〇二五年、二○二五年、2025 年。今年和去年都好。")),
      doc(title("2026年工作总结"), p("2026年度，比2025年好。２０２６年、二〇二六年、二○二六年、2026 年。今年和去年都好。")),
    )
    becomes(doc(p("2", bold("02"), "5年")), doc(p("2", bold("02"), "6年")))
  })

  it("of next year's plans move too, and those of a row together", () => {
    becomes(doc(p("2026年打算")), doc(p("2027年打算")))
    becomes(doc(p("2023、2024年和2025年")), doc(p("2024、2025年和2026年")))
    becomes(doc(p("2024—2025年度")), doc(p("2025—2026年度")))
  })

  it("without 年 move in a title alone", () => {
    becomes(doc(title("2025工作总结"), p("型号2025")), doc(title("2026工作总结"), p("型号2025")))
  })

  it.each([
    "区总工会成立于1998年，职工之家建于2024年。", "依据《工会工作条例（2025年修订）》和区工发〔2025〕3号文件。",
    "2021—2025年规划，到2030年实现目标。", "2024年修订的《办法》自2025年起施行。", "标准为GB/T 9704-2012。", "2024年荣获先进单位。",
  ])("stay in “%s”", text => stays(text))

  it("move by as many as lie between", () => {
    const { doc: rolled, from } = rollForward(doc(title("2023年总结"), p("比2022年好")), { year: 2026 })
    expect([from, rolled.textContent]).toEqual([2023, "2026年总结比2025年好"])
  })
})

describe("dates", () => {
  it("of events are asked for anew", () => {
    becomes(
      doc(p("2025年3月5日，召开职工大会。")),
      doc(p(dated("召开职工大会日期", "2025-03-05"), "，召开职工大会。")),
    )
    becomes(
      doc(p("职工大会于2025年11月召开。"), p("二〇二五年十二月二十日")),
      doc(p("职工大会于", dated("职工大会日期", "2025-11"), "召开。"), p(dated("成文日期", "2025-12-20"))),
    )
  })

  it("that bound a period move with their year", () => {
    becomes(
      doc(p("截至2025年12月31日，2025年1月至6月，截至2025年6月30日，2025年9月底")),
      doc(p("截至2026年12月31日，2026年1月至6月，截至2026年6月30日，2026年9月底")),
    )
  })

  it("without a year are asked for as text, but for days that recur", () => {
    const day = (name: string, previous: string): Node => was("举办比赛日期", previous, "", { kind: "text", name })
    becomes(
      doc(p("6月12日至15日举办比赛，5月1日慰问职工。")),
      doc(p(day("举办比赛日期", "6月12日"), "至", day("举办比赛日期2", "15日"), "举办比赛，5月1日慰问职工。")),
    )
  })

  it("that do not exist, or lie far off, are left in the text", () => {
    becomes(doc(p("2025年2月30日")), doc(p("2026年2月30日")))
    stays("1998年3月5日成立")
  })

  it("stay in headings, where only the year moves", () => {
    becomes(doc(h1("2025年3月工作")), doc(h1("2026年3月工作")))
  })
})

describe("what stays", () => {
  it.each([
    "深入学习贯彻党的二十大精神，做到“两个维护”，落实三会一课。", "根据《工会法》第十二条，召开第三届第二次会议。",
    "联系电话：0571-88886666。", "沿G318国道设立驿站。", "1.发展会员", "参加《百日安全100天》活动。", "实行“8小时工作制”。",
    "6月26日国际禁毒日、每年12月2日。", "2025.12", "2季度", "1—9月",
  ])("“%s”", text => stays(text))

  it("is told with its place and its reason", () => {
    const { doc: rolled, kept, years } = rollForward(doc(
      p("捐款32万元，依据《办法（2019年修订）》，2021—2025年。"), p("2025年成立于1998年。"),
    ), { year: 2026, from: 2025 })
    const told = kept.map(({ text, reason, from, to }) => [text, reason, rolled.textBetween(from, to)])
    expect(told).toEqual([
      ["2019年", "title", "2019年"], ["2021", "plan", "2021"], ["2025年", "plan", "2025年"], ["1998年", "history", "1998年"],
    ])
    expect(years.map(({ was: old, is, from, to }) => [old, is, rolled.textBetween(from, to)]))
      .toEqual([["2025年", "2026年", "2026年"]])
  })

  it("is code, and the very node where nothing changes", () => {
    const document = doc(p("一切照旧。"), schema.node("codeBlock", null, schema.text("捐款32万元，2025年")))
    expect(rollForward(document, { year: 2026, from: 2025 }).doc).toBe(document)
    stays("照旧")
    const code = schema.text("32万元", [schema.mark("code")])
    becomes(doc(p("运行", code)), doc(p("运行", code)))
  })
})

describe("tables", () => {
  it("call a bare number after its row and column, and leave numbering alone", () => {
    becomes(
      doc(table(tr(th(p("序号")), th(p("单位")), th(p("捐款（万元）"))), tr(td(p("1")), td(p("城东街道")), td(p("1,200"))))),
      doc(table(tr(th(p("序号")), th(p("单位")), th(p("捐款（万元）"))),
        tr(td(p("1")), td(p("城东街道")), td(p(was("捐款", "1200")))))),
    )
    becomes(
      doc(table(tr(th(p("单位")), th(p("2025年会员"))), tr(td(p("城东街道")), td(p("320人"))), tr(td(p("城西街道")), td(p("98%"))))),
      doc(table(tr(th(p("单位")), th(p("2026年会员"))), tr(td(p("城东街道")), td(p(was("城东街道会员", "320", "人")))),
        tr(td(p("城西街道")), td(p(was("城西街道会员", "98", "%")))))),
    )
  })
})

describe("the report's year", () => {
  it.each([
    [doc(title("2025年工作总结和2026年打算"), p("2024年、2024年")), 2025],
    [doc(title("2024—2025年度总结")), 2025],
    [doc(title("2025工作总结")), 2025],
    [doc(p("2025年工作总结"), p("2024年，2024年")), 2025],
    [doc(title("工作总结"), p("2025年，比2024年好。《办法（2019年）》《规定（2019年）》《条例（2019年）》"), p("2025年")), 2025],
    [doc(title("工作总结"), p("2025年比2024年好")), 2025],
    [doc(title("工作总结"), p("2025年。到2030年，到2030年")), 2025],
    [doc(title("工作总结"), p("今年比去年好")), null],
  ])("is read from the title, else from the text", (document, year) => expect(reportYearOf(document)).toBe(year))

  it("is the year before where the report names none", () => {
    expect(rollForward(doc(p("捐款32元")), { year: 2026 }).from).toBe(2025)
  })

  it.each([2026.5, 1899, 3000, Number.NaN])("is refused where it is %s", year => {
    expect(() => rollForward(doc(), { year })).toThrow(RangeError)
    expect(() => rollForward(doc(), { year: 2026, from: year })).toThrow(RangeError)
    expect(() => staleYear(year)).toThrow(RangeError)
  })
})

const unionReport = doc(
  title("区总工会2025年工作总结"),
  p("2025年，全区各级工会深入学习贯彻党的二十大精神，坚决做到“两个维护”，各项工作取得新成效。"),
  h1("壮大组织"),
  p("全年新建工会组织46家，发展会员3,180人，会员总数达到5.2万人，同比增长6.4%。"),
  p("依据《中华人民共和国工会法》第十一条，建会率达到96.5%，较上年提高1.5个百分点。"),
  h1("服务职工"),
  p("筹集资金近120万元，走访慰问困难职工860户。"),
  p("2025年4月18日，召开区总工会第六届委员会第三次全体会议，选举产生委员27名。"),
  p("举办技能竞赛18场、参赛职工2,400余人次，15名选手获得奖励。"),
  p("区职工服务中心成立于2009年，全年接待来访一百三十人，比2024年减少12人。"),
  h1("下一步打算"),
  p("2026年，培训工会干部200—300人，落实“十五五”规划（2026—2030年）。"),
  p("区工发〔2025〕8号文件同时废止，联系电话：0571-87654321。"),
  p("2025年12月20日"),
)

describe("a trade union's annual report", () => {
  const rolled = rollForward(unionReport, { year: 2026 })

  it("rolls with exactly these figures", () => {
    const told = figuresIn(rolled.doc)
      .map(({ attrs: { label, hedge, previous, unit } }) => `${label}：${hedge}${previous}${unit}`)
    expect(told).toEqual([
      "新建工会组织：46家", "发展会员：3180人", "会员总数：5.2万人", "会员总数同比增长：6.4%",
      "建会率：96.5%", "建会率较上年提高：1.5个百分点", "筹集资金：近120万元", "走访慰问困难职工：860户",
      "召开区总工会第六届委员会第三次全体会议日期：2025-04-18", "选举产生委员：27名", "举办技能竞赛：18场", "参赛职工：余2400人次",
      "选手获得奖励：15名", "接待来访：130人", "接待来访比上年减少：12人", "培训工会干部下限：200", "培训工会干部上限：300人",
      "成文日期：2025-12-20",
    ])
    expect(rolled).toMatchObject({ from: 2025, figures: 18, cleared: 0 })
  })

  it("moves these years, and tells what it left", () => {
    expect(rolled.years.map(({ was: old, is }) => `${old}→${is}`))
      .toEqual(["2025年→2026年", "2025年→2026年", "2024年→2025年", "2026年→2027年"])
    expect(rolled.doc.textContent).toContain("“十五五”规划（2026—2030年）")
    expect(rolled.kept.map(({ text }) => text)).toEqual(expect.arrayContaining(["十一", "2009年", "2026", "2030年", "8"]))
  })

  it("is valid, with names that are unlike each other", () => {
    rolled.doc.check()
    const names = namesIn(rolled.doc)
    expect(new Set(names).size).toBe(names.length)
  })

  it("changes nothing where it is rolled to the same year again", () => {
    const again = rollForward(rolled.doc, { year: 2026 })
    expect(again.doc).toBe(rolled.doc)
    expect(again).toMatchObject({ figures: 0, cleared: 0, years: [] })
  })

  it("rolls again once it is filled, with the values that were filled in", () => {
    const thisYear = filled(rolled.doc, ({ kind, previous }) =>
      kind === "date" ? previous?.replace("2025", "2026") ?? "" : `${previous}0`)
    const next = rollForward(thisYear, { year: 2027 })
    expect(next).toMatchObject({ from: 2026, figures: 0, cleared: 18 })
    expect(figuresIn(next.doc).slice(0, 3).map(({ attrs: { value, previous } }) => [value, previous]))
      .toEqual([[null, "460"], [null, "31800"], [null, "5.20"]])
    expect(next.doc.textContent).toContain("区总工会2027年工作总结")
    expect(namesIn(next.doc)).toEqual(namesIn(rolled.doc))
  })

  it("offers the changes as soon as both values are there", () => {
    const values = new Map([["会员总数", "5.46"], ["建会率", "96"], ["接待来访", "117"]])
    const offers = changesOffered(filled(rolled.doc, ({ name }) => values.get(name) ?? null))
    expect(offers.map(({ value, from, mismatch }) => [from.label, value, mismatch?.needed ?? null])).toEqual([
      ["会员总数", "5.0", null], ["建会率", "-0.5", "降低"], ["接待来访", "13", null],
    ])
  })
})

function namesIn(document: Node): readonly string[] {
  return figuresIn(document).map(({ attrs: { name } }) => name)
}

/** The document with the values that `valueOf` gives. */
function filled(document: Node, valueOf: (attrs: FigureAttrs) => string | null): Node {
  if (document.type.name === "reportFigure") {
    return document.type.create({ ...document.attrs, value: valueOf(figureAttrs(document)) }, null, document.marks)
  }
  return document.isLeaf ? document
    : document.copy(Fragment.fromArray(document.content.content.map(child => filled(child, valueOf))))
}

describe("odd documents", () => {
  it("may have no figures, or blocks that cannot hold them", () => {
    const plain = new Schema({ nodes: {
      doc: { content: "block+" }, text: { group: "inline" },
      line: { group: "block", content: "text*" }, rich: { group: "block", content: "inline*" },
    } })
    const before = plain.node("doc", null, [plain.node("line", null, plain.text("2025年捐款32元"))])
    const rolled = rollForward(before, { year: 2026 })
    rolled.doc.check()
    expect(rolled.doc.textContent).toBe("2026年捐款32元")
    expect(rolled.kept).toEqual([{ from: 8, to: 11, text: "32元", reason: "place" }])
  })

  it("may have numbers that no figure can hold", () => {
    const { doc: rolled, kept } = rollForward(doc(p(`捐款${"9".repeat(30)}元`)), { year: 2026 })
    expect(rolled.textContent).toContain("9".repeat(30))
    expect(kept).toMatchObject([{ reason: "malformed" }])
  })

  it("may break a line in the middle of a sentence", () => {
    becomes(doc(p("捐款32元", br(), "走访5户")), doc(p("捐款", was("捐款", "32", "元"), br(), "走访", was("走访", "5", "户"))))
  })

  it("never make it throw, and roll to valid ones", () => {
    const piece = fc.oneof(
      fc.constantFrom("2025年", "二〇二五年", "12月31日", "第十二条", "《", "》", "〔2025〕3号", "捐款", "同比增长", "32万元",
        "98.5%", "—", "至", "、", "，", "。", "一百二十人", "约", "余", "1", "0571-8888", "截至", "xx"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 6 }),
    )
    const block = fc.array(piece, { maxLength: 12 }).map(parts => parts.join("").replace(/\p{Cs}/gu, "") || "空")
    fc.assert(fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), lines => {
      const { doc: rolled, kept, years } = rollForward(doc(...lines.map(line => p(line))), { year: 2026 })
      rolled.check()
      for (const { from, to, text } of kept) expect(rolled.textBetween(from, to)).toBe(text)
      for (const { from, to, is } of years) expect(rolled.textBetween(from, to)).toBe(is)
    }), { numRuns: 300 })
  })
})

describe("a generated report", () => {
  const topic = fc.constantFrom("新建工会", "发展会员", "捐款", "走访慰问职工", "举办讲座", "培训干部", "整改隐患", "入会率")
  const unit = fc.constantFrom("家", "人", "万元", "户", "场", "人次", "处", "%")
  const number = fc.oneof(
    fc.integer({ min: 1, max: 999_999 }).map(String),
    fc.integer({ min: 1, max: 99_999 }).map(cents => (cents / 100).toFixed(2)),
  )
  const clause = fc.tuple(topic, fc.constantFrom("", "约", "近"), number, unit)
    .map(([a, hedge, b, c]) => a + valueText({ kind: "number", value: b, unit: c, hedge }))
  const filler = fc.constantFrom(
    "2025年以来", "依据《办法（2024年修订）》第三条", "坚持“两个维护”", "比2024年更好", "区总工会成立于1998年", "根据区工发〔2025〕7号文件",
  )
  const sentence = fc.array(fc.oneof({ arbitrary: clause, weight: 3 }, filler), { minLength: 1, maxLength: 5 })
    .map(parts => `${parts.join("，")}。`)
  const report = fc.array(sentence, { minLength: 1, maxLength: 6 })
    .map(lines => doc(title("2025年总结"), ...lines.map(line => p(line))))

  it("has no quantity left in its text", () => {
    fc.assert(fc.property(report, document => {
      rollForward(document, { year: 2026 }).doc.forEach(block => {
        const text = block.textBetween(0, block.content.size, undefined, () => "\ufffc").replace(/《[^《》]*》/g, "")
        expect(findNumbers(text).filter(found => found.class === "quantity")).toEqual([])
      })
    }))
  })

  it("has previous values in canonical form, and no others", () => {
    fc.assert(fc.property(report, document => {
      for (const { attrs: { kind, value, previous } } of figuresIn(rollForward(document, { year: 2026 }).doc)) {
        expect(value).toBeNull()
        expect((kind === "date" ? isDate : isDecimal)(previous ?? "")).toBe(true)
      }
    }))
  })

  it("reads as before once the previous values are put back and the years with them", () => {
    fc.assert(fc.property(report, document => {
      const back = filled(rollForward(document, { year: 2025 }).doc, ({ previous }) => previous)
      expect(back.textContent).toBe(document.textContent)
      const moved = filled(rollForward(document, { year: 2026 }).doc, ({ previous }) => previous)
      expect(moved.textContent.replace(/\d{4}/g, "")).toBe(document.textContent.replace(/\d{4}/g, ""))
    }))
  })

  it("rolls once to a year", () => {
    fc.assert(fc.property(report, document => {
      const once = rollForward(document, { year: 2026 }).doc
      expect(rollForward(once, { year: 2026 }).doc).toBe(once)
    }))
  })
})

describe("unchangedFigure", () => {
  const unchanged = (...figures: readonly Node[]): readonly string[] =>
    diagnose(doc(p(...figures)), [unchangedFigure]).map(({ severity, message }) => `${severity} ${message}`)

  it("warns of the very value of last period", () => {
    expect(unchanged(figure("捐款", "3200", "元", { previous: "3200.0" }))).toEqual(["warning “捐款”与上期相同（3,200元），请确认"])
    expect(unchanged(figure("换届", "2025-03", "", { kind: "date", previous: "2025-03" }))).toHaveLength(1)
  })

  it("is content with another, with a blank and with none to compare", () => {
    expect(unchanged(
      figure("a", "3", "元", { previous: "4" }), was("b", "3"), figure("c", "3"),
      blank("d", "", { previous: "3", status: "absent", reason: "无" }),
    )).toEqual([])
  })
})

describe("staleYear", () => {
  const stale = (...lines: readonly string[]): readonly string[] => {
    const document = doc(...lines.map(line => p(line)))
    return diagnose(document, [staleYear(2026)]).map(({ from, to }) => document.textBetween(from, to))
  }

  it("warns of the two years before", () => {
    expect(stale("2025年，我们继续努力。", "２０２４年的任务已经完成，2025年5月开工。")).toEqual(["2025年", "２０２４年", "2025年5月"])
    expect(diagnose(doc(title("2025总结")), [staleYear(2026)])).toMatchObject([{
      from: 1, to: 5, severity: "warning", rule: "staleYear", message: "“2025”是往年的年份，本报告写的是2026年，请确认",
    }])
  })

  it("is content with years that are compared with, named, planned or past", () => {
    expect(stale(
      "2026年比2025年好，与2025年同期相比增长，2025年、2026年均有增长。", "《办法（2025年修订）》和〔2025〕3号", "2021—2025年规划",
      "成立于2025年，2030年完成，1998年开始。",
    )).toEqual([])
  })
})
