import {
  copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strFromU8, unzipSync } from "fflate"
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest"
import { diagnose, listDiagnostics, parseReport, reportSchema } from "@tianbao/core"
import { buildCommand, fixtures, start, tianbao, type Ran } from "./command.ts"

let folder: string

vi.setConfig({ testTimeout: 30_000 })
beforeAll(buildCommand, 60_000)

/** Gives each test an empty folder. */
function inFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
}

const check = (...args: readonly string[]): Promise<Ran> => tianbao(fixtures, "check", ...args)

describe.concurrent("check", () => {
  it.each([
    ["finished.json", 0, ["可以导出"]],
    ["finished.html", 0, ["可以导出"]],
    ["warnings.json", 0, ["1. 提醒 ", "2. 提醒 “存在的问题”下面没有内容", "可以导出（另有 2 处提醒）"]],
    ["blanks.json", 1, ["1. 错误 “职工总数”未填写", "一、主要工作 > （一）会员发展 > 【待填：职工总数（人）】", "还差 3 处"]],
    ["invalid.json", 1, ["“排查隐患”应为整数", "“整改率”不能大于100", "“罚款”的值“一万”", "“培训”待核实", "还差 4 处"]],
    ["conflicting.json", 1, ["“培训职工”前后不一致：460人次、406人次", "二、培训情况 > 406人次", "还差 1 处"]],
    ["stripped.html", 1, ["“走访”未填写", "一、主要工作 > （一）困难帮扶", "还差 1 处"]],
    ["heading.json", 1, ["“产值”未填写", "章节之外"]],
  ] as const)("reads %s", async (file, code, lines) => {
    const ran = await check(file)
    expect(ran.code).toBe(code)
    expect(ran.err).toBe("")
    for (const line of [file, ...lines]) expect(ran.out).toContain(line)
  })

  it("names what is wrong with a file that it cannot take", async () => {
    expect(await check("damaged.json")).toEqual({
      code: 2, out: "",
      err: "tianbao: damaged.json: content[2]: 含有无法识别的内容“videoCard”\n"
        + "tianbao: damaged.json: content[3].attrs: 含有无法识别的属性“align”\n",
    })
    const hostile = await check("hostile.json")
    expect(hostile.code).toBe(2)
    expect(hostile.err).toContain("不允许的键“__proto__”")
    expect(hostile.err).toContain("链接地址不安全")
    expect(hostile.err).toContain("content[0].content[1].type: 结构损坏")
  })

  it("goes on past a bad file, and ends with the worst code of all", async () => {
    expect((await check("finished.json", "blanks.json")).code).toBe(1)
    const ran = await check("damaged.json", "missing.json", "blanks.json", "finished.json")
    expect(ran.code).toBe(2)
    expect(ran.err).toContain("tianbao: missing.json: 找不到文件")
    expect(ran.out).toContain("还差 3 处")
    expect(ran.out).toContain("finished.json\n  可以导出\n")
  })

  it("writes one array over all files, or an object a line, the same objects in both", async () => {
    const files = ["blanks.json", "finished.json", "warnings.json"]
    const array: unknown = JSON.parse((await check(...files, "--format", "json")).out)
    const lines = (await check("--format=jsonl", ...files)).out.trimEnd().split("\n")
    expect(lines.map(line => JSON.parse(line) as unknown)).toEqual(array)
    expect(lines).toHaveLength(5)
    expect(lines[2]).toBe('{"file":"blanks.json","rule":"blankFigure","severity":"error","message":"“捐款”未填写",'
      + '"path":"一、主要工作 > （二）帮扶救助","text":"【待填：捐款（元）】","from":58,"to":59}')
  })

  it("writes an empty list where nothing was found", async () => {
    expect((await check("finished.json", "--format", "json")).out).toBe("[]\n")
    expect((await check("finished.json", "--format", "jsonl")).out).toBe("")
  })

  it("gives the list that the editor gives, byte for byte", async () => {
    const result = parseReport(reportSchema(), readFileSync(join(fixtures, "invalid.json"), "utf8"))
    if (!result.ok) throw new RangeError("invalid.json does not parse")
    const lines = listDiagnostics(result.doc, diagnose(result.doc))
      .map(record => `${JSON.stringify({ file: "invalid.json", ...record })}\n`)
    expect((await check("invalid.json", "--format", "jsonl")).out).toBe(lines.join(""))
  })

  it("takes headings for sections where it is told to", async () => {
    const ran = await check("heading.json", "--sections", "heading")
    expect(ran.code).toBe(1)
    expect(ran.out).toContain("一、上半年工作 > （一）生产情况 > 【待填：产值（万元）】")
    expect((await check("blanks.json", "--sections", "heading")).err).toContain("含有无法识别的内容“reportSection”")
  })

  it("speaks English", async () => {
    const ran = await check("blanks.json", "missing.json", "--lang", "en")
    expect(ran.out).toContain("error “捐款” is not filled in")
    expect(ran.out).toContain("3 to be mended")
    expect(ran.err).toBe("tianbao: missing.json: no such file or folder\n")
  })

})

