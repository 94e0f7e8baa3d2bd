// <report-editor> as a field of a form that knows nothing of it.

import { describe, expect, it } from "vitest"
import { elementPages, report, type ElementPage } from "./element-page.ts"

const open = elementPages()

const form = (attributes = "", more = ""): string => `
  <form id="form">
    <label for="report">报告正文</label>
    <input name="title" value="月报">
    <report-editor id="report" name="content" required ${attributes}><template>${report}</template></report-editor>
    <button id="send">提交</button> <button id="keep" formnovalidate name="as" value="draft">暂存</button>
    <button type="reset">重置</button>${more}
  </form>`

const element = <Result>({ page }: ElementPage, read: (element: HTMLElementTagNameMap["report-editor"]) => Result) =>
  page.locator("report-editor").first().evaluate(read as (element: HTMLElement) => Result)

const doors: readonly (readonly [name: string, act: (page: ElementPage) => Promise<void>])[] = [
  ["a button", ({ page }) => page.click("#send")],
  ["Enter in another field", ({ page }) => page.press("input[name=title]", "Enter")],
  ["requestSubmit()", ({ page }) => page.evaluate(() => document.forms[0]?.requestSubmit())],
  ["submit()", ({ page }) => page.evaluate(() => document.forms[0]?.submit())],
]

describe.each(doors)("submitted by %s", (name, submit) => {
  it("stays while a blank remains, and takes the writer to the first", async () => {
    const opened = await open(form())
    await submit(opened)
    await expect.poll(opened.entered).toBe("累计捐款")
    expect(await opened.sent()).toEqual([])
  })

  it("leaves when all is filled, with what was typed last", async () => {
    const opened = await open(form())
    await submit(opened)
    await expect.poll(opened.entered).toBe("累计捐款")
    await opened.fill("１２００")
    await opened.page.keyboard.type("98.5")
    if (name === "submit()") {
      const gone = opened.page.waitForURL(/content=.*1200.*98\.5/)
      await submit(opened)
      return gone
    }
    await submit(opened)
    const [title, content] = (await opened.sent())[0] ?? []
    expect(title).toBe("title=月报")
    expect(content).toBe(`content=${await opened.value()}`)
    expect(content).toMatch(/data-value="1200".*data-value="98\.5"/)
  })
})

