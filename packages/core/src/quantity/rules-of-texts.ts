// What a report's text promises, against what it holds: how many points, how many attachments; one way to write numbers.

import type { Node } from "prosemirror-model"
import { readChineseNumeral } from "../numeral.ts"
import { outlineOf, sectionAt } from "../outline.ts"
import { roleOf } from "../schema.ts"
import type { RuleWords, Said } from "./block.ts"

/** Something that is wrong in the text, at positions of the document. */
export interface TextFinding {
  readonly rule: string
  readonly from: number
  readonly to: number
  readonly places: readonly { readonly from: number; readonly to: number }[]
  readonly say: (words: RuleWords) => Said
}

/** What a block's text has that these rules ask for. */
export interface Hints {
  readonly promised: { readonly at: number; readonly end: number; readonly count: number } | null
  readonly attachments: number | null
  readonly isItem: boolean
  readonly isAttachment: boolean
  readonly grouped: { readonly at: number; readonly end: number } | null
  readonly plain: readonly { readonly at: number; readonly end: number }[]
}

/** A block that has something, and where its content begins. */
export interface PlacedHints {
  readonly hints: Hints
  readonly node: Node
  readonly start: number
}

/** What is wrong in the text of a document: `hinted` are the blocks that have something, in their order. */
export function textFindings(doc: Node, hinted: readonly PlacedHints[]): readonly TextFinding[] {
  const findings: TextFinding[] = []
  const [grouped, plain]: { readonly from: number; readonly to: number }[][] = [[], []]
  let listed: { readonly from: number; readonly to: number; count: number; end: number | null } | null = null
  let attached = 0
  for (const { hints, node, start } of hinted) {
    if (hints.promised) findings.push(...headingCount(doc, node, start, hints.promised))
    if (hints.grouped) grouped?.push({ from: start + hints.grouped.at, to: start + hints.grouped.end })
    for (const each of hints.plain) plain?.push({ from: start + each.at, to: start + each.end })
    if (hints.attachments !== null) listed ??= { from: start, to: start + 3, count: hints.attachments, end: start + node.content.size }
    // The list goes on in the paragraphs right behind it.
    else if (listed && listed.end === start - 2 && hints.isItem) {
      listed.count++
      listed.end = start + node.content.size
    } else if (listed) listed.end = null
    if (listed && hints.isAttachment) attached++
  }
  if (listed && attached > 0 && attached !== Math.max(1, listed.count)) {
    const { from, to, count } = listed
    findings.push({
      rule: "attachmentCount", from, to, places: [],
      say: locale => locale === "en"
        ? { message: `The list names ${Math.max(1, count)} attachments, and ${attached} follow`, suggestion: "Make them agree" }
        : { message: `附件说明列了 ${Math.max(1, count)} 个附件，后面有 ${attached} 个`, suggestion: "请补齐附件，或改附件说明" },
    })
  }
  const [fewer, more] = (grouped?.length ?? 0) < (plain?.length ?? 0) ? [grouped, plain] : [plain, grouped]
  const [first] = fewer ?? []
  if (first && more && more.length > 0) {
    findings.push({
      rule: "mixedGrouping", ...first, places: more.slice(0, 3),
      say: locale => locale === "en"
        ? { message: "Large numbers are written with commas here and without there", suggestion: "Use one way throughout" }
        : { message: "大数有的带千分位逗号，有的不带", suggestion: "全文统一一种写法" },
    })
  }
  return findings
}

const promised = /(?:讲|谈|提出?)(?:以下)?([一二三四五六七八九十两]{1,2}|\d{1,2})[点条](?:意见|要求|希望|建议|体会)|以下([一二三四五六七八九十两]{1,2}|\d{1,2})个方面/
const countedBehind = "(?=[余多]?[元人件户家次名个万吨亩])"
const groupedNumber = new RegExp(`\\d{1,3}(?:,\\d{3})+${countedBehind}`)
const plainNumber = new RegExp(`(^|[^\\d,.A-Za-z号])(\\d{5,8})${countedBehind}`, "g")
/** What each hint has at least. */
const anyHint = /\d|[讲谈提出下][一二三四五六七八九十两]|附件/

/** What a block's text has that these rules ask for; null where there is nothing, as in most. */
export function hintsIn(text: string): Hints | null {
  if (!anyHint.test(text)) return null
  const promise = promised.exec(text)
  const attachment = /^\s*附件[:：]\s*(1[.．、])?/.exec(text)
  const grouped = groupedNumber.exec(text)
  const plain = [...text.matchAll(plainNumber)]
  const hints: Hints = {
    promised: promise ? { at: promise.index, end: promise.index + promise[0].length, count: countOf(promise[1] ?? promise[2] ?? "") } : null,
    attachments: attachment ? (attachment[1] ? 1 : text.replace(/^\s*附件[:：]/, "").trim() === "" ? 0 : 1) : null,
    isItem: /^\s*\d{1,2}[.．、]/.test(text),
    isAttachment: /^\s*附件\s*\d{0,2}\s*$/.test(text),
    grouped: grouped ? { at: grouped.index, end: grouped.index + grouped[0].length } : null,
    plain: plain.map(({ index, 1: before = "", 2: digits = "" }) => ({ at: index + before.length, end: index + before.length + digits.length })),
  }
  const isEmpty = !hints.promised && hints.attachments === null && !hints.isItem && !hints.isAttachment && !grouped && plain.length === 0
  return isEmpty ? null : hints
}

function countOf(written: string): number {
  return Number(readChineseNumeral(written.replace("两", "二")) ?? written)
}

/** “讲三点意见” against the headings under it; in the opening, against those of the first level. */
function* headingCount(doc: Node, node: Node, start: number, { at, end, count }: NonNullable<Hints["promised"]>): Generator<TextFinding> {
  if (roleOf(node.type) !== null) return
  const section = sectionAt(doc, start)
  const headings = section ? section.children : outlineOf(doc)
  const [first] = headings
  // 会议提出三点要求 is told of a meeting: what is announced stands right before what follows.
  if (!first || first.pos !== start + node.content.size + 1 || headings.length === count || /[一首]是|第一|首先/.test(node.textContent)) return
  yield {
    rule: "headingCount", from: start + at, to: start + end,
    places: headings.slice(0, 8).map(heading => ({ from: heading.pos, to: heading.pos + heading.node.nodeSize })),
    say: locale => locale === "en"
      ? { message: `The text announces ${count}, and ${headings.length} headings follow`, suggestion: "Make them agree" }
      : { message: `文中说有 ${count} 个，下面有 ${headings.length} 个标题`, suggestion: `改成 ${headings.length} 个，或补上标题` },
  }
}
