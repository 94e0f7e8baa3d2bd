import { Converter } from "opencc-js"
import { pinyin } from "pinyin-pro"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"
import { caretAtEnd, copied, paste, select } from "./clipboard-events.ts"
import { editorPages, openFile, type EditorPage } from "./editor-page.ts"

const open = editorPages()

const notice = (editor: EditorPage) => editor.page.locator(".report-guard")
const choice = (editor: EditorPage, name: string | RegExp) => notice(editor).getByRole("button", { name })
const read = async (editor: EditorPage): Promise<string> => (await editor.read()).trim()

/** A paste whose HTML has dropped a number that its plain text has. */
const lossy = {
  html: "<p>全年走访慰问45人，共募集<img alt='3,200'>万元。</p><p>建会<my-count data-n='12'></my-count>家。</p>",
  text: "全年走访慰问45人，共募集3,200万元。\n建会12家。",
}

describe.each(["tiptap-3/", "raw/"])("numbers lost on paste in %s", path => {
  it("are shown with their sentences and put back one by one, each one undo", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await paste(editor, lossy)
    await notice(editor).waitFor()
    expect(await notice(editor).locator(".report-guard-title").textContent()).toBe("有 2 个数字没有粘贴进来")
    expect(await notice(editor).locator("mark").allTextContents()).toEqual(["3,200", "12"])
    await choice(editor, "建会12家").click()
    expect(await read(editor)).toBe("全年走访慰问45人，共募集万元。\n建会12家。")
    await expect.poll(() => notice(editor).locator("mark").allTextContents()).toEqual(["3,200"])
    await editor.press("ControlOrMeta+z")
    expect(await read(editor)).toBe("全年走访慰问45人，共募集万元。\n建会家。")
    await expect.poll(() => notice(editor).locator("mark").allTextContents()).toEqual(["3,200", "12"])
    await choice(editor, "全部补回").click()
    expect(await read(editor)).toBe("全年走访慰问45人，共募集3,200万元。\n建会12家。")
    await notice(editor).waitFor({ state: "detached" })
    await editor.press("ControlOrMeta+z")
    expect(await read(editor)).toBe("全年走访慰问45人，共募集万元。\n建会家。")
    await editor.press("ControlOrMeta+z")
    expect(await read(editor)).toBe("")
  })

  it("take no focus; F6 leads to them, Enter puts back, Escape leaves", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await paste(editor, lossy)
    await notice(editor).waitFor()
    await editor.type("。")
    expect(await read(editor)).toBe("全年走访慰问45人，共募集万元。\n建会家。。")
    await editor.press("F6", "Enter")
    expect(await read(editor)).toBe("全年走访慰问45人，共募集3,200万元。\n建会家。。")
    await editor.press("Escape")
    await notice(editor).waitFor({ state: "detached" })
    await editor.type("！")
    expect(await read(editor)).toBe("全年走访慰问45人，共募集3,200万元。\n建会家。。！")
    await editor.set(doc(p("<a>")))
    await paste(editor, lossy)
    await notice(editor).waitFor()
    await editor.press("Escape")
    await notice(editor).waitFor({ state: "detached" })
  })

  it("are not shown where none is lost", async () => {
    const editor = await open(path)
    for (const data of [
      { text: "一、基本情况\n1.走访\n共慰问45人，投入1,234.50元。\n（2）入户12户" },
      { html: "<ol><li>走访45人</li><li>入户12户</li></ol>", text: "1. 走访45人\n2. 入户12户" },
      { html: "<h2>1.1 概述</h2><p>共<b>3</b>2人<input value='7'></p>", text: "1.1 概述\n共32人7" },
    ]) {
      await editor.set(doc(p("<a>")))
      await paste(editor, data)
      await editor.page.waitForTimeout(300)
      expect(await notice(editor).count()).toBe(0)
    }
    expect(await read(editor)).toContain("共32人7")
    await select(editor, doc(h1("<a>甲"), p("共", figure("捐款", "1234.5", "万元"), "，", blank("慰问", "人"), "。<b>"), p("尾")))
    await copied(editor)
    await caretAtEnd(editor)
    await editor.press("ControlOrMeta+v")
    await editor.page.waitForTimeout(300)
    expect(await notice(editor).count()).toBe(0)
  })

  it("are added with their sentence where their place is not there", async () => {
    const editor = await open(path)
    await editor.set(doc(p("前<a>后"), p("尾")))
    await paste(editor, { html: "<p>今年工作顺利。</p><p>请审阅。</p><img>", text: "共募集3万元。" })
    await choice(editor, /补在末尾/).click()
    expect(await read(editor)).toBe("前今年工作顺利。\n请审阅。后\n共募集3万元。\n尾")
  })

  it("are forgotten with the text that was pasted", async () => {
    const editor = await open(path)
    await editor.set(doc(p("<a>")))
    await paste(editor, lossy)
    await notice(editor).waitFor()
    await editor.press("ControlOrMeta+z")
    await notice(editor).waitFor({ state: "detached" })
  })

  it("are found in what is dropped", async () => {
    const editor = await open(path)
    await editor.set(doc(p("甲乙<a>")))
    await editor.page.evaluate(({ html, text }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData("text/html", html)
      dataTransfer.setData("text/plain", text)
      const { left, top } = window.view.coordsAtPos(3)
      const place = { clientX: left, clientY: top + 5, bubbles: true, cancelable: true }
      window.view.dom.querySelector("p")?.dispatchEvent(new DragEvent("drop", { dataTransfer, ...place }))
    }, lossy)
    await choice(editor, "全部补回").click()
    expect(await read(editor)).toBe("甲乙全年走访慰问45人，共募集3,200万元。\n建会12家。")
  })

  it("are found in a paste that brought nothing else, and beside text that a form shows", async () => {
    const editor = await open(path)
    await editor.set(doc(p("共<a>人")))
    await paste(editor, { html: "<img src='data:,'>", text: "128" })
    await choice(editor, /128/).click()
    expect(await read(editor)).toBe("共128人")
  })
})

