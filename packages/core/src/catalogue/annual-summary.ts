import type { ReportType } from "./report-type.ts"

/** Annual work summary (工作总结). */
export const annualSummary: ReportType = {
  id: "annual-summary",
  name: "工作总结",
  pinyin: "gong zuo zong jie",
  aliases: ["年度工作总结", "年终总结", "工作总结及下年度计划"],
  family: "事务文书",
  title: "{{单位}}{{年度}}工作总结",
  opening: ["{{年度}}，{{单位}}认真贯彻落实上级决策部署，围绕年度目标任务，统筹推进各项工作。现将有关情况总结如下："],
  headings: [
    {
      title: "主要工作开展情况",
      pinyin: "zhu yao gong zuo kai zhan qing kuang",
      aliases: ["工作回顾", "工作完成情况", "主要做法及成效"],
      children: [
        {
          title: "强化组织领导，压实工作责任",
          pinyin: "qiang hua zu zhi ling dao ya shi gong zuo ze ren",
          lead: ["坚持目标任务分解到岗、责任落实到人，全年召开会议{{召开会议|次}}，研究部署和调度推进重点工作。"],
        },
        {
          title: "突出重点任务，推动目标落实",
          pinyin: "tu chu zhong dian ren wu tui dong mu biao luo shi",
          lead: ["集中力量推进重点任务，全年资金投入{{资金投入|万元}}，支出进度{{支出进度|%}}。"],
        },
        {
          title: "深化改革创新，提升服务效能",
          pinyin: "shen hua gai ge chuang xin ti sheng fu wu xiao neng",
          lead: ["优化办事流程，改进服务方式，全年接待群众{{接待群众|人次}}，办结事项{{办结事项|件}}，按时办结率{{按时办结率|%}}。"],
        },
        {
          title: "加强队伍建设，夯实工作基础",
          pinyin: "jia qiang dui wu jian she hang shi gong zuo ji chu",
          lead: ["全年举办培训{{培训期数|期}}，开展活动{{开展活动|场次}}，参加{{参加人次|人次}}。"],
        },
      ],
    },
    {
      title: "取得的主要成效",
      pinyin: "qu de de zhu yao cheng xiao",
      optional: true,
      children: [
        {
          title: "指标任务完成情况",
          pinyin: "zhi biao ren wu wan cheng qing kuang",
          lead: ["全年承担任务{{年度任务数|项}}，完成{{完成任务数|项}}，任务完成率{{任务完成率|%}}；主要业务量同比增长{{同比增长|%}}。"],
        },
        { title: "亮点工作", pinyin: "liang dian gong zuo", lead: ["及时总结推广经验做法，全年上报信息{{上报信息|篇}}，被上级采用{{采用信息|篇}}。"] },
        { title: "获得荣誉", pinyin: "huo de rong yu", lead: ["全年获得上级表彰{{获得表彰|项}}。"] },
      ],
    },
    {
      title: "存在的问题和不足",
      pinyin: "cun zai de wen ti he bu zu",
      aliases: ["存在问题", "短板和差距"],
      lead: ["对照上级要求和群众期盼，工作中还存在一些问题和不足。"],
      children: [
        { title: "思想认识方面", pinyin: "si xiang ren shi fang mian", lead: ["理论学习的系统性不够强，运用理论指导实践、推动工作的能力有待提高。"] },
        { title: "工作落实方面", pinyin: "gong zuo luo shi fang mian", lead: ["各项工作推进不够平衡，跟踪督办和结果运用有待加强。"] },
        { title: "能力作风方面", pinyin: "neng li zuo feng fang mian", lead: ["解决新情况新问题的办法不够多，深入基层调查研究不够经常。"] },
      ],
    },
    {
      title: "下一步工作打算",
      pinyin: "xia yi bu gong zuo da suan",
      aliases: ["下一步工作计划", "明年工作安排"],
      children: [
        { title: "总体思路", pinyin: "zong ti si lu", lead: ["坚持目标导向和问题导向相统一，统筹兼顾、突出重点，推动各项工作提质增效。"] },
        { title: "重点任务", pinyin: "zhong dian ren wu", lead: ["围绕年度目标，逐项明确任务内容、责任分工和完成时限，集中力量抓好落实。"] },
        { title: "保障措施", pinyin: "bao zhang cuo shi", lead: ["加强组织协调、经费保障和督促检查，确保各项任务落到实处。"] },
      ],
    },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "年度任务数", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "完成任务数", unit: "项", kind: "number", precision: "0", min: "0", note: "不大于年度任务数" },
    { label: "任务完成率", unit: "%", kind: "percent", precision: "2", min: "0", note: "完成任务数÷年度任务数" },
    { label: "召开会议", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "开展活动", unit: "场次", kind: "number", precision: "0", min: "0" },
    { label: "参加人次", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "培训期数", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "接待群众", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "办结事项", unit: "件", kind: "number", precision: "0", min: "0" },
    { label: "按时办结率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "资金投入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "支出进度", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "同比增长", unit: "%", kind: "percent", precision: "2", note: "须有上年同期数" },
    { label: "上报信息", unit: "篇", kind: "number", precision: "0", min: "0" },
    { label: "采用信息", unit: "篇", kind: "number", precision: "0", min: "0", note: "不大于上报信息" },
    { label: "获得表彰", unit: "项", kind: "number", precision: "0", min: "0" },
  ],
}
