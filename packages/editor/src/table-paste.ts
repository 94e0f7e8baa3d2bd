import type { Node, NodeType, Schema, Slice } from "prosemirror-model"

/** Text as spreadsheets put it on the clipboard, a line a row and a tab between cells, as a slice with a table of the host's
 * own; null where it is none, or the host has no tables. In a table the host's own paste then fills cell after cell. A
 * single column is a table only where the text is put into one. */
export function tableOfText(text: string, schema: Schema, isInTable: boolean): Slice | null {
  const rows = cellsOfText(text)
  const width = rows[0]?.length ?? 0
  const isTable = rows.every(row => row.length === width) && (width > 1 || (isInTable && rows.length > 1))
  const [table, row, cell] = ["table", "row", "cell"].map(role => typeWith(schema, role))
  const paragraph = cell?.contentMatch.defaultType
  if (!isTable || !table || !row || !cell || !paragraph?.isTextblock) return null
  const cellOf = (words: string): Node => cell.create(null, paragraph.create(null, words === "" ? null : schema.text(words)))
  const node = table.create(null, rows.map(words => row.create(null, words.map(cellOf))))
  const doc = schema.topNodeType.create(null, node)
  return doc.slice(0, doc.content.size)
}

/** The cells of such a text, row by row. Those with line breaks or tabs in them come in quotation marks, which are doubled
 * within. */
export function cellsOfText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, quoted, plain = "", end] = match
    rows[rows.length - 1]?.push((quoted === undefined ? plain : quoted.replaceAll('""', '"').replace(/\s+/g, " ")).trim())
    if (end === "" || pattern.lastIndex >= text.length) break
    if (end !== "\t") rows.push([])
  }
  return rows
}

function typeWith(schema: Schema, role: string): NodeType | null {
  return Object.values(schema.nodes).find(({ spec }) => spec["tableRole"] === role) ?? null
}
