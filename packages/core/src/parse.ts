// Editors replace the whole document by an empty one when a single node is unknown, and autosave then overwrites the
// draft. So untrusted JSON is walked first, without recursion and without trusting any type, and only what is sound is
// handed to the schema. What is not sound is reported with its path, and its text is saved as far as it can be.

import type { Attrs, Mark, Node, NodeSpec, MarkSpec, Schema } from "prosemirror-model"
import { fitsAttribute, isSafeAttribute } from "./attribute.ts"
import { zhCN, type Messages } from "./messages.ts"
import { salvage } from "./salvage.ts"
import { roleOf } from "./schema.ts"

/** What kind of damage was found. */
export type ParseCode =
  | "notJSON" | "tooLarge" | "tooDeep" | "tooManyNodes" | "newerVersion" | "root" | "shape" | "dangerousKey"
  | "unknownKey" | "unknownNode" | "unknownMark" | "unknownAttribute" | "invalidAttribute" | "unsafeLink" | "text"
  | "nesting"

/** One thing that is wrong with stored content. `path` leads to it: `content[3].attrs.value`; "" is the root. */
export interface ParseProblem {
  readonly code: ParseCode
  readonly path: string
  readonly detail: string
  readonly message: string
}

/** A sound document, or what is wrong. `salvaged` holds all text that could be read, for showing read-only; null where
 * nothing could. The host keeps what it passed in: nothing may be stored over it. */
export type ParseResult =
  | { readonly ok: true; readonly doc: Node }
  | { readonly ok: false; readonly problems: readonly ParseProblem[]; readonly salvaged: Node | null }

/** How much is read at most. A report of 300 pages has about 300,000 characters and 10,000 nodes. */
export interface ParseLimits {
  /** Characters of JSON text, or of all text and attributes in the document. Default 10,000,000. */
  readonly characters?: number
  /** Levels of nodes. Default 100. */
  readonly depth?: number
  /** Default 50,000. */
  readonly nodes?: number
}

/** The version of the stored form. Content may carry it as `schemaVersion` beside `type`. */
export const schemaVersion = 1

const most = 20
const mostMarks = 100

/** Reads untrusted JSON, parsed or as text, into a document of the schema. Never throws on bad input, never drops
 * content without saying so, and recurses only into what it has measured. */
export function parseReport(
  schema: Schema, json: unknown, limits: ParseLimits = {}, messages: Messages = zhCN,
): ParseResult {
  const { characters = 10_000_000, depth = 100, nodes = 50_000 } = limits
  const problems: ParseProblem[] = []
  const report: Report = (code, path, detail) => {
    if (problems.length < most) problems.push({ code, path, detail, message: messages.parse({ code, path, detail }) })
  }
  const fail = (salvaged: Node | null): ParseResult => ({ ok: false, problems, salvaged })

  let value = json
  if (typeof json === "string") {
    if (json.length > characters) {
      report("tooLarge", "", `${json.length} > ${characters}`)
      return fail(null)
    }
    try {
      value = JSON.parse(json)
    } catch (error) {
      report("notJSON", "", error instanceof Error ? error.message : "")
      return fail(null)
    }
  }
  if (!isRecord(value) || value["type"] !== schema.topNodeType.name) {
    report("root", "", describe(isRecord(value) ? value["type"] : value))
    return fail(isRecord(value) ? salvage(schema, value, depth, nodes) : null)
  }
  if (!walk(schema, value, { characters, depth, nodes }, report)) return fail(null)
  if (problems.length > 0) return fail(salvage(schema, value, depth, nodes))
  try {
    const doc = schema.nodeFromJSON(value)
    const misplaced = firstMisplaced(doc, "")
    if (!misplaced) return { ok: true, doc }
    report("nesting", misplaced.path, misplaced.detail)
  } catch (error) {
    report("nesting", "", error instanceof Error ? error.message : "")
  }
  return fail(salvage(schema, value, depth, nodes))
}

type Report = (code: ParseCode, path: string, detail: string) => void
type Frame = { readonly value: unknown; readonly path: string; readonly depth: number }

