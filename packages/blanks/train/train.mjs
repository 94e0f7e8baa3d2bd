// Learns the weights of src/context.ts from whole texts: every number of a text is taken out, and the places where they
// stood are told from all others by logistic regression (FTRL-proximal, which leaves few weights), feature by feature.
// Run it after the package was built:
//
//     node train/train.mjs --words DICT TEXT.txt …     writes src/weights.ts
//
// TEXT.txt: whole texts, a paragraph a line, numbers in digits. DICT: jieba's dictionary (word, count, part of speech a
// line): no number stands inside a word. The same input gives the same weights.

import { readFileSync, writeFileSync } from "node:fs"
import { basename } from "node:path"
import { parseArgs } from "node:util"
import { featureName, giveFeatures, newClause } from "../dist/context.js"
import { plainCodes } from "../dist/plain.js"
import { isCandidate } from "../dist/score.js"
import { unitAt, units } from "../dist/unit.js"

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: "string" },
    out: { type: "string", default: new URL("../src/weights.ts", import.meta.url).pathname },
    sparse: { type: "string", default: "12" },
    seen: { type: "string", default: "8" },
    least: { type: "string", default: "0.15" },
    swap: { type: "string", default: "0.2" },
  },
})
const [rate, sparse, ridge, passes] = [0.1, Number(values.sparse), 0.1, 2]
const step = 0.1

/** A text in its plain form. */
function plainText(text) {
  const { codes, length } = plainCodes(text)
  let plain = ""
  for (let index = 0; index < length; index++) plain += String.fromCharCode(codes[index])
  return plain
}

let seed = 1
const random = () => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff

const number = /\d+(?:,\d{3})*(?:\.\d+)?/g

/** A text without the numbers that are to go, and the places where they stood. */
function without(text, goes) {
  let rest = ""
  let last = 0
  const gaps = new Set()
  for (const match of text.matchAll(number)) {
    if (!goes(match[0])) continue
    rest += text.slice(last, match.index)
    gaps.add(rest.length)
    last = match.index + match[0].length
  }
  return { text: plainText(rest + text.slice(last)), gaps }
}

const samples = []
for (const file of positionals) {
  // What is closest to the reports that are to be read counts more.
  const times = /longbench-1|org|daqing/.test(basename(file)) ? 3 : 1
  for (const line of readFileSync(file, "utf8").split("\n").map(line => line.trim())) {
    const hanzi = line.match(/[一-龥]/g)?.length ?? 0
    if (hanzi < 8 || hanzi < line.length / 2) continue
    for (let i = 0; i < times; i++) {
      if (/\d/.test(line)) {
        samples.push(without(line, () => true))
        // Some sites take the percent sign along.
        if (/\d[%％]/.test(line) && random() < 0.34) {
          samples.push(without(line.replace(/(\d)[%％]/g, "$1"), () => true))
        }
        if (/\d\.\d/.test(line)) samples.push(without(line, digits => digits.includes(".")))
      }
      samples.push({ text: plainText(line), gaps: new Set() })
    }
  }
}

/** The characters that stand behind numbers: 1 for those that may open a gap, 2 for punctuation, where the unit went too. */
function openers() {
  const behind = new Map()
  const anywhere = new Map()
  for (const { text, gaps } of samples) {
    for (const gap of gaps) behind.set(text.charAt(gap), (behind.get(text.charAt(gap)) ?? 0) + 1)
    for (const char of text) anywhere.set(char, (anywhere.get(char) ?? 0) + 1)
  }
  const possible = new Set([..."余多来几十百千万亿%以", ...units.map(unit => plainText(unit.charAt(0)))])
  const chars = [...behind].filter(([char, count]) =>
    possible.has(char) && count >= 60 && count / anywhere.get(char) > 0.0005 && !/[a0 $：（）-]/.test(char))
  return [...new Set([...chars.map(([char]) => char), ..."个条项件名期篇份笔口批届轮台辆株棵幅张封册卷套栋幢宗例起吨立海延兆吉课学艘匹盏枚颗井袋"])].sort().join("")
}

const starters = openers()
const table = new Uint8Array(65536)
for (const char of starters) table[char.charCodeAt(0)] = 1
for (const char of "，。；、以") table[char.charCodeAt(0)] = 2

const ids = new Map()
const seen = []
const places = []
const answers = []
const sink = {
  names: [],
  take(...codes) {
    this.names.push(featureName(...codes))
  },
  goesOn: () => true,
}

