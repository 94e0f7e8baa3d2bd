import { roleOf, sectionAttrs, sectionsIn } from "@tianbao/core"
import {
  deleteSection,
  demoteSection,
  insertHeading,
  insertReport,
  moveSectionDown,
  moveSectionUp,
  promoteSection,
  setParagraph,
  setSection,
  setTitle,
} from "@tianbao/editor"
import fc from "fast-check"
import { Schema, type Node, type NodeSpec } from "prosemirror-model"
import { AllSelection, EditorState, NodeSelection, TextSelection, type Command } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { doc, figure, h1, h2, h3, h4, h5, li, p, quote, schema, table, td, title, tr, ul } from "../build.ts"

interface Tagged extends Node {
  readonly tag: Readonly<Record<string, number>>
}

function stateAt(node: Node): EditorState {
  const { a = 0, b } = (node as Tagged).tag
  return EditorState.create({ doc: node, selection: TextSelection.create(node, a, b ?? a) })
}

/** Runs a command where <a> and <b> mark the selection. Without `after` it must not apply. */
function apply(before: Node, command: Command, after?: Node): void {
  const state = stateAt(before)
  let next: EditorState | undefined
  expect(command(state)).toBe(after !== undefined)
  expect(
    command(state, change => {
      expect(next).toBeUndefined()
      next = state.apply(change)
    }),
  ).toBe(after !== undefined)
  if (!after) return expect(next).toBeUndefined()
  expect(next?.doc.toString()).toBe(after.toString())
  expect(next?.doc.toJSON()).toEqual(after.toJSON())
  next?.doc.check()
  const { a, b } = (after as Tagged).tag
  if (a !== undefined) expect([next?.selection.from, next?.selection.to]).toEqual([a, b ?? a])
}

describe("setSection", () => {
  it("makes a paragraph a heading", () => apply(doc(p("基<a>本")), setSection(2), doc(h2("基<a>本"))))
  it("sets all selected blocks", () =>
    apply(
      doc(p("一<a>"), h3("二"), p("三<b>"), p("四")),
      setSection(1),
      doc(h1("一"), h1("二"), h1("三"), p("四")),
    ))
  it("passes over lists and tables", () =>
    apply(doc(p("一<a>"), ul(li(p("二"))), p("三<b>")), setSection(1), doc(h1("一"), ul(li(p("二"))), h1("三"))))
  it("does not apply in a list, a quote or a cell", () => {
    apply(doc(ul(li(p("一<a>")))), setSection(1))
    apply(doc(quote(p("一<a>"))), setSection(1))
    apply(doc(table(tr(td(p("一<a>"))))), setSection(1))
  })
  it("does not apply where nothing would change", () => apply(doc(h2("一<a>")), setSection(2)))
  it("keeps a heading's other attributes", () => {
    const heading = schema.node("reportSection", { level: 2, runIn: true }, schema.text("一"))
    const state = EditorState.create({ doc: schema.node("doc", null, [heading]) })
    setSection(1)(state, change => expect(sectionAttrs(change.doc.child(0))).toEqual({ level: 1, runIn: true, open: false, role: "" }))
    expect.assertions(1)
  })
  it("sets every block of a wholly selected document", () => {
    const node = doc(p("一"), p("二"))
    setSection(1)(EditorState.create({ doc: node, selection: new AllSelection(node) }), change =>
      expect(change.doc.toJSON()).toEqual(doc(h1("一"), h1("二")).toJSON()),
    )
    expect.assertions(1)
  })
  it("keeps figures", () =>
    apply(doc(p("共<a>", figure("捐款", "5", "元"))), setSection(1), doc(h1("共<a>", figure("捐款", "5", "元")))))
})

describe("setParagraph and setTitle", () => {
  it("ends a heading", () => apply(doc(h1("一<a>")), setParagraph, doc(p("一<a>"))))
  it("ends a title", () => apply(doc(title("一<a>")), setParagraph, doc(p("一<a>"))))
  it("makes a title", () => apply(doc(h1("一<a>")), setTitle, doc(title("一<a>"))))
})

describe("promoteSection and demoteSection", () => {
  const before = doc(h1("甲"), h2("乙<a>"), p("文"), h3("丙"), h2("丁"))
  it("takes along what lies below", () =>
    apply(before, demoteSection, doc(h1("甲"), h3("乙<a>"), p("文"), h4("丙"), h2("丁"))))
  it("raises it again", () =>
    apply(before, promoteSection, doc(h1("甲"), h1("乙<a>"), p("文"), h2("丙"), h2("丁"))))
  it("works from the section's text", () =>
    apply(doc(h1("甲"), p("文<a>")), demoteSection, doc(h2("甲"), p("文<a>"))))
  it("shifts each selected heading once", () =>
    apply(doc(h1("甲<a>"), h2("乙"), h1("丙<b>")), demoteSection, doc(h2("甲"), h3("乙"), h2("丙"))))
  it("is refused above the first level", () => apply(doc(h1("甲<a>"), h2("乙")), promoteSection))
  it("is refused where something below would pass the last level", () =>
    apply(doc(h4("甲<a>"), h5("乙")), demoteSection))
  it("does not apply before the first section", () => apply(doc(p("文<a>"), h1("甲")), demoteSection))
})

