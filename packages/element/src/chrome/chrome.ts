// The element's own parts: tools, outline, figures, problems, the line below. All are a function of the editor's state,
// drawn anew in idle time after it changed; nothing here is remembered but which panel is open.

import { figuresIn, sectionAt, type CheckedDoc, type GateResult, type Profile } from "@tianbao/core"
import type { ReportType } from "@tianbao/core/catalogue"
import {
  canAnswer, endFind, figureEditorKey, insertFigureTable, makeAllFigures, makeFigure, moveSectionDown, moveSectionTo, moveSectionUp, reveal, reviewBlanks,
  settleBlank, takeChanges,
} from "@tianbao/editor"
import { TextSelection, type Command, type Transaction } from "@tiptap/pm/state"
import { html, nothing, render, type TemplateResult } from "lit/html.js"
import type { Desk } from "../desk.ts"
import type { ExportFormat } from "../export.ts"
import { stringsOf } from "../locale.ts"
import type { Locale } from "../words.ts"
import type { Rolled } from "../roll/roll-dialog.ts"
import { importNotice, type Imported } from "../file/import-notice.ts"
import { rollNotice } from "../roll/roll-notice.ts"
import { damageNotice } from "./damage-notice.ts"
import { download } from "./download.ts"
import { closeDrawerOutside, openDrawer, setDrawer } from "./drawers.ts"
import { figurePanel } from "./figure-panel.ts"
import { beginFind, findBar } from "./find-bar.ts"
import { fileActions } from "./file-actions.ts"
import { whenIdle } from "./idle.ts"
import { keepInSight, showPlace } from "./in-sight.ts"
import { outlinePanel } from "./outline-panel.ts"
import { overviewOf } from "./overview.ts"
import { problemPanel, type HitActions } from "./problem-panel.ts"
import type { Sheet } from "../sheet/sheet.ts"
import { fillWords } from "../sheet/fill-words.ts"
import { sheetTools } from "./sheet-tools.ts"
import { sidePanel, type Tab } from "./side-panel.ts"
import { adopt } from "../style/adopt.ts"
import importStyle from "../style/import.css?inline"
import dialogStyle from "../style/dialogs.css?inline"
import panelStyle from "../style/panels.css?inline"
import partsStyle from "../style/parts.css?inline"
import rollStyle from "../style/roll.css?inline"
import { statusBar } from "./status-bar.ts"
import { keepTabStop, toolbar, type ToolbarActions } from "./toolbar.ts"

/** What the parts are shown of. */
export interface ChromeState {
  readonly desk: Desk
  readonly locale: Locale
  readonly canWrite: boolean
  /** The text is a template's, which is filled and not changed. */
  readonly isFilling: boolean
  readonly templates: readonly ReportType[]
  /** How the report looks on paper; null for GB/T 9704-2012. */
  readonly profile: Profile | null
  /** Where the text is kept, for the line below; "" where nothing is said. */
  readonly kept: TemplateResult | string
  /** What is told over the text. */
  readonly notice: TemplateResult | null
  check(): GateResult
}

/** What the parts ask of the element. */
export interface ChromeHost {
  readonly root: ShadowRoot
  /** What scrolls under the text. */
  readonly ground: HTMLElement
  state(): ChromeState
  mayLeave(format: ExportFormat | "print", doc: CheckedDoc): boolean
  print(doc: CheckedDoc): void | Promise<void>
}

/** The element's own parts. */
export interface Chrome {
  /** Draws them in the next idle time. */
  redraw(): void
  draw(): void
  /** Enters the next blank; false where none is left. */
  nextBlank(): boolean
  insertFigure(): void
  /** Says that a template's text is locked. */
  refused(): void
  destroy(): void
}

const style = [partsStyle, panelStyle, dialogStyle, rollStyle, importStyle].join("\n")

