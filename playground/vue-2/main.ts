// Vue 2: `v-model` on a component is the property `value` and the event `input`.

import "@tianbao/element"
import imported from "vue-2"
import { start } from "../start.ts"

// The package's types describe its CommonJS build.
const Vue = imported as unknown as typeof imported.default

Vue.config.ignoredElements = ["report-editor"]
Vue.config.productionTip = false

const ReportEditor = Vue.extend({
  props: { value: { type: String, default: "" } },
  render(h) {
    return h("report-editor", {
      attrs: this.$attrs,
      domProps: { value: this.value },
      on: { input: (event: Event) => this.$emit("input", (event.currentTarget as HTMLElementTagNameMap["report-editor"]).value) },
    })
  },
})

const app = new Vue({
  components: { ReportEditor },
  data: { content: start, sent: "" },
  methods: {
    send(event: Event) {
      event.preventDefault()
      this.sent = this.content
    },
  },
  render(h) {
    return h("form", { on: { submit: this.send } }, [
      h("h1", "Vue 2"),
      h(ReportEditor, {
        attrs: { name: "content" }, props: { value: this.content }, on: { input: (html: string) => this.content = html },
      }),
      h("button", "提交"), " ",
      h("button", { attrs: { type: "button" }, on: { click: () => this.content = start } }, "重填"),
      h("output", { attrs: { id: "sent" } }, this.sent),
    ])
  },
}).$mount("#app")
Object.assign(window, { model: () => app.content, setModel: (html: string) => app.content = html })
