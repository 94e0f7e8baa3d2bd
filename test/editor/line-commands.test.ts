import { setLine } from "@tianbao/editor"
import type { Node } from "prosemirror-model"
import { EditorState, TextSelection, type Command } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { closeAddress, insertSignature, leaveTitle, openAttachment } from "../../packages/editor/src/section-commands.ts"
import { addressee, attachment, blank, date, doc, h1, li, note, p, signature, title, ul } from "../build.ts"

type Tagged = Node & { readonly tag: Readonly<Record<string, number>> }

/** What a command makes of a document at <a>, with the caret at <a> of what is expected; null where it does not apply. */
function expectCommand(command: Command, before: Node, after: Node | null): void {
  const { a = 0 } = (before as Tagged).tag
  const state = EditorState.create({ doc: before, selection: TextSelection.create(before, a) })
  let next: EditorState | null = null
  expect(command(state, tr => { next = state.apply(tr) })).toBe(after !== null)
  expect(command(state)).toBe(after !== null)
  expect((next as EditorState | null)?.doc.toJSON()).toEqual(after?.toJSON())
  if (after) expect((next as EditorState | null)?.selection.head).toBe((after as Tagged).tag["a"])
}

describe("a line", () => {
  it("is made of a paragraph or another line, and ended by Backspace at its start", () => {
    expectCommand(setLine("note"), doc(p("（联系人）<a>")), doc(note("（联系人）<a>")))
    expectCommand(setLine("addressee"), doc(note("市总工会：<a>")), doc(addressee("市总工会：<a>")))
    expectCommand(setLine("note"), doc(note("甲<a>")), null)
    expectCommand(leaveTitle, doc(signature("<a>县总工会")), doc(p("<a>县总工会")))
  })
  it("stands in the flow only", () => expectCommand(setLine("note"), doc(ul(li(p("甲<a>")))), null))
})

describe("Enter behind an attachment", () => {
  it("opens the next one", () => expectCommand(openAttachment, doc(attachment("收支表<a>"), p("后")), doc(attachment("收支表"), attachment("<a>"), p("后"))))
  it("ends the list in an empty one", () => expectCommand(openAttachment, doc(attachment("甲"), attachment("<a>")), doc(attachment("甲"), p("<a>"))))
  it("is the host's within its text, and in other lines", () => {
    expectCommand(openAttachment, doc(attachment("收<a>支表")), null)
    expectCommand(openAttachment, doc(signature("县总工会<a>")), null)
  })
})

describe("Enter behind an address", () => {
  it("makes it a line, right under the title", () => {
    expectCommand(closeAddress, doc(title("报告"), p("各位代表：<a>")), doc(title("报告"), addressee("各位代表："), p("<a>")))
  })
  it("is the host's elsewhere", () => {
    for (const before of [
      doc(p("各位代表：<a>")), doc(title("报告"), p("各位<a>代表：")), doc(title("报告"), p("现将情况报告如下：<a>")), doc(h1("情况"), p("各单位：<a>")),
    ]) expectCommand(closeAddress, before, null)
  })
})

it("is signed with a date that must be filled", () => {
  const day = blank("成文日期", "", { kind: "date" })
  expectCommand(insertSignature, doc(p("正文。"), p("<a>")), doc(p("正文。"), signature("<a>"), date(day)))
})
