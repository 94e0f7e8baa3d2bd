// An editor with ProseMirror and TipTap inside its bundle: ReportKit is made from the classes of the extensions that it
// passes. It has a slash menu of its own, so ours opens on ;;.

import { createReportKit, type TiptapParts } from "@tianbao/tiptap/create"
import { AiEditor } from "aieditor"
import "aieditor/dist/style.css"
import { presentTiptap } from "../tiptap-host.ts"

new AiEditor({
  element: "#editor",
  onCreateBefore(_editor, extensions) {
    const classOf = (type: string): unknown => extensions.find(extension => extension.type === type)?.constructor
    const [Node, Extension, Mark] = ["node", "extension", "mark"].map(classOf)
    const ReportKit = createReportKit({ Node, Extension, Mark } as TiptapParts)
    return [...extensions, ReportKit as unknown as (typeof extensions)[number]]
  },
  onCreated: ({ innerEditor }) => presentTiptap(innerEditor, ";;"),
})
