// The adapters for office systems, against stubs of what the systems' documentation says of their hooks. The systems
// themselves were not at hand.

import { gate, type GateResult } from "@tianbao/core"
import {
  bindLandray, bindWeaver, cap4Widget, o2oaField, type ComParameter, type ReportField, type WfForm,
} from "@tianbao/element/adapters"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, p } from "../build.ts"

/** A field whose report lacks a figure until it is filled. */
function field(): ReportField & { isFilled: boolean; asked: number; change(): void } {
  const listeners = new Set<() => void>()
  return {
    value: "", isFilled: false, asked: 0, validationMessage: "还有 1 处未填：人数",
    check(): GateResult {
      return gate(doc(p(this.isFilled ? figure("人数", "3", "人") : blank("人数", "人"))))
    },
    reportValidity() {
      this.asked++
      return false
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
    change: () => listeners.forEach(listener => listener()),
  }
}

describe("泛微 e-cology", () => {
  const weaver = (): WfForm & { fields: Record<string, string>; submit(): boolean } => {
    const checks: ((goOn: () => void) => void)[] = []
    return {
      OPER_SUBMIT: "submit", fields: { field12: "<p>旧</p>" },
      getFieldValue(name) {
        return this.fields[name] ?? ""
      },
      changeFieldValue(name, { value }) {
        this.fields[name] = value
      },
      registerCheckEvent: (_operation, check) => void checks.push(check),
      // Each check in turn; one that does not go on ends it.
      submit() {
        return checks.every(check => {
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
})

describe("致远 CAP4", () => {
  it("is drawn with the form's value, and says why the form stays", () => {
    const [values, checks, report] = [new Map([["a1", "<p>旧</p>"]]), new Map<string, () => string | null>(), field()]
    const widget = cap4Widget(() => report)
    widget.init({
      privateId: "a1",
      adaptation: {
        getValue: id => values.get(id) ?? "", setValue: (id, value) => void values.set(id, value),
        onSubmit: (id, check) => void checks.set(id, check),
      },
    })
    report.value = "<p>新</p>"
    expect([checks.get("a1")?.(), values.get("a1")]).toEqual(["还有 1 处未填：人数", "<p>新</p>"])
    report.isFilled = true
    expect(checks.get("a1")?.()).toBeNull()
    report.isFilled = false
    widget.destroy("a1")
    expect(checks.get("a1")?.()).toBeNull()
  })
})

describe("O2OA", () => {
  it("answers as its own fields do, and is empty where nothing was written", () => {
    const report = field()
    const own = o2oaField(report, route => route === "暂存")
    own.setData("<p>正文</p>")
    expect([own.getData(), own.isEmpty(), own.validation("送审", "")]).toEqual(["<p>正文</p>", false, "还有 1 处未填：人数"])
    expect(own.validation("暂存", "")).toBe(true)
    report.isFilled = true
    expect(own.validation("送审", "")).toBe(true)
    own.setData("")
    expect(own.isEmpty()).toBe(true)
  })
})
