// A host's page with an editor in it, driven by real keys. Documents go in and come out as nodes of test/build.ts.

import { resolve } from "node:path"
import { figureAttrs, figuresIn } from "@tianbao/core"
import type * as Editor from "@tianbao/editor"
import type { Node } from "prosemirror-model"
import type { Selection } from "prosemirror-state"
import type { Editor as TiptapEditor } from "@tiptap/core"
import type { EditorView } from "prosemirror-view"
import type { Browser, BrowserContext, CDPSession, Locator, Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, expect } from "vitest"
import { launchBrowser } from "../browser.ts"
import { schema } from "../build.ts"
import { serve, type Served } from "../serve.ts"

declare global {
  interface Window {
    view: EditorView
    /** Only in TipTap's hosts. */
    editor: TiptapEditor
  }
}

export interface EditorPage {
  readonly page: Page
  /** The text's element. */
  readonly text: Locator
  /** The figure field's input and its card. */
  readonly field: Locator
  readonly card: Locator
  /** The nth figure in the text. */
  figure(index?: number): Locator
  /** Replaces the document, unrecorded; a tag <a> in it becomes the caret, and the editor gets the focus. */
  set(doc: Node & { readonly tag?: Readonly<Record<string, number>> }): Promise<void>
  doc(): Promise<Node>
  /** The document as plain text, a line a block. */
  read(): Promise<string>
  /** The figures' values in the order of the text. */
  values(): Promise<readonly (string | null)[]>
  /** Where the selection begins and ends. */
  selection(): Promise<readonly [number, number]>
  /** Presses keys one after the other. */
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  /** What an input method shows while it composes, and what it then puts in. */
  compose(text: string): Promise<void>
  confirm(text: string): Promise<void>
  /** Calls what the editor package exports, in the page: `call(({ flush }) => flush(view))`. */
  call<Result>(task: (editor: typeof Editor) => Result): Promise<Result>
}

// Where Vite serves the module that the page itself has imported.
const editorSource = `/@fs${resolve("packages/editor/src/index.ts")}`

/** Gives a test file one browser and one server of a folder's pages; the result opens one. Whatever a page logs as an error, or throws,
 * fails the test. */
export function editorPages(root = "playground"): (path?: string) => Promise<EditorPage> {
  let browser: Browser
  let context: BrowserContext
  let served: Served
  let errors: string[] = []
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchBrowser(), serve(root)])
    // One for all pages: its cache spares each test most of the loading.
    context = await browser.newContext({ viewport: { width: 1000, height: 700 }, locale: "zh-CN" })
  })
  afterAll(async () => {
    await browser.close()
    await served.close()
  })
  afterEach(async () => {
    await Promise.all(context.pages().map(page => page.close()))
    const found = errors
    errors = []
    expect(found).toEqual([])
  })
  return async (path = "tiptap-3/") => {
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    page.setDefaultNavigationTimeout(30_000)
    page.on("pageerror", error => errors.push(String(error)))
    page.on("console", message => {
      if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) errors.push(message.text())
    })
    await page.goto(served.url + path)
    await page.waitForFunction(() => "view" in window || "tianbao" in window)
    await page.evaluate(() => {
      if (!("view" in window)) Object.defineProperty(window, "view", { get: () => window.tianbao.editor.view })
    })
    return editorPage(page, await context.newCDPSession(page))
  }
}

/** Opens a menu of the element's toolbar and chooses the item whose name has this in it, by keyboard. */
export async function chooseFrom(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole("toolbar").getByRole("button", { name: menu, exact: true }).focus()
  await page.keyboard.press("Enter")
  const target = page.getByRole("menu", { name: menu }).locator(".menu-item").filter({ hasText: item })
  await target.waitFor()
  for (let i = 0; i < 20 && !(await hasFocus(target)); i++) await page.keyboard.press("ArrowDown")
  expect(await hasFocus(target)).toBe(true)
  await page.keyboard.press("Enter")
}

/** Opens a file by the menu, as a person does. */
export async function openFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), chooseFrom(page, "文件", "打开")])
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer })
}

/** Whether an element has the focus, in the page or in a shadow root. */
export function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluate(element => (element.getRootNode() as Document | ShadowRoot).activeElement === element)
}

function editorPage(page: Page, session: CDPSession): EditorPage {
  const doc = async (): Promise<Node> =>
    schema.nodeFromJSON(await page.evaluate(() => window.view.state.doc.toJSON() as unknown))
  return {
    page,
    text: page.locator(".ProseMirror"),
    field: page.locator(".report-figure-editor input"),
    card: page.locator(".report-figure-editor .card"),
    figure: (index = 0) => page.locator(".ProseMirror .report-figure").nth(index),
    async set(node) {
      await page.evaluate(({ json, caret }) => {
        const { state } = window.view
        const { content } = state.schema.nodeFromJSON(json)
        const tr = state.tr.replaceWith(0, state.doc.content.size, content).setMeta("addToHistory", false)
        const Selections = Object.getPrototypeOf(state.selection.constructor) as typeof Selection
        window.view.dispatch(tr.setSelection(Selections.near(tr.doc.resolve(caret))))
        window.view.focus()
      }, { json: node.toJSON() as unknown, caret: node.tag?.["a"] ?? 0 })
    },
    doc,
    read: async () => {
      const node = await doc()
      return node.textBetween(0, node.content.size, "\n")
    },
    values: async () => figuresIn(await doc()).map(({ node }) => figureAttrs(node).value),
    selection: () => page.evaluate(() => [window.view.state.selection.from, window.view.state.selection.to] as const),
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key)
    },
    type: text => page.keyboard.type(text),
    compose: async text => {
      await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length })
    },
    confirm: async text => {
      await session.send("Input.insertText", { text })
    },
    call: task => page.evaluate(`import(${JSON.stringify(editorSource)}).then(${task})`),
  }
}
