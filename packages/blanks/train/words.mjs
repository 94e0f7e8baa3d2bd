// Writes src/pairs.ts and src/trap-words.ts from jieba's dictionary (word, count, part of speech a line) and words.txt.
// Run it after the package was built; the weights are to be learned again after it:
//
//     node train/words.mjs DICT

import { readFileSync, writeFileSync } from "node:fs"
import { units } from "../dist/unit.js"
import { starters } from "../dist/weights.js"

const [dictionary = ""] = process.argv.slice(2)
const read = file => readFileSync(new URL(file, import.meta.url), "utf8")
const openers = new Set([...starters, ..."立方吉瓦海延毫多余"])
const numerals = new Set("一二三四五六七八九十百千万亿几两数零半")
const isUsual = 60

/** How often two characters stand side by side within a word, by the pair; the second, or the first, may open a unit. */
const closing = new Map()
const opening = new Map()
const raise = (map, pair, count) => map.set(pair, Math.max(map.get(pair) ?? 0, count))

function addClosing(word, count) {
  for (let index = 1; index < word.length; index++) {
    if (openers.has(word[index])) raise(closing, word.slice(index - 1, index + 1), count)
  }
}

const isUnit = word => units.includes(word) || units.some(unit => unit.length > 1 && unit.startsWith(word.slice(0, 2)))

for (const line of readFileSync(dictionary, "utf8").split("\n")) {
  const [word = "", count, part = ""] = line.split(" ")
  if (!/^[一-龥]{2,5}$/.test(word) || Number(count) < 10 || /^[mqt]/.test(part)) continue
  if (!numerals.has(word[0])) addClosing(word, Number(count))
  if (openers.has(word[0]) && !isUnit(word)) raise(opening, word.slice(0, 2), Number(count))
}

const words = read("words.txt").split("\n").filter(line => line !== "" && !line.startsWith("#"))
  .map(line => /^(?<sign>[=+-]?)(?<word>.*)$/.exec(line).groups)
for (const { sign, word } of words) {
  if (sign === "-") continue
  for (let index = 1; index < word.length; index++) {
    const pair = word.slice(index - 1, index + 1)
    if (openers.has(pair[1]) && !numerals.has(pair[0])) raise(closing, pair, sign === "=" ? 20 : 200)
  }
}

const sides = char => {
  const list = (map, at, other) => [...map].filter(([pair, count]) => pair[at] === char && count >= isUsual)
    .map(([pair]) => pair[other]).sort().join("")
  // 成本元, 样本元: what stands before money is mostly no word with it.
  return [char === "元" ? "状公单多美欧日纪次会解改建银金港加澳韩泰" : list(closing, 1, 0), list(opening, 0, 1)]
}
const rows = [...openers].sort().map(char => [char, ...sides(char)]).filter(([, before, behind]) => before || behind)
const pairOf = new Map(rows.map(([char, before, behind]) => [char, { before, behind }]))

writeFileSync(new URL("../src/pairs.ts", import.meta.url), `// Pairs of characters that stand side by side within a word: 工人, 用人, 人员. The words are those of jieba's dictionary;
// see NOTICE. Written by train/words.mjs.

/** For each character that may open a unit: that character; those that stand before it within words; a space; those that
 * stand behind it within words that it opens. A line each. */
export const pairs: string = \`
${rows.map(([char, before, behind]) => `${char}${before} ${behind}`).join("\n")}
\`
`)

/** Told by its two characters already. */
const isToldByPair = ([first, second, ...rest]) => rest.length === 0 &&
  (pairOf.get(second)?.before.includes(first) || pairOf.get(first)?.behind.includes(second))

const candidates = words.filter(({ sign }) => sign !== "+").map(({ word }) => word)
const kept = candidates.filter(word => !isToldByPair(word))
const short = new Set(kept.filter(word => word.length === 2))
const traps = kept.filter(word => word.length === 2 || !short.has(word.slice(0, 2))).sort()
const lines = [""]
for (const word of traps) {
  const last = lines.length - 1
  if (lines[last].length + word.length > 112) lines.push(word)
  else lines[last] += (lines[last] && " ") + word
}
writeFileSync(new URL("../src/trap-words.ts", import.meta.url), `// Words that hold the character of a unit (条件, 多元, 名誉, 用人): no number is missing before it. The words and the
// choice among them are partly those of jieba's dictionary; see NOTICE. Written by train/words.mjs.

/** Words in which a unit's character is no unit, separated by spaces. */
export const trapWords: string = [
${lines.map(line => `  "${line}",\n`).join("")}].join(" ")
`)
console.log(`${rows.length} characters with pairs, ${traps.length} words`)
