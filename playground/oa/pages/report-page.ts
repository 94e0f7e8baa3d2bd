import { html } from "hono/html"
import type { Person } from "../people.ts"
import type { Report, Version } from "../reports.ts"
import { nameOf } from "./list-page.ts"
import { page, statusTag, timeTag, type Html } from "./page.ts"

/** A report for reading, with what may be done to it and what was. */
export function reportPage(
  person: Person, report: Report, versions: readonly Omit<Version, "html">[], key: string,
): Html {
  const { id, type, title, period, department, author, status, figures, filled, revision, updated_at } = report
  return page({
    title: title || nameOf(type),
    person,
    here: `/oa/reports/${id}`,
    body: html`
<nav class="trail" aria-label="位置"><a href="/oa/">报告</a><span aria-hidden="true">›</span>
  <span aria-current="page">${nameOf(type)}</span></nav>
<div class="head">
  <div><h1>${title || "（未写标题）"} ${statusTag(status)}</h1>
    <p class="sub">${period || "未写报告期"} · ${department || "未写部门"} · ${author} · 已填 ${filled}/${figures} 处</p></div>
  <div class="buttons">
    <a class="button" href="/oa/reports/${id}/print">打印版式</a>
    ${status === "草稿" && person.role === "填报" ? html`
    <a class="button primary" href="/oa/reports/${id}/edit">继续填写</a>` : ""}
  </div>
</div>
${status === "已提交" ? decision(person, id, revision, key) : ""}
<div class="read">
  <iframe class="sheet" src="/oa/reports/${id}/print" title="报告正文"></iframe>
  <aside class="history" aria-labelledby="history">
    <h2 id="history">经过</h2>
    <p class="sub">第 ${revision} 版，${timeTag(updated_at)}</p>
    <ol>${versions.map(({ id: version, act, person, revision, created_at }) => html`
      <li><a href="/oa/reports/${id}/versions/${version}">${
        act === "另存" ? html`另存（据第 ${revision} 版）` : html`第 ${revision} 版 ${act}`}</a>
        <span class="sub">${person}，${timeTag(created_at)}</span></li>`)}</ol>
  </aside>
</div>`,
  })
}

function decision(person: Person, id: number, revision: number, key: string): Html {
  if (person.role !== "审批") return html`<p class="notice">已提交，等待审批人处理。退回后才能再改。</p>`
  return html`
<form class="decision" method="post" action="/oa/reports/${id}/decision">
  <input type="hidden" name="revision" value="${revision}">
  <input type="hidden" name="key" value="${key}">
  <p>这份报告等您审批。数字均已按模板核对。</p>
  <button class="primary" name="act" value="批准">批准</button>
  <button name="act" value="退回">退回修改</button>
</form>`
}
