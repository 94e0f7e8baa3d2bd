import { blockNumbers, closingIndents, eachBlock, lineKind, lineStarts, roleOf, runInStops, sectionAttrs, sectionDataset } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { DocxFile } from "./file.ts"
import { isList } from "./numbering.ts"
import { computedStyle, lineStyles, numberXML } from "./styles.ts"
import { inlineXML, nodeXML, runXML } from "./write-inline.ts"
import { tableXML } from "./write-table.ts"

/** Where blocks stand. */
export interface Place {
  /** The id of the style that their paragraphs have. */
  readonly style: string
  /** In twips, from the left edge of what holds them. */
  readonly indent: number
  /** In twips, the indent included. */
  readonly width: number
  /** How many lists hold them. */
  readonly depth: number
  /** How a cell's paragraphs are aligned, as properties. */
  readonly align?: string
}

/** The report's own blocks, one after the other. Where a heading runs in and a plain paragraph follows, the two are one
 * paragraph. Word takes the columns of tables that follow each other for one: an empty paragraph keeps them apart. */
export function* flowXML(doc: Node, file: DocxFile): Generator<string> {
  const place: Place = { style: "BodyText", indent: 0, width: file.textWidth, depth: 0 }
  const [numbers, stops, indents, starts] = [blockNumbers(doc, file.profile.scheme), runInStops(doc), closingIndents(doc), lineStarts(doc)]
  const nodes: (readonly [Node, number])[] = []
  eachBlock(doc, (node, pos) => nodes.push([node, pos]))
  let before: Node | null = null
  for (let i = 0; i < nodes.length; i++) {
    const [node, pos] = nodes[i] as readonly [Node, number]
    const [number = "", stop] = [numbers.get(pos), stops.get(pos)]
    const next = stop === undefined ? undefined : nodes[i + 1]?.[0]
    if (isTable(before) && isTable(node)) yield apart
    before = next ?? node
    if (next) i++
    switch (roleOf(node.type)) {
      case "section":
        yield sectionXML(node, next, number, stop ?? "", place, file)
        break
      case "title":
        yield paragraphXML(inlineXML(node, file), { ...place, style: "Title" })
        break
      case "line":
        yield lineXML(node, number, indents.get(pos) ?? 0, starts.has(pos), place, file)
        break
      default:
        if (isHeading(node)) yield headingXML(node, place, file)
        else yield* blocksXML(node, place, file)
    }
  }
}

/** A section's heading, in one paragraph with the text behind it where it runs in. */
function sectionXML(node: Node, next: Node | undefined, number: string, stop: string, place: Place, file: DocxFile): string {
  const { level, ...attrs } = sectionAttrs(node)
  const isCounted = file.profile.numbering === "native"
  const [style, text] = [`Heading${level}`, isCounted ? "" : number]
  if (!next) return paragraphXML(computedXML(text) + file.marked(inlineXML(node, file), sectionData(attrs)), { ...place, style })
  const computed = `<w:rStyle w:val="${style}Number"/>`
  const heading = file.marked(inlineXML(node, file, `${style}Char`), { ...sectionData(attrs), lead: String(level) })
  // Word's own number has the face of the paragraph's end.
  const counted = isCounted ? `${numberXML(level - 1)}<w:ind w:firstLineChars="200" w:firstLine="${2 * file.em}"/><w:rPr>${computed}</w:rPr>` : ""
  return paragraphXML(runXML(text, computed) + heading + runXML(stop, computed) + inlineXML(next, file), place, counted)
}

/** A host's heading that opens no section, and has no number. */
function headingXML(node: Node, place: Place, file: DocxFile): string {
  const level = Math.min(5, Math.max(1, Number(node.attrs["level"]) || 1))
  const uncounted = file.profile.numbering === "native" ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' : ""
  return paragraphXML(file.marked(inlineXML(node, file), { plain: String(node.attrs["level"] ?? "") }), { ...place, style: `Heading${level}` }, uncounted)
}

const apart = "<w:p/>"

function sectionData(attrs: Parameters<typeof sectionDataset>[0]): Readonly<Record<string, string>> {
  const { "data-open": open, "data-role": role, "data-run-in": runIn } = sectionDataset(attrs)
  return {
    ...(open !== undefined && { open: "true" }), ...(role !== undefined && { role }), ...(runIn !== undefined && { runIn: "true" }),
  }
}

