import { figureAttrs, figuresIn, gate, hitsIn, missingNumber, reportNodes, type Hit } from "@tianbao/core"
import {
  blankReview, currentHit, diagnostics, endReview, figureEditor, figureEditorKey, hitsOf, makeAllFigures, makeFigure,
  nextHit, previousHit, progressOf, reviewBlanks, reviewKey, settleBlank,
} from "@tianbao/editor"
import { history, undo } from "prosemirror-history"
import { Schema, type Node } from "prosemirror-model"
import { EditorState, TextSelection, type Command, type Plugin } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, italic, p } from "../build.ts"

type Tagged = Node & { readonly tag?: Readonly<Record<string, number>> }

const standard = (): Plugin[] => [history(), figureEditor(), blankReview()]

function stateOf(node: Tagged, plugins: Plugin[] = standard()): EditorState {
  const { a } = node.tag ?? {}
  const caret = a === undefined ? undefined : TextSelection.create(node, a)
  return EditorState.create({ doc: node, plugins, ...(caret && { selection: caret }) })
}

/** The state after a command; null where it does not apply. Without dispatch it must say the same. */
function after(command: Command, before: EditorState): EditorState | null {
  let next: EditorState | null = null
  const applies = command(before)
  expect(command(before, tr => next = before.apply(tr))).toBe(applies)
  expect(next !== null).toBe(applies)
  return next
}

/** The state after commands that all apply. */
function run(state: EditorState, ...commands: readonly ((state: EditorState) => Command)[]): EditorState {
  return commands.reduce((before, command) => {
    const next = after(command(before), before)
    if (!next) throw new Error("The command does not apply")
    return next
  }, state)
}

function same(state: EditorState | null, node: Node): void {
  expect(state?.doc.toJSON()).toEqual(node.toJSON())
}

const first = ({ doc }: EditorState): Hit => hitAt(doc, 0)
const hitAt = (doc: Node, index: number): Hit => {
  const hit = hitsIn(doc)[index]
  if (!hit) throw new Error(`No hit ${index}`)
  return hit
}
const make = (state: EditorState): Command => makeFigure(first(state))
const settle = (state: EditorState): Command => settleBlank(first(state))
const made = (label: string, unit = "", attrs = {}): Node => figure("", null, unit, { name: "", label, ...attrs })

const donation = made("累计捐款", "万元")

describe("makeFigure", () => {
  const report = doc(p("全年累计捐款××万元，"))

  it("puts a figure with label and unit in place of the marker and the unit, and enters it", () => {
    const next = run(stateOf(report), make)
    same(next, doc(p("全年累计捐款", donation, "，")))
    expect(figureEditorKey.getState(next)).toMatchObject({ pos: 7, typed: null })
  })

  it("takes the hedge into the figure", () => {
    same(run(stateOf(doc(p("全年累计捐款××余元。"))), make),
      doc(p("全年累计捐款", made("累计捐款", "元", { hedge: "余" }), "。")))
  })

  it("makes a percentage where a percent sign is bare", () => {
    const next = run(stateOf(doc(p("同比增长%，"))), make)
    expect(figuresIn(next.doc).map(({ node }) => figureAttrs(node))).toMatchObject([{ kind: "percent", unit: "%" }])
  })

  it("begins the value with what was typed", () => {
    const next = run(stateOf(report), state => makeFigure(first(state), "3"))
    expect(figureEditorKey.getState(next)?.typed).toBe("3")
  })

  it("keeps the marker's formatting on the figure", () => {
    const next = run(stateOf(doc(p("全年累计捐款", bold("××"), "万元，"))), make)
    expect(figuresIn(next.doc)[0]?.node.marks.map(({ type }) => type.name)).toEqual(["bold"])
  })

  it("keeps the formatting of the words around where nothing stands", () => {
    const next = run(stateOf(doc(p(italic("全年累计捐款××万元，同比增长%，")))), make)
    expect(hitsIn(next.doc).map(({ blank: { kind } }) => kind)).toEqual(["missing"])
    expect(figuresIn(run(next, make).doc).map(({ node }) => node.marks[0]?.type.name)).toEqual(["italic", "italic"])
  })

  it("works in a heading", () => {
    same(run(stateOf(doc(h1("全年累计捐款××万元"))), make), doc(h1("全年累计捐款", donation)))
  })

  it("is one undo, which gives the text back as it was", () => {
    const next = run(stateOf(report), make)
    same(after(undo, next), report)
  })

  it("leaves alone what is no hit any more", () => {
    const old = first(stateOf(report))
    expect(after(makeFigure(old), stateOf(doc(p("全年累计捐款50万元，"))))).toBe(null)
    expect(after(makeFigure({ ...old, blank: { ...old.blank, class: "text" } }), stateOf(report))).toBe(null)
  })

  it("does not apply to a name or another text", () => {
    const state = stateOf(doc(p("××市总工会召开会议。")))
    expect(first(state).blank.class).toBe("text")
    expect(after(makeFigure(first(state)), state)).toBe(null)
    expect(hitsIn(run(state, settle).doc)).toEqual([])
  })

  it("does not apply where the schema has no figure", () => {
    const plain = new Schema({ nodes: { doc: { content: "p*" }, p: { content: "text*" }, text: {} } })
    const node = plain.node("doc", null, [plain.node("p", null, [plain.text("全年累计捐款××万元，")])])
    expect(after(makeFigure(hitAt(node, 0)), stateOf(node))).toBe(null)
  })
})

