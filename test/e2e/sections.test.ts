import { outlineOf, sectionNumber, sectionsIn } from "@tianbao/core"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { doc, figure, h1, h2, h3, h5, p, title } from "../build.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const open = editorPages()

/** The numbers on screen, "" for a heading without one. */
const numbers = (editor: EditorPage): Promise<string[]> =>
  editor.page.evaluate(() =>
    [...window.view.dom.querySelectorAll("[data-report-number]")].map(
      element => element.getAttribute("data-report-number") ?? "",
    ),
  )

const expected = (node: Node): string[] => sectionsIn(node).map(section => sectionNumber(section))

/** The document, without the paragraph that TipTap keeps at its end. */
const structure = async (editor: EditorPage): Promise<string> =>
  (await editor.doc()).toString().replace(/, paragraph\)$/, ")")

const levels = async (editor: EditorPage): Promise<string> =>
  sectionsIn(await editor.doc())
    .map(({ level, node }) => `${level}${node.textContent}`)
    .join(" ")

async function expectNumbers(editor: EditorPage): Promise<void> {
  expect(await numbers(editor)).toEqual(expected(await editor.doc()))
}

describe.each(["tiptap-3/", "raw/"])("numbers on screen in %s", path => {
  it("are right after every edit", async () => {
    const editor = await open(path)
    await editor.set(doc(title("题"), h1("甲"), h2("乙"), h2("丙<a>"), p("文"), h1("丁"), h2("戊")))
    expect(await numbers(editor)).toEqual(["一、", "（一）", "（二）", "二、", "（一）"])
    for (const key of [
      "Alt+ArrowUp",
      "Tab",
      "Shift+Tab",
      "Shift+Tab",
      "ControlOrMeta+z",
      "ControlOrMeta+z",
      "Enter",
      "ControlOrMeta+Alt+3",
      "Backspace",
      "Alt+ArrowDown",
    ]) {
      await editor.press(key)
      await expectNumbers(editor)
    }
    await editor.page.evaluate(() => {
      const { state } = window.view
      window.view.dispatch(
        state.tr.delete(state.doc.child(0).nodeSize, state.doc.child(0).nodeSize + state.doc.child(1).nodeSize),
      )
    })
    await expectNumbers(editor)
    await editor.press("ControlOrMeta+a", "Backspace")
    await editor.set(doc(h2("甲<a>"), h1("乙")))
    expect(await numbers(editor)).toEqual(["（一）", "一、"])
  })

  it("move with the blocks of a drop", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), h2("乙"), h1("丙"), h2("丁<a>")))
    await editor.page.evaluate(() => {
      const { doc, tr } = window.view.state
      const [first, second, third] = [doc.child(0), doc.child(1), doc.child(2)]
      window.view.dispatch(
        tr.replaceWith(0, first.nodeSize + second.nodeSize + third.nodeSize, [third, first, second]),
      )
    })
    expect(await levels(editor)).toBe("1丙 1甲 2乙 2丁")
    expect(await numbers(editor)).toEqual(["一、", "二、", "（一）", "（二）"])
  })

  it("are written only where they differ: not while a title is typed", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), h1("乙<a>"), h1("丙")))
    await editor.page.evaluate(() => {
      const seen: string[] = []
      Object.assign(window, { seen })
      new MutationObserver(records =>
        records.forEach(record => seen.push(`${String(record.attributeName)} ${record.target.textContent ?? ""}`)),
      ).observe(window.view.dom, { subtree: true, attributes: true, attributeFilter: ["data-report-number"] })
    })
    const seen = (): Promise<string[]> =>
      editor.page.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0))
    await editor.type("工作abc")
    await editor.press("Backspace")
    expect(await seen()).toEqual([])
    await editor.press("Tab")
    expect((await seen()).filter(each => each.endsWith("甲"))).toEqual([])
    await expectNumbers(editor)
  })

  it("leave a composition alone, even where another section is added above", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), h1("乙<a>"), p("尾")))
    for (const letters of ["g", "go", "gong"]) await editor.compose(letters)
    await editor.page.evaluate(() => {
      const { schema, tr } = window.view.state
      const section = schema.nodes["reportSection"]
      if (section)
        window.view.dispatch(
          tr.insert(0, section.create({ level: 1 }, schema.text("前"))).setMeta("addToHistory", false),
        )
    })
    await editor.compose("gongz")
    await editor.confirm("工作")
    expect(await editor.read()).toBe("前\n甲\n乙工作\n尾")
    expect(await numbers(editor)).toEqual(["一、", "二、", "三、"])
  })

  it("stay right through a long run of any keys", async () => {
    const editor = await open(path)
    const keys = [
      "Enter",
      "Backspace",
      "Tab",
      "Shift+Tab",
      "Alt+ArrowUp",
      "Alt+ArrowDown",
      "ArrowUp",
      "ArrowDown",
      "ControlOrMeta+Alt+2",
      "ControlOrMeta+Alt+1",
      "ControlOrMeta+z",
      "甲",
      "Home",
      "End",
      "Delete",
    ]
    await editor.set(doc(h1("甲"), p("文"), h2("乙<a>"), h3("丙"), p("文"), h1("丁"), p("文")))
    let seed = 20261122
    for (let i = 0; i < 120; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648
      const key = keys[seed % keys.length] ?? "甲"
      // Tab in a paragraph is the host's, and may leave the editor.
      await editor.page.evaluate(() => window.view.focus())
      if (key === "甲") await editor.type(key)
      else await editor.press(key)
      if (i % 5 === 4) await expectNumbers(editor)
    }
  })
})

