// A report is a flat run of blocks: a title, sections (textblocks that hold a heading) and whatever the host has beside
// them. Numbers that must be filled are inline atoms. Nodes are found by `spec.reportRole`, never by name, so that a
// host's own heading can be a section.

import type { Attrs, DOMOutputSpec, MarkSpec, Node, NodeSpec, NodeType, Schema, TagParseRule } from "prosemirror-model"
import { figureText, readFigureHref, readSentinel } from "./figure-text.ts"
import { readMarker } from "./marker.ts"

/** What a node is for Tianbao, as its spec's `reportRole` says. `page` is a host's container of blocks. */
export type ReportRole = "title" | "section" | "figure" | "line" | "page"

/** The role of a node type, or null. */
export function roleOf(type: NodeType): ReportRole | null {
  if (type === lastType) return lastRole
  const role: unknown = type.spec["reportRole"]
  if (lastType === null) queueMicrotask(forgetType)
  lastType = type
  return lastRole = roles.find(each => each === role) ?? null
}

const roles: readonly ReportRole[] = ["title", "section", "figure", "line", "page"]

// Nodes beside each other are mostly of one type, and a spec is slow to read. The type is forgotten when the walk is done:
// its schema may hold a host's editor.
let lastType: NodeType | null = null
let lastRole: ReportRole | null = null

function forgetType(): void {
  lastType = null
}

/** The schema's node type with this role.
 * @throws RangeError where the schema has none. */
export function nodeTypeOf(schema: Schema, role: ReportRole): NodeType {
  const type = findNodeType(schema, role)
  if (!type) throw new RangeError(`No node with report role "${role}" in this schema. Did you add reportNodes()?`)
  return type
}

/** The schema's node type with this role, or null. Memoised on the schema. */
export function findNodeType(schema: Schema, role: ReportRole): NodeType | null {
  let types = typesByRole.get(schema)
  if (!types) {
    types = new Map()
    for (const type of Object.values(schema.nodes)) {
      const found = roleOf(type)
      if (found && !types.has(found)) types.set(found, type)
    }
    typesByRole.set(schema, types)
  }
  return types.get(role) ?? null
}

const typesByRole = new WeakMap<Schema, Map<ReportRole, NodeType>>()

/** The attributes of a section. `level` is 1 to 5; `runIn` sets the heading and its text in one paragraph on export;
 * where the template's text is locked, the text under an `open` heading may be written all the same, by whoever has its
 * `role`. */
export interface SectionAttrs {
  readonly level: number
  readonly runIn: boolean
  readonly open: boolean
  readonly role: string
}

/** Reads a section node's attributes, of ours or of a host's heading. A level outside 1–5 is brought to the nearest. */
export function sectionAttrs(node: Node): SectionAttrs {
  const { level, runIn, open, role }: Attrs = node.attrs
  return {
    level: typeof level === "number" ? Math.min(5, Math.max(1, Math.trunc(level) || 1)) : 1,
    runIn: runIn === true,
    open: open === true,
    role: text(role),
  }
}

/** What kind of answer a figure takes. A range is `100—150`, or one number. */
export type FigureKind = "number" | "percent" | "range" | "date" | "text"

/** `absent` (不适用, with its reason) counts as answered; `unverified` (待核) has a value and keeps the gate closed. */
export type FigureStatus = "" | "absent" | "unverified"

/** The attributes of a figure. All are scalars; `value`, `precision`, `min`, `max` and `previous` are canonical text
 * (`-?digits[.digits]`, dates `2026`, `2026-03` or `2026-03-05`) or null. */
export interface FigureAttrs {
  /** The key; figures with one name are one figure. "" stands alone. */
  readonly name: string
  /** What it measures: 累计捐款. */
  readonly label: string
  readonly kind: FigureKind
  /** Null is blank; "0" is filled. */
  readonly value: string | null
  /** As shown, its scale with it: 元, 万元, 人次, 个百分点. */
  readonly unit: string
  /** 约, 近, 超 … before the number or 余, 多 after it. */
  readonly hedge: string
  /** The most decimals. */
  readonly precision: string | null
  readonly min: string | null
  readonly max: string | null
  readonly required: boolean
  readonly status: FigureStatus
  /** Why the figure is absent. */
  readonly reason: string
  /** Last period's value. */
  readonly previous: string | null
  /** Where the value came from: `typed`, or a data source. */
  readonly source: string
  /** When the data source had it so: 2026-11-20, or as the source writes it. */
  readonly asof: string
  /** What computes the value, of other figures by name: 现金捐款 + 物资折款. "" where a person fills it. */
  readonly formula: string
  /** How the formula's result is rounded to `precision`: "" is half even (GB/T 8170-2008), else `half-up`. */
  readonly rounding: string
  /** Whose answer it is: 财务, 工会. "" is anybody's. */
  readonly role: string
  /** The values of earlier periods, oldest first, apart by spaces; last period's is `previous`. */
  readonly series: string
}

