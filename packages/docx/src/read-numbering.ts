// Numbers that Word counts. Those that look like 一、 （一） open sections; the numbers of other lists are lists; what is neither
// is read as the text that it shows.

import { chineseNumeral } from "@tianbao/core"
import { elementIn, elementsIn, type XMLElement } from "@tianbao/ooxml"

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
}

interface Definition {
  readonly id: string
  readonly levels: ReadonlyMap<number, Level>
}

/** How a paragraph is counted. */
export interface Counted {
  readonly numId: string
  readonly ilvl: number
  readonly format: string
  /** Where its list starts. */
  readonly start: number
  /** True where its number says more than a list's would: a level of its list is in hanzi, or signs stand around it: （1）. */
  readonly isOutline: boolean
  /** What Word shows before the paragraph. */
  readonly shown: string
}

/** Formats in which Word writes 一, 二, 三 … They look alike up to 99, and files from everywhere have any of them. */
const hanzi = new Set([
  "chineseCounting", "chineseCountingThousand", "japaneseCounting", "japaneseDigitalTenThousand", "taiwaneseCounting",
  "taiwaneseCountingThousand", "taiwaneseDigital", "ideographDigital", "koreanDigital2", "chineseLegalSimplified", "ideographLegalTraditional",
  "japaneseLegal",
])

export class Counters {
  readonly #lists = new Map<string, { readonly definition: Definition; readonly starts: ReadonlyMap<number, number> }>()
  /** What each definition has counted, level by level: lists of one definition count on. */
  readonly #counts = new Map<string, number[]>()
  readonly #restarted = new Set<string>()

  /** Reads `word/numbering.xml`. */
  constructor(root: XMLElement | null) {
    const definitions = new Map(elementsIn(root, "w:abstractNum").map(element => {
      const id = element.attrs["w:abstractNumId"] ?? ""
      return [id, { id, levels: new Map(elementsIn(element, "w:lvl").map(levelOf)) }]
    }))
    for (const element of elementsIn(root, "w:num")) {
      const definition = definitions.get(elementIn(element, "w:abstractNumId")?.attrs["w:val"] ?? "")
      if (!definition) continue
      const overrides = elementsIn(element, "w:lvlOverride")
      const starts = overrides.flatMap(override => {
        const start = elementIn(override, "w:startOverride")?.attrs["w:val"]
        return start === undefined ? [] : [[Number(override.attrs["w:ilvl"]), Number(start)] as const]
      })
      const own = new Map(overrides.flatMap(override => elementsIn(override, "w:lvl").map(levelOf)))
      const levels = own.size > 0 ? new Map([...definition.levels, ...own]) : definition.levels
      this.#lists.set(element.attrs["w:numId"] ?? "", { definition: { id: definition.id, levels }, starts: new Map(starts) })
    }
  }

  /** Counts a paragraph; null where its list is not known, or it has no number. */
  count(numId: string, ilvl: number): Counted | null {
    const list = this.#lists.get(numId)
    const level = list?.definition.levels.get(ilvl)
    if (!list || !level) return null
    const { id, levels } = list.definition
    const counts = this.#counts.get(id) ?? []
    this.#counts.set(id, counts)
    const start = list.starts.get(ilvl) ?? level.start
    const restarts = list.starts.has(ilvl) && !this.#restarted.has(`${numId} ${ilvl}`)
    this.#restarted.add(`${numId} ${ilvl}`)
    counts[ilvl] = restarts ? start : (counts[ilvl] ?? start - 1) + 1
    counts.length = ilvl + 1
    const shown = level.format === "bullet" || level.format === "none" ? "" : level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return numeralOf(levels.get(at)?.format ?? "decimal", counts[at] ?? levels.get(at)?.start ?? 1)
    })
    const isOutline = shown !== "" && ([...levels.values()].some(({ format }) => hanzi.has(format)) || !/^%\d[.．)]?$/.test(level.text))
    return { numId, ilvl, format: level.format, start, isOutline, shown }
  }
}

function levelOf(element: XMLElement): readonly [ilvl: number, level: Level] {
  const value = (name: string): string | undefined => elementIn(element, name)?.attrs["w:val"]
  return [Number(element.attrs["w:ilvl"] ?? "0"), {
    format: value("w:numFmt") ?? "decimal", text: value("w:lvlText") ?? "", start: Number(value("w:start") ?? "1") || 0,
  }]
}

function numeralOf(format: string, value: number): string {
  if (hanzi.has(format)) return value === 0 ? "〇" : chineseNumeral(value)
  switch (format) {
    case "decimalEnclosedCircle": case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case "decimalFullWidth": return String(value).replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
    case "lowerLetter": return String.fromCharCode(97 + (value - 1) % 26)
    case "upperLetter": return String.fromCharCode(65 + (value - 1) % 26)
    case "lowerRoman": return roman(value).toLowerCase()
    case "upperRoman": return roman(value)
    default: return String(value)
  }
}

function roman(value: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"],
    [4, "IV"], [1, "I"],
  ]
  let left = Math.min(3999, value)
  let text = ""
  for (const [worth, sign] of signs) for (; left >= worth; left -= worth) text += sign
  return text
}
