import { en as enMessages, zhCN, type FigureKind, type Messages } from "@tianbao/core"
import type { Locale } from "./words.ts"
import { rollEn, rollZh, type RollWords } from "./roll/roll-words.ts"

/** What the find bar says. */
export interface FindWords {
  readonly open: string
  readonly text: string
  readonly replacement: string
  readonly matchCase: string
  readonly next: string
  readonly previous: string
  readonly replace: string
  readonly replaceAll: string
  readonly count: (index: number, total: number) => string
  readonly none: string
  readonly close: string
}

/** What the table's menu says. */
export interface TableWords {
  readonly open: string
  readonly rowAbove: string
  readonly rowBelow: string
  readonly columnBefore: string
  readonly columnAfter: string
  readonly deleteRow: string
  readonly deleteColumn: string
  readonly merge: string
  readonly split: string
  readonly headerRow: string
  readonly remove: string
}

/** All words of the element, in one language. */
export interface Strings {
  readonly messages: Messages
  readonly untitled: string
  readonly blanksLeft: (count: number) => string
  readonly problemsLeft: (count: number) => string
  readonly allFilled: string
  readonly noFigures: string
  readonly nextBlank: string
  readonly findMissing: string
  readonly missing: (count: number) => string
  readonly missingHere: string
  readonly walk: string
  readonly makeAll: string
  readonly makeFigure: string
  readonly settle: string
  readonly undo: string
  readonly redo: string
  readonly file: string
  readonly create: string
  readonly open: string
  readonly export: string
  readonly exportWord: string
  readonly exportPage: string
  readonly exportText: string
  /** The report with its blanks, to be opened again. */
  readonly save: string
  readonly saveMarkdown: string
  /** While a long file is read or written. */
  readonly reading: (name: string) => string
  readonly writing: string
  readonly percent: (percent: number) => string
  readonly imported: {
    readonly title: (name: string) => string
    readonly kinds: Readonly<Record<"recognised" | "doubtful" | "leftOut", string>>
    readonly place: (text: string, index: number) => string
  }
  readonly exportDraft: string
  readonly print: string
  readonly fullScreen: string
  /** What there is no room for in a narrow toolbar. */
  readonly more: string
  readonly leaveFullScreen: string
  readonly dragSection: string
  readonly find: FindWords
  readonly table: TableWords
  readonly outline: string
  readonly outlineEmpty: string
  readonly blanksIn: (count: number) => string
  readonly summary: (characters: number, figures: number) => string
  readonly panels: string
  readonly figures: string
  readonly problems: string
  readonly before: string
  readonly filled: (filled: number, total: number) => string
  readonly onlyBlank: string
  readonly locked: string
  readonly sheet: string
  readonly moreFigures: (count: number) => string
  readonly blank: string
  readonly optional: string
  readonly unverified: string
  readonly previous: (value: string) => string
  readonly unlabelled: string
  readonly figuresEmpty: string
  readonly figuresMissing: (count: number) => string
  readonly figuresDone: string
  readonly moreProblems: (count: number) => string
  readonly problemsEmpty: string
  readonly problemsEmptyHint: string
  readonly error: string
  readonly warning: string
  readonly toolbar: string
  readonly style: string
  readonly title: string
  readonly paragraph: string
  readonly level: (level: number) => string
  readonly promote: string
  readonly demote: string
  readonly bold: string
  readonly italic: string
  readonly underline: string
  readonly bulletList: string
  readonly orderedList: string
  readonly insertTable: string
  readonly insertFigure: string
  readonly cancel: string
  readonly close: string
  readonly refusal: {
    /** What cannot be done, with the colon before the count. */
    readonly export: string
    readonly print: string
    readonly blanks: (count: number) => string
    readonly blanksAndMore: (blanks: number, others: number) => string
    readonly others: (count: number) => string
    readonly why: string
    readonly goFirst: string
    readonly goFirstProblem: string
    readonly exportDraft: string
    readonly printDraft: string
    readonly draftHint: string
  }
  readonly picker: {
    readonly title: string
    readonly hint: string
    readonly search: string
    readonly empty: string
    readonly blankReport: string
    readonly blankReportHint: string
    readonly sections: (sections: number, figures: number) => string
    readonly families: Readonly<Record<string, string>>
  }
  readonly figureDialog: {
    readonly title: string
    readonly label: string
    readonly labelHint: string
    readonly unit: string
    readonly unitHint: string
    readonly kind: string
    readonly kinds: Readonly<Record<FigureKind, string>>
    readonly limits: string
    readonly formula: string
    readonly formulaHint: string
    readonly role: string
    readonly roleHint: string
    readonly min: string
    readonly max: string
    readonly precision: string
    readonly anyPrecision: string
    readonly whole: string
    readonly decimals: (count: number) => string
    readonly notANumber: string
    readonly wrongOrder: string
    readonly insert: string
  }
  readonly damage: {
    readonly title: (file: string) => string
    readonly titleLost: (file: string) => string
    readonly salvaged: string
    readonly lost: string
    readonly details: (count: number) => string
    readonly root: string
    readonly download: string
    readonly back: string
  }
  readonly roll: RollWords
  readonly failed: string
  readonly draft: string
  /** Tells the exported page's file from the stored report's. */
  readonly page: string
}

