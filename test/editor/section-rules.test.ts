import { reportPlugins } from "@tianbao/editor"
import { JSDOM } from "jsdom"
import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { doc, h1, h2, h3, h4, li, p, quote, schema, table, td, title, tr, ul } from "../build.ts"

// Not vitest's own jsdom: with it packages would be read from their builds.
beforeAll(() => {
  const { window } = new JSDOM()
  const { document, MutationObserver } = window
  Object.entries({ window, document, MutationObserver }).forEach(([name, value]) => vi.stubGlobal(name, value))
})
afterAll(() => vi.unstubAllGlobals())

let view: EditorView | undefined
afterEach(() => view?.destroy())

/** Types into a document at <a>, character by character, as the view does it. */
function type(into: Node, text: string): EditorView {
  const { a = 0 } = (into as Node & { readonly tag: Readonly<Record<string, number>> }).tag
  view?.destroy()
  view = new EditorView(document.createElement("div"), {
    state: EditorState.create({
      doc: into,
      selection: TextSelection.create(into, a),
      plugins: [...reportPlugins(schema), history()],
    }),
  })
  for (const char of text) typeChar(view, char)
  return view
}

function typeChar(view: EditorView, char: string): void {
  const { from, to } = view.state.selection
  const insert = (): ReturnType<typeof view.state.tr.insertText> => view.state.tr.insertText(char, from, to)
  if (!view.someProp("handleTextInput", handle => handle(view, from, to, char, insert))) view.dispatch(insert())
}

function expectTyped(into: Node, text: string, after: Node): void {
  expect(type(into, text).state.doc.toJSON()).toEqual(after.toJSON())
}

const empty = doc(p("<a>"))

describe("typing a number and a word", () => {
  it.each([
    ["一、基本情况", h1],
    ["十二、基本情况", h1],
    ["（一）帮扶", h2],
    ["(一)帮扶", h2],
    ["1.走访", h3],
    ["12．走访", h3],
    ["（1）入户", h4],
    ["(1)入户", h4],
    ["一、三季度工作", h1],
    ["1. 走访", h3],
  ] as const)("%s opens a section", (text, heading) => {
    expectTyped(empty, text, doc(heading(text.replace(/^[（(]?[一二十\d]+[）)、.．] ?/, ""))))
  })
  it("opens it before text that stands there", () =>
    expectTyped(doc(p("<a>基本情况")), "一、", doc(h1("基本情况"))))
  it("opens it between other blocks", () =>
    expectTyped(doc(h1("甲"), p("<a>"), p("文")), "（一）乙", doc(h1("甲"), h2("乙"), p("文"))))
  it.each([
    "1.5亿元",
    "2026.3",
    "一、二、三",
    "一、二季度",
    "五、六月份",
    "（一）（二）",
    "1.",
    "一、",
    "12",
    "3、走访",
    "一是走访",
    "20.26",
  ])("%s stays text", text => {
    expectTyped(empty, text, doc(p(text)))
  })
  it("leaves other places alone", () => {
    expectTyped(doc(ul(li(p("<a>")))), "一、甲", doc(ul(li(p("一、甲")))))
    expectTyped(doc(table(tr(td(p("<a>"))))), "一、甲", doc(table(tr(td(p("一、甲"))))))
    expectTyped(doc(quote(p("<a>"))), "一、甲", doc(quote(p("一、甲"))))
    expectTyped(doc(title("<a>")), "一、甲", doc(title("一、甲")))
    expectTyped(doc(h2("<a>")), "一、甲", doc(h2("一、甲")))
  })
  it("leaves a numbered sentence alone when it is edited", () => {
    expectTyped(doc(p("一、完成任务：<a>")), "无", doc(p("一、完成任务：无")))
    expectTyped(doc(p("1.走访慰问<a>；")), "人", doc(p("1.走访慰问人；")))
  })
})

it("gives back what was typed on one undo, and then leaves it", () => {
  const editor = type(empty, "一、基")
  expect(undo(editor.state, editor.dispatch)).toBe(true)
  expect(editor.state.doc.toJSON()).toEqual(doc(p("一、基")).toJSON())
  for (const char of "本情况") typeChar(editor, char)
  expect(editor.state.doc.toJSON()).toEqual(doc(p("一、基本情况")).toJSON())
})

it("keeps the caret behind what was typed", () => {
  expect(type(empty, "一、基").state.selection.head).toBe(2)
})
