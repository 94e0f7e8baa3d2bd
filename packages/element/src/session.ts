// What lives while an element is in a page: the desk with its editor, the parts around it, and what the form is told. The
// element comes and goes with the page's own rendering; a session begins when it comes and ends when it goes.

import {
  gate, parseReport, type CheckedDoc, type Diagnostic, type GateResult, type ParseResult, type Profile, type Rule,
} from "@tianbao/core"
import type { ReportType } from "@tianbao/core/catalogue"
import { checkReport, recomputeAll, reveal, type FillSettings, type SlashItem } from "@tianbao/editor"
import { fromHTML, toHTML } from "@tianbao/html"
import type { JSONContent } from "@tiptap/core"
import type { Node } from "@tiptap/pm/model"
import { loadChecks, rulesWhile, type Loading } from "./checks.ts"
import type { Chrome } from "./chrome/chrome.ts"
import { Desk } from "./desk.ts"
import type { DraftKeeper } from "./drafts/draft-keeper.ts"
import type { ExportFormat } from "./export.ts"
import { figureChanges, type FigureChange } from "./figure-info.ts"
import { anchorOf, validityOf } from "./form/validity.ts"
import { drawFrame } from "./frame.ts"
import { printOnly } from "./printing.ts"
import { styleText } from "./style/text-style.ts"
import { wordsOf, type Locale, type Words } from "./words.ts"

/** What the page has set. */
export interface Settings {
  readonly locale: Locale
  readonly rules: readonly Rule[]
  /** Null for GB/T 9704-2012. */
  readonly profile: Profile | null
  /** Null for the catalogue's. */
  readonly templates: readonly ReportType[] | null
  readonly required: boolean
  readonly readOnly: boolean
  readonly placeholder: string
  readonly hardened: boolean
  /** How a template is filled; null where its text may be changed. */
  readonly fill: FillSettings | null
  /** Names the draft in this browser; "" keeps none. */
  readonly draftKey: string
  /** The page's revision of the text, or null. */
  readonly revision: string | null
  /** What the field is called: its labels' text. */
  readonly label: string
  /** A message of the page's own that makes the field invalid, or "". */
  readonly customValidity: string
}

/** What a session needs of its element, and tells it. */
export interface SessionHost {
  readonly element: HTMLElement
  readonly root: ShadowRoot
  readonly internals: ElementInternals
  settings(): Settings
  items(): readonly SlashItem[]
  catalogue(): readonly ReportType[]
  /** The person changed the document. */
  changed(): void
  /** The document has rested after changes; `figures` says which have other values. */
  rested(figures: readonly FigureChange[]): void
  diagnosed(diagnostics: readonly Diagnostic[]): void
  mayLeave(format: ExportFormat | "print", doc: CheckedDoc): boolean
}

/** An element's editor and what belongs to it. */
export class Session {
  readonly desk: Desk
  /** Resolves when the text is on screen. */
  readonly painted: Promise<void>
  loading: Loading = "loading"
  readonly #host: SessionHost
  readonly #ground: HTMLElement
  /** Comes a little after the text. */
  #chrome: Chrome | null = null
  #drafts: DraftKeeper | null = null
  readonly #draftsOpened: Promise<void>
  /** What the page read last, as a mark of the draft. */
  #readMark: number | null = null
  #isOver = false
  /** A text that could not be read in full stays what it is. */
  #unreadable: string | null = null
  /** Above zero while the page changes the document: then nobody is told. */
  #quiet = 0
  #restedDoc: Node
  #told: readonly Diagnostic[] | null = null
  /** Values that the page has read of late. */
  readonly #read = new Map<string, { readonly time: number; readonly mark: number | null }>()

