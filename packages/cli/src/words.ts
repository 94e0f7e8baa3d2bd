import type { ReadFault } from "@tianbao/sheet"
import { en, zhCN, type Diagnostic, type KeptReason, type Messages } from "@tianbao/core"

/** What is wrong with a file, by Node's name for it or ours. */
export type FileFault =
  | "ENOENT" | "EACCES" | "EPERM" | "EISDIR" | "ENOSPC" | "ERR_ENCODING_INVALID_ENCODED_DATA"
  | "notAFile" | "notText" | "extension" | "tooLarge"

/** All that the command says to a person, in one language. What the checks say comes from core's `messages`. */
export interface Words {
  readonly messages: Messages
  readonly help: string
  readonly severity: Readonly<Record<Diagnostic["severity"], string>>
  readonly outsideSections: string
  line(number: number): string
  open(warnings: number): string
  closed(errors: number): string
  exported(out: string, draft: boolean): string
  rolled(out: string, from: number, year: number): string
  rolledFigures(figures: number, cleared: number): string
  rolledYears(years: number): string
  keptNumbers(reason: KeptReason, count: number, texts: string): string
  readonly notJSONFile: string
  filled(out: string, taken: number, same: number): string
  notTaken(key: string, reason: string): string
  conflict(before: string, after: string): string
  stillBlank(labels: readonly string[]): string
  /** Why a file gives no values. */
  readonly values: Readonly<Record<ReadFault, string>>
  readonly file: Readonly<Record<FileFault, string>>
  otherFault(detail: string): string
  readonly sameFile: string
  converted(out: string): string
  /** What `convert` and `fill` write. */
  readonly outExtension: string
  readonly storedExtension: string
  readonly noOutput: string
  pdf(reason: "none" | "failed", detail: string): string
  readonly seeHelp: string
  readonly noCommand: string
  unknownCommand(name: string): string
  unknownOption(name: string): string
  notForCommand(option: string, command: string): string
  missingValue(option: string): string
  unexpectedValue(option: string): string
  badValue(option: string, value: string, allowed: readonly string[]): string
  missingOption(option: string): string
  readonly noFile: string
  readonly oneFile: string
  unexpected(detail: string): string
}

