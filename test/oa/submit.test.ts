// What the office does with what is sent to it.

import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gate, listDiagnostics, type ListedDiagnostic } from "@tianbao/core"
import { run } from "@tianbao/cli"
import { fromHTML } from "@tianbao/html"
import { describe, expect, it } from "vitest"
import { rulesFor } from "../../playground/oa/rules.ts"
import { fields, filled, newKey, office, places, withFigures } from "./office.ts"

interface Refusal {
  readonly code: string
  readonly fields: Readonly<Record<string, string>>
  readonly diagnostics: readonly ListedDiagnostic[]
}

describe.each(places)("on %s", (_, url) => {
  const oa = office(url)
  const { create, get, post, request, send, stored } = oa
  const messages = async (response: Response): Promise<readonly string[]> =>
    (await response.json() as Refusal).diagnostics.map(({ message }) => message)

  describe("a submit", () => {
    it("is taken when all is filled, and shown", async () => {
      const { id, html } = await create()
      const response = await send(`reports/${id}`, { ...fields, content: filled(html) }, { "If-Match": '"1"' })
      expect([response.status, await response.json()])
        .toEqual([200, { code: "taken", revision: 2, location: `/oa/reports/${id}` }])
      expect(response.headers.get("ETag")).toBe('"2"')
      expect(await stored(id)).toMatchObject({ status: "已提交", revision: 2, ...fields, figures: 7, filled: 7 })
      expect(await (await get(`reports/${id}`)).text()).toContain("八月情况")
    })

    it("of a plain form leads to the report", async () => {
      const { id, html } = await create()
      const response = await post(`reports/${id}`, { ...fields, content: filled(html), revision: "1" })
      expect([response.status, response.headers.get("Location")]).toEqual([303, `/oa/reports/${id}`])
    })

    it("with a blank is refused with the gate's own list, as the browser and the command give it", async () => {
      const { id, html, template } = await create()
      const content = withFigures(html, { 事项: "设备更新", 在办: "3.5" })
      const response = await send(`reports/${id}`, { ...fields, content }, { "If-Match": '"1"' })
      const refusal = await response.json() as Refusal
      expect([response.status, refusal.code]).toEqual([422, "refused"])

      const read = fromHTML(content)
      if (!read.ok) throw new Error("unreadable")
      const { diagnostics } = gate(read.doc, rulesFor(template))
      expect(JSON.stringify(refusal.diagnostics)).toBe(JSON.stringify(listDiagnostics(read.doc, diagnostics)))
      expect(refusal.diagnostics.filter(({ rule }) => rule === "blankFigure")).toHaveLength(5)

      const folder = await mkdtemp(join(tmpdir(), "office-"))
      const file = join(folder, "report.html")
      await writeFile(file, content)
      const { out } = await run(["check", file, "--format", "json"])
      await rm(folder, { recursive: true })
      expect(refusal.diagnostics).toEqual((JSON.parse(out) as object[]).map(record => ({ ...record, file: undefined })))
      expect(await stored(id)).toMatchObject({ status: "草稿", revision: 1 })
    })

    it("of a plain form comes back as the form, with the list and all that was written", async () => {
      const { id, html } = await create()
      const content = withFigures(html, { 事项: "管网改造" })
      const response = await post(`reports/${id}`, { ...fields, title: "", content, revision: "1" })
      const page = await response.text()
      expect(response.status).toBe(422)
      expect(page).toContain("请填写标题")
      expect(page).toContain("“总体进度”未填写")
      expect(page).toContain("管网改造")
      expect(page).toContain(`value="${fields.department}"`)
      expect(page).toContain('name="revision" value="1"')
    })

    it.each([
      ["a lowered minimum", { 在办: { value: "-5", min: "-999" } }, "“在办”不能小于0"],
      ["more decimals", { 在办: { value: "1.25", precision: "4" } }, "“在办”应为整数"],
      ["an optional blank", { 在办: { required: false } }, "“在办”未填写"],
      ["a text for a number", { 在办: { kind: "text", value: "许多" } }, "“在办”的值“许多”不是规范的写法，请重新填写"],
      ["another unit", { 在办: { unit: "百项" } }, "“在办”待核实，核实后才能导出"],
    ])("is not helped by %s in the text that is sent", async (_, attrs, message) => {
      const { id, html } = await create()
      const content = withFigures(filled(html), attrs as Record<string, Record<string, unknown>>)
      const forged = "required" in attrs.在办 ? withFigures(content, { 在办: { value: null } }) : content
      const response = await send(`reports/${id}`, { ...fields, content: forged }, { "If-Match": '"1"' })
      expect([response.status, await messages(response)]).toEqual([422, [message]])
    })

    it("is refused where figures of the template were deleted", async () => {
      const { id } = await create()
      const response = await send(`reports/${id}`, { ...fields, content: "<p>一切正常。</p>" }, { "If-Match": '"1"' })
      expect(response.status).toBe(422)
      expect(await messages(response)).toHaveLength(7)
    })

    it("is refused without title, period, department or text", async () => {
      const { id } = await create()
      const response = await send(`reports/${id}`, { title: " ", period: "", department: "", content: "" }, { "If-Match": '"1"' })
      expect((await response.json() as Refusal).fields)
        .toEqual({ title: "请填写标题", period: "请填写报告期", department: "请填写报送部门", content: "请填写报告正文" })
    })

    it("without the text's field changes nothing: the editor was not there", async () => {
      const { id, html } = await create()
      expect((await post(`reports/${id}`, { ...fields, revision: "1", act: "暂存" })).status).toBe(400)
      expect((await stored(id)).html).toBe(html)
    })

    it("that cannot be read is refused with the reason", async () => {
      const { id, html } = await create()
      const content = `${"<div>".repeat(400)}深${"</div>".repeat(400)}`
      const response = await send(`reports/${id}`, { ...fields, content, act: "暂存" }, { "If-Match": '"1"' })
      expect([response.status, await response.json()]).toMatchObject([422, { code: "unreadable", problems: [expect.stringContaining("嵌套过深")] }])
      expect((await stored(id)).html).toBe(html)
    })

    it("that is too large is refused, whether it states its size or not", async () => {
      const { id } = await create()
      const content = "字".repeat(2_000_000)
      expect((await send(`reports/${id}`, { ...fields, content }, { "If-Match": '"1"' })).status).toBe(413)
      const stream = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode(`content=${content}`))
          controller.close()
        },
      })
      const response = await request(`reports/${id}`, {
        method: "POST", body: stream, duplex: "half",
        headers: { Origin: "http://localhost", "Content-Type": "application/x-www-form-urlencoded" },
      } as RequestInit)
      expect(response.status).toBe(413)
    })

    it("from another site is refused", async () => {
      const { id, html } = await create()
      const content = filled(html)
      expect((await send(`reports/${id}`, { ...fields, content }, { "If-Match": '"1"', Origin: "https://evil.example" })).status).toBe(403)
      expect((await stored(id)).revision).toBe(1)
    })
  })

  describe("a draft", () => {
    it("is stored with its blanks, written anew from what could be read", async () => {
      const { id, html } = await create()
      const content = `${html}<p onclick="alert(1)">补充<script>alert(1)</script>说明</p>`
      const response = await send(`reports/${id}`, { ...fields, content, act: "暂存" }, { "If-Match": '"1"' })
      expect(await response.json()).toEqual({ code: "taken", revision: 2, location: `/oa/reports/${id}/edit` })
      expect(await stored(id)).toMatchObject({ status: "草稿", filled: 0, html: `${html}<p>补充说明</p>` })
    })

    it("keeps the template's constraints, whatever was sent", async () => {
      const { id, html } = await create()
      const content = withFigures(html, { 在办: { value: "-5", min: "-999" } })
      await send(`reports/${id}`, { ...fields, content, act: "暂存" }, { "If-Match": '"1"' })
      expect((await stored(id)).html).toBe(withFigures(html, { 在办: "-5" }))
    })

    it("is written in no more once it is submitted", async () => {
      const { id, html } = await create()
      await send(`reports/${id}`, { ...fields, content: filled(html) }, { "If-Match": '"1"' })
      const response = await send(`reports/${id}`, { ...fields, content: filled(html), act: "暂存" }, { "If-Match": '"2"' })
      expect([response.status, await response.json()]).toMatchObject([409, { code: "closed" }])
    })
  })

  describe("a revision", () => {
    const late = "<p>我写的另一版</p>"

    it("must be said", async () => {
      const { id, html } = await create()
      expect((await send(`reports/${id}`, { ...fields, content: html, revision: "1", act: "暂存" })).status).toBe(428)
      expect((await post(`reports/${id}`, { ...fields, content: html, act: "暂存" })).status).toBe(428)
    })

    it("that is stale is refused, and both texts are kept and shown", async () => {
      const { id, html } = await create()
      const first = withFigures(html, { 在办: "3" })
      await send(`reports/${id}`, { ...fields, content: first, act: "暂存" }, { "If-Match": '"1"' })
      const second = withFigures(html, { 在办: "4" }) + late
      const response = await send(`reports/${id}`, { ...fields, content: second, act: "暂存" }, { "If-Match": '"1"', Cookie: "oa-person=li" })
      const answer = await response.json() as { readonly location: string }
      expect([response.status, answer]).toMatchObject([412, { code: "stale", revision: 2 }])
      expect((await stored(id)).html).toBe(first)

      const page = await (await get(answer.location.slice(4), "li")).text()
      expect(page).toMatch(/在办<\/th><td>4项<\/td><td>3项/)
      expect(await (await get(`${answer.location.slice(4)}/print`, "li")).text()).toContain("我写的另一版")
    })

    it("that is stale gives a plain form the two side by side, and either can be taken", async () => {
      const { id, html } = await create()
      await post(`reports/${id}`, { ...fields, content: html, act: "暂存", revision: "1" })
      const response = await post(`reports/${id}`, { ...fields, content: html + late, act: "暂存", revision: "1" }, "li")
      const page = await response.text()
      expect(response.status).toBe(412)
      const version = /action="\/oa\/(reports\/\d+\/versions\/\d+)"/.exec(page)?.[1] ?? ""
      const taken = await post(version, { revision: "2" }, "li")
      expect([taken.status, taken.headers.get("Location")]).toEqual([303, `/oa/reports/${id}/edit`])
      expect(await stored(id)).toMatchObject({ revision: 3, html: html + late })
    })

    it("that is stale keeps the same text once", async () => {
      const { id, html } = await create()
      await post(`reports/${id}`, { ...fields, content: html, act: "暂存", revision: "1" })
      const again = () => send(`reports/${id}`, { ...fields, content: html + late, act: "暂存" }, { "If-Match": '"1"' })
      const [first, second] = [await (await again()).json(), await (await again()).json()]
      expect(first).toEqual(second)
    })

    it("lets one of two arrive that are sent at once", async () => {
      const { id, html } = await create()
      const responses = await Promise.all(["甲", "乙", "丙"].map(word =>
        send(`reports/${id}`, { ...fields, content: `${html}<p>${word}</p>`, act: "暂存" }, { "If-Match": '"1"' })))
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 412, 412])
      expect((await stored(id)).revision).toBe(2)
    })
  })

  describe("a key", () => {
    it("must be given", async () => {
      const { id, html } = await create()
      expect((await send(`reports/${id}`, { ...fields, content: html }, { "If-Match": '"1"', "Idempotency-Key": "?" })).status).toBe(400)
    })

    it("that comes again gets the first answer, and nothing happens twice", async () => {
      const { id, html } = await create()
      const headers = { "If-Match": '"1"', "Idempotency-Key": newKey() }
      const sending = () => send(`reports/${id}`, { ...fields, content: filled(html) }, headers)
      const [first, second] = [await sending(), await sending()]
      expect([second.status, await second.json()]).toEqual([first.status, await first.json()])
      expect([first, second].map(each => each.headers.get("Idempotency-Replayed"))).toEqual([null, "true"])
      expect((await stored(id)).revision).toBe(2)
    })

    it("with another text is refused", async () => {
      const { id, html } = await create()
      const headers = { "If-Match": '"1"', "Idempotency-Key": newKey() }
      await send(`reports/${id}`, { ...fields, content: html, act: "暂存" }, headers)
      const response = await send(`reports/${id}`, { ...fields, content: `${html}<p>又</p>`, act: "暂存" }, headers)
      expect([response.status, await response.json()]).toMatchObject([422, { code: "otherBody" }])
    })

    it("of another person is another key", async () => {
      const { id, html } = await create()
      const headers = { "If-Match": '"1"', "Idempotency-Key": newKey() }
      await send(`reports/${id}`, { ...fields, content: html, act: "暂存" }, headers)
      expect((await send(`reports/${id}`, { ...fields, content: html, act: "暂存" }, { ...headers, Cookie: "oa-person=li" })).status).toBe(412)
    })

    it("that was refused is free for the mended text", async () => {
      const { id, html } = await create()
      const headers = { "If-Match": '"1"', "Idempotency-Key": newKey() }
      expect((await send(`reports/${id}`, { ...fields, content: html }, headers)).status).toBe(422)
      expect((await send(`reports/${id}`, { ...fields, content: filled(html) }, headers)).status).toBe(200)
    })

    it("sent several times at once does its work once", async () => {
      const { id, html } = await create()
      const headers = { "If-Match": '"1"', "Idempotency-Key": newKey() }
      const responses = await Promise.all(Array.from({ length: 5 }, () =>
        send(`reports/${id}`, { ...fields, content: filled(html) }, headers)))
      expect(responses.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
      expect(responses.filter(({ status, headers }) => status === 200 && !headers.has("Idempotency-Replayed"))).toHaveLength(1)
      expect((await stored(id)).revision).toBe(2)
      const acts = await oa.database.query<{ act: string }>("select act from versions where report = $1 order by id", [id])
      expect(acts.map(({ act }) => act)).toEqual(["建立", "提交"])
    })

    it("makes one report of a form that was sent twice", async () => {
      const key = newKey()
      const [first, second] = await Promise.all([1, 2].map(() => post("reports", { type: "briefing", key })))
      const places = [first, second].map(each => each?.headers.get("Location")).filter(Boolean)
      expect(new Set(places).size).toBe(1)
    })
  })
})