describe("settleBlank", () => {
  it("marks the words, which are no hit from then on and open the gate", () => {
    const report = doc(p("全年累计捐款××万元，"))
    expect(gate(report).open).toBe(false)
    const next = run(stateOf(report), settle)
    expect(hitsIn(next.doc)).toEqual([])
    expect(gate(next.doc).open).toBe(true)
    same(after(undo, next), report)
  })

  it("is an undo step of its own, however fast two follow", () => {
    const next = run(stateOf(doc(p("捐款××万元，捐款××元，"))), settle, settle)
    expect(hitsIn(next.doc)).toHaveLength(0)
    expect(hitsIn(after(undo, next)?.doc ?? next.doc)).toHaveLength(1)
  })

  it("does not apply where the schema has no mark for it", () => {
    const nodes = { doc: { content: "paragraph*" }, paragraph: { content: "inline*" }, text: { group: "inline" } }
    const plain = new Schema({ nodes: { ...nodes, ...reportNodes() } })
    const node = plain.node("doc", null, [plain.node("paragraph", null, [plain.text("全年累计捐款××万元，")])])
    expect(after(settleBlank(hitAt(node, 0)), stateOf(node))).toBe(null)
  })
})

describe("makeAllFigures", () => {
  const report = doc(h1("全年累计捐款××万元"), p("捐款××元，同比增长%，"), p("完"))

  it("makes a figure of each number, in one undo", () => {
    const next = run(stateOf(report), () => makeAllFigures)
    expect(hitsIn(next.doc)).toEqual([])
    expect(figuresIn(next.doc).map(({ node }) => figureAttrs(node).unit)).toEqual(["万元", "元", "%"])
    expect(next.doc.textContent).toContain("完")
    same(after(undo, next), report)
  })

  it("leaves names and texts to the person", () => {
    const next = run(stateOf(doc(p("××市捐款××万元，"))), () => makeAllFigures)
    expect(hitsIn(next.doc).map(({ blank }) => blank.class)).toEqual(["text"])
  })

  it("does not apply where there is none", () => {
    expect(after(makeAllFigures, stateOf(doc(p("完成"))))).toBe(null)
  })
})

describe("nextHit and previousHit", () => {
  const report = doc(p("捐款××元，捐款××元，"), p("中<a>间"), p("捐款××元，"))
  const places = hitsIn(report).map(({ from }) => from)

  it.each([
    [nextHit, 2], [previousHit, 1],
  ])("goes to the neighbour of the caret", (command, index) => {
    expect(after(command, stateOf(report))?.selection.from).toBe(places[index])
  })

  it("goes round at both ends", () => {
    const next = run(stateOf(report), () => nextHit, () => nextHit)
    expect(next.selection.from).toBe(places[0])
    expect(after(previousHit, next)?.selection.from).toBe(places[2])
  })

  it("looks only for what the editor's rules ask for", () => {
    const only = diagnostics({ rules: [missingNumber] })
    const state = stateOf(doc(p("捐款××元，同比增长%，")), [only, ...standard()])
    expect(hitsOf(state).map(({ blank: { kind } }) => kind)).toEqual(["missing"])
    expect(hitsOf(stateOf(state.doc, [diagnostics({ rules: [] }), ...standard()]))).toEqual([])
  })
})

