import type { PackageFault } from "@tianbao/ooxml"
import type { ImportKind, ImportNote, ImportSubject } from "./import-note.ts"

/** What an import says to a person. */
export interface ImportWords {
  readonly kinds: Readonly<Record<ImportKind, string>>
  readonly faults: Readonly<Record<PackageFault, string>>
  /** What one note says: 按样式识别的标题 3 处. */
  note(note: ImportNote): string
}

const zhSubjects: Readonly<Record<ImportSubject, string>> = {
  title: "报告标题", headingStyle: "按样式认出的标题", headingOutline: "按大纲级别认出的标题", headingNumber: "按自动编号认出的标题",
  headingTyped: "按手打序号认出的标题", line: "主送、附件、署名、日期等", list: "列表", table: "表格", link: "链接", picture: "图片",
  figure: "带属性的数字", blank: "待填的空",
  editedFigure: "在 Word 里改过的数字", control: "别处的内容控件，按文字读入", blankLine: "下划线空白，按缺数标出", field: "域，只取显示的结果",
  inserted: "修订中插入的文字，按已接受读入", textBox: "文本框，文字接在段后", formula: "公式，按文字读入", symbol: "符号字体的字符",
  number: "自动编号，按文字读入",
  unreadFigure: "填的不是数字，改为待填", deleted: "修订中删除的文字", hidden: "隐藏文字", comment: "批注", footnote: "脚注和尾注",
  contents: "目录", headerFooter: "页眉页脚", unsafeLink: "不安全的链接地址", object: "图片和嵌入对象", embedded: "嵌入的其他文件",
}

const enSubjects: Readonly<Record<ImportSubject, string>> = {
  title: "report title", headingStyle: "headings by style", headingOutline: "headings by outline level",
  headingNumber: "headings by automatic number", headingTyped: "headings by typed number",
  line: "addressee, attachments, signature, date", list: "lists", table: "tables", link: "links", picture: "pictures",
  figure: "figures with their attributes", blank: "blanks to fill",
  editedFigure: "figures changed in Word", control: "content controls of others, read as text",
  blankLine: "underlined blanks, marked as missing", field: "fields, their shown result only",
  inserted: "tracked insertions, read as accepted", textBox: "text boxes, their text behind the paragraph",
  formula: "formulas, read as text", symbol: "characters of symbol fonts", number: "automatic numbers, read as text",
  unreadFigure: "entries that are no number, made blank", deleted: "tracked deletions", hidden: "hidden text", comment: "comments",
  footnote: "footnotes and endnotes", contents: "table of contents", headerFooter: "headers and footers",
  unsafeLink: "unsafe link addresses", object: "pictures and embedded objects", embedded: "other files embedded",
}

const chinese: ImportWords = {
  kinds: { recognised: "已识别", doubtful: "请核对", leftOut: "未读入" },
  faults: {
    notZip: "这不是 Word 文件（.docx），或文件不完整。请在 Word 或 WPS 里打开后另存为 .docx 再试。",
    legacy: "这是旧版 Word 文件（.doc）。请在 Word 或 WPS 里另存为 .docx 再试。",
    encrypted: "文件有密码保护。请去掉密码、另存后再试。",
    badEntry: "文件结构有误，没有读取。请在 Word 或 WPS 里打开后另存再试。",
    tooManyEntries: "文件里的部件太多，没有读取。",
    tooLarge: "文件解压后过大，没有读取。请删去大图或拆分后再试。",
    tooDeep: "文件嵌套过深，没有读取。",
    dtd: "文件里有自定义实体，不安全，没有读取。",
    badXML: "文件内容有误，没有读取。请在 Word 或 WPS 里打开后另存再试。",
    noPart: "这不是 Word 文件：里面没有正文。",
    macro: "文件带有宏（.docm），没有读取。请另存为 .docx 再试。",
  },
  note: ({ subject, count, texts }) => `${zhSubjects[subject]} ${count} 处${texts.length > 0 ? `：${texts.slice(0, 3).map(text => `“${text}”`).join("、")}` : ""}`,
}

const english: ImportWords = {
  kinds: { recognised: "Recognised", doubtful: "Please check", leftOut: "Left out" },
  faults: {
    notZip: "This is no Word file (.docx), or an incomplete one. Open it in Word or WPS and save it as .docx.",
    legacy: "This is an old Word file (.doc). Save it as .docx in Word or WPS.",
    encrypted: "The file is protected by a password. Take it off, save, and try again.",
    badEntry: "The file's structure is wrong; it was not read. Open it in Word or WPS and save it again.",
    tooManyEntries: "The file has too many parts; it was not read.",
    tooLarge: "The file is too large when inflated; it was not read. Take out large pictures, or split it.",
    tooDeep: "The file is nested too deep; it was not read.",
    dtd: "The file brings entities of its own, which is not safe; it was not read.",
    badXML: "The file's content is damaged; it was not read. Open it in Word or WPS and save it again.",
    noPart: "This is no Word file: it has no text.",
    macro: "The file has macros (.docm); it was not read. Save it as .docx.",
  },
  note: ({ subject, count, texts }) => `${enSubjects[subject]}: ${count}${texts.length > 0 ? ` (${texts.slice(0, 3).map(text => `“${text}”`).join(", ")})` : ""}`,
}

/** The words of an import in a language. */
export function importWordsOf(locale: "zh-CN" | "en"): ImportWords {
  return locale === "en" ? english : chinese
}
