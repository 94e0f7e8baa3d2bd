import type { ReportType } from "./report-type.ts"

/** Leader's speech (领导讲话稿). */
export const leaderSpeech: ReportType = {
  id: "leader-speech",
  name: "领导讲话稿",
  pinyin: "ling dao jiang hua gao",
  aliases: ["讲话稿", "在……会议上的讲话"],
  family: "会议文书",
  title: "在{{会议}}上的讲话",
  opening: ["同志们：", "{{会议}}的主要任务是总结工作、分析形势、部署任务，参加会议的共{{参会人数|人}}。下面，我讲{{讲意见数|点}}意见："],
  headings: [
    {
      title: "充分肯定成绩，切实增强做好工作的信心",
      pinyin: "chong fen ken ding cheng ji qie shi zeng qiang zuo hao gong zuo de xin xin",
      optional: true,
      children: [
        { title: "成绩与经验", pinyin: "cheng ji yu jing yan", lead: ["各单位、各部门认真履职、主动作为，目标完成率{{目标完成率|%}}，成绩来之不易，经验值得总结。"] },
      ],
    },
    {
      title: "正视存在问题，进一步增强责任感紧迫感",
      pinyin: "zheng shi cun zai wen ti jin yi bu zeng qiang ze ren gan jin po gan",
      aliases: ["存在的困难和问题"],
      lead: ["刚才，会议通报了{{通报数据|项}}数据，其中进度滞后单位{{滞后单位|个}}，要引起高度重视。"],
      children: [
        { title: "认识方面", pinyin: "ren shi fang mian", lead: ["有的同志对任务的重要性、紧迫性认识不足，主动谋划、主动作为不够。"] },
        { title: "落实方面", pinyin: "luo shi fang mian", lead: ["有的工作部署多、检查少，措施不够具体，责任没有完全到位。"] },
        { title: "保障方面", pinyin: "bao zhang fang mian", lead: ["人员力量、资金安排和制度机制与工作要求相比还有差距。"] },
      ],
    },
    {
      title: "突出工作重点，全力完成各项目标任务",
      pinyin: "tu chu gong zuo zhong dian quan li wan cheng ge xiang mu biao ren wu",
      aliases: ["对策和建议", "下一步重点任务"],
      children: [
        {
          title: "统一思想、提高认识",
          pinyin: "tong yi si xiang ti gao ren shi",
          lead: ["要切实把思想和行动统一到上级决策部署上来，增强做好工作的责任感和主动性。"],
        },
        {
          title: "抓住关键、突出重点",
          pinyin: "zhua zhu guan jian tu chu zhong dian",
          lead: ["要聚焦主要矛盾和关键环节，集中力量攻坚克难，以重点突破带动整体推进。"],
        },
        { title: "坚定信心、强化措施", pinyin: "jian ding xin xin qiang hua cuo shi", lead: ["要坚定必胜信心，细化工作举措，对照目标任务逐项抓好落实。"] },
      ],
    },
    {
      title: "加强组织领导，确保工作取得实效",
      pinyin: "jia qiang zu zhi ling dao que bao gong zuo qu de shi xiao",
      children: [
        { title: "压实责任", pinyin: "ya shi ze ren", lead: ["主要负责同志要亲自抓、负总责，一级抓一级，层层抓落实。"] },
        { title: "强化协作", pinyin: "qiang hua xie zuo", lead: ["各单位、各部门要密切配合、信息共享，形成工作合力。"] },
        { title: "严格督查", pinyin: "yan ge du cha", lead: ["要加强跟踪督办，定期通报进展，对工作不力的严肃问责。"] },
      ],
    },
  ],
  closing: ["同志们，任务已经明确，关键在于落实。希望大家振奋精神、扎实工作，确保各项目标任务圆满完成！"],
  figures: [
    { label: "会议", unit: "", kind: "text" },
    { label: "讲意见数", unit: "点", kind: "number", precision: "0", min: "0", note: "须与一级标题数一致" },
    { label: "目标完成率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "滞后单位", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "参会人数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "通报数据", unit: "项", kind: "number", precision: "0", min: "0" },
  ],
}
