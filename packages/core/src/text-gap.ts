// Where a piece of one text is missing from another. Both texts are reduced to their letters, which survive a change of
// format; the place is where the letters before the piece meet those behind it. Marks and spaces between the two
// letters are compared one by one, so that what is put back is just what is missing. First with the lines kept apart,
// so that moved paragraphs are found; then as one row of letters.

/** Something that a text lacks. Offsets are UTF-16 code units. */
export interface Gap {
  /** Where it stands in the source. */
  readonly from: number
  readonly to: number
  /** What is to be put back: the source's own text there. */
  readonly text: string
  /** Its place in the result. */
  readonly at: number
}

/** Prepares two texts and gives a function that finds the gap around a piece of the source, or null. */
export function gapFinder(source: string, result: string): (from: number, to: number) => Gap | null {
  let byLine: Search | undefined
  let inOneRow: Search | undefined
  return (from, to) =>
    (byLine ??= new Search(source, result, true)).find(from, to)
    ?? (inOneRow ??= new Search(source, result, false)).find(from, to)
}

/** The letters on each side that must agree. */
const width = 4
/** How many letters beside the piece may be missing with it. */
const reach = 14
/** Candidates that are looked at for one pair of surroundings. */
const candidates = 60
/** Marks between two letters that are compared: more stand in no text. */
const mostMarks = 1000

const upTo = Array.from({ length: reach + 1 }, (_, i) => i)
const steps = upTo.flatMap(back => upTo.map(on => [back, on] as const)).sort(([a, b], [c, d]) => a + b - c - d)

interface Letters {
  readonly raw: string
  readonly row: string
  /** Where each letter stands in the raw text. */
  readonly places: readonly number[]
}

class Search {
  readonly source: Letters
  readonly result: Letters
  /** The places in the result by the letters around them. */
  readonly #between = new Map<string, number[]>()
  /** A place in the result belongs to one gap of the source. */
  readonly #taken = new Map<number, number>()
  readonly #fewest: number

  constructor(source: string, result: string, byLine: boolean) {
    this.source = lettersOf(source, byLine)
    this.result = lettersOf(result, byLine)
    this.#fewest = byLine ? 3 : 4
    for (let i = 0; i <= this.result.row.length; i++) {
      const key = keyOf(before(this.result.row, i), behind(this.result.row, i))
      const list = this.#between.get(key)
      if (list) list.push(i)
      else this.#between.set(key, [i])
    }
  }

  find(from: number, to: number): Gap | null {
    const { source: { row, places } } = this
    const first = indexOf(places, from)
    const last = indexOf(places, to)
    for (const [back, on] of steps) {
      const start = first - back
      const end = last + on
      if (start < 0 || end > row.length || row.slice(start, end).includes("\n")) continue
      const gap = this.#at(start, end, from, to)
      if (gap) return gap
    }
    return null
  }