describe("check, of other files", () => {
  inFolder()

  it("reads a byte order mark, and upper case in the file's name", async () => {
    writeFileSync(join(folder, "a.JSON"), `\ufeff${readFileSync(join(fixtures, "finished.json"), "utf8")}`)
    expect((await tianbao(folder, "check", "a.JSON")).code).toBe(0)
  })

  it("says what is wrong with what is no report", async () => {
    mkdirSync(join(folder, "d.json"))
    writeFileSync(join(folder, "empty.json"), "")
    writeFileSync(join(folder, "array.json"), "[]")
    writeFileSync(join(folder, "gbk.html"), new Uint8Array([0x3c, 0x70, 0x3e, 0xb9, 0xa4, 0xbb, 0xe1]))
    writeFileSync(join(folder, "a.rtf"), "")
    const ran = await tianbao(folder, "check", "d.json", "empty.json", "array.json", "gbk.html", "a.rtf", "none.json")
    expect(ran.code).toBe(2)
    expect(ran.out).toBe("")
    expect(ran.err.split("\n").map(line => line.replace(/(JSON：).*/, "$1"))).toEqual([
      "tianbao: d.json: 是文件夹，不是文件",
      "tianbao: empty.json: 不是有效的 JSON：",
      "tianbao: array.json: 不是报告文档：[…]",
      "tianbao: gbk.html: 不是 UTF-8 编码，请转换后再试",
      "tianbao: a.rtf: 不支持的文件类型，只接受 .json、.html、.htm、.md、.docx（check、roll-forward 和 convert 还接受 .txt）",
      "tianbao: none.json: 找不到文件或文件夹",
      "",
    ])
  })

  it("keeps a report from writing to the terminal", async () => {
    const figure = { type: "reportFigure", attrs: { label: "a\u001b[2J\nb\u202e" } }
    const content = [{ type: "paragraph", content: [figure] }]
    writeFileSync(join(folder, "a.json"), JSON.stringify({ type: "doc", content }))
    const ran = await tianbao(folder, "check", "a.json")
    expect(ran.out).toContain("“a\ufffd[2J b\ufffd”未填写")
    expect(ran.out).not.toMatch(/[\u001b\u202e]/)
  })
})

