import { lineKinds, reportSchema } from "@tianbao/core"
import fc, { type Arbitrary } from "fast-check"
import { Fragment, type Mark, type Node } from "prosemirror-model"

const schema = reportSchema()

const label = fc.constantFrom("", "累计捐款", "\"><w:t>", "a&amp;b", "名 称", "true", "行\n二", "<", "0", "𠀀")
const figure: Arbitrary<Node> = fc.record({
  name: label, label, kind: fc.constantFrom("number", "percent", "date", "text", "range"),
  value: fc.option(fc.constantFrom("0", "-12.50", "1234567", "2026-03-05", "100—150", "甲 乙", ""), { nil: null }), unit: fc.constantFrom("", "万元", "人次", "%"),
  hedge: fc.constantFrom("", "约", "余"), precision: fc.constantFrom(null, "2"), min: fc.constantFrom(null, "0"), max: fc.constantFrom(null, "100"),
  required: fc.boolean(), status: fc.constantFrom("", "absent", "unverified"), reason: label, previous: fc.constantFrom(null, "12"),
  source: label, asof: label, formula: fc.constantFrom("", "甲 + 乙"), role: fc.constantFrom("", "财务"), series: fc.constantFrom("", "1 2 3"),
}).map(attrs => schema.node("reportFigure", attrs))

/** No line breaks but hard ones, no 【待填：…】 and no character that XML lacks. */
const text = fc.array(fc.constantFrom(
  " ", "  ", "\t", "\u00a0", "\u3000", "\u200b", "a", "工作", "1.", "（一）", "一、", "<", "</w:t>", "&", "&lt;", "\"", "“引”", "——", "😀", "e\u0301", "草稿", "___",
), { minLength: 1, maxLength: 6 }).map(parts => parts.join(""))

const plainMarks = ["bold", "italic", "underline", "strike", "subscript", "superscript", "code", "reportSettled"]
const link = fc.record({
  href: fc.constantFrom("https://example.org/?a=1&b=%222%22", "https://例子.cn", "mailto:a@b.cn"), target: fc.constantFrom(null, "_blank"),
  title: fc.constantFrom(null, "提示 \"甲\""), rel: fc.constantFrom(null, "noopener noreferrer nofollow"), class: fc.constantFrom(null, "wide"),
}).map(attrs => schema.mark("link", attrs))
const mark: Arbitrary<Mark> = fc.oneof(fc.constantFrom(...plainMarks).map(name => schema.mark(name)), link)

const contentWith = (marks: Arbitrary<Mark>): Arbitrary<Fragment> => fc.array(fc.tuple(
  fc.oneof({ weight: 4, arbitrary: text.map(value => schema.text(value)) }, figure, fc.constant(schema.node("hardBreak"))),
  fc.array(marks, { maxLength: 3 }),
).map(([node, each]) => node.mark(each.reduce((set, one) => one.addToSet(set), [] as readonly Mark[]))), { maxLength: 6 })
  .map(nodes => nodes.reduce((all, node) => all.append(Fragment.from(node)), Fragment.empty))

const content = contentWith(mark)
/** A heading that runs in has its own style of characters, and no room for another. */
const leading = contentWith(fc.oneof(fc.constantFrom("bold", "italic", "underline", "strike").map(name => schema.mark(name)), link))
const paragraph = content.map(inside => schema.node("paragraph", null, inside))
const section = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), fc.boolean(), fc.constantFrom("", "财务"), leading)
  .map(([level, runIn, open, role, inside]) => schema.node("reportSection", { level, runIn, open, role }, inside))
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), content).map(([level, inside]) => schema.node("heading", { level }, inside))
const line = fc.tuple(fc.constantFrom(...lineKinds), content).map(([kind, inside]) => schema.node("reportLine", { kind }, inside))
const code = fc.tuple(fc.constantFrom("", "x = 1\n\n  y\t", "甲"), fc.constantFrom(null, "ts"))
  .map(([value, language]) => schema.node("codeBlock", { language }, value ? [schema.text(value)] : []))
const quote = fc.array(paragraph, { minLength: 1, maxLength: 2 }).map(inside => schema.node("blockquote", null, inside))

const { list } = fc.letrec<{ list: Node; item: Node }>(tie => ({
  item: fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.option(tie("list"), { nil: null, maxDepth: 3, depthIdentifier: "list" }))
    .map(([inside, below]) => schema.node("listItem", null, below ? [...inside, below] : inside)),
  list: fc.tuple(fc.constantFrom("bulletList", "orderedList"), fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, "a", "I"), fc.array(tie("item"), { minLength: 1, maxLength: 3 }))
    .map(([name, start, type, items]) => schema.node(name, name === "orderedList" ? { start, type } : null, items)),
}))

/** Whole, without holes: Word fills the rows of a table up. */
const table = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), fc.boolean()).chain(([width, height, dragged, merged]) =>
  fc.array(fc.record({
    name: fc.constantFrom("tableCell", "tableHeader"), align: fc.constantFrom(null, "right", "center"),
    inside: fc.array(paragraph, { minLength: 1, maxLength: 2 }),
  }), { minLength: width * height, maxLength: width * height }).map(cells => {
    const rows = Array.from({ length: height }, (_, y) => cells.slice(y * width, (y + 1) * width).flatMap(({ name, align, inside }, x) => {
      // The first cell of the second row reaches over the rest of its row, or the last column's first one down to the end.
      if (merged && width > 1 && y === 1 && x > 0) return []
      if (merged && height > 1 && width === 1 && y > 0) return []
      const colspan = merged && width > 1 && y === 1 ? width : 1
      const rowspan = merged && width === 1 ? height : 1
      return [schema.node(name, { align, colspan, rowspan, colwidth: dragged ? Array.from({ length: colspan }, (_, i) => 60 + 10 * (x + i)) : null }, inside)]
    }))
    return schema.node("table", null, rows.map(row => schema.node("tableRow", null, row)))
  }))

const block = fc.oneof(
  { weight: 6, arbitrary: paragraph }, { weight: 3, arbitrary: section }, heading, line, code, list, table, quote, fc.constant(schema.node("horizontalRule")),
)

/** Word has no border between two quotes, or two code blocks' paragraphs and a run-in's. */
const apart = (blocks: readonly Node[]): readonly Node[] =>
  blocks.filter((node, i) => node.type.name !== "blockquote" || blocks[i - 1]?.type.name !== "blockquote")

/** Any report that Word can hold. */
export const docxReport: Arbitrary<Node> = fc.tuple(
  fc.option(content.map(inside => schema.node("reportTitle", null, inside)), { nil: null }), fc.array(block, { minLength: 1, maxLength: 8 }),
).map(([title, blocks]) => schema.node("doc", null, title ? [title, ...apart(blocks)] : apart(blocks)))
