import { draft, figuresIn, figureAttrs, sectionAt } from "@tianbao/core"
import { skeletonOf } from "@tianbao/core/catalogue"
import {
  guardNumbers, makeAllFigures, makeFigure, reveal, reviewBlanks, rollReport, settleBlank, slashItems, takeChanges,
  type SlashItem,
} from "@tianbao/editor"
import "@tianbao/editor/style.css"
import type { Editor } from "@tiptap/core"
import type { Command } from "@tiptap/pm/state"
import { nothing, render } from "lit"
import { appBar, type BarActions } from "./app-bar.ts"
import { damageNotice } from "./damage-notice.ts"
import { Desk } from "./desk.ts"
import { closeDrawerOutside, openDrawer, setDrawer, tray } from "./drawers.ts"
import { askFigure } from "./figure-dialog.ts"
import { tellFailure } from "./failure-dialog.ts"
import { figurePanel } from "./figure-panel.ts"
import { chooseFile, download, fileName, htmlOf, jsonOf, readReport } from "./files.ts"
import { whenIdle } from "./idle.ts"
import { keepInSight, showPlace } from "./in-sight.ts"
import { leave, leaveAsDraft, markDrafts, type Exit } from "./leaving.ts"
import { storedLocale, storeLocale, stringsOf } from "./locale.ts"
import { outlinePanel } from "./outline-panel.ts"
import { overviewOf, titleOf } from "./overview.ts"
import { problemPanel, type HitActions } from "./problem-panel.ts"
import { pickReport } from "./report-picker.ts"
import { askRoll, type Rolled } from "./roll-dialog.ts"
import { rollNotice } from "./roll-notice.ts"
import { sample } from "./sample.ts"
import { sidePanel, type Tab } from "./side-panel.ts"
import { setTheme, storedTheme } from "./theme.ts"
import { toolbar } from "./toolbar.ts"
import { askUnsaved } from "./unsaved-dialog.ts"
import "./theme.css"
import "./page.css"
import "./sheet.css"
import "./panels.css"
import "./dialogs.css"
import "./roll.css"
import "./print.css"

declare global {
  interface Window {
    /** For tests: the editor that lies on the desk. */
    tianbao: { readonly editor: Editor }
  }
}

let locale = storedLocale()
let strings = stringsOf(locale)
let tab: Tab = "figures"
let onlyBlank = false
/** What is told of a report that was rolled, until it is worked on. */
let rolled: Rolled | null = null

setTheme(storedTheme())
storeLocale(locale)

const bar = place("bar")
const outline = place("outline")
const tools = place("toolbar")
const notice = place("notice")
const ground = place("ground")
const sheets = place("sheets")
const panels = place("panels")
const bottom = place("tray")
const count = place("count")

const draw = (): void => {
  const { editor, damage } = desk
  const { doc, selection } = editor.state
  const overview = overviewOf(doc, strings)
  const { from, to } = selection
  const current = sectionAt(doc, from)?.pos ?? null
  const figure = figuresIn(doc).some(({ pos }) => pos === from && pos + 1 === to) ? from : null
  const isReading = damage !== null
  document.title = `${overview.title || strings.untitled} · ${strings.brand}`
  if (damage) document.body.dataset["reading"] = damage.salvaged ? "salvaged" : "lost"
  else delete document.body.dataset["reading"]
  label(bar, strings.appBar)
  label(outline, strings.outline)
  label(panels, strings.panels)
  label(bottom, strings.tray)
  render(appBar(overview, {
    canUndo: !isReading && editor.can().undo(),
    canRedo: !isReading && editor.can().redo(),
    isReading, fileName: damage?.file.name ?? "", isDirty: desk.isDirty, theme: storedTheme(), locale,
  }, strings, barActions), bar)
  render(outlinePanel(overview, current, strings, go), outline)
  render(isReading ? nothing : toolbar(editor, overview, strings, toolbarActions), tools)
  render(damage ? damageNotice(damage, strings, {
    download: () => download(damage.file.name, damage.file, damage.file.type),
    back: () => desk.back(),
  }) : rolled?.doc === doc ? rollNotice(rolled, strings, { undo: barActions.undo, close: forgetRoll })
    : nothing, notice)
  render(sidePanel(tab, overview, strings, chooseTab, tab === "figures"
    ? figurePanel(overview, figure, onlyBlank, strings, { go, filter: setOnlyBlank, take: takeAllChanges })
    : problemPanel(overview, strings, go, isReading ? null : hitActions)), panels)
  render(tray(overview, strings, { outline: () => toggleDrawer("outline"), tab: openTab }), bottom)
  keepInSight(outline, current)
  if (keepInSight(panels, figure) && figure !== null) showPlace(ground, editor.view.nodeDOM(figure))
  const state = overview.blanks > 0 ? strings.blanksLeft(overview.blanks) : overview.total > 0 ? strings.allFilled : ""
  if (count.textContent !== state) count.textContent = state
}

const redraw = whenIdle(draw)

/** Takes the person to a place of the text; a figure there is entered. */
function go(pos: number): void {
  setDrawer(null)
  reveal(desk.editor.view, pos)
}

