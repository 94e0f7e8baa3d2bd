import type { ReportType } from "./report-type.ts"

/** Request for instructions (请示). */
export const request: ReportType = {
  id: "request",
  name: "请示",
  pinyin: "qing shi",
  aliases: ["关于……的请示"],
  family: "法定公文",
  title: "{{机关}}关于{{事由}}的请示",
  opening: ["现就{{事由}}有关事项请示如下："],
  headings: [
    { title: "请示缘由", pinyin: "qing shi yuan you", aliases: ["基本情况"], lead: ["根据有关规定和工作需要，经{{机关}}研究，拟将有关事项报请批准。"] },
    {
      title: "请示事项及理由",
      pinyin: "qing shi shi xiang ji li you",
      lead: ["项目拟建面积{{拟建面积|平方米}}，项目总投资{{项目总投资|万元}}；申请编制{{申请编制|名}}，用于充实工作力量。"],
    },
    {
      title: "资金测算及来源",
      pinyin: "zi jin ce suan ji lai yuan",
      optional: true,
      lead: ["经测算，申请资金{{申请资金|万元}}，自筹资金{{自筹资金|万元}}，测算明细详见附件。"],
    },
  ],
  closing: ["妥否，请批示。"],
  figures: [
    { label: "机关", unit: "", kind: "text" },
    { label: "事由", unit: "", kind: "text" },
    { label: "申请资金", unit: "万元", kind: "number", precision: "2", min: "0", note: "与附件测算合计一致" },
    { label: "申请编制", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "项目总投资", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "自筹资金", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "拟建面积", unit: "平方米", kind: "number", precision: "2", min: "0" },
  ],
}