function computedXML(text: string): string {
  return runXML(text, `<w:rStyle w:val="${computedStyle}"/>`)
}

/** A line in its place on the page (GB/T 9704-2012, 7.3): 附件 and signature stand one line below what is before them. */
function lineXML(node: Node, number: string, indent: number, starts: boolean, place: Place, file: DocxFile): string {
  const kind = lineKind(node)
  const { em } = file
  const spacing = starts ? `<w:spacing w:beforeLines="100" w:before="${file.line}"/>` : ""
  const chars = (side: string, count: number): string => ` w:${side}Chars="${Math.round(count * 100)}" w:${side}="${Math.round(count * em)}"`
  const hanging = widthOf(number)
  const left = (number.startsWith("附件") ? 2 : 5) + hanging
  const ind = kind === "attachment" ? `<w:ind${chars("left", left)}${chars("hanging", hanging)}/>`
    : indent > 0 ? `<w:ind${chars("right", indent)}/>` : ""
  return paragraphXML(computedXML(number) + inlineXML(node, file), { ...place, style: lineStyles[kind][0] }, spacing + ind)
}

function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\d.]/.test(character) ? 0.5 : 1), 0)
}

/** A block as paragraphs and tables. One of an unknown kind is taken apart, so that its text is kept. */
function* blocksXML(node: Node, place: Place, file: DocxFile): Generator<string> {
  const { name, spec } = node.type
  if (node.isTextblock) {
    const text = inlineXML(node, file)
    const { language } = node.attrs
    yield spec.code
      ? paragraphXML(file.marked(text, typeof language === "string" ? { language } : {}), styled(place, "Code"))
      : paragraphXML(text, place)
  } else if (isList(node)) yield* listXML(node, place, file)
  else if (spec["tableRole"] === "table") yield* tableXML(node, place, file, blocksIn)
  else if (/^horizontal_?rule$/i.test(name)) yield paragraphXML("", styled(place, "Rule"))
  else if (name === "blockquote") yield* blocksIn(node, shifted(styled(place, "Quote"), file.em * 2), file)
  else if (!node.isLeaf) yield* blocksIn(node, place, file)
  else {
    const content = nodeXML(node, file)
    if (content !== "") yield paragraphXML(content, place)
  }
}

/** What stands in a node. */
function* blocksIn(node: Node, place: Place, file: DocxFile): Generator<string> {
  if (node.isTextblock) {
    yield* blocksXML(node, place, file)
    return
  }
  let before: Node | null = null
  for (const child of node.children) {
    if (isTable(before) && isTable(child)) yield apart
    yield* blocksXML(child, place, file)
    before = child
  }
}

function* listXML(node: Node, place: Place, file: DocxFile): Generator<string> {
  const step = 2 * file.em
  const inner = { ...shifted(styled(place, "ListParagraph"), place.style === "BodyText" ? 2 * step : step), depth: place.depth + 1 }
  const counted = file.lists.add(node, place.depth)
  const hanging = Math.min(step, inner.indent - place.indent)
  for (const item of node.children) {
    const [first, ...rest] = item.isTextblock ? [item] : item.children
    const opening = first?.isTextblock ? first : null
    yield paragraphXML(
      opening ? inlineXML(opening, file) : "", { ...inner, indent: 0 }, `${counted}<w:ind w:left="${inner.indent}" w:hanging="${hanging}"/>`,
    )
    for (const child of opening || !first ? rest : [first, ...rest]) yield* blocksXML(child, inner, file)
  }
}

/** `more` are properties that come before the alignment in the schema: numbers, spacing, indents. */
export function paragraphXML(content: string, { style, indent, align = "" }: Place, more = ""): string {
  const ind = indent > 0 && !more.includes("<w:ind") ? `<w:ind w:left="${indent}"/>` : ""
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${ind}${align}</w:pPr>${content}</w:p>`
}

/** The place with another style. In a table cell the cell's style stays. */
function styled(place: Place, style: string): Place {
  return place.style.startsWith("Table") ? place : { ...place, style }
}

/** A place further in, up to the middle. */
function shifted(place: Place, by: number): Place {
  return { ...place, indent: Math.max(place.indent, Math.min(place.indent + by, Math.floor(place.width / 2))) }
}

function isTable(node: Node | null): boolean {
  return node?.type.spec["tableRole"] === "table"
}

/** A host's heading that opens no section. */
function isHeading(node: Node): boolean {
  return node.type.name === "heading"
}
