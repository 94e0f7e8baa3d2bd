import type { LineKind } from "@tianbao/core"
import { elementIn, elementsIn, type XMLElement } from "@tianbao/ooxml"
import { lineStyles } from "./styles.ts"

/** What a style says about a paragraph or a run. */
export interface WordStyle {
  /** In lower case, without the styles that it is based on. */
  readonly name: string
  /** From 1; what the style is named for or says of the outline. */
  readonly level: number | null
  readonly isTitle: boolean
  readonly line: LineKind | null
  readonly numId: string | null
  readonly ilvl: number
  readonly isHidden: boolean
  readonly isCentred: boolean
  readonly bold: boolean
  readonly italic: boolean
}

export type WordStyles = ReadonlyMap<string, WordStyle>

/** Reads `word/styles.xml`, each style with what it has from those that it is based on. */
export function readStyles(root: XMLElement | null): WordStyles {
  const elements = new Map(elementsIn(root, "w:style").map(style => [style.attrs["w:styleId"] ?? "", style]))
  const styles = new Map<string, WordStyle>()
  const read = (id: string, seen: number): WordStyle => {
    const known = styles.get(id)
    if (known) return known
    const element = elements.get(id)
    const basedOn = elementIn(element, "w:basedOn")?.attrs["w:val"]
    const base = basedOn !== undefined && basedOn !== id && seen < 20 ? read(basedOn, seen + 1) : plain
    const style = element ? styleOf(element, base) : plain
    styles.set(id, style)
    return style
  }
  for (const id of elements.keys()) read(id, 0)
  return styles
}

/** What a paragraph without a style is. */
export const plain: WordStyle = {
  name: "", level: null, isTitle: false, line: null, numId: null, ilvl: 0, isHidden: false, isCentred: false, bold: false, italic: false,
}

const lineNames = new Map((Object.entries(lineStyles) as [LineKind, readonly [string, string]][])
  .map(([kind, [, name]]) => [name.toLowerCase(), kind]))

function styleOf(element: XMLElement, base: WordStyle): WordStyle {
  const name = (elementIn(element, "w:name")?.attrs["w:val"] ?? "").toLowerCase()
  const [paragraph, run] = [elementIn(element, "w:pPr"), elementIn(element, "w:rPr")]
  const isParagraph = element.attrs["w:type"] === "paragraph"
  const numbered = elementIn(paragraph, "w:numPr")
  const outline = Number(elementIn(paragraph, "w:outlineLvl")?.attrs["w:val"] ?? "9")
  // Word's own styles go by their English names whatever the language; WPS writes some in Chinese.
  const named = Number(/^(?:heading|标题) ?([1-9])$/.exec(name)?.[1] ?? "0")
  return {
    name,
    level: !isParagraph ? null : named > 0 ? named : outline < 9 ? outline + 1 : base.level,
    isTitle: isParagraph && (/^(?:title|标题|报告标题)$/.test(name) || (base.isTitle && named === 0)),
    line: isParagraph ? lineNames.get(name) ?? base.line : null,
    numId: elementIn(numbered, "w:numId")?.attrs["w:val"] ?? base.numId,
    ilvl: Number(elementIn(numbered, "w:ilvl")?.attrs["w:val"] ?? base.ilvl),
    isHidden: isOn(elementIn(run, "w:vanish")) ?? base.isHidden,
    isCentred: (elementIn(paragraph, "w:jc")?.attrs["w:val"] ?? (base.isCentred ? "center" : "")) === "center",
    bold: !isParagraph && (isOn(elementIn(run, "w:b")) ?? base.bold),
    italic: !isParagraph && (isOn(elementIn(run, "w:i")) ?? base.italic),
  }
}

/** What a switch says: true, false, or null where it is not there. */
export function isOn(element: XMLElement | null): boolean | null {
  return element ? !/^(?:0|false|off|none)$/.test(element.attrs["w:val"] ?? "1") : null
}
