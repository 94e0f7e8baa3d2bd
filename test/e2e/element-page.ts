// A page of a test's own with <report-editor> in it, and what happens to it.

import type { Browser, BrowserContext, Locator, Page } from "playwright-core"
import type * as Element from "@tianbao/element"
import { afterAll, afterEach, beforeAll, expect } from "vitest"
import { launchBrowser } from "../browser.ts"
import { buildScript, serveScript, type Site } from "../element-script.ts"

/** A form with a report that lacks two figures. */
export const report = `<h1 class="report-title" data-report-title="">捐助情况</h1>` +
  `<p>全年共募集【待填：累计捐款（元）】，入会率【待填：入会率（%）】。</p>`

const page = '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>表单</title><script src="report-editor.js"></script></html>'

export interface ElementPage {
  readonly page: Page
  /** The element, and its text. */
  readonly editor: Locator
  readonly text: Locator
  /** What was sent by the page's form so far: an entry a submit, of name=value. */
  sent(): Promise<readonly (readonly string[])[]>
  /** Fills the figure that is entered, and what follows it, from one to the next. */
  fill(...values: readonly string[]): Promise<void>
  value(): Promise<string>
  /** The label of the figure that is entered, or "". */
  entered(): Promise<string>
}

declare global {
  interface Window {
    sent: string[][]
    Tianbao: typeof Element
  }
}

/** Gives a test file one browser and one server; the result opens a page with this in its body. Whatever it logs as an error
 * fails the test. */
export function elementPages(): (body: string) => Promise<ElementPage> {
  let browser: Browser
  let context: BrowserContext
  let site: Site
  let errors: string[] = []
  beforeAll(async () => {
    buildScript()
    ;[browser, site] = await Promise.all([launchBrowser(), serveScript(path => path === "/" ? { body: page } : null)])
    context = await browser.newContext({ viewport: { width: 1200, height: 800 }, locale: "zh-CN" })
  })
  afterAll(async () => {
    await browser.close()
    await site.close()
  })
  afterEach(async () => {
    await Promise.all(context.pages().map(page => page.close()))
    const found = errors
    errors = []
    expect(found).toEqual([])
  })
  return async body => {
    const page = await context.newPage()
    page.setDefaultTimeout(5000)
    page.on("pageerror", error => errors.push(String(error)))
    page.on("console", message => {
      if (message.type() === "error") errors.push(message.text())
    })
    await page.goto(site.url)
    await page.waitForFunction(() => window.Tianbao)
    await page.evaluate(html => {
      window.sent = []
      document.body.innerHTML = html
      for (const form of document.forms) {
        form.addEventListener("submit", event => {
          event.preventDefault()
          window.sent.push([...new FormData(form, event.submitter)].map(([name, value]) => `${name}=${String(value)}`))
        })
      }
    }, body)
    const editor = page.locator("report-editor").first()
    // Checked, and so no longer called unchecked; and with its parts, which come behind the text.
    await page.waitForFunction(() => [...document.querySelectorAll("report-editor")].every(each =>
      each.templates.length > 0 && each.shadowRoot?.querySelector("#status .state, #status .status-counts")))
    return {
      page, editor,
      text: editor.locator(".ProseMirror"),
      sent: () => page.evaluate(() => window.sent),
      async fill(...values) {
        for (const value of values) {
          await page.keyboard.type(value)
          await page.keyboard.press("Tab")
        }
      },
      value: () => editor.evaluate(element => (element as HTMLElementTagNameMap["report-editor"]).value),
      entered: () => page.evaluate(() => {
        const card = document.querySelector(".report-figure-editor:not([hidden])")?.shadowRoot
        return card?.activeElement ? card.querySelector(".label")?.textContent ?? "" : ""
      }),
    }
  }
}
