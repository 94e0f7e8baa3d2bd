// How likely a character is behind another: the judge between the bytes that could have been lost. It knows the common
// characters and pairs of Chinese and learns the words of the page itself.

import { common } from "./repair-common.ts"

/** The cost, the negative logarithm of a likelihood, of reading a character behind another. Traditional characters are
 * taken as their simplified forms. */
export type CostOf = (char: string, previous: string) => number

const marks = "，。、：；“”《》（）？！—…　"

/** No two of these stand beside each other. */
const stops = "，。、：；？！,:;?!"

interface Common {
  readonly rank: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, number>
}

let known: Common | undefined

function readCommon(): Common {
  const rank = new Map<string, number>()
  const pairs = new Map<string, number>()
  common.split(" ").forEach((entry, index) => {
    rank.set(entry.charAt(0), index)
    for (let place = 1; place < entry.length; place++) {
      pairs.set(entry.charAt(0) + entry.charAt(place), 1 / (place + 1))
    }
  })
  return { rank, pairs }
}

/** What a language is learned from. */
export interface Lesson {
  /** The characters of the page in order, in simplified form. */
  readonly page: readonly string[]
  readonly simplify: (char: string) => string
  /** Simplified forms that the filter turned traditional: they cannot stand in a text that went through it. */
  readonly foreign: ReadonlySet<string>
}

/** Learns the words of a page, beside those that are common anyway. */
export function languageOf({ page, simplify, foreign }: Lesson): CostOf {
  const { rank, pairs } = known ??= readCommon()
  const single = new Map<string, number>()
  const double = new Map<string, number>()
  page.forEach((char, index) => {
    single.set(char, (single.get(char) ?? 0) + 1)
    const pair = (page[index - 1] ?? "\n") + char
    double.set(pair, (double.get(pair) ?? 0) + 1)
  })

  const alone = (char: string, before: string): number => {
    if (stops.includes(char) && `${stops}　 `.includes(before)) return 1e-5
    const place = rank.get(char)
    const seen = (single.get(char) ?? 0) / (page.length + 500)
    if (place !== undefined) return seen / 2 + 1 / (place + 8) / 13
    if (marks.includes(char)) return seen / 2 + 0.01
    if (/[\s\d.,;:!?()%-]/.test(char)) return seen / 2 + 0.01
    if (char < "\u0080") return /[A-Za-z]/.test(char) ? (/[\w\s]/.test(before) ? 0.01 : 3e-4) : 1e-5
    if (char >= "\u4e00" && char <= "\u9fff") return seen / 2 + 1e-7
    if (char >= "\ue000" && char <= "\uf8ff") return 1e-11
    return seen / 2 + (/[\u2460-\u249b\u3220-\u3229×·℃‰～]/.test(char) ? 1e-3 : 1e-8)
  }

  return (char, previous) => {
    const plain = simplify(char)
    const before = simplify(previous)
    const learned = Math.max(0, (double.get(before + plain) ?? 0) - 0.6) / ((single.get(before) ?? 0) + 3)
    const usual = pairs.get(before + plain) ?? 0
    const likely = 0.45 * learned + 0.25 * usual + 0.3 * alone(plain, before)
    return -Math.log(foreign.has(char) ? likely / 1000 : likely)
  }
}
