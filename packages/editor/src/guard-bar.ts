// The guard's bar on screen: a popover at the foot of what is to be seen of the editor. It takes no focus by itself;
// Tab or F6 leads into it, F6 back, and Escape closes it.

import { autoUpdate, getOverflowAncestors } from "@floating-ui/dom"
import type { RepairedText } from "@tianbao/core"
import type { EditorView } from "prosemirror-view"
import type { GuardWords } from "./guard-words.ts"
import { popupHome } from "./popup.ts"
import type { PutBack } from "./put-back.ts"

/** What is open about one thing that came in. */
export interface GuardOffer {
  readonly id: number
  readonly origin: "paste" | "file"
  readonly items: readonly PutBack[]
  readonly damage: { readonly text: string; readonly repaired: RepairedText } | null
}

interface GuardActions {
  /** Puts back the item with this key, or all. */
  putBack(id: number, key: number | null): void
  takeRepaired(id: number): void
  keep(id: number): void
  close(): void
}

export interface GuardBar {
  /** Shows the offers; none closes the bar. */
  show(offers: readonly GuardOffer[]): void
  /** Keeps it off the caret. */
  place(): void
  focus(): void
  destroy(): void
}

const listedAtMost = 40
/** Characters of a sentence that are shown, and of those before the number. */
const shownAtMost = 38
const shownBefore = 16

