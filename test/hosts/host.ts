// What the host suite asks of a page: its view, its own HTML out and in, and what it does the host's own way.

import { figureAttrs, figuresIn, sectionNumber, sectionsIn, type FigureAttrs } from "@tianbao/core"
import { checkReport, insertFigure, reveal, setSection } from "@tianbao/editor"
import { fromHTML, toHTML, toPage } from "@tianbao/html"
import type { Selection } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import "@tianbao/editor/style.css"

export interface Host {
  /** What opens the slash menu here. */
  readonly trigger: string
  readonly view: EditorView
  getHTML(): string
  setHTML(html: string): void
  setReadOnly(): void
  /** These commands, as the host calls them. Default: on its view. */
  setSection?(level: number): boolean
  insertFigure?(attrs: Partial<FigureAttrs>): boolean
  /** Walks through the numbers that the text lacks. Left out where the host has no place for it. */
  reviewBlanks(): boolean
  makeAllFigures(): boolean
}

/** What the suite finds in a page as `window.host`. */
export interface PresentedHost extends Required<Host> {
  /** The keys that reached the page past the editor. */
  readonly heard: string[]
  check(): ReturnType<typeof checkReport>
  revealFirst(): void
  /** The stand-alone page of what was checked, or null where the gate is closed. */
  page(): string | null
  /** What the document says: its text, its sections with their numbers, and its figures. */
  facts(): unknown
  /** The same of what our own HTML gives back. */
  factsOfHTML(): unknown
  /** Puts the caret behind this text, or at the document's start, and gives the editor the focus. */
  caretBehind(text: string): void
}

/** Shows a host to the suite. */
export function present(host: Host): void {
  const heard: string[] = []
  document.addEventListener("keydown", ({ key }) => heard.push(key))
  window.host = Object.defineProperties({
    setSection: (level: number) => setSection(level)(host.view.state, host.view.dispatch, host.view),
    insertFigure: (attrs: Partial<FigureAttrs>) => insertFigure(attrs)(host.view.state, host.view.dispatch, host.view),
    ...host,
    heard,
    check: () => checkReport(host.view),
    revealFirst() {
      const result = checkReport(host.view)
      if (!result.open) reveal(host.view, result.first.from)
    },
    page() {
      const result = checkReport(host.view)
      return result.open ? toPage(result.doc) : null
    },
    facts: () => factsOf(host.view.state.doc),
    factsOfHTML() {
      const { doc } = host.view.state
      const result = fromHTML(toHTML(doc), { schema: doc.type.schema })
      return result.ok ? factsOf(result.doc) : result.problems
    },
    caretBehind: (text: string) => caretBehind(host.view, text),
  }, { view: { get: () => host.view } }) as PresentedHost
}

function factsOf(doc: EditorView["state"]["doc"]): unknown {
  const blocks: string[] = []
  doc.descendants(node => {
    if (node.isTextblock && node.content.size > 0) blocks.push(`${node.type.name}: ${node.textContent}`)
    return !node.isTextblock
  })
  return {
    blocks,
    sections: sectionsIn(doc).map(section => sectionNumber(section) + section.node.textContent),
    figures: figuresIn(doc).map(({ node }) => figureAttrs(node)),
  }
}

function caretBehind(view: EditorView, text: string): void {
  const { doc, selection, tr } = view.state
  let at = 0
  doc.descendants((node, pos) => {
    const found = node.text?.indexOf(text) ?? -1
    if (text !== "" && found >= 0) at = pos + found + text.length
  })
  const Selections = Object.getPrototypeOf(selection.constructor) as typeof Selection
  view.dispatch(tr.setSelection(Selections.near(doc.resolve(at))))
  view.focus()
}

declare global {
  interface Window {
    host: PresentedHost
  }
}
