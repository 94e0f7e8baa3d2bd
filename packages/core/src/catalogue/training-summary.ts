import type { ReportType } from "./report-type.ts"

/** Training work summary (培训工作总结). */
export const trainingSummary: ReportType = {
  id: "training-summary",
  name: "培训工作总结",
  pinyin: "pei xun gong zuo zong jie",
  aliases: ["教育培训总结", "培训班总结"],
  family: "事务文书",
  title: "{{单位}}{{年度}}培训工作总结",
  opening: ["{{年度}}，{{单位}}围绕队伍建设和业务需要，认真组织开展教育培训。现将有关情况总结如下："],
  headings: [
    {
      title: "培训工作完成情况",
      pinyin: "pei xun gong zuo wan cheng qing kuang",
      children: [
        { title: "计划执行", pinyin: "ji hua zhi xing", lead: ["全年举办培训班{{培训班|期}}，参训{{参训|人次}}，参训率{{参训率|%}}。"] },
        { title: "培训内容", pinyin: "pei xun nei rong", lead: ["围绕政治理论、业务知识和岗位技能设置课程，累计培训{{培训学时|学时}}，人均{{人均学时|学时}}。"] },
        {
          title: "组织方式",
          pinyin: "zu zhi fang shi",
          lead: ["采取集中授课、线上学习和现场教学等方式，组织内训师{{内训师|名}}参与授课，使用培训经费{{培训经费|万元}}。"],
        },
      ],
    },
    {
      title: "主要做法和成效",
      pinyin: "zhu yao zuo fa he cheng xiao",
      lead: ["坚持以训促学、以考促用，考试合格率{{考试合格率|%}}，较上年提高{{合格率提高|个百分点}}；通过培训取证{{取证|人}}。"],
    },
    { title: "存在的不足", pinyin: "cun zai de bu zu", lead: ["培训的针对性有待增强，师资力量有待充实，效果评估和成果转化还不够。"] },
    { title: "下一步计划", pinyin: "xia yi bu ji hua", lead: ["做实培训需求调研，优化课程和师资配置，创新培训方式，完善考核评估机制。"] },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "培训班", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "参训", unit: "人次", kind: "number", precision: "0", min: "0" },
    { label: "参训率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "考试合格率", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "合格率提高", unit: "个百分点", kind: "number", precision: "2" },
    { label: "培训学时", unit: "学时", kind: "number", precision: "2", min: "0" },
    { label: "人均学时", unit: "学时", kind: "number", precision: "2", min: "0" },
    { label: "培训经费", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "内训师", unit: "名", kind: "number", precision: "0", min: "0" },
    { label: "取证", unit: "人", kind: "number", precision: "0", min: "0" },
  ],
}
