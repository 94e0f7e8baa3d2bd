// A Chinese mark typed for the decimal point: an input method gives 、 or 。 for the same key. Each of these can be right
// as well (3、4万元 is three or four), so nothing is changed here; what is likely a slip is offered.

/** A number that was likely meant to have a decimal point, the unit behind it left out. */
export interface Slip {
  /** Where the number begins, in UTF-16 code units. */
  readonly from: number
  /** Where it ends. */
  readonly to: number
  /** As it stands: 296、4. */
  readonly found: string
  /** As it was likely meant: 296.4. */
  readonly text: string
}

const pair = /(\d{1,3}(?:,\d{3}){1,3}|\d{1,8})([、。，])(\d{1,4})(?=(个百分点|[%％‰]|[十百千]?[万亿](?![一分能])|[^\d\s])?)/g
const partedUnit = /^(?:个百分点|[%％‰]|[十百千]?[万亿])$/
const measure = /^(?:元|美元|吨|公斤|千克|公里|千米|米|公顷|亩|平方|立方|倍|度|小时|千瓦|分(?![钟别之]))/
const lead = /(?:[为是达到至约近超逾过占涨长降升增减加少高低付值额款资入出积率均计共]|投入|投资|支出|收入)了?$/

/** Finds numbers with 、, 。 or ， where a decimal point was likely meant. What can be a list, an estimate, the number of
 * an item or the end of a sentence is left alone. */
export function findSlips(text: string): readonly Slip[] {
  const slips: Slip[] = []
  for (const match of text.matchAll(pair)) {
    const [found, whole = "", mark = "", fraction = "", unit = ""] = match
    const from = match.index ?? 0
    const to = from + found.length
    const before = text.slice(Math.max(0, from - 16), from)
    const after = text.slice(to, to + 12)
    if (/\d/.test(after.charAt(0)) || !isAlone(before, after)) continue
    const isParted = partedUnit.test(unit)
    const isLed = lead.test(before)
    if (!isParted && !(isLed && measure.test(after))) continue
    if (startsItem(before, whole) || isYear(whole)) continue
    if (mark === "，" ? !isLed || fraction.length > 2 : mark === "、" && isList(whole, fraction, before)) continue
    slips.push({ from, to, found, text: `${whole}.${fraction}` })
  }
  return slips
}

/** No part of a longer row of numbers, a version, a code. */
function isAlone(before: string, after: string): boolean {
  return !/[\dA-Za-z.．:：/·第][、。，,.．:：/-]?$|\d[^\s\d]{0,3}[、和及或至到—~～-]$/.test(before.replace(/[：:]$/, ""))
    && !/^[^\d。；]{0,4}[、]\d/.test(after)
}

/** 1、5万元以上的项目 at the beginning of a line or a sentence is the item 1. */
function startsItem(before: string, whole: string): boolean {
  return /(?:^|[\s：:。；;（(“])$/.test(before) && whole.length < 3
}

function isYear(whole: string): boolean {
  return /^(?:19|20)\d\d$/.test(whole)
}

/** Lists and estimates ascend (5、6月, 3、4万元, 10、20万元); round numbers stand beside each other in lists too. */
function isList(whole: string, fraction: string, before: string): boolean {
  if (fraction.length > 2 || /分别|各为?$|依次/.test(before)) return true
  if (fraction.startsWith("0")) return false
  const isRound = whole.endsWith("0") && fraction.endsWith("0")
  return isRound || Number(fraction) > Number(whole.replaceAll(",", ""))
}
