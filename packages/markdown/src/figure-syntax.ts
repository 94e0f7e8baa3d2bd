// {{累计捐款|万元}} is a blank, {{累计捐款=1234.5|万元}} a filled figure. The second part is the unit, or the kind where there is none:
// 日期, 文字, 范围. What else a figure has follows: {{入会率|%|min=0|max=100}}. A backslash stands before | = { } that are meant.

import { narrowFigureAttrs, sentinelAttrs, type FigureAttrs } from "@tianbao/core"

const kindWords: Readonly<Record<FigureAttrs["kind"], string>> = { number: "", percent: "%", range: "范围", date: "日期", text: "文字" }
const defaults = narrowFigureAttrs({})

/** A figure in braces. The name is the label where it is not given. */
export function writeFigure(attrs: FigureAttrs): string {
  const { label, value, unit, kind } = attrs
  const second = kind === "range" && unit ? `${unit}，范围` : unit || kindWords[kind]
  const read = sentinelAttrs(label, second)
  const stated: Partial<FigureAttrs> = { ...defaults, ...read, label, name: label, value }
  const others = (Object.keys(defaults) as (keyof FigureAttrs)[]).flatMap(key =>
    attrs[key] === stated[key] ? [] : [`${key}=${attrs[key] === null ? "" : escaped(String(attrs[key]))}`])
  const parts = [escaped(label) + (value === null ? "" : `=${escaped(value)}`), ...second || others.length > 0 ? [escaped(second)] : [], ...others]
  return `{{${parts.join("|")}}}`
}

/** Reads the text between the braces. */
export function readFigure(text: string): FigureAttrs {
  const [first = "", second = "", ...others] = split(text, "|")
  const [label = "", ...value] = split(first, "=")
  const given = Object.fromEntries(others.map(part => {
    const [key = "", ...rest] = split(part, "=")
    return [plain(key).trim(), plain(rest.join("="))]
  }))
  const name = plain(label).trim()
  return narrowFigureAttrs({
    ...sentinelAttrs(name, plain(second).trim()), label: name, name, value: value.length > 0 ? plain(value.join("=")) : null,
    ...given, ...("required" in given && { required: given["required"] !== "false" }),
  })
}

/** Where a figure that begins at `start` ends, behind its braces; -1 where it does not. */
export function figureEnd(source: string, start: number): number {
  if (!source.startsWith("{{", start)) return -1
  for (let at = start + 2; at < source.length && source[at] !== "\n"; at++) {
    if (source[at] === "\\") at++
    else if (source[at] === "{") return -1
    else if (source.startsWith("}}", at)) return at + 2
  }
  return -1
}

function escaped(text: string): string {
  return text.replace(/[\\|={}]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r")
}

function plain(text: string): string {
  return text.replace(/\\([\s\S])/g, (_, character: string) => character === "n" ? "\n" : character === "r" ? "\r" : character)
}

/** Splits at a character that no backslash stands before. */
function split(text: string, at: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\") i++
    else if (text[i] === at) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, text.slice(start)]
}