describe("the review", () => {
  const report = doc(p("捐款××元，同比增长%，"), p("捐款××人，"), p("捐款××名，"))
  const walk = (): EditorState => run(stateOf(report), () => reviewBlanks)
  const leave = (state: EditorState): EditorState =>
    state.apply(state.tr.setMeta(figureEditorKey.key, { pos: null, typed: null }))
  const where = (state: EditorState): string | undefined => {
    const hit = currentHit(state)
    return hit ? state.doc.textBetween(hit.shownFrom, hit.shownTo) : undefined
  }

  it("begins at the first hit, or at the caret's", () => {
    expect([where(walk()), progressOf(walk())]).toEqual(["××元", { total: 4, figures: 0, settled: 0, ordinal: 1 }])
    expect(where(run(stateOf(doc(p("捐款××元，"), p("捐款××<a>人，"))), () => reviewBlanks))).toBe("××人")
  })

  it("goes on after an answer and counts it", () => {
    const next = run(walk(), settle)
    expect([where(next), progressOf(next)]).toEqual(["%", { total: 4, figures: 0, settled: 1, ordinal: 2 }])
  })

  it("counts an undone answer no more, and goes back to its place", () => {
    const next = run(walk(), settle, settle, () => undo)
    expect([where(next), progressOf(next)]).toEqual(["%", { total: 4, figures: 0, settled: 1, ordinal: 2 }])
  })

  it("waits while a figure is filled, and longer where the person turns to the text", () => {
    const filling = run(walk(), make)
    expect([reviewKey.getState(filling)?.mode, currentHit(filling)]).toEqual(["walk", null])
    expect(reviewKey.getState(leave(filling))?.mode).toBe("rest")
  })

  it("waits for it also where a host has turned the plugins round", () => {
    const turned = run(stateOf(report, standard().reverse()), () => reviewBlanks, make)
    expect([reviewKey.getState(turned)?.mode, currentHit(turned)]).toEqual(["walk", null])
    expect(reviewKey.getState(turned)?.filling).toBe(figureEditorKey.getState(turned)?.visit)
  })
  it("goes on where it was after a rest, what was typed meanwhile counted in", () => {
    const resting = leave(run(walk(), make))
    const typed = resting.apply(resting.tr.insertText("捐款××个，", 1))
    const next = run(typed, () => reviewBlanks)
    expect(progressOf(next)).toMatchObject({ total: 5, figures: 1 })
  })

  it("survives another person's change before and at the current place", () => {
    const state = run(walk(), () => nextHit)
    const before = state.apply(state.tr.insertText("今年，", 1).setMeta("addToHistory", false))
    expect(where(before)).toBe("%")
    const hit = hitAt(before.doc, 1)
    const taken = before.apply(before.tr.insertText("五百", hit.from, hit.to).setMeta("addToHistory", false))
    expect([where(taken), progressOf(taken).total]).toEqual(["××人", 3])
  })

  it("survives a host that replaces the whole document", () => {
    const state = run(walk(), () => nextHit, () => nextHit)
    const next = state.apply(state.tr.replaceWith(0, state.doc.content.size, report.content))
    expect([where(next), progressOf(next)]).toEqual(["××人", { total: 4, figures: 0, settled: 0, ordinal: 3 }])
  })

  it("is done when no hit is left, and says what was done", () => {
    const next = run(walk(), settle, settle, settle, settle)
    expect([currentHit(next), progressOf(next)]).toMatchObject([null, { total: 4, figures: 0, settled: 4 }])
    expect(reviewKey.getState(run(next, () => endReview))?.mode).toBe("off")
  })

  it("counts all figures that are made at once", () => {
    expect(progressOf(run(walk(), settle, () => makeAllFigures))).toMatchObject({ total: 4, figures: 3, settled: 1 })
  })

  it("does not apply where nothing is missing", () => {
    expect(after(reviewBlanks, stateOf(doc(p("完成", blank("捐款", "元")))))).toBe(null)
  })
})
