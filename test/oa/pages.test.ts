// What the office shows, and who may decide.

import { JSDOM } from "jsdom"
import { describe, expect, it } from "vitest"
import { seed } from "../../playground/oa/seed.ts"
import { fields, filled, newKey, office, places, withFigures } from "./office.ts"

describe.each(places)("on %s", (_, url) => {
  const oa = office(url)
  const { create, get, post, send, stored } = oa
  const dom = async (path: string, person?: string): Promise<Document> =>
    new JSDOM(await (await get(path, person)).text()).window.document
  const submit = async (type?: string) => {
    const { id, html } = await create(type)
    await post(`reports/${id}`, { ...fields, content: filled(html), revision: "1" })
    return stored(id)
  }

  describe("the list", () => {
    it("shows each report with its state, how much is filled, who and when", async () => {
      const { id, html } = await create()
      const content = withFigures(html, { 事项: "设备更新", 在办: "3" })
      await post(`reports/${id}`, { ...fields, content, act: "暂存", revision: "1" })
      const row = (await dom("")).querySelector(`a[href="/oa/reports/${id}"]`)?.closest("tr")
      expect(row?.textContent?.replace(/\s+/g, " ")).toMatch(/八月情况 .*办公室 · 王敏 2026年8月 2\/7 草稿 \d{4}年\d+月\d+日 \d\d:\d\d/)
    })

    it("offers every report of the catalogue", async () => {
      expect((await dom("")).querySelectorAll("select[name=type] option")).toHaveLength(25)
    })

    it("has a few reports to begin with, of which those that were submitted pass the gate", async () => {
      await seed(oa.database)
      const reports = await oa.database.query<{ id: number; status: string }>("select id, status from reports where status <> '草稿'")
      for (const { id } of reports) expect((await dom(`reports/${id}/print`)).querySelector(".report-draft")).toBeNull()
    })
  })

  describe("a decision", () => {
    it("is the approver's", async () => {
      const { id, revision } = await submit()
      const given = { act: "批准", revision: String(revision) }
      expect((await post(`reports/${id}/decision`, given, "wang")).status).toBe(403)
      expect((await dom(`reports/${id}`, "wang")).querySelector("form.decision")).toBeNull()
      expect((await dom(`reports/${id}`, "zhao")).querySelector("form.decision")).not.toBeNull()
      expect((await post(`reports/${id}/decision`, given, "zhao")).status).toBe(303)
      expect((await stored(id)).status).toBe("已批准")
    })

    it("is on what was submitted only", async () => {
      const { id } = await create()
      expect((await post(`reports/${id}/decision`, { act: "批准", revision: "1" }, "zhao")).status).toBe(409)
      expect((await stored(id)).status).toBe("草稿")
    })

    it("is on the revision that was seen, and made once", async () => {
      const { id } = await submit()
      expect((await post(`reports/${id}/decision`, { act: "批准", revision: "1" }, "zhao")).status).toBe(412)
      const given = { act: "批准", revision: "2", key: newKey() }
      const responses = [await post(`reports/${id}/decision`, given, "zhao"), await post(`reports/${id}/decision`, given, "zhao")]
      expect(responses.map(({ status }) => status)).toEqual([303, 303])
      expect((await stored(id)).revision).toBe(3)
    })

    it("can give the report back to be written in", async () => {
      const { id, html } = await submit()
      expect((await get(`reports/${id}/edit`)).status).toBe(303)
      await post(`reports/${id}/decision`, { act: "退回", revision: "2" }, "zhao")
      expect((await get(`reports/${id}/edit`)).status).toBe(200)
      expect((await send(`reports/${id}`, { ...fields, content: html }, { "If-Match": '"3"' })).status).toBe(200)
    })

    it("leaves the approver nothing to write", async () => {
      const { id, html } = await create()
      expect((await get(`reports/${id}/edit`, "zhao")).status).toBe(303)
      expect((await post(`reports/${id}`, { ...fields, content: filled(html), revision: "1" }, "zhao")).status).toBe(403)
    })
  })

  describe("print", () => {
    it("bears 草稿 until the report is submitted, and shows the blanks", async () => {
      const { id } = await create()
      const draft = await dom(`reports/${id}/print`)
      expect(draft.querySelector(".report-draft")?.textContent).toBe("草稿")
      expect(draft.body.textContent).toContain("【待填：总体进度（%）】")
      const { id: other } = await submit()
      const finished = await dom(`reports/${other}/print`)
      expect(finished.querySelector(".report-draft")).toBeNull()
      expect(finished.body.textContent).toContain("一、基本情况")
    })

    it("is written from the document, whatever stands in the column", async () => {
      const { id } = await submit()
      const hostile = `<script>alert(1)</script><img src=x onerror=alert(1)><p style="position:fixed" onclick="alert(1)">正文` +
        `<a href="javascript:alert(1)">点击</a></p><svg><style>*{display:none}</style></svg><iframe src="//evil.example"></iframe>`
      await oa.database.query("update reports set html = $2 where id = $1", [id, hostile])
      const page = await dom(`reports/${id}/print`)
      expect(page.querySelector("main")?.innerHTML.trim()).toBe("<p>正文点击</p>")
      // What was submitted once and passes the gate no more is a draft again.
      expect(page.querySelector(".report-draft")).not.toBeNull()
    })

    it("lets its own style in, by its hash, down to a cell's alignment", async () => {
      const { id, html } = await create()
      const content = `${html}<table><tbody><tr><td style="text-align: center"><p>甲</p></td></tr></tbody></table>`
      await post(`reports/${id}`, { ...fields, content, act: "暂存", revision: "1" })
      const response = await get(`reports/${id}/print`)
      expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'self'; style-src 'self' 'unsafe-hashes'( 'sha256-[\w+/=]+'){2};/)
    })
  })

  describe("what a client sent", () => {
    const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>'\u0000\u202e`

    it("is text on every page, in every field", async () => {
      const { id, html } = await create()
      const hostile = { title: attack, period: attack, department: attack }
      const content = `${withFigures(html, { 事项: attack })}<p>${attack}</p></template></report-editor><script>alert(1)</script>`
      await post(`reports/${id}`, { ...hostile, content, act: "暂存", revision: "1" })
      const late = await post(`reports/${id}`, { ...hostile, content: `${content}<p>迟</p>`, act: "暂存", revision: "1" })
      const refused = await post(`reports/${id}`, { ...hostile, content, revision: "2" })
      expect([late.status, refused.status]).toEqual([412, 422])
      const pages = [
        await late.text(), await refused.text(),
        ...await Promise.all(["", `reports/${id}`, `reports/${id}/edit`, `reports/${id}/print`].map(async path => (await get(path)).text())),
      ]
      for (const page of pages) {
        const { document } = new JSDOM(page).window
        expect([...document.scripts].map(({ src, text }) => src + text).filter(each => each !== "/oa/form.ts")).toEqual([])
        const attributes = [...document.querySelectorAll("*")].flatMap(each => each.getAttributeNames())
        expect(attributes.filter(name => name.startsWith("on"))).toEqual([])
        expect(document.querySelector("img:not([src='/logo.svg'])")).toBeNull()
      }
      expect((await stored(id)).title).toContain("<script>")
    })

    it("leads nowhere else", async () => {
      const away = await post("as", { person: "li", here: "//evil.example/" })
      expect(away.headers.get("Location")).toBe("/oa/")
      expect(away.headers.get("Set-Cookie")).toMatch(/oa-person=li; Path=\/oa; HttpOnly; SameSite=Lax/)
    })
  })

  it("bears the strict policy on every page, and no inline script or style", async () => {
    const { id } = await create()
    for (const path of ["", `reports/${id}`, `reports/${id}/edit`, "reports/999999", "nothing"]) {
      const response = await get(path)
      expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'self'; object-src 'none'/)
      const { document } = new JSDOM(await response.text()).window
      expect(document.querySelectorAll("style, [style], script:not([src])")).toHaveLength(0)
    }
  })

  it.each(["reports/999999", "reports/1e3", "reports/99999999999", "reports/0/versions/7", "reports/-1/print", "nothing"])(
    "says that there is no %s", async path => {
      expect((await get(path)).status).toBe(404)
    })
})
