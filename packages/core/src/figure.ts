import type { Node } from "prosemirror-model"
import { figureAttrs, roleOf, type FigureAttrs } from "./schema.ts"

/** A figure in a document. `pos` is the position before it and goes stale with the document. */
export interface Figure {
  readonly node: Node
  readonly pos: number
}

/** A figure with its attributes, read once for all who ask. */
export interface ReadFigure extends Figure {
  readonly attrs: FigureAttrs
}

/** All figures in the order of the text, at any depth. Memoised on the document. */
export function figuresIn(doc: Node): readonly ReadFigure[] {
  let figures = figuresOf.get(doc)
  if (!figures) {
    const list: ReadFigure[] = []
    collect(doc, 0, list)
    figuresOf.set(doc, figures = list)
  }
  return figures
}

const figuresOf = new WeakMap<Node, readonly ReadFigure[]>()

function collect(parent: Node, start: number, list: ReadFigure[]): void {
  let pos = start
  for (const node of parent.content.content) {
    const { text, content: { size } } = node
    if (text !== undefined) pos += text.length
    else if (size > 0) {
      collect(node, pos + 1, list)
      pos += size + 2
    } else {
      if (roleOf(node.type) === "figure") list.push({ node, pos, attrs: figureAttrs(node) })
      pos += node.nodeSize
    }
  }
}

/** True where a figure has no answer: no value, and not marked 不适用 with a reason. An optional figure may stay blank,
 * but is one all the same. */
export function isBlank(figure: Node): boolean {
  return lacksAnswer(figureAttrs(figure))
}

/** `isBlank` of a figure's attributes. */
export function lacksAnswer({ value, status, reason }: FigureAttrs): boolean {
  return value === null && !(status === "absent" && reason.trim() !== "")
}
