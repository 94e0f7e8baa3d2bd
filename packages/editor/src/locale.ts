import { en as coreEn, zhCN as coreZh, type FigureKind, type Hit, type LineKind, type Messages } from "@tianbao/core"
import { guardEn, guardZh, type GuardWords } from "./guard-words.ts"
import type { Progress } from "./review-state.ts"

/** The languages of the editor's own words. Text of the report is always Chinese. */
export type Locale = "zh-CN" | "en"

/** What the editor says to a person. */
export interface EditorWords {
  readonly messages: Messages
  readonly unit: (unit: string) => string
  /** What a screen reader calls the field of a figure. */
  readonly figure: (label: string, unit: string, isRequired: boolean, isBlank: boolean) => string
  readonly required: string
  readonly optional: string
  readonly previous: (text: string) => string
  readonly understood: (text: string) => string
  readonly take: (text: string) => string
  readonly taken: string
  /** What a change since last year was worked out from. */
  readonly workedOut: (label: string, value: string, previous: string) => string
  /** The word of direction is not what the numbers say. */
  readonly contradicted: (written: string, needed: string, value: string, previous: string) => string
  readonly reword: (needed: string, text: string) => string
  readonly range: (min: string | null, max: string | null) => string
  readonly blanksLeft: (count: number) => string
  readonly keys: string
  /** The two honest answers, each with its key. */
  readonly absent: string
  readonly unverified: string
  /** What the field asks when a figure is marked 不适用. */
  readonly reason: string
  readonly reasonKeys: string
  /** What a computed figure is made of. */
  readonly computed: (formula: string) => string
  readonly hint: Readonly<Record<FigureKind, string>>
  readonly commands: string
  readonly nothingFound: string
  readonly groups: {
    readonly basic: string
    readonly lines: string
    readonly headings: string
    readonly figures: string
    readonly reports: string
  }
  readonly items: {
    readonly paragraph: string
    readonly title: string
    readonly lines: Readonly<Record<LineKind, string>>
    readonly level: (level: number) => string
    readonly figure: string
    readonly percent: string
    readonly date: string
  }
  readonly newFigure: string
  readonly guard: GuardWords
  /** The card of a number that the text lacks. */
  readonly blank: {
    readonly card: string
    /** What is lacking, where no label says it. */
    readonly noun: (of: Hit["blank"]["class"]) => string
    /** "" where it is sure. */
    readonly sureness: (confidence: number) => string
    readonly make: string
    readonly fill: string
    readonly settle: string
    readonly edit: string
    readonly next: string
    readonly previous: string
    readonly end: string
    readonly close: string
    readonly open: (key: string) => string
    readonly walk: (count: number) => string
    readonly progress: (progress: Progress) => string
    readonly answered: (progress: Progress) => string
    readonly resting: string
    readonly resume: string
    readonly done: (progress: Progress) => string
    readonly fillRest: (blanks: number) => string
    readonly key: { readonly enter: string; readonly digits: string }
  }
}

const zh: EditorWords = {
  messages: coreZh,
  unit: unit => `单位：${unit}`,
  figure: (label, unit, isRequired, isBlank) =>
    [label, unit && `单位${unit}`, isRequired ? "必填" : "选填", isBlank ? "未填写" : ""].filter(Boolean).join("，"),
  required: "必填",
  optional: "选填",
  previous: text => `上期 ${text}`,
  understood: text => `= ${text}`,
  take: text => `采用 ${text}`,
  taken: "按回车采用",
  workedOut: (label, value, previous) => `由${label ? `“${label}”` : "前一个数字"}算得：${value}，上期 ${previous}`,
  contradicted: (written, needed, value, previous) =>
    `文中写“${written}”，数字是${needed}的：${value}，上期 ${previous}`,
  reword: (needed, text) => `改成“${needed}”，采用 ${text}`,
  range: (min, max) => min !== null && max !== null ? `${min} 至 ${max}` : min !== null ? `不小于 ${min}` : `不大于 ${max}`,
  blanksLeft: count => count > 0 ? `还差 ${count} 处` : "已填齐",
  keys: "回车确定 · Tab 下一处 · Esc 取消",
  absent: "不适用 /",
  unverified: "待核 ?",
  reason: "写明不适用的原因，如：本年度没有发生",
  reasonKeys: "原因写好后按回车；Esc 返回",
  computed: formula => `由 ${formula} 算得，不用填`,
  hint: { number: "请填数字", percent: "请填百分数", range: "如 100—150", date: "如 2026-3-5", text: "请填文字" },
  commands: "插入内容",
  nothingFound: "没有匹配的内容",
  groups: { basic: "基本", lines: "版式", headings: "标题", figures: "数字", reports: "整篇报告" },
  items: {
    paragraph: "正文", title: "报告标题",
    lines: { addressee: "主送机关 / 称呼", attachment: "附件", signature: "署名和日期", date: "成文日期", note: "附注" }, level: level => `${"一二三四五"[level - 1] ?? level}级标题`,
    figure: "数字", percent: "百分数", date: "日期",
  },
  newFigure: "数字",
  guard: guardZh,
  blank: {
    card: "缺少的数字",
    noun: of => ({
      quantity: "数字", year: "年份", "month-day": "日期", ordinal: "序号", outline: "编号", code: "编号", text: "文字",
    })[of],
    sureness: confidence => confidence >= 0.85 ? "" : confidence >= 0.7 ? "把握一般" : "不太确定",
    make: "做成数字", fill: "直接输数字", settle: "此处无空", edit: "改文字",
    next: "下一处", previous: "上一处", end: "结束", close: "关闭",
    open: key => `${key} 用按键处理`,
    walk: count => `逐处核对（${count}）`,
    progress: ({ ordinal, total, figures, settled }) =>
      `第${ordinal}处，共${total}处 · 已处理${figures + settled}处`,
    answered: ({ total, figures, settled }) => `已处理${figures + settled}处，共${total}处`,
    resting: "核对已暂停",
    resume: "继续",
    done: ({ figures, settled }) => {
      const parts = [figures > 0 && `做成数字 ${figures} 处`, settled > 0 && `标为无空 ${settled} 处`].filter(Boolean)
      return parts.length > 0 ? `全部处理完：${parts.join("，")}` : "没有缺少的数字了"
    },
    fillRest: blanks => `去填 ${blanks} 处未填`,
    key: { enter: "回车", digits: "0–9" },
  },
}

