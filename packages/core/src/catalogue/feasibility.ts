import type { ReportType } from "./report-type.ts"

/** Feasibility study (可行性研究报告). */
export const feasibility: ReportType = {
  id: "feasibility",
  name: "可行性研究报告",
  pinyin: "ke xing xing yan jiu bao gao",
  aliases: ["可研报告", "项目可行性研究报告"],
  family: "专业报告",
  title: "{{项目}}可行性研究报告",
  opening: ["为科学论证{{项目}}的必要性和可行性，按照国家有关规定和编制大纲要求，编制本报告。"],
  headings: [
    {
      title: "概述",
      pinyin: "gai shu",
      children: [
        { title: "项目概况", pinyin: "xiang mu gai kuang", lead: ["项目总投资{{总投资|万元}}，建设工期{{建设工期|个月}}。"] },
        { title: "项目单位概况", pinyin: "xiang mu dan wei gai kuang", lead: ["项目单位负责项目的前期工作、组织实施和运营管理。"] },
        { title: "编制依据", pinyin: "bian zhi yi ju", lead: ["本报告依据有关法律法规、发展规划、产业政策和技术标准编制。"] },
        { title: "主要结论和建议", pinyin: "zhu yao jie lun he jian yi", lead: ["综合需求、方案、财务、影响和风险等方面论证，提出项目可行性结论和实施建议。"] },
      ],
    },
    {
      title: "项目建设背景和必要性",
      pinyin: "xiang mu jian she bei jing he bi yao xing",
      children: [
        { title: "项目建设背景", pinyin: "xiang mu jian she bei jing", lead: ["项目立足当地经济社会发展实际，结合相关规划和前期工作进展提出。"] },
        { title: "规划政策符合性", pinyin: "gui hua zheng ce fu he xing", lead: ["项目建设与国民经济和社会发展规划、专项规划及国土空间规划相衔接。"] },
        { title: "项目建设必要性", pinyin: "xiang mu jian she bi yao xing", lead: ["项目建设有利于补齐设施短板、提升服务能力、促进经济社会发展。"] },
      ],
    },
    {
      title: "项目需求分析与产出方案",
      pinyin: "xiang mu xu qiu fen xi yu chan chu fang an",
      children: [
        { title: "需求分析", pinyin: "xu qiu fen xi", lead: ["在调查现状和预测趋势的基础上，分析项目的目标需求和有效供给缺口。"] },
        { title: "建设内容和规模", pinyin: "jian she nei rong he gui mo", lead: ["项目用地面积{{用地面积|亩}}，总建筑面积{{总建筑面积|平方米}}。"] },
        { title: "项目产出方案", pinyin: "xiang mu chan chu fang an", lead: ["按照功能定位和需求预测，确定项目的产品或服务内容、质量标准和供给能力。"] },
      ],
    },
    {
      title: "项目选址与要素保障",
      pinyin: "xiang mu xuan zhi yu yao su bao zhang",
      children: [
        { title: "项目选址或选线", pinyin: "xiang mu xuan zhi huo xuan xian", lead: ["综合比较区位、地质、交通和环境等因素，提出项目选址或选线方案。"] },
        { title: "项目建设条件", pinyin: "xiang mu jian she tiao jian", lead: ["从自然环境、交通运输和公用工程等方面，分析项目建设的外部条件。"] },
        { title: "要素保障分析", pinyin: "yao su bao zhang fen xi", lead: ["对土地、水资源、能源等要素的承载能力和保障条件进行分析。"] },
      ],
    },
    {
      title: "项目建设方案",
      pinyin: "xiang mu jian she fang an",
      children: [
        { title: "技术方案", pinyin: "ji shu fang an", lead: ["按照先进适用、安全可靠、经济合理的原则，比选确定技术路线。"] },
        { title: "设备方案", pinyin: "she bei fang an", lead: ["根据技术方案和建设规模，确定主要设备的规格、数量和性能参数。"] },
        { title: "工程方案", pinyin: "gong cheng fang an", lead: ["依据有关标准规范，确定工程总体布置和主要建（构）筑物方案。"] },
        { title: "用地征收补偿方案", pinyin: "yong di zheng shou bu chang fang an", lead: ["依法确定征收范围、补偿标准和安置方式，保障被征收人合法权益。"] },
        { title: "数字化方案", pinyin: "shu zi hua fang an", lead: ["统筹设计、施工和运维全过程，推进数字化交付和信息化管理。"] },
        { title: "建设管理方案", pinyin: "jian she guan li fang an", lead: ["明确项目组织模式、招标方案、质量安全管理要求和进度安排。"] },
      ],
    },
    {
      title: "项目运营方案",
      pinyin: "xiang mu yun ying fang an",
      children: [
        { title: "运营模式选择", pinyin: "yun ying mo shi xuan ze", lead: ["结合项目属性和市场条件，比选确定项目运营模式。"] },
        { title: "运营组织方案", pinyin: "yun ying zu zhi fang an", lead: ["明确项目运营的组织机构、人员配置和管理制度。"] },
        { title: "安全保障方案", pinyin: "an quan bao zhang fang an", lead: ["识别运营中的危险因素，落实安全责任、防护措施和应急要求。"] },
        { title: "绩效管理方案", pinyin: "ji xiao guan li fang an", lead: ["设定项目绩效目标和指标，明确监测、评价和结果运用要求。"] },
      ],
    },
    {
      title: "项目投融资与财务方案",
      pinyin: "xiang mu tou rong zi yu cai wu fang an",
      children: [
        {
          title: "投资估算",
          pinyin: "tou zi gu suan",
          lead: ["项目总投资{{总投资|万元}}，其中工程费用{{工程费用|万元}}，工程建设其他费用{{工程建设其他费用|万元}}，预备费{{预备费|万元}}。"],
        },
        {
          title: "盈利能力分析",
          pinyin: "ying li neng li fen xi",
          lead: ["项目财务内部收益率{{财务内部收益率|%}}，净现值{{净现值|万元}}，投资回收期{{投资回收期|年}}。"],
        },
        { title: "融资方案", pinyin: "rong zi fang an", lead: ["项目资本金比例{{资本金比例|%}}，其余资金通过多种渠道筹措。"] },
        { title: "债务清偿能力分析", pinyin: "zhai wu qing chang neng li fen xi", lead: ["根据融资条件和现金流量预测，分析项目各年度还本付息能力。"] },
        { title: "财务可持续性分析", pinyin: "cai wu ke chi xu xing fen xi", lead: ["编制财务计划现金流量表，分析项目运营期内资金平衡状况。"] },
      ],
    },
    {
      title: "项目影响效果分析",
      pinyin: "xiang mu ying xiang xiao guo fen xi",
      children: [
        { title: "经济影响分析", pinyin: "jing ji ying xiang fen xi", lead: ["从产业带动、区域发展和财政贡献等方面，分析项目的经济影响。"] },
        { title: "社会影响分析", pinyin: "she hui ying xiang fen xi", lead: ["项目新增就业{{新增就业|人}}，有关各方的诉求和意见在实施中予以充分考虑。"] },
        {
          title: "生态环境影响分析",
          pinyin: "sheng tai huan jing ying xiang fen xi",
          lead: ["分析项目建设和运营对生态环境的影响，提出污染防治和生态保护措施。"],
        },
        {
          title: "资源和能源利用效果分析",
          pinyin: "zi yuan he neng yuan li yong xiao guo fen xi",
          lead: ["项目年用电量{{年用电量|万千瓦时}}，年综合能耗{{年综合能耗|吨标准煤}}。"],
        },
        { title: "碳达峰碳中和分析", pinyin: "tan da feng tan zhong he fen xi", lead: ["测算项目碳排放水平，提出节能降碳路径和措施。"] },
      ],
    },
    {
      title: "项目风险管控方案",
      pinyin: "xiang mu feng xian guan kong fang an",
      children: [
        { title: "风险识别与评价", pinyin: "feng xian shi bie yu ping jia", lead: ["从需求、建设、运营、财务和社会稳定等方面识别风险，评价其可能性和影响程度。"] },
        { title: "风险管控方案", pinyin: "feng xian guan kong fang an", lead: ["针对主要风险提出防范化解措施，明确责任主体和管控要求。"] },
        { title: "风险应急预案", pinyin: "feng xian ying ji yu an", lead: ["对可能发生的重大风险制定应急预案，明确响应程序和处置措施。"] },
      ],
    },
    {
      title: "研究结论及建议",
      pinyin: "yan jiu jie lun ji jian yi",
      children: [
        { title: "主要研究结论", pinyin: "zhu yao yan jiu jie lun", lead: ["从建设必要性、要素保障性、工程可行性、运营有效性和财务合理性等方面，归纳研究结论。"] },
        { title: "问题与建议", pinyin: "wen ti yu jian yi", lead: ["针对项目实施中需要关注的问题，提出下一步工作建议。"] },
      ],
    },
    { title: "附表、附图和附件", pinyin: "fu biao fu tu he fu jian", lead: ["附表、附图和附件是本报告的组成部分，按顺序编号附后。"] },
  ],
  figures: [
    { label: "项目", unit: "", kind: "text" },
    { label: "总投资", unit: "万元", kind: "number", precision: "2", min: "0", note: "工程费用＋其他费用＋预备费＋建设期利息" },
    { label: "工程费用", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "工程建设其他费用", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "预备费", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "资本金比例", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "建设工期", unit: "个月", kind: "number", precision: "2", min: "0" },
    { label: "用地面积", unit: "亩", kind: "number", precision: "2", min: "0" },
    { label: "总建筑面积", unit: "平方米", kind: "number", precision: "2", min: "0" },
    { label: "财务内部收益率", unit: "%", kind: "percent", precision: "2" },
    { label: "净现值", unit: "万元", kind: "number", precision: "2" },
    { label: "投资回收期", unit: "年", kind: "number", precision: "2", min: "0" },
    { label: "年用电量", unit: "万千瓦时", kind: "number", precision: "2", min: "0" },
    { label: "年综合能耗", unit: "吨标准煤", kind: "number", precision: "2", min: "0" },
    { label: "新增就业", unit: "人", kind: "number", precision: "0", min: "0" },
  ],
}