  constructor(host: SessionHost) {
    this.#host = host
    const { element, root } = host
    const { ownerDocument: document } = element
    drawFrame(root)
    styleText(element.getRootNode() as Document | ShadowRoot)
    this.#ground = document.createElement("div")
    this.#ground.className = "report-ground"
    this.#ground.tabIndex = -1
    // A page hears of changes from the element alone, not from what it is made of.
    for (const type of ["input", "change"]) this.#ground.addEventListener(type, event => event.stopPropagation())
    element.append(this.#ground)
    this.desk = new Desk(this.#ground, {
      locale: this.#locale,
      rules: this.#rules,
      items: host.items,
      fill: host.settings().fill,
      onRefused: () => this.#chrome?.refused(),
      label: () => host.settings().label || this.#words.text,
      onChange: before => this.#changed(before),
      onRest: diagnostics => this.#rest(diagnostics),
    })
    this.#restedDoc = this.#doc
    this.#shownRules = host.settings().rules
    this.#shownFill = JSON.stringify(host.settings().fill)
    this.#shownLoading = this.loading
    // The text is painted first; what comes then is fetched after it.
    this.painted = afterPaint(element)
    this.#draftsOpened = this.painted.then(() => this.#openDrafts())
    void this.painted.then(() => this.#drawParts())
    void this.painted.then(loadChecks).then(loading => {
      this.loading = loading
      if (this.#isOver) return
      const { view } = this.desk.editor
      this.#quietly(() => recomputeAll(view.state, view.dispatch))
      this.show()
    })
  }

  async #openDrafts(): Promise<void> {
    if (this.#isOver) return
    const { keepDrafts } = await import("./drafts/draft-keeper.ts")
    if (this.#isOver) return
    const { draftKey, revision } = this.#host.settings()
    this.#drafts = keepDrafts({
      root: this.#host.root,
      desk: this.desk,
      key: draftKey,
      revision,
      locale: () => this.#locale,
      value: () => this.#html,
      changed: () => {
        if (this.#isOver) return
        this.desk.editable = this.#canWrite
        this.#chrome?.redraw()
      },
    })
    // Typed before there was anything to keep it.
    if (this.#doc !== this.#restedDoc) this.#drafts.changed()
  }

  async #drawParts(): Promise<void> {
    if (this.#isOver) return
    const { root, mayLeave, settings } = this.#host
    const ground = this.#ground
    const { chrome } = await import("./chrome/chrome.ts")
    if (this.#isOver) return
    this.#chrome = chrome({
      root,
      ground,
      state: () => ({
        desk: this.desk,
        locale: this.#locale,
        canWrite: this.#canWrite,
        isFilling: this.#host.settings().fill !== null,
        templates: this.templates,
        profile: this.#host.settings().profile,
        kept: this.#drafts?.state ?? "",
        notice: this.#drafts?.notice() ?? null,
        check: () => this.check(),
      }),
      mayLeave,
      async print(doc) {
        const { printStyle } = await import("./export.ts")
        printOnly(ground, doc, printStyle(settings().profile))
      },
    })
    this.#chrome.draw()
  }

  get templates(): readonly ReportType[] {
    return this.#host.settings().templates ?? (this.loading === "ready" ? this.#host.catalogue() : [])
  }

  /** The HTML string, with what is being typed, for the page. */
  get value(): string {
    const value = this.#html
    this.#readMark = this.#drafts?.mark() ?? null
    this.#read.delete(value)
    this.#read.set(value, { time: Date.now(), mark: this.#readMark })
    if (this.#read.size > 12) this.#read.delete(this.#read.keys().next().value ?? "")
    return value
  }

  /** Shows another text, with a history of its own. One that this element gave out in the last second is an echo of the
   * page's own binding and left alone, and so is what is there already. */
  set value(html: string) {
    const given = this.#read.get(html)
    if (given && Date.now() - given.time < 1000) return
    if (html === this.#unreadable || html === htmlOf(this.#doc, this.#host.settings().hardened)) return
    this.load(html)
  }

  /** Shows a text, whatever is there. */
  load(html: string): void {
    const { schema } = this.desk.editor
    const result: ParseResult = html.trim() === ""
      ? { ok: true, doc: schema.nodeFromJSON(emptyDocument) } : fromHTML(html, { schema, messages: this.#words.messages })
    this.#quietly(() => {
      if (result.ok) this.#put(result.doc)
      else this.#lay(html, "text/html;charset=utf-8", result)
    })
  }

  /** Shows a document that stands in the page, as far as it can be read. */
  loadJSON(text: string): void {
    const result = parseReport(this.desk.editor.schema, text, {}, this.#words.messages)
    this.#quietly(() => {
      if (result.ok) this.#put(result.doc)
      else this.#lay(text, "application/json", result)
    })
  }

  /** Shows a document.
   * @throws RangeError where it is none, with the path to what is wrong. */
  loadDocument(json: unknown): void {
    const result = parseReport(this.desk.editor.schema, json, {}, this.#words.messages)
    if (!result.ok) {
      throw new RangeError(result.problems.map(({ path, message }) => `${path || "/"}: ${message}`).join("\n"))
    }
    this.#quietly(() => this.#put(result.doc))
  }

  /** The gate's verdict on the report as it is now. */
  check(): GateResult {
    if (this.#unreadable === null) return checkReport(this.desk.editor.view)
    const message = this.#words.unreadable
    return gate(this.#doc, [{
      name: "unreadable",
      *check() {
        yield { from: 0, to: 0, severity: "error" as const, message }
      },
    }])
  }

  /** Takes the person to the first blank, else to what is wrong first; false where nothing is. */
  goToFirst(): boolean {
    const result = this.check()
    if (result.open) return false
    const { from } = result.diagnostics.find(({ rule }) => rule === "blankFigure") ?? result.first
    reveal(this.desk.editor.view, from)
    return true
  }

  /** Tells the form the value and the validity as they are now. */
  settle(): void {
    const { internals, settings } = this.#host
    const { required, customValidity } = settings()
    const result = this.check()
    this.#tell(result.diagnostics)
    const { flags, message, at } = validityOf(this.#doc, result, required, this.#words)
    const isCustom = message === "" && customValidity !== ""
    const anchor = anchorOf(this.desk.editor.view, at, this.#ground)
    internals.setValidity(isCustom ? { customError: true } : flags, isCustom ? customValidity : message, anchor)
    const html = this.#html
    internals.setFormValue(html, html)
    if (result.open) this.#host.element.removeAttribute("data-wrong")
  }

  /** Shows what the page has set, as far as the first paint needs it. Until the report is checked, it counts as unchecked. */
  begin(): void {
    const { element, internals } = this.#host
    const { placeholder } = this.#host.settings()
    this.desk.editable = this.#canWrite
    this.#ground.style.setProperty("--report-placeholder", placeholder ? JSON.stringify(placeholder) : "none")
    // A page's own colours are asked for after the paint: the answer costs a layout.
    const theme = element.getAttribute("theme")
    element.toggleAttribute("data-dark", theme === null ? prefersDark() && isDark(element) : theme === "dark")
    internals.setValidity({ customError: true }, this.#words.checking, this.#ground)
  }

  /** Shows what the page has set. */
  show(): void {
    const { element } = this.#host
    const { rules, fill } = this.#host.settings()
    this.desk.locale = this.#locale
    if (this.#shownRules !== rules || this.#shownLoading !== this.loading) {
      this.#shownRules = rules
      this.#shownLoading = this.loading
      this.desk.rules = this.#rules
    }
    if (this.#shownFill !== JSON.stringify(fill)) {
      this.#shownFill = JSON.stringify(fill)
      this.desk.fill = fill
    }
    this.desk.editor.view.setProps({})
    this.begin()
    element.toggleAttribute("data-dark", isDark(element))
    this.settle()
    this.#chrome?.draw()
  }

  /** The document as JSON, for the page. */
  get json(): JSONContent {
    const json = this.desk.read().toJSON() as JSONContent
    this.#readMark = this.#drafts?.mark() ?? null
    return json
  }

  /** The page stored a text that it had read: this one, or without it the one that it read last. */
  saved(revision: string | number, value?: string): void {
    if (!this.#drafts) return void this.#draftsOpened.then(() => this.saved(revision, value))
    const mark = value === undefined ? this.#readMark : this.#read.get(value)?.mark ?? null
    // Of a text that nobody read from here nothing is known: it is not called saved.
    if (mark !== null || value === undefined) this.#drafts.saved(revision, mark ?? this.#drafts.mark())
  }

  /** The page took what it read last for good. */
  async submitted(): Promise<void> {
    await this.#draftsOpened
    await this.#drafts?.submitted(this.#readMark ?? this.#drafts.mark())
  }

  /** The browser sends the form. When the answer comes, the page goes, and the draft with it; without a network there is
   * none. */
  leaving(): void {
    this.#readMark = this.#drafts?.mark() ?? null
    if (!navigator.onLine) return
    addEventListener("pagehide", () => {
      if (navigator.onLine && !this.#isOver) void this.submitted()
    }, { once: true })
  }

  insertFigure(): void {
    this.#chrome?.insertFigure()
  }

  /** Ends it. What it held is given back, to begin again with. */
  destroy(): JSONContent {
    const json = this.desk.read().toJSON() as JSONContent
    this.#isOver = true
    // What the bubble pointed at would hold the editor.
    this.#host.internals.setValidity({})
    void this.#drafts?.close()
    this.#chrome?.destroy()
    this.desk.destroy()
    this.#ground.remove()
    return json
  }

  #shownRules: readonly Rule[] | null = null
  #shownLoading: Loading | null = null
  #shownFill = "null"

  get #html(): string {
    return this.#unreadable ?? htmlOf(this.desk.read(), this.#host.settings().hardened)
  }

  get #doc(): Node {
    return this.desk.editor.state.doc
  }

  get #locale(): Locale {
    return this.#host.settings().locale
  }

  get #words(): Words {
    return wordsOf(this.#locale)
  }

  get #rules(): readonly Rule[] {
    return rulesWhile(this.loading, this.#host.settings().rules, this.#locale)
  }

  get #canWrite(): boolean {
    return !this.#host.settings().readOnly && this.desk.damage === null && !this.#drafts?.isElsewhere
  }

  #put(doc: Node): void {
    this.#unreadable = null
    this.#read.clear()
    this.desk.replace(doc)
    this.#restedDoc = this.#doc
    this.#readMark = null
    this.#drafts?.loaded(this.#host.settings().revision)
    // Before the first paint it is not checked yet.
    if (this.#chrome) this.settle()
  }

  /** Shows what could be read of a text, which itself stays what it is. */
  #lay(text: string, type: string, { problems, salvaged }: ParseResult & { readonly ok: false }): void {
    this.#unreadable = text
    this.desk.cover({ name: this.#words.stored, source: new Blob([text], { type }), problems, salvaged })
  }

  #quietly(task: () => void): void {
    this.#quiet++
    try {
      task()
    } finally {
      this.#quiet--
    }
  }

  #changed(before: Node): void {
    // The editor tells of its first state while it is being made.
    if (!this.desk) return
    // Out of sight the damaged text was taken away: the person goes on with the one below.
    if (this.#unreadable !== null && this.desk.damage === null) this.#unreadable = null
    this.#chrome?.redraw()
    if (this.#quiet > 0 || before === this.#doc || this.desk.damage) return
    this.#drafts?.changed()
    this.#host.changed()
  }

  #rest(diagnostics: readonly Diagnostic[]): void {
    if (!this.desk) return
    this.#tell(diagnostics)
    this.settle()
    this.#chrome?.redraw()
    if (this.#restedDoc === this.#doc || this.desk.damage) return
    const changes = figureChanges(this.#restedDoc, this.#doc)
    this.#restedDoc = this.#doc
    this.#host.rested(changes)
  }

  #tell(diagnostics: readonly Diagnostic[]): void {
    if (this.#told && sameDiagnostics(this.#told, diagnostics)) return
    this.#told = diagnostics
    this.#host.diagnosed(diagnostics)
  }
}

/** What an element holds that was given nothing. */
export const emptyDocument: JSONContent = { type: "doc", content: [{ type: "paragraph" }] }

/** The string for the database column; "" of a text with nothing in it, as a textarea gives it. */
function htmlOf(doc: Node, hardened: boolean): string {
  const cache = hardened ? hardenedHTML : plainHTML
  let html = cache.get(doc)
  if (html === undefined) {
    const isEmpty = doc.childCount === 1 && doc.firstChild?.type.name === "paragraph" && doc.firstChild.content.size === 0
    cache.set(doc, html = isEmpty ? "" : toHTML(doc, { hardened }))
  }
  return html
}

const plainHTML = new WeakMap<Node, string>()
const hardenedHTML = new WeakMap<Node, string>()

function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((each, i) => {
    const other = b[i]
    return other?.from === each.from && other.to === each.to && other.rule === each.rule &&
      other.message === each.message && other.severity === each.severity
  })
}

/** Resolves when the next frame is on screen, or soon where the page is not shown. */
function afterPaint({ ownerDocument: { defaultView: window } }: HTMLElement): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 200)
    window?.requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** As the attribute `theme` says, else as the page's own colour scheme is. */
function isDark(element: HTMLElement): boolean {
  const theme = element.getAttribute("theme")
  if (theme === "dark" || theme === "light") return theme === "dark"
  const scheme = getComputedStyle(element.parentElement ?? element).colorScheme
  return scheme.includes("dark") && (!scheme.includes("light") || prefersDark())
}

function prefersDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches
}
