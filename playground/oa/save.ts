// What becomes of a text that is sent for a report: it is stored as a draft or taken as the report, or it comes back
// with the reason. The report is locked meanwhile, so of two that go out from one revision only one arrives.

import type { Query } from "./database.ts"
import type { Person } from "./people.ts"
import { keepAside, reportAt, storeReport, versionAt, type Report } from "./reports.ts"
import {
  documentOf, readSubmission, submissionOf, verdictOn, type ReadSubmission, type Submission, type Verdict,
} from "./submission.ts"

/** How a text ended. */
export type Outcome =
  | { readonly is: "taken"; readonly revision: number; readonly location: string }
  /** The gate is closed, or a field is empty. */
  | { readonly is: "refused"; readonly report: Report; readonly submission: Submission; readonly verdict: Verdict }
  | { readonly is: "unreadable"; readonly problems: readonly string[] }
  /** Somebody stored another text since; `kept` is the version that keeps this one. */
  | { readonly is: "stale"; readonly report: Report; readonly kept: number }
  /** It is submitted or approved, and not to be written in. */
  | { readonly is: "closed"; readonly report: Report }
  /** It is not as it was when the person decided on it. */
  | { readonly is: "changed"; readonly report: Report }
  | { readonly is: "notThere" }

/** A text as it came: from which revision it was written, and whether it is to be stored only. */
export interface SentText {
  readonly revision: number
  readonly act: "暂存" | "提交"
  readonly sent: Readonly<Record<string, unknown>>
}

/** Stores or takes a text, in the caller's transaction. */
export async function saveReport(
  query: Query, id: number, { revision, act, sent }: SentText, person: Person,
): Promise<Outcome> {
  const report = await reportAt(query, id, true)
  if (!report) return { is: "notThere" }
  return save(query, report, revision, act, readSubmission(sent, report.template), person)
}

/** Makes a version that was kept aside the report's next draft. `revision` is the one that it was compared with. */
export async function takeVersion(
  query: Query, id: number, version: number, revision: number, person: Person,
): Promise<Outcome> {
  const report = await reportAt(query, id, true)
  const kept = report && await versionAt(query, id, version)
  if (!report || !kept) return { is: "notThere" }
  const submission = submissionOf(kept, documentOf(kept.html))
  return save(query, report, revision, "暂存", { ok: true, submission }, person)
}

async function save(
  query: Query, report: Report, revision: number, act: "暂存" | "提交", read: ReadSubmission, person: Person,
): Promise<Outcome> {
  if (!read.ok) return { is: "unreadable", problems: read.problems }
  const { submission } = read
  if (report.revision !== revision) {
    return { is: "stale", report, kept: await keepAside(query, report.id, revision, person.name, submission) }
  }
  if (report.status !== "草稿") return { is: "closed", report }
  const verdict = act === "提交" ? verdictOn(submission, report.template) : null
  if (verdict && !verdict.open) return { is: "refused", report, submission, verdict }
  const next = await storeReport(query, report, submission, act, person.name)
  return { is: "taken", revision: next, location: `/oa/reports/${report.id}${act === "提交" ? "" : "/edit"}` }
}
