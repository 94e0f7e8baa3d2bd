import { blanksFrom, evidenceIn, findBlanks, findNumbers, type Blank } from "@tianbao/blanks"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

// In these sentences ▮ is the place of a number that is missing. Filler stands in [] where it holds a number's place,
// in ‹› where it took some of the digits only, in «» where no number belongs.
const marks = { missing: ["▮", ""], marker: ["[", "]"], partial: ["‹", "›"] } as const

/** The paragraphs with their marks, as they are after the marks were taken away and put at what was found. */
function remarked(...paragraphs: string[]): string[] {
  const plain = paragraphs.map(text => text.replace(/[▮[\]‹›«»]/g, ""))
  const found = findBlanks(plain)
  for (const { paragraph, from, to, kind, class: numberClass } of [...found].reverse()) {
    const text = plain[paragraph] ?? ""
    const [open, close] = numberClass === "text" ? ["«", "»"] : marks[kind]
    plain[paragraph] = text.slice(0, from) + open + text.slice(from, to) + close + text.slice(to)
  }
  return plain
}

const stripped = [
  "今年以来，全市各级工会共走访慰问困难职工▮户，送去慰问金▮万元。",
  "发放宣传资料▮份，培训职工▮人次，合格率达到▮%。",
  "新建职工书屋▮个，投入资金▮万元，同比增长▮%。",
]
const whole = stripped.map(text => text.replaceAll("▮", "36"))

/** Expects a sentence to have these blanks, by itself and in a document that lacks its numbers. */
function expectBlanks(sentence: string): void {
  expect(remarked(sentence)).toEqual([sentence])
  expect(remarked(...stripped, sentence).at(-1)).toBe(sentence)
}

