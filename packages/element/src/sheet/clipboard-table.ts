import { cellsOfText, parseInert } from "@tianbao/editor"

/** The rows of a table that a spreadsheet put on the clipboard, each with its cells; empty where nothing was pasted. The
 * text is taken where it is there, since it has what the cells show. */
export function pastedRows(data: DataTransfer | null): readonly (readonly string[])[] {
  const text = data?.getData("text/plain") ?? ""
  if (text !== "") return cellsOfText(text)
  const html = data?.getData("text/html") ?? ""
  const table = html === "" ? null : parseInert(html, document)?.querySelector("table")
  return table ? [...table.rows].map(row => [...row.cells].map(cell => (cell.textContent ?? "").trim())) : []
}
