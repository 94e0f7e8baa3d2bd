import { figureAttrs, figuresIn } from "@tianbao/core"
import {
  changeAt, changesIn, figureEditor, figureEditorKey, rewordChange, rollReport, takeChanges,
} from "@tianbao/editor"
import type { Node } from "prosemirror-model"
import { history, undo } from "prosemirror-history"
import { EditorState, type Command } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, p, title } from "../build.ts"

function stateOf(node: Node): EditorState {
  return EditorState.create({ doc: node, plugins: [figureEditor(), history()] })
}

/** The state after a command; null where it does not apply. Without dispatch it must say the same. */
function after(command: Command, before: EditorState): EditorState | null {
  let next: EditorState | null = null
  const applies = command(before)
  expect(command(before, tr => {
    next = before.apply(tr)
  })).toBe(applies)
  return next
}

function same(state: EditorState | null, node: Node): void {
  expect(state?.doc.toJSON()).toEqual(node.toJSON())
}

function values(state: EditorState | null): readonly (string | null)[] {
  return state ? figuresIn(state.doc).map(({ node }) => figureAttrs(node).value) : []
}

const now = (value: string | null, previous: string | null): Node => figure("捐款", value, "万元", { previous })
const change = (label = "捐款同比增长", unit = "%"): Node =>
  blank(label, unit, { kind: unit === "%" ? "percent" : "number" })

describe("rollReport", () => {
  const lastYear = doc(title("2025年工作总结"), h1("捐款"), p("共捐款", figure("捐款", "36.5", "万元"), "。"))
  const thisYear = doc(title("2026年工作总结"), h1("捐款"), p("共捐款", now(null, "36.5"), "。"))

  it("makes last year's report this year's and enters the first blank", () => {
    const next = after(rollReport({ year: 2026 }), stateOf(lastYear))
    same(next, thisYear)
    expect(next && figureEditorKey.getState(next)?.pos).toBe(figuresIn(thisYear)[0]?.pos)
  })

  it("is undone in one step", () => {
    const next = after(rollReport({ year: 2026 }), stateOf(lastYear))
    same(next && after(undo, next), lastYear)
  })

  it("leaves the figure that was entered where no blank is left to enter", () => {
    const next = after(rollReport({ year: 2026 }), stateOf(doc(title("2025年工作总结"), p("2025年，工作有序推进。"))))
    same(next, doc(title("2026年工作总结"), p("2026年，工作有序推进。")))
    expect(next && figureEditorKey.getState(next)?.pos).toBe(null)
  })

  it("does not apply where nothing changes", () => {
    expect(after(rollReport({ year: 2026 }), stateOf(doc(title("工作总结"), p("工作有序推进。"))))).toBe(null)
  })

  it("refuses what is no year", () => {
    expect(() => after(rollReport({ year: 20 }), stateOf(lastYear))).toThrow(RangeError)
  })
})

describe("takeChanges", () => {
  it("fills the blank changes and no others, in one step", () => {
    const report = doc(
      p("捐款", now("41.2", "36.5"), "，同比增长", change(), "，培训", blank("培训", "人"), "。"),
      p("站点", figure("站点", "52", "个", { previous: "48" }), "，比上年增加", change("站点比上年增加", "个"), "。"),
    )
    const next = after(takeChanges, stateOf(report))
    expect(values(next)).toEqual(["41.2", "12.9", null, "52", "4"])
    same(next && after(undo, next), report)
  })

  it("says of a value that it was computed", () => {
    const next = after(takeChanges, stateOf(doc(p("捐款", now("41.2", "36.5"), "，同比增长", change(), "。"))))
    expect(next && figuresIn(next.doc)[1]?.node.attrs["source"]).toBe("computed")
  })

  it("leaves a change blank whose word says the opposite", () => {
    expect(after(takeChanges, stateOf(doc(p("捐款", now("30", "32"), "，同比增长", change(), "。"))))).toBe(null)
  })

  it("leaves a change alone that is filled, and one whose figure is blank", () => {
    const filled = doc(p("捐款", now("41.2", "36.5"), "，同比增长", figure("增", "9", "%", { kind: "percent" }), "。"))
    expect(after(takeChanges, stateOf(filled))).toBe(null)
    expect(after(takeChanges, stateOf(doc(p("捐款", now(null, "36.5"), "，同比增长", change(), "。"))))).toBe(null)
  })

  it("fills all figures of the change's name", () => {
    const report = doc(p("捐款", now("41.2", "36.5"), "，同比增长", change(), "。"), p("增幅为", change(), "。"))
    expect(values(after(takeChanges, stateOf(report)))).toEqual(["41.2", "12.9", "12.9"])
  })
})

describe("changesIn", () => {
  it("passes over what the figure's limits refuse", () => {
    const limited = blank("捐款同比增长", "%", { kind: "percent", max: "10" })
    expect(changesIn(doc(p("捐款", now("41.2", "36.5"), "，同比增长", limited, "。")))).toEqual([])
  })

  it("gives the same list for the same document", () => {
    const report = doc(p("捐款", now("41.2", "36.5"), "，同比增长", change(), "。"))
    expect(changesIn(report)).toBe(changesIn(report))
    expect(changesIn(report)).toMatchObject([{ value: "12.9", mismatch: null, canReword: false }])
  })

  it("is looked up by place", () => {
    const report = doc(p("捐款", now("41.2", "36.5"), "，同比增长", change(), "。"))
    const [base, offered] = figuresIn(report)
    expect(changeAt(report, offered?.pos ?? 0)?.value).toBe("12.9")
    expect(changeAt(report, base?.pos ?? 0)).toBe(null)
  })
})

describe("rewordChange", () => {
  const reworded = (node: Node): EditorState | null => {
    const [offered] = changesIn(node)
    return offered ? after(rewordChange(offered.pos), stateOf(node)) : null
  }

  it("writes the word that is true, in the text and the label, and fills the change", () => {
    const report = doc(p("捐款", now("30", "32"), "，同比", bold("增长了"), change(), "。"))
    const fallen = figure("捐款同比增长", "6.2", "%", { kind: "percent", label: "捐款同比下降", source: "computed" })
    const next = reworded(report)
    same(next, doc(p("捐款", now("30", "32"), "，同比", bold("下降了"), fallen, "。")))
    same(next && after(undo, next), report)
  })

  it("takes a word of another length", () => {
    const next = reworded(doc(p("捐款", now("30", "32"), "，同比增", change(""), "。")))
    expect(next?.doc.textContent).toContain("，同比减6.2%")
  })

  it("does not apply where text and numbers agree, and where nothing changed", () => {
    expect(reworded(doc(p("捐款", now("41.2", "36.5"), "，同比增长", change(), "。")))).toBe(null)
    expect(reworded(doc(p("捐款", now("32", "32"), "，同比增长", change(), "。")))).toBe(null)
  })

  it("does not apply where another figure has the same name, whose words would stay", () => {
    const report = doc(p("捐款", now("30", "32"), "，同比增长", change(), "。"), p("同比增长", change(), "。"))
    expect(reworded(report)).toBe(null)
  })
})