describe("findBlanks", () => {
  it.each([
    "全年累计捐款▮余元。",
    "全年累计捐款▮万元，惠及职工▮人次。",
    "规模以上工业增加值同比增长▮%。",
    "工会覆盖面由▮%提高到▮%。",
    "职工入会率达到▮，比上年提高▮个百分点。",
    "新发展会员▮名，会员总数达▮人。",
    "共收到合理化建议▮条，采纳▮条，创效▮万元。",
    "投入资金▮多万元，改造老旧小区▮个。",
    "粮食总产量▮万吨，比上年增产▮万吨。",
    "植树▮株，绿化面积▮亩。",
    "组织义务劳动▮次，参加▮人次。",
    "全县固定资产投资完成▮亿元，增速居全市第▮位。",
    "发放宣传资料▮余份，接受咨询▮余人次。",
    "人均可支配收入达到▮元，增长▮%。",
    "城镇新增就业▮人，登记失业率控制在▮%以内。",
    "节约成本约▮万元。",
    "日均客流量突破▮人次。",
    "历时▮个月，行程▮公里。",
    "办结率▮%，满意率▮%。",
    "合格率在▮%以上。",
    "不低于▮%，不高于▮%。",
    "贷款余额▮亿元，比年初增加▮亿元，增长▮%。",
    "由原来的▮元提高到▮元。",
    "受灾面积▮万亩，直接经济损失▮亿元。",
    "条件改善投入▮万元。",
    "三次产业比为▮：▮：▮，结构持续优化。",
    "男女职工比例由▮：▮调整为▮：▮。",
  ])("finds the quantities of %s", expectBlanks)

  it.each([
    "▮年▮月▮日，市总工会召开全委会。",
    "截至▮年▮月底，全县共建立基层工会▮个。",
    "▮月▮日上午，公司召开职工代表大会。",
    "▮月份，组织职工体检。",
    "2025年▮月▮日召开动员大会。",
    "于▮月▮日至▮日举办职工运动会。",
    "到▮年，全县工会组织覆盖率达到▮%。",
    "自▮年▮月▮日起施行。",
    "（▮年▮月▮日）",
    "2025年工作总结和▮年工作安排",
    "制定▮—▮年发展规划。",
  ])("finds the dates of %s", expectBlanks)

  it.each([
    "第▮届职工代表大会第▮次会议胜利召开。",
    "开展第▮批主题教育。",
    "夺得全市职工运动会第▮名。",
    "根据《工会法》第▮条规定。",
    "▮、加强组织建设",
    "▮．深化民主管理",
    "[（）]强化监督",
    "在▮号井站召开现场会。",
    "根据厂发〔▮〕▮号文件要求。",
    "根据厂发〔▮〕12号文件要求。",
  ])("finds the ordinals, items and codes of %s", expectBlanks)

  it.each([
    "全年累计捐款[××]万元，近[××]%的职工参加。",
    "[20xx]年，全厂职工[xx]人，入会率[x.x]%。",
    "[20××]年[×]月[×]日，召开职代会。",
    "投入资金[____]万元，受益职工近[___]人。",
    "现有会员[（  ）]人，其中女会员[( )]人。",
    "实现利润[【待填】]万元，完成产值[【数字】]亿元。",
    "救助职工[{{人数}}]人。",
    "完成产值‹xx6.8›亿元，增长‹xx.5›%。",
    "在[20XX]年基础上增长[X]%。",
    "第[×]届职工代表大会第[×]次会议。",
    "«××»市总工会«××»公司分会共有会员[××]人。",
    "经«××»局党委研究，投入[××]万元。",
    "每场[××]-[××]人，共[××]场。",
    "出动[××]人天，培训[××]场。",
  ])("finds the filler of %s", expectBlanks)

  it("tells apart what else crosses, stars and boxes are for", () => {
    for (const text of [
      "展板尺寸为3×5米。", "面积为3*4=12平方米。", "**重点任务**：加强组织建设。", "□是 □否", "□城镇 ☑农村", "有这回事吗？？",
      "困难职工张**，男，45岁。", "王某某、李某某", "《工会法》和《劳动法》", "2024—2025年，投入300万元。",
    ]) expectBlanks(text)
  })

  it.each([
    "坚持多元化发展，条件成熟的单位可以先行先试。",
    "用人单位应当依法保障当事人的合法权益。",
    "元旦春节期间，以工会名义发文号召职工参加。",
    "项目建设稳步推进，分别听取各方面意见。",
    "人员到位、文件齐全、号令统一。",
    "企业家协会要当好参谋，家庭困难的要优先帮扶。",
    "个别单位认识不到位，个人总结流于形式。",
    "条例规定，件件有着落，事事有回音。",
    "名牌产品和人才队伍建设取得新突破。",
    "场地狭小，台账不全，套话连篇。",
    "分公司党委高度重视，分管领导亲自部署。",
    "以人为本，面向基层，处处为职工着想。",
    "千方百计扩大就业，百分之百落实责任。",
    "起草文件，审核材料，把好关口。",
  ])("sees the words of %s", expectBlanks)

  it.each([
    "下一阶段要做好三项工作，一是加强学习，二是转变作风。",
    "党的十六大以来，两次召开会议，取得了一系列成绩。",
    "若干问题的决定",
    "组织了几次活动，职工都参加了。",
    "半年来，各区县都做了大量工作。",
    "每人一份，每户一册，人人有责。",
    "近几年，多次组织职工外出考察。",
    "几十名职工、上百个班组参加了竞赛。",
    "半个月内完成，半年后验收。",
    "十余名职工获奖，二十多个单位参赛。",
    "各项工作、各类人员、各个部门、各级组织。",
    "首批、首届、首次、首个、首家。",
  ])("takes words for numbers in %s", expectBlanks)

  it.each([
    "全年累计捐款32万元，惠及职工1200人次，同比增长12.5%。",
    "2025年3月5日，第3届职工代表大会第2次会议召开，到会代表186人。",
    "投入近300万元，新建职工书屋12个，藏书3.2万册。",
    "一百二十名职工参加培训，合格率达到百分之九十八。",
    "职工入会率由92%提高到98.5%，提高6.5个百分点。",
    "走访慰问困难职工3 200户，发放慰问金１２０万元。",
  ])("finds nothing in %s", expectBlanks)

  describe("with the document as evidence", () => {
    it.each([
      "▮个单位被授予“模范职工之家”称号。",
      "提前▮天完成全年任务。",
    ])("doubts %s only where numbers stand around it", sentence => {
      expect(remarked(...stripped, sentence, ...stripped)).toEqual([...stripped, sentence, ...stripped])
      expect(remarked(...whole, sentence, ...whole)).not.toEqual([...whole, sentence, ...whole])
    })

    it("judges a paragraph alone more strictly", () => {
      expect(remarked("提前▮天完成全年任务。")).toEqual(["提前天完成全年任务。"])
    })

    it("forgets it far away", () => {
      const far = Array<string>(200).fill("会议强调，要统一思想，提高站位，切实增强做好工作的责任感和紧迫感。")
      expect(remarked(...stripped, ...far, "提前天完成全年任务。").at(-1)).toBe("提前天完成全年任务。")
    })

    it("finds what is sure in any", () => {
      const sentence = "全年累计捐款▮万元，同比增长▮%。"
      expect(remarked(...whole, sentence, ...whole)).toEqual([...whole, sentence, ...whole])
    })
  })

  describe("says of a blank", () => {
    it.each<[string, Partial<Blank> & { figure: string }]>([
      ["全年累计捐款余元。", {
        from: 6, to: 6, kind: "missing", class: "quantity", unit: "元", label: "累计捐款", hedge: "余", rule: "bareUnit",
        words: ["全年累计捐款", "余元"], figure: "余元",
      }],
      ["投入近××万元，改造食堂。", {
        from: 3, to: 5, kind: "marker", class: "quantity", unit: "万元", label: "投入", hedge: "近", rule: "filler",
        words: ["投入近", "万元"], figure: "近××万元",
      }],
      ["完成产值xx6.8亿元。", {
        from: 4, to: 9, kind: "partial", class: "quantity", unit: "亿元", label: "完成产值", hedge: "", rule: "maskedDigits",
        words: ["完成产值", "亿元"], figure: "xx6.8亿元",
      }],
      ["入会率达到，位居前列。", {
        from: 5, to: 5, kind: "missing", class: "quantity", unit: "", label: "入会率", rule: "bareLead",
        words: ["入会率达到", "，"], figure: "",
      }],
      ["困难职工（  ）人以上", {
        from: 4, to: 8, kind: "marker", unit: "人", label: "困难职工", hedge: "以上", rule: "emptyBrackets",
        figure: "（  ）人以上",
      }],
      ["历时个多小时", { kind: "missing", unit: "个小时", label: "历时", hedge: "多", figure: "个多小时" }],
      ["在20××年召开", { kind: "marker", class: "year", unit: "年", rule: "maskedYear", figure: "20××年" }],
      ["在2025年月召开", { class: "month-day", unit: "月", rule: "bareDate", figure: "月" }],
      ["召开第届职代会", { class: "ordinal", unit: "届", rule: "bareOrdinal", figure: "届" }],
      ["、加强组织建设", { class: "outline", unit: "", label: "", rule: "bareOutline", figure: "" }],
      ["三次产业比为：，", { class: "quantity", label: "三次产业", rule: "parallel", figure: "" }],
      ["满意率【待填】，", { kind: "marker", class: "quantity", label: "满意率", rule: "placeholder", figure: "【待填】" }],
      ["投入资金____  万元", { kind: "marker", unit: "万元", label: "投入资金", figure: "____  万元" }],
      ["位于××路中段", { class: "text", unit: "", hedge: "", figure: "××" }],
      ["（ ）把好关口", { class: "outline", unit: "", figure: "（ ）" }],
      ["制定—年规划", { class: "year", unit: "", figure: "" }],
      ["由××市总工会", { kind: "marker", class: "text", unit: "", label: "", rule: "maskedName", figure: "××" }],
    ])("%s", (text, { figure, ...expected }) => {
      const [blank] = findBlanks([text])
      expect(blank).toMatchObject({ paragraph: 0, ...expected })
      expect(text.slice(blank?.figureFrom, blank?.figureTo)).toBe(figure)
    })

    it("what it measures, not when", () => {
      const labels = (text: string): string[] => findBlanks([...stripped.map(each => each.replaceAll("▮", "")), text])
        .filter(({ paragraph, class: kind }) => paragraph === stripped.length && kind === "quantity")
        .map(({ label }) => label)
      expect(labels("年捐款余元，同比增长%。")).toEqual(["捐款", "年捐款同比增长"])
      expect(labels("收入达到万亿元，比年增长%。")).toEqual(["收入", "收入增长"])
      expect(labels("人均可支配收入由年的元增加到年的元。")).toEqual(["人均可支配收入", "人均可支配收入增加"])
    })

    it("a word behind it without half a character", () => {
      expect(findBlanks(["满意率【待填】😀"])[0]?.words).toEqual(["满意率", "😀"])
    })

    it("how sure it is", () => {
      const confidenceOf = (...texts: string[]): number => findBlanks(texts).at(-1)?.confidence ?? 0
      const sure = confidenceOf("全年累计捐款余元。")
      expect(sure).toBeGreaterThan(0.95)
      expect(confidenceOf(...stripped.map(text => text.replaceAll("▮", "")), "提前天完成全年任务。")).toBeLessThan(sure)
    })
  })
})

