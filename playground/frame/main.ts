// A page that loads no editor: the editor is a page of its own in a frame, elsewhere if need be. Only the small client
// is here. The form does not submit while a blank remains; 暂存 stores a draft.

import { createReportFrame } from "../../packages/element/src/frame/report-frame.ts"
import { part } from "../host.ts"

const result = part("result")

const frame = createReportFrame(part("report"), {
  url: new URL("editor.html", location.href).href,
  name: "content",
  label: "月度工作报告",
  value: `<p>本月入会【待填：入会人数（人）】，` +
    `活动经费<span data-report-figure="活动经费" data-label="活动经费" data-unit="元">【待填：活动经费（元）】</span>。</p>`,
  onDiagnostics: list => result.textContent = list.length === 0 ? "可以提交" : `还有 ${list.length} 处要处理`,
  onSave: () => void frame.saved(Date.now()),
  onError: error => result.textContent = error.message,
})

part("fill").addEventListener("click", () => void frame.fill({ 活动经费: "3650" }, "财务系统"))

part("export").addEventListener("click", async () => {
  const answer = await frame.export("docx")
  if (!answer.open) result.textContent = `不能导出：${answer.first.message}`
  else if (answer.file) {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(answer.file)
    link.download = answer.file.name
    link.click()
    URL.revokeObjectURL(link.href)
  }
})

part("form").addEventListener("submit", event => {
  event.preventDefault()
  const data = new FormData(event.target as HTMLFormElement)
  result.textContent = `已交给表单：${String(data.get("content")).length} 个字符`
})
