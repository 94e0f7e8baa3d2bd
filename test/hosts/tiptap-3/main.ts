import { ReportKit } from "@tianbao/tiptap"
import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import { present } from "../host.ts"

const editor = new Editor({ element: document.getElementById("editor"), extensions: [StarterKit, ReportKit] })
present({
  trigger: "/",
  view: editor.view,
  getHTML: () => editor.getHTML(),
  setHTML: html => editor.commands.setContent(html),
  reviewBlanks: () => editor.commands.reviewReportBlanks(),
  makeAllFigures: () => editor.commands.makeAllReportFigures(),
})
