// A figure in Markdown: {{label=value|unit or kind|key=value|…}}. The second part says what 【待填：…（…）】 says in its
// brackets, and is left out where there is nothing to say.

import { narrowFigureAttrs, sentinelAttrs, type FigureAttrs } from "@tianbao/core"

/** Finds `{{…}}`. */
export const figurePattern: RegExp = /\{\{(?:\\[^\n]|[^\\{}\n])*\}\}/g

/** Stands for `|` in a figure that is in a row of a table, whose cells are cut at every `|`. */
export const tablePipe = "\ufdd0"

/** Reads a text that is just `{{…}}`; null where an attribute is not known or has a value that it cannot have. */
export function readFigure(source: string): Partial<FigureAttrs> | null {
  const [first = [], ...others] = partsOf(source.slice(2, -2), `|${tablePipe}`)
  const [label = "", value] = pair(first)
  const attrs: Record<string, string | boolean | null> = { label, name: nameOf(label), value: value ?? null }
  for (const [i, part] of others.entries()) {
    const [key = "", text] = pair(part)
    if (text === undefined) {
      if (i > 0) return null
      const { unit = "", kind = "number" } = sentinelAttrs("", key)
      Object.assign(attrs, { unit, kind })
    } else if (!isKey(key)) return null
    else attrs[key] = key === "required" ? text === "true" || (text === "false" ? false : "") : text
  }
  const read: FigureAttrs = narrowFigureAttrs(attrs)
  const isSound = keys.every(key => attrs[key] === undefined || attrs[key] === read[key])
  return isSound ? attrs : null
}

/** Writes a figure so that `readFigure` gives it back. */
export function writeFigure(attrs: FigureAttrs): string {
  const { name, label, value, unit, kind } = attrs
  const hint = hintOf(attrs)
  const shown = sentinelAttrs("", hint)
  const parts = [value === null ? escaped(label) : `${escaped(label)}=${escaped(value)}`]
  if (hint !== "") parts.push(escaped(hint))
  if (name !== nameOf(label)) parts.push(`name=${escaped(name)}`)
  if (kind !== shown.kind) parts.push(`kind=${kind}`)
  if (unit !== shown.unit) parts.push(`unit=${escaped(unit)}`)
  for (const key of keys) {
    const own = attrs[key]
    if (!shownKeys.has(key) && own !== defaults[key]) parts.push(`${key}=${escaped(String(own))}`)
  }
  return `{{${parts.join("|")}}}`
}

const defaults: FigureAttrs = narrowFigureAttrs({})
const keys = Object.keys(defaults) as readonly (keyof FigureAttrs)[]
const shownKeys: ReadonlySet<keyof FigureAttrs> = new Set(["name", "label", "value", "unit", "kind"])

function isKey(key: string): key is keyof FigureAttrs {
  return Object.hasOwn(defaults, key)
}

/** A figure is named by its label, without what no name may hold. */
function nameOf(label: string): string {
  return label.replace(/[<>"\p{Cc}]/gu, "").slice(0, 200)
}

/** The shortest second part that tells unit and kind; where none does, one that tells the unit. */
function hintOf({ unit, kind }: FigureAttrs): string {
  const tells = (hint: string): boolean => {
    const shown = sentinelAttrs("", hint)
    return shown.unit === unit && shown.kind === kind
  }
  const hints = [unit, "日期", "文字", "范围", `${unit}，范围`]
  return hints.find(tells) ?? (sentinelAttrs("", unit).unit === unit ? unit : "")
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" }
const unescapes: Readonly<Record<string, string>> = { "\\n": "\n", "\\r": "\r", "\\t": "\t" }

function escaped(text: string): string {
  return text.replace(/[\\|={}\n\r\t]|^\s|\s$/g, char => escapes[char] ?? `\\${char}`)
}

/** A part cut at its first `=`, each side without white space around it and without escapes. */
function pair(part: readonly string[]): readonly string[] {
  const at = part.indexOf("=")
  return at < 0 ? [plain(part)] : [plain(part.slice(0, at)), plain(part.slice(at + 1))]
}

function plain(part: readonly string[]): string {
  let [start, end] = [0, part.length]
  while (start < end && isSpace(part[start])) start++
  while (start < end && isSpace(part[end - 1])) end--
  return part.slice(start, end)
    .map(unit => unescapes[unit] ?? (unit.length > 1 ? unit.slice(1).replace(tablePipe, "|") : unit)).join("")
}

function isSpace(unit = ""): boolean {
  return unit.length === 1 && /\s/.test(unit)
}

/** A text cut at each of the separators, every part as its characters, escaped ones with their backslash. */
function partsOf(text: string, separators: string): readonly (readonly string[])[] {
  let part: string[] = []
  const parts = [part]
  for (const unit of text.match(/\\[^]|[^]/g) ?? []) {
    if (separators.includes(unit)) parts.push(part = [])
    else part.push(unit)
  }
  return parts
}
