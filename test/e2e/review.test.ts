// The numbers that a text lacks, as a writer meets them: a walk through all of them by keyboard, single ones beside the
// caret, and the gate that they close.

import { resolve } from "node:path"
import { figureAttrs, figuresIn, gate } from "@tianbao/core"
import { describe, expect, it } from "vitest"
import { doc, h1, p } from "../build.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const openPage = editorPages()

/** Five hits: fillers, one with a hedge, one for some digits of a year, and a bare percent sign. */
const report = doc(
  h1("困难帮扶"),
  p("<a>全年累计捐款××万元，同比增长%，帮扶职工××人。"),
  p("会议于20xx年召开。"),
  p("全年累计捐款××余元。"),
)

async function edit(content: Parameters<EditorPage["set"]>[0] = report, path?: string): Promise<EditorPage> {
  const editor = await openPage(path)
  await editor.set(content)
  return editor
}

const card = ({ page }: EditorPage) => page.locator(".report-blank-card .card")
const shows = (editor: EditorPage): Promise<boolean> => card(editor).isVisible()
const hasKeys = (editor: EditorPage): Promise<boolean> =>
  card(editor).evaluate(element => (element.getRootNode() as ShadowRoot).activeElement === element)
const progress = (editor: EditorPage): Promise<string> => card(editor).locator(".progress").innerText()
const message = (editor: EditorPage): Promise<string> => card(editor).locator(".message").innerText()
const said = ({ page }: EditorPage): Promise<string> => page.locator(".report-blank-card .said").innerText()
const drawn = ({ page }: EditorPage, name: string): Promise<readonly string[]> => page.evaluate(name =>
  [...CSS.highlights.get(name) ?? []].map(range => String(range as Range)), name)
const current = (editor: EditorPage): Promise<readonly string[]> => drawn(editor, "report-blank-current")
const mode = ({ call }: EditorPage): Promise<string | undefined> =>
  call(({ reviewKey }) => reviewKey.getState(window.view.state)?.mode)

async function review(editor: EditorPage): Promise<EditorPage> {
  await editor.call(({ reviewBlanks }) => void reviewBlanks(window.view.state, window.view.dispatch))
  await card(editor).waitFor()
  return editor
}

/** Puts the mouse on a part of the text, as a person would, and presses. */
async function click(editor: EditorPage, text: string): Promise<void> {
  const { x, y } = await editor.page.evaluate(text => {
    const walker = document.createTreeWalker(window.view.dom, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(text) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + text.length)
      const box = range.getBoundingClientRect()
      return { x: box.x + box.width / 2 - 1, y: box.y + box.height / 2 }
    }
    throw new Error(`${text} is not there`)
  }, text)
  await editor.page.mouse.click(x, y)
}

