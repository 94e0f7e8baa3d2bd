import type { ListedDiagnostic } from "@tianbao/core"
import { printable } from "./outcome.ts"
import type { Words } from "./words.ts"

type Listed = Pick<ListedDiagnostic, "severity" | "message" | "path" | "text" | "suggestion">

/** What was found in a file, for reading: the file, a numbered list with the place of each, and what it comes to. */
export function listing(file: string, list: readonly Listed[], words: Words): string {
  const errors = list.filter(({ severity }) => severity === "error").length
  const width = String(list.length).length
  const lines = [
    printable(file),
    ...list.flatMap((each, i) => [
      `  ${String(i + 1).padStart(width)}. ${words.severity[each.severity]} ${printable(each.message)}`,
      ...each.suggestion === undefined ? [] : [`  ${" ".repeat(width)}  ${printable(each.suggestion)}`],
      `  ${" ".repeat(width)}  ${printable(placeOf(each, words))}`,
    ]),
    `  ${errors > 0 ? words.closed(errors) : words.open(list.length)}`,
  ]
  return lines.map(line => `${line}\n`).join("")
}

/** The sections, and the text that stands there unless it is the last section's title. */
function placeOf({ path, text }: Listed, { outsideSections }: Words): string {
  const place = path || outsideSections
  if (place.endsWith(text)) return place
  return `${place} > ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`
}
