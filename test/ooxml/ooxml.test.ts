import { fromDocx, importWordsOf } from "@tianbao/docx"
import { openPackage, PackageError, writePackage, xmlText } from "@tianbao/ooxml"
import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { hostileFiles, lyingPart } from "./hostile-files.ts"

describe("a file that must be refused", () => {
  it.each(Object.entries(hostileFiles))("%s", async (_name, [fault, bytes]) => {
    const result = await fromDocx(bytes())
    if (result.ok) throw new Error("It was read")
    expect(result.problems.map(({ code }) => code)).toEqual([fault])
    expect(result.problems[0]?.message).toBe(importWordsOf("zh-CN").faults[result.problems[0]?.code ?? "notZip"])
  }, 60_000)

  it("is not inflated beyond what it says", async () => {
    const file = openPackage(lyingPart())
    await expect(file.bytes("word/document.xml")).rejects.toThrow(PackageError)
  })
})

it("writes the same bytes for the same parts, and reads them back", () => fc.assert(fc.asyncProperty(
  fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/).filter(name => name !== "constructor"), fc.array(fc.string({ unit: "grapheme" }), { maxLength: 4 }), { maxKeys: 4, noNullPrototype: true }),
  async parts => {
    const bytes = await writePackage(Object.entries(parts))
    expect(await writePackage(Object.entries(parts), { onProgress: () => {} })).toEqual(bytes)
    expect(Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)])))
      .toEqual(Object.fromEntries(Object.entries(parts).map(([name, pieces]) => [name, pieces.join("")])))
    const file = openPackage(bytes)
    for (const [name, pieces] of Object.entries(parts)) expect(strFromU8(await file.bytes(name) ?? new Uint8Array())).toBe(pieces.join(""))
    expect(await file.bytes("none")).toBeNull()
  },
), { numRuns: 60 }))

it("writes text as XML holds it, and leaves out what it cannot hold", () => {
  expect(xmlText("a<b>&\"c\"\r\n\td\u0000\u000b\ufffe\ud800𠮷")).toBe("a&lt;b&gt;&amp;&quot;c&quot;&#13;&#10;&#9;d𠮷")
})
