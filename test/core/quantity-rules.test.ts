import { diagnose, en, quantityRuleNames, type FigureAttrs } from "@tianbao/core"
import { notMoreThan, partsEqualWhole, quantityRules, ratioEqualsParts } from "@tianbao/core/quantity"
import type { Node } from "prosemirror-model"
import { describe, expect, it } from "vitest"
import { blank, doc, figure, h1, h2, p, table, td, title, tr } from "../build.ts"

/** A figure, in short: 现金=36万元<30 is a label, its value, unit and last period's; 约 or 余 in front or behind is its hedge. */
function f(text: string, attrs: Partial<FigureAttrs> = {}): Node {
  const [, label = "", before = "", value = "", hedge = "", unit = "", previous = null] = /^([^=]*)=(约|近)?(-?[\d.—]*(?:-\d\d)*)(余|多|左右)?([^<]*)(?:<(.*))?$/.exec(text) ?? []
  const kind = unit === "%" ? "percent" : /^\d{4}(-\d\d)*$/.test(value) && unit === "日期" ? "date" : "number"
  return figure(label, value === "" ? null : value, kind === "date" ? "" : unit, { kind, previous, hedge: before || hedge, ...attrs })
}

/** What the rules say of a report: rule, message, suggestion, and what else is meant. */
function told(report: Node): readonly string[] {
  return diagnose(report, quantityRules).map(({ rule, message, suggestion, places = [] }) =>
    [rule, message, suggestion, ...places.map(({ from }) => report.nodeAt(from)?.attrs["label"] as string ?? report.nodeAt(from)?.textContent ?? "")].join(" | "))
}

const rulesIn = (report: Node): readonly string[] => [...new Set(diagnose(report, quantityRules).map(({ rule }) => rule))]

