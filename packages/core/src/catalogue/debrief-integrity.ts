import type { ReportType } from "./report-type.ts"

/** Debrief on duties and integrity (述职述廉报告). */
export const debriefIntegrity: ReportType = {
  id: "debrief-integrity",
  name: "述职述廉报告",
  pinyin: "shu zhi shu lian bao gao",
  aliases: ["述责述廉报告", "述学述职述廉述法报告"],
  family: "事务文书",
  title: "{{年度}}度述职述廉报告",
  opening: ["按照述职述廉有关要求，现将本人{{年度}}度学习、履行职责和廉洁自律情况报告如下："],
  headings: [
    {
      title: "学习情况",
      pinyin: "xue xi qing kuang",
      children: [
        { title: "理论学习", pinyin: "li lun xue xi", lead: ["坚持把政治理论学习摆在首位，全年参加专题学习{{专题学习|次}}。"] },
        { title: "业务学习", pinyin: "ye wu xue xi", lead: ["结合岗位职责学习政策法规和业务知识，不断提高依规履职能力。"] },
      ],
    },
    {
      title: "履行职责情况",
      pinyin: "lv xing zhi ze qing kuang",
      children: [
        { title: "抓班子带队伍", pinyin: "zhua ban zi dai dui wu", lead: ["坚持民主集中制，抓好班子建设和干部管理，带头讲党课{{讲党课|次}}。"] },
        { title: "分管领域工作", pinyin: "fen guan ling yu gong zuo", lead: ["围绕年度重点任务统筹协调、跟踪问效，推动分管领域各项工作落实。"] },
        { title: "民生实事", pinyin: "min sheng shi shi", lead: ["深入一线了解群众诉求，推动解决群众急难愁盼问题。"] },
      ],
    },
    {
      title: "落实党风廉政建设责任制和廉洁自律情况",
      pinyin: "luo shi dang feng lian zheng jian she ze ren zhi he lian jie zi lv qing kuang",
      children: [
        {
          title: "履行一岗双责",
          pinyin: "lv xing yi gang shuang ze",
          lead: ["召开党风廉政会议{{党风廉政会议|次}}，开展廉政谈话{{廉政谈话|人次}}、约谈提醒{{约谈提醒|人次}}，排查廉政风险点{{排查廉政风险点|个}}。"],
        },
        {
          title: "执行八项规定精神",
          pinyin: "zhi xing ba xiang gui ding jing shen",
          lead: ["厉行勤俭节约，“三公”经费支出{{“三公”经费支出|万元}}，同比下降{{“三公”经费同比下降|%}}；公务接待{{公务接待|批次}}。"],
        },
        {
          title: "个人重大事项与家风",
          pinyin: "ge ren zhong da shi xiang yu jia feng",
          lead: ["如实报告个人事项{{报告个人事项|项}}，注重家庭家教家风建设，严格要求亲属和身边工作人员。"],
        },
      ],
    },
    {
      title: "法治建设情况",
      pinyin: "fa zhi jian she qing kuang",
      optional: true,
      lead: ["带头尊法学法守法用法，坚持依法决策、依法办事，推动分管领域法治建设。"],
    },
    {
      title: "存在的问题及原因",
      pinyin: "cun zai de wen ti ji yuan yin",
      children: [
        { title: "政治理论方面", pinyin: "zheng zhi li lun fang mian", lead: ["理论学习不够系统，学以致用不够到位，主要原因是学习的自觉性和持续性不足。"] },
        { title: "担当作为方面", pinyin: "dan dang zuo wei fang mian", lead: ["破解难题的办法不够多，主要原因是深入基层不够、调查研究不够。"] },
        { title: "监督管理方面", pinyin: "jian du guan li fang mian", lead: ["日常监督不够严格细致，主要原因是抓早抓小的意识不够强。"] },
      ],
    },
    {
      title: "下一步改进措施",
      pinyin: "xia yi bu gai jin cuo shi",
      children: [
        { title: "强化学习", pinyin: "qiang hua xue xi", lead: ["坚持学思用贯通、知信行统一，不断提高政治素质和业务能力。"] },
        { title: "压实责任", pinyin: "ya shi ze ren", lead: ["严格落实岗位责任，以更大力度抓重点、攻难点、补短板。"] },
        { title: "严守纪律", pinyin: "yan shou ji lv", lead: ["严格遵守党的各项纪律，自觉接受监督，始终保持清正廉洁。"] },
      ],
    },
  ],
  closing: ["特此报告，请予评议。"],
  figures: [
    { label: "年度", unit: "", kind: "date" },
    { label: "专题学习", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "讲党课", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "廉政谈话", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "约谈提醒", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "党风廉政会议", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "排查廉政风险点", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "“三公”经费支出", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "“三公”经费同比下降", unit: "%", kind: "percent", precision: "2" },
    { label: "公务接待", unit: "批次", kind: "number", precision: "0", min: "0" },
    { label: "报告个人事项", unit: "项", kind: "number", precision: "0", min: "0" },
  ],
}
