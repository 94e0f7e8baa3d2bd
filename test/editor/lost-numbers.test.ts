import { plainTextOf } from "@tianbao/core"
import { textOfHTML } from "@tianbao/editor"
import { JSDOM } from "jsdom"
import type { Node } from "prosemirror-model"
import { EditorState, TextSelection } from "prosemirror-state"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { guardedAfter, pasteGuardKey, type Guarded, type GuardMeta } from "../../packages/editor/src/guard-state.ts"
import { putBack, putBacksIn } from "../../packages/editor/src/put-back.ts"
import { damagedText, repairOf, takeRepaired } from "../../packages/editor/src/repair-paste.ts"
import { readForeignHTML } from "../../packages/editor/src/foreign-html.ts"
import { blank, bold, br, doc, figure, h1, h2, li, p, table, td, tr, ul } from "../build.ts"

type Tagged = Node & { readonly tag: Readonly<Record<string, number>> }

const rangeOf = (node: Node): readonly [from: number, to: number] => {
  const { a = 0, b = node.content.size } = (node as Tagged).tag
  return [a, b]
}

describe("putting back", () => {
  const expectPutBack = (before: Node, source: string, after: Node): void => {
    const [from, to] = rangeOf(before)
    const { doc: now } = putBack(EditorState.create({ doc: before }), putBacksIn(before, from, to, source), from, to)
    now.check()
    expect(now.toJSON()).toEqual(after.toJSON())
    expect(putBacksIn(now, from, to + now.content.size - before.content.size, source)).toEqual([])
  }

  it("fills each number's place", () => expectPutBack(
    doc(p("前3<a>共募集万元。"), p("慰问人，建会", bold("12"), "家。"), p("比分为<b>后")),
    "共募集3,200万元。\n慰问45人，建会12家。\n比分为3:5",
    doc(p("前3共募集3,200万元。"), p("慰问45人，建会", bold("12"), "家。"), p("比分为3:5后")),
  ))
  it("works in lists, cells and titles, around figures and line breaks", () => expectPutBack(
    doc(
      h1("亮点"), ul(li(p("走访人次"))), table(tr(td(p("会员")), td(p())), tr(td(p("捐款")), td(p("9")))),
      p("捐款", figure("捐款", "3200", "万元"), "，慰问", blank("慰问", "人"), br(), "其他投入万元"),
    ),
    "一、100个亮点\n• 走访45人次\n会员\t8,650\n捐款\t9\n捐款3,200万元，慰问【待填：慰问（人）】\n其他投入20万元",
    doc(
      h1("100个亮点"), ul(li(p("走访45人次"))), table(tr(td(p("会员")), td(p("8,650"))), tr(td(p("捐款")), td(p("9")))),
      p("捐款", figure("捐款", "3200", "万元"), "，慰问", blank("慰问", "人"), br(), "其他投入20万元"),
    ),
  ))
  it("adds a sentence that is not there behind what came in, once for all its numbers", () => expectPutBack(
    doc(p("前<a>工作顺利。"), p("请审阅。<b>后"), p("尾")),
    "共募集3万元，慰问45人。",
    doc(p("前工作顺利。"), p("请审阅。后"), p("共募集3万元，慰问45人。"), p("尾")),
  ))
  it("adds it to the line where the paste was one", () => expectPutBack(
    doc(p("前<a>工作顺利。<b>后")), "共募集3万元。", doc(p("前工作顺利。共募集3万元。后")),
  ))
  it("adds it after a list's item", () => expectPutBack(
    doc(ul(li(p("<a>甲")), li(p("乙<b>"))), p("尾")), "共募集3万元。", doc(ul(li(p("甲")), li(p("乙"), p("共募集3万元。"))), p("尾")),
  ))
  it("heeds only what was lost when it came in", () => {
    const before = doc(p("共募集万元，慰问人。"))
    const among = (...lost: readonly number[]): readonly string[] =>
      putBacksIn(before, 0, before.content.size, "共募集3万元，慰问45人。", new Set(lost)).map(({ text }) => text)
    expect(among(3)).toEqual(["3"])
    expect(among()).toEqual([])
  })
})

describe("the range of what came in", () => {
  const state = EditorState.create({ doc: doc(p("前文"), p("后文")) })
  const none: Guarded = { arrivals: [], answers: 0 }
  const arrived: Guarded = { arrivals: [{ source: "1", origin: "paste", from: 3, to: 6, id: 1 }], answers: 0 }
  const rangeAfter = (tr: typeof state.tr): readonly number[] =>
    guardedAfter(arrived, tr, null).arrivals.flatMap(({ from, to }) => [from, to])

  it("is what the paste wrote", () => {
    const tr = state.tr.insertText("甲", 5).insertText("乙丙", 2).setMeta("paste", true)
    expect(guardedAfter(none, tr, "12").arrivals).toMatchObject([{ source: "12", from: 2, to: 8 }])
  })
  it("is empty where it wrote nothing", () => {
    const { tr } = EditorState.create({ doc: state.doc, selection: TextSelection.create(state.doc, 2) })
    expect(guardedAfter(none, tr.setMeta("paste", true), "12").arrivals).toMatchObject([{ from: 2, to: 2 }])
  })
  it("moves with the text, and does not take in what is typed at its ends", () => {
    expect(rangeAfter(state.tr.insertText("新", 1))).toEqual([4, 7])
    expect(rangeAfter(state.tr.insertText("新", 6))).toEqual([3, 6])
    expect(rangeAfter(state.tr.insertText("新", 3))).toEqual([4, 7])
  })
  it("takes in what an answer or an undo puts there", () => {
    const answer: GuardMeta = { type: "answer", id: 1 }
    expect(rangeAfter(state.tr.insertText("新", 6).setMeta(pasteGuardKey.key, answer))).toEqual([3, 7])
    expect(rangeAfter(state.tr.insertText("新", 6).setMeta("history$", {}))).toEqual([3, 7])
  })
  it("is dropped when another paste comes after it was undone", () => {
    const empty = EditorState.create({ doc: doc(p("前文"), p(), p("后文")) })
    const undone: Guarded = { arrivals: [{ source: "1", origin: "paste", from: 4, to: 6, id: 1 }], answers: 0 }
    const tr = empty.tr.insertText("12人", 5).setMeta("paste", true)
    expect(guardedAfter(undone, tr, "12人").arrivals).toMatchObject([{ source: "12人", from: 5, to: 8 }])
  })
  it("is gone with its text, but for a remote change that replaced the whole document", () => {
    expect(rangeAfter(state.tr.delete(2, 7))).toEqual([])
    const whole = state.tr.replaceWith(0, state.doc.content.size, doc(p("前文"), p("后文。")).content)
    expect(rangeAfter(whole.setMeta("y-sync$", {}))).toEqual([0, 9])
  })
})

