import { existsSync, readdirSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { findBlanks, type Blank } from "@tianbao/blanks"
import type { Gold, Place } from "./score.ts"

/** A text, the blanks that it is known to have, and those that are found in it. */
export interface CorpusDocument {
  readonly name: string
  readonly lines: readonly string[]
  readonly gold: readonly Gold[]
  readonly predictions: readonly Prediction[]
}

/** A folder of documents. */
export interface CorpusSet {
  readonly name: string
  readonly folder: string
  readonly documents: readonly CorpusDocument[]
}

/** A blank that is found, placed as the gold is. */
export interface Prediction extends Place {
  readonly blank: Blank
}

const goldSuffix = ".gold.jsonl"

/** The sets in a folder: each folder in it that has gold, and itself if it has. */
export function readCorpus(folder: string): readonly CorpusSet[] {
  const inner = readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [folder, ...inner.map(entry => join(folder, entry.name)).sort()].flatMap(path => {
    const documents = readdirSync(path).filter(file => file.endsWith(goldSuffix)).sort()
      .map(file => readDocument(path, file.slice(0, -goldSuffix.length)))
    return documents.length > 0 ? [{ name: basename(path), folder: path, documents }] : []
  })
}

function readDocument(folder: string, name: string): CorpusDocument {
  const text = [`${name}.txt`, `${name}.clean.txt`].map(file => join(folder, file)).find(path => existsSync(path))
  if (text === undefined) throw new Error(`${folder} has gold for ${name}, but no text`)
  const lines = readLines(text)
  const gold = readLines(join(folder, name + goldSuffix)).filter(line => line.trim() !== "")
  return { name, lines, gold: gold.map(line => JSON.parse(line) as Gold), predictions: predict(name, lines) }
}

/** Every text in a folder, as its lines. */
export function readTexts(folder: string): readonly (readonly string[])[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(file => file.endsWith(".txt")).sort()
  return files.map(file => readLines(join(folder, file)))
}

function readLines(file: string): readonly string[] {
  return readFileSync(file, "utf8").split("\n")
}

/** The numeric blanks: gold has none for masked names. */
function predict(doc: string, lines: readonly string[]): readonly Prediction[] {
  return findBlanks(lines).filter(blank => blank.class !== "text")
    .map(blank => ({ doc, line: blank.paragraph + 1, start: blank.from, end: blank.to, blank }))
}
