// The page inside the frame. It serves the pages whose origins its own `<meta name="report-parents">` lists, and no
// others; which of them is asking, and its nonce, stand in the address. Once the port is there, nothing else is
// listened to.

import type { Diagnostic } from "@tianbao/core"
import { answerRequest, type FrameEditor } from "./answer-request.ts"
import { followHeight } from "./frame-height.ts"
import {
  frameVersion, readInit, readOrigins, type FrameConfig, type FrameErrorCode, type FrameEvent,
} from "./frame-protocol.ts"

begin()

function begin(): void {
  const list = document.querySelector<HTMLMetaElement>("meta[name=report-parents]")?.content ?? ""
  const { origins, wrong } = readOrigins(list)
  const asked = new URLSearchParams(location.hash.slice(1))
  const parent = asked.get("parent") ?? ""
  const nonce = asked.get("nonce") ?? ""
  if (window.parent === window || nonce === "") {
    return say("这是嵌入用的页面，请从办公系统里打开。", "This page belongs in a frame. Open it from your office system.")
  }
  const refuse = (code: FrameErrorCode): void => {
    if (readOrigins(parent).origins.length === 1) {
      window.parent.postMessage({ report: "refused", v: frameVersion, nonce, code }, parent)
    }
  }
  if (wrong.length > 0) {
    refuse("PARENT_REFUSED")
    return say(`report-parents 中的 ${wrong.join("、")} 不是确切的来源，应如 https://oa.example。请管理员改正。`,
      `report-parents: ${wrong.join(", ")} is no exact origin such as https://oa.example. Ask your administrator.`)
  }
  if (self.origin === "null") {
    refuse("NO_ORIGIN")
    return say("编辑器所在的框架被隔离（sandbox），没有来源。请管理员加上 allow-same-origin。",
      "This frame is sandboxed and has no origin. Ask your administrator for allow-same-origin.")
  }
  if (!origins.includes(parent)) {
    refuse("PARENT_REFUSED")
    return say(`编辑器没有允许 ${parent || "这个页面"} 嵌入。请管理员把它写进 report-parents。`,
      `The editor does not serve ${parent || "this page"}. Ask your administrator to list it in report-parents.`)
  }
  const onMessage = ({ source, origin, data, ports: [port] }: MessageEvent<unknown>): void => {
    if (source !== window.parent || origin !== parent || !port) return
    const init = readInit(data)
    if (init?.nonce !== nonce || init.v !== frameVersion) return
    removeEventListener("message", onMessage)
    void serve(port, init.config)
  }
  addEventListener("message", onMessage)
  window.parent.postMessage({ report: "hello", v: frameVersion, nonce }, parent)
}

async function serve(port: MessagePort, config: FrameConfig): Promise<void> {
  await customElements.whenDefined("report-editor")
  document.documentElement.lang = config.locale
  const editor = document.createElement("report-editor") as HTMLElement as HTMLElement & FrameEditor
  editor.lang = config.locale
  editor.toggleAttribute("required", config.required)
  editor.toggleAttribute("readonly", config.readOnly)
  if (config.label !== "") editor.setAttribute("aria-label", config.label)
  editor.value = config.value
  const tell = (event: FrameEvent): void => port.postMessage(event)
  let waiting: ReturnType<typeof setTimeout> | undefined
  const tellChange = (): void => {
    clearTimeout(waiting)
    waiting = undefined
    tell({ event: "change", value: editor.value })
  }
  // Typing is told at most every 50 ms, rest and leaving at once.
  editor.addEventListener("input", () => waiting ??= setTimeout(tellChange, 50))
  editor.addEventListener("change", tellChange)
  editor.addEventListener("diagnostics", event => tell({
    event: "diagnostics",
    diagnostics: (event as CustomEvent<{ readonly diagnostics: readonly Diagnostic[] }>).detail.diagnostics,
  }))
  editor.addEventListener("ready", () => {
    tell({ event: "ready" })
    followHeight(editor, height => tell({ event: "height", height }))
  }, { once: true })
  addEventListener("keydown", event => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return
    event.preventDefault()
    tell({ event: "save", value: editor.value })
  })
  port.onmessage = async ({ data }: MessageEvent<unknown>) => {
    const reply = await answerRequest(editor, data, config.locale)
    if (reply) port.postMessage(reply)
  }
  document.body.replaceChildren(editor)
}

/** Says what is wrong in the frame itself, for the person who looks at it. */
function say(zh: string, en: string): void {
  const note = document.createElement("p")
  note.setAttribute("role", "alert")
  note.textContent = document.documentElement.lang === "en" ? en : zh
  document.body.replaceChildren(note)
}
