import { figureAttrs, figuresIn, findNodeType } from "@tianbao/core"
import { reportTypes, skeletonOf } from "@tianbao/core/catalogue"
import {
  figureEditor, figureEditorKey, fillFigures, insertFigure, insertReport, nextBlank, previousBlank,
  setFigureStatus,
} from "@tianbao/editor"
import { Schema, type Node } from "prosemirror-model"
import {
  AllSelection, EditorState, NodeSelection, TextSelection, type Command, type Selection,
} from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, p, schema, table, td, title, tr } from "../build.ts"

type Tagged = Node & { readonly tag?: Readonly<Record<string, number>> }

function stateOf(node: Tagged, selection?: Selection): EditorState {
  const { a, b = a } = node.tag ?? {}
  const caret = a === undefined ? undefined : TextSelection.create(node, a, b)
  const chosen = selection ?? caret
  return EditorState.create({ doc: node, plugins: [figureEditor()], ...(chosen && { selection: chosen }) })
}

/** The state after a command; null where it does not apply. Without dispatch it must say the same. */
function after(command: Command, before: EditorState): EditorState | null {
  let next: EditorState | null = null
  let count = 0
  const applies = command(before)
  expect(command(before, tr => {
    next = before.apply(tr)
    count++
  })).toBe(applies)
  expect(count).toBe(applies ? 1 : 0)
  return next
}

function same(state: EditorState | null, node: Node): void {
  expect(state?.doc.toJSON()).toEqual(node.toJSON())
}

function entered(state: EditorState | null): number | null {
  return state && (figureEditorKey.getState(state)?.pos ?? null)
}

const donation = { name: "捐款", label: "捐款", unit: "元" }

describe("setFigureStatus", () => {
  const report = doc(p("共", figure("捐款", "5", "元"), "，", figure("捐款", "5", "元")))
  const selected = (node: Node): EditorState => stateOf(node, NodeSelection.create(node, 2))

  it("marks all figures of a name 不适用, and takes their value away", () => {
    const absent = figure("捐款", null, "元", { status: "absent", reason: "未开展" })
    same(after(setFigureStatus("absent", "未开展"), selected(report)), doc(p("共", absent, "，", absent)))
  })

  it("marks 待核 and keeps the value, and releases it again", () => {
    const unverified = figure("捐款", "5", "元", { status: "unverified" })
    const next = after(setFigureStatus("unverified"), selected(report))
    same(next, doc(p("共", unverified, "，", unverified)))
    same(next && after(setFigureStatus(""), selected(next.doc)), report)
  })

  it("does not apply where no figure is selected", () => {
    expect(after(setFigureStatus("unverified"), stateOf(doc(p("共<a>", figure("捐款", "5")))))).toBe(null)
  })
})

describe("insertFigure", () => {
  it("keeps a name that stored content may have", () => {
    const next = after(insertFigure({ name: 'R&D<"投入">', label: "R&D" }), stateOf(doc(p("<a>"))))
    expect(next && figuresIn(next.doc).map(({ node }) => figureAttrs(node).name)).toEqual(["R&D投入"])
  })

  it("puts a figure at the caret and enters it", () => {
    const next = after(insertFigure(donation), stateOf(doc(p("共<a>。"))))
    same(next, doc(p("共", blank("捐款", "元"), "。")))
    expect(entered(next)).toBe(2)
    expect(next?.selection).toBeInstanceOf(NodeSelection)
  })

  it("takes the place of selected text", () => {
    same(after(insertFigure(donation), stateOf(doc(p("共<a>多少<b>。")))), doc(p("共", blank("捐款", "元"), "。")))
  })

  it("takes the place of a selection over paragraphs", () => {
    const next = after(insertFigure(donation), stateOf(doc(p("共<a>多少"), p("元<b>。"))))
    same(next, doc(p("共", blank("捐款", "元"), "。")))
    expect(entered(next)).toBe(2)
  })

  it("takes the marks of the text around it", () => {
    same(after(insertFigure(donation), stateOf(doc(p(bold("共<a>计"))))), doc(p(bold("共", blank("捐款", "元"), "计"))))
  })

  it("takes the place of a selected figure", () => {
    const before = doc(p("共", figure("人数", "3")))
    same(after(insertFigure(donation), stateOf(before, NodeSelection.create(before, 2))), doc(p("共", blank("捐款", "元"))))
  })

  it("does not apply where the whole document is selected", () => {
    const before = doc(p("共"))
    expect(after(insertFigure(donation), stateOf(before, new AllSelection(before)))).toBe(null)
  })

  it("does not apply in a schema without figures", () => {
    const plain = new Schema({ nodes: { doc: { content: "p+" }, p: { content: "text*" }, text: {} } })
    expect(after(insertFigure(), EditorState.create({ schema: plain }))).toBe(null)
  })

  it("does not apply where a text takes no figures", () => {
    const nodes = schema.spec.nodes.addToEnd("listing", { content: "text*", group: "block" })
    const coded = new Schema({ nodes, marks: schema.spec.marks })
    const before = coded.node("doc", null, [coded.node("listing", null, [coded.text("a")])])
    expect(after(insertFigure(), stateOf(before, TextSelection.create(before, 1)))).toBe(null)
  })
})

