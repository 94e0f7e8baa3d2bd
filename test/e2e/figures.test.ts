import { gate } from "@tianbao/core"
import type { Plugin } from "prosemirror-state"
import { describe, expect, it } from "vitest"
import { blank, bold, doc, figure, h1, p, table, td, tr } from "../build.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const openPage = editorPages()

async function edit(content: Parameters<EditorPage["set"]>[0], path?: string): Promise<EditorPage> {
  const editor = await openPage(path)
  await editor.set(content)
  return editor
}

const donation = blank("累计捐款", "元")

/** What a page of these tests keeps for later. */
declare global {
  interface Window {
    heard: string[]
    form: HTMLFormElement
  }
}

/** Longer than the rest after which a text is committed. */
const rest = 550

describe("entering", () => {
  it("enters on a click", async () => {
    const { figure, field, type, press, read } = await edit(doc(p("共募集", donation, "。")))
    await figure().click()
    expect(await field.isVisible()).toBe(true)
    await type("1234.5")
    await press("Enter")
    expect(await read()).toBe("共募集1,234.5元。")
  })

  it("stops before, on and behind a figure", async () => {
    const { press, selection } = await edit(doc(p("abcd<a>", donation, "ef")))
    for (const stop of [[5, 6], [6, 6], [7, 7]]) {
      await press("ArrowRight")
      await expect.poll(selection).toEqual(stop)
    }
    for (const stop of [[6, 6], [5, 6], [5, 5]]) {
      await press("ArrowLeft")
      await expect.poll(selection).toEqual(stop)
    }
  })

  it.each(["Enter", "F2", "Space"])("enters a selected figure on %s and keeps its value", async key => {
    const { press, field, values } = await edit(doc(p("共<a>", figure("捐款", "5"), "元")))
    await press("ArrowRight", key)
    expect(await field.inputValue()).toBe("5")
    await press("Enter")
    expect(await values()).toEqual(["5"])
  })

  it("replaces the value of a selected figure by what is typed", async () => {
    const { press, type, field, values } = await edit(doc(p("共<a>", figure("捐款", "5"), "元")))
    await press("ArrowRight")
    await type("78")
    expect(await field.inputValue()).toBe("78")
    await press("Enter")
    expect(await values()).toEqual(["78"])
  })

  it("takes what an input method composes over a selected figure", async () => {
    const { press, compose, confirm, read } = await edit(doc(p("由<a>", figure("单位", "甲", "", { kind: "text" }), "报")))
    await press("ArrowRight")
    await compose("yi")
    await confirm("乙")
    await press("Enter")
    expect(await read()).toBe("由乙报")
  })

  it("selects all of a value, so that typing replaces it", async () => {
    const { figure: at, type, press, values } = await edit(doc(p("共", figure("捐款", "5"), "元")))
    await at().click()
    await type("6")
    await press("Enter")
    expect(await values()).toEqual(["6"])
  })

  it("says to a screen reader what the figure is", async () => {
    const { figure: at, field, page } = await edit(doc(p("共", blank("累计捐款", "元", { previous: "1200", min: "0" }))))
    await at().click()
    expect(await field.getAttribute("aria-label")).toBe("累计捐款，单位元，必填，未填写")
    expect(await field.getAttribute("aria-invalid")).toBe("false")
    const described = await field.evaluate(input => input.getAttribute("aria-describedby")?.split(" ")
      .map(id => (input.getRootNode() as ShadowRoot).getElementById(id)?.textContent).join("|"))
    expect(described).toBe("||上期 1,200元 · 不小于 0")
    expect(await page.locator(".report-figure-editor [aria-live=polite]").count()).toBe(1)
    await field.fill("5")
    expect(await field.getAttribute("aria-label")).toBe("累计捐款，单位元，必填")
  })
})

