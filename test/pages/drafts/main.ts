// A page with a plain textarea in the editor's place, and a draft of it. What the host gives stands in the address:
// ?key=…&given=…&revision=…

import { render } from "lit/html.js"
import { draftNotice, restoredNotice } from "../../../packages/element/src/drafts/draft-banner.ts"
import { draftStateText, draftEn, draftZh } from "../../../packages/element/src/drafts/draft-words.ts"
import draftStyle from "../../../packages/element/src/drafts/drafts.css?inline"
import { openDrafts, type Drafts, type FoundDraft } from "../../../packages/element/src/drafts/drafts.ts"
import partStyle from "../../../packages/element/src/style/parts.css?inline"
import tokens from "../../../packages/element/src/style/tokens.css?inline"

declare global {
  interface Window {
    drafts: Drafts
    /** Each change of the state, with the time since the page began. */
    states: { readonly is: string; readonly at: number }[]
    downloads: number
  }
}

const given = new URLSearchParams(location.search)
const words = given.get("lang") === "en" ? draftEn : draftZh
const text = document.querySelector("#text") as HTMLTextAreaElement
const output = document.querySelector("#state") as HTMLOutputElement
const place = document.querySelector("#place") as HTMLElement
const root = place.attachShadow({ mode: "open" })
root.innerHTML = `<style>${tokens}${partStyle}${draftStyle}</style><div></div>`
const notice = root.querySelector("div") as HTMLElement

let restored: FoundDraft | null = null
text.value = given.get("given") ?? ""
window.states = []
window.downloads = 0

/** A line with a colon is a figure. */
function figures(): { readonly filled: number; readonly total: number } {
  const lines = text.value.split("\n").filter(line => line.includes("："))
  return { filled: lines.filter(line => !line.endsWith("：")).length, total: lines.length }
}

function put(json: string): void {
  text.value = JSON.parse(json) as string
  window.drafts.changed()
}

function draw(): void {
  const drafts = window.drafts
  if (!drafts) return
  const { state } = drafts
  if (window.states.at(-1)?.is !== state.is) window.states.push({ is: state.is, at: performance.now() })
  output.value = draftStateText(state, words)
  document.body.dataset["state"] = state.is
  text.readOnly = state.is === "elsewhere"
  render(restored ? restoredNotice(restored, words, {
    back() {
      restored = null
      put(drafts.given?.json ?? `""`)
    },
    close() {
      restored = null
      draw()
    },
  }) : draftNotice(drafts, words, {
    restore(draft) {
      restored = draft
      drafts.restored(draft)
      put(draft.json)
    },
    discard: draft => void drafts.discard(draft),
    setAside: () => drafts.setAside(),
    takeOver: () => drafts.takeOver(),
    retry: () => void drafts.flush(),
    download: () => window.downloads++,
  }), notice)
}

window.drafts = openDrafts({
  key: given.get("key") ?? "",
  revision: given.get("revision"),
  read: () => ({ json: JSON.stringify(text.value), title: given.get("title") ?? "", ...figures() }),
  onChange: draw,
})
text.addEventListener("input", () => window.drafts.changed())
draw()