/** Adds the place `at` of the paragraph whose codes are given. */
function add({ codes, length }, at, isGap, keep = () => true, clause = newClause()) {
  sink.names = []
  giveFeatures(codes, length, at, clause, sink)
  const list = []
  for (const name of sink.names) {
    if (!keep(name)) continue
    let id = ids.get(name)
    if (id === undefined) {
      ids.set(name, id = ids.size)
      seen.push(0)
    }
    seen[id]++
    list.push(id)
  }
  places.push(Int32Array.from(list))
  answers.push(isGap ? 1 : 0)
}

const counted = units.filter(unit => unit.length < 4 && !/[年月日号%％‰A-Za-z度]/.test(unit))
for (const { text, gaps } of samples) {
  let plain = plainCodes(text)
  const clause = newClause()
  for (let at = 0; at < text.length; at++) {
    if (!isCandidate(plain.codes, at, table)) continue
    add(plain, at, gaps.has(at), undefined, clause)
    if (!gaps.has(at) || random() > Number(values.swap)) continue
    // The same place with another unit: what leads to a number leads to it whatever is counted.
    const hedge = "余多来几".includes(text.charAt(at)) ? 1 : 0
    const unit = unitAt(text, at + hedge)
    if (unit === "" || /[年月日%]/.test(unit)) continue
    const other = counted[Math.floor(random() * counted.length)]
    const changed = text.slice(0, at + hedge) + other + text.slice(at + hedge + unit.length)
    if (table[changed.charCodeAt(at)] !== 1) continue
    add(plainCodes(changed), at, true)
    plain = plainCodes(text)
  }
}

if (values.words) {
  const unknown = "\u0001".repeat(4)
  for (const line of readFileSync(values.words, "utf8").split("\n")) {
    const [word = "", count, part = ""] = line.split(" ")
    if (!/^[一-龥]{2,5}$/.test(word) || Number(count) < 3 || /^[mqt]/.test(part)) continue
    if (/^[一二三四五六七八九十百千万亿几两数零半余多来近约达超共]/.test(word)) continue
    for (let at = 0; at < word.length; at++) {
      if (table[word.charCodeAt(at)] !== 1) continue
      const inside = feature => !feature.includes("\u0001") && (/^[rb]/.test(feature) || (at > 0 && /^[xyzXls]/.test(feature)))
      for (let i = Math.ceil(Math.log10(Number(count))); i > 0; i--) add(plainCodes(unknown + word + unknown), at + 4, false, inside)
    }
  }
}

const size = ids.size + 1
const bias = size - 1
const sum = new Float64Array(size)
const squares = new Float64Array(size)
const least = Number(values.seen)
const weightOf = id => Math.abs(sum[id]) <= sparse ? 0
  : -(sum[id] - Math.sign(sum[id]) * sparse) / ((1 + Math.sqrt(squares[id])) / rate + ridge)

const order = places.map((_, index) => index)
for (let pass = 0; pass < passes; pass++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]]
  }
  let loss = 0
  for (const index of order) {
    const active = places[index]
    let score = weightOf(bias)
    for (const id of active) if (seen[id] >= least) score += weightOf(id)
    const chance = 1 / (1 + Math.exp(-score))
    const slope = chance - answers[index]
    loss -= Math.log(Math.max(1e-9, answers[index] ? chance : 1 - chance))
    const learn = id => {
      const weight = weightOf(id)
      const change = (Math.sqrt(squares[id] + slope * slope) - Math.sqrt(squares[id])) / rate
      sum[id] += slope - change * weight
      squares[id] += slope * slope
    }
    for (const id of active) if (seen[id] >= least) learn(id)
    learn(bias)
  }
  console.log(`pass ${pass + 1}: ${places.length} places, loss ${(loss / places.length).toFixed(5)}`)
}

const byWeight = new Map()
for (const [feature, id] of ids) {
  if (seen[id] < least || feature.includes("\t")) continue
  const weight = weightOf(id)
  if (Math.abs(weight) < Number(values.least)) continue
  const level = Math.round(weight / step)
  byWeight.set(level, [...byWeight.get(level) ?? [], feature])
}
const levels = [...byWeight].sort(([a], [b]) => a - b)
const count = levels.reduce((total, [, list]) => total + list.length, 0)
writeFileSync(values.out, `// Written by train/train.mjs: ${count} weights, in tenths. Not to be edited by hand.

export const bias: number = ${Math.round(weightOf(bias) / step)}

/** Characters that may follow a number. */
export const starters: string = ${JSON.stringify(starters)}

/** Features by weight, separated by tabs. */
export const weights: readonly (readonly [weight: number, features: string])[] = [
${levels.map(([level, list]) => `  [${level}, ${JSON.stringify(list.sort().join("\t"))}],\n`).join("")}]
`)
console.log(`${count} weights of ${ids.size} features`)
