import type { ReportType } from "./report-type.ts"

/** Notice (通知). */
export const notice: ReportType = {
  id: "notice",
  name: "通知",
  pinyin: "tong zhi",
  aliases: ["会议通知", "印发通知", "部署通知"],
  family: "法定公文",
  title: "{{机关}}关于{{事由}}的通知",
  opening: ["现将{{事由}}有关事项通知如下："],
  headings: [
    { title: "总体要求", pinyin: "zong ti yao qiu", optional: true, lead: ["各有关单位要提高认识，加强组织，周密安排，确保各项工作有序开展。"] },
    {
      title: "主要任务",
      pinyin: "zhu yao ren wu",
      aliases: ["会议时间、地点"],
      lead: ["定于{{会议时间}}{{会议时刻}}在{{会议地点}}召开会议，参会人数{{参会人数|人}}，请各有关单位做好准备。"],
    },
    { title: "工作要求", pinyin: "gong zuo yao qiu", aliases: ["参会人员", "有关要求"], lead: ["各有关单位要明确责任分工，严格时间节点，按时保质完成任务。"] },
    {
      title: "报送要求",
      pinyin: "bao song yao qiu",
      optional: true,
      lead: ["请按照所附{{附件数|个}}附件填写有关材料，于{{报送截止日期}}前报送。联系电话：{{联系电话}}。"],
    },
  ],
  closing: ["特此通知。"],
  figures: [
    { label: "机关", unit: "", kind: "text" },
    { label: "事由", unit: "", kind: "text" },
    { label: "会议时刻", unit: "", kind: "text" },
    { label: "会议地点", unit: "", kind: "text" },
    { label: "会议时间", unit: "", kind: "date" },
    { label: "参会人数", unit: "人", kind: "number", precision: "0", min: "0" },
    { label: "报送截止日期", unit: "", kind: "date" },
    { label: "附件数", unit: "个", kind: "number", precision: "0", min: "0", note: "与附件说明一致" },
    { label: "联系电话", unit: "", kind: "text" },
  ],
}
