// Documents to measure with: paragraphs of about 60 characters, a section every 10, a figure every 3. The same text in
// three forms: a report; TipTap's own headings with figures as plain inline nodes, as a host's mention would be; and
// headings with nothing but text.

/** What stands in the places of sections and figures. */
export type Form = "report" | "nodes" | "text"

interface Block {
  type: string
  attrs?: object
  content: { type: string, [key: string]: unknown }[]
}

const sentence = "各单位按照年初部署抓好落实，重点工作有序推进，服务保障水平稳步提升，职工群众满意度持续提高，"

/** A document of `size` paragraphs, as JSON. */
export function reportJSON(size: number, form: Form = "report"): { type: "doc", content: Block[] } {
  const content: Block[] = []
  for (let i = 0; i < size; i++) {
    if (i % 10 === 0) {
      const title = [{ type: "text", text: `扎实推进第${i}项工作` }]
      const level = 1 + (i / 10) % 3
      content.push({ type: form === "report" ? "reportSection" : "heading", attrs: { level }, content: title })
    }
    const rest = i % 3 === 0 ? [figure(i, form), { type: "text", text: "，比上年有所增加。" }] : []
    content.push({ type: "paragraph", content: [{ type: "text", text: sentence }, ...rest] })
  }
  return { type: "doc", content }
}

function figure(i: number, form: Form): Block["content"][number] {
  if (form === "text") return { type: "text", text: "1,234.5万元" }
  if (form === "nodes") return { type: "plainFigure", attrs: { label: "1,234.5万元" } }
  const value = i % 2 === 0 ? String(1000 + i) : null
  const attrs = { name: `f${i}`, label: "累计投入", unit: "万元", value, min: "0", precision: "2" }
  return { type: "reportFigure", attrs }
}
