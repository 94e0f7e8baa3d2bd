import type { ReportType } from "./report-type.ts"

/** Financial analysis report (财务分析报告). */
export const financialAnalysis: ReportType = {
  id: "financial-analysis",
  name: "财务分析报告",
  pinyin: "cai wu fen xi bao gao",
  aliases: ["经营财务分析", "财务情况说明书"],
  family: "专业报告",
  title: "{{单位}}{{期间}}财务分析报告",
  opening: ["现将{{单位}}{{期间}}财务状况和经营成果分析如下："],
  headings: [
    {
      title: "主要财务指标完成情况",
      pinyin: "zhu yao cai wu zhi biao wan cheng qing kuang",
      children: [
        {
          title: "指标总表",
          pinyin: "zhi biao zong biao",
          lead: [
            "{{期间}}实现营业收入{{营业收入|万元}}，利润总额{{利润总额|万元}}，净利润{{净利润|万元}}，预算完成率{{预算完成率|%}}。",
            "利润总额同比增减额{{同比增减额|万元}}，同比增减率{{同比增减率|%}}。",
          ],
        },
      ],
    },
    {
      title: "收入成本费用分析",
      pinyin: "shou ru cheng ben fei yong fen xi",
      children: [
        { title: "收入结构", pinyin: "shou ru jie gou", lead: ["主要业务收入占营业收入的比重较上年同期变动{{占比变动|个百分点}}。"] },
        { title: "成本构成", pinyin: "cheng ben gou cheng", lead: ["营业成本{{营业成本|万元}}，毛利率{{毛利率|%}}。"] },
        { title: "期间费用", pinyin: "qi jian fei yong", lead: ["期间费用{{期间费用|万元}}，按销售费用、管理费用、研发费用和财务费用逐项分析。"] },
      ],
    },
    { title: "利润分析", pinyin: "li run fen xi", lead: ["本期利润总额{{利润总额|万元}}，净利润{{净利润|万元}}，主要受收入规模、毛利水平和费用支出等因素影响。"] },
    {
      title: "资产负债及现金流分析",
      pinyin: "zi chan fu zhai ji xian jin liu fen xi",
      children: [
        { title: "资产结构", pinyin: "zi chan jie gou", lead: ["期末资产总额{{资产总额|万元}}，其中应收账款{{应收账款|万元}}；存货周转天数{{存货周转天数|天}}。"] },
        { title: "债务与偿债能力", pinyin: "zhai wu yu chang zhai neng li", lead: ["期末负债总额{{负债总额|万元}}，资产负债率{{资产负债率|%}}。"] },
        { title: "现金流量", pinyin: "xian jin liu liang", lead: ["本期经营现金流净额{{经营现金流净额|万元}}。"] },
      ],
    },
    { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["从财务数据看，收入结构、成本管控和资金周转等方面还存在薄弱环节。"] },
    { title: "措施和建议", pinyin: "cuo shi he jian yi", lead: ["加强预算执行控制，压降成本费用，加大应收账款清收力度，提高资金使用效率。"] },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "期间", unit: "", kind: "text" },
    { label: "营业收入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "营业成本", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "毛利率", unit: "%", kind: "percent", precision: "2", max: "100", note: "（营业收入－营业成本）÷营业收入" },
    { label: "期间费用", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "利润总额", unit: "万元", kind: "number", precision: "2", note: "收入－成本－费用±其他" },
    { label: "净利润", unit: "万元", kind: "number", precision: "2" },
    { label: "资产总额", unit: "万元", kind: "number", precision: "2", min: "0", note: "负债＋所有者权益" },
    { label: "负债总额", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "资产负债率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "应收账款", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "存货周转天数", unit: "天", kind: "number", precision: "2", min: "0" },
    { label: "经营现金流净额", unit: "万元", kind: "number", precision: "2" },
    { label: "预算完成率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "同比增减额", unit: "万元", kind: "number", precision: "2" },
    { label: "同比增减率", unit: "%", kind: "percent", precision: "2" },
    { label: "占比变动", unit: "个百分点", kind: "number", precision: "2" },
  ],
}