describe("from blank to blank", () => {
  const three = doc(p("<a>甲", blank("a"), "乙", blank("b")), p("丙", blank("c")))

  it("goes on with Tab and round to the first", async () => {
    const { press, type, values } = await edit(three)
    await press("F8")
    await type("1")
    await press("Tab")
    await type("2")
    await press("Tab", "Tab")
    await press("Escape")
    expect(await values()).toEqual(["1", "2", null])
  })

  it("wraps from the last blank to the first", async () => {
    const { press, type, values } = await edit(three)
    await press("Shift+F8")
    await type("3")
    await press("Tab")
    await type("1")
    await press("Enter")
    expect(await values()).toEqual(["1", null, "3"])
  })

  it("goes back with Shift-Tab and wraps to the last", async () => {
    const { press, type, values } = await edit(three)
    await press("F8", "F8")
    await type("2")
    await press("Shift+Tab")
    await type("1")
    await press("Shift+F8")
    await type("3")
    await press("Enter")
    expect(await values()).toEqual(["1", "2", "3"])
  })

  it("leaves with Tab where no other blank is left", async () => {
    const { press, type, field, values, text } = await edit(doc(p("<a>甲", blank("a"), "乙")))
    await press("F8")
    await type("1")
    await press("Tab")
    expect(await field.isVisible()).toBe(false)
    await type("万")
    expect([await values(), await text.innerText()]).toEqual([["1"], "甲1万乙"])
  })

  it("passes over optional blanks", async () => {
    const { press, type, values } = await edit(doc(p("<a>甲", blank("a", "", { required: false }), blank("b"))))
    await press("F8")
    await type("2")
    await press("Enter")
    expect(await values()).toEqual([null, "2"])
  })

  it("goes on from the entered figure after the host has replaced the document", async () => {
    const { press, type, page, values } = await edit(three)
    await press("F8")
    await page.evaluate(() => {
      const { state } = window.view
      window.view.dispatch(state.tr.replaceWith(0, state.doc.content.size, state.doc.content))
    })
    await press("Tab")
    await type("2")
    await press("Enter")
    expect(await values()).toEqual([null, "2", null])
  })
})

describe("leaving", () => {
  it("puts the caret behind the figure on Enter", async () => {
    const { figure: at, press, type, read } = await edit(doc(p("共", donation, "。")))
    await at().click()
    await type("12")
    await press("Enter")
    await type("整")
    expect(await read()).toBe("共12元整。")
  })

  it("restores the visit's first answer on Escape, also after commits", async () => {
    const { figure: at, press, type, page, doc: read } =
      await edit(doc(p("共", figure("捐款", "5", "元", { source: "财务" }))))
    const before = await read()
    await at().click()
    await type("7")
    await page.waitForTimeout(rest)
    expect((await read()).eq(before)).toBe(false)
    await type("8")
    await press("Escape")
    expect((await read()).toJSON()).toEqual(before.toJSON())
  })

  it("restores 不适用 and its reason on Escape", async () => {
    const { figure: at, press, type, page, doc: read } =
      await edit(doc(p("共", blank("捐款", "元", { status: "absent", reason: "未开展" }))))
    const before = await read()
    await at().click()
    await type("7")
    await page.waitForTimeout(rest)
    await press("Escape")
    expect((await read()).toJSON()).toEqual(before.toJSON())
  })

  it("leaves the editor by Escape and Tab", async () => {
    const { figure: at, press, page } = await edit(doc(p("共", donation, "。")))
    await at().click()
    await press("Escape", "Tab")
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("export")
  })

  it("leaves at the input's edges with arrow keys", async () => {
    const { figure: at, press, type, read } = await edit(doc(p("共", donation, "。")))
    await at().click()
    await type("12")
    await press("ArrowRight")
    await type("整")
    await at().click()
    await press("Home", "ArrowLeft")
    await type("计")
    expect(await read()).toBe("共计12元整。")
  })

  it("stays inside while the caret is not at an edge or text is selected", async () => {
    const { figure: at, press, type, field } = await edit(doc(p("共", donation, "。")))
    await at().click()
    await type("12")
    await press("ArrowLeft", "ArrowLeft")
    expect(await field.isVisible()).toBe(true)
    await press("Control+a", "ArrowRight")
    expect(await field.isVisible()).toBe(true)
  })

  it("gives the focus back where the figure is gone", async () => {
    const { press, page, type, read } = await edit(doc(p("共<a>")))
    await page.evaluate(() => window.editor.commands.insertReportFigure())
    await press("Control+z")
    await type("计")
    expect(await read()).toBe("共计")
  })

  it("stays where a press on the card is no press elsewhere", async () => {
    const { figure: at, card, type, press, values } = await edit(doc(p("共", donation, "。")))
    await at().click()
    await card.locator(".label").click()
    await type("4")
    await press("Enter")
    expect(await values()).toEqual(["4"])
  })
})