describe("for any text", () => {
  const parts = [
    ..."约近余多来共第3x万人元%年月日号届，。：、.-—?*□○ 　\0\n", "1.2", "6.8", "2026", "达到", "增长", "比例为", "××", "20xx", "____", "（ ）",
    "《》", "{{", "}}", "【待填】", "个百分点", "\ud800", "\udc00", "😀",
  ]
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(fc.constantFrom(...parts), { maxLength: 24 }).map(each => each.join("")),
  )
  const document = fc.array(text, { maxLength: 5 })

  it("never throws; spans are in range, sorted and apart", () => {
    fc.assert(fc.property(document, paragraphs => {
      let [paragraph, end, figureEnd] = [0, -1, 0]
      for (const blank of findBlanks(paragraphs)) {
        expect(blank.paragraph).toBeGreaterThanOrEqual(paragraph)
        if (blank.paragraph > paragraph) [paragraph, end, figureEnd] = [blank.paragraph, -1, 0]
        // Where nothing stands, two places are at least one character apart.
        expect(blank.from).toBeGreaterThanOrEqual(blank.kind === "missing" ? end + 1 : Math.max(end, 0))
        expect(blank.figureFrom).toBeGreaterThanOrEqual(figureEnd)
        expect(blank.figureFrom).toBeLessThanOrEqual(blank.from)
        expect(blank.to - blank.from).toBeGreaterThanOrEqual(blank.kind === "missing" ? 0 : 1)
        expect(blank.to).toBeLessThanOrEqual(blank.figureTo)
        expect(blank.figureTo).toBeLessThanOrEqual(paragraphs[paragraph]?.length ?? 0)
        expect(blank.confidence).toBeGreaterThanOrEqual(0.5)
        expect(blank.confidence).toBeLessThanOrEqual(1)
        for (const word of blank.words) expect(paragraphs[paragraph]).toContain(word)
        end = blank.to
        figureEnd = blank.figureTo
      }
    }), { numRuns: 1000 })
  })

  it("finds the same in evidence that was kept", () => {
    fc.assert(fc.property(document, paragraphs => {
      const evidence = paragraphs.map(evidenceIn)
      const found = findBlanks(paragraphs)
      expect(blanksFrom(evidence)).toEqual(found)
      expect(blanksFrom(evidence)).toEqual(found)
    }), { numRuns: 300 })
  })

  it.each([
    "加强组织建设，", "全年累计捐款个万元，", "捐款达到，", "××万元，", "×", "?", "*1", "（ ）", "{{", "【待", "—", "　", "_ ", "人", "年月日", "第条",
    "比例为：：", "比例为", "2026-", "一", "○", "〇", "1", "１", "?.", "__ ", "${", "32万元，", "\ud800", "😀",
  ])("is linear in a line of %j", unit => {
    const line = unit.repeat(1_000_000 / unit.length)
    const started = performance.now()
    findBlanks([line])
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 60_000)
})

