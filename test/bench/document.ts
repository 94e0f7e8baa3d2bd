// Documents to measure with: paragraphs of about 60 characters, a section every 10, a figure every 3.

interface Block { type: string; attrs?: object; content: { type: string; [key: string]: unknown }[] }

const sentence = "各单位按照年初部署抓好落实，重点工作有序推进，服务保障水平稳步提升，职工群众满意度持续提高，"

/** A report of `size` paragraphs as JSON; without `kit`, headings and plain text stand in the places of sections and
 * figures. */
export function reportJSON(size: number, kit = true): { type: "doc"; content: Block[] } {
  const content: Block[] = []
  for (let i = 0; i < size; i++) {
    if (i % 10 === 0) {
      const level = 1 + (i / 10) % 3
      content.push({ type: kit ? "reportSection" : "heading", attrs: { level }, content: [{ type: "text", text: `扎实推进第${i}项工作` }] })
    }
    content.push({ type: "paragraph", content: [{ type: "text", text: sentence }, ...i % 3 === 0 ? figure(i, kit) : []] })
  }
  return { type: "doc", content }
}

function figure(i: number, kit: boolean): Block["content"] {
  const value = i % 2 === 0 ? String(1000 + i) : null
  const tail = { type: "text", text: "，比上年有所增加。" }
  if (!kit) return [{ type: "text", text: "1,234.5万元" }, tail]
  return [{ type: "reportFigure", attrs: { name: `f${i}`, label: "累计投入", unit: "万元", value, min: "0", precision: "2" } }, tail]
}
