import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { figuresIn, parseReport, reportSchema } from "@tianbao/core"
import { toXLSX } from "@tianbao/sheet"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"
import { buildCommand, tianbao, type Ran } from "./command.ts"

vi.setConfig({ testTimeout: 30_000 })
beforeAll(buildCommand, 120_000)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  write("报告.json", JSON.stringify(report.toJSON()))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
const run = (line: string): Promise<Ran> => tianbao(folder, ...line.split(" "))

const report = doc(h1("募集"), p(
  "现金", blank("现金", "万元"), "，物资", blank("物资", "万元"), "，合计", blank("合计", "万元", { formula: "现金 + 物资" }), "，参加", figure("人数", "120", "人", { source: "typed" }),
))

function values(name: string): readonly string[] {
  const result = parseReport(reportSchema(), readFileSync(join(folder, name), "utf8"))
  return result.ok ? figuresIn(result.doc).map(({ attrs: { value, source, asof } }) => [value ?? "空", source, asof].filter(Boolean).join(" ")) : []
}

describe("fill", () => {
  it("fills by name, converts units, and leaves what a person typed", async () => {
    write("台账.csv", "指标,本期,单位\n现金,325000,元\n物资,4,\n人数,128,\n别的,1,\n")
    expect(await run("fill 报告.json --values 台账.csv -o 新.json --as-of 2026-11-20")).toEqual({
      code: 1, err: "", out: "填入 2 个数字：新.json\n  没有采用“人数”：手填的是 120，数据是 128\n  没有采用“别的”：报告里没有这个数字\n",
    })
    expect(values("新.json")).toEqual(["32.5 台账.csv 2026-11-20", "4 台账.csv 2026-11-20", "36.5", "120 typed"])
    expect(await run("fill 报告.json --values 台账.csv -o 新.json --accept-conflicts --source 财务")).toMatchObject({ code: 1 })
    expect(values("新.json")[3]).toBe("128 财务")
  })

  it("is idempotent, says what stays blank, and writes HTML too", async () => {
    write("值.json", '{"现金": "3"}')
    expect(await run("fill 报告.json --values 值.json -o 甲.json")).toEqual({ code: 0, err: "", out: "填入 1 个数字：甲.json\n  还有 1 处未填：物资\n" })
    expect((await run("fill 甲.json --values 值.json -o 乙.json")).out).toBe("填入 0 个数字，另有 1 个本来就相同：乙.json\n  还有 1 处未填：物资\n")
    expect(readFileSync(join(folder, "乙.json"), "utf8")).toBe(readFileSync(join(folder, "甲.json"), "utf8"))
    expect((await run("fill 报告.json --values 值.json -o 丙.html --lang en")).out).toBe("filled in 1: 丙.html\n  still blank (1): 物资\n")
    expect(readFileSync(join(folder, "丙.html"), "utf8")).toContain('data-value="3"')
  })

  it("reads a workbook", async () => {
    write("值.xlsx", await toXLSX(doc(p(figure("现金", "7", "万元")))))
    expect((await run("fill 报告.json --values 值.xlsx -o 甲.json")).code).toBe(0)
    expect(values("甲.json")[0]).toBe("7 值.xlsx")
  })

  it("writes nothing where something is wrong", async () => {
    write("空.csv", "说明\n")
    write("坏.xlsx", Uint8Array.of(0x50, 0x4b, 1))
    expect((await run("fill 报告.json --values 空.csv -o 甲.json")).err).toBe("tianbao: 空.csv: 没有找到数字：需要名称和数值两列\n")
    expect((await run("fill 报告.json --values 坏.xlsx -o 甲.json")).err).toBe("tianbao: 坏.xlsx: 数据文件损坏，读不出来\n")
    expect((await run("fill 报告.json --values 没有.csv -o 甲.json")).err).toBe("tianbao: 没有.csv: 找不到文件或文件夹\n")
    expect((await run("fill 报告.json -o 甲.json")).err).toBe("tianbao: 缺少“--values”；用法见 tianbao --help\n")
    expect(readdirSync(folder).sort()).toEqual(["坏.xlsx", "报告.json", "空.csv"].sort())
  })
})

describe("figures", () => {
  it("lists what the report holds, as CSV or JSON", async () => {
    expect((await run("figures 报告.json")).out).toBe(
      "\ufeff章节,名称,本期,单位,上期,变化,状态,来源,来源时间,算式,内部名称\r\n一、募集,现金,,万元,,,未填,,,,现金\r\n一、募集,物资,,万元,,,未填,,,,物资\r\n"
      + "一、募集,合计,,万元,,,未填,,,现金 + 物资,合计\r\n一、募集,人数,120,人,,,已填,手填,,,人数\r\n")
    expect(JSON.parse((await run("figures 报告.json --format json")).out)).toHaveLength(4)
    expect((await run("figures 报告.json --format xlsx")).code).toBe(2)
    expect((await run("figures 报告.json --format xlsx -o 数.xlsx")).out).toBe("已导出：数.xlsx\n")
    expect((await run("figures 报告.json --format text")).err).toBe("tianbao: “--format”的值“text”无效，只能是 csv、json、xlsx；用法见 tianbao --help\n")
  })
})