it("keeps the notice off the caret, above the text where the caret is at its foot", async () => {
  const editor = await open("")
  await editor.set(doc(...Array.from({ length: 40 }, (_, i) => p(`第${i}段`)), p("<a>")))
  await paste(editor, lossy)
  await notice(editor).waitFor()
  const overlap = (): Promise<boolean> => editor.page.evaluate(() => {
    const box = document.querySelector(".report-guard")?.getBoundingClientRect()
    const caret = window.view.coordsAtPos(window.view.state.selection.head)
    return box !== undefined && caret.bottom > box.top && caret.top < box.bottom
  })
  await expect.poll(overlap).toBe(false)
  await editor.page.locator(".report-ground").evaluate(ground => ground.scrollBy(0, -40))
  await editor.page.waitForTimeout(100)
  expect(await overlap()).toBe(false)
})

it("speaks English where the editor does", async () => {
  const editor = await open("")
  await editor.page.getByRole("button", { name: "EN" }).click()
  await editor.set(doc(p("<a>")))
  await paste(editor, lossy)
  await choice(editor, "Put all back").waitFor()
  expect(await notice(editor).getByRole("status").textContent()).toBe("")
  await expect.poll(() => notice(editor).getByRole("status").textContent())
    .toBe("2 numbers were not pasted. Press F6 to see.")
  await choice(editor, "Close").click()
  await notice(editor).waitFor({ state: "detached" })
  await editor.type("!")
  expect(await read(editor)).toContain("!")
  // The pages of a file share what they store.
  await editor.page.evaluate(() => localStorage.clear())
})

const clean = "一、基本情况\n我会现有会员３５人，学习贯彻会议精神，组织开展劳动竞赛。\n（一）帮扶救助\n全年为职工办实事，对困难职工进行慰问，" +
  "发放救助金，让职工们在工会里过上好日子，从来没有这样满意。"

