// What the learned weights cannot know from single characters: words that stand in the way of a number, and turns after
// which only a number can come.

import type { Plain } from "./plain.ts"
import { isCounted, isPair, opensWord, readUnitCodes, tier, trapFrom, trapTo, unitRead } from "./vocabulary.ts"

/** A place, and what stands around it. */
interface Spot {
  readonly text: string
  /** The paragraph's plain codes. */
  readonly codes: Uint16Array
  readonly length: number
  readonly at: number
  /** The characters before and behind; a line break at the paragraph's start and end. */
  readonly before: string
  readonly first: string
  readonly second: string
  /** The eight characters before. */
  readonly clause: string
  /** How long a unit stands at the place; 0 behind a hedge of its own (余元). */
  readonly size: number
  /** Where the unit ends, that behind a hedge too, and its tier. */
  readonly end: number
  readonly tier: number
}

/** How much more than its score is asked of the place `at` of a paragraph; below 0, how much less. */
export function obstacleAt(text: string, plain: Plain, at: number): number {
  const spot = spotAt(text, plain, at)
  return settled(spot) ?? doubtsOf(spot)
}

function spotAt(text: string, { codes, length }: Plain, at: number): Spot {
  const first = text.charAt(at)
  const isHedged = first === "余" || first === "多"
  readUnitCodes(codes, length, isHedged ? at + 1 : at)
  return {
    text, codes, length, at, first, before: text.charAt(at - 1) || "\n", second: text.charAt(at + 1) || "\n",
    clause: text.slice(Math.max(0, at - 8), at),
    size: isHedged ? 0 : unitRead.end - at, end: unitRead.end, tier: unitRead.tier,
  }
}

/** Terms that open with a unit: 万元GDP能耗, 亩均, 万吨级; a year that is a campaign (作风建设年活动). */
const standing = new RegExp(`^(?:${[
  "[万亿]元(?:[A-Za-z]|(?:地区|国内)?生产总值|(?:工业)?增加值|产值)", "[亩户人月年日]+均", "[十百千万]+吨级", "年(?:活动|行动|[”\"])",
].join("|")})`)

/** What a turn of speech asks that settles the matter by itself; null where there is none. */
function settled(spot: Spot): number | null {
  const { text, at, before, first, second, clause, size, end } = spot
  // 年底, 全年中
  if (first === "年" && "初底末终中内间".includes(second)) return isBreak(before) ? 3.5 : 2.5
  if (before === "○" || before === "〇") return 3
  if ("万亿亩户人月年日十百千".includes(first) && standing.test(text.slice(at, at + 10))) return 4
  // 三千余元, ×万多亿元, 3余个: the number is there.
  if ("一二两三四五六七八九十百千几数半".includes(before)) return 4
  if ("多余".includes(before) && /[十百千万亿\d\ufffc]/.test(text.charAt(at - 2))) return 4
  // 捐款余元: nothing else is behind 捐款.
  if (first === "余" && end > at + 1 && !"其业剩结盈富多空残节课".includes(before)) return -2
  // 多项 is several; 多万元 lacks its number.
  if (first === "多" && end < at + 3) return isBreak(before) ? 2.5 : 1.5
  // 共人, 共对人
  if (size > 0 && clause.includes("共") && /(?:^|[^中公国总])共(?:[对向为给有]|计)?$/.test(clause)) return -1.5
  // 每户, 本年
  if (size === 1 && "每这那哪某此该几首另".includes(before)) return 4
  if (size === 1 && "同本首来之".includes(before) && "年月日期届次批".includes(first)) return 4
  if ("“\"「".includes(before) && "”\"」".includes(text.charAt(at + size) || "\n")) return 2
  // 责任落实到人
  if (before === "到" && "人户岗村点".includes(first) && /(?:落实|压实|责任|细化|分解|明确)到$/.test(clause)) return 2.5
  // 项项公开
  if (size < 2 && (first === second || first === before)) return 3
  if (size === 1 && "时点秒".includes(first) && isBreak(before)) return 2
  // 不存在时: a time of day has a day or 上午 before it.
  if (size === 1 && first === "时" && !"日午晚早晨凌至上".includes(before)) return 2
  if (isLed(spot)) return -1.5
  // 竞赛场, 提案件
  return size === 1 && isBreak(second) && isCounted(spot.codes, at) ? 0 : null
}

/** What all that is doubtful about a place asks together. */
function doubtsOf({ codes, length, at, before, first, second, clause, size, tier: mark }: Spot): number {
  // “万企融合”
  let sum = size > 0 && "“\"「‘".includes(before) ? 1.5 : 0
  const trap = trapFrom(codes, length, at)
  if (trap > size) sum += trap > size + 1 ? 2.5 : 1
  if ("近约达超共到".includes(before) && trapTo(codes, length, at)) sum += 2.5
  if (first === "年" && second === "度") sum += 0.3
  if (/全部|所有|任何|若干|各[级类种]/.test(clause)) sum += 1
  if (size > 1) return sum
  // 职|工人, 个|人员: both sides are within words, and the side before is none by itself.
  const isInWord = isPair(codes[at - 1] ?? 0, codes[at] ?? 0) && !"有共对了和及为是在出达".includes(before)
  if (isInWord) sum += first === "元" ? 2 : 1
  if (opensWord(codes[at] ?? 0, codes[at + 1] ?? 0)) sum += 0.7
  if (size === 0) return sum
  if (mark === tier.C) return sum + (first === "级" ? 1.5 : "点位处部面度".includes(first) ? 0.7 : 0.5)
  // 收到建议条，: a counted thing and what counts it, at a clause's end.
  return sum === 0 && "\n，。；、,;）)".includes(second) ? -0.6 : sum
}

/** True for a mark that parts clauses, and at the paragraph's start and end. */
function isBreak(char: string): boolean {
  return "\n，。；、,.;：:“（(".includes(char)
}

/** True where 近, 达到, 增长 lead to a unit of measure: 近元, 约吨. But 近万元 and 超亿元 are said. */
function isLed({ codes, length, at, before, first, clause, tier: mark }: Spot): boolean {
  return mark === tier.A && !"百千万亿".includes(first) && "近约达超逾过破足到长降".includes(before) &&
    /[近约达超逾]$|(?:超过|突破|不足|达到|增长|下降)$/.test(clause) && !trapTo(codes, length, at)
}
