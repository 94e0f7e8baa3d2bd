import type { ReportType } from "./report-type.ts"

/** Work report to the workers' congress (职代会工作报告). */
export const workersCongressReport: ReportType = {
  id: "workers-congress-report",
  name: "职代会工作报告",
  pinyin: "zhi dai hui gong zuo bao gao",
  aliases: ["总经理工作报告", "行政工作报告", "职工代表大会工作报告"],
  family: "会议文书",
  title: "在{{单位}}第{{届}}届第{{次}}次职工代表大会上的工作报告",
  opening: ["各位代表、同志们：", "我受{{单位}}领导班子委托，向大会作工作报告，请予审议。大会应到职工代表{{职工代表|名}}，实到{{实到代表|名}}。"],
  headings: [
    {
      title: "过去一年工作回顾",
      pinyin: "guo qu yi nian gong zuo hui gu",
      aliases: ["上一年工作回顾"],
      children: [
        {
          title: "生产经营指标完成情况",
          pinyin: "sheng chan jing ying zhi biao wan cheng qing kuang",
          lead: [
            "全年实现营业收入{{营业收入|亿元}}，同比增长{{同比增长|%}}；实现利润总额{{利润总额|万元}}，净利润{{净利润|万元}}。",
            "全年产量{{产量|万吨}}，计划完成率{{计划完成率|%}}；全员劳动生产率{{全员劳动生产率|万元/人}}，资产负债率{{资产负债率|%}}。",
          ],
        },
        { title: "安全环保工作", pinyin: "an quan huan bao gong zuo", lead: ["层层压实安全环保责任，抓实隐患排查和污染防治，实现安全生产{{安全生产天数|天}}。"] },
        { title: "改革与管理提升", pinyin: "gai ge yu guan li ti sheng", lead: ["深化企业改革，优化业务流程，强化成本管控，着力提升管理效能。"] },
        { title: "科技创新", pinyin: "ke ji chuang xin", lead: ["加大科技攻关力度，推动成果转化应用，研发投入强度{{研发投入强度|%}}。"] },
        { title: "党建与企业文化", pinyin: "dang jian yu qi ye wen hua", lead: ["推动党建工作与生产经营深度融合，培育践行企业文化，凝聚干事创业合力。"] },
        {
          title: "职工权益与民生实事",
          pinyin: "zhi gong quan yi yu min sheng shi shi",
          lead: ["保障职工民主权利，办好民生实事，职工人均收入增长{{人均收入增长|%}}。"],
        },
      ],
    },
    {
      title: "当前面临的形势",
      pinyin: "dang qian mian lin de xing shi",
      children: [
        { title: "机遇", pinyin: "ji yu", lead: ["产业升级和改革深化带来新的发展空间，企业积累的技术、人才和管理优势为发展奠定了基础。"] },
        { title: "挑战", pinyin: "tiao zhan", lead: ["市场竞争日趋激烈，成本压力持续存在，安全环保要求不断提高。"] },
        { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["管理精细化水平有待提高，创新能力有待增强，人才队伍结构有待优化。"] },
      ],
    },
    {
      title: "今年工作总体要求和主要目标",
      pinyin: "jin nian gong zuo zong ti yao qiu he zhu yao mu biao",
      aliases: ["本年工作总体要求和主要目标"],
      children: [
        { title: "总体要求", pinyin: "zong ti yao qiu", lead: ["坚持稳中求进工作总基调，以改革创新为动力，以提高质量效益为中心，推动企业高质量发展。"] },
        { title: "主要目标", pinyin: "zhu yao mu biao", lead: ["全面完成生产经营任务，守牢安全环保底线，实现职工收入与企业效益同步增长。"] },
      ],
    },
    {
      title: "今年重点工作",
      pinyin: "jin nian zhong dian gong zuo",
      aliases: ["本年重点工作"],
      children: [
        { title: "生产经营", pinyin: "sheng chan jing ying", lead: ["优化生产组织，拓展市场渠道，深化降本增效，努力完成年度经营目标。"] },
        { title: "安全环保", pinyin: "an quan huan bao", lead: ["健全双重预防机制，强化污染源头治理，坚决防范各类事故。"] },
        { title: "改革创新", pinyin: "gai ge chuang xin", lead: ["完善市场化经营机制，加强关键技术攻关，培育新的增长点。"] },
        { title: "人才队伍", pinyin: "ren cai dui wu", lead: ["畅通职业发展通道，加强技能培训，建设高素质职工队伍。"] },
        { title: "党的建设", pinyin: "dang de jian she", lead: ["落实全面从严治党责任，建强基层党组织，以高质量党建引领高质量发展。"] },
        { title: "改善民生", pinyin: "gai shan min sheng", lead: ["办好职工关心的实事，改善生产生活条件，提升职工获得感。"] },
      ],
    },
    {
      title: "职代会提案办理情况",
      pinyin: "zhi dai hui ti an ban li qing kuang",
      optional: true,
      children: [
        { title: "立案与答复", pinyin: "li an yu da fu", lead: ["共收到职工代表提案{{提案|件}}，经审查立案{{立案|件}}，交由有关部门办理并答复提案人。"] },
      ],
    },
  ],
  closing: ["各位代表、同志们，让我们团结一心、真抓实干，为全面完成各项目标任务、推动企业高质量发展而努力奋斗！"],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "届", unit: "", kind: "text" },
    { label: "次", unit: "", kind: "text" },
    { label: "营业收入", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "利润总额", unit: "万元", kind: "number", precision: "2" },
    { label: "净利润", unit: "万元", kind: "number", precision: "2" },
    { label: "产量", unit: "万吨", kind: "number", precision: "2", min: "0" },
    { label: "全员劳动生产率", unit: "万元/人", kind: "number", precision: "2", min: "0" },
    { label: "资产负债率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "研发投入强度", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "安全生产天数", unit: "天", kind: "number", precision: "2", min: "0" },
    { label: "职工代表", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "实到代表", unit: "名", kind: "number", precision: "0", min: "0", note: "不少于应到的三分之二" },
    { label: "提案", unit: "件", kind: "number", precision: "0", min: "0" },
    { label: "立案", unit: "件", kind: "number", precision: "0", min: "0" },
    { label: "人均收入增长", unit: "%", kind: "percent", precision: "2" },
    { label: "同比增长", unit: "%", kind: "percent", precision: "2" },
    { label: "计划完成率", unit: "%", kind: "percent", precision: "2", min: "0" },
  ],
}
