import type { ReportType } from "./report-type.ts"

/** Performance self-evaluation report (绩效自评报告). */
export const performanceSelfEvaluation: ReportType = {
  id: "performance-self-evaluation",
  name: "绩效自评报告",
  pinyin: "ji xiao zi ping bao gao",
  aliases: ["项目支出绩效自评", "部门整体支出绩效评价报告"],
  family: "专业报告",
  title: "{{项目}}{{年度}}度绩效自评报告",
  opening: ["根据预算绩效管理有关要求，对{{项目}}{{年度}}度绩效情况进行了自评。现将有关情况报告如下："],
  headings: [
    {
      title: "基本情况",
      pinyin: "ji ben qing kuang",
      children: [
        { title: "项目概况", pinyin: "xiang mu gai kuang", lead: ["预算数{{预算数|万元}}，执行数{{执行数|万元}}，预算执行率{{预算执行率|%}}。"] },
        { title: "绩效目标", pinyin: "ji xiao mu biao", lead: ["绩效目标依据年度工作任务和预算安排设定，从产出、效益和满意度等方面细化为具体指标。"] },
      ],
    },
    {
      title: "绩效评价工作开展情况",
      pinyin: "ji xiao ping jia gong zuo kai zhan qing kuang",
      lead: ["制定自评方案，设置评价指标，指标权重合计{{指标权重|分}}；通过资料核查、数据分析等方式组织开展自评。"],
    },
    { title: "综合评价结论", pinyin: "zong he ping jia jie lun", lead: ["经综合评价，自评得分{{自评得分|分}}。"] },
    {
      title: "绩效指标分析",
      pinyin: "ji xiao zhi biao fen xi",
      children: [
        { title: "产出数量", pinyin: "chan chu shu liang", lead: ["全年完成产出{{产出数量|项}}。"] },
        { title: "产出质量", pinyin: "chan chu zhi liang", lead: ["验收合格率{{合格率|%}}。"] },
        { title: "产出时效", pinyin: "chan chu shi xiao", lead: ["任务完成及时率{{及时率|%}}。"] },
        { title: "产出成本", pinyin: "chan chu cheng ben", lead: ["对照预算数{{预算数|万元}}，实际执行{{执行数|万元}}，成本支出按预算管理要求控制。"] },
        { title: "社会效益", pinyin: "she hui xiao yi", lead: ["项目实施对提升公共服务水平、促进相关事业发展具有积极作用。"] },
        { title: "满意度", pinyin: "man yi du", lead: ["经问卷调查，服务对象满意度{{满意度|%}}。"] },
      ],
    },
    { title: "存在的问题及原因", pinyin: "cun zai de wen ti ji yuan yin", lead: ["绩效指标设置不够精细，过程监控不够及时，主要原因是绩效管理基础工作还不够扎实。"] },
    { title: "有关建议", pinyin: "you guan jian yi", lead: ["优化绩效指标体系，加强绩效运行监控，强化自评结果与预算安排的衔接。"] },
  ],
  figures: [
    { label: "项目", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "预算数", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "执行数", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "预算执行率", unit: "%", kind: "percent", precision: "2", min: "0", note: "执行数÷预算数" },
    { label: "自评得分", unit: "分", kind: "number", precision: "2", min: "0", max: "100", note: "0—100分" },
    { label: "指标权重", unit: "分", kind: "number", precision: "2", min: "0", max: "100", note: "合计为100分" },
    { label: "产出数量", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "合格率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "及时率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "满意度", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
  ],
}
