// How many of the blanks in real reports are found, and how many that are none. The texts are read from a folder
// outside the project: CORPUS names it. WORST=20 lists more of what went wrong, KINDS=1 splits the rates by kind and by
// class.

import { execFileSync } from "node:child_process"
import { existsSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { expect, it } from "vitest"
import { table } from "../results.ts"
import { readCorpus, type CorpusDocument, type CorpusSet, type Prediction } from "./corpus.ts"
import { writeResults } from "./results.ts"
import { merge, ratesOf, score, type Gold, type Outcome, type Place } from "./score.ts"

/** A number that sums up a set, with what it must reach and what two simple ways reach. */
interface Aim {
  readonly set: string
  readonly measure: Measure
  readonly aim: number
  /** A regular expression, and a word list with a short matcher, as the corpus' README gives them. */
  readonly baselines: readonly [regex: string, wordList: string]
}

type Measure = "all F1" | "quantity F1" | "false hits per 1,000"

const aims: readonly Aim[] = [
  { set: "union-report", measure: "all F1", aim: 0.97, baselines: [".63", ".94"] },
  { set: "reports-stripped", measure: "quantity F1", aim: 0.93, baselines: ["", ""] },
  { set: "reports-stripped", measure: "all F1", aim: 0.9, baselines: [".74", ".74"] },
  { set: "reports-masked", measure: "all F1", aim: 0.97, baselines: [".78", ".88"] },
  { set: "intact", measure: "false hits per 1,000", aim: 0.3, baselines: ["8.1", "1.8"] },
]

// What thresholds were chosen by, and the rest.
const tuning = ["g2008", "g2013", "g2019", "ld1", "p01", "p10", "p12"]
const heldOut = ["g2011", "g2016", "ld2", "ld3", "p11", "p13", "p14"]

const corpus = resolve(process.env["CORPUS"] ?? "../shared/corpus")
const worst = Number(process.env["WORST"] ?? 10)

it("measures what is found", ({ skip }) => {
  if (!existsSync(corpus)) {
    console.log(`There is no corpus at ${corpus}: name one with CORPUS=folder.`)
    skip()
  }
  const sets = readCorpus(corpus)
  if (sets.length === 0) throw new Error(`${corpus} has no *.gold.jsonl`)
  for (const set of sets) console.log(`\n${describeSet(set)}`)
  const results = summary(sets)
  console.log(`\n${results}\n`)
  if (process.env["CORPUS"] === undefined) writeResults("quality", results)
  for (const set of sets) expectSameAsTheirs(set)
}, 600_000)

/** Known sets against what they must reach; of others, what there is to measure. */
function summary(sets: readonly CorpusSet[]): string {
  const rows = [
    ...aims.flatMap(aim => sets.filter(set => set.name === aim.set).map(set => row(set, aim.measure, aim))),
    ...sets.filter(set => aims.every(aim => aim.set !== set.name)).flatMap(set => {
      const measures: readonly Measure[] = isIntact(set) ? ["false hits per 1,000"] : ["quantity F1", "all F1"]
      return measures.map(measure => row(set, measure))
    }),
  ]
  return table(["Set", "Measure", "Must reach", "Here", "Tuned on", "Held out", "Regex", "Word list"], rows)
}

function row({ name, documents }: CorpusSet, measure: Measure, known?: Aim): string[] {
  const value = evaluate(documents, measure) ?? Number.NaN
  const aim = known?.aim ?? value
  const isReached = measure === "false hits per 1,000" ? value <= aim : value >= aim
  const parts = [tuning, heldOut].map(part => shown(evaluate(documents.filter(isOf(part)), measure)))
  const here = `${shown(value)}${isReached ? "" : " ✗"}`
  return [name, measure, known === undefined ? "" : shown(aim), here, ...parts, ...known?.baselines ?? ["", ""]]
}

function isIntact({ documents }: CorpusSet): boolean {
  return documents.every(({ gold }) => gold.length === 0)
}

function isOf(part: readonly string[]): (document: CorpusDocument) => boolean {
  return ({ name }) => part.includes(name.split("-")[0]!)
}

function evaluate(documents: readonly CorpusDocument[], measure: Measure): number | null {
  if (documents.length === 0) return null
  const outcome = outcomeOf(documents, measure === "quantity F1" ? gold => gold.class === "quantity" : undefined)
  if (measure !== "false hits per 1,000") return ratesOf(outcome).f1
  return 1000 * outcome.falseHits.length / documents.reduce((sum, { lines }) => sum + lines.join("\n").length, 0)
}

function outcomeOf(documents: readonly CorpusDocument[], counts?: (gold: Gold) => boolean): Outcome<Prediction> {
  return merge(documents.map(({ predictions, gold }) => score(predictions, gold, counts)))
}

function shown(value: number | null): string {
  return value === null ? "" : String(Number(value.toFixed(3))).replace(/^0(?=\.)/, "")
}

function describeSet(set: CorpusSet): string {
  const outcome = outcomeOf(set.documents)
  const text = linesOf(set)
  return [
    `${set.name}: ${rates(outcome)}`,
    ...set.documents.map(document => `  ${document.name}: ${rates(outcomeOf([document]))}`),
    ...(process.env["KINDS"] === undefined ? [] : split(set)),
    ...ranking("misses", outcome.missed, text, ({ class: name, unit }) => `${name}${unit && ` ${unit}`}`),
    ...ranking("false hits", outcome.falseHits, text, ({ blank }) =>
      `${blank.rule} ${blank.class} ${blank.confidence.toFixed(2)} ${blank.words.join(" ")}`),
  ].join("\n")
}

function rates(outcome: Outcome<Place>): string {
  const { precision, recall, f1 } = ratesOf(outcome)
  const counted = `${outcome.found.length} found, ${outcome.missed.length} missed, ${outcome.falseHits.length} false`
  return `P ${shown(precision)} R ${shown(recall)} F1 ${shown(f1)}, ${counted}`
}

function split({ documents }: CorpusSet): readonly string[] {
  const gold = documents.flatMap(document => document.gold)
  return [
    ...[...new Set(gold.map(({ kind }) => kind))].sort().map(kind =>
      `  ${kind}: ${rates(outcomeOf(documents, one => one.kind === kind))}`),
    ...[...new Set(gold.map(one => one.class))].sort().map(name =>
      `  ${name}: ${rates(outcomeOf(documents, one => one.class === name))}`),
  ]
}

function linesOf({ documents }: CorpusSet): ReadonlyMap<string, readonly string[]> {
  return new Map(documents.map(({ name, lines }) => [name, lines]))
}

/** What went wrong most often, by the characters before and behind, with up to three examples of each. */
function ranking<P extends Place>(
  title: string, places: readonly P[], text: ReadonlyMap<string, readonly string[]>, about: (place: P) => string,
): readonly string[] {
  const groups = new Map<string, P[]>()
  for (const place of places) {
    const line = text.get(place.doc)?.[place.line - 1] ?? ""
    const key = `${line.slice(Math.max(0, place.start - 1), place.start)}▮${line.slice(place.end, place.end + 1)}`
    groups.set(key, [...groups.get(key) ?? [], place])
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.length - a.length)
  const rows = sorted.slice(0, worst).flatMap(([key, group]) => [
    `    ${String(group.length).padStart(4)} × ${key}`,
    ...group.slice(0, 3).map(place => `           ${context(place, text)}   [${about(place)}]`),
  ])
  return rows.length === 0 ? [] : [`  worst ${title}, ${places.length} in ${groups.size} groups:`, ...rows]
}

function context({ doc, line, start, end }: Place, text: ReadonlyMap<string, readonly string[]>): string {
  const whole = text.get(doc)?.[line - 1] ?? ""
  const filler = start === end ? "" : `${whole.slice(start, end)}▮`
  return `${doc}:${line}:${start} ${whole.slice(Math.max(0, start - 14), start)}▮${filler}${whole.slice(end, end + 12)}`
}

/** Where the corpus brings its own script, it has to count what is counted here. */
function expectSameAsTheirs(set: CorpusSet): void {
  const script = join(corpus, "score.mjs")
  if (!existsSync(script)) return
  const file = join(mkdtempSync(join(tmpdir(), "tianbao-bench-")), "PRED.jsonl")
  const predictions = set.documents.flatMap(document => document.predictions)
  writeFileSync(file, predictions.map(({ blank: _, ...place }) => `${JSON.stringify(place)}\n`).join(""))
  for (const options of [[], ["--class=quantity"], ["--kind=missing"], ["--kind=marker"]]) {
    const out = execFileSync(process.execPath, [script, file, set.folder, "--json", ...options], { encoding: "utf8" })
    const theirs = JSON.parse(out) as { tp: number, fp: number, fn: number, F1: number }
    const [name, value] = options[0]?.slice(2).split("=") ?? []
    const ours = outcomeOf(set.documents, gold => name === undefined || gold[name as "class" | "kind"] === value)
    const f1 = Number(ratesOf(ours).f1.toFixed(4))
    expect([set.name, options, theirs.tp, theirs.fp, theirs.fn, theirs.F1])
      .toEqual([set.name, options, ours.found.length, ours.falseHits.length, ours.missed.length, f1])
  }
}
