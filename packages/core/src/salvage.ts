// What can still be shown of damaged content: every text in its order, in as much of its structure as the schema takes.

import type { Attrs, Mark, Node, NodeType, Schema } from "prosemirror-model"
import { fitsAttribute, isSafeAttribute } from "./attribute.ts"
import { figureText } from "./figure-text.ts"
import { narrowFigureAttrs } from "./schema.ts"

/** Builds a document from damaged JSON, for showing read-only. Unknown nodes leave their content, unknown marks and
 * attributes are left out; below `depth` levels and beyond `limit` nodes text is kept without its structure. */
export function salvage(schema: Schema, json: unknown, depth: number, limit: number): Node | null {
  const top = schema.topNodeType
  const nodes = build(schema, json, depth, { nodes: limit })
  const doc = top.createAndFill(null, fitted(top, nodes))
  if (doc) return doc
  const texts = nodes.flatMap(node => plain(schema, node.textContent))
  return top.createAndFill(null, texts.flatMap(text => fitted(top, [text])))
}

function build(schema: Schema, json: unknown, depth: number, left: { nodes: number }): readonly Node[] {
  if (typeof json === "string") return plain(schema, json)
  if (typeof json !== "object" || json === null) return []
  if (depth < 0 || --left.nodes < 0) return plain(schema, allText(json))
  const { type: name, attrs, content, marks, text: value }: Attrs = json
  const type = typeof name === "string" ? schema.nodes[name] : undefined
  const list: unknown[] = Array.isArray(json) ? json
    : Array.isArray(content) ? content
    : content === undefined ? []
    : [content]
  const children = [
    ...typeof value === "string" ? plain(schema, value, buildMarks(schema, marks)) : [],
    ...list.flatMap(child => build(schema, child, depth - 1, left)),
  ]
  if (!type || type.isText || type === schema.topNodeType) {
    return children.length > 0 || !isFigureLike(attrs) ? children : plain(schema, figureText(narrowFigureAttrs(attrs)))
  }
  try {
    const inside = type.isLeaf ? null : fitted(type, children)
    const node = type.createChecked(knownAttrs(type, attrs), inside, buildMarks(schema, marks))
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
    const wrapped = path.reduceRight<readonly Node[]>((content, type) => [type.create(null, content)], run)
    for (const node of wrapped) list.push(node)
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
  // In runs, since ten million replacements take seconds; in short ones, since V8's stack ends within a long one.
  const clean = value.replace(/[\p{Cs}\u0000]{1,100}/gu, run => "\ufffd".repeat(run.length))
  return clean === "" ? [] : [schema.text(clean, marks)]
}

function buildMarks(schema: Schema, marks: unknown): readonly Mark[] {
  if (!Array.isArray(marks)) return []
  return marks.flatMap((mark: unknown) => {
    const { type: name, attrs }: Attrs = typeof mark === "object" && mark !== null ? mark : {}
    const type = typeof name === "string" ? schema.marks[name] : undefined
    try {
      return type ? [type.create(knownAttrs(type, attrs))] : []
    } catch {
      return []
    }
  })
}

function knownAttrs(
  type: Pick<NodeType, "spec"> | { readonly spec: { readonly attrs?: object } }, attrs: unknown,
): Attrs {
  const specs = type.spec.attrs as NodeType["spec"]["attrs"]
  if (!specs || typeof attrs !== "object" || attrs === null) return {}
  const known: Record<string, unknown> = {}
  for (const [key, spec] of Object.entries(specs)) {
    if (!Object.keys(attrs).includes(key)) continue
    const value = (attrs as Attrs)[key]
    // A figure's value that was stored as a number is shown all the same.
    const shown = typeof value === "number" && !fitsAttribute(spec, value) ? String(value) : value
    if (fitsAttribute(spec, shown) && isSafeAttribute(key, shown)) known[key] = shown
  }
  return known
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
