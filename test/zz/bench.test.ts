import { it } from "vitest"
import { gate, reportSchema, figuresIn, outlineOf, diagnose, blankFigure, invalidFigure, conflictingFigure, skippedLevel, emptySection, figureAttrs } from "@tianbao/core"
import { reportJSON } from "../bench/document.ts"
const schema = reportSchema()
const rules = {blankFigure, invalidFigure, conflictingFigure, skippedLevel, emptySection}
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!
const time = (f: () => void) => { const t = performance.now(); f(); return performance.now() - t }
it("bench", () => {
    const json = reportJSON(10000)
    const walk: number[] = [], g: number[] = []
    const each: Record<string, number[]> = {}
    for (let i = 0; i < 61; i++) {
      const a = schema.nodeFromJSON(json)
      walk.push(time(() => a.descendants(() => true)))
      g.push(time(() => gate(a)))
      const c = schema.nodeFromJSON(json)
      c.descendants(() => true)
      ;(each["figuresIn"] ??= []).push(time(() => figuresIn(c)))
      ;(each["outlineOf"] ??= []).push(time(() => outlineOf(c)))
      ;(each["figureAttrs"] ??= []).push(time(() => { for (const { node } of figuresIn(c)) figureAttrs(node) }))
      for (const [n, r] of Object.entries(rules)) (each[n] ??= []).push(time(() => diagnose(c, [r])))
    }
    console.log("walk", med(walk).toFixed(3), "gate", med(g).toFixed(3), "ratio", (med(g) / med(walk)).toFixed(2), Object.entries(each).map(([n, a]) => `${n} ${med(a).toFixed(3)}`).join(" "))
}, 60000)
