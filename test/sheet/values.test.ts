import { figuresIn } from "@tianbao/core"
import { previewFill, takenValues, withValues, type GivenValue } from "@tianbao/core/quantity"
import { figureRows, readValues, toCSV, toJSON, toXLSX } from "@tianbao/sheet"
import fc from "fast-check"
import { strToU8, unzipSync, zipSync } from "fflate"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, h2, p } from "../build.ts"

const report = doc(
  h1("帮扶"), p("走访", figure("走访", "1286", "户", { previous: "1200", source: "typed" }), "，救助", blank("救助", "人次")),
  h2("资金"), p("支出", figure("支出", "-5", "万元", { source: "财务系统", asof: "2026-11-20" }), "，结余", figure("结余", null, "万元", { status: "absent", reason: "没有结余" })),
  p("满意度", figure("满意度", "97.50", "", { kind: "percent", status: "unverified" }), "，日期", figure("日期", "2026-03-05", "", { kind: "date" }), "，说明", figure("说明", "=1+1", "", { kind: "text" })),
)

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = async (input: Uint8Array | string): Promise<unknown> => {
  const result = await readValues(typeof input === "string" ? bytes(input) : input)
  return result.ok ? result.values.map(({ key, value, unit }) => [key, value, ...unit ? [unit] : []].join(" ")) : result.reason
}

