import {
  documentTitle, eachBlock, isDraft, roleOf, runInStops, sectionAttrs, sectionNumber, sectionsIn,
  type CheckedDoc, type NumberingScheme, type NumberStyle,
} from "@tianbao/core"
import { Document, DocumentGridType, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from "docx"
import type { Node } from "prosemirror-model"
import { apart, blocksOf, type Blocks, type Place } from "./blocks.ts"
import { addLinks } from "./links.ts"
import { page } from "./page.ts"
import { runsIn, textRuns } from "./runs.ts"
import { coreProperties, withoutTimes } from "./same-bytes.ts"
import { styles } from "./styles.ts"

/** How `toDocx` writes. */
export interface DocxOptions {
  /** How sections are numbered. Default `officialNumbering`: 一、 （一） 1. （1） ①. */
  readonly scheme?: NumberingScheme
  /** How numbers are written. Default: `1,234`, years as digits, 不适用. */
  readonly numbers?: NumberStyle
}

/** A checked report as a Word file (.docx), laid out by GB/T 9704-2012: the page, the typefaces by name, the section
 * numbers as literal text in Word's own heading styles. A draft bears 草稿 on every page, and each blank is marked. The
 * same report gives the same bytes: the file bears no date and no author. */
export async function toDocx(doc: CheckedDoc, options: DocxOptions = {}): Promise<Uint8Array> {
  const place: Place = {
    style: "BodyText", indent: 0, width: page.textWidth, depth: 0, shared: { links: new Map(), numbers: options.numbers ?? {}, lists: 0 },
  }
  const { width, height, margin, grid } = page
  const file = new Document({
    styles,
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [{
      properties: {
        page: { size: { width, height }, margin },
        grid: { type: DocumentGridType.LINES_AND_CHARS, ...grid },
      },
      ...(isDraft(doc) && { headers: { default: new Header({ children: [draftStamp()] }) } }),
      footers: { default: new Footer({ children: [pageNumber()] }) },
      children: flow(doc, place, options.scheme),
    }],
  })
  addLinks(file, place.shared.links)
  return withoutTimes(await Packer.pack(file, "uint8array", undefined, [coreProperties(documentTitle(doc))]))
}

/** The report's own blocks. Where a heading runs in and a plain paragraph follows, the two are one paragraph. */
function flow(doc: Node, place: Place, scheme?: NumberingScheme): Blocks {
  const numbers = new Map(sectionsIn(doc).map(section => [section.pos, sectionNumber(section, scheme)]))
  const stops = runInStops(doc)
  const nodes: (readonly [Node, number])[] = []
  eachBlock(doc, (node, pos) => nodes.push([node, pos]))

  const blocks: Blocks[number][] = []
  for (let i = 0; i < nodes.length; i++) {
    const [node, pos] = nodes[i]!
    const next = nodes[i + 1]?.[0]
    const number = numbers.get(pos)
    const stop = stops.get(pos)
    const style = `Heading${sectionAttrs(node).level}`
    if (number !== undefined && stop !== undefined && next) {
      const lead = { style: `${style}Char` }
      const heading = [...textRuns(number, lead), ...runsIn(node, place.shared, lead), ...textRuns(stop, lead)]
      blocks.push(new Paragraph({ style: place.style, children: [...heading, ...runsIn(next, place.shared)] }))
      i++
    } else if (number !== undefined || isHeading(node)) {
      blocks.push(new Paragraph({ style, children: [...textRuns(number ?? ""), ...runsIn(node, place.shared)] }))
    } else if (roleOf(node.type) === "title") {
      blocks.push(new Paragraph({ style: "Title", children: runsIn(node, place.shared) }))
    } else blocks.push(...blocksOf(node, place))
  }
  return apart(blocks)
}

/** A host's heading that opens no section. */
function isHeading(node: Node): boolean {
  return node.type.name === "heading"
}

function draftStamp(): Paragraph {
  return new Paragraph({ style: "Header", text: "草稿" })
}

function pageNumber(): Paragraph {
  return new Paragraph({ style: "Footer", children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"] })] })
}
