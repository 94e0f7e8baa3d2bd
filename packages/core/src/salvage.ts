// What can still be shown of damaged content: every text in its order, in as much of its structure as the schema takes.

import type { Attrs, Mark, Node, NodeType, Schema } from "prosemirror-model"
import { figureText } from "./figure-text.ts"
import { fitsAttribute, isSafeAttribute } from "./parse.ts"
import { narrowFigureAttrs } from "./schema.ts"

/** Builds a document from damaged JSON, for showing read-only. Unknown nodes leave their content, unknown marks and
 * attributes are left out; below `depth` levels and beyond `limit` nodes text is kept without its structure. */
export function salvage(schema: Schema, json: unknown, depth: number, limit: number): Node | null {
  const nodes = build(schema, json, depth, { nodes: limit })
  const top = schema.topNodeType
  if (nodes.length === 1 && nodes[0]?.type === top) return nodes[0]
  const text = (): readonly Node[] => nodes.flatMap(node => plain(schema, node.textContent))
  return top.createAndFill(null, fitted(top, nodes)) ?? top.createAndFill(null, text().flatMap(each => fitted(top, [each])))
}

function build(schema: Schema, json: unknown, depth: number, left: { nodes: number }): readonly Node[] {
  if (typeof json === "string") return plain(schema, json)
  if (typeof json !== "object" || json === null) return []
  if (depth < 0 || --left.nodes < 0) return plain(schema, allText(json))
  const { type: name, attrs, content, marks, text: value }: Attrs = json
  const type = typeof name === "string" && Object.hasOwn(schema.nodes, name) ? schema.nodes[name] : undefined
  const list: unknown[] = Array.isArray(json) ? json : Array.isArray(content) ? content : content === undefined ? [] : [content]
  const children = [
    ...typeof value === "string" ? plain(schema, value, buildMarks(schema, marks)) : [],
    ...list.flatMap(child => build(schema, child, depth - 1, left)),
  ]
  if (!type || type.isText || type === schema.topNodeType && depth) {
    return children.length > 0 || !isFigureLike(attrs) ? children : plain(schema, figureText(narrowFigureAttrs(attrs)))
  }
  try {
    const node = type.createChecked(knownAttrs(type, attrs), type.isLeaf ? null : fitted(type, children), buildMarks(schema, marks))
    return type.isLeaf ? [node, ...children] : [node]
  } catch {
    return children
  }
}

/** The nodes with what has no place in `parent` put into the nodes that lead there: text into paragraphs, a loose cell
 * into a table. */
function fitted(parent: NodeType, nodes: readonly Node[]): readonly Node[] {
  const list: Node[] = []
  let run: Node[] = []
  const flush = (): void => {
    const first = run[0]
    const path = first ? parent.contentMatch.findWrapping(first.type) ?? [] : []
    list.push(...path.reduceRight<readonly Node[]>((content, type) => [type.create(null, content)], run))
    run = []
  }
  for (const node of nodes) {
    if (run[0]?.isInline !== node.isInline || !node.isInline) flush()
    run.push(node)
  }
  flush()
  return list
}

function plain(schema: Schema, value: string, marks: readonly Mark[] = []): readonly Node[] {
  const clean = value.replace(/\p{Cs}|\u0000/gu, "\ufffd")
  return clean === "" ? [] : [schema.text(clean, marks)]
}

function buildMarks(schema: Schema, marks: unknown): readonly Mark[] {
  if (!Array.isArray(marks)) return []
  return marks.flatMap((mark: unknown) => {
    const { type: name, attrs }: Attrs = typeof mark === "object" && mark !== null ? mark : {}
    const type = typeof name === "string" && Object.hasOwn(schema.marks, name) ? schema.marks[name] : undefined
    try {
      return type ? [type.create(knownAttrs(type, attrs))] : []
    } catch {
      return []
    }
  })
}

function knownAttrs(type: Pick<NodeType, "spec"> | { readonly spec: { readonly attrs?: object } }, attrs: unknown): Attrs {
  const specs = type.spec.attrs as NodeType["spec"]["attrs"]
  if (!specs || typeof attrs !== "object" || attrs === null) return {}
  return Object.fromEntries(Object.entries(attrs).filter(([key, value]) =>
    Object.hasOwn(specs, key) && fitsAttribute(specs[key], value) && isSafeAttribute(key, value)))
}

function isFigureLike(attrs: unknown): attrs is Attrs {
  return typeof attrs === "object" && attrs !== null && "value" in attrs && "label" in attrs
}

/** Every text below a value, gathered without recursion. */
function allText(json: unknown): string {
  const parts: string[] = []
  const seen = new WeakSet<object>()
  const stack: unknown[] = [json]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) for (let i = value.length - 1; i >= 0; i--) stack.push(value[i])
    else if (typeof value === "object" && value !== null && !seen.has(value)) {
      seen.add(value)
      const { text: own, content }: Attrs = value
      if (typeof own === "string") parts.push(own)
      stack.push(content)
    }
  }
  return parts.join("")
}
