// The cells of a workbook's first sheet that has any, as a person sees them: formulas by their last result, percentages with
// their sign, dates as dates. Only what is needed is inflated, and only after the archive's own directory says that it is
// not too much.

import { unzip, strFromU8, type Unzipped } from "fflate"
import { SaxesParser } from "saxes"

const mostInflated = 60_000_000
const mostRows = 20_000
const mostColumns = 200

/** Reads a workbook.
 * @throws Error where the bytes are no workbook, or one that is too large. */
export async function readXLSX(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const files = await partsOf(bytes)
  const text = (name: string): string => files[name] ? strFromU8(files[name]) : ""
  const strings = sharedStrings(text("xl/sharedStrings.xml"))
  const formats = formatsOf(text("xl/styles.xml"))
  const is1904 = /<workbookPr[^>]*\bdate1904="(?:1|true)"/.test(text("xl/workbook.xml"))
  for (const name of sheetNames(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"))) {
    const rows = rowsOf(text(name), strings, formats, is1904)
    if (rows.some(row => row.some(cell => cell !== ""))) return rows
  }
  return []
}

function partsOf(bytes: Uint8Array): Promise<Unzipped> {
  let inflated = 0
  return new Promise((resolve, reject) => {
    unzip(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name)) return false
        inflated += originalSize
        if (inflated > mostInflated) throw new RangeError("too large")
        return true
      },
    }, (error, files) => error ? reject(error) : resolve(files))
  })
}

interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Reads XML, names without their prefixes. Entities of a document's own are refused by the parser. */
function parse(xml: string, { open, close, text }: Handlers): void {
  if (xml === "") return
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(":") + 1)
  parser.on("error", error => {
    throw error
  })
  parser.on("opentag", ({ name, attributes }) => open?.(local(name), attributes))
  parser.on("closetag", ({ name }) => close?.(local(name)))
  parser.on("text", part => text?.(part))
  parser.on("cdata", part => text?.(part))
  parser.write(xml).close()
}

function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let [current, isText, isPhonetic] = ["", false, false]
  parse(xml, {
    open(name) {
      if (name === "si") current = ""
      else if (name === "t") isText = true
      else if (name === "rPh") isPhonetic = true
    },
    close(name) {
      if (name === "si") strings.push(current)
      else if (name === "t") isText = false
      else if (name === "rPh") isPhonetic = false
    },
    text(part) {
      if (isText && !isPhonetic) current += part
    },
  })
  return strings
}

type Format = "plain" | "percent" | "date"

/** How the cells of each style are shown. */
function formatsOf(xml: string): readonly Format[] {
  const codes = new Map<string, string>()
  const formats: Format[] = []
  let isCells = false
  parse(xml, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "")
      else if (name === "cellXfs") isCells = true
      else if (name === "xf" && isCells) formats.push(formatOf(attributes["numFmtId"] ?? "0", codes))
    },
    close(name) {
      if (name === "cellXfs") isCells = false
    },
  })
  return formats
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): Format {
  const code = codes.get(id)?.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
  if (code !== undefined) return /%/.test(code) ? "percent" : /[yd年]|m(?!.*[0#])/i.test(code) && !/[0#]/.test(code) ? "date" : "plain"
  const number = Number(id)
  if (number === 9 || number === 10) return "percent"
  return (number >= 14 && number <= 17) || number === 22 || (number >= 27 && number <= 36) || (number >= 50 && number <= 58) ? "date" : "plain"
}

function sheetNames(workbook: string, relations: string): readonly string[] {
  const targets = new Map<string, string>()
  parse(relations, {
    open(name, attributes) {
      if (name === "Relationship") targets.set(attributes["Id"] ?? "", attributes["Target"] ?? "")
    },
  })
  const names: string[] = []
  parse(workbook, {
    open(name, attributes) {
      if (name !== "sheet") return
      const target = targets.get(attributes["r:id"] ?? attributes["id"] ?? "")
      if (target) names.push(target.startsWith("/") ? target.slice(1) : `xl/${target}`)
    },
  })
  return names
}

function rowsOf(xml: string, strings: readonly string[], formats: readonly Format[], is1904: boolean): string[][] {
  const rows: string[][] = []
  let [column, row, type, style, value, isValue, isPhonetic] = [0, -1, "", "", "", false, false]
  parse(xml, {
    open(name, attributes) {
      if (name === "row") {
        row = attributes["r"] ? Number(attributes["r"]) - 1 : row + 1
        column = -1
        if (!(row >= 0 && row < mostRows)) throw new RangeError("too large")
        while (rows.length <= row) rows.push([])
      } else if (name === "c") {
        column = attributes["r"] ? columnOf(attributes["r"]) : column + 1
        type = attributes["t"] ?? ""
        style = attributes["s"] ?? ""
        value = ""
      } else if (name === "v" || name === "t") isValue = !isPhonetic
      else if (name === "rPh") isPhonetic = true
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false
      else if (name === "rPh") isPhonetic = false
      if (name !== "c" || column >= mostColumns) return
      const cells = rows[row] ?? []
      while (cells.length < column) cells.push("")
      cells[column] = shown(value, type, formats[Number(style)] ?? "plain", strings, is1904)
    },
    text(part) {
      if (isValue) value += part
    },
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
