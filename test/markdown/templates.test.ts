import { reportTypes, skeletonOf } from "@tianbao/core/catalogue"
import { fromMarkdown } from "@tianbao/markdown"
import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { schema } from "../build.ts"

const folder = new URL("../../packages/markdown/templates/", import.meta.url)

it("has a file for each type of report", () => {
  expect(readdirSync(folder).sort()).toEqual(reportTypes.map(({ id }) => `${id}.md`).sort())
})

it.each(reportTypes.map(type => [type.id, type] as const))("%s reads as its skeleton", (id, type) => {
  const result = fromMarkdown(readFileSync(new URL(`${id}.md`, folder), "utf8"), { schema })
  expect(result.ok && result.doc.toJSON()).toEqual(schema.node("doc", null, [...skeletonOf(type, schema)]).toJSON())
})
