import type { ReportType } from "./report-type.ts"

/** Circular (通报). */
export const circular: ReportType = {
  id: "circular",
  name: "通报",
  pinyin: "tong bao",
  aliases: ["情况通报", "表彰通报", "督查通报"],
  family: "法定公文",
  title: "{{机关}}关于{{事由}}的通报",
  opening: ["现将{{事由}}有关情况通报如下："],
  headings: [
    {
      title: "总体情况",
      pinyin: "zong ti qing kuang",
      lead: [
        "共检查单位{{检查单位|家}}，各项任务按期完成率{{按期完成率|%}}，其中{{被通报单位}}综合排名第{{排名|位}}。",
        "对成绩突出的集体和个人予以表彰，表彰集体{{表彰集体|个}}、个人{{表彰个人|名}}。",
      ],
    },
    { title: "存在的问题", pinyin: "cun zai de wen ti", lead: ["检查共发现问题{{发现问题|个}}，主要集中在责任落实、工作进度和基础管理等方面。"] },
    { title: "下一步工作要求", pinyin: "xia yi bu gong zuo yao qiu", lead: ["各有关单位要对照通报情况认真查摆整改，逐项明确责任和时限，切实改进工作。"] },
  ],
  closing: ["特此通报。"],
  figures: [
    { label: "机关", unit: "", kind: "text" },
    { label: "事由", unit: "", kind: "text" },
    { label: "被通报单位", unit: "", kind: "text" },
    { label: "检查单位", unit: "家", kind: "number", precision: "0", min: "0" },
    { label: "发现问题", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "按期完成率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "表彰集体", unit: "个", kind: "number", precision: "0", min: "0" },
    { label: "表彰个人", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "排名", unit: "位", kind: "number", precision: "0", min: "1" },
  ],
}