const zh: Strings = {
  messages: zhCN,
  untitled: "未命名的报告",
  blanksLeft: count => `还差 ${count} 处`,
  problemsLeft: count => `有 ${count} 个问题`,
  allFilled: "已填齐",
  noFigures: "没有要填的数字",
  nextBlank: "下一处空白",
  findMissing: "查找缺数",
  missing: count => `缺 ${count} 处数字`,
  missingHere: "缺数字",
  walk: "逐处核对",
  makeAll: "全部做成数字",
  makeFigure: "做成数字",
  settle: "此处无空",
  undo: "撤销",
  redo: "重做",
  file: "文件",
  create: "新建",
  open: "打开",
  export: "导出",
  exportWord: "Word 文档",
  exportPage: "HTML 网页",
  exportText: "纯文本",
  save: "存为文件",
  saveMarkdown: "存为 Markdown",
  reading: name => `正在读取 ${name}`,
  writing: "正在导出",
  percent: percent => `${percent}%`,
  imported: {
    title: name => `已读入 ${name}`,
    kinds: { recognised: "已识别", doubtful: "请核对", leftOut: "未读入" },
    place: (text, index) => `${text}，第 ${index} 处`,
  },
  exportDraft: "Word 草稿",
  print: "打印",
  fullScreen: "全屏",
  more: "更多",
  leaveFullScreen: "退出全屏",
  dragSection: "拖动可移动这一节（Alt+↑ / Alt+↓）",
  find: {
    open: "查找和替换", text: "查找", replacement: "替换为", matchCase: "区分大小写", next: "下一个", previous: "上一个",
    replace: "替换", replaceAll: "全部替换", count: (index, total) => `${index}/${total}`, none: "没有找到",
    close: "关闭",
  },
  table: {
    open: "表格", rowAbove: "在上方插入行", rowBelow: "在下方插入行", columnBefore: "在左侧插入列", columnAfter: "在右侧插入列",
    deleteRow: "删除行", deleteColumn: "删除列", merge: "合并单元格", split: "拆分单元格", headerRow: "标题行", remove: "删除表格",
  },
  outline: "大纲",
  outlineEmpty: "还没有标题。把光标放在一段里，点上方的“一、”，它就成了一级标题。",
  blanksIn: count => `${count} 处未填`,
  summary: (characters, figures) => `${characters.toLocaleString("zh-CN")} 字，${figures} 个数字`,
  panels: "数字与问题",
  figures: "数字",
  problems: "问题",
  before: "标题与开头",
  filled: (filled, total) => `已填 ${filled}/${total}`,
  onlyBlank: "只看未填",
  locked: "模板的文字已锁定，只填数字和标有“可填写”的部分",
  sheet: "数字表",
  moreFigures: count => `后面还有 ${count.toLocaleString("zh-CN")} 个`,
  blank: "未填",
  optional: "选填",
  unverified: "待核",
  previous: value => `上期 ${value}`,
  unlabelled: "未命名的数字",
  figuresMissing: count => `正文里缺 ${count} 处数字。点上方的“查找缺数”，逐处补上。`,
  figuresEmpty: "这份报告里还没有数字。点上方的“插入数字”，在光标处留一个要填的空。",
  figuresDone: "数字都填齐了。",
  moreProblems: count => `后面还有 ${count} 处`,
  problemsEmpty: "没有发现问题",
  problemsEmptyHint: "可以导出和打印。",
  error: "错误",
  warning: "提醒",
  toolbar: "编辑",
  style: "段落样式",
  title: "标题",
  paragraph: "正文",
  level: level => `${"一二三四五"[level - 1]}级标题`,
  promote: "升一级",
  demote: "降一级",
  bold: "加粗",
  italic: "倾斜",
  underline: "下划线",
  bulletList: "项目符号",
  orderedList: "编号列表",
  insertTable: "插入表格",
  insertFigure: "插入数字",
  cancel: "取消",
  close: "关闭",
  refusal: {
    export: "还不能导出：",
    print: "还不能打印：",
    blanks: count => `还差 ${count} 处`,
    blanksAndMore: (blanks, others) => `还差 ${blanks} 处，另有 ${others} 个问题`,
    others: count => `有 ${count} 个问题`,
    why: "点一条就到那里去。",
    goFirst: "去填第一处",
    goFirstProblem: "去看第一处",
    exportDraft: "导出草稿",
    printDraft: "打印草稿",
    draftHint: "草稿的每一页都印有“草稿”字样，空白照样显示。",
  },
  picker: {
    title: "新建报告",
    hint: "选一种报告，标题和要填的数字会先排好。",
    search: "搜索报告，例如：总结、述职、整改",
    empty: "没有这种报告。换个说法试试，或从空白报告开始。",
    blankReport: "空白报告",
    blankReportHint: "从一个标题开始",
    sections: (sections, figures) => `${sections} 个一级标题，${figures} 个数字`,
    families: {},
  },
  figureDialog: {
    title: "插入数字",
    label: "名称",
    labelHint: "例如：累计捐款",
    unit: "单位",
    unitHint: "例如：万元",
    kind: "类型",
    kinds: { number: "数字", percent: "百分比", range: "范围", date: "日期", text: "文字" },
    limits: "限制（可不填）",
    formula: "由算式得出（可不填）",
    formulaHint: "例如：现金捐款 + 物资折款",
    role: "由谁填",
    roleHint: "例如：财务",
    min: "最小",
    max: "最大",
    precision: "小数",
    anyPrecision: "不限",
    whole: "整数",
    decimals: count => `最多 ${count} 位`,
    notANumber: "请填数字，例如 100 或 0.5",
    wrongOrder: "最大值不能小于最小值",
    insert: "插入",
  },
  damage: {
    title: file => `“${file}”没有读完整`,
    titleLost: file => `“${file}”读不出来`,
    salvaged: "下面只读显示能读出的文字。原文件没有改动，可以再次下载。",
    lost: "文件里没有可以显示的文字。原文件没有改动，可以再次下载。",
    details: count => `${count} 处损坏`,
    root: "文件开头",
    download: "下载原文件",
    back: "回到原来的报告",
  },
  roll: rollZh,
  failed: "没有成功",
  draft: "草稿",
  page: "（网页）",
}

