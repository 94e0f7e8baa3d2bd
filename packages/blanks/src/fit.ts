// Whether a number would fit in the place of filler: by the unit behind it, by the words before it, and failing these
// by what the place weighs with the filler taken out.

import { isLedTo, scoreAt } from "./score.ts"
import { unitAt } from "./unit.ts"

/** Units that as often are something else: ××村 is a village, ××组 a group. */
const unsureUnit = /^[村组队班站路所处部里井支科线点等级类星面对把本根头口段节章则方区]$/
/** Words that only begin like a unit. */
const notUnits = new RegExp(`^(?:${[
  "人民(?!币)|人[员口才数]|年轻|年[度级轻]?[的龄]|名[称义誉]|个[人别性体]|条[件例款]|分[公局]|台[风账湾]|家[庭属长]|期[间待]|件[事]",
  "集[团体中]|部[门队分]|元[旦宵]|点[名评]|项目|班组|组织",
].join("|")})`)
/** What can only be told by a number. */
const measured = /(?:[人户件次项总]数|数量|[数金]额|[率额量值]|比例|占比|面积|得分|成绩|累计|合计)$/
const currency = /(?:[¥￥$＄€£]|人民币)$/
const endsClause = /^(?:$|[，。；、,.;）)\s])/

/** Where the words behind filler begin: the few spaces that a form leaves there are passed over. */
export function behindGap(text: string, at: number): number {
  let end = at
  while (end < at + 4 && /\s/.test(text.charAt(end))) end++
  return end
}

/** True where a unit behind says by itself that a number is wanted. */
export function hasSureUnit(text: string, behind: number): boolean {
  const at = behindGap(text, behind)
  const start = at + (/[余多]/.test(text.charAt(at)) ? 1 : 0)
  const unit = unitAt(text, start)
  return unit !== "" && !unsureUnit.test(unit) && !notUnits.test(text.slice(start, start + 4))
}

/** True where a number would fit in place of the filler. */
export function fits(text: string, from: number, to: number): boolean {
  if (hasSureUnit(text, to)) return true
  const before = text.slice(Math.max(0, from - 16), from).replace(/[:：\s]+$/, "").replace(/[（(][^（()）]*[）)]?$/, "")
  const isNamed = isLedTo(before, before.length) || measured.test(before) || currency.test(before)
  if (isNamed && endsClause.test(text.slice(to, to + 1))) return true
  const around = text.slice(Math.max(0, from - 40), from) + text.slice(to, to + 40)
  return scoreAt(around, Math.min(from, 40)) > (unitAt(text, to) === "" ? -1.5 : -4)
}
