import { draft, official } from "@tianbao/core"
import { fromDocx, toDocx } from "@tianbao/docx"
import fc from "fast-check"
import { expect, it } from "vitest"
import { docxReport } from "./random-docx-report.ts"

it.each(["text", "native"] as const)("gives back any report that Word can hold, sections numbered as %s", async numbering => {
  await fc.assert(fc.asyncProperty(docxReport, async report => {
    const result = await fromDocx(await toDocx(draft(report), { profile: { ...official, numbering } }))
    if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join())
    result.doc.check()
    expect(result.doc.toJSON()).toEqual(report.toJSON())
  }), { numRuns: 200 })
}, 120_000)
