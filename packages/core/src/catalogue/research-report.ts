import type { ReportType } from "./report-type.ts"

/** Research report (调研报告). */
export const researchReport: ReportType = {
  id: "research-report",
  name: "调研报告",
  pinyin: "diao yan bao gao",
  aliases: ["调查报告", "调研情况报告"],
  family: "事务文书",
  title: "关于{{事项}}的调研报告",
  opening: ["为全面了解{{事项}}有关情况，调研组于{{调研时间}}开展了专题调研。现将调研情况报告如下："],
  headings: [
    {
      title: "基本情况",
      pinyin: "ji ben qing kuang",
      aliases: ["现状"],
      children: [
        {
          title: "调研背景与方法",
          pinyin: "diao yan bei jing yu fang fa",
          lead: [
            "本次调研采取实地走访、座谈访谈和问卷调查相结合的方式，走访单位{{走访单位|家}}，召开座谈会{{座谈会|场}}，访谈{{访谈|人次}}。",
            "调研共发放问卷{{发放问卷|份}}，回收有效问卷{{回收有效问卷|份}}，有效回收率{{有效回收率|%}}。",
          ],
        },
        {
          title: "现状概述",
          pinyin: "xian zhuang gai shu",
          lead: ["从样本结构看，主要群体占比{{样本占比|%}}；从总体规模看，主要指标较上年增长{{较上年增长|%}}。"],
        },
      ],
    },
    {
      title: "主要做法和成效",
      pinyin: "zhu yao zuo fa he cheng xiao",
      children: [
        { title: "经验做法", pinyin: "jing yan zuo fa", lead: ["各有关单位在组织推动、机制建设、方式创新等方面积极探索，积累了一些有益经验。"] },
        { title: "取得成效", pinyin: "qu de cheng xiao", lead: ["问卷结果显示，受访对象满意度{{满意度|%}}。"] },
      ],
    },
    {
      title: "存在的主要问题",
      pinyin: "cun zai de zhu yao wen ti",
      aliases: ["困难和问题"],
      children: [
        { title: "问题表现", pinyin: "wen ti biao xian", lead: ["调研中反映比较集中的问题，主要体现在工作机制、资源投入和服务供给等方面。"] },
        { title: "原因分析", pinyin: "yuan yin fen xi", lead: ["问题的成因既有客观条件限制，也有认识不到位、统筹不够、执行不力等主观因素。"] },
      ],
    },
    {
      title: "对策建议",
      pinyin: "dui ce jian yi",
      aliases: ["意见和建议"],
      children: [
        { title: "完善机制", pinyin: "wan shan ji zhi", lead: ["健全统筹协调和责任落实机制，明确部门分工，强化跟踪问效。"] },
        { title: "加大投入", pinyin: "jia da tou ru", lead: ["优化资金投入结构，拓宽投入渠道，提高资源配置效率。"] },
        { title: "强化保障", pinyin: "qiang hua bao zhang", lead: ["加强队伍建设和政策配套，强化监督检查，确保各项措施落地。"] },
      ],
    },
  ],
  figures: [
    { label: "事项", unit: "", kind: "text" },
    { label: "调研时间", unit: "", kind: "date" },
    { label: "走访单位", unit: "家", kind: "number", precision: "0", min: "0" },
    { label: "座谈会", unit: "场", kind: "number", precision: "0", min: "0" },
    { label: "发放问卷", unit: "份", kind: "number", precision: "0", min: "0" },
    { label: "回收有效问卷", unit: "份", kind: "number", precision: "0", min: "0", note: "不大于发放问卷" },
    { label: "有效回收率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100", note: "回收有效问卷÷发放问卷" },
    { label: "访谈", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "样本占比", unit: "%", kind: "percent", precision: "2", min: "0", max: "100", note: "同组合计为100%" },
    { label: "较上年增长", unit: "%", kind: "percent", precision: "2" },
    { label: "满意度", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
  ],
}
