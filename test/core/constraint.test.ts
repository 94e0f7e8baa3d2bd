import { faultOf, narrowFigureAttrs, type FigureAttrs } from "@tianbao/core"
import { describe, expect, it } from "vitest"

const fault = (attrs: Partial<FigureAttrs>) => faultOf(narrowFigureAttrs(attrs))

describe("faultOf", () => {
  it.each<readonly [Partial<FigureAttrs>]>([
    [{ value: null }], [{ value: null, precision: "0", min: "0", max: "100" }], [{ value: "0", min: "0" }], [{ value: "100", max: "100" }],
    [{ value: "3.0", precision: "0" }], [{ value: "1.500", precision: "1" }], [{ value: "100", precision: "0" }], [{ value: "-5" }],
    [{ value: "9007199254740992", max: "9007199254740992" }], [{ value: "5", min: "5", max: "5.0" }], [{ value: "0.1234567891", precision: "10" }],
    [{ kind: "date", value: "2026-03-05", min: "2026-03-05", max: "2026-12" }], [{ kind: "date", value: "2026-03", min: "2026-03-15" }],
    [{ kind: "text", value: "张三", min: "x" }], [{ kind: "percent", value: "12.50", precision: "2" }],
  ])("finds nothing in %o", attrs => {
    expect(fault(attrs)).toBeNull()
  })

  it.each<readonly [Partial<FigureAttrs>, string, string]>([
    [{ value: "1e5" }, "form", "1e5"], [{ value: "" }, "form", ""], [{ value: "1,234" }, "form", "1,234"], [{ value: "x".repeat(100) }, "form", "x".repeat(60)],
    [{ kind: "date", value: "2026-02-30" }, "form", "2026-02-30"], [{ kind: "text", value: " " }, "form", ""],
    [{ value: "3.5", precision: "0" }, "precision", "0"], [{ value: "1.005", precision: "2" }, "precision", "2"], [{ value: "-0.05", precision: "1" }, "precision", "1"],
    [{ value: "-1", min: "0" }, "min", "0"], [{ value: "9007199254740993", max: "9007199254740992" }, "max", "9007199254740992"],
    [{ kind: "percent", value: "100.01", max: "100" }, "max", "100"], [{ kind: "date", value: "2025-12-31", min: "2026" }, "min", "2026"],
    [{ kind: "date", value: "2027", max: "2026-12-31" }, "max", "2026-12-31"],
    [{ min: "10", max: "5" }, "constraint", "10 > 5"], [{ min: "abc" }, "constraint", "abc"], [{ value: "5", max: "1e3" }, "constraint", "1e3"],
    [{ precision: "-1" }, "constraint", "-1"], [{ precision: "11" }, "constraint", "11"], [{ kind: "date", precision: "2" }, "constraint", "2"],
    [{ kind: "date", min: "2026-13" }, "constraint", "2026-13"],
  ])("%o: %s %s", (attrs, reason, limit) => {
    expect(fault(attrs)).toEqual({ reason, limit })
  })
})
