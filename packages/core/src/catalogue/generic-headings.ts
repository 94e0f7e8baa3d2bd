import type { Heading } from "./report-type.ts"

/** Headings that fit any report, offered beside the type's own. */
export const genericHeadings: readonly Heading[] = [
  { title: "基本情况", pinyin: "ji ben qing kuang" },
  { title: "主要工作开展情况", pinyin: "zhu yao gong zuo kai zhan qing kuang" },
  { title: "主要做法和成效", pinyin: "zhu yao zuo fa he cheng xiao" },
  { title: "取得的成效", pinyin: "qu de de cheng xiao" },
  { title: "特色亮点", pinyin: "te se liang dian" },
  { title: "存在的问题", pinyin: "cun zai de wen ti" },
  { title: "原因分析", pinyin: "yuan yin fen xi" },
  { title: "下一步工作打算", pinyin: "xia yi bu gong zuo da suan" },
  { title: "工作目标", pinyin: "gong zuo mu biao" },
  { title: "重点任务", pinyin: "zhong dian ren wu" },
  { title: "保障措施", pinyin: "bao zhang cuo shi" },
  { title: "意见和建议", pinyin: "yi jian he jian yi" },
  { title: "组织领导", pinyin: "zu zhi ling dao" },
  { title: "工作要求", pinyin: "gong zuo yao qiu" },
  { title: "附件", pinyin: "fu jian" },
]
