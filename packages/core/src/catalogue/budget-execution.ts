import type { ReportType } from "./report-type.ts"

/** Budget execution report (预算执行情况报告). */
export const budgetExecution: ReportType = {
  id: "budget-execution",
  name: "预算执行情况报告",
  pinyin: "yu suan zhi xing qing kuang bao gao",
  aliases: ["财政预算执行报告", "决算报告"],
  family: "会议文书",
  title: "关于{{年度}}预算执行情况和{{下一年}}预算草案的报告",
  opening: ["各位代表：", "现将{{年度}}预算执行情况和{{下一年}}预算草案提请大会审议，并请列席人员提出意见。"],
  headings: [
    {
      title: "年度预算执行情况",
      pinyin: "nian du yu suan zhi xing qing kuang",
      children: [
        {
          title: "收入情况",
          pinyin: "shou ru qing kuang",
          lead: ["{{年度}}一般公共预算收入{{一般公共预算收入|万元}}，为预算的{{为预算的|%}}，同比增幅{{同比|%}}。", "其中，税收收入{{税收收入|万元}}，税收占比{{税收占比|%}}。"],
        },
        { title: "支出情况", pinyin: "zhi chu qing kuang", lead: ["一般公共预算支出{{一般公共预算支出|万元}}，其中“三公”经费{{“三公”经费|万元}}。"] },
        { title: "收支平衡", pinyin: "shou zhi ping heng", lead: ["加上级补助{{上级补助|万元}}等收入，减去当年支出及结转下年{{结转下年|万元}}后，收支平衡。"] },
        { title: "债务情况", pinyin: "zhai wu qing kuang", lead: ["政府债务限额{{债务限额|亿元}}，年末债务余额{{债务余额|亿元}}。"] },
      ],
    },
    {
      title: "落实决议及主要工作",
      pinyin: "luo shi jue yi ji zhu yao gong zuo",
      lead: ["认真落实大会有关决议和审查意见，加强收入组织，优化支出结构，深化财政改革，严肃财经纪律。"],
    },
    { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["财政收支矛盾依然存在，支出结构有待优化，预算绩效管理有待加强。"] },
    {
      title: "下一年预算草案",
      pinyin: "xia yi nian yu suan cao an",
      children: [
        { title: "收入预算", pinyin: "shou ru yu suan", lead: ["{{下一年}}收入预算按照实事求是、积极稳妥的原则编制，与经济社会发展水平相适应。"] },
        { title: "支出预算", pinyin: "zhi chu yu suan", lead: ["{{下一年}}支出预算坚持有保有压，优先保障基本民生、工资发放和机构运转，兼顾重点项目。"] },
      ],
    },
    { title: "完成预算的措施", pinyin: "wan cheng yu suan de cuo shi", lead: ["依法组织收入，强化预算约束，严控一般性支出，防范债务风险，提高财政资金使用效益。"] },
  ],
  figures: [
    { label: "年度", unit: "", kind: "date" },
    { label: "下一年", unit: "", kind: "date" },
    { label: "一般公共预算收入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "为预算的", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "同比", unit: "%", kind: "percent", precision: "2" },
    { label: "税收收入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "税收占比", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "一般公共预算支出", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "上级补助", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "结转下年", unit: "万元", kind: "number", precision: "2", min: "0", note: "收入总计与支出总计平衡" },
    { label: "债务余额", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "债务限额", unit: "亿元", kind: "number", precision: "2", min: "0", note: "不小于债务余额" },
    { label: "“三公”经费", unit: "万元", kind: "number", precision: "2", min: "0" },
  ],
}
