// Pages whose encoding a web site broke (習(xí)字, 他們?cè)氐却): seen here, repaired by what is fetched only then.

import { gbk, inGb2312 } from "./repair-gbk.ts"

/** One change to a damaged text. */
export interface Repair {
  /** Where the change begins in the original text, in UTF-16 code units. */
  readonly from: number
  /** Where it ends in the original text. */
  readonly to: number
  /** What stood there. */
  readonly found: string
  /** What stands there now; "" for a note that was dropped. */
  readonly text: string
  /** `pinyin`: a note like (huì) that the site put behind a character. `bytes`: characters put together again from
   * their bytes, lost ones found. `traditional`: traditional characters written in simplified form. */
  readonly kind: "pinyin" | "bytes" | "traditional"
}

/** A text after its repair. Making all `repairs` in the original gives `text`. */
export interface RepairedText {
  readonly text: string
  /** Every change, in order, none over another. */
  readonly repairs: readonly Repair[]
  /** Places that stay doubtful, in the repaired text, for a person to look at. */
  readonly doubtful: readonly { readonly from: number; readonly to: number }[]
}

const notes = /[\u4e00-\u9fff]\([a-zü]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\)/g
const note = /\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}\)/y
const simplifiedOnly = new Set("们这国会学说来时个为对还过发业动进开经产设组织党总结话讲给问题长门见员务实现领导职让从关东车书电体")

/** Whether a text shows the damage: traditional characters, many of them with their pinyin in brackets, and hardly
 * another character with such a note. Genuine traditional text and notes on hard words do not look so. */
export function looksDamaged(text: string): boolean {
  let seen = 0
  notes.lastIndex = 0
  while (seen < 3 && notes.test(text)) seen++
  if (seen < 3) return false
  const count = new Count()
  for (const line of text.split("\n")) count.add(lineCount(line))
  return count.isDamage
}

/** Repairs a text that looks damaged and lists what was done. A text that does not is returned as it is. */
export async function repairText(text: string): Promise<RepairedText> {
  if (!looksDamaged(text)) return { text, repairs: [], doubtful: [] }
  const { repairDamage } = await import("./repair-damage.ts")
  return repairDamage(text)
}

/** What the notes of a text stand on. */
class Count {
  readonly noted = new Map<string, number>()
  readonly bare = new Map<string, number>()
  notedTraditional = 0
  notedOther = 0
  bareTraditional = 0
  simplified = 0

  add(other: Count): void {
    // A line in simplified characters was never through the filter: it says nothing about the lines that were.
    if (other.simplified > other.notedTraditional) return
    this.notedTraditional += other.notedTraditional
    this.notedOther += other.notedOther
    this.bareTraditional += other.bareTraditional
    for (const [char, times] of other.noted) this.noted.set(char, (this.noted.get(char) ?? 0) + times)
    for (const [char, times] of other.bare) this.bare.set(char, (this.bare.get(char) ?? 0) + times)
  }

  /** The filter notes a character always or never; a person notes it once, and not only traditional ones. */
  get isDamage(): boolean {
    let consistent = 0
    for (const [char, times] of this.noted) if (times > (this.bare.get(char) ?? 0)) consistent++
    return this.notedTraditional >= 3
      && this.notedTraditional >= 0.2 * (this.notedTraditional + this.bareTraditional)
      && this.notedTraditional >= 8 * this.notedOther
      && consistent >= 0.8 * this.noted.size
  }
}

function lineCount(line: string): Count {
  const { codeOf } = gbk()
  const count = new Count()
  for (let index = 0; index < line.length; index++) {
    const char = line.charAt(index)
    if (char < "\u4e00" || char > "\u9fff") continue
    note.lastIndex = index + 1
    const isNoted = line.charCodeAt(index + 1) === 0x28 && note.test(line)
    if (simplifiedOnly.has(char)) count.simplified++
    if (inGb2312(codeOf.get(char) ?? 0)) {
      if (isNoted) count.notedOther++
      continue
    }
    const place = isNoted ? count.noted : count.bare
    place.set(char, (place.get(char) ?? 0) + 1)
    if (isNoted) count.notedTraditional++
    else count.bareTraditional++
  }
  return count
}