describe("check, of plain text", () => {
  inFolder()

  const lines = "全年累计捐款余元。\r\n\r\n各项工作有序推进。\n走访××人次，同比增长%，\n"
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
  const recordsOf = (out: string): readonly Record<string, unknown>[] =>
    out.trimEnd().split("\n").filter(Boolean).map(line => JSON.parse(line) as Record<string, unknown>)

  it("takes each line for a paragraph and lists what it lacks", async () => {
    write("总结.txt", lines)
    const ran = await tianbao(folder, "check", "总结.txt")
    expect(ran).toMatchObject({ code: 1, err: "" })
    expect(ran.out).toMatch(/^总结\.txt\n {2}1\. 错误 “.*捐款”后面少了数字（单位：元），请补上。依据：.+\n {5}第 1 行 > 余元\n/)
    expect(ran.out).toContain("第 4 行 > ××人次\n")
    expect(ran.out).toContain("还差 3 处")
    expect((await tianbao(folder, "check", "总结.txt", "--lang", "en")).out).toContain("line 4 > ××人次")
  })

  it("writes a record a line, with line and offsets", async () => {
    write("a.txt", lines)
    const { code, out } = await tianbao(folder, "check", "a.txt", "--format", "jsonl")
    expect(code).toBe(1)
    const records = recordsOf(out)
    expect(records.map(({ file, rule, line, start, end, kind, unit }) => [file, rule, line, start, end, kind, unit])).toEqual([
      ["a.txt", "missingNumber", 1, 6, 6, "missing", "元"],
      ["a.txt", "blankMarker", 4, 2, 4, "marker", "人次"],
      ["a.txt", "missingNumber", 4, 11, 11, "missing", "%"],
    ])
    for (const record of records) {
      expect(Object.keys(record)).toEqual(
        ["file", "rule", "line", "start", "end", "kind", "class", "unit", "label", "reason", "confidence"])
      expect(record).toMatchObject({ class: "quantity", label: expect.any(String), confidence: expect.any(Number) })
      expect(record["reason"]).not.toBe("")
    }
  })

  it("writes the same and more as an array", async () => {
    write("a.txt", lines)
    const short = recordsOf((await tianbao(folder, "check", "a.txt", "--format=jsonl")).out)
    const array = JSON.parse((await tianbao(folder, "check", "a.txt", "--format=json")).out) as readonly object[]
    expect(array).toMatchObject(short)
    expect(array[0]).toMatchObject({ severity: "error", path: "第 1 行", text: "余元", message: expect.stringContaining("捐款") })
    expect(array[0]).not.toHaveProperty("from")
  })

  it("lets a whole text pass", async () => {
    write("a.txt", "各项工作有序推进，全年累计捐款3.2亿余元。\n\n走访1,200人次，同比增长5%。\n")
    expect(await tianbao(folder, "check", "a.txt")).toEqual({ code: 0, out: "a.txt\n  可以导出\n", err: "" })
    write("empty.txt", "")
    expect((await tianbao(folder, "check", "empty.txt", "--format", "jsonl"))).toEqual({ code: 0, out: "", err: "" })
  })

  it("reads UTF-8 with a byte order mark, and GB18030", async () => {
    write("bom.txt", "\ufeff捐款××万元")
    // 捐款××万元, 𠮷, 捐款××万元
    const bytes = [0xbe, 0xe8, 0xbf, 0xee, 0xa1, 0xc1, 0xa1, 0xc1, 0xcd, 0xf2, 0xd4, 0xaa]
    write("gb.txt", new Uint8Array([...bytes, 0x0d, 0x0a, 0x95, 0x32, 0x82, 0x36, 0x0a, ...bytes]))
    const { out } = await tianbao(folder, "check", "bom.txt", "gb.txt", "--format", "jsonl")
    expect(recordsOf(out).map(({ file, line, start, end, unit }) => [file, line, start, end, unit])).toEqual([
      ["bom.txt", 1, 2, 4, "万元"], ["gb.txt", 1, 2, 4, "万元"], ["gb.txt", 3, 2, 4, "万元"],
    ])
  })

  it("refuses what is no text, and goes on", async () => {
    mkdirSync(join(folder, "d.txt"))
    write("utf16.txt", new Uint8Array(Buffer.from("\ufeff捐款××万元", "utf16le")))
    write("broken.txt", new Uint8Array([0xbe, 0xe8, 0xff]))
    write("long.txt", "字".repeat(10_000_001))
    write("a.txt", lines)
    const ran = await tianbao(folder, "check", "d.txt", "utf16.txt", "broken.txt", "none.txt", "long.txt", "a.txt")
    expect(ran.code).toBe(2)
    expect(ran.err).toBe(
      "tianbao: d.txt: 是文件夹，不是文件\ntianbao: utf16.txt: 既不是 UTF-8 也不是 GB18030 编码的文本，请转换后再试\n" +
      "tianbao: broken.txt: 既不是 UTF-8 也不是 GB18030 编码的文本，请转换后再试\ntianbao: none.txt: 找不到文件或文件夹\n" +
      "tianbao: long.txt: 文件过大\n")
    expect(ran.out).toContain("第 4 行 > ××人次")
  })

  it("stands beside reports, whose records keep their keys and gain the number's", async () => {
    write("a.txt", "捐款××万元")
    const content = [{ type: "paragraph", content: [{ type: "text", text: "捐款××万元" }] }]
    write("a.json", JSON.stringify({ type: "doc", content }))
    write("a.html", "<p>捐款××万元</p>")
    const ran = await tianbao(folder, "check", "a.txt", "a.json", "a.html", "--format", "jsonl")
    const [text, json, html] = recordsOf(ran.out)
    expect(Object.keys(json ?? {})).toEqual([
      "file", "rule", "severity", "message", "path", "text", "from", "to",
      "line", "start", "end", "kind", "class", "unit", "label", "reason", "confidence",
    ])
    expect(json).toMatchObject({ ...text, file: "a.json", from: 3, to: 7 })
    expect(html).toEqual({ ...json, file: "a.html" })
  })

  it("does not export it", async () => {
    write("a.txt", "各项工作有序推进。")
    const ran = await tianbao(folder, "export", "a.txt", "--to", "html", "-o", "a.html")
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining("不支持的文件类型") })
  })
})

