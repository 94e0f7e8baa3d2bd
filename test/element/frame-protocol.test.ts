// What a frame makes of messages, well-formed and not.

import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { answerRequest, type FrameEditor } from "../../packages/element/src/frame/answer-request.ts"
import { readInit, readOrigins, readRequest } from "../../packages/element/src/frame/frame-protocol.ts"

/** An editor that writes down what is asked of it. */
function recorder(): FrameEditor & { readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    get value() { return asked.push("value"), "<p>甲</p>" },
    set value(_html) { asked.push("setValue") },
    get readOnly() { return false },
    set readOnly(_readOnly) { asked.push("setReadOnly") },
    check: () => (asked.push("check"), { open: false, diagnostics: [blank], first: blank }),
    fill: () => void asked.push("fill"),
    export: async () => (asked.push("export"), { open: false, diagnostics: [blank], first: blank }),
    focus: () => void asked.push("focus"),
    focusFirstBlank: () => (asked.push("focusFirstBlank"), true),
    saved() { throw new Error("无此版本") },
  }
}

const blank = { from: 1, to: 2, severity: "error", rule: "blankFigure", message: "未填" } as const

const ask = (data: unknown) => answerRequest(recorder(), data, "zh-CN")

describe("a request", () => {
  it("is answered with its own id", async () => {
    expect(await ask({ id: 7, method: "value", params: null })).toEqual({ id: 7, result: "<p>甲</p>" })
  })

  it("gets the verdict without the checked document", async () => {
    expect(await ask({ id: 1, method: "check" }))
      .toEqual({ id: 1, result: { open: false, diagnostics: [blank], value: "<p>甲</p>" } })
  })

  const none = ["constructor", "__proto__", "toString", "hasOwnProperty", "editor", ""]
  it.each(none)("of no method, %j, is told so", async method => {
    expect(await ask({ id: 1, method })).toMatchObject({ id: 1, error: { code: "NO_METHOD" } })
  })

  it.each([
    ["setValue", 3], ["value", "x"], ["fill", { values: { 甲: 3 }, source: "" }], ["fill", { values: {} }],
    ["export", "exe"], ["export", "constructor"], ["focus", null], ["saved", {}], ["setReadOnly", "yes"],
  ])("with wrong parameters, %s %j, is told so", async (method, params) => {
    expect(await ask({ id: 1, method, params })).toMatchObject({ id: 1, error: { code: "BAD_PARAMS" } })
  })

  it("that fails is told why", async () => {
    expect(await ask({ id: 1, method: "saved", params: 3 }))
      .toEqual({ id: 1, error: { code: "FAILED", message: "编辑器没有做成：无此版本" } })
  })

  it("is read by own properties only", () => {
    expect(readRequest(Object.create({ id: 1, method: "value" }))).toBeNull()
    expect(readInit(Object.create({ report: "init", v: 1, nonce: "x" }))).toBeNull()
  })
})

it("no message of any shape throws or reaches beyond the table", async () => {
  const shapes = fc.oneof(
    fc.anything({ withNullPrototype: true }),
    fc.record({
      id: fc.oneof(fc.integer(), fc.anything()),
      method: fc.oneof(
        fc.constantFrom("value", "setValue", "check", "fill", "export", "focus", "saved", "constructor", "__proto__"),
        fc.string(), fc.anything(),
      ),
      params: fc.oneof(fc.string(), fc.anything(), fc.record({ values: fc.anything(), source: fc.string() })),
    }, { requiredKeys: [] }),
  )
  await fc.assert(fc.asyncProperty(shapes, async data => {
    const editor = recorder()
    const reply = await answerRequest(editor, data, "en")
    readInit(data)
    if (reply === null) {
      expect(editor.asked).toEqual([])
      return
    }
    expect(Object.keys(reply).sort()).toEqual("error" in reply ? ["error", "id"] : ["id", "result"])
    if ("error" in reply && reply.error.code !== "FAILED") expect(editor.asked).toEqual([])
  }), { numRuns: 2000 })
})

it("origins are exact or wrong", () => {
  expect(readOrigins(" https://oa.example http://10.0.0.8:8080\n")).toEqual(
    { origins: ["https://oa.example", "http://10.0.0.8:8080"], wrong: [] })
  const wrong = ["*", "null", "https://oa.example/", "https://*.example", "oa.example", "https://OA.example",
    "https://oa.example:443", "file://", "javascript:1"]
  expect(readOrigins(wrong.join(" "))).toEqual({ origins: [], wrong })
})
