// A paragraph as its surroundings are weighed: one code a character, one form for each punctuation mark, 0 for every digit
// and for an atom in the text (U+FFFC, a figure), a for every Latin letter.

const plain = new Uint16Array(0x10000)
for (let code = 0; code < plain.length; code++) plain[code] = code
for (const [chars, form] of [
  ["0123456789０１２３４５６７８９\ufffc", "0"], [",", "，"], [".", "．"], [";", "；"], [":", "："], ["(", "（"], [")", "）"],
  ["％‰", "%"], ["—－–~～", "-"], ["\"‘'’”「」『』", "“"], ["?", "？"], ["!！", "。"],
  ["\t\n\v\f\r\u00a0\u2002\u2003\u2009\u2028\u2029\u202f\u3000\ufeff", " "],
] as const) for (const char of chars) plain[char.charCodeAt(0)] = form.charCodeAt(0)
for (let letter = 0; letter < 26; letter++) for (const first of "AaＡａ") plain[first.charCodeAt(0) + letter] = 97

/** The codes of a paragraph, valid until the next call: `codes` has at least `length` of them. */
export interface Plain {
  codes: Uint16Array
  length: number
}

const buffer: Plain = { codes: new Uint16Array(4096), length: 0 }

/** Reads a paragraph into the one buffer there is. */
export function plainCodes(text: string): Plain {
  const { length } = text
  if (length > buffer.codes.length) buffer.codes = new Uint16Array(length * 2)
  const { codes } = buffer
  for (let index = 0; index < length; index++) codes[index] = plain[text.charCodeAt(index)] ?? 0
  buffer.length = length
  return buffer
}