describe("for a sentence with a number", () => {
  const kinds: readonly (readonly [leads: readonly string[], units: readonly string[]])[] = [
    [["累计捐款", "投入资金", "发放慰问金", "完成产值", "实现利润", "节约成本"], ["元", "万元", "亿元", "余元", "余万元"]],
    [["培训职工", "走访慰问困难职工", "新发展会员", "新增就业"], ["名", "余人", "人次", "万人"]],
    [["新建职工书屋", "建成活动室", "改造小区"], ["个", "座", "余个"]],
    [["办理案件", "收到建议"], ["件", "条", "余件"]],
    [["同比增长", "入会率达到", "由上年的", "比重提高到"], ["%", "个百分点"]],
    [["新修公路", "铺设管道"], ["公里", "米", "万米"]],
    [["植树", "生产粮食", "节水"], ["株", "吨", "万吨", "立方米"]],
  ]
  const sentence = fc.constantFrom(...kinds).chain(([leads, units]) => fc.record({
    opening: fc.constantFrom("", "全年", "截至目前，", "今年以来，全市工会"),
    lead: fc.constantFrom(...leads),
    unit: fc.constantFrom(...units),
    end: fc.constantFrom("。", "，", "；", "、", "，职工十分满意。", "（含外来务工人员）。"),
  }))
  const value = fc.oneof(
    fc.integer({ min: 1, max: 99_999 }).map(String),
    fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 9 })).map(pair => pair.join(".")),
  )
  /** The blanks of a sentence in a document that lacks its numbers. */
  const blanksIn = (text: string): readonly Blank[] =>
    findBlanks([...stripped.map(each => each.replaceAll("▮", "")), text])
      .filter(({ paragraph }) => paragraph === stripped.length)

  it("finds the place again once the number is gone", () => {
    fc.assert(fc.property(sentence, ({ opening, lead, unit, end }) => {
      const at = (opening + lead).length
      expect(blanksIn(opening + lead + unit + end).map(({ from }) => Math.abs(from - at) <= 1)).toEqual([true])
    }), { numRuns: 500 })
  })

  it("finds nothing while it is there", () => {
    fc.assert(fc.property(sentence, value, ({ opening, lead, unit, end }, number) => {
      expect(blanksIn(opening + lead + number + unit + end)).toEqual([])
    }), { numRuns: 300 })
  })

  it("is the same with its numbers put back, and has new ones in their place", () => {
    const several = fc.array(fc.tuple(sentence, value, value), { minLength: 1, maxLength: 4 })
    fc.assert(fc.property(several, rows => {
      const text = rows.map(([{ opening, lead, unit, end }, number]) => opening + lead + number + unit + end).join("")
      const found = findNumbers(text)
      expect(found.map(number => number.value)).toEqual(rows.map(([, number]) => number))
      const put = (texts: readonly string[]): string =>
        found.reduceRight((rest, { from, to }, index) => rest.slice(0, from) + texts[index] + rest.slice(to), text)
      expect(put(found.map(({ from, to }) => text.slice(from, to)))).toBe(text)
      const next = rows.map(([, , number]) => number)
      expect(findNumbers(put(next))).toMatchObject(found.map(({ unit, class: numberClass, label, hedge }, index) =>
        ({ value: next[index], unit, class: numberClass, label, hedge })))
    }), { numRuns: 300 })
  })
})
