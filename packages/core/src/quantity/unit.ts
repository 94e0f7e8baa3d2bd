// What a unit measures, and how much of it: 万元 is 10,000 of money, 亩 the fifteenth part of a hectare. A factor is a
// fraction of whole numbers, so that nothing is lost on the way from one unit to another.

import Big from "big.js"
import { powerOf } from "../numeral.ts"

/** A unit as a measure. `dimension` names what it measures: units of one dimension can be converted and added. Counts of
 * different things (人, 人次, 件) are dimensions of their own, and so are % and 个百分点. `over` / `under` is how many of
 * the dimension's base one of it is. */
export interface Unit {
  readonly dimension: string
  readonly over: Big
  readonly under: Big
}

/** Each dimension's bases, with how many of the first they are: a number or a fraction of two. */
const measures: Readonly<Record<string, string>> = {
  money: "元=1 人民币=1 元人民币=1 圆=1 块=1 角=1/10 分钱=1/100",
  mass: "千克=1 公斤=1 kg=1 克=1/1000 g=1/1000 毫克=1/1000000 mg=1/1000000 吨=1000 t=1000 斤=1/2 两=1/20 担=50",
  length: "米=1 m=1 千米=1000 公里=1000 km=1000 里=500 厘米=1/100 cm=1/100 毫米=1/1000 mm=1/1000 延米=1 海里=1852",
  area: "平方米=1 平米=1 ㎡=1 m²=1 m2=1 平方公里=1000000 平方千米=1000000 km²=1000000 km2=1000000 公顷=10000 亩=2000/3 顷=200000/3",
  volume: "立方米=1 m³=1 m3=1 ㎥=1 立方=1 方=1 升=1/1000 L=1/1000 毫升=1/1000000 mL=1/1000000",
  energy: "千瓦时=1 度=1 度电=1 kWh=1 兆瓦时=1000 MWh=1000 吉瓦时=1000000 焦耳=1/3600000 千焦=1/3600 兆焦=1/3.6 吉焦=1000/3.6",
  coal: "吨标准煤=1 吨标煤=1",
  power: "千瓦=1 kW=1 瓦=1/1000 W=1/1000 兆瓦=1000 MW=1000 吉瓦=1000000 GW=1000000",
  time: "小时=1 个小时=1 h=1 分钟=1/60 min=1/60 秒=1/3600 秒钟=1/3600 s=1/3600",
  days: "天=1 日=1 昼夜=1 周=7 星期=7 个星期=7",
  months: "个月=1 个季度=3 年=12 周年=12",
  data: "兆字节=1 MB=1 GB=1024 TB=1048576 KB=1/1024",
  ratio: "%=1 ％=1 ‰=1/10 成=10",
  points: "个百分点=1 百分点=1 个基点=1/100 基点=1/100",
  people: "人=1 名=1 位=1 人份=1",
}

const bases = new Map<string, Unit>()
for (const [dimension, list] of Object.entries(measures)) {
  for (const entry of list.split(" ")) {
    const [name = "", factor = ""] = entry.split("=")
    const [over = "1", under = "1"] = factor.split("/")
    // 3.6 is no whole number: ten times both is the same.
    bases.set(name, { dimension, over: new Big(over).times(10), under: new Big(under).times(10) })
  }
}

const units = new Map<string, Unit>()

/** Reads a unit as it is written: 元, 万元, 亿千瓦时, 元/吨, 元/人. Of a unit that is not known the name itself is the
 * dimension (件, 家次), a scale before it (万, 亿, 千, 百) counted. "" measures nothing: a bare number. */
export function readUnit(text: string): Unit {
  let unit = units.get(text)
  if (!unit) {
    // Whoever types units does not fill the memory.
    if (units.size > 1000) units.clear()
    units.set(text, unit = read(text))
  }
  return unit
}

function read(text: string): Unit {
  const name = text.trim()
  const [whole = "", part, ...more] = name.split(/[/／]/)
  if (part !== undefined && more.length === 0 && whole !== "" && part !== "") {
    const [a, b] = [read(whole), read(part.replace(/^每/, ""))]
    if (a.dimension === b.dimension) return { dimension: "", over: a.over.times(b.under), under: a.under.times(b.over) }
    return { dimension: `${a.dimension}/${b.dimension}`, over: a.over.times(b.under), under: a.under.times(b.over) }
  }
  const known = bases.get(name)
  if (known) return known
  // 千米 and 百分点 are units by themselves; 千人 and 百万元 are scaled.
  const [, scale = "", base = ""] = /^([十百千]?[万亿萬億]+|[百千])(.*)$/s.exec(name) ?? []
  if (scale === "") return { dimension: name, over: one, under: one }
  const factor = new Big(10).pow(powerOf(scale.replace("萬", "万").replace("億", "亿")))
  const { dimension, over, under } = bases.get(base) ?? { dimension: base, over: one, under: one }
  return { dimension, over: over.times(factor), under }
}

const one = new Big(1)
