import type { ReportType } from "./report-type.ts"

/** Half-year work summary (半年工作总结). */
export const halfYearSummary: ReportType = {
  id: "half-year-summary",
  name: "半年工作总结",
  pinyin: "ban nian gong zuo zong jie",
  aliases: ["上半年工作总结", "上半年工作总结和下半年工作计划"],
  family: "事务文书",
  title: "{{单位}}{{年度}}上半年工作总结和下半年工作计划",
  opening: ["{{年度}}上半年，{{单位}}按照年度工作部署，扎实推进各项重点工作。截至{{统计截止日}}，有关情况如下："],
  headings: [
    {
      title: "上半年工作完成情况",
      pinyin: "shang ban nian gong zuo wan cheng qing kuang",
      children: [
        {
          title: "目标任务完成进度",
          pinyin: "mu biao ren wu wan cheng jin du",
          lead: ["全年目标任务{{全年目标值|项}}，上半年完成{{上半年完成值|项}}，为全年目标的{{完成全年目标进度|%}}，同比增长{{同比增长|%}}。"],
        },
        {
          title: "重点工作推进情况",
          pinyin: "zhong dian gong zuo tui jin qing kuang",
          lead: ["上半年开工项目{{开工项目|个}}、竣工项目{{竣工项目|个}}，资金到位{{资金到位|万元}}，资金支出率{{资金支出率|%}}。"],
        },
        { title: "特色亮点工作", pinyin: "te se liang dian gong zuo", lead: ["积极探索新机制新方法，及时总结提炼务实管用的经验做法。"] },
      ],
    },
    {
      title: "存在的主要问题",
      pinyin: "cun zai de zhu yao wen ti",
      children: [
        { title: "进度滞后事项", pinyin: "jin du zhi hou shi xiang", lead: ["对照时间节点，进度滞后项目{{滞后项目|个}}，已列入重点督办清单。"] },
        { title: "原因分析", pinyin: "yuan yin fen xi", lead: ["主要原因是前期工作不够充分，部门之间衔接不够顺畅，要素保障有待加强。"] },
      ],
    },
    {
      title: "下半年工作安排",
      pinyin: "xia ban nian gong zuo an pai",
      children: [
        {
          title: "补短板，确保完成全年目标",
          pinyin: "bu duan ban que bao wan cheng quan nian mu biao",
          lead: ["对滞后事项逐项制定追赶计划，明确责任人和完成时限，确保完成全年目标任务。"],
        },
        {
          title: "抓重点，推进关键项目",
          pinyin: "zhua zhong dian tui jin guan jian xiang mu",
          lead: ["倒排工期，加强调度，推动在建项目加快进度、拟建项目尽早开工。"],
        },
        { title: "强保障，压实责任", pinyin: "qiang bao zhang ya shi ze ren", lead: ["健全督办机制，定期通报进展，把责任压实到岗、落实到人。"] },
      ],
    },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "统计截止日", unit: "", kind: "date" },
    { label: "全年目标值", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "上半年完成值", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "完成全年目标进度", unit: "%", kind: "percent", precision: "2", min: "0", note: "半年通常对照50%" },
    { label: "同比增长", unit: "%", kind: "percent", precision: "2" },
    { label: "滞后项目", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "资金到位", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "资金支出率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "开工项目", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "竣工项目", unit: "个", kind: "number", precision: "0", min: "0" },
  ],
}
