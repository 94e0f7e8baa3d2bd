// The form in the browser. Without this module it posts as every form does, and the server decides. With it the page
// stays while the text is on its way: what the network loses is still here, and goes again under the same key.

import "@tianbao/element"
import type { TemplateFigure } from "@tianbao/core"
import { rulesFor } from "./rules.ts"
import type { Verdict } from "./submission.ts"

type Answer =
  | { readonly code: "taken"; readonly revision: number; readonly location: string }
  | { readonly code: "refused" } & Verdict
  | { readonly code: "stale"; readonly message: string; readonly location: string }
  | { readonly code: string; readonly message: string; readonly problems: readonly string[] }

const form = document.querySelector("#report-form") as HTMLFormElement
const report = form.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
const refused = form.querySelector("#refused") as HTMLElement
const state = form.querySelector("#state") as HTMLElement

report.rules = rulesFor(JSON.parse(form.dataset["template"] ?? "[]") as readonly TemplateFigure[])

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai", hour: "2-digit", minute: "2-digit", hour12: false,
})

/** A text on its way, or one of which nobody knows whether it arrived: the same goes again under the same key. */
let attempt: { readonly body: string; readonly key: string } | null = null
let isSending = false
/** Something stands here that the server does not have. */
let isDirty = !refused.hidden

form.addEventListener("submit", event => {
  event.preventDefault()
  if (!isSending) void send(event.submitter)
})
form.addEventListener("input", () => {
  if (!isDirty) state.textContent = "有修改，还没有存入"
  isDirty = true
})
addEventListener("beforeunload", event => {
  if (isDirty) event.preventDefault()
})
addEventListener("online", () => {
  if (attempt && !isSending) say("网络已恢复，请再按一次。")
})
addEventListener("keydown", event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return
  event.preventDefault()
  form.requestSubmit(form.querySelector<HTMLButtonElement>("button[formnovalidate]"))
})

async function send(submitter: HTMLElement | null): Promise<void> {
  const value = report.value
  const data = new FormData(form, submitter)
  const act = data.get("act") === "暂存" ? "暂存" : "提交"
  const revision = String(data.get("revision"))
  data.delete("key")
  const body = JSON.stringify([...data])
  if (attempt?.body !== body) attempt = { body, key: newKey() }
  setSending(true)
  say(`正在${act}…`)
  try {
    const response = await fetch(form.action, {
      method: "POST", body: data,
      headers: { Accept: "application/json", "If-Match": `"${revision}"`, "Idempotency-Key": attempt.key },
    })
    await hear(await response.json() as Answer, act, value)
  } catch {
    // Nobody knows whether it arrived. The key says so when it comes again.
    say(`没有连上服务器，还没有${act}。您写的都在这里；联网后请再按一次“${act}”，不会重复。`, true)
  } finally {
    setSending(false)
  }
}

async function hear(answer: Answer, act: "提交" | "暂存", value: string): Promise<void> {
  if (isTaken(answer)) {
    attempt = null
    refused.hidden = true
    isDirty = report.value !== value
    if (act === "提交") {
      await report.submitted()
      isDirty = false
      return location.assign(answer.location)
    }
    field("revision").value = String(answer.revision)
    field("key").value = newKey()
    report.saved(answer.revision, value)
    return say(isDirty ? "已存入，之后又有修改" : `第 ${answer.revision} 版，已存入 ${clock.format()}`)
  }
  attempt = null
  if (isRefused(answer)) {
    const errors = answer.diagnostics.filter(({ severity }) => severity === "error")
    const faults = Object.values(answer.fields)
    show(`没有提交：还有 ${errors.length + faults.length} 处要改`,
      [...faults, ...errors.map(({ message, path }) => path ? `${message}（${path}）` : message)])
    report.focusFirstBlank()
  } else if (isStale(answer)) {
    // The server keeps this text too.
    isDirty = false
    show("没有存入：别人存了新的一版", [answer.message], answer.location)
    return say("没有存入，您这一版另存着", true)
  } else show(`没有${act}`, [answer.message, ...answer.problems])
  say(`没有${act}，您写的都在这里`, true)
}

function isTaken(answer: Answer): answer is Extract<Answer, { readonly revision: number }> {
  return answer.code === "taken"
}

function isRefused(answer: Answer): answer is Extract<Answer, { readonly code: "refused" }> {
  return answer.code === "refused"
}

function isStale(answer: Answer): answer is Extract<Answer, { readonly code: "stale" }> {
  return answer.code === "stale"
}

function show(title: string, list: readonly string[], way?: string): void {
  const heading = document.createElement("h2")
  heading.textContent = title
  const items = document.createElement("ol")
  items.append(...list.map(text => Object.assign(document.createElement("li"), { textContent: text })))
  refused.replaceChildren(heading, items)
  if (way) {
    const link = document.createElement("a")
    refused.append(Object.assign(link, { className: "button", href: way, textContent: "比较两个版本" }))
  }
  refused.hidden = false
  refused.scrollIntoView({ block: "nearest" })
}

function say(text: string, isBad = false): void {
  state.textContent = text
  state.classList.toggle("bad", isBad)
}

function setSending(sending: boolean): void {
  isSending = sending
  for (const button of form.querySelectorAll(".actions button")) button.ariaDisabled = String(sending)
}

function field(name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement
}

/** `crypto.randomUUID` is there only under https, and an office's own network often has none. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("")
}
