// A table as spreadsheets put it on the clipboard: as HTML and as text with tabs. The text is taken where it is there, since
// it has what the cells show; a cell with a line break or a tab is quoted in it.

/** The rows of a pasted table, each with its cells; empty where nothing was pasted. */
export function pastedRows(data: DataTransfer | null): readonly (readonly string[])[] {
  const text = data?.getData("text/plain") ?? ""
  if (text !== "") return textRows(text)
  const html = data?.getData("text/html") ?? ""
  if (html === "") return []
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table")
  return table ? [...table.rows].map(row => [...row.cells].map(cell => (cell.textContent ?? "").trim())) : []
}

function textRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = "", end] = cell.exec(text) ?? []
    if (end === undefined) break
    rows[rows.length - 1]?.push((quoted === undefined ? plain : quoted.replace(/""/g, '"')).trim())
    if (end !== "\t" && cell.lastIndex < text.length) rows.push([])
  }
  return rows
}
