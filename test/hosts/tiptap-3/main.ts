import { ReportKit } from "@tianbao/tiptap"
import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { presentTiptap } from "../tiptap-host.ts"

presentTiptap(new Editor({ element: document.getElementById("editor"), extensions: [StarterKit, ReportKit] }))
