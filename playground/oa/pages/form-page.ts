import { html, raw } from "hono/html"
import type { Person } from "../people.ts"
import type { Report } from "../reports.ts"
import type { Fields, Verdict } from "../submission.ts"
import { nameOf } from "./list-page.ts"
import { page, timeTag, type Html } from "./page.ts"

/** What stands in the form: the stored report, or what was sent and came back. */
export interface FormText {
  readonly fields: Fields
  readonly html: string
}

/** A report's form: an ordinary one, whose text is a `<report-editor>`. */
export function formPage(
  person: Person, report: Report, key: string, { fields, html: content }: FormText, verdict: Verdict | null = null,
): Html {
  const { id, type, revision, template, updated_at } = report
  return page({
    title: fields.title || nameOf(type),
    person,
    here: `/oa/reports/${id}/edit`,
    script: "/oa/form.ts",
    body: html`
<form id="report-form" class="write" method="post" action="/oa/reports/${id}" enctype="multipart/form-data"
  data-template="${JSON.stringify(template)}">
  <input type="hidden" name="revision" value="${revision}">
  <input type="hidden" name="key" value="${key}">
  <nav class="trail" aria-label="位置"><a href="/oa/">报告</a><span aria-hidden="true">›</span>
    <a href="/oa/reports/${id}">${nameOf(type)}</a><span aria-hidden="true">›</span>
    <span aria-current="page">填写</span></nav>
  <div class="fields">
    ${field("title", "标题", fields.title, verdict, "wide")}
    ${field("period", "报告期", fields.period, verdict)}
    ${field("department", "报送部门", fields.department, verdict)}
  </div>
  <section id="refused" class="refused" role="alert" tabindex="-1" ${verdict ? "" : raw("hidden")}>${
    verdict ? refusal(verdict) : ""}</section>
  <label class="text-label" for="content">报告正文</label>
  <noscript><p class="notice">正文编辑器要用到 JavaScript。请在浏览器里允许本页运行脚本，再重新打开；已存的内容不会丢失，
    也可以先<a href="/oa/reports/${id}">查看报告</a>。</p></noscript>
  <report-editor id="content" name="content" required draft-key="oa/${person.id}/${id}" revision="${revision}"
    value="${content}"></report-editor>
  <footer class="actions">
    <p id="state" class="state" role="status">第 ${revision} 版，保存于 ${timeTag(updated_at)}</p>
    <button class="primary" name="act" value="提交">提交</button>
    <button name="act" value="暂存" formnovalidate>暂存</button>
  </footer>
</form>`,
  })
}

function field(name: keyof Fields, label: string, value: string, verdict: Verdict | null, className = ""): Html {
  const fault = verdict?.fields[name]
  return html`<label class="field ${className}"><span>${label}</span>
      <input name="${name}" value="${value}" required maxlength="200" autocomplete="off" ${
    fault ? raw('aria-invalid="true"') : ""}></label>`
}

/** Why a report was not taken: the gate's list, with the place of each. */
function refusal({ fields, diagnostics }: Verdict): Html {
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  return html`<h2>没有提交：还有 ${errors.length + Object.keys(fields).length} 处要改</h2>
  <p>您写的都在下面，没有丢失。</p>
  <ol>${Object.values(fields).map(message => html`<li>${message}</li>`)}${errors.map(({ message, path }) =>
    html`<li>${message}${path ? html` <span class="sub">${path}</span>` : ""}</li>`)}</ol>`
}
