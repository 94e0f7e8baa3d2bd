import type { TemplateFigure } from "@tianbao/core"
import type { Query } from "./database.ts"
import type { Fields, Submission } from "./submission.ts"

export type Status = "草稿" | "已提交" | "已批准"

/** A report as it is stored. */
export interface Report extends Fields {
  readonly id: number
  readonly type: string
  readonly template: readonly TemplateFigure[]
  readonly author: string
  readonly status: Status
  readonly html: string
  readonly figures: number
  readonly filled: number
  readonly revision: number
  readonly updated_at: Date
}

/** What was done to a report. `另存` keeps a text that came too late. */
export type Act = "建立" | "暂存" | "提交" | "退回" | "批准" | "另存"

/** A text that a report had, or that was kept beside it. */
export interface Version extends Fields {
  readonly id: number
  readonly report: number
  readonly revision: number
  readonly act: Act
  readonly person: string
  readonly html: string
  readonly created_at: Date
}

/** All reports, the one that was changed last first. */
export function listReports(query: Query): Promise<readonly Omit<Report, "html" | "template">[]> {
  return query(`select id, type, title, period, department, author, status, figures, filled, revision, updated_at
    from reports order by updated_at desc, id desc limit 500`)
}

/** A report, or null. `lock`: nobody else changes it until the transaction ends. */
export async function reportAt(query: Query, id: number, lock = false): Promise<Report | null> {
  const [report] = await query<Report>(`select * from reports where id = $1${lock ? " for update" : ""}`, [id])
  return report ?? null
}

/** Makes a report and gives its id. */
export async function createReport(
  query: Query, type: string, template: readonly TemplateFigure[], author: string, submission: Submission,
): Promise<number> {
  const { fields: { title, period, department }, html, figures, filled } = submission
  const [row] = await query<{ id: number }>(`
    insert into reports (type, template, title, period, department, author, status, html, figures, filled, revision)
    values ($1, $2, $3, $4, $5, $6, '草稿', $7, $8, $9, 1) returning id`,
  [type, JSON.stringify(template), title, period, department, author, html, figures, filled])
  if (!row) throw new Error("The database made no report")
  await keepVersion(query, row.id, 1, "建立", author, submission)
  return row.id
}

/** Stores a text as the next revision, and gives that. The caller has looked at the revision under the report's
 * lock. */
export async function storeReport(
  query: Query, report: Report, submission: Submission, act: "暂存" | "提交", person: string,
): Promise<number> {
  const { fields: { title, period, department }, html, figures, filled } = submission
  const revision = report.revision + 1
  await query(`
    update reports set title = $2, period = $3, department = $4, html = $5, figures = $6, filled = $7, status = $8,
      revision = $9, updated_at = now() where id = $1`,
  [report.id, title, period, department, html, figures, filled, act === "提交" ? "已提交" : "草稿", revision])
  await keepVersion(query, report.id, revision, act, person, submission)
  return revision
}

/** Approves a submitted report, or gives it back to be changed. */
export async function decideReport(
  query: Query, report: Report, act: "批准" | "退回", person: string,
): Promise<number> {
  const revision = report.revision + 1
  await query("update reports set status = $2, revision = $3, updated_at = now() where id = $1",
    [report.id, act === "批准" ? "已批准" : "草稿", revision])
  await keepVersion(query, report.id, revision, act, person, { fields: report, html: report.html })
  return revision
}

/** Keeps a text beside the report's own: one that came too late, written from `revision`. The same one is kept once. */
export async function keepAside(
  query: Query, report: number, revision: number, person: string, submission: Submission,
): Promise<number> {
  const { fields: { title, period, department }, html } = submission
  const [same] = await query<{ id: number }>(`
    select id from versions where report = $1 and act = '另存' and revision = $2 and person = $3 and title = $4
      and period = $5 and department = $6 and html = $7`,
  [report, revision, person, title, period, department, html])
  return same?.id ?? keepVersion(query, report, revision, "另存", person, submission)
}

/** The texts that a report had, the latest first. */
export function versionsOf(query: Query, report: number): Promise<readonly Omit<Version, "html">[]> {
  return query(`select id, report, revision, act, person, title, period, department, created_at
    from versions where report = $1 order by id desc limit 200`, [report])
}

export async function versionAt(query: Query, report: number, id: number): Promise<Version | null> {
  const [version] = await query<Version>("select * from versions where report = $1 and id = $2", [report, id])
  return version ?? null
}

async function keepVersion(
  query: Query, report: number, revision: number, act: Act, person: string, text: Pick<Submission, "fields" | "html">,
): Promise<number> {
  const { fields: { title, period, department }, html } = text
  const [row] = await query<{ id: number }>(`
    insert into versions (report, revision, act, person, title, period, department, html)
    values ($1, $2, $3, $4, $5, $6, $7, $8) returning id`,
  [report, revision, act, person, title, period, department, html])
  if (!row) throw new Error("The database kept no version")
  return row.id
}