describe("out", () => {
  it("is a table in the order of the text", () => {
    expect(toCSV(report).split("\r\n")).toEqual([
      "\ufeff章节,名称,本期,单位,上期,变化,状态,来源,来源时间,算式,内部名称",
      "一、帮扶,走访,1286,户,1200,▲ 7.2%,已填,手填,,,走访", "一、帮扶,救助,,人次,,,未填,,,,救助",
      "一、帮扶 > （一）资金,支出,-5,万元,,,已填,财务系统,2026-11-20,,支出", "一、帮扶 > （一）资金,结余,,万元,,,不适用：没有结余,,,,结余",
      "一、帮扶 > （一）资金,满意度,97.50,%,,,待核,,,,满意度", "一、帮扶 > （一）资金,日期,2026-03-05,,,,已填,,,,日期",
      "一、帮扶 > （一）资金,说明,\"'=1+1\",,,,已填,,,,说明", "",
    ])
  })

  it("is a list of records", () => {
    expect((JSON.parse(toJSON(report)) as unknown[])[2]).toEqual({
      name: "支出", label: "支出", kind: "number", value: "-5", unit: "万元", previous: null, status: "filled", change: "", section: "一、帮扶 > （一）资金",
      reason: "", source: "财务系统", asof: "2026-11-20", required: true, formula: "", role: "",
    })
    expect(figureRows(report).map(({ status }) => status)).toEqual(["filled", "blank", "filled", "absent", "unverified", "filled", "filled"])
  })

  it("is a workbook with the same bytes for the same report, numbers as numbers and texts as texts", async () => {
    const once = await toXLSX(report)
    expect(await toXLSX(report)).toEqual(once)
    const sheet = new TextDecoder().decode(unzipSync(once)["xl/worksheets/sheet1.xml"])
    expect(sheet).toContain('<c r="C2"><v>1286</v></c>')
    expect(sheet).toContain('<c r="C8" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(sheet).not.toContain("<f>")
  })

  it.each(["=cmd()", "+1+1", "-1+1", "@SUM(A1)", "\t=1", " =1+1", "　＝1", "a\n=1+1", "=HYPERLINK(\"x\")"])("tells a spreadsheet that %j is text", async text => {
    const hostile = doc(p(figure("说明", text, "", { kind: "text", label: text })))
    const line = toCSV(hostile).split("\r\n").slice(1).join("\r\n")
    expect(line).toContain(`"'${text.replaceAll('"', '""')}"`)
    expect(new TextDecoder().decode(unzipSync(await toXLSX(hostile))["xl/worksheets/sheet1.xml"])).not.toMatch(/<f>|<v>/)
  })

  it("writes a number that no double holds as text", async () => {
    const long = doc(p(figure("金额", "99999999999999999999.99", "元")))
    expect(new TextDecoder().decode(unzipSync(await toXLSX(long))["xl/worksheets/sheet1.xml"])).toContain(">99999999999999999999.99</t>")
  })
})

describe("in", () => {
  it("knows columns by their headings, in any order, and takes three columns without", async () => {
    expect(await read("指标,单位,上年,本期\n走访,户,1200,1300\n救助,人次,,45\n")).toEqual(["走访 1300 户", "救助 45 人次"])
    expect(await read("2026年台账\t\t\n项目\t数值\t备注\n走访\t1300\t初步\n")).toEqual(["走访 1300"])
    expect(await read("走访,1300,户\n救助,45,2024\n")).toEqual(["走访 1300 户", "救助 45"])
    expect(await read("走访;1300\n救助;45")).toEqual(["走访 1300", "救助 45"])
  })

  it("reads JSON by names, or as records", async () => {
    expect(await read('{"走访": 1300, "救助": "45", "空": null}')).toEqual(["走访 1300", "救助 45"])
    expect(await read('[{"label": "走访", "value": 1300, "unit": "户"}, {"label": "救助", "value": "45人次"}]')).toEqual(["走访 1300 户", "救助 45人次"])
  })

  it("reads GB18030, and refuses what is no text", async () => {
    expect(await read(Uint8Array.of(0xd7, 0xdf, 0xb7, 0xc3, 0x2c, 0x31, 0x32))).toEqual(["走访 12"])
    expect(await read(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toBe("encoding")
    expect(await read("")).toBe("empty")
    expect(await read("{")).toBe("damaged")
    expect(await read(new Uint8Array(5_000_001))).toBe("tooLarge")
  })

  it("tells of rows that name something and give nothing", async () => {
    expect(await readValues(bytes("名称,本期\n走访,12\n救助,\n"))).toEqual({ ok: true, values: [{ key: "走访", value: "12" }], skipped: [{ line: 3, text: "救助" }] })
  })
})

/** A workbook as other programs write it. */
function workbook(sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const files = {
    "xl/workbook.xml": '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="空" r:id="rId1"/><sheet name="台账" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
    "xl/worksheets/sheet2.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

describe("a workbook of others", () => {
  it("is read as it shows: shared strings, results of formulas, percentages, dates, fifteen digits", async () => {
    const sheet = `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>本期</t></is></c></row>
<row r="3"><c r="B3" t="s"><v>1</v></c><c r="C3"><f>SUM(A1)</f><v>38.600000000000001</v></c></row>
<row r="4"><c r="B4" t="inlineStr"><is><r><t>入会</t></r><r><t>率</t></r><rPh><t>ru</t></rPh></is></c><c r="C4" s="1"><v>0.97499999999999998</v></c></row>
<row r="5"><c r="B5" t="str"><v>日期</v></c><c r="C5" s="2"><v>46086</v></c></row>
<row r="6"><c r="B6" t="str"><v>坏的</v></c><c r="C6" t="e"><v>#DIV/0!</v></c></row>
<row r="7"><c r="B7" t="str"><v>大数</v></c><c r="C7"><v>1.2345E+6</v></c></row>`
    expect(await read(workbook(sheet, {
      "xl/sharedStrings.xml": '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>指标</t></si><si><t xml:space="preserve">支出 </t></si></sst>',
      "xl/styles.xml": '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="176"/></cellXfs></styleSheet>',
    }))).toEqual(["支出 38.6", "入会率 97.5%", "日期 2026-03-05", "大数 1234500"])
  })

  it("ends in a clear answer where it is damaged or too large", async () => {
    expect(await read(workbook("<row><c><v>1</row>"))).toBe("damaged")
    expect(await read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).toBe("damaged")
    expect(await read(workbook('<row r="99999999"><c r="A99999999"><v>1</v></c></row>'))).toBe("tooLarge")
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(61_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(await read(bomb)).toBe("tooLarge")
  })

  it("expands no entities", async () => {
    expect(await read(workbook("<row><c/></row>", { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&a;</t></si></sst>' }))).toBe("damaged")
  })
})

describe("out and in again", () => {
  it("changes nothing, whatever the figures are", async () => {
    const amount = fc.tuple(fc.integer({ min: -999_999, max: 999_999_999 }), fc.constantFrom("", ".5", ".25", ".125")).map(([whole, part]) => whole + part).map(text => text.replace(/^-0$/, "0"))
    const label = fc.string({ unit: fc.constantFrom(..."甲乙丙=+-'\",，a1 "), minLength: 1, maxLength: 6 }).filter(text => text.trim() === text && !/^(?:'|$)/.test(text))
    await fc.assert(fc.asyncProperty(fc.uniqueArray(fc.record({ label, amount }), { selector: each => each.label, minLength: 1, maxLength: 8 }), async records => {
      const filled: Node = doc(p(...records.map(each => figure(each.label, each.amount, "元"))))
      const emptied: Node = doc(p(...records.map(each => blank(each.label, "元"))))
      for (const file of [bytes(toCSV(filled)), bytes(toJSON(filled)), await toXLSX(filled)]) {
        const result = await readValues(file)
        const given: readonly GivenValue[] = result.ok ? result.values : []
        expect(previewFill(filled, given).entries.map(({ state }) => state)).toEqual(records.map(() => "same"))
        const refilled = withValues(emptied, takenValues(previewFill(emptied, given)))
        expect(figuresIn(refilled).map(({ attrs }) => attrs.value)).toEqual(records.map(each => each.amount))
      }
    }), { numRuns: 60 })
  })
})
