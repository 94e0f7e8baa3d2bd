import type { Rule } from "../diagnostic.ts"
import { valueText } from "../figure-text.ts"
import { computedIn, isStale } from "./computed.ts"
import type { FormulaFault } from "./evaluate.ts"

/** A computed figure's formula cannot be worked out, or the figure holds something else than it comes to. */
export const formula: Rule = {
  name: "formula",
  *check(doc, { locale, unnamedFigure }) {
    const words = locale === "en" ? en : zh
    for (const figure of computedIn(doc)) {
      const { attrs, outcome: { value, fault }, pos, node } = figure
      const label = attrs.label || attrs.name || unnamedFigure
      const place = { from: pos, to: pos + node.nodeSize, severity: "error" } as const
      const shown = (text: string | null): string => valueText({ ...attrs, value: text })
      if (fault) yield { ...place, message: words.fault(label, fault), suggestion: words.askAuthor(attrs.formula) }
      else if (value !== null && isStale(figure)) {
        const message = attrs.value === null ? words.notYet(label, shown(value)) : words.stale(label, shown(attrs.value), shown(value))
        yield { ...place, message, suggestion: words.recompute(attrs.formula) }
      } else if (value === null && attrs.value !== null && isStale(figure)) {
        yield { ...place, message: words.partsMissing(label, figure.outcome.waiting), suggestion: words.recompute(attrs.formula) }
      }
    }
  },
}

interface FormulaWords {
  fault(label: string, fault: FormulaFault): string
  notYet(label: string, value: string): string
  stale(label: string, held: string, value: string): string
  partsMissing(label: string, names: readonly string[]): string
  askAuthor(formula: string): string
  recompute(formula: string): string
}

const zh: FormulaWords = {
  fault: (label, { reason, what }) => ({
    syntax: `“${label}”的算式有误${what ? `：“${what}”处读不懂` : "：没有写完"}`,
    unknown: `“${label}”的算式里用到“${what}”，报告里没有叫这个名称的数字`,
    cycle: `“${label}”的算式绕回到自己（经过“${what}”），算不出来`,
    units: `“${label}”的算式单位不合：${named(what, zhDimensions)}`,
    division: `“${label}”的算式除数为零`,
    notANumber: `“${label}”的算式里“${what}”不是一个数`,
    size: `“${label}”算得的数太大，放不下`,
  })[reason],
  notYet: (label, value) => `“${label}”算得 ${value}，还没有写进去`,
  stale: (label, held, value) => `“${label}”写的是 ${held}，按算式应为 ${value}`,
  partsMissing: (label, names) => `“${label}”由算式得出，但“${names.join("”“")}”还没有填`,
  askAuthor: formula => `请核对算式“${formula}”，或联系模板管理员`,
  recompute: formula => `由“${formula}”算得，不用手填；请在编辑器里打开后重新保存`,
}

const en: FormulaWords = {
  fault: (label, { reason, what }) => ({
    syntax: `The formula of “${label}” is faulty${what ? ` at “${what}”` : ": it ends too early"}`,
    unknown: `The formula of “${label}” uses “${what}”, and no figure has that name`,
    cycle: `The formula of “${label}” leads back to itself (by “${what}”)`,
    units: `The units in the formula of “${label}” do not fit: ${named(what, enDimensions)}`,
    division: `The formula of “${label}” divides by zero`,
    notANumber: `“${what}” in the formula of “${label}” is not a single number`,
    size: `What the formula of “${label}” comes to is too large`,
  })[reason],
  notYet: (label, value) => `“${label}” comes to ${value}, which is not in the text yet`,
  stale: (label, held, value) => `“${label}” says ${held}; by its formula it is ${value}`,
  partsMissing: (label, names) => `“${label}” is computed, but “${names.join("”, “")}” is still blank`,
  askAuthor: formula => `Check the formula “${formula}”, or tell whoever keeps the template`,
  recompute: formula => `It is computed by “${formula}” and not typed; open it in the editor and save it again`,
}

const zhDimensions: Readonly<Record<string, string>> = {
  "": "没有单位", money: "金额", mass: "重量", length: "长度", area: "面积", volume: "体积", energy: "能量", power: "功率", time: "时间",
  days: "天数", months: "月数", data: "数据量", ratio: "百分比", points: "百分点", people: "人数", coal: "标准煤",
}

const enDimensions: Readonly<Record<string, string>> = { "": "no unit", ratio: "percent", points: "percentage points" }

/** `money/people ≠ 元` in a reader's words. */
function named(what: string, words: Readonly<Record<string, string>>): string {
  return what.split(" ≠ ").map(side => words[side] ?? side.split("/").map(part => words[part] ?? part).join("/")).join(" ≠ ")
}
