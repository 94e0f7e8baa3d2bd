import type { ReportType } from "./report-type.ts"

/** Government work report (政府工作报告). */
export const govWorkReport: ReportType = {
  id: "gov-work-report",
  name: "政府工作报告",
  pinyin: "zheng fu gong zuo bao gao",
  aliases: ["镇政府工作报告", "乡镇人民政府工作报告"],
  family: "会议文书",
  title: "政府工作报告",
  opening: ["各位代表：", "现在，我代表{{政府名称}}向大会报告工作，请予审议，并请列席人员提出意见。"],
  headings: [
    {
      title: "过去一年工作回顾",
      pinyin: "guo qu yi nian gong zuo hui gu",
      aliases: ["上一年工作回顾"],
      children: [
        {
          title: "经济运行",
          pinyin: "jing ji yun xing",
          lead: [
            "实现地区生产总值{{地区生产总值|亿元}}，增速{{增速|%}}；一般公共预算收入{{一般公共预算收入|亿元}}。",
            "社会消费品零售总额{{社会消费品零售总额|亿元}}，固定资产投资增速{{固定资产投资增速|%}}。",
          ],
        },
        { title: "产业发展", pinyin: "chan ye fa zhan", lead: ["实施重点项目{{重点项目|个}}，完成投资{{完成投资|亿元}}；粮食产量{{粮食产量|万吨}}。"] },
        { title: "城乡建设", pinyin: "cheng xiang jian she", lead: ["统筹推进城乡基础设施建设，新建改造道路{{新建改造道路|公里}}。"] },
        {
          title: "生态环保",
          pinyin: "sheng tai huan bao",
          lead: ["新增绿化{{新增绿化|亩}}，空气优良天数比例{{空气优良天数比例|%}}，PM2.5平均浓度{{PM2.5平均浓度|微克/立方米}}。"],
        },
        {
          title: "民生保障",
          pinyin: "min sheng bao zhang",
          lead: ["居民人均可支配收入{{居民人均可支配收入|元}}，城镇新增就业{{城镇新增就业|人}}，城镇登记失业率{{城镇登记失业率|%}}。"],
        },
        { title: "自身建设", pinyin: "zi shen jian she", lead: ["自觉接受各方面监督，深化政务公开，持续转变工作作风。"] },
      ],
    },
    {
      title: "今后一个时期的总体要求和目标任务",
      pinyin: "jin hou yi ge shi qi de zong ti yao qiu he mu biao ren wu",
      children: [
        { title: "总体要求", pinyin: "zong ti yao qiu", lead: ["完整、准确、全面贯彻新发展理念，坚持稳中求进工作总基调，统筹发展和安全，着力推动高质量发展。"] },
        { title: "预期目标", pinyin: "yu qi mu biao", lead: ["综合考虑发展基础和支撑条件，科学确定经济增长、居民增收、生态环保等主要预期目标。"] },
      ],
    },
    {
      title: "今年重点工作",
      pinyin: "jin nian zhong dian gong zuo",
      aliases: ["本年重点工作"],
      children: [
        { title: "产业", pinyin: "chan ye", lead: ["培育壮大特色优势产业，推动传统产业转型升级，支持新兴产业加快发展。"] },
        { title: "项目", pinyin: "xiang mu", lead: ["强化项目谋划储备和要素保障，推动重点项目早开工、早建成、早见效。"] },
        { title: "乡村振兴", pinyin: "xiang cun zhen xing", lead: ["巩固拓展脱贫攻坚成果，发展乡村产业，推进乡村建设，提升乡村治理水平。"] },
        { title: "民生", pinyin: "min sheng", lead: ["多渠道促进就业增收，办好教育、医疗、养老等民生实事。"] },
        { title: "安全稳定", pinyin: "an quan wen ding", lead: ["压实安全生产责任，防范化解各类风险，维护社会大局稳定。"] },
      ],
    },
    {
      title: "加强政府自身建设",
      pinyin: "jia qiang zheng fu zi shen jian she",
      children: [
        { title: "依法行政", pinyin: "yi fa xing zheng", lead: ["严格依照法定权限和程序履行职责，自觉接受人大监督、民主监督和社会监督。"] },
        { title: "务实高效", pinyin: "wu shi gao xiao", lead: ["精简会议文件，优化办事流程，提高政府执行力。"] },
        { title: "清正廉洁", pinyin: "qing zheng lian jie", lead: ["落实全面从严治党要求，坚持过紧日子，把有限资金用在刀刃上。"] },
      ],
    },
  ],
  closing: ["各位代表，让我们同心同德、真抓实干，为完成各项目标任务而努力奋斗！"],
  figures: [
    { label: "政府名称", unit: "", kind: "text" },
    { label: "地区生产总值", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "增速", unit: "%", kind: "percent", precision: "2" },
    { label: "一般公共预算收入", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "固定资产投资增速", unit: "%", kind: "percent", precision: "2" },
    { label: "社会消费品零售总额", unit: "亿元", kind: "number", precision: "2", min: "0" },
    { label: "居民人均可支配收入", unit: "元", kind: "number", precision: "2", min: "0" },
    { label: "城镇新增就业", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "城镇登记失业率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "粮食产量", unit: "万吨", kind: "number", precision: "2", min: "0" },
    { label: "新建改造道路", unit: "公里", kind: "number", precision: "2", min: "0" },
    { label: "新增绿化", unit: "亩", kind: "number", precision: "2", min: "0" },
    { label: "PM2.5平均浓度", unit: "微克/立方米", kind: "number", precision: "2", min: "0" },
    { label: "空气优良天数比例", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "重点项目", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "完成投资", unit: "亿元", kind: "number", precision: "2", min: "0" },
  ],
}