/** Simplified Chinese, the default. */
export const chinese: Words = {
  messages: zhCN,
  help: `用法：
  tianbao check 文件… [--format text|json|jsonl]     检查报告是否填全、正文是否缺数字
  tianbao export 文件 --to html|docx|pdf|txt -o 输出文件 [--draft]   填全后导出
  tianbao convert 文件 输出文件 [--draft]   按扩展名转换：json、html、md 可带未填的空，docx、pdf、txt 须填全
  tianbao roll-forward 去年的文件 --year 年份 -o 输出.json [--from 年份]   把去年的报告改成今年的
  tianbao figures 文件 [--format csv|json|xlsx] [-o 输出文件]   列出报告里的数字
  tianbao fill 文件 --values 数据文件 -o 输出文件 [--source 来源] [--as-of 日期] [--accept-conflicts]   用数据文件填数

文件为 .json（编辑器保存的内容）、.html、.htm、.md（UTF-8 编码）或 .docx。check 还接受 .txt：每行一段，
UTF-8 或 GB18030（含 GBK）编码，只查正文缺的数字；roll-forward 和 convert 也接受 .txt。

选项：
  --format      text（默认）、json（一个数组）或 jsonl（每行一条）
  --to          html（独立网页）、docx（Word 文件）、pdf（用已安装的 Chromium、Chrome 或 LibreOffice 生成）或 txt
  --profile     official（默认，公文）或 print（打印稿，页码居中）
  -o, --out     输出文件；已有的文件会被替换
  --draft       不检查，作为草稿导出：每页标“草稿”，未填处标【待填：…】
  --year        新报告的年份
  --from        去年报告的年份；不给则从标题和正文中读
  --values      数据文件：.csv、.xlsx 或 .json，按名称对应；单位不同的换算后填
  --source      数据的来源，默认为数据文件名；--as-of 为数据的时间
  --accept-conflicts   手填的数字也用数据文件的替换；默认保留手填的
  --sections    哪种节点是章节：reportSection（默认）或 heading
  --lang        zh-CN（默认）或 en
  -h, --help    显示本说明
  --version     显示版本

退出码：0 可以导出（fill：全部采用）；1 还有错误（fill：有没有采用的）；2 文件或用法有误。多个文件取最大的。
`,
  severity: { error: "错误", warning: "提醒" },
  outsideSections: "章节之外",
  line: number => `第 ${number} 行`,
  open: warnings => warnings > 0 ? `可以导出（另有 ${warnings} 处提醒）` : "可以导出",
  closed: errors => `还差 ${errors} 处，不能导出`,
  exported: (out, draft) => `已导出${draft ? "草稿" : ""}：${out}`,
  rolled: (out, from, year) => `已由 ${from} 年的报告生成 ${year} 年的：${out}`,
  rolledFigures: (figures, cleared) => `正文中的 ${figures} 个数字改为待填，原有的 ${cleared} 个已清空，上期值都已保留`,
  rolledYears: years => `${years} 处年份已顺延`,
  keptNumbers: (reason, count, texts) => `原样保留 ${count} 处（${zhCN.keptNumber(reason)}）：${texts}`,
  notJSONFile: "输出文件的扩展名应为 .json",
  filled: (out, taken, same) => `填入 ${taken} 个数字${same > 0 ? `，另有 ${same} 个本来就相同` : ""}：${out}`,
  notTaken: (key, reason) => `没有采用“${key}”：${reason}`,
  conflict: (before, after) => `手填的是 ${before}，数据是 ${after}`,
  stillBlank: labels => `还有 ${labels.length} 处未填：${labels.join("、")}`,
  values: {
    tooLarge: "数据文件过大（最多 5 MB、20,000 行）",
    encoding: "既不是 UTF-8 也不是 GB18030 编码的文本，请转换后再试",
    damaged: "数据文件损坏，读不出来",
    empty: "没有找到数字：需要名称和数值两列",
  },
  file: {
    ENOENT: "找不到文件或文件夹",
    EACCES: "没有权限",
    EPERM: "没有权限",
    EISDIR: "是文件夹，不是文件",
    ENOSPC: "磁盘已满",
    ERR_ENCODING_INVALID_ENCODED_DATA: "不是 UTF-8 编码，请转换后再试",
    notAFile: "不是普通文件",
    notText: "既不是 UTF-8 也不是 GB18030 编码的文本，请转换后再试",
    extension: "不支持的文件类型，只接受 .json、.html、.htm、.md、.docx（check、roll-forward 和 convert 还接受 .txt）",
    tooLarge: "文件过大",
  },
  otherFault: detail => `无法读写（${detail}）`,
  sameFile: "输出文件就是报告本身，请换一个文件名",
  converted: out => `已转换：${out}`,
  outExtension: "输出文件的扩展名应为 .json、.html、.htm、.md、.docx、.pdf 或 .txt",
  storedExtension: "输出文件的扩展名应为 .json、.html、.htm 或 .md",
  noOutput: "没有给出输出文件",
  pdf: (reason, detail) => reason === "none"
    ? "没有找到能生成 PDF 的程序：请安装 Chromium、Chrome 或 LibreOffice，或用环境变量 CHROMIUM、SOFFICE 指明"
    : `没有生成 PDF（${detail}）`,
  seeHelp: "；用法见 tianbao --help",
  noCommand: "缺少命令",
  unknownCommand: name => `没有“${name}”这个命令`,
  unknownOption: name => `没有“${name}”这个选项`,
  notForCommand: (option, command) => `${command} 命令没有“${option}”这个选项`,
  missingValue: option => `“${option}”后面缺少值`,
  unexpectedValue: option => `“${option}”后面不能有值`,
  badValue: (option, value, allowed) => `“${option}”的值“${value}”无效，只能是 ${allowed.join("、")}`,
  missingOption: option => `缺少“${option}”`,
  noFile: "没有给出文件",
  oneFile: "一次只能导出一个文件",
  unexpected: detail => `程序出错：${detail}`,
}

