import { cpus } from "node:os"
import { readFileSync, writeFileSync } from "node:fs"

const file = "test/bench/blanks/RESULTS.md"

/** Puts tables into RESULTS.md, between the marks of their name. */
export function writeResults(name: string, text: string): void {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const before = readFileSync(file, "utf8")
  const date = new Date().toISOString().slice(0, 10)
  const block = `${open}\n${date}, Node ${process.versions.node}, ${cpus().length} cores\n\n${text}\n${close}`
  const pattern = new RegExp(`${open}[^]*${close}`)
  writeFileSync(file, pattern.test(before) ? before.replace(pattern, () => block) : `${before}\n${block}\n`)
}
