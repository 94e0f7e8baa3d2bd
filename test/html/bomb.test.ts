import { fromHTML } from "@tianbao/html"
import { it } from "vitest"
import { schema } from "../build.ts"
const N = 190_000
const bombs: Record<string, string> = {
  scripts: "<script></script>".repeat(N), link: `<a href="https://report.invalid/s/1">x</a>` + "<b>x</b>".repeat(N/2), links: `<a href="https://report.invalid/s/1">x</a>`.repeat(N/2),
  sentinels: "【待填：x】".repeat(N * 3), sentinelsIn: "<p>【待填：x】</p>".repeat(N/3), styles: `<p style="${";".repeat(2e6)}font-weight:${" ".repeat(4e6)}x${"/*".repeat(1e6)}">x`,
  lists: "<ul>" + "<li>x</li><ul></ul>".repeat(N/4), text: "x ".repeat(4.9e6), spaces: "<p>a" + " ".repeat(9e6) + "b", headings: `<h1>${"一、".repeat(3e6)}`, headN: "<h1>一、x".repeat(N/3),
  brs: "<br>".repeat(N), open: "<".repeat(9e6), amp: "&".repeat(9e6), entities: "&lt;".repeat(2e6), attrs: "<p " + Array.from({ length: 1e6 }, (_, i) => "a" + i).join(" ") + ">x", figs: `<span data-report-figure="x" data-value=5>5</span>`.repeat(N/2),
  unclosed: "【待填：".repeat(2e6), paren: "【待填：" + "（".repeat(5e6), table: "<table>" + "x<b>".repeat(50000), tds: "<table><tr>" + "<td>x".repeat(N/3), foster: "<table>x<tr>".repeat(200) + "x".repeat(1e5), nobr: "<nobr>".repeat(N), a: "<a href=x>".repeat(N/2),
  spanFigs: `<span class=report-figure>x</span>`.repeat(N/2), nums: `<span class=report-number>x</span>`.repeat(N/2), comment: "<!--".repeat(2e6), nestedfig: "<span data-report-figure data-value=1>".repeat(240) + "x".repeat(1e6), tmpl: "<template>".repeat(1e5), pwrap: `<p style="white-space: pre-wrap">${"\n".repeat(1e5)}`, 
}
it.each(Object.entries(bombs))("%s", (name, html) => {
  for (const origin of ["stored", "foreign"] as const) {
    const t = performance.now(); const r = fromHTML(html, { schema, origin })
    console.log("@@", name, html.length, origin, (performance.now() - t) | 0, r.ok ? r.doc.nodeSize : r.problems[0]?.code + r.problems[0]?.detail)
  }
}, 600000)
