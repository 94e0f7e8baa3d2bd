import { reportMarks, reportNodes } from "@tianbao/core"
import { makeAllFigures, reportPlugins, reviewBlanks } from "@tianbao/editor"
import { exampleSetup } from "prosemirror-example-setup"
import { DOMParser, DOMSerializer, Schema, type MarkSpec } from "prosemirror-model"
import { bulletList, listItem, orderedList } from "prosemirror-schema-list"
import { EditorState } from "prosemirror-state"
import { EditorView } from "prosemirror-view"
import { present } from "../host.ts"

// A host need not have the mark: nothing can be settled then.
const marks: Record<string, MarkSpec> = location.search === "?without-mark" ? {} : reportMarks()
const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    ordered_list: { ...orderedList, group: "block", content: "list_item+" },
    bullet_list: { ...bulletList, group: "block", content: "list_item+" },
    list_item: { ...listItem, content: "paragraph block*" },
    ...reportNodes(),
    text: { group: "inline" },
  },
  marks,
})

const view = new EditorView(document.getElementById("editor"), {
  state: EditorState.create({
    schema,
    plugins: [...reportPlugins(schema), ...exampleSetup({ schema, menuBar: false })],
  }),
})
present({
  trigger: "/",
  view,
  getHTML() {
    const box = document.createElement("div")
    box.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content))
    return box.innerHTML
  },
  setHTML(html) {
    const box = document.createElement("div")
    box.innerHTML = html
    const { content } = DOMParser.fromSchema(schema).parse(box)
    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, content))
  },
  setReadOnly: () => view.setProps({ editable: () => false }),
  reviewBlanks: () => reviewBlanks(view.state, view.dispatch, view),
  makeAllFigures: () => makeAllFigures(view.state, view.dispatch, view),
})
Object.assign(window, { view })
