import { pinyin } from "pinyin-pro"
import { describe, expect, it } from "vitest"
import { genericHeadings, reportTypes } from "@tianbao/core/catalogue"
import type { Heading, ReportType } from "@tianbao/core/catalogue"

// Where pinyin-pro reads 执行 as "zhi hang".
const readings: Readonly<Record<string, string>> = {
  研究计划执行情况: "yan jiu ji hua zhi xing qing kuang",
  年度预算执行情况: "nian du yu suan zhi xing qing kuang",
  预算执行情况报告: "yu suan zhi xing qing kuang bao gao",
}

const levelOne: Readonly<Record<string, readonly string[]>> = {
  "annual-summary": ["主要工作开展情况", "取得的主要成效", "存在的问题和不足", "下一步工作打算"],
  "half-year-summary": ["上半年工作完成情况", "存在的主要问题", "下半年工作安排"],
  "union-summary": [
    "加强组织建设，夯实工会基础", "推进民主管理，保障职工权益", "服务中心工作，组织建功立业", "做实普惠服务，关爱职工生活", "丰富文体活动，建设职工文化", "抓好劳动保护和安全生产", "规范经费管理，强化自身建设",
    "存在的问题和下一步打算",
  ],
  debrief: ["履行岗位职责情况", "存在的问题和不足", "今后努力方向"],
  "debrief-integrity": ["学习情况", "履行职责情况", "落实党风廉政建设责任制和廉洁自律情况", "法治建设情况", "存在的问题及原因", "下一步改进措施"],
  "work-plan": ["指导思想", "工作目标", "重点任务", "实施步骤", "保障措施"],
  "workers-congress-report": ["过去一年工作回顾", "当前面临的形势", "今年工作总体要求和主要目标", "今年重点工作", "职代会提案办理情况"],
  "gov-work-report": ["过去一年工作回顾", "今后一个时期的总体要求和目标任务", "今年重点工作", "加强政府自身建设"],
  "leader-speech": ["充分肯定成绩，切实增强做好工作的信心", "正视存在问题，进一步增强责任感紧迫感", "突出工作重点，全力完成各项目标任务", "加强组织领导，确保工作取得实效"],
  "research-report": ["基本情况", "主要做法和成效", "存在的主要问题", "对策建议"],
  feasibility: [
    "概述", "项目建设背景和必要性", "项目需求分析与产出方案", "项目选址与要素保障", "项目建设方案", "项目运营方案", "项目投融资与财务方案", "项目影响效果分析", "项目风险管控方案", "研究结论及建议",
    "附表、附图和附件",
  ],
  briefing: ["基本情况", "主要工作及进展", "存在的困难和问题", "下一步工作打算", "需要协调解决的事项"],
  request: ["请示缘由", "请示事项及理由", "资金测算及来源"],
  notice: ["总体要求", "主要任务", "工作要求", "报送要求"],
  minutes: ["会议基本情况", "会议听取（审议）事项", "会议议定事项", "有关要求"],
  rectification: ["整改工作总体情况", "反馈问题整改落实情况", "尚未完成整改的问题及后续措施", "下一步工作安排"],
  "safety-summary": ["安全生产总体情况", "主要工作措施", "存在的问题", "下一步工作安排"],
  "party-building": ["主要工作情况", "特色亮点", "存在的问题", "下一步打算"],
  "financial-analysis": ["主要财务指标完成情况", "收入成本费用分析", "利润分析", "资产负债及现金流分析", "存在的问题", "措施和建议"],
  "project-closing": ["项目基本情况", "研究计划执行情况", "主要研究内容和成果", "指标完成情况对照", "经费使用情况", "人才培养与合作交流", "存在的问题与后续工作"],
  "operation-analysis": ["运行总体情况", "运行特点", "存在的问题和下行压力", "形势预判", "下一步措施建议"],
  "budget-execution": ["年度预算执行情况", "落实决议及主要工作", "存在的问题", "下一年预算草案", "完成预算的措施"],
  "performance-self-evaluation": ["基本情况", "绩效评价工作开展情况", "综合评价结论", "绩效指标分析", "存在的问题及原因", "有关建议"],
  "training-summary": ["培训工作完成情况", "主要做法和成效", "存在的不足", "下一步计划"],
  circular: ["总体情况", "存在的问题", "下一步工作要求"],
}

const withChildren = (headings: readonly Heading[]): readonly Heading[] =>
  headings.flatMap(heading => [heading, ...withChildren(heading.children ?? [])])

const textsOf = (type: ReportType): readonly string[] => [
  type.title,
  ...type.opening ?? [],
  ...withChildren(type.headings).flatMap(heading => heading.lead ?? []),
  ...type.closing ?? [],
]

const figuresIn = (text: string): readonly string[] => [...text.matchAll(/\{\{(.+?)\}\}/g)].map(match => match[1] ?? "")

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort()

describe("the catalogue", () => {
  it("has 25 types, each with its own id", () => {
    expect(reportTypes).toHaveLength(25)
    expect(unique(reportTypes.map(type => type.id))).toHaveLength(25)
  })

  it("writes names and headings in pinyin, a syllable per hanzi", () => {
    const headings = withChildren([...genericHeadings, ...reportTypes.flatMap(type => type.headings)])
    const named = [...reportTypes.map(type => ({ title: type.name, pinyin: type.pinyin })), ...headings]
    for (const { title, pinyin: written } of named) {
      expect(written.split(" "), title).toHaveLength(title.match(/\p{Script=Han}/gu)?.length ?? 0)
      expect(written, title).toBe(readings[title] ?? pinyin(title, { toneType: "none", v: true, nonZh: "removed" }))
    }
  })
})

describe.each(reportTypes)("$id", type => {
  it("has its level-1 headings, each with text", () => {
    expect(type.headings.map(heading => heading.title)).toEqual(levelOne[type.id])
    for (const heading of type.headings) {
      expect(withChildren([heading]).some(each => each.lead), heading.title).toBe(true)
    }
  })

  it("uses the figures that it declares, in their units", () => {
    const declared = type.figures.map(({ label, unit }) => unit ? `${label}|${unit}` : label)
    expect(unique(type.figures.map(figure => figure.label))).toHaveLength(type.figures.length)
    expect(unique(textsOf(type).flatMap(figuresIn))).toEqual(unique(declared))
    for (const text of textsOf(type)) {
      expect(text.replace(/\{\{[^{}|]+(\|[^{}|]+)?\}\}/g, ""), text).not.toMatch(/[{}|]/)
    }
  })

  it("declares figures that can be filled", () => {
    for (const { label, unit, kind, precision, min, max } of type.figures) {
      const numeric = kind === "number" || kind === "percent"
      expect(numeric ? precision : unit, label).toMatch(numeric ? /^[02]$/ : /^$/)
      if (kind === "percent") expect(unit, label).toBe("%")
      if (min && max) expect(Number(min), label).toBeLessThanOrEqual(Number(max))
    }
  })
})
