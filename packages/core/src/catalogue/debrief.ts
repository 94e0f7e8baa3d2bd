import type { ReportType } from "./report-type.ts"

/** Personal debrief (述职报告). */
export const debrief: ReportType = {
  id: "debrief",
  name: "述职报告",
  pinyin: "shu zhi bao gao",
  aliases: ["个人述职报告", "年度述职"],
  family: "事务文书",
  title: "述职报告",
  opening: ["本人{{姓名}}，自{{任职时间}}起任{{职务}}，分管{{分管工作}}。现将履行职责情况报告如下："],
  headings: [
    {
      title: "履行岗位职责情况",
      pinyin: "lv xing gang wei zhi ze qing kuang",
      aliases: ["主要工作及成效"],
      children: [
        {
          title: "思想政治与理论学习",
          pinyin: "si xiang zheng zhi yu li lun xue xi",
          lead: ["坚持用党的创新理论武装头脑，全年参加学习{{参加学习|次}}，注重学用结合、知行合一。"],
        },
        {
          title: "分管工作完成情况",
          pinyin: "fen guan gong zuo wan cheng qing kuang",
          lead: ["全年承担分管工作任务{{分管工作任务|项}}，完成率{{完成率|%}}；主持项目{{主持项目|个}}。"],
        },
        {
          title: "重点难点突破",
          pinyin: "zhong dian nan dian tu po",
          lead: ["坚持问题导向，下基层调研{{下基层调研|次}}，形成调研报告{{调研报告|篇}}，协调解决问题{{解决问题|件}}。"],
        },
        {
          title: "制度与队伍建设",
          pinyin: "zhi du yu dui wu jian she",
          lead: ["健全分管领域工作制度，带头遵守工作纪律，全年出勤{{出勤天数|天}}，民主测评满意率{{民主测评满意率|%}}。"],
        },
      ],
    },
    {
      title: "存在的问题和不足",
      pinyin: "cun zai de wen ti he bu zu",
      lead: ["对照岗位职责和组织要求，自身还存在一些差距。"],
      children: [
        { title: "学习深度", pinyin: "xue xi shen du", lead: ["理论学习不够系统深入，联系实际思考研究还不够。"] },
        { title: "工作方法", pinyin: "gong zuo fang fa", lead: ["统筹协调的方法不够多，抓落实的精细化程度有待提高。"] },
        { title: "创新意识", pinyin: "chuang xin yi shi", lead: ["有时习惯于凭经验办事，主动求变、开拓创新的意识有待增强。"] },
      ],
    },
    {
      title: "今后努力方向",
      pinyin: "jin hou nu li fang xiang",
      aliases: ["下一步工作打算"],
      children: [
        { title: "加强学习", pinyin: "jia qiang xue xi", lead: ["坚持学习制度，系统学习理论政策和业务知识，不断夯实履职基础。"] },
        { title: "改进作风", pinyin: "gai jin zuo feng", lead: ["深入基层、深入一线，倾听意见、解决问题，以优良作风抓好落实。"] },
        { title: "提升能力", pinyin: "ti sheng neng li", lead: ["在实践中磨炼本领，提高统筹谋划、改革创新和推动落实的能力。"] },
      ],
    },
  ],
  closing: ["特此报告，请予评议。"],
  figures: [
    { label: "姓名", unit: "", kind: "text" },
    { label: "职务", unit: "", kind: "text" },
    { label: "任职时间", unit: "", kind: "date" },
    { label: "分管工作", unit: "", kind: "text" },
    { label: "分管工作任务", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "完成率", unit: "%", kind: "percent", precision: "2", min: "0" },
    { label: "参加学习", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "下基层调研", unit: "次", kind: "number", precision: "0", min: "0" },
    { label: "调研报告", unit: "篇", kind: "number", precision: "0", min: "0" },
    { label: "解决问题", unit: "件", kind: "number", precision: "0", min: "0" },
    { label: "主持项目", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "出勤天数", unit: "天", kind: "number", precision: "2", min: "0" },
    { label: "民主测评满意率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
  ],
}
