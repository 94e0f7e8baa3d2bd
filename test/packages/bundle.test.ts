// Most hosts carry ProseMirror in their own bundle. A second copy, brought along by us, breaks their view for good: so
// what enters a host's editor knows ProseMirror by its types alone, and a bundle of it with nothing left out has none.

import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { bundle } from "../bundle.ts"

describe.each([
  [
    "what the editor reads of core",
    `export { diagnose, figuresIn, gate, outlineOf, reportNodes, sectionAt } from "@tianbao/core"`,
  ],
  ["@tianbao/editor", `export * from "@tianbao/editor"`],
  ["@tianbao/tiptap/create", `export * from "@tianbao/tiptap/create"`],
])("%s", (name, entry) => {
  it("bundles without a copy of ProseMirror or TipTap", async () => {
    const { code, modules } = await bundle(entry)
    console.log(`${name}: ${(code.length / 1000).toFixed(1)} kB, ${(gzipSync(code).length / 1000).toFixed(1)} kB gzip`)
    expect(Object.keys(modules).filter(id => /\/node_modules\/(?:prosemirror-|@tiptap\/)/.test(id))).toEqual([])
    expect(code).not.toContain("multiple versions of prosemirror-model")
  }, 30_000)
})