const en: Strings = {
  messages: enMessages,
  untitled: "Untitled report",
  blanksLeft: count => count === 1 ? "1 blank left" : `${count} blanks left`,
  problemsLeft: count => count === 1 ? "1 problem" : `${count} problems`,
  allFilled: "All filled in",
  noFigures: "No figures",
  nextBlank: "Next blank",
  findMissing: "Missing numbers",
  missing: count => count === 1 ? "1 number missing" : `${count} numbers missing`,
  missingHere: "Missing number",
  walk: "Review",
  makeAll: "Make all figures",
  makeFigure: "Make a figure",
  settle: "No blank here",
  undo: "Undo",
  redo: "Redo",
  file: "File",
  create: "New",
  open: "Open",
  export: "Export",
  exportWord: "Word document",
  exportPage: "HTML page",
  exportText: "Plain text",
  save: "Save to a file",
  saveMarkdown: "Save as Markdown",
  reading: name => `Reading ${name}`,
  writing: "Exporting",
  percent: percent => `${percent}%`,
  imported: {
    title: name => `Read ${name}`,
    kinds: { recognised: "Recognised", doubtful: "Please check", leftOut: "Left out" },
    place: (text, index) => `${text}, place ${index}`,
  },
  exportDraft: "Word draft",
  print: "Print",
  fullScreen: "Full screen",
  more: "More",
  leaveFullScreen: "Leave full screen",
  dragSection: "Drag to move this section (Alt+↑ / Alt+↓)",
  find: {
    open: "Find and replace", text: "Find", replacement: "Replace with", matchCase: "Match case", next: "Next",
    previous: "Previous", replace: "Replace", replaceAll: "Replace all", count: (index, total) => `${index} of ${total}`,
    none: "Nothing found", close: "Close",
  },
  table: {
    open: "Table", rowAbove: "Insert row above", rowBelow: "Insert row below", columnBefore: "Insert column before",
    columnAfter: "Insert column after", deleteRow: "Delete row", deleteColumn: "Delete column", merge: "Merge cells",
    split: "Split cell", headerRow: "Header row", remove: "Delete table",
  },
  outline: "Outline",
  outlineEmpty: "No headings yet. Place the cursor in a paragraph and press 一、 above to make it a heading.",
  blanksIn: count => count === 1 ? "1 blank" : `${count} blanks`,
  summary: (characters, figures) => `${characters.toLocaleString("en")} characters, ${figures} figures`,
  panels: "Figures and problems",
  figures: "Figures",
  problems: "Problems",
  before: "Title and opening",
  filled: (filled, total) => `${filled} of ${total} filled in`,
  onlyBlank: "Only blanks",
  locked: "The template's text is locked; fill in its figures and the open sections",
  sheet: "Sheet of figures",
  moreFigures: count => `${count.toLocaleString("en")} more`,
  blank: "Blank",
  optional: "Optional",
  unverified: "To verify",
  previous: value => `Last period ${value}`,
  unlabelled: "Unnamed figure",
  figuresMissing: count =>
    `The text lacks ${count === 1 ? "a number" : `${count} numbers`}. Press “Missing numbers” above to go through them.`,
  figuresEmpty: "This report has no figures yet. Press “Figure” above to leave a blank at the cursor.",
  figuresDone: "Every figure is filled in.",
  moreProblems: count => `${count} more below in the text`,
  problemsEmpty: "No problems found",
  problemsEmptyHint: "The report can be exported and printed.",
  error: "Error",
  warning: "Warning",
  toolbar: "Editing",
  style: "Paragraph style",
  title: "Title",
  paragraph: "Text",
  level: level => `Heading level ${level}`,
  promote: "Promote",
  demote: "Demote",
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  bulletList: "Bulleted list",
  orderedList: "Numbered list",
  insertTable: "Insert table",
  insertFigure: "Figure",
  cancel: "Cancel",
  close: "Close",
  refusal: {
    export: "Not ready to export: ",
    print: "Not ready to print: ",
    blanks: count => count === 1 ? "1 blank left" : `${count} blanks left`,
    blanksAndMore: (blanks, others) =>
      `${blanks} blank${blanks === 1 ? "" : "s"} and ${others} other problem${others === 1 ? "" : "s"}`,
    others: count => count === 1 ? "1 problem" : `${count} problems`,
    why: "Choose one to go there.",
    goFirst: "Fill in the first",
    goFirstProblem: "Go to the first",
    exportDraft: "Export a draft",
    printDraft: "Print a draft",
    draftHint: "A draft says 草稿 on every page and shows each blank.",
  },
  picker: {
    title: "New report",
    hint: "Choose a kind of report; its headings and figures are laid out for you.",
    search: "Search by name or pinyin",
    empty: "No such report. Try another word, or start from an empty one.",
    blankReport: "Empty report",
    blankReportHint: "Starts with a title",
    sections: (sections, figures) => `${sections} sections, ${figures} figures`,
    families: { 事务文书: "Everyday writing", 会议文书: "Meetings", 法定公文: "Official documents", 专业报告: "Special reports" },
  },
  figureDialog: {
    title: "Insert figure",
    label: "Label",
    labelHint: "e.g. 累计捐款",
    unit: "Unit",
    unitHint: "e.g. 万元",
    kind: "Kind",
    kinds: { number: "Number", percent: "Percent", range: "Range", date: "Date", text: "Text" },
    limits: "Limits (optional)",
    formula: "Computed by (optional)",
    formulaHint: "such as 现金捐款 + 物资折款",
    role: "Filled in by",
    roleHint: "such as 财务",
    min: "Minimum",
    max: "Maximum",
    precision: "Decimals",
    anyPrecision: "Any",
    whole: "None",
    decimals: count => `At most ${count}`,
    notANumber: "Type a number, such as 100 or 0.5",
    wrongOrder: "The maximum is below the minimum",
    insert: "Insert",
  },
  damage: {
    title: file => `“${file}” could not be read in full`,
    titleLost: file => `“${file}” could not be read`,
    salvaged: "What could be read is shown below, read-only. The file is unchanged and can be downloaded again.",
    lost: "The file holds no text that can be shown. It is unchanged and can be downloaded again.",
    details: count => count === 1 ? "1 fault" : `${count} faults`,
    root: "start of the file",
    download: "Download the file",
    back: "Back to the report",
  },
  roll: rollEn,
  failed: "That did not work",
  draft: "草稿",
  page: " (page)",
}

/** The words of a language. */
export function stringsOf(locale: Locale): Strings {
  return locale === "en" ? en : zh
}