const figureDefaults: FigureAttrs = {
  name: "", label: "", kind: "number", value: null, unit: "", hedge: "", precision: null, min: null, max: null,
  required: true, status: "", reason: "", previous: null, source: "", asof: "", formula: "", rounding: "", role: "",
  series: "",
}

/** Reads a figure node's attributes. What has the wrong type reads as its default: TipTap 2 drops `validate`. Memoised on the
 * node: of ten thousand figures a change leaves nearly all the same. */
export function figureAttrs(node: Node): FigureAttrs {
  let attrs = attrsOf.get(node)
  if (!attrs) attrsOf.set(node, attrs = narrowFigureAttrs(node.attrs))
  return attrs
}

const attrsOf = new WeakMap<Node, FigureAttrs>()

/** Narrows a bag of attributes to a figure's, each that is missing or of the wrong type replaced by its default. */
export function narrowFigureAttrs({
  name, label, kind, value, unit, hedge, precision, min, max, required, status, reason, previous, source, asof, formula,
  rounding, role, series,
}: Attrs): FigureAttrs {
  return {
    name: text(name), label: text(label),
    kind: kinds.includes(kind as FigureKind) ? kind as FigureKind : "number",
    value: canonical(value), unit: text(unit), hedge: text(hedge),
    precision: canonical(precision), min: canonical(min), max: canonical(max),
    required: required !== false,
    status: status === "absent" || status === "unverified" ? status : "",
    reason: text(reason), previous: canonical(previous), source: text(source), asof: text(asof), formula: text(formula),
    rounding: text(rounding), role: text(role), series: text(series),
  }
}

const kinds: readonly FigureKind[] = ["number", "percent", "range", "date", "text"]

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function canonical(value: unknown): string | null {
  return typeof value === "string" ? value : null
}

/** The report's title. */
export const reportTitle: NodeSpec = {
  reportRole: "title",
  group: "block",
  content: "inline*",
  defining: true,
  parseDOM: [{ tag: "h1[data-report-title], h1.report-title", priority: 70 }],
  toDOM: () => ["h1", { class: "report-title", "data-report-title": "" }, 0],
}

/** The node that opens a section: a textblock that holds its heading, with a level from 1 to 5. The section is the
 * range from it to the next one of the same or a higher rank. Read from `h1`–`h5`; a number that stands in the text,
 * computed by us or typed by a person, is left out. */
export const reportSection: NodeSpec = {
  reportRole: "section",
  group: "block",
  content: "inline*",
  defining: true,
  attrs: {
    level: { default: 1, validate: "number" },
    runIn: { default: false, validate: "boolean" },
    open: { default: false, validate: "boolean" },
    role: { default: "", validate: "string" },
  },
  parseDOM: [1, 2, 3, 4, 5].flatMap(level => sectionRules(level)),
  toDOM(node): DOMOutputSpec {
    const { level, ...attrs } = sectionAttrs(node)
    return [`h${level}`, { class: "report-section", "data-report-section": "", ...sectionDataset(attrs) }, 0]
  },
}

/** A section's attributes but its level as an element's, defaults left out. */
export function sectionDataset({ runIn, open, role }: Omit<SectionAttrs, "level">): Record<string, string> {
  return { ...(runIn && { "data-run-in": "" }), ...(open && { "data-open": "" }), ...(role !== "" && { "data-role": role }) }
}

function sectionRules(level: number): readonly TagParseRule[] {
  const tag = `h${level}`
  return [
    {
      tag: `${tag}[data-report-section], ${tag}.report-section`,
      priority: 70,
      getAttrs: dom => ({
        level, runIn: dom.hasAttribute("data-run-in"), open: dom.hasAttribute("data-open"), role: dom.getAttribute("data-role") ?? "",
      }),
      contentElement: dom => withoutNumber(dom as HTMLElement),
    },
    {
      tag,
      priority: 60,
      getAttrs: dom => {
        const marker = readMarker(dom.textContent ?? "")
        return marker ? { level: marker.level } : false
      },
      contentElement: dom => withoutNumber(dom as HTMLElement),
    },
    { tag, priority: 40, attrs: { level } },
  ]
}

/** The block without the element of its number. */
export function withoutOwnNumber(block: HTMLElement): HTMLElement {
  const copy = block.cloneNode(true) as HTMLElement
  const first = copy.firstChild
  if (first?.nodeType === 1 && (first as HTMLElement).getAttribute("class") === "report-number") copy.removeChild(first)
  return copy
}

