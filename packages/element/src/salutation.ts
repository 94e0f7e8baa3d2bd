import { roleOf } from "@tianbao/core"
import { Extension } from "@tiptap/core"
import { Plugin, PluginKey } from "@tiptap/pm/state"
import { Decoration, DecorationSet } from "@tiptap/pm/view"

/** Sets whom the report addresses (各位委员、同志们：) flush left: the paragraph after the title, where it ends with a colon. */
export const salutation = Extension.create({
  name: "salutation",
  addProseMirrorPlugins: () => [new Plugin({
    key: new PluginKey("salutation"),
    props: {
      decorations({ doc }) {
        const [title, line] = [doc.maybeChild(0), doc.maybeChild(1)]
        if (!title || !line || roleOf(title.type) !== "title" || !/^[^，。；]{1,40}：$/.test(line.textContent)) return null
        const from = title.nodeSize
        return DecorationSet.create(doc, [Decoration.node(from, from + line.nodeSize, { class: "report-salutation" })])
      },
    },
  })],
})
