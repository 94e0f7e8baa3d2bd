import { documentTitle, isDraft, official, twipsOf, type CheckedDoc, type Profile } from "@tianbao/core"
import { paceOf, writePackage, xmlHead, xmlText, type Job, type Part } from "@tianbao/ooxml"
import type { Node } from "prosemirror-model"
import { DocxFile } from "./file.ts"
import { ownNamespace } from "./own-part.ts"
import { stylesXML, wordNamespaces } from "./styles.ts"
import { flowXML } from "./write-block.ts"
import { runXML } from "./write-inline.ts"

/** What a file says about itself. */
export interface DocxProperties {
  /** Default: the report's title. */
  readonly title?: string
  readonly creator?: string
  readonly subject?: string
  readonly keywords?: string
}

/** How `toDocx` writes. */
export interface DocxOptions extends Job {
  /** Page, faces, numbers. Default `official`: GB/T 9704-2012. */
  readonly profile?: Profile
  readonly properties?: DocxProperties
  /** Hears of the nodes whose text had characters that XML cannot hold (control characters, halves of characters); those were
   * left out. */
  readonly onDropped?: (nodes: readonly Node[]) => void
}

/** A checked report as a Word file (.docx), laid out by its profile: Word's own heading styles, figures as content controls, what
 * Word has no place for in a part of our own, so that `fromDocx` reads the report back. A draft bears 草稿 on every page, and each
 * blank is marked. The same report gives the same bytes: the file bears no date.
 * @throws DOMException `AbortError` where the job was taken back. */
export async function toDocx(doc: CheckedDoc, options: DocxOptions = {}): Promise<Uint8Array<ArrayBuffer>> {
  const { profile = official, properties = {}, onDropped, signal, onProgress } = options
  const file = new DocxFile(profile)
  const pace = paceOf({ ...signal && { signal }, ...onProgress && { onProgress: done => onProgress(done * 0.7) } })
  const body: string[] = [documentHead]
  let gathered = ""
  let done = 0
  for (const block of flowXML(doc, file)) {
    gathered += block
    done++
    if (gathered.length < piece) continue
    body.push(gathered)
    gathered = ""
    await pace(Math.min(1, done / Math.max(1, doc.childCount)))
  }
  body.push(`${gathered}${sectionXML(file, isDraft(doc))}</w:body></w:document>`)
  if (file.damaged.size > 0) onDropped?.([...file.damaged])
  const parts = partsOf(file, body, isDraft(doc), { title: documentTitle(doc), ...properties })
  return writePackage(parts, { ...signal && { signal }, ...onProgress && { onProgress: part => onProgress(0.7 + part * 0.3) } })
}

/** In characters: what is compressed in one go. */
const piece = 100_000

const documentHead = `${xmlHead}<w:document ${wordNamespaces}><w:body>`

function partsOf(file: DocxFile, body: readonly string[], asDraft: boolean, properties: DocxProperties): readonly Part[] {
  const { profile } = file
  const hasFootnotes = file.footnotes.length > 0
  const footers = profile.pageNumber === "none" ? [] : profile.pageNumber === "outside" ? ["right", "left"] as const : ["center"] as const
  const headers = asDraft ? ["header1"] : []
  const pictures = file.pictures.map(({ id, extension, bytes }): Part => [`word/media/picture${id}.${extension}`, bytes])
  const contents = ["styles", "numbering", "settings", ...hasFootnotes ? ["footnotes"] : [], ...headers, ...footers.map((_, i) => `footer${i + 1}`)]
  const relations = [
    ...contents.map(name => relationXML(name, name.replace(/\d$/, ""), `${name}.xml`)),
    relationXML("own", "customXml", "../customXml/item1.xml"),
    ...file.pictures.map(({ id, extension }) => relationXML(`picture${id}`, "image", `media/picture${id}.${extension}`)),
    ...[...file.links].map(({ id, address }) => relationXML(id, "hyperlink", xmlText(address), ' TargetMode="External"')),
  ]
  return [
    ["[Content_Types].xml", `${xmlHead}<Types xmlns="${packaged}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      [...new Set(file.pictures.map(({ extension }) => extension))].map(type => `<Default Extension="${type}" ContentType="image/${type}"/>`).join("") +
      `<Override PartName="/word/document.xml" ContentType="${wordType("document.main")}"/>` +
      contents.map(name => `<Override PartName="/word/${name}.xml" ContentType="${wordType(name.replace(/\d$/, ""))}"/>`).join("") +
      '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>'],
    ["_rels/.rels", relationsXML([
      relationXML("document", "officeDocument", "word/document.xml"),
      `<Relationship Id="core" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
    ])],
    ["docProps/core.xml", coreXML(properties)],
    ["word/document.xml", body],
    ["word/_rels/document.xml.rels", relationsXML(relations)],
    ["word/styles.xml", stylesXML(profile)],
    ["word/numbering.xml", file.lists.toXML(profile.scheme)],
    ["word/settings.xml", settingsXML(file, hasFootnotes)],
    ...(hasFootnotes ? [["word/footnotes.xml", footnotesXML(file)] as const] : []),
    ...headers.map((name): Part => [`word/${name}.xml`, `${xmlHead}<w:hdr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${runXML("草稿")}</w:p></w:hdr>`]),
    ...footers.map((side, i): Part => [`word/footer${i + 1}.xml`, footerXML(side)]),
    ["customXml/item1.xml", file.own.toXML(file.numbers)],
    ["customXml/_rels/item1.xml.rels", relationsXML([relationXML("properties", "customXmlProps", "itemProps1.xml")])],
    ["customXml/itemProps1.xml", `${xmlHead}<ds:datastoreItem ds:itemID="{6E1F3C52-9D1B-4A7C-8B52-5F0A1C7D2E90}" ` +
      `xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${ownNamespace}"/></ds:schemaRefs></ds:datastoreItem>`],
    ...pictures,
  ]
}

