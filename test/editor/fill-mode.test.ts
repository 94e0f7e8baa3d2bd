import { figuresIn, keepsLock, lockedText, type Roles } from "@tianbao/core"
import * as editor from "@tianbao/editor"
import { canAnswer, fillFigures, fillMode, insertFigure, nextBlank, openBlanksIn, setFillMode } from "@tianbao/editor"
import fc from "fast-check"
import { deleteSelection, joinBackward, joinForward, lift, selectAll, setBlockType, splitBlock, toggleMark, wrapIn } from "prosemirror-commands"
import { history, redo, undo } from "prosemirror-history"
import { Slice, type Node } from "prosemirror-model"
import { EditorState, NodeSelection, TextSelection, type Command, type Transaction } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h2, li, p, schema, table, td, title, tr, ul } from "../build.ts"

const open = (text: string, role = ""): Node => schema.node("reportSection", { level: 1, open: true, role }, schema.text(text))
const closed = (text: string): Node => schema.node("reportSection", { level: 1 }, schema.text(text))

const template = doc(
  title("工作总结"), closed("基本情况"), p("职工", blank("职工", "人"), "，会员", blank("会员", "人", { role: "工会" }), "，入会率", blank("入会率", "%", { kind: "percent", formula: "占比(会员, 职工)" }), "。"),
  ul(li(p("固定的一条")), li(p("经费", blank("经费", "万元", { role: "财务" })))), table(tr(td(p("项目")), td(p(blank("项目数", "个"))))),
  open("做法"), p("请写做法，不少于", figure("条数", "3", "条"), "。"), h2("固定的小节"), p("不能改。"), open("财务说明", "财务"), p("请财务写。"),
)

const stateOf = (node: Node = template, roles: Roles = null): EditorState =>
  EditorState.create({ doc: node, plugins: [history(), editor.computedFigures(), editor.figureEditor(), fillMode({ roles })] })

const at = (node: Node, text: string): number => {
  let found = -1
  node.descendants((child, pos) => {
    const offset = child.text?.indexOf(text) ?? -1
    if (found < 0 && offset >= 0) found = pos + offset
    return true
  })
  return found
}

const figureAt = ({ doc }: EditorState, name: string): number => figuresIn(doc).find(({ attrs }) => attrs.name === name)?.pos ?? -1

/** True where the change was made. */
function goesThrough(state: EditorState, change: (tr: Transaction, state: EditorState) => Transaction): boolean {
  const before = lockedText(state.doc, editor.fillModeOf(state)?.roles ?? null)
  const next = state.apply(change(state.tr, state))
  if (editor.fillModeOf(state)) expect(lockedText(next.doc, editor.fillModeOf(state)?.roles ?? null)).toBe(before)
  return next.doc !== state.doc
}