describe.each(["tiptap-3/", "raw/"])("keys in a title in %s", path => {
  it("Enter at its end opens a paragraph", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲<a>"), h1("乙")))
    await editor.press("Enter")
    await editor.type("文")
    expect(await structure(editor)).toBe(doc(h1("甲"), p("文"), h1("乙")).toString())
    await editor.set(doc(title("题<a>"), p("文")))
    await editor.press("Enter")
    expect(await structure(editor)).toBe(doc(title("题"), p(), p("文")).toString())
  })

  it("Enter in its middle keeps both parts", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲<a>乙"), p("文")))
    await editor.press("Enter")
    expect(await editor.read()).toBe("甲\n乙\n文")
  })

  it("Backspace at its start makes it a paragraph, and only then joins", async () => {
    const editor = await open(path)
    await editor.set(doc(p("文"), h1("<a>甲"), p("后")))
    await editor.press("Backspace")
    expect(await structure(editor)).toBe(doc(p("文"), p("甲"), p("后")).toString())
    await editor.press("Backspace")
    expect(await structure(editor)).toBe(doc(p("文甲"), p("后")).toString())
  })

  it("Tab and Shift-Tab demote and promote, and stop at the limits", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲<a>"), h2("乙"), h5("丙"), h1("丁"), p("文")))
    await editor.press("Tab")
    expect(await levels(editor)).toBe("1甲 2乙 5丙 1丁")
    await editor.press("Shift+Tab")
    expect(await levels(editor)).toBe("1甲 2乙 5丙 1丁")
    await editor.set(doc(h1("丁"), h1("甲<a>"), h2("乙"), p("文")))
    await editor.press("Tab", "Tab")
    expect(await levels(editor)).toBe("1丁 3甲 4乙")
    await editor.press("Shift+Tab")
    expect(await levels(editor)).toBe("1丁 2甲 3乙")
    expect(await editor.page.evaluate(() => window.view.hasFocus())).toBe(true)
  })

  it("Alt and an arrow move the section, the caret with it", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), p("文"), h1("乙<a>丙"), h2("丁"), p("后")))
    await editor.press("Alt+ArrowUp")
    await editor.type("x")
    expect(await structure(editor)).toBe(doc(h1("乙x丙"), h2("丁"), p("后"), h1("甲"), p("文")).toString())
    await editor.press("Alt+ArrowDown")
    await editor.type("y")
    expect(await editor.read()).toMatch(/^甲\n文\n乙xy丙/)
  })

  it("Mod-Alt and a digit set the level, 0 makes a paragraph", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲<a>"), p("文")))
    for (const level of [3, 5, 1]) {
      await editor.press(`ControlOrMeta+Alt+${level}`)
      expect(await levels(editor)).toBe(`${level}甲`)
    }
    await editor.press("ControlOrMeta+Alt+0")
    expect(await structure(editor)).toBe(doc(p("甲"), p("文")).toString())
  })

  it("are the host's elsewhere", async () => {
    const editor = await open(path)
    await editor.set(doc(h1("甲"), p("文<a>"), h1("乙")))
    await editor.press("Alt+ArrowUp")
    expect(await levels(editor)).toBe("1甲 1乙")
    await editor.set(doc(title("题<a>"), h1("甲")))
    await editor.press("Tab")
    expect(await levels(editor)).toBe("1甲")
  })
})

