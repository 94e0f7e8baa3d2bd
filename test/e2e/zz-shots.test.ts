import { it } from "vitest"
import { blank, doc, figure, h1, p } from "../build.ts"
import { editorPages } from "./editor-page.ts"
const open = editorPages()
const content = doc(
  h1("送温暖工作完成", figure("完成率", "96.5", "", { kind: "percent" }), "的情况"),
  p("截至", blank("统计日期", "", { kind: "date" }), "，全年累计捐款", figure("累计捐款", "1234.5", "万元", { previous: "1100", min: "0", max: "5000" }), "，慰问职工",
    blank("慰问职工", "人次", { previous: "320", min: "0" }), "，其中困难职工", blank("困难职工", "人次"), "，较上年增长", blank("增长", "", { kind: "percent", precision: "1" }), "。"),
  p("各级工会组织开展活动，覆盖面进一步扩大，职工满意度稳步提升。"), p("下一步，将继续做好帮扶救助工作。"))
const dark = `:root { color-scheme: dark; --report-fg: #e6e9ee; --report-muted: #9aa4b1; --report-border: #39424e; --report-popup-bg: #20262e; --report-field-bg: #14181d;
 --report-accent: #7aa7ff; --report-danger: #ff8a80; --report-success: #6fd3a3; --report-blank-bg: #3c3116; --report-blank-fg: #f0c778; --report-blank-line: #b98a2c } body { background: #14181d; color: #e6e9ee }`
async function start(css?: string) {
  const e = await open()
  const cdp = await e.page.context().newCDPSession(e.page)
  await cdp.send("Emulation.setDeviceMetricsOverride", { width: 820, height: 460, deviceScaleFactor: 2, mobile: false })
  if (css) await e.page.addStyleTag({ content: css })
  await e.set(content)
  return e
}
for (const [theme, css] of [["light", undefined], ["dark", dark]] as const) it(theme, async () => {
  const shot = async (e: Awaited<ReturnType<typeof start>>, name: string) => { await e.page.waitForTimeout(120); await e.page.screenshot({ path: `/tmp/figure-${theme}-${name}.png` }) }
  let e = await start(css)
  await shot(e, "rest")
  await e.figure(2).click(); await shot(e, "filled")
  await e.type("1300.25"); await shot(e, "typed")
  e = await start(css); await e.figure(3).click(); await shot(e, "blank")
  await e.type("待定"); await e.press("Enter"); await shot(e, "refused")
  await e.press("Control+a"); await e.type("3千2百"); await shot(e, "suggestion")
  e = await start(css); await e.figure(1).click(); await e.type("2026-3-5"); await shot(e, "date")
  e = await start(css); await e.figure(0).click(); await shot(e, "heading")
})