  /** The gap that takes in the source's letters from `start` to `end`. */
  #at(start: number, end: number, from: number, to: number): Gap | null {
    const { source, result } = this
    const [left, right] = [before(source.row, start), behind(source.row, end)]
    const known = (left + right).replaceAll("\n", "").length
    if (known < this.#fewest) return null
    let best: { readonly gap: Gap; readonly place: number; readonly likeness: number } | null = null
    let seen = 0
    for (const place of this.#between.get(keyOf(left, right)) ?? []) {
      if ((this.#taken.get(place) ?? start) !== start) continue
      if (++seen > candidates) break
      const gap = this.#fit(start, end, place, from, to)
      const likeness = gap ? likenessOf(source.row, start, end, result.row, place) : -1
      if (gap && likeness > (best?.likeness ?? -1)) best = { gap, place, likeness }
    }
    if (best) this.#taken.set(best.place, start)
    return best?.gap ?? null
  }

  /** Compares the marks between the letters. */
  #fit(start: number, end: number, place: number, from: number, to: number): Gap | null {
    const { source, result } = this
    const between = (letters: Letters, a: number, b: number): readonly [number, number] =>
      [a > 0 ? (letters.places[a - 1] ?? 0) + 1 : 0, letters.places[b] ?? letters.raw.length]
    const [outerFrom, outerTo] = between(source, start, end)
    const innerFrom = start < indexOf(source.places, from) ? source.places[start] ?? from : from
    const innerTo = end > indexOf(source.places, to) ? (source.places[end - 1] ?? to) + 1 : to
    const [gapFrom, gapTo] = between(result, place, place)
    if (outerTo - outerFrom > mostMarks || gapTo - gapFrom > mostMarks) return null
    const marks = result.raw.slice(gapFrom, gapTo)
    const [used, at] = walk(source.raw.slice(outerFrom, innerFrom), marks)
    const [usedBehind, rest] = walk(reversed(source.raw.slice(innerTo, outerTo)), reversed(marks.slice(at)))
    const left = marks.slice(at, marks.length - rest).trim()
    // A number that stands there instead was changed, not lost.
    if (/[\d０-９]/.test(left)) return null
    let [gapStart, gapEnd] = [innerFrom, innerTo]
    if (left === "") {
      gapStart -= /[^\n\t]*$/.exec(source.raw.slice(outerFrom + used, innerFrom))?.[0].trimStart().length ?? 0
      gapEnd += /^[^\n\t]*/.exec(source.raw.slice(innerTo, outerTo - usedBehind))?.[0].trimEnd().length ?? 0
    }
    const text = source.raw.slice(gapStart, gapEnd)
    return /[\n\t]/.test(text) ? null : { from: gapStart, to: gapEnd, text, at: gapFrom + at }
  }
}

function lettersOf(raw: string, byLine: boolean): Letters {
  const places: number[] = []
  let row = ""
  let atLineStart = false
  for (let i = 0; i < raw.length; i++) {
    const char = raw.charAt(i)
    if ((char >= "\u4e00" && char <= "\u9fff") || /[\p{L}\p{Cs}%％‰℃°]/u.test(char)) row += char
    else if (byLine && /[\n\t]/.test(char) && !atLineStart) row += "\n"
    else continue
    // Not read off the row: that would be put together anew for each line.
    atLineStart = char === "\n" || char === "\t"
    places.push(i)
  }
  return { raw, row, places }
}

/** How many letters stand before an offset of the raw text. */
function indexOf(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The last letters of the line before a place, with the line's beginning where it is reached. */
function before(row: string, place: number): string {
  const part = row.slice(Math.max(0, place - width), place)
  const line = part.lastIndexOf("\n")
  return line >= 0 ? part.slice(line) : part.length < width ? `\n${part}` : part
}

function behind(row: string, place: number): string {
  const part = row.slice(place, place + width)
  const line = part.indexOf("\n")
  return line >= 0 ? part.slice(0, line + 1) : part.length < width ? `${part}\n` : part
}

function keyOf(before: string, behind: string): string {
  return `${before}|${behind}`
}

function likenessOf(source: string, start: number, end: number, result: string, place: number): number {
  let back = 0
  while (back < 40 && start > back && source[start - back - 1] === result[place - back - 1]) back++
  let on = 0
  while (on < 40 && end + on < source.length && source[end + on] === result[place + on]) on++
  return back + on
}

/** Walks along marks that are alike; gives how far it came in each. White space may be missing on either side, and so
 * may digits in the second. */
function walk(marks: string, now: string): readonly [number, number] {
  let i = 0
  let j = 0
  while (i < marks.length) {
    const next = j + (/^[^\S\n\t]*/.exec(now.slice(j))?.[0].length ?? 0)
    if (isAlike(marks[i], now[j])) j++
    else if (isAlike(marks[i], now[next])) j = next + 1
    else {
      const rest = marks.slice(i)
      const skipped = /^(?:\s|[\d０-９.,，．])+/.exec(rest)?.[0] ?? ""
      const goesOn = now.slice(j).trimStart().startsWith(rest.charAt(skipped.length))
      if (skipped === "" || (skipped === rest ? rest.trim() !== "" : !goesOn)) break
      i += skipped.length
      continue
    }
    i++
  }
  return [i, j]
}

function isAlike(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && (a === b || (/[\n\t]/.test(a) && /[\n\t]/.test(b)))
}

function reversed(text: string): string {
  return [...text].reverse().join("")
}
