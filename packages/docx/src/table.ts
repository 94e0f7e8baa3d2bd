import {
  Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, VerticalMergeType, WidthType,
} from "docx"
import type { Node } from "prosemirror-model"
import type { Blocks, Place } from "./blocks.ts"

/** Word opens no table of more columns. */
const mostColumns = 63

/** What each cell keeps free on both sides, in twips. */
const cellMargin = 108

/** Writes the blocks in a node. */
type Fill = (node: Node, place: Place) => Blocks

/** A square of the grid. `cell` covers it, null where a row is too short; `right` and `down` count the squares from
 * that cell's first one. */
interface Square {
  readonly cell: Node | null
  readonly right: number
  readonly down: number
  readonly width: number
  readonly height: number
}

/** A table as wide as its place. Rows are filled up to one length, spans are cut where they meet another cell or leave
 * the table, and the header rows at the top repeat on each page. What is too wide for Word comes out as paragraphs. */
export function table(node: Node, place: Place, fill: Fill): Blocks {
  const rows = node.children.filter(isRow)
  const others = node.children.filter(child => !isRow(child)).flatMap(child => fill(child, place))
  const grid = gridOf(rows)
  if (!grid) return [...others, ...rows.flatMap(row => row.children.flatMap(cell => fill(cell, place)))]
  const total = place.width - place.indent
  const widths = columnWidths(grid, total)
  const headerRows = grid.findIndex(row => !row.every(({ cell }) => cell && isHeader(cell)))
  return [...others, new Table({
    width: { size: total, type: WidthType.DXA },
    ...(place.indent > 0 && { indent: { size: place.indent, type: WidthType.DXA } }),
    layout: TableLayoutType.FIXED,
    margins: { top: 57, bottom: 57, left: cellMargin, right: cellMargin, marginUnitType: WidthType.DXA },
    columnWidths: widths,
    rows: grid.map((row, y) => new TableRow({
      cantSplit: true,
      tableHeader: headerRows === -1 ? y === 0 : y < headerRows,
      children: row.flatMap((square, x) =>
        square.right > 0 ? [] : tableCell(square, sum(widths.slice(x, x + square.width)), place, fill)),
    })),
  })]
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
        for (let right = 0; right < width; right++) grid[y + down]![x + right] = { cell, right, down, width, height }
      }
      x += width
    }
  }
  const columns = Math.max(0, ...grid.map(row => row.length))
  return columns === 0 ? null : grid.map(row => Array.from({ length: columns }, (_, x) => row[x] ?? empty))
}

const empty: Square = { cell: null, right: 0, down: 0, width: 1, height: 1 }

function tableCell({ cell, down, width, height }: Square, size: number, place: Place, fill: Fill): TableCell {
  const style = cell && isHeader(cell) ? "TableHeader" : "TableText"
  const inside = { ...place, style, indent: 0, width: Math.max(cellMargin, size - 2 * cellMargin) }
  const blocks = cell && down === 0 ? fill(cell, inside) : []
  return new TableCell({
    width: { size, type: WidthType.DXA },
    columnSpan: width,
    ...(height > 1 && { verticalMerge: down === 0 ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    verticalAlign: VerticalAlign.CENTER,
    children: blocks.length > 0 ? blocks : [new Paragraph({ style })],
  })
}

/** The widths that were dragged in the editor, brought to the table's; equal ones where any is missing. */
function columnWidths(grid: readonly (readonly Square[])[], total: number): readonly number[] {
  const columns = grid[0]?.length ?? 0
  const dragged = Array.from({ length: columns }, (_, x) => {
    for (const row of grid) {
      const width: unknown = row[x]?.cell?.attrs["colwidth"]?.[row[x].right]
      if (typeof width === "number" && width > 0) return width
    }
    return 0
  })
  const known = dragged.every(width => width > 0 && Number.isFinite(width)) ? dragged : dragged.map(() => 1)
  return known.map(width => Math.max(1, Math.floor(width / sum(known) * total)))
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
