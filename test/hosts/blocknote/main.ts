// BlockNote keeps only what its own specs know: the report's come from the adapter.

import { BlockNoteSchema } from "@blocknote/core"
import "@blocknote/core/fonts/inter.css"
import { BlockNoteView } from "@blocknote/mantine"
import "@blocknote/mantine/style.css"
import { useCreateBlockNote } from "@blocknote/react"
import { reportExtension, reportSpecs } from "@tianbao/blocknote"
import { makeAllFigures, reviewBlanks } from "@tianbao/editor"
import { createElement, useEffect, type ComponentType, type ReactElement } from "react"
import { createRoot } from "react-dom/client"
import { present } from "../host.ts"

const schema = BlockNoteSchema.create().extend(reportSpecs())

function Page(): ReactElement {
  const editor = useCreateBlockNote({ schema, extensions: [reportExtension()] })
  useEffect(() => present({
    trigger: ";;",
    get view() {
      return editor.prosemirrorView
    },
    getHTML: () => editor.blocksToHTMLLossy(),
    setHTML: html => void editor.replaceBlocks(editor.document, editor.tryParseHTMLToBlocks(html)),
    setReadOnly: () => void (editor.isEditable = false),
    reviewBlanks: () => editor.exec(reviewBlanks),
    makeAllFigures: () => editor.exec(makeAllFigures),
  }), [editor])
  // BlockNote's types are not made for exactOptionalPropertyTypes.
  return createElement(BlockNoteView as ComponentType<{ readonly editor: unknown }>, { editor })
}

createRoot(document.getElementById("editor") as HTMLElement).render(createElement(Page))
