// One editor a page: `?kit=1&size=10000`. The bare editor is TipTap's StarterKit with headings and plain text in the places of
// sections and figures, so both hold the same characters.

import { nextBlank } from "@tianbao/editor"
import { ReportKit } from "@tianbao/tiptap"
import { Editor } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import "@tianbao/editor/style.css"
import { reportJSON } from "../document.ts"

const query = new URLSearchParams(location.search)
const kit = query.get("kit") === "1"
const size = Number(query.get("size"))
const content = reportJSON(size, kit)
const element = document.getElementById("editor") as HTMLElement

const start = performance.now()
const editor = new Editor({
  element,
  extensions: [StarterKit.configure({ trailingNode: false, ...(kit && { heading: false }) }), ...kit ? [ReportKit] : []],
  content,
})
const created = performance.now() - start
await nextFrame()
const loaded = performance.now() - start

/** Resolves after the next frame has been drawn. */
function nextFrame(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve()
    channel.port2.postMessage(null)
  }))
}

/** The middle of the document: the end of its middle paragraph. */
function middle(): number {
  const { doc } = editor.state
  const index = Math.floor(doc.childCount / 2) + 5
  let pos = 0
  for (let i = 0; i < index; i++) pos += doc.child(i).nodeSize
  return pos + doc.child(index).nodeSize - 1
}

const frames: number[] = []
window.addEventListener("keydown", () => {
  const pressed = performance.now()
  void nextFrame().then(() => frames.push(performance.now() - pressed))
}, true)

const bench = {
  created,
  loaded,
  frames,
  focus(): void {
    editor.commands.setTextSelection(middle())
    editor.view.focus()
    editor.view.dispatch(editor.state.tr.scrollIntoView())
  },
  /** Script time of one dispatch that inserts a character, in ms. */
  dispatches(count: number): number[] {
    const times: number[] = []
    for (let i = 0; i < count; i++) {
      const tr = editor.state.tr.insertText("字", middle())
      const before = performance.now()
      editor.view.dispatch(tr)
      times.push(performance.now() - before)
    }
    return times
  },
  async nextBlank(): Promise<number> {
    const before = performance.now()
    nextBlank(editor.state, editor.view.dispatch, editor.view)
    await nextFrame()
    return performance.now() - before
  },
  isMenuOpen: (): boolean => document.querySelector(".report-slash:not([hidden])") !== null,
}

declare global {
  interface Window { bench: typeof bench }
}
window.bench = bench
