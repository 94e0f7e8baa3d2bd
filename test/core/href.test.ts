import { safeHref } from "@tianbao/core"
import { describe, expect, it } from "vitest"

describe("safeHref", () => {
  it.each([
    "https://a.example/x?y=1#z", "HTTP://a.example", "mailto:a@b.example", "tel:+8610", "/x", "x/y", "./x", "../x", "#x", "?x=a:b", "x/a:b",
  ])("lets %s through as it is", href => {
    expect(safeHref(href)).toBe(href)
  })

  it.each([
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "x y",
    "javascript&colon;alert(1):", "\u00a0https://a.example", `https://a.example/${"x".repeat(2048)}`, null, undefined, 5, ["https://a.example"], {},
  ])("refuses %j", href => {
    expect(safeHref(href)).toBeNull()
  })
})
