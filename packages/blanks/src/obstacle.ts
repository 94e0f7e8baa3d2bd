// What the learned weights cannot know from single characters: words that stand in the way of a number, and turns after
// which only a number can come.

import { isCounted, isPair, opensWord, readUnitCodes, tier, trapFrom, trapTo, unitRead } from "./vocabulary.ts"

/** Terms that open with a unit: 万元GDP能耗, 亩均, 万吨级; a year that is a campaign (作风建设年活动). */
const standing = /^(?:[万亿]元(?:[A-Za-z]|(?:地区|国内)?生产总值|(?:工业)?增加值|产值)|[亩户人月年日]+均|[十百千万]+吨级|年(?:活动|行动|[”"]))/

/** How much more than its score is asked of the place `at` of a paragraph; below 0, how much less. `codes` are the
 * paragraph's plain codes. */
export function obstacleAt(text: string, codes: Uint16Array, length: number, at: number): number {
  const [before, first, second] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)]
  if (first === "年" && "初底末终中内间".includes(second || " ")) return startsClause(before) ? 3.5 : 2.5
  if (before === "○" || before === "〇") return 3
  const clause = text.slice(Math.max(0, at - 8), at)
  if ("万亿亩户人月年日十百千".includes(first) && standing.test(text.slice(at, at + 10))) return 4
  // 三千余元, ×万多亿元, 3余个: the number is there.
  if ("一二两三四五六七八九十百千几数半".includes(before || " ")) return 4
  if ((before === "多" || before === "余") && /[十百千万亿\d\ufffc]/.test(text.charAt(at - 2))) return 4
  readUnitCodes(codes, length, at)
  const size = unitRead.end - at
  const pair = isPair(codes[at - 1] ?? 0, codes[at] ?? 0)
  if (first === "余" || first === "多") {
    readUnitCodes(codes, length, at + 1)
    // 捐款余元: nothing else is behind 捐款.
    if (first === "余" && !"其业剩结盈富多空残节课".includes(before || " ") && unitRead.end > at + 1) return -2
    // 多项 is several; 多万元 lacks its number.
    if (first === "多" && unitRead.end < at + 3) return startsClause(before) ? 2.5 : 1.5
  }
  // 共人, 共对人
  if (size > 0 && clause.includes("共") && /(?:^|[^中公国总])共(?:[对向为给有]|计)?$/.test(clause)) return -1.5
  if (size === 1 && "每这那哪某此该几首另".includes(before || " ")) return 4
  if (size === 1 && "同本首来之".includes(before || " ") && "年月日期届次批".includes(first)) return 4
  if ("“\"「".includes(before || " ") && "”\"」".includes(text.charAt(at + size) || " ")) return 2
  // 责任落实到人
  if (before === "到" && "人户岗村点".includes(first) && /(?:落实|压实|责任|细化|分解|明确)到$/.test(clause)) return 2.5
  // 项项公开
  if (size < 2 && (first === second || first === before)) return 3
  if (size === 1 && "时点秒".includes(first) && startsClause(before)) return 2
  // 近元, 约吨; but 近万元 and 超亿元 are said.
  if (unitRead.tier === tier.A && !"百千万亿".includes(first) && "近约达超逾过破足到长降".includes(before || " ") &&
    /[近约达超逾]$|(?:超过|突破|不足|达到|增长|下降)$/.test(clause) &&
    !trapTo(codes, length, at)) return -1.5
  // 竞赛场, 提案件
  if (size === 1 && startsClause(text.charAt(at + 1)) && isCounted(codes, at)) return 0
  const trap = trapFrom(codes, length, at)
  // “万企融合”
  let more = "“\"「‘".includes(before || " ") && size > 0 ? 1.5 : 0
  more += trap > size ? trap - size > 1 ? 2.5 : 1 : 0
  if ("近约达超共到".includes(before || " ") && trapTo(codes, length, at)) more += 2.5
  if (first === "年" && second === "度") more += 0.3
  if (/全部|所有|任何|若干|各[级类种]/.test(clause)) more += 1
  if (size < 2 && pair && !"有共对了和及为是在出达".includes(before)) more += first === "元" ? 2 : 1
  if (size < 2 && opensWord(codes[at] ?? 0, codes[at + 1] ?? 0)) more += 0.7
  // 收到建议条，: a counted thing and what counts it, at a clause's end.
  if (size === 1 && more === 0 && unitRead.tier !== tier.C && "，。；、,;）)".includes(text.charAt(at + 1) || "。")) more -= 0.6
  if (size === 1 && unitRead.tier === tier.C) more += first === "级" ? 1.5 : "点位处部面度".includes(first) ? 0.7 : 0.5
  return more
}

function startsClause(before: string): boolean {
  return "，。；、,.;：:“（(".includes(before)
}
