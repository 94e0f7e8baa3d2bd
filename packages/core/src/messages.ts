import type { Blank, BlankRule, NumberClass } from "@tianbao/blanks"
import type { FigureFault } from "./constraint.ts"
import type { EntryReason } from "./entry.ts"
import type { ParseProblem } from "./parse.ts"
import type { KeptReason } from "./roll-years.ts"

/** All that core says to a person, in one language. */
export interface Messages {
  readonly locale: "zh-CN" | "en"
  readonly unnamedFigure: string
  blankFigure(label: string): string
  unverifiedFigure(label: string): string
  absentWithoutReason(label: string): string
  fault(label: string, fault: FigureFault): string
  conflictingFigure(name: string, values: readonly string[]): string
  unchangedFigure(label: string, value: string): string
  staleYear(written: string, year: number): string
  skippedLevel(title: string, missing: string): string
  emptySection(title: string): string
  missingSection(title: string): string
  missingFigure(label: string): string
  untitledSection(): string
  /** Why a number stayed when a report was rolled forward, as a name for such numbers. */
  keptNumber(reason: KeptReason): string
  digitSlip(found: string, meant: string): string
  missingNumber(blank: Blank): string
  blankMarker(blank: Blank, filler: string): string
  textMarker(blank: Blank, filler: string): string
  /** Why a blank was found. */
  blankReason(blank: Blank): string
  entry(reason: EntryReason): string
  parse(problem: Omit<ParseProblem, "message">): string
}

/** Simplified Chinese, the default. */
export const zhCN: Messages = {
  locale: "zh-CN",
  unnamedFigure: "未命名的数字",
  blankFigure: label => `“${label}”未填写`,
  unverifiedFigure: label => `“${label}”待核实，核实后才能导出`,
  absentWithoutReason: label => `“${label}”标为不适用，但没有写明原因`,
  fault: (label, { reason, limit }) => ({
    form: `“${label}”的值“${limit}”不是规范的写法，请重新填写`,
    precision: limit === "0" ? `“${label}”应为整数` : `“${label}”最多保留${limit}位小数`,
    min: `“${label}”不能小于${limit}`,
    max: `“${label}”不能大于${limit}`,
    order: `“${label}”的范围前大后小（${limit}），请对调`,
    constraint: `“${label}”的限制条件有误（${limit}），请联系模板管理员`,
  })[reason],
  conflictingFigure: (name, values) => `“${name}”前后不一致：${values.join("、")}`,
  unchangedFigure: (label, value) => `“${label}”与上期相同（${value}），请确认`,
  staleYear: (written, year) => `“${written}”是往年的年份，本报告写的是${year}年，请确认`,
  skippedLevel: (title, missing) => `“${title}”之上缺少“${missing}”一级标题`,
  emptySection: title => `“${title}”下面没有内容`,
  missingSection: title => `缺少“${title}”一节`,
  missingFigure: label => `模板要填的“${label}”被删去了，请撤销删除，或用“插入数字”按原名放回`,
  untitledSection: () => "无标题",
  keptNumber: reason => ({
    title: "文件名称和文号", law: "版本和施行年份", history: "往事", plan: "起止年份", otherYear: "其他年份", fixedDay: "固定的日子",
    month: "月份和日期", place: "此处不能放数字", malformed: "数字过长", year: "年份",
    ordinal: "序数", outline: "编号", code: "条款、号码", text: "文字",
  })[reason],
  digitSlip: (found, meant) => `“${found}”像是“${meant}”的笔误，请核对`,
  missingNumber: blank => {
    const { label, unit, class: of } = blank
    const place = label ? `“${label}”后面` : unit ? `“${unit}”前面` : "这里"
    const measure = label && unit && of === "quantity" ? `（单位：${unit}）` : ""
    return `${place}少了${nounOf(blank)}${measure}，请补上。依据：${zhCN.blankReason(blank)}`
  },
  blankMarker: (blank, filler) => {
    const { label, unit, kind, class: of } = blank
    const measure = [label, unit && of === "quantity" ? `单位：${unit}` : ""].filter(Boolean).join("，")
    const what = nounOf(blank) + (measure && `（${measure}）`)
    const fault = kind === "partial" ? `“${clip(filler)}”只剩一部分${what}` : `“${clip(filler)}”处还没有填${what}`
    return `${fault}，请填写完整。依据：${zhCN.blankReason(blank)}`
  },
  textMarker: (blank, filler) => `“${clip(filler)}”处还没有写完，请补上文字。依据：${zhCN.blankReason(blank)}`,
  blankReason: ({ rule, words }) => {
    const [before, behind] = words.map(quoted)
    const place = before && behind ? `${before}与${behind}之间` : before ? `${before}后面` : behind ? `${behind}前面` : "此处"
    return place + zhCNReasons[rule]
  },
  entry: reason => ({
    notANumber: "不是数字，请只填阿拉伯数字",
    grouping: "千分位的逗号位置不对，应每三位一个，如 1,234,567",
    points: "有不止一个小数点",
    exponent: "请写出完整的数字，不用科学计数法",
    radix: "只接受十进制数字",
    placeholder: "这是占位符号，不是数字；暂时没有数字请留空",
    otherDigits: "含有其他文字的数字或上标、圈码，请改用 0–9",
    bidi: "含有看不见的方向控制符，请删去重填",
    invisible: "含有看不见的字符，请删去重填",
    control: "含有无法保存的控制字符，请删去重填",
    chineseNumeral: "是中文数字，请改用阿拉伯数字",
    unit: "含有单位；单位已由模板给出，只填数字",
    tooLong: "太长了：整数最多20位，小数最多10位",
    notADate: "不是有效的日期，请写作 2026年3月5日 或 2026-3-5",
  })[reason],
  parse: ({ code, detail }) => ({
    notJSON: `不是有效的 JSON：${detail}`,
    tooLarge: `内容过大（${detail}）`,
    tooDeep: `嵌套过深（${detail}）`,
    tooManyNodes: `节点过多（${detail}）`,
    newerVersion: `由更新版本的填报保存（${detail}），请升级后再打开`,
    root: `不是报告文档：${detail}`,
    shape: `结构损坏：${detail}`,
    dangerousKey: `含有不允许的键“${detail}”`,
    unknownKey: `含有无法识别的键“${detail}”`,
    unknownNode: `含有无法识别的内容“${detail}”`,
    unknownMark: `含有无法识别的格式“${detail}”`,
    unknownAttribute: `含有无法识别的属性“${detail}”`,
    invalidAttribute: `属性的值无效：${detail}`,
    unsafeLink: `链接地址不安全：${detail}`,
    text: `文字损坏：${detail}`,
    nesting: `内容放错了位置：${detail}`,
  })[code],
}

