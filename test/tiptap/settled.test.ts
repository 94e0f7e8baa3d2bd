import { gate, hitsIn, parseReport, reportMarks, settledMark } from "@tianbao/core"
import { createReportKit, ReportKit } from "@tianbao/tiptap"
import * as tiptap from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import type { Schema } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import * as tiptap2 from "tiptap-core-2"
import StarterKit2 from "tiptap-starter-kit-2"

const schema = tiptap.getSchema([StarterKit, ReportKit])
const kit2 = createReportKit({ Node: tiptap2.Node, Extension: tiptap2.Extension, Mark: tiptap2.Mark } as never)
const schema2 = tiptap2.getSchema([StarterKit2 as never, kit2 as never])

const json = (marks: readonly object[]): object => ({
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "走访" }, { type: "text", text: "××人次", marks }] }],
})

describe.each<[version: number, schema: Schema]>([[2, schema2], [3, schema]])("in TipTap %i", (_, host) => {
  it("is a mark as core's", () => {
    const { inclusive, parseDOM, toDOM } = settledMark(host)?.spec ?? {}
    const own = reportMarks().reportSettled
    expect(inclusive).toBe(false)
    expect(parseDOM).toMatchObject(own.parseDOM ?? [])
    expect(toDOM?.(host.mark("reportSettled"), true)).toEqual(own.toDOM?.(host.mark("reportSettled"), true))
  })

  it("settles", () => {
    const [open, settled] = [[], [{ type: "reportSettled" }]].map(marks => parseReport(host, json(marks)))
    if (!open?.ok || !settled?.ok) throw new Error("does not parse")
    expect(hitsIn(open.doc)).toHaveLength(1)
    expect(gate(open.doc).open).toBe(false)
    expect(gate(settled.doc).open).toBe(true)
  })

  it("lies beside the host's own formats", () => {
    const marks = [{ type: "bold" }, { type: "reportSettled" }]
    expect(parseReport(host, json(marks))).toMatchObject({ ok: true })
  })
})

it("is not there where the host hands over no Mark, and nothing throws", () => {
  const bare = tiptap.getSchema([StarterKit, createReportKit({ Node: tiptap.Node, Extension: tiptap.Extension })])
  expect(settledMark(bare)).toBeNull()
  const result = parseReport(bare, json([]))
  expect(result.ok && gate(result.doc).open).toBe(false)
})
