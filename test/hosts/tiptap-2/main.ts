// The same lines as for TipTap 3.

import { ReportKit } from "@tianbao/tiptap"
import { Editor, type AnyExtension } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { presentTiptap } from "../tiptap-host.ts"

presentTiptap(new Editor({
  element: document.getElementById("editor") as HTMLElement,
  // Its types are those of the TipTap that is installed beside it, which in this repository is version 3.
  extensions: [StarterKit, ReportKit as unknown as AnyExtension],
}))