const english: Words = {
  messages: en,
  help: `Usage:
  tianbao check FILE… [--format text|json|jsonl]        check whether reports are complete, their text too
  tianbao export FILE --to html|docx|pdf|txt -o OUT [--draft]   export a complete report
  tianbao convert FILE OUT [--draft]   by their extensions: json, html and md hold blanks, docx, pdf and txt must be complete
  tianbao roll-forward LAST --year YEAR -o OUT.json [--from YEAR]   make last year's report this year's
  tianbao figures FILE [--format csv|json|xlsx] [-o OUT]            list a report's figures
  tianbao fill FILE --values DATA -o OUT [--source TEXT] [--as-of DATE] [--accept-conflicts]   fill them in

FILE is .json (as an editor stores it), .html, .htm or .md, in UTF-8, or .docx. check takes .txt too: a paragraph a line, in
UTF-8 or GB18030 (GBK), checked for the numbers that its text lacks. roll-forward and convert take .txt as well.

Options:
  --format      text (default), json (one array) or jsonl (one object a line)
  --to          html (a page of its own), docx (a Word file), pdf (by an installed Chromium, Chrome or LibreOffice) or txt
  --profile     official (default) or print (page numbers in the middle)
  -o, --out     the file to write; an existing one is replaced
  --draft       export unchecked, as a draft: 草稿 on every page, blanks as 【待填：…】
  --year        the year of the new report
  --from        the year of the old one; read from its title and text by default
  --values      a .csv, .xlsx or .json file, by figures' names or labels; other units are converted
  --source      where the values are from, by default the file's name; --as-of, of when
  --accept-conflicts   go over what a person typed; by default that stands
  --sections    which node opens a section: reportSection (default) or heading
  --lang        zh-CN (default) or en
  -h, --help    show this text
  --version     show the version

Exit code: 0 may be exported (fill: all were taken); 1 has errors (fill: some were not); 2 bad input or usage. Of several files, the highest.
`,
  severity: { error: "error", warning: "warning" },
  outsideSections: "outside the sections",
  line: number => `line ${number}`,
  open: warnings => warnings > 0 ? `may be exported (${warnings} to look at)` : "may be exported",
  closed: errors => `${errors} to be mended before export`,
  exported: (out, draft) => `exported${draft ? " as a draft" : ""}: ${out}`,
  rolled: (out, from, year) => `made the report of ${year} from that of ${from}: ${out}`,
  rolledFigures: (figures, cleared) =>
    `numbers in the text made blank: ${figures}; figures emptied: ${cleared}; all with their previous values`,
  rolledYears: years => `years moved: ${years}`,
  keptNumbers: (reason, count, texts) => `left as they were, ${en.keptNumber(reason)}: ${count}: ${texts}`,
  notJSONFile: "the output's name must end in .json",
  filled: (out, taken, same) => `filled in ${taken}${same > 0 ? `, ${same} were the same already` : ""}: ${out}`,
  notTaken: (key, reason) => `“${key}” was not taken: ${reason}`,
  conflict: (before, after) => `a person typed ${before}, the file says ${after}`,
  stillBlank: labels => `still blank (${labels.length}): ${labels.join(", ")}`,
  values: {
    tooLarge: "is too large (at most 5 MB and 20,000 rows)",
    encoding: "is text in neither UTF-8 nor GB18030",
    damaged: "is damaged",
    empty: "has no values: a column of names and one of values are needed",
  },
  file: {
    ENOENT: "no such file or folder",
    EACCES: "permission denied",
    EPERM: "permission denied",
    EISDIR: "is a folder, not a file",
    ENOSPC: "no space left",
    ERR_ENCODING_INVALID_ENCODED_DATA: "is not UTF-8",
    notAFile: "is not a regular file",
    notText: "is text in neither UTF-8 nor GB18030",
    extension: "unsupported type of file; only .json, .html, .htm, .md and .docx are read (and .txt by check, roll-forward and convert)",
    tooLarge: "is too large",
  },
  otherFault: detail => `cannot be read or written (${detail})`,
  sameFile: "the output is the report itself; choose another name",
  converted: out => `converted: ${out}`,
  outExtension: "the output's name must end in .json, .html, .htm, .md, .docx, .pdf or .txt",
  storedExtension: "the output's name must end in .json, .html, .htm or .md",
  noOutput: "no output given",
  pdf: (reason, detail) => reason === "none"
    ? "nothing that makes a PDF was found: install Chromium, Chrome or LibreOffice, or name one by CHROMIUM or SOFFICE"
    : `no PDF was made (${detail})`,
  seeHelp: "; see tianbao --help",
  noCommand: "no command given",
  unknownCommand: name => `no command “${name}”`,
  unknownOption: name => `no option “${name}”`,
  notForCommand: (option, command) => `${command} has no option “${option}”`,
  missingValue: option => `“${option}” needs a value`,
  unexpectedValue: option => `“${option}” takes no value`,
  badValue: (option, value, allowed) => `“${value}” is no value of “${option}”; choose ${allowed.join(", ")}`,
  missingOption: option => `“${option}” is missing`,
  noFile: "no file given",
  oneFile: "exports one file at a time",
  unexpected: detail => `something went wrong: ${detail}`,
}

/** By the value of `--lang`. */
export const languages: ReadonlyMap<string, Words> = new Map([["zh-CN", chinese], ["en", english]])
