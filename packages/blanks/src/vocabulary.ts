// The words that tell whether a number is missing at a place, looked up by character codes: to weigh one place takes
// some thirty looks, and a long text has a hundred thousand places.

import { pairs } from "./pairs.ts"
import { trapWords } from "./trap-words.ts"
import { units } from "./unit.ts"

type Codes = Uint16Array

/** A set of words to be walked character by character. */
interface Trie {
  /** The node of each first character, 0 for none. */
  readonly first: Uint16Array
  readonly next: Map<number, number>
  /** By node: what the word that ends there was given, 0 for none. */
  readonly marks: number[]
}

function trieOf(words: Iterable<readonly [word: string, mark: number]>, isReversed = false): Trie {
  const first = new Uint16Array(0x10000)
  const next = new Map<number, number>()
  const marks = [0]
  for (const [word, mark] of words) {
    let node = 0
    for (const char of isReversed ? [...word].reverse() : word) {
      const key = node * 0x10000 + char.charCodeAt(0)
      let child = next.get(key)
      if (child === undefined) {
        next.set(key, child = marks.length)
        if (node === 0) first[key] = child
        marks.push(0)
      }
      node = child
    }
    marks[node] = mark
  }
  return { first, next, marks }
}

/** How much a unit says by itself. `A`: bare, it lacks a number. `B`: where no word holds it. `L`: where words lead to
 * it. `C`: hardly, it is mostly something else (对, 把, 本). `S`: a scale (万, 亿) without a base. Each as its letter's
 * code. */
export const tier = { none: 45, A: 65, B: 66, C: 67, L: 76, S: 83 } as const

const tiers: readonly (readonly [mark: number, units: string])[] = [
  [tier.A, "元 美元 欧元 港元 % 个百分点 百分点 人次 户次 人天 人日 人月 批次 场次 件次 项次 课时 学时 台次 车次 班次 架次 艘次 井次 台套 吨 千克 " +
    "公斤 毫克 千米 公里 厘米 毫米 海里 延米 平方米 平方公里 平方千米 亩 公顷 平米 ㎡ km² 立方米 立方 毫升 m³ 千瓦时 千瓦 兆瓦 度电 吨标准煤 " +
    "吨标煤 兆瓦时 吉瓦 个月 个星期 个工作日 小时 分钟 个季度 台时 台班 月份"],
  [tier.B, "倍 名 个 栋 幢 批 期 宗 例 件 项 笔 条 篇 册 幅 张 封 辆 匹 棵 株 盏 枚 颗 艘 年度 号"],
  [tier.L, "人 家 户 座 间 届 次 场 轮 起 口 份 卷 套 页 台 米 升 年 月 天 日 分"],
]
const tierOf = new Map(tiers.flatMap(([mark, words]) => words.split(" ").map(word => [word, mark] as const)))
const bases = trieOf(units.map(unit => [unit, tierOf.get(unit) ?? tier.C] as const))

/** A unit that was read: where it ends, and its tier. Valid until the next call. */
export const unitRead: { end: number; tier: number } = { end: 0, tier: 0 }

/** Reads the longest unit at `at`, its scale included. */
export function readUnitCodes(codes: Codes, length: number, at: number): void {
  longestBase(codes, length, at)
  const { end, tier: mark } = unitRead
  const scaled = scaleEnd(codes, at)
  if (scaled === at) return
  longestBase(codes, length, scaled)
  if (unitRead.end > scaled && unitRead.end > end) unitRead.tier = tier.A
  else if (end > scaled) [unitRead.end, unitRead.tier] = [end, mark]
  else [unitRead.end, unitRead.tier] = [scaled, tier.S]
}

function longestBase(codes: Codes, length: number, at: number): void {
  unitRead.end = at
  unitRead.tier = tier.none
  let node: number | undefined = at < length ? bases.first[codes[at] ?? 0] : 0
  for (let index = at + 1; node !== undefined && node !== 0; index++) {
    const mark = bases.marks[node] ?? 0
    if (mark !== 0) {
      unitRead.end = index
      unitRead.tier = mark
    }
    node = index < length ? bases.next.get(node * 0x10000 + (codes[index] ?? 0)) : 0
  }
}

const [ten, hundred, thousand, wan, yi] = [..."十百千万亿"].map(char => char.charCodeAt(0))

