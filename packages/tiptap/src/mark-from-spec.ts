import type { Mark as TiptapMark, MarkConfig } from "@tiptap/core"
import type { MarkSpec } from "prosemirror-model"

/** Makes a TipTap mark without attributes that behaves as the ProseMirror spec does, under TipTap 2 and 3 alike.
 * `create` is the `Mark.create` of the TipTap that the host runs. "Clear formatting" leaves it where it is, as far as
 * the host's TipTap knows of that. */
export function markFromSpec(create: (config: MarkConfig) => TiptapMark, name: string, spec: MarkSpec): TiptapMark {
  const { inclusive, parseDOM = [], toDOM } = spec
  return create({
    name,
    addOptions: () => ({}),
    keepOnSplit: false,
    clearable: false,
    ...(inclusive !== undefined && { inclusive }),
    parseHTML: () => parseDOM,
    ...(toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }),
  })
}
