// The element as the page sees it: a field of its form. Its text lies in light DOM, where input methods, the selection and
// the page's own print see it; its parts lie in a shadow root, where the page's style sheets do not reach them.

import type { Diagnostic, GateResult, Profile, Rule } from "@tianbao/core"
import { reportTypes, type ReportType } from "@tianbao/core/catalogue"
import { fillFigures, slashItems, type FillOrigin, type SlashItem, type SlashItems } from "@tianbao/editor"
import type { Editor, JSONContent } from "@tiptap/core"
import { contentBetween, whenParsed } from "./content.ts"
import type { ExportFormat } from "./export.ts"
import { figureInfos, type FigureChange, type FigureInfo } from "./figure-info.ts"
import { guardSubmit } from "./form/submit-guard.ts"
import { mirrorText } from "./form/text-mirror.ts"
import { reportRules } from "./report-rules.ts"
import { emptyDocument, Session } from "./session.ts"
import { wordsOf, type Locale } from "./words.ts"

/** What `export` comes to: the file, null where a listener of the event `export` took over; or why it stays. */
export type ExportResult =
  | { readonly open: true; readonly file: File | null }
  | { readonly open: false; readonly diagnostics: readonly Diagnostic[]; readonly first: Diagnostic }

/** The events of a `<report-editor>`, with those of every element. Its own bubble. */
export interface ReportEditorEventMap extends Omit<HTMLElementEventMap, "input"> {
  /** The person changed the text or a figure: at each change, as of a textarea. */
  readonly input: Event
  /** The text has rested after changes, or the focus has left it. */
  readonly change: CustomEvent<null>
  /** What is wrong with the report is another list than before. */
  readonly diagnostics: CustomEvent<{ readonly diagnostics: readonly Diagnostic[] }>
  /** A figure has another value; an event a figure. */
  readonly figurechange: CustomEvent<FigureChange>
  /** The report is about to leave, by `export()`, by the toolbar or to print. Cancel it to send the document elsewhere. */
  readonly export: CustomEvent<{ readonly format: ExportFormat | "print"; readonly document: JSONContent }>
  /** The editor is there. */
  readonly ready: CustomEvent<null>
}

// Where there is no DOM the module can be loaded all the same.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/** `<report-editor name="content" required>`: an editor of structured reports that is a field of its form. Its value is
 * the HTML string for a database column. While a blank remains it is invalid, so the form does not submit. */
export class ReportEditorElement extends Base {
  static readonly formAssociated = true
  static readonly observedAttributes = ["required", "readonly", "lang", "for", "placeholder", "theme", "hardened", "mode", "roles"]

  readonly #internals: ElementInternals
  readonly #root: ShadowRoot
  #session: Session | null = null
  /** What is shown when the element comes into a page. */
  #waiting: { readonly html: string } | { readonly json: unknown } | null = null
  #between = ""
  #rules: readonly Rule[] = reportRules
  #profile: Profile | null = null
  #slashItems: SlashItems | null = null
  #templates: readonly ReportType[] | null = null
  #isDisabled = false
  #custom = ""
  #textarea: HTMLTextAreaElement | null = null
  #release: (() => void)[] = []

  constructor() {
    super()
    this.#internals = this.attachInternals()
    this.#root = this.attachShadow({ mode: "open" })
  }

  /** The TipTap editor.
   * @throws RangeError while the element is in no page. */
  get editor(): Editor {
    return this.#opened.desk.editor
  }

