// What a number of last year's text is called. A label says what it measures; a name is the key by which it is filled,
// and two figures of one name are one figure. So a name is shared only where that is all but certain: the same label,
// taken from the number's own words, the same unit, and a value of three digits or more that no two things share by
// chance. All others get a name of their own: the label, with its unit behind, then with 2, 3 …

import type { FoundNumber } from "@tianbao/blanks"
import type { ChangeWords } from "./change.ts"
import type { FigureAttrs } from "./schema.ts"

/** A label, and whether the number's own words gave it. */
export interface GuessedLabel {
  readonly label: string
  readonly isOwn: boolean
}

const longest = 30
/** Words that lead up to a number and measure nothing. */
const empty = /^(?:其中|全年|共|共计|合计|总计|累计|分别|依次|达到?|为|有)+$/

/** Guesses a label. `before` is the label of what was measured before it in the sentence, `ahead` the text before it
 * there, `behind` the text behind it. A change is labelled after what it is a change of: 累计捐款同比增长. */
export function guessLabel(
  number: Pick<FoundNumber, "label" | "end">, change: ChangeWords | null,
  { before, ahead, behind, section }: Readonly<Record<"before" | "ahead" | "behind" | "section", string>>,
): GuessedLabel {
  const end = number.end === "low" ? "下限" : number.end === "high" ? "上限" : ""
  const make = (label: string, isOwn: boolean): GuessedLabel => ({ label: label.slice(0, longest) + end, isOwn })
  const own = plainLabel(number.label).replace(empty, "")
  if (change?.isShared) return make(change.phrase, false)
  if (change) {
    const subject = /([一-鿿]{2,16})$/.exec(ahead.slice(Math.max(0, change.from - 20), change.from))?.[1] ?? before
    return make(subject + change.phrase, subject !== "")
  }
  if (own !== "") return make(own, true)
  const counted = wordsAtStart(behind)
  if (counted !== "") return make(counted, false)
  return make(before || plainLabel(section), false)
}

/** The words up to the next sign or number, where they say what was counted: 32名|职工获得表彰. */
function wordsAtStart(text: string): string {
  const words = /^的?([一-鿿]{2,16})/.exec(text)?.[1] ?? ""
  return /^(?:以上|以下|以内|左右|上下|不等|之间|其中|分别|以及|同比|比上年)/.test(words) ? "" : words
}

/** The label of a date: what happened on it, from the words before it in its clause, else from those behind it or
 * behind the end of its span. */
export function dateLabel(before: string, behind: string): string {
  if (before.length + behind.length < 40 && /^[\s（(]*$/.test(before) && /^[\s）)]*$/.test(behind)) return "成文日期"
  const ahead = /([一-鿿]{2,20})$/.exec(before.slice(-24).replace(/(?:于|在|自|从|至|到|截至|截止)$/, ""))?.[1] ?? ""
  const after = /^[，,、\s]*([一-鿿]{2,20})/.exec(behind.slice(0, 60).replace(spanEnd, ""))?.[1] ?? ""
  return `${(ahead || after).replace(/^[在于]/, "")}日期`
}

const spanEnd = /^\s*(?:[—–－~～-]{1,2}|至|到|、|和)\s*[\d０-９一二三四五六七八九十年月\s]{1,16}[日号]/

/** A label without years, brackets and signs that a blank's 【待填：…】 could not hold. */
export function plainLabel(text: string): string {
  return text.replace(/[12]\d{3}\s*年度?/g, "").replace(/[【】（）()\s\ufffc]/g, "").slice(0, longest)
}

type Naming = Pick<FigureAttrs, "label" | "unit" | "kind" | "previous">

/** Gives names, each unlike all in `taken` and all given before. */
export function namer(taken: Iterable<string>): (figure: Naming, isOwn: boolean) => string {
  const used = new Set(taken)
  const shared = new Map<string, string>()
  const counts = new Map<string, number>()
  return (figure, isOwn) => {
    const { label, unit, kind, previous } = figure
    if (label === "") return ""
    const isTelling = isOwn && kind !== "text" && (previous ?? "").replace(/\D/g, "").replace(/^0+/, "").length >= 3
    const key = JSON.stringify([label, unit, kind, previous])
    const known = isTelling ? shared.get(key) : undefined
    if (known !== undefined) return known
    const name = free(label, unit, used, counts)
    used.add(name)
    if (isTelling) shared.set(key, name)
    return name
  }
}

function free(label: string, unit: string, used: ReadonlySet<string>, counts: Map<string, number>): string {
  if (!used.has(label)) return label
  const withUnit = label.endsWith(unit) ? label : label + unit
  if (!used.has(withUnit)) return withUnit
  let count = counts.get(withUnit) ?? 2
  while (used.has(withUnit + count)) count++
  counts.set(withUnit, count)
  return withUnit + count
}
