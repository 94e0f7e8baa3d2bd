import { elementIn, elementsIn, type XMLElement } from "@tianbao/ooxml"
import type { Node, NodeType } from "prosemirror-model"
import type { DocxReader } from "./reader.ts"

interface Cell {
  readonly isHeader: boolean
  readonly colspan: number
  readonly column: number
  rowspan: number
  readonly align: string | null
  readonly blocks: readonly Node[]
}

/** A table by the schema's `tableRole`s; in a schema without tables, the blocks of its cells. */
export function readTable(table: XMLElement, reader: DocxReader, readCell: (cell: XMLElement) => readonly Node[]): readonly Node[] {
  const types = typesOf(reader)
  const widths = widthsOf(table, reader)
  /** The cells that reach down, by their first columns. */
  const reaching = new Map<number, Cell>()
  const rows: Cell[][] = []
  for (const row of rowsIn(table)) {
    const properties = elementIn(row, "w:trPr")
    const isHeader = elementIn(properties, "w:tblHeader") !== null
    let column = Number(elementIn(properties, "w:gridBefore")?.attrs["w:val"] ?? "0") || 0
    const cells: Cell[] = []
    for (const element of cellsIn(row)) {
      const own = elementIn(element, "w:tcPr")
      const colspan = Math.min(1000, Math.max(1, Number(elementIn(own, "w:gridSpan")?.attrs["w:val"] ?? "1") || 1))
      const merge = elementIn(own, "w:vMerge")
      const above = reaching.get(column)
      if (merge && merge.attrs["w:val"] !== "restart" && above) above.rowspan++
      else {
        const cell: Cell = {
          isHeader: isHeaderCell(element, isHeader, reader),
          colspan, column, rowspan: 1, align: alignOf(element), blocks: readCell(element),
        }
        cells.push(cell)
        if (merge) reaching.set(column, cell)
        else reaching.delete(column)
      }
      column += colspan
    }
    rows.push(cells)
  }
  if (!types) return rows.flatMap(cells => cells.flatMap(({ blocks }) => blocks))
  const rowNodes = rows.map(cells => types.row.create(null, cells.map(cell => cellNode(cell, types, widths))))
  return [types.table.create(null, rowNodes)]
}

/** The widths of columns in pixels, where they are fixed: as they were dragged in the editor, if nobody has moved them in Word. */
function widthsOf(table: XMLElement, { own }: DocxReader): readonly number[] | null {
  if (elementIn(elementIn(table, "w:tblPr"), "w:tblLayout")?.attrs["w:type"] !== "fixed") return null
  const twips = elementsIn(elementIn(table, "w:tblGrid"), "w:gridCol").map(column => Number(column.attrs["w:w"]) || 0)
  const paragraph = rowsIn(table).flatMap(cellsIn).flatMap(cell => elementIn(cell, "w:p") ?? [])[0]
  const dragged = elementsIn(paragraph, "w:bookmarkStart")
    .flatMap(({ attrs }) => own?.blocks.get(attrs["w:name"] ?? "")?.["colwidth"] ?? [])[0]?.split(" ").map(Number)
  const share = (list: readonly number[], i: number): number => (list[i] ?? 0) / list.reduce((a, b) => a + b, 0)
  const isSame = dragged?.length === twips.length && twips.every((_, i) => Math.abs(share(twips, i) - share(dragged, i)) < 0.01)
  return isSame && dragged ? dragged : twips.map(width => Math.round(width / 15))
}

function cellNode({ isHeader, colspan, rowspan, column, align, blocks }: Cell, types: TableTypes, widths: readonly number[] | null): Node {
  const type = isHeader ? types.header ?? types.cell : types.cell
  const known = type.spec.attrs ?? {}
  const colwidth = widths?.slice(column, column + colspan) ?? null
  return type.create({
    colspan, rowspan, ...("colwidth" in known && { colwidth: colwidth?.length === colspan ? colwidth : null }),
    ...("align" in known && { align }),
  }, [...blocks])
}

/** A header by its row; in a file of ours by its style. */
function isHeaderCell(cell: XMLElement, inHeaderRow: boolean, { own, styles }: DocxReader): boolean {
  if (!own) return inHeaderRow
  const paragraph = elementIn(cell, "w:p")
  return styles.get(elementIn(elementIn(paragraph, "w:pPr"), "w:pStyle")?.attrs["w:val"] ?? "")?.name === "report table header"
}

function alignOf(cell: XMLElement): string | null {
  const side = elementIn(elementIn(elementIn(cell, "w:p"), "w:pPr"), "w:jc")?.attrs["w:val"]
  return side === "left" || side === "right" || side === "center" ? side : side === "both" ? "justify" : side === "end" ? "right" : null
}

/** Rows and cells may lie in content controls. */
function rowsIn(table: XMLElement): readonly XMLElement[] {
  return inControls(table, "w:tr")
}

function cellsIn(row: XMLElement): readonly XMLElement[] {
  return inControls(row, "w:tc")
}

function inControls(parent: XMLElement, name: string): readonly XMLElement[] {
  return elementsIn(parent).flatMap(child => child.name === name ? [child]
    : /^w:(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? inControls(child, name) : [])
}

interface TableTypes {
  readonly table: NodeType
  readonly row: NodeType
  readonly cell: NodeType
  readonly header?: NodeType
}

function typesOf({ schema }: DocxReader): TableTypes | null {
  const byRole = (role: string): NodeType | undefined => Object.values(schema.nodes).find(type => type.spec["tableRole"] === role)
  const [table, row, cell, header] = [byRole("table"), byRole("row"), byRole("cell"), byRole("header_cell")]
  return table && row && cell ? { table, row, cell, ...header && { header } } : null
}
