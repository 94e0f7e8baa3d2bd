// layui verifies fields by name and reads their values: the textarea has the editor's.

import "@tianbao/element"
import "layui"

interface Form {
  verify(rules: Readonly<Record<string, (value: string) => string | undefined>>): void
  on(event: string, listener: (data: { readonly field: Readonly<Record<string, string>> }) => boolean): void
  render(): void
}

const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
const { layui } = window as unknown as { readonly layui: { use(name: string, ready: () => void): void; readonly form: Form } }
layui.use("form", () => {
  layui.form.verify({
    report() {
      if (report.checkValidity()) return undefined
      report.focusFirstBlank()
      return report.validationMessage
    },
  })
  layui.form.on("submit(send)", ({ field }) => {
    document.querySelector("#sent")?.replaceChildren(JSON.stringify(field))
    return false
  })
  layui.form.render()
})