describe("export", () => {
  inFolder()

  const exporting = (file: string, ...args: readonly string[]): Promise<Ran> =>
    tianbao(folder, "export", join(fixtures, file), ...args)
  const written = (): readonly string[] => readdirSync(folder)
  const partsOf = (file: string): Record<string, Uint8Array> => unzipSync(readFileSync(join(folder, file)))

  it("writes a Word file", async () => {
    const ran = await exporting("finished.json", "--to", "docx", "-o", "总结.docx")
    expect(ran).toEqual({ code: 0, out: "已导出：总结.docx\n", err: "" })
    const document = strFromU8(partsOf("总结.docx")["word/document.xml"] ?? new Uint8Array())
    expect(document).toContain("约212户")
    expect(document).not.toContain("待填")
    expect(written()).toEqual(["总结.docx"])
  })

  it("writes a page", async () => {
    expect((await exporting("finished.html", "--to=html", "--out=a.html")).code).toBe(0)
    const page = readFileSync(join(folder, "a.html"), "utf8")
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).toContain("约212户")
  })

  it.each(["html", "docx"])("writes no byte of %s while the gate is closed", async to => {
    const ran = await exporting("blanks.json", "--to", to, "-o", `a.${to}`)
    expect(ran.code).toBe(1)
    expect(ran.out).toBe("")
    expect(ran.err).toContain("“捐款”未填写")
    expect(ran.err).toContain("还差 3 处")
    expect(written()).toEqual([])
  })

  it("lets a draft out, marked as one", async () => {
    const ran = await exporting("blanks.json", "--to", "docx", "-o", "a.docx", "--draft")
    expect(ran).toEqual({ code: 0, out: "已导出草稿：a.docx\n", err: "" })
    const parts = partsOf("a.docx")
    expect(strFromU8(parts["word/header1.xml"] ?? new Uint8Array())).toContain("草稿")
    expect(strFromU8(parts["word/document.xml"] ?? new Uint8Array())).toContain("【待填：捐款（元）】")
    expect((await exporting("blanks.json", "--to", "html", "-o", "a.html", "--draft")).code).toBe(0)
    expect(readFileSync(join(folder, "a.html"), "utf8")).toContain("草稿")
  })

  it("tells of warnings and goes on", async () => {
    const ran = await exporting("warnings.json", "--to", "html", "-o", "a.html")
    expect(ran.code).toBe(0)
    expect(ran.err).toContain("可以导出（另有 2 处提醒）")
    expect(written()).toEqual(["a.html"])
  })

  it("replaces an older file", async () => {
    writeFileSync(join(folder, "a.html"), "旧")
    expect((await exporting("finished.json", "--to", "html", "-o", "a.html")).code).toBe(0)
    expect(readFileSync(join(folder, "a.html"), "utf8")).toContain("约212户")
  })

  it("keeps the older file where the gate is closed", async () => {
    writeFileSync(join(folder, "a.html"), "旧")
    expect((await exporting("blanks.json", "--to", "html", "-o", "a.html")).code).toBe(1)
    expect(readFileSync(join(folder, "a.html"), "utf8")).toBe("旧")
  })

  it("does not write over the report, whatever name it goes by", async () => {
    const report = readFileSync(join(fixtures, "finished.html"), "utf8")
    copyFileSync(join(fixtures, "finished.html"), join(folder, "a.html"))
    symlinkSync("a.html", join(folder, "soft.html"))
    linkSync(join(folder, "a.html"), join(folder, "hard.html"))
    for (const out of ["a.html", "./a.html", "soft.html", "hard.html"]) {
      const ran = await tianbao(folder, "export", "a.html", "--to", "html", "-o", out)
      expect(ran).toEqual({ code: 2, out: "", err: `tianbao: ${out}: 输出文件就是报告本身，请换一个文件名\n` })
    }
    expect(readFileSync(join(folder, "a.html"), "utf8")).toBe(report)
  })

  it("leaves nothing behind where it cannot write", async () => {
    mkdirSync(join(folder, "d"))
    const nowhere = await exporting("finished.json", "--to", "docx", "-o", "none/a.docx")
    expect(nowhere).toEqual({ code: 2, out: "", err: "tianbao: none/a.docx: 找不到文件或文件夹\n" })
    const ran = await exporting("finished.json", "--to", "docx", "-o", "d")
    expect(ran).toEqual({ code: 2, out: "", err: "tianbao: d: 是文件夹，不是文件\n" })
    expect(written()).toEqual(["d"])
    expect(readdirSync(join(folder, "d"))).toEqual([])
  })

  it("refuses a bad file, even as a draft", async () => {
    const ran = await exporting("damaged.json", "--to", "docx", "-o", "a.docx", "--draft")
    expect(ran.code).toBe(2)
    expect(ran.err).toContain("videoCard")
    expect(written()).toEqual([])
  })
})

