// The style sheet of a report. Word knows its own styles by their names ("heading 1"), whatever their ids are. Direct
// formatting is left to the marks of the text.

import { twipsOf, type Face, type LineKind, type Profile } from "@tianbao/core"
import { xmlHead, xmlText } from "@tianbao/ooxml"

export const wordNamespaces: string =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** The styles of lines. The first four are Word's own. */
export const lineStyles: Readonly<Record<LineKind, readonly [id: string, name: string]>> = {
  addressee: ["Salutation", "Salutation"], signature: ["Signature", "Signature"], date: ["Date", "Date"],
  attachment: ["Attachment", "Report Attachment"], note: ["Note", "Report Note"],
}

/** Bears what was computed: a reader leaves it out. In a run-in heading the style is `Heading1Number` and so on. */
export const computedStyle: string = "ReportNumber"

interface Style {
  readonly based?: string
  readonly next?: string
  readonly link?: string
  readonly quick?: boolean
  /** In the order of the schema. */
  readonly paragraph?: string
  readonly run?: string
}

/** A part `word/styles.xml`. */
export function stylesXML(profile: Profile): string {
  const { faces, levels } = profile
  const { em, line, spacing } = twipsOf(profile)
  const firstLine = `<w:ind w:firstLineChars="200" w:firstLine="${2 * em}"/>`
  const autoLine = '<w:spacing w:line="240" w:lineRule="auto"/>'
  const [left, right, centred] = ['<w:jc w:val="left"/>', '<w:jc w:val="right"/>', '<w:jc w:val="center"/>'] as const
  const heading = (face: Face): string => faceXML(face, face.bold ? "<w:b/>" : "<w:b w:val=\"0\"/>")
  const paragraphs: readonly (readonly [id: string, name: string, style: Style])[] = [
    // Text keeps to the page's characters a line by its own spacing and off the character grid: where a character is a hair
    // wider than its square, as here, LibreOffice gives it two. Word and LibreOffice then break the lines alike.
    ["Normal", "Normal", {
      quick: true,
      paragraph: '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="both"/>',
      run: `<w:spacing w:val="${Math.floor(spacing) - 1}"/>${sizeXML(faces.body)}`,
    }],
    ["BodyText", "Body Text", { quick: true, paragraph: firstLine }],
    ["Title", "Title", {
      next: "BodyText", quick: true, run: heading(faces.title),
      paragraph: `<w:keepNext/><w:spacing w:after="${line}"/>${centred}`,
    }],
    ...levels.map((face, i) => [`Heading${i + 1}`, `heading ${i + 1}`, {
      next: "BodyText", link: `Heading${i + 1}Char`, quick: true, run: heading(face),
      paragraph: `<w:keepNext/>${profile.numbering === "native" ? numberXML(i) : ""}${firstLine}<w:outlineLvl w:val="${i}"/>`,
    }] as const),
    [...lineStyles.addressee, { next: "BodyText" }],
    [...lineStyles.attachment, {}],
    [...lineStyles.signature, { next: "Date", paragraph: right }],
    [...lineStyles.date, { paragraph: right }],
    [...lineStyles.note, { paragraph: firstLine }],
    ["ListParagraph", "List Paragraph", {}],
    ["Quote", "Quote", { run: faceXML(faces.quote) }],
    ["Code", "HTML Preformatted", { paragraph: autoLine + left, run: faceXML(faces.code) }],
    ["Rule", "Report Rule", { paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' }],
    ["TableText", "Report Table Text", { paragraph: autoLine + left, run: faceXML(faces.table) }],
    ["TableHeader", "Report Table Header", { paragraph: autoLine + centred, run: faceXML(faces.tableHeader) }],
    ["Header", "header", { paragraph: autoLine + centred, run: faceXML(faces.draft, '<w:color w:val="C00000"/>') }],
    ["Footer", "footer", { paragraph: autoLine, run: faceXML(faces.pageNumber) }],
  ]
  const characters: readonly (readonly [id: string, name: string, style: Style])[] = [
    // Linked to the heading's style: where a paragraph begins with its heading, a table of contents lists that alone.
    ...levels.flatMap((face, i) => [
      [`Heading${i + 1}Char`, `heading ${i + 1} Char`, { link: `Heading${i + 1}`, run: heading(face) }],
      [`Heading${i + 1}Number`, `Report Number ${i + 1}`, { based: `Heading${i + 1}Char` }],
    ] as const),
    [computedStyle, "Report Number", {}],
    ["Hyperlink", "Hyperlink", { run: '<w:u w:val="single"/>' }],
    ["CodeChar", "HTML Code", { run: fontXML(faces.code) }],
    ["Settled", "Report Settled", {}],
    ["SettledCode", "Report Settled Code", { based: "CodeChar" }],
    ["PlaceholderText", "Placeholder Text", {}],
  ]
  return `${xmlHead}<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${faceXML(faces.body)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>' +
    `<w:spacing w:line="${line}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    paragraphs.map(([id, name, style]) => styleXML("paragraph", id, name, style)).join("") +
    characters.map(([id, name, style]) => styleXML("character", id, name, style)).join("") + "</w:styles>"
}

function styleXML(type: "paragraph" | "character", id: string, name: string, style: Style): string {
  const { based = type === "paragraph" && id !== "Normal" ? "Normal" : "", next, link, quick, paragraph, run } = style
  return `<w:style w:type="${type}"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (based && `<w:basedOn w:val="${based}"/>`) + (next ? `<w:next w:val="${next}"/>` : "") + (link ? `<w:link w:val="${link}"/>` : "") +
    (quick ? "<w:qFormat/>" : "") + (paragraph ? `<w:pPr>${paragraph}</w:pPr>` : "") + (run ? `<w:rPr>${run}</w:rPr>` : "") + "</w:style>"
}

/** The number of a section of this level, counted by Word. */
export function numberXML(level: number): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`
}

/** A face as run properties; what stands between its name and its size in the schema comes between. */
function faceXML(face: Face, between = ""): string {
  return fontXML(face) + between + sizeXML(face)
}

function fontXML({ names: [name] }: Face): string {
  const font = xmlText(name)
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`
}

function sizeXML({ size }: Face): string {
  return `<w:sz w:val="${Math.round(size * 2)}"/><w:szCs w:val="${Math.round(size * 2)}"/>`
}
