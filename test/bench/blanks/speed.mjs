// Run by speed.bench.ts in plain Node, on the built package, as a server runs it. Takes texts, each a list of
// documents, each a list of paragraphs, and a paragraph that is being typed. Prints for each text the medians in ms and
// the counts, and for the paragraph the median of a key. The ways take turns, each round beginning with another.

import { readFileSync } from "node:fs"
import { Jieba } from "@node-rs/jieba"
import { dict } from "@node-rs/jieba/dict.js"
import { findBlanks } from "@tianbao/blanks"
import { cut } from "jieba-wasm"

const units = [
  "元", "万元", "亿元", "美元", "人", "人次", "名", "位", "户", "家", "个", "个百分点", "件", "项", "次", "场", "期", "份",
  "本", "册", "篇", "条", "座", "间", "所", "台", "套", "辆", "艘", "架", "支", "起", "处", "批", "届", "年", "月", "日",
  "天", "小时", "分钟", "公里", "米", "平方米", "立方米", "亩", "公顷", "吨", "万吨", "公斤", "度", "千瓦时", "倍", "%", "％",
]
const unit = new RegExp(
  `(?<![\\d０-９.%几数每各半本该一二三四五六七八九十百千万亿两])(?:余|多)?(?:${
    [...units].sort((a, b) => b.length - a.length).join("|")})`, "g")

const jieba = Jieba.withDict(dict)
const segmenter = new Intl.Segmenter("zh", { granularity: "word" })

// The least that a look at every pair of characters costs: common words by their first two.
const prefixes = new Map(dict.toString("utf8").split("\n").map(line => line.split(" "))
  .filter(([word, frequency]) => word.length > 1 && Number(frequency) >= 1000)
  .map(([word]) => [key(word, 0), word.length]))

function key(text, i) {
  return text.charCodeAt(i) << 16 | text.charCodeAt(i + 1)
}

const ways = {
  findBlanks: paragraphs => findBlanks(paragraphs).length,
  "Intl.Segmenter": each(text => {
    let words = 0
    for (const _ of segmenter.segment(text)) words++
    return words
  }),
  "jieba-wasm": each(text => cut(text, true).length),
  "@node-rs/jieba": each(text => jieba.cut(text, true).length),
  "unit regex": each(text => {
    let hits = 0
    unit.lastIndex = 0
    while (unit.test(text)) hits++
    return hits
  }),
  "prefix map": each(text => {
    let hits = 0
    for (let i = 1; i < text.length; i++) if (prefixes.has(key(text, i - 1))) hits++
    return hits
  }),
}

function each(task) {
  return paragraphs => {
    let sum = 0
    for (const paragraph of paragraphs) sum += task(paragraph)
    return sum
  }
}

const { texts, typed, rounds } = JSON.parse(readFileSync(0, "utf8"))
const typing = median(Array.from({ length: 1_000 }, (_, i) => {
  // Never the same text twice in a row, as under a person's hands.
  const text = typed.slice(0, typed.length - i % 20)
  return timed(() => findBlanks([text]).length).ms
}))
console.log(JSON.stringify({ typing, texts: texts.map(measure) }))

function measure(documents) {
  const names = Object.keys(ways)
  const runs = Object.fromEntries(names.map(name => [name, []]))
  for (const name of names) timed(() => all(ways[name], documents.slice(0, Math.ceil(documents.length / 10))))
  for (let round = 0; round < rounds; round++) {
    for (const i of names.keys()) {
      const name = names[(i + round) % names.length]
      runs[name].push(timed(() => all(ways[name], documents)))
    }
  }
  return Object.fromEntries(names.map(name => [name, [median(runs[name].map(run => run.ms)), runs[name][0].result]]))
}

function all(way, documents) {
  let sum = 0
  for (const paragraphs of documents) sum += way(paragraphs)
  return sum
}

function timed(task) {
  const start = performance.now()
  const result = task()
  return { ms: performance.now() - start, result }
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
