// Markdown as it is read: CommonMark with GFM's tables and strikethrough, figures, a few inline tags, attribute blocks.
// Links are kept as they are written and allowed by the one list that all links go by.

import { lineKinds, safeHref } from "@tianbao/core"
import MarkdownIt, { type StateCore, type StateInline, type Token } from "markdown-it"
import { cutAttributeBlock, type AttributeBlock } from "./attribute-block.ts"
import { figurePattern, readFigure, tablePipe } from "./figure-syntax.ts"

/** The tokens of a text. Blocks nested deeper than `depth` come with tokens that say so by their level, or not at all. */
export function tokensOf(text: string, depth: number): Token[] {
  parser.set({ maxNesting: depth + 2 })
  return parser.parse(text, {})
}

/** The block that stood at the end of a heading's or paragraph's line; `open` is its opening token. */
export function attributeBlockOf(open: Token): AttributeBlock | null {
  return open.meta?.["block"] as AttributeBlock | undefined ?? null
}

/** True for a block that a heading may have. */
function fitsHeading({ classes, attrs }: AttributeBlock): boolean {
  return classes.every(name => headingClasses.has(name)) && Object.keys(attrs).every(name => name === "role")
}

const headingClasses: ReadonlySet<string> = new Set(["title", "section", "run-in", "open", "plain"])

/** True for a block that makes a paragraph a line. */
function fitsLine({ classes, attrs }: AttributeBlock): boolean {
  return classes.length === 1 && lineKinds.some(kind => kind === classes[0]) && Object.keys(attrs).length === 0
}

const parser = new MarkdownIt({ html: true })
parser.normalizeLink = url => url
parser.normalizeLinkText = text => text
parser.validateLink = url => safeHref(url) !== null
parser.disable(["html_inline", "text_join"])
parser.inline.ruler.before("escape", "figure", figure)
parser.inline.ruler.before("autolink", "tag", inlineTag)
parser.core.ruler.before("block", "hide_pipes", hidePipes)
parser.core.ruler.before("inline", "attribute_blocks", attributeBlocks)
parser.core.ruler.push("show_pipes", showPipes)

/** Hanzi and their punctuation stand beside each other without spaces, where `**一是加强领导。**各单位` would not end
 * at its second `**`: there what stands on the other side does not matter. */
parser.inline.State = class extends parser.inline.State {
  override scanDelims(start: number, canSplitWord: boolean): ReturnType<StateInline["scanDelims"]> {
    const scanned = super.scanDelims(start, canSplitWord)
    const before = this.src.charAt(start - 1)
    const after = this.src.charAt(start + scanned.length)
    if (!canSplitWord || !(cjk.test(before) || cjk.test(after))) return scanned
    return {
      ...scanned,
      can_open: scanned.can_open || /\S/.test(after),
      can_close: scanned.can_close || /\S/.test(before),
    }
  }
}

/** One character of Chinese text, its punctuation included. */
export const cjk: RegExp = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’—…·]/

function figure(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith("{{", state.pos)) return false
  const pattern = new RegExp(figurePattern.source, "y")
  pattern.lastIndex = state.pos
  const source = pattern.exec(state.src)?.[0]
  const attrs = source === undefined || state.pos + source.length > state.posMax ? null : readFigure(source)
  if (source === undefined || !attrs) return false
  if (!silent) state.push("figure", "", 0).meta = { attrs }
  state.pos += source.length
  return true
}

const tagPattern = /<(?:(\/?)(u|sub|sup|mark)|(br) ?\/?)>/iy

function inlineTag(state: StateInline, silent: boolean): boolean {
  tagPattern.lastIndex = state.pos
  const [source, slash, pairedTag, lineBreak] = tagPattern.exec(state.src) ?? []
  if (source === undefined || state.pos + source.length > state.posMax) return false
  if (!silent) {
    if (lineBreak !== undefined) state.push("hardbreak", "br", 0)
    else {
      const token = state.push("tag", pairedTag?.toLowerCase() ?? "", 0)
      token.content = source
      token.markup = slash ? "close" : "open"
    }
  }
  state.pos += source.length
  return true
}

/** A table's row is cut at each `|` before anything in it is read. */
function hidePipes(state: StateCore): void {
  if (!state.src.includes("{{") || state.src.includes(tablePipe)) return
  const lines = state.src.split("\n").map(line =>
    line.includes("{{") && line.replace(figurePattern, "").includes("|")
      ? line.replace(figurePattern, source => source.replaceAll("|", tablePipe))
      : line)
  state.src = lines.join("\n")
  state.env["hidden"] = state.src.includes(tablePipe)
}

function showPipes(state: StateCore): void {
  if (state.env["hidden"] !== true) return
  for (const token of state.tokens) {
    for (const each of [token, ...token.children ?? []]) {
      each.content = each.content.replaceAll(tablePipe, "|")
      for (const attr of each.attrs ?? []) if (typeof attr[1] === "string") attr[1] = attr[1].replaceAll(tablePipe, "|")
    }
  }
}

function attributeBlocks(state: StateCore): void {
  state.tokens.forEach((token, i) => {
    const open = state.tokens[i - 1]
    const isHeading = open?.type === "heading_open"
    if (token.type !== "inline" || !open || !(isHeading || open.type === "paragraph_open")) return
    const cut = cutAttributeBlock(token.content)
    if (!cut || !(isHeading ? fitsHeading : fitsLine)(cut.block)) return
    token.content = cut.text
    open.meta = { ...open.meta, block: cut.block }
  })
}
