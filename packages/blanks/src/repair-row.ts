// One line of a damaged page as a row of bytes, read again from its beginning. Where a byte is lost every value is
// tried and the readings run beside each other, each with what it costs, until one is left: they are few, for the next
// byte or the one behind it decides.

import { gbk } from "./repair-gbk.ts"
import type { CostOf } from "./repair-language.ts"

interface Seen {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** What is to be seen of the page: a character, a note of the filter's, or the `?` of a lost byte, some with a note. */
export type Token =
  | Seen & { readonly kind: "char"; /** In GBK or ASCII, -1 for others. */ readonly code: number }
  | Seen & { readonly kind: "note" }
  | Seen & { readonly kind: "lost"; readonly sound: string | null }

/** A stretch of the original text and what it says. `whole` is not even to be simplified. */
export interface Piece {
  readonly kind: "char" | "pinyin" | "bytes" | "whole"
  readonly text: string
  readonly from: number
  readonly to: number
  readonly isDoubtful: boolean
}

/** What the reading of a line goes by. */
export interface Reader {
  readonly costOf: CostOf
  /** The cost of this character having been noted with this sound, null where it is not read so. */
  readonly soundCost: (char: string | undefined, sound: string) => number | null
  /** Whether the filter gives this character a note wherever it comes upon it. */
  readonly isNoted: (char: string) => boolean
  /** A full-width mark as this page writes it. */
  readonly markOf: (char: string) => string
  /** Steps that may still be made for the whole text: what is over is left as it is. */
  readonly budget: { steps: number }
}

type Lost = Token & { readonly kind: "lost" }

interface Read {
  readonly text: string
  readonly from: number
  readonly to: number
  /** It stands there as it is: no byte was moved. */
  readonly inStep: boolean
  readonly isWrong: boolean
  readonly before: Read | null
}

interface Path {
  /** A first byte that waits for its second; -1 where there is none. */
  readonly pending: number
  readonly pendingFrom: number
  readonly pendingTo: number
  /** Whether the byte that waits was lost, and with a note. */
  readonly pendingLost: "no" | "plain" | "noted"
  /** The last byte seen: with the byte lost behind it, it made the pair that the filter noted. */
  readonly last: number
  readonly previous: string
  readonly cost: number
  /** How much dearer the reading was that came nearest to this one. */
  readonly gap: number
  readonly tail: Read | null
}

const start: Path = {
  pending: -1, pendingFrom: 0, pendingTo: 0, pendingLost: "no",
  last: -1, previous: "\n", cost: 0, gap: Infinity, tail: null,
}

const wrongCost = 20
const tooDear = 25
const mostPaths = 300
const likelyTrails = 40
const likelyPaths = 60
/** The filter makes these of full-width ones, out of step as well: then they are two bytes of two characters. */
const marksInAscii = "!?,;:() "

/** Reads a line's tokens. Notes go; what was out of step comes as pieces of kind `bytes`. */
export function readRow(tokens: readonly Token[], reader: Reader): Piece[] {
  const pieces: Piece[] = []
  let paths: Path[] = []
  let previous = "\n"
  let last = -1
  for (const [index, token] of tokens.entries()) {
    if (paths.length === 0 && (token.kind !== "lost" || reader.budget.steps <= 0)) {
      pieces.push(pieceOf(token))
      if (token.kind === "note") continue
      previous = token.text.charAt(0)
      last = token.kind === "char" && token.code >= 0 ? token.code & 0xff : -1
      continue
    }
    if (token.kind === "note") {
      pieces.push(pieceOf(token))
      continue
    }
    if (paths.length === 0) {
      paths = [{ ...start, last, previous }]
    }
    if (token.kind === "lost") paths = paths.slice(0, likelyPaths)
    paths = prune(paths.flatMap(path => step(path, token, tokens[index + 1], reader)))
    const isSettled = paths.length === 1 && paths[0]?.pending === -1
    if (isSettled || reader.budget.steps <= 0) {
      const best = settle(paths, pieces)
      previous = best?.previous ?? "\n"
      last = best?.last ?? -1
      paths = []
    }
  }
  settle(paths, pieces)
  return join(pieces)
}

/** Takes the best of these readings. */
function settle(paths: readonly Path[], pieces: Piece[]): Path | undefined {
  const [best, second] = prune(paths.map(path => path.pending < 0 ? path : wrong(path)))
  if (best) for (const piece of piecesOf(best, second)) pieces.push(piece)
  return best
}

function pieceOf({ kind, text, from, to }: Token): Piece {
  return kind === "note" ? { kind: "pinyin", text: "", from, to, isDoubtful: false }
    : { kind: "char", text, from, to, isDoubtful: kind === "lost" && text !== "?" }
}

/** All that a token can mean behind a reading. */
function step(path: Path, token: Token, next: Token | undefined, reader: Reader): Path[] {
  reader.budget.steps--
  if (token.kind === "note") return [path]
  if (token.kind === "lost") return lostByte(path, token, next, reader)
  if (token.code > 0xff) {
    const half = feed(path, token.code >> 8, token, reader)
    return half.flatMap(each => feed(each, token.code & 0xff, token, reader))
  }
  if (path.pending < 0) return [emit(path, token.text, token, reader, true)]
  const paths: Path[] = []
  if (token.code >= 0x40 && token.code < 0x7f) paths.push(...feed(path, token.code, token, reader))
  if (marksInAscii.includes(token.text)) paths.push(...fullWidth(path, token.code, token, reader))
  return paths.length > 0 ? paths : [emit(wrong(path), token.text, token, reader, true)]
}

function lostByte(path: Path, token: Lost, next: Token | undefined, reader: Reader): Path[] {
  const paths: Path[] = []
  if (path.pending < 0) {
    const isLikely = token.sound !== null || next === undefined || isBeforeMark(next)
    if (token.sound === null) paths.push(dearer(emit(path, "?", token, reader, true), isLikely ? 4 : 0))
    const lost = dearer(path, isLikely ? 0 : 6)
    for (let lead = 0x81; lead <= 0xfe; lead++) paths.push(...sounding(lost, lead, token, reader))
    return paths
  }
  if (token.sound === null) paths.push(...fullWidth(path, 0x3f, token, reader))
  // Two bytes beside each other are lost only where the first went with a note.
  if (path.pendingLost === "plain") return paths.length > 0 ? paths : lostByte(wrong(path), token, next, reader)
  const trails: Path[] = []
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (gbk().charOf[path.pending * 256 + trail] !== undefined) trails.push(...sounding(path, trail, token, reader))
  }
  reader.budget.steps -= 190
  return [...paths, ...trails.sort((one, other) => one.cost - other.cost).slice(0, likelyTrails)]
}