/** For each rule, what fires and what must not. */
const cases: Readonly<Record<string, { readonly fires: readonly (readonly [Node, string?])[]; readonly silent: readonly Node[] }>> = {
  formula: {
    fires: [[doc(p(f("甲=1件"), blank("乙", "件", { formula: "甲 + 丙" })))]],
    silent: [doc(p(f("甲=1件"), f("乙=2件", { formula: "甲 * 2" })))],
  },
  partExceedsWhole: {
    fires: [
      [doc(p("参加测评", f("测评=120人"), "，其中优秀", f("优秀=130人"), "、称职", f("称职=5人"), "。")), "“优秀”130人，比它所属的“测评”120人还多 | 请核对两个数 | 测评"],
      [doc(p("投入", f("投入=3万元"), "，包括培训", f("培训=40000元"), "。"))],
    ],
    silent: [
      doc(p("参加测评", f("测评=120人"), "，其中优秀", f("优秀=80人"), "、党员", f("党员=60人"), "。")), doc(p("走访", f("走访=20户"), "。其中三月走访", f("三月=30户"), "。")),
      doc(p("走访", f("走访=20户"), "，其中发放慰问金", f("慰问金=30万元"), "。")),
    ],
  },
  rateOver100: {
    fires: [[doc(p("入会率", f("入会率=103.5%"))), "“入会率”为 103.5%，超过了100% | 这样的比率不会超过100%，请核对分子和分母"], [doc(p("满意度", f("职工满意度=101%")))]],
    silent: [doc(p("完成率", f("任务完成率=120%"), "，增长率", f("增长率=150%"), "，资产负债率", f("资产负债率=105%"), "，入会率", f("入会率=100%")))],
  },
  pointsNotPercent: {
    fires: [
      [doc(p("入会率由", f("去年=82%"), "提高到", f("今年=87%"), "，提高", f("提高=5%"), "。")), "“提高”是两个百分比的差，单位应为“个百分点” | 改为 5个百分点 | 去年 | 今年"],
      [doc(p("提高", f("提高百分点=5%"), "。"))], [doc(p("提高", f("提高=5个百分点"), "%。"))],
    ],
    silent: [doc(p("入会率由", f("去年=82%"), "提高到", f("今年=87%"), "，提高", f("提高=5个百分点"), "。")), doc(p("由", f("去年=82%"), "提高到", f("今年=87%"), "，增长", f("增长=6.1%"), "。"))],
  },
  signWithDirection: {
    fires: [[doc(p("同比下降", f("下降=-3%"), "。")), "“下降-3%”：方向词后面不用负数 | 改为“下降3%”"], [doc(p("增长了", f("增长=-3.2%"), "。")), "“增长-3.2%”：方向词后面不用负数 | 改为“下降3.2%”"], [doc(p("走访", f("走访=-5户"), "。"))]],
    silent: [doc(p("同比下降", f("下降=3%"), "，利润", f("利润=-20万元"), "，净增", f("净增=-5户"), "。"))],
  },
  changeNotRecomputed: {
    fires: [
      [doc(p("捐款", f("捐款=36万元<30"), "，同比增长", f("增幅=15%"), "。")), "“增幅”写的是增长15%，按“捐款”本期和上期的数应为增长20% | 改为增长20%，或核对上期数 | 捐款"],
      [doc(p("入会率", f("入会率=97%<95.5"), "，同比提高", f("提高=1.2个百分点"), "。"))], [doc(p("捐款", f("捐款=27万元<30"), "，比上年增长", f("增幅=10%"), "。"))],
    ],
    silent: [
      doc(p("捐款", f("捐款=36万元<30"), "，同比增长", f("增幅=20%"), "。会员", f("会员=41人<37"), "，同比增长", f("会员增幅=10.8%"), "。")), doc(p("捐款", f("捐款=27万元<30"), "，同比下降", f("降幅=10%"), "。")),
      doc(p("捐款", f("捐款=36万元"), "，同比增长", f("增幅=15%"), "。")), doc(p("捐款", f("捐款=36万元<30"), "。会员同比增长", f("增幅=15%"), "。")),
    ],
  },
  dateOrder: {
    fires: [[doc(p(f("开始=2026-03-05日期"), "至", f("结束=2026-02-28日期"))), "结束日期 2026年2月28日 早于开始日期 2026年3月5日 | 请核对起止日期 | 开始"]],
    silent: [doc(p(f("开始=2026-03-05日期"), "至", f("结束=2026-03-05日期"), "，另有", f("另=2026-01-01日期")))],
  },
  unitDigits: {
    fires: [[doc(p("参加", f("参加=12.5人"))), "“参加”按人计，却有小数（12.5人） | 应为整数，请核对；人均一类的数请写明"], [doc(p(f("支出=3.456元")))], [doc(p(f("入会率=97.345%")))]],
    silent: [doc(p(f("参加=12.0人"), f("惠及=1.25万人"), f("支出=3.45元"), f("重量=3.456吨"), f("入会率=97.34%")))],
  },
  unitMissing: {
    fires: [[doc(p("入会率达到", f("入会率=97"), "，")), "“入会率”后面没有单位 | 补上 %"], [doc(p("累计捐款", f("累计捐款=36"), "。"))]],
    silent: [doc(p("入会率", f("入会率=97"), "%，捐款", f("捐款=36"), "万元，第", f("期号=12"), "。"))],
  },
  scaleWord: {
    fires: [[doc(p("惠及", f("惠及=3千人"))), "“3千人”：阿拉伯数字后面不用“千”“百”“十” | 改为“3,000人”"], [doc(p("走访5百户、培训2千余人次。")), "“5百户”：阿拉伯数字后面不用“千”“百”“十” | 改为“500户”"]],
    silent: [doc(p("线路", f("线路=3千米"), "，用电", f("用电=5千瓦时"), "，投入", f("投入=3千万元"), "，种植2千克，共3万人、20百分点。"))],
  },
  hedgeClash: {
    fires: [
      [doc(p("近", f("参加=500余人"), "参加。")), "“近”和“余”不能同用于一个数（“参加”） | 保留“近”或“余”中的一个"], [doc(p("参加", f("参加=327余人"))), "“327”是确数，后面不用“余”（“参加”） | 删去“余”，或写成整数"],
      [doc(p("约", f("参加=300人"), "左右。"))], [doc(p("走访近300余户。")), "“近300余户”：“近”和“余”不能同用 | 保留“近”或“余”中的一个"],
    ],
    silent: [doc(p("参加", f("参加=300余人"), "，惠及", f("惠及=约200人"), "，走访近300户、发放500余件，不少于", f("不少=20人"), "。"))],
  },
  amountInWords: {
    fires: [[doc(p("支付", f("支付=25000元"), "（大写：贰万元整）。")), "大写“贰万元整”与小写不符 | 按小写应为“贰万伍仟元整” | 支付"], [doc(p("支付1.5万元（人民币壹万元整）。"))]],
    silent: [doc(p("支付", f("支付=25000元"), "（大写：贰万伍仟圆整），另付1,409.50元（壹仟肆佰零玖元伍角）。")), doc(p("金额（大写：贰万元整）。"))],
  },
  numeralForm: {
    fires: [[doc(p("一线职工三百二十人，管理人员", f("管理=45人"), "。")), "“三百二十人”用汉字，同一段里别处的“人”用阿拉伯数字 | 写法统一，如“320人” | 管理"], [doc(p("新建十二个，改建15家，其中一百五十家在乡镇。"))]],
    silent: [doc(p("一线职工三百二十人，新建", f("新建=45个"), "。")), doc(p("三八节慰问", f("慰问=45人"), "，一人一策，第二十一人，两个方面。"))],
  },
  pairOrder: {
    fires: [[doc(p("上报信息", f("上报信息=20条"), "，采用信息", f("采用信息=25条"))), "“采用信息”25条，比“上报信息”20条还多 | 前者不会多于后者，请核对 | 上报信息"], [doc(p(f("提出=5件"), f("采纳=6件")))], [doc(p(f("应到=5人"), f("实到=6人")))]],
    silent: [doc(p(f("上报信息=20条"), f("采用信息=20条"), f("排查隐患=9处"), f("整改隐患=9处"), f("提出建议=3件"), f("采纳提案=5件")))],
  },
  labelTwoValues: {
    fires: [[doc(p("捐款", f("捐款=36万元", { name: "a" })), p("捐款", f("捐款=35万元", { name: "b" }))), "“捐款”前面写的是36万元，这里是35万元 | 同一件事前后应一致；若是两件事，请改成不同的名称 | 捐款"]],
    silent: [doc(p(f("捐款=3200万元", { name: "a" }), f("捐款=3200万元", { name: "b" }), f("走访=3户", { name: "c" }), f("走访=5人", { name: "d" }), f("=1件", { name: "" }), f("=2件", { name: "" })))],
  },
  mixedScale: {
    fires: [[doc(p(f("捐款=3200万元", { name: "a" })), p(f("捐款=0.32亿元", { name: "b" }))), "“捐款”前面用“万元”，这里用“亿元” | 统一为 3,200万元 | 捐款"]],
    silent: [doc(p(f("捐款=3200万元", { name: "a" }), f("支出=0.32亿元", { name: "b" })))],
  },
  dateOutsideYear: {
    fires: [[doc(title("2026年工作总结"), p("会议", f("会议=2023-03-05日期"))), "“会议”是2023年3月5日，报告写的是2026年 | 请核对年份"]],
    silent: [doc(title("2026年工作总结"), p(f("会议=2025-12-30日期"), f("落款=2027-01-05日期")))],
  },
  headingCount: {
    fires: [[doc(p("下面，我讲三点意见。"), h1("提高认识"), p("文。"), h1("抓好落实"), p("文。")), "文中说有 3 个，下面有 2 个标题 | 改成 2 个，或补上标题 | 提高认识 | 抓好落实"], [doc(h1("做法"), p("主要是以下2个方面。"), h2("一"), h2("二"), h2("三"))]],
    silent: [doc(p("下面讲两点意见。"), h1("提高认识"), h1("抓好落实")), doc(p("讲三点意见。第一，抓好。")), doc(h1("做法"), p("以下两个方面：一是，二是。"))],
  },
  attachmentCount: {
    fires: [[doc(p("附件：1.名单"), p("2.台账"), p("署名"), p("附件1"), p("名单")), "附件说明列了 2 个附件，后面有 1 个 | 请补齐附件，或改附件说明"]],
    silent: [doc(p("附件：1.名单"), p("2.台账"), p("附件1"), p("名单"), p("附件2"), p("台账")), doc(p("附件：名单"), p("附件"), p("名单")), doc(p("附件：1.名单"), p("2.台账"))],
  },
  mixedGrouping: {
    fires: [[doc(p("投入12,500元。"), p("支出25000元，收入36000元。")), "大数有的带千分位逗号，有的不带 | 全文统一一种写法 | 支出25000元，收入36000元。 | 支出25000元，收入36000元。"]],
    silent: [doc(p("投入12,500元，支出25,000元，电话87654321，编号20260305。")), doc(p("投入12500元，支出25000元。"))],
  },
}

