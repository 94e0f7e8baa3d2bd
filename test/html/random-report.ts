import { lineKinds, readMarker, reportSchema } from "@tianbao/core"
import fc, { type Arbitrary } from "fast-check"
import { Fragment, type Mark, type Node } from "prosemirror-model"

const schema = reportSchema()

/** Any string that an attribute can hold as HTML: no U+0000, no lone surrogate. */
const anyText = fc.string({ unit: "binary", maxLength: 12 })
  .map(text => text.replace(/\0/g, "")).filter(text => !/\p{Cs}/u.test(text))
const odd = ["累计捐款", "\"><img src=x>", "【待填：甲】", "a&amp;b", "number", "true", "&#13;", "第\r\n行"]
const label = fc.oneof(anyText, fc.constantFrom(...odd))
const values = fc.constantFrom("0", "-12.50", "1234567", "2026-03-05", "2026")
const canonical = fc.option(fc.oneof(values, label), { nil: null })

const figure = fc.record({
  name: label, label, kind: fc.constantFrom("number", "percent", "date", "text"), value: canonical, unit: label,
  hedge: label, precision: canonical, min: canonical, max: canonical, required: fc.boolean(),
  status: fc.constantFrom("", "absent", "unverified"), reason: label, previous: canonical, source: label,
}).map(attrs => schema.node("reportFigure", attrs))

/** No line breaks, which plain HTML text cannot hold, and no 【待填：…】, which reads as a blank. */
const text = fc.array(fc.constantFrom(
  " ", "  ", "\t", "\f", "\u00a0", "\u3000", "\u200b", "\ufeff", "a", "工作", "1.", "（一）", "<", "</p>", "<!--", "&",
  "&lt;", "\"", "'", "【", "】", "😀", "e\u0301", "草稿", "\u001f", "\ue000",
), { minLength: 1, maxLength: 6 }).map(parts => parts.join(""))

const href = fc.constantFrom("https://example.org/?a=1&b=\"2\"", "mailto:a@b.cn", "/p#q", "#t", "tel:110")
const plainMarks = ["bold", "italic", "underline", "strike", "subscript", "superscript", "code", "reportSettled"]
const mark: Arbitrary<Mark> = fc.oneof(
  fc.constantFrom(...plainMarks).map(name => schema.mark(name)),
  fc.record({
    href, target: fc.constantFrom(null, "_blank"), title: fc.option(label, { nil: null }),
    rel: fc.constantFrom(null, "noopener noreferrer nofollow"), class: fc.constantFrom(null, "wide"),
  })
    .map(attrs => schema.mark("link", attrs)),
)
const inline = fc.tuple(
  fc.oneof(
    { weight: 4, arbitrary: text.map(value => schema.text(value)) }, figure, fc.constant(schema.node("hardBreak"))),
  fc.array(mark, { maxLength: 3 }),
).map(([node, marks]) => node.mark(marks.reduce((set, each) => each.addToSet(set), [] as readonly Mark[])))

// Fragment.from joins what fromArray leaves apart: equal text beside equal text.
const content = fc.array(inline, { maxLength: 6 })
  .map(nodes => nodes.reduce((all, node) => all.append(Fragment.from(node)), Fragment.empty))

const paragraph = content.map(inside => schema.node("paragraph", null, inside))
const section = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean(), content)
  .map(([level, runIn, inside]) => schema.node("reportSection", { level, runIn }, inside))
const line = fc.tuple(fc.constantFrom(...lineKinds), content).map(([kind, inside]) => schema.node("reportLine", { kind }, inside))
/** A heading that begins with a number would read as a section. */
const heading = fc.tuple(fc.integer({ min: 1, max: 6 }), content)
  .map(([level, inside]) => schema.node("heading", { level }, inside))
  .filter(node => readMarker(node.textContent) === null)
const lines = fc.constantFrom("", "\n", "\n\n ", "\t x\n")
const code = fc.tuple(fc.tuple(lines, fc.option(text, { nil: "" }), lines).map(parts => parts.join("")), fc.constantFrom(null, "ts"))
  .map(([value, language]) => schema.node("codeBlock", { language }, value ? [schema.text(value)] : []))

const { block } = fc.letrec<{ block: Node; blocks: readonly Node[]; item: Node; cell: Node }>(tie => ({
  blocks: fc.array(tie("block"), { maxLength: 3, depthIdentifier: "block" }),
  item: tie("blocks").map(inside => schema.node("listItem", null, inside)),
  cell: fc.tuple(
    fc.constantFrom("tableCell", "tableHeader"), tie("blocks"),
    fc.record({
      colspan: fc.integer({ min: 1, max: 4 }), rowspan: fc.integer({ min: 1, max: 4 }),
      colwidth: fc.option(fc.array(fc.nat(900), { minLength: 1, maxLength: 3 }), { nil: null }),
    }),
  ).map(([type, inside, attrs]) => schema.node(type, attrs, inside)),
  block: fc.oneof(
    { depthIdentifier: "block", maxDepth: 4 },
    { weight: 6, arbitrary: paragraph },
    { weight: 3, arbitrary: section },
    heading,
    line,
    code,
    fc.constant(schema.node("horizontalRule")),
    tie("blocks").map(inside => schema.node("blockquote", null, inside)),
    fc.array(tie("item"), { maxLength: 3 }).map(items => schema.node("bulletList", null, items)),
    fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(null, "a", "I"), fc.array(tie("item"), { maxLength: 3 }))
      .map(([start, type, items]) => schema.node("orderedList", { start, type }, items)),
    fc.array(fc.array(tie("cell"), { maxLength: 3 }), { maxLength: 3 })
      .map(rows => schema.node("table", null, rows.map(cells => schema.node("tableRow", null, cells)))),
  ),
}))

/** Any report that HTML can hold. */
export const report: Arbitrary<Node> = fc.tuple(
  fc.option(content.map(inside => schema.node("reportTitle", null, inside)), { nil: null }),
  fc.array(block, { maxLength: 8 }),
).map(([title, blocks]) => schema.node("doc", null, title ? [title, ...blocks] : blocks))
