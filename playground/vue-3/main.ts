// Vue 3: a component of a few lines makes `v-model` of value and input. What Vue writes back is what it read, and moves
// nothing.

import "@tianbao/element"
import { createApp, defineComponent, h, ref } from "vue"
import { start } from "../start.ts"

const ReportEditor = defineComponent({
  props: { modelValue: { type: String, default: "" } },
  emits: ["update:modelValue"],
  setup: (props, { emit, attrs }) => () => h("report-editor", {
    ...attrs,
    ".value": props.modelValue,
    onInput: (event: Event) => emit("update:modelValue", (event.currentTarget as HTMLElementTagNameMap["report-editor"]).value),
  }),
})

const content = ref(start)
const sent = ref("")
createApp({
  setup: () => () => h("form", { onSubmit: (event: Event) => {
    event.preventDefault()
    sent.value = content.value
  } }, [
    h("h1", "Vue 3"),
    h(ReportEditor, { name: "content", modelValue: content.value, "onUpdate:modelValue": (html: string) => content.value = html }),
    h("button", "提交"), " ",
    h("button", { type: "button", onClick: () => content.value = start }, "重填"),
    h("output", { id: "sent" }, sent.value),
    h("output", { id: "model" }, `已写 ${content.value.length} 个字符`),
  ]),
}).mount("#app")
Object.assign(window, { model: () => content.value, setModel: (html: string) => content.value = html })
