// The adapters for office systems, against stubs of what the systems' documentation says of their hooks. The systems
// themselves were not at hand.

import { gate, type GateResult } from "@tianbao/core"
import {
  bindLandray, bindWeaver, cap4Component, cap4Widget, o2oaField, type Cap4Data, type Cap4Instance, type ComParameter,
  type ReportField, type WfForm,
} from "@tianbao/element/adapters"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, p } from "../build.ts"

/** A field whose report lacks a figure until it is filled. One that cannot be written is not validated, as in forms. */
function field(isReadOnly = false): ReportField & { isFilled: boolean; asked: number; change(): void } {
  const listeners = new Set<() => void>()
  return {
    value: "", isFilled: false, asked: 0, validationMessage: "还有 1 处未填：人数",
    check(): GateResult {
      return gate(doc(p(this.isFilled ? figure("人数", "3", "人") : blank("人数", "人"))))
    },
    reportValidity() {
      this.asked++
      return isReadOnly
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    change: () => listeners.forEach(listener => listener()),
  }
}

describe("泛微 e-cology", () => {
  const weaver = (): WfForm & { fields: Record<string, string>; submit(operation?: string): boolean } => {
    const checks: { readonly operations: readonly string[]; readonly check: (goOn: () => void) => void }[] = []
    return {
      OPER_SUBMIT: "submit", OPER_SUBMITCONFIRM: "submitConfirm", fields: { field12: "<p>旧</p>" },
      getFieldValue(name) {
        return this.fields[name] ?? ""
      },
      changeFieldValue(name, { value }) {
        this.fields[name] = value
      },
      registerCheckEvent: (operations, check) => void checks.push({ operations: operations.split(","), check }),
      // Each check of the operation in turn; one that does not go on ends it.
      submit(operation = "submit") {
        return checks.filter(({ operations }) => operations.includes(operation)).every(({ check }) => {
          let went = false
          check(() => went = true)
          return went
        })
      },
    }
  }

  it("reads the field, writes it back, and lets the submit go on only when all is filled", () => {
    const [form, report] = [weaver(), field()]
    const release = bindWeaver(report, form, "field12")
    expect(report.value).toBe("<p>旧</p>")
    report.value = "<p>新</p>"
    report.change()
    expect(form.fields["field12"]).toBe("<p>新</p>")
    expect([form.submit(), report.asked]).toEqual([false, 1])
    expect([form.submit("submitConfirm"), form.submit("save")]).toEqual([false, true])
    report.isFilled = true
    report.value = "<p>填好</p>"
    expect([form.submit(), form.fields["field12"]]).toEqual([true, "<p>填好</p>"])
    release()
    report.isFilled = false
    expect(form.submit()).toBe(true)
  })
})

describe("蓝凌 EKP", () => {
  it("answers false while a blank remains, but to a draft", () => {
    const parameter: ComParameter = { event: { submit: [] } }
    const [report, input] = [field(), { value: "<p>旧</p>" }]
    const release = bindLandray(report, parameter, input)
    const submit = (method: string): boolean => parameter.event.submit.every(check => check(null, method))
    expect(report.value).toBe("<p>旧</p>")
    report.value = "<p>新</p>"
    expect([submit("save"), report.asked, submit("saveDraft"), input.value]).toEqual([false, 1, true, "<p>新</p>"])
    report.isFilled = true
    expect(submit("save")).toBe(true)
    release()
    expect(parameter.event.submit).toEqual([])
  })

  it("takes a draft for one by what the module says of it", () => {
    const parameter: ComParameter = { event: { submit: [] } }
    let status = "10"
    bindLandray(field(), parameter, { value: "" }, () => status === "10")
    const submit = (): boolean => parameter.event.submit.every(check => check(null, "save"))
    expect(submit()).toBe(true)
    status = "20"
    expect(submit()).toBe(false)
  })
})

describe("致远 CAP4", () => {
  it("before 4.5: shows the form's value, keeps it current, and is not filled in while a blank remains", () => {
    const listeners = new Map<string, () => void>()
    const data: Cap4Data = { value: "<p>旧</p>", showValue: "", valueId: "" }
    const adaptation = {
      childrenGetData: () => data,
      childrenSetData: (changed: Cap4Data) => void Object.assign(data, changed),
      ObserverEvent: {
        listen: (key: string, listener: () => void) => void listeners.set(key, listener),
        remove: (key: string) => void listeners.delete(key),
      },
    }
    const report = field()
    const widget = cap4Widget(() => report)
    widget.init({ privateId: "a1", adaptation })
    expect(report.value).toBe("<p>旧</p>")
    report.value = "<p>新</p>"
    report.change()
    expect(data).toEqual({ value: "<p>新</p>", showValue: "<p>新</p>", valueId: "<p>新</p>" })
    data.value = "<p>算出来的</p>"
    listeners.get("Eventa1")?.()
    expect(report.value).toBe("<p>算出来的</p>")
    report.value = "<p>刚打的</p>"
    listeners.get("Savea1")?.()
    expect(data.valueId).toBe("<p>刚打的</p>")
    expect([widget.isNotNull(), report.asked]).toEqual([false, 1])
    report.isFilled = true
    expect(widget.isNotNull()).toBe(true)
    report.isFilled = false
    widget.destroy("a1")
    expect([widget.isNotNull(), listeners.size]).toEqual([true, 0])
  })

  it("4.5: is valid only when each report that the form has drawn is filled", () => {
    const reports = [field(), field()]
    const make = cap4Component(() => reports[drawn.length] as ReportField)
    const drawn: Cap4Instance[] = []
    const draw = (start: string): Cap4Instance & { $data: { value: string } } => {
      const instance = {
        $data: { value: start },
        $set({ value }: { readonly value: string }) {
          this.$data.value = value
        },
      }
      component.implement.init.call(instance, {}, {} as HTMLElement)
      drawn.push(instance)
      return instance
    }
    const component = make()
    const [first, second] = [draw("<p>一</p>"), draw("<p>二</p>")]
    expect(reports.map(({ value }) => value)).toEqual(["<p>一</p>", "<p>二</p>"])
    const [one, two] = reports as [ReturnType<typeof field>, ReturnType<typeof field>]
    one.value = "<p>一，改</p>"
    one.change()
    expect([first.$data.value, second.$data.value]).toEqual(["<p>一，改</p>", "<p>二</p>"])
    two.value = "<p>二，刚打的</p>"
    component.implement.beforeSave.call(second)
    expect(second.$data.value).toBe("<p>二，刚打的</p>")
    first.$data.value = "<p>算出来的</p>"
    component.implement.update.call(first)
    expect(one.value).toBe("<p>算出来的</p>")
    one.isFilled = true
    expect([component.plugin.validAssert(), two.asked]).toEqual([false, 1])
    component.implement.destroy.call(second)
    expect(component.plugin.validAssert()).toBe(true)
    two.value = "<p>没有人听了</p>"
    two.change()
    expect(second.$data.value).toBe("<p>二，刚打的</p>")
  })
})

describe("O2OA", () => {
  it("answers as its own fields do, and is empty where nothing was written", () => {
    const report = field()
    const own = o2oaField(report, route => route === "暂存")
    own.setData("<p>正文</p>")
    expect([own.getData(), own.isEmpty(), own.validation("送审", "")]).toEqual(["<p>正文</p>", false, "还有 1 处未填：人数"])
    expect([own.validation(), own.validation("暂存", "")]).toEqual(["还有 1 处未填：人数", true])
    report.isFilled = true
    expect(own.validation("送审", "")).toBe(true)
    own.setData("")
    expect(own.isEmpty()).toBe(true)
  })
})

it("holds nobody up with a report that cannot be written", () => {
  expect(o2oaField(field(true)).validation("同意", "")).toBe(true)
  const parameter: ComParameter = { event: { submit: [] } }
  bindLandray(field(true), parameter, { value: "" })
  expect(parameter.event.submit.map(check => check(null, "save"))).toEqual([true])
})
