import frameStyle from "./style/frame.css?inline"
import { adopt } from "./style/adopt.ts"
import tokens from "./style/tokens.css?inline"

/** Draws the places of an element's parts around the text's, before there are parts. */
export function drawFrame(root: ShadowRoot): void {
  adopt(root, `${tokens}\n${frameStyle}`)
  // What is typed into a part is none of the page's business: its own events would leave the shadow root.
  for (const type of ["input", "change"]) root.addEventListener(type, stop)
  const { ownerDocument: document } = root
  const make = (tag: string, attributes: Readonly<Record<string, string>>, ...children: readonly Node[]): HTMLElement => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
    element.append(...children)
    return element
  }
  const place = (id: string, tag = "div"): HTMLElement => make(tag, { id, part: id })
  root.replaceChildren(make("div", { class: "editor", part: "editor" }, make("div", { class: "frame" },
    place("toolbar"), place("find"), place("notice"), place("outline", "nav"),
    make("div", { id: "desk", part: "desk" }, document.createElement("slot")),
    place("panels", "section"), place("status"),
    make("div", { id: "count", class: "unseen", role: "status", "aria-live": "polite" }))))
}

function stop(event: Event): void {
  event.stopPropagation()
}