describe("a review by keyboard", () => {
  it("goes from hit to hit, each with one key, until the gate opens", async () => {
    const editor = await edit()
    expect(gate(await editor.doc()).open).toBe(false)
    await expect.poll(() => drawn(editor, "report-blank")).toEqual(["××万元", "%", "××人", "20xx年", "××余元"])
    await review(editor)
    expect([await progress(editor), await current(editor)]).toEqual(["第1处，共5处 · 已处理0处", ["××万元"]])

    await editor.press("Enter")
    expect(await editor.card.locator(".label").innerText()).toBe("累计捐款")
    expect(await editor.card.locator(".left").innerText()).toBe("已处理1处，共5处")
    await editor.type("12.5")
    await editor.press("Enter")
    expect([await progress(editor), await current(editor)]).toEqual(["第2处，共5处 · 已处理1处", ["%"]])

    await editor.type("38")
    await editor.press("Tab")
    expect([await progress(editor), await current(editor)]).toEqual(["第3处，共5处 · 已处理2处", ["××人"]])

    await editor.press("d")
    expect([await progress(editor), await current(editor)]).toEqual(["第4处，共5处 · 已处理3处", ["20xx年"]])

    await editor.press("d")
    await editor.press("Enter", "Enter")
    expect(await message(editor)).toBe("全部处理完：做成数字 3 处，标为无空 2 处")
    expect(await editor.values()).toEqual(["12.5", "38", null])
    expect(gate(await editor.doc()).open).toBe(false)

    await editor.press("Enter")
    expect(await shows(editor)).toBe(false)
    await editor.type("600")
    await editor.press("Enter")
    expect(await editor.read()).toBe(
      "困难帮扶\n全年累计捐款12.5万元，同比增长38%，帮扶职工××人。\n会议于20xx年召开。\n全年累计捐款600余元。")
    expect(gate(await editor.doc()).open).toBe(true)
  })

  it("passes hits over with ↓, n and Tab, goes back with ↑, p and Shift-Tab, and round", async () => {
    const editor = await review(await edit())
    for (const [key, text] of [
      ["ArrowDown", "%"], ["n", "××人"], ["Tab", "20xx年"], ["n", "××余元"], ["n", "××万元"],
      ["ArrowUp", "××余元"], ["p", "20xx年"], ["Shift+Tab", "××人"],
    ] as const) {
      await editor.press(key)
      expect(await current(editor)).toEqual([text])
    }
    expect(await progress(editor)).toBe("第3处，共5处 · 已处理0处")
  })

  it("lets nothing that is typed into the text", async () => {
    const editor = await review(await edit())
    await editor.type("abcxyz，；")
    expect(await editor.read()).toBe("困难帮扶\n全年累计捐款××万元，同比增长%，帮扶职工××人。\n会议于20xx年召开。\n全年累计捐款××余元。")
  })

  it("undoes answers one by one, each at its place, and leaves the text as it was", async () => {
    const editor = await review(await edit())
    const before = (await editor.doc()).toJSON()
    await editor.press("d", "d", "Enter", "Enter")
    expect(await progress(editor)).toBe("第4处，共5处 · 已处理3处")
    await editor.press("Control+z")
    expect([await progress(editor), await current(editor)]).toEqual(["第3处，共5处 · 已处理2处", ["××人"]])
    await editor.press("Control+z", "Control+z")
    expect([await progress(editor), await current(editor)]).toEqual(["第1处，共5处 · 已处理0处", ["××万元"]])
    expect((await editor.doc()).toJSON()).toEqual(before)
  })

  it("takes a figure back with undo while it is filled, and asks again", async () => {
    const editor = await review(await edit())
    await editor.press("Enter", "Control+z")
    expect([await hasKeys(editor), await current(editor)]).toEqual([true, ["××万元"]])
    expect(await progress(editor)).toBe("第1处，共5处 · 已处理0处")
  })

  it("makes all figures with one undo", async () => {
    const editor = await edit()
    await editor.call(({ makeAllFigures }) => makeAllFigures(window.view.state, window.view.dispatch))
    expect((await editor.values()).length).toBe(5)
    await editor.press("Control+z")
    expect(await editor.read()).toContain("全年累计捐款××万元，同比增长%，帮扶职工××人。")
    expect(await editor.values()).toEqual([])
  })

  it("makes no figure of a name, which is settled or written in the text", async () => {
    const editor = await review(await edit(doc(p("<a>××市总工会捐款××万元，"))))
    expect([await progress(editor), await current(editor)]).toEqual(["第1处，共2处 · 已处理0处", ["××"]])
    await editor.press("Enter", "5")
    expect([await editor.values(), await current(editor)]).toEqual([[], ["××"]])
    await card(editor).getByRole("button", { name: "改文字" }).click()
    await editor.type("某")
    expect(await editor.read()).toContain("某市总工会捐款××万元")
    await editor.press("Alt+Enter")
    expect([await progress(editor), await current(editor)]).toEqual(["第1处，共1处 · 已处理0处", ["××万元"]])
  })

  it("goes on from a figure that was left empty, by Escape too", async () => {
    const editor = await review(await edit())
    await editor.press("Enter")
    await editor.type("9")
    await editor.press("Escape")
    expect([await current(editor), await editor.values()]).toEqual([["%"], [null]])
  })

  it("stays in a figure whose text is refused", async () => {
    const editor = await review(await edit())
    await editor.press("Enter")
    await editor.type("abc")
    await editor.press("Enter")
    expect([await editor.field.isVisible(), await shows(editor)]).toEqual([true, false])
  })

  it("gives the keys back on Escape, with the caret behind the hit", async () => {
    const editor = await review(await edit())
    await editor.press("Escape")
    await editor.type("（待核）")
    expect(await editor.read()).toContain("全年累计捐款××（待核）万元")
    await editor.page.waitForTimeout(350)
    expect([await shows(editor), await mode(editor)]).toEqual([false, "off"])
  })

  it("brings each hit to the middle of a long text", async () => {
    const far = Array.from({ length: 80 }, () => p("没有空的一段。"))
    const editor = await review(await edit(doc(p("<a>捐款××元，"), ...far, p("捐款××万元，"), ...far)))
    await editor.press("n")
    const top = await editor.page.evaluate(() =>
      ([...CSS.highlights.get("report-blank-current") ?? []][0] as Range).getBoundingClientRect().top / innerHeight)
    expect(top).toBeGreaterThan(0.4)
    expect(top).toBeLessThan(0.6)
  })
})

