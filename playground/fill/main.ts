// A template that is filled and not changed: sums follow their parts, each office fills its own figures, one section is open.

import "@tianbao/element"

const figure = (label: string, unit: string, attributes = ""): string =>
  `<span data-report-figure="${label}" data-label="${label}" data-unit="${unit}" ${attributes}></span>`

const editor = document.querySelector("report-editor") as HTMLElementTagNameMap["report-editor"]
editor.value = `<h1 class="report-title" data-report-title="">2026年帮扶工作统计报告</h1>
<h1 data-report-section="">会员与资金</h1>
<p>全年走访困难职工${figure("走访", "户", 'data-precision="0" data-previous="210" data-series="164 187" data-role="工会"')}，参加活动${figure("参加", "人次", 'data-precision="0" data-role="工会"')}。</p>
<p>支出慰问金${figure("慰问金", "万元", 'data-min="0" data-previous="35.2" data-series="28.4 31.5" data-role="财务"')}，助学金${figure("助学金", "元", 'data-min="0" data-previous="86000" data-role="财务"')}，
合计${figure("支出合计", "万元", 'data-formula="慰问金 + 助学金" data-previous="43.8"')}，同比${figure("增幅", "%", 'data-kind="percent" data-precision="1" data-formula="同比(支出合计)"')}，户均${figure("户均", "元/户", 'data-precision="2" data-formula="支出合计 / 走访"')}。</p>
<h1 data-report-section="" data-open="" data-role="工会">主要做法</h1><p>（工会在这里写做法。）</p>
<h1 data-report-section="">说明</h1><p>以上数字由各部门填报，截至${figure("截止日期", "", 'data-kind="date"')}。</p>`

const role = document.querySelector("#role") as HTMLSelectElement
role.addEventListener("change", () => editor.roles = role.value === "" ? null : [role.value])

document.querySelector("form")?.addEventListener("submit", event => {
  event.preventDefault()
  const sent = document.querySelector("#sent")
  if (sent) sent.textContent = `已提交：${new FormData(event.currentTarget as HTMLFormElement, event.submitter).get("content")}`
})
