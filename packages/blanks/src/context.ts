// What surrounds a place in a text, as features: the characters before and behind it, the unit that would stand behind a
// number there, the words that lead to one, and the words that a unit's character may belong to. The weights of these
// features were learned from whole texts whose numbers were taken out (see ../train); a place's score is their sum, so
// that whatever was found can be told by the words that counted most.

import { pairs } from "./pairs.ts"
import { trapWords } from "./trap-words.ts"
import { unitAt } from "./unit.ts"

/** The text as the features see it, of the same length: one form for each punctuation mark, 0 for every digit and for
 * an atom in the text (U+FFFC, a figure), a for every Latin letter. */
export function plainText(text: string): string {
  let plain = text
  for (const [pattern, char] of forms) plain = plain.replace(pattern, char)
  return plain
}

const forms: readonly (readonly [RegExp, string])[] = [
  [/[0-9０-９\ufffc]/g, "0"], [/[a-zA-Zａ-ｚＡ-Ｚ]/g, "a"], [/,/g, "，"], [/[.．]/g, "．"], [/;/g, "；"], [/:/g, "："],
  [/\(/g, "（"], [/\)/g, "）"], [/[％‰]/g, "%"], [/\s/g, " "], [/[—－–~～]/g, "-"], [/["‘'’”「」『』]/g, "“"],
  [/\?/g, "？"], [/[!！]/g, "。"],
]

const clausePunctuation = new Set("，。；、：（）“ $-")
const hedges = new Set("余多来几")

/** How much a unit says by itself. `A`: bare, it lacks a number. `B`: where no word holds it. `L`: where words lead to it.
 * `C`: hardly, it is mostly something else (对, 把, 本). `S`: a scale (万, 亿) without a base. */
type Tier = "A" | "B" | "L" | "C" | "S" | ""

const tiers = new Map<string, Tier>()
for (const [tier, units] of [
  ["A", "元 美元 欧元 港元 % ％ ‰ 个百分点 百分点 人次 户次 人天 人日 人月 批次 场次 件次 项次 课时 学时 台次 车次 班次 架次 艘次 井次 台套 吨 " +
    "千克 公斤 毫克 千米 公里 厘米 毫米 海里 延米 平方米 平方公里 平方千米 亩 公顷 平米 ㎡ km² 立方米 立方 毫升 m³ 千瓦时 千瓦 兆瓦 度电 " +
    "吨标准煤 吨标煤 兆瓦时 吉瓦 个月 个星期 个工作日 小时 分钟 个季度 台时 台班 月份"],
  ["B", "倍 名 个 栋 幢 批 期 宗 例 件 项 笔 条 篇 册 幅 张 封 辆 匹 棵 株 盏 枚 颗 艘 年度 号"],
  ["L", "人 家 户 座 间 届 次 场 轮 起 口 份 卷 套 页 台 米 升 年 月 天 日 分"],
] as const) for (const unit of units.split(" ")) tiers.set(unit, tier)

const scales = /^(?:[十百千]?(?:万亿|[万亿])|[百千])/

function tierOf(unit: string): Tier {
  if (unit === "") return ""
  const scale = scales.exec(unit)?.[0] ?? ""
  if (scale === "") return tiers.get(unit) ?? "C"
  return scale.length === unit.length ? "S" : "A"
}

/** Words that lead to a number: what was done, how much, how it changed. */
const leads =
  "捐款 捐赠 捐物 投入 投资 拨付 下拨 发放 筹集 募集 筹措 上缴 缴纳 收缴 征收 实现 完成 创收 创效 节约 节省 节余 结余 减亏 增产 增油 增收 超产 " +
  "减排 产量 产值 产出 收入 支出 利润 利税 组织 开展 举办 召开 举行 参加 培训 慰问 走访 帮扶 救助 资助 表彰 奖励 评选 评出 推荐 选举 选派 " +
  "选拔 发展 吸收 接收 转正 处理 办理 办结 受理 接待 答复 调解 化解 排查 检查 整改 查处 立案 通报 约谈 收到 征集 采纳 提出 提交 上报 报送 " +
  "采用 刊发 发布 印发 制定 修订 出台 编印 出版 出 安装 购置 新建 改建 建成 建设 维修 更换 新增 覆盖 惠及 服务 解决 协调 落实 签订 续签 " +
  "申报 获得 荣获 取得 达到 达 为 共 计 超过 近 约 大约 大概 超 突破 逾 高达 已达 共计 总计 合计 累计 总共 不足 不到 不少于 不低于 不高于 " +
  "不超过 至少 最多 最高 最低 仅 仅有 是 有 各 每 平均 人均 户均 年均 月均 日均 均 分别 分别为 同比增长 同比下降 环比增长 环比下降 增长 " +
  "增加 提高 上升 下降 减少 降低 压减 占 占比 比例达 覆盖率达 完成率达 来 提升 上涨 扩大 净增 增 增幅 攀升 回落 下滑 缩减 压降 减 降 降幅 " +
  "核减 同比 环比 较上年 比上年 比去年 较去年同期 比上年同期 与年初相比 较年初 比计划 较预算"
const leadWords = new Set(leads.split(" "))
const verbs = leads.split(" ").filter(word => word.length > 1).slice(0, 100)
const beforeNothing = new Set([...leadWords].filter(word => word.length > 1).concat([..."达占近约超逾共仅到由从为"]))

/** The longest word of the set that ends at `at`, at most `longest` characters; "" for none. */
function wordBefore(text: string, at: number, words: ReadonlySet<string>, longest = 5): string {
  for (let length = Math.min(longest, at); length > 0; length--) {
    const word = text.slice(at - length, at)
    if (words.has(word)) return word
  }
  return ""
}

/** Traps by each pair of neighbouring characters in them: the word and where the pair's second character stands. */
const trapsByPair = new Map<string, (readonly [word: string, offset: number])[]>()
const trapsByStart = new Map<string, string[]>()
for (const word of trapWords.split(" ")) {
  for (let offset = 1; offset < word.length; offset++) {
    const pair = word.slice(offset - 1, offset + 1)
    const list = trapsByPair.get(pair)
    if (list) list.push([word, offset])
    else trapsByPair.set(pair, [[word, offset]])
  }
  const start = word.slice(0, 2)
  const list = trapsByStart.get(start)
  if (list) list.push(word)
  else trapsByStart.set(start, [word])
}

/** The length of the longest trap that covers the characters on both sides of `at`; 0 for none. */
function trapAcross(text: string, at: number): number {
  let length = 0
  for (const [word, offset] of trapsByPair.get(text.slice(at - 1, at + 1)) ?? []) {
    if (word.length > length && text.startsWith(word, at - offset)) length = word.length
  }
  return length
}

export function trapFrom(text: string, at: number): number {
  let length = 0
  for (const word of trapsByStart.get(text.slice(at, at + 2)) ?? []) {
    if (word.length > length && text.startsWith(word, at)) length = word.length
  }
  return length
}

/** True where a word of the traps ends at `at` whose last character could be taken for a hedge: 要约, 接近. */
export function trapTo(text: string, at: number): boolean {
  for (const [word, offset] of trapsByPair.get(text.slice(at - 2, at)) ?? []) {
    if (offset === word.length - 1 && text.startsWith(word, at - word.length)) return true
  }
  return false
}

const pairsOf = new Map(pairs.trim().split("\n").map(line => [line.charAt(0), line.slice(1).split(" ")]))

/** True where two characters stand side by side within words, the second of which may open a unit: 工人. */
export function isPair(before: string, behind: string): boolean {
  return before !== "" && (pairsOf.get(behind)?.[0] ?? "").includes(before)
}

/** Words whose first character may close a word with a unit before it: 人|参加. */
const goesOn = new Set("参加 参与 参保 参赛 参军 参会 进行 受到 获得 组成 通过 接受 享受 报名 入会 次数 目标 工作 事故 民主 数据 员工 质量".split(" "))

/** True where a character that may open a unit opens a word with the next one: 人员, 级别. */
export function opensWord(first: string, second: string): boolean {
  return second !== "" && (pairsOf.get(first)?.[1] ?? "").includes(second)
}

/** True where a number may have stood at `at`, by the character behind it. Cheap: it is asked of every place. */
export function isCandidate(plain: string, at: number, starters: Uint8Array): boolean {
  const mark = starters[plain.charCodeAt(at)]
  if (mark === undefined || mark === 0 || plain.charAt(at - 1) === "0") return false
  return mark === 1 || wordBefore(plain, at, beforeNothing) !== ""
}

/** Calls `visit` with each feature of the place `at` of a plain text. */
export function features(text: string, at: number, visit: (feature: string) => void): void {
  const char = (offset: number): string => {
    const index = at + offset
    return index < 0 ? (index === -1 ? "^" : "") : index >= text.length ? (index === text.length ? "$" : "") : text.charAt(index)
  }
  const [a4, a3, a2, a1] = [char(-4), char(-3), char(-2), char(-1)]
  const [b1, b2, b3, b4] = [char(0), char(1), char(2), char(3)]
  visit(`l${a1}`)
  visit(`l${a2}${a1}`)
  visit(`l${a3}${a2}${a1}`)
  visit(`l${a4}${a3}${a2}${a1}`)
  visit(`r${b1}`)
  visit(`r${b1}${b2}`)
  visit(`r${b1}${b2}${b3}`)
  visit(`r${b1}${b2}${b3}${b4}`)
  visit(`x${a1}|${b1}`)
  visit(`x${a2}${a1}|${b1}`)
  visit(`x${a1}|${b1}${b2}`)
  visit(`x${a2}${a1}|${b1}${b2}`)
  const hedge = hedges.has(b1) ? 1 : 0
  const unit = unitAt(text, at + hedge)
  const tier = (hedge ? "h" : "") + tierOf(unit)
  const next = char(hedge + unit.length)
  const end = clausePunctuation.has(next) ? "P" : next === "0" ? "0" : "H"
  visit(`t${tier}`)
  visit(`t${tier}.${end}`)
  visit(`t${tier}<${a1}`)
  visit(`t${tier}>${next}`)
  visit(`u${unit}${end}`)
  visit(`p${a1}${end}${tier}`)
  visit(`d${wordBefore(text, at, leadWords) === "" ? 0 : 1}${tier}`)
  if (hedges.has(a1) || "近约达超共到".includes(a1)) visit(`e${trapTo(text, at) ? 1 : 0}${a1}`)
  // 员工人次: the unit is longer than the word that its first character might close.
  const pair = (tier !== "A" || unit.length === 1 || scales.test(unit)) && isPair(a1, b1) ? 1 : 0
  visit(`q${pair}`)
  visit(`q${pair}${tier}${end}`)
  const opens = opensWord(b1, b2) && !goesOn.has(b2 + b3) ? 1 : 0
  visit(`o${opens}`)
  visit(`o${opens}${tier}`)
  visit(`s${trapAcross(text, at)}`)
  visit(`b${trapFrom(text, at)}`)
  const start = clauseStart(text, at)
  const clause = text.slice(start, at)
  const scope = scopes.exec(clause)?.[0] ?? ""
  visit(`c${scope === "" ? 0 : 1}${tier}${end}`)
  visit(`w${scope}${end}`)
  visit(`v${verbs.some(verb => clause.includes(verb)) ? 1 : 0}${tier}${end}`)
  visit(`n${Math.min(4, clause.length >> 1)}${tier}${end}`)
}

const scopes = /共|累计|先后|总计|合计|分别|各|平均|新增/
const clauseEnds = new Set("，。；：！？（）“ ")

function clauseStart(text: string, at: number): number {
  let start = at
  while (start > 0 && at - start < 24 && !clauseEnds.has(text.charAt(start - 1))) start--
  return start
}