/** Enters the next blank; false where none is left. The view has the focus first, or it would not scroll there. */
function goToNextBlank(): boolean {
  setDrawer(null)
  desk.editor.view.focus()
  if (!desk.editor.commands.nextReportBlank()) return false
  showPlace(ground, desk.editor.view.nodeDOM(desk.editor.state.selection.from))
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
  const { view } = desk.editor
  if (focus) {
    setDrawer(null)
    view.focus()
  }
  return command(view.state, view.dispatch, view)
}

/** Fills the changes that follow from last year's values. */
function takeAllChanges(): void {
  desk.read()
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
  const isOpen = openDrawer() === "panels" && tab === chosen
  chooseTab(chosen)
  setDrawer(isOpen ? null : "panels")
}

function toggleDrawer(drawer: "outline"): void {
  setDrawer(openDrawer() === drawer ? null : drawer)
}

function setOnlyBlank(value: boolean): void {
  onlyBlank = value
  draw()
}

const toolbarActions = {
  toggleOutline: () => toggleDrawer("outline"),
  nextBlank: () => void goToNextBlank(),
  findMissing: () => void inText(reviewBlanks),
  async insertFigure(): Promise<void> {
    const { editor } = desk
    const figure = await askFigure(strings)
    if (!figure) return
    // Two figures with one name would be one figure.
    const isTaken = figuresIn(editor.state.doc).some(({ node }) => figureAttrs(node).name === figure.label)
    editor.view.focus()
    editor.commands.insertReportFigure({ ...figure, name: isTaken ? "" : figure.label })
  },
}

const barActions: BarActions = {
  status: () => goToNextBlank() || inText(reviewBlanks) || openTab("problems"),
  undo: () => void desk.editor.chain().focus().undo().run(),
  redo: () => void desk.editor.chain().focus().redo().run(),
  save,
  create: () => attempt(createReport),
  open: () => attempt(openReport),
  roll: () => attempt(rollForwardReport),
  leave: exit => attempt(() => leaveBy(exit)),
  leaveAsDraft: () => attempt(() => leaveAsDraft(draft(desk.read()), "word", strings)),
  setTheme(theme) {
    setTheme(theme)
    draw()
  },
  setLocale(chosen) {
    locale = chosen
    strings = stringsOf(locale)
    storeLocale(locale)
    desk.setLocale(locale)
    draw()
  },
}

async function createReport(): Promise<void> {
  const choice = await pickReport(strings)
  if (!choice || !await mayReplace()) return
  const { schema } = desk.editor
  desk.replace(choice === "blank"
    ? { type: "doc", content: [{ type: "reportTitle" }, { type: "paragraph" }] }
    : { type: "doc", content: skeletonOf(choice, schema).map(node => node.toJSON()) })
  ground.scrollTo({ top: 0 })
  if (!goToNextBlank()) desk.editor.commands.focus("start")
}

async function openReport(): Promise<void> {
  const file = await chooseFile()
  if (!file || !await mayReplace()) return
  const { result, source } = await readReport(file, desk.editor.schema)
  if (result.ok) {
    desk.replace(result.doc.toJSON())
    guardNumbers(desk.editor.view, source)
  } else desk.cover({ file, problems: result.problems, salvaged: result.salvaged })
  ground.scrollTo({ top: 0 })
}

async function rollForwardReport(): Promise<void> {
  const answer = await askRoll(desk.read(), strings)
  if (!answer || !inText(rollReport(answer))) return
  const { doc, selection } = desk.editor.state
  rolled = { ...answer, doc }
  tab = "figures"
  showPlace(ground, desk.editor.view.nodeDOM(selection.from))
  draw()
}

async function leaveBy(exit: Exit): Promise<void> {
  const pos = await leave(desk.editor.view, exit, strings)
  if (pos !== null) go(pos)
}

/** Runs a task and says so where it fails. */
function attempt(task: () => Promise<void>): void {
  task().catch((error: unknown) => tellFailure(error, strings))
}

function save(format: "json" | "html"): void {
  const doc = desk.read()
  const name = fileName(titleOf(doc), format)
  if (format === "json") download(name, jsonOf(doc), "application/json")
  else download(name, htmlOf(doc), "text/html;charset=utf-8")
  if (!desk.damage) desk.markSaved()
}

async function mayReplace(): Promise<boolean> {
  if (!desk.isDirty) return true
  const answer = await askUnsaved(strings)
  if (answer === "save") {
    desk.back()
    save("json")
  }
  return answer !== null
}

function place(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new RangeError(`No element #${id} in this page`)
  return element
}

function label(element: HTMLElement, text: string): void {
  element.setAttribute("aria-label", text)
}

/** The editor's own items, and the page's: a figure whose label, unit and limits are asked for. */
const items = (): readonly SlashItem[] => [
  ...slashItems(locale),
  {
    title: `${strings.insertFigure}…`, group: strings.figures, aliases: ["figure"],
    run(_state, dispatch) {
      if (dispatch) void toolbarActions.insertFigure()
      return true
    },
  },
]

const desk = new Desk(sheets, sample, locale, redraw, items)
window.tianbao = { get editor() { return desk.editor } }
closeDrawerOutside()
markDrafts(() => desk.read())
addEventListener("keydown", event => {
  const key = event.key.toLowerCase()
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || (key !== "s" && key !== "p")) return
  event.preventDefault()
  if (desk.damage || document.querySelector("dialog[open]")) return
  if (key === "s") save("json")
  else barActions.leave("print")
})
addEventListener("beforeunload", event => {
  if (desk.isDirty) event.preventDefault()
})
draw()
