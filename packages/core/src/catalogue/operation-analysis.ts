import type { ReportType } from "./report-type.ts"

/** Economic operation analysis (经济运行分析). */
export const operationAnalysis: ReportType = {
  id: "operation-analysis",
  name: "经济运行分析",
  pinyin: "jing ji yun xing fen xi",
  aliases: ["经营情况分析", "季度经济运行情况报告", "经营工作总结"],
  family: "事务文书",
  title: "{{期间}}经济运行情况分析",
  opening: ["现将{{期间}}经济运行情况分析如下："],
  headings: [
    {
      title: "运行总体情况",
      pinyin: "yun xing zong ti qing kuang",
      children: [
        {
          title: "主要指标",
          pinyin: "zhu yao zhi biao",
          lead: [
            "规模以上工业增加值增速{{规模以上工业增加值增速|%}}，累计增速{{累计增速|%}}，环比增速{{环比|%}}。",
            "实现产值{{产值|亿元}}，出口额{{出口额|亿美元}}，用电量{{用电量|万千瓦时}}；主要指标完成年度目标的{{完成年度目标|%}}。",
          ],
        },
      ],
    },
    { title: "运行特点", pinyin: "yun xing te dian", lead: ["从产业结构看，主导产业对经济增长的贡献率{{贡献率|%}}，拉动增长{{拉动|个百分点}}。"] },
    {
      title: "存在的问题和下行压力",
      pinyin: "cun zai de wen ti he xia xing ya li",
      lead: ["市场需求、要素成本和项目接续等方面仍存在制约因素，部分指标面临下行压力。"],
    },
    { title: "形势预判", pinyin: "xing shi yu pan", lead: ["综合当前走势和先行指标判断，有利条件与不利因素并存，完成年度目标仍需付出努力。"] },
    { title: "下一步措施建议", pinyin: "xia yi bu cuo shi jian yi", lead: ["强化运行监测调度，加大助企帮扶力度，加快重点项目建设，着力稳增长、调结构、防风险。"] },
  ],
  figures: [
    { label: "期间", unit: "", kind: "text" },
    { label: "规模以上工业增加值增速", unit: "%", kind: "percent", precision: "2" },
    { label: "累计增速", unit: "%", kind: "percent", precision: "2" },
    { label: "环比", unit: "%", kind: "percent", precision: "2" },
    { label: "产值", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "出口额", unit: "亿美元", kind: "number", precision: "2", min: "0" },
    { label: "用电量", unit: "万千瓦时", kind: "number", precision: "2", min: "0" },
    { label: "完成年度目标", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "贡献率", unit: "%", kind: "percent", precision: "2" },
    { label: "拉动", unit: "个百分点", kind: "number", precision: "2" },
  ],
}