describe("a review that is interrupted", () => {
  it("waits while the person works in the text, and goes on at Alt-Enter", async () => {
    const editor = await review(await edit())
    await editor.press("d")
    await click(editor, "困难帮扶")
    expect(await message(editor)).toBe("核对已暂停 · 已处理1处，共5处")
    await editor.press("End")
    await editor.type("d3n")
    expect(await editor.read()).toContain("困难帮扶d3n\n")
    await editor.press("Alt+Enter")
    expect([await hasKeys(editor), await progress(editor), await current(editor)])
      .toEqual([true, "第2处，共5处 · 已处理1处", ["%"]])
  })

  it("goes on at a hit that is pressed", async () => {
    const editor = await review(await edit())
    await click(editor, "困难帮扶")
    await click(editor, "20xx年")
    await expect.poll(() => current(editor)).toEqual(["20xx年"])
    expect(await hasKeys(editor)).toBe(true)
  })

  it("selects the words of a hit to be edited", async () => {
    const editor = await review(await edit())
    await editor.press("e")
    await editor.type("五十")
    expect(await editor.read()).toContain("全年累计捐款五十万元")
    await editor.press("Alt+Enter")
    expect([await progress(editor), await current(editor)]).toEqual(["第1处，共4处 · 已处理0处", ["%"]])
  })

  it("survives a host that puts the whole document back", async () => {
    const editor = await review(await edit())
    await editor.press("n", "n")
    await editor.page.evaluate(() => {
      const { state } = window.view
      const { content } = state.schema.nodeFromJSON(state.doc.toJSON())
      window.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, content))
    })
    expect([await hasKeys(editor), await progress(editor), await current(editor)])
      .toEqual([true, "第3处，共5处 · 已处理0处", ["××人"]])
  })

  it("goes on where a host has changed the editor's plugins", async () => {
    const editor = await review(await edit())
    await editor.press("n")
    await editor.page.evaluate(() => {
      const { state } = window.view
      window.view.updateState(state.reconfigure({ plugins: state.plugins.slice() }))
    })
    await editor.press("n")
    expect([await hasKeys(editor), await current(editor)]).toEqual([true, ["××人"]])
  })

  it("leaves the focus where the person has put it when others write", async () => {
    const editor = await review(await edit())
    await editor.page.locator("#export").focus()
    await editor.page.evaluate(() => {
      window.view.dispatch(window.view.state.tr.insertText("今年", 1).setMeta("addToHistory", false))
    })
    expect(await editor.page.evaluate(() => document.activeElement?.id)).toBe("export")
    expect(await mode(editor)).toBe("rest")
  })
})