describe("moveSectionUp and moveSectionDown", () => {
  const before = doc(title("题"), h1("甲"), p("文"), h1("乙<a>"), h2("丙"), h1("丁"))
  it("moves a section with all below it", () =>
    apply(before, moveSectionUp, doc(title("题"), h1("乙<a>"), h2("丙"), h1("甲"), p("文"), h1("丁"))))
  it("moves it down", () =>
    apply(before, moveSectionDown, doc(title("题"), h1("甲"), p("文"), h1("丁"), h1("乙<a>"), h2("丙"))))
  it("stays under its parent", () => apply(doc(h1("甲"), h2("乙<a>"), h1("丙")), moveSectionDown))
  it("does not apply to the first", () => apply(doc(h1("甲<a>"), h1("乙")), moveSectionUp))
  it("does not pass a sibling of another level, below which it would come to lie", () =>
    apply(doc(h3("甲"), h2("乙<a>")), moveSectionUp))
  it("moves from inside a table of the section", () =>
    apply(
      doc(h1("甲"), h1("乙"), table(tr(td(p("文<a>"))))),
      moveSectionUp,
      doc(h1("乙"), table(tr(td(p("文<a>")))), h1("甲")),
    ))
})

describe("deleteSection", () => {
  it("deletes a section with all below it", () =>
    apply(
      doc(h1("甲"), p("文"), h1("乙<a>"), h2("丙"), h1("丁")),
      deleteSection,
      doc(h1("甲"), p("文<a>"), h1("丁")),
    ))
  it("does not apply before the first section", () => apply(doc(p("文<a>"), h1("甲")), deleteSection))
})

describe("insertHeading", () => {
  it("takes the place of an empty paragraph, at the level of its section", () =>
    apply(doc(h2("甲"), p("<a>")), insertHeading("问题"), doc(h2("甲"), h2("问题<a>"))))
  it("takes the place of an empty heading", () =>
    apply(doc(h1("甲"), h3("<a>")), insertHeading("问题"), doc(h1("甲"), h3("问题<a>"))))
  it("stands behind a paragraph with text", () =>
    apply(doc(p("文<a>字")), insertHeading("问题"), doc(p("文字"), h1("问题<a>"))))
  it("stands behind a list", () =>
    apply(doc(ul(li(p("<a>"))), p("文")), insertHeading("问题"), doc(ul(li(p())), h1("问题<a>"), p("文"))))
})

describe("where nodes are selected as a whole", () => {
  it("works from a selected figure", () => {
    const node = doc(h1("共", figure("捐款", "5")))
    const state = EditorState.create({ doc: node, selection: NodeSelection.create(node, 2) })
    demoteSection(state, change => expect(change.doc.child(0).attrs["level"]).toBe(2))
    expect.assertions(1)
  })
})

describe("on pages", () => {
  const paged = new Schema({
    nodes: {
      ...Object.fromEntries(Object.entries(schema.spec.nodes.toObject())),
      doc: { content: "page+" },
      page: { content: "block*", reportRole: "page" },
    },
  })
  const page = (...blocks: readonly Node[]): Node =>
    paged.node(
      "page",
      null,
      blocks.map(block => paged.nodeFromJSON(block.toJSON())),
    )
  const run = (pages: readonly Node[], command: Command, at: (node: Node) => number): Node | null => {
    const node = paged.node("doc", null, pages)
    const state = EditorState.create({ doc: node, selection: TextSelection.create(node, at(node)) })
    let after: Node | null = null
    command(state, change => {
      after = change.doc
      change.doc.check()
    })
    return after
  }
  const end = (node: Node): number => node.content.size - 2
  it("inserts a heading on the page of the caret", () => {
    expect(run([page(p("文"))], insertHeading("问题"), end)?.toString()).toBe(
      'doc(page(paragraph("文"), reportSection("问题")))',
    )
  })
  it("moves the last section of a page", () => {
    expect(run([page(h1("甲"), h1("乙")), page(p("文"))], moveSectionUp, () => 6)).toBeNull()
    expect(run([page(h1("甲"), h1("乙")), page(h1("丙"))], moveSectionUp, () => 6)?.toString()).toBe(
      'doc(page(reportSection("乙"), reportSection("甲")), page(reportSection("丙")))',
    )
  })
  it("does not move a section to another page", () => {
    expect(run([page(h1("甲")), page(h1("乙"))], moveSectionUp, end)).toBeNull()
  })
})

