// What can still be shown of damaged content: every text in its order, in as much of its structure as the schema takes.

import type { Attrs, Mark, Node, NodeType, Schema } from "prosemirror-model"
import { figureText } from "./figure-text.ts"
import { fitsAttribute, isSafeAttribute } from "./parse.ts"
import { narrowFigureAttrs } from "./schema.ts"

/** Builds a document from damaged JSON, for showing read-only. Unknown nodes leave their content, unknown marks and
 * attributes are left out; below `depth` levels and beyond `limit` nodes text is kept without its structure. */
export function salvage(schema: Schema, json: unknown, depth: number, limit: number): Node | null {
  const left = { nodes: limit }
  const blocks = wrapInline(schema, build(schema, json, depth, left))
  const top = schema.topNodeType
  if (blocks.length === 1 && blocks[0]?.type === top) return blocks[0]
  const doc = top.createAndFill(null, blocks)
  if (doc) return doc
  const paragraphs = blocks.flatMap(block => paragraph(schema, block.textContent))
  return top.createAndFill(null, paragraphs)
}

function build(schema: Schema, json: unknown, depth: number, left: { nodes: number }): readonly Node[] {
  if (typeof json === "string") return text(schema, json, [])
  if (typeof json !== "object" || json === null) return []
  if (depth < 0 || --left.nodes < 0) return text(schema, allText(json), [])
  const { type: name, attrs, content, marks, text: value }: Attrs = json
  const type = typeof name === "string" && Object.hasOwn(schema.nodes, name) ? schema.nodes[name] : undefined
  if (typeof value === "string") return text(schema, value, buildMarks(schema, marks))
  const list: unknown[] = Array.isArray(json) ? json : Array.isArray(content) ? content : content === undefined ? [] : [content]
  const children = list.flatMap(child => build(schema, child, depth - 1, left))
  if (!type || type.isText) {
    return children.length > 0 || !isFigureLike(attrs) ? children : text(schema, figureText(narrowFigureAttrs(attrs)), [])
  }
  for (const content of [children, wrapInline(schema, children)]) {
    try {
      const node = type.createChecked(knownAttrs(type, attrs), content, buildMarks(schema, marks))
      return type.isLeaf && children.length > 0 ? [node, ...children] : [node]
    } catch {
      // Tried in the next shape, then left as bare content.
    }
  }
  return children
}

function text(schema: Schema, value: string, marks: readonly Mark[]): readonly Node[] {
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

/** Puts each run of inline nodes into a paragraph of its own. */
function wrapInline(schema: Schema, nodes: readonly Node[]): readonly Node[] {
  const blocks: Node[] = []
  let run: Node[] = []
  const flush = (): void => {
    const type = schema.topNodeType.contentMatch.defaultType ?? schema.nodes["paragraph"]
    const block = run.length > 0 ? type?.createAndFill(null, run) : null
    if (block) blocks.push(block)
    run = []
  }
  for (const node of nodes) {
    if (node.isInline) run.push(node)
    else {
      flush()
      blocks.push(node)
    }
  }
  flush()
  return blocks
}

function paragraph(schema: Schema, value: string): readonly Node[] {
  return wrapInline(schema, text(schema, value, []))
}

/** Every text below a value, gathered without recursion. */
function allText(json: unknown): string {
  const parts: string[] = []
  const stack: unknown[] = [json]
  while (stack.length > 0) {
    const value = stack.pop()
    if (Array.isArray(value)) for (let i = value.length - 1; i >= 0; i--) stack.push(value[i])
    else if (typeof value === "object" && value !== null) {
      const { text: own, content }: Attrs = value
      if (typeof own === "string") parts.push(own)
      stack.push(content)
    }
  }
  return parts.join("")
}
