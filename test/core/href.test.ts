import { safeHref } from "@tianbao/core"
import { describe, expect, it } from "vitest"

describe("safeHref", () => {
  it.each([
    "https://a.example/x?y=1#z", "HTTP://a.example", "mailto:a@b.example", "tel:+8610", "/x", "x/y", "./x", "../x", "#x", "?x=a:b", "x/a:b",
  ])("lets %s through as it is", href => {
    expect(safeHref(href)).toBe(href)
  })

  it("encodes a space, as an office's own addresses have them", () => {
    expect(safeHref("http://oa/下载 a.docx")).toBe("http://oa/下载%20a.docx")
    expect(safeHref("ftp://10.1.1.1/表 1.xls")).toBe("ftp://10.1.1.1/表%201.xls")
  })

  it.each([
    "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "\u0001javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "blob:x", "//evil.example", "/\\evil.example", "\\\\evil.example", "java script:alert(1)",
    "javascript&colon;alert(1):", "\u00a0https://a.example", `https://a.example/${"x".repeat(2048)}`, null, undefined, 5, ["https://a.example"], {},
  ])("refuses %j", href => {
    expect(safeHref(href)).toBeNull()
  })
})
