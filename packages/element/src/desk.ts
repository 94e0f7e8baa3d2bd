// One document lies on the desk, in an editor with a history of its own. A text that could not be read sound is laid over
// it, read-only; the document below is only hidden, so that going back loses nothing.

import type { Diagnostic, ParseProblem, Rule } from "@tianbao/core"
import { flush, setFillMode, setRules, type FillSettings, type SlashItem } from "@tianbao/editor"
import { Editor, type JSONContent } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { EditorState, Selection } from "@tiptap/pm/state"
import { reportExtensions } from "./extensions.ts"
import type { Locale } from "./words.ts"

/** A text that is not sound: what it is called, the text itself, what is wrong, and what could be read. */
export interface Damage {
  readonly name: string
  readonly source: Blob
  readonly problems: readonly ParseProblem[]
  readonly salvaged: Node | null
}

/** What a desk is told, and whom it tells. */
export interface DeskOptions {
  readonly locale: Locale
  readonly rules: readonly Rule[]
  readonly items: () => readonly SlashItem[]
  /** How a template is filled; null where its text may be changed. */
  readonly fill: FillSettings | null
  /** Hears of what a person tried in vain while a template is filled. */
  readonly onRefused: () => void
  /** What the text is called to a screen reader. */
  readonly label: () => string
  /** After each change of text or selection; `before` is the document as it was. */
  readonly onChange: (before: Node) => void
  /** When the document has rested. */
  readonly onRest: (diagnostics: readonly Diagnostic[]) => void
}

/** The open document. */
export class Desk {
  editor: Editor
  damage: Damage | null = null
  #below: Editor | null = null
  #editable = true
  readonly #ground: HTMLElement
  #options: DeskOptions

  /** `ground` is where the sheets come to lie. */
  constructor(ground: HTMLElement, options: DeskOptions) {
    this.#ground = ground
    this.#options = options
    this.editor = this.#open()
  }

  /** The person's own document, whatever lies over it, with all that stands in an input. */
  read(): Node {
    const editor = this.#below ?? this.editor
    flush(editor.view)
    return editor.state.doc
  }

  /** Puts another document in place of the one that is there, as the person's own change: undo takes it back. */
  put(doc: Node): void {
    this.back()
    const { view } = this.editor
    flush(view)
    const tr = view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content)
    view.dispatch(tr.setSelection(Selection.atStart(tr.doc)))
  }

  /** Puts another document in place of the one that is there, with a history of its own. */
  replace(doc: Node): void {
    this.back()
    const { view } = this.editor
    flush(view)
    const { plugins, selection } = view.state
    const at = doc.resolve(Math.min(selection.from, doc.content.size))
    view.updateState(EditorState.create({ doc, plugins: [...plugins], selection: Selection.near(at) }))
    // A new state begins with what the editor was made with.
    setRules(this.#options.rules)(view.state, view.dispatch)
    setFillMode(this.#options.fill)(view.state, view.dispatch)
    this.#options.onChange(view.state.doc)
  }

  /** Lays what could be read of a text over the document. */
  cover(damage: Damage): void {
    this.back()
    flush(this.editor.view)
    this.#below = this.editor
    this.#below.view.dom.parentElement?.toggleAttribute("hidden", true)
    this.damage = damage
    this.editor = this.#open(damage.salvaged?.toJSON(), false)
    this.editor.view.dom.parentElement?.toggleAttribute("hidden", damage.salvaged === null)
    this.#options.onChange(this.editor.state.doc)
  }

  /** Takes a damaged text away again. */
  back(): void {
    if (!this.#below) return
    const cover = this.editor
    const sheet = cover.view.dom.parentElement
    this.editor = this.#below
    this.#below = null
    this.damage = null
    cover.destroy()
    sheet?.remove()
    this.editor.view.dom.parentElement?.removeAttribute("hidden")
    this.#options.onChange(this.editor.state.doc)
  }

  set editable(editable: boolean) {
    this.#editable = editable
    const editor = this.#below ?? this.editor
    if (editor.isEditable !== editable) editor.setEditable(editable, false)
  }

  set rules(rules: readonly Rule[]) {
    this.#options = { ...this.#options, rules }
    for (const { view } of [this.editor, ...this.#below ? [this.#below] : []]) setRules(rules)(view.state, view.dispatch)
  }

  set fill(fill: FillSettings | null) {
    this.#options = { ...this.#options, fill }
    for (const { view } of [this.editor, ...this.#below ? [this.#below] : []]) setFillMode(fill)(view.state, view.dispatch)
  }

  /** Opens the document anew in another language; its history does not come along. */
  set locale(locale: Locale) {
    if (locale === this.#options.locale) return
    this.#options = { ...this.#options, locale }
    const { damage } = this
    this.back()
    const content = this.read().toJSON() as JSONContent
    const old = this.editor
    const sheet = old.view.dom.parentElement
    this.editor = this.#open(content, this.#editable)
    old.destroy()
    sheet?.remove()
    if (damage) this.cover(damage)
    this.#options.onChange(this.editor.state.doc)
  }

  /** Leaves nothing in the page. */
  destroy(): void {
    this.back()
    flush(this.editor.view)
    const sheet = this.editor.view.dom.parentElement
    this.editor.destroy()
    sheet?.remove()
  }

  #open(content: JSONContent = empty, editable = true): Editor {
    const { locale, rules, items, label, fill, onRefused } = this.#options
    const element = this.#ground.ownerDocument.createElement("div")
    element.className = "report-sheet"
    element.lang = "zh-CN"
    this.#ground.append(element)
    return new Editor({
      element,
      editable,
      content,
      injectCSS: false,
      extensions: reportExtensions({
        locale, items, rules, onRefused,
        ...fill && { mode: "fill", ...fill.roles && { roles: fill.roles } },
        onDiagnostics: (diagnostics, view) => {
          if (view === this.editor?.view) this.#options.onRest(diagnostics)
        },
      }),
      editorProps: {
        // Where it is not edited, only a tab stop lets the focus in.
        attributes: () => ({
          role: "textbox", "aria-multiline": "true", "aria-label": label(), tabindex: "0", spellcheck: "false",
        }),
      },
      onTransaction: ({ transaction }) => this.#options.onChange(transaction.before),
    })
  }
}

const empty: JSONContent = { type: "doc", content: [{ type: "paragraph" }] }
