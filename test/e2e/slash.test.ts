import { describe, expect, it } from "vitest"
import type { SlashItem } from "@tianbao/editor"
import { doc, figure, h1, h2, li, p, ul } from "../build.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const open = editorPages()

const menu = ".report-slash"
const shown = (editor: EditorPage): Promise<boolean> => editor.page.locator(menu).isVisible()
const chosen = (editor: EditorPage): Promise<string> =>
  editor.page.locator(`${menu} [aria-selected="true"] .report-slash-title`).innerText()
const titles = (editor: EditorPage): Promise<string[]> =>
  editor.page.locator(`${menu} .report-slash-title`).allInnerTexts()

/** The document, without the paragraph that TipTap keeps at its end. */
const structure = async (editor: EditorPage): Promise<string> =>
  (await editor.doc()).toString().replace(/, paragraph\)$/, ")")

/** A key as an input method takes it, and what it puts in for it. */
async function typeByMethod(editor: EditorPage, code: string, text: string, composed: boolean): Promise<void> {
  const session = await editor.page.context().newCDPSession(editor.page)
  await session.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Process",
    code,
    windowsVirtualKeyCode: 229,
  })
  if (composed) await editor.compose(text)
  await editor.confirm(text)
  await session.send("Input.dispatchKeyEvent", { type: "keyUp", key: "Process", code, windowsVirtualKeyCode: 229 })
  await session.detach()
  await editor.page.waitForTimeout(60)
}

/** Counts the transactions that change the document, from here on. */
async function countChanges(editor: EditorPage): Promise<() => Promise<number>> {
  await editor.page.evaluate(() => {
    const { view } = window
    const update = view.updateState.bind(view)
    const seen = { changes: 0 }
    Object.assign(window, { seen })
    view.updateState = state => {
      if (!state.doc.eq(view.state.doc)) seen.changes++
      update(state)
    }
  })
  return () => editor.page.evaluate(() => (window as unknown as { seen: { changes: number } }).seen.changes)
}

