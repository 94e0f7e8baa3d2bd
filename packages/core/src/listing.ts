import type { Node } from "prosemirror-model"
import type { Diagnostic } from "./diagnostic.ts"
import { zhCN, type Messages } from "./messages.ts"
import { outlineOf, sectionNumber, type Section } from "./outline.ts"

/** A diagnostic for reading: with its place in words and the text that stands there. */
export interface ListedDiagnostic {
  readonly rule: string
  readonly severity: Diagnostic["severity"]
  readonly message: string
  /** The sections that hold the place, outermost first: `一、主要工作 > （二）帮扶救助`; "" before the first one. */
  readonly path: string
  /** The figure's or the heading's text, on one line. */
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Diagnostics as records for a list, a log or another program, in the same order. `doc` is the document that they were
 * found in. The same input gives the same records, their keys in one order, in a browser and on a server. */
export function listDiagnostics(
  doc: Node, diagnostics: readonly Diagnostic[], messages: Messages = zhCN,
): readonly ListedDiagnostic[] {
  return diagnostics.map(({ rule, severity, message, from, to }) => ({
    rule, severity, message, path: pathTo(doc, from, messages), text: onOneLine(textIn(doc, from, to)), from, to,
  }))
}

function pathTo(doc: Node, pos: number, messages: Messages): string {
  const path: string[] = []
  for (let level = outlineOf(doc); ;) {
    const inside = level.find(section => section.pos <= pos && pos < section.end)
    if (!inside) return path.join(" > ")
    path.push(sectionNumber(inside) + titleOf(inside, messages))
    level = inside.children
  }
}

function titleOf({ node }: Section, messages: Messages): string {
  return onOneLine(node.textContent) || messages.untitledSection()
}

function textIn(doc: Node, from: number, to: number): string {
  const node = doc.nodeAt(from)
  return node && from + node.nodeSize === to ? node.textContent : doc.textBetween(from, to, " ")
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim()
}
