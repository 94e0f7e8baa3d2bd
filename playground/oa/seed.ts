import type { Database, Query } from "./database.ts"
import { newReport } from "./new-report.ts"
import { personOf } from "./people.ts"
import { decideReport, reportAt, storeReport } from "./reports.ts"
import { documentOf, submissionOf, type Fields } from "./submission.ts"

/** Puts a few reports into an empty office: one that was approved, one that waits, one that is being written. */
export async function seed({ transaction }: Database): Promise<void> {
  await transaction(async query => {
    const [some] = await query("select 1 from reports limit 1")
    if (some) return
    await submitted(query, "training-summary", { title: "2025年培训工作总结", period: "2025年度", department: "组织宣传部" }, {
      单位: "县总工会", 年度: "2025", 培训班: "12", 参训: "864", 参训率: "96.5", 考试合格率: "98.2", 合格率提高: "1.6",
      培训学时: "3120", 人均学时: "38.5", 培训经费: "18.6", 内训师: "14", 取证: "73",
    }, true)
    await submitted(query, "briefing", { title: "关于困难职工帮扶的情况汇报", period: "2026年第三季度", department: "权益保障部" }, {
      事项: "困难职工帮扶", 涉及人数: "326", 投入资金: "58.4", 总体进度: "78.5", 已完成: "11", 在办: "3", 未启动: "0",
    }, false)
    await newReport(query, "union-summary", personOf("wang"),
      { title: "2026年工会工作总结", period: "2026年度" }, { 单位: "县总工会", 年度: "2026", 职工总数: "1280", 会员数: "1246" })
  })
}

async function submitted(
  query: Query, type: string, fields: Fields, answers: Readonly<Record<string, string>>, isApproved: boolean,
): Promise<void> {
  const writer = personOf("li")
  const id = await newReport(query, type, writer, fields, answers)
  const report = id === null ? null : await reportAt(query, id)
  if (!report) return
  await storeReport(query, report, submissionOf(fields, documentOf(report.html)), "提交", writer.name)
  const stored = await reportAt(query, report.id)
  if (stored && isApproved) await decideReport(query, stored, "批准", personOf("zhao").name)
}
