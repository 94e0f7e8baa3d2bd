import type { ReportType } from "./report-type.ts"

/** Meeting minutes (会议纪要). */
export const minutes: ReportType = {
  id: "minutes",
  name: "会议纪要",
  pinyin: "hui yi ji yao",
  aliases: ["纪要", "专题会议纪要", "办公会议纪要"],
  family: "法定公文",
  title: "{{单位}}会议纪要",
  opening: ["{{单位}}召开会议，研究有关工作。现将会议主要内容纪要如下："],
  headings: [
    {
      title: "会议基本情况",
      pinyin: "hui yi ji ben qing kuang",
      children: [
        { title: "时间地点", pinyin: "shi jian di dian", lead: ["会议于{{会议日期}}在{{会议地点}}召开。"] },
        { title: "主持与出席", pinyin: "zhu chi yu chu xi", lead: ["会议由{{主持人}}主持，应到{{应到|人}}，实到{{实到|人}}。"] },
      ],
    },
    {
      title: "会议听取（审议）事项",
      pinyin: "hui yi ting qu shen yi shi xiang",
      lead: ["会议共安排议题{{议题|项}}，审议金额{{审议金额|万元}}；经表决，赞成{{表决赞成|票}}。"],
    },
    {
      title: "会议议定事项",
      pinyin: "hui yi yi ding shi xiang",
      lead: ["会议共议定事项{{议定事项|项}}，由责任单位负责落实，于{{完成时限}}前完成。"],
      children: [
        { title: "事项一", pinyin: "shi xiang yi" },
        { title: "事项二", pinyin: "shi xiang er" },
      ],
    },
    {
      title: "有关要求",
      pinyin: "you guan yao qiu",
      optional: true,
      lead: ["会议要求，各有关单位要提高认识、密切配合，按照分工抓好议定事项的落实，及时反馈办理情况。"],
    },
  ],
  closing: ["出席：{{出席人员}}", "请假：{{请假人员}}", "列席：{{列席人员}}"],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "会议日期", unit: "", kind: "date" },
    { label: "会议地点", unit: "", kind: "text" },
    { label: "主持人", unit: "", kind: "text" },
    { label: "出席人员", unit: "", kind: "text" },
    { label: "请假人员", unit: "", kind: "text" },
    { label: "列席人员", unit: "", kind: "text" },
    { label: "应到", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "实到", unit: "人", kind: "number", precision: "0", min: "0", note: "不大于应到" },
    { label: "议题", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "议定事项", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "完成时限", unit: "", kind: "date" },
    { label: "审议金额", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "表决赞成", unit: "票", kind: "number", precision: "0", min: "0" },
  ],
}
