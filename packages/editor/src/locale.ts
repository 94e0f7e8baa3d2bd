import { en as coreEn, zhCN as coreZh, type Messages } from "@tianbao/core"

/** The languages of the editor's own words. Text of the report is always Chinese. */
export type Locale = "zh-CN" | "en"

/** What the editor says to a person. */
export interface EditorWords {
  readonly messages: Messages
  readonly unit: (unit: string) => string
  readonly required: string
  readonly optional: string
  readonly previous: (text: string) => string
  readonly understood: (text: string) => string
  readonly take: (text: string) => string
  readonly taken: string
  readonly range: (min: string | null, max: string | null) => string
  readonly blanksLeft: (count: number) => string
  readonly keys: string
  readonly hint: { readonly number: string; readonly percent: string; readonly date: string; readonly text: string }
  readonly commands: string
  readonly nothingFound: string
  readonly groups: {
    readonly basic: string
    readonly headings: string
    readonly figures: string
    readonly reports: string
  }
  readonly items: {
    readonly paragraph: string
    readonly title: string
    readonly level: (level: number) => string
    readonly figure: string
    readonly percent: string
    readonly date: string
  }
  readonly newFigure: string
}

const zh: EditorWords = {
  messages: coreZh,
  unit: unit => `单位：${unit}`,
  required: "必填",
  optional: "选填",
  previous: text => `上期 ${text}`,
  understood: text => `= ${text}`,
  take: text => `采用 ${text}`,
  taken: "按回车采用",
  range: (min, max) => min !== null && max !== null ? `${min} 至 ${max}` : min !== null ? `不小于 ${min}` : `不大于 ${max}`,
  blanksLeft: count => count > 0 ? `还差 ${count} 处` : "已填齐",
  keys: "回车确定 · Tab 下一处 · Esc 取消",
  hint: { number: "请填数字", percent: "请填百分数", date: "如 2026-3-5", text: "请填文字" },
  commands: "插入内容",
  nothingFound: "没有匹配的内容",
  groups: { basic: "基本", headings: "标题", figures: "数字", reports: "整篇报告" },
  items: {
    paragraph: "正文", title: "报告标题", level: level => `${"一二三四五"[level - 1] ?? level}级标题`,
    figure: "数字", percent: "百分数", date: "日期",
  },
  newFigure: "数字",
}

const english: EditorWords = {
  messages: coreEn,
  unit: unit => `Unit: ${unit}`,
  required: "required",
  optional: "optional",
  previous: text => `Last period ${text}`,
  understood: text => `= ${text}`,
  take: text => `Take ${text}`,
  taken: "Press Enter to take it",
  range: (min, max) =>
    min !== null && max !== null ? `${min} to ${max}` : min !== null ? `at least ${min}` : `at most ${max}`,
  blanksLeft: count => count > 0 ? `${count} left` : "All filled in",
  keys: "Enter to confirm · Tab for the next · Esc to cancel",
  hint: { number: "A number", percent: "A percentage", date: "2026-3-5", text: "Text" },
  commands: "Insert",
  nothingFound: "Nothing matches",
  groups: { basic: "Basic", headings: "Headings", figures: "Figures", reports: "Whole reports" },
  items: {
    paragraph: "Text", title: "Report title", level: level => `Heading ${level}`,
    figure: "Number", percent: "Percentage", date: "Date",
  },
  newFigure: "数字",
}

/** The words of a language. */
export function localeOf(locale: Locale): EditorWords {
  return locale === "en" ? english : zh
}
