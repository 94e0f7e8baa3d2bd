// BlockNote keeps of a document what its own specs know, and drops the rest without a word. So a report's nodes are given
// to it as such specs, over the same ProseMirror specs that every other host has. A block's text lies in a container
// there, which `reportExtension` tells the rest of Tianbao to look through.

import {
  createInlineContentSpecFromTipTapNode, createStyleSpecFromTipTapMark, type BlockSpec, type PropSchema,
} from "@blocknote/core"
import { reportMarks, reportNodes } from "@tianbao/core"
import { numberedView } from "@tianbao/editor"
import { markFromSpec, nodeFromSpec } from "@tianbao/tiptap"
import { Mark, Node, type NodeConfig } from "@tiptap/core"
import { DOMSerializer, type NodeSpec, type Schema } from "prosemirror-model"

const create = (config: NodeConfig): Node => Node.create(config)

/** What `BlockNoteSchema.extend` takes. */
export interface ReportSpecs {
  readonly blockSpecs: {
    readonly reportTitle: BlockSpec<"reportTitle", PropSchema, "inline">
    readonly reportSection: BlockSpec<"reportSection", PropSchema, "inline">
  }
  readonly inlineContentSpecs: {
    readonly reportFigure: ReturnType<typeof createInlineContentSpecFromTipTapNode<Node, PropSchema>>
  }
  readonly styleSpecs: {
    readonly reportSettled: ReturnType<typeof createStyleSpecFromTipTapMark<Mark, "boolean">>
  }
}

/** Titles, sections, figures and settled words for a BlockNote schema: `BlockNoteSchema.create().extend(reportSpecs())`. */
export function reportSpecs(): ReportSpecs {
  const { reportTitle, reportSection, reportFigure } = reportNodes()
  const figure = nodeFromSpec(create, "reportFigure", reportFigure)
  const settled = markFromSpec(config => Mark.create(config), "reportSettled", reportMarks().reportSettled)
  return {
    blockSpecs: {
      reportTitle: blockSpec("reportTitle", reportTitle),
      reportSection: blockSpec("reportSection", reportSection),
    },
    inlineContentSpecs: {
      reportFigure: createInlineContentSpecFromTipTapNode(figure, propsOf(reportFigure), {
        render: ({ type, props }, _update, editor) => htmlOf(editor, type, props),
        toExternalHTML: ({ type, props }, editor) => htmlOf(editor, type, props),
      }),
    },
    styleSpecs: { reportSettled: createStyleSpecFromTipTapMark(settled, "boolean") },
  }
}

function blockSpec<Name extends string>(name: Name, spec: NodeSpec): BlockSpec<Name, PropSchema, "inline"> {
  const plain = nodeFromSpec(create, name, { ...spec, group: "blockContent" })
  const node = spec["reportRole"] === "section"
    ? plain.extend({ addNodeView: () => ({ node, view }) => numberedView(node, view) })
    : plain
  const html = ({ props }: { readonly props: object }, editor: HasSchema): Rendered => htmlOf(editor, name, props)
  const implementation = { node, render: html, toExternalHTML: html }
  return { config: { type: name, propSchema: propsOf(spec), content: "inline" }, implementation }
}

/** A spec's attributes as props; null is a prop without a default. */
function propsOf({ attrs = {} }: NodeSpec): PropSchema {
  return Object.fromEntries(Object.entries(attrs).map(([name, { default: value }]) => [
    name, value === null ? { default: undefined, type: "string" } : { default: value as string | number | boolean },
  ]))
}

interface HasSchema {
  readonly pmSchema: Schema
}

interface Rendered {
  readonly dom: HTMLElement
  readonly contentDOM?: HTMLElement
}

function htmlOf(editor: HasSchema, name: string, props: object): Rendered {
  const node = editor.pmSchema.nodes[name]?.create({ ...props })
  const spec = node?.type.spec.toDOM?.(node)
  if (!spec) throw new RangeError(`No node "${name}" in this schema. Was it extended by reportSpecs()?`)
  return DOMSerializer.renderSpec(document, spec) as Rendered
}