  /** The HTML string for the database column, blanks included, with what is being typed; "" of an empty text. A value
   * that is set comes with a history of its own. A string that cannot be read in full is shown read-only as far as it
   * can, and given back unchanged. */
  get value(): string {
    if (this.#session) return this.#session.value
    return this.#waiting && "html" in this.#waiting ? this.#waiting.html : this.defaultValue
  }

  set value(html: string) {
    const text = String(html ?? "")
    if (this.#session) this.#session.value = text
    else this.#waiting = { html: text }
  }

  /** The value that a reset goes back to: the attribute `value`, else what stands between the tags. */
  get defaultValue(): string {
    return this.getAttribute("value") ?? this.#between
  }

  set defaultValue(html: string) {
    this.setAttribute("value", html)
  }

  /** The report as JSON, as ProseMirror writes it.
   * @throws RangeError where what is set is no report, with the path to what is wrong. */
  get document(): JSONContent {
    return this.#session?.json ?? emptyDocument
  }

  set document(json: JSONContent) {
    if (this.#session) this.#session.loadDocument(json)
    else this.#waiting = { json }
  }

  /** What is wrong with the report as it is now. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#session?.check().diagnostics ?? []
  }

  /** The figures in the order of the text. */
  get figures(): readonly FigureInfo[] {
    return this.#session ? figureInfos(this.#session.desk.read()) : []
  }

  /** The kinds of report that a new one can be made of. Default: the catalogue's. */
  get templates(): readonly ReportType[] {
    return this.#session?.templates ?? this.#templates ?? reportTypes
  }

  set templates(templates: readonly ReportType[]) {
    this.#templates = templates
    this.#session?.show()
  }

  /** What the slash menu offers. Default: the standard headings and reports, and a figure. */
  get slashItems(): SlashItems {
    return this.#slashItems ?? this.#standardItems()
  }

  set slashItems(items: SlashItems) {
    this.#slashItems = items
  }

  /** What the report is checked by. Default: `reportRules`. */
  get rules(): readonly Rule[] {
    return this.#rules
  }

  set rules(rules: readonly Rule[]) {
    this.#rules = rules
    this.#session?.show()
  }

  /** How the report looks on paper, in Word files and pages; null for `official`: GB/T 9704-2012. */
  get profile(): Profile | null {
    return this.#profile
  }

  set profile(profile: Profile | null) {
    this.#profile = profile
  }

  /** Fills figures by name in one undo step; null blanks them, names that are not there are passed over. `source` says
   * where the values are from. */
  fill(values: Readonly<Record<string, string | null>>, origin: FillOrigin = {}): void {
    this.flush()
    const { view } = this.editor
    fillFigures(values, origin)(view.state, view.dispatch, view)
  }

  /** The report as a file, if the gate is open; else why not, and the person is taken to the first blank.
   * @throws Error where an exporter cannot be loaded. */
  async export(format: ExportFormat): Promise<ExportResult> {
    const result = this.check()
    if (!result.open) {
      this.focusFirstBlank()
      return { open: false, diagnostics: result.diagnostics, first: result.first }
    }
    if (!this.#mayLeave(format, result.doc.toJSON() as JSONContent)) return { open: true, file: null }
    const { exportFile } = await import("./export.ts")
    return { open: true, file: await exportFile(result.doc, format, this.#locale, this.#profile) }
  }

  /** The gate's verdict on the report as it is now, with what is being typed.
   * @throws RangeError while the element is in no page. */
  check(): GateResult {
    return this.#opened.check()
  }

  /** Takes the person to the first blank, else to what is wrong first; false where nothing is. */
  focusFirstBlank(): boolean {
    return this.#session?.goToFirst() ?? false
  }

  /** Takes what is being typed into the document. Whatever reads the report does it too. */
  flush(): void {
    this.#session?.desk.read()
  }

  /** The page says that it has stored what it read last, as this revision: only then the state is “saved”, and only while
   * nothing was typed since. A page that reads the value at each change, as a binding does, says which one it stored. */
  saved(revision: string | number, value?: string): void {
    this.#session?.saved(revision, value)
  }

  /** The page says that it took what it read last for good: the draft in this browser is wiped. The browser's own submit
   * does the same when its answer comes. */
  async submitted(): Promise<void> {
    await this.#session?.submitted()
  }

  override focus(): void {
    this.#session?.desk.editor.view.focus()
  }

  /** The textarea that shows the value to pages which read a named field. The attribute `for` names it. */
  get textarea(): HTMLTextAreaElement | null {
    return this.#textarea
  }

  set textarea(textarea: HTMLTextAreaElement | null) {
    this.#textarea = textarea
    if (this.#session) this.#connectForm()
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form
  }

  get labels(): NodeList {
    return this.#internals.labels
  }

  get type(): string {
    return this.localName
  }

  get name(): string {
    return this.getAttribute("name") ?? ""
  }

  set name(name: string) {
    this.setAttribute("name", name)
  }

  /** Whether the text must not be empty. Blanks keep the report from leaving in any case. */
  get required(): boolean {
    return this.hasAttribute("required")
  }

  set required(required: boolean) {
    this.toggleAttribute("required", required)
  }

  get readOnly(): boolean {
    return this.hasAttribute("readonly")
  }

  set readOnly(readOnly: boolean) {
    this.toggleAttribute("readonly", readOnly)
  }

  get disabled(): boolean {
    return this.hasAttribute("disabled")
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute("disabled", disabled)
  }

  /** `fill` locks the text of a template and leaves its figures, and the sections that are marked open, to be filled. */
  get mode(): "edit" | "fill" {
    return this.getAttribute("mode") === "fill" ? "fill" : "edit"
  }

  set mode(mode: "edit" | "fill") {
    this.setAttribute("mode", mode)
  }

  /** Whose figures and sections are open in fill mode, apart by spaces in the attribute `roles`; null for everybody's. */
  get roles(): readonly string[] | null {
    const roles = this.getAttribute("roles")?.trim().split(/\s+/).filter(Boolean) ?? []
    return roles.length > 0 ? roles : null
  }

  set roles(roles: readonly string[] | null) {
    if (roles === null) this.removeAttribute("roles")
    else this.setAttribute("roles", roles.join(" "))
  }

  /** What an empty text shows. */
  get placeholder(): string {
    return this.getAttribute("placeholder") ?? ""
  }

  set placeholder(placeholder: string) {
    this.setAttribute("placeholder", placeholder)
  }

  get validity(): ValidityState {
    this.#session?.settle()
    return this.#internals.validity
  }

  get validationMessage(): string {
    this.#session?.settle()
    return this.#internals.validationMessage
  }

  get willValidate(): boolean {
    return this.#internals.willValidate
  }

  checkValidity(): boolean {
    this.#session?.settle()
    return this.#internals.checkValidity()
  }

  reportValidity(): boolean {
    this.#session?.settle()
    return this.#internals.reportValidity()
  }

  /** Makes the field invalid with a message of the page's; "" takes it back. */
  setCustomValidity(message: string): void {
    this.#custom = message
    this.#session?.settle()
  }

  connectedCallback(): void {
    if (this.#session) return
    for (const name of ["value", "document", "templates", "slashItems", "rules", "profile", "textarea"]) this.#upgrade(name)
    whenParsed(this, () => {
      if (this.isConnected && !this.#session) this.#start()
    })
  }

  disconnectedCallback(): void {
    // A move in the page takes it out and puts it in at once.
    queueMicrotask(() => {
      if (!this.isConnected) this.#stop()
    })
  }

  attributeChangedCallback(name: string): void {
    if (name === "for") this.#textarea = null
    if (!this.#session) return
    if (name === "for") this.#connectForm()
    this.#session.show()
  }

  formAssociatedCallback(): void {
    if (this.#session) this.#connectForm()
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabled = isDisabled
    this.#session?.show()
  }

  formResetCallback(): void {
    if (this.#session) this.#session.load(this.defaultValue)
    else this.#waiting = null
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== "string") return
    if (this.#session) this.#session.load(state)
    else this.#waiting = { html: state }
  }

  get #opened(): Session {
    if (!this.#session) throw new RangeError("This <report-editor> is in no page yet. Wait for its event `ready`.")
    return this.#session
  }

  get #locale(): Locale {
    return this.lang === "en" ? "en" : "zh-CN"
  }

  #start(): void {
    const { html, json } = contentBetween(this)
    this.#between = html ?? ""
    const session = new Session({
      element: this,
      root: this.#root,
      internals: this.#internals,
      settings: () => ({
        locale: this.#locale,
        rules: this.#rules,
        profile: this.#profile,
        templates: this.#templates,
        required: this.required,
        readOnly: this.readOnly || this.#isDisabled,
        placeholder: this.placeholder,
        hardened: this.hasAttribute("hardened"),
        fill: this.mode === "fill" ? { roles: this.roles } : null,
        draftKey: this.getAttribute("draft-key") ?? "",
        revision: this.getAttribute("revision"),
        label: this.getAttribute("aria-label") ?? [...this.labels].map(label => label.textContent?.trim()).join(" "),
        customValidity: this.#custom,
      }),
      items: () => typeof this.slashItems === "function" ? this.slashItems() : this.slashItems,
      catalogue: () => reportTypes,
      changed: () => this.dispatchEvent(new Event("input", { bubbles: true, composed: true })),
      rested: figures => {
        this.#fire("change", null)
        for (const figure of figures) this.#fire("figurechange", figure)
      },
      diagnosed: diagnostics => this.#fire("diagnostics", { diagnostics }),
      mayLeave: (format, doc) => this.#mayLeave(format, doc.toJSON() as JSONContent),
    })
    this.#session = session
    this.#textarea ??= this.#named()
    this.#between ||= this.#textarea?.defaultValue ?? ""
    const waiting = this.#waiting ?? (this.#textarea ? { html: this.#textarea.value } : null)
    this.#waiting = null
    const { html: first } = waiting && "html" in waiting ? waiting : { html: this.defaultValue }
    if (waiting && "json" in waiting) session.loadDocument(waiting.json)
    else if (!waiting && json !== undefined) session.loadJSON(json)
    else if (first !== "") session.load(first)
    session.begin()
    if (json !== undefined) this.#between = session.value
    this.#connectForm()
    this.#listen()
    // Whoever loaded this script has had the time to listen by then.
    void session.painted.then(() => {
      if (this.#session === session) this.#fire("ready", null)
    })
  }

  #stop(): void {
    if (!this.#session) return
    for (const release of this.#release.splice(0)) release()
    this.#waiting = { json: this.#session.destroy() }
    this.#session = null
  }

  /** Watches the form, and the textarea that pages read instead of the field. */
  #connectForm(): void {
    for (const release of this.#release.splice(0)) release()
    const session = this.#session
    if (!session) return
    this.#textarea ??= this.#named()
    const textarea = this.#textarea
    const internals = this.#internals
    const form = this.form ?? textarea?.form
    if (form) {
      this.#release.push(guardSubmit(form, {
        settle: () => session.settle(),
        get isValid() { return !internals.willValidate || session.check().open },
        report: () => void this.reportValidity(),
        leaving: () => session.leaving(),
        fillIn: data => {
          if (this.name && data.has(this.name)) data.set(this.name, session.value)
        },
      }))
    }
    if (textarea) {
      this.#release.push(mirrorText(textarea, this, () => {
        this.disabled = textarea.disabled
        this.readOnly = textarea.readOnly
      }))
    }
    const root = this.getRootNode()
    // In light DOM a label's click does nothing by itself.
    const onLabel = ({ target }: Event): void => {
      const label = target instanceof Element ? target.closest("label") : null
      if (label && [...this.labels].includes(label)) this.focus()
    }
    root.addEventListener("click", onLabel)
    const dark = matchMedia("(prefers-color-scheme: dark)")
    const onDark = (): void => session.show()
    dark.addEventListener("change", onDark)
    this.#release.push(() => root.removeEventListener("click", onLabel), () => dark.removeEventListener("change", onDark))
  }

  /** Once, for as long as the element is. */
  #listen(): void {
    if (this.#isListening) return
    this.#isListening = true
    // Where the browser shows its bubble it gives the focus to what that points at, and the person is taken there. A
    // script that only asks gets no bubble, and nobody is moved.
    let isAsked = false
    this.addEventListener("invalid", () => {
      isAsked = true
      setTimeout(() => isAsked = false)
    })
    this.addEventListener("focusin", () => {
      if (!isAsked) return
      isAsked = false
      this.toggleAttribute("data-wrong", true)
      setTimeout(() => this.focusFirstBlank())
    })
    this.addEventListener("focusout", ({ relatedTarget }) => {
      const isInside = relatedTarget instanceof Node && (this.contains(relatedTarget) || this.#root.contains(relatedTarget))
      if (!isInside) this.#session?.settle()
    })
  }

  #isListening = false

  #named(): HTMLTextAreaElement | null {
    const id = this.getAttribute("for")
    const found = id ? (this.getRootNode() as Document | ShadowRoot).getElementById(id) : null
    return found instanceof HTMLTextAreaElement ? found : null
  }

  #items: readonly SlashItem[] | null = null

  /** The standard headings and reports, and a figure whose label, unit and limits are asked for. Empty until they are
   * loaded. */
  #standardItems(): readonly SlashItem[] {
    if (this.#session?.loading !== "ready") return []
    const words = wordsOf(this.#locale)
    return this.#items ??= [
      ...slashItems(this.#locale),
      {
        title: words.newFigure, group: words.figures, aliases: ["figure"],
        run: (_state, dispatch) => {
          if (dispatch) this.#session?.insertFigure()
          return true
        },
      },
    ]
  }

  /** A property that was set before the element was defined hides the accessor. */
  #upgrade(name: string): void {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return
    const value: unknown = Reflect.get(this, name)
    Reflect.deleteProperty(this, name)
    Reflect.set(this, name, value)
  }

  #mayLeave(format: ExportFormat | "print", document: JSONContent): boolean {
    return this.dispatchEvent(new CustomEvent("export", {
      bubbles: true, composed: true, cancelable: true, detail: { format, document },
    }))
  }

  #fire(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }))
  }
}

type Listener<Type extends keyof ReportEditorEventMap> =
  (this: ReportEditorElement, event: ReportEditorEventMap[Type]) => unknown

/** Its events are known by their names. */
export interface ReportEditorElement {
  addEventListener<Type extends keyof ReportEditorEventMap>(
    type: Type, listener: Listener<Type>, options?: boolean | AddEventListenerOptions,
  ): void
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions,
  ): void
  removeEventListener<Type extends keyof ReportEditorEventMap>(
    type: Type, listener: Listener<Type>, options?: boolean | EventListenerOptions,
  ): void
  removeEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | EventListenerOptions,
  ): void
}

/** Puts a report editor in a textarea's place: the textarea stays, hidden, and holds what the editor holds, for pages that
 * read a named field. Its value, `required`, `disabled` and `readOnly` are taken over. */
export function bindTextarea(textarea: HTMLTextAreaElement): ReportEditorElement {
  const editor = textarea.ownerDocument.createElement("report-editor") as ReportEditorElement
  editor.textarea = textarea
  editor.required = textarea.required
  editor.readOnly = textarea.readOnly
  editor.disabled = textarea.disabled
  textarea.after(editor)
  return editor
}
