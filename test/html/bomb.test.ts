import { fromHTML } from "@tianbao/html"
import { it } from "vitest"
import { schema } from "../build.ts"
const N = 190_000
const bombs: Record<string, string> = {
lists: "<ul>" + "<li>x</li><ul></ul>".repeat(N/4),lists2: "<ul>" + "<li>x</li><ul></ul>".repeat(N/8), headN: "<h1>一、x".repeat(N/3), headN2: "<h1>一、x".repeat(N/6), brs: "<br>".repeat(N), brs2: "<br>".repeat(N/2), ps: "<p>x".repeat(N/3), text: "x ".repeat(4.9e6),text2: "x ".repeat(2.4e6),
}
it.each(Object.entries(bombs))("%s", (name, html) => {
  for (const origin of ["stored", "foreign"] as const) {
    const t = performance.now(); const r = fromHTML(html, { schema, origin })
    console.log("@@", name, html.length, origin, (performance.now() - t) | 0, r.ok ? r.doc.nodeSize : r.problems[0]?.code + r.problems[0]?.detail)
  }
}, 600000)
