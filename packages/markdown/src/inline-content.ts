// The inline tokens of one block as the content of a node, in the JSON that `parseReport` checks.

import { splitAtSentinels } from "@tianbao/core"
import type { Token } from "markdown-it"
import type { Mark, Schema } from "prosemirror-model"
import { cjk } from "./syntax.ts"
import { markName, nodeName } from "./vocabulary.ts"

/** A node as its schema writes it. */
export interface NodeJSON {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly content?: readonly NodeJSON[]
  readonly marks?: readonly MarkJSON[]
  readonly text?: string
}

interface MarkJSON {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
}

const marksOfTokens: Readonly<Record<string, string>> = {
  strong: "bold", em: "italic", s: "strike", link: "link", u: "underline", sub: "subscript", sup: "superscript",
  mark: "reportSettled",
}

/** The content that inline tokens make. A 【待填：…】 that is typed as it is becomes the blank that it shows. */
export function inlineContent(tokens: readonly Token[], schema: Schema): readonly NodeJSON[] {
  const content: NodeJSON[] = []
  const open: MarkJSON[] = []
  let marks: readonly MarkJSON[] = []
  let typed = ""
  const add = (node: NodeJSON): void => {
    const last = content[content.length - 1]
    if (last?.text !== undefined && node.text !== undefined && areEqual(last.marks ?? [], marks)) {
      content[content.length - 1] = { ...last, text: last.text + node.text }
    } else content.push(marks.length > 0 ? { ...node, marks } : node)
  }
  const addText = (text: string): void => {
    if (text !== "") add({ type: "text", text })
  }
  const addFigure = (attrs: object): void => add({ type: nodeName(schema, "reportFigure"), attrs: { ...attrs } })
  const flush = (): void => {
    for (const part of typed.includes("【待填") ? splitAtSentinels(typed) : [typed]) {
      if (typeof part === "string") addText(part)
      else addFigure(part)
    }
    typed = ""
  }
  const set = (name: string, opens: boolean, attrs?: Readonly<Record<string, unknown>>): void => {
    const type = markName(schema, name)
    if (opens) open.push(attrs ? { type, attrs } : { type })
    else open.splice(open.map(mark => mark.type).lastIndexOf(type), 1)
    marks = setOf(open, schema)
  }
  const pairs = pairedTags(tokens)
  for (const [i, token] of tokens.entries()) {
    if (token.type === "text" || (token.type === "tag" && !pairs.has(token))) {
      typed += token.content
      continue
    }
    if (token.type === "softbreak") {
      // Hanzi are not parted by spaces: the line was only broken for the one who writes.
      const after = tokens[i + 1]?.content.charAt(0) ?? ""
      if (!(cjk.test(typed.slice(-1)) && cjk.test(after))) typed += " "
      continue
    }
    flush()
    if (token.type === "text_special" || token.type === "image") addText(token.content)
    else if (token.type === "figure") addFigure(token.meta?.["attrs"] ?? {})
    else if (token.type === "hardbreak") add({ type: nodeName(schema, "hardBreak") })
    else if (token.type === "tag") set(marksOfTokens[token.tag] ?? token.tag, token.markup === "open")
    else if (token.type === "code_inline") {
      set("code", true)
      addText(token.content)
      set("code", false)
    } else {
      const name = /^(\w+)_(?:open|close)$/.exec(token.type)?.[1] ?? ""
      const attrs = token.attrs && token.nesting > 0 ? Object.fromEntries(token.attrs) : undefined
      if (name !== "") set(marksOfTokens[name] ?? name, token.nesting > 0, attrs)
      else addText(token.content)
    }
  }
  flush()
  return content
}

/** The tags that open or close something. What has no partner is text. */
function pairedTags(tokens: readonly Token[]): ReadonlySet<Token> {
  const paired = new Set<Token>()
  const open = new Map<string, Token[]>()
  for (const token of tokens) {
    if (token.type !== "tag") continue
    const waiting = open.get(token.tag) ?? []
    open.set(token.tag, waiting)
    if (token.markup === "open") waiting.push(token)
    else {
      const partner = waiting.pop()
      if (partner) paired.add(partner).add(token)
    }
  }
  return paired
}

/** The marks as the schema orders them, without those that others exclude. Marks that it does not know come last. */
function setOf(open: readonly MarkJSON[], schema: Schema): readonly MarkJSON[] {
  let set: readonly Mark[] = []
  const unknown: MarkJSON[] = []
  for (const mark of open) {
    const type = schema.marks[mark.type]
    if (type) set = type.create(mark.attrs).addToSet(set)
    else unknown.push(mark)
  }
  return [...set.map(mark => mark.toJSON() as MarkJSON), ...unknown]
}

function areEqual(one: readonly MarkJSON[], other: readonly MarkJSON[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other))
}
