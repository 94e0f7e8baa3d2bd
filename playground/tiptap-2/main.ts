// Tianbao in TipTap 2: the host hands over its own TipTap.

import { createReportKit } from "@tianbao/tiptap/create"
import { Editor, Extension, Mark, Node } from "tiptap-core-2"
import StarterKit from "tiptap-starter-kit-2"
import { part, wireExport } from "../host.ts"

const ReportKit = createReportKit({ Node, Extension, Mark } as never)
const editor = new Editor({ element: part("editor"), extensions: [StarterKit as never, ReportKit as never] })
wireExport(() => editor.view as never)
Object.assign(window, { editor, view: editor.view })
