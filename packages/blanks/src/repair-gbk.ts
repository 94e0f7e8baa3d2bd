// GBK, both ways. The decoder that every engine has knows the code; the table for encoding is read off it once, when it
// is first needed.

interface Decoder {
  decode(bytes: Uint8Array): string
}

/** What GBK has: which character a pair of bytes stands for, and the pair (first byte × 256 + second) of it. */
export interface Gbk {
  readonly charOf: readonly (string | undefined)[]
  readonly codeOf: ReadonlyMap<string, number>
}

/** Characters that were private to GBK until Unicode had them, as old decoders give them: the first of a run, its pair
 * of bytes, how many. */
const formerlyPrivate = [
  [0xe78d, 0xa6d9, 7], [0xe794, 0xa6ec, 2], [0xe796, 0xa6f3, 1], [0xe7c7, 0xa8bc, 1], [0xe7c8, 0xa8bf, 1],
  [0xe7e7, 0xa989, 13], [0xe815, 0xfe50, 47], [0xe844, 0xfe80, 33],
] as const

let table: Gbk | undefined

/** The table of GBK, GB18030's two-byte part with its private use areas. */
export function gbk(): Gbk {
  return table ??= readTable()
}

function readTable(): Gbk {
  const charOf: (string | undefined)[] = []
  const codeOf = new Map<string, number>()
  for (const [code, char] of readPairs("gb18030", 0x81, 0xfe)) {
    charOf[code] = char
    if (!codeOf.has(char)) codeOf.set(char, code)
  }
  for (const [first, code, many] of formerlyPrivate) {
    for (let index = 0; index < many; index++) {
      const char = String.fromCharCode(first + index)
      if (!codeOf.has(char)) codeOf.set(char, code + index)
    }
  }
  return { charOf, codeOf }
}

/** The common characters of Big5: what a text in traditional characters is written with. */
export function commonInBig5(): Set<string> {
  return new Set(readPairs("big5", 0xa4, 0xc6).map(([, char]) => char))
}

function readPairs(encoding: string, firstLead: number, lastLead: number): [code: number, char: string][] {
  const { TextDecoder } = globalThis as unknown as { TextDecoder: new (label: string) => Decoder }
  const bytes: number[] = []
  const codes: number[] = []
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      bytes.push(lead, trail, 0x0a)
      codes.push(lead * 256 + trail)
    }
  }
  const chars = new TextDecoder(encoding).decode(Uint8Array.from(bytes)).split("\n")
  const pairs = codes.map((code, index): [number, string] => [code, chars[index] ?? ""])
  return pairs.filter(([, char]) => char.length === 1 && char !== "\ufffd")
}

/** Whether a pair of bytes is a Chinese character of GB2312, the set of 1980 with hardly a traditional form in it. */
export function inGb2312(code: number): boolean {
  return code >= 0xb0a1 && code <= 0xf7fe && (code & 0xff) >= 0xa1
}
