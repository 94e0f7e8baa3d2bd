import { blankFigure, diagnose, draft, en, gate, isDraft } from "@tianbao/core"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"

const blanks = doc(h1("甲"), p("共", blank("捐款", "元")))
const filled = doc(h1("甲"), p("共", figure("捐款", "5", "元")))

describe("gate", () => {
  it("stays closed while a figure is blank, and says which", () => {
    const diagnostics = diagnose(blanks)
    expect(gate(blanks)).toEqual({ open: false, diagnostics, first: diagnostics[0] })
  })

  it("names the first error, behind warnings that stand before it", () => {
    const result = gate(doc(h1("空"), h1("甲"), p("共", blank("捐款", "元"))))
    expect(result.diagnostics[0]?.rule).toBe("emptySection")
    expect(!result.open && result.first.rule).toBe("blankFigure")
  })

  it("lets the very document out that it checked", () => {
    const result = gate(filled)
    expect(result).toMatchObject({ open: true, diagnostics: [] })
    expect(result.open && result.doc).toBe(filled)
  })

  it("lets warnings through and tells them", () => {
    const result = gate(doc(h1("甲")))
    expect(result.open).toBe(true)
    expect(result.diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([["emptySection", "warning"]])
  })

  it("takes rules and a language", () => {
    expect(gate(blanks, []).open).toBe(true)
    expect(gate(blanks, [blankFigure], en).diagnostics[0]?.message).toBe("“捐款” is not filled in")
  })
})

describe("draft", () => {
  it("lets an unfinished document out, marked as a draft", () => {
    const copy = draft(blanks)
    expect(isDraft(copy)).toBe(true)
    expect(copy.eq(blanks)).toBe(true)
  })

  it("does not make a draft of the original", () => {
    draft(filled)
    const result = gate(filled)
    expect(result.open && isDraft(result.doc)).toBe(false)
  })
})