describe("the card of a single hit", () => {
  it("tells beside the caret and leaves all keys to the text", async () => {
    const editor = await edit()
    await click(editor, "××万元")
    await card(editor).waitFor()
    expect(await card(editor).locator(".label").innerText()).toBe("累计捐款")
    expect(await hasKeys(editor)).toBe(false)
    expect(await said(editor)).toMatch(/^累计捐款，单位：万元，.*Alt\+Enter 用按键处理$/)
    await editor.type("3d")
    expect(await editor.read()).toMatch(/全年累计捐款××(?:3d万|万3d)元/)
    expect([await shows(editor), await editor.values()]).toEqual([false, []])
  })

  it("takes the keys at Alt-Enter and gives them back on Escape", async () => {
    const editor = await edit()
    await click(editor, "××万元")
    await card(editor).waitFor()
    await editor.press("Alt+Enter")
    expect([await hasKeys(editor), await mode(editor)]).toEqual([true, "one"])
    await editor.press("Escape")
    expect(await shows(editor)).toBe(false)
    await editor.press("Alt+Enter", "5", "Enter")
    expect(await editor.values()).toEqual(["5"])
    expect([await shows(editor), await mode(editor)]).toEqual([false, "off"])
    await editor.type("整")
    expect(await editor.read()).toContain("全年累计捐款5万元整")
  })

  it("settles a hit and gives the keys back", async () => {
    const editor = await edit()
    await click(editor, "××万元")
    await card(editor).waitFor()
    await editor.press("Alt+Enter", "d")
    await editor.type("整")
    expect(await editor.read()).toContain("全年累计捐款××万元整，")
    await expect.poll(() => drawn(editor, "report-blank")).toEqual(["%", "××人", "20xx年", "××余元"])
  })

  it("answers presses without taking the focus", async () => {
    const editor = await edit()
    await click(editor, "××万元")
    await card(editor).getByRole("button", { name: "此处无空" }).click()
    await expect.poll(() => drawn(editor, "report-blank")).toHaveLength(4)
    await click(editor, "××余元")
    await card(editor).getByRole("button", { name: "做成数字" }).click()
    await editor.type("7")
    await editor.press("Enter")
    expect(await editor.values()).toEqual(["7"])
    expect(figureAttrs(figuresIn(await editor.doc())[0]!.node)).toMatchObject({ unit: "元", hedge: "余" })
  })

  it("shows when the caret comes to rest at a hit, not while one is typed", async () => {
    const editor = await edit(doc(p("捐款××元，<a>")))
    await editor.press("ArrowLeft")
    await card(editor).waitFor()
    await editor.press("ArrowRight")
    await expect.poll(() => shows(editor)).toBe(false)
    await editor.type("又捐款××元")
    await editor.page.waitForTimeout(400)
    expect(await shows(editor)).toBe(false)
  })

  it("goes on Escape, on a press elsewhere and when the text changes", async () => {
    const editor = await edit()
    await click(editor, "××万元")
    await card(editor).waitFor()
    await editor.press("Escape")
    expect(await shows(editor)).toBe(false)
    await click(editor, "××余元")
    await card(editor).waitFor()
    await editor.page.mouse.click(5, 5)
    expect(await shows(editor)).toBe(false)
  })

  it("neither opens nor draws while an input method composes", async () => {
    const editor = await edit(doc(p("捐款<a>，捐款××元，")))
    await expect.poll(() => drawn(editor, "report-blank")).toEqual(["××元"])
    await editor.compose("××元")
    await editor.page.waitForTimeout(500)
    expect([await shows(editor), await drawn(editor, "report-blank")]).toEqual([false, ["××元"]])
    await editor.confirm("××元")
    await expect.poll(() => drawn(editor, "report-blank")).toEqual(["××元", "××元"])
    expect(await shows(editor)).toBe(false)
  })

  it("undoes nothing where the text is read-only", async () => {
    const editor = await edit()
    await editor.type("开头")
    const before = await editor.read()
    await editor.page.evaluate(() => window.editor.setEditable(false))
    await review(editor)
    await editor.press("Control+z")
    expect(await editor.read()).toBe(before)
  })

  it("only tells where the text is read-only", async () => {
    const editor = await edit()
    await editor.page.evaluate(() => window.editor.setEditable(false))
    await click(editor, "××万元")
    await card(editor).waitFor()
    expect(await card(editor).locator(".reason").innerText()).toContain("“万元”")
    expect(await card(editor).locator(".actions").isVisible()).toBe(false)
    await review(editor)
    await editor.press("Enter", "d", "5", "n")
    expect([await current(editor), await editor.values()]).toEqual([["%"], []])
  })
})