/** Where a scale at `at` ends: 万, 亿, 万亿, with 十, 百, 千 before; 百 and 千 alone. */
function scaleEnd(codes: Codes, at: number): number {
  const first = codes[at]
  const isSmall = first === ten || first === hundred || first === thousand
  const start = isSmall ? at + 1 : at
  const great = codes[start]
  if (great === wan || great === yi) return great === wan && codes[start + 1] === yi ? start + 2 : start + 1
  return isSmall && first !== ten ? at + 1 : at
}

/** Words that lead to a number: what was done, how much, how it changed. */
const leads = (
  "捐款 捐赠 捐物 投入 投资 拨付 下拨 发放 筹集 募集 筹措 上缴 缴纳 收缴 征收 实现 完成 创收 创效 节约 节省 节余 结余 减亏 增产 增油 增收 超产 " +
  "减排 产量 产值 产出 收入 支出 利润 利税 组织 开展 举办 召开 举行 参加 培训 慰问 走访 帮扶 救助 资助 表彰 奖励 评选 评出 推荐 选举 选派 " +
  "选拔 发展 吸收 接收 转正 处理 办理 办结 受理 接待 答复 调解 化解 排查 检查 整改 查处 立案 通报 约谈 收到 征集 采纳 提出 提交 上报 报送 " +
  "采用 刊发 发布 印发 制定 修订 出台 编印 出版 安装 购置 新建 改建 建成 建设 维修 更换 新增 覆盖 惠及 服务 解决 协调 落实 签订 续签 申报 " +
  "获得 荣获 取得 达到 出 达 为 共 计 超过 近 约 大约 大概 超 突破 逾 高达 已达 共计 总计 合计 累计 总共 不足 不到 不少于 不低于 不高于 " +
  "不超过 至少 最多 最高 最低 仅 仅有 是 有 各 每 平均 人均 户均 年均 月均 日均 均 分别 分别为 同比增长 同比下降 环比增长 环比下降 增长 " +
  "增加 提高 上升 下降 减少 降低 压减 占 占比 比例达 覆盖率达 完成率达 来 提升 上涨 扩大 净增 增 增幅 攀升 回落 下滑 缩减 压降 减 降 降幅 " +
  "核减 同比 环比 较上年 比上年 比去年 较去年同期 比上年同期 与年初相比 较年初 比计划 较预算"
).split(" ")
/** Those that may stand before a lost unit too. */
const beforeNothing = new Set([...leads.filter(word => word.length > 1), ..."达占近约超逾共仅到由从为"])
const leadTrie = trieOf([...new Set([...leads, ...beforeNothing])].map(word =>
  [word, (leads.includes(word) ? 1 : 0) + (beforeNothing.has(word) ? 2 : 0)] as const), true)
const verbs = leads.slice(0, leads.indexOf("达到")).filter(word => word.length === 2)
const verbPairs = new Set(verbs.map(pairOf))
/** 1 for each character that a verb ends in: asked before `isVerb`, which costs more. */
export const endsVerb: Uint8Array = new Uint8Array(0x10000)
for (const verb of verbs) endsVerb[verb.charCodeAt(1)] = 1

/** Of words that lead to a number and end at `at`: bit 1 where there is one, bit 2 where it may stand before a lost
 * unit. */
export function leadBefore(codes: Codes, at: number): number {
  let found = 0
  let node: number | undefined = at > 0 ? leadTrie.first[codes[at - 1] ?? 0] : 0
  for (let index = at - 2; node !== undefined && node !== 0; index--) {
    found |= leadTrie.marks[node] ?? 0
    node = index >= 0 ? leadTrie.next.get(node * 0x10000 + (codes[index] ?? 0)) : 0
  }
  return found
}

/** What reports count. Behind it, a unit at a clause's end wants a number though the two make a word: 竞赛|场, 提案|件. */
const counted = (
  "竞赛 比赛 大赛 联赛 球赛 演出 讲座 宣讲 党课 会议 例会 座谈会 报告会 推介会 培训 培训班 学习班 活动 调研 检查 督查 演练 走访 慰问 " +
  "职工 员工 会员 党员 团员 学员 学生 在校生 代表 委员 干部 教师 医生 专家 院士 人才 劳模 群众 农民 村民 居民 老人 儿童 志愿者 农民工 用工 " +
  "企业 公司 工会 支部 单位 机构 学校 小学 中学 医院 中心 基地 站点 网点 合作社 超市 农户 用户 贫困户 家庭 小组 团队 " +
  "提案 议案 建议 意见 案件 文件 合同 协议 论文 文章 信息 报道 简报 专刊 板报 墙报 制度 办法 课题 成果 专利 标准 奖项 问题 隐患 线索 纠纷 " +
  "事故 事件 工程 项目 设备 车辆 电脑 书籍 图书 床位 岗位 住房 房屋 校舍 泊位 水库 桥梁 道路 路灯 机井 大棚 水井 树木 苗木"
).split(" ")
const countedTrie = trieOf(counted.map(word => [word, 1] as const), true)

