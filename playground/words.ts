/** The languages of the interface. The report itself is Chinese in both. */
export type Locale = "zh-CN" | "en"

/** The page's own words, beside those of the editor that it shows. */
export interface Words {
  readonly brand: string
  readonly bar: string
  readonly untitled: string
  readonly notSaved: string
  readonly saveJSON: string
  readonly saveHTML: string
  readonly office: string
  readonly theme: Readonly<Record<"system" | "light" | "dark", string>>
  readonly otherLanguage: string
}

const zh: Words = {
  brand: "填报",
  bar: "文件与视图",
  untitled: "未命名的报告",
  notSaved: "有未保存的修改",
  saveJSON: "保存为 JSON",
  saveHTML: "保存为 HTML",
  office: "示例办公系统",
  theme: { system: "外观：跟随系统", light: "外观：浅色", dark: "外观：深色" },
  otherLanguage: "EN",
}

const en: Words = {
  brand: "Tianbao",
  bar: "File and view",
  untitled: "Untitled report",
  notSaved: "Unsaved changes",
  saveJSON: "Save as JSON",
  saveHTML: "Save as HTML",
  office: "Sample office system",
  theme: { system: "Appearance: system", light: "Appearance: light", dark: "Appearance: dark" },
  otherLanguage: "中文",
}

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === "en" ? en : zh
}
