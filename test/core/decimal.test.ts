import { compareDecimals, groupDigits, isDecimal, roundDecimal, type Rounding } from "@tianbao/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const decimals = fc.tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n - 1n }), fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 10 }))
  .map(([minus, whole, fraction]) => `${minus ? "-" : ""}${whole}${fraction && `.${fraction}`}`)
  .map(text => /[1-9]/.test(text) ? text : text.replace("-", ""))

describe("isDecimal", () => {
  it.each(["0", "7", "-7", "0.5", "-0.5", "1.50", "0.00", "9".repeat(20), `-${"9".repeat(20)}.${"9".repeat(10)}`])("takes %s", text => {
    expect(isDecimal(text)).toBe(true)
  })

  it.each([
    "", "-", "-0", "-0.0", "007", "+1", ".5", "5.", "1e3", "1,234", " 1", "1\n", "１", "NaN", "Infinity", "0x10", "1_000", "9".repeat(21),
    `0.${"1".repeat(11)}`,
  ])("refuses %j", text => {
    expect(isDecimal(text)).toBe(false)
  })
})

describe("compareDecimals", () => {
  it.each([
    ["9007199254740993", "9007199254740992", 1], ["99999999999999999999.01", "99999999999999999999.02", -1], ["1.50", "1.5", 0],
    ["-1", "1", -1], ["0.1", "0.09", 1], ["10", "9", 1],
  ])("%s and %s: %i", (a, b, order) => {
    expect(Math.sign(compareDecimals(a, b))).toBe(order)
  })
})

describe("groupDigits", () => {
  it.each([
    ["0", "0"], ["123", "123"], ["1234", "1,234"], ["-123", "-123"], ["-1234567", "-1,234,567"], ["1234.5678", "1,234.5678"],
    ["12345678901234567890.10", "12,345,678,901,234,567,890.10"], ["待核", "待核"], ["1e9", "1e9"],
  ])("%s is %s", (text, grouped) => {
    expect(groupDigits(text)).toBe(grouped)
  })

  it("only adds commas", () => {
    fc.assert(fc.property(decimals, text => groupDigits(text).replaceAll(",", "") === text))
  })
})

describe("roundDecimal", () => {
  it.each<readonly [string, number, Rounding, string]>([
    ["1.005", 2, "half-even", "1.00"], ["1.015", 2, "half-even", "1.02"], ["2.345", 2, "half-even", "2.34"], ["0.125", 2, "half-even", "0.12"],
    ["10.5002", 0, "half-even", "11"], ["10.5", 0, "half-even", "10"], ["11.5", 0, "half-even", "12"], ["-2.345", 2, "half-even", "-2.34"],
    ["1.005", 2, "half-up", "1.01"], ["1.015", 2, "half-up", "1.02"], ["2.345", 2, "half-up", "2.35"], ["0.125", 2, "half-up", "0.13"],
    ["-0.125", 2, "half-up", "-0.13"], ["-0.004", 2, "half-up", "0.00"], ["-0.4", 0, "half-even", "0"], ["1", 2, "half-even", "1.00"],
    ["99999999999999999999.995", 2, "half-up", "100000000000000000000.00"],
  ])("%s to %i places, %s: %s", (text, places, rounding, rounded) => {
    expect(roundDecimal(text, places, rounding)).toBe(rounded)
  })

  it("rounds half to even unless told otherwise", () => {
    expect(roundDecimal("2.345", 2)).toBe("2.34")
  })

  it("moves a number by no more than half a unit", () => {
    fc.assert(fc.property(decimals, fc.integer({ min: 0, max: 9 }), (text, places) => {
      const [from, to] = [text, roundDecimal(text, places)].map(each => {
        const [whole = "", fraction = ""] = each.split(".")
        return BigInt(whole.replace("-", "") + fraction.padEnd(10, "0"))
      })
      const distance = (from ?? 0n) - (to ?? 0n)
      expect(2n * (distance < 0n ? -distance : distance)).toBeLessThanOrEqual(10n ** BigInt(10 - places))
    }))
  })

  it.each([-1, 11, 1.5, NaN])("refuses %d places", places => {
    expect(() => roundDecimal("1", places)).toThrow(RangeError)
  })
})
