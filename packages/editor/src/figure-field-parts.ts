import type { EditorWords } from "./locale.ts"
import { fieldStyle } from "./figure-field-style.ts"

/** What the field is made of: a host in the page, in its shadow root an input and the card under it. */
export interface FieldParts {
  readonly host: HTMLElement
  readonly input: HTMLInputElement
  readonly card: HTMLElement
  readonly label: HTMLElement
  readonly unit: HTMLElement
  /** Last period's value and the limits. */
  readonly hints: HTMLElement
  /** What was understood or what is wrong. */
  readonly status: HTMLElement
  readonly suggestion: HTMLButtonElement
  /** The honest answers where there is no number: 不适用, 待核. */
  readonly answers: HTMLElement
  readonly absent: HTMLButtonElement
  readonly unverified: HTMLButtonElement
  readonly left: HTMLElement
}

/** Makes the field's elements, which are in no page yet. */
export function fieldParts(document: Document, words: EditorWords): FieldParts {
  const make = <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag, name: string, ...children: readonly HTMLElement[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag)
    element.className = name
    element.id = name
    element.append(...children)
    return element
  }
  const input = make("input", "input")
  input.type = "text"
  input.autocomplete = "off"
  input.spellcheck = false
  input.setAttribute("form", "")
  input.setAttribute("aria-describedby", "status suggestion hints")
  const label = make("strong", "label")
  const unit = make("span", "unit")
  const hints = make("p", "hints")
  const status = make("p", "status")
  const suggestion = make("button", "suggestion")
  suggestion.type = "button"
  suggestion.tabIndex = -1
  suggestion.hidden = true
  const said = make("div", "said", status, suggestion)
  said.setAttribute("aria-live", "polite")
  const [absent, unverified] = [make("button", "absent"), make("button", "unverified")]
  for (const [button, text] of [[absent, words.absent], [unverified, words.unverified]] as const) {
    button.type = "button"
    button.tabIndex = -1
    button.textContent = text
  }
  const answers = make("div", "answers", absent, unverified)
  const left = make("span", "left")
  const keys = make("span", "keys")
  keys.textContent = words.keys
  const header = make("header", "header", label, unit)
  const card = make("div", "card", header, hints, said, answers, make("footer", "footer", left, keys))

  const host = document.createElement("div")
  host.className = "report-figure-editor"
  host.hidden = true
  host.popover = "manual"
  const root = host.attachShadow({ mode: "open" })
  const sheet = new (document.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(fieldStyle)
  root.adoptedStyleSheets = [sheet]
  root.append(input, card)
  return { host, input, card, label, unit, hints, status, suggestion, answers, absent, unverified, left }
}
