import { en as enMessages, zhCN, type Messages } from "@tianbao/core"

/** The languages of the interface. The report itself is Chinese in both. */
export type Locale = "zh-CN" | "en"

/** What is said as long as there is an editor; the words of its parts come with them (locale.ts). */
export interface Words {
  readonly messages: Messages
  /** What the text is called where the page has no label for it. */
  readonly text: string
  /** What a text is called that the page gave. */
  readonly stored: string
  readonly empty: string
  /** What the form says of a report with blanks: their count and their labels. */
  readonly unfilled: (count: number, labels: readonly string[]) => string
  readonly unlabelled: string
  /** The slash menu's group of figures, and its item that asks for label and unit. */
  readonly figures: string
  readonly newFigure: string
  readonly unreadable: string
  readonly checking: string
  readonly unchecked: string
}

const zh: Words = {
  messages: zhCN,
  text: "报告正文",
  stored: "已存的内容",
  empty: "请填写报告正文",
  unfilled: (count, labels) => `还有 ${count} 处未填：${labels.slice(0, 3).join("、")}${labels.length > 3 ? " 等" : ""}`,
  unlabelled: "未命名的数字",
  figures: "数字",
  newFigure: "插入数字…",
  unreadable: "存下的报告没有读完整，只能查看，不能提交。请找管理员恢复。",
  checking: "正在检查，请稍候",
  unchecked: "检查程序没有载入，报告暂时不能提交。请刷新页面；仍不行，请告诉管理员。",
}

const english: Words = {
  messages: enMessages,
  text: "Report text",
  stored: "the stored text",
  empty: "The report's text is empty",
  unfilled: (count, labels) =>
    `${count} blank${count === 1 ? "" : "s"} left: ${labels.slice(0, 3).join(", ")}${labels.length > 3 ? " …" : ""}`,
  unlabelled: "unnamed figure",
  figures: "Figures",
  newFigure: "Insert figure…",
  unreadable: "The stored report could not be read in full. It can be looked at, not submitted. Ask your administrator.",
  checking: "Being checked, please wait",
  unchecked: "The checks could not be loaded, so the report cannot be submitted. Reload the page, or tell your administrator.",
}

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === "en" ? english : zh
}
