// Damaged text, replaced by its repaired form where it stands. Each block is read with one character a position, so the
// repairs are changes of the document and marks, figures and blocks stay as they are.

import { looksDamaged, repairText, type Repair, type RepairedText } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import type { EditorState, Transaction } from "prosemirror-state"
import { settleText } from "./paste.ts"
import { caretNear } from "./plugin.ts"
import { isInFlow } from "./section-commands.ts"

/** The text between two positions, a line a block, one character a position; or null where it is sound. */
export function damagedText(doc: Node, from: number, to: number): string | null {
  const text = blocksIn(doc, from, to).map(block => block.text).join("\n")
  return looksDamaged(text) ? text : null
}

/** Repairs what `damagedText` read; null where nothing can be repaired, or the dictionary cannot be loaded. */
export async function repairOf(text: string): Promise<RepairedText | null> {
  const repaired = await repairText(text).catch(() => null)
  return repaired && repaired.repairs.length > 0 ? repaired : null
}

/** Replaces the text between two positions by its repaired form, as one step of the history. Typed headings and 【待填：…】
 * that can be read only now become sections and blanks. `repairs` are those of this very text. */
export function takeRepaired(state: EditorState, from: number, to: number, repairs: readonly Repair[]): Transaction {
  const { tr, doc, schema, selection: { head } } = state
  const blocks = blocksIn(doc, from, to)
  let offset = 0
  const changes = blocks.flatMap(block => {
    const start = offset
    const end = start + block.text.length
    offset = end + 1
    const own = repairs.filter(repair => repair.from < end && repair.to > start)
    return own.length > 0 ? [{ block, start, own }] : []
  })
  for (const { block: { node, pos, from: first, isWhole }, start, own } of changes.reverse()) {
    // An offset in the text, as one in the block's content.
    const shift = first - pos - 1 - start
    const repaired = withRepairs(node, own.map(repair => ({
      from: repair.from + shift, to: repair.to + shift, text: repair.text,
    })))
    tr.replaceWith(pos, pos + node.nodeSize, settleText(repaired, schema, isWhole && isInFlow(doc.resolve(pos + 1))))
  }
  const index = blocks.findIndex(({ node, pos }) => head > pos && head < pos + node.nodeSize)
  const block = blocks[index]
  // Behind what was pasted the caret stays behind it; elsewhere it stays in its block.
  if (block && index === blocks.length - 1) tr.setSelection(caretNear(state, tr.doc, tr.mapping.map(to, 1), -1))
  else if (block) tr.setSelection(caretNear(state, tr.doc, tr.mapping.map(block.pos, -1) + 1))
  return tr.setMeta("closeHistory$", true)
}

interface Block {
  readonly node: Node
  readonly pos: number
  /** Where the part of its content that lies in the range begins. */
  readonly from: number
  readonly text: string
  readonly isWhole: boolean
}

function blocksIn(doc: Node, from: number, to: number): readonly Block[] {
  const blocks: Block[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return !node.isInline
    const start = Math.max(from, pos + 1)
    const end = Math.min(to, pos + node.nodeSize - 1)
    if (start <= end && !node.type.spec.code) {
      const text = node.textBetween(start - pos - 1, end - pos - 1, undefined, "\ufffc")
      blocks.push({ node, pos, from: start, text, isWhole: end - start === node.content.size })
    }
    return false
  })
  return blocks
}

/** A block with changes made in its text; a change over two pieces of text takes the marks of the first. */
function withRepairs(block: Node, changes: readonly Pick<Repair, "from" | "to" | "text">[]): Node {
  const nodes: Node[] = []
  block.forEach((node, offset) => {
    if (node.text === undefined) {
      nodes.push(node)
      return
    }
    let text = ""
    let at = offset
    const end = offset + node.text.length
    for (const change of changes) {
      if (change.to <= offset || change.from >= end) continue
      text += node.text.slice(at - offset, Math.max(at, change.from) - offset)
      if (change.from >= offset) text += change.text
      at = Math.min(end, change.to)
    }
    text += node.text.slice(at - offset)
    if (text !== "") nodes.push(node.type.schema.text(text, node.marks))
  })
  return block.type.create(block.attrs, nodes, block.marks)
}