describe.each(quantityRuleNames)("%s", name => {
  const { fires, silent } = cases[name] ?? { fires: [], silent: [] }

  it("tells what is wrong, where, and what to do", () => {
    expect(fires.length).toBeGreaterThan(0)
    for (const [report, wanted] of fires) {
      expect(rulesIn(report), report.textContent).toContain(name)
      if (wanted !== undefined) expect(told(report)).toContain(`${name} | ${wanted}`)
    }
  })

  it("leaves alone what is right", () => {
    expect(silent.length).toBeGreaterThan(0)
    for (const report of silent) expect(rulesIn(report), report.textContent).not.toContain(name)
  })

  it("speaks English too", () => {
    for (const [report] of fires) {
      for (const { rule, message, suggestion } of diagnose(report, quantityRules, en)) if (rule === name) expect(`${message} ${suggestion}`).toMatch(/[a-z]{3}/)
    }
  })
})

describe("rules that a host adds", () => {
  const check = (report: Node, rule: ReturnType<typeof partsEqualWhole>): readonly string[] => diagnose(report, [rule]).map(({ severity, message, places = [] }) => [severity, message, places.length].join(" | "))

  it("parts equal the whole, in any units, and wait for a blank", () => {
    const rule = partsEqualWhole({ whole: "合计", parts: ["现金", "物资"] })
    expect(check(doc(p(f("现金=3万元"), f("物资=5000元"), f("合计=3.6万元"))), rule)).toEqual(["error | “合计”是3.6万元，各项相加是3.5万元（3万元 + 5,000元） | 2"])
    expect(check(doc(p(f("现金=3万元"), f("物资=5000元"), f("合计=3.5万元"))), rule)).toEqual([])
    expect(check(doc(p(f("现金=3万元"), f("物资=元"), f("合计=3.6万元"))), rule)).toEqual([])
    expect(check(doc(p(f("现金=3万元"), f("物资=元", { status: "absent", reason: "没有" }), f("合计=3万元"))), rule)).toEqual([])
    expect(check(doc(p(f("现金=3万元"), f("合计=9万元"))), rule)).toEqual([])
  })

  it("a ratio is the part by the whole, within its rounding", () => {
    const rule = ratioEqualsParts({ ratio: "入会率", part: "会员", whole: "职工" })
    expect(check(doc(p(f("职工=697人"), f("会员=688人"), f("入会率=98.71%"))), rule)).toEqual([])
    expect(check(doc(p(f("职工=697人"), f("会员=688人"), f("入会率=98.7%"))), rule)).toEqual([])
    expect(check(doc(p(f("职工=697人"), f("会员=688人"), f("入会率=98.17%"))), rule)).toEqual(["error | “入会率”是98.17%，按“会员”688人和“职工”697人应为98.71% | 2"])
    expect(check(doc(p(f("职工=0人"), f("会员=0人"), f("入会率=1%"))), rule)).toEqual([])
  })

  it("a part is not more than the whole", () => {
    const rule = notMoreThan({ part: "已整改", whole: "问题" })
    expect(check(doc(p(f("问题=8个"), f("已整改=9个"))), rule)).toEqual(["error | “已整改”9个，比“问题”8个还多 | 1"])
    expect(check(doc(p(f("问题=8个"), f("已整改=8个"))), rule)).toEqual([])
  })
})