const english: EditorWords = {
  messages: coreEn,
  unit: unit => `Unit: ${unit}`,
  figure: (label, unit, isRequired, isBlank) =>
    [label, unit && `unit ${unit}`, isRequired ? "required" : "optional", isBlank ? "not filled in" : ""].filter(Boolean)
      .join(", "),
  required: "required",
  optional: "optional",
  previous: text => `Last period ${text}`,
  understood: text => `= ${text}`,
  take: text => `Take ${text}`,
  taken: "Press Enter to take it",
  workedOut: (label, value, previous) => `From ${label ? `“${label}”` : "the figure before"}: ${value}, last ${previous}`,
  contradicted: (written, needed, value, previous) =>
    `The text says ${written}, the numbers say ${needed}: ${value}, last ${previous}`,
  reword: (needed, text) => `Write ${needed}, take ${text}`,
  range: (min, max) =>
    min !== null && max !== null ? `${min} to ${max}` : min !== null ? `at least ${min}` : `at most ${max}`,
  blanksLeft: count => count > 0 ? `${count} left` : "All filled in",
  keys: "Enter to confirm · Tab for the next · Esc to cancel",
  absent: "Not applicable /",
  unverified: "To be verified ?",
  reason: "Why it does not apply",
  reasonKeys: "Write the reason and press Enter; Esc goes back",
  computed: formula => `Computed: ${formula}`,
  hint: { number: "A number", percent: "A percentage", range: "100—150", date: "2026-3-5", text: "Text" },
  commands: "Insert",
  nothingFound: "Nothing matches",
  groups: { basic: "Basic", lines: "Layout", headings: "Headings", figures: "Figures", reports: "Whole reports" },
  items: {
    paragraph: "Text", title: "Report title",
    lines: { addressee: "Addressee", attachment: "Attachment", signature: "Signature and date", date: "Date", note: "Note" }, level: level => `Heading ${level}`,
    figure: "Number", percent: "Percentage", date: "Date",
  },
  newFigure: "数字",
  guard: guardEn,
  blank: {
    card: "Missing number",
    noun: of => ({
      quantity: "Number", year: "Year", "month-day": "Date", ordinal: "Ordinal", outline: "Numbering", code: "Number",
      text: "Text",
    })[of],
    sureness: confidence => confidence >= 0.85 ? "" : confidence >= 0.7 ? "fairly likely" : "not certain",
    make: "Make a figure", fill: "or type it", settle: "No blank", edit: "Edit the text",
    next: "Next", previous: "Previous", end: "End", close: "Close",
    open: key => `${key} to use keys`,
    walk: count => `Review all ${count}`,
    progress: ({ ordinal, total, figures, settled }) => `${ordinal} of ${total} · ${figures + settled} answered`,
    answered: ({ total, figures, settled }) => `${figures + settled} of ${total} answered`,
    resting: "Review paused",
    resume: "Go on",
    done: ({ figures, settled }) => {
      const parts = [
        figures > 0 && `${figures} made ${figures === 1 ? "a figure" : "figures"}`,
        settled > 0 && `${settled} no blank`,
      ].filter(Boolean)
      return parts.length > 0 ? `All answered: ${parts.join(", ")}` : "No numbers are missing"
    },
    fillRest: blanks => blanks === 1 ? "Fill in 1 blank" : `Fill in ${blanks} blanks`,
    key: { enter: "Enter", digits: "0–9" },
  },
}

/** The words of a language. */
export function localeOf(locale: Locale): EditorWords {
  return locale === "en" ? english : zh
}