describe("the browser's own check", () => {
  it("is told how many blanks there are and what they are called", async () => {
    const opened = await open(form())
    expect(await element(opened, ({ validationMessage, validity, willValidate }) =>
      [validationMessage, validity.valueMissing, validity.valid, willValidate]))
      .toEqual(["还有 2 处未填：累计捐款、入会率", true, false, true])
  })

  it("moves nobody when a script only asks", async () => {
    const opened = await open(form())
    await opened.page.focus("input[name=title]")
    await element(opened, each => [each.checkValidity(), each.form?.checkValidity()])
    await opened.page.waitForTimeout(100)
    expect(await opened.page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("title")
    await element(opened, each => each.reportValidity())
    await expect.poll(opened.entered).toBe("累计捐款")
  })

  it("names a problem where nothing is blank", async () => {
    const opened = await open(`<form><report-editor value="&lt;p&gt;全年累计捐款××万元。&lt;/p&gt;"></report-editor></form>`)
    expect(await element(opened, ({ validationMessage, validity }) => [validationMessage, validity.customError]))
      .toEqual([expect.stringContaining("××"), true])
  })

  it("asks for a text only where it is required", async () => {
    const opened = await open("<form><report-editor></report-editor></form>")
    expect(await element(opened, each => each.checkValidity())).toBe(true)
    await element(opened, each => each.required = true)
    expect(await element(opened, each => [each.checkValidity(), each.validationMessage])).toEqual([false, "请填写报告正文"])
  })

  it("takes a message of the page's own", async () => {
    const opened = await open("<form><report-editor></report-editor></form>")
    await element(opened, each => each.setCustomValidity("月份已关闭"))
    expect(await element(opened, each => [each.checkValidity(), each.validationMessage])).toEqual([false, "月份已关闭"])
    await element(opened, each => each.setCustomValidity(""))
    expect(await element(opened, each => each.checkValidity())).toBe(true)
  })

  it("is not passed by a form that is not to be checked, but for a button that stores a draft", async () => {
    const opened = await open(form().replace("<form", "<form novalidate"))
    await opened.page.click("#send")
    await expect.poll(opened.entered).toBe("累计捐款")
    expect(await opened.sent()).toEqual([])
    await opened.page.click("#keep")
    const [entries = []] = await opened.sent()
    expect([entries[0], entries[2]]).toEqual(["title=月报", "as=draft"])
    expect(entries[1]).toContain("【待填：累计捐款（元）】")
  })
})

describe("as a field", () => {
  it("is one of the form's elements, with the form's labels", async () => {
    const opened = await open(form())
    expect(await opened.page.evaluate(() => [...document.forms[0]?.elements ?? []].map(each => each.localName)))
      .toEqual(["input", "report-editor", "button", "button", "button"])
    expect(await element(opened, each => [each.form?.id, each.labels.length, each.name, each.type]))
      .toEqual(["form", 1, "content", "report-editor"])
    expect(await opened.text.getAttribute("aria-label")).toBe("报告正文")
  })

  it("belongs to a form elsewhere that it names", async () => {
    const opened = await open(`<form id="other"></form><report-editor form="other" name="content"></report-editor>`)
    expect(await element(opened, each => each.form?.id)).toBe("other")
    expect(await opened.page.evaluate(() => [...new FormData(document.forms[0])].length)).toBe(1)
  })

  it("takes the focus by a click on its label", async () => {
    const opened = await open(form())
    await opened.page.click("label")
    expect(await opened.text.evaluate(each => each === document.activeElement)).toBe(true)
  })

  it("is empty as a textarea is", async () => {
    const opened = await open(`<report-editor></report-editor>`)
    expect(await opened.value()).toBe("")
  })

  it("goes back to what it had on a reset", async () => {
    const opened = await open(form())
    const before = await opened.value()
    await opened.text.locator("p").click()
    await opened.page.keyboard.type("另有")
    expect(await opened.value()).not.toBe(before)
    await opened.page.click("[type=reset]")
    expect(await opened.value()).toBe(before)
    expect(await element(opened, each => each.check().open)).toBe(false)
  })

  it.each(["fieldset", "report-editor"])("is neither written in nor sent while a %s is disabled", async name => {
    const opened = await open(`<form><fieldset><report-editor name="content" value="&lt;p&gt;正文&lt;/p&gt;"></report-editor></fieldset></form>`)
    await opened.page.locator(name).evaluate(each => each.toggleAttribute("disabled", true))
    await expect.poll(() => opened.text.getAttribute("contenteditable")).toBe("false")
    expect(await opened.page.evaluate(() => [...new FormData(document.forms[0])])).toEqual([])
    await opened.page.locator(name).evaluate(each => each.toggleAttribute("disabled", false))
    await expect.poll(() => opened.text.getAttribute("contenteditable")).toBe("true")
    expect(await opened.page.evaluate(() => [...new FormData(document.forms[0])].length)).toBe(1)
  })

  it("is sent but not written in while it is read-only", async () => {
    const opened = await open(form("readonly"))
    expect(await opened.text.getAttribute("contenteditable")).toBe("false")
    await opened.text.locator(".report-figure").first().click()
    expect(await opened.entered()).toBe("")
    expect(await opened.page.evaluate(() => [...new FormData(document.forms[0])].length)).toBe(2)
  })

  it("comes back with the state that the browser kept", async () => {
    const opened = await open(form())
    await opened.text.locator("p").click()
    await opened.page.keyboard.press("Home")
    await opened.page.keyboard.type("经核对，")
    await expect.poll(opened.value).toContain("经核对")
    const state = await element(opened, each => each.value)
    await element(opened, each => each.formResetCallback())
    expect(await opened.value()).not.toContain("经核对")
    await opened.editor.evaluate((each, value) =>
      (each as HTMLElementTagNameMap["report-editor"]).formStateRestoreCallback(value), state)
    expect(await opened.value()).toBe(state)
  })

  it("says each change, and when the text rests what has changed", async () => {
    const opened = await open(form())
    await opened.page.evaluate(() => {
      const log: string[] = []
      Object.assign(window, { log })
      for (const type of ["input", "change", "figurechange", "diagnostics"]) {
        document.addEventListener(type, event => {
          const { label, value, diagnostics } = (event as CustomEvent<Record<string, unknown> | null>).detail ?? {}
          log.push([type, label, value, (diagnostics as unknown[] | undefined)?.length].filter(each => each !== undefined).join(" "))
        })
      }
    })
    const log = (): Promise<string[]> => opened.page.evaluate(() => (window as unknown as { log: string[] }).log)
    await opened.text.locator(".report-figure").first().click()
    await opened.fill("1200", "98.5")
    await expect.poll(log).toContain("figurechange 入会率 98.5")
    const said = await log()
    expect(said.filter(each => each === "input").length).toBe(2)
    expect(said).toContain("figurechange 累计捐款 1200")
    expect(said).toContain("change")
    expect(said.at(-1)).not.toBe("diagnostics 2")
  })

  it("is heard alone: not its text's own events, nor those of its parts", async () => {
    const opened = await open("<report-editor></report-editor>")
    await opened.page.evaluate(() => {
      const targets: string[] = []
      Object.assign(window, { targets })
      for (const type of ["input", "change"]) {
        document.addEventListener(type, ({ target }) => targets.push(`${type} ${(target as Element).localName}`))
      }
    })
    await opened.text.click()
    await opened.page.keyboard.type("ab")
    await opened.page.keyboard.press("Control+f")
    await opened.page.keyboard.type("b")
    await opened.page.getByLabel("区分大小写").check()
    const targets = (): Promise<string[]> => opened.page.evaluate(() => (window as unknown as { targets: string[] }).targets)
    await expect.poll(targets).toEqual(["input report-editor", "input report-editor", "change report-editor"])
  })

  it("is filled by name, in one step that undo takes back", async () => {
    const opened = await open(`<report-editor></report-editor>`)
    await element(opened, each => {
      each.document = { type: "doc", content: [{ type: "paragraph", content: [
        { type: "reportFigure", attrs: { name: "捐款", label: "捐款", unit: "元" } },
        { type: "reportFigure", attrs: { name: "人数", label: "人数", unit: "人" } },
      ] }] }
      each.fill({ 捐款: "12.5", 人数: "3", 别的: "1" }, { source: "财务系统" })
    })
    expect(await element(opened, each => each.figures.map(({ label, value, source, blank }) => [label, value, source, blank])))
      .toEqual([["捐款", "12.5", "财务系统", false], ["人数", "3", "财务系统", false]])
    await element(opened, each => each.editor.commands.undo())
    expect(await element(opened, each => each.figures.map(({ value }) => value))).toEqual([null, null])
  })

  it("gives a file where the gate is open, and the reasons where it is not", async () => {
    const opened = await open(form())
    expect(await element(opened, async each => {
      const result = await each.export("page")
      return result.open ? "open" : result.diagnostics.map(({ rule }) => rule)
    })).toEqual(["blankFigure", "blankFigure"])
    await expect.poll(opened.entered).toBe("累计捐款")
    await opened.fill("1200", "98.5")
    const files = await element(opened, async each => {
      const results = await Promise.all((["html", "page", "docx", "text", "json"] as const).map(format => each.export(format)))
      return Promise.all(results.map(async result =>
        result.open && result.file ? [result.file.name, (await result.file.text()).slice(0, 15)] : null))
    })
    expect(files.map(file => file?.[0])).toEqual(
      ["捐助情况.html", "捐助情况（网页）.html", "捐助情况.docx", "捐助情况.txt", "捐助情况.json"])
    expect(files.map(file => file?.[1]?.slice(0, 4))).toEqual(["<h1 ", "<!do", "PK\u0003\u0004", "捐助情况", "{\n  "])
  })

  it("lets the page send the report itself", async () => {
    const opened = await open("<report-editor></report-editor>")
    expect(await element(opened, async each => {
      let seen = ""
      each.addEventListener("export", event => {
        seen = (event as CustomEvent<{ format: string }>).detail.format
        event.preventDefault()
      })
      const result = await each.export("docx")
      return [seen, result.open && result.file]
    })).toEqual(["docx", null])
  })
})

describe("what it begins with", () => {
  it.each([
    ["its attribute", `<report-editor value="&lt;p&gt;甲&lt;/p&gt;"></report-editor>`],
    ["a template", `<report-editor><template><p>甲</p></template></report-editor>`],
    ["a document", `<report-editor><script type="application/json">{"type":"doc","content":[{"type":"paragraph",` +
      `"content":[{"type":"text","text":"甲"}]}]}</script></report-editor>`],
    ["a textarea", `<textarea id="stored">&lt;p&gt;甲&lt;/p&gt;</textarea><report-editor for="stored"></report-editor>`],
  ])("is %s", async (_name, body) => {
    const opened = await open(body)
    expect(await opened.value()).toBe("<p>甲</p>")
    await element(opened, each => each.formResetCallback())
    expect(await opened.value()).toBe("<p>甲</p>")
  })

  it("may be set before the element is in a page, or known to it", async () => {
    const opened = await open("<report-editor></report-editor>")
    expect(await opened.page.evaluate(() => {
      const made = document.createElement("report-editor")
      made.value = "<p>乙</p>"
      const before = made.value
      document.body.append(made)
      return [before, made.value]
    })).toEqual(["<p>乙</p>", "<p>乙</p>"])
  })

  it("stays through a move in the page and a time outside of it", async () => {
    const opened = await open("<div id=a><report-editor></report-editor></div><div id=b></div>")
    await opened.text.click()
    await opened.page.keyboard.type("写到一半")
    await opened.page.evaluate(() => document.querySelector("#b")?.append(document.querySelector("report-editor") as Node))
    expect(await opened.value()).toBe("<p>写到一半</p>")
    await opened.page.evaluate(async () => {
      const element = document.querySelector("report-editor") as Element
      element.remove()
      await new Promise(resolve => setTimeout(resolve))
      document.body.append(element)
    })
    expect(await opened.value()).toBe("<p>写到一半</p>")
    expect(await opened.page.locator(".ProseMirror").count()).toBe(1)
  })

  it("is shown as far as it goes where the page's document is damaged", async () => {
    const opened = await open(`<report-editor><script type="application/json">{"type":"doc","content":[{"type":"video"},{"type":"paragraph",` +
      `"content":[{"type":"text","text":"还在"}]}]}</script></report-editor>`)
    await opened.page.locator("report-editor .damage").waitFor()
    expect(await opened.text.last().innerText()).toContain("还在")
    expect(await element(opened, each => each.checkValidity())).toBe(false)
  })

  it("is kept as it is where it cannot be read in full, shown read-only and not let out", async () => {
    const deep = "<div>".repeat(600) + "深处" + "</div>".repeat(600)
    const opened = await open(form())
    await opened.editor.evaluate((each, value) => {
      (each as HTMLElementTagNameMap["report-editor"]).value = value
    }, deep)
    expect(await opened.value()).toBe(deep)
    expect(await element(opened, each => each.checkValidity())).toBe(false)
    await opened.page.click("#send")
    expect(await opened.sent()).toEqual([])
    await opened.page.locator("report-editor .damage").waitFor()
  })
})

describe("a binding that writes back what it read", () => {
  it("moves no caret and loses nothing that is typed", async () => {
    const opened = await open(`<report-editor value="&lt;p&gt;开头&lt;/p&gt;"></report-editor>`)
    await element(opened, each => {
      each.addEventListener("input", () => {
        const { value } = each
        setTimeout(() => each.value = value, 120)
      })
    })
    await opened.text.locator("p").click()
    await opened.page.keyboard.press("End")
    await opened.page.keyboard.type("一二三四五六七八九十", { delay: 40 })
    await opened.page.waitForTimeout(400)
    expect(await opened.value()).toBe("<p>开头一二三四五六七八九十</p>")
    expect(await opened.page.evaluate(() => getSelection()?.focusOffset)).toBe(12)
  })
})

describe("in a textarea's place", () => {
  const page = `<form id="form"><textarea name="body" id="body" required>${report.replaceAll("<", "&lt;")}</textarea>
    <button id="send">提交</button></form>`

  it("lets the page read and write the textarea", async () => {
    const opened = await open(page + "<report-editor></report-editor>")
    const textarea = opened.page.locator("textarea")
    await opened.page.evaluate(() => {
      document.querySelector("report-editor")?.remove()
      window.Tianbao.bindTextarea(document.querySelector("textarea") as HTMLTextAreaElement)
    })
    expect(await textarea.evaluate(each => (each as HTMLTextAreaElement).value)).toContain("【待填：累计捐款（元）】")
    expect(await textarea.isVisible()).toBe(false)
    await opened.page.click("#send")
    await expect.poll(opened.entered).toBe("累计捐款")
    expect(await opened.sent()).toEqual([])
    await opened.fill("1200", "98.5")
    await opened.page.click("#send")
    const [[body = ""] = []] = await opened.sent()
    expect(body).toMatch(/^body=.*data-value="1200".*data-value="98\.5"/)
    await textarea.evaluate(each => {
      (each as HTMLTextAreaElement).value = "<p>换了</p>"
    })
    expect(await opened.page.locator(".ProseMirror").innerText()).toBe("换了")
    await textarea.evaluate(each => {
      (each as HTMLTextAreaElement).disabled = true
    })
    await expect.poll(() => opened.page.locator(".ProseMirror").getAttribute("contenteditable")).toBe("false")
  })
})
