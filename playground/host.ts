// What the smallest hosts share: the page's elements, and the gate behind its one button.

import { checkReport, reveal } from "@tianbao/editor"
import type { EditorView } from "prosemirror-view"
import "@tianbao/editor/style.css"

export function part(id: string): HTMLElement {
  const element = document.getElementById(id)
  if (!element) throw new RangeError(`This page has no #${id}`)
  return element
}

/** Wires the export button: allowed, or refused with the reasons and taken to the first. */
export function wireExport(view: () => EditorView): void {
  part("export").addEventListener("click", () => {
    const result = checkReport(view())
    const errors = result.diagnostics.filter(({ severity }) => severity === "error")
    part("result").textContent = result.open
      ? "可以导出"
      : `还不能导出：${errors.map(({ message }) => message).join("；")}`
    if (!result.open) reveal(view(), result.first.from)
  })
}