describe("where each block lies in a container of its own", () => {
  const { reportSection, reportFigure, text } = schema.spec.nodes.toObject()
  const boxed = new Schema({
    nodes: {
      doc: { content: "boxes" },
      boxes: { content: "box+", reportRole: "page" },
      box: { content: "content boxes?", reportRole: "page" },
      paragraph: { content: "inline*", group: "content" },
      reportSection: { ...reportSection, group: "content" },
      reportFigure,
      text,
    } as Record<string, NodeSpec>,
  })
  const box = (type: string, words: string, inner: readonly Node[] = []): Node => {
    const content = boxed.node(type, null, words ? [boxed.text(words)] : [])
    return boxed.node("box", null, [content, ...inner.length > 0 ? [boxed.node("boxes", null, inner)] : []])
  }
  const report = (...boxes: readonly Node[]): Node => boxed.node("doc", null, [boxed.node("boxes", null, boxes)])
  const run = (before: Node, command: Command, at: number): string | null => {
    let after: string | null = null
    const state = EditorState.create({ doc: before, selection: TextSelection.near(before.resolve(at)) })
    expect(command(state)).toBe(command(state, ({ doc: next }) => {
      next.check()
      after = next.toString()
    }))
    return after
  }
  it("finds sections, also those in what is nested", () => {
    const nested = report(box("reportSection", "甲", [box("reportSection", "乙")]), box("reportSection", "丙"))
    expect(sectionsIn(nested).map(({ node }) => node.textContent)).toEqual(["甲", "乙", "丙"])
  })
  it("puts a heading into the empty block, and else into a container behind", () => {
    expect(run(report(box("paragraph", "")), insertHeading("问题"), 3))
      .toBe('doc(boxes(box(reportSection("问题"))))')
    expect(run(report(box("paragraph", "文"), box("paragraph", "后")), insertHeading("问题"), 3))
      .toBe('doc(boxes(box(paragraph("文")), box(reportSection("问题")), box(paragraph("后"))))')
  })
  it("puts a report's blocks into containers", () => {
    const after = run(report(box("paragraph", "")), insertReport({
      id: "note", name: "说明", family: "事务文书", pinyin: "shuo ming", aliases: [], title: "", figures: [],
      headings: [{ title: "概况", pinyin: "gai kuang" }, { title: "打算", pinyin: "da suan" }],
    }), 3)
    expect(after).toMatch(/^doc\(boxes\(box\(reportSection\("概况"\)\), .*box\(reportSection\("打算"\)\)/)
  })
  it("leaves deleting and moving to the host", () => {
    const two = report(box("reportSection", "甲"), box("reportSection", "乙"))
    expect(run(two, deleteSection, 3)).toBeNull()
    expect(run(two, moveSectionDown, 3)).toBeNull()
  })
})

describe("for any document", () => {
  const block = fc.oneof(
    fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.string({ maxLength: 3 }))
      .map(([level, text]) => schema.node("reportSection", { level }, text ? schema.text(text) : [])),
    fc.string({ maxLength: 3 }).map(text => p(text)),
  )
  const anyState = fc.array(block, { minLength: 1, maxLength: 12 }).chain(blocks =>
    fc.nat({ max: blocks.length - 1 }).map(index => {
      const node = schema.node("doc", null, blocks)
      const pos = blocks.slice(0, index).reduce((sum, each) => sum + each.nodeSize, 1)
      return EditorState.create({ doc: node, selection: TextSelection.create(node, pos) })
    }),
  )
  const run = (state: EditorState, command: Command): EditorState | null => {
    let after: EditorState | null = null
    command(state, change => {
      after = state.apply(change)
    })
    return after
  }
  const texts = (node: Node): readonly string[] => {
    const found: string[] = []
    node.forEach(each => found.push(each.textContent))
    return found.sort()
  }
  it("moving up, then down restores", () =>
    fc.assert(
      fc.property(anyState, state => {
        for (const [there, back] of [
          [moveSectionUp, moveSectionDown],
          [moveSectionDown, moveSectionUp],
        ] as const) {
          const moved = run(state, there)
          if (moved) expect(run(moved, back)?.doc.toJSON()).toEqual(state.doc.toJSON())
        }
      }),
      { numRuns: 500 },
    ))
  it("demoting, then promoting restores", () =>
    fc.assert(
      fc.property(anyState, state => {
        const lower = run(state, demoteSection)
        if (lower) expect(run(lower, promoteSection)?.doc.toJSON()).toEqual(state.doc.toJSON())
      }),
      { numRuns: 500 },
    ))
  it("levels stay from 1 to 5 and no text is lost", () =>
    fc.assert(
      fc.property(
        anyState,
        fc.array(fc.constantFrom(moveSectionUp, moveSectionDown, promoteSection, demoteSection), { maxLength: 12 }),
        (start, commands) => {
          const after = commands.reduce((state, command) => run(state, command) ?? state, start)
          expect(texts(after.doc)).toEqual(texts(start.doc))
          expect(sectionsIn(after.doc).every(({ level }) => level >= 1 && level <= 5)).toBe(true)
          after.doc.forEach(node => {
            if (roleOf(node.type) === "section") expect(node.attrs["level"]).toBe(sectionAttrs(node).level)
          })
        },
      ),
      { numRuns: 500 },
    ))
})
