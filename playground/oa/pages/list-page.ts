import { reportTypes } from "@tianbao/core/catalogue"
import { html } from "hono/html"
import type { Person } from "../people.ts"
import type { Report } from "../reports.ts"
import { page, statusTag, timeTag, type Html } from "./page.ts"

type Listed = Omit<Report, "html" | "template">

/** All reports, and a new one. */
export function listPage(person: Person, reports: readonly Listed[], key: string): Html {
  return page({
    title: "报告",
    person,
    body: html`
<div class="head">
  <div><h1>报告</h1><p class="sub">${summary(reports)}</p></div>
  ${person.role === "填报" ? newReport(key) : ""}
</div>
${reports.length === 0 ? html`<p class="empty">还没有报告。选一个模板，新建第一份。</p>` : html`
<table class="list">
  <thead><tr><th>标题</th><th>报告期</th><th>填写</th><th>状态</th><th>最后修改</th></tr></thead>
  <tbody>${reports.map(row)}</tbody>
</table>`}`,
  })
}

function row({ id, type, title, period, department, author, status, figures, filled, updated_at }: Listed): Html {
  return html`
<tr>
  <td class="title"><a href="/oa/reports/${id}">${title || "（未写标题）"}</a>
    <span class="sub">${nameOf(type)} · ${department || "未写部门"} · ${author}</span></td>
  <td data-label="报告期">${period || "—"}</td>
  <td data-label="填写" class="fill"><span class="count">${filled}/${figures}</span>
    <progress value="${filled}" max="${Math.max(figures, 1)}"
      aria-label="已填 ${filled} 处，共 ${figures} 处"></progress></td>
  <td data-label="状态">${statusTag(status)}</td>
  <td data-label="最后修改" class="time">${timeTag(updated_at)}</td>
</tr>`
}

function newReport(key: string): Html {
  const families = [...new Set(reportTypes.map(({ family }) => family))]
  return html`
<form class="new" method="post" action="/oa/reports">
  <input type="hidden" name="key" value="${key}">
  <label for="type">模板</label>
  <select id="type" name="type">${families.map(family => html`
    <optgroup label="${family}">${reportTypes.filter(type => type.family === family)
      .map(({ id, name }) => html`<option value="${id}">${name}</option>`)}</optgroup>`)}
  </select>
  <button class="primary">新建</button>
</form>`
}

function summary(reports: readonly Listed[]): string {
  const count = (status: string): number => reports.filter(each => each.status === status).length
  return `草稿 ${count("草稿")} 份，待批准 ${count("已提交")} 份，已批准 ${count("已批准")} 份`
}

/** A template's name. */
export function nameOf(type: string): string {
  return reportTypes.find(({ id }) => id === type)?.name ?? type
}
