import { figureAttrs, lineKinds, narrowFigureAttrs, type FigureAttrs } from "@tianbao/core"
import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import fc from "fast-check"
import { Fragment, Mark, type Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { schema } from "../build.ts"
import { report } from "../html/random-report.ts"

const runs = Number(process.env["RUNS"] ?? 300)

function comesBack(doc: Node): void {
  const text = toMarkdown(doc)
  const result = fromMarkdown(text, { schema: doc.type.schema })
  if (!result.ok) throw new Error(`${result.problems[0]?.message}\n${text}`)
  // Told with the text, but only where needed: comparing JSON takes most of the time.
  if (!result.doc.eq(doc)) expect([text, result.doc.toJSON()]).toEqual([text, doc.toJSON()])
}

/** A node with names that a stored report may have: `parseReport` refuses others, in Markdown too. */
function named(node: Node): Node {
  if (node.type.name === "reportFigure") {
    const { name, ...others } = figureAttrs(node)
    return node.type.create({ ...others, name: name.replace(/[<>"\p{Cc}]/gu, "") }, null, node.marks)
  }
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.content.content.map(named)))
}

/** What hand-written Markdown trips over; no 【待填：…】, which would be a blank in a block of HTML. */
const text = fc.array(fc.constantFrom(
  "甲", "乙", "。", "“", "”", "a", "1", " ", "*", "**", "_", "~~", "`", "``", "[", "](", ")", "<u>", "</u>", "<b>", "<!--", "-->", "&amp;", "\\",
  "{", "{{", "}}", "{.note}", "|", "=", "#", "-", "+", ">", "1.", "1. ", "一、", "（一）", "【待", "填：甲】", "---", "===", "\t", "\u3000", "\u2028",
), { minLength: 1, maxLength: 8 }).map(parts => parts.join("")).filter(value => !value.includes("【待填"))

const figure = fc.record({
  label: text, unit: fc.oneof(text, fc.constantFrom("", "%", "万元", "日期", "，范围")),
  kind: fc.constantFrom("number", "percent", "range", "date", "text"), value: fc.option(text, { nil: null }),
  formula: text, rounding: fc.constantFrom("", "half-up"), role: text, series: text, asof: text,
  name: fc.constantFrom("", "甲", "a|b"), required: fc.boolean(), previous: fc.option(fc.constantFrom("", "1", "a b"), { nil: null }),
} satisfies { [key in keyof FigureAttrs]?: unknown }).map(attrs => schema.node("reportFigure", narrowFigureAttrs(attrs)))

const marks = fc.subarray(["bold", "italic", "strike", "underline", "code", "reportSettled"], { maxLength: 2 })
const content = fc.array(
  fc.tuple(fc.oneof({ weight: 3, arbitrary: text.map(value => schema.text(value)) }, figure), marks)
    .map(([node, names]) => node.mark(Mark.setFrom(names.map(name => schema.mark(name))))),
  { maxLength: 4 },
).map(nodes => Fragment.fromArray(nodes.reduce((all, node) => all.append(Fragment.from(node)), Fragment.empty).content.slice()))

const cell = (name: string) => (inside: Fragment): Node =>
  schema.node(name, null, schema.node("paragraph", null, inside))
const block = fc.oneof(
  content.map(inside => schema.node("paragraph", null, inside)),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), text, content).map(([level, runIn, open, role, inside]) =>
    schema.node("reportSection", { level, runIn, open, role: role.length > 3 ? "" : role }, inside)),
  fc.tuple(fc.constantFrom(...lineKinds), content).map(([kind, inside]) => schema.node("reportLine", { kind }, inside)),
  fc.tuple(content, content, content).map(([a, b, c]) => schema.node("table", null, [
    schema.node("tableRow", null, [a, b].map(cell("tableHeader"))), schema.node("tableRow", null, [b, c].map(cell("tableCell"))),
  ])),
  fc.array(content, { minLength: 1, maxLength: 3 }).map(items => schema.node("bulletList", null, items.map(inside =>
    schema.node("listItem", null, schema.node("paragraph", null, inside))))),
)

describe("every report comes back equal", () => {
  it("with whatever HTML can hold in it", () => {
    fc.assert(fc.property(report.map(named), comesBack), { numRuns: runs })
  }, 120_000)

  it("with signs that mean something in Markdown", () => {
    const reports = fc.array(block, { maxLength: 4 }).map(blocks => schema.node("doc", null, blocks))
    fc.assert(fc.property(reports, comesBack), { numRuns: runs })
  }, 120_000)
})
