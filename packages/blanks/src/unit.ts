// The units that Chinese reports count with. A unit is a base (元, 人次, 千瓦时), a base with a scale before it (万元,
// 亿千瓦时), one of these by another (元/吨), or a scale alone (3.2亿). Only bases are listed, by their first character:
// to look one up costs the few that begin alike.

const words = [
  // Money, shares.
  "元 美元 欧元 港元 日元 韩元 英镑 卢布 人民币 元人民币 港币 圆 角 分钱 分 % ％ ‰ 个百分点 百分点 个基点 基点 倍 成 番 折",
  // People, bodies, events.
  "人 名 位 人次 户次 人天 人日 人月 人份 家 个 户 座 间 栋 幢 批 批次 届 所 处 片 块 村 支 队 组 班 次 场 场次 期 轮 轮次",
  "起 宗 例 件 件次 项 项次 课时 学时 学分 台次 车次 班次 架次 艘次 井次 天次 口 回 节 站 趟 井 炉 种 类 门 科 层 层次 环 遍",
  // Texts, things.
  "笔 条 篇 份 册 卷 套 页 幅 张 封 本 部 字 版 稿 则 道 题 段 款 章 点 集 台 辆 匹 棵 株 盏 枚 颗 艘 台套 件套 套件 羽 尾 眼",
  "丘 窝 桩 台（套） 台(套) 只 头 根 箱 袋 瓶 桶 盒 包 面 副 双 对 把 床 顶 架 列 节车 路 线 车道 标段 单元 点位 席 桌 座席 标准箱 碗 盆 杯 株",
  // Mass, length, area, volume, energy.
  "吨 千克 公斤 毫克 克 斤 担 米 千米 公里 厘米 毫米 微米 海里 延米 里 双公里 车道公里 平方米 平方公里 平方千米 亩 公顷 平米",
  "㎡ ㎢ m² m2 km² km2 顷 立方米 立方 方 毫升 升 m³ m3 ㎥ 桶油当量 千瓦时 千瓦 兆瓦 吉瓦 瓦 千伏 千伏安 兆伏安 度电 度 吨标准煤 吨标煤 吨油当量",
  "兆瓦时 吉瓦时 吉焦 焦耳 兆帕 ℃ °C 摄氏度 度（℃） ° 分贝 赫兹 马力 载重吨 重量吨 吨公里 人公里 吨级 公斤级 千伏级",
  "kg g mg t km m cm mm kW MW GW kWh MWh kV kVA MVA MPa kPa Hz MHz GHz L mL ml KB MB GB TB PB Mbps Gbps dB ha h s min",
  // Time, dates, places, scores.
  "年 月 天 日 个月 个星期 个工作日 工作日 小时 个小时 分钟 个季度 季度 台时 工时 台班 工日 周 星期 秒 秒钟 学期 个学期 学年 周年 周岁 岁 昼夜",
  "年度 年代 年级 月份 号 旬 时 世纪 世纪末 期次 等 级 星 星级 档 等级 级别 帧 核 节点 端口 兆 兆字节",
].join(" ")

/** The bases: every unit that is no scale. */
export const units: readonly string[] = [...new Set(words.split(" "))]

const byFirst = new Map<string, string[]>()
for (const unit of [...units].sort((a, b) => b.length - a.length)) {
  const alike = byFirst.get(unit.charAt(0))
  if (alike) alike.push(unit)
  else byFirst.set(unit.charAt(0), [unit])
}

const scaleAtStart = /[十百千]?(?:万亿|[万亿萬億])|[百千]/y

/** The scale at `at`: 万, 亿, 千万, 万亿, 千; "" for none. */
export function scaleAt(text: string, at: number): string {
  scaleAtStart.lastIndex = at
  return scaleAtStart.exec(text)?.[0] ?? ""
}

/** The longest unit that starts at `at`, its scale included: 元, 万元, 亿立方米, 元/吨; a bare scale where no base follows
 * it; "" for none. It knows no words: of 人员 it gives 人, of 千方百计 千方. */
export function unitAt(text: string, at: number): string {
  const first = scaledUnitAt(text, at)
  if (first === "") return ""
  const slash = text.charAt(at + first.length)
  const second = slash === "/" || slash === "／" ? baseAt(text, at + first.length + 1) : ""
  return second === "" ? first : first + slash + second
}

function scaledUnitAt(text: string, at: number): string {
  const base = baseAt(text, at)
  const scale = scaleAt(text, at)
  const scaled = scale === "" ? "" : scale + baseAt(text, at + scale.length)
  return scaled.length > base.length ? scaled : base
}

function baseAt(text: string, at: number): string {
  for (const unit of byFirst.get(text.charAt(at)) ?? []) {
    if (text.startsWith(unit, at) && !isCutLetters(text, at + unit.length)) return unit
  }
  return ""
}

/** In 5mg, m is no unit; nor is the % of %x. */
function isCutLetters(text: string, end: number): boolean {
  return isLatin(text.charCodeAt(end - 1)) && isLatin(text.charCodeAt(end))
}

function isLatin(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}
