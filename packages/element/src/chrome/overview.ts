import {
  changeMark, diagnose, figureAttrs, figuresIn, hitOf, isBlank, outlineOf, roleOf, sectionNumber, sectionsIn,
  sentinelPattern, textCount, valueText, type Diagnostic, type Figure, type Hit, type Rule,
  type Section,
} from "@tianbao/core"
import { canAnswer, fillModeOf, hitsOf, openBlanksIn, rulesOf, type FillSettings } from "@tianbao/editor"
import type { Node } from "@tiptap/pm/model"
import type { EditorState } from "@tiptap/pm/state"
import type { Strings } from "../locale.ts"

/** A heading in the outline. `blanks` counts the whole section, those under it included. */
export interface OutlineEntry {
  readonly pos: number
  readonly level: number
  readonly number: string
  readonly title: string
  readonly blanks: number
}

/** A line of the figure panel. `number` holds hedge and value, `unit` stands apart. */
export interface FigureEntry {
  readonly pos: number
  readonly label: string
  readonly state: "blank" | "optional" | "filled" | "absent" | "unverified"
  readonly number: string
  readonly unit: string
  readonly previous: string
  /** What became of last period's value; "" where nothing can be compared. */
  readonly change: string
}

/** The figures that stand directly in one section; `heading` is "" for those before the first. */
export interface FigureGroup {
  readonly pos: number
  readonly number: string
  readonly heading: string
  readonly figures: readonly FigureEntry[]
}

/** A problem and the section it stands in; where it is a number that the text lacks, that too. */
export interface Problem extends Diagnostic {
  readonly place: string
  readonly hit: Hit | null
}

/** All that the panels show of a document. Positions belong to that document. */
export interface Overview {
  readonly doc: Node
  readonly title: string
  readonly characters: number
  readonly outline: readonly OutlineEntry[]
  readonly groups: readonly FigureGroup[]
  readonly problems: readonly Problem[]
  /** What the text lacks. */
  readonly hits: readonly Hit[]
  /** How many of the hits are numbers. */
  readonly missing: number
  readonly total: number
  readonly filled: number
  /** Required figures without an answer. */
  readonly blanks: number
  readonly errors: number
}

/** Reads a document for the panels. The same overview comes back while nothing has changed. */
export function overviewOf(state: EditorState, strings: Strings): Overview {
  const { doc } = state
  const rules = rulesOf(state) ?? []
  const known = overviews.get(doc)
  const fill = fillModeOf(state)
  if (known?.rules === rules && known.strings === strings && known.fill === fill) return known.overview
  const overview = read(state, rules, strings)
  overviews.set(doc, { rules, strings, fill, overview })
  return overview
}

const overviews = new WeakMap<Node, {
  readonly rules: readonly Rule[]
  readonly strings: Strings
  readonly fill: FillSettings | null
  readonly overview: Overview
}>()

function read(state: EditorState, rules: readonly Rule[], strings: Strings): Overview {
  const { doc } = state
  const figures = figuresIn(doc)
  const unanswered = openBlanksIn(state)
  const hits = hitsOf(state)
  const problems = placed(doc, diagnose(doc, rules, strings.messages).filter(isOwn(state)), strings)
  return {
    doc,
    title: titleOf(doc),
    characters: textCount(doc).words,
    outline: outlineEntries(outlineOf(doc), unanswered.map(({ pos }) => pos)),
    groups: groupsOf(doc, figures, strings),
    problems,
    hits,
    missing: hits.filter(({ blank }) => blank.class !== "text").length,
    total: figures.length,
    filled: figures.filter(({ node }) => !isBlank(node)).length,
    blanks: unanswered.length,
    errors: problems.filter(({ severity }) => severity === "error").length,
  }
}

/** A template's blank that is left to others is no problem of this person's. */
function isOwn(state: EditorState): (problem: Diagnostic) => boolean {
  if (!fillModeOf(state)?.roles) return () => true
  return ({ rule, from }) => rule !== "blankFigure" || canAnswer(state, from)
}

/** Adds to diagnostics, in the order of the text, the name of the section that each stands in. */
export function placed(doc: Node, diagnostics: readonly Diagnostic[], strings: Strings): readonly Problem[] {
  const sections = sectionsIn(doc)
  let next = 0
  return diagnostics.map(diagnostic => {
    while ((sections[next]?.pos ?? Infinity) <= diagnostic.from) next++
    const section = sections[next - 1]
    const place = section ? sectionNumber(section) + section.node.textContent : strings.before
    return { ...diagnostic, place, hit: hitOf(doc, diagnostic) }
  })
}

/** The text of the report's title, or "". A blank in it stands by its label: ［单位］工会工作总结. */
export function titleOf(doc: Node): string {
  let title = ""
  for (let i = 0; i < doc.childCount && title === ""; i++) {
    if (roleOf(doc.child(i).type) === "title") title = doc.child(i).textContent.replace(sentinelPattern, "［$1］").trim()
  }
  return title
}

/** `missing` are positions in the order of the text. */
function outlineEntries(sections: readonly Section[], missing: readonly number[]): readonly OutlineEntry[] {
  return sections.flatMap(section => [
    {
      pos: section.pos,
      level: section.level,
      number: sectionNumber(section),
      title: section.node.textContent,
      blanks: firstFrom(missing, section.end) - firstFrom(missing, section.pos),
    },
    ...outlineEntries(section.children, missing),
  ])
}

/** How many of these ascending positions lie before `pos`. */
function firstFrom(positions: readonly number[], pos: number): number {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? pos) < pos) low = middle + 1
    else high = middle
  }
  return low
}

function groupsOf(doc: Node, figures: readonly Figure[], strings: Strings): readonly FigureGroup[] {
  const groups: (FigureGroup & { readonly figures: FigureEntry[] })[] = []
  const sections = sectionsIn(doc)
  let next = 0
  for (const figure of figures) {
    while ((sections[next]?.pos ?? Infinity) < figure.pos) next++
    const section = sections[next - 1]
    const pos = section?.pos ?? -1
    let group = groups[groups.length - 1]
    if (group?.pos !== pos) {
      const number = section ? sectionNumber(section) : ""
      groups.push(group = { pos, number, heading: section?.node.textContent ?? "", figures: [] })
    }
    group?.figures.push(figureEntry(figure, strings))
  }
  return groups
}

function figureEntry({ node, pos }: Figure, strings: Strings): FigureEntry {
  const attrs = figureAttrs(node)
  const unit = attrs.unit || (attrs.kind === "percent" ? "%" : "")
  const text = attrs.status === "absent" ? "" : valueText(attrs)
  return {
    pos,
    label: attrs.label || attrs.name || strings.unlabelled,
    state: isBlank(node) ? (attrs.required ? "blank" : "optional") : attrs.status || "filled",
    number: unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text,
    unit,
    previous: valueText({ ...attrs, value: attrs.previous, hedge: "" }),
    change: attrs.status === "absent" ? "" : changeMark(attrs),
  }
}