describe("to a screen reader", () => {
  it("the card is read with what is missing and why, then each next hit", async () => {
    const editor = await review(await edit())
    const described = await card(editor).evaluate(element => ["aria-labelledby", "aria-describedby"]
      .map(name => (element.getRootNode() as ShadowRoot).getElementById(element.getAttribute(name) ?? "")?.textContent))
    expect(described[0]).toBe("累计捐款")
    expect(described[1]).toContain("“万元”")
    expect(await card(editor).getAttribute("role")).toBe("application")
    await editor.press("n")
    expect(await said(editor)).toMatch(/^第2处，共5处 · 已处理0处，.*单位：%/)
  })
})

describe("in other hosts", () => {
  it("offers no settling where the schema has no mark for it", async () => {
    const editor = await review(await edit(report, `@fs${resolve("test/hosts/raw/index.html")}?without-mark`))
    expect(await card(editor).getByRole("button", { name: "此处无空" }).isVisible()).toBe(false)
    await editor.press("d")
    expect(await progress(editor)).toBe("第1处，共5处 · 已处理0处")
    await editor.press("1")
    await editor.press("Enter")
    expect([await progress(editor), await editor.values()]).toEqual(["第2处，共5处 · 已处理1处", ["1"]])
  })

  it("leaves nothing in the page when the editor goes", async () => {
    const editor = await review(await edit())
    await editor.page.evaluate(() => window.editor.destroy())
    expect(await editor.page.locator(".report-blank-card").count()).toBe(0)
    expect([await current(editor), await drawn(editor, "report-blank")]).toEqual([[], []])
  })
})

describe("in the playground", () => {
  it("counts the hits, starts the review and goes on to the blanks that it left", async () => {
    const editor = await edit(report, "")
    const { page } = editor
    await page.setViewportSize({ width: 1440, height: 900 })
    const find = page.getByRole("button", { name: "查找缺数" })
    await expect.poll(() => find.innerText()).toMatch(/5$/)
    await page.locator(".state-open", { hasText: "缺 5 处数字" }).waitFor()
    await find.click()
    await editor.press("Enter", "Enter", "d", "d", "d", "d")
    expect(await message(editor)).toBe("全部处理完：做成数字 1 处，标为无空 4 处")
    await editor.press("Enter")
    await editor.type("12")
    await editor.press("Enter")
    await page.locator(".state-done").waitFor()
    expect(await find.isDisabled()).toBe(true)
  })

  it("lists the hits with their sentences and answers them from there", async () => {
    const editor = await edit(report, "")
    const { page } = editor
    await page.getByRole("tab", { name: "问题" }).click()
    const lines = page.locator(".hit .problem-text")
    await expect.poll(() => lines.allInnerTexts()).toEqual([
      "全年累计捐款××万元，同比增长%", "同比增长%，帮扶职工××人", "帮扶职工××人。", "会议于20xx年召开", "全年累计捐款××余元。",
    ])
    await lines.nth(3).hover()
    await page.locator(".hit").nth(3).getByRole("button", { name: "此处无空" }).click()
    await expect.poll(() => lines.count()).toBe(4)
    await lines.first().hover()
    await page.locator(".hit").first().getByRole("button", { name: "做成数字" }).click()
    await editor.type("8")
    await editor.press("Enter")
    await page.getByRole("button", { name: "全部做成数字" }).click()
    expect(await editor.values()).toEqual(["8", null, null, null])
    await editor.press("Control+z")
    expect(await editor.values()).toEqual(["8"])
  })
})
