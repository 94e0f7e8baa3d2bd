// Umo Editor takes extensions as a prop. Math and diagrams, which it would load from a CDN, are switched off.

import { ReportKit } from "@tianbao/tiptap"
import { UmoEditor } from "@umoteam/editor"
import "@umoteam/editor/style"
import { createApp, h } from "vue"
import { presentTiptap } from "../tiptap-host.ts"

createApp({
  render: () => h(UmoEditor, {
    extensions: [ReportKit],
    disableExtensions: ["math", "mermaid"],
    cdnUrl: ".",
    onCreated: ({ editor }: { readonly editor: Parameters<typeof presentTiptap>[0] }) => presentTiptap(editor),
  }),
}).mount("#editor")
