import type { ReportType } from "./report-type.ts"

/** Work plan (工作计划). */
export const workPlan: ReportType = {
  id: "work-plan",
  name: "工作计划",
  pinyin: "gong zuo ji hua",
  aliases: ["工作要点", "工作方案", "实施方案"],
  family: "事务文书",
  title: "{{单位}}{{年度}}工作计划",
  opening: ["为做好{{年度}}各项工作，根据上级部署要求，结合{{单位}}实际，制定本计划。"],
  headings: [
    {
      title: "指导思想",
      pinyin: "zhi dao si xiang",
      children: [
        { title: "总体要求", pinyin: "zong ti yao qiu", lead: ["坚持稳中求进、守正创新，聚焦主责主业，统筹推进各项工作。"] },
      ],
    },
    {
      title: "工作目标",
      pinyin: "gong zuo mu biao",
      children: [
        { title: "总体目标", pinyin: "zong ti mu biao", lead: ["健全机制、补齐短板、提升效能，确保年度各项目标任务圆满完成。"] },
        { title: "具体指标", pinyin: "ju ti zhi biao", lead: ["全年完成目标任务{{目标值|项}}，相关工作覆盖率达到{{覆盖率目标|%}}。"] },
      ],
    },
    {
      title: "重点任务",
      pinyin: "zhong dian ren wu",
      aliases: ["主要工作任务"],
      lead: ["重点任务由{{责任部门|个}}责任部门分工落实，于{{完成时限}}前完成。"],
      children: [
        { title: "任务一", pinyin: "ren wu yi" },
        { title: "任务二", pinyin: "ren wu er" },
        { title: "任务三", pinyin: "ren wu san" },
      ],
    },
    {
      title: "实施步骤",
      pinyin: "shi shi bu zhou",
      optional: true,
      children: [
        { title: "动员部署阶段", pinyin: "dong yuan bu shu jie duan", lead: ["细化工作方案，开展动员部署，明确任务分工和工作要求。"] },
        { title: "组织实施阶段", pinyin: "zu zhi shi shi jie duan", lead: ["按照计划有序推进，定期调度进展，及时研究解决问题。"] },
        { title: "总结验收阶段", pinyin: "zong jie yan shou jie duan", lead: ["对照目标逐项检查验收，总结经验做法，巩固工作成果。"] },
      ],
    },
    {
      title: "保障措施",
      pinyin: "bao zhang cuo shi",
      children: [
        { title: "组织领导", pinyin: "zu zhi ling dao", lead: ["加强统筹协调，主要负责同志负总责，分管负责同志抓落实。"] },
        { title: "经费保障", pinyin: "jing fei bao zhang", lead: ["安排预算{{预算|万元}}，严格资金管理，提高使用效益。"] },
        { title: "督导考核", pinyin: "du dao kao he", lead: ["建立定期调度和督查通报制度，将完成情况纳入年度考核。"] },
        { title: "宣传引导", pinyin: "xuan chuan yin dao", lead: ["计划举办培训{{培训计划|期}}，加强宣传解读，营造良好氛围。"] },
      ],
    },
  ],
  figures: [
    { label: "单位", unit: "", kind: "text" },
    { label: "年度", unit: "", kind: "date" },
    { label: "目标值", unit: "项", kind: "number", precision: "0", min: "0" },
    { label: "完成时限", unit: "", kind: "date" },
    { label: "预算", unit: "万元", kind: "number", precision: "2", min: "0" },
    { label: "覆盖率目标", unit: "%", kind: "percent", precision: "2", min: "0", max: "100" },
    { label: "培训计划", unit: "期", kind: "number", precision: "0", min: "0" },
    { label: "责任部门", unit: "个", kind: "number", precision: "0", min: "0" },
  ],
}