/** Looks at every node once. False where a size makes going on senseless. */
function walk(schema: Schema, root: unknown, limits: Required<ParseLimits>, report: Report): boolean {
  const stack: Frame[] = [{ value: root, path: "", depth: 0 }]
  let count = 0
  let characters = 0
  for (let frame = stack.pop(); frame; frame = stack.pop()) {
    const { value, path, depth } = frame
    if (++count > limits.nodes) return report("tooManyNodes", "", `> ${limits.nodes}`), true
    if (depth > limits.depth) return report("tooDeep", path, `> ${limits.depth}`), true
    if (!isRecord(value)) {
      report("shape", path, describe(value))
      continue
    }
    checkKeys(value, depth === 0 ? rootKeys : nodeKeys, path, report)
    if (depth === 0) checkVersion(value["schemaVersion"], report)
    const { type: name, attrs, content, marks, text } = value
    // A schema's tables of nodes and marks have no prototype: "constructor" and "__proto__" are in neither.
    const type = typeof name === "string" ? schema.nodes[name] : undefined
    if (typeof name !== "string") report("shape", at(path, "type"), describe(name))
    else if (!type) report("unknownNode", path, name)
    if (typeof text === "string") characters += text.length
    if (attrs !== undefined) characters += checkAttrs(attrs, type?.spec, at(path, "attrs"), report)
    if (characters > limits.characters) return report("tooLarge", path, `> ${limits.characters}`), false
    if (text !== undefined || type?.isText) {
      if (typeof text !== "string" || text === "" || (type && !type.isText)) {
        report("text", at(path, "text"), describe(text))
      } else if (/\p{Cs}|\u0000/u.test(text)) {
        report("text", at(path, "text"), "U+D800–DFFF, U+0000")
      }
    }
    if (type && roleOf(type) === "figure" && isRecord(attrs)) checkName(attrs["name"], at(path, "attrs.name"), report)
    if (marks !== undefined) checkMarks(schema, marks, at(path, "marks"), report)
    if (content === undefined) continue
    if (!Array.isArray(content)) report("shape", at(path, "content"), describe(content))
    else if (type?.isLeaf && content.length > 0) report("nesting", at(path, "content"), type.name)
    else {
      if (count + stack.length + content.length > limits.nodes) {
        return report("tooManyNodes", at(path, "content"), `> ${limits.nodes}`), true
      }
      for (let i = content.length - 1; i >= 0; i--) {
        stack.push({ value: content[i], path: `${at(path, "content")}[${i}]`, depth: depth + 1 })
      }
    }
  }
  return true
}

const nodeKeys = new Set(["type", "attrs", "content", "marks", "text"])
const rootKeys = new Set([...nodeKeys, "schemaVersion"])
const markKeys = new Set(["type", "attrs"])
const dangerous = new Set(["__proto__", "constructor", "prototype"])

function checkKeys(value: object, known: ReadonlySet<string>, path: string, report: Report): void {
  for (const key of Object.keys(value)) {
    if (dangerous.has(key)) report("dangerousKey", path, key)
    else if (!known.has(key)) report("unknownKey", path, key)
  }
}

function checkVersion(version: unknown, report: Report): void {
  if (version === undefined || version === schemaVersion) return
  const newer = typeof version === "number" && version > schemaVersion
  report(newer ? "newerVersion" : "shape", "schemaVersion", describe(version))
}

function checkMarks(schema: Schema, marks: unknown, path: string, report: Report): void {
  if (!Array.isArray(marks)) return report("shape", path, describe(marks))
  if (marks.length > mostMarks) return report("tooManyNodes", path, `> ${mostMarks}`)
  marks.forEach((mark: unknown, i) => {
    const place = `${path}[${i}]`
    if (!isRecord(mark) || typeof mark["type"] !== "string") return report("shape", place, describe(mark))
    checkKeys(mark, markKeys, place, report)
    const name = mark["type"]
    const type = schema.marks[name]
    if (!type) report("unknownMark", place, name)
    else if (mark["attrs"] !== undefined) checkAttrs(mark["attrs"], type.spec, at(place, "attrs"), report)
  })
}

/** Gives the characters that stand in the attributes. */
function checkAttrs(attrs: unknown, spec: NodeSpec | MarkSpec | undefined, path: string, report: Report): number {
  if (!isRecord(attrs)) return report("shape", path, describe(attrs)), 0
  let characters = 0
  for (const key of Object.keys(attrs)) {
    const value: unknown = attrs[key]
    if (typeof value === "string") characters += value.length
    if (dangerous.has(key)) report("dangerousKey", path, key)
    else if (!spec) continue
    else if (!spec.attrs || !Object.keys(spec.attrs).includes(key)) report("unknownAttribute", path, key)
    else if (!fitsAttribute(spec.attrs[key], value)) report("invalidAttribute", at(path, key), describe(value))
    else if (!isSafeAttribute(key, value)) report("unsafeLink", at(path, key), describe(value))
  }
  return characters
}

function checkName(name: unknown, path: string, report: Report): void {
  if (typeof name === "string" && (/[<>"\p{Cc}]/u.test(name) || name.length > 200)) {
    report("invalidAttribute", path, describe(name))
  }
}

/** The first node, in the order of the text, whose content or marks the schema does not allow. */
function firstMisplaced(node: Node, path: string): { readonly path: string; readonly detail: string } | null {
  const compatible = node.marks.reduce<readonly Mark[]>((set, mark) => mark.addToSet(set), [])
  if (compatible.length < node.marks.length) {
    return { path: at(path, "marks"), detail: node.marks.map(mark => mark.type.name).join(", ") }
  }
  for (let i = 0; i < node.childCount; i++) {
    const inside = firstMisplaced(node.child(i), `${at(path, "content")}[${i}]`)
    if (inside) return inside
  }
  const fits = node.type.validContent(node.content)
  if (fits) return null
  return { path: at(path, "content"), detail: `${node.type.name}: ${node.content.toString().slice(0, 60)}` }
}

function isRecord(value: unknown): value is Attrs {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

function at(path: string, key: string): string {
  return path ? `${path}.${key}` : key
}

function describe(value: unknown): string {
  const text = typeof value === "string" ? value
    : Array.isArray(value) ? "[…]"
    : isRecord(value) ? "{…}"
    : String(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