/** English. */
export const en: Messages = {
  locale: "en",
  unnamedFigure: "unnamed figure",
  blankFigure: label => `“${label}” is not filled in`,
  unverifiedFigure: label => `“${label}” is still to be verified`,
  absentWithoutReason: label => `“${label}” is marked as not applicable without a reason`,
  fault: (label, { reason, limit }) => ({
    form: `The value “${limit}” of “${label}” is malformed; fill it in again`,
    precision: limit === "0" ? `“${label}” must be a whole number` : `“${label}” takes at most ${limit} decimals`,
    min: `“${label}” must not be less than ${limit}`,
    max: `“${label}” must not be more than ${limit}`,
    order: `The range of “${label}” goes from the greater to the smaller number (${limit}); swap them`,
    constraint: `The constraints of “${label}” are faulty (${limit}); tell whoever keeps the template`,
  })[reason],
  conflictingFigure: (name, values) => `“${name}” differs between its places: ${values.join(", ")}`,
  unchangedFigure: (label, value) => `“${label}” is the same as last period (${value}); please confirm`,
  staleYear: (written, year) => `“${written}” is an earlier year, and the report is of ${year}; please confirm`,
  skippedLevel: (title, missing) => `“${title}” lacks a “${missing}” heading above it`,
  emptySection: title => `“${title}” has no content`,
  missingSection: title => `The section “${title}” is missing`,
  missingFigure: label =>
    `“${label}”, which the template asks for, was deleted; undo that, or insert a figure of that name`,
  untitledSection: () => "untitled",
  keptNumber: reason => ({
    title: "in names of documents", law: "editions and enactments", history: "history", plan: "spans of years",
    otherYear: "other years", fixedDay: "recurring days", month: "months and days", place: "where no figure fits",
    malformed: "too long", year: "years", ordinal: "ordinals", outline: "numbering",
    code: "articles and codes", text: "words",
  })[reason],
  digitSlip: (found, meant) => `“${found}” looks like a slip for “${meant}”; please check`,
  missingNumber: blank => {
    const { label, unit, class: of } = blank
    const place = label ? `behind “${label}”` : unit ? `before “${unit}”` : "here"
    const measure = label && unit && of === "quantity" ? ` (in ${unit})` : ""
    return `A number is missing ${place}${measure}; fill it in. Reason: ${en.blankReason(blank)}`
  },
  blankMarker: (blank, filler) => {
    const { label, unit, kind, class: of } = blank
    const measure = [label, unit && of === "quantity" ? `in ${unit}` : ""].filter(Boolean).join(", ")
    const what = "number" + (measure && ` (${measure})`)
    const fault = kind === "partial" ? `“${clip(filler)}” is only part of a ${what}`
      : `“${clip(filler)}” stands in place of a ${what}`
    return `${fault}; fill it in. Reason: ${en.blankReason(blank)}`
  },
  textMarker: (blank, filler) => `“${clip(filler)}” is still to be written. Reason: ${en.blankReason(blank)}`,
  blankReason: ({ rule, words }) => {
    const [before, behind] = words.map(quoted)
    const place = before && behind ? `between ${before} and ${behind}`
      : before ? `behind ${before}` : behind ? `before ${behind}` : "here"
    return `${enReasons[rule]} ${place}`
  },
  entry: reason => ({
    notANumber: "Not a number; use the digits 0–9",
    grouping: "A comma stands in the wrong place; group by three digits: 1,234,567",
    points: "More than one decimal point",
    exponent: "Write the number out, without an exponent",
    radix: "Only decimal numbers are taken",
    placeholder: "That is a placeholder, not a number; leave it blank if you have none",
    otherDigits: "Contains digits of another script, superscripts or circled numbers; use 0–9",
    bidi: "Contains invisible direction marks; delete and type again",
    invisible: "Contains invisible characters; delete and type again",
    control: "Contains control characters that cannot be stored; delete and type again",
    chineseNumeral: "Chinese numerals; use the digits 0–9",
    unit: "Contains a unit; the template gives it, type the number alone",
    tooLong: "Too long: at most 20 digits before the point and 10 after it",
    notADate: "Not a valid date; write 2026-3-5 or 2026年3月5日",
  })[reason],
  parse: ({ code, detail }) => ({
    notJSON: `Not valid JSON: ${detail}`,
    tooLarge: `Too large (${detail})`,
    tooDeep: `Nested too deep (${detail})`,
    tooManyNodes: `Too many nodes (${detail})`,
    newerVersion: `Saved by a newer version (${detail}); upgrade before you open it`,
    root: `Not a report document: ${detail}`,
    shape: `Damaged structure: ${detail}`,
    dangerousKey: `Forbidden key “${detail}”`,
    unknownKey: `Unknown key “${detail}”`,
    unknownNode: `Unknown content “${detail}”`,
    unknownMark: `Unknown formatting “${detail}”`,
    unknownAttribute: `Unknown attribute “${detail}”`,
    invalidAttribute: `Invalid attribute: ${detail}`,
    unsafeLink: `Unsafe link address: ${detail}`,
    text: `Damaged text: ${detail}`,
    nesting: `Content in the wrong place: ${detail}`,
  })[code],
}

