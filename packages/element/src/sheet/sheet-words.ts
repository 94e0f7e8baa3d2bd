import type { Locale } from "../words.ts"
import type { RowState } from "./rows.ts"

/** What the sheet of figures says. */
export interface SheetWords {
  readonly title: string
  readonly filled: (filled: number, total: number) => string
  readonly onlyBlank: string
  readonly search: string
  readonly grow: string
  readonly close: string
  readonly columns: {
    readonly label: string
    readonly value: string
    readonly unit: string
    readonly previous: string
    readonly change: string
    readonly state: string
    readonly source: string
  }
  readonly states: Readonly<Record<RowState, string>>
  readonly before: string
  readonly typed: string
  readonly unlabelled: string
  readonly none: string
  readonly done: string
  /** What is said of the row. */
  readonly computed: (formula: string) => string
  readonly from: (source: string, asOf: string) => string
  readonly role: (role: string) => string
  readonly reason: (reason: string) => string
  readonly askReason: string
  readonly keys: string
  readonly locked: string
  readonly pasted: (taken: number, refused: readonly string[]) => string
  readonly trend: string
  readonly period: (back: number) => string
}

const zh: SheetWords = {
  title: "数字表",
  filled: (filled, total) => `已填 ${filled}/${total}`,
  onlyBlank: "只看未填",
  search: "按名称查找",
  grow: "放大",
  close: "关闭数字表",
  columns: { label: "名称", value: "本期", unit: "单位", previous: "上期", change: "变化", state: "状态", source: "来源" },
  states: { blank: "未填", optional: "选填", filled: "已填", computed: "算得", absent: "不适用", unverified: "待核" },
  before: "标题与开头",
  typed: "手填",
  unlabelled: "未命名的数字",
  none: "没有这样的数字",
  done: "数字都填齐了",
  computed: formula => `= ${formula}`,
  from: (source, asOf) => asOf ? `来自${source}（${asOf}）` : `来自${source}`,
  role: role => `由${role}填写`,
  reason: reason => `不适用：${reason}`,
  askReason: "写明不适用的原因，按回车",
  keys: "直接输入或按回车编辑 · / 不适用 · ? 待核 · Ctrl+V 粘贴一列",
  locked: "这个数字不能在这里填",
  pasted: (taken, refused) => refused.length === 0 ? `粘贴了 ${taken} 个数字`
    : `粘贴了 ${taken} 个数字，${refused.length} 个没有读懂：${refused.slice(0, 3).join("、")}${refused.length > 3 ? "…" : ""}`,
  trend: "历年走势",
  period: back => back === 0 ? "本期" : back === 1 ? "上期" : `前${back}期`,
}

const en: SheetWords = {
  title: "Figures",
  filled: (filled, total) => `${filled} of ${total} filled in`,
  onlyBlank: "Only blanks",
  search: "Find by name",
  grow: "Enlarge",
  close: "Close the sheet",
  columns: { label: "Figure", value: "Value", unit: "Unit", previous: "Last period", change: "Change", state: "State", source: "Source" },
  states: { blank: "Blank", optional: "Optional", filled: "Filled in", computed: "Computed", absent: "Not applicable", unverified: "To be verified" },
  before: "Title and opening",
  typed: "Typed",
  unlabelled: "Unnamed figure",
  none: "No such figure",
  done: "All figures are filled in",
  computed: formula => `= ${formula}`,
  from: (source, asOf) => asOf ? `From ${source} (${asOf})` : `From ${source}`,
  role: role => `For ${role}`,
  reason: reason => `Not applicable: ${reason}`,
  askReason: "Why it does not apply, then Enter",
  keys: "Type or press Enter to edit · / not applicable · ? to be verified · Ctrl+V pastes a column",
  locked: "This figure is not filled here",
  pasted: (taken, refused) => refused.length === 0 ? `${taken} pasted`
    : `${taken} pasted, ${refused.length} not understood: ${refused.slice(0, 3).join(", ")}${refused.length > 3 ? "…" : ""}`,
  trend: "Trend",
  period: back => back === 0 ? "Now" : back === 1 ? "Last" : `−${back}`,
}

/** The sheet's words in a language. */
export function sheetWords(locale: Locale): SheetWords {
  return locale === "en" ? en : zh
}
