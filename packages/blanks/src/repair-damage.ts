// The filter of some Chinese web sites, inverted. It went over the GBK bytes of a page (already in traditional
// characters) pair by pair without keeping step with the characters, put "(pinyin)" behind every pair in its list and
// made full-width marks half-width. Where such a pair was made of the second byte of one character and the first of the
// next, what stands before the bracket is half a character: it was lost as "?", and what follows is read one byte off
// (們|原地等待 → 們?cè)氐却). So the bytes of what is to be seen are put in a row again, the lost ones tried, and the row
// that reads best as Chinese is taken.

import { ConverterFactory } from "opencc-js/core"
import characterEntries from "opencc-js/dict/TSCharacters"
import phraseEntries from "opencc-js/dict/TSPhrases"
import { commonInBig5, gbk, inGb2312 } from "./repair-gbk.ts"
import { languageOf } from "./repair-language.ts"
import { readRow, type Piece, type Reader, type Token } from "./repair-row.ts"
import { sounds } from "./repair-sounds.ts"
import type { Repair, RepairedText } from "./repair.ts"

const tones = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ"
const lostWithNote = `(\\?)\\(?([a-zü]{0,5}[${tones}][a-z]{0,4})\\)`
const note = `\\(([a-zü${tones}]{1,6})\\)`
// Three and more are no lost bytes but somebody's filler.
const filler = `\\?{3,}(?!\\(?[a-zü]{0,5}[${tones}])`
const anything = "[^]"
const parts = new RegExp([lostWithNote, note, filler, anything].join("|"), "gu")

interface Forms {
  /** The simplified form of a traditional character; the character itself where it has none. */
  readonly simplify: (char: string) => string
  readonly isTraditional: (char: string) => boolean
  readonly foreign: ReadonlySet<string>
  readonly convert: (text: string) => string
}

let forms: Forms | undefined
let soundsOf: Map<string, Set<string>> | undefined

/** Repairs a text that was found to be damaged. Lines that show another hand stay as they are. */
export function repairDamage(text: string): RepairedText {
  const { simplify, foreign, convert } = forms ??= readForms()
  const lines = readLines(text, forms)
  const { page, habits } = learn(lines, forms)
  const reader: Reader = {
    costOf: languageOf({ page, simplify, foreign }),
    soundCost: soundCostBy(habits, simplify),
    isNoted: char => isNotedBy(habits.get(char)),
    markOf: markIn(new Set(page)),
    budget: { steps: 1_000_000 },
  }
  const pieces = lines.flatMap(({ tokens, isWhole }) => isWhole ? wholeLine(tokens) : readRow(tokens, reader))
  return assemble(text, pieces, convert)
}

/** How often the page shows a traditional character with a note of the filter's and without. */
interface Habit {
  noted: number
  bare: number
}

interface Learned {
  readonly page: readonly string[]
  readonly habits: ReadonlyMap<string, Habit>
}

function learn(lines: readonly Line[], { simplify, isTraditional }: Forms): Learned {
  const page: string[] = []
  const habits = new Map<string, Habit>()
  for (const { tokens } of lines) {
    let sinceLoss = Infinity
    for (const [index, token] of tokens.entries()) {
      if (token.kind === "lost") sinceLoss = 0
      if (token.kind !== "char") continue
      // What follows a lost byte may be out of step for a while: nothing is learned from it.
      if (sinceLoss++ > 24) page.push(simplify(token.text))
      else if (page[page.length - 1] !== "\n") page.push("\n")
      if (!isTraditional(token.text)) continue
      const habit = habits.get(token.text) ?? { noted: 0, bare: 0 }
      if (tokens[index + 1]?.kind === "note") habit.noted++
      else habit.bare++
      habits.set(token.text, habit)
    }
    page.push("\n")
  }
  return { page, habits }
}

function isNotedBy(habit: Habit | undefined): boolean {
  return habit !== undefined && habit.noted > habit.bare
}

function soundCostBy(habits: ReadonlyMap<string, Habit>, simplify: (char: string) => string): Reader["soundCost"] {
  const readings = soundsOf ??= readSounds()
  return (char, sound) => {
    if (char === undefined || !readings.get(char)?.has(sound)) return null
    const habit = habits.get(char)
    // A character that the page shows more than once and never with a note is not in the filter's list, and hardly
    // one that is rare, outside GB2312's first level.
    const isBare = habit !== undefined && habit.bare > 1 && habit.noted === 0
    const code = gbk().codeOf.get(simplify(char)) ?? 0
    const isRare = !inGb2312(code) || code > 0xd7f9
    return (isBare ? 4 : 0) + (isRare ? 3 : 0)
  }
}

