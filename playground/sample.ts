// A trade union's annual report, as it lies on the desk shortly before it is due: most numbers are in, six are not.

/** A node of stored content. */
export interface SampleNode {
  type: string
  attrs?: Record<string, string | number | boolean | null>
  content?: SampleNode[]
  text?: string
}

type Inline = string | SampleNode

interface More {
  readonly kind?: "percent" | "date" | "text"
  readonly hedge?: string
  readonly precision?: string
  readonly min?: string
  readonly max?: string
  readonly previous?: string
}

const inline = (parts: readonly Inline[]): SampleNode[] =>
  parts.map(part => typeof part === "string" ? { type: "text", text: part } : part)

const title = (...parts: readonly Inline[]): SampleNode => ({ type: "reportTitle", content: inline(parts) })

const section = (level: number, text: string): SampleNode =>
  ({ type: "reportSection", attrs: { level }, content: inline([text]) })

const p = (...parts: readonly Inline[]): SampleNode => ({ type: "paragraph", content: inline(parts) })

/** A figure under its label; null is blank. Counts take no decimals, money and shares two. */
function figure(label: string, value: string | null, unit: string, more: More = {}): SampleNode {
  const kind = more.kind ?? "number"
  const decimals = /元$|^万/.test(unit) || kind === "percent" ? "2" : "0"
  const limits = kind === "number" || kind === "percent" ? { precision: decimals, min: "0" } : {}
  return { type: "reportFigure", attrs: { name: label, label, value, unit, ...limits, ...more, kind } }
}

const percent = (label: string, value: string | null, more: More = {}): SampleNode =>
  figure(label, value, "%", { kind: "percent", max: "100", ...more })

const headerRow = (...cells: readonly string[]): SampleNode =>
  ({ type: "tableRow", content: cells.map(cell => ({ type: "tableHeader", content: [p(cell)] })) })

const row = (...cells: readonly Inline[]): SampleNode =>
  ({ type: "tableRow", content: cells.map(cell => ({ type: "tableCell", content: [p(cell)] })) })

