// What the element's editor can hold: the nodes and marks that `reportSchema()` of core knows, by the same names, so that
// what it stores is read as it is on a server. Single packages and not the starter kit: its links alone weigh as much as
// all of ours for figures.

import { storedMarks } from "@tianbao/core"
import { ReportKit, type ReportKitOptions } from "@tianbao/tiptap"
import { Mark, type AnyExtension } from "@tiptap/core"
import { Blockquote } from "@tiptap/extension-blockquote"
import { Bold } from "@tiptap/extension-bold"
import { Code } from "@tiptap/extension-code"
import { CodeBlock } from "@tiptap/extension-code-block"
import { Document } from "@tiptap/extension-document"
import { HardBreak } from "@tiptap/extension-hard-break"
import { HorizontalRule } from "@tiptap/extension-horizontal-rule"
import { Italic } from "@tiptap/extension-italic"
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list"
import { Paragraph } from "@tiptap/extension-paragraph"
import { Strike } from "@tiptap/extension-strike"
import { TableKit } from "@tiptap/extension-table"
import { Text } from "@tiptap/extension-text"
import { Underline } from "@tiptap/extension-underline"
import { Dropcursor, Gapcursor, UndoRedo } from "@tiptap/extensions"
import type { MarkSpec } from "@tiptap/pm/model"

/** The extensions of the element's editor. */
export function reportExtensions(options: Partial<ReportKitOptions> = {}): AnyExtension[] {
  return [
    Document, Paragraph, Text, HardBreak, HorizontalRule, Blockquote, CodeBlock,
    BulletList, OrderedList, ListItem, ListKeymap,
    Bold, Italic, Underline, Strike, Code,
    ...Object.entries(storedMarks).map(storedMark),
    TableKit, UndoRedo, Dropcursor, Gapcursor,
    ReportKit.configure(options),
  ]
}

function storedMark([name, { inclusive, excludes, attrs = {}, parseDOM = [], toDOM }]: [string, MarkSpec]): AnyExtension {
  return Mark.create({
    name,
    ...(inclusive !== undefined && { inclusive }),
    ...(excludes !== undefined && { excludes }),
    addAttributes: () => Object.fromEntries(Object.entries(attrs).map(([key, { default: value, validate }]) =>
      [key, { default: value as unknown, rendered: false, parseHTML: () => null, ...(validate && { validate }) }])),
    parseHTML: () => parseDOM,
    ...(toDOM && { renderHTML: ({ mark }) => toDOM(mark, true) }),
  })
}
