// A report's nodes are known by their roles, everything else by the names that TipTap gives or those of ProseMirror's
// own schemas.

import { findNodeType, roleOf, type ReportRole } from "@tianbao/core"
import type { NodeType, Schema } from "prosemirror-model"

const roles = { reportTitle: "title", reportSection: "section", reportLine: "line", reportFigure: "figure" } satisfies
  Record<string, ReportRole>

const others: Readonly<Record<string, string>> = {
  bulletList: "bullet_list", orderedList: "ordered_list", listItem: "list_item", codeBlock: "code_block",
  horizontalRule: "horizontal_rule", tableRow: "table_row", tableCell: "table_cell", tableHeader: "table_header",
  hardBreak: "hard_break", bold: "strong", italic: "em", strike: "strikethrough",
}

const names: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(others).map(([ours, other]) => [other, ours]))

/** What the schema calls the node that `reportSchema()` has under this name; the name itself where it has none. */
export function nodeName(schema: Schema, name: string): string {
  const role = Object.hasOwn(roles, name) ? roles[name as keyof typeof roles] : null
  if (role) return findNodeType(schema, role)?.name ?? name
  return schema.nodes[name] ? name : other(schema.nodes, name)
}

/** As `nodeName`, for a mark. */
export function markName(schema: Schema, name: string): string {
  return schema.marks[name] ? name : other(schema.marks, name)
}

function other(types: Readonly<Record<string, unknown>>, name: string): string {
  const found = others[name]
  return found !== undefined && types[found] ? found : name
}

/** What `reportSchema()` calls a node of this type. */
export function ownNodeName(type: NodeType): string {
  const role = roleOf(type)
  return Object.entries(roles).find(([, each]) => each === role)?.[0] ?? ownName(type.name)
}

/** What `reportSchema()` calls a mark of this name. */
export function ownName(name: string): string {
  return names[name] ?? name
}
