// A table's numbers stand without their units: the heading of the column has them. So a cell that holds a number and
// nothing else is a figure, called after its row and its column.

import type { Node } from "prosemirror-model"

/** What stands around a table's cell: the text at the head of its row and of its column, "" for none. */
export interface CellPlace {
  readonly row: string
  readonly column: string
}

/** True for a table, a row or a cell, by prosemirror-tables' `tableRole`. */
export function isTablePart(node: Node, part: "table" | "row" | "cell"): boolean {
  const role: unknown = node.type.spec["tableRole"]
  return role === part || (part === "cell" && role === "header_cell")
}

/** The texts at the head of the columns, from the first row; a cell over several columns counts for each. */
export function columnHeads(table: Node): readonly string[] {
  const heads: string[] = []
  const first = table.firstChild
  if (!first || !isTablePart(first, "row")) return heads
  first.forEach(cell => {
    for (let i = 0; i < spanOf(cell); i++) heads.push(cell.textContent.trim())
  })
  return heads.some(isNumeral) ? [] : heads
}

/** Where each cell of a row stands. */
export function cellPlaces(row: Node, heads: readonly string[]): readonly CellPlace[] {
  const places: CellPlace[] = []
  const first = row.firstChild?.textContent.trim() ?? ""
  let column = 0
  row.forEach((cell, _, index) => {
    places.push({ row: index === 0 || isNumeral(first) ? "" : first, column: heads[column] ?? "" })
    column += spanOf(cell)
  })
  return places
}

/** The label of a number in a cell: 城东街道培训职工. Null where the column numbers its rows, or holds codes. */
export function cellLabel({ row, column }: CellPlace): string | null {
  if (/^(?:序号|编号|代码|排名|名次|位次|年份|年度|月份|日期|邮编|№|No\.?)$|电话|手机|号码|账号|身份证/.test(column)) return null
  return row + column.replace(/[（(][^（）()]*[）)]\s*$/, "")
}

/** True for a text that is a number and nothing else. */
export function isNumeral(text: string): boolean {
  return /^[-+－＋]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?[%％]?$/.test(text)
}

function spanOf(cell: Node): number {
  const span: unknown = cell.attrs["colspan"]
  return typeof span === "number" && span > 1 && span <= 1000 ? Math.trunc(span) : 1
}
