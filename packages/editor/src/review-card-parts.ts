import type { EditorWords } from "./locale.ts"
import { cardStyle } from "./review-card-style.ts"

/** What a press on the card asks for. */
export type CardAction = "make" | "settle" | "edit" | "next" | "previous" | "end" | "open" | "walk"

/** What the card is made of: a host in the page, in its shadow root the card and the line that is read out. */
export interface CardParts {
  readonly host: HTMLElement
  readonly said: HTMLElement
  readonly card: HTMLElement
  readonly track: HTMLElement
  readonly walk: HTMLElement
  readonly progress: HTMLElement
  readonly body: HTMLElement
  readonly label: HTMLElement
  readonly unit: HTMLElement
  /** Why it is a hit, and how sure that is. */
  readonly reason: HTMLElement
  readonly actions: HTMLElement
  readonly make: HTMLElement
  readonly fill: HTMLElement
  readonly settle: HTMLElement
  readonly edit: HTMLElement
  readonly footer: HTMLElement
  readonly open: HTMLElement
  readonly all: HTMLElement
  readonly notice: HTMLElement
  readonly message: HTMLElement
  readonly goOnButton: HTMLElement
  readonly goOn: HTMLElement
  readonly goOnKey: HTMLElement
}

/** Makes the card's elements, which are in no page yet. `act` is told of presses. */
export function cardParts(
  document: Document, { blank: words }: EditorWords, act: (action: CardAction) => void,
): CardParts {
  const make = (tag: string, name: string, ...children: readonly (HTMLElement | string)[]): HTMLElement => {
    const element = document.createElement(tag)
    element.className = name
    element.append(...children)
    return element
  }
  const button = (name: string, action: CardAction, ...children: readonly (HTMLElement | string)[]): HTMLElement => {
    const element = make("button", name, ...children) as HTMLButtonElement
    element.type = "button"
    // Keys go to the card as a whole; Tab is one of them.
    element.tabIndex = -1
    element.addEventListener("click", () => act(action))
    return element
  }
  const key = (text: string): HTMLElement => make("kbd", "", text)
  const iconButton = (action: CardAction, label: string, keys: string, path: string): HTMLElement => {
    const element = button("icon", action)
    element.title = `${label} (${keys})`
    element.setAttribute("aria-label", label)
    element.append(icon(document, path))
    return element
  }

  const track = make("div", "track", make("i", ""))
  const progress = make("span", "progress")
  const walk = make("div", "walk", progress,
    iconButton("previous", words.previous, "↑ P", "M3.5 8.8 7 5.2l3.5 3.6"),
    iconButton("next", words.next, "↓ N", "M3.5 5.2 7 8.8l3.5-3.6"),
    iconButton("end", words.end, "Esc", "m3.8 3.8 6.4 6.4m0-6.4-6.4 6.4"))
  const label = make("strong", "label")
  label.id = "label"
  const unit = make("span", "unit")
  const reason = make("p", "reason")
  reason.id = "reason"
  const answers = {
    make: button("answer make", "make", words.make, key(words.key.enter)),
    fill: make("span", "fill", `${words.fill} `, key(words.key.digits)),
    settle: button("answer settle", "settle", words.settle, key("D")),
    edit: button("answer edit", "edit", words.edit, key("E")),
  }
  const actions = make("div", "actions", ...Object.values(answers))
  const open = button("link hint open", "open", words.open(openKey(document)))
  const all = button("link all", "walk")
  const footer = make("div", "footer", open, all)
  const body = make("div", "body", make("div", "header", label, unit), reason, actions, footer)
  const message = make("p", "message")
  const goOn = make("span", "")
  const goOnKey = key("")
  const goOnButton = button("answer", "walk", goOn, goOnKey)
  const notice = make("div", "notice", message, goOnButton,
    iconButton("end", words.close, "Esc", "m3.8 3.8 6.4 6.4m0-6.4-6.4 6.4"))

  const card = make("div", "card", track, walk, body, notice)
  card.popover = "manual"
  card.tabIndex = -1
  // Single letters are answers here: a screen reader must pass them on.
  card.setAttribute("role", "application")
  card.setAttribute("aria-roledescription", words.card)
  card.setAttribute("aria-labelledby", "label")
  card.setAttribute("aria-describedby", "reason")
  const said = make("div", "said")
  said.setAttribute("aria-live", "polite")
  const host = make("div", "report-blank-card")
  const root = host.attachShadow({ mode: "open" })
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(cardStyle)
  root.adoptedStyleSheets = [sheet]
  root.append(said, card)
  return {
    host, said, card, track, walk, progress, body, label, unit, reason, actions, ...answers, footer, open, all,
    notice, message, goOnButton, goOn, goOnKey,
  }
}

function icon(document: Document, path: string): SVGElement {
  const namespace = "http://www.w3.org/2000/svg"
  const svg = document.createElementNS(namespace, "svg")
  svg.setAttribute("viewBox", "0 0 14 14")
  svg.setAttribute("aria-hidden", "true")
  const shape = document.createElementNS(namespace, "path")
  shape.setAttribute("d", path)
  svg.append(shape)
  return svg
}

/** The key that gives the keys to the card, as it is called on the person's machine. */
export function openKey(document: Document): string {
  return /Mac|iP(?:hone|ad)/.test(document.defaultView?.navigator.platform ?? "") ? "⌥⏎" : "Alt+Enter"
}
