import { figureAttrs, figuresIn, figureText, gate, isBlank, roleOf, sectionsIn } from "@tianbao/core"
import { fromHTML, toHTML } from "@tianbao/html"
import createDOMPurify from "dompurify"
import fc from "fast-check"
import { JSDOM } from "jsdom"
import type { Node } from "prosemirror-model"
import sanitizeHTML from "sanitize-html"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, h2, p, schema, table, td, title, tr } from "../build.ts"
import { report } from "./random-report.ts"

const purify = createDOMPurify(new JSDOM().window)

const jsoupBasic =
  "a b blockquote br cite code dd dl dt em i li ol p pre q small span strike strong sub sup u ul".split(" ")
const jsoupRelaxed = [...jsoupBasic,
  ..."caption col colgroup div h1 h2 h3 h4 h5 h6 img table tbody td tfoot th thead tr".split(" ")]
const owasp = ("a b big blockquote br caption code col colgroup del div em font h1 h2 h3 h4 h5 h6 i ins li o ol p s " +
  "small span strike strong sub sup table tbody td tfoot th thead tr tt u ul").split(" ")
const spans = ["colspan", "rowspan", "width"]

/** What servers do to stored HTML, each with its defaults or by its documented lists. */
const sanitisers: Readonly<Record<string, (html: string) => string>> = {
  "DOMPurify": html => purify.sanitize(html),
  "DOMPurify, no data attributes": html => purify.sanitize(html, { ALLOW_DATA_ATTR: false }),
  "sanitize-html": html => sanitizeHTML(html),
  "jsoup relaxed": html => sanitizeHTML(html, {
    allowedTags: jsoupRelaxed, allowedAttributes: { a: ["href", "title"], ol: ["start", "type"], td: spans, th: spans },
  }),
  "jsoup basic": html => sanitizeHTML(html, { allowedTags: jsoupBasic, allowedAttributes: { a: ["href"] } }),
  "OWASP prepackaged": html => sanitizeHTML(html, {
    allowedTags: owasp, allowedAttributes: { a: ["href"] },
    exclusiveFilter: ({ tag, attribs }) =>
      /^(?:a|span)$/.test(tag) && Object.keys(attribs).length === 0 && "excludeTag",
  }).replace(/(?<! href)=|[：（）]/g, char => `&#${char.charCodeAt(0)};`),
  "tags removed, text kept": html => sanitizeHTML(html, { allowedTags: ["p"], allowedAttributes: {} }),
}

const filled = { hedge: "约", precision: "2", min: "0", previous: "980", source: "系统 2026-11-22" }
const sample = doc(
  title("关于募捐工作的报告"),
  h1("工作回顾"),
  p("共募集", figure("累计捐款", "1234.50", "万元", filled), "。"),
  schema.node("reportSection", { level: 2, runIn: true }, schema.text("资金使用")),
  p("支出", blank("累计支出", "万元", { required: true, max: "9000" }), "，占比", blank("占比", "%", { kind: "percent" }), "。"),
  h2("存在问题"),
  p("待核实", figure("人数", "12", "人", { status: "unverified" }), bold("；尚有"), blank("完成日期", "", { kind: "date" })),
  h1("下一步打算"),
  p("走访", schema.text("××人次", [schema.mark("reportSettled")])),
  table(tr(td(p("指标")), td(p(blank("得分", "分"))))),
)

const partsOf: Readonly<Record<string, (report: Node) => readonly unknown[]>> = {
  figures: report => figuresIn(report).map(({ node }) => node.attrs),
  blanks: report => figuresIn(report).filter(({ node }) => isBlank(node)).map(({ node }) => {
    const { label, unit, kind } = figureAttrs(node)
    return { label, unit, kind }
  }),
  sections: report => sectionsIn(report).map(({ level, node }) => `${level} ${node.textContent}`),
  settled: report => {
    const texts: (string | undefined)[] = []
    report.descendants(node => void (node.marks.some(({ type }) => type.name === "reportSettled") && texts.push(node.text)))
    return texts
  },
  title: report => report.content.content.filter(({ type }) => roleOf(type) === "title").map(String),
}

function read(html: string): Node {
  const result = fromHTML(html, { schema })
  if (!result.ok) throw new Error(result.problems[0]?.message)
  return result.doc
}

/** What is left of the sample, by its parts. */
function left(after: Node): string {
  const same = Object.entries(partsOf)
    .filter(([, part]) => JSON.stringify(part(after)) === JSON.stringify(part(sample)))
  return after.eq(sample) ? "all" : same.map(([name]) => name).join(", ")
}

const outcome = (hardened: boolean): Record<string, string> => Object.fromEntries(Object.entries(sanitisers)
  .map(([name, sanitise]) => [name, left(read(sanitise(toHTML(sample, { hardened }))))]))

it("keeps blanks and, where tags survive, sections", () => {
  expect(outcome(false)).toMatchInlineSnapshot(`
    {
      "DOMPurify": "all",
      "DOMPurify, no data attributes": "blanks, sections, settled, title",
      "OWASP prepackaged": "blanks, sections, title",
      "jsoup basic": "blanks",
      "jsoup relaxed": "blanks, sections, title",
      "sanitize-html": "blanks, sections, title",
      "tags removed, text kept": "blanks",
    }
  `)
})

it("keeps whole figures where links survive, if hardened", () => {
  expect(outcome(true)).toMatchInlineSnapshot(`
    {
      "DOMPurify": "all",
      "DOMPurify, no data attributes": "all",
      "OWASP prepackaged": "all",
      "jsoup basic": "figures, blanks, settled",
      "jsoup relaxed": "all",
      "sanitize-html": "all",
      "tags removed, text kept": "blanks",
    }
  `)
})

describe.each(Object.entries(sanitisers))("%s", (_, sanitise) => {
  it.each([false, true])("leaves every text and value, and the gate closed; hardened: %s", hardened => {
    const after = read(sanitise(toHTML(sample, { hardened })))
    const text = after.textContent
    for (const { node } of figuresIn(sample)) expect(text).toContain(figureText(figureAttrs(node)))
    for (const { node } of sectionsIn(sample)) expect(text).toContain(node.textContent)
    expect(gate(after).open).toBe(false)
  })

  it("leaves every blank of any report a blank", () => {
    fc.assert(fc.property(report, fc.boolean(), (doc, hardened) => {
      const blanks = figuresIn(doc).filter(({ node }) => node.attrs["value"] === null && node.attrs["status"] === "")
      const after = figuresIn(read(sanitise(toHTML(doc, { hardened })))).filter(({ node }) => isBlank(node))
      expect(after.length).toBeGreaterThanOrEqual(blanks.length)
    }), { numRuns: 60 })
  })
})