/** The heading without its number: the number's own element where it survived, else what was typed. */
function withoutNumber(heading: HTMLElement): HTMLElement {
  const copy = withoutOwnNumber(heading)
  if (copy.childNodes.length < heading.childNodes.length) return copy
  const marker = heading.hasAttribute("data-report-section") ? null : readMarker(copy.textContent ?? "")
  if (marker) dropText(copy, marker.length)
  return copy
}

function dropText(parent: globalThis.Node, length: number): number {
  let left = length
  for (let child = parent.firstChild; child && left > 0; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const text = child.nodeValue ?? ""
      child.nodeValue = text.slice(left)
      left -= Math.min(left, text.length)
    } else left = dropText(child, left)
  }
  return left
}

/** A number that must be filled: an inline atom whose value is an attribute. Its text, everywhere, is `figureText`. */
export const reportFigure: NodeSpec = {
  reportRole: "figure",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: false,
  attrs: {
    name: { default: "", validate: "string" },
    label: { default: "", validate: "string" },
    kind: { default: "number", validate: "string" },
    value: { default: null, validate: "string|null" },
    unit: { default: "", validate: "string" },
    hedge: { default: "", validate: "string" },
    precision: { default: null, validate: "string|null" },
    min: { default: null, validate: "string|null" },
    max: { default: null, validate: "string|null" },
    required: { default: true, validate: "boolean" },
    status: { default: "", validate: "string" },
    reason: { default: "", validate: "string" },
    previous: { default: null, validate: "string|null" },
    source: { default: "", validate: "string" },
    asof: { default: "", validate: "string" },
    formula: { default: "", validate: "string" },
    rounding: { default: "", validate: "string" },
    role: { default: "", validate: "string" },
    series: { default: "", validate: "string" },
  },
  leafText: node => figureText(figureAttrs(node)),
  parseDOM: [
    // Above every Link mark, whose rules would take a link's address.
    { tag: "span[data-report-figure], a[data-report-figure]", priority: 1000, getAttrs: dom => readDataset(dom) },
    {
      tag: 'a[href^="https://report.invalid/f/"]',
      priority: 1000,
      getAttrs: dom => readFigureHref(dom.getAttribute("href") ?? "") ?? false,
    },
    { tag: "span.report-figure", priority: 70, getAttrs: dom => readSentinel(dom.textContent ?? "") ?? false },
  ],
  toDOM(node): DOMOutputSpec {
    const attrs = figureAttrs(node)
    const text = figureText(attrs)
    const state = attrs.value === null && attrs.status !== "absent" ? "blank" : attrs.status || "filled"
    const made = { ...figureDataset(attrs, `report-figure report-figure-${state}`), ...attrs.formula && { title: `= ${attrs.formula}` } }
    return ["span", made,
      state === "blank" ? ["span", { class: "report-figure-text" }, text] : text]
  },
}

/** A figure's attributes as an element's: `data-report-figure` is its name, the others `data-…`, defaults left out. */
export function figureDataset(attrs: FigureAttrs, className: string): Record<string, string> {
  const dataset: Record<string, string> = { class: className, "data-report-figure": attrs.name }
  for (const key of figureKeys) {
    const value = attrs[key]
    if (key !== "name" && value !== null && value !== figureDefaults[key]) dataset[`data-${key}`] = String(value)
  }
  return dataset
}

export const figureKeys = Object.keys(figureDefaults) as readonly (keyof FigureAttrs)[]

function readDataset(dom: HTMLElement): Attrs {
  const attrs: Record<string, string | boolean | null> = { name: dom.getAttribute("data-report-figure") ?? "" }
  for (const key of figureKeys) {
    const value = dom.getAttribute(`data-${key}`)
    if (key !== "name" && value !== null) attrs[key] = key === "required" ? value !== "false" : value
  }
  return { ...narrowFigureAttrs(attrs) }
}

/** The address that stands for `reportSettled` where a server leaves nothing but links. */
export const settledHref = "https://report.invalid/n"

/** "No blank here": a person's answer to a number that was found missing, on the words that were shown. */
export const reportSettled: MarkSpec = {
  inclusive: false,
  parseDOM: [
    { tag: "span[data-report-settled], span.report-settled", priority: 70 },
    { tag: `a[href="${settledHref}"]`, priority: 1000 },
  ],
  toDOM: () => ["span", { class: "report-settled", "data-report-settled": "" }, 0],
}

/** The mark of a report, to be spread into a host's schema beside `reportNodes()`. A schema without it serves too:
 * there nothing can be settled. */
export function reportMarks(): { readonly reportSettled: MarkSpec } {
  return { reportSettled }
}
