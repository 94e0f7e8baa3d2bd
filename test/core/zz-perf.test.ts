import { diagnose, figuresIn, defaultRules } from "@tianbao/core"
import { quantityRules } from "@tianbao/core/quantity"
import { expect, it } from "vitest"
import { doc, figure, p, title, schema } from "/work/main/test/build.ts"
import { reportJSON } from "/work/main/test/bench/document.ts"

const bench = () => schema.nodeFromJSON(reportJSON(30000))
const distinct = () => doc(...Array.from({ length: 5000 }, (_, i) => p("全年开展服务", figure(`培训${i}`, String(100 + i), "人次"), "，同比增长", figure(`增幅${i}`, "3.5", "%", { kind: "percent" }), "，各项工作有序推进。")))
const dates = () => doc(...Array.from({ length: 500 }, (_, i) => p("会议于", figure(`会议${i}`, "2026-03-05", "", { kind: "date" }), "召开。")))
const time = (f: () => unknown) => { const t = performance.now(); f(); return performance.now() - t }
const med = (xs: number[]) => xs.sort((a, b) => a - b)[xs.length >> 1]!.toFixed(2)
it.each([["bench", bench], ["distinct", distinct], ["dates", dates]] as const)("%s", (name, make) => {
  const rows: Record<string, number[]> = { walk: [], figures: [], cold: [], warm: [], n: [] }
  for (let r = 0; r < (name === "distinct" ? 15 : 5); r++) {
    const d = make()
    rows.walk!.push(time(() => d.descendants(() => true)))
    rows.figures!.push(time(() => figuresIn(d)))
    rows.cold!.push(time(() => rows.n!.push(diagnose(d, quantityRules).length)))
    const i = d.childCount >> 1
    const d2 = d.copy(d.content.replaceChild(i, p("改动", figure("改动", "5", "人"))))
    const fig2 = time(() => figuresIn(d2))
    rows.warm!.push(time(() => diagnose(d2, quantityRules)))
  }
  console.log(name, Object.fromEntries(Object.entries(rows).map(([k, v]) => [k, med(v)])))
}, 120000)
