// The menu on screen: an ARIA listbox in a popover. Keys are taken on the window, in the capture phase, only while it
// is open: hosts have menus on the same keys, and dialogs that close on Escape.

import { autoUpdate, computePosition, flip, offset, shift, size } from "@floating-ui/dom"
import type { PluginView } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { EditorWords } from "./locale.ts"
import { popupHome } from "./popup.ts"
import type { SlashItem } from "./slash-item.ts"
import { slashKey, type SlashState } from "./slash-state.ts"

interface SlashMenuOptions {
  readonly words: EditorWords
  find(query: string): readonly SlashItem[]
  pick(item: SlashItem): void
}

let menus = 0

export function slashMenu(view: EditorView, { words, find, pick }: SlashMenuOptions): PluginView {
  const document = view.dom.ownerDocument
  const window = document.defaultView ?? globalThis.window
  const id = `report-slash-${++menus}`
  const list = document.createElement("div")
  list.id = id
  list.className = "report-slash"
  list.popover = "manual"
  list.hidden = true
  list.setAttribute("role", "listbox")
  list.setAttribute("aria-label", words.commands)
  let shown: SlashState = null
  let items: readonly SlashItem[] = []
  let stopFollowing = (): void => {}

  function update(): void {
    const open = slashKey.getState(view.state) ?? null
    if (!open || !view.editable) {
      if (shown) hide()
      return
    }
    // Not while composing: what stands there may still change. A menu that is open follows.
    if (!shown && view.composing) return
    if (!shown) show()
    if (shown?.query !== open.query || items.length === 0) {
      items = find(open.query)
      fill()
    }
    shown = open
    choose(open.index)
    place()
  }

  function show(): void {
    popupHome(view).append(list)
    list.hidden = false
    if (typeof list.showPopover === "function" && !list.matches(":popover-open")) list.showPopover()
    window.addEventListener("keydown", onKey, true)
    view.dom.setAttribute("aria-haspopup", "listbox")
    view.dom.setAttribute("aria-controls", id)
    stopFollowing = autoUpdate(view.dom, list, place)
  }

  function hide(): void {
    shown = null
    items = []
    stopFollowing()
    window.removeEventListener("keydown", onKey, true)
    if (typeof list.hidePopover === "function" && list.isConnected && list.matches(":popover-open")) list.hidePopover()
    list.hidden = true
    list.remove()
    view.dom.removeAttribute("aria-haspopup")
    view.dom.removeAttribute("aria-controls")
    view.dom.removeAttribute("aria-activedescendant")
  }

  function fill(): void {
    const groups = new Map<string, HTMLElement>()
    list.replaceChildren()
    items.forEach((item, i) => {
      let group = groups.get(item.group)
      if (!group) {
        groups.set(item.group, group = make("div", "report-slash-group"))
        group.setAttribute("role", "group")
        const name = make("div", "report-slash-name", item.group)
        name.id = `${id}-${groups.size}`
        group.setAttribute("aria-labelledby", name.id)
        group.append(name)
        list.append(group)
      }
      group.append(option(item, i))
    })
    if (items.length === 0) list.append(make("div", "report-slash-empty", words.nothingFound))
  }

  function option(item: SlashItem, index: number): HTMLElement {
    const element = make("div", "report-slash-item")
    element.id = `${id}-option-${index}`
    element.setAttribute("role", "option")
    element.append(make("span", "report-slash-title", item.title))
    if (item.detail) element.append(make("span", "report-slash-detail", item.detail))
    element.addEventListener("mousemove", () => {
      if (shown?.index !== index) move(index)
    })
    element.addEventListener("click", () => pick(item))
    return element
  }

  function make(tag: string, className: string, text = ""): HTMLElement {
    const element = document.createElement(tag)
    element.className = className
    element.textContent = text
    return element
  }

  function choose(index: number): void {
    list.querySelectorAll('[role="option"]').forEach((element, i) => {
      element.setAttribute("aria-selected", String(i === index))
      if (i === index) {
        reveal(element as HTMLElement, i)
        view.dom.setAttribute("aria-activedescendant", element.id)
      }
    })
    if (items.length === 0) view.dom.removeAttribute("aria-activedescendant")
  }

  // Not scrollIntoView, which may scroll the host's page too.
  function reveal({ offsetTop, offsetHeight }: HTMLElement, index: number): void {
    const last = offsetTop + offsetHeight - list.clientHeight
    if (index === 0) list.scrollTop = 0
    else if (offsetTop < list.scrollTop) list.scrollTop = offsetTop
    else if (last > list.scrollTop) list.scrollTop = last
  }

  function move(index: number): void {
    const { length } = items
    if (length > 0) view.dispatch(view.state.tr.setMeta(slashKey.key, { index: (index + length) % length }))
  }

  function onKey(event: KeyboardEvent): void {
    if (!shown || event.isComposing || event.keyCode === 229 || hasModifier(event) || !view.hasFocus()) return
    const item = items[shown.index]
    switch (event.key) {
      case "ArrowDown": move(shown.index + 1); break
      case "ArrowUp": move(shown.index - 1); break
      case "Enter":
      case "Tab":
        if (!item) return close()
        pick(item)
        break
      case "Escape": close(); break
      default: return
    }
    event.preventDefault()
    event.stopImmediatePropagation()
  }

  function close(): void {
    view.dispatch(view.state.tr.setMeta(slashKey.key, "close"))
  }

  function place(): void {
    if (!shown) return
    const { from } = shown
    const box = view.coordsAtPos(Math.min(from, view.state.doc.content.size))
    const rect = new DOMRect(box.left, box.top, 1, box.bottom - box.top)
    const reference = { getBoundingClientRect: () => rect, contextElement: view.dom }
    void computePosition(reference, list, {
      placement: "bottom-start",
      strategy: "fixed",
      middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8 }), size({
        padding: 8,
        apply: ({ availableHeight }) => {
          list.style.maxHeight = `${Math.max(120, Math.min(380, availableHeight))}px`
        },
      })],
    }).then(({ x, y }) => Object.assign(list.style, { left: `${x}px`, top: `${y}px` }))
  }

  const onBlur = (): void => {
    if (shown) close()
  }
  const onComposed = (): void => {
    setTimeout(() => {
      if (!view.isDestroyed) update()
    })
  }
  list.addEventListener("mousedown", event => event.preventDefault())
  view.dom.addEventListener("blur", onBlur)
  view.dom.addEventListener("compositionend", onComposed)
  return {
    update,
    destroy() {
      if (shown) hide()
      view.dom.removeEventListener("blur", onBlur)
      view.dom.removeEventListener("compositionend", onComposed)
    },
  }
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey
}
