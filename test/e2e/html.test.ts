import { fromHTML, toHTML, type HTMLOrigin } from "@tianbao/html"
import fc from "fast-check"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { launchBrowser } from "../browser.ts"
import { blank, doc, figure, h1, p, title } from "../build.ts"
import { bundle } from "../bundle.ts"
import { damagedHTML } from "../html/random-html.ts"
import { report } from "../html/random-report.ts"

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  page = await browser.newPage()
  const { code: script } =
    await bundle(`import { fromHTML } from "@tianbao/html"; globalThis.fromHTML = fromHTML`, "iife")
  // Strings become HTML only through our policy.
  const headers = { "content-security-policy": "require-trusted-types-for 'script'; trusted-types tianbao-html" }
  const body = "<!doctype html><script src=/html.js></script>"
  await page.route("**/*", route => route.request().url().endsWith(".js")
    ? route.fulfill({ contentType: "text/javascript", body: script })
    : route.fulfill({ contentType: "text/html; charset=utf-8", headers, body }))
  await page.goto("http://report.test/")
})

afterAll(() => browser.close())

it("reads the same in a browser and without one", async () => {
  const damaged = fc.sample(damagedHTML, { numRuns: Number(process.env["RUNS"] ?? 1000), seed: 1 })
  const reports = fc.sample(report, { numRuns: 100, seed: 1 })
    .flatMap(doc => [toHTML(doc), toHTML(doc, { hardened: true })])
  const large = ["<div>".repeat(5000), "<li><dd>".repeat(1000), "<p>a</p>".repeat(1_250_001), "<ul><li>".repeat(120)]
  const htmls = [...damaged, ...reports, ...large]
  for (const origin of ["stored", "foreign"] as const) {
    const found = await inBrowser(htmls, origin)
    htmls.forEach((html, i) => expect({ html, result: found[i] }).toEqual({ html, result: read(html, origin) }))
  }
})

it("reads every attribute after Element.setHTML, if hardened", async () => {
  expect(await cleaned(toHTML(sample, { hardened: true }))).toBe(JSON.stringify(sample))
})

it("reads blanks, sections and title after Element.setHTML", async () => {
  expect(await cleaned(toHTML(sample))).toBe(JSON.stringify(doc(
    title("关于募捐的报告"), h1("工作回顾"), p("共募集1,234.5万元，支出", blank("支出", "万元", { name: "" }), "。"))))
})

const sample = doc(
  title("关于募捐的报告"), h1("工作回顾"),
  p("共募集", figure("捐款", "1234.5", "万元", { precision: "1" }), "，支出", blank("支出", "万元", { max: "9" }), "。"))

function read(html: string, origin: HTMLOrigin = "stored"): string {
  const result = fromHTML(html, { origin })
  return JSON.stringify(result.ok ? result.doc : result.problems)
}

async function cleaned(html: string): Promise<string> {
  return read(await page.evaluate(html => {
    const element = document.createElement("div") as unknown as HTMLElement & { setHTML(html: string): void }
    element.setHTML(html)
    return element.innerHTML
  }, html))
}

function inBrowser(htmls: readonly string[], origin: HTMLOrigin): Promise<readonly string[]> {
  return page.evaluate(({ htmls, origin }) => htmls.map(html => {
    const { fromHTML: fromHTMLThere } = globalThis as unknown as { readonly fromHTML: typeof fromHTML }
    const result = fromHTMLThere(html, { origin })
    return JSON.stringify(result.ok ? result.doc : result.problems)
  }), { htmls, origin })
}
