// What a client sends is material, no more: the text is parsed into the schema and nowhere else, the template's
// constraints are put back, and the same gate that stood in the browser stands here again.

import {
  figuresIn, gate, isBlank, listDiagnostics, reportSchema, withTemplate, type ListedDiagnostic, type TemplateFigure,
} from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import type { Node } from "prosemirror-model"
import { rulesFor } from "./rules.ts"

/** The fields of the form beside the text. */
export interface Fields {
  readonly title: string
  readonly period: string
  readonly department: string
}

/** A form as it was sent, read into what can be stored. */
export interface Submission {
  readonly fields: Fields
  readonly doc: Node
  /** The column: written from the document, never what was sent. */
  readonly html: string
  /** How many figures there are, and how many have an answer; each name counts once. */
  readonly figures: number
  readonly filled: number
}

/** A submission, or what cannot be read of it. */
export type ReadSubmission =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly string[] }

export const schema = reportSchema()

/** Reads what was sent; nothing is checked but that it can be stored. Never throws. */
export function readSubmission(
  sent: Readonly<Record<string, unknown>>, template: readonly TemplateFigure[],
): ReadSubmission {
  const result = fromHTML(textOf(sent["content"]), { schema })
  if (!result.ok) return { ok: false, problems: result.problems.map(({ message }) => message) }
  const { title, period, department } = sent
  const fields = { title: lineOf(title), period: lineOf(period), department: lineOf(department) }
  return { ok: true, submission: submissionOf(fields, withTemplate(result.doc, template)) }
}

/** A document and its fields as they are stored. */
export function submissionOf(fields: Fields, doc: Node): Submission {
  const blankOf = new Map<string, boolean>()
  figuresIn(doc).forEach(({ node, attrs: { name } }, i) => blankOf.set(name || `#${i}`, isBlank(node)))
  return {
    fields, doc, html: toHTML(doc), figures: blankOf.size,
    filled: [...blankOf.values()].filter(isBlank => !isBlank).length,
  }
}

/** What is wrong with a report that is to be submitted: the fields' messages by name, and the gate's list. */
export interface Verdict {
  readonly open: boolean
  readonly fields: Readonly<Record<string, string>>
  readonly diagnostics: readonly ListedDiagnostic[]
}

/** Checks a report that is to be submitted. */
export function verdictOn({ fields, doc }: Submission, template: readonly TemplateFigure[]): Verdict {
  const { open, diagnostics } = gate(doc, rulesFor(template))
  const faults = Object.fromEntries(Object.entries(labels)
    .filter(([name]) => fields[name as keyof Fields] === "").map(([name, label]) => [name, `请填写${label}`]))
  return {
    open: open && doc.textContent.trim() !== "" && Object.keys(faults).length === 0,
    fields: doc.textContent.trim() === "" ? { ...faults, content: "请填写报告正文" } : faults,
    diagnostics: listDiagnostics(doc, diagnostics),
  }
}

const labels: Readonly<Record<keyof Fields, string>> = { title: "标题", period: "报告期", department: "报送部门" }

/** A stored text as a document. What cannot be read in full is shown as far as it can. */
export function documentOf(html: string): Node {
  const result = fromHTML(html, { schema })
  return result.ok ? result.doc : result.salvaged ?? schema.node("doc")
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

/** One line, as long as a title may be, without characters that no database holds or that turn what stands beside
 * them. */
function lineOf(value: unknown): string {
  return textOf(value).replace(/[\p{Cc}\p{Cs}\s\u202a-\u202e\u2066-\u2069]+/gu, " ").trim().slice(0, 200)
}