describe("committing", () => {
  it("commits after a rest and leaves the text in the input alone", async () => {
    const { figure: at, type, page, field, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type("12.")
    expect(await values()).toEqual([null])
    await page.waitForTimeout(rest)
    expect(await values()).toEqual(["12"])
    expect(await field.inputValue()).toBe("12.")
    await type("50")
    await page.waitForTimeout(rest)
    expect(await values()).toEqual(["12.50"])
  })

  it("commits when another place is clicked", async () => {
    const { figure: at, type, page, field, read, selection } = await edit(doc(p("上文"), p("共", donation)))
    await at().click()
    await type("12")
    await page.getByText("上文").click()
    expect(await field.isVisible()).toBe(false)
    // ProseMirror reads the caret some milliseconds after the click.
    await expect.poll(selection).toEqual([3, 3])
    await type("的")
    await expect.poll(read).toBe("上文的\n共12元")
  })

  it("commits when another figure is clicked", async () => {
    const { figure: at, type, press, values } = await edit(doc(p("共", donation, "，来自很多很多很多的人", blank("人数"))))
    await at().click()
    await type("12")
    await at(1).click()
    await type("3")
    await press("Enter")
    expect(await values()).toEqual(["12", "3"])
  })

  it("commits when a command enters another figure without a blur", async () => {
    const { figure: at, type, press, values, call } = await edit(doc(p("共", donation, "，", blank("人数"))))
    await at().click()
    await type("12")
    await call(({ nextBlank }) => nextBlank(window.view.state, window.view.dispatch))
    await type("3")
    await press("Enter")
    expect(await values()).toEqual(["12", "3"])
  })

  it("commits before the gate looks", async () => {
    const { figure: at, type, call, field } = await edit(doc(p("共", donation)))
    await at().click()
    await type("12")
    expect(await call(({ checkReport }) => checkReport(window.view).open)).toBe(true)
    expect(await field.inputValue()).toBe("12")
  })

  it("commits when a problem elsewhere is revealed", async () => {
    const { figure: at, type, press, call, values } = await edit(doc(p("共", donation, "，", blank("人数"))))
    await at().click()
    await type("12")
    await call(({ reveal }) => reveal(window.view, 4))
    await type("3")
    await press("Enter")
    expect(await values()).toEqual(["12", "3"])
  })

  it("commits for whoever asks", async () => {
    const { figure: at, type, call, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type("12")
    await call(({ flush }) => flush(window.view))
    expect(await values()).toEqual(["12"])
  })

  it("loses no digit when the host writes the document back meanwhile", async () => {
    const { figure: at, type, press, page, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type("1")
    await page.evaluate(() => {
      window.editor.commands.setContent(window.editor.getJSON())
    })
    await type("2")
    await press("Enter")
    expect(await values()).toEqual(["12"])
  })

  it("loses no digit when what the host writes back is older", async () => {
    const { figure: at, type, press, page, values, field } = await edit(doc(p("共", donation)))
    const old = await page.evaluate(() => window.editor.getJSON())
    await at().click()
    await type("12")
    await page.waitForTimeout(rest)
    await page.evaluate(json => window.editor.commands.setContent(json), old)
    expect(await field.inputValue()).toBe("12")
    await press("Enter")
    expect(await values()).toEqual(["12"])
  })

  it("shows a value that somebody else filled in while the person types nothing", async () => {
    const { figure: at, call, field, press, values } = await edit(doc(p("共", donation)))
    await at().click()
    await call(({ fillFigures }) => fillFigures({ 累计捐款: "9" })(window.view.state, window.view.dispatch))
    expect(await field.inputValue()).toBe("9")
    await press("Enter")
    expect(await values()).toEqual(["9"])
  })

  it("keeps what is typed when the host adds a plugin", async () => {
    const { figure: at, type, press, page, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type("1")
    await page.evaluate(() => {
      const { state } = window.view
      const plugin = { key: "host$", spec: {}, props: {}, getState: () => undefined } as unknown as Plugin
      window.view.updateState(state.reconfigure({ plugins: [...state.plugins, plugin] }))
    })
    await type("2")
    await press("Enter")
    expect(await values()).toEqual(["12"])
  })

  it("fills figures of one name together, in one step of the history", async () => {
    const { figure: at, type, press, values } = await edit(doc(p("共", donation, "，"), p("其中", donation)))
    await at(1).click()
    await type("12")
    await press("Enter")
    expect(await values()).toEqual(["12", "12"])
    await press("Control+z")
    expect(await values()).toEqual([null, null])
  })

  it("settles figures of one name that differed when the same value is typed again", async () => {
    const { figure: at, type, press, values } = await edit(doc(p(figure("a", "1"), "，很多很多很多文字", figure("a", "2"))))
    await at().click()
    await type("1")
    await press("Enter")
    expect(await values()).toEqual(["1", "1"])
    await press("Control+z")
    expect(await values()).toEqual(["1", "2"])
  })

  it("restores each figure of a name on Escape", async () => {
    const { figure: at, type, press, page, values } =
      await edit(doc(p(figure("a", "1"), "，很多很多很多文字", figure("a", "2"))))
    await at().click()
    await type("3")
    await page.waitForTimeout(rest)
    expect(await values()).toEqual(["3", "3"])
    await press("Escape")
    expect(await values()).toEqual(["1", "2"])
  })
})

describe("understanding", () => {
  it.each([
    ["１２３．５", "123.5"],
    ["1,234.5", "1234.5"],
    ["1。5", "1.5"],
    ["12元", "12"],
  ])("reads %s as %s", async (typed, value) => {
    const { figure: at, type, press, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type(typed)
    await press("Enter")
    expect(await values()).toEqual([value])
  })

  it.each([
    ["一百二十", "120", "采用 120元"],
    ["5万", "50000", "采用 50,000元"],
  ])("offers a reading of %s, taken by Enter", async (typed, value, offer) => {
    const { figure: at, type, press, card, values, field } = await edit(doc(p("共", donation)))
    await at().click()
    await type(typed)
    expect(await card.locator(".suggestion").innerText()).toBe(offer)
    expect(await values()).toEqual([null])
    await press("Enter")
    expect(await values()).toEqual([value])
    expect(await field.inputValue()).toBe(value)
    await press("Enter")
    expect(await field.isVisible()).toBe(false)
  })

  it("takes an offer by a click", async () => {
    const { figure: at, type, press, card, values } = await edit(doc(p("共", donation)))
    await at().click()
    await type("3千2百万")
    await card.locator(".suggestion").click()
    await press("Enter")
    expect(await values()).toEqual(["32000000"])
  })

  it("offers to round, and rounds nothing by itself", async () => {
    const { figure: at, type, page, card, values, field } =
      await edit(doc(p("共", blank("捐款", "元", { precision: "1" }))))
    await at().click()
    await type("12.34")
    await page.waitForTimeout(rest)
    expect(await card.locator(".status").innerText()).toBe("“捐款”最多保留1位小数")
    expect(await values()).toEqual(["12.34"])
    await card.locator(".suggestion").click()
    expect(await values()).toEqual(["12.3"])
    expect(await field.inputValue()).toBe("12.3")
  })

  it.each([
    ["×", "这是占位符号"],
    ["待定", "这是占位符号"],
    ["1e3", "不用科学计数法"],
    ["0x10", "只接受十进制数字"],
    ["１２ａ", "含有单位"],
  ])("refuses %s and says why", async (typed, reason) => {
    const { figure: at, type, press, card, field, values, doc: read } = await edit(doc(p("共", figure("捐款", "5", "元"))))
    await at().click()
    await type(typed)
    await press("Enter")
    expect(await card.locator(".status").innerText()).toContain(reason)
    expect(await field.getAttribute("aria-invalid")).toBe("true")
    expect(await field.isVisible()).toBe(true)
    expect(await values()).toEqual([null])
    expect(gate(await read()).open).toBe(false)
  })

  it("keeps a refused text and shows it again", async () => {
    const { figure: at, page, type, field, values } = await edit(doc(p("共", donation, "，以及很多很多很多文字"), p("下一段")))
    await at().click()
    await type("待定")
    await page.locator("#result").evaluate(() => (document.querySelector("#export") as HTMLElement).focus())
    expect(await field.isVisible()).toBe(false)
    expect(await values()).toEqual([null])
    await at().click()
    expect(await field.inputValue()).toBe("待定")
    expect(await field.getAttribute("aria-invalid")).toBe("true")
  })

  it("forgets a refused text once it is deleted", async () => {
    const { figure: at, press, type, field } = await edit(doc(p("共", donation, "，以及很多很多很多文字")))
    await at().click()
    await type("×")
    await press("Backspace", "Enter")
    await at().click()
    expect(await field.inputValue()).toBe("")
  })

  it("marks a value outside its limits, and takes it", async () => {
    const { figure: at, type, press, card, values } =
      await edit(doc(p("共", blank("比例", "", { kind: "percent", max: "100" }))))
    await at().click()
    await type("120")
    expect(await card.locator(".status").innerText()).toBe("“比例”不能大于100")
    await press("Enter")
    expect(await values()).toEqual(["120"])
  })

  it("reads dates", async () => {
    const { figure: at, type, press, card, read } = await edit(doc(p("截至", blank("日期", "", { kind: "date" }))))
    await at().click()
    await type("2026-3-5")
    expect(await card.locator(".status").innerText()).toBe("= 2026年3月5日")
    await press("Enter")
    expect(await read()).toBe("截至2026年3月5日")
  })
})

describe("input methods", () => {
  it("commits nothing while composing", async () => {
    const { figure: at, compose, confirm, page, call, press, values, field } =
      await edit(doc(p("由", blank("单位", "", { kind: "text" }))))
    await at().click()
    await compose("gong")
    await page.waitForTimeout(rest)
    await call(({ flush }) => flush(window.view))
    expect(await values()).toEqual([null])
    await confirm("工会")
    expect(await field.inputValue()).toBe("工会")
    await press("Enter")
    expect(await values()).toEqual(["工会"])
  })

  it("commits what was composed when the person rests", async () => {
    const { figure: at, compose, confirm, page, values } = await edit(doc(p("由", blank("单位", "", { kind: "text" }))))
    await at().click()
    await compose("gong")
    await confirm("工会")
    await page.waitForTimeout(rest)
    expect(await values()).toEqual(["工会"])
  })

  it.each([
    ["before", doc(p("甲<a>", figure("a", "1"), figure("b", "2"), "乙")), "甲你12乙"],
    ["between", doc(p("甲", figure("a", "1"), "<a>", figure("b", "2"), "乙")), "甲1你2乙"],
    ["after", doc(p("甲", figure("a", "1"), figure("b", "2"), "<a>乙")), "甲12你乙"],
    ["at the start of a paragraph before", doc(p("<a>", figure("a", "1"))), "你1"],
    ["at the end of a paragraph after", doc(p(figure("a", "1"), "<a>")), "1你"],
  ])("composes %s adjacent figures once", async (_where, content, text) => {
    const { compose, confirm, read } = await edit(content)
    await compose("n")
    await compose("ni")
    await confirm("你")
    expect(await read()).toBe(text)
  })

  it("types before, between and behind adjacent figures", async () => {
    const { press, type, read } = await edit(doc(p("<a>", figure("a", "1"), figure("b", "2"))))
    await type("a")
    await press("ArrowRight", "ArrowRight")
    await type("b")
    await press("ArrowRight", "ArrowRight")
    await type("c")
    expect(await read()).toBe("a1b2c")
  })
})

describe("undoing", () => {
  it("undoes a visit with several commits at once, and redoes it", async () => {
    const { figure: at, type, press, page, values } = await edit(doc(p("共", figure("捐款", "5"), "元")))
    await at().click()
    for (const digit of ["1", "2", "3"]) {
      await type(digit)
      await page.waitForTimeout(rest)
    }
    await press("Enter")
    expect(await values()).toEqual(["123"])
    await press("Control+z")
    expect(await values()).toEqual(["5"])
    await press("Control+y")
    expect(await values()).toEqual(["123"])
  })

  it("undoes two visits one by one", async () => {
    const { figure: at, type, press, values } = await edit(doc(p("共", donation, "，很多很多很多文字", blank("人数"))))
    await at().click()
    await type("1")
    await press("Tab")
    await type("2")
    await press("Enter", "Control+z")
    expect(await values()).toEqual(["1", null])
    await press("Control+z")
    expect(await values()).toEqual([null, null])
  })

  it("keeps text that was typed behind a figure apart from its visit", async () => {
    const { figure: at, type, press, read } = await edit(doc(p("共", donation)))
    await at().click()
    await type("1")
    await press("Enter")
    await type("整")
    await press("Control+z")
    expect(await read()).toBe("共1元")
  })

  it("undoes the visit's own text first, inside the input", async () => {
    const { figure: at, type, press, field, values } = await edit(doc(p("<a>共", figure("捐款", "5"), "元")))
    await type("总")
    await at().click()
    await type("78")
    await press("Control+z")
    expect(await field.inputValue()).toBe("5")
    expect(await values()).toEqual(["5"])
    await press("Control+Shift+z")
    expect(await field.inputValue()).toBe("78")
    expect(await values()).toEqual(["78"])
  })

  it("undoes a refused text inside the input, and nothing else", async () => {
    const { type, press, field, read } = await edit(doc(p("共<a>", donation, "元")))
    await type("计")
    await press("F8")
    await type("×")
    await press("Control+z")
    expect(await field.inputValue()).toBe("")
    expect(await read()).toBe("共计【待填：累计捐款（元）】元")
    await press("Control+z")
    expect(await read()).toBe("共【待填：累计捐款（元）】元")
  })

  it("shows the document's value when the host undoes while the input is open", async () => {
    const { figure: at, type, page, field, values } = await edit(doc(p("共", figure("捐款", "5"), "元")))
    await at().click()
    await type("7")
    await page.waitForTimeout(rest)
    await type("8")
    await page.evaluate(() => window.editor.commands.undo())
    expect(await field.inputValue()).toBe("5")
    expect(await values()).toEqual(["5"])
  })

  it("records what is typed after an undo in the same visit", async () => {
    const { figure: at, type, press, page, values } = await edit(doc(p("共", figure("捐款", "5"), "元")))
    await at().click()
    await type("7")
    await page.waitForTimeout(rest)
    await press("Control+z", "Control+a")
    await type("9")
    await press("Enter")
    expect(await values()).toEqual(["9"])
    await press("Control+z")
    expect(await values()).toEqual(["5"])
  })
})

describe("deleting", () => {
  it("selects a filled figure on the first Backspace and deletes it on the second", async () => {
    const { press, read, selection, values } = await edit(doc(p("共", figure("捐款", "5", "元"), "<a>。")))
    await press("Backspace")
    expect(await selection()).toEqual([2, 3])
    expect(await read()).toBe("共5元。")
    await press("Backspace")
    expect(await read()).toBe("共。")
    await press("Control+z")
    expect(await values()).toEqual(["5"])
  })

  it("selects a filled figure on the first Delete and deletes it on the second", async () => {
    const { press, read, selection } = await edit(doc(p("共<a>", figure("捐款", "5", "元"), "。")))
    await press("Delete")
    expect(await selection()).toEqual([2, 3])
    await press("Delete")
    expect(await read()).toBe("共。")
  })

  it("deletes a blank at once", async () => {
    const { press, read } = await edit(doc(p("共", donation, "<a>", donation, "。")))
    await press("Backspace", "Delete")
    expect(await read()).toBe("共。")
  })
})

describe("locking", () => {
  it("does not enter on a click or a key", async () => {
    const { page, figure: at, field, press } = await edit(doc(p("共", figure("捐款", "5", "元"), "。")))
    await page.evaluate(() => window.editor.setEditable(false))
    await at().click()
    await press("Enter", "F8")
    expect(await field.count() === 0 || !await field.isVisible()).toBe(true)
  })

  it("locks an open input, which then commits nothing", async () => {
    const { page, figure: at, field, type, press, values } = await edit(doc(p("共", figure("捐款", "5", "元"), "。")))
    await at().click()
    await type("7")
    await page.evaluate(() => window.editor.setEditable(false))
    expect(await field.evaluate(input => (input as HTMLInputElement).readOnly)).toBe(true)
    await type("8")
    await page.waitForTimeout(rest)
    await press("Enter")
    expect(await values()).toEqual(["5"])
  })
})

describe("where it stands", () => {
  const farDown = [...Array(30).keys()].map(i => p(`第${i}段`))

  async function distance({ figure: at, field }: EditorPage): Promise<number> {
    const [text, input] = [await at().boundingBox(), await field.boundingBox()]
    if (!text || !input) return Infinity
    return Math.max(Math.abs(text.x - input.x), Math.abs(text.y - input.y), Math.abs(text.height - input.height))
  }

  it.each([
    ["a paragraph", doc(p("共", figure("捐款", "1234.5", "元")))],
    ["a heading", doc(h1("完成", figure("捐款", "1234.5", "元")))],
    ["bold", doc(p("共", bold(figure("捐款", "1234.5", "元"))))],
    ["a blank", doc(p("共", donation))],
  ])("lies exactly on a figure in %s, in its type", async (_place, content) => {
    const editor = await edit(content)
    await editor.figure().click()
    expect(await distance(editor)).toBeLessThan(1)
    const type = (element: Element): readonly string[] => {
      const { fontSize, fontFamily, fontWeight } = getComputedStyle(element)
      return [fontSize, fontFamily, fontWeight]
    }
    expect(await editor.field.evaluate(type)).toEqual(await editor.figure().evaluate(type))
  })

  it("lies on the longest line of a figure that breaks", async () => {
    const long = blank("慰问困难职工以及一线职工家庭的单位全称", "", { kind: "text" })
    const editor = await edit(doc(p("共募集各类善款以及物资折款".repeat(3), long)))
    await editor.page.setViewportSize({ width: 400, height: 700 })
    await editor.figure().click()
    const widths = await editor.figure()
      .evaluate(element => [...element.getClientRects()].map(({ width }) => Math.round(width)))
    const { width = 0 } = await editor.field.boundingBox() ?? {}
    expect(widths.length).toBeGreaterThan(1)
    expect(Math.round(width)).toBe(Math.max(...widths))
  })

  it("lies on a figure in a table cell", async () => {
    const editor = await edit(doc(table(tr(td(p("捐款")), td(p(donation))))), "")
    await editor.figure().click()
    expect(await distance(editor)).toBeLessThan(2)
    await editor.type("12")
    await editor.press("Enter")
    expect(await editor.values()).toEqual(["12"])
  })

  it("follows the page when it scrolls", async () => {
    const editor = await edit(doc(...farDown, p("共", donation), ...farDown))
    await editor.figure().click()
    const before = await editor.field.boundingBox()
    await editor.page.evaluate(() => scrollBy(0, 60))
    await expect.poll(() => distance(editor)).toBeLessThan(1)
    expect((await editor.field.boundingBox())?.y).not.toBe(before?.y)
  })

  it("follows the figure when the text above it grows", async () => {
    const editor = await edit(doc(p("上文"), p("共", donation)))
    await editor.figure().click()
    await editor.page.addStyleTag({ content: ".ProseMirror > p:first-child { padding-bottom: 80px }" })
    await expect.poll(() => distance(editor)).toBeLessThan(1)
  })

  it("is not seen while its figure is scrolled out of the editor's box, and comes back for typing", async () => {
    const editor = await edit(doc(p("共", donation), ...farDown))
    await editor.page.addStyleTag({ content: "#editor { height: 300px; overflow: auto }" })
    await editor.figure().click()
    await editor.page.evaluate(() => document.querySelector("#editor")?.scrollTo(0, 500))
    const host = editor.page.locator(".report-figure-editor")
    const opacity = (): Promise<string> => host.evaluate(element => getComputedStyle(element).opacity)
    await expect.poll(opacity).toBe("0")
    await editor.type("1")
    await expect.poll(opacity).toBe("1")
    expect(await editor.field.inputValue()).toBe("1")
  })

  it.each([
    ["a transformed ancestor", "transform: translate(40px, 30px); will-change: transform"],
    ["a scaled ancestor", "transform: scale(0.8); transform-origin: 0 0"],
    ["a zoomed ancestor", "zoom: 0.8"],
    ["an ancestor that hides its overflow", "overflow: hidden; height: 120px; contain: paint"],
  ])("lies on its figure inside %s", async (_ancestor, style) => {
    const editor = await edit(doc(p("共", donation)))
    await editor.page.evaluate(css => document.querySelector("main")?.setAttribute("style", css), style)
    await editor.figure().click()
    await expect.poll(() => distance(editor)).toBeLessThan(2)
    const [input, card] = [await editor.field.boundingBox(), await editor.card.boundingBox()]
    expect(Math.abs((card?.x ?? 0) - (input?.x ?? 0))).toBeLessThan(2)
    expect((card?.y ?? 0) - (input?.y ?? 0) - (input?.height ?? 0)).toBeLessThan(12)
    await editor.card.locator(".label").click()
  })

  it("stays above a modal dialog, which stays open on Escape", async () => {
    const editor = await edit(doc(p("共", donation)))
    await editor.page.evaluate(() => {
      const dialog = document.createElement("dialog")
      document.body.append(dialog)
      dialog.append(document.querySelector("main")!)
      dialog.showModal()
    })
    await editor.figure().click()
    await editor.card.locator(".label").click()
    expect(await distance(editor)).toBeLessThan(2)
    await editor.type("12")
    await editor.press("Escape")
    expect(await editor.page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true)
    expect(await editor.values()).toEqual([null])
  })

  it("works in an editor that lies in a shadow root", async () => {
    const editor = await edit(doc(p("共", donation)))
    await editor.page.evaluate(() => {
      const host = document.createElement("div")
      document.body.append(host)
      host.attachShadow({ mode: "open" }).append(window.view.dom)
      window.view.updateRoot()
    })
    await editor.figure().click()
    await editor.type("12")
    await editor.press("Enter")
    expect(await editor.values()).toEqual(["12"])
  })

  it("is out of reach of the page's styles", async () => {
    const editor = await edit(doc(p("共", donation)))
    const look = (): Promise<string> => editor.field.evaluate(input => {
      const { border, padding, textIndent, display } = getComputedStyle(input)
      return [border, padding, textIndent, display].join()
    })
    await editor.figure().click()
    const before = await look()
    await editor.page.addStyleTag({ content: `
      input { border: 3px solid red !important; padding: 10px !important } body { text-indent: 2em }
      div { transform: translate(20px, 20px); display: grid; opacity: 0.5; filter: blur(2px) }` })
    expect(await look()).toBe(before)
    await expect.poll(() => distance(editor)).toBeLessThan(2)
  })
})

describe("what the host's page hears", () => {
  async function inForm(): Promise<EditorPage> {
    const editor = await edit(doc(p("共", donation, "。")))
    await editor.page.evaluate(() => {
      const form = document.createElement("form")
      document.body.append(form)
      const field = Object.assign(document.createElement("input"), { name: "host" })
      form.append(document.querySelector("main")!, field, document.createElement("button"))
      const heard: string[] = []
      Object.assign(window, { heard, form })
      const types = ["input", "change", "keydown", "keyup", "compositionstart", "compositionend", "submit", "click"]
      for (const type of types) {
        form.addEventListener(type, event => {
          event.preventDefault()
          const { textContent } = window.view.state.doc
          heard.push(event instanceof KeyboardEvent ? `${type} ${event.key} ${textContent}` : type)
        })
      }
    })
    await editor.figure().click()
    await editor.page.evaluate(() => window.heard.splice(0))
    return editor
  }

  const heard = ({ page }: EditorPage): Promise<readonly string[]> =>
    page.evaluate(() => window.heard)

  it("hears nothing of typing, composing and leaving", async () => {
    const editor = await inForm()
    await editor.type("12")
    await editor.compose("wan")
    await editor.confirm("万")
    await editor.press("Backspace")
    expect(await heard(editor)).toEqual([])
    await editor.press("Enter")
    expect((await heard(editor)).filter(event => !event.startsWith("keyup"))).toEqual([])
    expect(await editor.values()).toEqual(["12"])
  })

  it("hears Mod-S, with the value committed", async () => {
    const editor = await inForm()
    await editor.type("12")
    await editor.page.keyboard.down("Control")
    await editor.page.evaluate(() => window.heard.splice(0))
    await editor.press("s")
    expect((await heard(editor))[0]).toBe("keydown s 共12元。")
  })

  it("has no part in the host's form", async () => {
    const { page } = await inForm()
    expect(await page.evaluate(() => {
      const { form } = window
      return [form.elements.length, [...new FormData(form).keys()]]
    })).toEqual([2, ["host"]])
  })
})

describe("states", () => {
  it("shows 不适用 and 待核", async () => {
    const absent = figure("a", null, "元", { status: "absent", reason: "未开展" })
    const unverified = figure("b", "5", "元", { status: "unverified" })
    const { read, figure: at, card } = await edit(doc(p(absent, "和很多很多文字", unverified)))
    expect(await read()).toBe("不适用和很多很多文字5元（待核）")
    await at().click()
    expect(await card.locator(".status").innerText()).toBe("不适用：未开展")
  })

  it("ends 不适用 by a value", async () => {
    const absent = figure("a", null, "元", { status: "absent", reason: "未开展" })
    const { read, figure: at, type, press } = await edit(doc(p(absent)))
    await at().click()
    await type("5")
    await press("Enter")
    expect(await read()).toBe("5元")
  })

  it("leaves nothing in the page when editors come and go", async () => {
    const { page } = await edit(doc(p("共", donation)))
    const left = await page.evaluate(async json => {
      const { constructor, options: { extensions } } = window.editor
      const Editor = constructor as new (options: object) => typeof window.editor
      const element = document.body.appendChild(document.createElement("div"))
      for (let i = 0; i < 30; i++) {
        const made = new Editor({ element, extensions, content: json })
        made.view.dispatch(made.view.state.tr.setMeta("reportFigureEditor$", { pos: 1, typed: "x" }))
        if (!element.querySelector(".report-figure-editor")) throw new Error("not entered")
        made.destroy()
        await Promise.resolve()
      }
      return [element.childElementCount, document.querySelectorAll(".report-figure-editor").length]
    }, doc(p(donation)).toJSON() as object)
    expect(left).toEqual([0, 0])
  })
})

describe("diagnostics", () => {
  const errors = ({ page }: EditorPage): Promise<readonly string[]> =>
    page.evaluate(() => [...CSS.highlights.get("report-error") ?? []].map(range => String(range as Range)))

  it("marks an invalid figure until it is right", async () => {
    const editor = await edit(doc(p("比例", figure("比例", "120", "", { kind: "percent", max: "100" }), "。")))
    await expect.poll(() => errors(editor)).toEqual(["120%"])
    await editor.figure().click()
    await editor.type("12")
    await editor.press("Enter")
    await expect.poll(() => errors(editor)).toEqual([])
  })

  it("takes its marks along when the editor is destroyed", async () => {
    const editor = await edit(doc(p("比例", figure("比例", "120", "", { kind: "percent", max: "100" }), "。")))
    await expect.poll(() => errors(editor)).toEqual(["120%"])
    await editor.page.evaluate(() => window.editor.destroy())
    expect(await errors(editor)).toEqual([])
  })

  it("marks what a host's own rule finds in the middle of a text", async () => {
    const editor = await edit(doc(p("共××万元。")))
    await editor.call(({ diagnostics }) => {
      const { state } = window.view
      const rule = { name: "marker", check: () => [{ from: 2, to: 4, severity: "error" as const, message: "" }] }
      const plugin = diagnostics({ rules: [rule] })
      const others = state.plugins.filter(each => Reflect.get(each, "key") !== Reflect.get(plugin, "key"))
      window.view.updateState(state.reconfigure({ plugins: [...others, plugin] }))
    })
    await expect.poll(() => errors(editor)).toEqual(["××"])
  })
})

describe("in a bare ProseMirror", () => {
  it("enters, goes on and leaves", async () => {
    const { figure: at, type, press, values, read } = await edit(doc(p("甲", blank("a"), "乙", blank("b"))), "raw/")
    await at().click()
    await type("1")
    await press("Tab")
    await type("2")
    await press("Enter")
    await type("丙")
    expect([await values(), await read()]).toEqual([["1", "2"], "甲1乙2丙"])
  })
})
