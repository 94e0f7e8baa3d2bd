// What stands beside title, sections and text in an official document has a place of its own on the page (GB/T 9704-2012,
// 7.3): whom it addresses, what is attached, who signs, when, and a note. One node with a kind, a line of text each.

import type { DOMOutputSpec, Node, NodeSpec } from "prosemirror-model"
import { printedText } from "./figure-text.ts"
import { eachBlock } from "./outline.ts"
import { figureAttrs, roleOf, withoutOwnNumber } from "./schema.ts"

/** What a line is: 主送机关 or 称呼, 附件说明, 署名, 成文日期, 附注. */
export type LineKind = "addressee" | "attachment" | "signature" | "date" | "note"

/** All kinds, in their order in a document. */
export const lineKinds: readonly LineKind[] = ["addressee", "attachment", "signature", "date", "note"]

/** The kind of a line; one that is not known reads as 附注. */
export function lineKind(node: Node): LineKind {
  const kind: unknown = node.attrs["kind"]
  return lineKinds.find(each => each === kind) ?? "note"
}

/** A line beside the text. Of several 附件 lines that follow each other each is one attachment. */
export const reportLine: NodeSpec = {
  reportRole: "line",
  group: "block",
  content: "inline*",
  defining: true,
  attrs: { kind: { default: "note", validate: "string" } },
  parseDOM: [{
    tag: "p[data-report-line]",
    priority: 70,
    getAttrs: dom => ({ kind: lineKinds.find(kind => kind === dom.getAttribute("data-report-line")) ?? "note" }),
    contentElement: dom => withoutOwnNumber(dom as HTMLElement),
  }],
  toDOM(node): DOMOutputSpec {
    const kind = lineKind(node)
    return ["p", { class: `report-line report-${kind}`, "data-report-line": kind }, 0]
  },
}

/** True for a text that addresses somebody: 各县（市）总工会： */
export function isAddress(text: string): boolean {
  return /^[^，。；！？]{1,40}(?<!如下|以下|下列|包括)：$/.test(text.trim())
}

/** What stands before the text of each 附件 line (7.3.4), by the position before it: 附件： before a single one, numbers
 * before several. */
export function attachmentMarks(doc: Node): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  let run: number[] = []
  const close = (): void => {
    run.forEach((pos, i) => marks.set(pos, `${i === 0 ? "附件：" : ""}${run.length > 1 ? `${i + 1}.` : ""}`))
    run = []
  }
  eachBlock(doc, (node, pos) => {
    if (roleOf(node.type) === "line" && lineKind(node) === "attachment") run.push(pos)
    else close()
  })
  close()
  return marks
}

/** How far signature and date stand from the right edge, in characters, by the position before each (7.3.5.2): the signature
 * by two, the date's first character two behind the signature's; where the date is the longer one, it is the one that stands
 * by two. A date without a signature stands by four, as under a seal. */
export function closingIndents(doc: Node): ReadonlyMap<number, number> {
  const indents = new Map<number, number>()
  let signature: { readonly node: Node; readonly pos: number } | null = null
  eachBlock(doc, (node, pos) => {
    const kind = roleOf(node.type) === "line" ? lineKind(node) : null
    if (kind === "signature") indents.set(pos, 2)
    if (kind === "date") {
      const longer = signature ? widthOf(signature.node) - widthOf(node) : 4
      if (signature && longer < 0) indents.set(signature.pos, 4 - longer)
      indents.set(pos, longer < 0 ? 2 : longer)
    }
    signature = kind === "signature" ? { node, pos } : null
  })
  return indents
}

/** The lines that stand one line below what is before them: the first attachment, and whoever signs. */
export function lineStarts(doc: Node): ReadonlySet<number> {
  const starts = new Set<number>()
  let before: LineKind | null = null
  eachBlock(doc, (node, pos) => {
    const kind = roleOf(node.type) === "line" ? lineKind(node) : null
    if ((kind === "attachment" && before !== kind) || kind === "signature" || (kind === "date" && before !== "signature")) starts.add(pos)
    before = kind
  })
  return starts
}

/** A text's width in characters: half of one for what is half as wide. */
function widthOf(line: Node): number {
  let width = 0
  line.forEach(node => {
    const text = roleOf(node.type) === "figure" ? printedText(figureAttrs(node)) : node.text ?? ""
    for (const character of text.trim()) width += /[\u0000-\u024f]/.test(character) ? 0.5 : 1
  })
  return width
}