describe("damaged text", () => {
  const bad = "學(xué)習(xí)貫徹會(huì)議精神，維護(hù)職工權(quán)益，對(duì)困難職工進(jìn)行慰問(wèn)。"
  const good = "学习贯彻会议精神，维护职工权益，对困难职工进行慰问。"

  const repaired = async (before: Node): Promise<Node> => {
    const [from, to] = rangeOf(before)
    const text = damagedText(before, from, to)
    const repair = text === null ? null : await repairOf(text)
    if (!repair) return before
    const { doc: now } = takeRepaired(EditorState.create({ doc: before }), from, to, repair.repairs)
    now.check()
    return now
  }
  const expectRepaired = async (before: Node, after: Node): Promise<void> =>
    expect((await repaired(before)).toJSON()).toEqual(after.toJSON())

  it("is repaired where it stands, marks, figures and blocks kept", () => expectRepaired(
    doc(
      p(bad), ul(li(p(bad.slice(0, 8), bold(bad.slice(8))))), h2("開(kāi)展"),
      p(figure("甲", "1"), "習(xí)", figure("乙", "2"), br(), "會(huì)"),
    ),
    doc(
      p(good), ul(li(p(good.slice(0, 2), bold(good.slice(2))))), h2("开展"),
      p(figure("甲", "1"), "习", figure("乙", "2"), br(), "会"),
    ),
  ))
  it("is left alone outside of the range", () => expectRepaired(
    doc(p("學(xué)<a>", bad), p(bad, "<b>會(huì)")), doc(p("學(xué)", good), p(good, "會(huì)")),
  ))
  it("is read again for headings and blanks", () => expectRepaired(
    doc(p(bad), p("二、開(kāi)展情況"), p("共【待填：捐款（萬(wàn)元）】")),
    doc(p(good), h1("开展情况"), p("共", blank("捐款", "万元", { name: "" }))),
  ))
  it("leaves the caret behind what was pasted, else in its block", async () => {
    const caretAfter = async (before: Node, at: number): Promise<string> => {
      const [from, to] = rangeOf(before)
      const state = EditorState.create({ doc: before, selection: TextSelection.create(before, at) })
      const repair = await repairOf(damagedText(before, from, to) ?? "")
      const { doc: now, selection: { $head } } = takeRepaired(state, from, to, repair?.repairs ?? [])
      return `${$head.index(0)}:${$head.parentOffset}/${now.child($head.index(0)).content.size}`
    }
    const before = doc(p("前<a>", bad), p(bad), p("乙<b>"))
    expect(await caretAfter(before, before.content.size - 1)).toBe("2:1/1")
    expect(await caretAfter(before, 5)).toBe(`0:0/${good.length + 1}`)
  })
  it("is not seen in sound text", async () => {
    const sound = doc(p(good), p("請稅務局備查（粵）。"))
    expect(await repaired(sound)).toBe(sound)
  })
})

describe("the text of HTML", () => {
  beforeAll(() => {
    const { DOMParser, document } = new JSDOM().window
    Object.entries({ DOMParser, document }).forEach(([name, value]) => vi.stubGlobal(name, value))
  })
  afterAll(() => vi.unstubAllGlobals())

  it("is a line a block, with what fields show, without scripts", () => {
    expect(textOfHTML(
      "<style>p{margin:1px}</style><h1>报\n告</h1><p>共 <b>3</b>人<br>二</p><table><tr><td>甲<td>5</table>"
      + "<p><input value=7><input type=hidden value=8><select><option>1<option selected>2</select></p>"
      + "<script>9</script>",
      document,
    ).replace(/\t/g, "|")).toBe("报 告\n共 3人\n二\n甲|5|\n72")
  })
  it("takes no time by the square of a code's spaces", () => {
    const start = performance.now()
    expect(textOfHTML(`<pre>a${" ".repeat(200_000)}b</pre>`, document)).toHaveLength(200_002)
    expect(performance.now() - start).toBeLessThan(1000)
  })
  it("of a form's fields is pasted as text", () => {
    expect(readForeignHTML("<p>共<input value=7>人<input type=password value=8></p>", document))
      .toBe('<p>共7人<input type="password" value="8"></p>')
  })
})

it("a document's text leads back to its positions", () => {
  const node = doc(p("甲", figure("a", "12"), "乙"), p(), p("丙", br(), "丁"))
  const { text, posAt } = plainTextOf(node)
  expect(text).toBe("甲12乙\n\n丙\n丁")
  expect(Array.from({ length: text.length + 1 }, (_, i) => posAt(i))).toEqual([1, 2, 3, 3, 4, 6, 8, 9, 10, 11])
})
