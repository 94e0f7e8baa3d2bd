// Characters that hold the place of a number: ××, 20xx, ____, （ ）, 【待填】. The same characters mask names (××市, 张**),
// multiply (5×3), emphasise (**重点**) and tick (□是): what stands around them, and whether a number would fit there,
// tells. Here is what filler looks like; how a run of it is read is in filler-run.ts.

import type { BlankKind, BlankRule, NumberClass } from "./blank.ts"
import { readRun } from "./filler-run.ts"
import { fits, hasSureUnit } from "./fit.ts"

/** Filler in a paragraph. */
export interface Filler {
  readonly from: number
  readonly to: number
  readonly kind: BlankKind
  readonly rule: BlankRule
  readonly class: NumberClass | null
}

/** What a form's filler is; null for none. */
type Reading = Omit<Filler, "from" | "to"> | null

/** What filler may look like, and what it is then. */
interface Form {
  readonly pattern: string
  readonly read: (text: string, from: number, to: number) => Reading
}

const mark = "[xXｘＸ×✕✖╳✗ㄨΧХ*＊_＿﹍﹏○◯□■◻▢]"
// In 二○○×年 the circles are digits.
const firstMark = `${mark}(?<![一二三四五六七八九][○◯〇]{0,3}[○◯])`
const digit = "[0-9０-９]"
// Only from a run's first digit: from each of a million, the search would take the square of that.
const digits = `(?:${digit}(?<!${digit}${digit})${digit}*)?`
const inBrackets = "[^【】\\[\\]［］]"

const forms: readonly Form[] = [
  { pattern: "_(?: _)+(?!_)", read: readRun },
  { pattern: `${digits}${firstMark}(?:[0-9０-９.．]|${mark})*(?<![.．])`, read: readRun },
  { pattern: `${digits}[?？]{2,}(?:[0-9０-９.．?？]*[0-9０-９?？])?`, read: readRun },
  { pattern: "[?？](?=[%％‰元吨万亿])|(?<=第)[?？](?=[届次批期条])", read: readRun },
  { pattern: "〇(?<![一二三四五六七八九〇]〇)〇+(?=年)", read: readRun },
  { pattern: "[—－–-]{2,}", read: readDashes },
  { pattern: "[（(][\\s\\u200b_＿]*[）)]", read: readBrackets },
  { pattern: "《\\s*》", read: () => ({ kind: "marker", rule: "maskedName", class: "text" }) },
  { pattern: "\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}", read: () => placeholder(null) },
  {
    pattern: `[【\\[［]${inBrackets}{0,12}(?:待补|待填|待定|待核|待统计|填写|数字|金额|数量)${inBrackets}{0,8}[】\\]］]`,
    read: () => placeholder(null),
  },
  {
    pattern: "待(?:补充|填写|统计|补|填)(?=$|[，。；、）)\\s])",
    read: (text, from, to) => placeholder(fits(text, from, to) ? null : "text"),
  },
  { pattern: "[ \\u3000]{3,}", read: readGap },
  { pattern: "…+|(?<![A-Za-z0-9])[NＮ](?=[万亿余多个项名次人条件家元])", read: readIfCounted },
]
const anyForm = new RegExp(forms.map(({ pattern }) => `(${pattern})`).join("|"), "g")

/** Finds the filler in a paragraph, numbers' and names'. */
export function fillersIn(paragraph: string): readonly Filler[] {
  const found: Filler[] = []
  for (const match of paragraph.matchAll(anyForm)) {
    const [from, to] = [match.index, match.index + match[0].length]
    const reading = forms[match.indexOf(match[0], 1) - 1]?.read(paragraph, from, to)
    if (reading) found.push({ from, to, ...reading })
  }
  return found
}

function placeholder(numberClass: NumberClass | null): Reading {
  return { kind: "marker", rule: "placeholder", class: numberClass }
}

/** 书屋——个. Behind a digit a dash goes on to the other end of a range. */
function readDashes(text: string, from: number, to: number): Reading {
  return /\d/.test(text.charAt(from - 1)) ? null : readIfCounted(text, from, to)
}

/** A gap within a line, not before it. */
function readGap(text: string, from: number, to: number): Reading {
  return /\S/.test(text.slice(Math.max(0, from - 40), from)) ? readIfCounted(text, from, to) : null
}

function readIfCounted(text: string, _from: number, to: number): Reading {
  return hasSureUnit(text, to) ? { kind: "marker", rule: "filler", class: null } : null
}

/** Brackets with nothing in them: an item's number where a clause begins, else a quantity's, else a word's. */
function readBrackets(text: string, from: number, to: number): Reading {
  const startsClause = /(?:^|[。；：:\n])\s*$/.test(text.slice(Math.max(0, from - 8), from))
  const numberClass = fits(text, from, to) ? null : "text"
  const isItem = startsClause && /[^\s，。；、]/.test(text.charAt(to)) && !hasSureUnit(text, to)
  return { kind: "marker", rule: "emptyBrackets", class: isItem ? "outline" : numberClass }
}