/** Without a note a byte is lost where the filter took the next two for a full-width mark, or before a comma. */
function isBeforeMark(next: Token): boolean {
  return next.text === "、" || next.text.startsWith("?") || marksInAscii.includes(next.text)
}

function dearer(path: Path, cost: number): Path {
  return cost === 0 ? path : { ...path, cost: path.cost + cost }
}

function fullWidth(path: Path, ascii: number, token: Token, reader: Reader): Path[] {
  const [lead, trail] = ascii === 0x20 ? [0xa1, 0xa1] : [0xa3, ascii + 0x80]
  return feed(path, lead, token, reader).flatMap(each => feed(each, trail, token, reader))
}

/** Reads a lost byte as this value: of the pair that it made with the byte before it the note gives the sound. */
function sounding(path: Path, byte: number, token: Lost, reader: Reader): Path[] {
  const cost = token.sound === null ? 0
    : path.last < 0 ? 12
    : reader.soundCost(gbk().charOf[path.last * 256 + byte], token.sound) ?? 12
  return feed({ ...path, cost: path.cost + cost }, byte, token, reader)
}

function feed(path: Path, byte: number, token: Token, reader: Reader): Path[] {
  if (path.pending < 0) {
    if (byte < 0x81) return [emit(path, String.fromCharCode(byte), token, reader, false)]
    const pendingLost = token.kind !== "lost" ? "no" : token.sound === null ? "plain" : "noted"
    return [{ ...path, pending: byte, pendingFrom: token.from, pendingTo: token.to, pendingLost, last: byte }]
  }
  const char = gbk().charOf[path.pending * 256 + byte]
  if (char === undefined) return byte < 0x81 ? [] : [wrong({ ...path, last: byte }, token)]
  const inStep = path.pendingFrom === token.from && char === token.text
  const text = inStep ? char : reader.markOf(char)
  // The filter would have come upon it: only half a character that it took with the one before escapes.
  const cost = path.pendingLost === "plain" && reader.isNoted(char) ? path.cost + 6 : path.cost
  return [emit({ ...path, cost, last: byte }, text, token, reader, inStep, path.pendingFrom)]
}