describe.each(["tiptap-3/", "raw/"])("the slash menu in %s", path => {
  it("opens at the start of a block and behind white space and punctuation", async () => {
    const editor = await open(path)
    for (const [before, trigger] of [
      ["", "/"],
      ["", "／"],
      ["完成任务。", "/"],
      ["完成任务，", "／"],
      ["完成 ", "/"],
      ["任务：", "/"],
      ["（", "/"],
    ] as const) {
      await editor.set(doc(p(before, "<a>")))
      await editor.type(trigger)
      expect(await shown(editor), before + trigger).toBe(true)
    }
  })

  it("stays closed between words, in numbers and addresses", async () => {
    const editor = await open(path)
    for (const before of ["2026", "元", "km", "http:", "http:/", "5%", "（元）", "《通知》", "“双百”", "℃"])
      for (const trigger of ["/", "／"]) {
        await editor.set(doc(p(before, "<a>")))
        await editor.type(trigger)
        expect(await shown(editor), before + trigger).toBe(false)
        expect(await editor.read()).toBe(before + trigger)
      }
  })

  it("opens behind 、 that the slash key gave, composed or not", async () => {
    const editor = await open(path)
    for (const composed of [false, true])
      for (const before of ["", "完成任务。"]) {
        await editor.set(doc(p(before, "<a>")))
        await typeByMethod(editor, "Slash", "、", composed)
        expect(await shown(editor)).toBe(true)
        await editor.press("Escape")
        expect(await shown(editor)).toBe(false)
        expect(await editor.read()).toBe(`${before}、`)
      }
  })

  it("stays closed behind 、 of another key and between words", async () => {
    const editor = await open(path)
    for (const [before, code] of [
      ["", "Backslash"],
      ["一", "Slash"],
      ["一、二", "Slash"],
      ["《通知》", "Slash"],
      ["5", "Slash"],
    ] as const) {
      for (const composed of [false, true]) {
        await editor.set(doc(p(before, "<a>")))
        await typeByMethod(editor, code, "、", composed)
        expect(await shown(editor)).toBe(false)
        expect(await editor.read()).toBe(`${before}、`)
      }
    }
  })

  it("types 一、二、三 undisturbed", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    for (const number of ["一", "二", "三"]) {
      await editor.confirm(number)
      await typeByMethod(editor, "Slash", "、", number === "二")
      expect(await shown(editor)).toBe(false)
    }
    expect(await structure(editor)).toBe('doc(paragraph("一、二、三、"))')
  })

  it("stays closed right behind a figure and opens behind a line break", async () => {
    const editor = await open(path)
    await editor.set(doc(p(figure("标准", "500", "元"), "<a>")))
    await editor.type("/")
    expect(await shown(editor)).toBe(false)
    await editor.set(doc(p("完成任务<a>")))
    await editor.press("Shift+Enter")
    await editor.type("/")
    expect(await shown(editor)).toBe(true)
  })

  it("waits until a composition has ended", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.compose("/")
    await editor.page.waitForTimeout(50)
    expect(await shown(editor)).toBe(false)
    await editor.confirm("/")
    await editor.page.waitForTimeout(50)
    expect(await shown(editor)).toBe(true)
  })

  it("finds by letters that are still being composed, and by what they become", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    for (const letters of ["z", "zh", "zhu", "zhu'y", "zhu'yao", "zhu yao gz"]) await editor.compose(letters)
    await editor.page.waitForTimeout(30)
    expect(await chosen(editor)).toMatch(/^主要工作/)
    await editor.confirm("主要工作")
    await editor.page.waitForTimeout(60)
    expect(await chosen(editor)).toMatch(/^主要工作/)
    const wanted = await chosen(editor)
    await editor.press("Enter")
    expect(await structure(editor)).toBe(`doc(reportSection("${wanted}"))`)
  })

  it("leaves Enter and arrows to the input method", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    await editor.compose("zhu")
    const first = await chosen(editor)
    const session = await editor.page.context().newCDPSession(editor.page)
    for (const code of ["ArrowDown", "Enter", "Tab", "Escape"]) {
      await session.send("Input.dispatchKeyEvent", {
        type: "rawKeyDown",
        key: "Process",
        code,
        windowsVirtualKeyCode: 229,
      })
    }
    expect(await chosen(editor)).toBe(first)
    expect(await editor.read()).toBe("/zhu")
  })

  it("picks with Enter in one transaction; one undo gives back the slash, the next takes it away", async () => {
    const editor = await open(path)
    await editor.set(doc(h2("甲"), p("<a>")))
    await editor.type("/jbqk")
    const changes = await countChanges(editor)
    await editor.press("Enter")
    expect(await changes()).toBe(1)
    expect(await structure(editor)).toBe(doc(h2("甲"), h2("基本情况")).toString())
    expect(await shown(editor)).toBe(false)
    await editor.press("ControlOrMeta+z")
    expect(await structure(editor)).toBe(doc(h2("甲"), p("/jbqk")).toString())
    expect(await shown(editor)).toBe(false)
    await editor.press("ControlOrMeta+z")
    expect(await structure(editor)).toBe(doc(h2("甲")).toString())
    await editor.press("ControlOrMeta+Shift+z", "ControlOrMeta+Shift+z")
    expect(await structure(editor)).toBe(doc(h2("甲"), h2("基本情况")).toString())
    expect(await shown(editor)).toBe(false)
  })

  it("picks with Tab, and types on in the heading", async () => {
    const editor = await open(path)
    await editor.set(doc(p("完成。<a>")))
    await editor.type("/czdwt")
    await editor.press("Tab")
    await editor.type("！")
    expect(await structure(editor)).toBe(doc(p("完成。"), h1("存在的问题！")).toString())
  })

  it("wraps at both ends", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    const all = await titles(editor)
    await editor.press("ArrowUp")
    expect(await chosen(editor)).toBe(all.at(-1))
    await editor.press("ArrowDown")
    expect(await chosen(editor)).toBe(all[0])
    await editor.press("ArrowDown")
    expect(await chosen(editor)).toBe(all[1])
  })

  it("shows the chosen item, wherever it is in the list", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    for (let i = 0; i < 30; i++) {
      await editor.press(i < 25 ? "ArrowUp" : "ArrowDown")
      const visible = await editor.page.locator(menu).evaluate(list => {
        const box = list.querySelector('[aria-selected="true"]')?.getBoundingClientRect()
        const around = list.getBoundingClientRect()
        return box !== undefined && box.top >= around.top && box.bottom <= around.bottom
      })
      expect(visible).toBe(true)
    }
  })

  it("closes on Escape, and opens again only on a new trigger", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/zy")
    await editor.press("Escape")
    expect(await shown(editor)).toBe(false)
    await editor.type("g")
    await editor.press("Backspace", "Backspace")
    expect(await shown(editor)).toBe(false)
    expect(await editor.read()).toBe("/z")
    await editor.type("。/")
    expect(await shown(editor)).toBe(true)
  })

  it("closes on a space, when the slash is deleted and when the caret leaves", async () => {
    const editor = await open(path)
    for (const leave of [["Space"], ["Backspace"], ["ArrowLeft"], ["Home"], ["Shift+ArrowLeft"]]) {
      await editor.set(doc(p("完成。<a>")))
      await editor.type("/")
      expect(await shown(editor)).toBe(true)
      // ProseMirror puts a caret back that moves within 50 ms of its own doing.
      await editor.page.waitForTimeout(80)
      await editor.press(...leave)
      await expect.poll(() => shown(editor), { message: leave.join() }).toBe(false)
    }
  })

  it("says so where nothing matches, and leaves Enter to the host", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/qqqq")
    expect(await editor.page.locator(`${menu} .report-slash-empty`).innerText()).not.toBe("")
    expect(await editor.page.locator(`${menu} [role="option"]`).count()).toBe(0)
    await editor.press("Backspace", "Backspace", "Backspace", "Backspace")
    expect((await titles(editor)).length).toBeGreaterThan(5)
    await editor.type("qqqq")
    await editor.press("Enter")
    expect(await shown(editor)).toBe(false)
    expect((await editor.doc()).childCount).toBe(2)
  })

  it("follows the mouse", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    const option = editor.page.locator(`${menu} [role="option"]`).nth(2)
    const title = await option.locator(".report-slash-title").innerText()
    await option.hover()
    expect(await chosen(editor)).toBe(title)
    await option.click()
    expect(await structure(editor)).toBe("doc(reportSection)")
    expect((await editor.doc()).child(0).attrs["level"]).toBe(3)
    await editor.type("甲")
    expect((await editor.read()).trim()).toBe("甲")
  })

  it("is not chosen from by a mouse that rests where it opens", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    const box = await editor.page.locator(`${menu} [role="option"]`).nth(3).boundingBox()
    await editor.press("Escape", "Backspace")
    await editor.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 5)
    await editor.page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 6)
    const first = (await editor.type("/"), await chosen(editor))
    await editor.page.waitForTimeout(200)
    expect(await chosen(editor)).toBe(first)
    expect(first).toBe((await titles(editor))[0])
  })

  it("is a listbox with groups, and the editor names the chosen option", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    const found = await editor.page.evaluate(() => {
      const list = document.querySelector('[role="listbox"]')
      const active = document.getElementById(window.view.dom.getAttribute("aria-activedescendant") ?? "")
      return {
        label: list?.getAttribute("aria-label"),
        controls: window.view.dom.getAttribute("aria-controls") === list?.id,
        groups: [...(list?.querySelectorAll(':scope > [role="group"]') ?? [])].map(
          group => document.getElementById(group.getAttribute("aria-labelledby") ?? "")?.textContent,
        ),
        loose: list?.querySelectorAll(':scope > [role="option"]').length,
        selected: list?.querySelectorAll('[aria-selected="true"]').length,
        active: active?.getAttribute("aria-selected"),
      }
    })
    expect(found).toEqual({
      label: "插入内容",
      controls: true,
      groups: ["基本", "数字", "版式", "标题", "整篇报告"],
      loose: 0,
      selected: 1,
      active: "true",
    })
    await editor.press("Escape")
    expect(
      await editor.page.evaluate(() =>
        window.view.dom.getAttributeNames().filter(name => /haspopup|controls|activedescendant/.test(name)),
      ),
    ).toEqual([])
  })

  it("does not open on paste, undo or a remote change", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() => window.view.pasteText("/"))
    expect(await editor.read()).toBe("/")
    expect(await shown(editor)).toBe(false)
    await editor.set(doc(p("/<a>")))
    await editor.press("Backspace", "ControlOrMeta+z")
    expect(await editor.read()).toBe("/")
    expect(await shown(editor)).toBe(false)
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() =>
      window.view.dispatch(window.view.state.tr.insertText("/").setMeta("addToHistory", false)),
    )
    expect(await shown(editor)).toBe(false)
  })

  it("stays open while others write, even where their change replaces the whole document", async () => {
    const editor = await open(path)
    await editor.set(doc(p("前文"), p("<a>")))
    await editor.type("/zyg")
    await editor.page.evaluate(() => {
      const { tr } = window.view.state
      window.view.dispatch(tr.insertText("他人", 1).setMeta("addToHistory", false))
    })
    expect(await shown(editor)).toBe(true)
    await editor.page.evaluate(() => {
      const { tr, doc, selection } = window.view.state
      tr.replaceWith(0, doc.content.size, doc.content)
      const caret = (
        selection.constructor as unknown as { create(doc: unknown, pos: number): typeof selection }
      ).create(tr.doc, selection.head)
      window.view.dispatch(tr.setSelection(caret).setMeta("addToHistory", false))
    })
    expect(await shown(editor)).toBe(true)
    await editor.type("z")
    await editor.press("Enter")
    expect(await editor.read()).toMatch(/^他人前文\n主要工作/)
  })

  it("does not open in a read-only editor", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() => {
      window.view.setProps({ editable: () => false })
      window.view.dispatch(window.view.state.tr.insertText("/"))
    })
    expect(await shown(editor)).toBe(false)
  })

  it("closes when the editor turns read-only, loses the focus or is destroyed", async () => {
    const editor = await open(path)
    for (const leave of ["readonly", "blur", "destroy"] as const) {
      await editor.set(doc(p("<a>")))
      await editor.type("/")
      expect(await shown(editor)).toBe(true)
      await editor.page.evaluate(how => {
        const { view } = window
        if (how === "readonly") view.setProps({ editable: () => false })
        else if (how === "blur") view.dom.blur()
        else view.destroy()
      }, leave)
      expect(await editor.page.locator(menu).count(), leave).toBe(0)
      if (leave === "readonly") await editor.page.evaluate(() => window.view.setProps({ editable: () => true }))
    }
    await editor.press("ArrowDown", "Enter", "Escape")
  })

  it("inserts a figure and enters it; its digits go into the figure", async () => {
    const editor = await open(path)
    await editor.set(doc(p("共募集<a>")))
    await editor.type("，/sz")
    expect(await chosen(editor)).toBe("数字")
    await editor.press("Enter")
    await editor.type("12")
    await editor.press("Enter")
    expect(await editor.values()).toEqual(["12"])
    expect(await editor.read()).toBe("共募集，12")
  })

  it("inserts a whole report into an empty document", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await editor.type("/ndgzzj")
    await editor.press("Enter")
    expect((await editor.doc()).childCount).toBeGreaterThan(5)
    expect(await editor.read()).not.toContain("/ndgzzj")
  })
})

