// The editor as a person meets it: the element fills the page under a slim bar.

import "@tianbao/element"
import { documentTitle, schemaVersion } from "@tianbao/core"
import type { Editor } from "@tiptap/core"
import { html, nothing, render } from "lit"
import logo from "./logo.svg"
import { sample } from "./sample.ts"
import { setTheme, storedTheme, themes } from "./theme.ts"
import { wordsOf, type Locale } from "./words.ts"

declare global {
  interface Window {
    /** For tests: the editor. */
    tianbao: { readonly editor: Editor }
  }
}

const bar = document.querySelector("#bar") as HTMLElement
const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
let locale: Locale = localStorage.getItem("tianbao.locale") === "en" ? "en" : "zh-CN"
/** The stored form as it was saved last. */
let saved = ""

function draw(): void {
  const words = wordsOf(locale)
  const title = documentTitle(report.editor.state.doc) || words.untitled
  const theme = storedTheme()
  document.documentElement.lang = report.lang = locale
  document.title = `${title} · ${words.brand}`
  bar.ariaLabel = words.bar
  render(html`
    <div class="brand"><img src=${logo} alt="" width="26" height="26"><span>${words.brand}</span></div>
    <p class="title" title=${title}><span class="title-text">${title}</span>
      ${isDirty() ? html`<span class="unsaved" role="img" aria-label=${words.notSaved} title=${words.notSaved}></span>`
        : nothing}</p>
    <button type="button" class="wide" @click=${() => save("html")}>${words.saveHTML}</button>
    <button type="button" @click=${() => save("json")}>${words.saveJSON}</button>
    <a class="wide" href="./oa/">${words.office}</a>
    <button type="button" class="wide" @click=${nextTheme}>${words.theme[theme]}</button>
    <button type="button" @click=${nextLocale}>${words.otherLanguage}</button>`, bar)
}

function isDirty(): boolean {
  return report.value !== saved
}

function save(format: "html" | "json"): void {
  const { document: json, value } = report
  const text = format === "html" ? value : `${JSON.stringify({ schemaVersion, ...json }, null, 2)}\n`
  const link = document.createElement("a")
  link.href = URL.createObjectURL(new Blob([text], { type: format === "html" ? "text/html" : "application/json" }))
  link.download = `${document.title.split(" · ")[0]}.${format}`
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  saved = value
  draw()
}

function nextTheme(): void {
  setTheme(themes[(themes.indexOf(storedTheme()) + 1) % themes.length] ?? "system", report)
  draw()
}

function nextLocale(): void {
  locale = locale === "en" ? "zh-CN" : "en"
  localStorage.setItem("tianbao.locale", locale)
  draw()
}

report.lang = locale
setTheme(storedTheme(), report)
report.document = sample
saved = report.value
Object.defineProperty(window, "tianbao", { value: { get editor() { return report.editor } } })
report.addEventListener("change", draw)
addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return
  event.preventDefault()
  save("json")
})
addEventListener("beforeunload", event => {
  if (isDirty()) event.preventDefault()
})
draw()
