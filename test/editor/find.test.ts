import { figureAttrs, figureText } from "@tianbao/core"
import {
  endFind, findNext, findPrevious, findProgress, findText, matchesIn, replaceAllMatches, replaceMatch, setFind,
  type FindQuery,
} from "@tianbao/editor"
import fc from "fast-check"
import { history, undo } from "prosemirror-history"
import type { Node } from "prosemirror-model"
import { EditorState, type Command } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, br, doc, figure, h1, li, p, table, td, tr, ul } from "../build.ts"

const stateOf = (node: Node): EditorState => EditorState.create({ doc: node, plugins: [findText(), history()] })

/** Runs commands one after the other; each must apply. */
function run(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((before, command) => {
    let after = before
    expect(command(before, tr => after = before.apply(tr))).toBe(true)
    return after
  }, state)
}

/** The texts that are found. */
const found = (node: Node, text: string, query: Omit<FindQuery, "text"> = {}): readonly string[] =>
  matchesIn(node, { text, ...query }).map(({ from, to }) =>
    node.textBetween(from, to, "", leaf => figureText(figureAttrs(leaf))))

describe("finds", () => {
  it("in headings, lists and tables, in the order of the text", () => {
    const text = doc(h1("救助工作"), p("开展救助。"), ul(li(p("救助站"))), table(tr(td(p("救助")))))
    expect(found(text, "救助")).toEqual(["救助", "救助", "救助", "救助"])
  })

  it("across marks, but not across blocks or breaks", () => {
    expect(found(doc(p("困难", bold("职工"), "帮扶")), "难职工帮")).toEqual(["难职工帮"])
    expect(found(doc(p("困难"), p("职工"), p("困", br(), "难")), "困难职工")).toEqual([])
    expect(found(doc(p("困", br(), "难")), "困难")).toEqual([])
  })

  it("full-width and half-width forms alike, and letters of either case", () => {
    expect(found(doc(p("２０２６年，ＯＡ系统，oa")), "2026年,oa")).toEqual(["２０２６年，ＯＡ"])
    expect(found(doc(p("OA、oa")), "oa", { matchCase: true })).toEqual(["oa"])
  })

  it("what figures show, blanks too", () => {
    const text = doc(p("募集", figure("捐款", "1200", "元"), "，", blank("人数", "人")))
    expect(found(text, "1200")).toEqual([])
    expect(found(text, "1,200元")).toEqual(["1,200元"])
    expect(found(text, "集1")).toEqual(["集1,200元"])
    expect(found(text, "人数")).toHaveLength(1)
  })

  it("places that do not overlap", () => {
    expect(found(doc(p("哈哈哈哈哈")), "哈哈")).toEqual(["哈哈", "哈哈"])
  })
})

describe("goes", () => {
  const text = doc(p("一救助"), p("二救助"), p("三救助"))
  const at = (state: EditorState): readonly [number, string] => [findProgress(state)?.index ?? 0,
    state.doc.textBetween(state.selection.from, state.selection.to)]

  it("from one place to the next and round, selecting each", () => {
    let state = run(stateOf(text), setFind({ text: "救助" }))
    expect(findProgress(state)).toMatchObject({ index: 1, total: 3 })
    const seen = [findNext, findNext, findNext, findNext, findPrevious].map(command => {
      state = run(state, command)
      return at(state)
    })
    expect(seen).toEqual([[1, "救助"], [2, "救助"], [3, "救助"], [1, "救助"], [3, "救助"]])
  })

  it("nowhere where nothing is found, and ends", () => {
    const state = run(stateOf(text), setFind({ text: "没有" }))
    expect([findNext(state), findProgress(state)?.total]).toEqual([false, 0])
    expect(findProgress(run(state, endFind))).toBeNull()
    expect(endFind(stateOf(text))).toBe(false)
  })
})

describe("replaces", () => {
  it("the current place, and goes on to the next", () => {
    const state = run(stateOf(doc(p("甲项甲项"))), setFind({ text: "甲" }), replaceMatch("乙"))
    expect([state.doc.textContent, findProgress(state)?.index, findProgress(state)?.total]).toEqual(["乙项甲项", 1, 1])
    expect(state.selection.from).toBe(3)
  })

  it("all places in one step, with the marks that stood there, and leaves figures alone", () => {
    const before = doc(p("元旦", bold("元"), figure("捐款", "5", "元")), p("元"))
    const state = run(stateOf(before), setFind({ text: "元" }), replaceAllMatches("圆"))
    expect(state.doc.eq(doc(p("圆旦", bold("圆"), figure("捐款", "5", "元")), p("圆")))).toBe(true)
    expect(run(state, undo).doc.eq(before)).toBe(true)
  })

  it("with nothing", () => {
    expect(run(stateOf(doc(p("某某市"))), setFind({ text: "某" }), replaceAllMatches("")).doc.textContent).toBe("市")
  })
})

const texts = fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "a", "A", "１", "1", "，", ","), maxLength: 8 }), { maxLength: 6 })
const queries = fc.string({ unit: fc.constantFrom("甲", "乙", "a", "1", ","), minLength: 1, maxLength: 3 })

it("finds what a plain search of each paragraph finds", () => {
  fc.assert(fc.property(texts, queries, (lines, text) => {
    const plain = (line: string): string => line.replaceAll("１", "1").replaceAll("，", ",").toLowerCase()
    const count = (line: string): number => line.split(text).length - 1
    expect(matchesIn(doc(...lines.map(line => p(line))), { text })).toHaveLength(
      lines.reduce((sum, line) => sum + count(plain(line)), 0))
  }))
})

it("gives the document back when replacing is undone", () => {
  fc.assert(fc.property(texts, queries, fc.constantFrom("", "乙", "丙丁"), (lines, text, by) => {
    const before = doc(p("1", bold("甲a"), figure("数", "1")), ...lines.map(line => p(line)))
    const state = run(stateOf(before), setFind({ text }))
    if (findProgress(state)?.total === 0 || !replaceAllMatches(by)(state)) return
    expect(run(state, replaceAllMatches(by), undo).doc.eq(before)).toBe(true)
  }))
})