describe.concurrent("usage", () => {
  it.each([
    ["", "缺少命令"],
    ["chek a.json", "没有“chek”这个命令"],
    ["constructor a.json", "没有“constructor”这个命令"],
    ["check", "没有给出文件"],
    ["check a.json --fromat json", "没有“--fromat”这个选项"],
    ["check a.json -x", "没有“-x”这个选项"],
    ["check a.json --format xml", "“--format”的值“xml”无效，只能是 text、json、jsonl"],
    ["check a.json --format", "“--format”后面缺少值"],
    ["check a.json --draft", "check 命令没有“--draft”这个选项"],
    ["check a.json --sections h1", "只能是 reportSection、heading"],
    ["check a.json --lang constructor", "只能是 zh-CN、en"],
    ["check a.json --help=yes", "“--help”后面不能有值"],
    ["export a.json -o b.html", "缺少“--to”"],
    ["export a.json --to html", "缺少“-o”"],
    ["export a.json --to rtf -o b", "只能是 html、docx"],
    ["export a.json --to html -o --draft", "“-o”后面缺少值"],
    ["export a.json b.json --to html -o c.html", "一次只能导出一个文件"],
  ])("refuses `tianbao %s`", async (line, reason) => {
    const ran = await tianbao(fixtures, ...line.split(" ").filter(Boolean))
    expect(ran.code).toBe(2)
    expect(ran.out).toBe("")
    expect(ran.err).toMatch(/^tianbao: .*；用法见 tianbao --help\n$/)
    expect(ran.err).toContain(reason)
  })

  it("helps", async () => {
    for (const args of [["--help"], ["-h"], ["check", "--help"]]) {
      const ran = await tianbao(fixtures, ...args)
      expect(ran.code).toBe(0)
      expect(ran.out).toContain("tianbao check 文件…")
    }
    expect((await tianbao(fixtures, "--help", "--lang", "en")).out).toContain("tianbao check FILE…")
  })

  it("tells its version", async () => {
    const ran = await tianbao(fixtures, "--version")
    expect(ran.code).toBe(0)
    expect(ran.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it("is quiet where nobody reads on", async () => {
    const files = Array.from({ length: 500 }, () => "invalid.json")
    const child = start(fixtures, "check", "--format", "json", ...files)
    let err = ""
    child.stderr?.setEncoding("utf8").on("data", (text: string) => err += text)
    child.stdout?.once("data", () => child.stdout?.destroy())
    const code = await new Promise(resolve => child.on("close", resolve))
    expect({ code, err }).toEqual({ code: 1, err: "" })
  })
})
