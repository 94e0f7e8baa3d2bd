import type { BlankKind, NumberClass } from "@tianbao/blanks"
import type { Node } from "prosemirror-model"
import { hitOf, reasonOf } from "./blank-rules.ts"
import type { Diagnostic } from "./diagnostic.ts"
import type { Hit } from "./hits.ts"
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
  /** What to do about it, where the rule says. */
  readonly suggestion?: string
}

/** What is known of a number that a text lacks, in the records of `missingNumber`, `blankMarker` and `textMarker`. */
export interface ListedBlank extends ListedDiagnostic {
  /** The paragraph, counted from 1 over all blocks of text. */
  readonly line: number
  /** The number's place in the paragraph's text, in UTF-16 code units; equal where nothing stands. A figure or a
   * picture counts as one. */
  readonly start: number
  readonly end: number
  readonly kind: BlankKind
  readonly class: NumberClass
  readonly unit: string
  readonly label: string
  /** Why it was found, for a person. */
  readonly reason: string
  /** From 0.5, a guess, to 1, sure. */
  readonly confidence: number
}

/** Diagnostics as records for a list, a log or another program, in the same order. `doc` is the document that they were
 * found in. The same input gives the same records, their keys in one order, in a browser and on a server. */
export function listDiagnostics(
  doc: Node, diagnostics: readonly Diagnostic[], messages: Messages = zhCN,
): readonly (ListedDiagnostic | ListedBlank)[] {
  return diagnostics.map(({ rule, severity, message, from, to, suggestion }) => {
    const hit = hitOf(doc, { rule, from, to })
    const path = pathTo(doc, from, messages)
    // Not looked for: in a text with thousands of hits each search would begin at the document's start.
    const text = onOneLine(hit ? hit.shown : textIn(doc, from, to))
    const listed = { rule, severity, message, path, text, from, to, ...suggestion !== undefined && { suggestion } }
    return hit ? { ...listed, ...factsOf(hit, messages) } : listed
  })
}

function factsOf({ blank }: Hit, messages: Messages): Omit<ListedBlank, keyof ListedDiagnostic> {
  const { paragraph, from, to, kind, class: of, unit, label, confidence } = blank
  const reason = reasonOf(blank, messages)
  return { line: paragraph + 1, start: from, end: to, kind, class: of, unit, label, reason, confidence }
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
