import { findNodeType, formatNumber, lineKinds, sectionAt, type LineKind } from "@tianbao/core"
import { genericHeadings, reportTypes, type Heading } from "@tianbao/core/catalogue"
import type { Command } from "prosemirror-state"
import pinyinMatch from "pinyin-match"
import { insertFigure, insertReport } from "./figure-commands.ts"
import type { EditorWords } from "./locale.ts"
import { caretNear } from "./plugin.ts"
import { currentLevel, flowDepth, insertSignature, placeBehind, setLine, setParagraph, setSection, setTitle } from "./section-commands.ts"

// The package's types describe its module build; what Node and bundlers import is the object itself.
const { match: matchPinyin } = pinyinMatch as unknown as typeof pinyinMatch.default

/** An entry of the slash menu. */
export interface SlashItem {
  readonly title: string
  /** Items of one group stand together under its name. */
  readonly group: string
  /** What it will do, in a few words: 一级标题. */
  readonly detail?: string
  /** Other words it is found by. */
  readonly aliases?: readonly string[]
  /** Syllables without tones, one a hanzi: "zhong dian gong zuo". Without it the title's hanzi are looked up, with all
   * their readings. */
  readonly pinyin?: string
  /** Shown while nothing is typed behind the slash. Default true. */
  readonly initial?: boolean
  /** Runs on the text without the slash and the query; what it dispatches, at once, takes them away in the same
   * transaction. One that changes the view by itself finds them there still; they go after it. */
  readonly run: Command
}

/** How well an item fits a query: 0 best, null not at all. A query is hanzi, full pinyin, initials, or a mixture:
 * 主要, zhuyao, zygz, zhuygz. */
function rankItem({ title, aliases = [], pinyin }: SlashItem, query: string): number | null {
  const wanted = query.toLowerCase().replace(/\s/g, "")
  if (wanted === "") return 0
  const names = [title, ...aliases]
  const literal = names.map(name => name.toLowerCase().indexOf(wanted)).filter(index => index >= 0)
  if (literal.length > 0) return Math.min(...literal) > 0 ? 1 : 0
  if (pinyin !== undefined && /^[a-z]+$/.test(wanted)) {
    const syllables = pinyin.split(" ")
    const start = syllables.findIndex((_, i) => startsWith(syllables, i, wanted))
    if (start >= 0) return start > 0 ? 2 : 1
  }
  const looked = (pinyin === undefined ? names : aliases).map(name => matchPinyin(name, wanted))
  const starts = looked.flatMap(found => found === false ? [] : [found[0]])
  return starts.length > 0 ? starts.includes(0) ? 1 : 2 : null
}

/** True where the letters are beginnings of the syllables from `index` on, one after the other: zhu|y|gong. */
function startsWith(syllables: readonly string[], index: number, letters: string): boolean {
  if (letters === "") return true
  const syllable = syllables[index]
  if (!syllable) return false
  for (let length = Math.min(syllable.length, letters.length); length > 0; length--) {
    const begins = letters.startsWith(syllable.slice(0, length))
    if (begins && startsWith(syllables, index + 1, letters.slice(length))) return true
  }
  return false
}

/** The items that fit a query, best first within their groups, the group of the best first. Equals keep their order. */
export function findItems(items: readonly SlashItem[], query: string): readonly SlashItem[] {
  const groups = new Map<string, RankedItem[]>()
  for (const item of items) {
    const rank = query === "" && item.initial === false ? null : rankItem(item, query)
    if (rank === null) continue
    const group = groups.get(item.group)
    if (group) group.push({ item, rank })
    else groups.set(item.group, [{ item, rank }])
  }
  return [...groups.values()]
    .map(group => group.sort(byRank))
    .sort(([a], [b]) => a && b ? byRank(a, b) : 0)
    .flatMap(group => group.map(({ item }) => item))
    .slice(0, 60)
}

interface RankedItem {
  readonly item: SlashItem
  readonly rank: number
}

function byRank(a: RankedItem, b: RankedItem): number {
  return a.rank - b.rank
}

const lineAliases: Readonly<Record<LineKind, readonly string[]>> = {
  addressee: ["抬头", "主送", "addressee"], attachment: ["附件说明", "attachment"], signature: ["落款", "signature"],
  date: ["日期", "date"], note: ["附注", "note"],
}

/** The menu's own items: levels, the standard headings of the catalogue, figures, whole reports. */
export function catalogueItems({ groups, items, newFigure }: EditorWords): readonly SlashItem[] {
  const headings = new Map<string, Heading>()
  const collect = (list: readonly Heading[]): void => {
    for (const heading of list) {
      if (!headings.has(heading.title)) headings.set(heading.title, heading)
      collect(heading.children ?? [])
    }
  }
  collect(genericHeadings)
  const common = headings.size
  for (const type of reportTypes) collect(type.headings)
  return [
    ...[1, 2, 3, 4].map((level): SlashItem => ({
      title: items.level(level), group: groups.basic, detail: formatNumber(level, 1), aliases: [`h${level}`],
      run: setSection(level),
    })),
    { title: items.title, group: groups.basic, aliases: ["title"], run: setTitle },
    { title: items.paragraph, group: groups.basic, aliases: ["paragraph"], run: setParagraph },
    { title: items.figure, group: groups.figures, aliases: ["number"], run: insertFigure({ label: newFigure }) },
    {
      title: items.percent, group: groups.figures, aliases: ["percent", "%"],
      run: insertFigure({ label: items.percent, kind: "percent", unit: "%" }),
    },
    {
      title: items.date, group: groups.figures, aliases: ["date"],
      run: insertFigure({ label: items.date, kind: "date" }),
    },
    ...lineKinds.map((kind): SlashItem => ({
      title: items.lines[kind], group: groups.lines, aliases: lineAliases[kind],
      run: kind === "signature" ? insertSignature : setLine(kind),
    })),
    ...[...headings.values()].map(({ title, pinyin, aliases = [] }, i): SlashItem => ({
      title, pinyin, aliases, group: groups.headings, initial: i < common, run: insertHeading(title),
    })),
    ...reportTypes.map((type): SlashItem => ({
      title: type.name, pinyin: type.pinyin, aliases: type.aliases, group: groups.reports, detail: type.family,
      run: insertReport(type),
    })),
  ]
}

/** Puts a standard heading in place of the empty block, else behind the current one, at the level that the place asks
 * for. */
export function insertHeading(title: string): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    const type = findNodeType(state.schema, "section")
    const depth = flowDepth($from)
    if (!type || $from.depth < depth) return false
    if (dispatch) {
      const level = currentLevel(state) || sectionAt(state.doc, $from.pos)?.level || 1
      const section = type.create({ level }, state.schema.text(title))
      const empty = $from.depth === depth && $from.parent.isTextblock && $from.parent.content.size === 0
      const place = empty ? { depth, wrap: () => section } : placeBehind($from, type)
      if (!place) return false
      const from = empty ? $from.before(depth) : $from.after(place.depth)
      const block = place.wrap(section)
      const tr = state.tr.replaceWith(from, $from.after(place.depth), block)
      dispatch(tr.setSelection(caretNear(state, tr.doc, from + block.nodeSize - 1, -1)).scrollIntoView())
    }
    return true
  }
}
