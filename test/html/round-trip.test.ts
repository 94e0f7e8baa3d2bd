import { fromHTML, toHTML } from "@tianbao/html"
import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { report } from "./random-report.ts"

const runs = Number(process.env["RUNS"] ?? 300)

describe.each([false, true])("hardened: %s", hardened => {
  const comesBack = (doc: Node): void => {
    const html = toHTML(doc, { hardened })
    const result = fromHTML(html, { schema: doc.type.schema })
    if (!result.ok) throw new Error(result.problems[0]?.message)
    // Told with the HTML, but only where needed: comparing JSON takes most of the time.
    if (!result.doc.eq(doc)) expect([html, result.doc.toJSON()]).toEqual([html, doc.toJSON()])
  }

  it("reads every report back equal", () => {
    fc.assert(fc.property(report, comesBack), { numRuns: runs })
  }, 120_000)
})
