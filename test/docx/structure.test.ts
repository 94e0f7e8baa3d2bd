// What keeps Word from opening a file: elements in another order than the schema's (ECMA-376, transitional), references that lead
// nowhere, ids twice. Where ECMA376 names a folder with the standard's schemas (wml.xsd), xmllint is asked too.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { draft, official, printed } from "@tianbao/core"
import { toDocx } from "@tianbao/docx"
import { elementsIn, treeOf, type XMLElement } from "@tianbao/ooxml"
import fc from "fast-check"
import { strFromU8, unzipSync } from "fflate"
import { expect, it } from "vitest"
import { docxReport } from "./random-docx-report.ts"

const words = (text: string): readonly string[] => text.trim().split(/\s+/).map(word => `w:${word}`)
const orders: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": words("pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl rPr sectPr"),
  "w:rPr": words("rStyle rFonts b bCs i iCs strike color spacing sz szCs highlight u vertAlign lang"),
  "w:tblPr": words("tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook"),
  "w:tcPr": words("tcW gridSpan vMerge tcBorders shd vAlign"),
  "w:tbl": words("tblPr tblGrid tr"),
  "w:tc": words("tcPr p tbl"),
  "w:sdtPr": words("rPr alias tag id showingPlcHdr text"),
  "w:sdt": words("sdtPr sdtContent"),
  "w:sectPr": words("headerReference footerReference pgSz pgMar docGrid"),
  "w:style": words("name basedOn next link qFormat pPr rPr"),
  "w:lvl": words("start numFmt pStyle suff lvlText lvlJc"),
  "w:numbering": words("abstractNum num"),
  "w:settings": words("defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr compat"),
}

function check(element: XMLElement, part: string): void {
  const order = orders[element.name]
  let last = -1
  for (const child of elementsIn(element)) {
    if (order) {
      const at = order.indexOf(child.name)
      expect(at, `${part}: ${child.name} in ${element.name}`).toBeGreaterThanOrEqual(0)
      if (element.name !== "w:tc") expect(at, `${part}: ${child.name} comes too late in ${element.name}`).toBeGreaterThanOrEqual(last)
      last = at
    }
    check(child, part)
  }
  if (element.name === "w:tc") expect(elementsIn(element).at(-1)?.name, "a cell ends with a paragraph").toBe("w:p")
}

const all = (element: XMLElement, name: string): readonly XMLElement[] =>
  elementsIn(element).flatMap(child => [...child.name === name ? [child] : [], ...all(child, name)])

it("is in the order of the schema, and whole", async () => {
  await fc.assert(fc.asyncProperty(docxReport, fc.boolean(), async (report, native) => {
    const files = unzipSync(await toDocx(draft(report), { profile: native ? { ...printed, numbering: "native" } : official }))
    const trees = new Map<string, XMLElement>()
    for (const [name, bytes] of Object.entries(files)) {
      const tree = await treeOf(name, [strFromU8(bytes)])
      if (tree) trees.set(name, tree)
      if (tree && name.startsWith("word/")) check(tree, name)
    }
    const document = trees.get("word/document.xml") as XMLElement
    const known = new Set(elementsIn(trees.get("word/_rels/document.xml.rels")).map(({ attrs }) => attrs["Id"]))
    for (const name of ["w:hyperlink", "w:headerReference", "w:footerReference"]) {
      for (const { attrs } of all(document, name)) expect(known).toContain(attrs["r:id"])
    }
    const styles = new Set(elementsIn(trees.get("word/styles.xml"), "w:style").map(({ attrs }) => attrs["w:styleId"]))
    for (const name of ["w:pStyle", "w:rStyle"]) for (const { attrs } of all(document, name)) expect(styles).toContain(attrs["w:val"])
    const lists = new Set(elementsIn(trees.get("word/numbering.xml"), "w:num").map(({ attrs }) => attrs["w:numId"]))
    for (const { attrs } of all(document, "w:numId")) if (attrs["w:val"] !== "0") expect(lists).toContain(attrs["w:val"])
    for (const [name, key] of [["w:id", "w:val"], ["w:bookmarkStart", "w:id"], ["w:bookmarkStart", "w:name"]] as const) {
      const ids = all(document, name).map(({ attrs }) => attrs[key])
      expect(new Set(ids).size).toBe(ids.length)
    }
    const types = elementsIn(trees.get("[Content_Types].xml")).map(({ attrs }) => attrs["PartName"] ?? `.${attrs["Extension"] ?? ""}`)
    for (const name of Object.keys(files)) expect(types.some(type => type === `/${name}` || (type.startsWith(".") && name.endsWith(type))), name).toBe(true)
  }), { numRuns: 80 })
}, 60_000)

const schemas = process.env["ECMA376"]
it.skipIf(!schemas)("is valid against the standard's own schemas (skipped where ECMA376 names none)", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tianbao-"))
  try {
    const names: string[] = []
    for (const [i, report] of fc.sample(docxReport, 40).entries()) {
      for (const [name, bytes] of Object.entries(unzipSync(await toDocx(draft(report))))) {
        if (!/^word\/\w+\.xml$/.test(name)) continue
        names.push(join(folder, `${i}-${name.slice("word/".length)}`))
        writeFileSync(names.at(-1) ?? "", bytes)
      }
    }
    execFileSync("xmllint", ["--noout", "--schema", join(schemas ?? "", "wml.xsd"), ...names], { stdio: ["ignore", "ignore", "pipe"] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
