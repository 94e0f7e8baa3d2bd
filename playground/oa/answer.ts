// What a client is told: a page for a form that was posted, JSON for a script that asks for it; the same in both.

import { randomUUID } from "node:crypto"
import type { Context } from "hono"
import type { ContentfulStatusCode } from "hono/utils/http-status"
import type { Database } from "./database.ts"
import { isKey } from "./once.ts"
import { comparePage } from "./pages/compare-page.ts"
import { failurePage } from "./pages/failure-page.ts"
import { formPage } from "./pages/form-page.ts"
import type { Person } from "./people.ts"
import { versionAt } from "./reports.ts"
import type { Outcome } from "./save.ts"

/** What goes along with a request. */
export interface Env {
  Variables: {
    person: Person
    database: Database
    /** What the page's style-src has beside its default. */
    styleSource: string | undefined
  }
}

const failures = {
  notThere: ["没有这一页", "地址有误，或报告已不存在。"],
  notYours: ["当前身份不能这样做", "请在右上角切换身份，再试一次。"],
  foreign: ["请求来自别的网站", "为安全起见没有执行。请从本系统的页面操作。"],
  tooLarge: ["内容太大", "一份报告最多 4 MB。请减少内容，或把大段附件另行报送。您写的仍在原来的页面里。"],
  noText: ["没有收到正文", "页面的编辑器没有载入，所以什么也没有保存，已存的内容没有变动。请返回并刷新页面。"],
  noRevision: ["没有说明是从哪一版改的", "请求须带 If-Match（或表单里的 revision），否则可能盖掉别人的修改。"],
  noKey: ["没有提交编号", "请求须带 Idempotency-Key（或表单里的 key），8 至 80 个字母、数字、- 或 _。"],
  inFlight: ["正在处理上一次提交", "同一次提交只办理一次。请稍候查看报告。"],
  otherBody: ["这个提交编号已经用过", "它属于另一份内容。请刷新页面后再提交。"],
  closed: ["现在不能这样做", "草稿才能改，已提交的才能审批。请查看报告现在的状态。"],
  changed: ["报告刚被别人处理过", "请查看现在的状态，再决定。"],
  unreadable: ["正文无法读取", "您发来的正文有下列问题，没有保存；已存的内容没有变动。"],
  broken: ["系统出错", "没有保存。您写的仍在原来的页面里，请返回再试一次。"],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

/** Says what went wrong. */
export function failure(
  c: Context<Env>, status: ContentfulStatusCode, code: keyof typeof failures,
  problems: readonly string[] = [], way = "/oa/",
): Response | Promise<Response> {
  const [title, message] = failures[code]
  if (wantsJSON(c)) return c.json({ code, message: `${title}。${message}`, problems }, status)
  return c.html(failurePage(c.var.person, title, message, way, problems), status)
}

/** Says what became of a text. */
export async function answerTo(c: Context<Env>, outcome: Outcome): Promise<Response> {
  const { person, database: { query } } = c.var
  switch (outcome.is) {
    case "taken": {
      const { revision, location } = outcome
      c.header("ETag", `"${revision}"`)
      return wantsJSON(c) ? c.json({ code: "taken", revision, location }) : c.redirect(location, 303)
    }
    case "refused": {
      const { report, submission, verdict } = outcome
      if (wantsJSON(c)) return c.json({ code: "refused", ...verdict }, 422)
      return c.html(formPage(person, report, newKey(), submission, verdict), 422)
    }
    case "unreadable":
      return failure(c, 422, "unreadable", outcome.problems)
    case "stale": {
      const { report, kept } = outcome
      const location = `/oa/reports/${report.id}/versions/${kept}`
      c.header("ETag", `"${report.revision}"`)
      if (wantsJSON(c)) {
        const message = "您填写期间，别人存了新的一版。两个版本都已保存，请比较后选用。"
        return c.json({ code: "stale", message, revision: report.revision, location }, 412)
      }
      const version = await versionAt(query, report.id, kept)
      return version ? c.html(comparePage(person, report, version, newKey(), true), 412) : failure(c, 404, "notThere")
    }
    case "closed":
    case "changed":
      return failure(c, outcome.is === "closed" ? 409 : 412, outcome.is, [], `/oa/reports/${outcome.report.id}`)
    case "notThere":
      return failure(c, 404, "notThere")
    default:
      return outcome satisfies never
  }
}

/** The revision that a request goes out from: `If-Match: "3"`, or of a plain form its field; null where it says
 * none. */
export function ifMatch(c: Context<Env>, field: unknown): number | null {
  const stated = c.req.header("If-Match") ?? (wantsJSON(c) ? "" : String(field))
  const match = /^"?(\d{1,9})"?$/.exec(stated)
  return match ? Number(match[1]) : null
}

/** The key of a submit: the header, or of a plain form its field; null where there is none. */
export function keyOf(c: Context<Env>, field: unknown): string | null {
  // The standard's draft writes the key as a quoted string.
  const key = c.req.header("Idempotency-Key")?.replace(/^"(.*)"$/, "$1") ?? (wantsJSON(c) ? "" : String(field))
  return isKey(key) ? key : null
}

/** A key for a form that is to be sent. */
export function newKey(): string {
  return randomUUID()
}

function wantsJSON(c: Context<Env>): boolean {
  return /\bapplication\/json\b/.test(c.req.header("Accept") ?? "")
}
