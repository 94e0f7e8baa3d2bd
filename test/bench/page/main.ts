// One editor a page: `?form=report&size=10000`. See document.ts for the forms.

import { endFind, findPrevious, nextBlank, setFind } from "@tianbao/editor"
import { ReportKit } from "@tianbao/tiptap"
import { Editor, Node } from "@tiptap/core"
import StarterKit from "@tiptap/starter-kit"
import "@tianbao/editor/style.css"
import { reportJSON, type Form } from "../document.ts"

const query = new URLSearchParams(location.search)
const form = query.get("form") as Form
const content = reportJSON(Number(query.get("size")), form)
const element = document.getElementById("editor") as HTMLElement

/** What a host would make of a number without us: an inline atom that shows its label. */
const plainFigure = Node.create({
  name: "plainFigure",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: "" } }),
  parseHTML: () => [{ tag: "span[data-plain]" }],
  renderHTML: ({ node }) => ["span", { "data-plain": "", class: "plain" }, String(node.attrs["label"])],
})

const kit = form === "report"
const starterKit = StarterKit.configure({ trailingNode: false, ...(kit && { heading: false }) })
const start = performance.now()
const editor = new Editor({ element, extensions: [starterKit, kit ? ReportKit : plainFigure], content })
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

/** The middle of the document: the end of a paragraph without a figure. */
function middle(): number {
  const { doc } = editor.state
  let index = Math.floor(doc.childCount / 2)
  while (doc.child(index).childCount !== 1 || doc.child(index).type.name !== "paragraph") index++
  let pos = 0
  for (let i = 0; i <= index; i++) pos += doc.child(i).nodeSize
  return pos - 1
}

const frames: number[] = []
window.addEventListener("keydown", () => {
  const pressed = performance.now()
  void nextFrame().then(() => frames.push(performance.now() - pressed))
}, true)

const bench = {
  loaded,
  /** From each key to the frame behind it, in ms. */
  frames,
  focus(): void {
    editor.commands.setTextSelection(middle())
    editor.view.focus()
    editor.view.dispatch(editor.state.tr.scrollIntoView())
  },
  /** Script time of one dispatch that inserts a character, in ms: not shown, so that no layout is in it. */
  dispatches(count: number): number[] {
    const times: number[] = []
    element.hidden = true
    for (let i = 0; i < count; i++) {
      const tr = editor.state.tr.insertText("字", middle())
      const before = performance.now()
      editor.view.dispatch(tr)
      times.push(performance.now() - before)
    }
    element.hidden = false
    return times
  },
  /** Script time of a search for what most paragraphs hold, in ms, and of a dispatch while its last hit is shown. */
  find(text: string): { readonly look: number; readonly key: number } {
    const start = performance.now()
    setFind({ text })(editor.state, editor.view.dispatch)
    findPrevious(editor.state, editor.view.dispatch)
    const look = performance.now() - start
    const times = bench.dispatches(41).sort((a, b) => a - b)
    endFind(editor.state, editor.view.dispatch)
    return { look, key: times[20] ?? 0 }
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
