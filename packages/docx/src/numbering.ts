// Lists, and sections where Word counts them. Each list counts by itself: it has a number of its own that starts anew.

import type { NumberingScheme } from "@tianbao/core"
import { xmlHead, xmlText } from "@tianbao/ooxml"
import type { Node } from "prosemirror-model"
import { wordNamespaces } from "./styles.ts"

/** True for a bullet or an ordered list, by the names of TipTap's or of ProseMirror's own schema. */
export function isList(node: Node): boolean {
  return /^(?:bullet|ordered)_?list$/i.test(node.type.name)
}

/** The lists of a file, in the order in which they were met. The first number is the sections'. */
export class Numbering {
  /** Definitions by format and start, with their places among all. */
  readonly #definitions = new Map<string, number>()
  readonly #lists: { readonly definition: number; readonly start: number | null; readonly level: number }[] = []

  /** Enters a list in `depth` others and gives what its items refer to. Word knows nine levels; a deeper list has the ninth. */
  add(list: Node, depth: number): string {
    const level = Math.min(depth, 8)
    const { first, format, start } = countOf(list)
    const key = `${format} ${start}`
    let definition = this.#definitions.get(key)
    if (definition === undefined) this.#definitions.set(key, definition = this.#definitions.size + 1)
    this.#lists.push({ definition, start: first, level })
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${this.#lists.length + 1}"/></w:numPr>`
  }

  /** A part `word/numbering.xml`. */
  toXML(scheme: NumberingScheme): string {
    const definitions = [...this.#definitions].map(([key, id]) => {
      const [format = "", start = ""] = key.split(" ")
      return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>` +
        Array.from({ length: 9 }, (_, i) => levelXML(i, format, format === "bullet" ? "•" : `%${i + 1}.`, Number(start))).join("") + "</w:abstractNum>"
    })
    const lists = this.#lists.map(({ definition, start, level }, i) =>
      `<w:num w:numId="${i + 2}"><w:abstractNumId w:val="${definition}"/>` +
      (start === null ? "" : `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`) + "</w:num>")
    return `${xmlHead}<w:numbering ${wordNamespaces}>${sectionsXML(scheme)}${definitions.join("")}` +
      `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${lists.join("")}</w:numbering>`
  }
}

/** The numbers of sections as Word counts them. */
function sectionsXML(scheme: NumberingScheme): string {
  const levels = scheme.slice(0, 9).map(({ before, numeral, after }, i) =>
    levelXML(i, numerals[numeral], `${before}%${i + 1}${after}`, 1, `<w:pStyle w:val="Heading${i + 1}"/>`))
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${levels.join("")}</w:abstractNum>`
}

const numerals = { chinese: "chineseCountingThousand", decimal: "decimal", circled: "decimalEnclosedCircleChinese" } as const

/** Nothing stands between a section's number and its heading; a list's number has a tab behind it. */
function levelXML(level: number, format: string, text: string, start: number, style = ""): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style}` +
    (style && '<w:suff w:val="nothing"/>') + `<w:lvlText w:val="${xmlText(text)}"/><w:lvlJc w:val="left"/></w:lvl>`
}

/** Formats by the `type` of an HTML list. */
const formats: Readonly<Record<string, string>> = { a: "lowerLetter", A: "upperLetter", i: "lowerRoman", I: "upperRoman" }

/** `first` is where an ordered list starts, null for bullets. */
function countOf(list: Node): { readonly first: number | null; readonly format: string; readonly start: number } {
  if (!/^ordered/.test(list.type.name)) return { first: null, format: "bullet", start: 1 }
  const { start: first, order, type } = list.attrs
  const start = Math.min(32767, Math.max(0, Math.trunc(Number(first ?? order ?? 1)) || 0))
  return { first: start, format: formats[String(type)] ?? "decimal", start }
}
