import { it } from "vitest"
import { reportSchema, narrowFigureAttrs, figureAttrs } from "@tianbao/core"
import type { Node } from "prosemirror-model"
const schema = reportSchema()
function make() {
  const blocks = []
  for (let i = 0; i < 10000; i++) {
    if (i % 10 === 0) blocks.push(schema.node("reportSection", { level: 1 }, [schema.text("工作回顾")]))
    const fig = i % 3 === 0 ? [schema.node("reportFigure", { name: `f${i}`, label: `累计${i}`, unit: "元", value: "12" })] : []
    blocks.push(schema.node("paragraph", null, [schema.text("字".repeat(60)), ...fig]))
  }
  return schema.node("doc", null, blocks)
}
const med = (a: number[]) => a.sort((x, y) => x - y)[a.length >> 1]!
const figType = schema.nodes["reportFigure"]!
function collect(parent: Node, start: number, list: any[]) {
  let pos = start
  for (const node of parent.content.content) {
    if (!node.isText) {
      if (node.content.size > 0) collect(node, pos + 1, list)
      else if (node.type === figType) list.push({ node, pos })
    }
    pos += node.nodeSize
  }
}
function collect2(parent: Node, start: number, list: any[]) {
  let pos = start
  const kids = parent.content.content
  for (let i = 0; i < kids.length; i++) {
    const node = kids[i]!
    if (node.type === figType) { list.push({ node, pos }); pos++; continue }
    if (node.isText) { pos += node.nodeSize; continue }
    const size = node.content.size
    if (size) collect2(node, pos + 1, list)
    pos += node.isLeaf ? 1 : size + 2
  }
}
function viaDesc(doc: Node, list: any[]) { doc.descendants((node, pos) => { if (node.type === figType) list.push({ node, pos }) }) }
it("micro", () => {
  const t: Record<string, number[]> = {}
  const time = (n: string, f: () => void) => { const s = performance.now(); f(); (t[n] ??= []).push(performance.now() - s) }
  let sink = 0
  for (let i = 0; i < 101; i++) {
    const d = make()
    const d0 = make(); const l0: any[] = []; collect(d0, 0, l0)
    time("figureAttrs fresh", () => { for (const f of l0) if (figureAttrs(f.node).value === "x") sink++ })
    time("figureAttrs again", () => { for (const f of l0) if (figureAttrs(f.node).value === "x") sink++ })
    const d1 = make(); const l1: any[] = []; collect(d1, 0, l1)
    time("narrow fresh", () => { for (const f of l1) if (narrowFigureAttrs(f.node.attrs).value === "x") sink++ })
    time("narrow again", () => { for (const f of l1) if (narrowFigureAttrs(f.node.attrs).value === "x") sink++ })
    time("weak fresh", () => { const m = new WeakMap(); for (const f of l1) m.set(f.node, f) })
    time("walk", () => d.descendants(() => {}))
    const l: any[] = []
    time("collect", () => collect(d, 0, l))
    time("collect2", () => collect2(make === undefined ? d : d, 0, []))
    time("viaDesc", () => viaDesc(d, []))
    time("1 attr cold", () => { for (const f of l) if (f.node.attrs.value === null) sink++ })
    time("1 attr", () => { for (const f of l) if (f.node.attrs.value === null) sink++ })
    time("6 attr", () => { for (const f of l) { const { value, kind, precision, min, max, status } = f.node.attrs; if (value === null || kind === 1 || precision === 2 || min === 2 || max === 4 || status === 2) sink++ } })
    time("names", () => { const m = new Map(); for (const f of l) { const n = f.node.attrs.name; if (!m.has(n)) m.set(n, f) } })
    time("weak", () => { const m = new WeakMap(); for (const f of l) m.set(f.node, f) })
    time("forEach", () => { d.forEach((n, p) => { if (n.type === figType) sink += p }) })
    time("roles", () => { d.forEach((n, p) => { if (n.type.spec["reportRole"] === "section") sink += p }) })
    time("regex", () => { for (const f of l) if (/^(?:0|-?[1-9]\d{0,19}|-?(?:0|[1-9]\d{0,19})\.\d{1,10})$/.test("12")) sink++ })
  }
  console.log(Object.entries(t).map(([n, a]) => `${n} ${med(a).toFixed(3)}`).join("\n"), sink)
}, 60000)