describe("damaged text", () => {
  it("is made as web sites make it", () => {
    expect(damaged(clean)).toMatch(/學\(xué\)習\(xí\)/)
  })

  it("is replaced by its repaired form when that is accepted, as one undo", async () => {
    const editor = await open()
    const loaded: string[] = []
    editor.page.on("request", request => void loaded.push(request.url()))
    await editor.set(doc(p("前"), p("<a>"), p("后")))
    await paste(editor, { text: clean })
    await editor.press("ControlOrMeta+z")
    const tables = (): readonly string[] => loaded.filter(url => /repair-(?:damage|gbk)|opencc/.test(url))
    expect(tables()).toEqual([])
    await paste(editor, { text: damaged(clean) })
    await choice(editor, "采用修复后的文字").click()
    expect(tables()).not.toEqual([])
    await expect.poll(() => read(editor)).toBe(`前\n${clean.replaceAll(/^(?:一、|（一）)/gm, "")}\n后`)
    expect((await editor.doc()).child(1).toString()).toBe('reportSection("基本情况")')
    await notice(editor).waitFor({ state: "detached" })
    await editor.press("ControlOrMeta+z")
    expect(await read(editor)).toContain("習(xí)")
    await editor.press("ControlOrMeta+z")
    expect(await read(editor)).toBe("前\n\n后")
  })

  it("stays where the person wants it, and follows edits until then", async () => {
    const editor = await open()
    await editor.set(doc(p("<a>")))
    await paste(editor, { text: damaged(clean) })
    await choice(editor, "保持原样").click()
    await notice(editor).waitFor({ state: "detached" })
    expect(await read(editor)).toContain("習(xí)")
    await editor.set(doc(p("前"), p("<a>")))
    const lines = damaged(clean).split("\n")
    await paste(editor, { html: lines.map(line => `<p><b>${line.slice(0, 9)}</b>${line.slice(9)}</p>`).join("") })
    await notice(editor).waitFor()
    await editor.page.evaluate(() => {
      const { state } = window.view
      window.view.dispatch(state.tr.insertText("新", 2).insertText("添", state.doc.content.size))
    })
    await choice(editor, "采用修复后的文字").click()
    await expect.poll(() => read(editor)).toBe(`前新\n${clean.replaceAll(/^(?:一、|（一）)/gm, "")}添`)
    expect(JSON.stringify((await editor.doc()).toJSON())).toContain("bold")
  })

  it("is offered nothing when it has gone", async () => {
    const editor = await open()
    await editor.set(doc(p("<a>")))
    await paste(editor, { text: damaged(clean) })
    await notice(editor).waitFor()
    await editor.press("ControlOrMeta+a", "Delete")
    await notice(editor).waitFor({ state: "detached" })
  })
})

it("tells of numbers lost and text damaged in a file that is opened", async () => {
  const editor = await open("")
  const html = "<h1>报告</h1><p>共募集<object data='3,200'>3,200</object>万元，慰问45人。</p>"
  await openFile(editor.page, "报告.html", Buffer.from(html))
  await choice(editor, /3,200/).click()
  expect(await read(editor)).toContain("共募集3,200万元，慰问45人。")
  await openFile(editor.page, "坏.txt", Buffer.from(damaged(clean)))
  await choice(editor, "采用修复后的文字").click()
  await expect.poll(() => read(editor)).toContain("让职工们在工会里过上好日子")
  await openFile(editor.page, "好.json", Buffer.from(JSON.stringify((await editor.doc()).toJSON())))
  await editor.page.waitForTimeout(300)
  expect(await notice(editor).count()).toBe(0)
  expect((await editor.doc()).childCount).toBe(doc(h1("a"), p(), h1("b"), p()).childCount)
})

/** The filter of some web sites: over the GBK bytes of the traditional text, it puts the sound in brackets behind each
 * pair of bytes that is a traditional character, also where the pair is made of two halves. */
function damaged(text: string): string {
  const traditional = Converter({ from: "cn", to: "tw" })(text)
  const bytes = [...traditional].flatMap(char => codes.get(char) ?? [char.charCodeAt(0)])
  const out: number[] = []
  for (let i = 0; i < bytes.length; i++) {
    const [lead = 0, trail = 0] = [bytes[i], bytes[i + 1]]
    out.push(lead)
    const char = chars.get(lead * 256 + trail)
    if (lead < 0x80 || char === undefined || !isTraditional(char)) continue
    out.push(trail, ...[...`(${pinyin(char)})`].flatMap(each => codes.get(each) ?? [each.charCodeAt(0)]))
    i++
  }
  let result = ""
  for (let i = 0; i < out.length; i++) {
    const [lead = 0, trail = 0] = [out[i], out[i + 1]]
    if (lead < 0x80) result += String.fromCharCode(lead)
    else result += chars.get(lead * 256 + trail) ?? "?"
    if (lead >= 0x80) i++
  }
  return result
}

const simplified = Converter({ from: "tw", to: "cn" })
const chars = new Map<number, string>()
const codes = new Map<string, readonly number[]>()
for (let lead = 0x81; lead < 0xff; lead++) {
  for (let trail = 0x40; trail < 0xff; trail++) {
    const char = new TextDecoder("gbk").decode(new Uint8Array([lead, trail]))
    if (char.length !== 1 || char === "\ufffd") continue
    chars.set(lead * 256 + trail, char)
    if (!codes.has(char)) codes.set(char, [lead, trail])
  }
}

function isTraditional(char: string): boolean {
  return /[\u4e00-\u9fff]/.test(char) && simplified(char) !== char
}
