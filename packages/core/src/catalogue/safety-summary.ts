import type { ReportType } from "./report-type.ts"

/** Work safety summary (安全生产工作总结). */
export const safetySummary: ReportType = {
  id: "safety-summary",
  name: "安全生产工作总结",
  pinyin: "an quan sheng chan gong zuo zong jie",
  aliases: ["安全生产年度总结", "安全工作总结"],
  family: "事务文书",
  title: "{{单位}}{{年度}}安全生产工作总结",
  opening: ["{{年度}}，{{单位}}坚持安全第一、预防为主、综合治理的方针，扎实抓好安全生产各项工作。现将有关情况总结如下："],
  headings: [
    {
      title: "安全生产总体情况",
      pinyin: "an quan sheng chan zong ti qing kuang",
      children: [
        {
          title: "指标控制情况",
          pinyin: "zhi biao kong zhi qing kuang",
          lead: ["全年发生生产安全事故{{事故起数|起}}，死亡{{死亡人数|人}}，受伤{{受伤人数|人}}，直接经济损失{{直接经济损失|万元}}。", "截至年末，连续安全生产{{连续安全生产|天}}。"],
        },
      ],
    },
    {
      title: "主要工作措施",
      pinyin: "zhu yao gong zuo cuo shi",
      children: [
        {
          title: "落实安全生产责任制",
          pinyin: "luo shi an quan sheng chan ze ren zhi",
          lead: ["层层签订安全生产责任书{{责任书签订|份}}，责任书签订率{{责任书签订率|%}}。"],
        },
        {
          title: "隐患排查治理",
          pinyin: "yin huan pai cha zhi li",
          lead: ["开展安全检查{{安全检查|次}}，检查单位{{检查单位|家次}}，排查隐患{{排查隐患|处}}，完成整改{{完成整改|处}}，整改率{{整改率|%}}。"],
        },
        {
          title: "重点领域专项整治",
          pinyin: "zhong dian ling yu zhuan xiang zheng zhi",
          lead: ["聚焦重点领域和关键环节开展专项整治，查出重大隐患{{重大隐患|处}}，依法罚款{{罚款|万元}}。"],
        },
        { title: "宣传教育培训", pinyin: "xuan chuan jiao yu pei xun", lead: ["举办安全培训{{安全培训|期}}，培训{{培训人次|人次}}。"] },
        { title: "应急管理与演练", pinyin: "ying ji guan li yu yan lian", lead: ["完善应急预案，加强值班值守，开展应急演练{{应急演练|次}}。"] },
        { title: "安全投入与信息化", pinyin: "an quan tou ru yu xin xi hua", lead: ["全年安全投入{{安全投入|万元}}，推进安全监测预警信息化建设。"] },
      ],
    },
    { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["安全责任传导不够均衡，隐患排查的深度不够，从业人员安全意识和操作技能有待提高。"] },
    { title: "下一步工作安排", pinyin: "xia yi bu gong zuo an pai", lead: ["健全双重预防机制，深化重点领域专项整治，强化教育培训和应急准备，坚决防范和遏制各类事故。"] },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "事故起数", unit: "起", kind: "number", precision: "0", min: "0" },
    { label: "死亡人数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "受伤人数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "直接经济损失", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "安全检查", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "检查单位", unit: "家次", kind: "number", precision: "0", min: "0" },
    { label: "排查隐患", unit: "处", kind: "number", precision: "0", min: "0" },
    { label: "完成整改", unit: "处", kind: "number", precision: "0", min: "0", note: "不大于排查隐患" },
    { label: "整改率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "重大隐患", unit: "处", kind: "number", precision: "0", min: "0" },
    { label: "罚款", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "安全培训", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "培训人次", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "应急演练", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "责任书签订", unit: "份", kind: "number", precision: "0", min: "0" },
    { label: "责任书签订率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "安全投入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "连续安全生产", unit: "天", kind: "number", precision: "2", min: "0" },
  ],
}
