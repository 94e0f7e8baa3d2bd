import { ReportKit } from "@tianbao/tiptap"
import { Editor, type AnyExtension } from "@tiptap/core"
import { Blockquote } from "@tiptap/extension-blockquote"
import { Bold } from "@tiptap/extension-bold"
import { Document } from "@tiptap/extension-document"
import { Heading } from "@tiptap/extension-heading"
import { Italic } from "@tiptap/extension-italic"
import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list"
import { Paragraph } from "@tiptap/extension-paragraph"
import { TableKit } from "@tiptap/extension-table"
import { Text } from "@tiptap/extension-text"
import { UndoRedo } from "@tiptap/extensions"
import { presentTiptap } from "../tiptap-host.ts"

presentTiptap(new Editor({
  element: document.getElementById("editor"),
  // Without StarterKit: its 3.20 would bring the newest of everything in it.
  extensions: [
    Document, Paragraph, Text, Heading, Blockquote, BulletList, OrderedList, ListItem, ListKeymap, TableKit, Bold, Italic,
    UndoRedo,
    // Its types are those of the TipTap that is installed beside it, which in this repository is a newer one.
    ReportKit as unknown as AnyExtension,
  ],
}))