describe("the slash menu", () => {
  it("stays closed in code", async () => {
    const editor = await open()
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() => {
      const { state } = window.view
      const code = state.schema.nodes["codeBlock"]
      if (code) window.view.dispatch(state.tr.setBlockType(1, 1, code))
    })
    await editor.type("/")
    expect((await editor.doc()).child(0).type.name).toBe("codeBlock")
    expect(await shown(editor)).toBe(false)
    await editor.set(doc(p("<a>")))
    await editor.page.evaluate(() => {
      const { state } = window.view
      const code = state.schema.marks["code"]
      if (code) window.view.dispatch(state.tr.addStoredMark(code.create()))
    })
    await editor.type("; /")
    expect(await shown(editor)).toBe(false)
  })

  it("works in a list, where a heading comes to stand behind the list", async () => {
    const editor = await open()
    await editor.set(doc(ul(li(p("<a>")))))
    await editor.type("/jbqk")
    await editor.press("Enter")
    expect(await structure(editor)).toMatch(
      /^doc\(bulletList\(listItem\(paragraph\)\), reportSection\("基本情况"\)/,
    )
  })

  it("takes another trigger where the host has a slash menu", async () => {
    const editor = await open()
    await editor.page.evaluate(() => {
      const { view } = window
      const plugin = { key: "suggestion$", spec: {}, props: {}, getState: () => undefined }
      view.updateState(
        view.state.reconfigure({
          plugins: [...view.state.plugins, plugin as unknown as (typeof view.state.plugins)[number]],
        }),
      )
    })
    for (const trigger of ["/", "／"]) {
      await editor.set(doc(p("<a>")))
      await editor.type(trigger)
      expect(await shown(editor), trigger).toBe(false)
    }
    for (const trigger of [";;", "；；"]) {
      await editor.set(doc(p("完成。<a>")))
      await editor.type(trigger)
      expect(await shown(editor), trigger).toBe(true)
      await editor.type("jbqk")
      await editor.press("Enter")
      expect((await editor.read()).trim()).toBe("完成。\n基本情况")
    }
  })

  it("takes its keys before the host, and Escape leaves a dialog open", async () => {
    const editor = await open("raw/")
    await editor.page.evaluate(() => {
      const dialog = document.createElement("dialog")
      document.body.append(dialog)
      dialog.append(window.view.dom.parentElement ?? window.view.dom)
      dialog.showModal()
      const seen: string[] = []
      Object.assign(window, { keys: seen })
      document.addEventListener("keydown", event => seen.push(event.key), true)
    })
    await editor.set(doc(p("<a>")))
    await editor.type("/")
    const box = await editor.page.locator(menu).boundingBox()
    const hit = await editor.page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest(".report-slash") !== null,
      { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 30 },
    )
    expect(hit).toBe(true)
    await editor.press("ArrowDown", "Escape")
    expect(await shown(editor)).toBe(false)
    expect(await editor.page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true)
    expect(await editor.page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(["/"])
  })

  it.each(["plain", "dialog", "transform"])("lies beside the caret and within the window: %s", async around => {
    const editor = await open("raw/")
    await editor.page.evaluate(how => {
      const home = window.view.dom.parentElement ?? window.view.dom
      if (how === "dialog") {
        const dialog = document.createElement("dialog")
        document.body.append(dialog)
        dialog.append(home)
        dialog.showModal()
      }
      if (how === "transform") {
        const box = document.createElement("div")
        box.style.cssText =
          "transform: translate(60px, 40px) scale(0.9); overflow: auto; height: 500px; contain: layout"
        document.body.prepend(box)
        box.append(home)
      }
    }, around)
    await editor.page.setViewportSize({ width: 420, height: 560 })
    await editor.set(doc(...Array.from({ length: 40 }, (_, i) => p(`第${i}段`)), p("<a>")))
    await editor.page.evaluate(() => window.view.dispatch(window.view.state.tr.scrollIntoView()))
    await editor.type("完成任务，推进落实，取得成效，/")
    await editor.page.waitForTimeout(100)
    const found = await editor.page.evaluate(() => {
      const { view } = window
      const box = document.querySelector(".report-slash")?.getBoundingClientRect()
      const caret = view.coordsAtPos(view.state.selection.head - 1)
      if (!box) return null
      return {
        inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
        near:
          Math.min(Math.abs(box.top - caret.bottom), Math.abs(box.bottom - caret.top)) < 20 &&
          box.left <= caret.left + 20 &&
          box.right >= caret.left,
        height: box.height,
      }
    })
    expect(found?.inside).toBe(true)
    expect(found?.near).toBe(true)
    expect(found?.height).toBeGreaterThan(100)
  })
})

