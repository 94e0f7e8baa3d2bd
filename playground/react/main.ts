// React 19 sets properties of custom elements and takes their events: a controlled field.

import "@tianbao/element"
import { createElement as h, useState, type ReactNode } from "react"
import { createRoot } from "react-dom/client"
import { start } from "../start.ts"

type Report = HTMLElementTagNameMap["report-editor"]

function ReportEditor({ value, onChange, ...rest }: {
  readonly value: string
  readonly onChange: (html: string) => void
  readonly name?: string
}): ReactNode {
  return h("report-editor", { ...rest, value, oninput: (event: Event) => onChange((event.currentTarget as Report).value) })
}

function App(): ReactNode {
  const [content, setContent] = useState(start)
  const [sent, setSent] = useState("")
  Object.assign(window, { model: () => content, setModel: setContent })
  return h("form", {
    onSubmit(event: { preventDefault(): void }) {
      event.preventDefault()
      setSent(content)
    },
  },
  h("h1", null, "React"),
  h(ReportEditor, { name: "content", value: content, onChange: setContent }),
  h("button", null, "提交"), " ",
  h("button", { type: "button", onClick: () => setContent(start) }, "重填"),
  h("output", { id: "sent" }, sent))
}

createRoot(document.querySelector("#app") as Element).render(h(App))