export function guardBar(view: EditorView, words: GuardWords, actions: GuardActions): GuardBar {
  const document = view.dom.ownerDocument
  const bar = make("div", "report-guard")
  bar.popover = "manual"
  bar.setAttribute("role", "region")
  bar.setAttribute("aria-label", words.region)
  const status = make("div", "report-guard-status")
  status.setAttribute("role", "status")
  const body = make("div", "report-guard-body")
  const closer = button("report-guard-close", "×", () => actions.close())
  closer.setAttribute("aria-label", words.close)
  bar.append(status, body, closer)
  let stopFollowing = (): void => {}
  let isAbove = false

  function show(offers: readonly GuardOffer[]): void {
    if (offers.length === 0) return hide()
    const focused = focusedButton()
    body.replaceChildren(...offers.flatMap(offer => [
      ...offer.damage ? [damagePart(offer.id, offer.damage)] : [],
      ...offer.items.length > 0 ? [lostPart(offer)] : [],
    ]))
    if (!bar.isConnected) open()
    // After it is there: a live region speaks of changes only.
    const titles = [...body.querySelectorAll(".report-guard-title")].map(({ textContent }) => textContent)
    const said = words.sentences([...titles, words.reach])
    setTimeout(() => {
      if (status.textContent !== said) status.textContent = said
    }, 50)
    if (focused >= 0) buttons()[Math.min(focused, buttons().length - 1)]?.focus()
    place()
  }

  function open(): void {
    popupHome(view).append(bar)
    if (typeof bar.showPopover === "function" && !bar.matches(":popover-open")) bar.showPopover()
    stopFollowing = autoUpdate(view.dom, bar, place)
  }

  function hide(): void {
    if (!bar.isConnected) return
    const hadFocus = focusedButton() >= 0
    stopFollowing()
    bar.remove()
    isAbove = false
    status.textContent = ""
    if (hadFocus) view.focus()
  }

  function damagePart(id: number, { text, repaired }: NonNullable<GuardOffer["damage"]>): HTMLElement {
    const part = make("section", "report-guard-part")
    const { repairs, doubtful } = repaired
    part.append(title(words.damaged, words.repairs(repairs.length)))
    const [found, now] = sampleOf(text, repaired)
    const sample = make("dl", "report-guard-sample")
    sample.append(
      make("dt", "", words.found), make("dd", "report-guard-found", found),
      make("dt", "", words.repaired), make("dd", "report-guard-repaired", now),
    )
    sample.lang = "zh"
    part.append(sample)
    if (doubtful.length > 0) part.append(make("p", "report-guard-more", words.doubtful(doubtful.length)))
    const row = make("div", "report-guard-actions")
    row.append(
      button("report-guard-button report-guard-primary", words.takeRepaired, () => actions.takeRepaired(id)),
      button("report-guard-button", words.keep, () => actions.keep(id)),
    )
    part.append(row)
    return part
  }

  function lostPart({ id, origin, items }: GuardOffer): HTMLElement {
    const part = make("section", "report-guard-part")
    const count = items.reduce((sum, { lost }) => sum + lost.length, 0)
    const head = make("div", "report-guard-head")
    head.append(title((origin === "file" ? words.lostInFile : words.lostInPaste)(count)))
    if (items.length > 1) {
      head.append(button("report-guard-button", words.putAllBack, () => actions.putBack(id, null)))
    }
    part.append(head)
    const list = make("ul", "report-guard-list")
    for (const item of items.slice(0, listedAtMost)) {
      const entry = make("li", "")
      const choice = button("report-guard-item", "", () => actions.putBack(id, item.key))
      choice.append(sentence(item), make("span", "report-guard-verb", item.pos === null ? words.append : words.putBack))
      entry.append(choice)
      list.append(entry)
    }
    part.append(list)
    if (items.length > listedAtMost) {
      part.append(make("p", "report-guard-more", words.more(items.length - listedAtMost)))
    }
    return part
  }

  function title(text: string, detail = ""): HTMLElement {
    const element = make("p", "report-guard-title", text)
    if (detail) element.append(make("span", "report-guard-detail", ` · ${detail}`))
    return element
  }

  function sentence({ sentence, numbers }: PutBack): HTMLElement {
    const element = make("span", "report-guard-sentence")
    element.lang = "zh"
    const first = numbers[0]?.from ?? 0
    let from = sentence.length > shownAtMost ? Math.max(0, first - shownBefore) : 0
    // Not from the middle of another number, nor from a mark.
    while (from > 0 && from < first && /[\d０-９.,][\d０-９.,]|[，、；：,;: ]$/.test(sentence.slice(from - 1, from + 1))) from++
    const to = Math.min(sentence.length, Math.max(from + shownAtMost, numbers[0]?.to ?? 0))
    let at = from
    if (from > 0) element.append("…")
    for (const number of numbers) {
      if (number.from < at || number.to > to) continue
      const mark = make("mark", "report-guard-number", sentence.slice(number.from, number.to))
      element.append(sentence.slice(at, number.from), mark)
      at = number.to
    }
    element.append(sentence.slice(at, to))
    if (to < sentence.length) element.append("…")
    return element
  }

  function button(className: string, text: string, run: () => void): HTMLButtonElement {
    const element = document.createElement("button")
    element.type = "button"
    element.className = className
    element.textContent = text
    element.addEventListener("click", run)
    return element
  }

  function make(tag: string, className: string, text = ""): HTMLElement {
    const element = document.createElement(tag)
    if (className) element.className = className
    element.textContent = text
    return element
  }

  function buttons(): readonly HTMLButtonElement[] {
    return [...bar.querySelectorAll("button")]
  }

  /** The button that has the focus, by its place in the row; -1 for none. */
  function focusedButton(): number {
    const { activeElement } = bar.getRootNode() as Document
    return buttons().findIndex(each => each === activeElement)
  }

  /** Under the editor, or at the foot of what its scrolling boxes show of it; at the top, where the caret is there. */
  function place(): void {
    if (!bar.isConnected || view.isDestroyed) return
    const { clientWidth, clientHeight } = document.documentElement
    const shown = getOverflowAncestors(view.dom).reduce((box, each) => {
      if (!("getBoundingClientRect" in each)) return box
      const { left, right, top, bottom } = (each as Element).getBoundingClientRect()
      return {
        left: Math.max(box.left, left), right: Math.min(box.right, right),
        top: Math.max(box.top, top), bottom: Math.min(box.bottom, bottom),
      }
    }, { left: 0, right: clientWidth, top: 0, bottom: clientHeight })
    const text = view.dom.getBoundingClientRect()
    const [start, end] = [Math.max(shown.left, text.left), Math.min(shown.right, text.right)]
    const width = Math.min(640, Math.max(280, end - start - 16), clientWidth - 16)
    bar.style.width = `${width}px`
    const height = bar.offsetHeight
    const below = Math.max(8, Math.min(text.bottom + 8, shown.bottom - height - 8))
    const above = Math.max(8, shown.top + 8)
    const caret = view.coordsAtPos(view.state.selection.head)
    const covers = (top: number): boolean => caret.bottom > top && caret.top < top + height
    if (covers(isAbove ? above : below) && !covers(isAbove ? below : above)) isAbove = !isAbove
    bar.style.left = `${Math.min(Math.max(8, (start + end - width) / 2), clientWidth - width - 8)}px`
    bar.style.top = `${isAbove ? above : below}px`
  }

  // The text keeps its focus and its selection.
  bar.addEventListener("mousedown", event => event.preventDefault())
  bar.addEventListener("keydown", event => {
    if (event.key !== "Escape" && event.key !== "F6") return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === "Escape") actions.close()
    else view.focus()
  })
  return {
    show,
    place,
    focus: () => bar.querySelector<HTMLElement>(".report-guard-item, .report-guard-primary")?.focus(),
    destroy() {
      stopFollowing()
      bar.remove()
    },
  }
}

/** A piece of the text around its first repair, and the same piece repaired. */
function sampleOf(text: string, { text: now, repairs }: RepairedText): readonly [found: string, repaired: string] {
  const first = repairs[0]?.from ?? 0
  const lineStart = text.lastIndexOf("\n", first - 1) + 1
  const from = Math.max(lineStart, first - 8)
  const to = Math.min(from + 44, (text.indexOf("\n", first) + 1 || text.length + 1) - 1)
  const growth = repairs.filter(repair => repair.to <= to)
    .reduce((sum, repair) => sum + repair.text.length - (repair.to - repair.from), 0)
  const clip = (piece: string, isCut: boolean): string => (from > lineStart ? "…" : "") + piece + (isCut ? "…" : "")
  const isCut = to < text.length && text[to] !== "\n"
  return [clip(text.slice(from, to), isCut), clip(now.slice(from, to + growth), isCut)]
}