/** The document of the front page. */
export const sample: SampleNode = {
  type: "doc",
  content: [
    title("澜河市总工会2026年度工作报告"),
    p("各位委员、同志们："),
    p("受市总工会第十二届委员会委托，现将2026年度工作情况和2027年工作安排报告如下，请予审议。"),
    p(
      "2026年，全市各级工会围绕市委中心工作，认真履行维权服务基本职责，各项工作稳步推进。截至",
      figure("统计截止日期", "2026-11-15", "", { kind: "date" }),
      "，全市共有基层工会", figure("基层工会", "1286", "个", { previous: "1241" }),
      "，覆盖法人单位", figure("覆盖单位", "3417", "家", { previous: "3302" }),
      "，工会会员", figure("工会会员", "21.6", "万人", { hedge: "约", previous: "20.9" }),
      "，职工入会率", percent("职工入会率", "94.2", { previous: "92.8" }), "。",
    ),

    section(1, "2026年工作回顾"),
    section(2, "强化思想引领，凝聚职工力量"),
    p(
      "把理论学习摆在首位，组织劳模工匠、青年职工进车间、进班组、进站点，面对面讲政策、话发展。全年开展宣讲",
      figure("宣讲", "152", "场次", { previous: "118" }), "，直接听讲职工", figure("听讲职工", "2.4", "万人次"),
      "；新建职工书屋", figure("新建职工书屋", "18", "家"), "，配送图书", figure("配送图书", "36500", "册", { hedge: "余" }),
      "；举办职工文体活动", figure("文体活动", "64", "场次", { previous: "57" }), "，职工精神文化生活更加丰富。",
    ),
    section(2, "深化建功立业，服务发展大局"),
    section(3, "劳动和技能竞赛"),
    p(
      "聚焦重点工程和主导产业，开展市级劳动和技能竞赛", figure("市级竞赛", "36", "项", { previous: "31" }),
      "，参赛职工", figure("参赛职工", "5.8", "万人次", { hedge: "近" }),
      "，选树技术能手", figure("技术能手", "127", "名"),
      "。新增市级劳模工匠创新工作室", figure("创新工作室", "9", "个"), "，以赛促学、以赛促训的氛围更加浓厚。",
    ),
    section(3, "职工创新创造"),
    p(
      "广泛开展群众性创新活动，征集合理化建议", figure("合理化建议", "12460", "条", { previous: "10935" }),
      "，采纳", figure("采纳建议", "7893", "条"), "，采纳率", percent("采纳率", "63.35"),
      "，累计创造经济效益", figure("建议创效", null, "万元", { previous: "4126.8" }), "。",
    ),
    section(2, "做实维权服务，保障职工权益"),
    section(3, "集体协商与民主管理"),
    p(
      "持续推进集体协商提质增效，签订集体合同", figure("集体合同", "968", "份", { previous: "942" }),
      "，覆盖职工", figure("合同覆盖职工", "18.9", "万人"),
      "，已建会企业集体合同签订率", percent("集体合同签订率", null, { previous: "91.5" }),
      "。督促企事业单位规范召开职工代表大会，办理职工提案", figure("职工提案", "2315", "件"),
      "，答复率", percent("提案答复率", "100"), "。",
    ),
    section(3, "法律援助与矛盾化解"),
    p(
      "健全工会与人社、司法、法院联动机制，调解劳动争议", figure("调解争议", "431", "件", { previous: "466" }),
      "，办理法律援助案件", figure("法律援助", "214", "件"),
      "，为职工挽回经济损失", figure("挽回损失", "1030", "万元", { hedge: "余" }),
      "。全年未发生因处置不当引发的群体性事件。",
    ),
    section(2, "聚焦普惠帮扶，增进职工福祉"),
    p(
      "坚持常态化帮扶与节点慰问相结合，全年筹集帮扶资金", figure("帮扶资金", "486.7", "万元", { previous: "451.2" }),
      "，建档困难职工", figure("建档困难职工", "672", "户"), "全部落实帮扶措施。走访慰问一线职工",
      figure("慰问一线职工", null, "人次", { previous: "18640" }), "，建成户外劳动者服务站点",
      figure("服务站点", "203", "个"), "。主要活动情况见下表。",
    ),
    {
      type: "table",
      content: [
        headerRow("活动", "惠及人数", "投入资金", "上年资金"),
        row("元旦春节送温暖", figure("送温暖人数", "3120", "人次"), figure("送温暖资金", "218.6", "万元"), "204.3万元"),
        row("夏季送清凉", figure("送清凉人数", "9450", "人次"), figure("送清凉资金", "96.4", "万元"), "88.7万元"),
        row("金秋助学", figure("助学人数", "286", "人"), figure("助学资金", null, "万元", { previous: "74.5" }), "74.5万元"),
        row("大病救助", figure("救助人数", "158", "人"), figure("救助资金", "83.5", "万元"), "83.7万元"),
      ],
    },
    section(2, "加强自身建设，夯实基层基础"),
    p(
      "新建基层工会", figure("新建工会", "57", "个"), "，按期换届率", percent("按期换届率", "98.6"),
      "。举办工会干部培训班", figure("干部培训班", "12", "期"), "，培训", figure("培训干部", "1480", "人次", { previous: "1265" }),
      "。依法收缴工会经费", figure("工会经费", "2874.6", "万元", { previous: "2711.9" }),
      "，落实经费审查监督全覆盖，资金使用更加规范。",
    ),

    section(1, "存在的主要问题"),
    p("在肯定成绩的同时，也要清醒看到差距和不足。"),
    section(2, "组织覆盖还不均衡"),
    p(
      "新就业形态劳动者流动性大、入会意愿不高，货车司机、网约配送员等群体入会率仅为",
      percent("新就业群体入会率", "61.4", { previous: "54.9" }), "，低于全市平均水平；个别园区工会存在建而不转的现象。",
    ),
    section(2, "服务能力还有短板"),
    p(
      "基层工会专职干部偏少，平均每名干部联系企业", figure("人均联系企业", "41", "家"),
      "，服务的精准性和及时性不够；线上平台注册会员虽已达到", figure("平台注册会员", "13.2", "万人"),
      "，但月均活跃度偏低，数字化服务有待加强。",
    ),

    section(1, "2027年工作安排"),
    p("2027年，全市工会要坚持稳中求进、固本强基，重点抓好以下工作。"),
    section(2, "扩大组织有效覆盖"),
    p(
      "以新就业形态劳动者和小微企业为重点，全年新建基层工会不少于", figure("计划建会", "60", "个"),
      "，新发展会员", figure("计划发展会员", "0.8", "万人"), "以上，推动建会入会从有形覆盖向有效覆盖转变。",
    ),
    section(2, "提升普惠服务水平"),
    section(3, "建好用好服务阵地"),
    p(
      "新建改建职工服务中心", figure("计划服务中心", "5", "个"), "，户外劳动者服务站点总数达到",
      figure("计划站点", "240", "个"), "，计划投入资金", figure("阵地建设资金", null, "万元"), "，做到选址合理、设施齐备、管理到位。",
    ),
    section(3, "推进数字工会建设"),
    p("整合线上服务事项，实现入会转会、困难申报、法律咨询掌上办理，让职工少跑腿、好办事。"),
    section(2, "锻造过硬工会队伍"),
    p(
      "加强工会干部教育培训和实践锻炼，全年轮训基层工会主席不少于", figure("计划轮训", "400", "人次"),
      "。市总工会第十三次代表大会拟于", figure("代表大会日期", null, "", { kind: "date" }),
      "召开，各级工会要提前做好代表推选和材料准备工作。",
    ),
    p("各位委员、同志们！新的一年任务艰巨、责任重大。让我们以更加饱满的热情、更加务实的作风，团结动员全市广大职工，为建设更加美好的澜河作出新的贡献！"),
  ],
}
