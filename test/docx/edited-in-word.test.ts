// Our own files, changed as Word changes them: the XML of one part is rewritten.

import { draft, figuresIn, gate, type FigureAttrs } from "@tianbao/core"
import { fromDocx, toDocx } from "@tianbao/docx"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, p, schema } from "../build.ts"
import { read } from "./word-file.ts"

/** The report after a person changed texts of the file. */
async function edited(report: Node, changes: Readonly<Record<string, string>>, part = "word/document.xml"): Promise<Awaited<ReturnType<typeof read>>> {
  const files = unzipSync(await toDocx(draft(report)))
  let xml = strFromU8(files[part] ?? new Uint8Array())
  for (const [from, to] of Object.entries(changes)) {
    expect(xml).toContain(from)
    xml = xml.replaceAll(from, () => to)
  }
  return read(zipSync({ ...files, [part]: strToU8(xml) }))
}

const attrsIn = (report: Node): readonly FigureAttrs[] => figuresIn(report).map(({ attrs }) => attrs)
const donation = { min: "0", max: "5000", precision: "2", previous: "1100", source: "财务系统", asof: "2026-11-20", role: "财务" } as const

describe("a figure", () => {
  it.each([
    ["1,234.5万元", "1,300万元", "1300"], ["1,234.5万元", "1300", "1300"], ["1,234.5万元", "１，３００．５０ 万元", "1300.50"], ["1,234.5万元", "0万元", "0"],
  ])("changed from %s to %s has the value %s, and all its other attributes", async (before, after, value) => {
    const report = doc(p("共募集", figure("捐款", "1234.5", "万元", donation), "。"))
    const { doc: now, notes } = await edited(report, { [before]: after })
    expect(attrsIn(now)).toEqual(attrsIn(doc(p(figure("捐款", value, "万元", { ...donation, source: "Word", asof: "" })))))
    expect(notes.map(({ subject }) => subject)).toEqual(["editedFigure"])
  })
  it("that was not touched stays as it is, source and all", async () => {
    const report = doc(p("共", figure("捐款", "1234.50", "万元", { ...donation, hedge: "约" }), "，", figure("人数", "3", "人")))
    const { doc: now } = await edited(report, { "3人": "4人" })
    expect(attrsIn(now)[0]).toEqual(attrsIn(report)[0])
    expect(attrsIn(now)[1]).toMatchObject({ value: "4", source: "Word" })
  })
  it.each([["约1,200人", "约1,300人", "约", "1300"], ["约1,200人", "1300人", "", "1300"]])(
    "with a hedge, %s to %s", async (before, after, hedge, value) => {
      const { doc: now } = await edited(doc(p(figure("人数", "1200", "人", { hedge: "约" }))), { [before]: after })
      expect(attrsIn(now)[0]).toMatchObject({ hedge, value })
    })
  it("filled in a draft is filled", async () => {
    const { doc: now } = await edited(doc(p("共", blank("捐款", "万元"))), { "【待填：捐款（万元）】": "88", "<w:showingPlcHdr/>": "" })
    expect(attrsIn(now)[0]).toMatchObject({ value: "88", unit: "万元", name: "捐款" })
  })
  it("emptied is blank", async () => {
    const { doc: now } = await edited(doc(p("共", figure("捐款", "5", "万元"))), { "5万元": "" })
    expect(attrsIn(now)[0]?.value).toBeNull()
  })
  it("that now holds no number is blank, and the words are told", async () => {
    const { doc: now, notes } = await edited(doc(p("共", figure("捐款", "5", "万元"))), { "5万元": "约五千左右吧" })
    expect(attrsIn(now)[0]?.value).toBeNull()
    expect(notes).toEqual([{ kind: "leftOut", subject: "unreadFigure", count: 1, places: [0], texts: ["约五千左右吧"] }])
    expect(gate(now).open).toBe(false)
  })
  it("copied in Word is the same figure twice", async () => {
    const control = /<w:sdt>.*?<\/w:sdt>/s.exec(strFromU8(unzipSync(await toDocx(draft(doc(p(figure("捐款", "5", "万元", donation))))))["word/document.xml"] ?? new Uint8Array()))?.[0] ?? ""
    const { doc: now } = await edited(doc(p(figure("捐款", "5", "万元", donation))), { [control]: control + control.replace('<w:id w:val="1"/>', '<w:id w:val="-99812"/>') })
    expect(attrsIn(now)).toHaveLength(2)
    expect(attrsIn(now)[1]).toEqual(attrsIn(now)[0])
  })
  it("in a file whose own part was taken out is nobody's: text, or a blank", async () => {
    const files = unzipSync(await toDocx(draft(doc(p("共", figure("捐款", "5", "万元"), "，", blank("人数", "人"))))))
    delete files["customXml/item1.xml"]
    const result = await fromDocx(zipSync(files))
    if (!result.ok) throw new Error(result.problems[0]?.code)
    expect(result.isOwn).toBe(false)
    expect(result.doc.textBetween(0, result.doc.content.size)).toBe("共5万元，【待填：人数（人）】")
    expect(attrsIn(result.doc).every(({ value }) => value === null)).toBe(true)
  })
})

describe("text", () => {
  const report = doc(
    h1("基本情况"), schema.node("reportSection", { level: 2, runIn: true, open: true, role: "财务" }, [schema.text("收支")]), p("全年平稳。"), p("末段。"),
  )
  it("is as it was changed, its sections keep their attributes", async () => {
    const { doc: now } = await edited(report, { 全年平稳: "全年增收", 基本情况: "总体情况" })
    const expected = report.toJSON() as object
    expect(JSON.stringify(now.toJSON())).toBe(JSON.stringify(expected).replace("全年平稳", "全年增收").replace("基本情况", "总体情况"))
  })
  it("that was typed anew is a paragraph; a heading by its style is a section", async () => {
    const added = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>下步打算</w:t></w:r></w:p><w:p><w:r><w:t>继续努力。</w:t></w:r></w:p><w:sectPr>'
    const { doc: now } = await edited(report, { "<w:sectPr>": added })
    expect(now.lastChild?.textContent).toBe("继续努力。")
    expect(now.child(now.childCount - 2).toString()).toBe('reportSection("下步打算")')
  })
})
