import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, h2, p, title } from "../build.ts"
import { caretAtEnd, copied, paste, select } from "./clipboard-events.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const open = editorPages()

const structure = async (editor: EditorPage): Promise<string> =>
  (await editor.doc()).toString().replace(/, paragraph\)$/, ")")

describe.each(["tiptap-3/", "raw/"])("the clipboard in %s", path => {
  it("gives numbers and figures as text, and as HTML with their data", async () => {
    const editor = await open(path)
    await select(
      editor,
      doc(
        title("<a>题"),
        h1("基本情况"),
        p("共募集", figure("捐款", "1234.5", "万元"), "，慰问", blank("慰问", "人"), "。"),
        h2("帮扶"),
        h1("问题<b>"),
      ),
    )
    const { html, text } = await copied(editor)
    expect(text).toBe("题\n一、基本情况\n共募集1,234.5万元，慰问【待填：慰问（人）】。\n（一）帮扶\n二、问题")
    expect(html).toContain('<span class="report-number">一、</span>基本情况</h1>')
    expect(html).toContain('<span class="report-number">（一）</span>帮扶</h2>')
    expect(html).toMatch(
      /<span [^>]*data-report-figure="捐款"[^>]* data-value="1234.5"[^>]*>1,234.5万元<\/span>/,
    )
    expect(html).toContain("【待填：慰问（人）】")
    expect(html).not.toContain('data-report-number="一')
  })

  it("gives no number for a heading whose beginning is left out", async () => {
    const editor = await open(path)
    await select(editor, doc(h1("甲"), h1("乙<a>丙"), p("文"), h1("丁<b>戊")))
    const { html, text } = await copied(editor)
    expect(text).toBe("丙\n文\n三、丁")
    expect(html.match(/report-number/g)?.length).toBe(1)
    await select(editor, doc(h1("甲"), h1("<a>乙"), p("文"), h1("<b>丁")))
    expect((await copied(editor)).text).toBe("二、乙\n文\n")
  })

  it("keeps figures filled inside the page", async () => {
    const editor = await open(path)
    await select(
      editor,
      doc(h1("<a>甲"), p("共", figure("捐款", "1234.5", "万元", { max: "9999" }), "。<b>"), p("尾")),
    )
    await copied(editor)
    await caretAtEnd(editor)
    await editor.press("Enter", "ControlOrMeta+v")
    expect(await editor.values()).toEqual(["1234.5", "1234.5"])
    expect((await editor.read()).trim()).toMatch(/^甲\n共1,234.5万元。\n尾\n+甲\n共1,234.5万元。$/)
  })

  it("cuts and pastes, each one undo", async () => {
    const editor = await open(path)
    await select(editor, doc(p("前"), p("<a>共", figure("捐款", "5", "元"), "<b>"), p("尾")))
    await copied(editor, "x")
    expect(await editor.values()).toEqual([])
    await caretAtEnd(editor)
    await editor.press("ControlOrMeta+v")
    expect(await editor.values()).toEqual(["5"])
    await editor.press("ControlOrMeta+z")
    expect(await editor.values()).toEqual([])
    await editor.press("ControlOrMeta+z")
    expect(await editor.values()).toEqual(["5"])
    expect((await editor.read()).trim()).toBe("前\n共5元\n尾")
  })

  it("does not trust the same HTML from elsewhere, nor what was added to its own", async () => {
    const editor = await open(path)
    await select(
      editor,
      doc(p("<a>共", figure("捐款", "5", "元", { max: "9" }), "，", blank("慰问", "人", { min: "1" }), "<b>")),
    )
    const { html } = await copied(editor)
    const elsewhere = await open(path)
    await elsewhere.set(doc(p("<a>")))
    await paste(elsewhere, { html })
    expect(await elsewhere.values()).toEqual([null])
    expect((await elsewhere.doc()).child(0).textContent).toBe("共5元，【待填：慰问（人）】")
    const pasted = (await elsewhere.doc()).child(0).lastChild?.attrs
    expect([pasted?.["label"], pasted?.["unit"], pasted?.["min"], pasted?.["name"]]).toEqual([
      "慰问",
      "人",
      null,
      "",
    ])
    await editor.set(doc(p("<a>")))
    await paste(editor, { html: `<html><body>\r\n<!--StartFragment-->${html}<!--EndFragment-->\r\n</body></html>` })
    expect(await editor.values()).toEqual(["5", null])
    await editor.set(doc(p("<a>")))
    await paste(editor, { html: `${html}<p>共<span data-report-figure="x" data-value="99">99</span></p>` })
    expect(await editor.values()).toEqual([null])
  })

  it("never takes a figure as filled from elsewhere", async () => {
    const editor = await open(path)
    for (const html of [
      '<span data-report-figure="x" data-value="99" data-unit="元">1</span>',
      '<a href="https://report.invalid/f/x?v=99&u=元">99</a>',
    ]) {
      await editor.set(doc(p("前<a>后")))
      await paste(editor, { html })
      expect(await editor.values()).toEqual([])
      expect((await editor.read()).trim()).toBe("前99元后")
    }
  })

  it("pastes plain text as sections, 【待填】 as a blank, and the next paste of its own as before", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await paste(editor, { text: "一、基本情况\n（一）帮扶。共募集【待填：捐款（万元）】。" })
    expect(await structure(editor)).toBe(
      'doc(reportSection("基本情况"), reportSection("帮扶"), paragraph("共募集", reportFigure, "。"))',
    )
    expect(
      await editor.page.evaluate(() =>
        [...window.view.dom.querySelectorAll("[data-report-number]")].map(each =>
          each.getAttribute("data-report-number"),
        ),
      ),
    ).toEqual(["一、", "（一）"])
    await editor.press("ControlOrMeta+z")
    expect((await editor.read()).trim()).toBe("")
  })

  it("pastes a line into an empty block as a heading and types on in it", async () => {
    const editor = await open(path)
    await editor.set(doc(p("前"), p("<a>"), p("后")))
    await paste(editor, { text: "二、存在的问题", html: "<meta charset='utf-8'><span>二、存在的问题</span>" })
    await editor.type("！")
    expect(await structure(editor)).toBe(doc(p("前"), h1("存在的问题！"), p("后")).toString())
    await editor.set(doc(p("按照<a>的要求")))
    await paste(editor, { text: "一、基本情况" })
    expect((await editor.read()).trim()).toBe("按照一、基本情况的要求")
  })

  it("pastes over a wholly selected document", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), p("文<a>")))
    await editor.press("ControlOrMeta+a")
    await paste(editor, { text: "一、乙\n文\n二、丙" })
    expect(await structure(editor)).toBe(doc(h1("乙"), p("文"), h1("丙")).toString())
  })

  it("leaves an attack on the slice's surroundings without effect", async () => {
    const editor = await open(path)
    for (const slice of [
      '1 1 ["reportSection",{"title":["img",{"src":"x","onerror":"pwn=1"}]}]',
      '1 1 ["reportSection",{"level":["img",{"src":"x"}]}]',
      "1 1 [oops",
      "999999 999999 []",
    ]) {
      await editor.set(doc(p("<a>")))
      await paste(editor, { html: `<p data-pm-slice='${slice}'>hi</p><p>two</p>` })
      expect((await editor.read()).trim()).toBe("hi\ntwo")
    }
    expect(await editor.page.evaluate(() => "pwn" in window)).toBe(false)
  })

  it("keeps no image of a pasted file, and no data: address", async () => {
    const editor = await open(path)
    await editor.set(doc(p("前<a>")))
    await editor.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      clipboardData.items.add(new File([new Uint8Array(100)], "x.png", { type: "image/png" }))
      window.view.dom.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
    })
    await paste(editor, { html: "<p>后<img src='data:image/png;base64,AAAA'></p>" })
    expect(JSON.stringify((await editor.doc()).toJSON())).not.toContain("data:")
    expect((await editor.read()).trim()).toBe("前后")
  })

  it("copies from a read-only editor, and does not cut", async () => {
    const editor = await open(path)
    await select(editor, doc(h1("<a>甲<b>"), p("文")))
    await editor.page.evaluate(() => window.view.setProps({ editable: () => false }))
    await editor.page.evaluate(() => {
      const clipboardData = new DataTransfer()
      window.view.dom.dispatchEvent(new ClipboardEvent("cut", { clipboardData, bubbles: true, cancelable: true }))
      Object.assign(window, { copied: clipboardData.getData("text/plain") })
    })
    expect(await editor.page.evaluate(() => (window as unknown as { copied: string }).copied)).toBe("一、甲")
    expect((await editor.read()).trim()).toBe("甲\n文")
  })
})

it("moves a figure with its value when it is dragged", async () => {
  const editor = await open("raw/")
  await select(editor, doc(p("<a>共", figure("捐款", "5", "元"), "<b>"), p("后文后文")))
  await editor.page.evaluate(() => {
    const { view } = window
    const from = view.coordsAtPos(view.state.selection.from + 1)
    const to = view.coordsAtPos(view.state.doc.content.size - 1)
    const dataTransfer = new DataTransfer()
    const fire = (type: string, { left, top }: { readonly left: number; readonly top: number }): boolean =>
      view.dom
        .querySelector("p")
        ?.dispatchEvent(
          new DragEvent(type, { dataTransfer, clientX: left, clientY: top + 5, bubbles: true, cancelable: true }),
        ) ?? false
    fire("dragstart", from)
    fire("drop", to)
    fire("dragend", to)
  })
  expect(await editor.values()).toEqual(["5"])
  expect((await editor.read()).trim()).toMatch(/后文后文共5元$/)
})