function emit(path: Path, text: string, token: Token, reader: Reader, inStep: boolean, from = token.from): Path {
  const cost = path.cost + reader.costOf(text, path.previous)
  const last = inStep && token.kind === "char" && token.code >= 0 ? token.code & 0xff : path.last
  const isWrong = text >= "\ue000" && text <= "\uf8ff"
  const tail: Read = { text, from, to: token.to, inStep, isWrong, before: path.tail }
  return { ...path, pending: -1, previous: text.charAt(0), cost, last, tail }
}

/** Gives up what waits: a place that no reading explains. */
function wrong(path: Path, token?: Token): Path {
  const to = token?.to ?? path.pendingTo
  const tail: Read = { text: "?", from: path.pendingFrom, to, inStep: false, isWrong: true, before: path.tail }
  return { ...path, pending: -1, previous: "?", cost: path.cost + wrongCost, tail }
}

/** Of readings that go on alike the cheapest stays; what is far dearer than the best goes. */
function prune(paths: Path[]): Path[] {
  paths.sort((one, other) => one.cost - other.cost)
  const limit = (paths[0]?.cost ?? 0) + tooDear
  const kept = new Map<string, Path>()
  for (const path of paths) {
    if (path.cost > limit || kept.size >= mostPaths) break
    const key = `${path.pending} ${path.last} ${path.previous}`
    const same = kept.get(key)
    if (!same) kept.set(key, path)
    else if (path.cost - same.cost < same.gap) kept.set(key, { ...same, gap: path.cost - same.cost })
  }
  return [...kept.values()]
}

/** Below this a second reading is nearly as good as the first. */
const narrow = 2

function piecesOf(path: Path, second?: Path): Piece[] {
  const gap = Math.min(path.gap, second ? second.cost - path.cost : Infinity)
  const pieces: Piece[] = []
  for (let read = path.tail; read; read = read.before) {
    const { text, from, to, inStep, isWrong } = read
    const isDoubtful = isWrong || (gap < narrow && (!inStep || text === "?"))
    pieces.push({ kind: inStep ? "char" : "bytes", text, from, to, isDoubtful })
  }
  return pieces.reverse()
}

/** Puts the pieces in order and those that lie out of step beside each other into one, with the notes between. */
function join(pieces: Piece[]): Piece[] {
  pieces.sort((one, other) => one.from - other.from || one.to - other.to)
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    if (last?.kind === "bytes" && (piece.from < last.to || piece.kind === "bytes")) {
      const to = Math.max(last.to, piece.to)
      const isDoubtful = last.isDoubtful || piece.isDoubtful
      joined[joined.length - 1] = { kind: "bytes", text: last.text + piece.text, from: last.from, to, isDoubtful }
    } else {
      joined.push(piece)
    }
  }
  return joined
}
