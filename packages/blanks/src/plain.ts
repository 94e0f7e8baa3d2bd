// A paragraph as its surroundings are weighed: one code a character, one form for each punctuation mark, 0 for every
// digit and for an atom in the text (U+FFFC, a figure), a for every Latin letter.

const plain = new Uint16Array(0x10000)
for (let code = 0; code < plain.length; code++) plain[code] = code
for (const [chars, form] of [
  ["0123456789０１２３４５６７８９\ufffc", "0"], [",", "，"], [".", "．"], [";", "；"], [":", "："], ["(", "（"], [")", "）"],
  ["％‰", "%"], ["—－–~～", "-"], ["\"‘'’”「」『』", "“"], ["?", "？"], ["!！", "。"],
  ["\t\n\v\f\r\u00a0\u2002\u2003\u2009\u2028\u2029\u202f\u3000\ufeff", " "],
] as const) for (const char of chars) plain[char.charCodeAt(0)] = form.charCodeAt(0)
for (let letter = 0; letter < 26; letter++) for (const first of "AaＡａ") plain[first.charCodeAt(0) + letter] = 97

/** What some character of a paragraph hints at, as bits. */
export const hint = {
  filler: 1, ordinal: 2, range: 4, ratio: 8, digit: 16, percent: 32, open: 64, close: 128, rank: 256,
} as const

const hints = new Uint16Array(0x10000)
for (const [chars, bit] of [
  ["xXｘＸ×✕✖╳✗ㄨΧХ*＊_＿﹍﹏○〇◯□■◻▢?？—－–-{$【[［待…NＮ", hint.filler], ["第〔", hint.ordinal], ["强", hint.rank],
  [" \u3000\u200b（(《", hint.open], ["）)》", hint.close], ["—－–~～-", hint.range], [":：∶︰", hint.ratio],
  ["0123456789０１２３４５６７８９\ufffc", hint.digit], ["%％", hint.percent],
] as const) for (const char of chars) hints[char.charCodeAt(0)] = (hints[char.charCodeAt(0)] ?? 0) | bit

/** The codes of a paragraph, valid until the next call: `codes` has at least `length` of them. */
export interface Plain {
  codes: Uint16Array
  length: number
  /** All hints of the paragraph's characters. */
  hints: number
  /** How many runs of digits it has. */
  numbers: number
  percents: number
}

const buffer: Plain = { codes: new Uint16Array(4096), length: 0, hints: 0, numbers: 0, percents: 0 }

/** Reads a paragraph into the one buffer there is. */
export function plainCodes(text: string): Plain {
  const { length } = text
  // Some look a few characters beyond the end: they find 0 there.
  if (length + 8 > buffer.codes.length) buffer.codes = new Uint16Array(length * 2 + 8)
  const { codes } = buffer
  codes.fill(0, length, length + 8)
  let all = 0
  let last = 0
  let [numbers, percents] = [0, 0]
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index)
    codes[index] = plain[code] ?? 0
    const bits = hints[code] ?? 0
    all |= bits
    // 1,234.5 is one run.
    if ((bits & hint.digit) !== 0 && (last & hint.digit) === 0) numbers++
    if ((bits & hint.percent) !== 0) percents++
    // （ ） or a gap of spaces
    if ((last & hint.open) !== 0 && (bits & (hint.close | hint.open)) !== 0) all |= hint.filler
    last = (code === 44 || code === 46) && (last & hint.digit) !== 0 ? last : bits
  }
  buffer.length = length
  buffer.hints = all
  buffer.numbers = numbers
  buffer.percents = percents
  return buffer
}