describe("locked text", () => {
  const state = stateOf()
  it.each<readonly [string, (change: Transaction, state: EditorState) => Transaction]>([
    ["typing", change => change.insertText("又", at(template, "职工"))],
    ["deleting over a figure", change => change.delete(at(template, "职工"), at(template, "，会员"))],
    ["deleting a figure", change => change.delete(figureAt(state, "职工"), figureAt(state, "职工") + 1)],
    ["another figure in its place", change => change.replaceWith(figureAt(state, "职工"), figureAt(state, "职工") + 1, blank("别的", "人"))],
    ["a figure's label", change => change.setNodeAttribute(figureAt(state, "职工"), "label", "职工总数")],
    ["a figure's limits", change => change.setNodeAttribute(figureAt(state, "职工"), "min", "0")],
    ["a figure that need not be filled", change => change.setNodeAttribute(figureAt(state, "职工"), "required", false)],
    ["a figure's formula", change => change.setNodeAttribute(figureAt(state, "入会率"), "formula", "1")],
    ["bold", change => change.addMark(at(template, "职工"), at(template, "职工") + 2, schema.mark("bold"))],
    ["a new section", change => change.insert(change.doc.content.size, closed("新的一节"))],
    ["a section in a region", change => change.insert(at(template, "请写做法") - 1, h2("小节"))],
    ["a title in a region", change => change.insert(at(template, "请写做法") - 1, title("标题"))],
    ["a heading's title", change => change.insertText("！", at(template, "做法"))],
    ["opening a section", change => change.setNodeAttribute(at(template, "基本情况") - 1, "open", true)],
    ["an item of a list", change => change.insertText("又", at(template, "固定的一条"))],
    ["a cell", change => change.delete(at(template, "项目") - 2, at(template, "项目") + 3)],
    ["a region's figure", change => change.delete(figureAt(state, "条数"), figureAt(state, "条数") + 1)],
    ["a region with the section behind it", change => change.delete(at(template, "不少于"), at(template, "不能改"))],
    ["everything", change => change.delete(0, change.doc.content.size)],
  ])("does not take %s", (_name, change) => expect(goesThrough(state, change)).toBe(false))

  it.each<readonly [string, (change: Transaction, state: EditorState) => Transaction]>([
    ["a figure's value", change => change.setNodeAttribute(figureAt(state, "职工"), "value", "120")],
    ["a figure in a table", change => change.setNodeAttribute(figureAt(state, "项目数"), "value", "4")],
    ["不适用 with its reason", change => change.setNodeAttribute(figureAt(state, "经费"), "status", "absent").setNodeAttribute(figureAt(state, "经费"), "reason", "没有")],
    ["text in a region", change => change.insertText("一是", at(template, "请写做法"))],
    ["more blocks in a region", change => change.insert(at(template, "请写做法") - 1, [p("一段"), table(tr(td(p("格")))), ul(li(p("条")))])],
    ["marks in a region", change => change.addMark(at(template, "请写做法"), at(template, "请写做法") + 2, schema.mark("bold"))],
    ["a figure in a region, moved", change => change.delete(figureAt(state, "条数"), figureAt(state, "条数") + 1).insert(at(template, "请写做法"), figure("条数", "5", "条"))],
    ["a whole region written anew, its figure kept", change => change.replaceWith(at(template, "请写做法") - 1, at(template, "固定的小节") - 1, p("写了", figure("条数", "9", "条")))],
  ])("leaves open: %s", (_name, change) => expect(goesThrough(state, change)).toBe(true))

  it("lets formulas follow, and undo go back", () => {
    let state = stateOf()
    const run = (command: Command): boolean => command(state, each => state = state.apply(each))
    run(fillFigures({ 职工: "200", 会员: "150" }))
    expect(figuresIn(state.doc).map(({ attrs }) => attrs.value)).toEqual(["200", "150", "75", null, null, "3"])
    run(undo)
    expect(state.doc.eq(template)).toBe(true)
  })

  it("is not undone past the moment when filling began", () => {
    let state = EditorState.create({ doc: template, plugins: [history(), fillMode()] })
    state = state.apply(state.tr.insertText("改", at(template, "不能改")))
    setFillMode({ roles: null })(state, each => state = state.apply(each))
    const locked = state.doc
    undo(state, each => state = state.apply(each))
    expect(state.doc).toBe(locked)
    setFillMode(null)(state, each => state = state.apply(each))
    expect(goesThrough(state, change => change.insertText("行", 1))).toBe(true)
  })
})

it("can be held against the template on a server", () => {
  const state = stateOf()
  const filled = state.apply(state.tr.setNodeAttribute(figureAt(state, "职工"), "value", "120").insertText("写了", at(template, "请写做法"))).doc
  expect(keepsLock(template, schema.nodeFromJSON(filled.toJSON()), null)).toBe(true)
  expect(keepsLock(template, schema.nodeFromJSON(filled.toJSON()), ["财务"])).toBe(false)
  const forged = doc(...template.children.map((node, i) => i === 2 ? p("职工", blank("职工", "人")) : node))
  expect(keepsLock(template, forged, null)).toBe(false)
})