const packaged = "http://schemas.openxmlformats.org/package/2006"

function wordType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`
}

function relationXML(id: string, type: string, target: string, more = ""): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`
}

function relationsXML(relations: readonly string[]): string {
  return `${xmlHead}<Relationships xmlns="${packaged}/relationships">${relations.join("")}</Relationships>`
}

/** The page: paper, margins, lines and characters, and what stands above and below. */
function sectionXML({ profile }: DocxFile, asDraft: boolean): string {
  const { width, height, top, right, bottom, left, line } = twipsOf(profile)
  const { pageNumber } = profile
  const reference = (part: "header" | "footer", type: "default" | "even", id: string): string =>
    `<w:${part}Reference w:type="${type}" r:id="${id}"/>`
  const isOutside = pageNumber === "outside"
  return "<w:sectPr>" + (asDraft ? reference("header", "default", "header1") : "") + (asDraft && isOutside ? reference("header", "even", "header1") : "") +
    (pageNumber === "none" ? "" : reference("footer", "default", "footer1")) + (isOutside ? reference("footer", "even", "footer2") : "") +
    `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" ` +
    `w:header="850" w:footer="${footerDistance(profile)}" w:gutter="0"/>` +
    `<w:docGrid w:type="linesAndChars" w:linePitch="${line}" w:charSpace="${charSpace(profile)}"/></w:sectPr>`
}

/** The character grid in 4096ths of a point. */
function charSpace(profile: Profile): number {
  return Math.floor(twipsOf(profile).spacing * 204.8)
}

/** From the edge of the paper to the page number, whose upper edge stands 7 mm below the text (7.5). */
function footerDistance(profile: Profile): number {
  const height = profile.faces.pageNumber.size * 20 * 1.13
  return Math.max(0, Math.round(twipsOf(profile).bottom - 7 * 1440 / 25.4 - height))
}

/** `— 1 —`, by one character from the outer edge. */
function footerXML(side: "left" | "right" | "center"): string {
  const indent = side === "center" ? "" : `<w:ind w:${side}Chars="100" w:${side}="280"/>`
  return `${xmlHead}<w:ftr ${wordNamespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/>${indent}<w:jc w:val="${side}"/></w:pPr>` +
    `${runXML("— ")}<w:fldSimple w:instr=" PAGE ">${runXML("1")}</w:fldSimple>${runXML(" —")}</w:p></w:ftr>`
}

function settingsXML({ profile, em }: DocxFile, hasFootnotes: boolean): string {
  return `${xmlHead}<w:settings ${wordNamespaces}><w:defaultTabStop w:val="${2 * em}"/>` +
    (profile.pageNumber === "outside" ? "<w:evenAndOddHeaders/>" : "") + '<w:characterSpacingControl w:val="doNotCompress"/>' +
    (hasFootnotes ? '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>' : "") +
    "<w:compat><w:doNotExpandShiftReturn/>" +
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>'
}

function footnotesXML({ footnotes }: DocxFile): string {
  const rule = (id: number, type: string): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`
  return `${xmlHead}<w:footnotes ${wordNamespaces}>${rule(-1, "separator")}${rule(0, "continuationSeparator")}` +
    footnotes.map((text, i) => `<w:footnote w:id="${i + 1}"><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>` +
      `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${text}</w:p></w:footnote>`).join("") + "</w:footnotes>"
}

function coreXML({ title = "", creator = "", subject = "", keywords = "" }: DocxProperties): string {
  const entry = (name: string, text: string): string => text.trim() && `<${name}>${xmlText(text.trim())}</${name}>`
  return `${xmlHead}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlText(title.trim())}</dc:title>${entry("dc:subject", subject)}${entry("dc:creator", creator)}${entry("cp:keywords", keywords)}</cp:coreProperties>`
}
