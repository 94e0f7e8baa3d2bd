// A workbook with one sheet, written directly: a library would make times and ids of its own, and the same report is to give
// the same bytes. Texts are inline strings, so that none is ever a formula.

import { writePackage, xmlHead as xml, xmlText } from "@tianbao/ooxml"
import type { Node } from "prosemirror-model"
import { cellsOf, headings, type Cell } from "./columns.ts"
import { figureRows } from "./figure-rows.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packaged = "http://schemas.openxmlformats.org/package/2006"

/** A document's figures as an Excel workbook. A number that a double does not hold is written as text; the same report gives
 * the same bytes. */
export function toXLSX(doc: Node): Promise<Uint8Array> {
  const rows = [headings.map(text => ({ text, isNumber: false })), ...figureRows(doc).map(cellsOf)]
  return writePackage(Object.entries<string>({
    "[Content_Types].xml": `${xml}<Types xmlns="${packaged}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      ["workbook:sheet.main", "styles:styles", "worksheets/sheet1:worksheet"].map(part => {
        const [name, type] = part.split(":")
        return `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
      }).join("") + "</Types>",
    "_rels/.rels": `${xml}<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      '<sheet name="数字" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": `${xml}<Relationships xmlns="${packaged}/relationships">` +
      `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font>` +
      '<font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
      '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/>' +
      '<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' +
      '</cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
      '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>' +
      [28, 22, 16, 9, 14, 12, 12, 16, 13, 22, 18].map((width, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join("") +
      `</cols><sheetData>${rows.map(rowXML).join("")}</sheetData></worksheet>`,
  }))
}

function rowXML(cells: readonly Cell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellXML(cell, `${String.fromCharCode(65 + column)}${row + 1}`, row === 0)).join("")}</row>`
}

function cellXML({ text, isNumber }: Cell, place: string, isHeading: boolean): string {
  if (text === "") return ""
  if (isNumber && text.replace(/\D/g, "").replace(/^0+/, "").length <= 15) return `<c r="${place}"><v>${text}</v></c>`
  return `<c r="${place}" t="inlineStr"${isHeading ? ' s="1"' : ""}><is><t xml:space="preserve">${xmlText(text.slice(0, 32_767))}</t></is></c>`
}