describe("fillFigures", () => {
  it("fills every place of a name in one transaction", () => {
    const next = after(fillFigures({ a: "1" }), stateOf(doc(p(blank("a"), blank("b")), p(blank("a")))))
    same(next, doc(p(figure("a", "1"), blank("b")), p(figure("a", "1"))))
  })

  it("fills several names and says where the values come from", () => {
    const next = after(fillFigures({ a: "1", b: "2" }, { source: "财务系统" }), stateOf(doc(p(blank("a"), blank("b")))))
    same(next, doc(p(figure("a", "1", "", { source: "财务系统" }), figure("b", "2", "", { source: "财务系统" }))))
  })

  it("blanks a figure by null", () => {
    const typed = doc(p(figure("a", "1", "", { source: "typed" })))
    same(after(fillFigures({ a: null }), stateOf(typed)), doc(p(blank("a"))))
  })

  it("ends 不适用 by a value, and leaves it alone by null", () => {
    const absent = doc(p(blank("a", "", { status: "absent", reason: "未开展" })))
    same(after(fillFigures({ a: "1" }), stateOf(absent)), doc(p(figure("a", "1"))))
    expect(after(fillFigures({ a: null }), stateOf(absent))).toBe(null)
  })

  it("leaves 待核 to whoever verifies", () => {
    const next = after(fillFigures({ a: "2" }), stateOf(doc(p(figure("a", "1", "", { status: "unverified" })))))
    same(next, doc(p(figure("a", "2", "", { status: "unverified" }))))
  })

  it("passes over names that the document lacks and figures without a name", () => {
    const text = doc(p(blank("a"), blank(""), blank("toString")))
    expect(after(fillFigures({ x: "1", "": "2" }), stateOf(text))).toBe(null)
  })

  it("does not apply where nothing changes", () => {
    const typed = doc(p(figure("a", "1", "", { source: "typed" })))
    expect(after(fillFigures({ a: "1" }, { source: "财务系统" }), stateOf(typed))).toBe(null)
  })

  it("changes values only, so that every position stays", () => {
    const before = stateOf(doc(p("甲", blank("a"), "乙<a>")))
    expect(after(fillFigures({ a: "12345" }), before)?.selection.eq(before.selection)).toBe(true)
  })
})

describe("nextBlank and previousBlank", () => {
  const text = doc(
    p("甲", blank("a"), "乙<a>", figure("b", "1"), blank("c")),
    p("丙", blank("d", "", { required: false }), blank("e")))
  const [a, , c, , e] = figuresIn(text).map(({ pos }) => pos)

  it("enter the blank behind or before the caret", () => {
    expect(entered(after(nextBlank, stateOf(text)))).toBe(c)
    expect(entered(after(previousBlank, stateOf(text)))).toBe(a)
  })

  it("pass over filled and optional ones and wrap around", () => {
    const visits = (command: Command): readonly (number | null)[] => {
      let state: EditorState | null = stateOf(text)
      return [1, 2, 3, 4].map(() => entered(state = state && after(command, state)))
    }
    expect(visits(nextBlank)).toEqual([c, e, a, c])
    expect(visits(previousBlank)).toEqual([a, e, c, a])
  })

  it("go on from a figure that is selected", () => {
    expect(entered(after(nextBlank, stateOf(text, NodeSelection.create(text, a ?? 0))))).toBe(c)
  })

  it("find the blank that touches the caret", () => {
    expect(entered(after(nextBlank, stateOf(doc(p("甲<a>", blank("a"))))))).toBe(2)
    expect(entered(after(previousBlank, stateOf(doc(p("甲", blank("a"), "<a>")))))).toBe(2)
  })

  it("count a figure that is 不适用 without a reason as blank", () => {
    expect(entered(after(nextBlank, stateOf(doc(p("<a>甲", blank("a", "", { status: "absent" }))))))).toBe(2)
    expect(after(nextBlank, stateOf(doc(p("<a>甲", blank("a", "", { status: "absent", reason: "未开展" })))))).toBe(null)
  })

  it("do not apply where nothing is blank", () => {
    const filled = stateOf(doc(p("<a>甲", figure("a", "1"))))
    expect(after(nextBlank, filled)).toBe(null)
    expect(after(previousBlank, filled)).toBe(null)
  })
})