describe("roles", () => {
  it("open what is theirs, and count it", () => {
    const state = stateOf(template, ["财务"])
    expect(figuresIn(state.doc).filter(({ pos }) => canAnswer(state, pos)).map(({ attrs }) => attrs.name)).toEqual(["经费"])
    expect(openBlanksIn(state).map(({ node }) => node.attrs["name"])).toEqual(["经费"])
    expect(goesThrough(state, change => change.setNodeAttribute(figureAt(state, "会员"), "value", "5"))).toBe(false)
    expect(goesThrough(state, change => change.setNodeAttribute(figureAt(state, "经费"), "value", "5"))).toBe(true)
    expect(goesThrough(state, change => change.insertText("写", at(template, "请财务写")))).toBe(true)
    expect(goesThrough(state, change => change.insertText("写", at(template, "请写做法")))).toBe(false)
    nextBlank(state, each => expect(each.selection.from).toBe(figureAt(state, "经费")))
    expect(openBlanksIn(stateOf(template, ["工会", "财务"]))).toHaveLength(2)
  })
})

describe("whatever is done", () => {
  const commands: readonly Command[] = [
    undo, redo, deleteSelection, joinBackward, joinForward, splitBlock, lift, selectAll, toggleMark(schema.marks["bold"]!), wrapIn(schema.nodes["blockquote"]!),
    setBlockType(schema.nodes["paragraph"]!), editor.setSection(1), editor.setSection(3), editor.promoteSection, editor.demoteSection, editor.moveSectionUp, editor.moveSectionDown,
    editor.deleteSection, editor.setParagraph, editor.setTitle, insertFigure({ name: "新" }), fillFigures({ 职工: "9", 会员: "3", 条数: "4" }), fillFigures({ 职工: null, 经费: "2" }),
    editor.setFigureStatus("absent", "没有"), editor.setFigureStatus("unverified"), editor.insertFigureTable(["职工"]), editor.replaceAllMatches("改"), nextBlank,
  ]
  const slices = [p("贴", bold("的"), blank("贴来", "元")), closed("贴来的节"), table(tr(td(p("格")))), ul(li(p("条")))].map(node => new Slice(doc(node).content, 0, 0))
  const action = fc.record({ kind: fc.nat(11), a: fc.nat(), b: fc.nat(), c: fc.nat() })

  it("leaves the locked text as it was", () => {
    const locked = lockedText(template, null)
    let changed = 0
    let state = stateOf()
    fc.assert(fc.property(fc.array(action, { minLength: 50, maxLength: 50 }), actions => {
      state = stateOf()
      for (const { kind, a, b, c } of actions) {
        const { size } = state.doc.content
        const [from, to] = [a % (size + 1), b % (size + 1)].sort((x, y) => x - y) as [number, number]
        let tr = state.tr
        try {
          switch (kind) {
            case 0: tr = tr.insertText("字", from, Math.min(to, from + (c % 3))); break
            case 1: tr = tr.delete(from, Math.min(to, from + (c % 12))); break
            case 2: tr = tr.replaceRange(from, to, slices[c % slices.length]!); break
            case 3: tr = tr.addMark(from, to, schema.mark("italic")); break
            case 4: {
              const node = state.doc.nodeAt(from)
              if (node) tr = tr.setNodeAttribute(from, Object.keys(node.attrs)[c % Object.keys(node.attrs).length] ?? "x", "1")
              break
            }
            case 5: tr = tr.split(from); break
            case 6: tr = tr.join(from); break
            case 7: tr = tr.insert(from, blank("插", "元")); break
            case 8: tr = tr.setSelection(state.doc.nodeAt(from) && c % 2 ? NodeSelection.create(state.doc, from) : TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))); break
            default: commands[c % commands.length]!(state, each => tr = each)
          }
        } catch {
          // A position that takes no such change.
          tr = state.tr
        }
        const next = state.apply(tr)
        if (next.doc !== state.doc) changed++
        state = next
      }
      expect(lockedText(state.doc, null)).toBe(locked)
      state.doc.check()
    }), { numRuns: 100 })
    expect(changed).toBeGreaterThan(300)
  }, 60_000)
})
