// TipTap 2 in its bundle: ReportKit is made from the classes of its own extensions.

import { createReportKit, type TiptapParts } from "@tianbao/tiptap/create"
import ElementPlus from "element-plus"
import "element-plus/dist/index.css"
import { Bold, BulletList, Document, ElementTiptap, History, Paragraph, Text } from "element-tiptap"
import "element-tiptap/lib/style.css"
import { createApp, h } from "vue"
import { presentTiptap } from "../tiptap-host.ts"

const [Node, Extension, Mark] = [Paragraph, History, Bold].map(({ constructor }) => constructor)
const ReportKit = createReportKit({ Node, Extension, Mark } as unknown as TiptapParts)

createApp({
  render: () => h(ElementTiptap, {
    content: "",
    extensions: [Document, Text, Paragraph, Bold, BulletList, History, ReportKit],
    onOnCreate: ({ editor }: { readonly editor: Parameters<typeof presentTiptap>[0] }) => presentTiptap(editor),
  }),
}).use(ElementPlus).mount("#editor")
