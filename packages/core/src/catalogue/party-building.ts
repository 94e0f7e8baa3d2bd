import type { ReportType } from "./report-type.ts"

/** Party-building work summary (党建工作总结). */
export const partyBuilding: ReportType = {
  id: "party-building",
  name: "党建工作总结",
  pinyin: "dang jian gong zuo zong jie",
  aliases: ["党支部工作总结", "抓党建工作述职"],
  family: "事务文书",
  title: "{{党组织}}{{年度}}党建工作总结",
  opening: ["{{年度}}，{{党组织}}认真落实新时代党的建设总要求，扎实推进党建各项工作。现将有关情况总结如下："],
  headings: [
    {
      title: "主要工作情况",
      pinyin: "zhu yao gong zuo qing kuang",
      children: [
        {
          title: "强化政治建设和理论武装",
          pinyin: "qiang hua zheng zhi jian she he li lun wu zhuang",
          lead: ["坚持把政治建设摆在首位，开展理论学习中心组学习{{理论学习中心组学习|次}}，党员参学率{{参学率|%}}。"],
        },
        {
          title: "规范组织生活，夯实支部建设",
          pinyin: "gui fan zu zhi sheng huo hang shi zhi bu jian she",
          lead: [
            "现有党支部{{党支部|个}}。全年召开支部党员大会{{支部党员大会|次}}、支委会{{支委会|次}}、党小组会{{党小组会|次}}。",
            "全年讲授党课{{党课|次}}，开展主题党日{{主题党日|次}}。",
          ],
        },
        {
          title: "抓实党员发展和教育管理",
          pinyin: "zhua shi dang yuan fa zhan he jiao yu guan li",
          lead: [
            "现有党员{{党员总数|名}}，全年发展党员{{发展党员|名}}，预备党员转正{{预备党员转正|名}}，培养入党积极分子{{入党积极分子|名}}。",
            "严格党费收缴管理，全年收缴党费{{党费收缴|元}}。",
          ],
        },
        {
          title: "推进党风廉政和作风建设",
          pinyin: "tui jin dang feng lian zheng he zuo feng jian she",
          lead: ["加强日常教育监督，抓早抓小、防微杜渐，开展谈心谈话{{谈心谈话|人次}}。"],
        },
        { title: "落实意识形态责任制", pinyin: "luo shi yi shi xing tai ze ren zhi", lead: ["定期分析研判意识形态领域情况，加强阵地管理和舆论引导。"] },
        { title: "党建与业务融合", pinyin: "dang jian yu ye wu rong he", lead: ["推动党建与业务同谋划、同部署、同落实，组织党员参加志愿服务{{志愿服务|人次}}。"] },
      ],
    },
    { title: "特色亮点", pinyin: "te se liang dian", optional: true, lead: ["结合实际培育党建品牌，推动基层党组织政治功能和组织功能不断增强。"] },
    { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["理论学习的深度不够，支部组织生活形式不够丰富，党建与业务融合有待加强。"] },
    { title: "下一步打算", pinyin: "xia yi bu da suan", lead: ["持续强化理论武装，建强基层党组织，严格党员教育管理，以高质量党建推动各项工作。"] },
  ],
  figures: [
    { label: "党组织", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "党员总数", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "党支部", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "发展党员", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "预备党员转正", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "入党积极分子", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "支部党员大会", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "支委会", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "党小组会", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "党课", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "主题党日", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "理论学习中心组学习", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "谈心谈话", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "党费收缴", unit: "元", kind: "number", precision: "2", min: "0" },
    { label: "志愿服务", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "参学率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
  ],
}
