import type { ReportType } from "./report-type.ts"

/** Rectification report (整改报告). */
export const rectification: ReportType = {
  id: "rectification",
  name: "整改报告",
  pinyin: "zheng gai bao gao",
  aliases: ["整改落实情况报告", "巡察整改报告", "审计整改报告"],
  family: "事务文书",
  title: "关于{{反馈事项}}整改落实情况的报告",
  opening: ["收到反馈意见后，我们高度重视，认真研究部署，全力抓好{{反馈事项}}的整改落实。现将有关情况报告如下："],
  headings: [
    {
      title: "整改工作总体情况",
      pinyin: "zheng gai gong zuo zong ti qing kuang",
      children: [
        { title: "组织领导", pinyin: "zu zhi ling dao", lead: ["坚持把整改工作作为重要任务，主要负责同志负总责，班子成员按分工抓好落实。"] },
        { title: "方案台账", pinyin: "fang an tai zhang", lead: ["制定整改方案，建立整改台账，针对反馈问题{{反馈问题|个}}，提出整改措施{{整改措施|条}}。"] },
        {
          title: "整改成效",
          pinyin: "zheng gai cheng xiao",
          lead: [
            "截至目前，已完成整改{{已完成整改|个}}，基本完成{{基本完成|个}}，未完成{{未完成|个}}，整改完成率{{整改完成率|%}}。",
            "坚持举一反三、建章立制，建立修订制度{{建立修订制度|项}}。",
          ],
        },
      ],
    },
    {
      title: "反馈问题整改落实情况",
      pinyin: "fan kui wen ti zheng gai luo shi qing kuang",
      lead: ["整改工作中，清退资金{{清退资金|万元}}，追责问责{{追责问责|人}}，谈话提醒{{谈话提醒|人次}}。逐项整改情况如下："],
      children: [
        { title: "问题一", pinyin: "wen ti yi" },
        { title: "问题二", pinyin: "wen ti er" },
        { title: "问题三", pinyin: "wen ti san" },
      ],
    },
    {
      title: "尚未完成整改的问题及后续措施",
      pinyin: "shang wei wan cheng zheng gai de wen ti ji hou xu cuo shi",
      lead: ["对尚未完成整改的{{未完成|个}}问题，逐一明确责任人、整改措施和完成时限，持续跟踪问效。"],
    },
    {
      title: "下一步工作安排",
      pinyin: "xia yi bu gong zuo an pai",
      children: [
        { title: "长效机制", pinyin: "chang xiao ji zhi", lead: ["深入分析问题根源，健全完善制度规定，防止问题反弹回潮。"] },
        { title: "监督检查", pinyin: "jian du jian cha", lead: ["定期开展整改情况“回头看”，对整改不力的严肃追究责任。"] },
      ],
    },
  ],
  closing: ["特此报告。"],
  figures: [
    { label: "反馈事项", unit: "", kind: "text" },
    { label: "反馈问题", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "已完成整改", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "基本完成", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "未完成", unit: "个", kind: "number", precision: "0", min: "0", note: "已完成整改、基本完成、未完成之和等于反馈问题数" },
    { label: "整改完成率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100", note: "已完成整改÷反馈问题" },
    { label: "整改措施", unit: "条", kind: "number", precision: "0", min: "0" },
    { label: "建立修订制度", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "清退资金", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "追责问责", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "谈话提醒", unit: "人次", kind: "number", precision: "0", min: "0" },
  ],
}
