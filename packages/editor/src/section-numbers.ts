// The numbers of sections and attachments on screen are an attribute of each block's element, shown by `::before`. They are
// written after a change only if the sequence of levels changed: unchanged blocks are the same objects, so what changed is found by
// comparing the two lists of blocks from both ends.

import {
  blockNumbers, findNodeType, lineKind, officialNumbering, roleOf, sectionAttrs, type NumberingScheme,
} from "@tianbao/core"
import type { DOMOutputSpec, Node } from "prosemirror-model"
import type { Plugin } from "prosemirror-state"
import type { EditorView, NodeView } from "prosemirror-view"
import { reportKey, reportPlugin, type ReportKey } from "./plugin.ts"

const sectionNumbersKey: ReportKey<undefined> = reportKey<undefined>("reportSectionNumbers")

const attribute = "data-report-number"

/** Views with blocks that were drawn since their numbers were written. */
const unwritten = new WeakSet<EditorView>()

/** Shows the number of each section. `sectionType` is the name of the schema's section node, for a host's own heading;
 * null where that node has `numberedView` for its node view already. */
export function sectionNumbers({ scheme = officialNumbering, sectionType = "reportSection" }: {
  readonly scheme?: NumberingScheme
  readonly sectionType?: string | null
} = {}): Plugin {
  return reportPlugin(sectionNumbersKey, {
    props: sectionType === null ? {} : { nodeViews: { [sectionType]: numberedView, reportLine: numberedView } },
    view(view) {
      const write = (): void => {
        unwritten.delete(view)
        writeNumbers(view, scheme)
      }
      write()
      return {
        update: (_view, before) => {
          if (unwritten.has(view) || levelsChanged(before.doc, view.state.doc)) write()
        },
      }
    },
  }) as Plugin
}

/** A node view that is the block's own element, whose attributes are ours to write: of a section's heading, or a line. */
export function numberedView(node: Node, view: EditorView): NodeView {
  const { dom, hole } = render(node.type.spec.toDOM?.(node) ?? ["p", 0], view.dom.ownerDocument)
  dom.setAttribute(attribute, "")
  unwritten.add(view)
  return { dom, contentDOM: hole ?? dom, ignoreMutation: mutation => mutation.type === "attributes" }
}

interface Rendered {
  readonly dom: HTMLElement
  /** Takes the content. */
  readonly hole: HTMLElement | null
}

/** What DOMSerializer does for a textblock, without its class. */
function render(spec: DOMOutputSpec, document: Document): Rendered {
  if (!Array.isArray(spec)) {
    const made = spec as HTMLElement & { readonly dom?: HTMLElement; readonly contentDOM?: HTMLElement }
    return { dom: made.dom ?? made, hole: made.contentDOM ?? null }
  }
  const [tag, ...rest] = spec as readonly [string, ...unknown[]]
  const dom = document.createElement(tag)
  let hole: HTMLElement | null = null
  for (const part of rest) {
    if (part === 0) hole = dom
    else if (Array.isArray(part)) {
      const child = render(part as unknown as DOMOutputSpec, document)
      dom.append(child.dom)
      hole ??= child.hole
    } else if (typeof part === "string") dom.append(part)
    else if (typeof part === "object" && part !== null) setAttributes(dom, part)
  }
  return { dom, hole }
}

function setAttributes(dom: HTMLElement, attrs: object): void {
  for (const [name, value] of Object.entries(attrs)) {
    // A page's content security policy refuses a style attribute, not a style that is set.
    if (name === "style") dom.style.cssText = String(value)
    else if (value !== null && value !== undefined) dom.setAttribute(name, String(value))
  }
}

/** True where the sections or attachments of the two documents differ in number or level. */
function levelsChanged(before: Node, after: Node): boolean {
  if (before === after) return false
  const [oldBlocks, newBlocks] = [before.content.content, after.content.content]
  let start = 0
  let [oldEnd, newEnd] = [oldBlocks.length, newBlocks.length]
  while (start < oldEnd && start < newEnd && oldBlocks[start] === newBlocks[start]) start++
  while (oldEnd > start && newEnd > start && oldBlocks[oldEnd - 1] === newBlocks[newEnd - 1]) {
    oldEnd--
    newEnd--
  }
  return levels(oldBlocks, start, oldEnd) !== levels(newBlocks, start, newEnd)
}

function levels(blocks: readonly Node[], from: number, to: number): string {
  let text = ""
  for (let i = from; i < to; i++) {
    const block = blocks[i]
    const role = block && roleOf(block.type)
    if (block && role === "section") text += sectionAttrs(block).level
    else if (block && role === "line" && lineKind(block) === "attachment") text += "a"
    // Attachments that something stands between are counted apart.
    else if (text.endsWith("a") && role !== "page") text += "."
    else if (block && role === "page") text += `[${levels(block.content.content, 0, block.childCount)}]`
  }
  return text
}

function writeNumbers(view: EditorView, scheme: NumberingScheme): void {
  if (!findNodeType(view.state.schema, "section")) return
  const numbers = [...blockNumbers(view.state.doc, scheme)].sort(([a], [b]) => a - b)
  // Blocks in the order of the text; those in lists, quotes and cells have no number and lie deeper.
  const all = [...view.dom.querySelectorAll(`[${attribute}]:not([data-report-line]), [${attribute}][data-report-line="attachment"]`)]
  const direct = all.filter(element => element.parentElement === view.dom)
  const elements = direct.length === numbers.length ? direct
    : numbers.map(([pos]) => view.nodeDOM(pos) as Element | null)
  numbers.forEach(([, number], i) => {
    const element = elements[i]
    if (element && element.getAttribute(attribute) !== number) element.setAttribute(attribute, number)
  })
}
