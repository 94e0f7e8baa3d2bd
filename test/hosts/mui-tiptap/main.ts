import { ReportKit } from "@tianbao/tiptap"
import StarterKit from "@tiptap/starter-kit"
import { RichTextEditor, type RichTextEditorProps } from "mui-tiptap"
import { createElement } from "react"
import { createRoot } from "react-dom/client"
import { presentTiptap } from "../tiptap-host.ts"

createRoot(document.getElementById("editor") as HTMLElement).render(createElement(RichTextEditor, {
  // Its types are read as CommonJS ones here, and so are TipTap's below them.
  extensions: [StarterKit, ReportKit] as unknown as NonNullable<RichTextEditorProps["extensions"]>,
  onCreate: ({ editor }) => presentTiptap(editor),
}))
