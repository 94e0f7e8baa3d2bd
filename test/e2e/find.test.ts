// Find and replace in a real browser: what is drawn, what comes into sight, what a long report costs.

import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { bold, doc, figure, h1, p } from "../build.ts"
import { editorPages, type EditorPage } from "./editor-page.ts"

const open = editorPages()

async function opened(node: Node): Promise<EditorPage> {
  const editor = await open()
  await editor.set(node)
  return editor
}

/** The texts that are drawn as found, the current one in brackets, in the order of the document. */
const drawn = ({ page }: EditorPage): Promise<readonly string[]> => page.evaluate(() => {
  const ranges = ["report-find", "report-find-current"].flatMap(name =>
    [...CSS.highlights.get(name) ?? []].map(range => ({ range: range as Range, isCurrent: name === "report-find-current" })))
  return ranges.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
    .map(({ range, isCurrent }) => isCurrent ? `[${String(range)}]` : String(range))
})

describe("draws", () => {
  it("each place, the current one by itself, and goes on with the text", async () => {
    const editor = await opened(doc(h1("帮扶"), p("全年帮", bold("扶"), "职工"), p("<a>")))
    await editor.call(({ setFind }) => setFind({ text: "帮扶" })(window.view.state, window.view.dispatch))
    expect(await drawn(editor)).toEqual(["[帮扶]", "帮扶"])
    await editor.call(({ findNext }) => findNext(window.view.state, window.view.dispatch))
    await editor.call(({ findNext }) => findNext(window.view.state, window.view.dispatch))
    expect(await drawn(editor)).toEqual(["帮扶", "[帮扶]"])
    await editor.press("ControlOrMeta+End")
    await editor.type("再帮扶")
    await expect.poll(() => drawn(editor)).toEqual(["帮扶", "[帮扶]", "帮扶"])
  })

  it("figures that show it, and leaves them where all others are replaced", async () => {
    const editor = await opened(doc(p("共24户，", figure("户数", "24", "户"))))
    await editor.call(({ setFind }) => setFind({ text: "24户" })(window.view.state, window.view.dispatch))
    expect(await drawn(editor)).toEqual(["[24户]", "24户"])
    await editor.call(({ replaceAllMatches }) => replaceAllMatches("25户")(window.view.state, window.view.dispatch))
    expect(await editor.read()).toBe("共25户，24户")
    await expect.poll(() => drawn(editor)).toEqual(["[24户]"])
    await editor.press("ControlOrMeta+z")
    expect(await editor.read()).toBe("共24户，24户")
  })

  it("nothing any more where the search ends or the editor goes", async () => {
    const editor = await opened(doc(p("帮扶")))
    const left = (): Promise<number> => editor.page.evaluate(() =>
      ["report-find", "report-find-current"].reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0))
    await editor.call(({ setFind }) => setFind({ text: "帮扶" })(window.view.state, window.view.dispatch))
    expect(await left()).toBe(1)
    await editor.call(({ endFind }) => endFind(window.view.state, window.view.dispatch))
    expect(await left()).toBe(0)
    await editor.call(({ setFind }) => setFind({ text: "帮扶" })(window.view.state, window.view.dispatch))
    await editor.page.evaluate(() => window.editor.destroy())
    expect(await left()).toBe(0)
  })
})

it("brings the next place into sight while the keys go elsewhere", async () => {
  const editor = await opened(doc(p("帮扶<a>"), ...Array.from({ length: 120 }, () => p("正文")), p("末尾帮扶")))
  await editor.page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await editor.call(({ setFind }) => setFind({ text: "末尾" })(window.view.state, window.view.dispatch))
  await editor.page.waitForFunction(() => {
    const { top, bottom } = document.querySelector(".ProseMirror > :last-child")?.getBoundingClientRect() ?? new DOMRect(0, -1)
    return top >= 0 && bottom <= innerHeight + 1
  })
  expect(await editor.page.evaluate(() => document.activeElement === window.view.dom)).toBe(false)
})

it("takes what an input method writes while a search is shown", async () => {
  const editor = await opened(doc(p("帮扶<a>职工")))
  await editor.call(({ setFind }) => setFind({ text: "帮扶" })(window.view.state, window.view.dispatch))
  await editor.compose("kun nan")
  await editor.confirm("困难")
  expect(await editor.read()).toBe("帮扶困难职工")
})

