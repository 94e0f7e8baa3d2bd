// The four office systems' hooks, as their documentation tells of them, around one editor.

import "@tianbao/element"
import {
  bindLandray, bindWeaver, cap4Component, o2oaField, type ComParameter, type WfForm,
} from "@tianbao/element/adapters"

const report = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
const say = (text: string): void => document.querySelector("#sent")?.replaceChildren(text)
const onClick = (id: string, act: () => void): void => document.querySelector(`#${id}`)?.addEventListener("click", act)

report.addEventListener("ready", () => {
  const start = report.value
  const checks: ((goOn: () => void) => void)[] = []
  const form: WfForm = {
    OPER_SUBMIT: "submit",
    getFieldValue: () => start,
    changeFieldValue: (field, { value }) => say(`${field}：${value.length} 个字符`),
    registerCheckEvent: (_operation, check) => void checks.push(check),
  }
  bindWeaver(report, form, "field12")
  onClick("weaver", () => checks.forEach(check => check(() => say("泛微：已提交"))))

  const parameter: ComParameter = { event: { submit: [] } }
  bindLandray(report, parameter, { value: start })
  onClick("landray", () => say(parameter.event.submit.every(check => check(null, "save")) ? "蓝凌：已提交" : "蓝凌：没有提交"))

  const component = cap4Component(() => report)()
  component.implement.init.call({ $data: { value: start }, $set: () => {} }, {}, document.body)
  onClick("seeyon", () => say(component.plugin.validAssert() ? "致远：已提交" : "致远：没有提交"))

  const field = o2oaField(report)
  onClick("o2oa", () => {
    const answer = field.validation("送审", "")
    say(answer === true ? "O2OA：已送审" : answer)
  })
}, { once: true })
