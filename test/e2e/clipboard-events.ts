// Selecting, copying and pasting in a page under test.

import type { Node } from "prosemirror-model"
import type { EditorPage } from "./editor-page.ts"

/** Selects from <a> to <b>. */
export async function select(
  editor: EditorPage,
  node: Node & { readonly tag?: Readonly<Record<string, number>> },
): Promise<void> {
  await editor.set(node)
  await editor.page.evaluate(
    ({ a, b }) => {
      const { tr, doc, selection } = window.view.state
      const { create } = selection.constructor as unknown as {
        create: (doc: unknown, from: number, to: number) => typeof selection
      }
      window.view.dispatch(tr.setSelection(create.call(selection.constructor, doc, a, b)))
    },
    { a: node.tag?.["a"] ?? 0, b: node.tag?.["b"] ?? 0 },
  )
}

/** Presses a key for copy, cut or paste; gives what the page then has on its clipboard event. */
export async function copied(
  editor: EditorPage,
  key: "c" | "x" = "c",
): Promise<{ readonly html: string; readonly text: string }> {
  await editor.page.evaluate(() => {
    const listen = (event: ClipboardEvent): void => {
      Object.assign(window, {
        copied: {
          html: event.clipboardData?.getData("text/html"),
          text: event.clipboardData?.getData("text/plain"),
        },
      })
    }
    window.addEventListener("copy", listen, { once: true })
    window.addEventListener("cut", listen, { once: true })
  })
  await editor.press(`ControlOrMeta+${key}`)
  return editor.page.evaluate(() => (window as unknown as { copied: { html: string; text: string } }).copied)
}

/** Puts the caret at the end of the document. */
export async function caretAtEnd(editor: EditorPage): Promise<void> {
  await editor.page.evaluate(() => {
    const { tr, doc, selection } = window.view.state
    const { near } = Object.getPrototypeOf(selection.constructor) as {
      near(pos: unknown, bias: number): typeof selection
    }
    window.view.dispatch(
      tr.setSelection(near.call(Object.getPrototypeOf(selection.constructor), doc.resolve(doc.content.size), -1)),
    )
  })
}

/** Pastes what another program put on the clipboard. */
export async function paste(editor: EditorPage, data: { readonly html?: string; readonly text?: string }): Promise<void> {
  await editor.page.evaluate(({ html, text }) => {
    const clipboardData = new DataTransfer()
    if (html !== undefined) clipboardData.setData("text/html", html)
    if (text !== undefined) clipboardData.setData("text/plain", text)
    window.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}