/** Writes a mark that escaped the filter as the filter left the page's others. */
function markIn(seen: ReadonlySet<string>): (char: string) => string {
  const hasFullWidth = [..."！？，；：（）"].some(mark => seen.has(mark))
  return char => {
    if (char === "　") return seen.has(char) ? char : " "
    return !hasFullWidth && isFullWidth(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char
  }
}

function isFullWidth(char: string): boolean {
  return "！？，；：（）".includes(char)
}

function readForms(): Forms {
  const simple = new Map<string, string>()
  for (const entry of characterEntries.split("|")) {
    const [from = "", to = ""] = entry.split(" ")
    if (from !== to) simple.set(from, to)
  }
  simple.set("著", "着")
  const usual = commonInBig5()
  const foreign = new Set([...simple.values()].filter(char => !usual.has(char)))
  const toSimplified = ConverterFactory([[phraseEntries, characterEntries]])
  return {
    simplify: char => simple.get(char) ?? char,
    isTraditional: char => char !== "著" && simple.has(char),
    foreign,
    convert: text => particle(toSimplified(text)),
  }
}

function readSounds(): Map<string, Set<string>> {
  const of = new Map<string, Set<string>>()
  for (const entry of sounds.split(" ")) {
    const [, sound = "", chars = ""] = /^([^\u2e80-\uffff]+)(.*)$/.exec(entry) ?? []
    for (const char of chars) of.set(char, (of.get(char) ?? new Set()).add(sound))
  }
  return of
}

/** 著 stands for 着 as well, and no table knows which: 显著, 著名 and names of books keep it. */
function particle(text: string): string {
  return text.replace(/著/g, (found: string, at: number) => {
    const before = text.charAt(at - 1)
    const isVerb = before !== "" && "随跟接沿朝顺趁".includes(before)
    const isPartOfWord = /^[名显编原论土卓昭专合译巨所拙遗撰]著|^.?著[名作述称者书录]/.test(text.slice(Math.max(0, at - 1), at + 2))
    return isPartOfWord && !isVerb ? found : "着"
  })
}

interface Line {
  readonly tokens: readonly Token[]
  /** Not gone through the filter: nothing is changed. */
  readonly isWhole: boolean
}

function readLines(text: string, { isTraditional, foreign }: Forms): Line[] {
  const lines: Line[] = []
  let at = 0
  for (const [line] of text.matchAll(/[^\n]*\n|[^\n]+/g)) {
    const tokens = readTokens(line, at, isTraditional)
    const count = (is: (token: Token) => boolean): number => tokens.filter(is).length
    const traditional = count(token => token.kind === "char" && isTraditional(token.text))
    const simplified = count(token => token.kind === "char" && foreign.has(token.text))
    const hasLost = tokens.some(token => token.kind === "lost")
    const noted = count(isNote)
    const isUntouched = noted === 0 && (traditional > 12 || (traditional === 0 && !hasLost))
    lines.push({ tokens, isWhole: isUntouched || simplified > traditional + noted + 3 })
    at += line.length
  }
  return lines
}

function isNote(token: Token): boolean {
  return token.kind === "note" || (token.kind === "lost" && token.sound !== null)
}

function readTokens(line: string, start: number, isTraditional: (char: string) => boolean): Token[] {
  const { codeOf } = gbk()
  const tokens: Token[] = []
  for (const found of line.matchAll(parts)) {
    const [text, lost, sound, inBrackets] = found
    const from = start + (found.index ?? 0)
    const to = from + text.length
    const previous = tokens[tokens.length - 1]
    if (lost !== undefined || text === "?") {
      tokens.push({ kind: "lost", text, from, to, sound: sound ?? null })
    } else if (inBrackets !== undefined && previous && mayBeNoted(previous, isTraditional)) {
      tokens.push({ kind: "note", text, from, to })
    } else {
      let at = from
      for (const char of text) {
        const code = codeOf.get(char) ?? (char < "\u0080" ? char.charCodeAt(0) : -1)
        tokens.push({ kind: "char", text: char, from: at, to: at + char.length, code })
        at += char.length
      }
    }
  }
  return tokens
}

/** Whether a note behind this can be the filter's. Behind a character that has but one form it is an author's. */
function mayBeNoted(token: Token, isTraditional: (char: string) => boolean): boolean {
  if (token.kind !== "char") return token.kind === "lost"
  const isTrail = token.code >= 0x40 && token.code < 0x7f
  // Rows A1 to A3 are marks, letters and digits.
  const isRare = token.code > 0xff && !inGb2312(token.code) && (token.code < 0xa1a1 || token.code > 0xa3fe)
  return isTrail || isTraditional(token.text) || isRare
}

function wholeLine(tokens: readonly Token[]): Piece[] {
  return tokens.map(({ text, from, to }): Piece => ({ kind: "whole", text, from, to, isDoubtful: false }))
}

function assemble(text: string, pieces: readonly Piece[], convert: (text: string) => string): RepairedText {
  const repairs: Repair[] = []
  const doubtful: { from: number; to: number }[] = []
  const before = pieces.map(piece => piece.text).join("")
  const after = [...convert(before)]
  let read = 0
  let length = 0
  const parts: string[] = []
  for (const piece of pieces) {
    const found = text.slice(piece.from, piece.to)
    const size = [...piece.text].length
    const simple = piece.kind === "whole" ? piece.text : after.slice(read, read + size).join("")
    read += size
    parts.push(simple)
    if (piece.isDoubtful) doubtful.push({ from: length, to: length + simple.length })
    length += simple.length
    if (simple === found) continue
    const last = repairs[repairs.length - 1]
    const kind = piece.kind === "bytes" || piece.kind === "pinyin" ? piece.kind : "traditional"
    if (kind === "traditional" && last?.kind === kind && last.to === piece.from) {
      repairs[repairs.length - 1] = { ...last, to: piece.to, found: last.found + found, text: last.text + simple }
    } else {
      repairs.push({ from: piece.from, to: piece.to, found, text: simple, kind })
    }
  }
  return { text: parts.join(""), repairs, doubtful }
}
