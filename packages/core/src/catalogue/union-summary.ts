import type { ReportType } from "./report-type.ts"

/** Trade union work summary (工会工作总结). */
export const unionSummary: ReportType = {
  id: "union-summary",
  name: "工会工作总结",
  pinyin: "gong hui gong zuo zong jie",
  aliases: ["工会年度工作总结", "总工会工作总结"],
  family: "事务文书",
  title: "{{单位}}工会{{年度}}工作总结",
  opening: ["{{年度}}，{{单位}}工会在{{上级工会}}和{{同级党委}}的领导下，围绕中心、服务大局，认真履行维权服务基本职责，扎实推进各项工作。", "现将有关情况总结如下："],
  headings: [
    {
      title: "加强组织建设，夯实工会基础",
      pinyin: "jia qiang zu zhi jian she hang shi gong hui ji chu",
      children: [
        { title: "基层组织规范化", pinyin: "ji ceng zu zhi gui fan hua", lead: ["推动基层工会组织应建尽建、规范运行，建会率{{建会率|%}}。"] },
        {
          title: "会员发展与会籍管理",
          pinyin: "hui yuan fa zhan yu hui ji guan li",
          lead: ["现有职工{{职工总数|人}}，其中工会会员{{会员数|人}}，入会率{{入会率|%}}。"],
        },
        { title: "职工之家建设", pinyin: "zhi gong zhi jia jian she", lead: ["坚持建家、管家、用家并重，不断完善职工之家服务功能。"] },
      ],
    },
    {
      title: "推进民主管理，保障职工权益",
      pinyin: "tui jin min zhu guan li bao zhang zhi gong quan yi",
      children: [
        { title: "职工代表大会", pinyin: "zhi gong dai biao da hui", lead: ["全年召开职工代表大会{{职工代表大会|次}}，审议涉及职工切身利益的重要事项。"] },
        { title: "厂（院、校）务公开", pinyin: "chang yuan xiao wu gong kai", lead: ["规范公开的内容、形式和程序，保障职工的知情权、参与权、表达权和监督权。"] },
        { title: "集体协商与集体合同", pinyin: "ji ti xie shang yu ji ti he tong", lead: ["依法开展集体协商，集体合同签订率{{集体合同签订率|%}}。"] },
        { title: "提案办理", pinyin: "ti an ban li", lead: ["征集职工提案{{提案数|件}}，提案答复率{{提案答复率|%}}。"] },
      ],
    },
    {
      title: "服务中心工作，组织建功立业",
      pinyin: "fu wu zhong xin gong zuo zu zhi jian gong li ye",
      children: [
        { title: "劳动竞赛", pinyin: "lao dong jing sai", lead: ["围绕中心工作开展劳动竞赛{{劳动竞赛|项}}，激发职工干事创业热情。"] },
        {
          title: "合理化建议与技术革新",
          pinyin: "he li hua jian yi yu ji shu ge xin",
          lead: ["征集合理化建议{{合理化建议|条}}，采纳{{采纳建议|条}}，创效{{创效|万元}}。"],
        },
        { title: "技能培训与比武", pinyin: "ji neng pei xun yu bi wu", lead: ["举办培训班{{培训班|期}}，培训职工{{培训人员|人次}}。"] },
        { title: "劳模工匠选树", pinyin: "lao mo gong jiang xuan shu", lead: ["弘扬劳模精神、劳动精神、工匠精神，培育选树先进典型，全年获奖{{获奖|项}}。"] },
      ],
    },
    {
      title: "做实普惠服务，关爱职工生活",
      pinyin: "zuo shi pu hui fu wu guan ai zhi gong sheng huo",
      children: [
        {
          title: "困难帮扶与送温暖",
          pinyin: "kun nan bang fu yu song wen nuan",
          lead: ["走访职工家庭{{走访|户}}，组织捐款{{捐款|元}}，帮助职工解决实际困难。"],
        },
        { title: "节日慰问", pinyin: "jie ri wei wen", lead: ["节日期间慰问困难职工{{慰问困难职工|人次}}，发放慰问金{{慰问金|万元}}。"] },
        {
          title: "健康疗休养与体检",
          pinyin: "jian kang liao xiu yang yu ti jian",
          lead: ["组织职工疗休养{{疗休养|批}}、{{疗休养人数|人}}，做好职工健康体检工作。"],
        },
        { title: "互助保障", pinyin: "hu zhu bao zhang", lead: ["做好互助保障的宣传发动、参保登记和理赔服务，增强职工抵御风险能力。"] },
        { title: "女职工工作", pinyin: "nv zhi gong gong zuo", lead: ["落实女职工特殊权益保护规定，开展女职工关爱服务。"] },
      ],
    },
    {
      title: "丰富文体活动，建设职工文化",
      pinyin: "feng fu wen ti huo dong jian she zhi gong wen hua",
      children: [
        { title: "文体比赛", pinyin: "wen ti bi sai", lead: ["全年举办文体活动{{文体活动|场次}}，丰富职工业余文化生活。"] },
        { title: "兴趣协会", pinyin: "xing qu xie hui", lead: ["依托职工兴趣协会开展经常性活动，增强队伍凝聚力。"] },
        { title: "阅读与宣传", pinyin: "yue du yu xuan chuan", lead: ["开展职工阅读活动，加强工会宣传工作，上报信息{{上报信息|期}}，被上级采用{{采用信息|篇}}。"] },
      ],
    },
    {
      title: "抓好劳动保护和安全生产",
      pinyin: "zhua hao lao dong bao hu he an quan sheng chan",
      optional: true,
      children: [
        { title: "群众性安全监督", pinyin: "qun zhong xing an quan jian du", lead: ["发挥群众安全监督员作用，组织职工查找身边隐患，督促及时整改。"] },
        { title: "安康杯竞赛", pinyin: "an kang bei jing sai", lead: ["广泛开展“安康杯”竞赛活动，增强职工安全意识和自我防护能力。"] },
      ],
    },
    {
      title: "规范经费管理，强化自身建设",
      pinyin: "gui fan jing fei guan li qiang hua zi shen jian she",
      children: [
        {
          title: "工会经费收缴使用",
          pinyin: "gong hui jing fei shou jiao shi yong",
          lead: ["全年工会经费收入{{工会经费收入|万元}}，上缴经费{{上缴经费|万元}}，经费使用向基层和一线职工倾斜。"],
        },
        { title: "经费审查", pinyin: "jing fei shen cha", lead: ["落实经费审查监督制度，规范预算编制和支出审批，确保经费使用合规。"] },
        { title: "工会干部培训", pinyin: "gong hui gan bu pei xun", lead: ["加强工会干部业务培训，提升服务职工的能力和水平。"] },
      ],
    },
    {
      title: "存在的问题和下一步打算",
      pinyin: "cun zai de wen ti he xia yi bu da suan",
      children: [
        { title: "问题不足", pinyin: "wen ti bu zu", lead: ["服务职工的方式还不够丰富，基层工会工作发展不够平衡，品牌活动的影响力有待提升。"] },
        { title: "明年重点", pinyin: "ming nian zhong dian", lead: ["坚持以职工为中心，健全服务体系，深化民主管理，推动工会工作提质增效。"] },
      ],
    },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "上级工会", unit: "", kind: "text" },
    { label: "同级党委", unit: "", kind: "text" },
    { label: "职工总数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "会员数", unit: "人", kind: "number", precision: "0", min: "0", note: "不大于职工总数" },
    { label: "入会率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100", note: "会员数÷职工总数" },
    { label: "建会率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "职工代表大会", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "提案数", unit: "件", kind: "number", precision: "0", min: "0" },
    { label: "提案答复率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "集体合同签订率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "合理化建议", unit: "条", kind: "number", precision: "0", min: "0" },
    { label: "采纳建议", unit: "条", kind: "number", precision: "0", min: "0", note: "不大于合理化建议" },
    { label: "创效", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "劳动竞赛", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "培训班", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "培训人员", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "捐款", unit: "元", kind: "number", precision: "2", min: "0" },
    { label: "慰问困难职工", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "慰问金", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "走访", unit: "户", kind: "number", precision: "0", min: "0" },
    { label: "疗休养", unit: "批", kind: "number", precision: "0", min: "0" },
    { label: "疗休养人数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "文体活动", unit: "场次", kind: "number", precision: "0", min: "0" },
    { label: "工会经费收入", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "上缴经费", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "上报信息", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "采用信息", unit: "篇", kind: "number", precision: "0", min: "0" },
    { label: "获奖", unit: "项", kind: "number", precision: "0", min: "0" },
  ],
}
