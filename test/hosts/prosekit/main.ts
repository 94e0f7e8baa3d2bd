// ProseKit: specs by defineNodeSpec, plugins by definePlugin, above all others so that a title's keys are ours.

import { reportMarks, reportNodes } from "@tianbao/core"
import { makeAllFigures, reportPlugins, reviewBlanks } from "@tianbao/editor"
import { defineBasicExtension } from "prosekit/basic"
import "prosekit/basic/style.css"
import {
  createEditor, defineMarkSpec, defineNodeSpec, definePlugin, htmlFromNode, Priority, union, withPriority,
} from "prosekit/core"
import { present } from "../host.ts"

const editor = createEditor({
  extension: union(
    defineBasicExtension(),
    ...Object.entries(reportNodes()).map(([name, spec]) => defineNodeSpec({ name, ...spec })),
    ...Object.entries(reportMarks()).map(([name, spec]) => defineMarkSpec({ name, ...spec })),
    withPriority(definePlugin(({ schema }) => reportPlugins(schema)), Priority.highest),
  ),
})
editor.mount(document.getElementById("editor"))

present({
  trigger: "/",
  view: editor.view,
  getHTML: () => htmlFromNode(editor.state.doc),
  setHTML: html => editor.setContent(html),
  setReadOnly: () => editor.view.setProps({ editable: () => false }),
  reviewBlanks: () => editor.exec(reviewBlanks),
  makeAllFigures: () => editor.exec(makeAllFigures),
})
