import type { ReportType } from "./report-type.ts"

/** Project closing report (项目结题报告). */
export const projectClosing: ReportType = {
  id: "project-closing",
  name: "项目结题报告",
  pinyin: "xiang mu jie ti bao gao",
  aliases: ["结题验收报告", "项目验收总结", "课题结项报告"],
  family: "专业报告",
  title: "{{项目名称}}结题报告",
  opening: ["{{项目名称}}已按计划任务书要求完成研究工作，现将有关情况报告如下："],
  headings: [
    {
      title: "项目基本情况",
      pinyin: "xiang mu ji ben qing kuang",
      children: [
        { title: "立项背景", pinyin: "li xiang bei jing", lead: ["本项目面向实际需求和学科发展立项，项目周期{{项目周期|个月}}。"] },
        { title: "合同指标", pinyin: "he tong zhi biao", lead: ["合同约定了研究内容、技术指标、成果形式和完成时限，是项目验收的主要依据。"] },
      ],
    },
    {
      title: "研究计划执行情况",
      pinyin: "yan jiu ji hua zhi xing qing kuang",
      children: [
        { title: "任务分解与进度", pinyin: "ren wu fen jie yu jin du", lead: ["按照计划任务书将研究内容分解到各课题和参加单位，分阶段组织实施。"] },
        { title: "计划调整说明", pinyin: "ji hua tiao zheng shuo ming", lead: ["实施过程中涉及计划调整的，均按项目管理规定履行相应程序。"] },
      ],
    },
    {
      title: "主要研究内容和成果",
      pinyin: "zhu yao yan jiu nei rong he cheng guo",
      children: [
        { title: "关键技术", pinyin: "guan jian ji shu", lead: ["围绕项目目标开展关键技术研究，形成了相应的方法、技术和方案。"] },
        { title: "创新点", pinyin: "chuang xin dian", lead: ["在理论方法、技术路线和应用模式等方面开展创新探索，形成项目创新点。"] },
        {
          title: "成果清单",
          pinyin: "cheng guo qing dan",
          lead: [
            "发表论文{{发表论文|篇}}，其中被SCI/EI收录{{其中SCI/EI|篇}}；申请专利{{申请专利|项}}，授权专利{{授权专利|项}}。",
            "登记软件著作权{{软件著作权|项}}，形成标准{{标准|项}}。",
          ],
        },
      ],
    },
    {
      title: "指标完成情况对照",
      pinyin: "zhi biao wan cheng qing kuang dui zhao",
      lead: ["对照合同约定逐项核对指标完成情况，有关证明材料附后。"],
      children: [
        { title: "合同指标与完成值对照", pinyin: "he tong zhi biao yu wan cheng zhi dui zhao", lead: ["各项合同指标、完成值及结论对照如下："] },
      ],
    },
    {
      title: "经费使用情况",
      pinyin: "jing fei shi yong qing kuang",
      children: [
        { title: "预算与决算", pinyin: "yu suan yu jue suan", lead: ["项目总经费{{总经费|万元}}，实际支出{{实际支出|万元}}，结余经费{{结余经费|万元}}。"] },
        { title: "执行率", pinyin: "zhi xing lv", lead: ["经费执行率{{经费执行率|%}}，经费支出按规定单独核算、专款专用。"] },
      ],
    },
    { title: "人才培养与合作交流", pinyin: "ren cai pei yang yu he zuo jiao liu", lead: ["培养研究生{{培养研究生|名}}，参加学术会议{{学术会议|次}}。"] },
    { title: "存在的问题与后续工作", pinyin: "cun zai de wen ti yu hou xu gong zuo", lead: ["成果转化应用的深度和广度有待拓展，后续将继续完善技术、扩大应用。"] },
  ],
  figures: [
    { label: "项目名称", unit: "", kind: "text" },
    { label: "发表论文", unit: "篇", kind: "number", precision: "0", min: "0" },
    { label: "其中SCI/EI", unit: "篇", kind: "number", precision: "0", min: "0", note: "不大于发表论文" },
    { label: "申请专利", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "授权专利", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "软件著作权", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "标准", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "培养研究生", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "总经费", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "实际支出", unit: "万元", kind: "number", precision: "2", min: "0", note: "不大于到账经费" },
    { label: "经费执行率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "结余经费", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "学术会议", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "项目周期", unit: "个月", kind: "number", precision: "2", min: "0" },
  ],
}
