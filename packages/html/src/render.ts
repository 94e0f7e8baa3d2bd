// What DOMSerializer does, into a string: the same in a browser and where there is no document. Everything that a
// report brings along is escaped in one place, here.

import type { Attrs, DOMOutputSpec, Mark, Node } from "prosemirror-model"
import { roleOf } from "@tianbao/core"

/** How a node differs from what its own spec says: another spec, and HTML before and after its content. */
export interface Rendering {
  readonly spec?: DOMOutputSpec
  readonly before?: string
  readonly after?: string
}

/** What differs from the specs. */
export interface Renderer {
  /** Asked for each node, with the position before it. */
  node(node: Node, pos: number): Rendering
  /** Asked for each mark, with the nodes side by side that bear it: a spec of its own, null to leave the mark out. */
  mark?(mark: Mark, nodes: readonly Node[]): DOMOutputSpec | null | undefined
}

/** The HTML of a node's content. `start` is the position where the content begins. Marks that siblings share stay open
 * across them. */
export function renderContent(parent: Node, start: number, renderer: Renderer): string {
  const nodes: Placed[] = []
  parent.forEach((node, offset) => {
    nodes.push({ node, pos: start + offset, marks: node.marks.filter(mark => mark.type.spec.toDOM) })
  })
  return renderRun(nodes, 0, renderer)
}

interface Placed {
  readonly node: Node
  readonly pos: number
  readonly marks: readonly Mark[]
}

function renderRun(nodes: readonly Placed[], depth: number, renderer: Renderer): string {
  let html = ""
  for (let i = 0, end = 0; i < nodes.length; i = end) {
    end = i + 1
    const { node, pos, marks } = nodes[i] as Placed
    const mark = marks[depth]
    if (!mark) {
      html += renderNode(node, pos, renderer)
      continue
    }
    const { spanning, toDOM } = mark.type.spec
    if (spanning !== false) while (nodes[end]?.marks[depth]?.eq(mark)) end++
    const run = nodes.slice(i, end)
    const inner = renderRun(run, depth + 1, renderer)
    const own = renderer.mark?.(mark, run.map(placed => placed.node))
    const spec = own === undefined ? toDOM?.(mark, node.isInline) : own
    html += spec ? renderSpec(spec, inner, mark.attrs) : inner
  }
  return html
}

/** The HTML of one node without its marks. */
export function renderNode(node: Node, pos: number, renderer: Renderer): string {
  if (node.isText) return escapeHTML(node.text ?? "")
  const { spec = node.type.spec.toDOM?.(node), before = "", after = "" } = renderer.node(node, pos)
  const content = before + renderContent(node, pos + 1, renderer) + after
  if (spec === undefined) return content
  return renderSpec(spec, content, node.attrs, keepsSpace(node) ? "white-space: pre-wrap" : "")
}

/** True for a textblock with white space that HTML would drop: at an end, at a line break, doubled, or a tab. */
function keepsSpace(node: Node): boolean {
  if (!node.isTextblock || node.type.spec.code) return false
  const text = node.textBetween(0, node.content.size, "", leaf => roleOf(leaf.type) === "figure" ? "\ufffc" : "\n")
  return /(?:^|\n) | (?=[ \n]|$)|[\t\f\r]/.test(text)
}

const voidTags = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** `attrs` are those of the node or mark: what stands in them is data and never a spec, as for DOMSerializer. */
function renderSpec(spec: DOMOutputSpec, content: string, attrs: Attrs, style = ""): string {
  if (typeof spec === "string") return escapeHTML(spec)
  if (!Array.isArray(spec)) return renderDOM(spec as RenderedDOM, content)
  if (holds(attrs, spec)) throw new RangeError("An attribute's value may not be used as a DOM spec")
  const [tagName, ...rest]: readonly unknown[] = spec
  const tag = String(tagName).replace(/^.* /, "")
  if (!validName.test(tag)) throw new RangeError(`Not a tag name: ${tag}`)
  const [first] = rest
  const hasAttrs = typeof first === "object" && first !== null && !Array.isArray(first) && !("nodeType" in first)
  const open = `<${tag}${renderAttrs({ ...hasAttrs && first }, style)}>`
  if (voidTags.test(tag)) return open
  const children = hasAttrs ? rest.slice(1) : rest
  const inner = children
    .map(child => child === 0 ? content : renderSpec(child as DOMOutputSpec, content, attrs)).join("")
  // A parser drops the first line break after these.
  const guard = inner.startsWith("\n") && /^(?:pre|listing|textarea)$/i.test(tag) ? "\n" : ""
  return `${open}${guard}${inner}</${tag}>`
}

const validName = /^[a-z_][\w.:-]*$/i

/** Names that no attribute can have are left out, as are event handlers. */
function renderAttrs(attrs: Attrs, style: string): string {
  const all = style ? { ...attrs, style: [attrs["style"], style].filter(Boolean).join("; ") } : attrs
  return Object.entries(all).map(([key, value]: [string, unknown]) => {
    const name = key.replace(/^.* /, "")
    const left = value === null || value === undefined || !validName.test(name) || /^on/i.test(name)
    return left ? "" : ` ${name}="${escapeHTML(String(value))}"`
  }).join("")
}

interface RenderedDOM {
  readonly dom?: Element
  readonly contentDOM?: HTMLElement
  readonly outerHTML?: string
}

/** A host's spec may give real elements, fresh ones each time. */
function renderDOM({ dom, contentDOM, outerHTML }: RenderedDOM, content: string): string {
  if (!contentDOM) return dom?.outerHTML ?? outerHTML ?? content
  contentDOM.textContent = hole
  return dom?.outerHTML.replace(hole, () => content) ?? content
}

const hole = "\ue000report-content\ue001"

function holds(value: unknown, wanted: unknown): boolean {
  if (typeof value !== "object" || value === null) return false
  return Object.values(value).some(each => each === wanted || holds(each, wanted))
}

/** Text as HTML, for content and for attributes in double quotes. A carriage return would be read as a line feed. */
export function escapeHTML(text: string): string {
  return text.replace(/[&<>"\r]/g, char => entities[char] ?? char)
}

const entities: Readonly<Record<string, string>> =
  { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\r": "&#13;" }
