import { copyFileSync, linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { figuresIn, parseReport, reportSchema, sectionsIn } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { doc, figure, h1, p, title } from "../build.ts"
import { buildCommand, tianbao, type Ran } from "./command.ts"

vi.setConfig({ testTimeout: 30_000 })
beforeAll(buildCommand, 120_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tianbao-"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
const roll = (line: string): Promise<Ran> => tianbao(folder, "roll-forward", ...line.split(" "))

function written(name: string): Node {
  const result = parseReport(reportSchema(), readFileSync(join(folder, name), "utf8"))
  if (!result.ok) throw new RangeError(`${name} does not parse`)
  return result.doc
}

const lastYear = doc(
  title("2025年工作总结"), h1("服务职工"),
  p("依据《工会法》第十二条，救助职工", figure("救助职工", "320", "人"), "，发放慰问金32万元，同比增长8.5%。"),
)

describe("roll-forward", () => {
  it("makes last year's report this year's, and says what it did", async () => {
    write("去年.json", JSON.stringify(lastYear.toJSON()))
    expect(await roll("去年.json --year 2026 -o 今年.json")).toEqual({
      code: 0, err: "",
      out: "已由 2025 年的报告生成 2026 年的：今年.json\n"
        + "  正文中的 2 个数字改为待填，原有的 1 个已清空，上期值都已保留\n"
        + "  1 处年份已顺延\n"
        + "  原样保留 1 处（条款、号码）：十二\n",
    })
    const rolled = written("今年.json")
    expect(rolled.firstChild?.textContent).toBe("2026年工作总结")
    expect(figuresIn(rolled).every(({ attrs }) => attrs.value === null)).toBe(true)
    expect(figuresIn(rolled).map(({ attrs: { label, previous, unit } }) => [label, previous, unit])).toEqual([
      ["救助职工", "320", "人"], ["发放慰问金", "32", "万元"], ["发放慰问金同比增长", "8.5", "%"],
    ])
    expect(readdirSync(folder).sort()).toEqual(["今年.json", "去年.json"].sort())
  })

  it("reads text, its typed headings as sections and its first line as the title", async () => {
    write("去年.txt", "区总工会2025年总结\r\n\r\n一、主要工作\r\n（一）组织建设。新建工会32家。\r\n捐款【待填：捐款（元）】。\r\n")
    expect((await roll("去年.txt --year 2026 -o a.json")).code).toBe(0)
    const rolled = written("a.json")
    expect(rolled.child(0).type.name).toBe("reportTitle")
    expect(sectionsIn(rolled).map(({ level, node }) => [level, node.textContent])).toEqual([[1, "主要工作"], [2, "组织建设"]])
    expect(figuresIn(rolled).map(({ attrs: { label, previous } }) => [label, previous]))
      .toEqual([["新建工会", "32"], ["捐款", null]])
  })

  it("reads HTML, and takes the old year where it is told", async () => {
    write("a.html", "<p>2024年新建工会32家。</p>")
    const ran = await roll("a.html --year 2026 --from 2024 -o b.json --lang en")
    expect(ran).toMatchObject({ code: 0, err: "" })
    expect(ran.out).toContain("made the report of 2026 from that of 2024: b.json\n")
    expect(written("b.json").textContent).toContain("2026年新建工会")
  })

  it("gives a report that the gate keeps closed until it is filled", async () => {
    write("a.json", JSON.stringify(lastYear.toJSON()))
    await roll("a.json --year 2026 -o b.json")
    const ran = await tianbao(folder, "check", "b.json")
    expect(ran.code).toBe(1)
    expect(ran.out).toContain("还差 3 处")
  })

  it("does not write over the report, whatever name it goes by", async () => {
    write("a.json", JSON.stringify(lastYear.toJSON()))
    linkSync(join(folder, "a.json"), join(folder, "hard.json"))
    for (const out of ["a.json", "./a.json", "hard.json"]) {
      expect(await roll(`a.json --year 2026 -o ${out}`))
        .toEqual({ code: 2, out: "", err: `tianbao: ${out}: 输出文件就是报告本身，请换一个文件名\n` })
    }
    copyFileSync(join(folder, "a.json"), join(folder, "old.json"))
    expect((await roll("a.json --year 2026 -o old.json")).code).toBe(0)
  })

  it.each([
    ["a.json -o b.json", "缺少“--year”"],
    ["a.json --year 2026", "缺少“-o”"],
    ["a.json --year 26 -o b.json", "“--year”的值“26”无效，只能是 1900–2999"],
    ["a.json --year 2026 --from 去年 -o b.json", "“--from”的值“去年”无效"],
    ["a.json --year 2026 -o b.docx", "b.docx: 输出文件的扩展名应为 .json"],
    ["a.json --year 2026 -o none/b.json", "none/b.json: 找不到文件或文件夹"],
    ["none.json --year 2026 -o b.json", "none.json: 找不到文件或文件夹"],
    ["a.json --year 2026 -o b.json --draft", "roll-forward 命令没有“--draft”这个选项"],
  ])("refuses `%s`", async (line, reason) => {
    write("a.json", JSON.stringify(lastYear.toJSON()))
    const ran = await roll(line)
    expect(ran).toMatchObject({ code: 2, out: "" })
    expect(ran.err).toContain(reason)
    expect(readdirSync(folder)).toEqual(["a.json"])
  })
})
