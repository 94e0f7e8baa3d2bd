// What LibreOffice makes of our files, measured on the page against GB/T 9704-2012.

import { gate, official, printed, type Profile } from "@tianbao/core"
import { toDocx } from "@tianbao/docx"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { addressee, attachment, date, doc, figure, h1, h2, p, signature, table, td, title, tr } from "../build.ts"
import { converted, has, placesIn, type Place } from "./libreoffice.ts"

const canRender = has("soffice") && has("pdftotext")
if (!canRender) console.log("LibreOffice or pdftotext is missing: nothing is rendered here.")

async function pagesOf(report: Node, profile: Profile = official): Promise<readonly (readonly Place[])[]> {
  const result = gate(report, [])
  if (!result.open) throw new Error("closed")
  return placesIn(converted(await toDocx(result.doc, { profile }), "docx", "pdf"))
}

const mm = (points: number): number => points * 25.4 / 72

/** A page's lines without its number: the texts of each, from left to right. */
function linesOf(page: readonly Place[]): readonly (readonly Place[])[] {
  const lines = new Map<number, Place[]>()
  for (const place of [...page].sort((a, b) => a.top - b.top)) {
    const key = [...lines.keys()].find(middle => Math.abs(middle - middleOf(place)) < 8) ?? middleOf(place)
    lines.set(key, [...lines.get(key) ?? [], place])
  }
  return [...lines.values()].map(line => line.sort((a, b) => a.left - b.left))
}

/** Faces differ in how far they reach up and down; their middles hardly do. */
const middleOf = ({ top, bottom }: Pick<Place, "top" | "bottom">): number => (top + bottom) / 2

const textOf = (line: readonly Place[] = []): string => line.map(({ text }) => text).join("")
const isNumber = (line: readonly Place[]): boolean => /^—\d+—$/.test(textOf(line).replace(/\s/g, ""))

describe.skipIf(!canRender)("on the page", () => {
  it("stand 22 lines of 28 characters within the standard's margins", { timeout: 120_000 }, async () => {
    const pages = await pagesOf(doc(...Array.from({ length: 5 }, () => p("国".repeat(28 * 12 - 2)))))
    for (const page of pages.slice(0, 2)) {
      const lines = linesOf(page).filter(line => !isNumber(line))
      expect(lines.map(line => textOf(line).length)).toEqual(lines.map((_, i) => (i + (page === pages[1] ? 22 : 0)) % 12 === 0 ? 26 : 28))
      expect(lines).toHaveLength(22)
      const full = lines.filter(line => textOf(line).length === 28)
      for (const line of full) {
        expect(mm(line[0]?.left ?? 0)).toBeCloseTo(28, 0)
        expect(mm(line[line.length - 1]?.right ?? 0)).toBeLessThanOrEqual(210 - 26 + 0.2)
        expect(mm(line[line.length - 1]?.right ?? 0)).toBeGreaterThan(210 - 26 - 1)
      }
      const [first, last] = [lines[0], lines[21]].map(line => mm(line?.[0] ? middleOf(line[0]) : 0))
      expect(first).toBeGreaterThan(37 + 3)
      expect(last).toBeLessThan(297 - 35 - 3)
    }
  })

  it("stands the number outside, below the text, or in the middle of what is printed", { timeout: 120_000 }, async () => {
    const report = doc(...Array.from({ length: 45 }, () => p("正文。")))
    const numbersOf = async (profile: Profile): Promise<readonly Place[]> => (await pagesOf(report, profile)).slice(0, 2).map(page => {
      const line = linesOf(page).find(isNumber) ?? []
      return { text: textOf(line).replace(/\s/g, ""), left: line[0]?.left ?? 0, right: line[line.length - 1]?.right ?? 0, top: line[0]?.top ?? 0, bottom: line[0]?.bottom ?? 0 }
    })
    const [odd, even] = await numbersOf(official)
    expect([odd?.text, even?.text]).toEqual(["—1—", "—2—"])
    // By one character of 14 pt, 4.9 mm, from the margin.
    expect(mm(odd?.right ?? 0)).toBeCloseTo(210 - 26 - 4.9, 0)
    expect(mm(even?.left ?? 0)).toBeCloseTo(28 + 4.9, 0)
    // Half a line of 14 pt further down than its upper edge.
    expect(mm(odd ? middleOf(odd) : 0)).toBeGreaterThan(297 - 35 + 7)
    expect(mm(odd ? middleOf(odd) : 0)).toBeLessThan(297 - 35 + 12)
    for (const number of await numbersOf(printed)) expect(mm((number.left + number.right) / 2)).toBeCloseTo(28 + 156 / 2, 0)
  })

  it("stand title, addressee, headings, attachments and signature where they belong", { timeout: 120_000 }, async () => {
    const [page = []] = await pagesOf(doc(
      title("工作报告"), addressee("市总工会："), p("现将情况报告如下。"), h1("基本情况"), h2("组织建设"), p("共", figure("会员", "1200", "人"), "。"),
      attachment("收支表"), attachment("名单"), signature("青川县总工会委员会"), date("2026年3月5日"),
    ))
    const lines = linesOf(page).filter(line => !isNumber(line))
    expect(lines.map(line => textOf(line))).toEqual([
      "工作报告", "市总工会：", "现将情况报告如下。", "一、基本情况", "（一）组织建设", "共1,200人。", "附件：1.收支表", "2.名单", "青川县总工会委员会", "2026年3月5日",
    ])
    const left = (i: number): number => ((lines[i]?.[0]?.left ?? 0) - 28 * 72 / 25.4) / (156 / 28 * 72 / 25.4)
    expect(mm(((lines[0]?.[0]?.left ?? 0) + (lines[0]?.[0]?.right ?? 0)) / 2)).toBeCloseTo(28 + 78, 0)
    const characters = lines.map((_, i) => Math.round(left(i)))
    expect(characters.slice(1, 8)).toEqual([0, 2, 2, 2, 2, 2, 5])
    // 署名 of nine characters ends two before the margin; the date of six, which begins two behind it, three.
    const fromRight = (i: number): number => 28 - (mm(lines[i]?.at(-1)?.right ?? 0) - 28) / (156 / 28)
    expect([fromRight(8), fromRight(9)].map(Math.round)).toEqual([2, 3])
    const middle = (i: number): number => lines[i]?.[0] ? middleOf(lines[i][0]) : 0
    const gap = (i: number): number => Math.round((middle(i) - middle(i - 1)) / 28.95)
    expect([gap(6), gap(7), gap(8), gap(9)]).toEqual([2, 1, 2, 1])
  })

  it("look the same where Word counts the sections", { timeout: 240_000 }, async () => {
    const runIn = (text: string): Node => doc(h1()).firstChild?.type.create({ level: 2, runIn: true }, doc().type.schema.text(text)) ?? doc()
    const report = doc(h1("甲"), h2("子"), runIn("丙"), p("文。"), h1("乙"), h2("丁"), table(tr(td(p("格")))))
    const texts = async (profile: Profile): Promise<readonly string[]> => (await pagesOf(report, profile)).flatMap(page => linesOf(page).map(textOf))
    expect(await texts({ ...official, numbering: "native" })).toEqual(await texts(official))
  })
})
