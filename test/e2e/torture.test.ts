// The clipboard cases of the list of bad inputs, where it lies beside the project, each done as its words say; and its
// T312, the same blanks in the browser as in Node.

import { existsSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { findBlanks } from "@tianbao/blanks"
import { diagnose, figureAttrs, figuresIn, gate, listDiagnostics } from "@tianbao/core"
import fc from "fast-check"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, p, schema } from "../build.ts"
import { caretAtEnd, copied, paste, select } from "./clipboard-events.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

interface Case {
  readonly id: string
  readonly area: string
  readonly title: string
  readonly input: { readonly kind: string; readonly value: { readonly html?: string; readonly text?: string } }
  readonly expected: { readonly value?: string }
}

const file = join(process.env["TIANBAO_SHARED"] ?? "../shared", "torture/torture.json")
const list = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as { readonly cases: readonly Case[] }).cases
  : []
const cases = list.filter(({ area }) => area === "clipboard")

const open = editorPages()

const donation = figure("捐款", "1234.5", "元")

/** Pastes the case's HTML behind a word; the text must be there, and no attribute but a scalar. */
async function pasteHTML(editor: EditorPage, { input, expected }: Case): Promise<void> {
  await editor.set(doc(p("前<a>")))
  await paste(editor, input.value)
  const report = await editor.doc()
  expect(report.textContent).toContain(expected.value ?? "hi")
  report.descendants(node => {
    expect(Object.values(node.attrs).filter(value => typeof value === "object" && value !== null)).toEqual([])
  })
  expect(await editor.page.evaluate(() => "pwn" in window)).toBe(false)
}

async function copyParagraph(editor: EditorPage, key?: "c" | "x"): Promise<void> {
  await select(editor, doc(p("<a>共", donation, "。<b>"), p("后")))
  await copied(editor, key)
}