/** Draws an element's own parts into the frame in its shadow root. */
export function chrome(host: ChromeHost): Chrome {
  const { root, ground } = host
  adopt(root, style)
  const part = (id: string): HTMLElement => root.getElementById(id) as HTMLElement
  const frame = root.querySelector(".frame") as HTMLElement
  const [tools, search, notice, outline, panels, line, count] =
    ["toolbar", "find", "notice", "outline", "panels", "status", "count"].map(part) as [
      HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement,
    ]
  let tab: Tab = "figures"
  let onlyBlank = false
  /** What is told of a report that was rolled, until it is worked on. */
  let rolled: Rolled | null = null
  /** What is told of a report that came from a file. */
  let imported: Imported | null = null
  let isFinding = false
  let sheet: Sheet | null = null
  let isDestroyed = false
  /** What is said of a change that was not made, for a while. */
  let refusal = ""
  let forgetting: ReturnType<typeof setTimeout> | undefined
  closeDrawerOutside(frame)

  const files = fileActions({
    root, ground, state: host.state, mayLeave: host.mayLeave, print: host.print, go, nextBlank,
    rolled(answer) {
      const { desk } = host.state()
      rolled = answer
      tab = "figures"
      showPlace(ground, desk.editor.view.nodeDOM(desk.editor.state.selection.from))
      draw()
    },
    imported(answer) {
      const { editor } = host.state().desk
      editor.off("transaction", followImport)
      imported = answer.lines.length > 0 ? answer : null
      if (imported) editor.on("transaction", followImport)
      draw()
    },
  })

  /** Keeps the places of an import where they belong; those of another document are told no more. */
  function followImport({ transaction }: { readonly transaction: Transaction }): void {
    if (!imported || !transaction.docChanged) return
    const { name, lines } = imported
    imported = { name, lines: lines.map(line => ({ ...line, places: line.places.map(pos => transaction.mapping.map(pos)) })) }
  }

  function forgetImport(): void {
    imported = null
    host.state().desk.editor.off("transaction", followImport)
    draw()
  }

  function draw(): void {
    if (isDestroyed) return
    const state = host.state()
    const { desk, locale, canWrite, isFilling } = state
    const canChange = canWrite && !isFilling
    const strings = stringsOf(locale)
    const { editor, damage } = desk
    const overview = overviewOf(editor.state, strings)
    const { doc, selection: { from, to } } = editor.state
    const current = sectionAt(doc, from)?.pos ?? null
    const figure = figuresIn(doc).some(({ pos }) => pos === from && pos + 1 === to) ? from : null
    if (damage) frame.dataset["reading"] = damage.salvaged ? "salvaged" : "lost"
    else delete frame.dataset["reading"]
    outline.setAttribute("aria-label", strings.outline)
    panels.setAttribute("aria-label", strings.panels)
    const isFullScreen = root.host.hasAttribute("data-full") || root.ownerDocument.fullscreenElement === root.host
    const canCreate = state.templates.length > 0
    render(damage ? nothing
      : toolbar(editor, overview, { canWrite, isFilling, canCreate, isFullScreen }, strings, actions), tools)
    keepTabStop(tools)
    render(isFinding && !damage
      ? findBar(editor.state, canChange, strings, { run: inBackground, close: closeFind }) : nothing, search)
    render(outlinePanel(overview, current, strings, {
      go,
      move: canChange ? (pos, target) => void inText(moveSectionTo(pos, target), false) : null,
      shift: canChange ? shift : null,
    }), outline)
    render(damage ? damageNotice(damage, strings, {
      download: () => download(new File([damage.source], damage.name, { type: damage.source.type })),
      back: () => desk.back(),
    }) : html`${state.notice ?? nothing}${imported ? importNotice(imported, strings, { go, close: forgetImport }) : nothing}${rolled?.doc === doc
      ? rollNotice(rolled, strings, { undo: () => void editor.chain().focus().undo().run(), close: forgetRoll })
      : nothing}`, notice)
    render(sidePanel(tab, overview, strings, chooseTab, tab === "figures"
      ? figurePanel(overview, figure, onlyBlank, strings, {
        go, filter: setOnlyBlank, take: takeAllChanges, sheet: () => void toggleSheet(),
      })
      : problemPanel(overview, strings, go, canChange ? hitActions : null)), panels)
    render(statusBar(overview, refusal || state.kept, !canWrite, strings, {
      outline: actions.toggleOutline,
      tab: openTab,
      next: () => void (nextBlank() || inText(reviewBlanks) || openTab("problems")),
    }), line)
    keepInSight(outline, current)
    if (keepInSight(panels, figure) && figure !== null && !isEntered()) {
      showPlace(ground, editor.view.nodeDOM(figure))
    }
    const said = overview.blanks > 0 ? strings.blanksLeft(overview.blanks) : overview.total > 0 ? strings.allFilled : ""
    if (count.textContent !== said) count.textContent = said
    sheet?.draw()
  }

  /** The chosen figures as a table, behind the block that has the selection. */
  function insertTable(): void {
    if (sheet && inText(insertFigureTable(sheet.chosen()), false)) sheet.say(fillWords(host.state().locale).inserted)
  }

  async function toggleSheet(): Promise<void> {
    if (sheet) return sheet.close()
    setDrawer(frame, null)
    const { openSheet } = await import("../sheet/sheet.ts")
    if (isDestroyed || sheet) return
    sheet = openSheet({
      root, frame, ground,
      state: host.state,
      overview: () => overviewOf(host.state().desk.editor.state, stringsOf(host.state().locale)),
      canFill: pos => canAnswer(host.state().desk.editor.state, pos),
      pasteTable: rows => void files.fillFrom(rows).then(said => sheet?.say(said)),
      tools: () => sheetTools(host.state(), {
        fill: () => void files.fillFrom(null).then(said => sheet?.say(said)), leave: files.leaveFigures,
        insert: host.state().canWrite && !host.state().isFilling ? insertTable : null,
      }),
      closed() {
        sheet = null
        host.state().desk.editor.view.focus()
      },
    })
    sheet.focus()
  }

  /** An entered figure has brought itself into sight. */
  function isEntered(): boolean {
    return figureEditorKey.getState(host.state().desk.editor.state)?.pos != null
  }

  function go(pos: number): void {
    setDrawer(frame, null)
    reveal(host.state().desk.editor.view, pos)
  }

  // The view has the focus first, or it would not scroll there.
  function nextBlank(): boolean {
    const { editor } = host.state().desk
    setDrawer(frame, null)
    editor.view.focus()
    if (!editor.commands.nextReportBlank()) return false
    showPlace(ground, editor.view.nodeDOM(editor.state.selection.from))
    return true
  }

  /** What is done about the numbers that the text lacks. */
  const hitActions: HitActions = {
    walk: () => void inText(reviewBlanks),
    makeAll: () => void inText(makeAllFigures),
    make: hit => void inText(makeFigure(hit)),
    settle: hit => void inText(settleBlank(hit), false),
  }

  /** Runs a command of the editor, as a rule with the focus in the text; false where it does not apply. */
  function inText(command: Command, focus = true): boolean {
    const { view } = host.state().desk.editor
    if (focus) {
      setDrawer(frame, null)
      view.focus()
    }
    return command(view.state, view.dispatch, view)
  }

  function inBackground(command: Command): void {
    inText(command, false)
    draw()
  }

  function find(): void {
    isFinding = true
    draw()
    beginFind(search, host.state().desk.editor.state, inBackground)
  }

  function closeFind(): void {
    isFinding = false
    inText(endFind)
    draw()
  }

  /** Keys that hold wherever the focus is in the element. */
  function onKey(event: KeyboardEvent): void {
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.defaultPrevented) return
    if ((key !== "f" && key !== "h") || root.querySelector("dialog[open]")) return
    event.preventDefault()
    event.stopPropagation()
    find()
  }

  function shift(pos: number, by: 1 | -1): void {
    const { view } = host.state().desk.editor
    const { doc, tr } = view.state
    view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(pos + 1))))
    inText(by < 0 ? moveSectionUp : moveSectionDown, false)
    draw()
    outline.querySelector<HTMLElement>("[aria-current]")?.focus()
  }

  function takeAllChanges(): void {
    host.state().desk.read()
    inText(takeChanges, false)
  }

  function forgetRoll(): void {
    rolled = null
    draw()
  }

  function chooseTab(chosen: Tab): void {
    tab = chosen
    draw()
  }

  function openTab(chosen: Tab): void {
    const isOpen = openDrawer(frame) === "panels" && tab === chosen
    chooseTab(chosen)
    setDrawer(frame, isOpen ? null : "panels")
  }

  function setOnlyBlank(value: boolean): void {
    onlyBlank = value
    draw()
  }

  async function insertFigure(): Promise<void> {
    const figure = await files.askFigure()
    if (!figure) return
    const { editor } = host.state().desk
    editor.view.focus()
    editor.commands.insertReportFigure(figure)
  }

  function toggleFullScreen(): void {
    const { host: element, ownerDocument: document } = root
    if (document.fullscreenElement === element) void document.exitFullscreen()
    else if (element.hasAttribute("data-full")) element.removeAttribute("data-full")
    // Where the page may not fill the screen, as in a frame, the element fills the page.
    else void element.requestFullscreen().catch(() => element.toggleAttribute("data-full", true)).then(draw)
    draw()
  }

  const actions: ToolbarActions = {
    ...files,
    toggleOutline: () => setDrawer(frame, openDrawer(frame) === "outline" ? null : "outline"),
    insertFigure: () => void insertFigure(),
    nextBlank: () => void nextBlank(),
    findMissing: () => void inText(reviewBlanks),
    find,
    toggleFullScreen,
    sheet: () => void toggleSheet(),
  }

  const redraw = whenIdle(draw)
  root.host.addEventListener("fullscreenchange", redraw)
  root.host.addEventListener("keydown", onKey as EventListener)
  return {
    redraw, draw, nextBlank,
    insertFigure: actions.insertFigure,
    refused() {
      clearTimeout(forgetting)
      refusal = stringsOf(host.state().locale).locked
      forgetting = setTimeout(() => {
        refusal = ""
        redraw()
      }, 4000)
      draw()
    },
    destroy() {
      clearTimeout(forgetting)
      isDestroyed = true
      sheet?.close()
      root.host.removeEventListener("fullscreenchange", redraw)
      root.host.removeEventListener("keydown", onKey as EventListener)
    },
  }
}
