import { html, raw } from "hono/html"
import { people, type Person } from "../people.ts"
import type { Status } from "../reports.ts"

/** Escaped HTML. */
export type Html = ReturnType<typeof html>

/** What a page is made of. */
export interface Page {
  readonly title: string
  readonly person: Person
  readonly body: Html
  /** The page's own module. */
  readonly script?: string
  /** Where one goes after becoming someone else. */
  readonly here?: string
}

/** A page of the office: the bar, and what is below it. */
export function page({ title, person, body, script, here = "/oa/" }: Page): Html {
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${title} · 示例办公系统</title>
<link rel="icon" href="/logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="/oa/style.css">
${script ? html`<script type="module" src="${script}"></script>` : ""}
</head>
<body>
<a class="skip" href="#main">跳到正文</a>
<header class="bar">
  <a class="brand" href="/oa/"><img src="/logo.svg" alt="" width="26" height="26"><span>填报</span></a>
  <span class="system">示例办公系统</span>
  <form class="person" method="post" action="/oa/as">
    <input type="hidden" name="here" value="${here}">
    <label><span class="label">当前身份</span>
      <select name="person">${people.map(({ id, name, role }) =>
        html`<option value="${id}" ${id === person.id ? raw("selected") : ""}>${name}（${role}）</option>`)}</select>
    </label>
    <button class="quiet">切换</button>
  </form>
</header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>`
}

/** A report's state as a tag. */
export function statusTag(status: Status): Html {
  const kind = { 草稿: "draft", 已提交: "submitted", 已批准: "approved" }[status]
  return html`<span class="tag tag-${kind}">${status}</span>`
}

const time = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai", hour12: false,
  year: "numeric", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit",
})

/** A moment, in Beijing's time. */
export function timeTag(moment: Date): Html {
  const part = Object.fromEntries(time.formatToParts(moment).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute } = part
  return html`<time datetime="${moment.toISOString()}">${year}年${month}月${day}日 ${hour}:${minute}</time>`
}