const recipes: Readonly<Record<string, (editor: EditorPage, bad: Case) => Promise<void>>> = {
  T230: pasteHTML,
  T231: pasteHTML,
  T233: pasteHTML,
  async T234(editor) {
    await copyParagraph(editor)
    await caretAtEnd(editor)
    await editor.press("ControlOrMeta+v")
    await expect.poll(editor.values).toEqual(["1234.5", "1234.5"])
    expect(gate(await editor.doc()).open).toBe(true)
  },
  async T235(editor) {
    await copyParagraph(editor)
    await editor.set(doc(p("另一份报告<a>")))
    await editor.press("ControlOrMeta+v")
    await expect.poll(editor.values).toEqual(["1234.5"])
  },
  async T236(editor) {
    await copyParagraph(editor, "x")
    expect(await editor.values()).toEqual([])
    // The history joins what happens within half a second.
    await editor.page.waitForTimeout(600)
    await editor.press("ControlOrMeta+v")
    await expect.poll(editor.values).toEqual(["1234.5"])
    expect(figuresIn(await editor.doc()).map(({ node }) => figureAttrs(node).name)).toEqual(["捐款"])
    await editor.press("ControlOrMeta+z")
    await expect.poll(editor.values).toEqual([])
    await editor.press("ControlOrMeta+z")
    await expect.poll(editor.values).toEqual(["1234.5"])
  },
  async T237(editor) {
    await select(editor, doc(p("<a>共", blank("捐款", "元"), "。<b>")))
    expect((await copied(editor)).text).toBe("共【待填：捐款（元）】。")
  },
  async T238(editor, { input, expected }) {
    await editor.page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await editor.set(doc(p("共", blank("捐款", "元"))))
    await editor.page.evaluate(text => navigator.clipboard.writeText(text), input.value.text ?? "")
    await editor.figure().click()
    await editor.press("ControlOrMeta+v", "Enter")
    expect(await editor.values()).toEqual([expected.value])
  },
  async T240(editor) {
    await editor.set(doc(p("前<a>")))
    await editor.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(5_000_000)], "x.png", { type: "image/png" }))
      window.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    const report = await editor.doc()
    expect(report.textContent).toBe("前")
    expect(JSON.stringify(report.toJSON())).not.toContain("data:")
  },
  async T242(editor) {
    await editor.set(doc(p("<a>")))
    await paste(editor, { html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>
      <h1><span lang=EN-US>一、</span>帮扶工作</h1><p class=MsoNormal>共走访【待填：走访户数（户）】。<o:p></o:p></p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>送温暖</p>
      <table><tr><td><p class=MsoNormal>合计</p></td></tr></table></body></html>` })
    const report = await editor.doc()
    expect(report.firstChild?.type.name).toBe("reportSection")
    expect(report.firstChild?.textContent).toBe("帮扶工作")
    expect(report.textContent).toMatch(/送温暖.*合计/s)
    expect(figuresIn(report).map(({ node }) => figureAttrs(node).label)).toEqual(["走访户数"])
    expect(gate(report).open).toBe(false)
  },
  async T244(editor) {
    await select(editor, doc(p("<a>共", donation, "<b>"), p("后文后文")))
    await dragSelection(editor, "p:last-of-type")
    expect(await editor.values()).toEqual(["1234.5"])
  },
  // A press outside the input ends the visit, so text can only be dropped on the figure at rest.
  async T245(editor) {
    await select(editor, doc(p("<a>共募集<b>"), p("后", blank("捐款", "元"))))
    await dragSelection(editor, ".report-figure")
    expect(await editor.read()).toContain("共募集")
    expect(await editor.values()).toEqual([null])
  },
}

/** Drags the selection onto the middle of an element. */
async function dragSelection(editor: EditorPage, target: string): Promise<void> {
  await editor.page.evaluate(selector => {
    const { view } = window
    const dataTransfer = new DataTransfer()
    const from = view.coordsAtPos(view.state.selection.from + 1)
    const box = [...view.dom.querySelectorAll(selector)].pop()?.getBoundingClientRect() ?? new DOMRect()
    const fire = (type: string, clientX: number, clientY: number): void => {
      const event = new DragEvent(type, { dataTransfer, clientX, clientY, bubbles: true, cancelable: true })
      view.dom.querySelector("p")?.dispatchEvent(event)
    }
    fire("dragstart", from.left, from.top + 5)
    fire("drop", box.left + box.width / 2, box.top + box.height / 2)
    fire("dragend", box.left, box.top)
  }, target)
}

it.skipIf(list.length === 0)("the torture list is at ../shared/torture/torture.json, or below TIANBAO_SHARED", () => {
  expect(list.length).toBeGreaterThan(300)
})

describe.skipIf(cases.length === 0)("the list of bad inputs: clipboard", () => {
  it("has a recipe for every case", () => {
    console.log(`clipboard: ${cases.length} executed, 0 left out`)
    expect(cases.map(({ id }) => id)).toEqual(Object.keys(recipes))
  })

  it.each(cases.map(each => [`${each.id} ${each.title}`, each] as const))("%s", async (_, bad) => {
    await recipes[bad.id]?.(await open("raw/"), bad)
  })
})

/** What is found in documents, as text: the blanks of their paragraphs, confidence included, and what the gate says. */
function foundInNode(documents: readonly Node[]): readonly string[] {
  return documents.map(report => JSON.stringify([
    findBlanks(report.children.map(block => block.textContent)),
    listDiagnostics(report, diagnose(report)),
  ]))
}

const sources = ["blanks", "core"].map(name => `/@fs${resolve(`packages/${name}/src/index.ts`)}`)

/** The same in the page. A string, since the page and not the test has to import the modules. */
function foundInBrowser({ page }: EditorPage, documents: readonly Node[]): Promise<readonly string[]> {
  return page.evaluate(`(async () => {
    const [{ findBlanks }, { diagnose, listDiagnostics, reportSchema }] =
      await Promise.all(${JSON.stringify(sources)}.map(source => import(source)))
    const schema = reportSchema()
    return ${JSON.stringify(documents)}.map(json => schema.nodeFromJSON(json)).map(report => JSON.stringify([
      findBlanks(report.children.map(block => block.textContent)),
      listDiagnostics(report, diagnose(report)),
    ]))
  })()`)
}

const paragraph = (text: string): Node => text === "" ? p() : p(schema.text(text))

describe("the same blanks in the browser as in Node, byte for byte", () => {
  const stated = list.filter(({ area, input: { kind } }) => area === "blank-text" && kind !== "recipe")

  it.skipIf(stated.length === 0)("T312: in all cases of the list about blanks in text", async () => {
    const documents = stated.map(({ input: { kind, value } }) =>
      doc(kind === "json" ? schema.nodeFromJSON(value) : paragraph(String(value))))
    console.log(`blank-text: ${documents.length} compared with Chromium; Firefox and WebKit are not at hand`)
    expect(documents.length).toBeGreaterThan(20)
    expect(await foundInBrowser(await open("raw/"), documents)).toEqual(foundInNode(documents))
  })

  it("in generated documents, of sentences and of anything at all", async () => {
    const part = fc.constantFrom(
      "全年累计捐款", "走访慰问困难职工", "同比增长", "入会率达到", "其中", "约", "近", "余", "元", "万元", "人次", "户", "%", "个百分点",
      "年", "月", "日", "第", "条", "，", "。", "、", "：", "××", "xx6.8亿元", "20xx", "____", "（ ）", "□", "待补充", "3,200", "二〇二四",
      "职工书屋", "\u200b", "\ud800", "\udc00", "😀", "\0", "e\u0301",
    )
    const sentence = fc.array(part, { maxLength: 16 }).map(parts => parts.join(""))
    const anything = fc.string({ unit: "binary", maxLength: 40 })
    const text = fc.oneof({ weight: 4, arbitrary: sentence }, { weight: 1, arbitrary: anything })
    const documents = fc.sample(fc.array(text, { minLength: 1, maxLength: 4 }), { seed: 312, numRuns: 200 })
      .map(texts => doc(...texts.map(paragraph)))
    const found = foundInNode(documents)
    expect(found.filter(each => each.includes("missingNumber")).length).toBeGreaterThan(50)
    expect(await foundInBrowser(await open("raw/"), documents)).toEqual(found)
  })
})