function nounOf({ class: of, unit }: Blank): string {
  return of === "month-day" && unit === "月" ? "月份" : nouns[of]
}

const nouns: Readonly<Record<NumberClass, string>> = {
  quantity: "数字", year: "年份", "month-day": "日期", ordinal: "序号", outline: "编号", code: "编号", text: "文字",
}

/** A line of underscores can be as long as a paragraph. */
function clip(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text
}

/** What each rule found. */
type Reasons = Readonly<Record<BlankRule, string>>

const zhCNReasons: Reasons = {
  bareUnit: "没有数字",
  bareLead: "没有数字，单位也没有",
  parallel: "没有数字，并列的各处也没有",
  bareDate: "缺年月日的数字",
  bareOrdinal: "缺序号",
  bareOutline: "缺编号",
  filler: "是占位符号，不是数字",
  maskedYear: "的年份有几位是占位符号",
  maskedDigits: "的数字有几位是占位符号",
  emptyBrackets: "的括号里是空的",
  placeholder: "写的是内容待补",
  maskedName: "的名称或文字是占位符号",
}

const enReasons: Reasons = {
  bareUnit: "no number",
  bareLead: "no number, nor a unit,",
  parallel: "no number, nor in the places in a row with it,",
  bareDate: "no number of a date",
  bareOrdinal: "no ordinal number",
  bareOutline: "no heading's number",
  filler: "filler in place of a number",
  maskedYear: "a year with filler for some digits",
  maskedDigits: "a number with filler for some digits",
  emptyBrackets: "empty brackets",
  placeholder: "a word for what is still to come",
  maskedName: "filler for a name or a text",
}

function quoted(words: string): string {
  return words && `“${clip(words)}”`
}
