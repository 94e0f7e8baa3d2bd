// The script for pages without a bundler: one file that old browsers parse, with its exporters in files of their own.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { parse } from "acorn"
import { beforeAll, expect, it } from "vitest"
import { buildScript } from "../element-script.ts"

let files: ReadonlyMap<string, string>
beforeAll(() => {
  const folder = buildScript()
  const names = readdirSync(folder).filter(name => /^(?:report-.*|embed)\.js$/.test(name))
  files = new Map(names.map(name => [name, readFileSync(join(folder, name), "utf8")]))
}, 60_000)

const code = (name: string): string => files.get(name) ?? ""
const gzip = (name: string): number => gzipSync(code(name), { level: 9 }).length

it("is one classic script, and the frame's page and client too", () => {
  for (const name of ["report-editor.js", "report-frame.js", "embed.js"]) {
    expect(() => parse(code(name), { ecmaVersion: 2020, sourceType: "script" }), name).not.toThrow()
  }
})

it("fetches what it needs later in the syntax of 2020 too, which Chromium 80 parses", () => {
  expect([...files.keys()]).toContain("report-editor-word.js")
  for (const [name, text] of files) expect(() => parse(text, { ecmaVersion: 2020, sourceType: "module" }), name).not.toThrow()
})

it("makes one global", () => {
  const { body } = parse(code("report-editor.js"), { ecmaVersion: 2020, sourceType: "script" })
  expect(body.map(node => node.type === "VariableDeclaration" ? node.declarations.map(({ id }) => "name" in id && id.name) : node.type))
    .toEqual([["Tianbao"]])
})

it("weighs less than 200 kB, the frame's client less than 3", () => {
  console.log([...files.keys()].map(name => `${name}: ${(gzip(name) / 1000).toFixed(1)} kB`).join("\n"))
  expect(gzip("report-editor.js")).toBeLessThan(200_000)
  expect(gzip("report-frame.js")).toBeLessThan(3_000)
})

it("holds no exporter, and no file asks for another machine", () => {
  expect(code("report-editor.js")).not.toContain("wordprocessingml")
  expect(code("report-editor-word.js")).toContain("wordprocessingml")
  for (const [name, text] of files) expect(text.match(/(?:import|fetch|src=)\s*\(?["'`]https?:/g), name).toBeNull()
})

it("imports only files that lie beside it", () => {
  for (const [name, text] of files) {
    for (const [, file = ""] of text.matchAll(/(?:\bfrom|\bimport\()\s*["'`]\.\/([^"'`$]+)["'`]/g)) {
      expect(files.has(file), `${name} → ${file}`).toBe(true)
    }
  }
})
