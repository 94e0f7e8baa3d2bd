// What the form is told of a report: filled, or what is missing, and where the browser's own bubble points.

import { figureAttrs, type Diagnostic, type GateResult } from "@tianbao/core"
import type { Node } from "@tiptap/pm/model"
import type { EditorView } from "@tiptap/pm/view"
import type { Words } from "../words.ts"

/** A report's state as a form field. */
export interface Validity {
  readonly flags: ValidityStateFlags
  /** "" where it is valid. */
  readonly message: string
  /** The place of what is wrong first, null where none is or it has no place. */
  readonly at: number | null
}

/** What a gate's verdict means to a form. `required` asks for a text besides. */
export function validityOf(doc: Node, result: GateResult, required: boolean, words: Words): Validity {
  if (result.open) {
    const isEmpty = required && doc.textContent.trim() === ""
    return isEmpty ? { flags: { valueMissing: true }, message: words.empty, at: null } : valid
  }
  const errors = result.diagnostics.filter(({ severity }) => severity === "error")
  const blanks = errors.filter(({ rule }) => rule === "blankFigure")
  const first = blanks[0] ?? result.first
  if (blanks.length === 0) return { flags: { customError: true }, message: first.message, at: first.from }
  const labels = [...new Set(blanks.map(blank => labelOf(doc, blank, words)))]
  return { flags: { valueMissing: true }, message: words.unfilled(blanks.length, labels), at: first.from }
}

const valid: Validity = { flags: {}, message: "", at: null }

function labelOf(doc: Node, { from }: Diagnostic, words: Words): string {
  const node = doc.nodeAt(from)
  const { label, name } = node ? figureAttrs(node) : { label: "", name: "" }
  return label || name || words.unlabelled
}

/** What the bubble points at: the figure at a place, else the text as a whole, else, where no text is shown, its ground. The
 * browser wants something that takes the focus; an attribute on a figure's element is none of the document's. */
export function anchorOf(view: EditorView, at: number | null, ground: HTMLElement): HTMLElement {
  const node = at === null ? null : view.state.doc.nodeAt(at)
  const dom = at === null || !node?.isAtom ? null : view.nodeDOM(at)
  if (view.dom.parentElement?.hidden) return ground
  if (!dom || dom.nodeType !== 1) return view.dom
  const element = dom as HTMLElement
  element.tabIndex = -1
  return element
}
