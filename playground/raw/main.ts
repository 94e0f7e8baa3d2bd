// Tianbao in a bare ProseMirror: three nodes and a mark in the schema, the plugins in the state.

import { reportMarks, reportNodes } from "@tianbao/core"
import { reportPlugins } from "@tianbao/editor"
import { baseKeymap } from "prosemirror-commands"
import { exampleSetup } from "prosemirror-example-setup"
import { keymap } from "prosemirror-keymap"
import { Schema } from "prosemirror-model"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import "prosemirror-view/style/prosemirror.css"
import { part, wireExport } from "../host.ts"

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    ...reportNodes(),
    hard_break: { group: "inline", inline: true, selectable: false, parseDOM: [{ tag: "br" }], toDOM: () => ["br"] },
    text: { group: "inline" },
  },
  marks: { strong: { parseDOM: [{ tag: "strong" }], toDOM: () => ["strong", 0] }, ...reportMarks() },
})

const view = new EditorView(part("editor"), {
  state: EditorState.create({
    schema,
    plugins: [...reportPlugins(schema), ...exampleSetup({ schema, menuBar: false }), keymap(baseKeymap)],
  }),
})
wireExport(() => view)
Object.assign(window, { view })
