// Tables of Word, Excel and WPS. What lies in a hidden row or column was not seen by the person who copied around it,
// and does not come with the rest. The cells are laid out anew over the rows and columns that stay, so merged ones
// shrink with them.

/** A cell and the part of the grid that it covers, counted from 0. */
interface Placed {
  readonly cell: HTMLTableCellElement
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

interface Column {
  readonly isHidden: boolean
  /** In pixels; 0 where it is unknown. */
  readonly width: number
}

/** Makes a pasted table what its page shows: without hidden rows and columns nor the row that only sets widths, with
 * header cells where Word repeats them on each page, and, where columns differ in width, with their widths as `colwidth`
 * for TipTap and `data-colwidth` for others. */
export function readTable(table: HTMLTableElement): void {
  const rows = [...table.rows]
  const cells = placedIn(rows)
  const cols = [...table.querySelectorAll("col")].filter(col => col.closest("table") === table)
  const columns = columnsOf(cells, cols)
  const keptRows = countsBefore(rows.map(row => !isHidden(row) && row.getAttribute("height") !== "0"))
  const keptColumns = countsBefore(columns.map(column => !column.isHidden))
  const widths = widthsOf(columns)
  const content = rows.map((): HTMLElement[] => [])
  for (const { cell, row, column, ...size } of cells) {
    const [rowspan, colspan] = [between(keptRows, row, size.rows), between(keptColumns, column, size.columns)]
    if (rowspan === 0 || colspan === 0) continue
    let start = row
    while (between(keptRows, start, 1) === 0) start++
    const target = cell.closest("thead") ? renamed(cell, "th") : cell
    for (const [name, count] of Object.entries({ rowspan, colspan })) target.setAttribute(name, String(count))
    const own = widths?.slice(column, column + size.columns).filter(width => width > 0).join(",")
    if (own) for (const name of ["colwidth", "data-colwidth"]) target.setAttribute(name, own)
    if (isHidden(cell)) target.replaceChildren()
    // Excel leaves room for a sign or a bracket by spaces.
    if (!target.querySelector("p, div, ul, ol, table")) trim(target)
    content[start]?.push(target)
  }
  rows.forEach((row, index) => {
    if (between(keptRows, index, 1) > 0) row.replaceChildren(...content[index] ?? [])
    else row.remove()
  })
  // TipTap reads their widths too, but not how many columns each is for.
  for (const col of cols) col.remove()
}

/** True for what Word and Excel hide. */
export function isHidden(element: Element): boolean {
  return /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)/i.test(element.getAttribute("style") ?? "")
}

function placedIn(rows: readonly HTMLTableRowElement[]): readonly Placed[] {
  const cells: Placed[] = []
  // For each column the row in which it is free again.
  const free: number[] = []
  rows.forEach((tr, row) => {
    let column = 0
    for (const cell of tr.cells) {
      while ((free[column] ?? 0) > row) column++
      const height = Math.min(cell.rowSpan || rows.length, rows.length - row)
      for (let i = 0; i < cell.colSpan; i++) free[column + i] = row + height
      cells.push({ cell, row, column, rows: height, columns: cell.colSpan })
      column += cell.colSpan
    }
  })
  return cells
}

function columnsOf(cells: readonly Placed[], cols: readonly HTMLTableColElement[]): readonly Column[] {
  const count = cells.reduce((most, { column, columns }) => Math.max(most, column + columns), 0)
  const columns = cols.flatMap(col => Array<HTMLElement>(col.span).fill(col)).slice(0, count).map(columnOf)
  const isNamed = columns.length > 0
  for (const { cell, column, columns: span } of cells) {
    const known = columns[column]
    // One cell that is shown shows the column.
    if (!isNamed && span === 1 && (!known || known.isHidden)) columns[column] = columnOf(cell)
  }
  return Array.from({ length: count }, (_, column) => columns[column] ?? { isHidden: false, width: 0 })
}

function columnOf(element: HTMLElement): Column {
  return { isHidden: isHidden(element), width: Number.parseInt(element.getAttribute("width") ?? "", 10) || 0 }
}

/** The columns' widths, 0 for a hidden one, together no wider than a page's text: 156 mm by GB/T 9704-2012. Null where
 * they are alike, or one is unknown. */
function widthsOf(columns: readonly Column[]): readonly number[] | null {
  const shown = columns.filter(column => !column.isHidden).map(({ width }) => width)
  if (shown.includes(0) || new Set(shown).size < 2) return null
  const scale = Math.min(1, 590 / shown.reduce((sum, width) => sum + width, 0))
  return columns.map(column => column.isHidden ? 0 : Math.max(1, Math.round(column.width * scale)))
}

function countsBefore(kept: readonly boolean[]): readonly number[] {
  let count = 0
  return [0, ...kept.map(each => count += Number(each))]
}

function between(counts: readonly number[], start: number, length: number): number {
  return (counts[start + length] ?? 0) - (counts[start] ?? 0)
}

function trim(cell: HTMLElement): void {
  const texts = textsIn(cell).map(text => text as Text)
  const words = texts.flatMap(({ data }, index) => data.trim() ? [index] : [])
  const [first, last] = [words[0] ?? 0, words[words.length - 1] ?? -1]
  texts.forEach((text, index) => {
    if (index <= first) text.data = text.data.trimStart()
    if (index >= last) text.data = text.data.trimEnd()
  })
}

/** The texts in an element, in their order. */
export function textsIn(element: HTMLElement): readonly Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4)
  const texts: Node[] = []
  while (walker.nextNode()) texts.push(walker.currentNode)
  return texts
}

/** The element by another tag, in its place, with what a table's cell is known by. */
export function renamed(element: HTMLElement, tag: string): HTMLElement {
  if (element.matches(tag)) return element
  const other = element.ownerDocument.createElement(tag)
  for (const name of ["style", "align", "rowspan", "colspan"]) {
    const value = element.getAttribute(name)
    if (value !== null) other.setAttribute(name, value)
  }
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}