describe.each(["tiptap-3/", "raw/"])("typed numbers in %s", path => {
  it("open sections by keyboard", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("一、基本情况\n（一）帮扶\n1.走访\n（1）入户\n文")
    expect(await structure(editor)).toBe(
      doc(h1("基本情况"), p("（一）帮扶"))
        .toString()
        .replace(
          'paragraph("（一）帮扶")',
          'reportSection("帮扶"), reportSection("走访"), reportSection("入户"), paragraph("文")',
        ),
    )
    expect(await levels(editor)).toBe("1基本情况 2帮扶 3走访 4入户")
    await expectNumbers(editor)
  })

  it("open sections by input method: the number and the words in one composition or in two", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.compose("yi'")
    await editor.confirm("一、")
    await editor.page.waitForTimeout(60)
    expect(await structure(editor)).toBe('doc(paragraph("一、"))')
    for (const letters of ["ji", "ji'ben", "ji'ben'qk"]) await editor.compose(letters)
    expect(await editor.read()).toMatch(/^一、ji'ben'qk/)
    await editor.confirm("基本情况")
    await expect.poll(() => structure(editor)).toBe('doc(reportSection("基本情况"))')
    await editor.compose("he")
    await editor.confirm("和问题")
    await editor.page.waitForTimeout(60)
    expect(await structure(editor)).toBe('doc(reportSection("基本情况和问题"))')
    await editor.set(doc(p("<a>")))
    await editor.compose("yi'bang'fu")
    await editor.confirm("（一）帮扶")
    await expect.poll(() => structure(editor)).toBe('doc(reportSection("帮扶"))')
    expect(await levels(editor)).toBe("2帮扶")
  })

  it("are given back by one undo, and then stay", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("一、基")
    expect(await structure(editor)).toBe('doc(reportSection("基"))')
    await editor.press("ControlOrMeta+z")
    expect(await structure(editor)).toBe('doc(paragraph("一、基"))')
    await editor.type("本")
    await editor.compose("qk")
    await editor.confirm("情况")
    await editor.page.waitForTimeout(60)
    expect(await structure(editor)).toBe('doc(paragraph("一、基本情况"))')
  })

  it("are given back by one undo after a composition", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.compose("yi")
    await editor.confirm("一、基本")
    await expect.poll(() => structure(editor)).toBe('doc(reportSection("基本"))')
    await editor.press("ControlOrMeta+z")
    expect(await structure(editor)).toBe('doc(paragraph("一、基本"))')
  })

  it("stay text where they count or are numbers", async () => {
    const editor = await open(path)
    for (const text of ["1.5亿元", "2026.3.5", "一、二、三月份", "（一）（二）"]) {
      await editor.set(doc(p("<a>")))
      await editor.type(text)
      await editor.set(doc(p("<a>")))
      await editor.compose(text)
      await editor.confirm(text)
      await editor.page.waitForTimeout(40)
      expect(await structure(editor)).toBe(`doc(paragraph("${text}"))`)
    }
  })
})

