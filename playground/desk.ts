// One document lies on the desk, in its own editor with its own history. A file that could not be read sound is laid
// over it, read-only; the document below is only hidden, so that going back loses nothing.

import { ReportKit } from "@tianbao/tiptap"
import { flush, type SlashItem } from "@tianbao/editor"
import type { ParseProblem } from "@tianbao/core"
import { Editor, type JSONContent } from "@tiptap/core"
import { TableKit } from "@tiptap/extension-table"
import type { Node } from "@tiptap/pm/model"
import { StarterKit } from "@tiptap/starter-kit"
import { stringsOf, type Locale } from "./locale.ts"
import { reportRules } from "./roll-rules.ts"
import { salutation } from "./salutation.ts"

/** A file that is not sound: the file itself, what is wrong, and the text that could be read. */
export interface Damage {
  readonly file: File
  readonly problems: readonly ParseProblem[]
  readonly salvaged: Node | null
}

/** The open document. `onChange` is called after each change of text or selection; `items` are the slash menu's. */
export class Desk {
  editor: Editor
  damage: Damage | null = null
  #below: Editor | null = null
  /** Null where no state of this document is saved. */
  #saved: Node | null
  readonly #sheets: HTMLElement
  readonly #onChange: () => void
  readonly #items: () => readonly SlashItem[]
  #locale: Locale

  constructor(
    sheets: HTMLElement, content: JSONContent, locale: Locale, onChange: () => void, items: () => readonly SlashItem[],
  ) {
    this.#sheets = sheets
    this.#onChange = onChange
    this.#items = items
    this.#locale = locale
    this.editor = this.#open(content)
    this.#saved = this.editor.state.doc
  }

  /** True where the document holds changes that were not saved. */
  get isDirty(): boolean {
    return !this.#saved || !(this.#below ?? this.editor).state.doc.eq(this.#saved)
  }

  /** The document with all that stands in an input. */
  read(): Node {
    flush(this.editor.view)
    return this.editor.state.doc
  }

  /** Puts another document in place of the one that is there. */
  replace(content: JSONContent): void {
    this.back()
    this.editor.destroy()
    this.#sheets.replaceChildren()
    this.editor = this.#open(content)
    this.#saved = this.editor.state.doc
    this.#onChange()
  }

  /** Lays what could be read of a file over the document. */
  cover(damage: Damage): void {
    this.back()
    flush(this.editor.view)
    this.#below = this.editor
    this.#below.view.dom.parentElement?.toggleAttribute("hidden", true)
    this.damage = damage
    this.editor = this.#open(damage.salvaged?.toJSON() ?? { type: "doc" }, false)
    this.editor.view.dom.parentElement?.toggleAttribute("hidden", damage.salvaged === null)
    this.#onChange()
  }

  /** Takes a damaged file away again. */
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
    this.#onChange()
  }

  markSaved(): void {
    this.#saved = this.editor.state.doc
    this.#onChange()
  }

  /** Opens the document anew in another language; its history does not come along. */
  setLocale(locale: Locale): void {
    this.#locale = locale
    const { damage, isDirty } = this
    this.back()
    this.replace(this.read().toJSON())
    if (isDirty) this.#saved = null
    if (damage) this.cover(damage)
  }

  #open(content: JSONContent, editable = true): Editor {
    const strings = stringsOf(this.#locale)
    const element = document.createElement("div")
    element.className = "sheet"
    element.lang = "zh-CN"
    this.#sheets.append(element)
    return new Editor({
      element,
      editable,
      content,
      extensions: [
        StarterKit.configure({ heading: false, trailingNode: false }),
        TableKit,
        ReportKit.configure({ locale: this.#locale, items: this.#items, rules: reportRules }),
        salutation,
      ],
      editorProps: {
        attributes: { "aria-label": strings.sheet, role: "textbox", "aria-multiline": "true", spellcheck: "false" },
      },
      onTransaction: () => this.#onChange(),
    })
  }
}
