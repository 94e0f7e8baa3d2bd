import type { FillState } from "@tianbao/core/quantity"
import type { Locale } from "../words.ts"

/** What filling from a file says. */
export interface FillWords {
  readonly title: (source: string) => string
  readonly figure: string
  readonly before: string
  readonly after: string
  readonly result: string
  readonly states: Readonly<Record<FillState, string>>
  readonly missing: string
  readonly accept: string
  readonly converted: (text: string) => string
  readonly more: (count: number) => string
  readonly stillBlank: (labels: readonly string[], count: number) => string
  readonly asOf: string
  readonly fill: (count: number) => string
  readonly clipboard: string
  readonly open: string
  readonly insert: string
  readonly inserted: string
  readonly export: string
  readonly formats: { readonly csv: string; readonly xlsx: string; readonly json: string }
  readonly file: string
  readonly faults: { readonly tooLarge: string; readonly encoding: string; readonly damaged: string; readonly empty: string }
  readonly filled: (count: number) => string
}

const zh: FillWords = {
  title: source => `用“${source}”填数`,
  figure: "数字", before: "现在", after: "填入", result: "结果",
  states: {
    new: "新填", changed: "更新", same: "相同", conflict: "与手填不同", computed: "由算式得出", unknown: "报告里没有", ambiguous: "名称重复",
    invalid: "不能用", duplicate: "来源里重复",
  },
  missing: "来源里缺",
  accept: "用来源的替换手填的",
  converted: text => `由 ${text} 换算`,
  more: count => `后面还有 ${count} 个`,
  stillBlank: (labels, count) => `填后还有 ${count} 处空着：${labels.join("、")}${count > labels.length ? "…" : ""}`,
  asOf: "数据时间",
  fill: count => `填入 ${count} 个`,
  clipboard: "剪贴板",
  open: "从文件填数",
  insert: "插入为表格",
  inserted: "选中的数字已作为表格插入到光标处",
  export: "导出数字",
  formats: { csv: "CSV 表格", xlsx: "Excel 工作簿", json: "JSON 数据" },
  file: "数字",
  faults: {
    tooLarge: "文件过大：最多 5 MB、20,000 行",
    encoding: "不是文本文件，也不是 .xlsx 工作簿；旧的 .xls 请先另存为 .xlsx",
    damaged: "文件损坏，读不出来",
    empty: "没有找到数字：要有名称和数值两列",
  },
  filled: count => `填入了 ${count} 个数字，可以撤销`,
}

const en: FillWords = {
  title: source => `Fill in from “${source}”`,
  figure: "Figure", before: "Now", after: "Then", result: "Result",
  states: {
    new: "New", changed: "Changed", same: "Same", conflict: "Typed otherwise", computed: "Computed", unknown: "Not in the report", ambiguous: "Label used twice",
    invalid: "Not usable", duplicate: "Twice in the source",
  },
  missing: "Not in the source",
  accept: "Take it over what was typed",
  converted: text => `from ${text}`,
  more: count => `${count} more`,
  stillBlank: (labels, count) => `Still blank then (${count}): ${labels.join(", ")}${count > labels.length ? "…" : ""}`,
  asOf: "As of",
  fill: count => `Fill in ${count}`,
  clipboard: "clipboard",
  open: "Fill in from a file",
  insert: "Insert as a table",
  inserted: "The chosen figures stand in the text as a table",
  export: "Export the figures",
  formats: { csv: "CSV", xlsx: "Excel workbook", json: "JSON" },
  file: "figures",
  faults: {
    tooLarge: "Too large: at most 5 MB and 20,000 rows",
    encoding: "Neither text nor an .xlsx workbook; save an old .xls as .xlsx first",
    damaged: "The file is damaged",
    empty: "No values found: a column of names and one of values are needed",
  },
  filled: count => `${count} filled in; undo takes them back`,
}

/** The words in a language. */
export function fillWords(locale: Locale): FillWords {
  return locale === "en" ? en : zh
}
