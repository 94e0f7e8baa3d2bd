import { AlignmentType, BorderStyle, DocumentDefaults, ImportedXmlComponent, LineRuleType } from "docx"
import type { IParagraphStyleOptions, IRunStylePropertiesOptions, IStylesOptions } from "docx"
import { fonts, headingFonts, type Font } from "./fonts.ts"
import { page } from "./page.ts"

const firstLine = { firstLineChars: 200, firstLine: page.indent }
const autoLine = { spacing: { line: 240, lineRule: LineRuleType.AUTO } }
const centred = { alignment: AlignmentType.CENTER }
const left = { alignment: AlignmentType.LEFT }
const thinLine = { style: BorderStyle.SINGLE, size: 4, color: "auto", space: 1 }

// Written out because the library has no option for `snapToGrid`. Text keeps to the page's 28 characters a line by its
// own spacing and off the character grid: where a character is a hair wider than its square, as here, LibreOffice gives
// it two. Word and LibreOffice then break the lines alike.
const normal = ImportedXmlComponent.fromXmlString(`<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
  <w:name w:val="Normal"/><w:qFormat/>
  <w:pPr><w:snapToGrid w:val="0"/><w:jc w:val="both"/></w:pPr>
  <w:rPr><w:spacing w:val="${page.characterSpacing}"/><w:sz w:val="${fonts.body.size}"/></w:rPr>
</w:style>`.replace(/>\s+</g, "><"))

/** The style sheet of a report. Word knows its own styles by their names ("heading 1"), whatever their ids are. Direct
 * formatting is left to the marks of the text. */
export const styles: IStylesOptions = {
  importedStyles: [new DocumentDefaults({
    run: { ...typeface(fonts.body), language: { value: "en-US", eastAsia: "zh-CN" } },
    paragraph: { spacing: { line: page.line, lineRule: LineRuleType.EXACT } },
  }), normal],
  paragraphStyles: [
    based("BodyText", "Body Text", { quickFormat: true, paragraph: { indent: firstLine } }),
    based("Title", "Title", {
      next: "BodyText",
      quickFormat: true,
      run: typeface(fonts.title),
      paragraph: { ...centred, keepNext: true, spacing: { after: page.line } },
    }),
    ...headingFonts.map((font, i) => based(`Heading${i + 1}`, `heading ${i + 1}`, {
      next: "BodyText",
      link: `Heading${i + 1}Char`,
      quickFormat: true,
      run: { ...typeface(font), bold: false },
      paragraph: { indent: firstLine, outlineLevel: i, keepNext: true },
    })),
    based("ListParagraph", "List Paragraph"),
    based("Quote", "Quote"),
    based("Code", "HTML Preformatted", { run: typeface(fonts.code), paragraph: { ...left, ...autoLine } }),
    based("Rule", "Rule", { paragraph: { border: { bottom: thinLine } } }),
    based("TableText", "Table Text", { run: typeface(fonts.table), paragraph: { ...left, ...autoLine } }),
    based("TableHeader", "Table Header", { run: typeface(fonts.tableHeader), paragraph: { ...centred, ...autoLine } }),
    based("Header", "header", {
      run: { ...typeface(fonts.draft), color: "C00000" },
      paragraph: { ...centred, ...autoLine },
    }),
    based("Footer", "footer", { run: typeface(fonts.pageNumber), paragraph: { ...centred, ...autoLine } }),
  ],
  characterStyles: [
    // Linked to the heading's style: where a paragraph begins with its heading, a table of contents lists that alone.
    ...headingFonts.map((font, i) => ({
      id: `Heading${i + 1}Char`,
      name: `heading ${i + 1} Char`,
      link: `Heading${i + 1}`,
      run: { ...typeface(font), bold: false },
    })),
    { id: "Hyperlink", name: "Hyperlink", run: { underline: {} } },
    { id: "CodeChar", name: "HTML Code", run: { font: typeface(fonts.code).font } },
  ],
}

function based(id: string, name: string, options: Omit<IParagraphStyleOptions, "id"> = {}): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", ...options }
}

type Typeface = Required<Pick<IRunStylePropertiesOptions, "font" | "size" | "sizeComplexScript">>

function typeface({ name, size }: Font): Typeface {
  return { font: { ascii: name, hAnsi: name, eastAsia: name, cs: name }, size, sizeComplexScript: size }
}
