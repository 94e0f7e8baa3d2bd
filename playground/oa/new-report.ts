import { figureAttrs, roleOf, templateIn } from "@tianbao/core"
import { reportTypes, skeletonOf } from "@tianbao/core/catalogue"
import { Fragment, type Node } from "prosemirror-model"
import type { Query } from "./database.ts"
import type { Person } from "./people.ts"
import { createReport } from "./reports.ts"
import { schema, submissionOf, type Fields } from "./submission.ts"

/** Makes a report of a type of the catalogue, with the answers by name that are known already, and gives its id; null
 * where there is no such type. What the template lays down of its figures is kept beside it. */
export async function newReport(
  query: Query, typeId: string, person: Person,
  fields: Partial<Fields> = {}, answers: Readonly<Record<string, string>> = {},
): Promise<number | null> {
  const type = reportTypes.find(({ id }) => id === typeId)
  if (!type) return null
  const blank = schema.node("doc", null, [...skeletonOf(type, schema)])
  const { title = type.name, period = "", department = person.department } = fields
  const submission = submissionOf({ title, period, department }, answered(blank, answers))
  return createReport(query, type.id, templateIn(blank), person.name, submission)
}

function answered(node: Node, answers: Readonly<Record<string, string>>): Node {
  if (roleOf(node.type) === "figure") {
    return node.type.create({ ...node.attrs, value: answers[figureAttrs(node).name] ?? null })
  }
  return node.isLeaf ? node : node.copy(Fragment.fromArray(node.children.map(child => answered(child, answers))))
}
