// An editor with ProseMirror and TipTap inside its bundle: ReportKit is made from the classes of the extensions that it
// passes. It has a slash menu of its own, so ours opens on ;;.

import { createReportKit, type TiptapParts } from "@tianbao/tiptap/create"
import type { SingleCommands } from "@tiptap/core"
import { AiEditor } from "aieditor"
import "aieditor/dist/style.css"
import { present } from "../host.ts"

new AiEditor({
  element: "#editor",
  onCreateBefore(_editor, extensions) {
    const classOf = (type: string): unknown => extensions.find(extension => extension.type === type)?.constructor
    const [Node, Extension, Mark] = ["node", "extension", "mark"].map(classOf)
    const ReportKit = createReportKit({ Node, Extension, Mark } as TiptapParts)
    return [...extensions, ReportKit as unknown as (typeof extensions)[number]]
  },
  onCreated({ innerEditor }) {
    // Its own TipTap's types know nothing of ReportKit's commands.
    const editor = innerEditor as unknown as { readonly commands: SingleCommands }
    present({
      trigger: ";;",
      view: innerEditor.view as never,
      getHTML: () => innerEditor.getHTML(),
      setHTML: html => innerEditor.commands.setContent(html),
      reviewBlanks: () => editor.commands.reviewReportBlanks(),
      makeAllFigures: () => editor.commands.makeAllReportFigures(),
    })
  },
})
