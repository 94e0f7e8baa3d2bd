// Element Plus: the form's rule asks the editor, whose element knows what is missing.

import "@tianbao/element"
import { ElButton, ElForm, ElFormItem, ElInput, type FormInstance } from "element-plus"
import "element-plus/dist/index.css"
import { createApp, h, reactive, ref } from "vue"
import { start } from "../start.ts"

type Report = HTMLElementTagNameMap["report-editor"]

const form = ref<FormInstance>()
const model = reactive({ title: "五月", content: start })
const sent = ref("")
const report = (): Report => document.querySelector("report-editor") as Report
const rules = {
  content: [{
    validator: (_rule: unknown, _value: unknown, done: (error?: Error) => void) =>
      done(report().checkValidity() ? undefined : new Error(report().validationMessage)),
    trigger: "change",
  }],
}

async function send(): Promise<void> {
  const isValid = await form.value?.validate().catch(() => false)
  if (isValid) sent.value = model.content
  else report().focusFirstBlank()
}

createApp({
  setup: () => () => h(ElForm, { ref: form, model, rules, labelWidth: "80px" }, () => [
    h("h1", "Element Plus"),
    h(ElFormItem, { label: "标题" }, () => h(ElInput, { modelValue: model.title, "onUpdate:modelValue": (text: string) => model.title = text })),
    h(ElFormItem, { label: "正文", prop: "content" }, () => h("report-editor", {
      ".value": model.content,
      onInput: (event: Event) => model.content = (event.currentTarget as Report).value,
      onChange: () => void form.value?.validateField("content").catch(() => {}),
    })),
    h(ElButton, { type: "primary", id: "send", onClick: () => void send() }, () => "提交"),
    h(ElButton, { onClick: () => model.content = start }, () => "重填"),
    h("output", { id: "sent" }, sent.value),
  ]),
}).mount("#app")
Object.assign(window, { model: () => model.content, setModel: (html: string) => model.content = html })
