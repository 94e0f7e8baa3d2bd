import type { Node } from "prosemirror-model"
import { diagnose, type Diagnostic, type Rule } from "./diagnostic.ts"
import { zhCN, type Messages } from "./messages.ts"
import { defaultRules } from "./rules.ts"

declare const checked: unique symbol

/** A document that passed the gate, or was let out as a draft. Exporters take nothing else, so a report with a blank
 * does not reach one by accident: it does not compile. */
export type CheckedDoc = Node & { readonly [checked]: true }

/** What the gate says: the checked document, or why it stays closed. `diagnostics` holds errors and warnings, `first` is
 * the first error: the place to take a person to. */
export type GateResult =
  | { readonly open: true; readonly doc: CheckedDoc; readonly diagnostics: readonly Diagnostic[] }
  | { readonly open: false; readonly diagnostics: readonly Diagnostic[]; readonly first: Diagnostic }

/** The one way out. Open if no rule finds an error; warnings are told but let through. What is exported is the very
 * document that was checked: documents never change. */
export function gate(doc: Node, rules: readonly Rule[] = defaultRules, messages: Messages = zhCN): GateResult {
  const diagnostics = diagnose(doc, rules, messages)
  const first = diagnostics.find(({ severity }) => severity === "error")
  if (first) return { open: false, diagnostics, first }
  return { open: true, doc: doc as CheckedDoc, diagnostics }
}

const drafts = new WeakSet<Node>()

/** Lets a document out unchecked, as a draft: exporters print 草稿 on every page and show each blank. The document is a
 * copy, so that the original does not become a draft. */
export function draft(doc: Node): CheckedDoc {
  const copy = doc.type.create(doc.attrs, doc.content, doc.marks)
  drafts.add(copy)
  return copy as CheckedDoc
}

/** True for what `draft` let out. */
export function isDraft(doc: CheckedDoc): boolean {
  return drafts.has(doc)
}