describe("a host's items", () => {
  /** A bare editor with these items. The functions run in the page. */
  async function withItems(make: () => readonly SlashItem[]): Promise<EditorPage> {
    const editor = await open("raw/")
    await editor.page.addScriptTag({
      type: "module",
      content: 'Object.assign(window, await import("/@id/@tianbao/editor"))',
    })
    await editor.page.waitForFunction(() => "slashCommands" in window)
    await editor.page.evaluate(source => {
      const { slashCommands, view } = window as unknown as Window & typeof import("@tianbao/editor")
      const items = (0, eval)(`(${source})`) as () => readonly SlashItem[]
      const plugins = view.state.plugins.map(plugin =>
        (plugin as unknown as { key: string }).key === "reportSlash$" ? slashCommands({ items }) : plugin,
      )
      view.updateState(view.state.reconfigure({ plugins }))
    }, make.toString())
    return editor
  }

  it("may change while running, and need no pinyin", async () => {
    const editor = await withItems(() => {
      const counted = window as unknown as { count?: number }
      counted.count = (counted.count ?? 0) + 1
      return [
        {
          title: "重点工程",
          group: "我的",
          run: (state, dispatch) => (dispatch?.(state.tr.insertText(`工程${String(counted.count)}`)), true),
        },
        ...(counted.count > 3 ? [{ title: "后来的", group: "我的", run: () => true }] : []),
      ]
    })
    await editor.set(doc(p("<a>")))
    await editor.type("/zd")
    expect(await titles(editor)).toEqual(["重点工程"])
    await editor.press("Enter")
    expect(await editor.read()).toBe("工程3")
    await editor.type("。/")
    expect(await titles(editor)).toEqual(["重点工程", "后来的"])
  })

  it("may act on the view by themselves; the slash goes all the same", async () => {
    const editor = await withItems(() => [
      {
        title: "甲",
        group: "我的",
        run: (_state, _dispatch, view) => (view?.dispatch(view.state.tr.insertText("已插入")), true),
      },
      { title: "乙", group: "我的", run: () => false },
    ])
    await editor.set(doc(p("完成。<a>")))
    await editor.type("/j")
    await editor.press("Enter")
    expect(await editor.read()).toBe("完成。已插入")
    await editor.set(doc(p("完成。<a>")))
    await editor.type("/y")
    await editor.press("Enter")
    expect(await editor.read()).toBe("完成。")
  })
})

it("keeps nothing of an editor that is gone", async () => {
  const editor = await open("raw/")
  await editor.set(doc(p("<a>")))
  await editor.type("/")
  await editor.page.evaluate(() => window.view.destroy())
  expect(await editor.page.locator(menu).count()).toBe(0)
  expect(await editor.page.locator("[popover]").count()).toBe(0)
})