describe("a host's own heading as the section", () => {
  async function openHeading(): Promise<EditorPage> {
    const editor = await open("tiptap-3/")
    await editor.page.addScriptTag({
      type: "module",
      content: `
        const names = ["@tiptap/core", "@tiptap/starter-kit", "@tianbao/tiptap"]
        const modules = await Promise.all(names.map(name => import("/@id/" + name)))
        const [{ Editor }, { default: StarterKit }, { ReportKit }] = modules
        const { editor } = window
        const element = document.createElement("div")
        editor.view.dom.parentElement.after(element)
        editor.destroy()
        const kit = ReportKit.configure({ sectionNode: "heading" })
        const content = "<h1>甲</h1><p>文</p><h2>乙</h2>"
        const made = new Editor({ element, extensions: [StarterKit, kit], content })
        Object.assign(window, { editor: made, view: made.view, ready: true })
      `,
    })
    await editor.page.waitForFunction(() => "ready" in window)
    return editor
  }

  it("bears numbers, and keeps them when it is drawn anew", async () => {
    const editor = await openHeading()
    expect(await numbers(editor)).toEqual(["一、", "（一）"])
    await editor.page.evaluate(() => {
      const { tr } = window.view.state
      window.view.dispatch(tr.setNodeAttribute(0, "level", 2))
    })
    expect(await numbers(editor)).toEqual(["（一）", "（二）"])
    await editor.page.evaluate(() =>
      (
        window as unknown as { editor: { commands: { setContent(html: string): void } } }
      ).editor.commands.setContent("<h1>丙</h1><h1>丁</h1>"),
    )
    expect(await numbers(editor)).toEqual(["一、", "二、"])
    await editor.page.evaluate(() => {
      const { doc, selection, tr } = window.view.state
      const { create } = selection.constructor as typeof import("prosemirror-state").TextSelection
      window.view.dispatch(tr.setSelection(create.call(selection.constructor, doc, 1)))
      window.view.focus()
    })
    await editor.press("Tab")
    expect(await numbers(editor)).toEqual(["（一）", "一、"])
    expect(await editor.page.locator(".ProseMirror h2").count()).toBe(1)
  })

  it("opens by typed numbers", async () => {
    const editor = await openHeading()
    await editor.page.evaluate(() => {
      ;(
        window as unknown as { editor: { commands: { setContent(html: string): void; focus(): void } } }
      ).editor.commands.setContent("<p></p>")
      window.view.focus()
    })
    await editor.type("（一）帮扶")
    expect(await editor.page.evaluate(() => window.view.dom.querySelector("h2")?.textContent)).toBe("帮扶")
    expect(await numbers(editor)).toEqual(["（一）"])
  })

  it("is copied and pasted without its number in the text", async () => {
    const editor = await openHeading()
    const html = await editor.page.evaluate(() => {
      window.view.focus()
      const data = new DataTransfer()
      const all = window.view.state.selection.constructor as unknown as {
        create(doc: unknown, from: number, to: number): typeof window.view.state.selection
      }
      window.view.dispatch(
        window.view.state.tr.setSelection(
          all.create(window.view.state.doc, 1, window.view.state.doc.content.size - 1),
        ),
      )
      window.view.dom.dispatchEvent(
        new ClipboardEvent("copy", { clipboardData: data, bubbles: true, cancelable: true }),
      )
      const copied = data.getData("text/html")
      window.view.pasteHTML(copied)
      return copied
    })
    expect(html).toContain('<span class="report-number">一、</span>')
    expect(
      await editor.page.evaluate(() =>
        window.view.state.doc.textBetween(0, window.view.state.doc.content.size, "|"),
      ),
    ).toMatch(/^甲\|文\|乙/)
  })
})

it("keeps figures in a title", async () => {
  const editor = await open()
  await editor.set(doc(h1("募集", figure("捐款", "5", "元"), "<a>"), h1("乙")))
  await editor.press("Tab", "Alt+ArrowDown")
  expect(await editor.values()).toEqual(["5"])
  expect(outlineOf(await editor.doc()).length).toBe(2)
})
