import { html, nothing, type TemplateResult } from "lit/html.js"
import { fillWords } from "../sheet/fill-words.ts"
import { iconButton } from "./buttons.ts"
import type { ChromeState } from "./chrome.ts"
import { icons } from "./icons.ts"
import { menu } from "./menu.ts"

/** What the sheet's buttons set off. */
export interface SheetActions {
  readonly fill: () => void
  /** Puts the chosen figures into the text as a table; null where the text cannot be changed. */
  readonly insert: (() => void) | null
  readonly leave: (format: "csv" | "xlsx" | "json") => void
}

/** The sheet's own buttons: figures in from a file, and out to one. */
export function sheetTools({ canWrite, locale }: ChromeState, { fill, insert, leave }: SheetActions): TemplateResult {
  const words = fillWords(locale)
  return html`
    ${canWrite ? iconButton(words.open, html`${icons.open}<span>${words.open}</span>`, fill, {}, "button button-quiet button-small") : nothing}
    ${insert ? iconButton(words.insert, html`${icons.table}<span>${words.insert}</span>`, insert, {}, "button button-quiet button-small") : nothing}
    ${menu("figures-menu", words.export, html`${icons.export}<span>${words.export}</span>${icons.chevron}`, "button button-quiet button-small", [
      { label: words.formats.xlsx, hint: ".xlsx", run: () => leave("xlsx") },
      { label: words.formats.csv, hint: ".csv", run: () => leave("csv") },
      { label: words.formats.json, hint: ".json", run: () => leave("json") },
    ])}`
}
