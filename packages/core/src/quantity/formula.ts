// What a figure is computed by: 现金捐款 + 物资折款, 100 * 采纳 / 提出, 同比(收入). A small grammar of our own, since none of
// the expression libraries keeps decimals exact without `eval` and reads × ÷ （） as a Chinese keyboard types them.

/** A formula, read. `from` and `to` are offsets in its text. */
export type Expression =
  | { readonly kind: "number"; readonly value: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negation"; readonly of: Expression }
  | { readonly kind: "operation"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly call: FormulaFunction; readonly args: readonly Expression[] }

export type Operator = "+" | "-" | "*" | "/"

/** 合计 平均 最大 最小 of several; 上期 增量 同比 of one figure; 占比 of a part in a whole, in percent; 大写 of an amount. */
export type FormulaFunction =
  | "sum" | "average" | "max" | "min" | "previous" | "difference" | "growth" | "share" | "words"

/** A formula that was read, with the names in it, each once; or where and why it could not be. */
export type ParsedFormula =
  | { readonly ok: true; readonly expression: Expression; readonly names: readonly string[] }
  | { readonly ok: false; readonly at: number; readonly found: string }

const functions = new Map<string, FormulaFunction>([
  ["合计", "sum"], ["sum", "sum"], ["平均", "average"], ["average", "average"], ["最大", "max"], ["max", "max"],
  ["最小", "min"], ["min", "min"], ["上期", "previous"], ["previous", "previous"], ["增量", "difference"],
  ["difference", "difference"], ["同比", "growth"], ["growth", "growth"], ["占比", "share"], ["share", "share"],
  ["大写", "words"], ["words", "words"],
])

/** How many arguments each takes, and whether they must be names of figures. */
const arities: Readonly<Record<FormulaFunction, readonly [least: number, most: number, ofFigures: boolean]>> = {
  sum: [1, 200, false], average: [1, 200, false], max: [1, 200, false], min: [1, 200, false],
  previous: [1, 1, true], difference: [1, 1, true], growth: [1, 1, true], share: [2, 2, false], words: [1, 1, false],
}

/** Reads a formula. Operators are `+ - * /` and `＋ － × ÷`, brackets of both widths; a name is a run of letters and digits,
 * or anything between 「 and 」. Never throws. Memoised: a report has few formulas and asks for them at each change. */
export function parseFormula(text: string): ParsedFormula {
  let parsed = known.get(text)
  if (!parsed) {
    if (known.size > 2000) known.clear()
    known.set(text, parsed = new Parser(text).parse())
  }
  return parsed
}

const known = new Map<string, ParsedFormula>()

/** Where reading stops. */
class Stop extends Error {}

const signs: Readonly<Record<string, string>> = {
  "＋": "+", "－": "-", "−": "-", "×": "*", "＊": "*", "÷": "/", "／": "/", "（": "(", "）": ")", "，": ",", "、": ",",
}

class Parser {
  readonly #text: string
  readonly #names = new Set<string>()
  #at = 0
  #depth = 0

  constructor(text: string) {
    this.#text = text
  }

  parse(): ParsedFormula {
    try {
      if (this.#text.length > 2000) throw new Stop()
      const expression = this.#sum()
      if (this.#peek() !== "") throw new Stop()
      return { ok: true, expression, names: [...this.#names] }
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      return { ok: false, at: this.#at, found: this.#text.slice(this.#at, this.#at + 10) }
    }
  }

  #sum(): Expression {
    let left = this.#product()
    for (let operator = this.#peek(); operator === "+" || operator === "-"; operator = this.#peek()) {
      this.#at++
      left = { kind: "operation", operator, left, right: this.#product() }
    }
    return left
  }

  #product(): Expression {
    let left = this.#factor()
    for (let operator = this.#peek(); operator === "*" || operator === "/"; operator = this.#peek()) {
      this.#at++
      left = { kind: "operation", operator, left, right: this.#factor() }
    }
    return left
  }

  #factor(): Expression {
    if (++this.#depth > 100) throw new Stop()
    try {
      const sign = this.#peek()
      if (sign === "-") {
        this.#at++
        return { kind: "negation", of: this.#factor() }
      }
      if (sign !== "(") return this.#operand()
      this.#at++
      const inner = this.#sum()
      this.#expect(")")
      return inner
    } finally {
      this.#depth--
    }
  }

  #operand(): Expression {
    const rest = this.#text.slice(this.#at)
    const quoted = /^「([^「」]+)」/.exec(rest)
    if (quoted) {
      this.#at += quoted[0].length
      return this.#named(quoted[1] ?? "")
    }
    const number = /^\d{1,20}(?:\.\d{1,10})?(?![\p{L}\p{N}_.])/u.exec(rest)
    if (number) {
      this.#at += number[0].length
      return { kind: "number", value: number[0].replace(/^0+(?=\d)/, "") }
    }
    const name = /^[\p{L}\p{N}_%％]+/u.exec(rest)?.[0]
    if (name === undefined) throw new Stop()
    const call = functions.get(name)
    const start = this.#at
    this.#at += name.length
    if (!call || this.#peek() !== "(") return this.#named(name)
    return this.#call(call, start)
  }

  #call(call: FormulaFunction, start: number): Expression {
    const args: Expression[] = []
    do {
      this.#at++
      args.push(this.#sum())
    } while (this.#peek() === ",")
    this.#expect(")")
    const [least, most, ofFigures] = arities[call]
    if (args.length < least || args.length > most || (ofFigures && args.some(({ kind }) => kind !== "name"))) {
      this.#at = start
      throw new Stop()
    }
    return { kind: "call", call, args }
  }

  #named(name: string): Expression {
    this.#names.add(name)
    return { kind: "name", name }
  }

  #expect(sign: string): void {
    if (this.#peek() !== sign) throw new Stop()
    this.#at++
  }

  /** The next sign, white space passed over; "" at the end. */
  #peek(): string {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++
    const char = this.#text.charAt(this.#at)
    return signs[char] ?? char
  }
}
