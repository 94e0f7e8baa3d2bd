// The office: pages that a browser shows, and forms that it posts. Nothing here believes a client: not its constraints,
// not its revision, not that it sent a thing only once.

import { Hono, type Context } from "hono"
import { bodyLimit } from "hono/body-limit"
import { getCookie, setCookie } from "hono/cookie"
import { csrf } from "hono/csrf"
import { HTTPException } from "hono/http-exception"
import { answerTo, failure, ifMatch, keyOf, newKey, type Env } from "./answer.ts"
import type { Database } from "./database.ts"
import { newReport } from "./new-report.ts"
import { once } from "./once.ts"
import { comparePage } from "./pages/compare-page.ts"
import { formPage } from "./pages/form-page.ts"
import { listPage } from "./pages/list-page.ts"
import { reportPage } from "./pages/report-page.ts"
import { people, personOf } from "./people.ts"
import { printPage } from "./print.ts"
import { decideReport, listReports, reportAt, versionAt, versionsOf } from "./reports.ts"
import { saveReport, takeVersion, type Outcome } from "./save.ts"

/** A report of 300 pages with all its figures has about one megabyte. */
const mostBytes = 4 * 1024 * 1024

/** The office system over a database, under /oa/. */
export function officeSystem(database: Database): Hono<Env> {
  const { query } = database
  const app = new Hono<Env>({ strict: false }).basePath("/oa")

  app.use(async (c, next) => {
    c.set("person", personOf(getCookie(c, "oa-person")))
    c.set("database", database)
    await next()
    c.header("X-Content-Type-Options", "nosniff")
    c.header("Referrer-Policy", "same-origin")
    c.header("Cache-Control", "no-store")
    const { styleSource } = c.var
    c.header("Content-Security-Policy", `default-src 'self'${styleSource ? `; style-src ${styleSource}` : ""}; ` +
      "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'")
  })
  app.use(csrf())
  app.use(bodyLimit({ maxSize: mostBytes, onError: c => failure(c, 413, "tooLarge") }))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return failure(c, 403, "foreign")
    console.error(error)
    return failure(c, 500, "broken")
  })
  app.notFound(c => failure(c, 404, "notThere"))

  app.get("/", async c => c.html(listPage(c.var.person, await listReports(query), newKey())))

  app.post("/as", async c => {
    const { person, here } = await c.req.parseBody()
    const chosen = people.find(({ id }) => id === person)
    if (chosen) setCookie(c, "oa-person", chosen.id, { path: "/oa", httpOnly: true, sameSite: "Lax" })
    return c.redirect(typeof here === "string" && /^\/oa\/[\w/]*$/.test(here) ? here : "/oa/", 303)
  })

  app.post("/reports", async c => {
    const { type, key } = await c.req.parseBody()
    const { person } = c.var
    if (person.role !== "填报") return failure(c, 403, "notYours")
    return answerOnce(c, key, ["new", String(type)], async query => {
      const id = await newReport(query, String(type), person)
      return id === null ? { is: "notThere" } : { is: "taken", revision: 1, location: `/oa/reports/${id}/edit` }
    })
  })

  app.get("/reports/:id{[0-9]{1,9}}", async c => {
    const report = await reportAt(query, Number(c.req.param("id")))
    if (!report) return failure(c, 404, "notThere")
    return c.html(reportPage(c.var.person, report, await versionsOf(query, report.id), newKey()))
  })

  app.get("/reports/:id{[0-9]{1,9}}/edit", async c => {
    const report = await reportAt(query, Number(c.req.param("id")))
    if (!report) return failure(c, 404, "notThere")
    if (report.status !== "草稿" || c.var.person.role !== "填报") return c.redirect(`/oa/reports/${report.id}`, 303)
    return c.html(formPage(c.var.person, report, newKey(), { fields: report, html: report.html }))
  })

  app.post("/reports/:id{[0-9]{1,9}}", async c => {
    const { person } = c.var
    const id = Number(c.req.param("id"))
    const sent = await c.req.parseBody()
    if (person.role !== "填报") return failure(c, 403, "notYours")
    // Where the page's script did not run, the form has no text: then the stored one must not become empty.
    if (typeof sent["content"] !== "string") return failure(c, 400, "noText")
    const revision = ifMatch(c, sent["revision"])
    if (revision === null) return failure(c, 428, "noRevision")
    const act = sent["act"] === "暂存" ? "暂存" : "提交"
    const body = [id, revision, act, sent["title"], sent["period"], sent["department"], sent["content"]].map(String)
    return answerOnce(c, sent["key"], body, query => saveReport(query, id, { revision, act, sent }, person))
  })

  app.post("/reports/:id{[0-9]{1,9}}/decision", async c => {
    const { person } = c.var
    const id = Number(c.req.param("id"))
    const sent = await c.req.parseBody()
    const act = sent["act"] === "批准" ? "批准" : "退回"
    if (person.role !== "审批") return failure(c, 403, "notYours")
    const revision = ifMatch(c, sent["revision"])
    if (revision === null) return failure(c, 428, "noRevision")
    return answerOnce(c, sent["key"], ["decision", String(id), String(revision), act], async query => {
      const report = await reportAt(query, id, true)
      if (!report) return { is: "notThere" }
      if (report.revision !== revision) return { is: "changed", report }
      if (report.status !== "已提交") return { is: "closed", report }
      const next = await decideReport(query, report, act, person.name)
      return { is: "taken", revision: next, location: `/oa/reports/${id}` }
    })
  })

  app.get("/reports/:id{[0-9]{1,9}}/print", async c => {
    const report = await reportAt(query, Number(c.req.param("id")))
    if (!report) return failure(c, 404, "notThere")
    const { page, styleSource } = printPage(report.html, report.title, report.template, report.status === "草稿")
    c.set("styleSource", styleSource)
    return c.html(page)
  })

  app.get("/reports/:id{[0-9]{1,9}}/versions/:version{[0-9]{1,9}}/:print{print}?", async c => {
    const report = await reportAt(query, Number(c.req.param("id")))
    const version = report && await versionAt(query, report.id, Number(c.req.param("version")))
    if (!report || !version) return failure(c, 404, "notThere")
    if (c.req.param("print") === undefined) return c.html(comparePage(c.var.person, report, version, newKey()))
    const { page, styleSource } = printPage(version.html, version.title, report.template, version.act !== "批准")
    c.set("styleSource", styleSource)
    return c.html(page)
  })

  app.post("/reports/:id{[0-9]{1,9}}/versions/:version{[0-9]{1,9}}", async c => {
    const { person } = c.var
    const [id, version] = [Number(c.req.param("id")), Number(c.req.param("version"))]
    const sent = await c.req.parseBody()
    if (person.role !== "填报") return failure(c, 403, "notYours")
    const revision = ifMatch(c, sent["revision"])
    if (revision === null) return failure(c, 428, "noRevision")
    return answerOnce(c, sent["key"], ["version", id, version, revision].map(String),
      query => takeVersion(query, id, version, revision, person))
  })

  return app

  async function answerOnce(
    c: Context<Env>, formKey: unknown, body: readonly string[],
    task: (query: Database["query"]) => Promise<Outcome>,
  ): Promise<Response> {
    const key = keyOf(c, formKey)
    if (key === null) return failure(c, 400, "noKey")
    const result = await once<Outcome>(database, c.var.person.id, key, body, async query => {
      const answer = await task(query)
      return { answer, taken: answer.is === "taken" }
    })
    if (result.is === "inFlight") return failure(c, 409, "inFlight")
    if (result.is === "otherBody") return failure(c, 422, "otherBody")
    if (result.replayed) c.header("Idempotency-Replayed", "true")
    return answerTo(c, result.answer)
  }
}