it("finds nothing in a sound report", () => {
  const sound = doc(
    title("红星机械厂工会2026年工作总结"), p("一年来，厂工会围绕生产、服务职工，做了以下两个方面的工作。"), h1("组织建设"),
    p("全厂现有职工", f("职工=1286人<1250"), "，会员", f("会员=1251人<1190"), "，入会率", f("入会率=97.3%<95.2"), "，同比提高", f("入会率变化=2.1个百分点"), "。召开会议", f("会议=12次"), "，三百余人次参加。"),
    p("培训", f("培训=6期"), "、", f("培训人次=320余人次"), "，其中女职工", f("女职工=118人次"), "，满意度", f("满意度=98.5%"), "。"), h1("帮扶救助"),
    p("走访困难职工约", f("走访=210户"), "，发放慰问金", f("慰问金=38.6万元<35.2"), "，同比增长", f("慰问金增幅=9.7%"), "；完成率", f("完成率=112%"), "。"),
    p("提出提案", f("提出提案=52件"), "，采纳", f("采纳提案=45件"), "；活动自", f("开始=2026-03-05日期"), "至", f("结束=2026-11-30日期"), "。"),
    table(tr(td(p("项目")), td(p("金额"))), tr(td(p("春节慰问")), td(p(f("春节=17.4万元"))))), p("附件：1.名单"), p("2.台账"), p("2026年12月18日"),
  )
  expect(told(sound)).toEqual([])
})
