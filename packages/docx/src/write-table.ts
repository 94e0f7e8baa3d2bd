import type { Node } from "prosemirror-model"
import type { DocxFile } from "./file.ts"
import { paragraphXML, type Place } from "./write-block.ts"

/** Word opens no table of more columns. */
const mostColumns = 63

/** What each cell keeps free on both sides, in twips. */
const cellMargin = 108

/** Writes the blocks in a node. */
type Fill = (node: Node, place: Place, file: DocxFile) => Iterable<string>

/** A square of the grid. `cell` covers it, null where a row is too short; `right` and `down` count the squares from
 * that cell's first one. */
interface Square {
  readonly cell: Node | null
  readonly right: number
  readonly down: number
  readonly width: number
  readonly height: number
}

/** A table as wide as its place, or as its columns were dragged. Rows are filled up to one length, spans are cut where they
 * meet another cell or leave the table, and the header rows at the top repeat on each page. What is too wide for Word comes
 * out as paragraphs. */
export function* tableXML(node: Node, place: Place, file: DocxFile, fill: Fill): Generator<string> {
  const rows = node.children.filter(isRow)
  for (const other of node.children) if (!isRow(other)) yield* fill(other, place, file)
  const grid = gridOf(rows)
  if (!grid) {
    for (const row of rows) for (const cell of row.children) yield* fill(cell, place, file)
    return
  }
  const total = place.width - place.indent
  const { widths, pixels } = columnWidths(grid, total)
  const headerRows = grid.findIndex(row => !row.every(({ cell }) => cell && isHeader(cell)))
  const isHeaderRow = (y: number): boolean => headerRows === -1 ? y === 0 : y < headerRows
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map(side => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("")
  const rowsXML = grid.map((row, y) => `<w:tr><w:trPr><w:cantSplit/>${isHeaderRow(y) ? "<w:tblHeader/>" : ""}</w:trPr>` +
    row.map((square, x) => square.right > 0 ? "" : cellXML(square, sum(widths.slice(x, x + square.width)), place, file, fill)).join("") + "</w:tr>")
  // Word counts in its own way: what was dragged is kept beside it, in the first cell.
  if (pixels && rowsXML[0]) rowsXML[0] = rowsXML[0].replace("</w:pPr>", () => `</w:pPr>${file.marked("", { colwidth: pixels.join(" ") })}`)
  yield `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/>` +
    (place.indent > 0 ? `<w:tblInd w:w="${place.indent}" w:type="dxa"/>` : "") +
    `<w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="${pixels ? "fixed" : "autofit"}"/>` +
    `<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="${cellMargin}" w:type="dxa"/>` +
    `<w:bottom w:w="57" w:type="dxa"/><w:right w:w="${cellMargin}" w:type="dxa"/></w:tblCellMar></w:tblPr>` +
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rowsXML.join("")}</w:tbl>`
}

/** Null where there is nothing to draw or too much. */
function gridOf(rows: readonly Node[]): readonly (readonly Square[])[] | null {
  const grid: Square[][] = rows.map(() => [])
  for (const [y, row] of rows.entries()) {
    let x = 0
    for (const cell of row.children) {
      while (grid[y]?.[x]) x++
      const most = span(cell.attrs["colspan"])
      const height = Math.min(span(cell.attrs["rowspan"]), rows.length - y)
      let width = 1
      while (width < most && x + width <= mostColumns && !grid[y]?.[x + width]) width++
      if (x + width > mostColumns) return null
      for (let down = 0; down < height; down++) {
        const line = grid[y + down]
        for (let right = 0; line && right < width; right++) line[x + right] = { cell, right, down, width, height }
      }
      x += width
    }
  }
  const columns = Math.max(0, ...grid.map(row => row.length))
  return columns === 0 ? null : grid.map(row => Array.from({ length: columns }, (_, x) => row[x] ?? empty))
}

const empty: Square = { cell: null, right: 0, down: 0, width: 1, height: 1 }

function cellXML({ cell, down, width, height }: Square, size: number, place: Place, file: DocxFile, fill: Fill): string {
  const style = cell && isHeader(cell) ? "TableHeader" : "TableText"
  const align = aligned(cell?.attrs["align"])
  const inside = { ...place, style, align, indent: 0, depth: 0, width: Math.max(cellMargin, size - 2 * cellMargin) }
  const blocks = cell && down === 0 ? [...fill(cell, inside, file)] : []
  // A cell ends with a paragraph, or Word takes the file for damaged.
  if (blocks.length === 0) blocks.push(paragraphXML("", inside))
  else if (!blocks[blocks.length - 1]?.endsWith("</w:p>")) blocks.push("<w:p/>")
  return `<w:tc><w:tcPr><w:tcW w:w="${size}" w:type="dxa"/>${width > 1 ? `<w:gridSpan w:val="${width}"/>` : ""}` +
    (height > 1 ? `<w:vMerge w:val="${down === 0 ? "restart" : "continue"}"/>` : "") +
    `<w:vAlign w:val="center"/></w:tcPr>${blocks.join("")}</w:tc>`
}

function aligned(align: unknown): string {
  return align === "left" || align === "right" || align === "center" ? `<w:jc w:val="${align}"/>` : align === "justify" ? '<w:jc w:val="both"/>' : ""
}

/** The widths that were dragged in the editor, in pixels, brought to the table's; equal ones where any is missing. */
function columnWidths(grid: readonly (readonly Square[])[], total: number): { readonly widths: readonly number[]; readonly pixels: readonly number[] | null } {
  const columns = grid[0]?.length ?? 0
  const dragged = Array.from({ length: columns }, (_, x) => {
    for (const row of grid) {
      const width: unknown = row[x]?.cell?.attrs["colwidth"]?.[row[x].right]
      if (typeof width === "number" && width > 0 && Number.isFinite(width)) return width
    }
    return 0
  })
  const pixels = dragged.every(width => width > 0) ? dragged : null
  const wanted = pixels ?? dragged.map(() => 1)
  return { widths: wanted.map(width => Math.max(1, Math.floor(width / sum(wanted) * total))), pixels }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}

function span(value: unknown): number {
  return typeof value === "number" && value >= 1 ? Math.min(Math.trunc(value), 1e6) : 1
}

function isRow(node: Node): boolean {
  return node.type.spec["tableRole"] === "row"
}

function isHeader(cell: Node): boolean {
  return cell.type.spec["tableRole"] === "header_cell"
}
