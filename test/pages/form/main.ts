// A plain form, whose page shows what it would post.

import "@tianbao/element"

const form = document.querySelector("form") as HTMLFormElement
const output = document.querySelector("output") as HTMLOutputElement
const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]

form.addEventListener("submit", event => {
  event.preventDefault()
  output.textContent = String(new FormData(form).get("content"))
})
Object.defineProperty(window, "view", { get: () => report.editor.view })
