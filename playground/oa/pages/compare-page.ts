import { figuresIn, figureText } from "@tianbao/core"
import { html } from "hono/html"
import type { Person } from "../people.ts"
import type { Report, Version } from "../reports.ts"
import { documentOf } from "../submission.ts"
import { page, statusTag, timeTag, type Html } from "./page.ts"

/** A version beside the report as it is stored, with what differs, and the choice between them. */
export function comparePage(person: Person, report: Report, version: Version, key: string, isStale = false): Html {
  const { id, revision, status } = report
  const differences = differencesOf(version, report)
  const name = version.act === "另存" ? `另存的版本（据第 ${version.revision} 版写成）` : `第 ${version.revision} 版`
  return page({
    title: "比较版本",
    person,
    here: `/oa/reports/${id}/versions/${version.id}`,
    body: html`
<nav class="trail" aria-label="位置"><a href="/oa/">报告</a><span aria-hidden="true">›</span>
  <a href="/oa/reports/${id}">${report.title || "（未写标题）"}</a><span aria-hidden="true">›</span>
  <span aria-current="page">比较版本</span></nav>
${isStale ? html`<section class="refused" role="alert"><h2>没有存入：您填写期间，别人存了新的一版</h2>
  <p>两个版本都已保存，一个字也没有丢。请比较后选用其中一个。</p></section>` : html`<h1>比较版本</h1>`}
<table class="differences">
  <caption>${differences.length === 0 ? "标题、报告期、部门和数字都相同；文字请比较下面两版" : "不同之处"}</caption>
  ${differences.length === 0 ? "" : html`<thead><tr><th>项目</th><th>${name}</th><th>现存第 ${revision} 版</th></tr></thead>
  <tbody>${differences.map(([label, mine, stored]) =>
    html`<tr><th scope="row">${label}</th><td>${mine}</td><td>${stored}</td></tr>`)}</tbody>`}
</table>
<div class="compare">
  <section aria-labelledby="mine"><h2 id="mine">${name}</h2>
    <p class="sub">${version.person}，${timeTag(version.created_at)}</p>
    <iframe class="sheet" src="/oa/reports/${id}/versions/${version.id}/print" title="${name}"></iframe>
    ${status === "草稿" && person.role === "填报" ? html`
    <form method="post" action="/oa/reports/${id}/versions/${version.id}">
      <input type="hidden" name="revision" value="${revision}">
      <input type="hidden" name="key" value="${key}">
      <button class="primary">用这个版本，接着填写</button>
    </form>` : html`<p class="sub">报告${statusText(status)}，现在不能换用；这个版本仍保留着。</p>`}
  </section>
  <section aria-labelledby="stored"><h2 id="stored">现存第 ${revision} 版 ${statusTag(status)}</h2>
    <p class="sub">${timeTag(report.updated_at)}</p>
    <iframe class="sheet" src="/oa/reports/${id}/print" title="现存版本"></iframe>
    <a class="button" href="/oa/reports/${id}${status === "草稿" && person.role === "填报" ? "/edit" : ""}">用现存的版本</a>
  </section>
</div>`,
  })
}

type Text = Pick<Version, "title" | "period" | "department" | "html">

/** The fields and figures that read otherwise in two texts: label, first, second. */
function differencesOf(a: Text, b: Text): readonly (readonly [string, string, string])[] {
  const [first, second] = [readingsOf(a), readingsOf(b)]
  return [...new Set([...first.keys(), ...second.keys()])]
    .map(label => [label, first.get(label) ?? "（没有）", second.get(label) ?? "（没有）"] as const)
    .filter(([, mine, stored]) => mine !== stored)
}

function readingsOf({ title, period, department, html }: Text): ReadonlyMap<string, string> {
  const figures = figuresIn(documentOf(html))
  return new Map([
    ["标题", title], ["报告期", period], ["报送部门", department],
    ...figures.map(({ attrs }) => [attrs.label || attrs.name, figureText(attrs)] as const),
  ])
}

function statusText(status: Report["status"]): string {
  return status === "草稿" ? "只有填报人可以改" : status
}
