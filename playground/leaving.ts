// Every way out leads through the gate. Where it stays closed, the person is told why and may take a draft instead.

import { draft, gate, isDraft, type CheckedDoc } from "@tianbao/core"
import { checkReport } from "@tianbao/editor"
import { toPage } from "@tianbao/html"
import type { Node } from "@tiptap/pm/model"
import type { EditorView } from "@tiptap/pm/view"
import { download, fileName } from "./files.ts"
import type { Strings } from "./locale.ts"
import { titleOf } from "./overview.ts"
import { openRefusal } from "./refusal-dialog.ts"

/** How a report leaves the page. */
export type Exit = "word" | "page" | "print"

/** Lets the report out, or says why not. Resolves to the place where the person wants to go on, or null. */
export async function leave(view: EditorView, exit: Exit, strings: Strings): Promise<number | null> {
  const result = checkReport(view, undefined, strings.messages)
  if (result.open) {
    await exits[exit](result.doc, strings)
    return null
  }
  const answer = await openRefusal(view.state.doc, result.diagnostics, exit === "print", strings)
  if (answer !== "draft") return answer
  await exits[exit](draft(view.state.doc), strings)
  return null
}

/** Lets the report out as a draft, whatever it lacks. */
export async function leaveAsDraft(doc: CheckedDoc, exit: Exit, strings: Strings): Promise<void> {
  await exits[exit](doc, strings)
}

/** Marks the page as a draft whenever it is printed while the gate is closed: the browser's own menu prints too. */
export function markDrafts(read: () => Node): void {
  addEventListener("beforeprint", () => document.body.toggleAttribute("data-draft", !gate(read()).open))
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

const exits: Readonly<Record<Exit, (doc: CheckedDoc, strings: Strings) => Promise<void>>> = {
  async word(doc, strings) {
    const { toDocx } = await import("@tianbao/docx")
    download(nameOf(doc, "docx", strings), new Uint8Array(await toDocx(doc)), wordType)
  },
  async page(doc, strings) {
    download(nameOf(doc, "html", strings), toPage(doc), "text/html;charset=utf-8")
  },
  async print() {
    window.print()
  },
}

function nameOf(doc: CheckedDoc, extension: string, strings: Strings): string {
  const mark = extension === "html" ? strings.page : ""
  return fileName((isDraft(doc) ? strings.draft : "") + titleOf(doc) + mark, extension)
}