describe("insertReport", () => {
  const type = reportTypes[0]
  if (!type) throw new RangeError("The catalogue is empty")
  const skeleton = skeletonOf(type, schema)

  it.each([
    ["an empty paragraph", doc(p("<a>"))],
    ["an empty title and paragraph", doc(title(), p("<a>"))],
  ])("is the whole content where there is only %s", (_what, before) => {
    const next = after(insertReport(type), stateOf(before))
    same(next, doc(...skeleton))
    expect(next && entered(next)).toBe(next && figuresIn(next.doc)[0]?.pos)
  })

  it("takes the place of an empty block with the caret", () => {
    same(after(insertReport(type), stateOf(doc(h1("甲"), p("<a>"), h1("乙")))), doc(h1("甲"), ...skeleton, h1("乙")))
  })

  it("goes behind a block with text, and enters its own first blank", () => {
    const before = doc(p("<a>甲", blank("a")), p("乙"))
    const next = after(insertReport(type), stateOf(before))
    same(next, doc(p("甲", blank("a")), ...skeleton, p("乙")))
    expect(entered(next)).toBeGreaterThan(4)
  })

  it("goes behind the table that holds the caret", () => {
    const cell = table(tr(td(p("<a>甲"))))
    same(after(insertReport(type), stateOf(doc(cell, p("乙")))), doc(table(tr(td(p("甲")))), ...skeleton, p("乙")))
  })

  it("keeps a table that stands alone", () => {
    const alone = doc(table(tr(td(p("<a>")))))
    same(after(insertReport(type), stateOf(alone)), doc(table(tr(td(p()))), ...skeleton))
  })

  it("goes behind a block that is selected, and behind all", () => {
    const before = doc(p("甲"), p("乙"))
    same(after(insertReport(type), stateOf(before, NodeSelection.create(before, 0))), doc(p("甲"), ...skeleton, p("乙")))
    same(after(insertReport(type), stateOf(before, new AllSelection(before))), doc(p("甲"), p("乙"), ...skeleton))
  })

  it("goes into the page that holds the caret", () => {
    const nodes = schema.spec.nodes
      .update("doc", { content: "page+" }).addToEnd("page", { content: "block+", reportRole: "page" })
    const paged = new Schema({ nodes, marks: schema.spec.marks })
    const page = (text: string): Node =>
      paged.node("page", null, [paged.node("paragraph", null, text ? [paged.text(text)] : [])])
    const before = paged.node("doc", null, [page("甲"), page("")])
    const next = after(insertReport(type), stateOf(before, TextSelection.create(before, 7)))
    expect(next?.doc.child(0).eq(page("甲"))).toBe(true)
    expect(next?.doc.child(1).childCount).toBe(skeleton.length)
    expect(() => next?.doc.check()).not.toThrow()
  })

  it("does not apply in a schema without sections", () => {
    const plain = new Schema({ nodes: { doc: { content: "p+" }, p: { content: "text*" }, text: {} } })
    expect(findNodeType(plain, "section")).toBe(null)
    expect(after(insertReport(type), EditorState.create({ schema: plain }))).toBe(null)
  })

  it("leaves every figure of the skeleton blank", () => {
    const next = after(insertReport(type), stateOf(doc(p("<a>"))))
    expect(next && figuresIn(next.doc).filter(({ node }) => figureAttrs(node).value !== null)).toEqual([])
  })
})
