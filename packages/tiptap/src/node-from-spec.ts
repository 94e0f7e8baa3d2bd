import type { Node as TiptapNode, NodeConfig } from "@tiptap/core"
import type { NodeSpec } from "prosemirror-model"

/** Makes a TipTap node that behaves as the ProseMirror spec does, under TipTap 2 and 3 alike. `create` is the
 * `Node.create` of the TipTap that the host runs. */
export function nodeFromSpec(create: (config: NodeConfig) => TiptapNode, name: string, spec: NodeSpec): TiptapNode {
  const { content, group, inline, atom, selectable, draggable, defining } = spec
  const { attrs = {}, parseDOM = [], toDOM, leafText, reportRole } = spec
  return create({
    name,
    // TipTap 2 leaves out the options of what has none, which its hosts do not expect.
    addOptions: () => ({}),
    ...(content !== undefined && { content }),
    ...(group !== undefined && { group }),
    ...(inline !== undefined && { inline }),
    ...(atom !== undefined && { atom }),
    ...(selectable !== undefined && { selectable }),
    ...(draggable !== undefined && { draggable }),
    ...(defining !== undefined && { defining }),
    // The spec's own rules read and write the attributes; TipTap must not do it again after them.
    addAttributes: () => Object.fromEntries(Object.entries(attrs).map(([key, { default: value, validate }]) => [key, {
      default: value as unknown,
      rendered: false,
      parseHTML: () => null,
      ...(validate !== undefined && { validate }),
    }])),
    parseHTML: () => parseDOM.filter(rule => rule.tag !== undefined),
    ...(toDOM && { renderHTML: ({ node }) => toDOM(node) }),
    ...(leafText && { renderText: ({ node }) => leafText(node) }),
    extendNodeSchema: extension => extension.name === name ? { reportRole, ...(leafText && { leafText }) } : {},
  })
}
