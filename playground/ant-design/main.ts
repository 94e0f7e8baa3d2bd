// Ant Design: `Form.Item` gives value and onChange, its rule asks the editor.

import "@tianbao/element"
import { Button, Form, Input } from "antd"
import { createElement as h, useRef, useState, type ReactNode } from "react"
import { createRoot } from "react-dom/client"
import { start } from "../start.ts"

type Report = HTMLElementTagNameMap["report-editor"]

function ReportEditor({ value = "", onChange }: {
  readonly value?: string
  readonly onChange?: (html: string) => void
}): ReactNode {
  return h("report-editor", { value, oninput: (event: Event) => onChange?.((event.currentTarget as Report).value) })
}

function App(): ReactNode {
  const [form] = Form.useForm<{ readonly title: string; readonly content: string }>()
  const [sent, setSent] = useState("")
  const box = useRef<HTMLDivElement>(null)
  const report = (): Report => box.current?.querySelector("report-editor") as Report
  Object.assign(window, {
    model: () => form.getFieldValue("content") as string, setModel: (content: string) => form.setFieldsValue({ content }),
  })
  const validator = async (): Promise<void> => {
    if (!report().checkValidity()) throw new Error(report().validationMessage)
  }
  return h("div", { ref: box }, h("h1", null, "Ant Design"),
    h(Form, {
      form, initialValues: { title: "五月", content: start }, layout: "vertical",
      onFinish: (values: { readonly content: string }) => setSent(values.content),
      onFinishFailed: () => void report().focusFirstBlank(),
    } as object,
    h(Form.Item, { name: "title", label: "标题" }, h(Input)),
    h(Form.Item, { name: "content", label: "正文", rules: [{ validator }], validateTrigger: "onSubmit" }, h(ReportEditor)),
    h(Button, { htmlType: "submit", type: "primary", id: "send" }, "提交"), " ",
    h(Button, { onClick: () => form.resetFields() }, "重填")),
    h("output", { id: "sent" }, sent))
}

createRoot(document.querySelector("#app") as Element).render(h(App))