/** True where what reports count ends at `at`. */
export function isCounted(codes: Codes, at: number): boolean {
  let node: number | undefined = at > 0 ? countedTrie.first[codes[at - 1] ?? 0] : 0
  for (let index = at - 2; node !== undefined && node !== 0; index--) {
    if (countedTrie.marks[node] === 1) return true
    node = index >= 0 ? countedTrie.next.get(node * 0x10000 + (codes[index] ?? 0)) : 0
  }
  return false
}

function pairOf(word: string): number {
  return word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)
}

/** True for two characters that are a verb of doing or counting: 慰问, 采纳. */
export function isVerb(first: number, second: number): boolean {
  return verbPairs.has(first * 0x10000 + second)
}

const sideBySide = new Map<number, number>()
for (const line of pairs.trim().split("\n")) {
  const opener = line.charAt(0)
  const [before = "", behind = ""] = line.slice(1).split(" ")
  for (const char of before) note(char + opener, 1)
  for (const char of behind) note(opener + char, 2)
}

function note(word: string, bit: number): void {
  sideBySide.set(pairOf(word), (sideBySide.get(pairOf(word)) ?? 0) | bit)
}

/** True where two characters stand side by side within words, the second of which may open a unit: 工人. */
export function isPair(first: number, second: number): boolean {
  return ((sideBySide.get(first * 0x10000 + second) ?? 0) & 1) !== 0
}

/** True where a character that may open a unit opens a word with the next one: 人员, 级别. */
export function opensWord(first: number, second: number): boolean {
  return ((sideBySide.get(first * 0x10000 + second) ?? 0) & 2) !== 0
}

const goesOn = new Set(
  "参加 参与 参保 参赛 参军 参会 进行 受到 获得 组成 通过 接受 享受 报名 入会 次数 目标 工作 事故 民主 数据 员工 质量".split(" ").map(pairOf))

/** True for two characters that are a word which often stands behind a unit: in 人参加, 人参 is no word. */
export function goesOnWith(first: number, second: number): boolean {
  return goesOn.has(first * 0x10000 + second)
}

/** Traps by each pair of neighbouring characters in them: the word, and where in it the pair's second character
 * stands. */
const traps = new Map<number, (readonly [word: string, offset: number])[]>()
for (const word of trapWords.split(" ")) {
  for (let offset = 1; offset < word.length; offset++) {
    const pair = pairOf(word.slice(offset - 1))
    const list = traps.get(pair)
    if (list) list.push([word, offset])
    else traps.set(pair, [[word, offset]])
  }
}

/** The length of the longest trap over the characters on both sides of `pairEnd` that fits; 0 for none. `fits` is asked
 * with the word and where in it the second of these characters stands. */
function trapAt(
  codes: Codes, length: number, pairEnd: number, fits: (word: string, offset: number) => boolean,
): number {
  const found = traps.get((codes[pairEnd - 1] ?? 0) * 0x10000 + (codes[pairEnd] ?? 0))
  if (!found || pairEnd < 1 || pairEnd >= length) return 0
  let longest = 0
  for (const [word, offset] of found) {
    if (word.length <= longest || !fits(word, offset)) continue
    if (stands(codes, length, word, pairEnd - offset)) longest = word.length
  }
  return longest
}

function stands(codes: Codes, length: number, word: string, at: number): boolean {
  if (at < 0 || at + word.length > length) return false
  for (let index = 0; index < word.length; index++) if (codes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** The length of the longest trap over the characters on both sides of `at`. */
export function trapAcross(codes: Codes, length: number, at: number): number {
  return trapAt(codes, length, at, () => true)
}

/** The length of the longest trap that starts at `at`. */
export function trapFrom(codes: Codes, length: number, at: number): number {
  return trapAt(codes, length, at + 1, (_word, offset) => offset === 1)
}

/** True where a trap ends at `at`: 要约, 接近. */
export function trapTo(codes: Codes, length: number, at: number): boolean {
  return trapAt(codes, length, at - 1, (word, offset) => offset === word.length - 1) > 0
}
