import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { findBrowser } from "../find-browser.mjs"
import { has } from "../docx/libreoffice.ts"
import { wordFile, wp, wr } from "../docx/word-file.ts"
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { bin, buildCommand, type Ran } from "./command.ts"

let folder = ""
const path = (name: string): string => join(folder, name)
const text = (name: string): string => readFileSync(path(name), "utf8")

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Ran => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", env: { ...process.env, ...env } })
  return { code: status, out: stdout, err: stderr }
}

const template = "# {{年度|日期}}工作总结\n\n## 帮扶救助\n\n全年共募集{{累计捐款|万元|min=0}}，慰问{{慰问人数|人}}。\n"
const complete = "# 2026年工作总结\n\n## 帮扶救助\n\n全年共募集{{累计捐款=1234.5|万元}}。\n"

beforeAll(buildCommand, 120_000)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  writeFileSync(path("模板.md"), template)
  writeFileSync(path("完成.md"), complete)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe("convert", () => {
  it("goes round the forms that hold blanks", () => {
    for (const [from, to] of [["模板.md", "a.json"], ["a.json", "b.html"], ["b.html", "c.md"]] as const) {
      expect(run(["convert", path(from), path(to)])).toMatchObject({ code: 0, out: `已转换：${path(to)}\n`, err: "" })
    }
    expect(text("c.md")).toBe(template)
    expect(text("b.html")).toContain('data-report-figure="累计捐款"')
  })

  it("stands before the others, and writes nothing", () => {
    for (const out of ["a.docx", "a.pdf", "a.txt"]) {
      const { code, err } = run(["convert", path("模板.md"), path(out)])
      expect([code, existsSync(path(out))]).toEqual([1, false])
      expect(err).toContain("“累计捐款”未填写")
    }
  })

  it("lets a complete report out, and a draft as one", () => {
    expect(run(["convert", path("完成.md"), path("a.txt")]).code).toBe(0)
    expect(text("a.txt")).toBe("2026年工作总结\n一、帮扶救助\n全年共募集1,234.5万元。\n")
    expect(run(["convert", path("模板.md"), path("a.docx"), "--draft"])).toMatchObject({ code: 0, out: `已导出草稿：${path("a.docx")}\n` })
    expect(run(["convert", path("a.docx"), path("b.md")]).code).toBe(0)
    expect(text("b.md")).toBe(template)
  })

  it("says what an import did", () => {
    writeFileSync(path("外来.docx"), wordFile(wp("一、基本情况") + wp(wr("募集") + wr("暗", "<w:vanish/>") + "<w:del/>")))
    const { code, err } = run(["convert", path("外来.docx"), path("a.md")])
    expect([code, text("a.md")]).toEqual([0, "## 基本情况\n\n募集\n"])
    expect(err).toBe("  已识别：按手打序号认出的标题 1 处\n  未读入：修订中删除的文字 1 处\n  未读入：隐藏文字 1 处：“暗”\n")
  })

  it("reads plain text with its typed headings", () => {
    writeFileSync(path("a.txt"), "工作总结\n一、情况\n正文。\n")
    expect(run(["convert", path("a.txt"), path("a.md")]).code).toBe(0)
    expect(text("a.md")).toBe("# 工作总结\n\n## 情况\n\n正文。\n")
  })

  it.each([
    [["convert", "完成.md"], "没有给出输出文件"], [["convert", "完成.md", "a.doc"], "输出文件的扩展名应为"],
    [["convert", "无.md", "a.json"], "找不到文件"], [["convert", "坏.docx", "a.json"], "这不是 Word 文件"], [["convert", "完成.md", "完成.md"], "输出文件就是报告本身"],
  ])("refuses %s", (args, reason) => {
    writeFileSync(path("坏.docx"), "hello")
    const { code, err } = run(args.map((arg, i) => i === 0 ? arg : path(arg)))
    expect([code, err.includes(reason)]).toEqual([2, true])
  })
})

it("goes from a Markdown template and values through the gate to Word in one line of a shell", () => {
  writeFileSync(path("数据.csv"), "名称,数值\n年度,2026\n累计捐款,1234.5万元\n慰问人数,45\n")
  execFileSync("sh", ["-c", 'tianbao fill 模板.md --values 数据.csv -o 报告.md && tianbao convert 报告.md 报告.docx && tianbao convert 报告.docx 回读.txt'], {
    cwd: folder, stdio: "ignore", env: { ...process.env, PATH: `${shim()}:${process.env["PATH"] ?? ""}` },
  })
  expect(text("回读.txt")).toBe("2026年工作总结\n一、帮扶救助\n全年共募集1,234.5万元，慰问45人。\n")
})

/** A folder with the command, as an installed package has it. */
function shim(): string {
  writeFileSync(path("tianbao"), `#!/bin/sh\nexec ${process.execPath} ${bin} "$@"\n`, { mode: 0o755 })
  return folder
}

describe("PDF", () => {
  const chromium = findBrowser()
  const shown = (name: string): string => execFileSync("pdftotext", ["-layout", path(name), "-"], { encoding: "utf8" })

  it.skipIf(!chromium || !has("pdftotext"))("is printed by a browser", { timeout: 60_000 }, () => {
    expect(run(["export", path("完成.md"), "--to", "pdf", "-o", path("a.pdf")], { CHROMIUM: chromium ?? "" })).toMatchObject({ code: 0 })
    expect(shown("a.pdf").replace(/\s+/g, "")).toBe("2026年工作总结一、帮扶救助全年共募集1,234.5万元。—1—")
  })
  it.skipIf(!has("soffice") || !has("pdftotext"))("is made by LibreOffice where there is no browser", { timeout: 120_000 }, () => {
    const office = execFileSync("sh", ["-c", "command -v soffice"], { encoding: "utf8" }).trim()
    expect(run(["convert", path("完成.md"), path("b.pdf")], { CHROMIUM: path("none"), SOFFICE: office })).toMatchObject({ code: 0 })
    expect(shown("b.pdf").replace(/\s+/g, "")).toContain("一、帮扶救助全年共募集1,234.5万元。")
  })
  it("says what to install where there is neither", () => {
    const { code, err } = run(["convert", path("完成.md"), path("c.pdf")], { CHROMIUM: path("none"), SOFFICE: path("none") })
    expect([code, err.includes("没有找到能生成 PDF 的程序：请安装 Chromium"), existsSync(path("c.pdf"))]).toEqual([2, true, false])
  })
})
