// Content controls. Ours are figures, with what our own part says of them and what stands in the text now; those of others are
// blanks where nobody has filled them, else text: no file from elsewhere says that a figure is filled.

import { figureText, printedText, readEntry, readSentinel, type FigureAttrs, type FigureKind } from "@tianbao/core"
import { elementIn, elementsIn, legalText, type XMLElement } from "@tianbao/ooxml"
import type { OwnPart } from "./own-part.ts"

/** A figure as it is read: its attributes, and whether a person changed it or wrote what is no value. */
export interface ReadFigure {
  readonly attrs: FigureAttrs
  readonly state: "same" | "edited" | "unread"
}

/** The attributes that our own part has for a control; null where it is none of ours. A copy made in Word has another id and the
 * same tag. */
export function ownFigure(properties: XMLElement | null, own: OwnPart | null): FigureAttrs | null {
  if (!own) return null
  const tag = elementIn(properties, "w:tag")?.attrs["w:val"] ?? ""
  const hasTag = (attrs: FigureAttrs): boolean => attrs.name.replace(/\s+/g, " ").slice(0, 64) === tag || legalTag(attrs) === tag
  const known = own.figures.get(elementIn(properties, "w:id")?.attrs["w:val"] ?? "")
  if (known && hasTag(known)) return known
  return tag === "" ? null : [...own.figures.values()].find(hasTag) ?? null
}

function legalTag({ name }: FigureAttrs): string {
  return legalText(name.replace(/\s+/g, " ").slice(0, 64))
}

/** A figure with what its control shows now. */
export function figureShown(attrs: FigureAttrs, text: string, own: OwnPart, isPlaceholder: boolean): ReadFigure {
  const isShown = (shown: string): boolean => legalText(shown).replace(/\r\n?/g, "\n") === text
  if (isShown(printedText(attrs, own.numbers))) return { attrs, state: "same" }
  const blank: FigureAttrs = { ...attrs, value: null, status: "", reason: "", source: "", asof: "" }
  if (isPlaceholder || text.trim() === "" || /^\s*【待填[^】]*】\s*$/.test(text) || isShown(figureText(blank))) return { attrs: blank, state: "edited" }
  const plain = text.trim().replace(/（待核）$/, "")
  const status = plain === text.trim() ? "" : "unverified"
  // 约1,200人 with its hedge, or 1,300人 where the person took it away.
  for (const hedge of attrs.hedge === "" ? [""] : [attrs.hedge, ""]) {
    const entry = readEntry(hedge === "" ? plain : plain.replace(hedge, ""), attrs)
    const spelt = entry.outcome === "refused" && own.numbers.hanziYear === true && attrs.kind === "date" ? entry.suggestion : null
    const value = entry.outcome === "value" ? entry.value : spelt
    if (value === null || (hedge !== "" && !plain.includes(hedge))) continue
    const isSame = value === attrs.value && status === attrs.status && hedge === attrs.hedge
    return { attrs: isSame ? attrs : { ...attrs, value, hedge, status, reason: "", source: "Word", asof: "" }, state: isSame ? "same" : "edited" }
  }
  return { attrs: blank, state: "unread" }
}

/** What a control of somebody else asks for. */
export function blankOfControl(properties: XMLElement | null, placeholder: string): Partial<FigureAttrs> {
  const shown = readSentinel(placeholder)
  if (shown) return shown
  const value = (name: string): string => (elementIn(properties, name)?.attrs["w:val"] ?? "").trim()
  const label = (value("w:alias") || value("w:tag") || placeholder.trim()).slice(0, 60)
  const isDate = elementsIn(properties).some(({ name }) => name === "w:date")
  const isNumber = /[数额率量费价]$|金额|人次|比例|百分|多少|合计|总计/.test(label)
  const kind: FigureKind = isDate ? "date" : isNumber ? "number" : "text"
  return { label, kind }
}
