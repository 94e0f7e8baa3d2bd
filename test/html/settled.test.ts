import { gate, reportSchema } from "@tianbao/core"
import { fromHTML, toHTML, type ReadHTMLOptions } from "@tianbao/html"
import type { Node } from "prosemirror-model"
import { expect, it } from "vitest"
import { bold, doc, figure, p, schema } from "../build.ts"

const settled = schema.mark("reportSettled")
const report = doc(p("走访", schema.text("××人次", [settled]), "。"))

function read(html: string, options: ReadHTMLOptions = {}): Node {
  const result = fromHTML(html, { schema, ...options })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.doc
}

it("is stored as an element of its own, or as a link if hardened", () => {
  const attrs = `class="report-settled" data-report-settled=""`
  expect(toHTML(report)).toBe(`<p>走访<span ${attrs}>××人次</span>。</p>`)
  expect(toHTML(report, { hardened: true })).toBe(`<p>走访<a href="https://report.invalid/n" ${attrs}>××人次</a>。</p>`)
})

it.each([
  ["its data attribute", `<span data-report-settled>××人次</span>`],
  ["its class", `<span class="report-settled">××人次</span>`],
  ["its address", `<a href="https://report.invalid/n" target="_blank" rel="nofollow">××人次</a>`],
])("is read by %s", (_, html) => {
  const doc = read(`<p>走访${html}。</p>`)
  expect(doc.eq(report)).toBe(true)
  expect(gate(doc).open).toBe(true)
})

it("does not come with foreign HTML, in whatever form", () => {
  for (const hardened of [false, true]) {
    const doc = read(toHTML(report, { hardened }), { origin: "foreign" })
    expect(doc.toJSON()).toEqual({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "走访××人次。" }] }] })
    expect(gate(doc).open).toBe(false)
  }
})

it("makes no link in a link, nor around a figure", () => {
  const link = schema.mark("link", { href: "/a" })
  const nested = doc(
    p(schema.text("走访××", [link, settled]), bold("人次")), p(schema.text("共", [settled]), figure("人数", "5").mark([settled])))
  const html = toHTML(nested, { hardened: true })
  expect(html).not.toMatch(/<a [^>]*>(?:(?!<\/a>).)*<a /)
  expect(read(html).eq(nested)).toBe(true)
})

it("survives where the host's own headings are the sections", () => {
  const host = reportSchema({ sectionNode: "heading" })
  const text = host.text("××人次", [host.mark("reportSettled")])
  const doc = host.node("doc", null, [host.node("heading", null, [text])])
  expect(read(toHTML(doc, { hardened: true }), { schema: host }).eq(doc)).toBe(true)
})
