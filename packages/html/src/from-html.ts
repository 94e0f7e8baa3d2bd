import {
  reportSchema, zhCN, type Messages, type ParseCode, type ParseLimits, type ParseResult,
} from "@tianbao/core"
import { DOMParser, Schema, type MarkSpec, type Node, type NodeSpec, type ParseRule } from "prosemirror-model"
import { parseBody } from "#dom"
import { restoreBlanks, restoreMarks, restoringRules, type HTMLOrigin } from "./restore.ts"

export type { HTMLOrigin }

/** How HTML is read. */
export interface ReadHTMLOptions {
  /** Default: `reportSchema()`. */
  readonly schema?: Schema
  /** Default `stored`. */
  readonly origin?: HTMLOrigin
  /** Defaults: 10,000,000 characters, 256 levels of elements (500 at most), 200,000 nodes of HTML. */
  readonly limits?: ParseLimits
  /** Default: Simplified Chinese. */
  readonly messages?: Messages
}

/** Reads HTML into a document of the schema: what `toHTML` wrote, what a server's sanitiser left of it, or anything
 * else. Never throws. Scripts, styles and embedded pages leave nothing behind, not even their text; elements that the
 * schema does not know leave their text. */
export function fromHTML(html: string, options: ReadHTMLOptions = {}): ParseResult {
  const { schema = defaultSchema(), origin = "stored", limits = {}, messages = zhCN } = options
  const { characters = 10_000_000, depth = 256, nodes = 200_000 } = limits
  const fail = (code: ParseCode, detail: string, salvaged: Node | null = null): ParseResult => {
    const problem = { code, path: "", detail }
    return { ok: false, problems: [{ ...problem, message: messages.parse(problem) }], salvaged }
  }
  if (!(schema instanceof Schema)) return handedOver(fromHTML(html, { ...options, schema: twinOf(schema) }), schema)

  if (html.length > characters) return fail("tooLarge", `${html.length} > ${characters}`)
  let doc: Node | null = null
  try {
    const parsed = parseBody(html.replace(/\p{Cs}|\u0000/gu, "\ufffd"), 2 * nodes)
    const deepest = Math.min(depth, 500)
    const excess = typeof parsed === "string" ? parsed : excessOf(parsed, deepest, nodes)
    if (excess) return fail(excess, `> ${excess === "tooDeep" ? deepest : nodes}`)
    const body = parsed as HTMLElement
    restoreMarks(body, origin)
    doc = restoreBlanks(parserOf(schema).parse(body))
    doc.check()
    return { ok: true, doc }
  } catch (error) {
    return fail("nesting", error instanceof Error ? error.message : "", doc)
  }
}

let ownSchema: Schema | undefined

function defaultSchema(): Schema {
  return ownSchema ??= reportSchema()
}

/** Says which limit a tree goes beyond. Without recursion, since the tree has not been measured yet. */
function excessOf(root: HTMLElement, deepest: number, most: number): "tooDeep" | "tooManyNodes" | null {
  let depth = 0
  let count = 0
  for (let node: ChildNode | HTMLElement | null = root; node; count++) {
    if (depth > deepest) return "tooDeep"
    if (count > most) return "tooManyNodes"
    let next: ChildNode | null = node.firstChild
    if (next) depth++
    else {
      while (node && node !== root && !node.nextSibling) {
        node = node.parentNode as HTMLElement | null
        depth--
      }
      next = node === root ? null : node?.nextSibling ?? null
    }
    node = next
  }
  return null
}

/** A schema of ours with the specs of one that another copy of ProseMirror made, as editors have it that carry their own:
 * nodes of two copies do not mix. */
function twinOf(schema: Schema): Schema {
  let twin = twins.get(schema)
  if (!twin) {
    const nodes: Record<string, NodeSpec> = {}
    const marks: Record<string, MarkSpec> = {}
    for (const [name, { spec }] of Object.entries(schema.nodes)) nodes[name] = spec
    for (const [name, { spec }] of Object.entries(schema.marks)) marks[name] = spec
    twins.set(schema, twin = new Schema({ nodes, marks, topNode: schema.topNodeType.name }))
  }
  return twin
}

const twins = new WeakMap<Schema, Schema>()

function handedOver(result: ParseResult, schema: Schema): ParseResult {
  const over = (node: Node): Node => schema.nodeFromJSON(node.toJSON())
  if (result.ok) return { ok: true, doc: over(result.doc) }
  return { ...result, salvaged: result.salvaged && over(result.salvaged) }
}

const parsers = new WeakMap<Schema, DOMParser>()

/** The schema's parser with our rules before its own, and with rules that keep all white space of a textblock that asks
 * for it: the parser itself heeds `white-space` but for the end of a block. */
function parserOf(schema: Schema): DOMParser {
  let parser = parsers.get(schema)
  if (!parser) {
    const rules = DOMParser.fromSchema(schema).rules.flatMap((rule: ParseRule): readonly ParseRule[] =>
      rule.tag && rule.node && schema.nodes[rule.node]?.isTextblock && rule.preserveWhitespace === undefined
        ? [{ ...rule, tag: `:is(${rule.tag})[style*="pre-wrap"]`, preserveWhitespace: true }, rule]
        : [rule])
    parsers.set(schema, parser = new DOMParser(schema, [...restoringRules, ...rules]))
  }
  return parser
}
