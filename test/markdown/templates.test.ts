import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { reportTypes, skeletonOf } from "@tianbao/core/catalogue"
import { fromMarkdown, toMarkdown } from "@tianbao/markdown"
import { describe, expect, it } from "vitest"
import { doc, schema } from "../build.ts"

const folder = join(import.meta.dirname, "../../packages/markdown/templates")

it("has one file for every report type", () => {
  expect(readdirSync(folder).sort()).toEqual(reportTypes.map(type => `${type.id}.md`).sort())
})

describe.each(reportTypes)("$id", type => {
  const text = readFileSync(join(folder, `${type.id}.md`), "utf8")
  const skeleton = doc(...skeletonOf(type, schema))

  it("reads to the skeleton of its type", () => {
    const result = fromMarkdown(text, { schema })
    expect(result.ok && result.doc.toJSON()).toEqual(skeleton.toJSON())
  })

  it("is what the skeleton is written as", () => {
    expect(toMarkdown(skeleton)).toBe(text)
  })
})
