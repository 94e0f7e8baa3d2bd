// Tianbao in TipTap 3: one extension more.

import { ReportKit } from "@tianbao/tiptap"
import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { part, wireExport } from "../host.ts"

const editor = new Editor({ element: part("editor"), extensions: [StarterKit, ReportKit] })
wireExport(() => editor.view)
Object.assign(window, { editor, view: editor.view })
