import type { ReportType } from "./report-type.ts"

/** Situation briefing (情况汇报). */
export const briefing: ReportType = {
  id: "briefing",
  name: "情况汇报",
  pinyin: "qing kuang hui bao",
  aliases: ["工作汇报", "汇报材料", "情况报告"],
  family: "事务文书",
  title: "关于{{事项}}的情况汇报",
  opening: ["按照有关要求，现将{{事项}}有关情况汇报如下："],
  headings: [
    { title: "基本情况", pinyin: "ji ben qing kuang", lead: ["该项工作涉及{{涉及人数|人}}，累计投入资金{{投入资金|万元}}。"] },
    {
      title: "主要工作及进展",
      pinyin: "zhu yao gong zuo ji jin zhan",
      lead: ["截至目前，总体进度{{总体进度|%}}。"],
      children: [
        { title: "组织推进", pinyin: "zu zhi tui jin", lead: ["加强组织领导，细化任务分工，建立定期调度机制，统筹推进各项工作。"] },
        { title: "措施落实", pinyin: "cuo shi luo shi", lead: ["对照任务清单逐项抓好落实，对重点难点问题及时会商、跟踪督办。"] },
        { title: "阶段成效", pinyin: "jie duan cheng xiao", lead: ["各项任务中，已完成{{已完成|项}}，在办{{在办|项}}，未启动{{未启动|项}}。"] },
      ],
    },
    { title: "存在的困难和问题", pinyin: "cun zai de kun nan he wen ti", lead: ["从推进情况看，还存在协调配合不够顺畅、要素保障不够有力等困难和问题。"] },
    { title: "下一步工作打算", pinyin: "xia yi bu gong zuo da suan", lead: ["坚持问题导向，加快推进在办任务，尽快启动剩余任务，确保按期完成。"] },
    {
      title: "需要协调解决的事项",
      pinyin: "xu yao xie tiao jie jue de shi xiang",
      optional: true,
      lead: ["为保证工作顺利推进，恳请上级协调解决以下事项："],
    },
  ],
  closing: ["特此汇报。"],
  figures: [
    { label: "事项", unit: "", kind: "text" },
    { label: "总体进度", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "已完成", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "在办", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "未启动", unit: "项", kind: "number", precision: "0", min: "0", note: "已完成、在办、未启动之和等于总数" },
    { label: "投入资金", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "涉及人数", unit: "人", kind: "number", precision: "0", min: "0" },
  ],
}
