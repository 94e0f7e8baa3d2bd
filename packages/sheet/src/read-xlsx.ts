// The cells of a workbook's first sheet that has any, as a person sees them: formulas by their last result, percentages with
// their sign, dates as dates. Only what is needed is inflated, and only after the archive's own directory says that it is
// not too much.

import { eachElement, elementIn, elementsIn, openPackage, PackageError, textIn, treeOf, type OfficePackage, type XMLElement } from "@tianbao/ooxml"

const mostInflated = 60_000_000
const mostRows = 20_000
const mostColumns = 200

/** Reads a workbook.
 * @throws Error where the bytes are no workbook; RangeError where it is one that is too large. */
export async function readXLSX(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    const file = openPackage(bytes, { all: mostInflated })
    const tree = (name: string): Promise<XMLElement | null> => treeOf(name, file.text(name))
    const strings = elementsIn(await tree("xl/sharedStrings.xml"), "x:si").map(stringOf)
    const formats = formatsOf(await tree("xl/styles.xml"))
    const workbook = await tree("xl/workbook.xml")
    const is1904 = /^(?:1|true)$/.test(elementIn(workbook, "x:workbookPr")?.attrs["date1904"] ?? "")
    for (const name of sheetNames(workbook, await tree("xl/_rels/workbook.xml.rels"))) {
      const rows = await rowsOf(file, name, strings, formats, is1904)
      if (rows.some(row => row.some(cell => cell !== ""))) return rows
    }
    return []
  } catch (error) {
    throw error instanceof PackageError && error.fault === "tooLarge" ? new RangeError(error.message) : error
  }
}

/** A text in one or more runs, without its reading in kana. */
function stringOf(element: XMLElement): string {
  return elementsIn(element).map(part => part.name === "x:t" ? textIn(part) : part.name === "x:r" ? stringOf(part) : "").join("")
}

type Format = "plain" | "percent" | "date"

/** How the cells of each style are shown. */
function formatsOf(styles: XMLElement | null): readonly Format[] {
  const codes = new Map(elementsIn(elementIn(styles, "x:numFmts"), "x:numFmt")
    .map(({ attrs }) => [attrs["numFmtId"] ?? "", attrs["formatCode"] ?? ""]))
  return elementsIn(elementIn(styles, "x:cellXfs"), "x:xf").map(({ attrs }) => formatOf(attrs["numFmtId"] ?? "0", codes))
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): Format {
  const code = codes.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
  if (code !== undefined) return /%/.test(code) ? "percent" : /[yd年]|m(?!.*[0#])/i.test(code) && !/[0#]/.test(code) ? "date" : "plain"
  const number = Number(id)
  if (number === 9 || number === 10) return "percent"
  return (number >= 14 && number <= 17) || number === 22 || (number >= 27 && number <= 36) || (number >= 50 && number <= 58) ? "date" : "plain"
}

function sheetNames(workbook: XMLElement | null, relations: XMLElement | null): readonly string[] {
  const targets = new Map(elementsIn(relations).map(({ attrs }) => [attrs["Id"] ?? "", attrs["Target"] ?? ""]))
  return elementsIn(elementIn(workbook, "x:sheets"), "x:sheet").flatMap(({ attrs }) => {
    const target = targets.get(attrs["r:id"] ?? attrs["id"] ?? "")
    return target ? target.startsWith("/") ? target.slice(1) : `xl/${target}` : []
  })
}

/** The rows of a sheet, each read by itself: worksheet, sheetData, row. */
async function rowsOf(
  file: OfficePackage, name: string, strings: readonly string[], formats: readonly Format[], is1904: boolean,
): Promise<string[][]> {
  const rows: string[][] = []
  let row = -1
  await eachElement(name, file.text(name), 2, (element, depth) => {
    if (depth < 2 || element.name !== "x:row") return
    row = element.attrs["r"] ? Number(element.attrs["r"]) - 1 : row + 1
    if (!(row >= 0 && row < mostRows)) throw new RangeError("too large")
    while (rows.length <= row) rows.push([])
    const cells = rows[row] ?? []
    let column = -1
    for (const { attrs, children } of elementsIn(element, "x:c")) {
      column = attrs["r"] ? columnOf(attrs["r"]) : column + 1
      if (column >= mostColumns) continue
      while (cells.length < column) cells.push("")
      const inside = { name: "x:c", attrs, children }
      const value = textIn(elementIn(inside, "x:v") ?? { name: "", attrs: {}, children: [] }) || elementsIn(inside, "x:is").map(stringOf).join("")
      cells[column] = shown(value, attrs["t"] ?? "", formats[Number(attrs["s"])] ?? "plain", strings, is1904)
    }
  })
  return rows
}

function columnOf(place: string): number {
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(place)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function shown(value: string, type: string, format: Format, strings: readonly string[], is1904: boolean): string {
  if (type === "s") return (strings[Number(value)] ?? "").trim()
  if (type === "b") return value === "1" ? "TRUE" : "FALSE"
  // A formula's failure (#DIV/0!) is no value.
  if (type === "e") return ""
  if (type !== "" && type !== "n") return value.trim()
  const number = Number(value)
  if (value.trim() === "" || !Number.isFinite(number)) return value.trim()
  if (format === "percent") return `${digitsOf(number * 100)}%`
  if (format === "date") return dateOf(number + (is1904 ? 1462 : 0))
  return /^-?\d{1,15}(?:\.\d+)?$/.test(value) && value.replace(/\D/g, "").length <= 15 ? value : digitsOf(number)
}

/** The fifteen digits that Excel shows of a double: 38.600000000000001 is 38.6. */
function digitsOf(number: number): string {
  return number.toLocaleString("en-US", { useGrouping: false, maximumSignificantDigits: 15 }).replace(/^-0$/, "0")
}

/** A day counted from the end of 1899, with the 29th of February 1900 that never was. */
function dateOf(serial: number): string {
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.floor(serial) * 86_400_000)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}
